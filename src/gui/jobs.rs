//! Work off the drawing thread: it is started here, does its part elsewhere, and its outcome is picked up between
//! frames. The drawing thread never waits.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use egui::Context;

/// What is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// A file dialog is open.
    Asking,
    /// A file is read.
    Opening,
    /// A file is written.
    Saving,
    /// A report is made.
    Reporting,
    /// A pack is made or unpacked.
    Packing,
    /// Copies for colleagues are written.
    Splitting,
    /// A file of evidence is taken in.
    Attaching,
    /// Files of evidence are looked at.
    Checking,
    /// Small pictures of evidence are made.
    Picturing,
    /// The pages of a report are made for showing.
    Previewing,
    /// A page is drawn.
    Drawing,
    /// A program of the system is started.
    Viewing,
    /// Settings are kept or recent files looked for.
    Remembering,
    /// A draft is written.
    Drafting,
    /// States of the document are compared.
    Comparing,
    /// Locks and drafts are put in order.
    Keeping,
    /// A folder of assessments is looked at.
    Gathering,
    /// Its table is arranged.
    Arranging,
    /// Its table is written.
    Exporting,
    /// Reports of its centres are printed.
    Printing,
}

impl Busy {
    /// Whether it goes on in the background, with nobody waiting for it.
    const fn is_quiet(self) -> bool {
        match self {
            Self::Checking
            | Self::Picturing
            | Self::Remembering
            | Self::Drafting
            | Self::Comparing
            | Self::Keeping
            | Self::Gathering
            | Self::Arranging
            // These are told on the screen of the folder.
            | Self::Exporting
            | Self::Printing => true,
            Self::Asking
            | Self::Opening
            | Self::Saving
            | Self::Reporting
            | Self::Packing
            | Self::Splitting
            | Self::Attaching
            | Self::Previewing
            | Self::Drawing
            | Self::Viewing => false,
        }
    }
}

/// A piece of work.
pub type Work = Box<dyn FnOnce() + Send>;

/// Something that runs work, at once or beside.
pub type Spawn = fn(Work) -> Result<(), Work>;

/// Runs work on a thread of its own.
///
/// # Errors
/// The system gave no thread. The work is lost then; [`Jobs`] notices it.
pub fn on_a_thread(work: Work) -> Result<(), Work> {
    let spawned = thread::Builder::new().name("job".to_owned()).spawn(work);
    spawned.map(drop).map_err(|_no_thread| Box::new(|| {}) as Work)
}

/// Runs work at once, for tests.
///
/// # Errors
/// Never.
pub fn at_once(work: Work) -> Result<(), Work> {
    work();
    Ok(())
}

/// Work under way, and what came of it. `T` is the outcome.
#[derive(Debug)]
pub struct Jobs<T> {
    spawn: Spawn,
    sender: Sender<(Busy, Option<T>)>,
    receiver: Receiver<(Busy, Option<T>)>,
    running: Vec<Busy>,
}

impl<T: Send + 'static> Jobs<T> {
    /// No work yet; `spawn` runs what comes.
    #[must_use]
    pub fn new(spawn: Spawn) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { spawn, sender, receiver, running: Vec::new() }
    }

    /// Starts `work`; its outcome comes out of [`Jobs::finished`] in a later frame, which is asked for.
    pub fn start(&mut self, busy: Busy, ctx: &Context, work: impl FnOnce() -> T + Send + 'static) {
        self.running.push(busy);
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        let job = Box::new(move || {
            // Work that panics must not leave the window waiting for ever.
            let outcome = panic::catch_unwind(AssertUnwindSafe(work)).ok();
            // Nobody is there to be told once the window is gone.
            sender.send((busy, outcome)).ok();
            ctx.request_repaint();
        });
        if (self.spawn)(job).is_err() {
            // The receiver lives in self, so this cannot fail.
            self.sender.send((busy, None)).ok();
        }
    }

    /// What was finished since the last call. `None` instead of an outcome: the work broke off.
    pub fn finished(&mut self) -> Vec<Option<T>> {
        let mut outcomes = Vec::new();
        while let Ok((busy, outcome)) = self.receiver.try_recv() {
            if let Some(at) = self.running.iter().position(|running| *running == busy) {
                self.running.remove(at);
            }
            outcomes.push(outcome);
        }
        outcomes
    }

    /// Whether such work is under way.
    #[must_use]
    pub fn is_running(&self, busy: Busy) -> bool {
        self.running.contains(&busy)
    }

    /// What was started last and is still under way. `None`: nothing that anybody waits for.
    #[must_use]
    pub fn busy(&self) -> Option<Busy> {
        self.running.iter().rev().find(|busy| !busy.is_quiet()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_comes_from_another_thread() {
        let mut jobs = Jobs::new(on_a_thread);
        jobs.start(Busy::Saving, &Context::default(), || {
            thread::current().name().map(String::from)
        });
        let outcome = jobs.receiver.recv().unwrap();
        assert_eq!(outcome, (Busy::Saving, Some(Some("job".to_owned()))));
    }

    #[test]
    fn work_is_running_until_it_is_picked_up() {
        let mut jobs = Jobs::new(at_once);
        jobs.start(Busy::Opening, &Context::default(), || 7);
        assert!(jobs.is_running(Busy::Opening));
        assert_eq!(jobs.busy(), Some(Busy::Opening));
        assert_eq!(jobs.finished(), [Some(7)]);
        assert_eq!(jobs.busy(), None);
    }

    #[test]
    fn work_that_panics_or_gets_no_thread_is_told() {
        for spawn in [at_once, |_work: Work| Err(Box::new(|| {}) as Work)] {
            let mut jobs: Jobs<u8> = Jobs::new(spawn);
            jobs.start(Busy::Saving, &Context::default(), || {
                panic::resume_unwind(Box::new("broken"));
            });
            assert_eq!(jobs.finished(), [None]);
        }
    }
}
