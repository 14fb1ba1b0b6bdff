//! Forms out and filled tables in: nothing is changed before it was shown and accepted.

use std::fs;

use gecc::cli::Exit;
use rust_xlsxwriter::{Format, Workbook};

use crate::cli::{Shell, put};

/// A workbook `name` with these rows in the folder of the shell.
fn workbook(shell: &Shell, name: &str, rows: &[&[&str]], more: impl FnOnce(&mut Workbook)) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*row) {
            match text.parse::<f64>() {
                Ok(number) => sheet.write_number(at, column, number).unwrap(),
                Err(_) => sheet.write_string(at, column, *text).unwrap(),
            };
        }
    }
    more(&mut book);
    put(shell.path(name), book.save_to_buffer().unwrap());
}

const HEAD: &[&str] = &["รหัสเกณฑ์", "คำตอบ", "คะแนน", "หมายเหตุ"];

#[test]
fn a_filled_form_is_shown_first_and_saved_when_accepted() {
    let shell = Shell::new();
    let rows: &[&[&str]] = &[HEAD, &["P-01", "ครบถ้วน", "", "ดี"], &["r-1", "", "๔", ""], &["P-02"]];
    workbook(&shell, "filled.xlsx", rows, |_| {});
    let before = fs::read(shell.path("new.gecc.ron")).unwrap();
    let line = "import DIR/filled.xlsx --into DIR/new.gecc.ron --lang en";
    shell.check_fine(
        line,
        "
2 criteria will change
  Row 2 · P-01 · answer: Not answered → Met · note: nothing → ดี
  Row 3 · R-1 · answer: Not answered → Partly met · points: nothing → 4
Nothing was saved; add --yes to accept
",
    );
    assert_eq!(fs::read(shell.path("new.gecc.ron")).unwrap(), before);
    let done = shell.run(&format!("{line} --yes"));
    assert_eq!(done.exit, Exit::Fine, "{done:?}");
    shell.check_answers(
        "( criterion: \"P-01\", state: met, note: \"ดี\", ), \
         ( criterion: \"R-1\", state: partly, points: Some(4), ),",
    );
    shell.check_fine(line, "Nothing in this table differs from the assessment\n");
}

#[test]
fn everything_that_is_wrong_is_told_in_one_list() {
    let shell = Shell::new();
    let rows: &[&[&str]] = &[
        &["แบบฟอร์ม"],
        HEAD,
        &["P-01", "ครบถ้วน"],
        &["P-99", "ครบถ้วน"],
        &["P-01", "บางส่วน"],
        &["P-02", "ผ่าน"],
        &["R-1", "", "7.5"],
        &["R-2", "", "999"],
        &["", "ครบถ้วน"],
        &["P-03", "ไม่เกี่ยวข้อง"],
    ];
    workbook(&shell, "wrong.xlsx", rows, |book| {
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet.merge_range(11, 1, 13, 1, "ครบถ้วน", &Format::new()).unwrap();
    });
    let done = shell.run("import DIR/wrong.xlsx --into DIR/new.gecc.ron --lang en");
    assert_eq!(done.exit, Exit::Findings);
    let want = "9 places cannot be taken in
  Row 4 · There is no criterion “P-99”
  Row 5 · Criterion P-01 stands in an earlier row already
  Row 6 · The answer “ผ่าน” is not known
  Row 7 · “7.5” is no whole number of points
";
    assert!(done.stdout.starts_with(want), "{}", done.stdout);
    for part in ["Row 8 · 999 points", "Row 9 · ", "Row 10 · ", "B12:B14", "1 criteria will change"]
    {
        assert!(done.stdout.contains(part), "{part}: {}", done.stdout);
    }
}

#[test]
fn files_that_cannot_be_taken_in_are_refused_with_the_reason() {
    let shell = Shell::new();
    workbook(&shell, "plain.xlsx", &[&["a", "b"]], |_| {});
    fs::copy(shell.path("plain.xlsx"), shell.path("macro.xlsm")).unwrap();
    put(shell.path("broken.xlsx"), "PK\u{3}\u{4} not a workbook");
    put(shell.path("empty.csv"), "");
    put(shell.path("old.csv"), b"\xc3\xcb\xd1\xca\xa1\xb3\xb1\xec\n".as_slice());
    for (name, words) in [
        ("macro.xlsm", "A workbook with macros could run commands"),
        ("broken.xlsx", "The table cannot be read"),
        ("plain.xlsx", "No row of headings"),
        ("empty.csv", "No row of headings"),
        ("old.csv", "UTF-8"),
        ("full.gecc.ron", "Only .xlsx and .csv"),
        ("nowhere.csv", "DIR/nowhere.csv"),
    ] {
        let before = shell.files();
        let done = shell.run(&format!("import DIR/{name} --into DIR/new.gecc.ron --yes --lang en"));
        assert_eq!((done.exit, done.stdout.as_str()), (Exit::Unusable, ""), "{name}: {done:?}");
        assert!(done.stderr.contains(words), "{name}: {done:?}");
        assert!(shell.files() == before, "{name} changed a file");
    }
}

#[test]
fn a_cell_in_the_last_corner_asks_for_no_memory() {
    let shell = Shell::new();
    workbook(&shell, "far.xlsx", &[HEAD, &["P-01", "ครบถ้วน"]], |book| {
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet.write_string(1_048_575, 16_383, "ก").unwrap();
    });
    let done = shell.run("import DIR/far.xlsx --into DIR/new.gecc.ron --lang en");
    assert!(done.stdout.starts_with("1 criteria will change"), "{done:?}");
}

#[test]
fn the_blank_form_comes_back_empty_and_never_replaces_a_filled_one() {
    let shell = Shell::new();
    shell.check_fine("form -o DIR/form.xlsx --lang en", "Made the form: DIR/form.xlsx\n");
    shell.check_fine(
        "import DIR/form.xlsx --into DIR/new.gecc.ron --lang en",
        "Nothing in this table differs from the assessment\n",
    );
    let before = fs::read(shell.path("form.xlsx")).unwrap();
    assert_eq!(shell.run("form -o DIR/form.xlsx").exit, Exit::Unusable);
    assert_eq!(fs::read(shell.path("form.xlsx")).unwrap(), before);
}

#[test]
fn a_table_of_answers_comes_back_as_it_went_out() {
    let shell = Shell::new();
    fs::create_dir(shell.path("centres")).unwrap();
    fs::copy(shell.path("full.gecc.ron"), shell.path("centres/full.gecc.ron")).unwrap();
    for lang in ["th", "en"] {
        for ending in ["csv", "xlsx"] {
            shell.run(&format!("table DIR/centres --answers -o DIR/out.{ending} --lang {lang}"));
            let line = format!("import DIR/out.{ending} --into DIR/full.gecc.ron --lang en");
            shell.check_fine(&line, "Nothing in this table differs from the assessment\n");
        }
    }
}
