//! What is printed and written: score, findings, report, editions, help.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};

use gecc::cli::{Environment, Exit, run};
use gecc::domain::date::Date;

use crate::cli::Shell;

#[test]
fn the_score_is_printed_for_people_and_for_programs() {
    let shell = Shell::new();
    shell.run("set DIR/new.gecc.ron P-01 --state met");
    shell.run("set DIR/new.gecc.ron R-1 --points 8");
    shell.run("set DIR/new.gecc.ron quality-advanced --points 62");
    let done = shell.run("--lang en score DIR/new.gecc.ron");
    let head: Vec<&str> = done.stdout.lines().take(10).collect();
    assert_eq!(
        head.join("\n"),
        "GECC Standard, B.E. 2568
Physical 1 of 14 met
Quality criteria, basic 0 of 8 points · minimum 8 below the minimum
Quality criteria, advanced 62 of 62 points (estimate) · minimum not known
Results criteria 8 of 30 points · minimum not known
Total 70 of 100 points (estimate)
With evidence 0 of 100 points
Still possible 98 of 100 points
Level reached none yet
"
    );
    let json = shell.run("score --json DIR/new.gecc.ron").stdout;
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    for (pointer, expected) in [
        ("/edition", "\"2568\""),
        ("/gate", "{\"met\":1,\"of\":14}"),
        (
            "/sections/0",
            "{\"estimated\":false,\"id\":\"quality-basic\",\"max\":8,\"minimum\":8,\"points\":0}",
        ),
        ("/sections/1/estimated", "true"),
        ("/sections/2/minimum", "null"),
        ("/total", "70"),
        ("/estimated", "true"),
        ("/claimed", "70"),
        ("/evidenced", "0"),
        ("/level", "null"),
        ("/next/level", "\"basic\""),
        ("/next/missing", "0"),
        (
            "/next/blockers/0",
            "{\"criterion\":\"P-02\",\"estimated\":false,\"gain\":0,\"reason\":\"gate\"}",
        ),
    ] {
        assert_eq!(value.pointer(pointer).unwrap().to_string(), expected, "{pointer}");
    }
    assert!(json.starts_with("{\n  \"edition\": \"2568\",\n  \"gate\": {"), "{json}");
}

#[test]
fn findings_are_told_and_give_exit_code_one() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/amphoe-sample.gecc.ron");
    assert!(!sample.contains('_'), "the shell of this test turns _ into a blank");
    let shell = Shell::new();
    let done = shell.run(&format!("--lang en check {sample}"));
    assert_eq!((done.exit, done.stderr.as_str()), (Exit::Findings, ""));
    let lines: Vec<&str> = done.stdout.lines().collect();
    assert_eq!(lines[0], "To correct · S-01 Staff work manual · Met, but without evidence");
    assert_eq!(lines.last(), Some(&"9 to correct, 5 to check"));

    let done = shell.run(&format!("check --json {sample}"));
    assert_eq!(done.exit, Exit::Findings);
    let value: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    let first = value.pointer("/findings/0").unwrap();
    assert_eq!(first["finding"], "met_without_evidence");
    assert_eq!((&first["about"], &first["id"]), (&"criterion".into(), &"S-01".into()));
}

#[test]
fn papers_and_the_size_of_their_photos_can_be_chosen() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/amphoe-sample.gecc.ron");
    let shell = Shell::new();
    let mut sizes = Vec::new();
    let without = "--photos none --without profile,summary,points,location,services,personnel \
                   --without other,plan,figures,evidence,findings,method,signatures";
    for words in ["", "--photos none", "--photos small", "--paper plan", "--paper index", without] {
        let line = format!("report {sample} -o DIR/a.pdf --date 2026-11-20 {words}");
        assert_eq!(shell.run(&line).exit, Exit::Fine, "{words}");
        sizes.push(fs::read(shell.path("a.pdf")).unwrap().len());
    }
    assert!(sizes[1] * 2 < sizes[0], "photos are most of a report: {sizes:?}");
    assert!(sizes[3] < sizes[1] && sizes[4] < sizes[0], "{sizes:?}");
    let cover = lopdf::Document::load(shell.path("a.pdf")).unwrap();
    assert_eq!(cover.get_pages().len(), 1, "the cover is always printed, and here alone");
    shell.check_refused(
        "--lang en report DIR/full.gecc.ron -o DIR/b.pdf --paper poster",
        "
“poster” cannot be used for --paper <readiness|plan|index>
Hint: The values are readiness, plan, index
",
    );
}

#[test]
fn the_report_is_written_wholly_and_replaces_only_reports() {
    let shell = Shell::new();
    shell.check_fine(
        "--lang en report DIR/full.gecc.ron -o DIR/a.pdf --date 2026-11-20",
        "Wrote the report: DIR/a.pdf\n",
    );
    let english = fs::read(shell.path("a.pdf")).unwrap();
    assert!(english.starts_with(b"%PDF-"));
    shell.run("report DIR/full.gecc.ron -o DIR/a.pdf --digits arabic --date ๒๐๒๖-๑๑-๒๐");
    let thai = fs::read(shell.path("a.pdf")).unwrap();
    assert!(thai.starts_with(b"%PDF-") && thai != english);
    shell.run("--lang en report DIR/full.gecc.ron -o DIR/a.pdf --date 2026-11-20");
    assert!(
        fs::read(shell.path("a.pdf")).unwrap() == english,
        "the same report has the same bytes"
    );

    shell.check_refused(
        "--lang en report DIR/full.gecc.ron -o DIR/full.gecc.ron",
        "
There is already a file with this name, so it was not overwritten: DIR/full.gecc.ron
Hint: Use another name, or move the old file away first
",
    );
    shell.check_refused(
        "--lang en report DIR/full.gecc.ron -o DIR",
        "This is a folder, not a file: DIR\nHint: Name a file inside this folder\n",
    );
    shell.check_refused(
        "--lang en report DIR/picture.gecc.ron -o DIR/b.pdf",
        "
The file is not UTF-8 text from line 1, character 1 on: DIR/picture.gecc.ron
Hint: Choose another file; assessments end in .gecc.ron, reviews in .review.ron, editions in .ron
",
    );
    shell.check_refused(
        "--lang en report DIR/full.gecc.ron -o DIR/b.pdf --date 2569-11-20",
        "
“2569-11-20” has a year of the Buddhist era; the year needed is 2026
Hint: Give a Gregorian date as YYYY-MM-DD, such as 2026-11-20
",
    );
}

#[test]
fn editions_are_listed_checked_and_exported() {
    let shell = Shell::new();
    shell.check_fine(
        "--lang en edition list",
        "2568 GECC Standard, B.E. 2568 (default)\n2565 GECC Standard, B.E. 2565\n",
    );
    let text = shell.run("edition export ๒๕๖๕").stdout;
    assert_eq!(Some(text.as_str()), gecc::storage::edition_file::built_in_text("2565"));
    let path = shell.path("my.ron");
    let mut file = fs::File::create(&path).unwrap();
    file.write_all(text.as_bytes()).unwrap();
    shell.check_fine(
        "--lang en edition check DIR/my.ron",
        "The edition is sound: 57 criteria, 100 points: DIR/my.ron\n",
    );
    let mut file = fs::File::create(&path).unwrap();
    file.write_all(text.replacen("total: 100", "total: 90", 1).as_bytes()).unwrap();
    let done = shell.run("--lang en edition check DIR/my.ron");
    assert_eq!(done.exit, Exit::Unusable);
    assert!(
        done.stderr.contains("the sections add up to 100 points instead of 90"),
        "{}",
        done.stderr
    );
}

#[test]
fn help_and_version_are_in_the_language_of_the_user() {
    let shell = Shell::new();
    let help = shell.run("--help");
    assert_eq!(help.exit, Exit::Fine);
    assert!(help.stdout.contains("วิธีใช้") && help.stdout.contains("รหัสผลลัพธ์"));
    let english =
        shell.run_with("--help", &|name| (name == "LANG").then(|| "en_GB.UTF-8".to_owned()));
    assert!(english.stdout.contains("Exit codes\n  0  fine\n  1  "), "{}", english.stdout);
    for command in [
        "new",
        "set",
        "score",
        "check",
        "report",
        "compare",
        "merge",
        "review",
        "edition",
        "edition list",
    ] {
        for language in ["th", "en"] {
            let help = shell.run(&format!("{command} --help --lang {language}"));
            assert_eq!((help.exit, help.stderr.as_str()), (Exit::Fine, ""), "{command}");
            let is_thai = help.stdout.contains("วิธีใช้");
            assert_eq!(is_thai, language == "th", "{}", help.stdout);
            for foreign in ["Usage:", "Print help", "[OPTIONS]"] {
                assert!(!help.stdout.contains(foreign), "{}", help.stdout);
            }
        }
    }
    shell.check_fine("--version", concat!("gecc-cli ", env!("CARGO_PKG_VERSION"), "\n"));
}

/// A reader that has seen enough, as `head` has.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_is_quiet() {
    for line in ["gecc-cli edition list", "gecc-cli --help"] {
        let mut stderr = Vec::new();
        let mut environment = Environment {
            editions: None,
            stdout: &mut Closed,
            stderr: &mut stderr,
            variable: &|_| None,
            today: None,
        };
        let exit = run(line.split(' ').map(OsString::from), &mut environment);
        assert_eq!((exit, stderr.len()), (Exit::Fine, 0));
    }
}

/// What a command answers when nobody takes its results.
fn unheard(shell: &Shell, line: &str) -> (Exit, String) {
    let dir = shell.path("").to_str().unwrap().to_owned();
    let mut stderr = Vec::new();
    let mut environment = Environment {
        editions: None,
        stdout: &mut Closed,
        stderr: &mut stderr,
        variable: &|_| None,
        today: Date::parse("2026-11-20").ok(),
    };
    let words = line.split(' ').map(|word| OsString::from(word.replace("DIR/", &dir)));
    let exit = run(words, &mut environment);
    (exit, String::from_utf8(stderr).unwrap())
}

#[test]
fn a_file_that_was_written_is_no_failure_when_nobody_listens() {
    let shell = Shell::new();
    for line in [
        "gecc-cli new DIR/made.gecc.ron",
        "gecc-cli set DIR/made.gecc.ron P-01 --state met",
        "gecc-cli report DIR/made.gecc.ron -o DIR/made.pdf",
    ] {
        assert_eq!(unheard(&shell, line), (Exit::Fine, String::new()), "{line}");
    }
    assert!(shell.path("made.pdf").exists());
}

#[test]
fn findings_are_in_the_exit_code_also_when_nobody_listens() {
    let shell = Shell::new();
    for line in ["gecc-cli check DIR/new.gecc.ron", "gecc-cli check --json DIR/new.gecc.ron"] {
        assert_eq!(unheard(&shell, line), (Exit::Findings, String::new()), "{line}");
    }
}

#[test]
fn findings_name_a_field_as_the_file_does_in_every_language() {
    let shell = Shell::new();
    for language in ["th", "en"] {
        let json = shell.run(&format!("check --json DIR/new.gecc.ron --lang {language}")).stdout;
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value.pointer("/findings/0/id").unwrap(), "centre_name");
    }
}
