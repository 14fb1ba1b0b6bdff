//! A table that somebody filled in is refused or understood; what it would change can be changed, and taking it in again
//! changes nothing more.
#![no_main]

use gecc_readers::domain::answer::AnswerState;
use gecc_readers::domain::assessment::Assessment;
use gecc_readers::domain::filling::{FillColumn, SheetWords, fill};
use gecc_readers::storage::edition_file::Editions;
use gecc_readers::storage::sheet_file::{text_of_bytes, workbook};
use libfuzzer_sys::fuzz_target;

/// The headings and answers as programs write them; the words of both languages are no part of reading.
const WORDS: SheetWords = SheetWords { column, state };

fn column(heading: &str) -> Option<FillColumn> {
    match heading.trim() {
        "criterion" => Some(FillColumn::Criterion),
        "state" => Some(FillColumn::State),
        "points" => Some(FillColumn::Points),
        "note" => Some(FillColumn::Note),
        _ => None,
    }
}

fn state(word: &str) -> Option<AnswerState> {
    match word.trim() {
        "met" => Some(AnswerState::Met),
        "partly" => Some(AnswerState::Partly),
        "not_met" => Some(AnswerState::NotMet),
        "not_applicable" => Some(AnswerState::NotApplicable),
        "unknown" => Some(AnswerState::Unknown),
        "not_answered" => Some(AnswerState::NotAnswered),
        _ => None,
    }
}

fuzz_target!(|bytes: &[u8]| {
    let sheet = match bytes.starts_with(b"PK") {
        true => workbook(bytes.to_vec()),
        false => text_of_bytes(bytes),
    };
    let (Ok(sheet), Some(edition)) = (sheet, Editions::built_in().all().first()) else { return };
    let mut document = Assessment::new(edition.clone());
    let Some(filling) = fill(&document, &sheet, WORDS) else { return };
    for edit in filling.edits() {
        document.apply(edit).expect("what the preview shows can be done");
    }
    let again = fill(&document, &sheet, WORDS).expect("the headings are still there");
    assert!(again.changes.is_empty(), "the second time something changes");
});
