//! The readiness report of a small assessment as text, in both languages.

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::language::Language;
use crate::domain::plan::{PlanRow, PlanRowId};
use crate::domain::seal::Revised;
use crate::i18n::Texts;
use crate::report::build;
use crate::report::document::{Block, Cell, Document, HeadingLevel, Mark, Row};
use crate::report::photos::Photos;
use crate::report::sections::{
    AssessmentMaterial, Material, PaperKind, Part, Parts, ReportOptions,
};
use crate::report::testing::{self, made, small};
use crate::thai::digits::Digits;

/// A paper of the small assessment.
fn paper(paper: PaperKind, language: Language, digits: Digits) -> Document {
    testing::paper(paper, |options| (options.language, options.digits) = (language, digits))
}

fn report(language: Language, digits: Digits) -> Document {
    report_of(language, digits, Parts::all())
}

fn report_of(language: Language, digits: Digits, parts: Parts) -> Document {
    made(|options| {
        (options.language, options.digits) = (language, digits);
        options.parts = parts;
    })
}

fn cell(cell: &Cell) -> String {
    let mark = match cell.mark {
        Some(Mark::Check) => "✓ ",
        Some(Mark::Cross) => "✗ ",
        Some(Mark::Half) => "◐ ",
        Some(Mark::Open) => "○ ",
        Some(Mark::Dash) => "– ",
        Some(Mark::Box) => "☐ ",
        None => "",
    };
    let note = if cell.note.is_empty() { String::new() } else { format!(" [{}]", cell.note) };
    let picture = cell.picture.as_ref().map_or("", |picture| picture.alt_text.as_str());
    let links: Vec<&str> =
        cell.references.iter().map(|reference| reference.target.0.as_str()).collect();
    let links = if links.is_empty() { String::new() } else { format!(" -> {}", links.join(", ")) };
    format!("{picture}{mark}{}{note}{links}", cell.text.replace('\n', " / ")).replace('\n', " / ")
}

fn row(row: &Row) -> String {
    let cells = |cells: &[Cell]| cells.iter().map(cell).collect::<Vec<_>>().join(" | ");
    match row {
        Row::Band(text) => format!("= {text}"),
        Row::Heading(heading) => format!("- {}", cell(heading)),
        Row::Write { label, lines } => format!("    {label} {}", "_".repeat(usize::from(*lines))),
        Row::Detail(text) => format!("    {}", text.replace('\n', " / ")),
        Row::Cells(row) => cells(row),
        Row::Total(row) => format!("Σ {}", cells(row)),
    }
}

fn block(block: &Block) -> String {
    let lines = |lines: Vec<String>| lines.join("\n");
    match block {
        Block::Cover(cover) | Block::Head(cover) => {
            let mut head = [&cover.kicker, &cover.title, &cover.subtitle, &cover.agency]
                .map(Clone::clone)
                .to_vec();
            let badge = cover.badge.iter();
            head.extend(badge.map(|b| format!("[{}] {} ({})", b.label, b.value, b.note)));
            head.extend(cover.facts.iter().map(|fact| format!("{}: {}", fact.name, fact.value)));
            let code = cover.code.iter();
            head.extend(code.map(|code| {
                format!("{{{}}} {} / {} / {}", code.payload, code.alt_text, code.title, code.text)
            }));
            lines(head)
        }
        Block::Contents { title } => format!("... {title}"),
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
        Block::ColumnCharts(charts) => {
            lines(charts.iter().map(|chart| chart.alt_text.clone()).collect())
        }
        Block::Photos { photos, .. } => lines(
            photos
                .iter()
                .map(|photo| {
                    let shown = photo.picture.as_ref().map_or(&photo.missing, |it| &it.alt_text);
                    format!("{shown} / {} / {}", photo.caption, photo.note)
                })
                .collect(),
        ),
        Block::Signatures(people) => lines(
            people
                .iter()
                .map(|person| format!("{} … {}", person.sign_label, person.role))
                .collect(),
        ),
        Block::PageBreak(orientation) => format!("--- {orientation:?}"),
        Block::Turn(orientation) => format!("(on {orientation:?})"),
    }
}

pub(super) fn text(document: &Document) -> String {
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
fn the_thai_plan_has_its_six_columns() {
    insta::assert_snapshot!(text(&paper(PaperKind::Plan, Language::Thai, Digits::Thai)));
}

#[test]
fn the_english_plan_has_its_six_columns() {
    insta::assert_snapshot!(text(&paper(PaperKind::Plan, Language::English, Digits::Arabic)));
}

#[test]
fn the_thai_evidence_index_goes_from_criterion_to_criterion() {
    insta::assert_snapshot!(text(&paper(PaperKind::EvidenceIndex, Language::Thai, Digits::Thai)));
}

#[test]
fn the_english_evidence_index_goes_from_criterion_to_criterion() {
    let english = paper(PaperKind::EvidenceIndex, Language::English, Digits::Arabic);
    insta::assert_snapshot!(text(&english));
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
            // Below the names of files stands what they are called on the disk.
            if table.columns.iter().any(|column| column.header.starts_with("SHA")) {
                continue;
            }
            for row in &table.rows {
                let Row::Cells(cells) = row else { continue };
                // Below the topics of the plan stand the criteria that they lead to.
                let is_remark = |cell: &&Cell| {
                    !cell.references.iter().any(|found| cell.note.contains(&found.text))
                };
                remarks.extend(cells.iter().filter(is_remark).map(|cell| cell.note.clone()));
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
    // The contents stand wherever there is anything to list.
    let body = |document: Document| -> Vec<Block> {
        let contents = |block: &Block| matches!(block, Block::Contents { .. });
        document.blocks.into_iter().filter(|block| !contents(block)).collect()
    };
    let (whole, cover) = (body(print(Parts::all())), body(print(but(None))));
    assert!(matches!(cover.as_slice(), [Block::Cover(_)]));
    let mut together = Vec::new();
    for part in &all {
        let alone = body(print(but(Some(*part))));
        assert!(alone.len() > cover.len(), "{part:?} says nothing");
        assert!(alone.starts_with(&cover), "{part:?} stands after the cover");
        together.extend_from_slice(&alone[cover.len()..]);
        let mut parts = Parts::all();
        parts.toggle(*part);
        let own = alone.len() - cover.len();
        assert_eq!(body(print(parts)).len() + own, whole.len(), "{part:?} is left out");
    }
    assert_eq!(whole[cover.len()..], together, "the order is that of the paper");
}

#[test]
fn a_revision_is_told_on_the_cover_or_head_and_at_every_foot() {
    let mut revised = small();
    let of = Revised { fingerprint: Digest([0x5c; 32]), name: "2568.gecc.ron".to_owned() };
    let (faults, photos) = (EvidenceFaults::new(), Photos::new());
    for is_revised in [false, true] {
        if is_revised {
            revised.apply(Edit::SetRevised(of.clone())).unwrap();
        }
        let assessment = &revised;
        let material =
            AssessmentMaterial { assessment, faults: &faults, photos: &photos, earlier: None };
        for paper in [PaperKind::Readiness, PaperKind::Plan, PaperKind::EvidenceIndex] {
            for language in [Language::Thai, Language::English] {
                let options = ReportOptions::new(language, Date::parse("2026-11-20").unwrap());
                let document = build(&Material::Assessment(paper, material), &options);
                let texts = Texts(language);
                let told = texts.report_revision_of("2568.gecc.ron", "5c5c5c5c");
                assert_eq!(text(&document).contains(&told), is_revised, "{paper:?}");
                assert_eq!(document.footer.ends_with(texts.report_revision()), is_revised);
            }
        }
    }
}

#[test]
fn a_row_of_the_plan_that_was_only_begun_is_not_printed() {
    let mut assessment = small();
    let (faults, photos) = (EvidenceFaults::new(), Photos::new());
    let plan = |assessment: &Assessment| {
        let material =
            AssessmentMaterial { assessment, faults: &faults, photos: &photos, earlier: None };
        let options = ReportOptions::new(Language::Thai, Date::parse("2026-11-20").unwrap());
        text(&build(&Material::Assessment(PaperKind::Plan, material), &options))
    };
    let before = plan(&assessment);
    let begun = PlanRow { id: PlanRowId(99), topic: " ".to_owned(), ..PlanRow::default() };
    assessment.apply(Edit::SetPlanRow(begun.clone())).unwrap();
    assert_eq!(plan(&assessment), before);
    let last = Date::parse("2027-01-31").ok();
    assessment.apply(Edit::SetPlanRow(PlanRow { last, ..begun })).unwrap();
    assert_ne!(plan(&assessment), before, "a day alone says something");
}
