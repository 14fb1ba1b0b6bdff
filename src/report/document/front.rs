//! What stands at the beginning and at the end of a paper: its head, its large figures, its signatures.

use crate::report::document::{KeyValue, Tone};

/// Whose paper it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// The small line above the title.
    pub kicker: String,
    /// The title of the paper.
    pub title: String,
    /// Whose paper it is.
    pub subtitle: String,
    /// The offices above it, a line each; empty for none.
    pub agency: String,
    /// What matters most about it: a name, a value and a small line; only on a page of its own.
    pub badge: Option<Figure>,
    /// What is known about it: edition, date.
    pub facts: Vec<KeyValue>,
    /// A code to scan; only on a page of its own.
    pub code: Option<Code>,
}

/// A QR code with what it says beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Code {
    /// What is in the code.
    pub payload: String,
    /// What a screen reader says instead of it.
    pub alt_text: String,
    /// The line beside it, in bold.
    pub title: String,
    /// What the code is good for, below that line.
    pub text: String,
}

/// One large figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What the figure is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// A small line below; empty for none.
    pub note: String,
    /// How it is meant.
    pub tone: Tone,
}

/// A place to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// The word before the line.
    pub sign_label: String,
    /// The role behind the line.
    pub role: String,
    /// The name in brackets below; empty for a dotted line.
    pub name: String,
    /// The word before the position, and the position; an empty one is a dotted line.
    pub position: KeyValue,
    /// The word before the date of signing.
    pub date_label: String,
}
