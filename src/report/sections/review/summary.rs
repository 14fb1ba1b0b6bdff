//! The summary on one page: the office's standing beside the reviewer's, how many opinions of each kind, the
//! recommendation.

use crate::domain::readiness::Standing;
use crate::domain::review::{Fit, ReviewGap, ReviewProgress, gaps};
use crate::domain::section::{Section, SectionRule};
use crate::report::document::{
    Align, Block, Cell, Column, Figure, HeadingLevel, Orientation, ParagraphStyle, Row, Table,
    Tone, Width,
};
use crate::report::sections::context::NOTHING;
use crate::report::sections::review::{Read, Reviewing, heading, note};

pub(super) fn blocks(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let texts = reviewing.office.texts;
    let mut blocks = vec![
        Block::PageBreak(Orientation::Portrait),
        heading(texts.report_summary()),
        note(fit(reviewing)),
    ];
    if let Some(read) = reviewing.read {
        blocks.push(Block::Figures(standings(reviewing, read)));
    }
    blocks.push(Block::Figures(counts(reviewing)));
    blocks.push(recommendation(reviewing));
    if let Some(read) = reviewing.read {
        let text = texts.review_paper_points().to_owned();
        blocks.push(Block::Heading { level: HeadingLevel::Part, text });
        blocks.push(Block::Table(sections(reviewing, read)));
    }
    let text = texts.review_paper_overall().to_owned();
    blocks.push(Block::Heading { level: HeadingLevel::Part, text });
    let overall = match reviewing.review.overall().trim() {
        "" => texts.review_paper_no_overall().to_owned(),
        overall => reviewing.office.digits(overall),
    };
    blocks.push(Block::Paragraph { style: ParagraphStyle::Body, text: overall });
    blocks
}

/// Whether the paper is about the file that was reviewed.
fn fit(reviewing: &Reviewing<'_>) -> String {
    let texts = reviewing.office.texts;
    let said = match reviewing.fit {
        None => texts.review_paper_fit_missing().to_owned(),
        Some(Fit::Same) => texts.cli_fit_same().to_owned(),
        Some(Fit::OtherEdition) => {
            format!("{}\n{}", texts.cli_fit_other_edition(), texts.review_paper_fit_missing())
        }
        Some(Fit::Changed(changed)) => texts.cli_fit_changed(changed.len()),
    };
    reviewing.office.digits(&said)
}

fn standings(reviewing: &Reviewing<'_>, read: Read<'_>) -> Vec<Figure> {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let total = office.assessment.edition().parts().total;
    let points = |label: &str, standing: &Standing| Figure {
        label: label.to_owned(),
        value: format!("{}/{}", office.number(standing.total), office.number(total)),
        note: if standing.estimated { texts.report_with_estimate() } else { "" }.to_owned(),
        tone: if standing.level.is_some() { Tone::Good } else { Tone::Neutral },
    };
    let gate = read.readiness.claimed.gate;
    vec![
        points(texts.review_paper_by_office(), &office.readiness.claimed),
        points(texts.review_paper_as_reviewed(), &read.readiness.claimed),
        Figure {
            label: texts.review_paper_gate_reviewed().to_owned(),
            value: format!("{}/{}", office.number(gate.met), office.number(gate.of)),
            note: texts.report_gate_all().to_owned(),
            tone: if gate.is_passed() { Tone::Good } else { Tone::Warn },
        },
    ]
}

fn counts(reviewing: &Reviewing<'_>) -> Vec<Figure> {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let progress = ReviewProgress::of(reviewing.review, office.assessment);
    let count = |label: &str, count: usize, tone| Figure {
        label: label.to_owned(),
        value: office.number(count),
        note: String::new(),
        tone: if count == 0 { Tone::Neutral } else { tone },
    };
    vec![
        count(texts.verdict_agree(), progress.agreed, Tone::Good),
        count(texts.verdict_other(), progress.other, Tone::Warn),
        count(texts.verdict_evidence_needed(), progress.evidence_needed, Tone::Warn),
        count(texts.verdict_not_seen(), progress.not_seen, Tone::Neutral),
    ]
}

/// The recommendation in a box, with the levels that the office claims and that the opinions come to.
fn recommendation(reviewing: &Reviewing<'_>) -> Block {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let mut lines = Vec::new();
    let mut is_above = false;
    if let Some(read) = reviewing.read {
        let by_office = office.level(office.readiness.claimed.level.as_ref());
        let as_reviewed = office.level(read.readiness.claimed.level.as_ref());
        lines.push(texts.review_paper_level_office(&by_office));
        lines.push(texts.review_paper_level_reviewed(&as_reviewed));
        let gaps = gaps(reviewing.review, office.assessment);
        is_above = gaps.iter().any(|gap| matches!(gap, ReviewGap::AboveReviewed { .. }));
    }
    if is_above {
        lines.push(texts.review_paper_above().to_owned());
    }
    let tone = if is_above { Tone::Warn } else { Tone::Neutral };
    Block::Callout { tone, title: texts.review_paper_recommends(&reviewing.recommended()), lines }
}

/// The points of each section by the office and as reviewed.
fn sections(reviewing: &Reviewing<'_>, read: Read<'_>) -> Table {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let figures = |header: &str, mm| Column::new(header, Width::Millimetres(mm), Align::Right);
    let columns = vec![
        Column::new(texts.report_section(), Width::Share(1), Align::Left),
        figures(texts.report_maximum(), 24),
        figures(texts.report_minimum(), 22),
        figures(texts.review_paper_office_column(), 24),
        figures(texts.review_paper_reviewed_column(), 28),
    ];
    let sections = office.assessment.edition().sections().iter();
    let mut rows: Vec<Row> =
        sections.map(|section| section_row(reviewing, read, section)).collect();
    rows.push(Row::Total(vec![
        Cell::new(texts.report_total()),
        Cell::new(office.number(office.assessment.edition().parts().total)),
        Cell::default(),
        Cell::new(office.number(office.readiness.claimed.total)),
        Cell::new(office.number(read.readiness.claimed.total)),
    ]));
    Table::dense(columns, rows)
}

fn section_row(reviewing: &Reviewing<'_>, read: Read<'_>, section: &Section) -> Row {
    let office = &reviewing.office;
    let opinion = reviewing.review.section(&section.id);
    let reason = opinion.map(|opinion| opinion.reason.trim().to_owned()).unwrap_or_default();
    let reason = match reason.as_str() {
        "" => String::new(),
        reason => office.texts.review_paper_because(&office.digits(reason)),
    };
    let title = Cell::new(office.standard(&section.title)).with_note(reason);
    let standings = [&office.readiness.claimed, &read.readiness.claimed];
    Row::Cells(match section.rule {
        SectionRule::Gate => {
            let of = Cell::new(office.number(read.readiness.claimed.gate.of));
            let [by_office, as_reviewed] = standings.map(|standing| {
                let gate = standing.gate;
                Cell::new(format!("{}/{}", office.number(gate.met), office.number(gate.of)))
            });
            vec![title, Cell::new(NOTHING), of, by_office, as_reviewed]
        }
        SectionRule::Sum | SectionRule::Estimate => {
            let minimum = section.minimum.as_ref().map_or_else(
                || office.texts.report_minimum_unknown().to_owned(),
                |minimum| office.number(minimum.points),
            );
            let [by_office, as_reviewed] =
                standings.map(|standing| points(reviewing, standing, section));
            let maximum = Cell::new(office.number(section.maximum));
            vec![title, maximum, Cell::new(minimum), by_office, as_reviewed]
        }
    })
}

fn points(reviewing: &Reviewing<'_>, standing: &Standing, section: &Section) -> Cell {
    let office = &reviewing.office;
    let found = standing.sections.iter().find(|known| known.section == section.id);
    found.map_or_else(
        || Cell::new(NOTHING),
        |found| {
            let number = office.number(found.points);
            let text =
                if found.is_estimated() { office.texts.report_about(&number) } else { number };
            let tone = if found.is_below_minimum() { Tone::Warn } else { Tone::Neutral };
            Cell { tone, ..Cell::new(text) }
        },
    )
}
