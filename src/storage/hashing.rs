//! SHA-256 of what is read, while it is read.

use std::io::{self, ErrorKind, Read};

use sha2::{Digest as _, Sha256};

use crate::domain::digest::Digest;

/// A source that remembers the digest of all that was read from it.
pub(in crate::storage) struct Hashing<R> {
    source: R,
    hasher: Sha256,
}

impl<R> Hashing<R> {
    /// Nothing was read yet.
    pub(in crate::storage) fn new(source: R) -> Self {
        Self { source, hasher: Sha256::new() }
    }

    /// The digest of all that was read.
    pub(in crate::storage) fn digest(self) -> Digest {
        Digest(self.hasher.finalize().into())
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, part: &mut [u8]) -> io::Result<usize> {
        let length = self.source.read(part)?;
        self.hasher.update(part.get(..length).unwrap_or_default());
        Ok(length)
    }
}

/// The SHA-256 of all that `source` gives, in constant memory.
///
/// # Errors
/// What the source answers.
pub fn digest_of(source: impl Read) -> io::Result<Digest> {
    let mut source = Hashing::new(source);
    let mut part = vec![0; 64 * 1024];
    loop {
        match source.read(&mut part) {
            Ok(0) => return Ok(source.digest()),
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
