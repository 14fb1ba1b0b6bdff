//! How far a paper is while it is made, and whether it is still wanted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::report::error::ReportError;

/// How far a paper is, and whether it is still wanted. Clones speak of the same paper.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    is_stopped: AtomicBool,
    percent: AtomicUsize,
}

/// A part of the work, in order.
#[derive(Clone, Copy, Debug)]
pub(in crate::report) enum Work {
    /// Pictures are made ready, where the paper has any.
    Gathering,
    /// Blocks are measured and placed.
    Placing,
    /// Pages are written.
    Writing,
}

impl Work {
    /// From which percentage to which it leads. The rest is for putting the file together.
    const fn range(self) -> (usize, usize) {
        match self {
            Self::Gathering => (0, 50),
            Self::Placing => (0, 60),
            Self::Writing => (60, 90),
        }
    }
}

impl Progress {
    /// Asks for the work to end without a paper. It ends before the next page.
    pub fn stop(&self) {
        self.0.is_stopped.store(true, Ordering::Relaxed);
    }

    /// How much is done, in per cent; it never goes back.
    #[must_use]
    pub fn percent(&self) -> usize {
        self.0.percent.load(Ordering::Relaxed)
    }

    /// Notes that `done` of `whole` pictures are ready, and says whether the paper is still wanted.
    #[must_use]
    pub fn gather(&self, done: usize, whole: usize) -> bool {
        self.reach(Work::Gathering, done, whole).is_ok()
    }

    /// Notes that `done` of `whole` parts of this work are done.
    ///
    /// # Errors
    /// [`ReportError::Stopped`]: the paper is not wanted any more.
    pub(in crate::report) fn reach(
        &self,
        work: Work,
        done: usize,
        whole: usize,
    ) -> Result<(), ReportError> {
        if self.0.is_stopped.load(Ordering::Relaxed) {
            return Err(ReportError::Stopped);
        }
        let (from, to) = work.range();
        let share = (to - from).saturating_mul(done.min(whole)) / whole.max(1);
        self.0.percent.fetch_max(from + share, Ordering::Relaxed);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{Block, Document, ParagraphStyle};

    #[test]
    fn it_goes_on_to_its_end_and_never_back() {
        let progress = Progress::default();
        for (work, done, whole, expected) in [
            (Work::Placing, 0, 0, 0),
            (Work::Placing, 1, 2, 30),
            (Work::Placing, 0, 2, 30),
            (Work::Writing, 0, 3, 60),
            (Work::Writing, 9, 3, 90),
        ] {
            progress.reach(work, done, whole).unwrap();
            assert_eq!(progress.percent(), expected);
        }
    }

    #[test]
    fn what_is_stopped_goes_no_further() {
        let progress = Progress::default();
        progress.clone().stop();
        assert_eq!(progress.reach(Work::Writing, 1, 1), Err(ReportError::Stopped));
        assert_eq!(progress.percent(), 0);
    }

    #[test]
    fn a_paper_that_is_not_wanted_any_more_is_not_made() {
        let text = "น้ำใจ".to_owned();
        let paragraph = Block::Paragraph { style: ParagraphStyle::Body, text };
        let document = Document { blocks: vec![paragraph], ..Document::default() };
        let progress = Progress::default();
        assert!(crate::report::write_watched(&document, &progress).is_ok());
        assert_eq!(progress.percent(), 90);
        progress.stop();
        assert_eq!(crate::report::write_watched(&document, &progress), Err(ReportError::Stopped));
    }
}
