//! What a reader of RON expected, as our own small enum: it can be said in two languages and does not change with `ron`.

use std::fmt;

/// What was expected at a place in a RON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// This punctuation, such as `)` or `,`.
    Punctuation(&'static str),
    /// A text in quotation marks.
    Text,
    /// The quotation mark that ends a text.
    EndOfText,
    /// A whole number.
    Number,
    /// A number that fits the range of its field.
    NumberInRange,
    /// `true` or `false`.
    TrueOrFalse,
    /// `Some(…)` or `None`.
    SomeOrNone,
    /// A name, such as that of a field.
    Name,
    /// One of these fields; another one was found.
    Field {
        /// The field in the text.
        found: String,
        /// The fields that are known here.
        known: &'static [&'static str],
    },
    /// This field, which is missing from the value that ends here.
    MissingField(String),
    /// This field once only.
    FieldOnce(String),
    /// One of these words; another one was found.
    Word {
        /// The word in the text.
        found: String,
        /// The words that are known here.
        known: &'static [&'static str],
    },
    /// A value of another kind.
    Kind {
        /// What was expected, in the words of the reader.
        expected: String,
        /// What was found, in the words of the reader.
        found: String,
    },
    /// Anything but this character.
    OtherThan(char),
    /// More text: the file was cut off.
    MoreText,
    /// The end of the text.
    EndOfFile,
    /// The end of a comment.
    EndOfComment,
    /// A known escape sequence in a text.
    Escape,
    /// Fewer brackets inside each other.
    LessNesting,
    /// Something else, in the words of the reader.
    Other(String),
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Punctuation(sign) => write!(f, "expected `{sign}`"),
            Self::Text => f.write_str("expected a text in quotation marks"),
            Self::EndOfText => f.write_str("expected the end of a text"),
            Self::Number => f.write_str("expected a whole number"),
            Self::NumberInRange => f.write_str("expected a number within range"),
            Self::TrueOrFalse => f.write_str("expected true or false"),
            Self::SomeOrNone => f.write_str("expected Some(…) or None"),
            Self::Name => f.write_str("expected a name"),
            Self::Field { found, known } => {
                write!(f, "unknown field {found}, expected one of {}", known.join(", "))
            }
            Self::MissingField(field) => write!(f, "field {field} is missing"),
            Self::FieldOnce(field) => write!(f, "field {field} stands twice"),
            Self::Word { found, known } => {
                write!(f, "unknown word {found}, expected one of {}", known.join(", "))
            }
            Self::Kind { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::OtherThan(found) => write!(f, "unexpected {found:?}"),
            Self::MoreText => f.write_str("the text ends too early"),
            Self::EndOfFile => f.write_str("expected the end of the file"),
            Self::EndOfComment => f.write_str("expected the end of a comment"),
            Self::Escape => f.write_str("unknown escape sequence"),
            Self::LessNesting => f.write_str("too many brackets inside each other"),
            Self::Other(words) => f.write_str(words),
        }
    }
}

impl From<ron::Error> for Expectation {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a foreign enum that grows; what has no words of its own is shown as it comes"
    )]
    fn from(error: ron::Error) -> Self {
        use ron::Error as Code;
        match error {
            Code::Eof => Self::MoreText,
            Code::ExpectedArray => Self::Punctuation("["),
            Code::ExpectedArrayEnd => Self::Punctuation("]"),
            Code::ExpectedComma => Self::Punctuation(","),
            Code::ExpectedMap => Self::Punctuation("{"),
            Code::ExpectedMapColon => Self::Punctuation(":"),
            Code::ExpectedMapEnd => Self::Punctuation("}"),
            Code::ExpectedStructLike
            | Code::ExpectedNamedStructLike(_)
            | Code::ExpectedDifferentStructName { .. } => Self::Punctuation("("),
            Code::ExpectedStructLikeEnd | Code::ExpectedOptionEnd => Self::Punctuation(")"),
            Code::ExpectedString => Self::Text,
            Code::ExpectedStringEnd => Self::EndOfText,
            Code::ExpectedInteger
            | Code::UnderscoreAtBeginning
            | Code::InvalidIntegerDigit { .. } => Self::Number,
            Code::IntegerOutOfBounds => Self::NumberInRange,
            Code::ExpectedBoolean => Self::TrueOrFalse,
            Code::ExpectedOption => Self::SomeOrNone,
            Code::ExpectedIdentifier | Code::InvalidIdentifier(_) => Self::Name,
            Code::NoSuchStructField { expected, found, .. } => {
                Self::Field { found, known: expected }
            }
            Code::MissingStructField { field, .. } => Self::MissingField(field.to_owned()),
            Code::DuplicateStructField { field, .. } => Self::FieldOnce(field.to_owned()),
            Code::NoSuchEnumVariant { expected, found, .. } => {
                Self::Word { found, known: expected }
            }
            Code::InvalidValueForType { expected, found } => Self::Kind { expected, found },
            Code::ExpectedDifferentLength { expected, found } => {
                Self::Kind { expected, found: found.to_string() }
            }
            Code::UnexpectedChar(found) => Self::OtherThan(found),
            Code::TrailingCharacters => Self::EndOfFile,
            Code::UnclosedBlockComment | Code::UnclosedLineComment => Self::EndOfComment,
            Code::InvalidEscape(_) => Self::Escape,
            Code::ExceededRecursionLimit => Self::LessNesting,
            other => Self::Other(other.to_string()),
        }
    }
}
