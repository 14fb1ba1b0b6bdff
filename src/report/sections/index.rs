//! The evidence index: what is shown in a video conference, criterion by criterion, with a box to tick for each file.

use crate::domain::criterion::Criterion;
use crate::domain::evidence::Evidence;
use crate::report::document::{
    Align, Block, Cell, Column, HeadingLevel, Mark, ParagraphStyle, Row, Table, Tone, Width,
};
use crate::report::sections::context::{Context, criterion_anchor};
use crate::report::sections::{cover, evidence};

/// The index as a paper of its own.
pub(super) fn paper(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let files = context.number(context.assessment.evidence().len());
    let shown = context.assessment.criteria().filter(|criterion| has_files(context, criterion));
    let missing = context.assessment.criteria().filter(|criterion| is_bare(context, criterion));
    let (shown, missing) = (context.number(shown.count()), context.number(missing.count()));
    let mut blocks = vec![
        cover::head(context, texts.report_index_title()),
        Block::Paragraph {
            style: ParagraphStyle::Body,
            text: texts.report_index_counts(&files, &shown, &missing),
        },
    ];
    for aspect in context.assessment.edition().aspects() {
        let rows: Vec<Row> = context
            .assessment
            .criteria_of(aspect.code)
            .flat_map(|criterion| criterion_rows(context, criterion))
            .collect();
        if rows.is_empty() {
            continue;
        }
        let text = context.standard(&aspect.title);
        blocks.push(Block::Heading { level: HeadingLevel::Section, text });
        let table = Table::new(columns(context), rows);
        blocks.push(Block::Table(table.continued_as(context.texts.report_continued())));
    }
    blocks.extend(bare(context));
    blocks.extend(loose(context));
    blocks
}

fn columns(context: &Context<'_>) -> Vec<Column> {
    let texts = context.texts;
    vec![
        Column::new(texts.report_order(), Width::Millimetres(12), Align::Right),
        Column::new(texts.report_picture(), Width::Millimetres(42), Align::Left),
        Column::new(texts.report_file(), Width::Share(1), Align::Left),
        Column::new(texts.report_file_date(), Width::Millimetres(31), Align::Left),
        Column::new(texts.report_shown(), Width::Millimetres(22), Align::Centre),
    ]
}

fn has_files(context: &Context<'_>, criterion: &Criterion) -> bool {
    context.assessment.evidence_of(&criterion.id).next().is_some()
}

/// Whether a criterion is claimed with nothing on file, its parts included.
fn is_bare(context: &Context<'_>, criterion: &Criterion) -> bool {
    let state = context.assessment.answer(&criterion.id).state;
    !criterion.is_part() && state.earns() && !context.assessment.is_evidenced(&criterion.id)
}

/// A criterion with its files; nothing where it has none.
fn criterion_rows(context: &Context<'_>, criterion: &Criterion) -> Vec<Row> {
    let files = context.evidence().filter(|(_, found)| found.criteria.contains(&criterion.id));
    let mut rows: Vec<Row> =
        files.map(|(number, evidence)| file_row(context, number, evidence)).collect();
    if rows.is_empty() {
        return rows;
    }
    let heading = Cell::new(context.named(&criterion.id))
        .with_note(context.provenance(criterion.title_provenance))
        .at(criterion_anchor(&criterion.id));
    rows.insert(0, Row::Heading(heading));
    rows
}

fn file_row(context: &Context<'_>, number: usize, file: &Evidence) -> Row {
    let picture = match context.picture(file) {
        Some(Ok(picture)) => Cell { picture: Some(picture), ..Cell::default() },
        Some(Err(fault)) => Cell { note: context.photo_fault(fault).to_owned(), ..Cell::default() },
        None => Cell::new(file.extension().to_uppercase()),
    };
    let mut about = evidence::file(context, file);
    let mut notes = vec![about.note.clone(), format!("SHA-256 {}", file.digest.short())];
    notes.retain(|note| !note.is_empty());
    about.note = notes.join("\n");
    let date = Cell::new(context.day(file.date));
    let tick = Cell { mark: Some(Mark::Box), ..Cell::default() };
    Row::Cells(vec![Cell::new(context.number(number)), picture, about, date, tick])
}

/// The criteria that are claimed with nothing to show for them.
fn bare(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let criteria = context.assessment.criteria().filter(|criterion| is_bare(context, criterion));
    let rows: Vec<Row> = criteria
        .map(|criterion| {
            let title = context.standard(&criterion.title);
            Row::Cells(vec![
                Cell::new(criterion.id.as_str()).strong(),
                Cell::new(title).with_note(context.provenance(criterion.title_provenance)),
                Cell::new(texts.report_index_missing()).with_mark(Mark::Cross, Tone::Warn),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::new(texts.report_id(), Width::Millimetres(20), Align::Left),
        Column::new(texts.report_criterion(), Width::Share(1), Align::Left),
        Column::new(texts.report_found(), Width::Millimetres(44), Align::Left),
    ];
    let text = texts.report_index_bare().to_owned();
    vec![
        Block::Heading { level: HeadingLevel::Section, text },
        Block::Table(Table::new(columns, rows)),
    ]
}

/// The files that support no criterion.
fn loose(context: &Context<'_>) -> Vec<Block> {
    let files = context.evidence().filter(|(_, found)| found.criteria.is_empty());
    let rows: Vec<Row> =
        files.map(|(number, evidence)| file_row(context, number, evidence)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let text = context.texts.report_index_loose().to_owned();
    vec![
        Block::Heading { level: HeadingLevel::Section, text },
        Block::Table(Table::new(columns(context), rows)),
    ]
}
