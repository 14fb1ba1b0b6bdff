//! What the folder screen asks for by dialog.

use crate::gui::folder::Form;
use crate::gui::path_field::Wanted;
use crate::i18n::Texts;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which folder to read.
    Which,
    /// Where to put the table, with a name to start from.
    Table {
        /// In which form.
        form: Form,
        /// The suggested file name.
        name: String,
        /// The rows that go there, by the names of their files. Empty: all that are shown.
        only: Vec<String>,
    },
    /// Where to put the summary on paper, with a name to start from.
    Summary {
        /// The suggested file name.
        name: String,
        /// The rows that it is about, by the names of their files. Empty: all that are shown.
        only: Vec<String>,
    },
    /// Which folder takes the reports of these assessments.
    ReportsTo(Vec<String>),
}

impl Question {
    /// The question in words.
    #[must_use]
    pub const fn title(&self, texts: Texts) -> &'static str {
        match self {
            Self::Which => texts.dialog_centres(),
            Self::Table { .. } => texts.dialog_table(),
            Self::Summary { .. } => texts.dialog_summary(),
            Self::ReportsTo(_) => texts.dialog_reports_to(),
        }
    }

    /// What it asks for.
    #[must_use]
    pub const fn wanted(&self) -> Wanted {
        match self {
            Self::Which | Self::ReportsTo(_) => Wanted::Folder,
            Self::Table { form, .. } => Wanted::NewFile(form.ending()),
            Self::Summary { .. } => Wanted::NewFile(".pdf"),
        }
    }

    /// The name that is offered. Empty: none.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Table { name, .. } | Self::Summary { name, .. } => name,
            Self::Which | Self::ReportsTo(_) => "",
        }
    }

    /// The kind of file that is asked for, and what its name ends in. `None`: a folder.
    #[must_use]
    pub const fn files(&self, texts: Texts) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::Which | Self::ReportsTo(_) => None,
            Self::Table { form, .. } => Some((form.word(texts), form.endings())),
            Self::Summary { .. } => Some((texts.pdf_files(), &["pdf"])),
        }
    }
}
