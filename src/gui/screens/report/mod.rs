//! Options of the report and its exact pages.

mod check_box;
mod options;
mod pages;
mod standing;
mod zoom;

use egui::{Margin, Panel, ScrollArea, Ui};

use crate::domain::document::DocumentKind;
use crate::domain::language::Language;
use crate::gui::command::Command;
use crate::gui::files::{PaperKind, PaperOptions, Parts, PhotoSize, ReviewPaper, WhichPaper};
use crate::gui::focus;
use crate::gui::news::file_name;
use crate::gui::preview::{Preview, View};
use crate::gui::scene::Scene;
use crate::gui::screens::report::zoom::Zoom;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::{button, section};
use crate::thai::digits::Digits;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// Whether the report is to be shown for printing once it is saved.
    pub to_print: bool,
    /// The name of the earlier assessment that the report can be compared with. `None`: there is none.
    pub earlier: Option<String>,
    /// What was chosen. `None`: nothing yet.
    options: Option<PaperOptions>,
    zoom: Zoom,
    /// What was in view in the last frame.
    view: View,
    /// The place of the pages in the last frame.
    place: pages::Place,
}

impl State {
    /// How the report is wanted; until something is chosen, in the language of the interface and with the digits of
    /// the settings, and of a review that of the reviewer.
    #[must_use]
    pub fn options(&self, language: Language, digits: Digits, kind: DocumentKind) -> PaperOptions {
        let usual = || PaperOptions {
            paper: match kind {
                DocumentKind::Assessment => WhichPaper::Office(PaperKind::default()),
                DocumentKind::Review => WhichPaper::Review(ReviewPaper::default()),
            },
            language,
            digits,
            parts: Parts::all(),
            size: PhotoSize::default(),
            attach: true,
        };
        self.options.clone().unwrap_or_else(usual)
    }

    /// Which pages are in view.
    #[must_use]
    pub const fn view(&self) -> &View {
        &self.view
    }
}

/// Draws the screen.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    preview: &Preview,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let palette = theme::palette(ui);
    let width = if ui.available_width() < 900.0 { 286.0 } else { 320.0 };
    let frame = egui::Frame::new().fill(palette.page).inner_margin(Margin {
        left: 24,
        right: 8,
        top: 16,
        bottom: 0,
    });
    Panel::left("paper").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt("paper-options").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme::GAP;
            focus::heading(ui, scene.texts.nav_report());
            actions_ui(ui, scene, preview, commands);
            let kind = scene.session.kind();
            let before = state.options(scene.language(), scene.settings.digits, kind);
            let mut options = before.clone();
            options::ui(ui, scene, &mut options, state.earlier.as_deref(), commands);
            if options != before {
                state.options = Some(options);
                ui.ctx().request_repaint();
            }
            ui.add_space(theme::GAP);
        });
    });
    let frame = egui::Frame::new().fill(palette.quiet).inner_margin(0);
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        pages::ui(ui, scene.texts, preview, state, commands);
    });
}

/// What can be done with the report.
fn actions_ui(ui: &mut Ui, scene: &Scene<'_>, preview: &Preview, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if button::primary(ui, texts.paper_save()).clicked() {
                commands.push(Command::Report);
            }
            let print = button::secondary(ui, texts.paper_print());
            if print.on_hover_text(texts.paper_print_hint()).clicked() {
                commands.push(Command::PrintReport);
            }
        });
        if let Some(path) = preview.saved() {
            ui.add_space(2.0);
            text::label(ui, &texts.paper_saved_as(&file_name(path)), Style::Small);
            if button::secondary(ui, texts.paper_show()).clicked() {
                commands.push(Command::ShowReport);
            }
        }
    });
}
