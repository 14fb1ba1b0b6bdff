//! The card of one criterion: what it says, and the answer.

use egui::{Id, Rect, Sense, Stroke, Ui, UiBuilder, vec2};

use super::opinion;
use crate::domain::answer::{Answer, AnswerState};
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::edit::Edit;
use crate::domain::language::Language;
use crate::domain::points::Points;
use crate::domain::provenance::Provenance;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::number::{self, Names};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button};

/// The answers in the order of their keys, 1 to 5.
const STATES: [AnswerState; 5] = [
    AnswerState::Met,
    AnswerState::Partly,
    AnswerState::NotMet,
    AnswerState::NotApplicable,
    AnswerState::Unknown,
];

/// The keys of [`STATES`].
const KEYS: [&str; 5] = ["1", "2", "3", "4", "5"];

/// Draws the card and returns where it stands.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    is_current: bool,
    commands: &mut Vec<Command>,
) -> Rect {
    let palette = theme::palette(ui);
    let border = if is_current { palette.accent } else { palette.line };
    // A click beside the controls makes the card the current one.
    // By mouse only: by keyboard its answers are the stops, and the keyboard would be nowhere on the card itself.
    let clickable = UiBuilder::new().sense(Sense::CLICK);
    let response = ui
        .scope_builder(clickable, |ui| {
            theme::card(ui).stroke(Stroke::new(1.0, border)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 6.0;
                head_ui(ui, scene, criterion, is_current, commands);
                text::label(ui, scene.say(&criterion.title), Style::Strong);
                let wording = criterion.wording.as_ref();
                if let Some(wording) = wording.filter(|it| it.text != scene.say(&criterion.title)) {
                    text::label(ui, &wording.text, Style::Body);
                }
                ui.add_space(2.0);
                if scene.is_reviewing() {
                    opinion::office_ui(ui, scene, criterion);
                    opinion::give_ui(ui, scene, criterion, is_current, commands);
                } else {
                    answer_ui(ui, scene, criterion, is_current, commands);
                    if let Some(review) = scene.review() {
                        opinion::read_ui(ui, scene, criterion, review, commands);
                    }
                }
                super::figures::ui(ui, scene, criterion, commands);
            });
        })
        .response;
    if is_current {
        let stripe = Rect::from_min_size(
            response.rect.min + vec2(0.0, 14.0),
            vec2(4.0, response.rect.height() - 28.0),
        );
        ui.painter().rect_filled(stripe, 2.0, palette.accent);
    } else if response.clicked() {
        commands.push(super::go(criterion));
    }
    response.rect
}

/// Number, what it is worth, and where its words come from.
fn head_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    is_current: bool,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        ui.spacing_mut().interact_size.y = 26.0;
        let name = texts.show_criterion(criterion.id.as_str(), scene.say(&criterion.title));
        let number = button::link(ui, criterion.id.as_str()).accessible_name(name);
        if is_current && focus::is_asked(ui.ctx()) {
            number.request_focus();
        }
        if number.clicked() || (number.gained_focus() && !is_current) {
            commands.push(super::go(criterion));
        }
        match &criterion.scale {
            Scale::Gate => {
                badge::badge(ui, texts.gate_mark(), Tone::Accent);
            }
            Scale::Mark(points) | Scale::Points(points) => {
                badge::badge(ui, &texts.points_mark(points.0), Tone::Accent);
            }
            Scale::Part { of, .. } => {
                badge::badge(ui, &texts.part_of(of.as_str()), Tone::Neutral);
            }
            Scale::Guidance if criterion.is_own() => {}
            Scale::Guidance => {
                badge::badge(ui, texts.guidance_mark(), Tone::Neutral);
            }
        }
        for mark in marks(scene, criterion) {
            text::line(ui, &mark, Style::Small);
            ui.add_space(4.0);
        }
        super::glance::ui(ui, scene, criterion);
    });
}

/// The marks of title and wording: one for both where they come from the same place, else one for each.
fn marks(scene: &Scene<'_>, criterion: &Criterion) -> Vec<String> {
    let texts = scene.texts;
    let is_translated = scene.language() == Language::English && !criterion.title.en.is_empty();
    let said =
        |provenance: Provenance| (!provenance.is_official()).then(|| texts.provenance(provenance));
    let title = if is_translated {
        Some(texts.mark_translation())
    } else {
        said(criterion.title_provenance)
    };
    let Some(wording) = &criterion.wording else {
        return title.map(str::to_owned).into_iter().collect();
    };
    let wording = said(wording.provenance);
    if title == wording {
        return title.map(str::to_owned).into_iter().collect();
    }
    let title = title.map(|mark| texts.mark_of_title(mark));
    let wording = wording.map(|mark| texts.mark_of_wording(mark));
    title.into_iter().chain(wording).collect()
}

fn answer_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    is_current: bool,
    commands: &mut Vec<Command>,
) {
    let answer = scene.assessment().answer(&criterion.id);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        if !scene.can_edit() {
            ui.disable();
        }
        for (state, key) in STATES.into_iter().zip(KEYS) {
            if state == AnswerState::NotApplicable && !criterion.not_applicable {
                continue;
            }
            let (sign, tone) = look(state);
            let word = scene.texts.state(state);
            let name = scene.texts.answer_name(criterion.id.as_str(), word);
            // Only the current criterion answers to keys.
            let key = if is_current { key } else { "" };
            let pill = Pill { text: word, name: &name, sign, key, tone };
            let response = choice::pill(ui, &pill, answer.state == state);
            if response.clicked() {
                // A second click on the chosen answer takes it back.
                let is_taken_back = answer.state == state;
                let state = if is_taken_back { AnswerState::NotAnswered } else { state };
                commands.push(Command::Edit(Edit::SetState(criterion.id.clone(), state)));
            }
            if response.clicked() || (response.gained_focus() && !is_current) {
                commands.push(super::go(criterion));
            }
        }
    });
    if shows_points(criterion, answer) {
        points_ui(ui, scene, criterion, answer, commands);
    }
}

pub(super) const fn look(state: AnswerState) -> (Sign, Tone) {
    match state {
        AnswerState::Met => (Sign::Check, Tone::Good),
        AnswerState::Partly => (Sign::Half, Tone::Warn),
        AnswerState::NotMet => (Sign::Cross, Tone::Bad),
        AnswerState::NotApplicable => (Sign::Dash, Tone::Neutral),
        AnswerState::Unknown => (Sign::Question, Tone::Neutral),
        AnswerState::NotAnswered => (Sign::Ring, Tone::Neutral),
    }
}

/// Points are typed where the office has to count them, and for a part of a mark of more than one point.
fn shows_points(criterion: &Criterion, answer: &Answer) -> bool {
    match criterion.scale {
        Scale::Points(_) | Scale::Part { .. } => true,
        Scale::Mark(points) => {
            answer.points.is_some() || (answer.state == AnswerState::Partly && points > Points(1))
        }
        Scale::Gate | Scale::Guidance => false,
    }
}

fn points_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    answer: &Answer,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let id = criterion.id.as_str();
    let of_parent = || scene.assessment().criterion(criterion.parent()?)?.maximum();
    let known = criterion.maximum();
    let maximum = known.or_else(of_parent).unwrap_or_default();
    let after = known.map_or_else(String::new, |known| texts.out_of(known.0));
    let names = Names {
        field: &texts.points_name(id),
        less: &texts.points_less(id),
        more: &texts.points_more(id),
        after: &after,
        refused: &texts.whole_number_up_to(maximum.0),
    };
    ui.horizontal(|ui| {
        text::line(ui, texts.points(), Style::Small);
        if !scene.can_edit() {
            ui.disable();
        }
        let field = Id::unique(("points", id));
        let typed = number::number(ui, field, answer.points.map(|p| p.0), maximum.0, &names);
        if let Some(points) = typed {
            let points = points.map(Points);
            commands.push(Command::Edit(Edit::SetPoints(criterion.id.clone(), points)));
        }
    });
}
