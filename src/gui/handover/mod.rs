//! Handing the document over: packing and unpacking, sealing and revising, verifying. What takes time runs beside the
//! drawing, shows how far it is and can be called off.

mod packing;
mod sealing;
mod telling;

pub use telling::{packed, verified};

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::domain::seal::Seal;
use crate::gui::app::App;
use crate::gui::command::Leave;
use crate::gui::dialogs::FileQuestion;
use crate::gui::files::Target;
use crate::gui::jobs::Busy;
use crate::gui::leaving::leave;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::{ask, tell};
use crate::gui::saving::{self, Next};
use crate::report::Progress;
use crate::session::{Access, Session};
use crate::storage::error::{FileError, StorageError};
use crate::storage::pack::{self, Packed};
use crate::storage::watch::Watch;
use crate::verify::{self, Verdict};

/// Something about handing over that the user asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask for a file and pack the document.
    Pack,
    /// Ask for a pack and for a folder, and unpack it.
    Unpack,
    /// Ask whether the document is to be sealed.
    Seal,
    /// Seal it.
    SealNow,
    /// Do not seal it.
    LeaveSeal,
    /// Begin a revision of the sealed document.
    Revise,
    /// Put the fingerprint into the clipboard.
    CopyFingerprint,
    /// Ask for a file and verify it.
    Verify,
    /// Stop what is under way.
    CallOff,
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// A pack was made, or could not be.
    Packed(Result<(PathBuf, Packed), News>),
    /// A pack was unpacked; here is its assessment.
    Unpacked(Result<PathBuf, FileError>),
    /// This document was sealed, or could not be.
    Sealed(u64, Result<Seal, FileError>),
    /// A file was verified.
    Verified(PathBuf, Result<Box<Verdict>, FileError>),
}

/// What is known about handing over.
#[derive(Debug, Default)]
pub struct Desk {
    /// How far a pack is. `None`: none is made or unpacked.
    pub(super) watch: Option<Arc<Watch>>,
    /// How far the report for the pack is. `None`: a pack is unpacked.
    report: Option<Progress>,
    /// Whether the question about sealing is shown.
    pub(super) asks: bool,
}

impl Desk {
    /// How far a pack is, in percent. `None`: none is made or unpacked.
    #[must_use]
    pub fn percent(&self) -> Option<usize> {
        // The report comes first; both take their time.
        let packed = usize::from(self.watch.as_ref()?.percent());
        Some(self.report.as_ref().map_or(packed, |report| (report.percent() + packed) / 2))
    }
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    match asked {
        Ask::Pack => packing::begin(app, ctx),
        Ask::Unpack => ask(app, ctx, FileQuestion::PackToOpen),
        Ask::Seal => sealing::begin(app, ctx),
        Ask::SealNow => sealing::seal(app, ctx),
        Ask::LeaveSeal => sealing::go_back(app, ctx),
        Ask::Revise => sealing::revise(app, ctx),
        Ask::CopyFingerprint => sealing::copy(app, ctx),
        Ask::Verify => ask(app, ctx, FileQuestion::Verify),
        Ask::CallOff => call_off(app),
    }
}

/// Goes on with the file that a dialog was answered with.
pub(super) fn chosen(app: &mut App, ctx: &Context, question: &FileQuestion, path: PathBuf) {
    match question {
        FileQuestion::Pack { .. } => {
            packing::pack(app, ctx, Target::chosen(path, pack::ENDING));
        }
        FileQuestion::PackToOpen => ask(app, ctx, FileQuestion::UnpackTo(path)),
        FileQuestion::UnpackTo(pack) => packing::unpack(app, ctx, pack.clone(), path),
        FileQuestion::Verify => app.jobs.start(Busy::Opening, ctx, move || {
            let verdict = verify::verify(&path, &Watch::default()).map(Box::new);
            Outcome::Handover(Came::Verified(path, verdict))
        }),
        FileQuestion::Open
        | FileQuestion::Compare(_)
        | FileQuestion::Merge
        | FileQuestion::Comparison { .. }
        | FileQuestion::SplitTo(_)
        | FileQuestion::Import
        | FileQuestion::Form { .. }
        | FileQuestion::Review
        | FileQuestion::Original(_)
        | FileQuestion::Opinions
        | FileQuestion::OtherReview
        | FileQuestion::LastYear
        | FileQuestion::ImportEdition
        | FileQuestion::Save { .. }
        | FileQuestion::Edition { .. }
        | FileQuestion::Folder
        | FileQuestion::Centres(_)
        | FileQuestion::Report { .. }
        | FileQuestion::Evidence { .. }
        | FileQuestion::Replacement(_) => {}
    }
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, ctx: &Context, came: Came) {
    match came {
        Came::Packed(result) => {
            app.handover.watch = None;
            match result {
                Ok((path, packed)) => tell(app, News::Packed(path, packed)),
                Err(news) => tell(app, news),
            }
        }
        Came::Unpacked(result) => {
            app.handover.watch = None;
            match result {
                Ok(path) => leave(app, ctx, Leave::OpenPath(path)),
                Err(error) => tell(app, News::File(error)),
            }
        }
        Came::Sealed(document, result) => sealing::sealed(app, ctx, document, result),
        Came::Verified(path, Ok(verdict)) => tell(app, News::Verified(path, verdict)),
        Came::Verified(_, Err(error)) => tell(app, News::File(error)),
    }
}

/// Whether `way` leads to a pack, which is unpacked first: where to is asked, and the document stays until then.
pub(super) fn takes(app: &mut App, ctx: &Context, way: &Leave) -> bool {
    let Leave::OpenPath(path) = way else { return false };
    let is_pack = pack::is_pack(path);
    if is_pack {
        ask(app, ctx, FileQuestion::UnpackTo(path.clone()));
    }
    is_pack
}

/// Takes up that work broke off.
pub(super) fn broke_off(app: &mut App) {
    app.handover.watch = None;
    sealing::broke_off(app);
}

/// Stops what is under way.
pub(super) fn call_off(app: &App) {
    if let Some(watch) = &app.handover.watch {
        watch.call_off();
        if let Some(report) = &app.handover.report {
            report.stop();
        }
    }
}

/// The file of the document once it holds what the window shows; `None`: it is saved first, and `asked` comes again.
fn file_of(app: &mut App, ctx: &Context, asked: Ask) -> Option<PathBuf> {
    let session = app.session.as_ref()?;
    let path = session.path().map(PathBuf::from);
    // A state that was undone may still be on its way into the file.
    let is_written = app.keeping.desk.rhythm.writing.is_some() && app.jobs.is_running(Busy::Saving);
    let is_held = path.is_some() && !session.is_unsaved() && !is_written;
    if is_held || session.access() != Access::Full {
        return path;
    }
    if app.jobs.is_running(Busy::Saving) {
        app.after_saving.get_or_insert(Next::Handover(asked));
    } else if !app.jobs.is_running(Busy::Asking) {
        app.after_saving = Some(Next::Handover(asked));
        saving::save(app, ctx);
    }
    None
}

/// Whether the document is still the one, in its file.
fn is_open(app: &App, document: u64) -> bool {
    document == app.document && app.session.as_ref().and_then(Session::path).is_some()
}

/// The error of work that was called off.
fn called_off(path: &std::path::Path) -> News {
    News::File(StorageError::CalledOff.at(path))
}
