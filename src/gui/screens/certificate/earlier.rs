//! Earlier certifications, how long they are current, and whether an application this year would be assessed.

use egui::{Id, Key, Ui};

use crate::domain::certificate::{CertificateStanding, Certificates, Certification};
use crate::domain::date::Date;
use crate::domain::edit::Edit;
use crate::domain::id::LevelId;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::draft::drafted;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, choice, section};
use crate::thai::digits::to_arabic;

use super::State;

/// Width of a field for a year in points.
const YEAR_WIDTH: f32 = 110.0;

fn set(certificates: Certificates) -> Command {
    Command::Edit(Edit::SetCertificates(certificates))
}

/// The year of the Buddhist era in `text`. `None`: it is none in reach.
fn year(text: &str) -> Option<u16> {
    let year: u16 = to_arabic(text.trim()).parse().ok()?;
    (Date::FIRST.buddhist_year()..=Date::LAST.buddhist_year()).contains(&year).then_some(year)
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let certificates = scene.assessment().certificates();
    section::card(ui, |ui| {
        let years = scene.edition().parts().validity_years;
        section::heading(ui, texts.certificate_heading(), &texts.certificate_explanation(years));
        standing_ui(ui, scene);
        if certificates.certifications.is_empty() {
            text::label(ui, texts.certificate_none(), Style::Muted);
        }
        for at in 0..certificates.certifications.len() {
            ui.push_id(at, |ui| certification_ui(ui, scene, at, commands));
        }
        if scene.can_edit() {
            add_ui(ui, scene, state, commands);
        }
        until_ui(ui, scene, commands);
    });
}

fn standing_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    let this_year = scene.today.buddhist_year();
    let standing = scene.assessment().certificates().standing(scene.edition(), scene.today);
    ui.spacing_mut().item_spacing.y = 6.0;
    match standing {
        CertificateStanding::Never => {}
        CertificateStanding::Current { until, years, days } => {
            ui.horizontal_wrapped(|ui| {
                let words = texts.certificate_current(until);
                badge::signed(ui, Sign::Check, &words, Tone::Good);
                text::line(ui, &texts.certificate_left(years, days), Style::Strong);
            });
            let words = texts.certificate_may_not(this_year, until.saturating_add(1));
            let colour = theme::palette(ui).tone(Tone::Warn).text;
            text::coloured(ui, &words, Style::Body, colour);
            return;
        }
        CertificateStanding::Over { until } => {
            badge::signed(ui, Sign::Dash, &texts.certificate_over(until), Tone::Neutral);
        }
    }
    text::label(ui, &texts.certificate_may_apply(this_year), Style::Body);
}

fn certification_ui(ui: &mut Ui, scene: &Scene<'_>, at: usize, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let certificates = scene.assessment().certificates();
    let Some(certification) = certificates.certifications.get(at) else { return };
    ui.horizontal(|ui| {
        text::line(ui, &texts.certificate_year(certification.year), Style::Strong);
        let level = certification.level.as_ref().and_then(|id| scene.edition().level(id));
        let level = level.map_or(texts.certificate_no_level(), |level| scene.say(&level.title));
        text::line(ui, level, Style::Body);
        let name = texts.certificate_remove(certification.year);
        if scene.can_edit() && button::icon(ui, Sign::Cross, &name).clicked() {
            let mut changed = certificates.clone();
            changed.certifications.remove(at);
            commands.push(set(changed));
        }
    });
}

fn add_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let certificates = scene.assessment().certificates();
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let id = Id::unique("certificate-new-year");
        let mut is_entered = false;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let field = Field::line(id, &mut state.year).width(YEAR_WIDTH);
            let field = field.show(ui, texts.certificate_new_year());
            is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text::label(ui, texts.certificate_new_level(), Style::Small);
                level_ui(ui, scene, state);
            });
        });
        let is_listed =
            |year: &u16| certificates.certifications.iter().any(|known| known.year == *year);
        let year_typed = year(&state.year).filter(|year| !is_listed(year));
        ui.add_enabled_ui(year_typed.is_some(), |ui| {
            let add = button::secondary(ui, texts.certificate_add());
            let add = add.on_disabled_hover_text(texts.certificate_add_hint());
            if let Some(year) = year_typed.filter(|_| add.clicked() || is_entered) {
                let mut changed = certificates.clone();
                let level = state.level.take();
                changed.certifications.push(Certification { year, level });
                changed.certifications.sort_by_key(|known| known.year);
                state.year.clear();
                commands.push(set(changed));
                commands.push(Command::Focus(id));
            }
        });
        if !state.year.trim().is_empty() && year(&state.year).is_none() {
            refused_ui(ui, scene);
        }
    });
}

fn refused_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let colour = theme::palette(ui).tone(Tone::Bad).text;
    text::coloured(ui, scene.texts.certificate_year_refused(), Style::Small, colour);
}

/// The levels of the edition, and none.
fn level_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State) {
    let texts = scene.texts;
    let levels = scene.edition().levels();
    let titles = levels.iter().map(|level| scene.say(&level.title));
    let words: Vec<&str> = std::iter::once(texts.certificate_no_level()).chain(titles).collect();
    let names: Vec<String> = words.iter().map(|word| texts.certificate_level_name(word)).collect();
    let pairs: Vec<(&str, &str)> =
        words.iter().copied().zip(names.iter().map(String::as_str)).collect();
    let place = |id: &LevelId| levels.iter().position(|level| level.id == *id);
    let chosen = state.level.as_ref().and_then(place).map_or(0, |at| at.saturating_add(1));
    if let Some(at) = choice::switch(ui, &pairs, chosen) {
        state.level = at.checked_sub(1).and_then(|at| levels.get(at)).map(|level| level.id.clone());
    }
}

/// The last year as the certificate says it, where it is another one than computed.
fn until_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let certificates = scene.assessment().certificates();
    let computed = Certificates { until: None, ..certificates.clone() };
    let hint = computed.current_until(scene.edition());
    let hint = hint.map_or_else(String::new, |year| texts.certificate_until_hint(year));
    let shown = certificates.until.map_or_else(String::new, |year| year.to_string());
    let is_year = |text: &str| text.trim().is_empty() || year(text).is_some();
    let id = Id::unique("certificate-until");
    let drafted = drafted(ui, id, &shown, is_year, |ui, text| {
        let field = Field::line(id, text).width(YEAR_WIDTH + 60.0).hint(&hint);
        field.editable(scene.can_edit()).show(ui, texts.certificate_until())
    });
    if !is_year(&drafted.shown) {
        refused_ui(ui, scene);
    } else if let Some(text) = drafted.changed {
        let until = year(&text);
        if until != certificates.until {
            commands.push(set(Certificates { until, ..certificates.clone() }));
        }
    }
}
