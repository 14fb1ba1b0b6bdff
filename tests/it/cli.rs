//! The command line in process: arguments in; exit code, both outputs and the files afterwards compared.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use gecc::cli::{Environment, Exit, run};
use gecc::domain::date::Date;

/// A folder with a new assessment and the saved files of version 1, and the last result.
struct Shell {
    folder: tempfile::TempDir,
}

/// What a command left behind; paths of the folder are written `DIR`.
#[derive(Debug)]
struct Done {
    exit: Exit,
    stdout: String,
    stderr: String,
}

impl Shell {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1");
        for name in ["full.gecc.ron", "newer-readable.gecc.ron", "newer-unreadable.gecc.ron"] {
            fs::copy(data.join(name), folder.path().join(name)).unwrap();
        }
        for entry in fs::read_dir(data.join("broken")).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        let shell = Self { folder };
        assert_eq!(shell.run("new DIR/new.gecc.ron").exit, Exit::Fine);
        shell
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs `gecc-cli` with the words of `line`; `_` inside a word stands for a blank.
    fn run(&self, line: &str) -> Done {
        self.run_with(line, &|_| None)
    }

    fn run_with(&self, line: &str, variable: &dyn Fn(&str) -> Option<String>) -> Done {
        let dir = self.folder.path().to_str().unwrap();
        let words = ["gecc-cli"].into_iter().chain(line.split_whitespace());
        let args = words.map(|word| OsString::from(word.replace("DIR", dir).replace('_', " ")));
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let mut environment = Environment {
            stdout: &mut stdout,
            stderr: &mut stderr,
            variable,
            today: Date::parse("2026-11-20").ok(),
        };
        let exit = run(args, &mut environment);
        let text = |bytes| String::from_utf8(bytes).unwrap().replace(dir, "DIR");
        Done { exit, stdout: text(stdout), stderr: text(stderr) }
    }

    /// Every file with its bytes.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let entries = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        entries
            .filter(|path| path.is_file())
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect()
    }

    /// The command is refused with these words, says nothing else, and changes nothing.
    #[track_caller]
    fn check_refused(&self, line: &str, stderr: &str) {
        let before = self.files();
        let done = self.run(line);
        assert_eq!((done.exit, done.stdout.as_str()), (Exit::Unusable, ""), "{done:?}");
        assert_eq!(done.stderr, stderr.trim_start_matches('\n'));
        assert!(self.files() == before, "{line} changed a file");
    }

    #[track_caller]
    fn check_fine(&self, line: &str, stdout: &str) {
        let done = self.run(line);
        assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""), "{done:?}");
        assert_eq!(done.stdout, stdout.trim_start_matches('\n'));
    }

    /// Answers of the new assessment as they stand in its file.
    #[track_caller]
    fn check_answers(&self, expected: &str) {
        let text = fs::read_to_string(self.path("new.gecc.ron")).unwrap();
        let (_, answers) = text.split_once("answers: [").unwrap();
        let (answers, _) = answers.split_once("    evidence:").unwrap();
        let words: Vec<&str> = answers.split_whitespace().collect();
        assert_eq!(words.join(" ").trim_end_matches(" ],"), expected);
    }
}

#[test]
fn a_new_assessment_is_made_and_never_overwrites() {
    let shell = Shell::new();
    shell.check_fine(
        "--lang en new DIR/a.gecc.ron --edition ๒๕๖๕ --name ศูนย์",
        "Made an assessment against edition 2565: DIR/a.gecc.ron\n",
    );
    let text = fs::read_to_string(shell.path("a.gecc.ron")).unwrap();
    assert!(text.contains("edition: \"2565\"") && text.contains("centre_name: \"ศูนย์\""));
    shell.check_refused(
        "--lang en new DIR/a.gecc.ron",
        "
There is already a file with this name, so it was not overwritten: DIR/a.gecc.ron
Hint: Use another name, or move the old file away first
",
    );
}

#[test]
fn answers_are_set_one_by_one() {
    let shell = Shell::new();
    shell.check_answers("],");
    shell.check_fine(
        "set DIR/new.gecc.ron p-๐๑ --state met --note ดี",
        "บันทึกแล้ว: DIR/new.gecc.ron\n",
    );
    shell.check_answers("( criterion: \"P-01\", state: met, note: \"ดี\", ),");
    shell.check_fine(
        "set DIR/new.gecc.ron P-01 --state clear --note=",
        "บันทึกแล้ว: DIR/new.gecc.ron\n",
    );
    shell.check_answers("],");
    shell.check_fine("--lang en set DIR/new.gecc.ron R-1 --points ๘", "Saved: DIR/new.gecc.ron\n");
    shell.check_answers("( criterion: \"R-1\", state: partly, points: Some(8), ),");
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron R-1 --points 10 --state not-met --note -",
        "Saved: DIR/new.gecc.ron\n",
    );
    shell.check_answers("( criterion: \"R-1\", state: not_met, points: Some(10), note: \"-\", ),");
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron R-1 --state clear --note=",
        "Saved: DIR/new.gecc.ron\n",
    );
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron L-08 --state not-applicable --reason เช่าอาคาร",
        "Saved: DIR/new.gecc.ron\n",
    );
    shell.check_answers("( criterion: \"L-08\", state: not_applicable, reason: \"เช่าอาคาร\", ),");
}

#[test]
fn points_of_an_estimated_section_are_typed_and_cleared() {
    let shell = Shell::new();
    let points = || {
        let text = fs::read_to_string(shell.path("new.gecc.ron")).unwrap();
        text.contains("section: \"quality-advanced\",\n            points: 40,")
    };
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron quality-advanced --points 40",
        "Saved: DIR/new.gecc.ron\n",
    );
    assert!(points());
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron quality-advanced --state clear",
        "Saved: DIR/new.gecc.ron\n",
    );
    assert!(!points());
    shell.check_refused(
        "--lang en set DIR/new.gecc.ron quality-advanced --state met",
        "
Section quality-advanced takes only --points or --state clear
Hint: See gecc-cli --help
",
    );
    shell.check_refused(
        "--lang en set DIR/new.gecc.ron results --points 3",
        "
The points of section results are counted from its criteria and cannot be typed: DIR/new.gecc.ron
Hint: Correct the value and try again
",
    );
}

#[test]
fn what_does_not_fit_the_standard_is_refused() {
    let shell = Shell::new();
    let cases = [
        (
            "set DIR/new.gecc.ron P-99 --state met",
            "There is no criterion “P-99”: DIR/new.gecc.ron\nHint: Check the id in the edition of this assessment\n",
        ),
        (
            "set DIR/new.gecc.ron ก๑ --state met",
            "“ก1” is no id; an id has only English letters, digits and - . _\nHint: Check the id in the edition of this assessment\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points 11",
            "11 points are more than the maximum of 10: DIR/new.gecc.ron\nHint: Give a whole number from 0 to the maximum\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points 99999999999",
            "65535 points are more than the maximum of 10: DIR/new.gecc.ron\nHint: Give a whole number from 0 to the maximum\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points -1",
            "“-1” is not a whole number from 0 on\nHint: Give a whole number from 0 to the maximum\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points 7.5",
            "“7.5” is not a whole number from 0 on\nHint: Give a whole number from 0 to the maximum\n",
        ),
        (
            "set DIR/new.gecc.ron P-01 --points 1",
            "Criterion P-01 has no points: DIR/new.gecc.ron\nHint: Answer it by its state instead\n",
        ),
        (
            "set DIR/new.gecc.ron P-01 --state not-applicable",
            "Criterion P-01 applies to every office and cannot be left out: DIR/new.gecc.ron\nHint: Answer partly met or not met, and explain in the note\n",
        ),
        (
            "set DIR/new.gecc.ron P-01",
            "There is nothing to set\nHint: Use --state, --points, --note or --reason\n",
        ),
        (
            "new DIR/b.gecc.ron --edition 2570",
            "The edition “2570” is not in this program\nHint: The editions here are 2568, 2565\n",
        ),
        (
            "edition export 2570",
            "The edition “2570” is not in this program\nHint: The editions here are 2568, 2565\n",
        ),
        (
            "check DIR/new.gecc.ron --date 2569-11-20",
            "“2569-11-20” has a year of the Buddhist era; the year needed is 2026\nHint: Give a Gregorian date as YYYY-MM-DD, such as 2026-11-20\n",
        ),
        (
            "check DIR/new.gecc.ron --date 20/11/2026",
            "“20/11/2026” is no date in the form YYYY-MM-DD, such as 2026-11-20\nHint: Give a Gregorian date as YYYY-MM-DD, such as 2026-11-20\n",
        ),
    ];
    for (line, stderr) in cases {
        shell.check_refused(&format!("--lang en {line}"), stderr);
    }
}

#[test]
fn files_that_cannot_be_used_are_refused_and_stay_as_they_are() {
    let shell = Shell::new();
    let cases = [
        (
            "score DIR/none.gecc.ron",
            "ไม่พบไฟล์: DIR/none.gecc.ron\nคำแนะนำ: ตรวจสอบชื่อไฟล์และโฟลเดอร์\n",
        ),
        ("score DIR", "เป็นโฟลเดอร์ ไม่ใช่ไฟล์: DIR\nคำแนะนำ: ระบุชื่อไฟล์ในโฟลเดอร์นี้\n"),
        ("set DIR P-01 --state met", "เป็นโฟลเดอร์ ไม่ใช่ไฟล์: DIR\nคำแนะนำ: ระบุชื่อไฟล์ในโฟลเดอร์นี้\n"),
        ("new DIR", "เป็นโฟลเดอร์ ไม่ใช่ไฟล์: DIR\nคำแนะนำ: ระบุชื่อไฟล์ในโฟลเดอร์นี้\n"),
        (
            "new DIR/none/a.gecc.ron",
            "ไม่พบโฟลเดอร์ที่จะบันทึกไฟล์: DIR/none/a.gecc.ron\nคำแนะนำ: สร้างโฟลเดอร์ก่อน หรือเลือกโฟลเดอร์อื่น\n",
        ),
        (
            "score DIR/picture.gecc.ron",
            "ไฟล์ไม่ใช่ข้อความ UTF-8 ตั้งแต่บรรทัด 1 ตัวอักษรที่ 1: DIR/picture.gecc.ron\nคำแนะนำ: เลือกไฟล์แบบประเมินที่ลงท้ายด้วย .gecc.ron\n",
        ),
        (
            "score DIR/nothing.gecc.ron",
            "ไฟล์ว่างเปล่า: DIR/nothing.gecc.ron\nคำแนะนำ: เลือกไฟล์แบบประเมินที่ลงท้ายด้วย .gecc.ron\n",
        ),
        (
            "score DIR/unknown-edition.gecc.ron",
            "ไม่มีเกณฑ์ฉบับ “2570” ในโปรแกรมนี้: DIR/unknown-edition.gecc.ron\nคำแนะนำ: เกณฑ์ที่มีคือ 2568, 2565\n",
        ),
        (
            "set DIR/newer-unreadable.gecc.ron P-01 --state met",
            "ไฟล์เป็นรูปแบบรุ่นที่ 7 ซึ่งใหม่กว่ารุ่นที่ 1 ที่โปรแกรมนี้อ่านได้: DIR/newer-unreadable.gecc.ron\nคำแนะนำ: ใช้โปรแกรมรุ่น 2.0.0 ขึ้นไป ไฟล์ไม่ถูกเปลี่ยนแปลง\n",
        ),
        (
            "check DIR/buddhist-date.gecc.ron",
            "
บรรทัด 76 ตัวอักษรที่ 22 “2569-11-20” เป็นปี พ.ศ. ให้ใช้ปี ค.ศ. 2026: DIR/buddhist-date.gecc.ron
   |
76 |                 due: Some(\"2569-11-20\"),
   |                      ^
คำแนะนำ: ใช้ปี ค.ศ. ในรูป ปปปป-ดด-วว เช่น 2026-11-20
",
        ),
        (
            "score DIR/cut.gecc.ron",
            "
บรรทัด 51 ตัวอักษรที่ 22 ข้อความนี้ไม่มีเครื่องหมายคำพูดปิด: DIR/cut.gecc.ron
   |
51 |             look_at: \"
   |                      ^
คำแนะนำ: ไฟล์ไม่ถูกเปลี่ยนแปลง แก้ไขตรงที่ชี้ไว้ หรือใช้ไฟล์สำรอง
",
        ),
    ];
    for (line, stderr) in cases {
        shell.check_refused(line, stderr);
    }
}

#[test]
fn a_million_brackets_get_a_short_answer() {
    let shell = Shell::new();
    let mut file = fs::File::create(shell.path("brackets.gecc.ron")).unwrap();
    file.write_all("(".repeat(1_000_000).as_bytes()).unwrap();
    let before = shell.files();
    let done = shell.run("--lang en score DIR/brackets.gecc.ron");
    assert_eq!(done.exit, Exit::Unusable);
    assert!(done.stderr.len() < 500, "{}", done.stderr);
    assert!(shell.files() == before);
}

#[test]
fn a_file_without_permission_to_write_is_not_replaced() {
    let shell = Shell::new();
    let path = shell.path("new.gecc.ron");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    shell.check_refused(
        "--lang en set DIR/new.gecc.ron P-01 --state met",
        "
There is no permission to read or write this file: DIR/new.gecc.ron
Hint: Ask for permission, take the read-only mark away, or save in another folder
",
    );
}

/// A device on which every write fails as on a full disk.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_leaves_nothing() {
    let shell = Shell::new();
    let error = io::Error::from(io::ErrorKind::StorageFull);
    let refused = gecc::storage::error::StorageError::from_write(&error).at(&shell.path("a"));
    let texts = gecc::i18n::Texts::default();
    let told = gecc::explain::file(texts, &refused).to_text(texts);
    assert!(told.starts_with("พื้นที่ดิสก์เต็ม จึงยังไม่ได้บันทึก: "), "{told}");
    shell.check_refused(
        "new /dev/full",
        "
มีไฟล์ชื่อนี้อยู่แล้ว จึงไม่เขียนทับ: /dev/full
คำแนะนำ: ใช้ชื่ออื่น หรือย้ายไฟล์เดิมออกก่อน
",
    );
}

#[test]
fn a_newer_file_can_be_scored_but_not_set() {
    let shell = Shell::new();
    let done = shell.run("--lang en score DIR/newer-readable.gecc.ron");
    assert_eq!(done.exit, Exit::Fine);
    let note =
        "A newer version of the program wrote this file; only what this version knows was read\n";
    assert_eq!(done.stderr, note);
    shell.check_refused(
        "--lang en set DIR/newer-readable.gecc.ron P-01 --state met",
        "
A newer version of the program wrote this file; only what this version knows was read
A newer version of the program wrote this file, so it can only be read: DIR/newer-readable.gecc.ron
Hint: Use a newer version of the program; the file was not changed
",
    );
}

#[test]
fn commands_that_are_not_understood_get_a_hint() {
    let shell = Shell::new();
    let cases = [
        ("", "A command is missing\nHint: See gecc-cli --help\n"),
        ("frob", "There is no command “frob”\nHint: See gecc-cli --help\n"),
        ("scor DIR/new.gecc.ron", "There is no command “scor”\nHint: Did you mean score?\n"),
        ("score", "<FILE> is missing\nHint: See gecc-cli --help\n"),
        (
            "score DIR/new.gecc.ron --jso",
            "There is no option “--jso”\nHint: Did you mean --json?\n",
        ),
        (
            "set DIR/new.gecc.ron P-01 --state maybe",
            "“maybe” cannot be used for --state <STATE>\nHint: The values are met, partly, not-met, not-applicable, unknown, clear\n",
        ),
        (
            "set DIR/new.gecc.ron P-01 --state",
            "--state <STATE> needs a value\nHint: The values are met, partly, not-met, not-applicable, unknown, clear\n",
        ),
        ("edition", "A command is missing\nHint: See gecc-cli --help\n"),
    ];
    for (line, stderr) in cases {
        shell.check_refused(&format!("--lang en {line}"), stderr);
    }
    shell.check_refused(
        "--lang fr score DIR/new.gecc.ron",
        "ใช้ค่า “fr” กับ --lang <th|en> ไม่ได้\nคำแนะนำ: ค่าที่ใช้ได้คือ th, en\n",
    );
}

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
    assert_eq!(lines[0], "Mend · S-01 Staff work manual · Met, but without evidence");
    assert_eq!(lines.last(), Some(&"9 to mend, 4 to look at"));

    let done = shell.run(&format!("check --json {sample}"));
    assert_eq!(done.exit, Exit::Findings);
    let value: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    let first = value.pointer("/findings/0").unwrap();
    assert_eq!(first["finding"], "met-without-evidence");
    assert_eq!((&first["about"], &first["id"]), (&"criterion".into(), &"S-01".into()));
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
Hint: Choose an assessment, whose name ends in .gecc.ron
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
    for command in ["new", "set", "score", "check", "report", "edition", "edition list"] {
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
            stdout: &mut Closed,
            stderr: &mut stderr,
            variable: &|_| None,
            today: None,
        };
        let exit = run(line.split(' ').map(OsString::from), &mut environment);
        assert_eq!((exit, stderr.len()), (Exit::Fine, 0));
    }
}
