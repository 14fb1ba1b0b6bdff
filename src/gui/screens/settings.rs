//! What the user chooses for this program. Each choice works at once.

use std::path::PathBuf;

use egui::{Id, ScrollArea, Ui};

use crate::domain::language::Language;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::draft::drafted;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, scroll, section};
use crate::i18n::Texts;
use crate::settings::{Look, Setting, TEXT_SIZES};
use crate::thai::digits::Digits;

/// Widest width of the screen in points.
const WIDTH: f32 = 860.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, _state: &mut State, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_settings());
        text::label(ui, texts.settings_explanation(), Style::Muted);
        section::card(ui, |ui| {
            section::heading(ui, texts.settings_look_heading(), "");
            look_ui(ui, scene, commands);
        });
        section::card(ui, |ui| {
            section::heading(ui, texts.settings_words(), "");
            words_ui(ui, scene, commands);
        });
        section::card(ui, |ui| {
            section::heading(ui, texts.settings_person(), "");
            author_ui(ui, scene, commands);
        });
        section::card(ui, |ui| {
            section::heading(ui, texts.settings_folder_heading(), "");
            folder_ui(ui, texts, scene.settings.folder.as_ref(), commands);
        });
        section::card(ui, |ui| {
            section::heading(ui, texts.settings_photos_heading(), "");
            photos_ui(ui, scene, commands);
        });
        ui.add_space(theme::GAP);
    });
}

fn photos_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let choices = [false, true].map(|are_kept| {
        let words =
            if are_kept { texts.settings_photos_whole() } else { texts.settings_photos_clean() };
        (words.to_owned(), Setting::PhotoTraces(are_kept))
    });
    let chosen = Setting::PhotoTraces(scene.settings.photo_traces);
    choice_ui(ui, texts, texts.settings_photos(), (&choices, &chosen), commands);
    text::label(ui, texts.settings_photos_hint(), Style::Small);
}

fn look_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let sizes = TEXT_SIZES.map(|size| (texts.percent(size), Setting::TextSize(size)));
    let size = Setting::TextSize(scene.settings.text_size);
    choice_ui(ui, texts, texts.settings_text_size(), (&sizes, &size), commands);
    let looks = Look::ALL.map(|look| (texts.look(look).to_owned(), Setting::Look(look)));
    let look = Setting::Look(scene.settings.look);
    choice_ui(ui, texts, texts.settings_look(), (&looks, &look), commands);
}

fn words_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let languages = [
        (texts.settings_thai().to_owned(), Setting::Language(Language::Thai)),
        (texts.settings_english().to_owned(), Setting::Language(Language::English)),
    ];
    let language = Setting::Language(scene.settings.language);
    choice_ui(ui, texts, texts.settings_language(), (&languages, &language), commands);
    let digits = [Digits::Thai, Digits::Arabic]
        .map(|digits| (texts.digits(digits).to_owned(), Setting::Digits(digits)));
    let chosen = Setting::Digits(scene.settings.digits);
    choice_ui(ui, texts, texts.settings_digits(), (&digits, &chosen), commands);
    text::label(ui, texts.settings_digits_hint(), Style::Small);
}

/// A named row of choices, and the one that holds.
fn choice_ui(
    ui: &mut Ui,
    texts: Texts,
    name: &str,
    (choices, chosen): (&[(String, Setting)], &Setting),
    commands: &mut Vec<Command>,
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, name, Style::Small);
        ui.horizontal_wrapped(|ui| {
            for (words, setting) in choices {
                let is_chosen = setting == chosen;
                let pill = Pill {
                    text: words,
                    name: &texts.choice_of(name, words),
                    sign: if is_chosen { Sign::Dot } else { Sign::Ring },
                    key: "",
                    tone: Tone::Accent,
                };
                if choice::pill(ui, &pill, is_chosen).clicked() && !is_chosen {
                    commands.push(Command::Set(setting.clone()));
                }
            }
        });
    });
}

fn author_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let id = Id::unique("settings-author");
    let author = &scene.settings.author;
    let drafted = drafted(
        ui,
        id,
        author,
        |_| true,
        |ui, text| Field::line(id, text).width(360.0).show(ui, texts.settings_author()),
    );
    if let Some(author) = drafted.changed {
        commands.push(Command::Set(Setting::Author(author)));
    }
    text::label(ui, texts.settings_author_hint(), Style::Small);
}

fn folder_ui(ui: &mut Ui, texts: Texts, folder: Option<&PathBuf>, commands: &mut Vec<Command>) {
    let shown = folder.map(|folder| folder.display().to_string());
    let shown = shown.as_deref().unwrap_or(texts.settings_no_folder());
    section::captioned(ui, texts.settings_folder(), shown);
    ui.horizontal_wrapped(|ui| {
        if button::secondary(ui, texts.settings_choose_folder()).clicked() {
            commands.push(Command::AskFolder);
        }
        if folder.is_some() && button::quiet(ui, texts.settings_forget_folder()).clicked() {
            commands.push(Command::Set(Setting::Folder(None)));
        }
    });
}
