//! What stands above the list: the aspect and how far it is, the search, and the filters.

use egui::{Id, Key, Ui};

use super::Lists;
use super::filter::{Choice, Filter};
use super::gap;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::bar;
use crate::gui::widgets::{button, chip};

/// Widest search field in points.
const SEARCH_WIDTH: f32 = 420.0;

/// The search field.
pub(super) fn search_id() -> Id {
    Id::unique("search-criteria")
}

/// Draws it.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    lists: &Lists<'_>,
    choice: &mut Choice,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let description = scene.edition().aspect(lists.aspect);
    let title = description.map_or("", |aspect| scene.say(&aspect.title));
    let share = scene.share_of(lists.aspect);
    let said = if scene.is_reviewing() {
        texts.review_seen_of(share.done, share.whole)
    } else {
        texts.answered_of(share.done, share.whole)
    };
    text::label(ui, title, Style::Title);
    if let Some(description) = description {
        let meaning = scene.say(&description.meaning);
        if !meaning.is_empty() {
            text::label(ui, meaning, Style::Small);
        }
    }
    ui.horizontal(|ui| {
        text::line(ui, &said, Style::Small);
        if let Some(gap) = gap::next_listed(scene, &lists.listed, lists.current) {
            let word = if scene.is_reviewing() { texts.review_next() } else { texts.next_open() };
            let next = button::quiet(ui, word);
            if next.on_hover_text(texts.with_keys(word, "F8")).clicked() {
                commands.push(super::go(gap));
                commands.push(Command::FocusContent);
            }
        }
    });
    bar::bar(ui, &texts.aspect_bar(title), share, Tone::Accent);
    ui.add_space(2.0);
    search_ui(ui, scene, choice, commands);
    if choice.is_open || !choice.filters.is_empty() {
        filters_ui(ui, scene, lists, choice);
    }
    if choice.is_active() {
        found_ui(ui, scene, lists, choice, commands);
    }
    ui.add_space(2.0);
}

fn search_ui(ui: &mut Ui, scene: &Scene<'_>, choice: &mut Choice, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let Choice { query, is_open, .. } = choice;
    let search = |ui: &mut Ui| {
        let width = (ui.available_width() - 28.0).clamp(80.0, SEARCH_WIDTH);
        let field = Field::line(search_id(), query).hint(texts.search_hint()).width(width);
        let response = field.show_unlabelled(ui, texts.search_name());
        if response.gained_focus() {
            // It may have scrolled away with the cards.
            response.scroll_to_me(None);
        }
        let is_left = |key| response.lost_focus() && ui.input(|input| input.key_pressed(key));
        if is_left(Key::Escape) {
            query.clear();
            commands.push(Command::FocusContent);
        } else if is_left(Key::Enter) {
            commands.push(Command::FocusContent);
        }
    };
    ui.horizontal(|ui| {
        at_right(ui, search, |ui| {
            if button::fold(ui, texts.filters(), *is_open).clicked() {
                *is_open = !*is_open;
            }
        });
    });
}

fn filters_ui(ui: &mut Ui, scene: &Scene<'_>, lists: &Lists<'_>, choice: &mut Choice) {
    let texts = scene.texts;
    let counts = choice.counts(scene, lists.aspect, &lists.all);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        ui.spacing_mut().interact_size.y = 28.0;
        for (filter, count) in Filter::offered(scene).iter().copied().zip(counts) {
            let is_on = choice.filters.contains(&filter);
            let word = filter.word(texts);
            let is_possible = filter != Filter::Mine || !scene.settings.author.trim().is_empty();
            let (words, name) = (texts.filter_count(word, count), texts.filter_name(word));
            if !is_possible && !is_on {
                chip::resting(ui, &words, &name).on_hover_text(texts.filter_mine_hint());
            } else if chip::chip(ui, &words, &name, is_on).clicked() {
                if is_on {
                    choice.filters.remove(&filter);
                } else {
                    choice.filters.insert(filter);
                }
            }
        }
    });
}

/// How many were found, here and in the other aspects, and the way back to all.
fn found_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    lists: &Lists<'_>,
    choice: &mut Choice,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().interact_size.y = 28.0;
        ui.spacing_mut().button_padding.x = 6.0;
        text::line(ui, &texts.found_of(lists.listed.len(), lists.all.len()), Style::SmallStrong);
        if button::wrapped(ui, texts.filter_clear()).clicked() {
            choice.clear();
            commands.push(Command::FocusContent);
        }
        for other in scene.edition().aspects() {
            let count = choice.found_in(other.code);
            if other.code != lists.aspect && count > 0 {
                let words = texts.found_elsewhere(scene.say(&other.title), count);
                if button::wrapped(ui, &words).clicked() {
                    commands.push(Command::Go(Route::aspect(other.code)));
                }
            }
        }
    });
}
