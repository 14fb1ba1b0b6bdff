//! Files and commands that cannot be used.

use std::fs;
use std::io::{self, Write as _};

use gecc::cli::Exit;

use crate::cli::Shell;

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
            "ไฟล์ไม่ใช่ข้อความ UTF-8 ตั้งแต่บรรทัด 1 ตัวอักษรที่ 1: DIR/picture.gecc.ron\nคำแนะนำ: เลือกไฟล์อื่น ไฟล์การประเมินมีชื่อลงท้ายด้วย .gecc.ron ผลการตรวจประเมินลงท้ายด้วย .review.ron ไฟล์เกณฑ์ลงท้ายด้วย .ron\n",
        ),
        (
            "score DIR/nothing.gecc.ron",
            "ไฟล์ว่างเปล่า: DIR/nothing.gecc.ron\nคำแนะนำ: เลือกไฟล์อื่น ไฟล์การประเมินมีชื่อลงท้ายด้วย .gecc.ron ผลการตรวจประเมินลงท้ายด้วย .review.ron ไฟล์เกณฑ์ลงท้ายด้วย .ron\n",
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

/// A short sentence whatever a file holds: nothing of it floods the terminal or commands it.
#[test]
fn a_hostile_text_is_told_in_one_short_line() {
    let shell = Shell::new();
    let head = "(format: \"gecc-assessment\", version: 1, program: \"\", edition: ";
    let long = "x".repeat(100_000);
    for text in [
        format!("(format: \"{long}\", version: 1)"),
        format!("(format: \"gecc-assessment\", version: 9, program: \"{long}\")"),
        format!("{head}\"{long}\")"),
        format!("{head}\"2568\", {long}: 1)"),
        format!("{head}\"2568\", answers: [(criterion: \"{long}\")])"),
        format!("{head}\"2568\", answers: [(criterion: \"P-01\", state: {long})])"),
        format!("{head}\"2568\", evidence: [(sha256: \"{long}\", name: \"\", size: 1)])"),
    ] {
        fs::File::create(shell.path("h.gecc.ron")).unwrap().write_all(text.as_bytes()).unwrap();
        let done = shell.run("--lang en score DIR/h.gecc.ron");
        assert_eq!(done.exit, Exit::Unusable);
        assert!(done.stderr.len() < 1_000, "{}", done.stderr);
    }
    let text = "(format: \"a\\nb\\u{1b}[31m\", version: 1)";
    fs::File::create(shell.path("h.gecc.ron")).unwrap().write_all(text.as_bytes()).unwrap();
    shell.check_refused(
        "--lang en score DIR/h.gecc.ron",
        "
The file is of the kind “a\\u{a}b\\u{1b}[31m”, but “gecc-assessment” is needed: DIR/h.gecc.ron
Hint: Choose another file; assessments end in .gecc.ron, reviews in .review.ron, editions in .ron
",
    );
    let done = shell.run(&format!("--lang en new DIR/n.gecc.ron --edition {long}"));
    assert!(done.stderr.len() < 1_000, "{}", done.stderr);
    if cfg!(unix) {
        shell.check_refused(
        "--lang en score DIR/\u{1b}[31m",
        "There is no such file: DIR/\\u{1b}[31m\nHint: Check the name of the file and its folder\n",
    );
    }
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
        ("qqq", "There is no command “qqq”\nHint: See gecc-cli --help\n"),
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
        (
            "compare DIR/new.gecc.ron DIR/new.gecc.ron --json -o DIR/x.pdf",
            "--json and --output <OUT.pdf> cannot be given together\nHint: See gecc-cli --help\n",
        ),
        (
            "score DIR/new.gecc.ron --json --json",
            "--json can be given once only\nHint: See gecc-cli --help\n",
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
