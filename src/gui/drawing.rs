//! Which screen is drawn, and what surrounds it.

use egui::Ui;

use crate::gui::app::App;
use crate::gui::chrome::{self, menus::Menus};
use crate::gui::command::Command;
use crate::gui::comparing;
use crate::gui::keeping::{self, Keeping};
use crate::gui::merging::Merging;
use crate::gui::preview::Preview;
use crate::gui::program::{Blank, folder_ui, program_ui};
use crate::gui::room::{ground, page, wide_enough};
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::screens::{self, States, criteria::Here, start::Offer};
use crate::gui::theme;

impl App {
    /// Draws what surrounds the screen and the screen where we are.
    pub(super) fn draw(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let (Some(session), Some(derived)) = (&self.session, &self.derived) else {
            self.draw_start(ui, commands);
            return;
        };
        let scene = Scene {
            texts: self.texts,
            session,
            derived,
            settings: &self.settings,
            faults: &self.faults,
            orphans: self.evidence.orphans,
            beside: &self.review,
            thumbnails: &self.evidence.thumbnails,
            editions: &self.editions,
            today: (self.services.now)().date,
            has_document: true,
        };
        let bar = chrome::Bar {
            name: &self.name_of(session),
            saved_at: self.saved_at.as_deref(),
            saves_itself: keeping::saves_itself(self),
            busy: self.jobs.busy(),
            menus: Menus {
                texts: self.texts,
                session: Some(session),
                recent: &self.settings.recent,
                missing: &self.memory.missing,
            },
        };
        let is_merging = self.merging.of(self.document).is_some();
        chrome::navigation::ui(ui, &scene, is_merging, &self.route, commands);
        chrome::top_bar::ui(ui, &scene, &bar, commands);
        chrome::banner::ui(ui, &scene, (&self.keeping.desk, &self.route), commands);
        chrome::progress::ui(ui, self.texts, &self.handover, commands);
        chrome::saving_report::ui(ui, self.texts, self.preview.saving(), commands);
        chrome::notices::ui(ui, self.texts, &self.news, commands);
        let Self { states, preview, keeping, comparing, route, centres, .. } = self;
        let merging = self.merging.of(self.document);
        let desks = Desks { preview, keeping, comparing, merging };
        if *route == Route::Folder {
            folder_ui(ui, scene.texts, centres, &mut states.folder, commands);
        } else {
            screen_ui(ui, &scene, (route, &desks), states, commands);
        }
        if self.question.is_some() {
            chrome::question::ui(ui, self.texts, &self.name_of(session), commands);
        }
    }

    fn draw_start(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let (texts, recent, missing) = (self.texts, &self.settings.recent, &self.memory.missing);
        let menus = Menus { texts, session: None, recent, missing };
        chrome::navigation::plain(ui, texts, &self.route, commands);
        chrome::top_bar::plain(ui, &menus, self.jobs.busy(), commands);
        chrome::progress::ui(ui, texts, &self.handover, commands);
        chrome::notices::ui(ui, texts, &self.news, commands);
        if self.route == Route::Folder {
            folder_ui(ui, texts, &self.centres, &mut self.states.folder, commands);
            return;
        }
        let is_start =
            !matches!(self.route, Route::Editions | Route::Compare | Route::Settings | Route::Help);
        let today = (self.services.now)().date;
        if !is_start && self.blank.is_none() {
            self.blank = self.editions.first().map(|edition| Blank::of(edition, today));
        }
        let Some(blank) = self.blank.as_ref().filter(|_| !is_start) else {
            let (editions, drafts) = (&*self.editions, &*self.keeping.drafts);
            let offer = Offer { texts, editions, recent, missing, drafts };
            ground(ui, |ui| screens::start::ui(ui, &offer, &mut self.states.start, commands));
            return;
        };
        let scene = Scene {
            texts,
            session: &blank.session,
            derived: &blank.derived,
            settings: &self.settings,
            faults: &self.faults,
            orphans: self.evidence.orphans,
            beside: &self.review,
            thumbnails: &self.evidence.thumbnails,
            editions: &self.editions,
            today,
            has_document: false,
        };
        if self.route == Route::Compare {
            let desks = (&self.comparing, None);
            beside_ui(ui, &scene, desks, (&self.route, &mut self.states), commands);
            return;
        }
        program_ui(ui, &scene, &self.route, &mut self.states, commands);
    }
}

/// What screens show beside the document.
struct Desks<'a> {
    preview: &'a Preview,
    keeping: &'a Keeping,
    comparing: &'a comparing::Desk,
    merging: Option<&'a Merging>,
}

/// Draws the screen of the open document at the route.
fn screen_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (route, desks): (&Route, &Desks<'_>),
    states: &mut States,
    commands: &mut Vec<Command>,
) {
    match route {
        Route::Start | Route::Overview => page(ui, |ui| {
            screens::overview::ui(ui, scene, &mut states.overview, commands);
        }),
        Route::Profile => page(ui, |ui| screens::profile::ui(ui, scene, commands)),
        Route::Evidence | Route::EvidenceFile(_) => {
            let state = &mut states.evidence;
            screens::evidence::ui(ui, scene, route, state, commands);
        }
        Route::Plan => page(ui, |ui| {
            screens::plan::ui(ui, scene, &mut states.plan, commands);
        }),
        Route::Figures => page(ui, |ui| {
            screens::figures::ui(ui, scene, &mut states.figures, commands);
        }),
        Route::Certificate => page(ui, |ui| {
            screens::certificate::ui(ui, scene, &mut states.certificate, commands);
        }),
        Route::Check => page(ui, |ui| {
            screens::check::ui(ui, scene, &mut states.check, commands);
        }),
        Route::Review => page(ui, |ui| {
            screens::review::ui(ui, scene, &mut states.review, commands);
        }),
        Route::Report => {
            screens::report::ui(ui, scene, desks.preview, &mut states.report, commands);
        }
        Route::Backups => page(ui, |ui| {
            let listed = desks.keeping.desk.listed.as_ref();
            screens::backups::ui(ui, scene, listed, &mut states.backups, commands);
        }),
        Route::Compare | Route::Merge => {
            beside_ui(ui, scene, (desks.comparing, desks.merging), (route, states), commands);
        }
        // Drawn without a document.
        Route::Folder => {}
        Route::Editions | Route::Settings | Route::Help => {
            program_ui(ui, scene, route, states, commands);
        }
        Route::Aspect { aspect, criterion } => {
            let here = Here { aspect: *aspect, criterion: criterion.as_ref() };
            aspect_ui(ui, scene, here, &mut states.criteria, commands);
        }
    }
}

/// The screens on which an assessment stands beside another one.
fn beside_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (comparing, merging): (&comparing::Desk, Option<&Merging>),
    (route, states): (&Route, &mut States),
    commands: &mut Vec<Command>,
) {
    page(ui, |ui| {
        if *route == Route::Merge {
            screens::merge::ui(ui, scene, merging, &mut states.merge, commands);
        } else {
            screens::compare::ui(ui, scene, comparing, &mut states.compare, commands);
        }
    });
}

/// The criteria of an aspect, which have margins of their own.
fn aspect_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    here: Here<'_>,
    state: &mut screens::criteria::State,
    commands: &mut Vec<Command>,
) {
    let ground = egui::Frame::new().fill(theme::palette(ui).page);
    egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        wide_enough(ui, |ui| screens::criteria::ui(ui, scene, here, state, commands));
    });
}
