//! Monthly figures on the criteria that rest on them, and ways between the two.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::aspect::Aspect;
use gecc::domain::edit::Edit;
use gecc::domain::figures::{Column, Figures, Month};
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::gui::app::App;
use gecc::gui::command::{Command, Leave};
use gecc::gui::jobs;
use gecc::gui::route::Route;

use super::stage::{SMALL, Stage};

fn ask(stage: &mut Stage, command: Command) {
    stage.harness.state_mut().ask(command);
    stage.harness.run();
}

fn id(text: &str) -> CriterionId {
    CriterionId::new(text).unwrap()
}

fn at_criterion(stage: &mut Stage, code: &str) {
    let criterion = Some(id(code));
    ask(stage, Command::Go(Route::Aspect { aspect: Aspect::Services, criterion }));
}

/// A new assessment at R-1, with these numbers.
fn with_numbers(numbers: &[(usize, Column, u32)]) -> Stage {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let empty = Figures::new(Month::new(2025, 10).unwrap(), ["ไลน์".to_owned()]);
    let figures = numbers.iter().fold(empty, |figures, (month, column, n)| {
        figures.with(*month, *column, Some(*n)).unwrap()
    });
    ask(&mut stage, Command::Edit(Edit::SetFigures(Some(figures))));
    at_criterion(&mut stage, "R-1");
    stage
}

const RATED: [(usize, Column, u32); 4] = [
    (0, Column::Satisfaction, 900),
    (1, Column::Satisfaction, 930),
    (0, Column::Sample, 1_000),
    (1, Column::Sample, 2_000),
];

const LINE: &str = "ข้อมูลรายเดือน ต.ค. 2568 – ก.ย. 2569: ผู้ตอบแบบสำรวจ รวม 3,000 เฉลี่ยเดือนละ 1,500 (กรอกแล้ว 2 จาก 12 เดือน), ความพึงพอใจ เฉลี่ยร้อยละ 92.0 (กรอกแล้ว 2 จาก 12 เดือน)";

#[test]
fn the_card_says_what_the_months_say() {
    let stage = with_numbers(&RATED);
    assert!(stage.harness.query_all_by_label("ความพึงพอใจ เฉลี่ยร้อยละ 92.0").next().is_some());
    assert!(stage.shows("ผู้ตอบแบบสำรวจ รวม 3,000 เฉลี่ยเดือนละ 1,500"));
    let chart = "แผนภูมิ ความพึงพอใจ ของข้อ R-1 ต.ค. 2568 90.0, พ.ย. 2568 93.0";
    stage.harness.get_by_label(chart);
}

#[test]
fn the_sample_tells_which_way_its_year_goes() {
    let mut stage = Stage::with_sample(Language::English);
    at_criterion(&mut stage, "R-2.2");
    assert!(
        stage
            .harness
            .query_all_by_label("Online users 7,680 in all, 640 a month on average")
            .next()
            .is_some()
    );
    let words = "12 of 12 months filled in · ↑ higher in the second six months (548 → 732)";
    assert!(stage.harness.query_all_by_label(words).next().is_some());
}

#[test]
fn figures_go_into_the_note_when_asked_and_in_one_step() {
    let mut stage = with_numbers(&RATED);
    ask(&mut stage, Command::Edit(Edit::SetNote(id("R-1"), "สำรวจเอง\n".to_owned())));
    stage.click("ใส่ตัวเลขในหมายเหตุของข้อ R-1");
    assert_eq!(stage.answer("R-1").note, format!("สำรวจเอง\n{LINE}"));
    assert!(stage.harness.query_by_label("ใส่ตัวเลขในหมายเหตุของข้อ R-1").is_none());
    assert!(stage.shows("ตัวเลขนี้อยู่ในหมายเหตุแล้ว"));
    let root = stage.harness.root();
    assert!(root.children_recursive().any(|node| node.accesskit_node().is_focused()));
    stage.press_ctrl(Key::Z);
    assert_eq!(stage.answer("R-1").note, "สำรวจเอง\n");
    stage.click("ใส่ตัวเลขในหมายเหตุของข้อ R-1");
    stage.click("เลิกทำ: เพิ่มตัวเลขรายเดือนในหมายเหตุข้อ R-1 แล้ว");
    assert_eq!(stage.answer("R-1").note, "สำรวจเอง\n");
}

#[test]
fn without_numbers_nothing_is_offered_but_the_way_to_them() {
    let mut stage = with_numbers(&[]);
    assert!(stage.harness.query_by_label("ใส่ตัวเลขในหมายเหตุของข้อ R-1").is_none());
    stage.click("ดูตัวเลขรายเดือนของข้อ R-1");
    assert_eq!(stage.harness.state().route(), &Route::Figures);
}

#[test]
fn the_figures_lead_to_the_criteria_that_rest_on_them() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    ask(&mut stage, Command::Go(Route::Figures));
    stage.click("ความพึงพอใจ ใช้กับข้อ R-1.3 ผลความพึงพอใจของประชาชน");
    let want = Route::Aspect { aspect: Aspect::Services, criterion: Some(id("R-1.3")) };
    assert_eq!(stage.harness.state().route(), &want);
}

#[test]
fn a_result_without_months_and_months_against_a_result_are_found() {
    let mut stage = with_numbers(&[(0, Column::Online(0), 0)]);
    for code in ["R-1", "R-2"] {
        ask(&mut stage, Command::Edit(Edit::SetState(id(code), AnswerState::Met)));
    }
    stage.visit("ตรวจก่อนส่ง");
    assert!(stage.shows("ตัวเลขรายเดือนขัดกับคำตอบ"));
    assert!(stage.shows("ผู้ตรวจประเมินเทียบคำตอบกับตัวเลข เมื่อไม่ตรงกันจะไม่เชื่อถือทั้งสองอย่าง"));
    assert!(stage.shows("ตอบว่ามีผลแต่ยังไม่มีตัวเลขรายเดือน"));
    let title = "ความสะดวกในการติดต่อราชการ";
    stage.click(&format!("R-2 {title} ตัวเลขรายเดือนเป็นศูนย์ทุกเดือน: ผู้ใช้ช่องทางออนไลน์"));
    let Route::Aspect { criterion, .. } = stage.harness.state().route() else {
        panic!("still on the check");
    };
    assert_eq!(*criterion, Some(id("R-2")));
}

#[test]
fn a_channel_and_a_certification_that_were_removed_come_back() {
    let mut stage = Stage::with_sample(Language::Thai);
    let before = stage.assessment().clone();
    ask(&mut stage, Command::Go(Route::Figures));
    stage.click("ลบช่องทาง เว็บไซต์");
    stage.click("เลิกทำ: ลบช่องทาง เว็บไซต์ พร้อมตัวเลขแล้ว");
    assert_eq!(*stage.assessment(), before);
    ask(&mut stage, Command::Go(Route::Certificate));
    stage.click("ลบการรับรองปี 2565");
    stage.click("เลิกทำ: ลบการรับรองปี 2565 แล้ว");
    assert_eq!(*stage.assessment(), before);
}

#[test]
fn with_large_text_in_the_smallest_window_cards_stay_in_their_list() {
    let builder = Harness::<App>::builder().with_size(SMALL * 0.5);
    let mut stage = Stage::build(builder, Language::English, jobs::at_once);
    ask(&mut stage, Command::Leave(Leave::OpenSample));
    at_criterion(&mut stage, "R-1");
    let right = |name: &str| stage.harness.get_by_label(name).rect().right();
    let edge = right("Filters");
    for name in
        ["Put the figures into the note of R-1", "See the monthly figures for R-1", "R-1 Not met"]
    {
        assert!(right(name) <= edge, "{name} ends at {}", right(name));
    }
}
