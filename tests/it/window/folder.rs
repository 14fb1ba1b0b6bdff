//! A folder of assessments in the window, driven through labels.

use std::fs;
use std::path::Path;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::language::Language;
use gecc::gui::route::Route;
use gecc::storage::atomic_write;
use gecc::storage::edition_file::Editions;
use gecc::storage::{assessment_file, hashing, review_file, seal_file};

use super::stage::Stage;

#[path = "../../../examples/make_folder/generate.rs"]
mod generate;

fn put(path: impl AsRef<Path>, text: &str) {
    atomic_write::replace(path.as_ref(), text.as_bytes()).unwrap();
}

/// A folder with so many centres, some of them reviewed and sealed, and eight things that are broken.
pub(super) fn centres(count: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    generate::write_folder(folder.path(), count, 8).unwrap();
    for at in 0..7 {
        put(folder.path().join(format!("broken-{at}.gecc.ron")), &"(format: \"gecc"[..at]);
    }
    let first = folder.path().join("00/000000.gecc.ron");
    let (opened, bytes) =
        assessment_file::open_with_bytes(&first, Editions::built_in()).unwrap();
    let digest = hashing::digest_of(bytes.as_slice()).unwrap();
    let mut review = gecc::domain::review::Review::of(&opened.assessment, digest, "a");
    let reviewer = gecc::domain::review::Reviewer {
        name: "สมหญิง ใจดี".to_owned(),
        office: String::new(),
    };
    review.apply(gecc::domain::review::ReviewEdit::SetReviewer(reviewer)).unwrap();
    review_file::create(&folder.path().join("00/000000.review.ron"), &review).unwrap();
    let seal = gecc::domain::seal::Seal { fingerprint: digest, moment: None };
    let seal = seal_file::encode(&seal).unwrap();
    put(folder.path().join("00/000000.gecc.seal.ron"), &seal);
    put(folder.path().join("01/000001.gecc.seal.ron"), &seal);
    put(folder.path().join("01/000001.review.ron"), "(");
    folder
}

/// Opens the folder from the file menu.
#[track_caller]
pub(super) fn open(stage: &mut Stage, folder: &Path) {
    let texts = stage.texts;
    stage.script.answer(folder);
    stage.click(texts.menu_file());
    stage.click(&texts.in_menu(texts.menu_folder(), texts.menu_file()));
    stage.wait(1.0);
    assert_eq!(*stage.harness.state().route(), Route::Folder);
}

/// The rows in sight, by what a screen reader says of them.
fn rows(stage: &Stage) -> Vec<String> {
    let root = stage.harness.root();
    let nodes = root.children_recursive().map(|node| node.accesskit_node());
    let rows = nodes.filter(|node| node.role() == Role::ListBoxOption);
    rows.filter_map(|node| node.label()).collect()
}

#[test]
fn a_folder_becomes_a_table_without_a_document() {
    let folder = centres(30);
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::new(language);
        let texts = stage.texts;
        open(&mut stage, folder.path());
        assert!(stage.shows(&texts.folder_tab_name(&texts.folder_tab_table(30))));
        assert!(stage.shows(&texts.folder_tab_name(&texts.folder_tab_troubles(8))));
        assert!(!rows(&stage).is_empty());
        assert!(stage.harness.state().session().is_none());
    }
    drop(fs::metadata(folder.path()).unwrap());
    let _ = Key::A;
    let _: Option<&str> = None;
}
