//! Where a line of Thai or English text may be broken. One module for the window and for paper, so both break alike.
//!
//! The ICU dictionary finds the words; five corrections of our own follow:
//!  1. repair: the dictionary matches greedily and at times takes one consonant too many ("ผลก|ารสำรวจ"). The slip shows
//!     as a break before a dependent vowel; that break moves one letter back and the text is segmented again from there;
//!  2. [`legal`]: no line starts with a mark, า ะ ๆ ฯ, and none ends with เ แ โ ใ ไ;
//!  3. no break inside a short abbreviation before "." ("กสร.");
//!  4. words of the domain that the dictionary cuts into parts, or runs into others, stay whole (`whole_words`);
//!  5. no break at a space that ties (`ties`): "16.30 น.", "พ.ศ. 2569", "20 ต.ค. 2569", "3 คน", and none before "·".

use std::ops::Range;
use std::sync::OnceLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

use crate::thai::clusters::{is_dependent, is_thai_letter};
use crate::thai::ties::is_tied;
use crate::thai::whole_words::whole_word_at;

/// The longest abbreviation, in letters, that is kept with its full stop.
const ABBREVIATION_LETTERS: usize = 5;

/// Text is segmented in windows of about this many bytes, because a repair segments again and long unspaced text
/// would otherwise take quadratic time.
const WINDOW: usize = 2_048;

/// Breaks this close to the end of a window are not trusted: the word there may go on.
const WINDOW_MARGIN: usize = 256;

/// May a line end before byte `at`? Not before a dependent sign, ๆ or ฯ (even after a space), not after a leading
/// vowel, and not inside a character. True at both ends of the text.
#[must_use]
pub fn legal(text: &str, at: usize) -> bool {
    let Some((head, tail)) = text.split_at_checked(at) else { return at >= text.len() };
    let (Some(before), Some(after)) = (head.chars().next_back(), tail.chars().next()) else {
        return true;
    };
    !is_dependent(after) && !matches!(after, 'ฯ' | 'ๆ') && !matches!(before, 'เ'..='ไ')
}

/// Byte offsets of all break opportunities in ascending order: the end of the text is one, its start is not.
///
/// Spaces stand before a break, never after it. An empty text has none.
#[must_use]
pub fn breaks(text: &str) -> Vec<usize> {
    let end = text.len();
    let mut found = Vec::new();
    let mut from = 0;
    for word in whole_words(text) {
        add_dictionary_breaks(text, from..word.start, &mut found);
        if !is_word_start(text, word.start) {
            found.pop_if(|at| *at == word.start);
        }
        // Where something else follows, such as a space, the break is behind that.
        if word.end == end
            || text.get(word.end..).is_some_and(|rest| rest.starts_with(is_thai_letter))
        {
            found.push(word.end);
        }
        from = word.end;
    }
    add_dictionary_breaks(text, from..end, &mut found);
    let is_free =
        |at: usize| legal(text, at) && !is_in_abbreviation(text, at) && !is_tied(text, at, &found);
    found.iter().copied().filter(|&at| at == end || is_free(at)).collect()
}

fn segmenter() -> LineSegmenterBorrowed<'static> {
    static SEGMENTER: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    *SEGMENTER.get_or_init(|| LineSegmenter::new_dictionary(LineBreakOptions::default()))
}

/// May a line end before the word that begins at byte `at`? After an opening bracket it may not.
fn is_word_start(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    before.is_some_and(|c| is_thai_letter(c) || c.is_whitespace() || matches!(c, '/' | '-' | '–'))
}

/// The words that stay whole, in order, where a line could begin and end with each.
fn whole_words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut next = 0;
    for (start, letter) in text.char_indices() {
        if start < next || !is_thai_letter(letter) || !legal(text, start) {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let end = whole_word_at(rest).map(|length| with_signs(text, start + length));
        if let Some(end) = end.filter(|end| legal(text, *end)) {
            found.push(start..end);
            next = end;
        }
    }
    found
}

/// The end of a word that ends at byte `at`, with the signs ฯ and ๆ that stand directly behind it.
fn with_signs(text: &str, at: usize) -> usize {
    let behind = text.get(at..).unwrap_or_default();
    at + behind.len() - behind.trim_start_matches(['ฯ', 'ๆ']).len()
}

/// Dictionary breaks of a part of `text`, its end included, with the repair of the module documentation.
fn add_dictionary_breaks(text: &str, part: Range<usize>, found: &mut Vec<usize>) {
    let (mut from, mut window) = (part.start, WINDOW);
    while from < part.end {
        let to = text.ceil_char_boundary(from.saturating_add(window)).min(part.end);
        let trusted = if to == part.end { to } else { to.saturating_sub(WINDOW_MARGIN) };
        let start = from;
        from = scan(text, start..to, trusted, found);
        // A word longer than the window: look further. Otherwise go on with the ordinary step.
        window = if from > start { WINDOW } else { window.saturating_mul(2) };
    }
}

/// Adds the breaks of `range` that are not beyond `trusted`, up to the first one that needs the repair.
/// Gives the offset from which to go on; it is the start of `range` when nothing was found.
fn scan(text: &str, range: Range<usize>, trusted: usize, found: &mut Vec<usize>) -> usize {
    let from = range.start;
    let mut next = from;
    for at in segmenter().segment_str(text.get(range).unwrap_or_default()).map(|at| at + from) {
        if at <= from {
            continue;
        }
        if at > trusted {
            break;
        }
        let (head, tail) = text.split_at_checked(at).unwrap_or((text, ""));
        if tail.starts_with(is_dependent)
            && let Some((back, letter)) = head.char_indices().next_back()
            && is_thai_letter(letter)
            && back > from.max(next)
        {
            found.push(back);
            return back;
        }
        found.push(at);
        next = at;
    }
    next
}

/// Inside a stretch of at most [`ABBREVIATION_LETTERS`] Thai letters that ends with a full stop.
fn is_in_abbreviation(text: &str, at: usize) -> bool {
    let Some((head, tail)) = text.split_at_checked(at) else { return false };
    let limit = ABBREVIATION_LETTERS + 1;
    let before = head.chars().rev().take(limit).take_while(|&c| is_thai_letter(c)).count();
    let after = tail.chars().take(limit).take_while(|&c| is_thai_letter(c)).count();
    before > 0
        && after > 0
        && before + after <= ABBREVIATION_LETTERS
        && tail.chars().nth(after) == Some('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> String {
        let mut at = 0;
        let pieces: Vec<&str> = breaks(text)
            .into_iter()
            .map(|b| {
                let piece = &text[at..b];
                at = b;
                piece
            })
            .collect();
        pieces.join("|")
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(cut(text), expected);
    }

    #[test]
    fn the_dictionary_slip_is_repaired() {
        check("ผลการสำรวจและผลการดำเนินการ", "ผล|การ|สำรวจ|และ|ผล|การ|ดำเนินการ");
        check("ผลงานคุณภาพการบริหาร", "ผล|งาน|คุณภาพ|การ|บริหาร");
        check("ไม่ให้รอนาน", "ไม่|ให้|รอ|นาน");
        check("หาสาเหตุ", "หา|สาเหตุ");
    }

    #[test]
    fn repetition_and_abbreviation_marks_stay_with_their_word() {
        check("ต่าง ๆ ไปๆมาๆ", "ต่าง ๆ |ไปๆ|มาๆ");
        check("แบบ ฯลฯ และ", "แบบ ฯลฯ |และ");
        check("กสร. ปี พ.ศ. ๒๕๖๙", "กสร. |ปี |พ.ศ. ๒๕๖๙");
    }

    #[test]
    fn what_is_read_as_one_stays_on_one_line() {
        check("เวลา 08.30-16.30 น. ทุกวัน", "เวลา |08.30-16.30 น. |ทุก|วัน");
        check("ร้อยละ ๙๒.๖ โทร. ๐ ๒๐๐๐", "ร้อยละ ๙๒.๖ |โทร. ๐ |๒๐๐๐");
        check("กลุ่มงาน · ภายใน", "กลุ่ม|งาน · |ภายใน");
        check("น. หนึ่ง", "น. |หนึ่ง");
        check("เมื่อ ๑๒ ต.ค. ๒๕๖๙ นี้", "เมื่อ |๑๒ ต.ค. ๒๕๖๙ |นี้");
        check("วันที่ 20 พฤศจิกายน 2569", "วัน|ที่ |20 พฤศจิกายน 2569");
        check("by 10 Nov 2026 or May 2026", "by |10 Nov 2026 |or |May |2026");
        check("มีผู้ใช้ ๖๐๐ คน ใน ๑๕ นาที", "มี|ผู้ใช้ |๖๐๐ คน |ใน |๑๕ นาที");
        check("ข้อ ๓ คนพิการ", "ข้อ ๓ |คนพิการ");
        check("ปี 2569 วันหยุด", "ปี 2569 |วัน|หยุด");
        check("ครบ 2 ด้านสถานที่ 12 ตำบล", "ครบ |2 |ด้าน|สถานที่ |12 ตำบล");
        check("ข้อ 2 ข้อ 3 ข้อ 4", "ข้อ 2 |ข้อ 3 |ข้อ 4");
        check("ของปี 2568 ข้อ 2.1", "ของ|ปี 2568 |ข้อ 2.1");
        check("ภายใน 2 ชั่วโมงเมื่อ", "ภายใน |2 ชั่วโมง|เมื่อ");
        check("20 พฤศจิกายน พ.ศ. 2569", "20 พฤศจิกายน พ.ศ. 2569");
        check("ให้ความเห็นชอบ ความเห็น", "ให้|ความเห็นชอบ |ความเห็น");
    }

    #[test]
    fn a_word_with_its_sign_stays_whole() {
        check("ตามพระราชบัญญัติฯ และ", "ตาม|พระราชบัญญัติฯ |และ");
        check("ลงนามเป็นของนายทะเบียน", "ลงนาม|เป็น|ของ|นาย|ทะเบียน");
        check("ถ้อยคำของเกณฑ์", "ถ้อยคำ|ของ|เกณฑ์");
    }

    #[test]
    fn other_texts_break_at_spaces() {
        check("plain English only", "plain |English |only");
        check("", "");
        check(" ", " ");
    }

    #[test]
    fn words_of_the_domain_stay_whole() {
        check("ศูนย์ราชการสะดวก", "ศูนย์|ราชการ|สะดวก");
        check("หน่วยงานมีหลักฐานพื้นฐาน", "หน่วยงาน|มี|หลักฐาน|พื้นฐาน");
        check("ผู้รับบริการ เจ้าหน้าที่", "ผู้รับบริการ |เจ้าหน้าที่");
        check("ผู้ประสานงาน/หน่วยงาน", "ผู้ประสานงาน/|หน่วยงาน");
        check("มี (หน่วยงาน) และ", "มี |(หน่วยงาน) |และ");
    }

    #[test]
    fn every_break_of_three_signs_is_legal() {
        let signs: Vec<char> = ('\u{e01}'..='\u{e5b}').chain(" .a(\n".chars()).collect();
        for &a in signs.iter().step_by(2) {
            for &b in &signs {
                for &c in &signs {
                    let text: String = [a, b, c].iter().collect();
                    let found = breaks(&text);
                    assert_eq!(found.last(), Some(&text.len()));
                    assert!(found.windows(2).all(|w| w[0] < w[1]), "{text:?} {found:?}");
                    assert!(
                        found.iter().all(|&at| at == text.len() || legal(&text, at)),
                        "{text:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn long_unspaced_text_breaks_as_its_parts_do() {
        let word = "ผลการสำรวจความต้องการของผู้รับบริการ";
        let text = word.repeat(400);
        let one = breaks(word);
        let all = breaks(&text);
        assert_eq!(all.len(), one.len() * 400);
        assert!(breaks(&"ก".repeat(9_000)).last() == Some(&27_000));
        assert_eq!(breaks(&"a".repeat(9_000)), [9_000]);
    }
}
