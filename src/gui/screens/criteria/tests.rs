//! A long list stays quick, and every card of it can be reached.

use std::sync::Arc;
use std::time::Duration;

use egui::{Key, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::filter::Filter;
use super::{Here, State};
use crate::domain::answer::Action;
use crate::domain::aspect::Aspect;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Scale;
use crate::domain::date::Date;
use crate::domain::edit::Edit;
use crate::domain::edition::Edition;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::id::CriterionId;
use crate::domain::testing;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::review::Desk;
use crate::gui::route::Route;
use crate::gui::scene::{Derived, Scene};
use crate::gui::theme;
use crate::gui::thumbnails::Thumbnails;
use crate::i18n::Texts;
use crate::session::Session;
use crate::settings::Settings;

const SIZE: Vec2 = vec2(1000.0, 700.0);

/// An edition whose first aspect has this many criteria.
fn edition(count: usize) -> Arc<Edition> {
    let mut parts = testing::parts();
    let template = parts.criteria.iter().find(|it| it.scale == Scale::Guidance).cloned().unwrap();
    parts
        .criteria
        .retain(|criterion| criterion.aspect != Aspect::Location || criterion.is_counted());
    let there = parts.criteria.iter().filter(|it| it.aspect == Aspect::Location).count();
    for n in 0..count - there {
        let mut criterion = template.clone();
        criterion.id = CriterionId::new(&format!("Z-{n:03}")).unwrap();
        criterion.aspect = Aspect::Location;
        // Titles of one to four lines.
        criterion.title.th = "ที่จอดรถเพียงพอต่อผู้มารับบริการ ".repeat(1 + n % 9);
        parts.criteria.push(criterion);
    }
    Arc::new(Edition::new(parts).unwrap())
}

struct Stage {
    session: Session,
    settings: Settings,
    state: State,
    current: Option<CriterionId>,
}

impl Stage {
    fn frame_ui(&mut self, ui: &mut egui::Ui) {
        focus::watch(ui.ctx());
        let faults = EvidenceFaults::new();
        let today = Date::parse("2026-11-20").unwrap();
        let beside = Desk::default();
        let derived = Derived::of(&self.session, today, &faults, &beside);
        let thumbnails = Thumbnails::default();
        let scene = Scene {
            texts: Texts::default(),
            session: &self.session,
            derived: &derived,
            settings: &self.settings,
            faults: &faults,
            editions: &[],
            today,
            beside: &beside,
            orphans: Default::default(),
            has_document: true,
            thumbnails: &thumbnails,
        };
        let mut commands = Vec::new();
        let here = Here { aspect: Aspect::Location, criterion: self.current.as_ref() };
        super::ui(ui, &scene, here, &mut self.state, &mut commands);
        for command in commands {
            if let Command::Go(Route::Aspect { criterion, .. }) = command {
                self.current = criterion;
            } else if command == Command::FocusContent {
                focus::go_to_content(ui.ctx());
            }
            ui.ctx().request_repaint();
        }
    }
}

fn harness(count: usize) -> Harness<'static, Stage> {
    let session = Session::untitled(Assessment::new(edition(count)));
    let settings = Settings::default();
    let stage = Stage { session, settings, state: State::default(), current: None };
    let mut harness = Harness::builder()
        .with_size(SIZE)
        .with_context_setup(theme::apply)
        .with_max_steps(200)
        .build_ui_state(|ui, stage: &mut Stage| stage.frame_ui(ui), stage);
    harness.run();
    harness
}

/// How many cards are laid out: each has one answer “met”.
fn cards(harness: &Harness<'_, Stage>) -> usize {
    let is_met = |name: &str| name.ends_with(" ครบถ้วน");
    let nodes = harness.root().children_recursive();
    nodes.filter(|node| node.accesskit_node().label().is_some_and(|name| is_met(&name))).count()
}

#[test]
fn a_long_list_lays_out_what_is_near_and_a_short_one_all() {
    let long = cards(&harness(500));
    assert!((3..30).contains(&long), "{long} cards");
    assert_eq!(cards(&harness(40)), 40);
}

#[test]
fn a_card_far_down_is_brought_into_view() {
    let mut harness = harness(500);
    for far in ["Z-400", "Z-020", "Z-490"] {
        harness.state_mut().current = CriterionId::new(far).ok();
        harness.run();
        let name = format!("{far} ครบถ้วน");
        let shown = harness.root().children_recursive().find_map(|node| {
            (node.accesskit_node().label().as_deref() == Some(&name)).then(|| node.rect())
        });
        let shown = shown.unwrap();
        assert!(shown.top() > 0.0 && shown.bottom() < SIZE.y, "{far} at {shown:?}");
        let laid_out = cards(&harness);
        assert!(laid_out < 30, "{laid_out} cards");
    }
}

#[test]
fn keys_walk_through_a_long_list() {
    let mut harness = harness(500);
    for _ in 0..30 {
        harness.key_press(Key::N);
        harness.run();
    }
    let id = harness.state().current.clone().unwrap();
    let place = harness.state().session.assessment().criteria_of(Aspect::Location);
    assert_eq!(place.map(|it| &it.id).position(|it| *it == id), Some(30));
}

#[test]
fn the_work_of_whoever_works_here_can_be_picked_out() {
    let mut harness = harness(12);
    let stage = harness.state_mut();
    stage.settings.author = "สมศรี ใจดี".to_owned();
    let id = |id: &str| CriterionId::new(id).unwrap();
    let action =
        Action {
            what: "ติดป้าย".to_owned(), who: "สมศรี  ใจดี ".to_owned(), due: None, done: false
        };
    for edit in [
        Edit::SetResponsible(id("Z-001"), "สมศรี ใจดี".to_owned()),
        Edit::SetResponsible(id("Z-002"), "สมชาย".to_owned()),
        Edit::SetAction(id("Z-003"), Some(action)),
    ] {
        stage.session.apply(edit, Duration::ZERO).unwrap();
    }
    stage.state.choice.filters.insert(Filter::Mine);
    harness.run();
    assert_eq!(cards(&harness), 2);
}
