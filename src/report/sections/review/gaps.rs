//! What the review lacks before it can be handed over.

use crate::domain::id::CriterionId;
use crate::domain::review::{ReviewGap, gaps};
use crate::report::document::{
    Align, Block, Cell, Column, Orientation, ParagraphStyle, Row, Table, Width,
};
use crate::report::sections::context::criterion_anchor;
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
        Column::new(texts.report_id(), Width::Millimetres(22), Align::Left),
        Column::new(texts.report_criterion(), Width::Share(1), Align::Left),
        Column::new(texts.report_found(), Width::Share(1), Align::Left),
    ];
    let rows = found.iter().map(|gap| row(reviewing, gap)).collect();
    blocks.push(Block::Table(Table::new(columns, rows)));
    blocks
}

fn row(reviewing: &Reviewing<'_>, gap: &ReviewGap) -> Row {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let said = texts.review_gap(gap);
    let (id, title) = match criterion(gap).and_then(|id| office.assessment.criterion(id)) {
        Some(criterion) => (
            Cell::new(criterion.id.as_str()).leading_to(criterion_anchor(&criterion.id)),
            Cell::new(office.standard(&criterion.title))
                .with_note(office.provenance(criterion.title_provenance)),
        ),
        None => (Cell::default(), Cell::new(texts.review_paper_gap_whole())),
    };
    let note = match gap {
        ReviewGap::AboveReviewed { recommended, reached } => {
            let recommended = office.level(Some(recommended));
            texts.review_paper_gap_above(&recommended, &office.level(reached.as_ref()))
        }
        ReviewGap::NotSeen(_)
        | ReviewGap::NoReason(_)
        | ReviewGap::NoRequest(_)
        | ReviewGap::NoPoints(_)
        | ReviewGap::Outdated(_)
        | ReviewGap::NoRecommendation
        | ReviewGap::NoReviewer => String::new(),
    };
    Row::Cells(vec![id, title, Cell::new(said).with_note(note)])
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
