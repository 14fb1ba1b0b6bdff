//! Takes up what came of work beside the drawing.

use std::path::PathBuf;

use egui::Context;

use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::dialogs::{FileChoice, FileQuestion};
use crate::gui::files::Loaded;
use crate::gui::news::News;
use crate::gui::route::Route;
use crate::gui::run::{leave_document, report_to, save_to, show, tell};
use crate::session::Session;
use crate::storage::error::FileError;

/// What came of work beside the drawing.
#[derive(Debug)]
pub enum Outcome {
    /// A file dialog was answered.
    Asked(FileQuestion, FileChoice),
    /// A file was read, or could not be.
    Opened(PathBuf, Result<Box<Loaded>, FileError>),
    /// This revision was written to this file, or could not be.
    Saved(PathBuf, u64, Result<(), FileError>),
    /// A report was written, or could not be.
    Reported(Result<PathBuf, News>),
}

/// Takes up what came of work. `None`: the work broke off.
pub(super) fn finish(app: &mut App, ctx: &Context, outcome: Option<Outcome>) {
    match outcome {
        None => {
            app.after_saving = None;
            tell(app, News::JobFailed);
        }
        Some(Outcome::Asked(question, choice)) => asked(app, ctx, &question, choice),
        Some(Outcome::Opened(path, result)) => match result {
            Ok(loaded) => {
                app.folder = path.parent().map(PathBuf::from);
                let Loaded { assessment, access, faults } = *loaded;
                show(app, ctx, Session::opened(assessment, path, access), Route::Overview);
                app.faults = faults;
            }
            Err(error) => tell(app, News::File(error)),
        },
        Some(Outcome::Saved(path, revision, result)) => saved(app, ctx, path, revision, result),
        Some(Outcome::Reported(result)) => match result {
            Ok(path) => tell(app, News::ReportDone(path)),
            Err(news) => tell(app, news),
        },
    }
}

fn asked(app: &mut App, ctx: &Context, question: &FileQuestion, choice: FileChoice) {
    let path = match choice {
        FileChoice::Chosen(path) => path,
        FileChoice::Left => {
            // Whoever leaves the dialog does not want to go on either.
            app.after_saving = None;
            return;
        }
        FileChoice::NoDialog => {
            app.after_saving = None;
            tell(app, News::NoDialog);
            return;
        }
    };
    app.folder = path.parent().map(PathBuf::from);
    match question {
        FileQuestion::Open => leave_document(app, ctx, Command::OpenPath(path)),
        FileQuestion::Save { .. } => save_to(app, ctx, with_ending(path, ".gecc.ron")),
        FileQuestion::Report { .. } => report_to(app, ctx, with_ending(path, ".pdf")),
    }
}

/// The path with `ending`, where the dialog gave a name without any.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|found| ending.ends_with(&*found.to_string_lossy())) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(ending);
    name.into()
}

fn saved(
    app: &mut App,
    ctx: &Context,
    path: PathBuf,
    revision: u64,
    result: Result<(), FileError>,
) {
    if let Err(error) = result {
        app.after_saving = None;
        tell(app, News::File(error));
        return;
    }
    if let Some(session) = &mut app.session {
        session.mark_saved(path, revision);
        app.saved_at = Some((app.services.now)().time);
    }
    if let Some(command) = app.after_saving.take() {
        // What was typed while the file was written is asked about once more.
        leave_document(app, ctx, command);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_an_ending_gets_one() {
        for (path, ending, expected) in [
            ("/a/ศูนย์", ".gecc.ron", "/a/ศูนย์.gecc.ron"),
            ("/a/b.gecc.ron", ".gecc.ron", "/a/b.gecc.ron"),
            ("/a/b.ron", ".gecc.ron", "/a/b.ron"),
            ("/a/ฉบับ 1.2", ".pdf", "/a/ฉบับ 1.2.pdf"),
            ("/a/b.pdf", ".pdf", "/a/b.pdf"),
        ] {
            assert_eq!(with_ending(path.into(), ending), PathBuf::from(expected));
        }
    }
}
