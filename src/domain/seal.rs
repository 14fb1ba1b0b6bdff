//! The seal of an assessment: what a file said when the office vouched for it.
//!
//! The fingerprint of an assessment is the SHA-256 of the bytes of its file. The file names every file of evidence by
//! its own SHA-256, so the fingerprint covers the evidence too, and anybody can check it with the tools of their
//! system. A fingerprint is no signature: it says what was sealed, not who sealed it.

use crate::domain::digest::Digest;
use crate::domain::moment::Moment;

/// The seal of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// The fingerprint of the assessment.
    pub fingerprint: Digest,
    /// When it was sealed. `None`: the seal does not say.
    pub moment: Option<Moment>,
}

/// The sealed file that an assessment revises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revised {
    /// Its fingerprint.
    pub fingerprint: Digest,
    /// Its file name.
    pub name: String,
}
