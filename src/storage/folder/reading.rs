//! Reads many assessments on every core, and hands them on in their order.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::sync_channel;

use rayon::prelude::*;

use crate::domain::assessment::Assessment;
use crate::storage::assessment_file::decode;
use crate::storage::edition_file::Editions;
use crate::storage::error::StorageError;
use crate::storage::folder::{FoundFile, Trouble, TroubleKind};
use crate::storage::ron_text::{read_bytes, text_of};

/// How many files are read before they are handed on together. Small enough that little waits in memory.
const AT_ONCE: usize = 64;
/// How many of these may wait for whoever takes them.
const WAITING: usize = 2;
/// How often a file that changes while it is read is read anew.
const TRIES: usize = 3;

/// A folder that is being read.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The files, in the order in which they are handed on.
    pub files: &'a [FoundFile],
    /// The editions that they may answer.
    pub editions: &'a Editions,
    /// Set from anywhere to stop: no further file is read then.
    pub stop: &'a AtomicBool,
}

/// Reads every file, makes something of each assessment on the core that read it, and hands that or the trouble to
/// `take` on this thread, in the order of the files. At most a few hundred wait in memory.
///
/// # Errors
/// What `take` returns; nothing more is read then.
pub fn read_all<T: Send, E>(
    reading: Reading<'_>,
    make: impl Fn(&FoundFile, Assessment) -> T + Sync,
    mut take: impl FnMut(Result<T, Trouble>) -> Result<(), E>,
) -> Result<(), E> {
    let Reading { files, editions, stop } = reading;
    let read = |file: &FoundFile| match read_one(&file.path, editions) {
        Ok(assessment) => Ok(make(file, assessment)),
        Err(error) => {
            let kind = TroubleKind::Unreadable(Box::new(error));
            Err(Trouble { name: file.facts.name.clone(), kind })
        }
    };
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel::<Vec<Result<T, Trouble>>>(WAITING);
        scope.spawn(move || {
            for part in files.chunks(AT_ONCE) {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let part = part.par_iter().with_max_len(4).map(read).collect();
                if sender.send(part).is_err() {
                    return; // nobody takes any more
                }
            }
        });
        receiver.into_iter().flatten().try_for_each(&mut take)
    })
}

/// The assessment at `path`, whole: a file that changes while it is read is read anew.
///
/// # Errors
/// What is wrong with the file, and [`StorageError::ChangedMeanwhile`] where it does not come to rest.
pub fn read_one(path: &Path, editions: &Editions) -> Result<Assessment, StorageError> {
    for _ in 0..TRIES {
        let before = state(path);
        let bytes = read_bytes(path)?;
        if before == state(path) {
            return decode(text_of(&bytes)?, editions).map(|opened| opened.assessment);
        }
    }
    Err(StorageError::ChangedMeanwhile)
}

/// What tells whether a file was written meanwhile: its length and when it was changed.
fn state(path: &Path) -> Option<(u64, Option<std::time::SystemTime>)> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.len(), metadata.modified().ok()))
}
