//! Long work with files, as somebody else sees it: how far it is, and that it is called off.

use std::io::{self, Read};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::storage::error::StorageError;

/// How far work is. Shared between whoever works and whoever waits.
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicU64,
    total: AtomicU64,
    is_called_off: AtomicBool,
}

impl Watch {
    /// Asks the work to stop. What it has begun it takes back.
    pub fn call_off(&self) {
        self.is_called_off.store(true, Ordering::Relaxed);
    }

    /// Whether the work is to stop.
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        self.is_called_off.load(Ordering::Relaxed)
    }

    /// How far it is, in percent.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let (done, total) = (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed));
        let percent = done.saturating_mul(100).checked_div(total).unwrap_or(0);
        u8::try_from(percent.min(100)).unwrap_or(100)
    }

    /// The work begins; `total` bytes are to be read.
    pub(in crate::storage) fn begin(&self, total: u64) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    /// A source whose bytes count, and which ends with an error when the work is called off.
    pub(in crate::storage) const fn over<R>(&self, source: R) -> Watched<'_, R> {
        Watched { source, watch: self }
    }

    /// Whether to go on.
    ///
    /// # Errors
    /// [`StorageError::CalledOff`].
    pub(in crate::storage) fn go_on(&self) -> Result<(), StorageError> {
        if self.is_called_off() { Err(StorageError::CalledOff) } else { Ok(()) }
    }

    /// What an error means: any error of work that is called off means that.
    pub(in crate::storage) fn meaning(&self, error: StorageError) -> StorageError {
        if self.is_called_off() { StorageError::CalledOff } else { error }
    }
}

/// A source that is watched.
#[derive(Debug)]
pub(in crate::storage) struct Watched<'a, R> {
    source: R,
    watch: &'a Watch,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, part: &mut [u8]) -> io::Result<usize> {
        if self.watch.is_called_off() {
            return Err(io::Error::other(StorageError::CalledOff));
        }
        let length = self.source.read(part)?;
        self.watch.done.fetch_add(u64::try_from(length).unwrap_or(0), Ordering::Relaxed);
        Ok(length)
    }
}
