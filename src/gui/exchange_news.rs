//! What is told of copies and tables that come and go.

use std::path::PathBuf;

use crate::explain::{self, Explanation};
use crate::export::SaveError;
use crate::i18n::Texts;
use crate::storage::sheet_file::SheetError;

/// Something that could not be taken in or written.
#[derive(Debug)]
pub enum ExchangeNews {
    /// A copy answers to another edition and cannot be merged.
    OtherEdition,
    /// A table could not be read.
    Sheet(PathBuf, SheetError),
    /// No row of a table has the heading of the criteria.
    NoHeadings(PathBuf),
    /// A form could not be written.
    Form(PathBuf, SaveError),
}

impl ExchangeNews {
    /// The words for it.
    pub(super) fn explain(&self, texts: Texts) -> Explanation {
        match self {
            Self::OtherEdition => {
                let hint = texts.merge_other_edition_hint();
                Explanation::new(texts.error_other_edition(), hint)
            }
            Self::Sheet(path, error) => explain::sheet(texts, error).at(path),
            Self::NoHeadings(path) => {
                let hint = texts.hint_import_form();
                Explanation::new(texts.import_no_headings(), hint).at(path)
            }
            Self::Form(path, error) => explain::table(texts, error, path),
        }
    }
}
