//! Ways through a review: several side by side, from what it lacks to its place, and back to the office.

use std::fs;
use std::path::Path;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::language::Language;
use gecc::domain::review::ReviewGap;
use gecc::gui::command::{Command, Leave};
use gecc::gui::jobs::at_once;
use gecc::gui::review::{Ask, MOST_OTHERS};
use gecc::gui::route::Route;
use gecc::storage::atomic_write;

use super::evidence::drop_files;
use super::names::check_names;
use super::review::{LANGUAGES, ask, at_first, first_two, go, review, reviewing, sample};
use super::stage::{SMALL, Stage, WIDE};

#[test]
fn reviews_stand_side_by_side_with_their_differences() {
    for language in LANGUAGES {
        let (folder, path) = sample();
        let mut stage = reviewing(language, &path);
        let texts = stage.texts;
        let [first, second] = first_two(&stage);
        go(&mut stage, &first);
        stage.press(Key::Num1);
        go(&mut stage, &second);
        stage.press(Key::Num1);
        stage.wait(2.0);
        drop(stage);
        let other = folder.path().join("อีกท่าน.review.ron");
        fs::rename(folder.path().join("อำเภอ.review.ron"), &other).unwrap();
        let mut stage = reviewing(language, &path);
        go(&mut stage, &first);
        stage.press(Key::Num6);
        go(&mut stage, &second);
        stage.press(Key::Num1);
        ask(&mut stage, Command::Go(Route::Review));
        stage.script.answer(&other);
        stage.click(texts.review_panel_add());
        assert!(stage.shows(&texts.review_panel_counts(1, 1)));
        // Whoever says no name is told by the file.
        stage.click(&texts.review_panel_remove("อีกท่าน.review.ron"));
        assert!(!stage.shows(&texts.review_panel_counts(1, 1)));
    }
}

#[test]
fn the_open_review_and_one_too_many_are_not_put_beside_it() {
    let (folder, path) = sample();
    let (mut stage, _) = at_first(Language::Thai, &path);
    let texts = stage.texts;
    stage.press(Key::Num1);
    stage.wait(2.0);
    let own = folder.path().join("อำเภอ.review.ron");
    let others: Vec<_> =
        (0..=MOST_OTHERS).map(|at| folder.path().join(format!("{at}.review.ron"))).collect();
    for other in &others {
        fs::copy(&own, other).unwrap();
    }
    let add = |stage: &mut Stage, path: &Path| {
        stage.script.answer(path);
        ask(stage, Command::Review(Ask::Other));
    };
    // A copy of it says the same.
    for (path, name) in [(&own, "อำเภอ.review.ron"), (&others[0], "0.review.ron")] {
        add(&mut stage, path);
        assert!(stage.shows(&texts.review_panel_own(name)), "{name}");
    }
    stage.press(Key::Num6);
    others.iter().for_each(|other| add(&mut stage, other));
    let name = format!("{MOST_OTHERS}.review.ron");
    assert!(stage.shows(&texts.review_panel_full(&name, MOST_OTHERS)));
    ask(&mut stage, Command::Go(Route::Review));
    for other in others.iter().take(MOST_OTHERS) {
        let name = other.file_name().unwrap().to_string_lossy();
        assert!(stage.shows(&texts.review_panel_remove(&name)), "{name}");
    }
    check_names(&stage, "reviews side by side");
}

#[test]
fn what_a_review_lacks_leads_to_its_place() {
    for language in LANGUAGES {
        let (_folder, path) = sample();
        let mut stage = reviewing(language, &path);
        let texts = stage.texts;
        let lacks = |mark: &str| format!("{}  {mark} ", texts.review_gaps());
        let undecided = texts.review_recommend(texts.recommend_undecided());
        let no_name = texts.review_reviewer_name().to_owned();
        for (gap, place) in
            [(ReviewGap::NoRecommendation, undecided), (ReviewGap::NoReviewer, no_name)]
        {
            stage.click(&lacks(texts.review_gap(&gap)));
            assert!(stage.harness.get_by_label(&place).accesskit_node().is_focused(), "{place}");
        }
        // The key leads to the first criterion that nobody has looked at.
        stage.leave_field();
        stage.press(Key::F8);
        let [first, _] = first_two(&stage);
        let Route::Aspect { criterion, .. } = stage.harness.state().route() else {
            panic!("no criterion is shown");
        };
        assert_eq!(criterion.as_ref(), Some(&first));
    }
}

#[test]
fn all_that_a_reviewer_asks_is_planned_in_one_step() {
    let (folder, path) = sample();
    let mut stage = reviewing(Language::Thai, &path);
    let texts = stage.texts;
    let both = first_two(&stage);
    for id in &both {
        go(&mut stage, id);
        stage.press(Key::Num6);
    }
    stage.wait(2.0);
    drop(stage);
    let mut stage = Stage::new(Language::Thai);
    ask(&mut stage, Command::Leave(Leave::OpenPath(path)));
    let before = stage.assessment().clone();
    stage.script.answer(&folder.path().join("อำเภอ.review.ron"));
    ask(&mut stage, Command::Review(Ask::Opinions));
    ask(&mut stage, Command::Go(Route::Check));
    stage.click(texts.opinions_plan_all());
    assert!(both.iter().all(|id| stage.answer(id.as_str()).action.is_some()));
    assert!(stage.shows(&texts.opinions_planned(2)));
    stage.press_ctrl(Key::Z);
    assert_eq!(*stage.assessment(), before);
}

#[test]
fn a_file_that_is_dropped_on_a_review_is_refused_with_a_reason() {
    let (folder, path) = sample();
    let mut stage = reviewing(Language::Thai, &path);
    let [first, _] = first_two(&stage);
    let photo = folder.path().join("ภาพ.png");
    atomic_write::replace(&photo, b"png").unwrap();
    drop_files(&mut stage, &[&photo]);
    assert!(stage.shows(stage.texts.error_under_review()));
    go(&mut stage, &first);
    assert_eq!(review(&stage).opinion(&first).reason, "");
}

#[test]
fn the_papers_of_a_review_offer_no_attachment() {
    let (_folder, path) = sample();
    let mut stage = reviewing(Language::Thai, &path);
    let texts = stage.texts;
    ask(&mut stage, Command::Go(Route::Report));
    for (paper, has_one) in [
        (texts.paper_review(), false),
        (texts.paper_visit(), false),
        (texts.paper_readiness(), true),
    ] {
        stage.click(&texts.paper_choice(texts.paper_which(), paper));
        assert_eq!(stage.shows(texts.paper_attach()), has_one, "{paper}");
    }
}

#[test]
fn every_place_of_the_navigation_is_in_sight_in_the_window_that_most_offices_have() {
    let (_folder, path) = sample();
    for (language, size) in
        [(Language::Thai, WIDE), (Language::English, WIDE), (Language::Thai, SMALL)]
    {
        let mut stage = Stage::build(Harness::builder().with_size(size), language, at_once);
        let texts = stage.texts;
        ask(&mut stage, Command::Leave(Leave::ReviewPath(path.clone())));
        let place = |stage: &Stage, name: &str| {
            stage.harness.get_by_role_and_label(Role::Button, name).rect()
        };
        for route in [Route::Review, Route::Report, Route::Review] {
            ask(&mut stage, Command::Go(route));
            let foot = stage.harness.get_by_label(texts.nav_program()).rect();
            for name in [texts.nav_review(), texts.nav_check(), texts.nav_report()] {
                let here = place(&stage, name);
                assert!(here.bottom() <= foot.top(), "{size} {name} {here} {foot}");
            }
        }
    }
}

#[test]
fn the_place_where_we_are_is_in_sight_in_the_navigation() {
    let (_folder, path) = sample();
    for size in [WIDE, SMALL] {
        let mut stage = Stage::build(Harness::builder().with_size(size), Language::Thai, at_once);
        let texts = stage.texts;
        ask(&mut stage, Command::Leave(Leave::ReviewPath(path.clone())));
        for (route, name) in
            [(Route::Report, texts.nav_report()), (Route::Review, texts.nav_review())]
        {
            ask(&mut stage, Command::Go(route));
            let place = |name: &str| stage.harness.get_by_role_and_label(Role::Button, name).rect();
            // What stands below the places never goes out of sight.
            let foot = place(texts.nav_folder());
            let here = place(name);
            assert!(here.top() >= 0.0 && here.bottom() <= foot.top(), "{name} {here} {foot}");
        }
    }
}
