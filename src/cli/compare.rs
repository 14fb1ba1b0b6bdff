//! `compare`: what rose, fell, came and went between two assessments; on paper too.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde::Serialize;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::standings::{self, Stand};
use crate::cli::syntax::{arg, typed_path};
use crate::cli::{output, report};
use crate::domain::aspect::Aspect;
use crate::domain::assessment::Assessment;
use crate::domain::compare::{Comparison, CriterionComparison, Movement, Worth};
use crate::domain::differences::Change;
use crate::explain;
use crate::export::{aspect_word, state_word};
use crate::i18n::Texts;
use crate::report::sections::{Compared, ComparisonMaterial, Material, ReportOptions};
use crate::report::{build, write};
use crate::storage::paper_file;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let mut open = |name| {
        let path = typed_path(matches, name);
        output::open(texts, path, environment).map(|(opened, _)| opened.assessment)
    };
    let (before, after) = (open(arg::BEFORE)?, open(arg::AFTER)?);
    if let Some(out) = matches.get_one::<PathBuf>(arg::OUT) {
        let date = output::date(texts, matches.get_one::<String>(arg::DATE), environment)?;
        let digits = report::digits(texts.0, matches);
        let options = ReportOptions { digits, ..ReportOptions::new(texts.0, date) };
        paper(texts, [(arg::BEFORE, &before), (arg::AFTER, &after)], (matches, out), &options)?;
        output::done(texts.cli_written(), out, environment);
        return Ok(Exit::Fine);
    }
    let comparison = Comparison::between(&before, &after);
    if matches.get_flag(arg::JSON) {
        let rows = comparison.criteria.iter().map(Row::of).collect();
        let shown = Rows { before: Stand::of(&before), after: Stand::of(&after), criteria: rows };
        output::json(texts, &shown, environment)?;
    } else {
        Words { texts, before: &before, after: &after, comparison: &comparison }
            .write(environment.stdout)?;
    }
    Ok(Exit::Fine)
}

/// Writes the comparison as a paper.
fn paper(
    texts: Texts,
    sides: [(&str, &Assessment); 2],
    (matches, out): (&ArgMatches, &Path),
    options: &ReportOptions,
) -> Result<(), Failure> {
    let [(before, earlier), (after, later)] = sides.map(|(argument, assessment)| {
        let path = matches.get_one::<PathBuf>(argument);
        let name = path.and_then(|path| path.file_name()).unwrap_or_default();
        (name.to_string_lossy(), assessment)
    });
    let material = ComparisonMaterial {
        before: Compared { assessment: earlier, name: &before },
        after: Compared { assessment: later, name: &after },
    };
    let document = build(&Material::Comparison(material), options);
    let pdf = write(&document).map_err(|error| explain::report(texts, &error))?;
    paper_file::save(out, &pdf).map_err(|error| explain::file(texts, &error))?;
    Ok(())
}

/// The shape of `compare --json`. Fields may be added, never renamed.
#[derive(Serialize)]
struct Rows<'a> {
    before: Stand<'a>,
    after: Stand<'a>,
    criteria: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    criterion: &'a str,
    aspect: &'static str,
    movement: &'static str,
    before: Option<WorthRow>,
    after: Option<WorthRow>,
    asks_the_same: bool,
    evidence: Vec<EvidenceRow>,
}

#[derive(Serialize)]
struct WorthRow {
    state: &'static str,
    points: Option<u16>,
}

#[derive(Serialize)]
struct EvidenceRow {
    sha256: String,
    change: &'static str,
}

impl<'a> Row<'a> {
    fn of((aspect, row): &'a (Aspect, CriterionComparison)) -> Self {
        let worth = |worth: Option<Worth>| {
            worth.map(|worth| WorthRow {
                state: state_word(worth.state),
                points: worth.points.map(|points| points.0),
            })
        };
        let evidence = row.evidence.iter().map(|(digest, change)| EvidenceRow {
            sha256: digest.to_string(),
            change: change_word(*change),
        });
        Self {
            criterion: row.criterion.as_str(),
            aspect: aspect_word(*aspect),
            movement: movement_word(row.movement),
            before: worth(row.before),
            after: worth(row.after),
            asks_the_same: row.asks_the_same,
            evidence: evidence.collect(),
        }
    }
}

const fn movement_word(movement: Movement) -> &'static str {
    match movement {
        Movement::Rose => "rose",
        Movement::Fell => "fell",
        Movement::Turned => "turned",
        Movement::Stayed => "stayed",
        Movement::New => "new",
        Movement::Gone => "gone",
    }
}

const fn change_word(change: Change) -> &'static str {
    match change {
        Change::Added => "added",
        Change::Removed => "removed",
        Change::Altered => "altered",
    }
}

/// The same for people.
struct Words<'a> {
    texts: Texts,
    before: &'a Assessment,
    after: &'a Assessment,
    comparison: &'a Comparison,
}

impl Words<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        standings::write(self.texts, [self.before, self.after], out)?;
        if self.comparison.is_empty() {
            return writeln!(out, "\n{}", self.texts.cli_compare_same());
        }
        for aspect in self.after.edition().aspects() {
            let rows = self.comparison.changes().filter(|(of, _)| *of == aspect.code);
            let rows: Vec<&CriterionComparison> = rows.map(|(_, row)| row).collect();
            if rows.is_empty() {
                continue;
            }
            let counts = Movement::ALL.into_iter().filter_map(|movement| {
                let count = self.comparison.count(aspect.code, movement);
                (count > 0).then(|| format!("{} {count}", self.texts.movement(movement)))
            });
            let counts: Vec<String> = counts.collect();
            writeln!(out, "\n{} · {}", aspect.title.get(self.texts.0), counts.join(" · "))?;
            rows.into_iter().try_for_each(|row| self.row(out, row))?;
        }
        Ok(())
    }

    fn row(&self, out: &mut dyn Write, row: &CriterionComparison) -> io::Result<()> {
        let texts = self.texts;
        let criterion = self.after.criterion(&row.criterion);
        let criterion = criterion.or_else(|| self.before.criterion(&row.criterion));
        let title = criterion.map_or("", |found| found.title.get(texts.0));
        let title = explain::quoted(title);
        write!(out, "  {} {title} · {}", row.criterion, texts.movement(row.movement))?;
        match (row.before, row.after) {
            (Some(old), Some(new)) if old != new => {
                write!(out, " · {} → {}", self.worth(old), self.worth(new))?;
            }
            (_, Some(only)) | (Some(only), None) => write!(out, " · {}", self.worth(only))?,
            (None, None) => {}
        }
        if !row.asks_the_same {
            write!(out, " · {}", texts.criterion_reworded())?;
        }
        for change in [Change::Added, Change::Removed, Change::Altered] {
            let count = row.evidence.iter().filter(|(_, found)| *found == change).count();
            if count > 0 {
                write!(out, " · {} {count}", texts.evidence_change(change))?;
            }
        }
        writeln!(out)
    }

    fn worth(&self, worth: Worth) -> String {
        let state = self.texts.state(worth.state);
        match worth.points {
            Some(points) => format!("{state} {points}"),
            None => state.to_owned(),
        }
    }
}
