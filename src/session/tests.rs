//! The history, the file and the saved mark of an open document.

use super::*;
use crate::domain::profile::ProfileField;
use crate::domain::testing;

fn name(text: &str) -> Edit {
    Edit::SetProfile(ProfileField::CentreName, text.to_owned())
}

const T: fn(u64) -> Duration = Duration::from_secs;

#[test]
fn undo_back_to_the_saved_content_is_saved_again() {
    let mut session = Session::untitled(testing::assessment());
    assert!(!session.is_unsaved());
    session.apply(name("ก"), T(0)).unwrap();
    assert!(session.is_unsaved());
    session.mark_saved("a.gecc.ron".into(), session.revision());
    assert!(!session.is_unsaved());
    session.apply(name("กข"), T(60)).unwrap();
    assert!(session.is_unsaved());
    session.undo();
    assert!(!session.is_unsaved());
    session.redo();
    assert!(session.is_unsaved());
}

#[test]
fn what_began_with_last_year_is_in_no_file_yet() {
    let mut session = Session::begun_from(testing::assessment(), "2567.gecc.ron".into());
    assert!(session.is_unsaved() && session.path().is_none());
    session.mark_saved("2568.gecc.ron".into(), session.revision());
    assert!(!session.is_unsaved());
    assert_eq!(session.origin(), Some(Path::new("2567.gecc.ron")));
}

#[test]
fn typing_without_a_pause_is_one_step() {
    let mut session = Session::untitled(testing::assessment());
    for (at, text) in [(0, "ก"), (1, "กา"), (2, "การ"), (10, "การ ก")] {
        session.apply(name(text), T(at)).unwrap();
    }
    let shown = |s: &Session| s.assessment().profile().get(ProfileField::CentreName).to_owned();
    session.undo();
    assert_eq!(shown(&session), "การ");
    session.undo();
    assert_eq!(shown(&session), "");
    assert_eq!(session.undo(), None);
}

#[test]
fn a_newer_file_is_never_changed() {
    let mut session =
        Session::opened(testing::assessment(), "a.gecc.ron".into(), Access::NewerVersion);
    assert_eq!(session.apply(name("ก"), T(0)), Err(SessionError::ReadOnly));
    assert!(!session.is_unsaved());
}

#[test]
fn nothing_changes_and_nothing_is_taken_back_while_the_file_is_sealed() {
    let mut session = Session::opened(testing::assessment(), "a.gecc.ron".into(), Access::Full);
    session.apply(name("ก"), T(0)).unwrap();
    session.hold_still(true);
    assert_eq!(session.apply(name("ข"), T(60)), Err(SessionError::Sealing));
    assert!(!session.can_undo() && session.undo().is_none());
    session.hold_still(false);
    assert!(session.can_undo() && session.undo().is_some());
    assert!(session.can_redo());
    // Nothing but sealing is let go of.
    let mut sealed = Session::opened(testing::assessment(), "a.gecc.ron".into(), Access::Sealed);
    sealed.hold_still(false);
    assert_eq!(sealed.access(), Access::Sealed);
}
