//! The list for the site visit, to be filled in by hand: a box for each judgement, lines for what was found, a photo
//! where the office has one.

use crate::domain::criterion::Criterion;
use crate::domain::review::{Visit, VisitReason, visits};
use crate::i18n::Texts;
use crate::report::document::{
    Align, Block, Cell, Column, Mark, Orientation, Picture, Row, Table, Width,
};
use crate::report::sections::review::{Reviewing, head, heading, note, opinions};
use crate::report::sections::signatures;

/// Lines to write on below a criterion.
const LINES: u8 = 2;
/// Lines to write on for the visit as a whole.
const WHOLE_LINES: u8 = 4;

/// The list as a part of the report.
pub(super) fn blocks(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let title = heading(reviewing.office.texts.review_paper_visit_title());
    let mut blocks = vec![Block::PageBreak(Orientation::Portrait), title];
    blocks.extend(list(reviewing));
    blocks
}

/// The list as a paper of its own.
pub(super) fn paper(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let texts = reviewing.office.texts;
    let mut blocks = vec![head(reviewing, texts.review_paper_visit_title())];
    blocks.push(to_write(texts.review_paper_visit_day(), 2));
    blocks.extend(list(reviewing));
    blocks.push(to_write(texts.review_paper_visit_other(), WHOLE_LINES));
    blocks.push(Block::Signatures(vec![
        signatures::person(texts, texts.review_paper_reviewer(), &reviewing.reviewer_name()),
        signatures::person(texts, texts.review_paper_host(), ""),
    ]));
    blocks
}

/// A heading with empty lines below it.
fn to_write(label: &str, lines: u8) -> Block {
    let column = Column::new(label, Width::Share(1), Align::Left);
    let row = Row::Write { label: String::new(), lines };
    Block::Table(Table::new(vec![column], vec![row]))
}

fn list(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let visits = visits(reviewing.review, office.assessment);
    let mut about = texts.review_paper_visit_about(&office.number(visits.len()));
    if reviewing.read.is_none() {
        about = format!("{about}\n{}", texts.review_paper_visit_unknown());
    }
    let found: Vec<(&Visit, &Criterion)> = visits
        .iter()
        .filter_map(|visit| Some((visit, office.assessment.criterion(&visit.criterion)?)))
        .collect();
    let has_pictures = found.iter().any(|(_, criterion)| picture(reviewing, criterion).is_some());
    let (mut rows, mut number) = (Vec::new(), 0_usize);
    for is_physical in [true, false] {
        let part = found
            .iter()
            .filter(|(visit, _)| (visit.reason == VisitReason::Physical) == is_physical);
        let mut part = part.peekable();
        if part.peek().is_some() {
            rows.push(Row::Band(
                if is_physical {
                    texts.review_paper_visit_gate()
                } else {
                    texts.review_paper_visit_others()
                }
                .to_owned(),
            ));
        }
        for (visit, criterion) in part {
            number += 1;
            let mut cells = cells(reviewing, visit, criterion);
            cells.insert(0, Cell::new(office.number(number)));
            if has_pictures {
                cells.insert(1, picture(reviewing, criterion).unwrap_or_default());
            }
            rows.push(Row::Cells(cells));
            let said = said(reviewing, criterion);
            rows.extend((!said.is_empty()).then_some(Row::Detail(said)));
            let label = texts.review_paper_visit_found().to_owned();
            rows.push(Row::Write { label, lines: LINES });
        }
    }
    let table = Table::new(columns(reviewing, has_pictures), rows);
    vec![note(about), Block::Table(table.continued_as(texts.report_continued()))]
}

fn columns(reviewing: &Reviewing<'_>, has_pictures: bool) -> Vec<Column> {
    let texts = reviewing.office.texts;
    let tick = |header: &str| Column::new(header, Width::Millimetres(19), Align::Centre);
    let mut columns = vec![
        Column::new(texts.report_order(), Width::Millimetres(11), Align::Right),
        Column::new(texts.report_criterion(), Width::Share(1), Align::Left),
        tick(texts.review_paper_visit_met()),
        tick(texts.review_paper_visit_partly()),
        tick(texts.review_paper_visit_not()),
    ];
    if has_pictures {
        columns.insert(1, Column::new(texts.report_picture(), Width::Millimetres(38), Align::Left));
    }
    columns
}

/// The criterion with what is known of it, and a box for each judgement.
fn cells(reviewing: &Reviewing<'_>, visit: &Visit, criterion: &Criterion) -> Vec<Cell> {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let answer = opinions::answer(reviewing, criterion).text;
    let mut notes = vec![
        office.provenance(criterion.title_provenance).to_owned(),
        texts.review_paper_visit_answer(&answer),
    ];
    if visit.reason != VisitReason::Physical {
        notes.push(texts.review_paper_visit_why(texts.visit_reason(visit.reason)));
    }
    notes.retain(|note| !note.is_empty());
    let mut cells = vec![Cell::new(office.named(&criterion.id)).with_note(notes.join("\n"))];
    let tick = Cell { mark: Some(Mark::Box), ..Cell::default() };
    cells.extend([tick.clone(), tick.clone(), tick]);
    cells
}

/// What the reviewer wrote about a criterion before the visit.
fn said(reviewing: &Reviewing<'_>, criterion: &Criterion) -> String {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let opinion = reviewing.review.opinion(&criterion.id);
    let lines = [
        (opinion.reason.trim(), Texts::review_paper_because as fn(Texts, &str) -> String),
        (opinion.note.trim(), Texts::review_paper_note),
    ];
    let lines = lines.into_iter().filter(|(text, _)| !text.is_empty());
    let lines: Vec<String> = lines.map(|(text, say)| say(texts, &office.digits(text))).collect();
    lines.join("\n")
}

/// The first photo of a criterion, with how many more there are. `None`: it has none that can be shown.
fn picture(reviewing: &Reviewing<'_>, criterion: &Criterion) -> Option<Cell> {
    let office = &reviewing.office;
    let files = office.assessment.evidence_of(&criterion.id);
    let pictures: Vec<Picture> = files.filter_map(|file| office.picture(file)?.ok()).collect();
    let more = pictures.len().checked_sub(1)?;
    let picture = pictures.into_iter().next()?;
    let note = match more {
        0 => String::new(),
        more => office.texts.review_paper_visit_more(&office.number(more)),
    };
    Some(Cell { picture: Some(picture), ..Cell::default() }.with_note(note))
}
