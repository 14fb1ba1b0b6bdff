//! The letters of plain RON: signs, words, whole numbers, texts in quotation marks.

/// A text and how far it is read.
pub(super) struct Scan<'de> {
    text: &'de str,
    at: usize,
}

impl<'de> Scan<'de> {
    pub(super) const fn new(text: &'de str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'de [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// Steps over blanks to what comes next. `None`: the text is at its end.
    fn next(&mut self) -> Option<u8> {
        let rest = self.rest();
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        let blanks = rest.iter().position(|byte| !is_blank(byte)).unwrap_or(rest.len());
        self.at += blanks;
        rest.get(blanks).copied()
    }

    pub(super) fn is_at_end(&mut self) -> bool {
        self.next().is_none()
    }

    pub(super) fn is_next(&mut self, sign: u8) -> bool {
        self.next() == Some(sign)
    }

    /// Steps over the sign where it comes next.
    pub(super) fn take(&mut self, sign: u8) -> bool {
        let is_there = self.is_next(sign);
        self.at += usize::from(is_there);
        is_there
    }

    /// Steps over the bytes from here for which `belongs` holds.
    fn run(&mut self, belongs: impl Fn(u8) -> bool) -> &'de str {
        let rest = self.rest();
        let length = rest.iter().position(|byte| !belongs(*byte)).unwrap_or(rest.len());
        let start = self.at;
        self.at += length;
        // The bytes belong to ASCII, so both ends are ends of characters.
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// A name of small letters, capitals, digits and `_` that starts with a letter. `None`: something else comes next.
    pub(super) fn word(&mut self) -> Option<&'de str> {
        if !self.next()?.is_ascii_alphabetic() {
            return None;
        }
        let word = self.run(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        // Behind a name comes a sign or a blank; `r"…"`, `r#…` and Thai letters are for the thorough reader.
        let is_plain = self.rest().first().is_none_or(|byte| {
            matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b',' | b':' | b'(' | b')' | b']')
        });
        is_plain.then_some(word)
    }

    /// A whole number without sign, point or letters. `None`: something else comes next.
    pub(super) fn digits(&mut self) -> Option<&'de str> {
        self.next()?;
        let digits = self.run(|byte| byte.is_ascii_digit());
        let is_plain = self
            .rest()
            .first()
            .is_some_and(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b',' | b')' | b']'));
        // `00` is for the thorough reader too.
        let is_short = digits == "0" || (!digits.is_empty() && !digits.starts_with('0'));
        (is_plain && is_short).then_some(digits)
    }

    /// A text in quotation marks: itself where it has no escape, else `None` inside, and the text in `scratch`.
    /// `None` outside: something else comes next.
    pub(super) fn text(&mut self, scratch: &mut String) -> Option<Option<&'de str>> {
        if !self.take(b'"') {
            return None;
        }
        let plain = self.up_to_mark()?;
        if self.rest().first() == Some(&b'"') {
            self.at += 1;
            return Some(Some(plain));
        }
        scratch.clear();
        scratch.push_str(plain);
        loop {
            self.at += 1; // the backslash
            scratch.push(self.escape()?);
            scratch.push_str(self.up_to_mark()?);
            if self.rest().first() == Some(&b'"') {
                self.at += 1;
                return Some(None);
            }
        }
    }

    /// The letters before the next quotation mark or backslash. `None`: there is neither.
    fn up_to_mark(&mut self) -> Option<&'de str> {
        let rest = self.text.get(self.at..)?;
        let length = memchr::memchr2(b'"', b'\\', rest.as_bytes())?;
        self.at += length;
        rest.get(..length)
    }

    /// What stands behind a backslash.
    fn escape(&mut self) -> Option<char> {
        let rest = self.text.get(self.at..)?;
        let (letter, length) = match rest.bytes().next()? {
            b'n' => ('\n', 1),
            b'r' => ('\r', 1),
            b't' => ('\t', 1),
            b'"' => ('"', 1),
            b'\\' => ('\\', 1),
            b'\'' => ('\'', 1),
            b'u' => {
                let (digits, _) = rest.strip_prefix("u{")?.split_once('}')?;
                let is_plain = (1..=6).contains(&digits.len())
                    && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
                let code = u32::from_str_radix(digits, 16).ok().filter(|_| is_plain)?;
                (char::from_u32(code)?, digits.len() + 3)
            }
            _ => return None,
        };
        self.at += length;
        Some(letter)
    }
}
