//! Photos that were prepared before, so that a paper made again is quick.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use crate::domain::digest::Digest;
use crate::report::photos::{PhotoFault, PreparedPhoto};

/// The most bytes of prepared photos that are kept; those of a large annex.
const MOST_BYTES: usize = 96 * 1024 * 1024;

/// A file and the size for which it was prepared.
type Key = (Digest, (u32, u32));

/// Prepared photos, shared by its clones. What cannot be printed is not kept, for the file may be mended.
#[derive(Clone, Debug, Default)]
pub struct PhotoCache(Arc<Mutex<BTreeMap<Key, PreparedPhoto>>>);

impl PhotoCache {
    /// The photo as it was prepared before, or as `make` prepares it now.
    ///
    /// # Errors
    /// What `make` says.
    pub fn get_or(
        &self,
        digest: Digest,
        pixels: (u32, u32),
        make: impl FnOnce() -> Result<PreparedPhoto, PhotoFault>,
    ) -> Result<PreparedPhoto, PhotoFault> {
        let key = (digest, pixels);
        if let Some(known) = self.0.lock().ok().and_then(|known| known.get(&key).cloned()) {
            return Ok(known);
        }
        let made = make()?;
        if let Ok(mut known) = self.0.lock() {
            let kept: usize = known.values().map(|photo| photo.jpeg.len()).sum();
            if kept.saturating_add(made.jpeg.len()) > MOST_BYTES {
                known.clear();
            }
            known.insert(key, made.clone());
        }
        Ok(made)
    }
}
