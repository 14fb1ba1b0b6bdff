//! Small PDF objects: names and texts.

use lopdf::{Object, StringFormat};

/// A name.
pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A text: as it is where ASCII will do, else UTF-16.
pub(super) fn text(text: &str) -> Object {
    if text.is_ascii() {
        Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
    } else {
        Object::String(utf16(text), StringFormat::Hexadecimal)
    }
}

/// UTF-16 with its byte order mark, as PDF texts want it.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    for unit in text.encode_utf16() {
        bytes.extend(unit.to_be_bytes());
    }
    bytes
}

/// A whole number; one that is too large for PDF becomes the largest.
pub(super) fn integer(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// 64 bits that follow from `bytes` alone (FNV-1a), for names that must not change from run to run.
pub(super) fn fingerprint(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Writes a number with no more digits than it needs, three decimals at most: colours and heights need them.
pub(super) fn push_number(bytes: &mut Vec<u8>, number: f32) {
    let thousandths = thousandths(number);
    if thousandths < 0 {
        bytes.push(b'-');
    }
    push_digits(bytes, thousandths.unsigned_abs() / 1_000, 1);
    let rest = thousandths.unsigned_abs() % 1_000;
    if rest != 0 {
        bytes.push(b'.');
        push_digits(bytes, rest, 3);
        while bytes.pop_if(|last| *last == b'0').is_some() {}
    }
}

/// Writes a whole number.
pub(super) fn push_integer(bytes: &mut Vec<u8>, number: i64) {
    if number < 0 {
        bytes.push(b'-');
    }
    push_digits(bytes, number.unsigned_abs(), 1);
}

/// Digits, with zeros before them where there are fewer than `least`. A paper has a hundred thousand numbers, so none
/// takes memory of its own.
fn push_digits(bytes: &mut Vec<u8>, number: u64, least: usize) {
    let start = bytes.len();
    let mut rest = number;
    while rest > 0 || bytes.len() < start + least {
        bytes.push(b'0' + u8::try_from(rest % 10).unwrap_or_default());
        rest /= 10;
    }
    if let Some(digits) = bytes.get_mut(start..) {
        digits.reverse();
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a length of a page; the cast saturates")]
fn thousandths(number: f32) -> i64 {
    (number * 1_000.0).round() as i64
}

/// Writes bytes as they are, which is half as long as in hexadecimal digits.
pub(super) fn push_string(bytes: &mut Vec<u8>, text: &[u8]) {
    bytes.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => bytes.extend_from_slice(&[b'\\', *byte]),
            // PDF takes one for the end of a line.
            b'\r' => bytes.extend_from_slice(b"\\r"),
            _ => bytes.push(*byte),
        }
    }
    bytes.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_more_digits_than_they_need() {
        let check = |number, expected: &str| {
            let mut bytes = Vec::new();
            push_number(&mut bytes, number);
            assert_eq!(bytes, expected.as_bytes());
        };
        check(0.0, "0");
        check(-0.0004, "0");
        check(1.0, "1");
        check(-0.528, "-0.528");
        check(10.5, "10.5");
        check(595.276, "595.276");
        check(0.05, "0.05");
    }

    #[test]
    fn strings_keep_every_byte() {
        let mut bytes = Vec::new();
        push_string(&mut bytes, b"a(b)c\\d\re\nf\0");
        assert_eq!(bytes, b"(a\\(b\\)c\\\\d\\re\nf\0)");
    }
}
