//! What can be wrong with a value although the text is well-formed.

use std::fmt;

/// A value that cannot be, in a file of the right shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A placeholder until the domain is there.
    Unknown(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(words) => f.write_str(words),
        }
    }
}
