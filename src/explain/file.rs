//! Files and the text in them.

use crate::domain::date::{BUDDHIST_ERA, DateError};
use crate::explain::{Explanation, edit, edition, quoted};
use crate::i18n::Texts;
use crate::storage::error::StorageError;
use crate::storage::expectation::Expectation;
use crate::storage::pack::PackProblem;
use crate::storage::place::Place;
use crate::storage::problem::Problem;

const MIB: u64 = 1024 * 1024;

pub(super) fn explanation(texts: Texts, error: &StorageError) -> Explanation {
    let say = |sentence: &str, hint: &str| Explanation::new(sentence, hint);
    match error {
        StorageError::NotFound => say(texts.error_not_found(), texts.hint_not_found()),
        StorageError::FolderMissing => {
            say(texts.error_folder_missing(), texts.hint_folder_missing())
        }
        StorageError::IsFolder => say(texts.error_is_folder(), texts.hint_is_folder()),
        StorageError::NotAFile => say(texts.error_not_a_file(), texts.hint_not_a_file()),
        StorageError::NoPermission => say(texts.error_no_permission(), texts.hint_no_permission()),
        StorageError::DiskFull => say(texts.error_disk_full(), texts.hint_disk_full()),
        StorageError::ReadOnlyDisk => {
            say(texts.error_read_only_disk(), texts.hint_read_only_disk())
        }
        StorageError::AlreadyExists => say(texts.error_exists(), texts.hint_exists()),
        StorageError::ChangedMeanwhile => {
            say(texts.error_changed_meanwhile(), texts.hint_changed_meanwhile())
        }
        StorageError::BadName => say(texts.error_bad_name(), texts.hint_bad_name()),
        StorageError::InUse { who } => say(
            &texts.error_in_use(if who.is_empty() { texts.somebody() } else { who }),
            texts.hint_in_use(),
        ),
        StorageError::Busy => say(texts.error_busy(), texts.hint_busy()),
        StorageError::Io { detail } => say(&texts.error_io(detail), texts.hint_try_again()),
        StorageError::TooLarge { limit_bytes } => {
            say(&texts.error_too_large(limit_bytes / MIB), texts.hint_other_file())
        }
        StorageError::Empty => say(texts.error_empty(), texts.hint_other_file()),
        StorageError::NotText { place } => {
            say(&texts.error_not_text(place.line, place.column), texts.hint_other_file())
        }
        StorageError::WrongFormat { found, wanted } => {
            say(&texts.error_wrong_format(&quoted(found), wanted), texts.hint_other_file())
        }
        StorageError::TooNew { found, supported, program } => Explanation::new(
            texts.error_too_new(*found, *supported),
            program.as_deref().map_or_else(
                || texts.hint_newer_program().to_owned(),
                |version| texts.hint_newer_program_named(&quoted(version)),
            ),
        ),
        StorageError::OpenedReadOnly => {
            say(texts.error_opened_read_only(), texts.hint_newer_program())
        }
        StorageError::UnknownEdition { id, known } => say(
            &texts.error_unknown_edition(&quoted(id)),
            &texts.hint_known_editions(&known.join(", ")),
        ),
        StorageError::NoOriginal { file } => {
            say(&texts.error_no_original(&quoted(file)), texts.hint_no_original())
        }
        StorageError::OriginalOfOtherEdition => {
            say(texts.cli_fit_other_edition(), texts.hint_original_of_other_edition())
        }
        StorageError::Sealed => say(texts.error_sealed(), texts.hint_sealed()),
        StorageError::EvidenceNotWhole { missing, changed } => {
            say(&texts.error_not_whole(*missing, *changed), texts.hint_not_whole())
        }
        StorageError::CalledOff => say(texts.error_called_off(), texts.hint_called_off()),
        StorageError::Pack(problem) => pack(texts, problem),
        StorageError::NotOwnEdition { id } => {
            say(&texts.error_not_own_edition(&quoted(id)), texts.hint_not_own_edition())
        }
        StorageError::EditionClash { id } => {
            say(&texts.error_edition_clash(&quoted(id)), texts.hint_edition_clash())
        }
        StorageError::Unwritable { detail } => {
            say(&texts.error_unwritable(detail), texts.hint_report_it())
        }
        StorageError::Syntax { place, expected, excerpt } => {
            let what = expectation(texts, expected);
            at(texts, *place, &what, excerpt, texts.hint_from_backup())
        }
        StorageError::Invalid { place, problem, excerpt } => {
            let (what, hint) = self::problem(texts, problem);
            at(texts, *place, &what, excerpt, &hint)
        }
    }
}

fn pack(texts: Texts, problem: &PackProblem) -> Explanation {
    let sentence = match problem {
        PackProblem::NotAPack => texts.pack_is_none().to_owned(),
        PackProblem::Damaged => texts.pack_damaged().to_owned(),
        PackProblem::TooManyFiles { limit } => texts.pack_too_many(*limit),
        PackProblem::BadName { name } => texts.pack_bad_name(&quoted(name)),
        PackProblem::Twice { name } => texts.pack_twice(&quoted(name)),
        PackProblem::NotPlain { name } => texts.pack_not_plain(&quoted(name)),
        PackProblem::WrongSize { name } => texts.pack_wrong_size(&quoted(name)),
        PackProblem::Changed { name } => texts.pack_changed(&quoted(name)),
        PackProblem::Unexpected { name } => texts.pack_unexpected(&quoted(name)),
        PackProblem::Missing { name } => texts.pack_missing(&quoted(name)),
    };
    let hint = match problem {
        PackProblem::NotAPack => texts.hint_other_file(),
        PackProblem::Damaged
        | PackProblem::TooManyFiles { .. }
        | PackProblem::BadName { .. }
        | PackProblem::Twice { .. }
        | PackProblem::NotPlain { .. }
        | PackProblem::WrongSize { .. }
        | PackProblem::Changed { .. }
        | PackProblem::Unexpected { .. }
        | PackProblem::Missing { .. } => texts.hint_pack(),
    };
    Explanation::new(sentence, hint)
}

fn at(texts: Texts, place: Place, what: &str, excerpt: &str, hint: &str) -> Explanation {
    let sentence = texts.error_at(place.line, place.column, what);
    Explanation { excerpt: Some(excerpt.to_owned()), ..Explanation::new(sentence, hint) }
}

fn expectation(texts: Texts, expected: &Expectation) -> String {
    match expected {
        Expectation::Punctuation(sign) => texts.expected_sign(sign),
        Expectation::Text => texts.expected_text().to_owned(),
        Expectation::EndOfText => texts.expected_end_of_text().to_owned(),
        Expectation::Number => texts.expected_number().to_owned(),
        Expectation::NumberInRange => texts.expected_number_in_range().to_owned(),
        Expectation::TrueOrFalse => texts.expected_true_or_false().to_owned(),
        Expectation::SomeOrNone => texts.expected_some_or_none().to_owned(),
        Expectation::Name => texts.expected_name().to_owned(),
        Expectation::Field { found, known } => {
            texts.expected_field(&quoted(found), &known.join(", "))
        }
        Expectation::MissingField(field) => texts.expected_missing_field(field),
        Expectation::FieldOnce(field) => texts.expected_field_once(field),
        Expectation::Word { found, known } => {
            texts.expected_word(&quoted(found), &known.join(", "))
        }
        Expectation::Kind { .. } => texts.expected_kind().to_owned(),
        Expectation::OtherThan(found) => texts.expected_other_than(*found),
        Expectation::MoreText => texts.expected_more_text().to_owned(),
        Expectation::EndOfFile => texts.expected_end_of_file().to_owned(),
        Expectation::EndOfComment => texts.expected_end_of_comment().to_owned(),
        Expectation::Escape => texts.expected_escape().to_owned(),
        Expectation::LessNesting => texts.expected_less_nesting().to_owned(),
        Expectation::Other(words) => texts.expected_other(&quoted(words)),
    }
}

/// What is wrong with a value, and what to do about it.
fn problem(texts: Texts, problem: &Problem) -> (String, String) {
    let correct = texts.hint_correct_value().to_owned();
    match problem {
        Problem::Id { text } => (texts.problem_id(&quoted(text)), correct),
        Problem::Date { text, error } => {
            (date(texts, &quoted(text), *error), texts.hint_date().to_owned())
        }
        Problem::Digest { text } => (texts.problem_digest(&quoted(text)), correct),
        Problem::Month { text } => (texts.problem_month(&quoted(text)), correct),
        Problem::OtherEdition => (texts.problem_other_edition().to_owned(), correct),
        Problem::Figures => (texts.problem_figures().to_owned(), correct),
        Problem::Twice { text } => (texts.problem_twice(&quoted(text)), correct),
        Problem::WordingWithoutProvenance { criterion } => {
            (texts.problem_wording(&quoted(criterion)), correct)
        }
        Problem::Edition(problem) => (edition::sentence(texts, problem), correct),
        Problem::Edit(error) => (edit::sentence(texts, error), edit::hint(texts, error).to_owned()),
    }
}

/// What is wrong with a date.
pub(super) fn date(texts: Texts, text: &str, error: DateError) -> String {
    match error {
        DateError::BuddhistYear { year } => {
            texts.problem_buddhist_year(text, year.saturating_sub(BUDDHIST_ERA))
        }
        DateError::YearOutOfRange { .. } => texts.problem_year_out_of_range(text),
        DateError::NotADate => texts.problem_not_a_date(text),
    }
}
