//! Banners below the bar, for as long as something stands against saving: somebody else has the file, it cannot be
//! written, or it is another one by now.

use std::path::Path;

use egui::{Margin, Panel, Ui};

use crate::domain::seal::Seal;
use crate::explain;
use crate::gui::command::Command;
use crate::gui::handover::Ask;
use crate::gui::keeping::conflict::{Choice, Conflict};
use crate::gui::keeping::{Desk, Failure, Keep};
use crate::gui::news::file_name;
use crate::gui::review;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::banner::{Banner, banner};
use crate::i18n::Texts;
use crate::session::Access;
use crate::storage::error::StorageError;
use crate::storage::lock::Theirs;
use crate::storage::seal_file::Standing;

/// Draws the banner that counts, where there is one. What only describes the document is not told above a folder of
/// others.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (desk, route): (&Desk, &Route),
    commands: &mut Vec<Command>,
) {
    let is_beside = *route == Route::Folder;
    let shown = shown(scene, desk).filter(|shown| !(is_beside && shown.describes));
    let Some(Shown { text, hint, tone, actions, describes: _ }) = shown else { return };
    let margin = Margin { left: 24, right: 16, top: 12, bottom: 0 };
    let frame = egui::Frame::new().fill(theme::palette(ui).page).inner_margin(margin);
    Panel::top("banner").show_separator_line(false).frame(frame).show(ui, |ui| {
        let words: Vec<&str> = actions.iter().map(|(word, _)| *word).collect();
        let banner = banner(ui, &Banner { text: &text, hint: &hint, tone, actions: &words });
        let clicked = banner.and_then(|at| actions.into_iter().nth(at));
        commands.extend(clicked.map(|(_, command)| command));
    });
}

struct Shown {
    text: String,
    hint: String,
    tone: Tone,
    actions: Vec<(&'static str, Command)>,
    /// Whether it says what the document is, and nothing stands against work.
    describes: bool,
}

fn shown(scene: &Scene<'_>, desk: &Desk) -> Option<Shown> {
    let texts = scene.texts;
    let revision = scene.session.revision();
    let safe = match desk.safe_since(revision) {
        Some(time) => texts.kept_in_recovery(time),
        None => texts.kept_nowhere().to_owned(),
    };
    let theirs = desk.theirs().filter(|_| scene.session.access() == Access::Locked);
    match (&desk.conflict, &desk.failure, theirs) {
        (Some(conflict), _, _) => {
            let safe = desk.safe_since(revision).map(|time| texts.kept_until_decided(time));
            Some(of_conflict(texts, conflict, safe.unwrap_or_default()))
        }
        (None, Some(failure), _) => Some(of_failure(texts, failure, &safe)),
        (None, None, Some(theirs)) => Some(of_lock(texts, theirs)),
        (None, None, None) if scene.session.access() == Access::Sealed => {
            Some(of_seal(texts, desk.seal()))
        }
        (None, None, None) if desk.hangs() => {
            let path = scene.session.path().unwrap_or(Path::new(""));
            Some(of_silence(texts, path, safe))
        }
        (None, None, None) => of_opinions(scene),
    }
}

/// Whose opinions stand on the cards.
fn of_opinions(scene: &Scene<'_>) -> Option<Shown> {
    let texts = scene.texts;
    let review = &scene.beside.opinions().filter(|_| !scene.is_reviewing())?.review;
    let progress = scene.derived.review.as_ref()?.progress;
    let name = texts.reviewer_name(&review.reviewer().name);
    let text = texts.opinions_shown(name, progress.other, progress.evidence_needed);
    let actions = vec![
        (texts.opinions_see(), Command::Go(Route::Check)),
        (texts.opinions_hide(), Command::Review(review::Ask::HideOpinions)),
    ];
    Some(Shown { text, hint: String::new(), tone: Tone::Neutral, actions, describes: true })
}

fn of_conflict(texts: Texts, conflict: &Conflict, safe: String) -> Shown {
    let text =
        if conflict.is_gone { texts.conflict_gone_banner() } else { texts.conflict_banner() };
    let decide = Command::Keep(Keep::Choose(Choice::Decide));
    let actions = vec![(texts.conflict_decide(), decide)];
    Shown { text: text.to_owned(), hint: safe, tone: Tone::Bad, actions, describes: false }
}

/// What the seal says: what it vouches for, or that it does not.
fn of_seal(texts: Texts, seal: &Standing) -> Shown {
    let revise = (texts.menu_revise(), Command::Handover(Ask::Revise));
    let copy = (texts.copy_fingerprint(), Command::Handover(Ask::CopyFingerprint));
    match seal {
        Standing::Whole(Seal { fingerprint, moment }) => {
            let when = moment.as_ref().map(|moment| texts.moment(moment)).unwrap_or_default();
            let text = texts.sealed_banner(&when);
            let hint = texts.fingerprint_begins(&fingerprint.short());
            Shown { text, hint, tone: Tone::Good, actions: vec![copy, revise], describes: true }
        }
        Standing::Broken(_) => Shown {
            text: texts.seal_broken_banner().to_owned(),
            hint: texts.seal_broken_hint().to_owned(),
            tone: Tone::Bad,
            actions: vec![revise],
            describes: true,
        },
        Standing::Unreadable(_) | Standing::Unsealed => Shown {
            text: texts.seal_unreadable_banner().to_owned(),
            hint: texts.seal_broken_hint().to_owned(),
            tone: Tone::Bad,
            actions: vec![revise],
            describes: true,
        },
    }
}

fn of_silence(texts: Texts, path: &Path, hint: String) -> Shown {
    let text = texts.saving_hangs(&file_name(path));
    Shown { text, hint, tone: Tone::Bad, actions: Vec::new(), describes: false }
}

fn of_failure(texts: Texts, failure: &Failure, safe: &str) -> Shown {
    let is_away =
        matches!(*failure.error.error, StorageError::FolderMissing | StorageError::NotFound);
    let (reason, hint) = if is_away {
        (texts.place_is_away().to_owned(), texts.place_is_away_hint().to_owned())
    } else {
        let explained = explain::file(texts, &failure.error);
        (explained.sentence, explained.hint)
    };
    let text = texts.not_saved_here(&file_name(&failure.error.path), &reason);
    let hint = format!("{hint} · {safe}");
    let actions =
        vec![(texts.save_again(), Command::Save), (texts.menu_save_as(), Command::SaveAs)];
    Shown { text, hint, tone: Tone::Bad, actions, describes: false }
}

fn of_lock(texts: Texts, theirs: &Theirs) -> Shown {
    let owner = &theirs.owner;
    let who = if owner.who.is_empty() { texts.somebody() } else { &owner.who };
    let who = match owner.computer.as_str() {
        "" => explain::quoted(who),
        computer => texts.who_at(&explain::quoted(who), &explain::quoted(computer)),
    };
    let since = theirs.since.as_ref().map(|since| texts.since(&texts.moment(since)));
    let text = texts.locked_by(&who, &since.unwrap_or_default());
    let mut actions = vec![(texts.lock_try(), Command::Keep(Keep::TryLock))];
    let hint = match theirs.silent_minutes {
        _ if !theirs.can_take_over => texts.lock_is_held().to_owned(),
        Some(minutes) if minutes > 0 => texts.lock_is_stale(minutes),
        Some(_) | None => texts.lock_is_here().to_owned(),
    };
    if theirs.can_take_over {
        actions.push((texts.lock_take_over(), Command::Keep(Keep::TakeOver)));
    }
    Shown { text, hint, tone: Tone::Warn, actions, describes: false }
}
