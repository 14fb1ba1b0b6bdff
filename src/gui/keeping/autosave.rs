//! Saving by itself: a document with a file goes into it within a second of a change, one without into the recovery
//! folder. Where the file cannot be written, it is tried again, and the work is safe in the recovery folder meanwhile.

use std::sync::Arc;
use std::time::Duration;

use egui::Context;

use crate::gui::app::App;
use crate::gui::files::Target;
use crate::gui::jobs::Busy;
use crate::gui::keeping::news::KeepNews;
use crate::gui::keeping::other_states;
use crate::gui::keeping::work::Keeps;
use crate::gui::keeping::{Came, Failure, drafts, holder};
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::tell;
use crate::gui::saving;
use crate::session::{Access, Session};
use crate::storage::error::FileError;
use crate::storage::recovery::Slot;

/// A pause in changes after which the document is saved, in seconds.
const PAUSE: f64 = 0.3;
/// How long a change waits at most, in seconds. Writing takes the rest of the second.
const LONGEST: f64 = 0.7;
/// How long a file that could not be written is left alone, in seconds, by how often it was tried.
const RETRIES: [f64; 6] = [2.0, 4.0, 8.0, 15.0, 30.0, 60.0];
/// After this time in seconds a file that is still being written counts as out of reach: a share may never answer.
const HANGS_AFTER: f64 = 3.0;
/// The least time between two backups, in seconds.
const BETWEEN_BACKUPS: f64 = 600.0;

/// When what is not saved yet was changed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rhythm {
    /// The newest revision that was seen unsaved.
    seen: Option<u64>,
    /// When it came, in seconds from the start of the window.
    changed_at: f64,
    /// When the oldest change came that no file holds.
    waiting_since: Option<f64>,
    /// The revision that is being written.
    pub(in crate::gui) writing: Option<u64>,
    /// When it was begun. `None`: not noted yet.
    writing_since: Option<f64>,
}

impl Rhythm {
    /// Notes that `revision` is not saved, and tells when it is to be.
    fn note(&mut self, revision: u64, now: f64) -> f64 {
        if self.seen != Some(revision) && self.writing != Some(revision) {
            self.seen = Some(revision);
            self.changed_at = now;
            self.waiting_since.get_or_insert(now);
        }
        (self.changed_at + PAUSE).min(self.waiting_since.unwrap_or(now) + LONGEST)
    }

    /// How long the file that is being written has still to answer, in seconds. `None`: none is being written.
    fn left_until_it_hangs(&mut self, now: f64) -> Option<f64> {
        self.writing?;
        let since = *self.writing_since.get_or_insert(now);
        Some(since + HANGS_AFTER - now)
    }

    /// Everything up to `revision` is on its way.
    pub(in crate::gui) fn begin(&mut self, revision: u64) {
        self.writing = Some(revision);
        self.writing_since = None;
        self.seen = Some(revision);
        self.waiting_since = None;
    }
}

/// Saves what is due. To be called in each frame.
pub(in crate::gui) fn keep_up(app: &mut App, ctx: &Context) {
    let now = ctx.input(|input| input.time);
    holder::keep_up(app, ctx, now);
    let Some(session) = &app.session else { return };
    if app.is_leaving {
        return holder::part(app, ctx, now);
    }
    if session.access() != Access::Full {
        return;
    }
    if !session.is_unsaved() {
        // Undone, and nothing is left to be written.
        app.keeping.desk.failure = None;
        app.keeping.desk.hangs = false;
        return;
    }
    let (revision, has_file) = (session.revision(), session.path().is_some());
    // A fresh document that holds nothing of the user is worth no draft.
    let is_empty = !has_file && session.origin().is_none() && !session.can_undo();
    let desk = &mut app.keeping.desk;
    let due = desk.rhythm.note(revision, now);
    desk.hangs = false;
    if let Some(left) = desk.rhythm.left_until_it_hangs(now) {
        desk.hangs = left <= 0.0;
        if !desk.hangs {
            wake(ctx, left);
        }
    }
    if due > now {
        wake(ctx, due - now);
        return;
    }
    if has_file && desk.conflict.is_none() && !app.jobs.is_running(Busy::Saving) {
        match &desk.failure {
            Some(failure) if failure.next_at > now => wake(ctx, failure.next_at - now),
            Some(_) | None => save(app, ctx),
        }
    }
    let is_safe = app.keeping.desk.safe_since(revision).is_some();
    let desk = &app.keeping.desk;
    let is_stuck = desk.failure.is_some() || desk.conflict.is_some() || desk.hangs;
    let needs_draft = !has_file || is_stuck;
    if needs_draft && !is_safe && !is_empty && !app.jobs.is_running(Busy::Drafting) {
        draft(app, ctx, revision);
    }
}

fn wake(ctx: &Context, seconds: f64) {
    ctx.request_repaint_after(Duration::try_from_secs_f64(seconds).unwrap_or_default());
}

fn save(app: &mut App, ctx: &Context) {
    let path = app.session.as_ref().and_then(Session::path).map(std::path::PathBuf::from);
    if let Some(path) = path {
        saving::save_to(app, ctx, Target::own(path));
    }
}

fn draft(app: &mut App, ctx: &Context, revision: u64) {
    let Some(drafting) = drafts::drafting(app, &app.keeping.desk) else { return };
    let document = app.document;
    app.jobs.start(Busy::Drafting, ctx, move || {
        Outcome::Keeping(Came::Drafted(document, revision, other_states::draft(drafting)))
    });
}

/// Notes a draft that was kept.
pub(super) fn drafted(
    app: &mut App,
    ctx: &Context,
    (document, revision): (u64, u64),
    result: Result<Arc<Slot>, FileError>,
) {
    let time = (app.services.now)().time;
    let is_open = document == app.document && app.session.is_some();
    let desk = &mut app.keeping.desk;
    match result {
        Ok(slot) if is_open => {
            desk.slot = Some(slot);
            desk.drafted = Some((revision, time));
            let is_saved = app.session.as_ref().is_some_and(|open| !open.is_unsaved());
            if is_saved {
                forget_draft(app, ctx);
            }
        }
        // Its document was left while it was written.
        Ok(slot) => drafts::put_away(app, ctx, slot),
        Err(error) => {
            // Tried again with the next change.
            desk.drafted = None;
            if is_open && !std::mem::replace(&mut desk.is_draft_lack_told, true) {
                tell(app, News::Kept(KeepNews::DraftNotKept(error)));
            }
        }
    }
}

/// Takes the draft away: a file holds the work.
pub(in crate::gui) fn forget_draft(app: &mut App, ctx: &Context) {
    let desk = &mut app.keeping.desk;
    desk.drafted = None;
    if let Some(slot) = desk.slot.take() {
        app.jobs.start(Busy::Keeping, ctx, move || {
            slot.forget();
            Outcome::Keeping(Came::LetGo)
        });
    }
}

/// Notes that the file could not be written, and when it is tried again.
pub(in crate::gui) fn failed(app: &mut App, ctx: &Context, error: FileError) {
    let now = ctx.input(|input| input.time);
    let tries = app.keeping.desk.failure.as_ref().map_or(0, |failure| failure.tries);
    let at = usize::try_from(tries).unwrap_or(usize::MAX);
    let pause = RETRIES.get(at).or(RETRIES.last()).copied().unwrap_or(LONGEST);
    let tries = tries.saturating_add(1);
    app.keeping.desk.failure = Some(Failure { error, tries, next_at: now + pause });
    ctx.request_repaint();
}

/// Whether a backup is due when the file is replaced now: before the first saving after opening, and then not too often.
pub(in crate::gui) fn keeps(app: &mut App, ctx: &Context) -> Keeps {
    let now = ctx.input(|input| input.time);
    let desk = &mut app.keeping.desk;
    desk.backup_begun = None;
    if desk.overwrites {
        return Keeps::BackupOrNothing;
    }
    if desk.backup_at.is_some_and(|then| now - then < BETWEEN_BACKUPS) {
        return Keeps::Nothing;
    }
    // Where the file cannot be replaced, the next try keeps one.
    desk.backup_begun = Some(now);
    Keeps::Backup
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_saved_within_a_second_however_fast_somebody_types() {
        let mut rhythm = Rhythm::default();
        assert!((rhythm.note(1, 10.0) - 10.3).abs() < 1e-9);
        let mut now = 10.0;
        for revision in 2..100 {
            now += 0.05;
            let due = rhythm.note(revision, now);
            assert!(due <= 10.7 + 1e-9);
            if due <= now {
                rhythm.begin(revision);
                // What comes while the file is written has a second of its own.
                assert!(rhythm.note(revision + 1, now + 0.2) <= now + 0.9);
                return;
            }
        }
        panic!("never due");
    }

    #[test]
    fn what_is_being_written_is_not_due_again() {
        let mut rhythm = Rhythm::default();
        rhythm.note(1, 0.0);
        rhythm.begin(1);
        let waiting = rhythm.waiting_since;
        rhythm.note(1, 5.0);
        assert_eq!((rhythm.waiting_since, waiting), (None, None));
    }
}
