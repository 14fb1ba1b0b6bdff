//! Evidence looked at inside the window, driven through labels.

use egui::Key;
use gecc::domain::digest::Digest;
use gecc::domain::language::Language;
use gecc::gui::command::Command;
use gecc::gui::evidence::Ask;
use gecc::gui::evidence::look::LookStep;
use gecc::gui::route::Route;
use gecc::report;
use gecc::report::document::{Block, Document, Orientation, ParagraphStyle};
use gecc::storage::atomic_write;

use super::stage::Stage;

fn ask(stage: &mut Stage, command: Command) {
    stage.harness.state_mut().ask(command);
    stage.harness.run();
}

/// The files of the sample, in order, by what they are.
fn files(stage: &Stage, extension: &str) -> Vec<Digest> {
    let evidence = stage.assessment().evidence().iter();
    evidence.filter(|file| file.extension() == extension).map(|file| file.digest).collect()
}

#[test]
fn a_photo_is_looked_at_here_and_the_keys_lead_on_and_back() {
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::with_sample(language);
        let texts = stage.texts;
        let mut all: Vec<_> = stage.assessment().evidence().iter().collect();
        gecc::thai::order::sort_by_key(&mut all, |one| one.name.as_str());
        let name = all[0].name.clone();
        let all: Vec<Digest> = all.iter().map(|it| it.digest).collect();
        ask(&mut stage, Command::Go(Route::EvidenceFile(all[0])));
        stage.click(texts.evidence_look());
        assert!(stage.shows(&texts.look_file_of(1, all.len())), "{name}");
        assert!(!stage.shows(texts.look_nothing()));
        stage.press(Key::ArrowRight);
        assert!(stage.shows(&texts.look_file_of(2, all.len())));
        stage.press(Key::ArrowLeft);
        stage.press(Key::ArrowLeft);
        assert!(stage.shows(&texts.look_file_of(1, all.len())), "there is none before the first");
        stage.press(Key::Z);
        assert!(stage.shows(texts.look_fit()));
        stage.press(Key::ArrowRight);
        assert!(stage.shows(&texts.look_file_of(1, all.len())), "now arrows scroll");
        stage.press(Key::Escape);
        assert!(!stage.shows(&texts.look_file_of(1, all.len())));
        assert_eq!(*stage.harness.state().route(), Route::EvidenceFile(all[0]));
    }
}

/// A PDF of two pages.
fn two_pages() -> Vec<u8> {
    let text = "หน้า".to_owned();
    let paragraph = Block::Paragraph { style: ParagraphStyle::Body, text };
    let blocks = vec![paragraph.clone(), Block::PageBreak(Orientation::Portrait), paragraph];
    report::write(&Document { blocks, ..Document::default() }).unwrap()
}

#[test]
fn a_pdf_is_looked_through_page_by_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::with_sample(Language::Thai);
    let texts = stage.texts;
    let report = folder.path().join("รายงาน.pdf");
    atomic_write::replace(&report, &two_pages()).unwrap();
    stage.script.answer(&folder.path().join("a.gecc.ron"));
    ask(&mut stage, Command::SaveAs);
    ask(&mut stage, Command::Evidence(Ask::Attach(vec![report], None)));
    let pdf = files(&stage, "pdf");
    ask(&mut stage, Command::Evidence(Ask::Look(*pdf.last().unwrap())));
    assert!(stage.shows(&texts.look_page_of(1, 2)));
    stage.press(Key::PageDown);
    assert!(stage.shows(&texts.look_page_of(2, 2)));
    stage.press(Key::PageDown);
    assert!(stage.shows(&texts.look_page_of(2, 2)), "there is no third");
    stage.click(texts.look_page_back());
    assert!(stage.shows(&texts.look_page_of(1, 2)));
}

#[test]
fn what_cannot_be_shown_says_so_and_can_be_opened_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::with_sample(Language::English);
    let texts = stage.texts;
    let broken = folder.path().join("broken.pdf");
    atomic_write::replace(&broken, b"%PDF-1.7 and nothing else").unwrap();
    stage.script.answer(&folder.path().join("a.gecc.ron"));
    ask(&mut stage, Command::SaveAs);
    ask(&mut stage, Command::Evidence(Ask::Attach(vec![broken], None)));
    let pdf = files(&stage, "pdf");
    ask(&mut stage, Command::Evidence(Ask::Look(*pdf.last().unwrap())));
    assert!(stage.shows(texts.look_nothing()));
    ask(&mut stage, Command::Evidence(Ask::LookAt(LookStep::Page(7))));
    assert!(stage.shows(texts.look_nothing()));
    stage.click(texts.look_close());
    assert!(!stage.shows(texts.look_nothing()));
}

#[test]
fn the_order_is_that_of_the_list_and_arrows_leave_the_buttons_alone() {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.visit("หลักฐาน");
    let mut listed: Vec<_> = stage.assessment().evidence().iter().collect();
    gecc::thai::order::sort_by_key(&mut listed, |one| one.name.as_str());
    let captions: Vec<String> = listed.iter().map(|one| one.caption.clone()).collect();
    stage.click(stage.texts.evidence_look());
    for at in 1..=3 {
        assert!(stage.shows(&stage.texts.look_file_of(at, captions.len())));
        stage.press(Key::ArrowRight);
    }
    assert!(stage.shows(&captions[3]), "{captions:?}");
    stage.press(Key::Enter);
    assert!(!stage.shows(&stage.texts.look_file_of(4, captions.len())), "it was closed");
    assert!(super::stage::viewed().is_empty(), "no other program was started");
}
