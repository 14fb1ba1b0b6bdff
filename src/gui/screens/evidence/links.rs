//! The criteria that a file of evidence supports: shown, taken away, found and added.

use egui::{Id, Key, Rect, Ui, pos2};

use crate::domain::criterion::Criterion;
use crate::domain::evidence::Evidence;
use crate::domain::id::CriterionId;
use crate::gui::command::Command;
use crate::gui::evidence::Ask;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::widgets::button;

/// How many criteria are offered at a time.
const OFFERED: usize = 6;

/// The field in which a criterion is looked for.
fn find_id() -> Id {
    Id::unique("evidence-find")
}

/// Draws the list, and the field to find more.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    evidence: &Evidence,
    find: &mut String,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, texts.evidence_supports(), Style::SmallStrong);
        if evidence.criteria.is_empty() {
            text::label(ui, texts.evidence_supports_none(), Style::Small);
        }
        for id in &evidence.criteria {
            if let Some(criterion) = scene.assessment().criterion(id) {
                linked_ui(ui, scene, evidence, criterion, commands);
            }
        }
        if scene.can_edit() {
            ui.add_space(4.0);
            find_ui(ui, scene, evidence, find, commands);
        }
    });
}

fn linked_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    evidence: &Evidence,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let (id, title) = (criterion.id.as_str(), scene.say(&criterion.title));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let show = button::link(ui, id).accessible_name(texts.show_criterion(id, title));
        if show.clicked() {
            let (aspect, criterion) = (criterion.aspect, Some(criterion.id.clone()));
            commands.push(Command::Go(Route::Aspect { aspect, criterion }));
        }
        if scene.can_edit() {
            let name = texts.evidence_unlink(&evidence.name, id);
            if button::quiet(ui, texts.evidence_remove()).accessible_name(name).clicked() {
                let (digest, id) = (evidence.digest, criterion.id.clone());
                commands.push(Command::Evidence(Ask::Unlink(digest, id)));
                // The button that the keyboard is on goes away.
                commands.push(Command::Focus(find_id()));
            }
        }
    });
    text::label(ui, title, Style::Small);
}

fn find_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    evidence: &Evidence,
    find: &mut String,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let field = Field::line(find_id(), find).show(ui, texts.evidence_find());
    let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let wanted = folded(find);
    if wanted.is_empty() {
        return;
    }
    let mut add = |id: &CriterionId| {
        commands.push(Command::Evidence(Ask::Link(evidence.digest, id.clone())));
        commands.push(Command::Focus(find_id()));
    };
    let is_found = |criterion: &&Criterion| {
        !evidence.criteria.contains(&criterion.id) && is_like(criterion, &wanted)
    };
    let found: Vec<&Criterion> = scene.assessment().criteria().filter(is_found).collect();
    if let Some(first) = found.first().filter(|_| is_entered) {
        add(&first.id);
    }
    if found.is_empty() {
        text::label(ui, texts.evidence_find_none(), Style::Small);
    }
    for criterion in found.iter().take(OFFERED) {
        let (id, title) = (criterion.id.as_str(), scene.say(&criterion.title));
        ui.horizontal(|ui| {
            let name = texts.evidence_add_to(id, title);
            if button::secondary(ui, texts.evidence_add()).accessible_name(name).clicked() {
                add(&criterion.id);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                text::label(ui, id, Style::SmallStrong);
                text::label(ui, title, Style::Small);
            });
        });
    }
    let more = found.len().saturating_sub(OFFERED);
    if more > 0 {
        text::label(ui, &texts.evidence_find_more(more), Style::Small);
    }
    if field.changed() {
        // What was found stands below the field, which may be the last line in view.
        let end = pos2(field.rect.right(), ui.min_rect().bottom());
        ui.scroll_to_rect(Rect::from_min_max(field.rect.min, end), None);
    }
}

/// Whether id or title hold what is looked for.
fn is_like(criterion: &Criterion, wanted: &str) -> bool {
    let holds = |text: &str| folded(text).contains(wanted);
    let title = &criterion.title;
    holds(criterion.id.as_str()) || holds(&title.th) || holds(&title.en)
}

/// A text without what nobody types alike: spaces, dashes, capital letters.
fn folded(text: &str) -> String {
    let kept = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
    kept.flat_map(char::to_lowercase).collect()
}
