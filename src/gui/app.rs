//! The state of the window, and what is drawn in each frame. Nothing here knows the system's window: tests draw the
//! very same frames without one.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Id, Ui};

use crate::domain::edition::Edition;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::language::Language;
pub use crate::domain::moment::Moment;
use crate::gui::calls;
use crate::gui::chrome::{self, finder};
use crate::gui::command::{Command, Leave};
use crate::gui::comparing;
use crate::gui::dialogs::Dialogs;
pub(super) use crate::gui::document_name::document_name;
use crate::gui::evidence::{self, incoming};
use crate::gui::files;
use crate::gui::focus;
use crate::gui::folder;
use crate::gui::handover;
use crate::gui::importing;
use crate::gui::jobs::{Busy, Jobs, Spawn};
use crate::gui::keeping::{self, Keeping, autosave};
use crate::gui::leaving;
use crate::gui::memory::{self, Memory};
use crate::gui::merging;
use crate::gui::news::News;
use crate::gui::outcome::{self, Outcome};
use crate::gui::overlays;
use crate::gui::paper;
use crate::gui::path_field::PathField;
use crate::gui::preview::Preview;
use crate::gui::program::Blank;
use crate::gui::review;
use crate::gui::route::Route;
use crate::gui::run;
use crate::gui::saving::Next;
use crate::gui::scene::Derived;
use crate::gui::screens::States;
use crate::gui::shortcuts;
use crate::gui::splitting;
use crate::i18n::Texts;
use crate::session::Session;
use crate::settings::Settings;
use crate::storage::lock::Owner;

/// What the window needs from outside.
pub struct Services {
    /// Asks the user for files.
    pub dialogs: Box<dyn Dialogs>,
    /// Runs work beside the drawing.
    pub spawn: Spawn,
    /// Tells the local time.
    pub now: fn() -> Moment,
    /// The viewer and the clipboard of the system.
    pub system: evidence::System,
    /// Where settings are kept. `None`: they last as long as the window.
    pub settings: Option<PathBuf>,
    /// Where drafts are kept for a crash. `None`: nowhere.
    pub recovery: Option<PathBuf>,
    /// Who works here, as others are told by the lock on a file.
    pub owner: Owner,
}

/// The window.
pub struct App {
    pub(super) services: Services,
    pub(super) texts: Texts,
    pub(super) settings: Settings,
    pub(super) editions: Vec<Arc<Edition>>,
    pub(super) session: Option<Session>,
    /// Counts the documents that were shown, so that late work knows whether its document is still there.
    pub(super) document: u64,
    pub(super) derived: Option<Derived>,
    /// What was found wrong with evidence files when the document was opened.
    pub(super) faults: EvidenceFaults,
    pub(super) evidence: evidence::Desk,
    pub(super) keeping: Keeping,
    pub(super) handover: handover::Desk,
    pub(super) centres: folder::Desk,
    pub(super) review: review::Desk,
    pub(super) comparing: comparing::Desk,
    pub(super) merging: merging::Desk,
    pub(super) splitting: splitting::Desk,
    pub(super) importing: importing::Desk,
    pub(super) route: Route,
    pub(super) states: States,
    pub(super) jobs: Jobs<Outcome>,
    /// The pages of the report.
    pub(super) preview: Preview,
    /// What is asked to be done once the unsaved changes are dealt with. The question is shown while it is there.
    pub(super) question: Option<Leave>,
    /// The document and its revision that the user is about to leave. Left after all, it is asked about no more.
    pub(super) given_up: Option<(u64, u64)>,
    /// What goes on after the next successful saving.
    pub(super) after_saving: Option<Next>,
    pub(super) saved_at: Option<String>,
    pub(super) folder: Option<PathBuf>,
    pub(super) news: VecDeque<(u64, News)>,
    pub(super) news_told: u64,
    pub(super) is_leaving: bool,
    /// Whether the program ends once work that was asked for is done.
    pub(super) ends_after_work: bool,
    /// Where the keyboard was before the question came.
    pub(super) focus_before: Option<Id>,
    pub(super) waiting: Vec<Command>,
    pub(super) memory: Memory,
    /// The file that another start handed over. `None`: nothing waits.
    pub(super) called: Option<PathBuf>,
    /// Asks for a file where the system does not. `None`: it is not open.
    pub(super) path_field: Option<PathField>,
    /// The search over commands and criteria. `None`: it is not open.
    pub(super) finder: Option<finder::State>,
    /// The step of the first tour, counted from 0. `None`: it is not shown.
    pub(super) tour: Option<usize>,
    /// What the places of the program read while no document is open.
    pub(super) blank: Option<Blank>,
}

impl App {
    /// A window that shows the start screen, in `language`, to somebody who knows the program.
    #[must_use]
    pub fn new(language: Language, services: Services) -> Self {
        let settings = Settings { language, tour_seen: true, ..Settings::default() };
        Self::with_settings(settings, services)
    }

    /// A window that shows the start screen as `settings` say.
    #[must_use]
    pub fn with_settings(settings: Settings, services: Services) -> Self {
        Self {
            jobs: Jobs::new(services.spawn),
            preview: Preview::new(services.spawn),
            services,
            texts: Texts(settings.language),
            memory: Memory::of(&settings),
            called: None,
            path_field: None,
            finder: None,
            tour: (!settings.tour_seen).then_some(0),
            blank: None,
            settings,
            editions: files::editions(),
            session: None,
            document: 0,
            derived: None,
            faults: EvidenceFaults::new(),
            evidence: evidence::Desk::default(),
            keeping: Keeping::default(),
            handover: handover::Desk::default(),
            centres: folder::Desk::default(),
            review: review::Desk::default(),
            comparing: comparing::Desk::default(),
            merging: merging::Desk::default(),
            splitting: splitting::Desk::default(),
            importing: importing::Desk::default(),
            route: Route::Start,
            states: States::default(),
            question: None,
            given_up: None,
            after_saving: None,
            saved_at: None,
            folder: None,
            news: VecDeque::new(),
            news_told: 0,
            is_leaving: false,
            ends_after_work: false,
            focus_before: None,
            waiting: Vec::new(),
        }
    }

    /// Asks for `command` to be carried out in the next frame.
    pub fn ask(&mut self, command: Command) {
        self.waiting.push(command);
    }

    /// The open document. `None`: the start screen is shown.
    #[must_use]
    pub const fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// Where we are.
    #[must_use]
    pub const fn route(&self) -> &Route {
        &self.route
    }

    /// The language of the interface.
    #[must_use]
    pub const fn texts(&self) -> Texts {
        self.texts
    }

    /// Whether the program has been asked to end and nothing stands against it.
    #[must_use]
    pub fn is_leaving(&self) -> bool {
        let is_at_work = |busy: &Busy| self.jobs.is_running(*busy);
        let is_held = is_at_work(&Busy::Keeping) && !self.keeping.has_waited;
        self.is_leaving
            && !is_held
            && ![Busy::Remembering, Busy::Drafting].iter().any(is_at_work)
            && !leaving::is_at_work(self)
    }

    /// The title of the system's window.
    #[must_use]
    pub fn title(&self) -> String {
        match &self.session {
            None => self.texts.product_name().to_owned(),
            Some(session) => {
                // What is saved by itself in the next moment is not worth a mark that comes and goes.
                let is_at_risk = session.is_unsaved() && !keeping::saves_itself(self);
                let mark = if is_at_risk { "• " } else { "" };
                format!("{mark}{} – {}", self.name_of(session), self.texts.product_name())
            }
        }
    }

    pub(super) fn name_of(&self, session: &Session) -> String {
        session.path().map_or_else(|| self.texts.untitled().to_owned(), document_name)
    }

    /// Picks up finished work. To be called before each frame.
    pub fn logic(&mut self, ctx: &Context) {
        for outcome in self.jobs.finished() {
            outcome::finish(self, ctx, outcome);
        }
        let commands = std::mem::take(&mut self.waiting);
        run::run(self, ctx, commands);
        leaving::follow(self, ctx);
        calls::follow(self, ctx);
        paper::keep_up(self, ctx);
        autosave::keep_up(self, ctx);
        folder::keep_up(self, ctx);
        memory::follow(self, ctx);
    }

    /// Draws one frame and does what was asked for in it.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        let mut commands = Vec::new();
        self.derive();
        focus::watch(ui.ctx());
        if !overlays::is_covered(self) {
            shortcuts::read(ui, self.session.as_ref(), &mut commands);
            let here = self.here();
            incoming::read(ui, here, &mut commands);
            if let Some(aim) = incoming::aim(ui, here) {
                chrome::drop::ui(ui, self.texts, aim);
            }
        }
        let is_escape_free =
            !overlays::is_covered(self) && chrome::notices::is_escape_free(ui.ctx());
        overlays::read(self, ui, &mut commands);
        self.draw(ui, &mut commands);
        overlays::ui(self, ui, &mut commands);
        chrome::notices::leave_by_key(ui.ctx(), is_escape_free, &self.news, &mut commands);
        run::run(self, ui.ctx(), commands);
        memory::follow(self, ui.ctx());
    }

    /// Where files come to that are dropped on the window.
    fn here(&self) -> incoming::Here<'_> {
        let criterion = match (&self.session, &self.route) {
            (Some(_), Route::Aspect { aspect, .. }) => self.states.criteria.current(*aspect),
            (_, _) => None,
        };
        let has_place = self.session.is_some() || self.route == Route::Editions;
        let route = if has_place { &self.route } else { &Route::Start };
        let is_office = self.session.as_ref().is_some_and(|open| open.review().is_none());
        let takes_evidence = is_office && *route != Route::Start;
        incoming::Here { route, criterion, takes_evidence }
    }

    /// Brings what follows from the document up to its revision.
    fn derive(&mut self) {
        let Some(session) = &self.session else {
            self.derived = None;
            return;
        };
        if !self.derived.as_ref().is_some_and(|derived| derived.is_current(session, &self.review)) {
            let today = (self.services.now)().date;
            self.derived = Some(Derived::of(session, today, &self.faults, &self.review));
        }
    }
}
