//! Editions that offices corrected, on the command line.

use gecc::cli::Exit;
use gecc::storage::{atomic_write, edition_file};

use super::Shell;
use crate::storage::own_editions::own;

const SAID: &str = "  Corrected by the office, from edition 2568
  Corrected by ที่ทำการปกครองอำเภอ on 20 November 2026
  Corrected wording from: คู่มือศูนย์ราชการสะดวก พ.ศ. 2568
";

/// A shell with an edition of an office in `own.ron`.
fn shell() -> Shell {
    let shell = Shell::new();
    let text = edition_file::encode(&own("ป้ายชื่อ")).unwrap();
    atomic_write::create(&shell.path("own.ron"), text.as_bytes()).unwrap();
    shell
}

#[test]
fn a_corrected_edition_is_checked_used_and_told() {
    let shell = shell();
    let id = own("ป้ายชื่อ").id().to_string();
    let done = shell.run("edition check DIR/own.ron --lang en");
    assert!(done.stdout.starts_with("The edition is sound: 65 criteria, 100 points: "), "{done:?}");
    assert!(done.stdout.ends_with(SAID), "{done:?}");

    shell.check_fine(
        "new DIR/own.gecc.ron --edition DIR/own.ron --lang en",
        &format!("Made an assessment against edition {id}: DIR/own.gecc.ron\n"),
    );
    let score = shell.run("score DIR/own.gecc.ron --lang en");
    assert!(score.stdout.contains(SAID), "{score:?}");
    let json = shell.run("score DIR/own.gecc.ron --json");
    assert!(json.stdout.contains("\"based_on\": \"2568\""), "{json:?}");
    // An auditor takes the edition out of the assessment alone.
    let export = shell.run("edition export DIR/own.gecc.ron");
    assert_eq!(edition_file::decode(&export.stdout).unwrap(), own("ป้ายชื่อ"));
}

#[test]
fn editions_kept_on_this_computer_are_listed_and_used_by_id() {
    let shell = shell();
    let edition = own("ป้ายชื่อ");
    edition_file::add(&shell.path("editions"), &edition).unwrap();
    let list = shell.run("edition list --lang en");
    assert!(list.stdout.contains(&format!("{} GECC Standard, B.E. 2568\n{SAID}", edition.id())));
    let made = shell.run(&format!("new DIR/own.gecc.ron --edition {}", edition.id()));
    assert_eq!(made.exit, Exit::Fine, "{made:?}");
}

#[test]
fn an_edition_that_no_office_corrected_is_not_used_from_a_file() {
    let shell = shell();
    let text = edition_file::built_in_text("2568").unwrap();
    atomic_write::create(
        &shell.path("changed.ron"),
        text.replacen("from: 70", "from: 10", 1).as_bytes(),
    )
    .unwrap();
    shell.check_refused(
        "new DIR/a.gecc.ron --edition DIR/changed.ron --lang en",
        "The edition 2568 does not say which office corrected it, and cannot be imported: DIR/changed.ron
Hint: Correct the edition in the program, or give the file a field own and an id with -own-
",
    );
}
