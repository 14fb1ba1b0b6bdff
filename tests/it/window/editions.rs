//! Editions of the standard: what is known, what changed, files, and starting from last year.

use std::fs;

use egui::Key;
use egui_kittest::kittest::NodeT as _;
use gecc::domain::answer::AnswerState;
use gecc::domain::assessment::Assessment;
use gecc::domain::carry_over::asks_the_same;
use gecc::domain::date::Date;
use gecc::domain::edit::Edit;
use gecc::domain::edition_changes::EditionChanges;
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::gui::command::{Command, Leave};
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::route::Route;
use gecc::storage::edition_file::{self, Editions};
use gecc::storage::{assessment_file, evidence_store};

use super::stage::Stage;

fn at_editions() -> Stage {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.harness.state_mut().ask(Command::Go(Route::Editions));
    stage.harness.run();
    stage
}

/// Whether any text begins with this.
fn tells(stage: &Stage, beginning: &str) -> bool {
    stage.harness.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        let texts = [node.label(), node.value()];
        texts.iter().flatten().any(|text| text.starts_with(beginning))
    })
}

#[test]
fn what_changed_between_two_editions_is_shown_side_by_side() {
    let mut stage = at_editions();
    let all = Editions::built_in().all();
    let changes = EditionChanges::between(&all[1], &all[0]);
    assert!(stage.shows("จากปี 2565 เป็นปี 2568"));
    assert!(stage.shows(&format!("เพิ่ม {} ข้อ", changes.added.len())));
    let id = &changes.changed[0].0;
    let (before, after) = (all[1].criterion(id).unwrap(), all[0].criterion(id).unwrap());
    assert_eq!(stage.harness.state().route(), &Route::Editions);
    let name = format!("เทียบถ้อยคำ {id} {}", after.title.th);
    assert!(!tells(&stage, "ชื่อข้อ ปี 2565"));
    let changed = changes.changed.iter().find(|(id, _)| {
        all[1].criterion(id).unwrap().title.th != all[0].criterion(id).unwrap().title.th
    });
    stage.click(&name);
    assert!(tells(&stage, before.title.th.as_str()) || tells(&stage, after.title.th.as_str()));
    let (id, _) = changed.unwrap();
    if *id != changes.changed[0].0 {
        let title = &all[0].criterion(id).unwrap().title.th;
        stage.click(&format!("เทียบถ้อยคำ {id} {title}"));
    }
    assert!(stage.shows("ชื่อข้อ ปี 2565") && stage.shows("ชื่อข้อ ปี 2568"));
    assert!(stage.shows(&all[1].criterion(id).unwrap().title.th));
}

#[test]
fn where_an_edition_comes_from_can_be_read() {
    let mut stage = at_editions();
    let note = stage.assessment().edition().parts().note.th.clone();
    assert!(!stage.shows(&note));
    stage.click("ที่มาและข้อจำกัดของเกณฑ์ชุดนี้ ปี 2568");
    assert!(stage.shows(&note));
}

#[test]
fn an_edition_can_be_saved_to_a_file_that_reads_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("เกณฑ์.ron");
    let mut stage = at_editions();
    stage.script.answer(&path);
    stage.click("บันทึกเป็นไฟล์… ปี 2565");
    assert!(stage.shows("บันทึกเกณฑ์ไว้ใน “เกณฑ์.ron” แล้ว"));
    let question = stage.script.questions.borrow()[0].clone();
    assert!(matches!(question, FileQuestion::Edition { name, .. } if name == "gecc-2565.ron"));
    assert_eq!(edition_file::open(&path).unwrap(), *Editions::built_in().all()[1].as_ref());
}

#[test]
fn an_edition_never_replaces_an_assessment() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ศูนย์.gecc.ron");
    fs::copy("assets/samples/amphoe-sample.gecc.ron", &path).unwrap();
    let before = fs::read(&path).unwrap();
    let mut stage = at_editions();
    stage.script.answer(&path);
    stage.click("บันทึกเป็นไฟล์… ปี 2568");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(stage.shows_a_notice());
}

#[test]
fn answers_of_last_year_come_along_and_what_changed_is_flagged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ปีก่อน.gecc.ron");
    let older = &Editions::built_in().all()[1];
    let mut stage = Stage::new(Language::Thai);
    stage.click(&format!("ใช้{}", older.parts().title.th));
    stage.click("เริ่มประเมิน");
    let ids: Vec<String> = older.criteria().iter().map(|it| it.id.to_string()).collect();
    for place in 0..4 {
        let title = stage.aspect_title(place);
        stage.visit(&title);
        for _ in 0..40 {
            stage.press(Key::Num1);
            stage.press(Key::N);
        }
    }
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);
    let answered = stage.assessment().answers().count();
    assert!(answered > 40 && answered <= ids.len());
    stage.press_ctrl(Key::N);

    stage.script.answer(&path);
    stage.click("เลือกไฟล์…");
    assert_eq!(stage.assessment().edition().id().as_str(), "2568");
    assert_eq!(stage.answer("P-02").state, AnswerState::Met);
    assert!(stage.shows("ยังไม่ได้บันทึก"));
    let session = stage.harness.state().session().unwrap();
    assert_eq!((session.path(), session.origin()), (None, Some(path.as_path())));
    let kept = stage.assessment().answers().count();
    assert!(stage.shows(&format!("นำคำตอบ {kept} ข้อมาใช้กับเกณฑ์ปี 2568 แล้ว")));
    let flagged = stage.assessment().answers().filter(|(_, answer)| answer.flagged).count();
    assert!(flagged > 0);
    assert!(tells(&stage, &format!("เกณฑ์เปลี่ยน {flagged} ข้อ")));
}

#[test]
fn a_file_that_is_no_assessment_starts_nothing() {
    let mut stage = Stage::new(Language::Thai);
    stage.script.answer("Cargo.toml".as_ref());
    stage.click("เลือกไฟล์…");
    assert!(stage.harness.state().session().is_none());
    assert!(stage.shows_a_notice());
}

#[test]
fn evidence_of_last_year_comes_along_when_the_new_assessment_is_saved() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/amphoe-sample.gecc.ron");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ปีนี้.gecc.ron");
    let mut stage = Stage::new(Language::Thai);
    stage.harness.state_mut().ask(Command::Leave(Leave::LastYearFrom(sample.into())));
    stage.harness.run();
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);
    assert!(!stage.assessment().evidence().is_empty());
    let faults = gecc::storage::evidence_store::check(&path, stage.assessment());
    assert!(faults.is_empty(), "{faults:?}");
}

/// A file of last year in which `code` is met, as an old file of evidence shows.
fn last_year(path: &std::path::Path, code: &CriterionId) {
    let older = Editions::built_in().all()[1].clone();
    let mut old = Assessment::new(older);
    let mut photo = evidence_store::attach_bytes(path, "ภาพ.txt", b"old").unwrap();
    photo.date = Some(Date::new(2024, 3, 1).unwrap());
    photo.criteria.insert(code.clone());
    old.apply(Edit::SetState(code.clone(), AnswerState::Met)).unwrap();
    old.apply(Edit::SetEvidence(photo)).unwrap();
    assessment_file::create(path, &old).unwrap();
}

#[test]
fn changed_wording_and_old_evidence_stay_marked_after_the_file_was_closed() {
    let editions = Editions::built_in().all();
    let reworded = editions[0]
        .criteria()
        .iter()
        .find(|new| editions[1].criterion(&new.id).is_some_and(|old| !asks_the_same(old, new)));
    let reworded = reworded.unwrap();
    for language in [Language::Thai, Language::English] {
        let folder = tempfile::tempdir().unwrap();
        let (path, new) = (folder.path().join("ก.gecc.ron"), folder.path().join("ข.gecc.ron"));
        last_year(&path, &reworded.id);
        let mut stage = Stage::new(language);
        let texts = stage.texts;
        stage.harness.state_mut().ask(Command::Leave(Leave::LastYearFrom(path)));
        stage.harness.run();
        stage.script.answer(&new);
        stage.press_ctrl(Key::S);
        for again in [false, true] {
            if again {
                stage = Stage::new(language);
                stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(new.clone())));
                stage.harness.run();
            }
            let place =
                Route::Aspect { aspect: reworded.aspect, criterion: Some(reworded.id.clone()) };
            stage.harness.state_mut().ask(Command::Go(place));
            stage.harness.run();
            assert!(stage.shows(texts.flagged()), "{again}");
            assert!(stage.shows(&texts.reworded_since(editions[1].parts().year)), "{again}");
            assert!(stage.shows(texts.evidence_is_old()), "{again}");
            let digest = stage.assessment().evidence()[0].digest;
            stage.harness.state_mut().ask(Command::Go(Route::EvidenceFile(digest)));
            stage.harness.run();
            assert!(stage.shows(texts.evidence_is_old_hint()), "{again}");
        }
    }
}
