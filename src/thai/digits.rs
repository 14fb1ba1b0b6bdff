//! Thai and Arabic digits.

/// Which digits a text shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Digits {
    /// 0 to 9.
    #[default]
    Arabic,
    /// ๐ to ๙, as in Thai official papers.
    Thai,
}

impl Digits {
    /// `text` with every digit, Thai or Arabic, in these digits.
    #[must_use]
    pub fn apply(self, text: &str) -> String {
        match self {
            Self::Arabic => to_arabic(text),
            Self::Thai => text.chars().map(thai_digit).collect(),
        }
    }

    /// `text` with the digits of every word in these digits, except in words with Latin letters: addresses, codes and
    /// file names stay what they are.
    #[must_use]
    pub fn apply_to_prose(self, text: &str) -> String {
        text.split_inclusive(char::is_whitespace)
            .map(|word| {
                let is_code = word.chars().any(|c| c.is_ascii_alphabetic());
                if is_code { word.to_owned() } else { self.apply(word) }
            })
            .collect()
    }

    /// `number` in these digits.
    #[must_use]
    pub fn number(self, number: impl std::fmt::Display) -> String {
        self.apply(&number.to_string())
    }
}

/// `text` with Thai digits as Arabic ones, so that a typed ๒๕๖๙ can be read as a number.
#[must_use]
pub fn to_arabic(text: &str) -> String {
    text.chars().map(arabic_digit).collect()
}

const fn thai_digit(c: char) -> char {
    match c {
        '0' => '๐',
        '1' => '๑',
        '2' => '๒',
        '3' => '๓',
        '4' => '๔',
        '5' => '๕',
        '6' => '๖',
        '7' => '๗',
        '8' => '๘',
        '9' => '๙',
        other => other,
    }
}

const fn arabic_digit(c: char) -> char {
    match c {
        '๐' => '0',
        '๑' => '1',
        '๒' => '2',
        '๓' => '3',
        '๔' => '4',
        '๕' => '5',
        '๖' => '6',
        '๗' => '7',
        '๘' => '8',
        '๙' => '9',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_change_and_nothing_else_does() {
        assert_eq!(Digits::Thai.apply("ข้อ 2.17 (8/10)"), "ข้อ ๒.๑๗ (๘/๑๐)");
        assert_eq!(Digits::Arabic.apply("ปี ๒๕๖๙ ½"), "ปี 2569 ½");
        assert_eq!(Digits::Thai.number(-1_234_567_890_i64), "-๑๒๓๔๕๖๗๘๙๐");
        assert_eq!(to_arabic("๐๑๒๓๔๕๖๗๘๙").parse(), Ok(123_456_789));
        assert_eq!(Digits::default().apply(""), "");
    }

    #[test]
    fn codes_and_addresses_keep_their_digits() {
        let prose = |text| Digits::Thai.apply_to_prose(text);
        assert_eq!(prose("เวลา 08.30–16.30 น.\nโทร 1567"), "เวลา ๐๘.๓๐–๑๖.๓๐ น.\nโทร ๑๕๖๗");
        assert_eq!(prose("ข้อ Q-2.1 ดู https://a.th/7 3 ชุด"), "ข้อ Q-2.1 ดู https://a.th/7 ๓ ชุด");
        assert_eq!(Digits::Arabic.apply_to_prose("ปี ๒๕๖๙"), "ปี 2569");
    }

    #[test]
    fn there_and_back_is_identity() {
        let text = "0123456789 กขค abc";
        assert_eq!(to_arabic(&Digits::Thai.apply(text)), text);
    }
}
