//! The words of sheets that come back: headings and answers in both languages, and as programs write them.

use crate::domain::answer::AnswerState;
use crate::domain::filling::{FillColumn, SheetWords};
use crate::domain::language::Language;
use crate::domain::search::folded;
use crate::export::words::state_word;
use crate::i18n::Texts;

/// Understands headings and answers in Thai, in English, and as this program writes them for others.
pub const SHEET_WORDS: SheetWords = SheetWords { column, state };

const BOTH: [Texts; 2] = [Texts(Language::Thai), Texts(Language::English)];

fn column(heading: &str) -> Option<FillColumn> {
    use FillColumn::{Criterion, Note, Points, State};
    let heading = folded(heading);
    let known = |texts: Texts| {
        [
            (texts.table_criterion(), Criterion),
            (texts.table_state(), State),
            (texts.table_points(), Points),
            (texts.table_note(), Note),
            // What it was called in forms that are under way.
            (texts.table_note_once(), Note),
        ]
    };
    let keys = [("criterion", Criterion), ("state", State), ("points", Points), ("note", Note)];
    let mut all = BOTH.into_iter().flat_map(known).chain(keys);
    all.find(|(word, _)| folded(word) == heading).map(|(_, column)| column)
}

/// Whether a column with this heading stands in a form only to be read.
#[must_use]
pub fn is_of_form(heading: &str) -> bool {
    let heading = folded(heading);
    let words = |texts: Texts| [texts.table_number(), texts.table_title(), texts.form_look_at()];
    BOTH.into_iter().flat_map(words).any(|word| folded(word) == heading)
}

fn state(word: &str) -> Option<AnswerState> {
    let plain = |word: &str| folded(word).replace('-', "_");
    let word = plain(word);
    AnswerState::ALL.into_iter().find(|state| {
        plain(state_word(*state)) == word
            || BOTH.iter().any(|texts| plain(texts.state(*state)) == word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_answers_are_understood_in_both_languages() {
        for state in AnswerState::ALL {
            let [th, en] = BOTH.map(|texts| texts.state(state));
            for word in [th, en, state_word(state), &state_word(state).replace('_', "-")] {
                assert_eq!((SHEET_WORDS.state)(word), Some(state), "{word}");
            }
        }
        for (heading, want) in [
            ("รหัสเกณฑ์", Some(FillColumn::Criterion)),
            (" criterion ", Some(FillColumn::Criterion)),
            ("คะแนน", Some(FillColumn::Points)),
            ("คะแนนที่นับ", None),
            ("Answer", Some(FillColumn::State)),
            ("หมายเหตุ", Some(FillColumn::Note)),
            ("บันทึก", Some(FillColumn::Note)),
            ("", None),
        ] {
            assert_eq!((SHEET_WORDS.column)(heading), want, "{heading}");
        }
    }
}
