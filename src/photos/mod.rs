//! Makes photos of evidence ready for paper: upright, no larger than a printer can show, and with nothing of what a
//! camera writes beside the picture, such as where it was taken.
//!
//! Opens no file: the caller says how the bytes of a file are had.

mod cache;
mod prepare;
mod whole;

pub use cache::PhotoCache;
pub use prepare::prepare;

use std::io::{BufRead, Seek};
use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::domain::assessment::Assessment;
use crate::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use crate::report::photos::{PhotoFault, Photos};

/// A file to read a picture from.
pub trait Source: BufRead + Seek {}

impl<T: BufRead + Seek> Source for T {}

/// Opens the file of a piece of evidence, or says what is wrong with it.
pub type Open<'a> = dyn Fn(&Evidence) -> Result<Box<dyn Source>, EvidenceFault> + Sync + 'a;

/// How photos are had.
#[derive(Clone, Copy)]
pub struct Studio<'a> {
    /// Opens the file of a piece of evidence, if it is the one that was attached: a picture that somebody put in its place
    /// must never be printed as evidence.
    pub open: &'a Open<'a>,
    /// Is told how many of how many photos are begun or made, and says whether anybody still waits for them.
    pub go_on: &'a (dyn Fn(usize, usize) -> bool + Sync),
    /// What was prepared before.
    pub cache: &'a PhotoCache,
    /// What was found wrong when the files were last looked at. Those are looked at anew, for they may be mended.
    pub faults: &'a EvidenceFaults,
}

/// The pictures among the evidence of an assessment, each no larger than `pixels` across and down. Whatever is wrong with
/// one is said in its place. `None`: nobody waits for them any more.
#[must_use]
pub fn gather(assessment: &Assessment, pixels: (u32, u32), studio: Studio<'_>) -> Option<Photos> {
    let wanted: Vec<&Evidence> =
        assessment.evidence().iter().filter(|evidence| evidence.is_picture()).collect();
    let next = AtomicUsize::new(0);
    let photos = Mutex::new(Photos::new());
    let work = || {
        while (studio.go_on)(next.load(Ordering::Relaxed), wanted.len()) {
            let Some(evidence) = wanted.get(next.fetch_add(1, Ordering::Relaxed)) else { break };
            let make = || prepare((studio.open)(evidence).map_err(PhotoFault::from)?, pixels);
            let made = match studio.faults.get(&evidence.digest) {
                Some(_) => make(),
                None => studio.cache.get_or(evidence.digest, pixels, make),
            };
            if let Ok(mut photos) = photos.lock() {
                photos.insert(evidence.digest, made);
            }
        }
    };
    // A worker holds one large picture at a time, so few of them keep memory small.
    let workers = std::thread::available_parallelism().map_or(1, NonZeroUsize::get).min(3);
    std::thread::scope(|scope| {
        for _ in 1..workers.min(wanted.len()) {
            scope.spawn(work);
        }
        work();
    });
    let photos = photos.into_inner().ok()?;
    let is_whole = wanted.iter().all(|evidence| photos.contains_key(&evidence.digest));
    is_whole.then_some(photos)
}

#[cfg(test)]
mod tests;
