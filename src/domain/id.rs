//! Identifiers, parsed once at the edge and believed inside.

use std::fmt;

/// The longest identifier, in characters.
const LONGEST: usize = 40;

/// An identifier is empty, too long, or holds something else than ASCII letters, digits, `-`, `.` and `_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "an identifier has 1 to {LONGEST} ASCII letters, digits, '-', '.' or '_' and starts with a letter or digit"
)]
pub struct IdError;

fn parse(text: &str) -> Result<Box<str>, IdError> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    let starts_well = text.starts_with(|c: char| c.is_ascii_alphanumeric());
    if starts_well && text.len() <= LONGEST && text.chars().all(allowed) {
        Ok(text.into())
    } else {
        Err(IdError)
    }
}

macro_rules! identifier {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Parses an identifier.
            ///
            /// # Errors
            /// [`IdError`] when the text is not one.
            pub fn new(text: &str) -> Result<Self, IdError> {
                parse(text).map(Self)
            }

            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier! {
    /// Names an edition of the standard, such as `2568`.
    EditionId
}
identifier! {
    /// Names a section of an edition, such as `quality-basic`.
    SectionId
}
identifier! {
    /// Names a criterion inside its edition, such as `Q-2.12`. The order of criteria is that of the edition,
    /// not that of this text.
    CriterionId
}
identifier! {
    /// Names a level, such as `advanced`.
    LevelId
}
identifier! {
    /// Names a source of an edition, such as `S4`.
    SourceId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_short_ascii_words() {
        for (text, good) in [
            ("P-01", true),
            ("Q-2.12", true),
            ("quality-basic", true),
            ("2568", true),
            ("", false),
            ("-P", false),
            ("ก-01", false),
            ("a b", false),
            ("a/b", false),
        ] {
            assert_eq!(CriterionId::new(text).is_ok(), good, "{text:?}");
        }
        assert!(CriterionId::new(&"a".repeat(41)).is_err());
    }
}
