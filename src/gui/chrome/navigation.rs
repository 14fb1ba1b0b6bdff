//! The places of a document at the left, with how far each is.

use egui::{Id, Margin, Panel, Ui};

use super::NARROW;
use crate::domain::profile::ProfileField;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::nav_item::{NavItem, nav_item};
use crate::i18n::Texts;

/// From this height in points there is room for wide rows.
const ROOMY: f32 = 940.0;
/// Below this height in points rows are narrow.
const LOW: f32 = 800.0;
/// Below this height in points rows are as narrow as they can be.
const LOWEST: f32 = 730.0;
/// The least height of the places above the foot, in points.
const LEAST_ROOM: f32 = 120.0;

/// Draws the navigation. `is_merging`: a copy is being merged, and stands there until that is done.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    is_merging: bool,
    route: &Route,
    commands: &mut Vec<Command>,
) {
    let foot = |ui: &mut Ui, commands: &mut Vec<Command>| program_ui(ui, scene, route, commands);
    panel(ui, commands, foot, |ui, commands| {
        product_ui(ui, scene);
        if scene.is_reviewing() {
            place_ui(ui, scene.texts.nav_review(), Route::Review, route, commands);
        }
        if is_merging {
            place_ui(ui, scene.texts.nav_merge(), Route::Merge, route, commands);
        }
        places_ui(ui, scene, route, commands);
        ui.add_space(10.0);
        overall_ui(ui, scene);
    });
}

/// Draws the navigation where no document is open: the places of the program.
pub fn plain(ui: &mut Ui, texts: Texts, route: &Route, commands: &mut Vec<Command>) {
    panel(
        ui,
        commands,
        |_, _| {},
        |ui, commands| {
            ui.horizontal(|ui| {
                ui.add_space(8.0);
                text::label(ui, texts.product_name(), Style::Strong);
            });
            ui.add_space(12.0);
            for (title, place) in [
                (texts.nav_start(), Route::Start),
                (texts.nav_folder(), Route::Folder),
                (texts.nav_editions(), Route::Editions),
                (texts.nav_settings(), Route::Settings),
                (texts.nav_help(), Route::Help),
            ] {
                place_ui(ui, title, place, route, commands);
            }
        },
    );
}

/// Draws the panel: `contents`, which scroll where there is too little room, and below them `foot`, which never goes out
/// of sight.
fn panel(
    ui: &mut Ui,
    commands: &mut Vec<Command>,
    foot: impl FnOnce(&mut Ui, &mut Vec<Command>),
    contents: impl FnOnce(&mut Ui, &mut Vec<Command>),
) {
    if ui.available_width() < NARROW {
        return;
    }
    let width = if ui.available_width() < 1200.0 { 208.0 } else { 248.0 };
    let is_tight = ui.available_height() < ROOMY;
    let padding = match ui.available_height() {
        height if height < LOWEST => 0.0,
        height if height < LOW => 1.0,
        _ if is_tight => 3.0,
        _ => 7.0,
    };
    let margin = Margin::symmetric(14, if is_tight { 8 } else { 14 });
    let frame = egui::Frame::new().fill(theme::palette(ui).card).inner_margin(margin);
    Panel::left("navigation").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().button_padding.y = padding;
        // The foot comes last by keyboard too, so its height is the one of the frame before.
        let measured = Id::unique("navigation-foot");
        let known = ui.data(|data| data.get_temp::<f32>(measured)).unwrap_or(0.0);
        let room = (ui.available_height() - known).max(LEAST_ROOM);
        egui::ScrollArea::vertical().auto_shrink(false).max_height(room).show(ui, |ui| {
            contents(ui, commands);
        });
        let height = ui.scope(|ui| foot(ui, commands)).response.rect.height();
        if (height - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(measured, height));
            ui.ctx().request_discard("foot");
        }
    });
}

fn product_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::label(ui, texts.product_name(), Style::Strong);
            let edition = texts.edition_of(&texts.edition_year(scene.edition()));
            if scene.is_reviewing() {
                text::coloured(
                    ui,
                    texts.review_badge(),
                    Style::SmallStrong,
                    theme::palette(ui).accent,
                );
            } else {
                text::label(ui, &edition, Style::Small);
            }
        });
    });
    ui.add_space(ui.spacing().button_padding.y + 3.0);
}

fn places_ui(ui: &mut Ui, scene: &Scene<'_>, route: &Route, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    place_ui(ui, texts.nav_overview(), Route::Overview, route, commands);
    let profile = profile_share(scene);
    let profile_item = NavItem {
        title: texts.nav_profile(),
        count: &texts.count_of(profile.done, profile.whole),
        share: Some(profile),
        is_current: *route == Route::Profile,
    };
    if item_ui(ui, &profile_item) {
        commands.push(Command::Go(Route::Profile));
    }
    group_ui(ui, texts.nav_aspects());
    for aspect in scene.edition().aspects() {
        let share = scene.share_of(aspect.code);
        let item = NavItem {
            title: scene.say(&aspect.title),
            count: &texts.count_of(share.done, share.whole),
            share: Some(share),
            is_current: matches!(route, Route::Aspect { aspect: at, .. } if *at == aspect.code),
        };
        if item_ui(ui, &item) {
            commands.push(Command::Go(Route::aspect(aspect.code)));
        }
    }
    group_ui(ui, texts.nav_work());
    for (title, place) in [
        (texts.nav_evidence(), Route::Evidence),
        (texts.nav_plan(), Route::Plan),
        (texts.nav_figures(), Route::Figures),
        (texts.nav_certificate(), Route::Certificate),
    ] {
        place_ui(ui, title, place, route, commands);
    }
    group_ui(ui, texts.nav_submit());
    for (title, place) in [(texts.nav_check(), Route::Check), (texts.nav_report(), Route::Report)] {
        place_ui(ui, title, place, route, commands);
    }
}

/// The places of the program itself.
fn program_ui(ui: &mut Ui, scene: &Scene<'_>, route: &Route, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    group_ui(ui, texts.nav_program());
    for (title, place) in [
        (texts.nav_folder(), Route::Folder),
        (texts.nav_editions(), Route::Editions),
        (texts.nav_settings(), Route::Settings),
        (texts.nav_help(), Route::Help),
    ] {
        place_ui(ui, title, place, route, commands);
    }
}

fn place_ui(ui: &mut Ui, title: &str, place: Route, route: &Route, commands: &mut Vec<Command>) {
    let item =
        NavItem { title, count: "", share: None, is_current: route.is_on_same_screen(&place) };
    if item_ui(ui, &item) {
        commands.push(Command::Go(place));
    }
}

/// Draws an item; whether it was clicked. The one where we are comes into sight once.
fn item_ui(ui: &mut Ui, item: &NavItem<'_>) -> bool {
    let response = nav_item(ui, item);
    if item.is_current {
        let last = Id::unique("navigation-current");
        let is_new = ui.data(|data| data.get_temp::<String>(last)).as_deref() != Some(item.title);
        if is_new {
            // Where the top of the list can be seen together with the place, it is.
            let top = ui.min_rect().top();
            let from_top = response.rect.with_min_y(top);
            let fits = from_top.height() <= ui.clip_rect().height();
            ui.scroll_to_rect(if fits { from_top } else { response.rect }, None);
            ui.data_mut(|data| data.insert_temp(last, item.title.to_owned()));
        }
    }
    response.clicked()
}

fn group_ui(ui: &mut Ui, title: &str) {
    ui.add_space(ui.spacing().button_padding.y + 2.0);
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        text::line(ui, title, Style::Small);
    });
}

/// How many of the needed fields of the profile are filled.
fn profile_share(scene: &Scene<'_>) -> Share {
    let profile = scene.assessment().profile();
    let needed = ProfileField::ALL.into_iter().filter(|field| field.is_required());
    let done = needed.clone().filter(|field| !profile.get(*field).trim().is_empty()).count();
    Share { done, whole: needed.count() }
}

fn overall_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let overall = scene.derived.readiness.overall;
    let judged = scene.derived.review.as_ref().filter(|_| scene.is_reviewing());
    let (words, share) = match judged.map(|judged| judged.progress) {
        Some(progress) => (
            scene.texts.review_seen_of(progress.seen(), progress.of),
            Share { done: progress.seen(), whole: progress.of },
        ),
        None => (
            scene.texts.answered_of(overall.answered, overall.of),
            Share { done: overall.answered, whole: overall.of },
        ),
    };
    egui::Frame::new().inner_margin(Margin::symmetric(12, 0)).show(ui, |ui| {
        bar::bar(ui, &words, share, Tone::Accent);
        text::label(ui, &words, Style::Small);
    });
}
