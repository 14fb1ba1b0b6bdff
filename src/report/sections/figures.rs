//! The monthly figures: months beside each other as in a spreadsheet, and below them their charts.

use crate::domain::figures::{Column as Kind, Figures, MONTHS};
use crate::report::document::{
    Align, Block, Cell, Column, ColumnChart, Columns, HeadingLevel, Orientation, ParagraphStyle,
    Row, Table, Width,
};
use crate::report::sections::context::{Context, NOTHING};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let text = texts.report_figures().to_owned();
    let heading = Block::Heading { level: HeadingLevel::Section, text };
    let counted = context
        .assessment
        .figures()
        .filter(|figures| figures.columns().any(|column| figures.year(column).is_some()));
    let Some(figures) = counted else {
        let text = texts.report_figures_none().to_owned();
        let none = Block::Paragraph { style: ParagraphStyle::Body, text };
        return vec![Block::Turn(Orientation::Portrait), heading, none];
    };
    let mean =
        if figures.is_weighted() { texts.figures_weighted() } else { texts.figures_unweighted() };
    let mut blocks =
        vec![Block::Turn(Orientation::Landscape), heading, Block::Table(table(context, figures))];
    if figures.year(Kind::Satisfaction).is_some() {
        blocks.push(Block::Paragraph { style: ParagraphStyle::Note, text: mean.to_owned() });
    }
    blocks.push(Block::ColumnCharts(charts(context, figures)));
    blocks
}

fn table(context: &Context<'_>, figures: &Figures) -> Table {
    let texts = context.texts;
    let mut columns = vec![Column::new(texts.report_figure(), Width::Share(1), Align::Left)];
    columns.extend(months(context, figures).into_iter().map(|month| {
        Column::new(month.replacen(' ', "\n", 1), Width::Millimetres(16), Align::Right)
    }));
    columns.push(Column::new(texts.figures_total(), Width::Millimetres(20), Align::Right));
    let mut rows: Vec<Row> = figures.columns().map(|kind| row(context, figures, kind)).collect();
    if figures.channels().len() > 1 {
        let cell = |value: Option<u64>| Cell::new(shown(context, Kind::Counter, value));
        let mut cells = vec![Cell::new(texts.report_online_total())];
        cells.extend((0..MONTHS).map(|month| cell(figures.online(month))));
        cells.push(cell(figures.online_of_year()).strong());
        let after_channels = 1 + figures.channels().len();
        rows.insert(after_channels.min(rows.len()), Row::Cells(cells));
    }
    Table::dense(columns, rows)
}

fn row(context: &Context<'_>, figures: &Figures, kind: Kind) -> Row {
    let mut cells = vec![Cell::new(context.digits(&context.texts.figures_column(figures, kind)))];
    cells.extend(
        (0..MONTHS)
            .map(|month| Cell::new(shown(context, kind, figures.get(month, kind).map(u64::from)))),
    );
    cells.push(Cell::new(shown(context, kind, figures.year(kind))).strong());
    Row::Cells(cells)
}

/// A number as it is printed: satisfaction is kept in tenths.
fn shown(context: &Context<'_>, kind: Kind, value: Option<u64>) -> String {
    match (value, kind) {
        (None, _) => NOTHING.to_owned(),
        (Some(tenths), Kind::Satisfaction) => {
            context.number(format!("{}.{}", tenths / 10, tenths % 10))
        }
        (Some(count), _) => context.grouped(count),
    }
}

fn months(context: &Context<'_>, figures: &Figures) -> Vec<String> {
    figures.months().map(|month| context.digits(&context.texts.short_month(month))).collect()
}

/// Charts of what was counted at all.
fn charts(context: &Context<'_>, figures: &Figures) -> Vec<ColumnChart> {
    let texts = context.texts;
    let of = |kind: Kind| -> Vec<Option<u64>> {
        (0..MONTHS).map(|month| figures.get(month, kind).map(u64::from)).collect()
    };
    let online = (0..MONTHS).map(|month| figures.online(month)).collect();
    let complaints = vec![
        (texts.report_received(), Kind::Received, of(Kind::Received)),
        (texts.report_closed(), Kind::Closed, of(Kind::Closed)),
    ];
    let all = [
        (texts.figures_chart_counter(), None, vec![("", Kind::Counter, of(Kind::Counter))]),
        (texts.figures_chart_online(), None, vec![("", Kind::Counter, online)]),
        (
            texts.figures_chart_satisfaction(),
            Some(1_000),
            vec![("", Kind::Satisfaction, of(Kind::Satisfaction))],
        ),
        (texts.report_chart_complaints(), None, complaints),
    ];
    let is_counted = |kinds: &[(&str, Kind, Vec<Option<u64>>)]| {
        kinds.iter().any(|(_, _, values)| values.iter().any(Option::is_some))
    };
    all.into_iter()
        .filter(|(_, _, kinds)| is_counted(kinds))
        .map(|(title, maximum, kinds)| chart(context, figures, (title, maximum), kinds))
        .collect()
}

fn chart(
    context: &Context<'_>,
    figures: &Figures,
    (title, maximum): (&str, Option<u64>),
    kinds: Vec<(&str, Kind, Vec<Option<u64>>)>,
) -> ColumnChart {
    let names = months(context, figures);
    let mut spoken = Vec::new();
    let mut columns = Vec::new();
    for (legend, kind, values) in kinds {
        let told = |(name, value): (&String, &Option<u64>)| {
            value.map(|value| format!("{name} {}", shown(context, kind, Some(value))))
        };
        let told: Vec<String> = names.iter().zip(&values).filter_map(told).collect();
        spoken.push(format!("{legend} {}", told.join(", ")).trim().to_owned());
        let value = |value| (value, shown(context, kind, Some(value)));
        let values = values.into_iter().map(|found| found.map(value)).collect();
        columns.push(Columns { legend: legend.to_owned(), values });
    }
    let short = |name: &String| name.split(' ').next().unwrap_or_default().to_owned();
    ColumnChart {
        title: title.to_owned(),
        alt_text: context.texts.report_columns_alt(title, &spoken.join("; ")),
        labels: names.iter().map(short).collect(),
        columns,
        maximum,
    }
}
