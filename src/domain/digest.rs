//! SHA-256 digests: the identity of an evidence file.

use std::fmt;

/// A SHA-256 digest, 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Reads 64 hexadecimal digits. `None`: the text is something else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Vec<u8> =
            text.chars().map(|c| c.to_digit(16)).map(nibble).collect::<Option<_>>()?;
        let bytes: Vec<u8> = digits.chunks_exact(2).filter_map(joined).collect();
        (digits.len() == 64).then(|| bytes.try_into().ok()).flatten().map(Self)
    }

    /// The first 8 hexadecimal digits, for people.
    #[must_use]
    pub fn short(&self) -> String {
        self.to_string().chars().take(8).collect()
    }
}

fn nibble(digit: Option<u32>) -> Option<u8> {
    digit.and_then(|d| u8::try_from(d).ok())
}

fn joined(pair: &[u8]) -> Option<u8> {
    let [high, low] = pair else { return None };
    Some(high << 4 | low)
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_64_hexadecimal_digits() {
        let text = "9431ed65d63925857cb95097dc9e3b7f7e77692f72a2546dbf1e1ef017ec3789";
        assert_eq!(Digest::parse(text).map(|d| d.to_string()).as_deref(), Some(text));
        for wrong in ["", "94", &text[1..], &format!("{text}0"), &text.replace('9', "g")] {
            assert_eq!(Digest::parse(wrong), None, "{wrong:?}");
        }
    }
}
