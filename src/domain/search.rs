//! Finding criteria by what stands in them and in what the office says to them.
//!
//! Case, tone marks, spaces and the kind of digits do not matter: who leaves a mark out finds the word all the same.

use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;

/// What is searched for: words that must all be there, in any order. Without words everything is found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<String>,
}

impl Needle {
    /// The words of `query`, which white space parts.
    #[must_use]
    pub fn new(query: &str) -> Self {
        let words = query.split_whitespace().map(folded).filter(|word| !word.is_empty());
        Self { words: words.collect() }
    }

    /// Whether nothing is searched for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word stands in one of `texts`.
    pub fn is_in<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        if self.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.into_iter().map(folded).collect();
        self.words.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }

    /// Whether every word stands in the criterion, its guidance, or what the office says to it.
    #[must_use]
    pub fn finds(&self, assessment: &Assessment, criterion: &Criterion) -> bool {
        let answer = assessment.answer(&criterion.id);
        let bilingual = [
            Some(&criterion.title),
            Some(&criterion.look_at),
            Some(&criterion.evidence),
            Some(&criterion.basis),
            criterion.note.as_ref(),
        ];
        let texts = bilingual.into_iter().flatten().flat_map(|text| [&text.th, &text.en]);
        let written = [&answer.note, &answer.reason, &answer.responsible];
        let action = answer.action.iter().flat_map(|action| [&action.what, &action.who]);
        let wording = criterion.wording.iter().map(|wording| &wording.text);
        let all = texts.chain(written).chain(action).chain(wording).chain(&criterion.number);
        self.is_in(all.map(String::as_str).chain([criterion.id.as_str()]))
    }
}

/// `text` as it is compared: lower case, Arabic digits, no spaces, no tone mark or silencing mark, and vowels that can
/// be typed in two ways in one of them.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Mai taikhu, the four tones, thanthakhat and yamakkan; spaces that nobody sees.
            '\u{e47}'..='\u{e4c}' | '\u{e4e}' | '\u{200b}' | '\u{feff}' | '\u{ad}' => {}
            c if c.is_whitespace() => {}
            // Sara am is nikhahit and sara aa, with or without a tone between them.
            '\u{e33}' => folded.push_str("\u{e4d}\u{e32}"),
            // Sara e twice looks like sara ae.
            '\u{e40}' if folded.ends_with('\u{e40}') => {
                folded.pop();
                folded.push('\u{e41}');
            }
            '\u{e50}'..='\u{e59}' => {
                let digit = u32::from(c).saturating_sub(0xe50);
                folded.extend(char::from_digit(digit, 10));
            }
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Action;
    use crate::domain::edit::Edit;
    use crate::domain::testing::{assessment, id};

    #[track_caller]
    fn check(query: &str, text: &str, expected: bool) {
        assert_eq!(Needle::new(query).is_in([text]), expected, "{query:?} in {text:?}");
    }

    #[test]
    fn marks_case_spaces_and_digits_do_not_matter() {
        check("ทีจอดรถ", "มีที่จอดรถเพียงพอ", true);
        check("ที่จอดรถ", "มีทีจอดรถ", true);
        check("น้ำดื่ม", "จุดบริการน้ำดื่ม", true);
        check("นํ้า", "น้ำ", true);
        check("นำ", "น้ำ", true);
        check("เเผน", "แผนการติดตามผล", true);
        check("เว็บไซต์", "หน้าเวบไซต", true);
        check("ศูนย์ราชการสะดวก", "ศูนย์ราชการ สะดวก", true);
        check("2568", "พ.ศ. ๒๕๖๘", true);
        check("PHOTO", "Photo of the sign", true);
        check("ป้าย", "ทางเข้า", false);
        check("ปาก", "ป้าก", true);
        check("ปาก", "ปีก", false);
    }

    #[test]
    fn every_word_must_be_there_in_any_order() {
        check("ผล แผน", "แผนการติดตามผล", true);
        check("แผน ที่จอดรถ", "แผนการติดตามผล", false);
        check("  ", "แผน", true);
        check("", "", true);
    }

    #[test]
    fn no_text_is_too_odd_to_be_searched() {
        for text in ["เเเเ", "\u{e4d}", "ำ", "\u{200b}", "ß İ 👍🏽"] {
            check(text, text, true);
        }
    }

    #[test]
    fn what_the_office_wrote_is_found_as_well() {
        let mut document = assessment();
        let action =
            Action {
                what: "ซื้อป้าย".to_owned(), who: "สมศรี".to_owned(), due: None, done: false
            };
        for edit in [
            Edit::SetNote(id("P-1"), "รอช่าง".to_owned()),
            Edit::SetReason(id("P-1"), "ไม่มีรถ".to_owned()),
            Edit::SetResponsible(id("P-1"), "สมชาย".to_owned()),
            Edit::SetAction(id("P-1"), Some(action)),
        ] {
            document.apply(edit).unwrap();
        }
        for query in ["รอช่าง", "ไม่มีรถ", "สมชาย", "ซื้อป้าย สมศรี", "p-1"]
        {
            let needle = Needle::new(query);
            let found: Vec<&str> = document
                .criteria()
                .filter(|criterion| needle.finds(&document, criterion))
                .map(|criterion| criterion.id.as_str())
                .collect();
            assert_eq!(found, ["P-1"], "{query}");
        }
    }
}
