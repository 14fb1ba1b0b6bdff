//! Tables, sheets and folders: what is not in them, and what they would change.

use std::path::Path;

use crate::domain::answer::Answer;
use crate::domain::filling::FillProblem;
use crate::explain::{Explanation, edit, file, quoted};
use crate::export::{ExportError, SaveError};
use crate::i18n::Texts;
use crate::storage::error::StorageError;
use crate::storage::folder::{Trouble, TroubleKind};
use crate::storage::sheet_file::SheetError;

/// Why a file or a folder is not in a table, on one line.
#[must_use]
pub fn trouble(texts: Texts, trouble: &Trouble) -> String {
    match &trouble.kind {
        TroubleKind::Unreadable(error) => file::explanation(texts, error).sentence,
        TroubleKind::LinkLoop => texts.trouble_link_loop().to_owned(),
        TroubleKind::TooDeep => texts.trouble_too_deep().to_owned(),
        TroubleKind::TooMany => texts.trouble_too_many().to_owned(),
    }
}

/// Why no table was written to `out`.
#[must_use]
pub fn table(texts: Texts, error: &SaveError, out: &Path) -> Explanation {
    match error {
        SaveError::Folder(error) => crate::explain::file(texts, error),
        SaveError::Place(StorageError::AlreadyExists) if out.is_dir() => {
            Explanation::new(texts.error_not_a_dataset(), texts.hint_exists()).at(out)
        }
        SaveError::Stopped => Explanation::new(texts.error_stopped(), texts.hint_stopped()).at(out),
        SaveError::Place(error) => file::explanation(texts, error).at(out),
        SaveError::Export(ExportError::Io(error)) => {
            file::explanation(texts, &StorageError::from_write(error)).at(out)
        }
        SaveError::Export(ExportError::TooManyRows { most }) => {
            Explanation::new(texts.error_too_many_rows(*most), texts.hint_too_many_rows()).at(out)
        }
        SaveError::Export(ExportError::Format(detail)) => {
            let sentence = texts.error_unwritable(&quoted(detail));
            Explanation::new(sentence, texts.hint_report_it()).at(out)
        }
    }
}

/// Why a sheet could not be read.
#[must_use]
pub fn sheet(texts: Texts, error: &SheetError) -> Explanation {
    match error {
        SheetError::Ending => Explanation::new(texts.import_ending(), texts.hint_import_form()),
        SheetError::Macros => Explanation::new(texts.import_macros(), texts.hint_import_macros()),
        SheetError::Broken(detail) => {
            let sentence = texts.import_unreadable(&quoted(detail));
            Explanation::new(sentence, texts.hint_import_macros())
        }
        SheetError::Storage(error) => file::explanation(texts, error),
    }
}

/// Why a place of a sheet cannot be taken in.
#[must_use]
pub fn fill_problem(texts: Texts, problem: &FillProblem) -> String {
    match problem {
        FillProblem::NoCriterion => texts.import_no_id().to_owned(),
        FillProblem::UnknownCriterion(id) => texts.import_unknown_criterion(&quoted(id)),
        FillProblem::Twice(id) => texts.import_twice(id.as_str()),
        FillProblem::UnknownState(text) => texts.import_unknown_state(&quoted(text)),
        FillProblem::NotPoints(text) => texts.import_not_points(&quoted(text)),
        FillProblem::Error(text) => texts.import_formula(&quoted(text)),
        FillProblem::Merged(cells) => texts.import_merged(cells),
        FillProblem::Edit(error) => edit::sentence(texts, error),
    }
}

/// What differs between two answers, each as `what: before → after`.
#[must_use]
pub fn changes(texts: Texts, before: &Answer, after: &Answer) -> Vec<String> {
    let or_nothing = |text: &str| match text {
        "" => texts.change_nothing().to_owned(),
        text => quoted(text),
    };
    let points = |answer: &Answer| answer.points.map_or_else(String::new, |it| it.to_string());
    let state = |answer: &Answer| texts.state(answer.state).to_owned();
    [
        (texts.change_state(), state(before), state(after)),
        (texts.change_points(), points(before), points(after)),
        (texts.change_note(), before.note.clone(), after.note.clone()),
    ]
    .into_iter()
    .filter(|(_, before, after)| before != after)
    .map(|(what, before, after)| {
        format!("{what}: {} → {}", or_nothing(&before), or_nothing(&after))
    })
    .collect()
}
