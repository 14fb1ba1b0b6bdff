//! The readiness report of a small assessment as text, in both languages.

use crate::domain::answer::{Action, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edit::Edit;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::findings::findings;
use crate::domain::language::Language;
use crate::domain::points::Points;
use crate::domain::readiness::Readiness;
use crate::domain::testing::{assessment, evidence, id};
use crate::report::document::{Block, Cell, Document, HeadingLevel, Mark, Row};
use crate::report::sections::{Part, Parts, ReportOptions, SourceFile, readiness_report};
use crate::thai::digits::Digits;

fn small() -> Assessment {
    let mut document = assessment();
    let action = Action {
        what: "ทำป้าย 3 ป้าย".to_owned(),
        who: "งานอาคาร".to_owned(),
        due: Date::parse("2026-12-01").ok(),
        done: false,
    };
    for edit in [
        Edit::SetState(id("P-1"), AnswerState::Met),
        Edit::SetState(id("P-2"), AnswerState::NotMet),
        Edit::SetAction(id("P-2"), Some(action)),
        Edit::SetState(id("Q-1"), AnswerState::Met),
        Edit::SetState(id("Q-2"), AnswerState::Partly),
        Edit::SetNote(id("Q-2"), "ดู https://example.go.th/2569 หน้า 12".to_owned()),
        Edit::SetState(id("G-1"), AnswerState::Met),
        Edit::SetState(id("G-2"), AnswerState::NotApplicable),
        Edit::SetPoints(id("R-1"), Some(Points(7))),
        Edit::SetEvidence(evidence(1, &["P-1", "Q-1"])),
    ] {
        document.apply(edit).unwrap();
    }
    document
}

fn report(language: Language, digits: Digits) -> Document {
    report_of(language, digits, Parts::all())
}

fn report_of(language: Language, digits: Digits, parts: Parts) -> Document {
    let (assessment, date) = (small(), Date::parse("2026-11-20").unwrap());
    let readiness = Readiness::of(&assessment);
    let found = findings(&assessment, date, &EvidenceFaults::new());
    let source = Some(SourceFile { name: "a.gecc.ron".to_owned(), bytes: b"()".to_vec() });
    readiness_report(
        &assessment,
        &readiness,
        &found,
        &ReportOptions { language, digits, date, parts, source },
    )
}

fn cell(cell: &Cell) -> String {
    let mark = match cell.mark {
        Some(Mark::Check) => "✓ ",
        Some(Mark::Cross) => "✗ ",
        Some(Mark::Half) => "◐ ",
        Some(Mark::Open) => "○ ",
        Some(Mark::Dash) => "– ",
        None => "",
    };
    let note = if cell.note.is_empty() { String::new() } else { format!(" [{}]", cell.note) };
    format!("{mark}{}{note}", cell.text.replace('\n', " / "))
}

fn row(row: &Row) -> String {
    let cells = |cells: &[Cell]| cells.iter().map(cell).collect::<Vec<_>>().join(" | ");
    match row {
        Row::Band(text) => format!("= {text}"),
        Row::Detail(text) => format!("    {}", text.replace('\n', " / ")),
        Row::Cells(row) => cells(row),
        Row::Total(row) => format!("Σ {}", cells(row)),
    }
}

fn block(block: &Block) -> String {
    let lines = |lines: Vec<String>| lines.join("\n");
    match block {
        Block::Cover(cover) => {
            let head = [&cover.kicker, &cover.title, &cover.subtitle].map(Clone::clone).to_vec();
            let facts = cover.facts.iter().map(|fact| format!("{}: {}", fact.name, fact.value));
            lines(head.into_iter().chain(facts).collect())
        }
        Block::Heading { level: HeadingLevel::Section, text } => format!("\n# {text}"),
        Block::Heading { level: HeadingLevel::Part, text } => format!("\n## {text}"),
        Block::Paragraph { text, .. } => text.clone(),
        Block::List(points) => lines(points.iter().map(|point| format!("* {point}")).collect()),
        Block::Figures(figures) => lines(
            figures.iter().map(|f| format!("[{}] {} ({})", f.label, f.value, f.note)).collect(),
        ),
        Block::KeyValues(pairs) => {
            lines(pairs.iter().map(|pair| format!("{}: {}", pair.name, pair.value)).collect())
        }
        Block::Callout { tone, title, lines: below } => {
            format!("({tone:?}) {title}\n{}", below.join("\n"))
        }
        Block::Table(table) => {
            let header: Vec<&str> = table.columns.iter().map(|c| c.header.as_str()).collect();
            let rows = table.rows.iter().map(row);
            lines(std::iter::once(header.join(" | ")).chain(rows).collect())
        }
        Block::BarChart(chart) => chart.alt_text.clone(),
        Block::Signatures(people) => lines(
            people
                .iter()
                .map(|person| format!("{} … {}", person.sign_label, person.role))
                .collect(),
        ),
        Block::Space => String::new(),
        Block::PageBreak => "---".to_owned(),
    }
}

fn text(document: &Document) -> String {
    let blocks: Vec<String> = document.blocks.iter().map(block).collect();
    format!("{}\n{}\n\n{}", document.title, document.footer, blocks.join("\n"))
}

#[test]
fn the_thai_report_says_all_of_it_in_thai_digits() {
    insta::assert_snapshot!(text(&report(Language::Thai, Digits::Thai)));
}

#[test]
fn the_english_report_says_all_of_it() {
    insta::assert_snapshot!(text(&report(Language::English, Digits::Arabic)));
}

#[test]
fn the_saved_assessment_is_attached() {
    let document = report(Language::Thai, Digits::Arabic);
    assert_eq!(document.attachments.len(), 1);
    assert_eq!(document.attachments[0].data, b"()");
}

#[test]
fn every_title_that_is_not_official_says_so() {
    for language in [Language::Thai, Language::English] {
        let document = report(language, Digits::Arabic);
        let assessment = small();
        for criterion in assessment.criteria() {
            let rows = document.blocks.iter().filter_map(|block| {
                if let Block::Table(table) = block { Some(&table.rows) } else { None }
            });
            for row in rows.flatten() {
                let Row::Cells(cells) = row else { continue };
                let is_official =
                    language == Language::Thai && criterion.title_provenance.is_official();
                if cells[0].text == criterion.id.as_str() && cells.len() > 3 && !is_official {
                    assert!(!cells[1].note.is_empty(), "{}", criterion.id);
                }
            }
        }
    }
}

/// The remarks below titles and minima, and the points of the lists.
fn remarks_and_points(document: &Document) -> (Vec<String>, Vec<String>) {
    let (mut remarks, mut points) = (Vec::new(), Vec::new());
    for block in &document.blocks {
        if let Block::Table(table) = block {
            for row in &table.rows {
                let Row::Cells(cells) = row else { continue };
                remarks.extend(cells.iter().map(|cell| cell.note.clone()));
            }
        } else if let Block::List(list) = block {
            points.extend(list.iter().cloned());
        }
    }
    remarks.retain(|remark| !remark.is_empty());
    (remarks, points)
}

#[test]
fn every_remark_is_explained() {
    for language in [Language::Thai, Language::English] {
        let (remarks, points) = remarks_and_points(&report(language, Digits::Arabic));
        assert!(!remarks.is_empty());
        for remark in remarks {
            let mark = format!("{}: ", remark.rsplit(": ").next().unwrap());
            assert!(points.iter().any(|point| point.starts_with(&mark)), "{mark} in {points:?}");
        }
    }
}

#[test]
fn the_chosen_parts_are_printed_and_no_other() {
    let print = |parts: Parts| report_of(Language::English, Digits::Arabic, parts);
    let all = Part::all_of(small().edition());
    let but = |kept: Option<Part>| {
        let mut parts = Parts::all();
        for part in all.iter().filter(|part| Some(**part) != kept) {
            parts.toggle(*part);
        }
        parts
    };
    let (whole, cover) = (print(Parts::all()), print(but(None)));
    assert!(matches!(cover.blocks.as_slice(), [Block::Cover(_), ..]));
    let mut together = Vec::new();
    for part in &all {
        let alone = print(but(Some(*part)));
        assert!(alone.blocks.len() > cover.blocks.len(), "{part:?} says nothing");
        assert!(alone.blocks.starts_with(&cover.blocks), "{part:?} stands after the cover");
        together.extend_from_slice(&alone.blocks[cover.blocks.len()..]);
        let mut parts = Parts::all();
        parts.toggle(*part);
        let own = alone.blocks.len() - cover.blocks.len();
        assert_eq!(print(parts).blocks.len() + own, whole.blocks.len(), "{part:?} is left out");
    }
    assert_eq!(whole.blocks[cover.blocks.len()..], together, "the order is that of the paper");
}
