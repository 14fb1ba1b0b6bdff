//! The window of the system; the only file that knows `eframe`, and the only one of the window that asks for the time.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{Context, Ui, ViewportBuilder, ViewportCommand};
use jiff::Zoned;

use crate::domain::date::Date;
use crate::domain::language::Language;
use crate::gui::app::{App, Moment, Services};
use crate::gui::command::Command;
use crate::gui::dialogs::SystemDialogs;
use crate::gui::evidence;
use crate::gui::jobs;
use crate::gui::theme::{self, palette};
use crate::gui::viewer;
use crate::i18n::Texts;

/// How the window is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The assessment to open. `None`: the start screen.
    pub file: Option<PathBuf>,
    /// Leave after this many frames, for a trial run. `None`: stay.
    pub frames: Option<u64>,
}

impl Options {
    /// Reads the arguments after the program's name: a file, and `--close-after-frames N` for a trial run. Anything
    /// else is taken for a file, so that a desktop can hand over whatever it was asked to open.
    #[must_use]
    pub fn parse(arguments: impl Iterator<Item = std::ffi::OsString>) -> Self {
        let mut options = Self::default();
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            if argument == "--close-after-frames" {
                let number = arguments.next().and_then(|number| number.to_str()?.parse().ok());
                options.frames = Some(number.unwrap_or(1));
            } else {
                options.file = Some(argument.into());
            }
        }
        options
    }
}

/// Why the window was not there, or not as it was asked for. The words are Thai: nobody has chosen a language yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// The system gave no window; its own words follow.
    #[error("{}", Texts(Language::Thai).no_window(.0))]
    NoWindow(String),
    /// A trial run ended without its file being open.
    #[error("{}", Texts(Language::Thai).file_not_opened())]
    FileNotOpened,
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// [`WindowError`].
pub fn open(options: Options) -> Result<(), WindowError> {
    let is_missing = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&is_missing);
    let viewport = ViewportBuilder::default()
        .with_app_id("gecc")
        .with_icon(icon())
        // On the screens of most offices every line counts.
        .with_maximized(true)
        .with_inner_size([1180.0, 690.0])
        .with_min_inner_size([960.0, 600.0]);
    let native = eframe::NativeOptions {
        viewport,
        // The same text looks the same everywhere.
        system_font_fallback: false,
        persist_window: false,
        ..eframe::NativeOptions::default()
    };
    let opened = eframe::run_native(
        "gecc",
        native,
        Box::new(|creation| {
            theme::apply(&creation.egui_ctx);
            Ok(Box::new(Window::new(options, told)))
        }),
    );
    opened.map_err(|error| WindowError::NoWindow(error.to_string()))?;
    if is_missing.load(Ordering::Relaxed) { Err(WindowError::FileNotOpened) } else { Ok(()) }
}

/// The picture in the task bar. A broken one, which a test rules out, leaves the picture of the system.
fn icon() -> egui::IconData {
    let png = include_bytes!("../../assets/icon.png");
    eframe::icon_data::from_png_bytes(png).unwrap_or_default()
}

struct Window {
    app: App,
    title: String,
    frames_left: Option<u64>,
    is_file_asked: bool,
    is_missing: Arc<AtomicBool>,
}

impl Window {
    fn new(options: Options, is_missing: Arc<AtomicBool>) -> Self {
        let system =
            evidence::System { view: viewer::open_file, picture: evidence::clipboard_picture };
        let services =
            Services { dialogs: Box::new(SystemDialogs), spawn: jobs::on_a_thread, now, system };
        let mut app = App::new(Language::Thai, services);
        let is_file_asked = options.file.is_some();
        if let Some(file) = options.file {
            app.ask(Command::OpenPath(file));
        }
        let title = String::new();
        Self { app, title, frames_left: options.frames, is_file_asked, is_missing }
    }

    /// Closing is asked about where something would be lost.
    fn closing(&mut self, ctx: &Context) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.app.is_leaving() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.app.ask(Command::Quit);
        }
        if self.app.is_leaving() {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    fn trial(&mut self, ctx: &Context) {
        if let Some(left) = &mut self.frames_left {
            *left = left.saturating_sub(1);
            if *left == 0 {
                let is_missing = self.is_file_asked && self.app.session().is_none();
                self.is_missing.store(is_missing, Ordering::Relaxed);
                self.app.ask(Command::Quit);
            }
            ctx.request_repaint();
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.trial(ctx);
        self.closing(ctx);
        self.app.logic(ctx);
        let title = self.app.title();
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        palette::LIGHT.page.to_normalized_gamma_f32()
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.app.frame_ui(ui);
        self.closing(ui.ctx());
    }
}

/// The local time. A clock outside the years of the program counts as its first day.
fn now() -> Moment {
    let now = Zoned::now();
    let date = Date::new(now.year(), now.month(), now.day()).unwrap_or(Date::FIRST);
    Moment { date, time: format!("{:02}:{:02}", now.hour(), now.minute()) }
}

/// Says on `out` why there is no window.
pub fn complain(out: &mut dyn Write, error: &WindowError) -> ExitCode {
    // Where nobody listens, nothing is left to do.
    writeln!(out, "{error}").ok();
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_is_a_picture() {
        let icon = icon();
        assert_eq!((icon.width, icon.height), (256, 256));
    }

    #[test]
    fn a_file_and_a_trial_run_can_be_asked_for() {
        for (arguments, file, frames) in [
            (&[][..], None, None),
            (&["a.gecc.ron"], Some("a.gecc.ron"), None),
            (&["--close-after-frames", "3"], None, Some(3)),
            (&["--close-after-frames", "3", "ก.gecc.ron"], Some("ก.gecc.ron"), Some(3)),
            (&["--close-after-frames"], None, Some(1)),
        ] {
            let options = Options::parse(arguments.iter().map(|argument| argument.into()));
            assert_eq!(options, Options { file: file.map(PathBuf::from), frames });
        }
    }
}
