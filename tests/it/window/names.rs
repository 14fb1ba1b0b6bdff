//! Every control has a name of its own, and nothing is wider than the window.

use std::collections::BTreeMap;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use gecc::domain::aspect::Aspect;
use gecc::domain::language::Language;
use gecc::gui::app::App;
use gecc::gui::command::Command;
use gecc::gui::jobs;
use gecc::gui::route::Route;

use super::stage::{SMALL, Stage, WIDE};

/// Shows every screen in both languages and both sizes, and lets `check` look at it.
fn on_every_screen(check: impl Fn(&Stage, &str)) {
    for language in [Language::Thai, Language::English] {
        for size in [WIDE, SMALL] {
            let builder = Harness::<App>::builder().with_size(size);
            let mut stage = Stage::build(builder, language, jobs::at_once);
            check(&stage, &format!("{language:?} start {size:?}"));
            let open = stage.texts.start_sample_button();
            stage.click(open);
            let aspects = Aspect::ALL.map(Route::aspect);
            let others = [
                Route::Overview,
                Route::Profile,
                Route::Evidence,
                Route::Plan,
                Route::Figures,
                Route::Certificate,
                Route::Check,
                Route::Report,
                Route::Backups,
                Route::Compare,
                Route::Merge,
                Route::Editions,
                Route::Settings,
                Route::Help,
            ];
            for route in others.into_iter().chain(aspects) {
                stage.harness.state_mut().ask(Command::Go(route.clone()));
                stage.harness.run();
                check(&stage, &format!("{language:?} {route:?} {size:?}"));
            }
        }
    }
}

fn is_control(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::Link
            | Role::MenuItem
            | Role::RadioButton
            | Role::CheckBox
            | Role::TextInput
            | Role::MultilineTextInput
    )
}

#[test]
fn every_control_has_a_name_that_no_other_has() {
    on_every_screen(check_names);
}

/// Every control of the screen that is shown has a name, and no two have the same.
pub(super) fn check_names(stage: &Stage, place: &str) {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let root = stage.harness.root();
    for node in root.children_recursive() {
        let node = node.accesskit_node();
        if is_control(node.role()) && !node.is_hidden() {
            let name = node.label().unwrap_or_default();
            assert!(!name.trim().is_empty(), "{place}: a {:?} has no name", node.role());
            *names.entry(name).or_default() += 1;
        }
    }
    let twice: Vec<_> = names.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "{place}: {twice:?}");
    assert!(names.len() > 3, "{place} has hardly any controls");
}

#[test]
fn nothing_is_wider_than_the_window() {
    on_every_screen(|stage, place| {
        let width = stage.harness.ctx.content_rect().width();
        let root = stage.harness.root();
        for node in root.children_recursive() {
            if node.accesskit_node().data().bounds().is_none() {
                continue;
            }
            let rect = node.rect();
            let name = node.accesskit_node().label().or_else(|| node.accesskit_node().value());
            if rect.is_finite() && rect.is_positive() {
                assert!(
                    rect.left() >= -0.5 && rect.right() <= width + 0.5,
                    "{place}: {name:?} at {rect:?}"
                );
            }
        }
    });
}

#[test]
fn every_way_to_begin_is_reached_with_the_largest_text_in_the_smallest_window() {
    for language in [Language::Thai, Language::English] {
        let builder = Harness::<App>::builder().with_size(SMALL * 0.5).with_pixels_per_point(2.0);
        let mut stage = Stage::build(builder, language, jobs::at_once);
        let open = stage.texts.start_sample_button();
        stage.click(open);
        assert!(stage.harness.state().session().is_some());
    }
}
