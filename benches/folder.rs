//! The figures of folders: ten thousand files of 100 KB as a CSV table, 1.5 million answers as Parquet, thirty thousand
//! rows in the window, a hundred reports, and Python's json module on the same content beside it.
//!
//! `cargo bench --bench folder`, or with fewer files `cargo bench --bench folder -- 1000`. Every figure is the best of
//! three runs with a warm cache, as the whole way from the files to the table: files a second, the time on the wall, the
//! time of all cores together, and the most memory that was held at any time until then.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench prints its figures and stops when it cannot go on"
)]

#[path = "../examples/make_folder/generate.rs"]
mod generate;
#[path = "folder/window.rs"]
mod window;

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::time::{Duration, Instant};

use gecc::domain::date::Date;
use gecc::domain::evidence::EvidenceFaults;
use gecc::domain::folder::{CentreRow, FileFacts, answer_lines};
use gecc::domain::language::Language;
use gecc::export::{Answers, ParquetWriter, RowWriter as _, TableJob, TableKind, save};
use gecc::i18n::Texts;
use gecc::report::photos::Photos;
use gecc::report::sections::{AssessmentMaterial, Material, PaperKind, ReportOptions};
use gecc::report::{self, ReportError};
use gecc::storage::assessment_file;
use gecc::storage::edition_file::Editions;
use gecc::storage::folder::{Printing, find, print_each};

const ANSWERS: usize = 1_500_000;

/// What Python does with the same content: reads every file with its json module and writes a row of what stands in it.
const PYTHON: &str = "
import csv, json, pathlib, sys
with open(sys.argv[2], 'w', newline='') as out:
    table = csv.writer(out)
    for path in sorted(pathlib.Path(sys.argv[1]).rglob('*.json')):
        with open(path, encoding='utf-8') as file:
            centre = json.load(file)
        profile, answers = centre['profile'], centre['answers']
        met = sum(answer['state'] == 'met' for answer in answers)
        table.writerow([profile.get('centre_name'), profile.get('agency'), profile.get('province'),
                        centre['edition'], len(answers), met, len(centre['evidence'])])
";

/// What a run cost.
#[derive(Clone, Copy, Debug, Default)]
struct Cost {
    wall: Duration,
    /// Of all cores together. 0 where the system does not say.
    cpu: Duration,
}

/// The cheapest of three runs.
fn best(mut run: impl FnMut()) -> Cost {
    let cost = |run: &mut dyn FnMut()| {
        let (start, before) = (Instant::now(), cpu());
        run();
        Cost { wall: start.elapsed(), cpu: cpu().saturating_sub(before) }
    };
    (0..3).map(|_| cost(&mut run)).min_by_key(|cost| cost.wall).unwrap_or_default()
}

/// The time that this process and what it started have spent on all cores, where the system says so.
fn cpu() -> Duration {
    /// What the system counts in, on every Linux that is in use.
    const TICKS_A_SECOND: u64 = 100;
    let read = || -> Option<u64> {
        let stat = fs::read_to_string("/proc/self/stat").ok()?;
        let (_, fields) = stat.rsplit_once(')')?;
        // User and system time, of the process and of its children.
        fields.split_whitespace().skip(11).take(4).map(|field| field.parse::<u64>().ok()).sum()
    };
    Duration::from_millis(read().unwrap_or(0) * 1000 / TICKS_A_SECOND)
}

/// Prints what a run cost, of so many things.
fn tell(what: &str, count: usize, things: &str, Cost { wall, cpu }: Cost) {
    let rate = count as f64 / wall.as_secs_f64();
    let peak = peak_mb().map_or_else(String::new, |mb| format!(", most memory so far {mb} MB"));
    let (wall, cpu) = (wall.as_secs_f64(), cpu.as_secs_f64());
    println!("{what}: {wall:.2} s, {cpu:.2} s of all cores, {rate:.0} {things}/s{peak}");
}

/// The most memory that this process held, in MB, where the system says so.
fn peak_mb() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kb| kb / 1024)
}

fn main() {
    let count = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(10_000);
    let folder = tempfile::tempdir().expect("a folder");
    let centres = folder.path().join("centres");
    let bytes = generate::write_folder(&centres, count, 100).expect("files");
    println!("{count} files, {} KB each on average", bytes / 1024 / count as u64);
    let rows = table(&centres, &folder.path().join("out.csv"), false);
    tell("to CSV, a row a centre", count, "files", rows);
    let answers = table(&centres, &folder.path().join("answers.csv"), true);
    tell("to CSV, a row an answer", count, "files", answers);
    let answers = table(&centres, &folder.path().join("set.parquet"), true);
    tell("to Parquet, a row an answer", count, "files", answers);
    parquet(folder.path());
    reports(&centres, folder.path());
    window::scroll(folder.path(), 3 * count);
    python(&centres, folder.path(), (count, rows));
}

fn table(folder: &Path, out: &Path, answers: bool) -> Cost {
    best(|| {
        let job = TableJob {
            folder,
            out,
            kind: TableKind::of(out).expect("a kind"),
            answers,
            today: Date::new(2026, 11, 20).expect("a day"),
            texts: Texts::default(),
            editions: Editions::built_in(),
            stop: &AtomicBool::new(false),
        };
        assert!(save(&job).expect("a table").troubles.is_empty());
    })
}

/// Answers that are in memory already, to see the writer alone.
fn parquet(folder: &Path) {
    let today = Date::new(2026, 11, 20).expect("a day");
    let made: Vec<_> = (0..64)
        .map(|at| {
            let assessment = generate::assessment(at, 20).expect("an assessment");
            (CentreRow::of(&assessment, FileFacts::default(), today), assessment)
        })
        .collect();
    let mut run = 0;
    let time = best(|| {
        run += 1;
        let out = folder.join(format!("run-{run}"));
        fs::create_dir(&out).expect("a folder");
        let open =
            |edition: &str| File::options().write(true).create_new(true).open(out.join(edition));
        let mut writer = ParquetWriter::<Answers, _, _>::new(open, Texts::default());
        let lines = || made.iter().flat_map(|(row, assessment)| answer_lines(row, assessment));
        for line in std::iter::repeat_with(lines).flatten().take(ANSWERS) {
            writer.row(&line).expect("a row");
        }
        writer.finish().expect("a file");
    });
    tell("answers from memory to Parquet", ANSWERS, "answers", time);
}

/// Readiness reports of a hundred centres without their photos, which made-up centres have not.
fn reports(centres: &Path, folder: &Path) {
    const REPORTS: usize = 100;
    let stop = AtomicBool::new(false);
    let mut files = find(centres, &stop).expect("files").files;
    files.truncate(REPORTS);
    let cost = best(|| {
        let printing = Printing {
            files: &files,
            out: &folder.join("reports"),
            ending: "",
            may_replace: true,
            done: &AtomicUsize::new(0),
            stop: &stop,
        };
        let printed = print_each(printing, |file| -> Result<Vec<u8>, ReportError> {
            let opened = assessment_file::open(&file.path, Editions::built_in()).expect("a file");
            let (faults, photos) = (EvidenceFaults::new(), Photos::new());
            let assessment = &opened.assessment;
            let material =
                AssessmentMaterial { assessment, faults: &faults, photos: &photos, earlier: None };
            let today = Date::new(2026, 11, 20).expect("a day");
            let options = ReportOptions::new(Language::Thai, today);
            let paper = Material::Assessment(PaperKind::Readiness, material);
            report::write(&report::build(&paper, &options))
        });
        assert!(printed.failed.is_empty());
    });
    tell("reports", files.len(), "reports", cost);
}

fn python(centres: &Path, folder: &Path, (count, ours): (usize, Cost)) {
    let plain = folder.join("json");
    for below in fs::read_dir(centres).expect("folders").flatten() {
        let to = plain.join(below.file_name());
        fs::create_dir_all(&to).expect("a folder");
        for file in fs::read_dir(below.path()).expect("files").flatten() {
            let text = fs::read_to_string(file.path()).expect("a file");
            let name = file.path().with_extension("json");
            let mut out = File::options()
                .write(true)
                .create_new(true)
                .open(to.join(name.file_name().expect("a name")))
                .expect("a file");
            out.write_all(json(&text).as_bytes()).expect("room");
        }
    }
    let time = best(|| {
        let status = Command::new("python3")
            .args(["-c", PYTHON])
            .arg(&plain)
            .arg(folder.join("python.csv"))
            .status();
        assert!(status.is_ok_and(|status| status.success()), "python3 is needed to compare with");
    });
    tell("python3 with its json module, counting only", count, "files", time);
    let ratio = |theirs: Duration, ours: Duration| theirs.as_secs_f64() / ours.as_secs_f64();
    println!(
        "python3 takes {:.1} times as long as the CSV table, and {:.1} times as much of all cores",
        ratio(time.wall, ours.wall),
        ratio(time.cpu, ours.cpu)
    );
}

/// The same content as JSON. The files are as this program writes them: no comments, no struct names.
fn json(ron: &str) -> String {
    let mut out = String::with_capacity(ron.len() + ron.len() / 8);
    let mut rest = ron;
    // What the brackets that are open turn into: `}` for a struct, nothing for `Some(…)`.
    let mut open = Vec::new();
    while let Some(first) = rest.chars().next() {
        if first == '"' {
            let end = rest.match_indices('"').skip(1).find(|(at, _)| {
                rest[..*at].chars().rev().take_while(|it| *it == '\\').count() % 2 == 0
            });
            let (text, behind) = rest.split_at(end.expect("a closing mark").0 + 1);
            out.push_str(text);
            rest = behind;
        } else if first.is_ascii_alphabetic() {
            let length = rest
                .find(|it: char| !it.is_ascii_alphanumeric() && it != '_')
                .unwrap_or(rest.len());
            let (word, behind) = rest.split_at(length);
            rest = behind;
            match word {
                "Some" => {
                    rest = rest.strip_prefix('(').expect("a bracket");
                    open.push("");
                }
                "None" => out.push_str("null"),
                "true" | "false" => out.push_str(word),
                word => {
                    out.push('"');
                    out.push_str(word);
                    out.push('"');
                }
            }
        } else {
            rest = &rest[first.len_utf8()..];
            match first {
                '(' => {
                    out.push('{');
                    open.push("}");
                }
                ')' | ']' => {
                    let kept = out.trim_end().trim_end_matches(',').len();
                    out.truncate(kept);
                    out.push_str(if first == ']' { "]" } else { open.pop().expect("a bracket") });
                }
                other => out.push(other),
            }
        }
    }
    out
}
