//! The window on a stage: dialogs are answered by the test, work is done at once, and the time stands still.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::accesskit::Role;
use egui::{Color32, ColorImage, Key, LayerId, Modifiers, UiBuilder, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder};
use gecc::domain::answer::Answer;
use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::gui::app::{App, Moment, Services};
use gecc::gui::dialogs::{Dialogs, FileAnswer, FileChoice, FileQuestion};
use gecc::gui::evidence::System;
use gecc::gui::jobs::{self, Spawn};
use gecc::gui::theme;
use gecc::i18n::Texts;
use gecc::settings::Settings;
use gecc::storage::lock::Owner;

/// The size of the window that most offices have.
pub(super) const WIDE: Vec2 = vec2(1366.0, 768.0);
/// The smallest size that must be usable.
pub(super) const SMALL: Vec2 = vec2(1024.0, 700.0);

/// Seen where a screen leaves its ground unpainted; no colour of the program.
pub(super) const UNPAINTED: Color32 = Color32::MAGENTA;

/// Answers that the test has ready, and the questions that were asked.
#[derive(Clone, Default)]
pub(super) struct Script {
    answers: Rc<RefCell<VecDeque<FileChoice>>>,
    pub(super) questions: Rc<RefCell<Vec<FileQuestion>>>,
    /// The folders in which the dialogs started.
    pub(super) folders: Rc<RefCell<Vec<Option<PathBuf>>>>,
}

impl Script {
    /// The next dialog will not come.
    pub(super) fn no_dialog(&self) {
        self.answers.borrow_mut().push_back(FileChoice::NoDialog);
    }

    /// The next dialog will be answered by these files.
    pub(super) fn answer_several(&self, paths: &[PathBuf]) {
        self.answers.borrow_mut().push_back(FileChoice::Several(paths.to_vec()));
    }

    /// The next dialog will be answered by `path`.
    pub(super) fn answer(&self, path: &Path) {
        self.answers.borrow_mut().push_back(FileChoice::Chosen(path.to_path_buf()));
    }
}

impl Dialogs for Script {
    fn ask(&self, question: &FileQuestion, _: Texts, folder: Option<&Path>) -> FileAnswer {
        self.folders.borrow_mut().push(folder.map(Path::to_path_buf));
        self.questions.borrow_mut().push(question.clone());
        let answer = self.answers.borrow_mut().pop_front().unwrap_or(FileChoice::Left);
        Box::pin(std::future::ready(answer))
    }
}

/// The window and what the test says to its dialogs.
pub(super) struct Stage {
    pub(super) harness: Harness<'static, App>,
    pub(super) script: Script,
    pub(super) texts: Texts,
}

thread_local! {
    /// The files that were shown by the system, and whether it has a program for them.
    static VIEWED: RefCell<(Vec<PathBuf>, bool)> = const { RefCell::new((Vec::new(), true)) };
    /// Where drafts are kept, and who works here.
    static PLACE: RefCell<(Option<PathBuf>, Owner)> = RefCell::default();
    /// The picture in the clipboard.
    pub(super) static COPIED: RefCell<Option<ColorImage>> = const { RefCell::new(None) };
}

/// From now on windows keep drafts in `recovery` and belong to `who` at `computer`.
pub(super) fn place(recovery: Option<&Path>, who: &str, computer: &str) {
    let owner = Owner { who: who.to_owned(), computer: computer.to_owned() };
    PLACE.set((recovery.map(Path::to_path_buf), owner));
}

/// Notes that a file is shown, and starts no program.
fn view(path: &Path) -> io::Result<()> {
    VIEWED.with_borrow_mut(|(viewed, can_view)| {
        viewed.push(path.to_path_buf());
        if *can_view { Ok(()) } else { Err(io::Error::other("no viewer")) }
    })
}

/// The files that were shown by the system since the last call.
pub(super) fn viewed() -> Vec<PathBuf> {
    VIEWED.with_borrow_mut(|(viewed, _)| std::mem::take(viewed))
}

/// The system has no program to show files from now on.
pub(super) fn no_viewer() {
    VIEWED.with_borrow_mut(|(_, can_view)| *can_view = false);
}

fn copied() -> Option<ColorImage> {
    COPIED.with_borrow(Clone::clone)
}

fn noon() -> Moment {
    Moment { date: Date::new(2026, 11, 20).unwrap(), time: "14:02".to_owned() }
}

impl Stage {
    pub(super) fn new(language: Language) -> Self {
        Self::build(Harness::builder().with_size(WIDE), language, jobs::at_once)
    }

    pub(super) fn build(builder: HarnessBuilder<App>, language: Language, spawn: Spawn) -> Self {
        let settings = Settings { language, tour_seen: true, ..Settings::default() };
        Self::build_with(builder, settings, None, spawn)
    }

    /// A stage that starts with `settings` and keeps them at `path`.
    pub(super) fn build_with(
        builder: HarnessBuilder<App>,
        settings: Settings,
        path: Option<PathBuf>,
        spawn: Spawn,
    ) -> Self {
        let script = Script::default();
        let system = System { view, picture: copied };
        let dialogs = Box::new(script.clone());
        let (recovery, owner) = PLACE.with_borrow(Clone::clone);
        let now = noon;
        let services = Services { dialogs, spawn, now, system, settings: path, recovery, owner };
        let texts = Texts(settings.language);
        let mut harness =
            builder.with_context_setup(theme::apply).with_max_steps(20).build_ui_state(
                |ui, app: &mut App| {
                    app.logic(ui.ctx());
                    // The whole window, without the margin that the harness leaves.
                    let whole = UiBuilder::new().max_rect(ui.ctx().content_rect());
                    // The system's window has no ground of its own: what is not painted shows.
                    ui.ctx().layer_painter(LayerId::background()).rect_filled(
                        ui.ctx().content_rect(),
                        0.0,
                        UNPAINTED,
                    );
                    ui.scope_builder(whole, |ui| app.frame_ui(ui));
                },
                App::with_settings(settings, services),
            );
        harness.run();
        Self { harness, script, texts }
    }

    /// A stage with a new assessment against the newest edition.
    pub(super) fn with_new_assessment(language: Language) -> Self {
        let mut stage = Self::new(language);
        let start = stage.texts.start_new_button();
        stage.click(start);
        stage
    }

    /// A stage with the sample.
    pub(super) fn with_sample(language: Language) -> Self {
        let mut stage = Self::new(language);
        let open = stage.texts.start_sample_button();
        stage.click(open);
        stage
    }

    #[track_caller]
    pub(super) fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).scroll_to_me();
        self.harness.run();
        self.harness.get_by_label(name).click();
        self.harness.run();
    }

    /// Goes to a place of the navigation.
    #[track_caller]
    pub(super) fn visit(&mut self, place: &str) {
        self.harness.get_by_role_and_label(Role::Button, place).click();
        self.harness.run();
    }

    #[track_caller]
    pub(super) fn type_into(&mut self, field: &str, text: &str) {
        self.harness.get_by_label(field).scroll_to_me();
        self.harness.run();
        self.harness.get_by_label(field).focus();
        self.harness.run();
        for c in text.chars() {
            self.harness.get_by_label(field).type_text(&c.to_string());
            self.harness.run();
        }
    }

    /// Lets this time pass, in seconds.
    pub(super) fn wait(&mut self, seconds: f64) {
        let now = |stage: &Self| stage.harness.ctx.input(|input| input.time);
        let until = now(self) + seconds;
        while now(self) < until {
            self.harness.step();
        }
        self.harness.run();
    }

    pub(super) fn leave_field(&mut self) {
        self.press(Key::Escape);
    }

    pub(super) fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    pub(super) fn press_ctrl(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::CTRL, key);
        self.harness.run();
    }

    /// Whether a text with this name or value can be read anywhere.
    pub(super) fn shows(&self, text: &str) -> bool {
        self.harness.root().children_recursive().any(|node| {
            let node = node.accesskit_node();
            node.label().as_deref() == Some(text) || node.value().as_deref() == Some(text)
        })
    }

    /// The button that takes the first notice away. `None`: nothing is told in a notice.
    fn dismissing(&self) -> Option<String> {
        let dismiss = self.texts.dismiss("");
        let root = self.harness.root();
        let labels = root.children_recursive().filter_map(|node| node.accesskit_node().label());
        labels.into_iter().find(|label| label.starts_with(&dismiss))
    }

    /// Whether something is told in a notice.
    pub(super) fn shows_a_notice(&self) -> bool {
        self.dismissing().is_some()
    }

    /// Takes the first notice away.
    #[track_caller]
    pub(super) fn dismiss(&mut self) {
        let button = self.dismissing().expect("a notice is shown");
        self.click(&button);
    }

    #[track_caller]
    pub(super) fn assessment(&self) -> &Assessment {
        self.harness.state().session().expect("a document is open").assessment()
    }

    #[track_caller]
    pub(super) fn answer(&self, id: &str) -> Answer {
        self.assessment().answer(&CriterionId::new(id).unwrap()).clone()
    }

    /// The title of an aspect at `place` in the newest edition, as the navigation shows it.
    #[track_caller]
    pub(super) fn aspect_title(&self, place: usize) -> String {
        self.assessment().edition().aspects()[place].title.get(self.texts.0).to_owned()
    }
}
