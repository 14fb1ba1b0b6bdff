//! The criteria of one aspect: a list of cards to answer, and beside it a pane with guidance for the current one.

mod card;
mod evidence;
mod keys;
mod own;
mod pane;

use std::collections::BTreeMap;

use egui::{Align, Id, Panel, ScrollArea, Ui};

use crate::domain::aspect::Aspect;
use crate::domain::criterion::Criterion;
use crate::domain::id::CriterionId;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::{badge, button, scroll};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    /// Where each aspect was left.
    last: BTreeMap<Aspect, CriterionId>,
    /// The criterion that was brought into view last.
    shown: Option<CriterionId>,
    /// The frame in which the screen was drawn last.
    frame: u64,
    /// What is typed as the title of a new criterion.
    own_title: String,
}

impl State {
    /// The criterion of `aspect` that is current, once the screen was shown.
    #[must_use]
    pub fn current(&self, aspect: Aspect) -> Option<&CriterionId> {
        self.last.get(&aspect)
    }
}

/// Which place of the document the screen shows.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The aspect.
    pub aspect: Aspect,
    /// The criterion asked for. `None`: the one shown last, or the first.
    pub criterion: Option<&'a CriterionId>,
}

/// Draws the screen.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    here: Here<'_>,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let criteria: Vec<&Criterion> = scene.assessment().criteria_of(here.aspect).collect();
    let asked = here.criterion.or_else(|| state.last.get(&here.aspect));
    let current =
        asked.and_then(|id| criteria.iter().position(|criterion| criterion.id == *id)).unwrap_or(0);
    let Some(criterion) = criteria.get(current).copied() else { return };
    state.last.insert(here.aspect, criterion.id.clone());
    let frame = ui.ctx().cumulative_frame_nr();
    if frame > state.frame.saturating_add(1) {
        // Whoever comes back finds the place where it was.
        state.shown = None;
    }
    state.frame = frame;
    if keys::read(ui, scene, &criteria, current, commands) {
        // What was answered is seen, wherever the list was scrolled to.
        state.shown = None;
    }

    let pane_width = (ui.available_width() * 0.36).clamp(290.0, 560.0);
    let palette = theme::palette(ui);
    Panel::right("pane")
        .exact_size(pane_width)
        .resizable(false)
        .frame(egui::Frame::new().fill(palette.card).inner_margin(0))
        .show(ui, |ui| pane::ui(ui, scene, &criteria, current, commands));
    let list = egui::CentralPanel::no_frame().frame(
        egui::Frame::new().fill(palette.page).inner_margin(egui::Margin {
            left: 20,
            right: 12,
            top: 16,
            bottom: 0,
        }),
    );
    list.show(ui, |ui| {
        heading_ui(ui, scene, &criteria, current, commands);
        // The place is remembered for each aspect.
        ScrollArea::vertical().id_salt(here.aspect as u8).auto_shrink(false).show(ui, |ui| {
            scroll::by_keys(ui);
            ui.spacing_mut().item_spacing.y = theme::GAP;
            ui.set_max_width(ui.available_width().min(theme::READING_WIDTH));
            list_ui(ui, scene, &criteria, state, commands);
            if here.aspect == Aspect::Other && scene.can_edit() {
                own::add_ui(ui, scene, &mut state.own_title, commands);
            }
            ui.add_space(theme::GAP * 2.0);
        });
    });
}

fn heading_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criteria: &[&Criterion],
    current: usize,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let Some(aspect) = criteria.first().map(|criterion| criterion.aspect) else { return };
    let description = scene.edition().aspect(aspect);
    let title = description.map_or("", |aspect| scene.say(&aspect.title));
    let progress = scene.derived.readiness.aspect(aspect);
    text::label(ui, title, Style::Title);
    if let Some(description) = description {
        let meaning = scene.say(&description.meaning);
        if !meaning.is_empty() {
            text::label(ui, meaning, Style::Small);
        }
    }
    ui.horizontal(|ui| {
        text::line(ui, &texts.answered_of(progress.answered, progress.of), Style::Small);
        if let Some(gap) = next_gap(scene, criteria, current)
            && button::quiet(ui, texts.next_open()).clicked()
        {
            commands.push(go(gap));
            commands.push(Command::FocusContent);
        }
    });
    let share = Share { done: progress.answered, whole: progress.of };
    bar::bar(ui, &texts.aspect_bar(title), share, Tone::Accent);
    ui.add_space(6.0);
}

/// The next criterion without an answer: after the current one, else from the first on. `None`: there is none, or
/// the current one is the last.
fn next_gap<'a>(
    scene: &Scene<'_>,
    criteria: &[&'a Criterion],
    current: usize,
) -> Option<&'a Criterion> {
    let is_gap = |criterion: &&&Criterion| {
        !criterion.is_part() && !scene.assessment().answer(&criterion.id).state.is_answered()
    };
    let after = criteria.iter().skip(current.saturating_add(1)).find(is_gap);
    after.or_else(|| criteria.iter().take(current).find(is_gap)).copied()
}

fn list_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criteria: &[&Criterion],
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let mut section = None;
    let current = criteria.first().and_then(|criterion| state.last.get(&criterion.aspect)).cloned();
    for criterion in criteria {
        if section != Some(&criterion.section) {
            section = Some(&criterion.section);
            section_ui(ui, scene, criterion);
        }
        let is_current = current.as_ref() == Some(&criterion.id);
        // Ids come from the criterion, so that an own one that goes away takes nothing else's state along.
        let card = ui
            .push_id(Id::unique(criterion.id.as_str()), |ui| {
                card::ui(ui, scene, criterion, is_current, commands)
            })
            .inner;
        if is_current && state.shown.as_ref() != Some(&criterion.id) {
            state.shown = Some(criterion.id.clone());
            ui.scroll_to_rect(card.expand(theme::GAP), None::<Align>);
        }
    }
}

/// The name of a section, above its criteria.
fn section_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion) {
    let section = criterion.section.as_ref().and_then(|id| scene.edition().section(id));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let Some(section) = section else {
            text::line(ui, scene.texts.section_none(), Style::Heading);
            return;
        };
        text::line(ui, scene.say(&section.title), Style::Heading);
        if !section.provenance.is_official() {
            let mark = scene.texts.provenance(section.provenance);
            badge::badge(ui, mark, Tone::Neutral);
        }
    });
}

/// The command that makes `criterion` the current one.
fn go(criterion: &Criterion) -> Command {
    Command::Go(Route::Aspect { aspect: criterion.aspect, criterion: Some(criterion.id.clone()) })
}
