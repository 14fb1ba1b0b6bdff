//! The charts below the table.

use egui::Ui;

use crate::domain::figures::{Column, Figures, MONTHS};
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::widgets::month_chart::{Mark, MonthChart, Shape, month_chart};
use crate::gui::widgets::section;

use super::reading::written;

/// From this width in points two charts stand beside each other.
const TWO_COLUMNS: f32 = 900.0;

/// A chart to draw.
struct Chart {
    title: &'static str,
    shape: Shape,
    series: Vec<Vec<Option<Mark>>>,
}

/// Draws the charts of all columns that hold numbers.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, figures: &Figures) {
    let texts = scene.texts;
    let of = |column| marks(column, |month| figures.get(month, column).map(u64::from));
    let online = marks(Column::Counter, |month| figures.online(month));
    let bars = |title, series| Chart { title, shape: Shape::Bars, series };
    let satisfaction = Chart {
        title: texts.figures_chart_satisfaction(),
        shape: Shape::Line,
        series: vec![of(Column::Satisfaction)],
    };
    let complaints = vec![of(Column::Received), of(Column::Closed)];
    let charts = [
        bars(texts.figures_chart_counter(), vec![of(Column::Counter)]),
        bars(texts.figures_chart_online(), vec![online]),
        satisfaction,
        bars(texts.figures_chart_complaints(), complaints),
    ];
    let has_values = |chart: &&Chart| chart.series.iter().flatten().any(Option::is_some);
    let charts: Vec<&Chart> = charts.iter().filter(has_values).collect();
    section::card(ui, |ui| {
        section::heading(ui, texts.figures_charts(), "");
        if charts.is_empty() {
            text::label(ui, texts.figures_charts_none(), Style::Small);
        }
        let is_wide = ui.available_width() >= TWO_COLUMNS;
        for pair in charts.chunks(if is_wide { 2 } else { 1 }) {
            ui.spacing_mut().item_spacing.x = 24.0;
            ui.columns(if is_wide { 2 } else { 1 }, |columns| {
                for (column, chart) in columns.iter_mut().zip(pair) {
                    chart_ui(column, scene, figures, chart);
                }
            });
        }
    });
}

fn marks(column: Column, value: impl Fn(usize) -> Option<u64>) -> Vec<Option<Mark>> {
    let mark = |month| value(month).map(|value| Mark { value, words: written(value, column) });
    (0..MONTHS).map(mark).collect()
}

fn chart_ui(ui: &mut Ui, scene: &Scene<'_>, figures: &Figures, chart: &Chart) {
    let texts = scene.texts;
    // The year is said above the table; the name of the month is enough below a narrow bar.
    let short = |month| {
        let words = texts.short_month(month);
        words.split(' ').next().unwrap_or_default().to_owned()
    };
    let months: Vec<String> = figures.months().map(short).collect();
    let said: Vec<String> = figures
        .months()
        .enumerate()
        .filter_map(|(at, month)| {
            let marks = chart.series.iter().filter_map(|series| series.get(at)?.as_ref());
            let words: Vec<&str> = marks.map(|mark| mark.words.as_str()).collect();
            (!words.is_empty())
                .then(|| format!("{} {}", texts.short_month(month), words.join(" / ")))
        })
        .collect();
    let name = texts.figures_chart_name(chart.title, &said.join(", "));
    month_chart(
        ui,
        &MonthChart {
            title: chart.title,
            name: &name,
            shape: chart.shape,
            months: &months,
            series: &chart.series,
        },
    );
}
