//! Reads many assessments on every core, and hands them on in their order.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::sync_channel;

use rayon::prelude::*;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::folder::{FileFacts, ReviewMark, SealMark};
use crate::storage::assessment_file::decode;
use crate::storage::edition_file::Editions;
use crate::storage::error::StorageError;
use crate::storage::folder::walk::{beside, state};
use crate::storage::folder::{FoundFile, Trouble, TroubleKind};
use crate::storage::hashing::digest_of;
use crate::storage::pack;
use crate::storage::review_file;
use crate::storage::ron_text::{read_bytes, read_file, text_of};
use crate::storage::seal_file::{self, Standing};

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

/// What came of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// What was made of its assessment. `None`: it could not be read.
    pub made: Option<T>,
    /// What is wrong with it, its seal and its reviews.
    pub troubles: Vec<Trouble>,
}

/// Reads every file, makes something of each assessment on the core that read it, and hands that and the troubles to
/// `take` on this thread, in the order of the files. At most a few hundred wait in memory. The facts that `make` gets
/// are whole: with reviews and seal.
///
/// # Errors
/// What `take` returns; nothing more is read then.
pub fn read_each<T: Send, E>(
    reading: Reading<'_>,
    make: impl Fn(FileFacts, Assessment) -> T + Sync,
    mut take: impl FnMut(&FoundFile, Read<T>) -> Result<(), E>,
) -> Result<(), E> {
    let Reading { files, editions, stop } = reading;
    let read = |file: &FoundFile| one(file, editions, &make);
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel::<Vec<Read<T>>>(WAITING);
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
        let mut all = files.iter().zip(receiver.into_iter().flatten());
        all.try_for_each(|(file, read)| take(file, read))
    })
}

/// As [`read_each`], where `take` gets what was made and each trouble one after the other.
///
/// # Errors
/// What `take` returns; nothing more is read then.
pub fn read_all<T: Send, E>(
    reading: Reading<'_>,
    make: impl Fn(FileFacts, Assessment) -> T + Sync,
    mut take: impl FnMut(Result<T, Trouble>) -> Result<(), E>,
) -> Result<(), E> {
    read_each(reading, make, |_, Read { made, troubles }| {
        let made = made.into_iter().map(Ok);
        made.chain(troubles.into_iter().map(Err)).try_for_each(&mut take)
    })
}

fn one<T>(
    file: &FoundFile,
    editions: &Editions,
    make: impl Fn(FileFacts, Assessment) -> T,
) -> Read<T> {
    let mut facts = file.facts.clone();
    let mut troubles = Vec::new();
    let mut tell = |name: &str, error: StorageError| {
        let kind = TroubleKind::Unreadable(Box::new(error));
        troubles.push(Trouble { name: name.to_owned(), kind });
    };
    let held = match hold(file, editions) {
        Ok(held) => held,
        Err(error) => {
            tell(&file.facts.name, error);
            return Read { made: None, troubles };
        }
    };
    facts.seal = match held.standing {
        Standing::Unsealed => SealMark::Unsealed,
        Standing::Whole(_) => SealMark::Whole,
        Standing::Broken(_) => SealMark::Broken,
        Standing::Unreadable(error) => {
            let seal = seal_file::path_of(Path::new(&file.facts.name));
            tell(&seal.to_string_lossy(), error);
            SealMark::Unreadable
        }
    };
    if let Some(fingerprint) = held.fingerprint {
        for name in &file.reviews {
            match review(&beside(&file.path, name), editions, fingerprint) {
                Ok(mark) => facts.reviewed.push(mark),
                Err(error) => tell(name, error),
            }
        }
    }
    Read { made: Some(make(facts, held.assessment)), troubles }
}

/// What one file holds.
struct Held {
    assessment: Assessment,
    standing: Standing,
    /// `None`: nobody asks for it.
    fingerprint: Option<Digest>,
}

/// Reads the file whole: one that changes while it is read is read anew.
fn hold(file: &FoundFile, editions: &Editions) -> Result<Held, StorageError> {
    let now = || state(fs::metadata(&file.path).ok().as_ref());
    for _ in 0..TRIES {
        let before = now();
        if file.facts.packed {
            let glance = pack::glance(&file.path, editions);
            if before == now() {
                let (opened, fingerprint, standing) = glance?;
                let fingerprint = Some(fingerprint);
                return Ok(Held { assessment: opened.assessment, standing, fingerprint });
            }
            continue;
        }
        let bytes = read_bytes(&file.path)?;
        if before != now() {
            continue;
        }
        let assessment = decode(text_of(&bytes)?, editions)?.assessment;
        let standing = match file.has_seal {
            true => seal_file::look(&file.path, &bytes),
            false => Standing::Unsealed,
        };
        // Hashing takes as long as reading, so it is done for those alone who ask.
        let asks = !file.reviews.is_empty();
        let digest =
            || digest_of(bytes.as_slice()).map_err(|error| StorageError::from_read(&error));
        let fingerprint = asks.then(digest).transpose()?;
        return Ok(Held { assessment, standing, fingerprint });
    }
    Err(StorageError::ChangedMeanwhile)
}

fn review(path: &Path, editions: &Editions, file: Digest) -> Result<ReviewMark, StorageError> {
    let opened = review_file::decode(&read_file(path)?, editions)?;
    Ok(ReviewMark::of(&opened.review, file))
}
