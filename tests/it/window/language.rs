//! The switch between Thai and English.

use gecc::domain::answer::AnswerState;
use gecc::domain::language::Language;
use gecc::i18n::Texts;

use super::stage::Stage;

#[test]
fn one_click_changes_every_word_and_no_answer() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = stage.aspect_title(0);
    stage.visit(&place);
    stage.press(egui::Key::Num1);
    stage.click("ใช้ภาษาอังกฤษ");
    assert!(stage.shows("Overview") && !stage.shows("ภาพรวม"));
    let answered = stage.assessment().answers().next().unwrap().1.state;
    assert_eq!(answered, AnswerState::Met);
    stage.texts = Texts(Language::English);
    stage.click("Use Thai");
    assert!(stage.shows("ภาพรวม") && !stage.shows("Overview"));
}

#[test]
fn the_start_screen_speaks_both_languages() {
    for (language, word) in [(Language::Thai, "เริ่มประเมิน"), (Language::English, "Start")]
    {
        assert!(Stage::new(language).shows(word));
    }
}
