//! Work that waits until the test lets it go on.

use std::cell::RefCell;

use gecc::gui::jobs::Work;

use super::stage::Stage;

thread_local! {
    /// Whether work waits, and what waits.
    static WAITING: RefCell<(bool, Vec<Work>)> = RefCell::default();
}

/// Runs work at once, or lets it wait until the test runs it.
pub(super) fn hold(work: Work) -> Result<(), Work> {
    let waits = WAITING.with_borrow(|(waits, _)| *waits);
    if waits {
        WAITING.with_borrow_mut(|(_, waiting)| waiting.push(work));
    } else {
        work();
    }
    Ok(())
}

/// From now on work waits.
pub(super) fn begin() {
    WAITING.with_borrow_mut(|(waits, _)| *waits = true);
}

/// Runs what waits by now.
pub(super) fn go_on(stage: &mut Stage) {
    for work in WAITING.with_borrow_mut(|(_, waiting)| std::mem::take(waiting)) {
        work();
    }
    stage.harness.step();
    stage.harness.step();
}

/// Runs what came last of what waits.
pub(super) fn last(stage: &mut Stage) {
    let last = WAITING.with_borrow_mut(|(_, waiting)| waiting.pop());
    last.unwrap()();
    stage.harness.step();
    stage.harness.step();
}

/// Runs what waits, and work that comes at once again.
pub(super) fn finish(stage: &mut Stage) {
    WAITING.with_borrow_mut(|(waits, _)| *waits = false);
    go_on(stage);
    stage.harness.run();
}

/// Lets work go on by itself again, and what waits fall.
pub(super) fn let_go() {
    WAITING.with_borrow_mut(|waiting| *waiting = (false, Vec::new()));
}
