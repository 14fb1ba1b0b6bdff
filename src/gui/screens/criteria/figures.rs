//! What the monthly figures say of a criterion that rests on them, on its card.

use egui::{Ui, vec2};

use crate::domain::criterion::Criterion;
use crate::domain::edit::Edit;
use crate::domain::figure_kind::FigureKind;
use crate::domain::figures::{Figures, MONTHS};
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::button;
use crate::gui::widgets::month_chart::Shape;
use crate::gui::widgets::spark::{Spark, spark};

/// Widest chart in points.
const CHART_WIDTH: f32 = 150.0;

/// Draws it, where the criterion rests on figures.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    if criterion.figures.is_empty() {
        return;
    }
    let figures = scene.assessment().figures();
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
            text::label(ui, scene.texts.feed_heading(), Style::SmallStrong);
            for kind in &criterion.figures {
                kind_ui(ui, scene, criterion, *kind, figures);
            }
            ways_ui(ui, scene, criterion, commands);
        });
    });
}

fn kind_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    kind: FigureKind,
    figures: Option<&Figures>,
) {
    let texts = scene.texts;
    let year = figures.and_then(|figures| Some((figures, kind.of_year(figures)?)));
    let Some((figures, year)) = year else {
        let words = format!("{} · {}", texts.figure_kind(kind), texts.feed_none());
        text::label(ui, &words, Style::Small);
        return;
    };
    let values: Vec<Option<u64>> = (0..MONTHS).map(|month| kind.of_month(figures, month)).collect();
    let said = figures.months().zip(&values).filter_map(|(month, value)| {
        Some(format!("{} {}", texts.short_month(month), texts.figure(kind, (*value)?)))
    });
    let said = said.collect::<Vec<String>>().join(", ");
    let name = texts.feed_chart(texts.figure_kind(kind), criterion.id.as_str(), &said);
    let shape = if kind == FigureKind::Satisfaction { Shape::Line } else { Shape::Bars };
    ui.horizontal_top(|ui| {
        let width = CHART_WIDTH.min(ui.available_width() * 0.3);
        spark(ui, width, &Spark { name: &name, shape, values: &values });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let value = format!("{} {}", texts.figure_kind(kind), texts.feed_value(&year));
            text::label(ui, &value, Style::Body);
            let months = [Some(texts.feed_months_of(&year)), texts.feed_trend(&year)];
            let words = months.into_iter().flatten().collect::<Vec<String>>().join(" · ");
            text::label(ui, &words, Style::Small);
        });
    });
}

/// The ways to the figures, and from them into the note.
fn ways_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let id = criterion.id.as_str();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
        let open = button::wrapped(ui, texts.feed_open());
        if open.accessible_name(texts.feed_open_of(id)).clicked() {
            commands.push(Command::Go(Route::Figures));
        }
        let figures = scene.assessment().figures();
        let Some(line) = figures.and_then(|figures| texts.feed_line(criterion, figures)) else {
            return;
        };
        let answer = scene.assessment().answer(&criterion.id);
        if answer.note.lines().any(|known| known == line) {
            text::line(ui, texts.feed_is_in_note(), Style::Small);
        } else if scene.can_edit() {
            let take = button::wrapped(ui, texts.feed_take());
            if take.accessible_name(texts.feed_take_of(id)).clicked() {
                let mut answer = answer.clone();
                let before = answer.note.trim_end();
                answer.note = if before.is_empty() { line } else { format!("{before}\n{line}") };
                // As a whole answer it is a step of its own, whatever is typed before and after it.
                commands.push(Command::Edit(Edit::SetAnswer(criterion.id.clone(), answer)));
                commands.push(Command::Tell { words: texts.feed_taken(id), undo: true });
                commands.push(super::go(criterion));
                // The button is not there any more.
                commands.push(Command::FocusContent);
            }
        }
    });
}
