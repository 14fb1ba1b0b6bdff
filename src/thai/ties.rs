//! Spaces at which no line ends, because what stands on both sides is read as one.

use crate::thai::dates::month_names;

/// What is not parted from the number behind it.
const BEFORE_A_NUMBER: [&str; 3] = ["พ.ศ.", "ร้อยละ", "โทร."];

/// What is counted or measured: not parted from its number.
const BEHIND_A_NUMBER: [&str; 24] = [
    "น.",
    "คน",
    "ราย",
    "ครั้ง",
    "เรื่อง",
    "ข้อ",
    "คะแนน",
    "รายการ",
    "ไฟล์",
    "ภาพ",
    "หน้า",
    "แห่ง",
    "ศูนย์",
    "จุด",
    "ช่อง",
    "นาที",
    "ชั่วโมง",
    "วัน",
    "สัปดาห์",
    "เดือน",
    "ปี",
    "บาท",
    "เมตร",
    "ด้าน",
];

/// The digits of a year.
const YEAR_DIGITS: usize = 4;

/// Is the space before byte `at` one at which no line ends? True as well for one before a dot that parts two things.
pub(super) fn is_tied(text: &str, at: usize) -> bool {
    let Some((head, tail)) = text.split_at_checked(at) else { return false };
    let Some(head) = head.strip_suffix(' ') else { return false };
    if tail.starts_with('·') {
        return true;
    }
    if tail.starts_with(is_digit) {
        return BEFORE_A_NUMBER.iter().any(|word| head.ends_with(word))
            || is_before_year(head, tail);
    }
    head.ends_with(is_digit)
        && (month_names().any(|month| begins_with_word(tail, month))
            || BEHIND_A_NUMBER.iter().any(|word| begins_with_word(tail, word)))
}

/// Between the month and the year of a date. A month without a day may be parted from its year.
fn is_before_year(head: &str, tail: &str) -> bool {
    let digits = tail.chars().take_while(|letter| is_digit(*letter)).count();
    let day = || month_names().find_map(|month| head.strip_suffix(month)?.strip_suffix(' '));
    digits == YEAR_DIGITS && day().is_some_and(|day| day.ends_with(is_digit))
}

/// Whether `text` begins with `word`, and not with a longer one.
fn begins_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

const fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '๐'..='๙')
}
