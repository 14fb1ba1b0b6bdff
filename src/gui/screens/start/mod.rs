//! The first screen: a new assessment, a file, or the sample.

mod drafts;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use egui::Ui;

use crate::domain::edition::Edition;
use crate::gui::command::{Command, Leave};
use crate::gui::focus;
use crate::gui::folder::Ask;
use crate::gui::keeping::drafts::Draft;
use crate::gui::news::file_name;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, scroll, section};
use crate::i18n::Texts;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    /// Place of the chosen edition in the list.
    chosen: usize,
    /// Whether it is told where the chosen edition comes from.
    is_note_open: bool,
}

/// Widest width of the column in points.
const WIDTH: f32 = 860.0;

/// The least width in points in which three cards stand side by side.
const LEAST_WIDTH_OF_THREE: f32 = 620.0;

/// What can be begun with.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'a> {
    /// The words of the interface.
    pub texts: Texts,
    /// The editions there are, newest first.
    pub editions: &'a [Arc<Edition>],
    /// Recent files, newest first.
    pub recent: &'a [PathBuf],
    /// Which of them are not where they were.
    pub missing: &'a BTreeSet<PathBuf>,
    /// Work that was not saved when the program ended, newest first.
    pub drafts: &'a [Draft],
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, offer: &Offer<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = offer.texts;
    let margin = ((ui.available_width() - WIDTH) * 0.5).max(0.0);
    egui::ScrollArea::vertical().id_salt("start").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.horizontal(|ui| {
            ui.add_space(margin);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width().min(WIDTH));
                ui.spacing_mut().item_spacing.y = theme::GAP;
                ui.add_space(((ui.available_height() - 640.0) * 0.3).max(0.0));
                focus::heading(ui, texts.start_title());
                text::label(ui, texts.start_subtitle(), Style::Muted);
                if !offer.drafts.is_empty() {
                    drafts::ui(ui, offer, commands);
                }
                new_ui(ui, offer, state, commands);
                if !offer.recent.is_empty() {
                    recent_ui(ui, offer, commands);
                }
                ui.spacing_mut().item_spacing.x = theme::GAP;
                ways_ui(ui, texts, commands);
                folder_ui(ui, texts, commands);
                ui.add_space(4.0);
                text::label(ui, texts.start_private(), Style::Small);
                ui.add_space(theme::GAP);
            });
        });
    });
}

/// The files worked on lately.
fn recent_ui(ui: &mut Ui, offer: &Offer<'_>, commands: &mut Vec<Command>) {
    let texts = offer.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.recent_heading(), "");
        ui.spacing_mut().item_spacing.y = 2.0;
        for path in offer.recent {
            let name = file_name(path);
            let folder = path.parent().map(|folder| folder.display().to_string());
            let folder = folder.unwrap_or_default();
            let is_missing = offer.missing.contains(path);
            let mut clicked = None;
            ui.horizontal(|ui| {
                let file = |ui: &mut Ui| {
                    let link = button::link(ui, &name);
                    let said = texts.recent_open(&name, &folder);
                    ui.ctx().accesskit_node_builder(link.id, |node| node.set_label(said));
                    if link.on_hover_text(path.display().to_string()).clicked() {
                        commands.push(Command::Leave(Leave::OpenPath(path.clone())));
                    }
                    if is_missing {
                        badge::signed(ui, Sign::Question, texts.recent_missing(), Tone::Warn);
                    }
                    let folder = egui::RichText::new(&folder).color(theme::palette(ui).muted);
                    ui.add(egui::Label::new(folder.size(14.0)).truncate());
                };
                at_right(ui, file, |ui| {
                    let forget = texts.recent_forget(&name, &folder);
                    if button::icon(ui, Sign::Cross, &forget).clicked() {
                        clicked = Some(Command::ForgetRecent(path.clone()));
                    }
                });
            });
            commands.extend(clicked);
        }
    });
}

fn new_ui(ui: &mut Ui, offer: &Offer<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let Offer { texts, editions, .. } = *offer;
    section::card(ui, |ui| {
        section::heading(ui, texts.start_new(), texts.start_new_hint());
        ui.horizontal_wrapped(|ui| {
            for (at, edition) in editions.iter().enumerate() {
                let year = texts.edition_of(&texts.edition_year(edition));
                let title = edition.parts().title.get(texts.0);
                let name = if edition.own().is_some() { year.as_str() } else { title };
                let name = texts.edition_choice(name);
                let pill = Pill {
                    text: &year,
                    name: &name,
                    sign: if at == state.chosen { Sign::Dot } else { Sign::Ring },
                    key: "",
                    tone: Tone::Accent,
                };
                if choice::pill(ui, &pill, at == state.chosen).clicked() {
                    state.chosen = at;
                }
            }
        });
        let Some(edition) = editions.get(state.chosen).or(editions.first()) else { return };
        let parts = edition.parts();
        text::label(ui, parts.title.get(texts.0), Style::Strong);
        for line in texts.own_edition(edition).into_iter().flatten() {
            text::label(ui, &line, Style::Small);
        }
        if button::primary(ui, texts.start_new_button()).clicked() {
            commands.push(Command::Leave(Leave::New(parts.id.clone())));
        }
        if button::fold(ui, texts.about_edition(), state.is_note_open).clicked() {
            state.is_note_open = !state.is_note_open;
        }
        if state.is_note_open {
            theme::inset(ui).show(ui, |ui| {
                ui.set_width(ui.available_width());
                text::label(ui, parts.note.get(texts.0), Style::Small);
            });
        }
    });
}

/// The other ways to begin: side by side, or below each other where the window is small and the text large.
fn ways_ui(ui: &mut Ui, texts: Texts, commands: &mut Vec<Command>) {
    if ui.available_width() < LEAST_WIDTH_OF_THREE {
        open_ui(ui, texts, commands);
        last_year_ui(ui, texts, commands);
        sample_ui(ui, texts, commands);
        review_ui(ui, texts, commands);
        return;
    }
    ui.columns(3, |columns| {
        if let [left, middle, right] = columns {
            open_ui(left, texts, commands);
            last_year_ui(middle, texts, commands);
            sample_ui(right, texts, commands);
        }
    });
    review_ui(ui, texts, commands);
}

/// The way of whoever looks after many centres.
fn folder_ui(ui: &mut Ui, texts: Texts, commands: &mut Vec<Command>) {
    section::card(ui, |ui| {
        let words =
            |ui: &mut Ui| section::heading(ui, texts.start_folder(), texts.start_folder_hint());
        at_right(ui, words, |ui| {
            if button::secondary(ui, texts.start_folder_button()).clicked() {
                commands.push(Command::Centres(Ask::Choose));
            }
        });
    });
}

fn open_ui(ui: &mut Ui, texts: Texts, commands: &mut Vec<Command>) {
    section::card(ui, |ui| {
        section::heading(ui, texts.start_open(), texts.start_open_hint());
        if button::secondary(ui, texts.start_open_button()).clicked() {
            commands.push(Command::Leave(Leave::Open));
        }
    });
}

fn last_year_ui(ui: &mut Ui, texts: Texts, commands: &mut Vec<Command>) {
    section::card(ui, |ui| {
        section::heading(ui, texts.start_last_year(), texts.start_last_year_hint());
        if button::secondary(ui, texts.start_last_year_button()).clicked() {
            commands.push(Command::Leave(Leave::LastYear));
        }
    });
}

fn review_ui(ui: &mut Ui, texts: Texts, commands: &mut Vec<Command>) {
    section::card(ui, |ui| {
        section::heading(ui, texts.start_review(), texts.start_review_hint());
        let choose = button::secondary(ui, texts.start_review_button());
        let name = texts.start_review_name();
        ui.ctx().accesskit_node_builder(choose.id, |node| node.set_label(name));
        if choose.clicked() {
            commands.push(Command::Leave(Leave::Review));
        }
    });
}

fn sample_ui(ui: &mut Ui, texts: Texts, commands: &mut Vec<Command>) {
    section::card(ui, |ui| {
        section::heading(ui, texts.start_sample(), texts.start_sample_hint());
        if button::secondary(ui, texts.start_sample_button()).clicked() {
            commands.push(Command::Leave(Leave::OpenSample));
        }
    });
}
