//! What the rows that are shown say in sum, as figures and as two small charts.

use egui::Ui;

use super::{State, Table};
use crate::domain::folder::{LevelCount, Totals};
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::{button, figure, section};
use crate::i18n::Texts;

/// Width of the names of levels in points.
const NAME: f32 = 110.0;
/// Width of a figure behind a bar in points.
const FIGURE: f32 = 44.0;
/// The widest bar in points.
const WIDEST: f32 = 150.0;
/// Height of a line of a chart in points.
const LOW: f32 = 22.0;
/// Below this width in points the charts stand below each other.
const NARROW: f32 = 560.0;

/// Draws it, unless it is folded away.
pub(super) fn ui(ui: &mut Ui, table: &Table<'_>, state: &mut State) {
    let texts = table.texts;
    if button::fold(ui, texts.folder_summary(), !state.is_summary_closed).clicked() {
        state.is_summary_closed = !state.is_summary_closed;
    }
    if state.is_summary_closed {
        return;
    }
    let shown = table.desk.shown();
    let totals = &shown.arranged.totals;
    section::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        figures_ui(ui, texts, totals, shown.all.centres);
        if totals.centres == 0 {
            return;
        }
        if ui.available_width() < NARROW {
            levels_ui(ui, texts, totals);
            points_ui(ui, texts, totals);
            return;
        }
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                levels_ui(left, texts, totals);
                points_ui(right, texts, totals);
            }
        });
    });
}

fn figures_ui(ui: &mut Ui, texts: Texts, totals: &Totals, all: usize) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        let of = match totals.centres == all {
            true => String::new(),
            false => format!(" {}", texts.folder_of_centres(all)),
        };
        let centres = format!("{}{of}", texts.folder_centres());
        for (count, words) in [
            (totals.centres, centres.as_str()),
            (totals.gate_passed, texts.folder_gate()),
            (totals.complete, texts.folder_complete()),
            (totals.without_stops, texts.folder_without_stops()),
            (totals.reviewed, texts.folder_reviewed()),
            (totals.sealed, texts.folder_sealed()),
        ] {
            figure::figure(ui, "", &count.to_string(), words);
        }
        if totals.seals_broken > 0 {
            text::line(ui, &texts.folder_seals_broken(totals.seals_broken), Style::SmallStrong);
        }
    });
}

/// How many centres reach each level, by their answers and with evidence alone.
fn levels_ui(ui: &mut Ui, texts: Texts, totals: &Totals) {
    ui.spacing_mut().interact_size.y = LOW;
    let bar = bar_width(ui, 2.0);
    ui.horizontal(|ui| {
        title_ui(ui, texts.folder_levels());
        for reading in [texts.folder_claimed(), texts.folder_evidenced()] {
            ui.scope(|ui| {
                ui.set_width(bar + FIGURE + ui.spacing().item_spacing.x);
                let colour = theme::palette(ui).muted;
                let words = text::cut(ui, reading, Style::Small, colour, ui.available_width());
                ui.add(egui::Label::new(words));
            });
        }
    });
    let whole = totals.centres;
    for count in totals.levels.iter().rev() {
        let LevelCount { level, centres, evidenced } = count;
        let title = level.as_ref().map_or(texts.folder_no_level(), |it| it.title.get(texts.0));
        ui.horizontal(|ui| {
            name_ui(ui, title);
            for (reading, done, tone) in [
                (texts.folder_claimed(), *centres, Tone::Accent),
                (texts.folder_evidenced(), *evidenced, Tone::Good),
            ] {
                let name = texts.folder_level_bar(title, reading, done);
                share_ui(ui, (&name, &done.to_string()), (Share { done, whole }, tone), bar);
            }
        });
    }
}

/// The mean of the points, by the answers and with evidence alone, of all points.
fn points_ui(ui: &mut Ui, texts: Texts, totals: &Totals) {
    ui.spacing_mut().interact_size.y = LOW;
    ui.horizontal(|ui| title_ui(ui, texts.folder_points()));
    let bar = bar_width(ui, 1.0);
    let size = |tenths: Option<u64>| usize::try_from(tenths.unwrap_or(0)).unwrap_or(usize::MAX);
    let whole = size(totals.mean_full_tenths());
    for (reading, tenths, tone) in [
        (texts.folder_claimed(), totals.mean_claimed_tenths(), Tone::Accent),
        (texts.folder_evidenced(), totals.mean_evidenced_tenths(), Tone::Good),
    ] {
        let points = texts.tenths(tenths.unwrap_or(0));
        ui.horizontal(|ui| {
            name_ui(ui, reading);
            let name = texts.folder_points_bar(reading, &points);
            share_ui(ui, (&name, &points), (Share { done: size(tenths), whole }, tone), bar);
        });
    }
}

fn title_ui(ui: &mut Ui, title: &str) {
    ui.scope(|ui| {
        ui.set_width(NAME);
        text::line(ui, title, Style::SmallStrong);
    });
}

/// How wide each bar is where so many stand in a line behind a name.
fn bar_width(ui: &Ui, bars: f32) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    let room = (ui.available_width() - NAME - gap) / bars - FIGURE - 2.0 * gap;
    room.clamp(24.0, WIDEST)
}

fn name_ui(ui: &mut Ui, name: &str) {
    ui.scope(|ui| {
        ui.set_width(NAME);
        text::label(ui, name, Style::Small);
    });
}

/// A bar of this width with its figure behind it.
fn share_ui(ui: &mut Ui, (name, figure): (&str, &str), (share, tone): (Share, Tone), bar: f32) {
    ui.scope(|ui| {
        ui.set_max_width(bar);
        bar::bar(ui, name, share, tone);
    });
    ui.scope(|ui| {
        ui.set_width(FIGURE);
        text::line(ui, figure, Style::Small);
    });
}
