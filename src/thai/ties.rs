//! Spaces at which no line ends, because what stands on both sides is read as one.

use crate::thai::dates::month_names;

/// What is not parted from the number behind it.
const BEFORE_A_NUMBER: [&str; 10] =
    ["พ.ศ.", "ร้อยละ", "โทร.", "ข้อ", "มาตรา", "ปี", "หน้า", "ชั้น", "ช่อง", "ห้อง"];

/// What is measured: not parted from its number, whatever is written on directly.
const MEASURES: [&str; 14] = [
    "น.",
    "คน",
    "ราย",
    "ครั้ง",
    "คะแนน",
    "นาที",
    "ชั่วโมง",
    "วัน",
    "สัปดาห์",
    "เดือน",
    "ปี",
    "บาท",
    "เมตร",
    "กิโลเมตร",
];

/// What is counted: not parted from its number where nothing is written on, for that would be a name ("ด้านสถานที่").
const COUNTED: [&str; 14] = [
    "เรื่อง",
    "ข้อ",
    "รายการ",
    "ไฟล์",
    "ภาพ",
    "หน้า",
    "แห่ง",
    "ศูนย์",
    "จุด",
    "ช่อง",
    "ด้าน",
    "ตำบล",
    "หมู่บ้าน",
    "ฉบับ",
];

/// The digits of a year.
const YEAR_DIGITS: usize = 4;

/// Is the space before byte `at` one at which no line ends? True as well for one before a dot that parts two things.
/// `ends` are the places where words end, in ascending order.
pub(super) fn is_tied(text: &str, at: usize, ends: &[usize]) -> bool {
    let Some((head, tail)) = text.split_at_checked(at) else { return false };
    let Some(head) = head.strip_suffix(' ') else { return false };
    if tail.starts_with('·') {
        return true;
    }
    if tail.starts_with(is_digit) {
        let digits = tail.chars().take_while(|letter| is_digit(*letter)).count();
        return BEFORE_A_NUMBER.iter().any(|word| head.ends_with(word))
            || (digits == YEAR_DIGITS && ends_with_day_and_month(head));
    }
    if tail.starts_with("พ.ศ.") {
        return ends_with_day_and_month(head);
    }
    if !head.ends_with(is_digit) {
        return false;
    }
    let behind = |word: &str| tail.strip_prefix(word);
    let is_alone =
        |word: &str| behind(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let is_word = |word: &str| {
        behind(word).is_some() && (is_alone(word) || ends.binary_search(&(at + word.len())).is_ok())
    };
    // "ข้อ 2 ข้อ 3": the word belongs to the number behind it, and the number to the word before.
    let counts_on = |word: &str| {
        let rest = behind(word).and_then(|rest| rest.strip_prefix(' '));
        BEFORE_A_NUMBER.contains(&word) && rest.is_some_and(|rest| rest.starts_with(is_digit))
    };
    month_names().any(is_alone)
        || (!is_of_the_word_before(head)
            && (MEASURES.iter().any(|word| is_word(word) && !counts_on(word))
                || COUNTED.iter().any(|word| is_alone(word) && !counts_on(word))))
}

/// Is the number at the end of `text` one that its word stands before, such as a year?
fn is_of_the_word_before(text: &str) -> bool {
    let before = text.trim_end_matches(|letter| is_digit(letter) || matches!(letter, '.' | ','));
    let before = before.strip_suffix(' ');
    before.is_some_and(|before| BEFORE_A_NUMBER.iter().any(|word| before.ends_with(word)))
}

/// A month without a day may be parted from its year.
fn ends_with_day_and_month(text: &str) -> bool {
    let day = month_names().find_map(|month| text.strip_suffix(month)?.strip_suffix(' '));
    day.is_some_and(|day| day.ends_with(is_digit))
}

const fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '๐'..='๙')
}
