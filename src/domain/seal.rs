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

/// The first run of 64 hexadecimal digits in `text` that stands alone, as a fingerprint does on paper. `None`: there is
/// none.
#[must_use]
pub fn fingerprint_in(text: &str) -> Option<Digest> {
    text.split(|letter: char| !letter.is_ascii_hexdigit()).find_map(Digest::parse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_found_where_it_stands_alone() {
        let digest = Digest([0xab; 32]);
        for (text, expected) in [
            (format!("QR code of {digest}"), Some(digest)),
            (format!("sha256:{digest}\n"), Some(digest)),
            (digest.to_string(), Some(digest)),
            (format!("{digest}a"), None),
            (digest.short(), None),
            (String::new(), None),
        ] {
            assert_eq!(fingerprint_in(&text), expected, "{text}");
        }
    }
}
