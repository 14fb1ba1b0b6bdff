//! Tab leads through every control of every screen, in the order in which a screen reader reads them, and Shift and Tab
//! lead back the same way. What the keyboard is on can be seen, and the keyboard is never nowhere.

use egui::accesskit::{NodeId, Role};
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use gecc::domain::aspect::Aspect;
use gecc::domain::language::Language;
use gecc::gui::command::Command;
use gecc::gui::route::Route;

use super::stage::Stage;

/// More stops than any screen has.
const MOST: usize = 600;

/// A place where the keyboard can stop.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stop {
    id: NodeId,
    name: String,
}

fn is_stop(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::Link
            | Role::RadioButton
            | Role::CheckBox
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::Slider
            | Role::ComboBox
            | Role::SpinButton
            | Role::ListBox
    )
}

/// All that the keyboard should reach, in the order of reading.
fn stops(stage: &Stage) -> Vec<Stop> {
    let root = stage.harness.root();
    root.children_recursive()
        .filter_map(|node| {
            let node = node.accesskit_node();
            let is_there = is_stop(node.role()) && !node.is_hidden() && !node.is_disabled();
            is_there.then(|| Stop { id: node.locate().0, name: node.label().unwrap_or_default() })
        })
        .collect()
}

/// Where the keyboard is, and whether it can be seen there. `None`: nowhere.
fn place(stage: &Stage) -> Option<(NodeId, bool)> {
    let root = stage.harness.root();
    let node = root.children_recursive().find(|node| node.accesskit_node().is_focused())?;
    let whole = stage.harness.ctx.content_rect();
    let id = node.accesskit_node().locate().0;
    if node.accesskit_node().data().bounds().is_none() {
        return Some((id, false));
    }
    let rect = node.rect();
    if !rect.is_finite() {
        return Some((id, false));
    }
    let middle = rect.center().clamp(rect.min, rect.min + egui::vec2(rect.width(), 20.0));
    Some((id, whole.contains(middle)))
}

fn focused(stage: &Stage) -> Option<NodeId> {
    place(stage).map(|(id, _)| id)
}

fn press(stage: &mut Stage, modifiers: Modifiers) {
    stage.harness.key_press_modifiers(modifiers, Key::Tab);
    // One frame moves the keyboard, the next ones scroll.
    stage.harness.run_ok();
}

/// Walks once around the screen.
fn walk(stage: &mut Stage, what: &str, modifiers: Modifiers) -> Vec<NodeId> {
    let mut walked: Vec<NodeId> = Vec::new();
    for _ in 0..MOST {
        press(stage, modifiers);
        if walked.is_empty() && !stops(stage).iter().any(|stop| Some(stop.id) == focused(stage)) {
            // The name of a screen, which is no stop once it is left.
            continue;
        }
        let (id, is_seen) = place(stage).unwrap_or_else(|| panic!("{what}: lost after {walked:?}"));
        let widget = stage.harness.ctx.memory(|memory| memory.focused());
        let rect = widget.and_then(|id| stage.harness.ctx.read_response(id)).map(|r| r.rect);
        let after = walked.last().map(|id| name(stage, *id));
        assert!(is_seen, "{what}: {:?} at {rect:?} after {after:?}", name(stage, id));
        if walked.first() == Some(&id) {
            return walked;
        }
        assert!(!walked.contains(&id), "{what}: goes round at {:?}", name(stage, id));
        walked.push(id);
    }
    panic!("{what}: no end");
}

fn name(stage: &Stage, id: NodeId) -> String {
    let found = stops(stage).into_iter().find(|stop| stop.id == id);
    found.map_or_else(|| format!("{id:?}, no control"), |stop| stop.name)
}

#[track_caller]
pub(super) fn check(stage: &mut Stage, what: &str) {
    let mut walked = walk(stage, what, Modifiers::NONE);
    let expected = stops(stage);
    let missed: Vec<_> = expected.iter().filter(|stop| !walked.contains(&stop.id)).collect();
    assert!(missed.is_empty(), "{what}: not reached: {missed:?}");
    let odd: Vec<_> =
        walked.iter().filter(|id| !expected.iter().any(|stop| stop.id == **id)).collect();
    assert!(odd.is_empty(), "{what}: stops at what is no control: {odd:?}");
    let start = walked.iter().position(|id| *id == expected[0].id).unwrap();
    walked.rotate_left(start);
    for (id, stop) in walked.iter().zip(&expected) {
        assert_eq!(*id, stop.id, "{what}: {:?} comes before {:?}", name(stage, *id), stop.name);
    }
    let mut back = walk(stage, what, Modifiers::SHIFT);
    back.reverse();
    let start = back.iter().position(|id| *id == expected[0].id).unwrap();
    back.rotate_left(start);
    assert_eq!(back, walked, "{what}: the way back is another");
}

fn on_screens(routes: &[Route]) {
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::with_sample(language);
        for route in routes {
            stage.harness.state_mut().ask(Command::Go(route.clone()));
            stage.harness.run();
            check(&mut stage, &format!("{language:?} {route:?}"));
        }
    }
}

/// The guidance beside the cards is that of the card where the keyboard is, so the whole list is walked for its end
/// and its rings, and one card with all that belongs to it for order and the way back.
fn on_aspects(aspects: [Aspect; 2]) {
    for language in [Language::Thai, Language::English] {
        for aspect in aspects {
            let mut stage = Stage::with_sample(language);
            stage.harness.state_mut().ask(Command::Go(Route::aspect(aspect)));
            stage.harness.run();
            let what = format!("{language:?} {aspect:?}");
            let walked = walk(&mut stage, &what, Modifiers::NONE);
            let last = stage.assessment().criteria_of(aspect).last().unwrap().id.to_string();
            let answer = stops(&stage).into_iter().rfind(|stop| stop.name.starts_with(&last));
            assert!(answer.is_some_and(|stop| walked.contains(&stop.id)), "{what}: {last}");
            let search = stage.texts.search_name();
            stage.type_into(search, &last);
            check(&mut stage, &format!("{what} {last}"));
        }
    }
}

#[test]
fn tab_leads_through_the_start() {
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::new(language);
        check(&mut stage, &format!("{language:?} start"));
    }
}

#[test]
fn tab_leads_through_the_document() {
    on_screens(&[Route::Overview, Route::Profile, Route::Check, Route::Report]);
}

#[test]
fn tab_leads_through_the_shorter_aspects() {
    on_aspects([Aspect::Personnel, Aspect::Other]);
}

#[test]
fn tab_leads_through_the_longer_aspects() {
    on_aspects([Aspect::Location, Aspect::Services]);
}

#[test]
fn tab_leads_through_what_goes_alongside() {
    on_screens(&[Route::Evidence, Route::Plan, Route::Figures, Route::Certificate]);
}

#[test]
fn tab_leads_through_the_places_of_the_program() {
    on_screens(&[Route::Compare, Route::Merge, Route::Editions, Route::Settings, Route::Help]);
}
