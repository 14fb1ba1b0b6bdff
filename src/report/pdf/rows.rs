//! Whether a PDF asks for rows of a sane length. The library that reads it takes the memory for a row of a predictor
//! before it looks whether there is one, so a few bytes could ask for all there is.

/// The longest row of bytes that is read, times eight: more than any table of a file has.
const LONGEST: u64 = 1 << 20;
/// What makes a row long.
const NAMES: [&[u8]; 3] = [b"Columns", b"Colors", b"BitsPerComponent"];

/// Whether no row in the file is longer than any paper needs.
pub(in crate::report) fn are_short(pdf: &[u8]) -> bool {
    let mut rest = pdf;
    while let Some(at) = rest.iter().position(|byte| *byte == b'/') {
        rest = rest.get(at + 1..).unwrap_or_default();
        let (name, after) = name(rest);
        if NAMES.contains(&name.as_slice()) && number(after) > LONGEST {
            return false;
        }
    }
    true
}

/// The name at the beginning, with its escapes written out, and what stands after it.
fn name(mut rest: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut name = Vec::new();
    loop {
        match rest {
            [b'#', high, low, after @ ..] if hex(*high).is_some() && hex(*low).is_some() => {
                let value = hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low);
                name.extend(value);
                rest = after;
            }
            [byte, after @ ..] if !is_end(*byte) => {
                // No name that counts is longer.
                if name.len() < 32 {
                    name.push(*byte);
                }
                rest = after;
            }
            _ => return (name, rest),
        }
    }
}

/// The whole number that comes next, over blanks and comments; 0 where there is none.
fn number(mut rest: &[u8]) -> u64 {
    loop {
        match rest {
            [b'%', after @ ..] => {
                let end = after.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                rest = end.and_then(|end| after.get(end..)).unwrap_or_default();
            }
            [byte, after @ ..] if is_blank(*byte) || *byte == b'+' => rest = after,
            _ => break,
        }
    }
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number: u64, digit| {
        number.saturating_mul(10).saturating_add(u64::from(digit.saturating_sub(b'0')))
    })
}

const fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

const fn is_end(byte: u8) -> bool {
    let is_delimiter =
        matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%');
    is_blank(byte) || is_delimiter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_without_end_is_seen_however_it_is_written() {
        for (pdf, expected) in [
            (&b"<< /Columns 5 /Predictor 12 >>"[..], true),
            (b"<< /Columns 29999999999 >>", false),
            (b"<< /Col#75mns 29999999999 >>", false),
            (b"<< /Columns%a comment\n +29999999999>>", false),
            (b"<< /Colors/Columns 99999999999999999999999999>>", false),
            (b"<< /Columns 7 0 R >> (/Columns", true),
            (b"/", true),
            (b"", true),
        ] {
            assert_eq!(are_short(pdf), expected, "{}", String::from_utf8_lossy(pdf));
        }
    }
}
