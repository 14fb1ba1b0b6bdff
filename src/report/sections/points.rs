//! The points of the sections, the way to the next level, and a chart of the aspects.

use crate::domain::id::SectionId;
use crate::domain::points::Points;
use crate::domain::readiness::{PointsSource, Standing};
use crate::domain::section::{Section, SectionRule};
use crate::report::document::{
    Align, Bar, BarChart, Block, Cell, Column, Density, HeadingLevel, Mark, Orientation, Row,
    Table, Tone, Width,
};
use crate::report::sections::context::{Context, NOTHING};
use crate::report::sections::steps;

/// The columns of the points that stand in the summary: all but where the points come from.
const MINIMA_COLUMNS: usize = 5;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let heading = |level, text: String| Block::Heading { level, text };
    let mut blocks = vec![
        Block::PageBreak(Orientation::Portrait),
        heading(HeadingLevel::Section, texts.report_points().to_owned()),
        Block::Table(sections(context)),
    ];
    if let Some(next) = context.readiness.next.as_ref().filter(|next| !next.blockers.is_empty()) {
        let level = context.level(Some(&next.level));
        blocks.push(heading(HeadingLevel::Part, texts.report_steps(&level)));
        let rows = steps::rows(context, next, usize::MAX);
        blocks.push(Block::Table(Table::new(steps::columns(context), rows)));
    }
    blocks
}

/// The points of the sections against their minima, in few words for the summary.
pub(super) fn minima(context: &Context<'_>) -> Table {
    let mut table = sections(context);
    table.density = Density::Dense;
    table.columns.truncate(MINIMA_COLUMNS);
    for row in &mut table.rows {
        if let Row::Cells(cells) | Row::Total(cells) = row {
            // Where an unofficial minimum comes from is told beside it.
            let remark = cells.get(MINIMA_COLUMNS).map(|cell| cell.note.clone());
            cells.truncate(MINIMA_COLUMNS);
            if let (Some(first), Some(remark)) = (cells.first_mut(), remark) {
                first.note = remark;
            }
        }
    }
    table
}

fn sections(context: &Context<'_>) -> Table {
    let (texts, edition) = (context.texts, context.assessment.edition());
    let figures = |header: &str, mm| Column::new(header, Width::Millimetres(mm), Align::Right);
    let columns = vec![
        Column::new(texts.report_section(), Width::Share(1), Align::Left),
        figures(texts.report_maximum(), 24),
        figures(texts.report_minimum(), 22),
        figures(texts.report_as_answered(), 22),
        figures(texts.report_with_evidence(), 24),
        Column::new(texts.report_source(), Width::Share(1), Align::Left),
    ];
    let mut rows: Vec<Row> =
        edition.sections().iter().map(|section| section_row(context, section)).collect();
    let readiness = context.readiness;
    let estimate = if readiness.claimed.estimated { texts.report_with_estimate() } else { "" };
    rows.push(Row::Total(vec![
        Cell::new(texts.report_total()),
        Cell::new(context.number(edition.parts().total)),
        Cell::default(),
        Cell::new(context.number(readiness.claimed.total)),
        Cell::new(context.number(readiness.evidenced.total)),
        Cell::new(estimate),
    ]));
    Table::new(columns, rows)
}

fn section_row(context: &Context<'_>, section: &Section) -> Row {
    let (texts, readiness) = (context.texts, context.readiness);
    let title = Cell::new(context.standard(&section.title));
    let cells = match section.rule {
        SectionRule::Gate => {
            let progress = readiness.sections.get(&section.id).copied().unwrap_or_default();
            let of = context.number(progress.of);
            let count = |met: usize| Cell::new(format!("{}/{of}", context.number(met)));
            let (met, shown) = (count(progress.met), count(progress.evidenced));
            let rule = Cell::new(texts.report_gate_rule());
            let minimum = Cell::new(of.clone());
            let (minimum, tone) = missed(minimum, progress.met < progress.of);
            vec![title, Cell::new(NOTHING), minimum, Cell { tone, ..met }, shown, rule]
        }
        SectionRule::Sum | SectionRule::Estimate => {
            let (minimum, tone) = minimum(context, section);
            vec![
                title,
                Cell::new(context.number(section.maximum)),
                minimum,
                Cell { tone, ..Cell::new(points_of(context, &readiness.claimed, &section.id)) },
                Cell::new(points_of(context, &readiness.evidenced, &section.id)),
                Cell::new(source(context, &section.id)).with_note(minimum_remark(context, section)),
            ]
        }
    };
    Row::Cells(cells)
}

/// The minimum of a section with a cross where it is missed.
fn minimum(context: &Context<'_>, section: &Section) -> (Cell, Tone) {
    let Some(minimum) = &section.minimum else {
        return (Cell::new(context.texts.report_minimum_unknown()), Tone::Neutral);
    };
    let claimed = standing_points(&context.readiness.claimed, &section.id);
    missed(Cell::new(context.number(minimum.points)), claimed < minimum.points)
}

/// A minimum with a cross where it is missed, and the tone of what misses it.
fn missed(minimum: Cell, is_missed: bool) -> (Cell, Tone) {
    if is_missed {
        (minimum.with_mark(Mark::Cross, Tone::Warn), Tone::Warn)
    } else {
        (minimum, Tone::Neutral)
    }
}

/// Where a minimum that is not official comes from. Empty where it is, or where there is none.
fn minimum_remark(context: &Context<'_>, section: &Section) -> String {
    section.minimum.as_ref().filter(|minimum| !minimum.provenance.is_official()).map_or_else(
        String::new,
        |minimum| {
            let remark = context.texts.provenance(minimum.provenance);
            context.texts.report_minimum_remark(remark)
        },
    )
}

fn standing_points(standing: &Standing, section: &SectionId) -> Points {
    let found = standing.sections.iter().find(|found| found.section == *section);
    found.map_or(Points::ZERO, |found| found.points)
}

fn points_of(context: &Context<'_>, standing: &Standing, section: &SectionId) -> String {
    context.number(standing_points(standing, section))
}

fn source(context: &Context<'_>, section: &SectionId) -> &'static str {
    let texts = context.texts;
    let found = context.readiness.claimed.sections.iter().find(|found| found.section == *section);
    match found.map(|found| found.source) {
        Some(PointsSource::Typed) => texts.report_typed(),
        Some(PointsSource::Share) => texts.report_share(),
        Some(PointsSource::Counted) | None => texts.report_counted(),
    }
}

/// The criteria met in each aspect, and those with evidence among them.
pub(super) fn chart(context: &Context<'_>) -> BarChart {
    let texts = context.texts;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut bars = Vec::new();
    let mut spoken = Vec::new();
    for aspect in context.assessment.edition().aspects() {
        let progress = context.readiness.aspect(aspect.code);
        let (met, of) = (context.number(progress.met), context.number(progress.of));
        let caption = texts.report_bar(&met, &of, &context.number(progress.evidenced));
        let label = context.standard(&aspect.title);
        spoken.push(format!("{label} {caption}"));
        bars.push(Bar {
            label,
            value: count(progress.met),
            second: Some(count(progress.evidenced)),
            maximum: count(progress.of),
            caption,
        });
    }
    BarChart {
        alt_text: texts.report_chart_alt(&spoken.join("; ")),
        first_legend: texts.report_chart_met().to_owned(),
        second_legend: texts.report_chart_evidenced().to_owned(),
        bars,
    }
}
