//! The bar at the top: the document, what can be done with it, and the language.

use egui::{Margin, Panel, Ui};

use super::menus::{self, Menus};
use super::{Bar, NARROW};
use crate::domain::language::Language;
use crate::gui::command::Command;
use crate::gui::jobs::Busy;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, choice};
use crate::i18n::Texts;
use crate::session::Access;

/// Below this width in points there is no room for buttons that a menu has too.
const TIGHT: f32 = 1100.0;
/// Room for the longest state of a document, in points.
const STATE_WIDTH: f32 = 140.0;

/// Draws the bar for an open document.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, bar: &Bar<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let is_narrow = ui.ctx().content_rect().width() < NARROW;
    frame(ui, |ui| {
        menus::ui(ui, &bar.menus, commands);
        // Where there is little room, the menu and the keys are enough.
        let is_tight = ui.ctx().content_rect().width() < TIGHT;
        let steps =
            [(Sign::Undo, texts.undo(), Command::Undo), (Sign::Redo, texts.redo(), Command::Redo)];
        for (sign, name, command) in steps.into_iter().filter(|_| !is_tight) {
            let obstacle = command.row().and_then(|row| row.obstacle(texts, Some(scene.session)));
            let hint = obstacle.map_or_else(|| command.tooltip(texts), str::to_owned);
            ui.add_enabled_ui(obstacle.is_none(), |ui| {
                if button::icon_with_hint(ui, sign, name, &hint).clicked() {
                    commands.push(command);
                }
            });
        }
        let before = |ui: &mut Ui| document_ui(ui, scene, bar);
        at_right(ui, before, |ui| {
            let can_save = scene.session.access() == Access::Full;
            let save = ui.add_enabled_ui(can_save, |ui| button::secondary(ui, texts.menu_save()));
            let why = match scene.session.access() {
                Access::Locked => texts.locked_read_only(),
                Access::Sealing => texts.error_sealing(),
                Access::Sealed => texts.error_sealed(),
                Access::Full | Access::NewerVersion => texts.newer_read_only(),
            };
            let save = save.inner.on_disabled_hover_text(why);
            if save.on_hover_text(Command::Save.tooltip(texts)).clicked() {
                commands.push(Command::Save);
            }
            if is_narrow {
                return;
            }
            let report = button::primary(ui, texts.make_report());
            let command = Command::Go(Route::Report);
            if report.on_hover_text(command.tooltip(texts)).clicked() {
                commands.push(command);
            }
            language_ui(ui, texts, commands);
        });
    });
}

/// Draws the bar where no document is open.
pub fn plain(ui: &mut Ui, menus: &Menus<'_>, busy: Option<Busy>, commands: &mut Vec<Command>) {
    let texts = menus.texts;
    frame(ui, |ui| {
        menus::ui(ui, menus, commands);
        let before = |ui: &mut Ui| {
            if let Some(busy) = busy {
                text::line(ui, busy_words(texts, busy), Style::Small);
            }
        };
        at_right(ui, before, |ui| language_ui(ui, texts, commands));
    });
}

fn frame(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let frame =
        egui::Frame::new().fill(theme::palette(ui).card).inner_margin(Margin::symmetric(20, 9));
    Panel::top("bar").frame(frame).show(ui, |ui| {
        ui.horizontal(contents);
    });
}

/// Name and state of the document; a long name is cut at its end.
fn document_ui(ui: &mut Ui, scene: &Scene<'_>, bar: &Bar<'_>) {
    let texts = scene.texts;
    // Saving by itself goes on all the time and is worth no word of its own.
    let busy = bar.busy.filter(|busy| *busy != Busy::Saving || !bar.saves_itself);
    let is_unsaved = scene.session.is_unsaved() && busy.is_none() && !bar.saves_itself;
    let words = if scene.session.access() == Access::Sealing {
        texts.busy_sealing().to_owned()
    } else if let Some(busy) = busy {
        busy_words(texts, busy).to_owned()
    } else if scene.session.access() != Access::Full {
        texts.read_only().to_owned()
    } else if is_unsaved {
        let has_file = scene.session.path().is_some();
        if has_file { texts.save_failed() } else { texts.not_saved() }.to_owned()
    } else if scene.session.is_unsaved() {
        texts.busy_saving().to_owned()
    } else {
        bar.saved_at.map_or_else(|| texts.no_changes().to_owned(), |at| texts.saved_at(at))
    };
    ui.add_space(8.0);
    let name = egui::RichText::new(bar.name).family(crate::gui::fonts::bold());
    ui.scope(|ui| {
        ui.set_max_width((ui.available_width() - STATE_WIDTH).max(60.0));
        ui.add(egui::Label::new(name).truncate());
    });
    if is_unsaved {
        let tone = if scene.session.path().is_some() { Tone::Bad } else { Tone::Warn };
        badge::signed(ui, Sign::Dot, &words, tone);
    } else {
        text::line(ui, &words, Style::Small);
    }
}

const fn busy_words(texts: Texts, busy: Busy) -> &'static str {
    match busy {
        Busy::Asking => texts.busy_asking(),
        Busy::Opening => texts.busy_opening(),
        Busy::Saving => texts.busy_saving(),
        Busy::Attaching => texts.busy_attaching(),
        // Nobody is told of these.
        Busy::Checking
        | Busy::Picturing
        | Busy::Remembering
        | Busy::Drafting
        | Busy::Comparing
        | Busy::Keeping
        | Busy::Gathering
        | Busy::Arranging
        | Busy::Exporting
        | Busy::Printing => "",
        Busy::Packing => texts.busy_packing(),
        Busy::Splitting => texts.busy_splitting(),
        Busy::Reporting | Busy::Previewing | Busy::Drawing => texts.busy_reporting(),
        Busy::Viewing => texts.busy_viewing(),
    }
}

fn language_ui(ui: &mut Ui, texts: Texts, commands: &mut Vec<Command>) {
    let chosen = match texts.0 {
        Language::Thai => 0,
        Language::English => 1,
    };
    let words =
        [(texts.thai_short(), texts.use_thai()), (texts.english_short(), texts.use_english())];
    if let Some(at) = choice::switch(ui, &words, chosen) {
        let language = if at == 0 { Language::Thai } else { Language::English };
        commands.push(Command::SetLanguage(language));
    }
}
