//! Files that are taken in, one after the other, so that a whole card of photos neither fills the memory nor stops the
//! window.

use std::collections::VecDeque;
use std::path::PathBuf;

use egui::Context;

use crate::domain::digest::Digest;
use crate::domain::edit::{Edit, EditError, MOST_EVIDENCE};
use crate::domain::evidence::Evidence;
use crate::domain::id::CriterionId;
use crate::gui::app::App;
use crate::gui::command::Leave;
use crate::gui::evidence::work::{self, Source};
use crate::gui::evidence::{Came, change, check, found, known};
use crate::gui::jobs::Busy;
use crate::gui::leaving::leave;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::gui::run::tell;
use crate::session::SessionError;
use crate::storage::evidence_store;

/// A file to take in, and what it is for.
#[derive(Clone, Debug)]
pub(super) struct Task {
    source: Source,
    /// The criterion that it supports. `None`: none yet.
    criterion: Option<CriterionId>,
    /// The evidence in whose place it comes. `None`: it comes beside the others.
    replaces: Option<Digest>,
}

/// What came of taking a file in.
#[derive(Debug)]
pub struct Attached {
    document: u64,
    task: Task,
    result: Result<evidence_store::Attached, News>,
}

/// The files that are still to be taken in, and what came of the others.
#[derive(Debug, Default)]
pub(super) struct Queue {
    tasks: VecDeque<Task>,
    is_active: bool,
    last: Option<Digest>,
    failures: Vec<News>,
    /// The names of photos that may say where they were taken.
    traced: Vec<String>,
    /// What would leave the document, and waits for the files.
    afterwards: Option<Leave>,
}

/// Takes these in as well.
pub(super) fn add(
    app: &mut App,
    ctx: &Context,
    sources: Vec<Source>,
    criterion: Option<CriterionId>,
) {
    let task = |source| Task { source, criterion: criterion.clone(), replaces: None };
    app.evidence.queue.tasks.extend(sources.into_iter().map(task));
    next(app, ctx);
}

/// Takes a file in, in the place of another.
pub(super) fn replace(app: &mut App, ctx: &Context, digest: Digest, path: PathBuf) {
    let source = Source::File(path);
    let task = Task { source, criterion: None, replaces: Some(digest) };
    app.evidence.queue.tasks.push_back(task);
    next(app, ctx);
}

/// Takes the next file in, or tells what came of all.
pub(super) fn next(app: &mut App, ctx: &Context) {
    if app.jobs.is_running(Busy::Attaching) {
        return;
    }
    let Some(session) = &app.session else { return };
    let Some(path) = session.path().map(PathBuf::from) else { return };
    let count = session.assessment().evidence().len();
    let queue = &mut app.evidence.queue;
    let Some(task) = queue.tasks.pop_front() else {
        if std::mem::take(&mut queue.is_active) {
            finish(app, ctx);
        }
        return;
    };
    queue.is_active = true;
    if count >= MOST_EVIDENCE {
        queue.tasks.clear();
        queue.failures.push(News::Refused(SessionError::Edit(EditError::TooMany(count))));
        return next(app, ctx);
    }
    let (document, keeps_traces) = (app.document, app.settings.photo_traces);
    app.jobs.start(Busy::Attaching, ctx, move || {
        let result = work::attach(&path, &task.source, keeps_traces);
        Outcome::Evidence(Came::Attached(Box::new(Attached { document, task, result })))
    });
}

/// Notes a file that was taken in.
pub(super) fn attached(app: &mut App, ctx: &Context, attached: Attached) {
    let Attached { document, task, result } = attached;
    if document == app.document {
        match result {
            Ok(taken) => {
                if taken.may_have_traces {
                    app.evidence.queue.traced.push(taken.evidence.name.clone());
                }
                note(app, ctx, &task, taken.evidence);
            }
            Err(news) => app.evidence.queue.failures.push(news),
        }
    }
    next(app, ctx);
}

fn note(app: &mut App, ctx: &Context, task: &Task, taken: Evidence) {
    let digest = taken.digest;
    app.evidence.queue.last = Some(digest);
    // The same file again only supports more criteria.
    let again = found(app, &digest);
    let mut evidence = again.clone().unwrap_or(taken);
    evidence.criteria.extend(known(app, task.criterion.clone()));
    let replaced = task.replaces.filter(|old| *old != digest);
    let replaced = replaced.and_then(|old| found(app, &old));
    if let Some(old) = &replaced {
        evidence.criteria.extend(known(app, old.criteria.iter().cloned()));
        if evidence.caption.trim().is_empty() {
            evidence.caption.clone_from(&old.caption);
        }
    }
    let name = evidence.name.clone();
    let edit = match &replaced {
        Some(old) => Edit::ReplaceEvidence(old.digest, evidence),
        None => Edit::SetEvidence(evidence),
    };
    let is_changed = change(app, ctx, edit);
    if let Some(old) = replaced {
        if is_changed {
            tell(app, News::Replaced { old: old.name, new: name });
        }
    } else if again.is_some() && !is_changed && task.replaces.is_none() {
        tell(app, News::AttachedBefore(name));
    }
}

/// Tells what could not be taken in, shows what was, and does what waited for it.
fn finish(app: &mut App, ctx: &Context) {
    let queue = std::mem::take(&mut app.evidence.queue);
    let more = queue.failures.len().saturating_sub(1);
    if let Some(first) = queue.failures.into_iter().next() {
        tell(app, first);
    }
    if more > 0 {
        tell(app, News::MoreNotAttached(more));
    }
    if let Some(first) = queue.traced.first() {
        let more = queue.traced.len().saturating_sub(1);
        let (words, hint) = (app.texts.photo_traced(first, more), app.texts.photo_traced_hint());
        tell(app, News::Warned(format!("{words} {hint}")));
    }
    if let Some(last) = queue.last
        && app.route.is_on_same_screen(&Route::Evidence)
    {
        app.route = Route::EvidenceFile(last);
    }
    check(app, ctx);
    if let Some(way) = queue.afterwards {
        leave(app, ctx, way);
    }
}

/// Whether files are still taken in; the document is left after them.
pub(super) fn holds(app: &mut App, way: &Leave) -> bool {
    let is_active = app.evidence.queue.is_active;
    if is_active {
        app.evidence.queue.afterwards = Some(way.clone());
    }
    is_active
}
