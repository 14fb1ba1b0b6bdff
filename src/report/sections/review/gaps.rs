//! What the review lacks before it can be handed over.

use crate::domain::id::CriterionId;
use crate::domain::review::{ReviewGap, gaps};
use crate::report::document::{
    Align, Block, Cell, Column, Orientation, ParagraphStyle, Reference, Row, Table, Width,
};
use crate::report::sections::context::{NOTHING, criterion_anchor};
use crate::report::sections::review::{Reviewing, heading};

pub(super) fn blocks(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let texts = reviewing.office.texts;
    let mut found = gaps(reviewing.review, reviewing.office.assessment);
    if reviewing.read.is_none() {
        // Whether answers changed, and what the points come to, cannot be told from the review alone.
        found
            .retain(|gap| !matches!(gap, ReviewGap::Outdated(_) | ReviewGap::AboveReviewed { .. }));
    }
    let mut blocks = vec![Block::Turn(Orientation::Portrait), heading(texts.review_paper_gaps())];
    if found.is_empty() {
        let text = texts.review_paper_no_gaps().to_owned();
        blocks.push(Block::Paragraph { style: ParagraphStyle::Body, text });
        return blocks;
    }
    let columns = vec![
        Column::new(texts.review_paper_lacks(), Width::Share(2), Align::Left),
        Column::new(texts.review_paper_count(), Width::Millimetres(18), Align::Right),
        Column::new(texts.report_criteria(), Width::Share(3), Align::Left),
    ];
    // Gaps of a kind are told by the same words, so the words part them.
    let mut kinds: Vec<&str> = Vec::new();
    for gap in &found {
        let said = texts.review_gap(gap);
        if !kinds.contains(&said) {
            kinds.push(said);
        }
    }
    let rows = kinds.into_iter().map(|said| {
        row(reviewing, found.iter().filter(|gap| texts.review_gap(gap) == said).collect())
    });
    blocks.push(Block::Table(Table::new(columns, rows.collect())));
    blocks
}

/// Gaps of one kind, with the criteria in which they are.
fn row(reviewing: &Reviewing<'_>, gaps: Vec<&ReviewGap>) -> Row {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let said = gaps.first().map_or("", |gap| texts.review_gap(gap));
    let criteria: Vec<Reference> = gaps
        .iter()
        .filter_map(|gap| criterion(gap))
        .map(|id| Reference::new(id.as_str(), criterion_anchor(id)))
        .collect();
    let criteria =
        if criteria.is_empty() { Cell::new(NOTHING) } else { Cell::of_references(criteria) };
    let note = gaps.iter().find_map(|gap| match gap {
        ReviewGap::AboveReviewed { recommended, reached } => {
            let recommended = office.level(Some(recommended));
            Some(texts.review_paper_gap_above(&recommended, &office.level(reached.as_ref())))
        }
        ReviewGap::NotSeen(_)
        | ReviewGap::NoReason(_)
        | ReviewGap::NoRequest(_)
        | ReviewGap::NoPoints(_)
        | ReviewGap::Outdated(_)
        | ReviewGap::NoRecommendation
        | ReviewGap::NoReviewer => None,
    });
    Row::Cells(vec![
        Cell::new(said).with_note(note.unwrap_or_default()),
        Cell::new(office.number(gaps.len())),
        criteria,
    ])
}

/// The criterion in which something is lacking. `None`: the whole.
const fn criterion(gap: &ReviewGap) -> Option<&CriterionId> {
    match gap {
        ReviewGap::NotSeen(id)
        | ReviewGap::NoReason(id)
        | ReviewGap::NoRequest(id)
        | ReviewGap::NoPoints(id)
        | ReviewGap::Outdated(id) => Some(id),
        ReviewGap::NoRecommendation | ReviewGap::AboveReviewed { .. } | ReviewGap::NoReviewer => {
            None
        }
    }
}
