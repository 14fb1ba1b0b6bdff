//! Keeping work: saving by itself, drafts for a crash, the lock on the file, two states of one file, backups. Files are
//! read and written beside the drawing, in [`work`].

pub mod autosave;
pub mod conflict;
pub mod drafts;
pub mod holder;
pub mod news;
pub mod other_states;
pub mod past;
pub mod subject;
pub mod work;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::gui::app::App;
use crate::gui::jobs::Busy;
use crate::gui::keeping::autosave::Rhythm;
use crate::gui::keeping::conflict::{Choice, Conflict};
use crate::gui::keeping::news::KeepNews;
use crate::gui::keeping::other_states::{Past, Recovered, Their};
use crate::gui::keeping::past::Listed;
use crate::gui::keeping::work::{Hold, Loaded, Visit};
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::tell;
use crate::session::{Access, Session, SessionError};
use crate::storage::backups;
use crate::storage::error::FileError;
use crate::storage::lock::{Lock, Theirs};
use crate::storage::recovery::{self, Draft, Slot};
use crate::storage::seal_file::Standing;

/// How many of the newest backups are kept.
pub const MOST_BACKUPS: usize = backups::MOST_RECENT;
/// Of how many days the last backup is kept.
pub const MOST_BACKUP_DAYS: usize = backups::MOST_DAYS;

/// Something about keeping work that the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Ask for the lock again, and read the file anew.
    TryLock,
    /// Take the lock away from whoever holds it, and read the file anew.
    TakeOver,
    /// What becomes of two states of one file.
    Choose(Choice),
    /// Take a draft out of the offers.
    Discard(String),
    /// Offer a draft again.
    Undiscard(String),
    /// Read the backups.
    ListBackups,
    /// Make a new file from the backup of this number.
    Restore(u32),
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// A draft of this revision of this document was kept, or could not be.
    Drafted(u64, u64, Result<Arc<Slot>, FileError>),
    /// These drafts can be offered.
    Drafts(Vec<Draft>),
    /// A draft was put elsewhere, or could not be.
    Moved(Result<Vec<Draft>, FileError>, Option<String>),
    /// A draft was taken up, or could not be.
    Recovered(Result<Box<Recovered>, FileError>),
    /// The lock of this document was renewed; whether it is still ours.
    Renewed(u64, bool),
    /// The file was read anew, with its lock.
    Again(PathBuf, Result<Box<Loaded>, FileError>),
    /// What stands in the file of this document instead of what we know.
    Their(u64, Box<Their>),
    /// The backups of this document, compared with this revision.
    Listed(u64, u64, Vec<Past>),
    /// A new file was made from a backup, or could not be.
    Restored(Result<PathBuf, FileError>),
    /// Something was let go.
    LetGo,
}

/// Why the file of the document could not be written.
#[derive(Debug)]
pub struct Failure {
    /// The reason.
    pub error: FileError,
    /// How often it was tried.
    tries: u32,
    /// When it is tried again, in seconds from the start of the window.
    next_at: f64,
}

/// How the open document is kept.
#[derive(Debug, Default)]
pub struct Desk {
    pub(super) hold: Hold,
    pub(super) rhythm: Rhythm,
    pub(super) failure: Option<Failure>,
    pub(super) conflict: Option<Conflict>,
    /// Whether the file has been written to for so long that it may never answer.
    pub(super) hangs: bool,
    /// Its place in the recovery folder.
    slot: Option<Arc<Slot>>,
    /// The revision that a draft holds, and when it was kept.
    drafted: Option<(u64, String)>,
    /// Whether it was told that no draft can be kept.
    is_draft_lack_told: bool,
    /// When a backup was kept last, in seconds from the start of the window.
    backup_at: Option<f64>,
    /// When the file was begun to be replaced with a backup of it. `None`: without one.
    backup_begun: Option<f64>,
    /// Whether what is replaced next is not ours and must be kept.
    overwrites: bool,
    /// When the lock was renewed last, in seconds from the start of the window.
    renewed_at: Option<f64>,
    pub(super) listed: Option<Listed>,
}

/// Everything that keeps work.
#[derive(Debug, Default)]
pub struct Keeping {
    /// How the open document is kept.
    pub(super) desk: Desk,
    /// Drafts that are offered, newest first.
    pub(super) drafts: Vec<Draft>,
    /// Whether it was told that there are some.
    is_reminded: bool,
    /// What is told once the next document is shown.
    pub(super) greeting: Option<News>,
    /// When the window began to close, in seconds from its start.
    leaving_since: Option<f64>,
    /// Whether a closing window has waited long enough.
    pub(super) has_waited: bool,
}

impl Desk {
    /// How the file stands to its seal.
    #[must_use]
    pub const fn seal(&self) -> &Standing {
        &self.hold.seal
    }

    /// Who else works on the file.
    #[must_use]
    pub const fn theirs(&self) -> Option<&Theirs> {
        self.hold.theirs.as_ref()
    }

    /// Whether the file has been written to for so long that it may never answer.
    #[must_use]
    pub const fn hangs(&self) -> bool {
        self.hangs
    }

    /// When the newest draft of the document as it is was kept. `None`: there is none of this revision.
    #[must_use]
    pub fn safe_since(&self, revision: u64) -> Option<&str> {
        self.drafted.as_ref().filter(|(of, _)| *of == revision).map(|(_, time)| time.as_str())
    }
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Keep) {
    match asked {
        Keep::TryLock => holder::again(app, ctx, false),
        Keep::TakeOver => holder::again(app, ctx, true),
        Keep::Choose(choice) => conflict::choose(app, ctx, choice),
        Keep::Discard(id) => drafts::discard(app, ctx, id),
        Keep::Undiscard(id) => drafts::undiscard(app, ctx, id),
        Keep::ListBackups => past::list(app, ctx),
        Keep::Restore(number) => past::restore(app, ctx, number),
    }
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, ctx: &Context, came: Came) {
    match came {
        Came::Drafted(document, revision, result) => {
            autosave::drafted(app, ctx, (document, revision), result);
        }
        Came::Drafts(found) => drafts::offer(app, found),
        Came::Moved(result, discarded) => drafts::moved(app, result, discarded),
        Came::Recovered(result) => drafts::recovered(app, ctx, result),
        Came::Renewed(document, is_ours) => holder::renewed(app, document, is_ours),
        Came::Again(path, result) => holder::opened_again(app, ctx, path, result),
        Came::Their(document, their) => conflict::compared(app, document, *their),
        Came::Listed(document, revision, found) => past::listed(app, document, revision, found),
        Came::Restored(result) => past::restored(app, ctx, result),
        Came::LetGo => {}
    }
}

/// Takes up how we stand to the file of the document that is shown now.
pub(super) fn take_up(app: &mut App, hold: Hold) {
    let found_again = hold.found_again;
    app.keeping.desk.hold = hold;
    if app.session.as_ref().is_some_and(|open| open.access() == Access::NewerVersion) {
        tell_read_only(app);
    }
    if found_again > 0 {
        tell(app, News::Kept(KeepNews::EvidenceFoundAgain(found_again)));
    }
    if let Some(greeting) = app.keeping.greeting.take() {
        tell(app, greeting);
    }
    drafts::remind(app);
}

/// Says why the open document cannot be changed.
pub(super) fn tell_read_only(app: &mut App) {
    match app.session.as_ref().map(Session::access) {
        Some(Access::NewerVersion) => {
            let unknown = app.keeping.desk.hold.unknown.clone();
            tell(app, News::NewerVersion(unknown));
        }
        Some(Access::Locked) => tell(app, News::Refused(SessionError::Locked)),
        Some(Access::Sealing) => tell(app, News::Refused(SessionError::Sealing)),
        Some(Access::Sealed) => tell(app, News::Refused(SessionError::Sealed)),
        Some(Access::Full) if app.session.as_ref().is_some_and(|open| open.review().is_some()) => {
            tell(app, News::Refused(SessionError::UnderReview));
        }
        Some(Access::Full) | None => {}
    }
}

/// Lets go of the document that is left: its lock, and its draft where a file holds the work. What is left unsaved stays
/// in the recovery folder for a while.
pub(super) fn leave(app: &mut App, ctx: &Context) {
    let desk = std::mem::take(&mut app.keeping.desk);
    let is_lost = app.session.as_ref().is_some_and(Session::is_unsaved);
    let last = if is_lost { drafts::last_words(app, &desk) } else { None };
    let Desk { hold, slot, .. } = desk;
    if hold.lock.is_none() && slot.is_none() && last.is_none() {
        return;
    }
    let today = (app.services.now)().date;
    app.jobs.start(Busy::Keeping, ctx, move || {
        let Some(last) = last else {
            if let Some(slot) = slot {
                slot.forget();
            }
            drop(hold);
            return Outcome::Keeping(Came::LetGo);
        };
        let folder = last.folder.clone();
        let discarded = other_states::draft(last).and_then(|slot| {
            slot.discard(today)?;
            Ok(slot.id().to_owned())
        });
        // Nothing can be done where even this fails; the user has said that it may go.
        let id = discarded.ok();
        drop(hold);
        Outcome::Keeping(Came::Moved(Ok(recovery::drafts(&folder)), id))
    });
}

/// Who opens a file now. A lock that we have on it already is taken along.
pub(super) fn visit(app: &App, path: Option<&Path>) -> Visit {
    let is_open = app.session.as_ref().is_some_and(|open| open.path() == path);
    Visit {
        owner: owner(app),
        now: (app.services.now)(),
        held: app.keeping.desk.hold.lock.clone().filter(|_| is_open && path.is_some()),
        takes_over: None,
    }
}

/// Who we are to others: by the name in the settings, or as the system knows us.
pub(super) fn owner(app: &App) -> crate::storage::lock::Owner {
    let mut owner = app.services.owner.clone();
    let author = app.settings.author.trim();
    if !author.is_empty() {
        author.clone_into(&mut owner.who);
    }
    owner
}

/// Whether the document has a file of its own that it is saved to by itself.
pub(super) fn saves_itself(app: &App) -> bool {
    let desk = &app.keeping.desk;
    let is_ours = app
        .session
        .as_ref()
        .is_some_and(|open| open.path().is_some() && open.access() == Access::Full);
    is_ours && desk.failure.is_none() && desk.conflict.is_none() && !desk.hangs
}

/// Notes that the file holds what was written, and tells which lock is not needed any more.
pub(super) fn saved(
    app: &mut App,
    is_elsewhere: bool,
    bytes: Arc<[u8]>,
    lock: Option<Lock>,
) -> Option<Arc<Lock>> {
    let desk = &mut app.keeping.desk;
    desk.failure = None;
    desk.conflict = None;
    desk.hangs = false;
    desk.overwrites = false;
    desk.listed = None;
    desk.hold.before = Some(bytes);
    if let Some(begun) = desk.backup_begun.take() {
        desk.backup_at = Some(begun);
    }
    if !is_elsewhere {
        return None;
    }
    desk.backup_at = None;
    desk.renewed_at = None;
    desk.hold.theirs = None;
    std::mem::replace(&mut desk.hold.lock, lock.map(Arc::new))
}

/// Gives a lock back that is not needed, beside the drawing.
pub(super) fn release(app: &mut App, ctx: &Context, lock: Option<Arc<Lock>>) {
    if let Some(lock) = lock {
        app.jobs.start(Busy::Keeping, ctx, move || {
            drop(lock);
            Outcome::Keeping(Came::LetGo)
        });
    }
}
