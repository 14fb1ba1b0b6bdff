//! Evidence as the window deals with it: what can be asked for, and doing it. Copying, hashing and looking at pictures
//! run beside the drawing; each file that was taken in becomes a change of the document.

mod asking;
pub mod incoming;
pub mod look;
pub mod naming;
mod queue;
mod work;

pub use work::clipboard_picture;

pub use asking::Ask;

use std::collections::BTreeSet;
use std::path::PathBuf;

use egui::{ColorImage, Context};

use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::evidence::{Evidence, EvidenceFaults};
use crate::domain::id::CriterionId;
use crate::gui::app::App;
use crate::gui::command::{Command, Leave};
use crate::gui::dialogs::FileQuestion;
use crate::gui::evidence::look::{Look, Seen};
use crate::gui::evidence::work::Source;
use crate::gui::jobs::Busy;
use crate::gui::keeping;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::{ask, tell};
use crate::gui::saving::{Next, save_as};
use crate::gui::thumbnails::{Picture, Thumbnails};
use crate::gui::viewer::View;
use crate::session::Session;
use crate::storage::evidence_store::{self, Orphans};

/// The largest file that is taken, in MiB.
pub const LARGEST_FILE_MIB: u64 = evidence_store::LARGEST_FILE_BYTES / (1024 * 1024);

/// What the window needs from the system beside files and time.
#[derive(Clone, Copy, Debug)]
pub struct System {
    /// Shows a file in the viewer that the system has for it.
    pub view: View,
    /// The picture in the clipboard.
    pub picture: fn() -> Option<ColorImage>,
}

/// What the window remembers of evidence beside the document.
#[derive(Debug, Default)]
pub struct Desk {
    /// The small pictures.
    pub thumbnails: Thumbnails,
    /// Files in the evidence folder that the document does not name, as they were when the files were looked at.
    pub(super) orphans: Orphans,
    queue: queue::Queue,
    /// What is looked at inside the window. `None`: nothing is.
    pub(super) look: Option<Look>,
    /// Whether to check once more when the check under way has ended.
    checks_again: bool,
    /// Whether the next check brings files along from where the document was before.
    brings: bool,
}

impl Desk {
    /// Forgets what belongs to the document that goes.
    pub(super) fn leave(&mut self) {
        self.queue = queue::Queue::default();
        self.orphans = Orphans::default();
        self.look = None;
        self.thumbnails.forget_failures();
    }
}

/// What came of work with evidence.
#[derive(Debug)]
pub enum Came {
    /// A file was taken in, or could not be.
    Attached(Box<queue::Attached>),
    /// The files were looked at.
    Checked(u64, PathBuf, EvidenceFaults, Orphans),
    /// Small pictures were made.
    Pictures(Vec<(Digest, Option<Picture>)>),
    /// A page of a file was drawn, or could not be.
    Looked(Digest, usize, Option<Box<Seen>>),
    /// The viewer was called.
    Viewed(Result<(), News>),
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    let Some(asked) = ready(app, ctx, asked) else { return };
    match asked {
        Ask::Choose(criterion) => ask(app, ctx, FileQuestion::Evidence { criterion }),
        Ask::Replace(digest) => ask(app, ctx, FileQuestion::Replacement(digest)),
        Ask::Attach(paths, criterion) => {
            let sources = paths.into_iter().map(Source::File).collect();
            queue::add(app, ctx, sources, criterion);
        }
        Ask::Picture(pixels, criterion) => {
            let source = Source::Picture(pasted_name(app), pixels);
            queue::add(app, ctx, vec![source], criterion);
        }
        Ask::Paste(criterion) => {
            let source = Source::Clipboard(pasted_name(app), app.services.system.picture);
            queue::add(app, ctx, vec![source], criterion);
        }
        Ask::ReplaceBy(digest, path) => queue::replace(app, ctx, digest, path),
        Ask::Detach(digest) => detach(app, ctx, digest),
        Ask::Again(evidence) => {
            change(app, ctx, Edit::SetEvidence(*evidence));
            bring_back(app, ctx);
        }
        Ask::Link(digest, criterion) => link(app, ctx, digest, criterion, true),
        Ask::Unlink(digest, criterion) => link(app, ctx, digest, criterion, false),
        Ask::View(digest) => view(app, ctx, digest),
        Ask::Look(digest) => look::begin(app, ctx, digest),
        Ask::LookAt(step) => look::step(app, ctx, step),
        Ask::Check => check(app, ctx),
        Ask::Thumbnail(digest) => {
            app.evidence.thumbnails.ask(digest);
            make_pictures(app, ctx);
        }
    }
}

/// What can be done now. A document without a file gets one first, and then it goes on.
fn ready(app: &mut App, ctx: &Context, asked: Ask) -> Option<Ask> {
    if !asked.needs_file() {
        return Some(asked);
    }
    let Some(session) = &app.session else {
        tell(app, News::NoDocument);
        return None;
    };
    let is_read_only = !session.is_answerable();
    if is_read_only && !matches!(asked, Ask::View(_)) {
        keeping::tell_read_only(app);
        return None;
    }
    if session.assessment_path().is_some() {
        return Some(asked);
    }
    // Files that are dropped together may come one after the other.
    if let (Some(Next::Evidence(Ask::Attach(waiting, of))), Ask::Attach(paths, criterion)) =
        (&mut app.after_saving, &asked)
        && of == criterion
    {
        waiting.extend_from_slice(paths);
        return None;
    }
    if app.jobs.is_running(Busy::Saving) {
        app.after_saving.get_or_insert(Next::Evidence(asked));
    } else if !app.jobs.is_running(Busy::Asking) {
        tell(app, News::SaveFirst);
        app.after_saving = Some(Next::Evidence(asked));
        save_as(app, ctx);
    }
    None
}

/// The files that a dialog was answered with.
pub(super) fn chosen(
    app: &mut App,
    ctx: &Context,
    question: &FileQuestion,
    mut paths: Vec<PathBuf>,
) {
    let asked = match question {
        FileQuestion::Evidence { criterion } => Ask::Attach(paths, criterion.clone()),
        FileQuestion::Replacement(digest) => {
            let Some(path) = paths.pop() else { return };
            Ask::ReplaceBy(*digest, path)
        }
        FileQuestion::Open
        | FileQuestion::Review
        | FileQuestion::Original(_)
        | FileQuestion::Opinions
        | FileQuestion::OtherReview
        | FileQuestion::LastYear
        | FileQuestion::Compare(_)
        | FileQuestion::Merge
        | FileQuestion::Comparison { .. }
        | FileQuestion::SplitTo(_)
        | FileQuestion::Import
        | FileQuestion::Form { .. }
        | FileQuestion::ImportEdition
        | FileQuestion::Folder
        | FileQuestion::Edition { .. }
        | FileQuestion::Pack { .. }
        | FileQuestion::PackToOpen
        | FileQuestion::UnpackTo(_)
        | FileQuestion::Verify
        | FileQuestion::Centres(_)
        | FileQuestion::Save { .. }
        | FileQuestion::Report { .. } => return,
    };
    carry_out(app, ctx, asked);
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, ctx: &Context, came: Came) {
    match came {
        Came::Attached(attached) => queue::attached(app, ctx, *attached),
        Came::Checked(document, path, faults, orphans) => {
            let is_ours = app.session.as_ref().and_then(Session::assessment_path) == Some(&path);
            if document == app.document && is_ours {
                app.faults = faults;
                app.evidence.orphans = orphans;
                app.derived = None;
                app.evidence.thumbnails.forget_failures();
            }
            if std::mem::take(&mut app.evidence.checks_again) {
                check(app, ctx);
            }
        }
        Came::Pictures(pictures) => {
            for (digest, picture) in pictures {
                app.evidence.thumbnails.put(ctx, digest, picture);
            }
            make_pictures(app, ctx);
        }
        Came::Looked(digest, page, seen) => {
            look::came(app, ctx, (digest, page), seen);
        }
        Came::Viewed(Ok(())) => {}
        Came::Viewed(Err(news)) => tell(app, news),
    }
}

/// Goes on where work broke off.
pub(super) fn go_on(app: &mut App, ctx: &Context) {
    if !app.jobs.is_running(Busy::Drawing) {
        look::broke_off(&mut app.evidence);
    }
    queue::next(app, ctx);
    make_pictures(app, ctx);
}

/// Whether files are still taken in; the document is left after them.
pub(super) fn holds(app: &mut App, way: &Leave) -> bool {
    queue::holds(app, way)
}

/// Whether `edit`, taken back or made again, lets files of evidence come back or go.
pub(super) const fn is_moved_by(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::SetEvidence(_)
            | Edit::RemoveEvidence(_)
            | Edit::ReplaceEvidence(..)
            | Edit::SetAll(_)
    )
}

/// Brings along what the document names again and left behind when it was saved elsewhere, and looks at all files.
pub(super) fn bring_back(app: &mut App, ctx: &Context) {
    app.evidence.brings = true;
    check(app, ctx);
}

/// Looks at all files of evidence, beside the drawing.
pub(super) fn check(app: &mut App, ctx: &Context) {
    if app.jobs.is_running(Busy::Checking) {
        app.evidence.checks_again = true;
        return;
    }
    let Some(session) = &app.session else { return };
    let Some(path) = session.assessment_path().map(PathBuf::from) else { return };
    let (assessment, document) = (session.assessment().clone(), app.document);
    let formers = std::mem::take(&mut app.evidence.brings).then(|| session.formers().to_vec());
    app.jobs.start(Busy::Checking, ctx, move || {
        let faults = match formers {
            Some(formers) => work::bring_back(&path, &assessment, &formers),
            None => evidence_store::check(&path, &assessment),
        };
        let orphans = evidence_store::orphans(&path, &assessment);
        Outcome::Evidence(Came::Checked(document, path, faults, orphans))
    });
}

/// How many small pictures are made in one go.
const PICTURES_AT_ONCE: usize = 6;

fn make_pictures(app: &mut App, ctx: &Context) {
    let Some(session) = &app.session else { return };
    if app.jobs.is_running(Busy::Picturing) {
        return;
    }
    let wanted = app.evidence.thumbnails.take_wanted(PICTURES_AT_ONCE);
    let kept = |digest: &Digest| {
        let evidence = session.assessment().evidence_by_digest(digest)?;
        work::kept(session.assessment_path(), evidence)
    };
    let mut found = Vec::new();
    for digest in wanted {
        match kept(&digest) {
            Some(kept) => found.push((digest, kept)),
            None => app.evidence.thumbnails.put(ctx, digest, None),
        }
    }
    if !found.is_empty() {
        let work = move || Outcome::Evidence(Came::Pictures(work::pictures(found)));
        app.jobs.start(Busy::Picturing, ctx, work);
    }
}

fn view(app: &mut App, ctx: &Context, digest: Digest) {
    let Some(session) = &app.session else { return };
    let Some(path) = session.assessment_path().map(PathBuf::from) else { return };
    let Some(evidence) = session.assessment().evidence_by_digest(&digest).cloned() else { return };
    let by = app.services.system.view;
    app.jobs.start(Busy::Opening, ctx, move || {
        Outcome::Evidence(Came::Viewed(work::view(&path, &evidence, by)))
    });
}

fn detach(app: &mut App, ctx: &Context, digest: Digest) {
    let Some(evidence) = found(app, &digest) else { return };
    if change(app, ctx, Edit::RemoveEvidence(digest)) {
        tell(app, News::Detached(Box::new(evidence)));
    }
}

fn link(app: &mut App, ctx: &Context, digest: Digest, criterion: CriterionId, is_linked: bool) {
    let Some(mut evidence) = found(app, &digest) else { return };
    if is_linked {
        evidence.criteria.insert(criterion.clone());
    } else {
        evidence.criteria.remove(&criterion);
    }
    let name = evidence.name.clone();
    if change(app, ctx, Edit::SetEvidence(evidence)) && !is_linked {
        tell(app, News::Unlinked { digest, name, criterion });
    }
}

fn found(app: &App, digest: &Digest) -> Option<Evidence> {
    app.session.as_ref()?.assessment().evidence_by_digest(digest).cloned()
}

/// Makes a change, and tells whether there is a new revision of the document.
fn change(app: &mut App, ctx: &Context, edit: Edit) -> bool {
    let revision = |app: &App| app.session.as_ref().map(|session| session.revision());
    let before = revision(app);
    crate::gui::run::run(app, ctx, vec![Command::Edit(edit)]);
    before != revision(app)
}

/// The name of a picture that is pasted now.
fn pasted_name(app: &App) -> String {
    let now = (app.services.now)();
    app.texts.pasted_name(now.date, &now.time)
}

/// The criteria out of `ids` that there are in the open document.
fn known(app: &App, ids: impl IntoIterator<Item = CriterionId>) -> BTreeSet<CriterionId> {
    let Some(session) = &app.session else { return BTreeSet::new() };
    ids.into_iter().filter(|id| session.assessment().criterion(id).is_some()).collect()
}
