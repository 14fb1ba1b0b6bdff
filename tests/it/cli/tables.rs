//! Folders of assessments as tables: what is in them, and what is told of the rest.

use std::fs;
use std::path::Path;

use gecc::cli::Exit;

use crate::cli::{Shell, put};

/// A shell whose folder has a subfolder `centres` with these files of version 1.
fn shell(files: &[(&str, &str)]) -> Shell {
    let shell = Shell::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1");
    for (from, to) in files {
        let to = shell.path("centres").join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(data.join(from), to).unwrap();
    }
    shell
}

/// The rows of a text table, with its headings first.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        row.unwrap().iter().map(str::to_owned).collect()
    };
    reader.records().map(row).collect()
}

#[test]
fn a_folder_with_subfolders_becomes_one_row_for_each_centre() {
    let shell = shell(&[
        ("full.gecc.ron", "north/a.gecc.ron"),
        ("empty.gecc.ron", "b.gecc.ron"),
        ("own-edition.gecc.ron", "south/far/c.gecc.ron"),
        ("newer-readable.gecc.ron", "north/d.gecc.ron"),
        ("full.gecc.ron", "north/a.gecc.backups/a-1.gecc.ron"),
        ("full.gecc.ron", "north/a.gecc.evidence/x.gecc.ron"),
        ("full.gecc.ron", ".hidden/x.gecc.ron"),
        ("full.gecc.ron", "north/notes.txt"),
    ]);
    put(shell.path("centres/north/a.review.ron"), "");
    put(shell.path("centres/north/a.somchai.review.ron"), "");
    put(shell.path("centres/north/ab.review.ron"), "");
    put(shell.path("centres/b.gecc.seal.ron"), "");
    let done = shell.run("table DIR/centres -o DIR/out.csv --lang en");
    assert_eq!(done.exit, Exit::Fine);
    // The centres are in the table, whatever is wrong with their reviews and seals.
    let empty = ["b.gecc.seal.ron", "north/a.review.ron", "north/a.somchai.review.ron"]
        .map(|name| format!("{name}: The file is empty\n"));
    assert_eq!(done.stderr, format!("{}Problems: 3\n", empty.concat()));
    assert_eq!(done.stdout, "Wrote the table: 4 centres, 4 rows: DIR/out.csv\n");
    let rows = rows(&fs::read(shell.path("out.csv")).unwrap());
    let column = |heading: &str| rows[0].iter().position(|it| it == heading).unwrap();
    let of = |heading: &str| -> Vec<&str> {
        rows[1..].iter().map(|row| row[column(heading)].as_str()).collect()
    };
    let files = ["b.gecc.ron", "north/a.gecc.ron", "north/d.gecc.ron", "south/far/c.gecc.ron"];
    assert_eq!(of("File"), files);
    assert_eq!(of("Reviews"), ["0", "2", "0", "0"]);
    assert_eq!(of("Reviews finished"), ["0", "0", "0", "0"]);
    assert_eq!(of("Sealed"), ["yes", "no", "no", "no"]);
    assert_eq!(of("Seal fits"), ["no", "", "", ""]);
    assert!(of("Edition")[3].starts_with("2568-own-"));
    assert_eq!(of("Full points")[0], "100");
}

#[test]
fn the_row_says_what_score_and_check_say() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron")]);
    shell.run("table DIR/centres -o DIR/out.json --lang en");
    let text = fs::read_to_string(shell.path("out.json")).unwrap();
    let table: serde_json::Value = serde_json::from_str(&text).unwrap();
    let row = &table[0];
    let score = shell.run("score DIR/full.gecc.ron --json").stdout;
    let score: serde_json::Value = serde_json::from_str(&score).unwrap();
    assert_eq!(row["claimed"], score["claimed"], "{row} {score}");
    assert_eq!(row["gate_met"], score["gate"]["met"], "{row} {score}");
    assert_eq!(row["edition"], "2568");
}

#[test]
fn what_is_broken_is_told_in_one_list_and_in_nobodys_way() {
    let shell = shell(&[("full.gecc.ron", "good.gecc.ron")]);
    let folder = shell.path("centres");
    for at in 0..1_000 {
        put(folder.join(format!("broken-{at:04}.gecc.ron")), &b"(format: \"gecc"[..at % 14]);
    }
    let done = shell.run("table DIR/centres -o DIR/out.csv --lang en");
    assert_eq!(done.exit, Exit::Fine);
    assert_eq!(done.stdout, "Wrote the table: 1 centres, 1 rows: DIR/out.csv\n");
    assert_eq!(done.stderr.lines().count(), 1_001);
    assert!(
        done.stderr.starts_with("broken-0000.gecc.ron: The file is empty\n"),
        "{}",
        &done.stderr[..200]
    );
    assert!(done.stderr.ends_with("\nProblems: 1000\n"));
}

#[cfg(unix)]
#[test]
fn loops_of_links_and_locked_folders_are_told() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let shell = shell(&[
        ("full.gecc.ron", "a/x.gecc.ron"),
        ("full.gecc.ron", "locked/y.gecc.ron"),
        ("full.gecc.ron", "elsewhere/z.gecc.ron"),
    ]);
    let centres = shell.path("centres");
    fs::rename(centres.join("elsewhere"), shell.path("elsewhere")).unwrap();
    symlink("..", centres.join("a/round")).unwrap();
    symlink(shell.path("elsewhere"), centres.join("b-linked")).unwrap();
    symlink("nowhere.gecc.ron", centres.join("lost.gecc.ron")).unwrap();
    let locked = centres.join("locked");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    let is_locked = fs::read_dir(&locked).is_err(); // not for the superuser
    let done = shell.run("table DIR/centres -o DIR/out.csv --lang en");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(done.exit, Exit::Fine, "{done:?}");
    let centres = if is_locked { 2 } else { 3 };
    assert!(done.stdout.contains(&format!("{centres} centres")), "{done:?}");
    assert!(done.stderr.contains("a/round: The link leads to"), "{done:?}");
    assert!(done.stderr.contains("lost.gecc.ron: "), "{done:?}");
    assert_eq!(done.stderr.contains("locked: "), is_locked, "{done:?}");
}

#[test]
fn every_form_of_a_table_has_the_same_rows() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron"), ("empty-2565.gecc.ron", "b.gecc.ron")]);
    for answers in ["", " --answers"] {
        let mut told = Vec::new();
        for ending in ["csv", "json", "xlsx", "parquet"] {
            let done =
                shell.run(&format!("table DIR/centres -o DIR/out.{ending}{answers} --replace"));
            assert_eq!(done.exit, Exit::Fine, "{done:?}");
            told.push(done.stdout.replace(ending, ""));
        }
        told.dedup();
        assert_eq!(told.len(), 1, "{told:?}");
    }
    for edition in ["2565", "2568"] {
        let part = shell.path("out.parquet").join(format!("edition={edition}/part-0.parquet"));
        assert!(fs::read(part).unwrap().starts_with(b"PAR1"));
    }
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron"), ("empty.gecc.ron", "b.gecc.ron")]);
    for ending in ["csv", "json"] {
        let line = format!("table DIR/centres --answers -o DIR/out.{ending}");
        shell.run(&line);
        let first = fs::read(shell.path(&format!("out.{ending}"))).unwrap();
        shell.run(&line);
        assert!(fs::read(shell.path(&format!("out.{ending}"))).unwrap() == first, "{ending}");
    }
}

#[test]
fn a_data_set_replaces_only_a_data_set() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron")]);
    let line = "table DIR/centres -o DIR/set.parquet";
    assert_eq!(shell.run(line).exit, Exit::Fine);
    assert_eq!(shell.run(line).exit, Exit::Unusable, "without --replace");
    let line = "table DIR/centres -o DIR/set.parquet --replace";
    let stale = shell.path("set.parquet/edition=2550");
    fs::create_dir(&stale).unwrap();
    put(stale.join("part-0.parquet"), "PAR1");
    assert_eq!(shell.run(line).exit, Exit::Fine);
    assert!(!stale.exists(), "what is not in the folder any more is not in the data set");
    put(shell.path("set.parquet/letter.docx"), "ก");
    let done = shell.run(line);
    assert_eq!(done.exit, Exit::Unusable, "{done:?}");
    assert!(shell.path("set.parquet/letter.docx").exists());
    let names = fs::read_dir(shell.folder.path()).unwrap().map(|it| it.unwrap().file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with(".~")));
}

#[test]
fn a_table_takes_the_place_of_another_file_only_where_that_is_said() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron")]);
    for name in ["out.csv", "out.json", "out.xlsx", "out.pdf"] {
        put(shell.path(name), "%PDF-signed");
        let line = format!("table DIR/centres -o DIR/{name} --lang en");
        let told = format!(
            "There is already a file with this name, so it was not overwritten: DIR/{name}\n\
             Hint: Use another name, or --replace to put the new one in its place\n"
        );
        shell.check_refused(&line, &told);
        assert_eq!(shell.run(&format!("{line} --replace")).exit, Exit::Fine, "{name}");
        assert_ne!(fs::read(shell.path(name)).unwrap(), b"%PDF-signed");
    }
}

#[test]
fn parts_that_were_handed_out_are_no_centres() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron")]);
    assert_eq!(shell.run("split DIR/centres/a.gecc.ron --by aspect -o DIR/parts").exit, Exit::Fine);
    assert!(shell.path("centres/a.gecc.shares").is_dir());
    let done = shell.run("table DIR/centres -o DIR/out.csv --lang en");
    assert_eq!(done.stdout, "Wrote the table: 1 centres, 1 rows: DIR/out.csv\n");
}

#[test]
fn what_cannot_be_a_table_is_refused() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron")]);
    for (line, words) in [
        ("table DIR/centres -o DIR/out.doc --lang en", "The name does not say"),
        ("table DIR/nowhere -o DIR/out.csv --lang en", "DIR/nowhere"),
        ("table DIR/full.gecc.ron -o DIR/out.csv --lang en", "DIR/full.gecc.ron"),
        ("table DIR/centres -o DIR/nowhere/out.csv --lang en", "DIR/nowhere/out.csv"),
        ("table DIR/centres -o DIR/nowhere/out.parquet --lang en", "DIR/nowhere/out.parquet"),
    ] {
        let before = shell.files();
        let done = shell.run(line);
        assert_eq!((done.exit, done.stdout.as_str()), (Exit::Unusable, ""), "{line}: {done:?}");
        assert!(done.stderr.contains(words), "{line}: {done:?}");
        assert!(shell.files() == before, "{line} changed a file");
    }
}

#[test]
fn no_answer_is_run_as_a_formula() {
    let shell = Shell::new();
    shell.run("set DIR/new.gecc.ron P-01 --note =HYPERLINK(1)");
    fs::create_dir(shell.path("centres")).unwrap();
    fs::copy(shell.path("new.gecc.ron"), shell.path("centres/new.gecc.ron")).unwrap();
    shell.run("table DIR/centres --answers -o DIR/out.csv");
    let text = fs::read_to_string(shell.path("out.csv")).unwrap();
    assert!(text.contains(",'=HYPERLINK(1),"), "{text}");
}

#[test]
fn a_folder_is_summed_up_on_paper_with_what_could_not_be_read() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron"), ("empty.gecc.ron", "b.gecc.ron")]);
    put(shell.path("centres/bad.gecc.ron"), "(format: \"gecc");
    for line in ["table DIR/centres -o DIR/x.pdf", "table DIR/centres --group level -o DIR/x.PDF"] {
        let done = shell.run(&format!("{line} --lang en"));
        assert_eq!(done.exit, Exit::Fine, "{done:?}");
        assert!(done.stdout.starts_with("Wrote the summary: 2 centres: DIR/x."), "{done:?}");
        assert!(done.stderr.starts_with("bad.gecc.ron: "), "{done:?}");
        let name = done.stdout.trim_end().rsplit('/').next().unwrap();
        let pdf = lopdf::Document::load(shell.path(name)).unwrap();
        let text = crate::report::spoken::text(&pdf).replace(' ', "");
        for expected in ["Folder", "centres", "bad.gecc.ron", "Filesthatcouldnotberead"] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
    }
}

#[test]
fn a_summary_that_cannot_be_made_changes_no_file() {
    let shell = shell(&[("full.gecc.ron", "a.gecc.ron")]);
    put(shell.path("letter.pdf"), "a letter");
    for (line, words) in [
        ("table DIR/centres -o DIR/nowhere/x.pdf", "DIR/nowhere/x.pdf"),
        ("table DIR/centres -o DIR/letter.pdf", "DIR/letter.pdf"),
        ("table DIR/nowhere -o DIR/x.pdf", "DIR/nowhere"),
        ("table DIR/centres --answers -o DIR/x.pdf", "one row for each centre"),
        ("table DIR/centres --group agency -o DIR/x.csv", "--group is for"),
        ("table DIR/centres --group moon -o DIR/x.pdf", "moon"),
    ] {
        let before = shell.files();
        let done = shell.run(&format!("{line} --lang en"));
        assert_eq!((done.exit, done.stdout.as_str()), (Exit::Unusable, ""), "{line}: {done:?}");
        assert!(done.stderr.contains(words), "{line}: {done:?}");
        assert!(shell.files() == before, "{line} changed a file");
    }
}

#[test]
fn the_reports_of_a_folder_are_made_whatever_fails() {
    let shell = shell(&[
        ("full.gecc.ron", "north/a.gecc.ron"),
        ("empty.gecc.ron", "b.gecc.ron"),
        ("full.gecc.ron", "c.gecc.ron"),
    ]);
    put(shell.path("centres/bad.gecc.ron"), "(");
    put(shell.path("centres/bad.gecc.zip"), "no zip");
    put(shell.path("centres/pack.gecc.zip"), "no zip");
    fs::create_dir(shell.path("out")).unwrap();
    // What is no paper is not replaced by one.
    put(shell.path("out/c.pdf"), "notes");
    let done = shell.run("report DIR/centres -o DIR/out --lang en --photos none");
    assert_eq!(done.exit, Exit::Findings, "{done:?}");
    assert_eq!(done.stdout, "Made 2 reports: DIR/out\n");
    let hint = "Use another name, or --replace to put the new one in its place";
    let told: Vec<&str> = done.stderr.lines().filter_map(|it| it.split(": ").next()).collect();
    assert_eq!(told, ["bad.gecc.ron", "c.gecc.ron", "pack.gecc.zip", hint, "Problems"]);
    for name in ["north/a.pdf", "b.pdf"] {
        assert!(fs::read(shell.path("out").join(name)).unwrap().starts_with(b"%PDF-"), "{name}");
    }
    assert_eq!(fs::read(shell.path("out/c.pdf")).unwrap(), b"notes");
    let done = shell.run("report DIR/centres -o DIR/out --earlier DIR/full.gecc.ron --lang en");
    assert_eq!(done.exit, Exit::Unusable);
    assert!(done.stderr.starts_with("A folder is not compared"), "{}", done.stderr);
    // Again: papers are replaced where that is said, other papers lie beside, and without failures the exit code is fine.
    for name in
        ["centres/bad.gecc.ron", "centres/bad.gecc.zip", "centres/pack.gecc.zip", "out/c.pdf"]
    {
        fs::remove_file(shell.path(name)).unwrap();
    }
    put(shell.path("out/b.pdf"), "%PDF-signed");
    let line = "report DIR/centres -o DIR/out --lang en --photos none";
    let done = shell.run(line);
    assert_eq!((done.exit, done.stdout.as_str()), (Exit::Findings, "Made 1 reports: DIR/out\n"));
    assert!(done.stderr.contains("--replace"), "{done:?}");
    assert_eq!(fs::read(shell.path("out/b.pdf")).unwrap(), b"%PDF-signed");
    let done = shell.run(&format!("{line} --paper plan"));
    assert_eq!((done.exit, done.stdout.as_str()), (Exit::Fine, "Made 3 reports: DIR/out\n"));
    assert!(shell.path("out/north/a.plan.pdf").is_file());
    let done = shell.run(&format!("{line} --replace"));
    assert_eq!((done.exit, done.stdout.as_str()), (Exit::Fine, "Made 3 reports: DIR/out\n"));
}
