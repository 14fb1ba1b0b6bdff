//! The window is killed while somebody types: what was typed until a second before is in the file, or in a draft that is
//! offered. The time is that of the window's own frames, so nothing here waits for a clock.

use std::env;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command as Program, Stdio};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gecc::domain::assessment::Assessment;
use gecc::domain::document::Document;
use gecc::domain::language::Language;
use gecc::domain::profile::ProfileField;
use gecc::gui::app::App;
use gecc::gui::command::{Command, Leave};
use gecc::gui::jobs;
use gecc::storage::edition_file::Editions;
use gecc::storage::{assessment_file, recovery};

use super::stage::{Stage, WIDE, place};

const FOLDER: &str = "GECC_TEST_TYPED_IN";
const HAS_FILE: &str = "GECC_TEST_HAS_FILE";
const NAME: &str = "ชื่อศูนย์ (จำเป็น)";

fn file_in(folder: &Path) -> PathBuf {
    folder.join("a.gecc.ron")
}

/// The program that is killed: this test binary, started once more. Without its variable it does nothing.
#[test]
fn the_other_window() {
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else { return };
    place(Some(&folder.join("recovery")), "a", "b");
    let builder = Harness::<App>::builder().with_size(WIDE).with_step_dt(0.05);
    let mut stage = Stage::build(builder, Language::Thai, jobs::at_once);
    let start = stage.texts.start_new_button();
    if env::var_os(HAS_FILE).is_some() {
        stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(file_in(&folder))));
        stage.harness.run();
        stage.visit("ข้อมูลหน่วยงาน");
    } else {
        stage.click(start);
    }
    stage.harness.get_by_label(NAME).focus();
    stage.harness.run();
    for typed in 1.. {
        stage.harness.get_by_label(NAME).type_text("x");
        stage.harness.step();
        let time = stage.harness.ctx.input(|input| input.time);
        let mut out = std::io::stdout().lock();
        writeln!(out, "typed {typed} {time}").and_then(|()| out.flush()).unwrap();
    }
}

/// Lets a window type, kills it after `letters`, and tells when each letter was typed.
fn kill_after(folder: &Path, has_file: bool, letters: usize) -> Vec<f64> {
    let mut program = Program::new(env::current_exe().unwrap());
    program.args(["--exact", "window::killed::the_other_window", "--nocapture"]);
    program.env(FOLDER, folder).stdin(Stdio::null()).stderr(Stdio::null());
    if has_file {
        program.env(HAS_FILE, "1");
    }
    let mut child = program.stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut times = Vec::new();
    let mut is_killed = false;
    for line in lines {
        let Some((_, typed)) = line.split_once("typed ") else { continue };
        times.push(typed.split_once(' ').unwrap().1.parse().unwrap());
        if times.len() >= letters && !is_killed {
            child.kill().unwrap();
            is_killed = true;
        }
    }
    child.wait().unwrap();
    times
}

#[track_caller]
fn check(found: &Assessment, times: &[f64]) {
    let last = *times.last().unwrap();
    let until_a_second_before = times.iter().filter(|time| **time <= last - 1.0).count();
    let kept = found.profile().get(ProfileField::CentreName);
    assert!(kept.chars().all(|letter| letter == 'x'), "{kept}");
    assert!(kept.len() >= until_a_second_before, "{} of {until_a_second_before}", kept.len());
    assert!(until_a_second_before > 0);
}

#[test]
fn typing_that_is_killed_loses_less_than_a_second() {
    for letters in [29, 37, 52, 74] {
        let folder = tempfile::tempdir().unwrap();
        let path = file_in(folder.path());
        let edition = Editions::built_in().newest().unwrap();
        assessment_file::create(&path, &Assessment::new(edition.clone())).unwrap();
        let times = kill_after(folder.path(), true, letters);
        check(&assessment_file::open(&path, Editions::built_in()).unwrap().assessment, &times);

        let folder = tempfile::tempdir().unwrap();
        let times = kill_after(folder.path(), false, letters);
        let drafts = recovery::drafts(&folder.path().join("recovery"));
        assert_eq!(drafts.len(), 1);
        let (_, draft) = recovery::open(&folder.path().join("recovery"), &drafts[0].id).unwrap();
        let Document::Assessment(draft) = draft else { panic!("a draft of another kind") };
        check(&draft, &times);
    }
}
