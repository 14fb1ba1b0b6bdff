//! The window of the system; the only file that knows `eframe`, and the only one of the window that asks for the time.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{Context, Ui, UserAttentionType, ViewportBuilder, ViewportCommand};
use jiff::Zoned;

use crate::domain::date::Date;
use crate::domain::language::Language;
use crate::gui::app::{App, Moment, Services};
use crate::gui::command::{Command, Leave};
use crate::gui::dialogs::SystemDialogs;
use crate::gui::evidence;
use crate::gui::files;
use crate::gui::jobs;
use crate::gui::theme;
use crate::gui::viewer;
use crate::gui::window_place::{self, Area};
use crate::i18n::Texts;
use crate::second_start::{self, Ear, Place, Standing};
use crate::settings::Settings;
use crate::storage::lock::Owner;
use crate::storage::recovery;

/// Width and height of a window that was never closed, while it is not maximised, in points.
const SIZE: [f32; 2] = [1240.0, 700.0];
/// The least width and height, in points.
const LEAST_SIZE: [f32; 2] = [960.0, 600.0];

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

/// Opens the window and returns when it is closed. Where a window of this user is there already, it gets the file
/// instead.
///
/// # Errors
/// [`WindowError`].
pub fn open(options: Options) -> Result<(), WindowError> {
    // A trial run is about a window of its own.
    let place = if options.frames.is_none() {
        Place::of_user(|name| std::env::var_os(name).filter(|value| !value.is_empty()))
    } else {
        None
    };
    let file = options.file.as_deref();
    match place.map(|place| second_start::begin(&place, file, second_start::PATIENCE)) {
        Some(Standing::HandedOver) => Ok(()),
        Some(Standing::First(ear)) => run(options, Some(ear)),
        Some(Standing::Alone) | None => run(options, None),
    }
}

fn run(options: Options, ear: Option<Ear>) -> Result<(), WindowError> {
    let is_missing = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&is_missing);
    // Read before there is a window, so that its first picture is the right one.
    let path = files::settings_path();
    let (settings, broken) = match path.as_deref().map(files::settings) {
        Some(Ok(settings)) => (settings, None),
        Some(Err(error)) => (Settings::default(), Some(error)),
        None => (Settings::default(), None),
    };
    let size =
        settings.window.map_or(SIZE, |(width, height)| [f32::from(width), f32::from(height)]);
    let mut viewport = ViewportBuilder::default()
        .with_app_id("gecc")
        .with_icon(icon())
        // On the screens of most offices every line counts.
        .with_maximized(settings.window.is_none())
        // The system may have a smaller screen by now; eframe keeps the window on it.
        .with_inner_size(size)
        .with_min_inner_size(LEAST_SIZE);
    if let Some(position) = settings.position.filter(|_| settings.window.is_some()) {
        viewport = viewport.with_position(points(position));
    }
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
            let ctx = &creation.egui_ctx;
            theme::apply(ctx);
            theme::set_look(ctx, settings.look);
            ctx.set_zoom_factor(f32::from(settings.text_size) / 100.0);
            bring_into_sight(creation);
            if let Some(ear) = &ear {
                let ctx = ctx.clone();
                ear.on_call(move || ctx.request_repaint());
            }
            let mut window = Window::new(options, told, Start { settings, path, ear });
            if let Some(error) = broken {
                window.app.tell_broken_settings(error);
            }
            window.app.begin(ctx);
            Ok(Box::new(window))
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

/// What the window starts with.
struct Start {
    settings: Settings,
    path: Option<PathBuf>,
    ear: Option<Ear>,
}

struct Window {
    app: App,
    title: String,
    frames_left: Option<u64>,
    is_file_asked: bool,
    is_missing: Arc<AtomicBool>,
    /// Hears other starts of the program. `None`: nobody is heard.
    ear: Option<Ear>,
}

impl Window {
    fn new(options: Options, is_missing: Arc<AtomicBool>, start: Start) -> Self {
        let system =
            evidence::System { view: viewer::open_file, picture: evidence::clipboard_picture };
        let services = Services {
            dialogs: Box::new(SystemDialogs),
            spawn: jobs::on_a_thread,
            now,
            system,
            settings: start.path,
            recovery: recovery::folder(),
            owner: Owner::of_system(),
        };
        let mut app = App::with_settings(start.settings, services);
        let is_file_asked = options.file.is_some();
        if let Some(file) = options.file {
            app.ask(Command::Leave(Leave::OpenPath(file)));
        }
        let title = String::new();
        let frames_left = options.frames;
        Self { app, title, frames_left, is_file_asked, is_missing, ear: start.ear }
    }

    /// Takes what other starts of the program bring, and comes to the front. A window that is about to close takes
    /// nothing: the other start goes on by itself.
    fn answer_calls(&mut self, ctx: &Context) {
        let Some(ear) = self.ear.as_ref().filter(|_| !self.app.is_closing()) else { return };
        while let Some(call) = ear.next_call() {
            let Ok(file) = call.take() else { continue };
            if let Some(file) = file {
                self.app.called(file);
            }
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            // Where the system lets no window come forward by itself, it marks it at least.
            let attention = UserAttentionType::Informational;
            ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(attention));
            ctx.request_repaint();
        }
    }

    /// Notes how large the window is and where, in points of the system, whatever the size of text.
    fn note_size(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        let noted = ctx.input(|input| {
            let viewport = input.viewport();
            let is_filling = viewport.maximized == Some(true) || viewport.fullscreen == Some(true);
            let is_away = viewport.minimized == Some(true);
            let size = viewport.inner_rect.filter(|_| !is_away).map(|rect| rect.size() * zoom);
            let size = size.map(|size| (!is_filling).then(|| (whole(size.x), whole(size.y))));
            let corner = viewport.outer_rect.filter(|_| !is_filling).map(|rect| rect.min);
            let corner = corner.map(|corner| (edge(corner.x * zoom), edge(corner.y * zoom)));
            size.map(|size| (size, corner))
        });
        if let Some((size, corner)) = noted {
            self.app.note_window(size, corner);
        }
    }

    /// Closing is asked about where something would be lost.
    fn closing(&mut self, ctx: &Context) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.app.is_leaving() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.app.ask(Command::Leave(Leave::Quit));
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
                self.app.ask(Command::Leave(Leave::Quit));
            }
            ctx.request_repaint();
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.trial(ctx);
        self.note_size(ctx);
        self.closing(ctx);
        self.answer_calls(ctx);
        self.app.logic(ctx);
        let title = self.app.title();
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.app.frame_ui(ui);
        self.closing(ui.ctx());
    }
}

/// A length in whole points; what no screen can have becomes the nearest that one can.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is clamped to the range of the type"
)]
fn whole(length: f32) -> u16 {
    length.clamp(0.0, f32::from(u16::MAX)).round() as u16
}

/// An edge in whole points; no desktop is larger.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the value is clamped to what f32 counts exactly"
)]
fn edge(place: f32) -> i32 {
    place.clamp(-1.0e6, 1.0e6).round() as i32
}

/// Edges as the toolkit counts them.
#[expect(clippy::cast_precision_loss, reason = "the value is clamped to what f32 counts exactly")]
fn points((left, top): (i32, i32)) -> egui::Pos2 {
    let number = |edge: i32| edge.clamp(-1_000_000, 1_000_000) as f32;
    egui::pos2(number(left), number(top))
}

/// Moves the window, which is not shown yet, to a screen that is there.
fn bring_into_sight(creation: &eframe::CreationContext<'_>) {
    let Some(window) = creation.winit_window() else { return };
    // The first is the one on which the system shows what nobody has placed.
    let first = window.primary_monitor();
    let screens: Vec<Area> = first
        .into_iter()
        .chain(window.available_monitors())
        .map(|screen| {
            let (corner, size) = (screen.position(), screen.size());
            Area { left: corner.x, top: corner.y, width: size.width, height: size.height }
        })
        .collect();
    // Wayland says nothing and moves nothing.
    let Ok(mut corner) = window.outer_position() else { return };
    let size = window.outer_size();
    let area = Area { left: corner.x, top: corner.y, width: size.width, height: size.height };
    if let Some((left, top)) = window_place::into_sight(area, &screens) {
        (corner.x, corner.y) = (left, top);
        window.set_outer_position(corner);
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
