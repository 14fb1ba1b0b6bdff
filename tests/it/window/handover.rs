//! Packing, unpacking, sealing, revising and verifying, driven through labels.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, HarnessBuilder};
use gecc::domain::date::Date;
use gecc::domain::edit::Edit;
use gecc::domain::evidence::EvidenceFaults;
use gecc::domain::findings::{Severity, findings};
use gecc::domain::language::Language;
use gecc::domain::moment::Moment;
use gecc::domain::profile::ProfileField;
use gecc::gui::app::App;
use gecc::gui::command::{Command, Leave};
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::handover::Ask;
use gecc::session::Access;
use gecc::storage::atomic_write;
use gecc::storage::pack;
use gecc::storage::watch::Watch;

use super::stage::{Stage, WIDE};
use super::waiting;

/// A stage with the sample, saved in a folder of its own.
fn saved(language: Language) -> (Stage, tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("อำเภอ.gecc.ron");
    let mut stage = Stage::with_sample(language);
    stage.script.answer(&path);
    stage.harness.state_mut().ask(Command::SaveAs);
    stage.harness.run();
    assert!(path.is_file());
    (stage, folder, path)
}

fn choose(stage: &mut Stage, menu: &str, item: &str) {
    stage.click(menu);
    let item = stage.texts.in_menu(item, menu);
    stage.click(&item);
}

fn access(stage: &Stage) -> Access {
    stage.harness.state().session().unwrap().access()
}

/// What somebody else does to a file.
fn put(path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
    atomic_write::replace(path.as_ref(), bytes.as_ref()).unwrap();
}

#[test]
fn a_document_is_sealed_and_then_only_revised() {
    for language in [Language::Thai, Language::English] {
        let (mut stage, folder, path) = saved(language);
        let texts = stage.texts;
        choose(&mut stage, texts.menu_exchange(), texts.menu_seal());
        assert!(stage.shows(&texts.ask_seal_title("อำเภอ")));
        stage.press(Key::Escape);
        assert!(!stage.shows(&texts.ask_seal_title("อำเภอ")));
        assert_eq!(access(&stage), Access::Full);
        choose(&mut stage, texts.menu_exchange(), texts.menu_seal());
        stage.click(texts.answer_seal());
        assert_eq!(access(&stage), Access::Sealed);
        assert!(folder.path().join("อำเภอ.gecc.seal.ron").is_file());
        let when = match language {
            Language::Thai => "20 พ.ย. 2569 14:02 น.",
            Language::English => "20 Nov 2026 14:02",
        };
        assert!(stage.shows(&texts.sealed_banner(when)), "no banner");
        let digest = gecc::storage::hashing::digest_of(fs::File::open(&path).unwrap()).unwrap();
        assert!(stage.shows(&texts.fingerprint_begins(&digest.short())));
        // Nothing can be taken back or saved over it.
        let before = fs::read(&path).unwrap();
        stage.press_ctrl(Key::Z);
        stage.press_ctrl(Key::S);
        stage.wait(2.0);
        assert_eq!(fs::read(&path).unwrap(), before);
        assert!(stage.shows(texts.error_sealed()));
        // A revision is another file.
        let revised = folder.path().join("ใหม่.gecc.ron");
        stage.script.answer(&revised);
        stage.click(texts.menu_revise());
        let name = format!("{}.gecc.ron", texts.revision_name("อำเภอ"));
        assert_eq!(stage.script.questions.borrow().last(), Some(&FileQuestion::Save { name }));
        assert_eq!(access(&stage), Access::Full);
        assert_eq!(stage.assessment().revised().unwrap().fingerprint, digest);
        assert!(fs::read_to_string(&revised).unwrap().contains(&digest.to_string()));
        assert!(folder.path().join("ใหม่.gecc.evidence").is_dir());
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}

#[test]
fn a_sealed_file_opens_sealed_and_a_changed_one_says_so() {
    let (mut stage, _folder, path) = saved(Language::Thai);
    let texts = stage.texts;
    choose(&mut stage, texts.menu_exchange(), texts.menu_seal());
    stage.click(texts.answer_seal());
    let text = fs::read_to_string(&path).unwrap();
    let sealed = gecc::storage::hashing::digest_of(text.as_bytes()).unwrap();
    put(&path, format!("{text} "));
    let mut stage = Stage::new(Language::Thai);
    stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path.clone())));
    stage.harness.run();
    assert_eq!(access(&stage), Access::Sealed);
    assert!(stage.shows(texts.seal_broken_banner()));
    // The work goes on in a revision, which names what was sealed and not what somebody made of it.
    stage.script.answer(&path.with_file_name("ใหม่.gecc.ron"));
    stage.click(texts.menu_revise());
    assert_eq!(stage.assessment().revised().unwrap().fingerprint, sealed);
    assert!(stage.shows(texts.revises_changed()));
    put(path.with_extension("seal.ron"), "(");
    stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path)));
    stage.harness.run();
    assert!(stage.shows(texts.seal_unreadable_banner()));
}

#[test]
fn sealing_says_what_must_still_be_corrected_and_the_check_how_it_can_be() {
    for language in [Language::Thai, Language::English] {
        let (mut stage, _folder, _path) = saved(language);
        let texts = stage.texts;
        let stops = |stage: &Stage| {
            let today = Date::new(2026, 11, 20).unwrap();
            let found = findings(stage.assessment(), today, &EvidenceFaults::default());
            found.iter().filter(|finding| finding.severity() == Severity::Stops).count()
        };
        let field = Edit::SetProfile(ProfileField::Agency, String::new());
        stage.harness.state_mut().ask(Command::Edit(field));
        stage.harness.run();
        let count = stops(&stage);
        assert!(count > 0);
        choose(&mut stage, texts.menu_exchange(), texts.menu_seal());
        assert!(stage.shows(&texts.findings_stops(count)));
        assert!(stage.shows(texts.ask_seal_stops()));
        stage.click(texts.answer_seal());
        assert_eq!(access(&stage), Access::Sealed);
        stage.visit(texts.nav_check());
        assert!(stage.shows(texts.check_sealed_hint()));
        let date = Date::new(2026, 11, 20).unwrap();
        let moment = Moment { date, time: "14:02".to_owned() };
        let banner = texts.sealed_banner(&texts.moment(&moment));
        assert!(stage.shows(&banner));
        stage.visit(texts.nav_folder());
        assert!(!stage.shows(&banner), "a folder of others is shown");
        assert!(!stage.shows(texts.check_stops_hint()));
    }
}

#[test]
fn what_is_not_whole_is_not_sealed() {
    let (mut stage, folder, _path) = saved(Language::Thai);
    let texts = stage.texts;
    let store = folder.path().join("อำเภอ.gecc.evidence");
    let first = fs::read_dir(store).unwrap().next().unwrap().unwrap().path();
    fs::remove_file(first).unwrap();
    choose(&mut stage, texts.menu_exchange(), texts.menu_seal());
    stage.click(texts.answer_seal());
    assert_eq!(access(&stage), Access::Full);
    let told = format!("{} (อำเภอ.gecc.ron)", texts.error_not_whole(1, 0));
    assert!(stage.shows(&told));
}

#[test]
fn a_pack_is_made_and_opened_again() {
    for language in [Language::Thai, Language::English] {
        let (mut stage, folder, _path) = saved(language);
        let texts = stage.texts;
        let target = folder.path().join("ส่ง.gecc.zip");
        stage.script.answer(&target);
        choose(&mut stage, texts.menu_exchange(), texts.menu_pack());
        assert!(stage.shows(&format!("{} (ส่ง.gecc.zip)", texts.packed(16))));
        let checked = pack::check_file(&target, &Watch::default()).unwrap();
        assert_eq!(checked.evidence(), 16);
        // Opening it asks where to.
        let to = folder.path().join("ที่นี่");
        stage.script.answer(&to);
        stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(target.clone())));
        stage.harness.run();
        let asked = stage.script.questions.borrow().last().cloned();
        assert_eq!(asked, Some(FileQuestion::UnpackTo(target.clone())));
        let open = stage.harness.state().session().unwrap().path().map(PathBuf::from);
        assert_eq!(open, Some(to.join("อำเภอ.gecc.ron")));
        // A pack that was tampered with changes nothing.
        let mut bytes = fs::read(&target).unwrap();
        bytes[9000] ^= 1;
        put(&target, bytes);
        let other = folder.path().join("อื่น");
        stage.script.answer(&target);
        stage.script.answer(&other);
        choose(&mut stage, texts.menu_exchange(), texts.menu_unpack());
        assert!(!other.exists());
        assert!(stage.shows(texts.hint_pack()));
        assert!(stage.harness.state().session().is_some());
    }
}

/// A stage with a saved sample where work waits from now on, and a pack is on its way to `name`.
pub(super) fn packing(
    builder: HarnessBuilder<App>,
    language: Language,
    name: &str,
) -> (Stage, tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::build(builder, language, waiting::hold);
    let open = stage.texts.start_sample_button();
    stage.click(open);
    stage.script.answer(&folder.path().join("อำเภอ.gecc.ron"));
    stage.harness.state_mut().ask(Command::SaveAs);
    stage.harness.run();
    let target = folder.path().join(name);
    stage.script.answer(&target);
    waiting::begin();
    stage.harness.state_mut().ask(Command::Handover(Ask::Pack));
    stage.harness.step();
    waiting::go_on(&mut stage);
    (stage, folder, target)
}

#[test]
fn a_pack_under_way_shows_how_far_it_is_and_can_be_called_off() {
    let builder = Harness::<App>::builder().with_size(WIDE);
    let (mut stage, _folder, target) = packing(builder, Language::Thai, "a.gecc.zip");
    let texts = stage.texts;
    assert!(stage.shows(&texts.packing_percent(0)));
    stage.harness.get_by_label(texts.answer_cancel()).click();
    stage.harness.step();
    waiting::go_on(&mut stage);
    assert!(!stage.shows(&texts.packing_percent(0)));
    assert!(stage.shows(&format!("{} (a.gecc.zip)", texts.error_called_off())));
    assert!(!target.exists());
    waiting::let_go();
}

#[test]
fn a_file_is_verified_from_the_menu_without_being_opened() {
    let (stage, folder, path) = saved(Language::English);
    drop(stage);
    let mut stage = Stage::new(Language::English);
    let texts = stage.texts;
    stage.script.answer(&path);
    choose(&mut stage, texts.menu_exchange(), texts.menu_verify());
    let words = "อำเภอ.gecc.ron · It can be verified in part: there is no seal to compare with; \
                 but evidence is there unchanged (16)";
    assert!(stage.shows(words));
    assert!(stage.harness.state().session().is_none());
    stage.script.answer(&folder.path().join("none.gecc.ron"));
    choose(&mut stage, texts.menu_exchange(), texts.menu_verify());
    assert!(stage.shows(&format!("{} (none.gecc.ron)", texts.error_not_found())));
}
