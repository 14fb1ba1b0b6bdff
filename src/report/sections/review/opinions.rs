//! One table for each aspect: every criterion with the office's answer beside the reviewer's opinion.

use crate::domain::aspect::AspectDescription;
use crate::domain::criterion::Criterion;
use crate::domain::review::{Opinion, Verdict};
use crate::i18n::Texts;
use crate::report::document::{
    Align, Block, Cell, Column, Mark, Orientation, Row, Table, Tone, Width,
};
use crate::report::sections::aspects::mark;
use crate::report::sections::context::{NOTHING, criterion_anchor};
use crate::report::sections::review::{Reviewing, heading, note};

pub(super) fn blocks(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let aspects = reviewing.office.assessment.edition().aspects().iter();
    aspects.flat_map(|aspect| aspect_blocks(reviewing, aspect)).collect()
}

fn aspect_blocks(reviewing: &Reviewing<'_>, aspect: &AspectDescription) -> Vec<Block> {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let criteria: Vec<&Criterion> = office.assessment.criteria_of(aspect.code).collect();
    let mut blocks =
        vec![Block::Turn(Orientation::Portrait), heading(&office.standard(&aspect.title))];
    if criteria.is_empty() {
        blocks.push(note(texts.report_empty_aspect()));
        return blocks;
    }
    let rows = criteria.iter().flat_map(|criterion| rows(reviewing, criterion)).collect();
    blocks.push(note(counts(reviewing, &criteria)));
    blocks.push(Block::Table(Table::new(columns(reviewing), rows)));
    blocks
}

fn columns(reviewing: &Reviewing<'_>) -> Vec<Column> {
    let texts = reviewing.office.texts;
    vec![
        Column::new(texts.report_id(), Width::Millimetres(18), Align::Left),
        Column::new(texts.report_criterion(), Width::Share(1), Align::Left),
        Column::new(texts.review_paper_answer(), Width::Millimetres(30), Align::Left),
        Column::new(texts.review_paper_opinion(), Width::Millimetres(40), Align::Left),
        Column::new(texts.report_points_column(), Width::Millimetres(23), Align::Centre),
    ]
}

/// How many opinions of each kind there are; sub-indicators are not counted, as everywhere.
fn counts(reviewing: &Reviewing<'_>, criteria: &[&Criterion]) -> String {
    let verdicts: Vec<Verdict> = criteria
        .iter()
        .filter(|criterion| !criterion.is_part())
        .map(|criterion| reviewing.review.opinion(&criterion.id).verdict)
        .collect();
    let count = |kind: fn(&Verdict) -> bool| {
        let found = verdicts.iter().filter(|verdict| kind(verdict)).count();
        reviewing.office.number(found)
    };
    reviewing.office.texts.review_paper_aspect(
        &count(|verdict| *verdict == Verdict::Agree),
        &count(|verdict| matches!(verdict, Verdict::Other { .. })),
        &count(|verdict| *verdict == Verdict::EvidenceNeeded),
        &count(|verdict| *verdict == Verdict::NotSeen),
    )
}

/// A criterion, and a row for the words about it where there are any.
fn rows(reviewing: &Reviewing<'_>, criterion: &Criterion) -> Vec<Row> {
    let office = &reviewing.office;
    let opinion = reviewing.review.opinion(&criterion.id);
    let title = Cell::new(office.standard(&criterion.title));
    let cells = Row::Cells(vec![
        Cell::new(criterion.id.as_str()).strong().at(criterion_anchor(&criterion.id)),
        title.with_note(office.provenance(criterion.title_provenance)),
        answer(reviewing, criterion),
        verdict(reviewing, criterion, opinion),
        Cell::new(reviewing.points(criterion)),
    ]);
    let words = words(reviewing, criterion, opinion);
    let detail = (!words.is_empty()).then_some(Row::Detail(words));
    std::iter::once(cells).chain(detail).collect()
}

/// What the office says. A sub-indicator need not be judged on its own; and of what nobody looked at, a review alone
/// knows nothing.
pub(super) fn answer(reviewing: &Reviewing<'_>, criterion: &Criterion) -> Cell {
    let answer = reviewing.office.assessment.answer(&criterion.id);
    let is_known = reviewing.read.is_some();
    if answer.is_empty() && (criterion.is_part() || !is_known) {
        return Cell::new(NOTHING);
    }
    let (mark, tone) = mark(answer.state);
    Cell::new(reviewing.office.texts.state(answer.state)).with_mark(mark, tone)
}

fn verdict(reviewing: &Reviewing<'_>, criterion: &Criterion, opinion: &Opinion) -> Cell {
    let texts = reviewing.office.texts;
    let said = texts.verdict(opinion.verdict);
    let cell = match opinion.verdict {
        Verdict::NotSeen if criterion.is_part() => Cell::new(NOTHING),
        Verdict::NotSeen => Cell::new(said).with_mark(Mark::Dash, Tone::Neutral),
        Verdict::Agree => Cell::new(said).with_mark(Mark::Check, Tone::Good),
        Verdict::EvidenceNeeded => Cell::new(said).with_mark(Mark::Open, Tone::Warn),
        Verdict::Other { judgement, .. } => {
            let judged = texts.state(judgement.state());
            Cell::new(format!("{said}\n{judged}")).with_mark(Mark::Cross, Tone::Warn)
        }
    };
    if reviewing.is_outdated(criterion) { cell.with_note(texts.visit_changed()) } else { cell }
}

/// What the office gives as its reason and notes, and what the reviewer writes, each on its own line.
fn words(reviewing: &Reviewing<'_>, criterion: &Criterion, opinion: &Opinion) -> String {
    let texts = reviewing.office.texts;
    let answer = reviewing.office.assessment.answer(&criterion.id);
    let said = |text: &str, say: fn(Texts, &str) -> String| {
        Some(text.trim()).filter(|text| !text.is_empty()).map(|text| say(texts, text))
    };
    let reason = match opinion.verdict {
        Verdict::EvidenceNeeded => Texts::review_paper_requests,
        Verdict::NotSeen | Verdict::Agree | Verdict::Other { .. } => Texts::review_paper_because,
    };
    let lines: Vec<String> = [
        said(&answer.reason, Texts::review_paper_office_reason),
        said(&answer.note, Texts::review_paper_office_note),
        said(&opinion.reason, reason),
        said(&opinion.note, Texts::review_paper_note),
    ]
    .into_iter()
    .flatten()
    .collect();
    reviewing.office.digits(&lines.join("\n"))
}
