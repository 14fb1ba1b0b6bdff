//! Finds where a value stands in a RON text that was read already, so that a wrong value can be pointed at.
//!
//! It walks brackets, texts and comments, and does not judge: the text has passed the real reader before.

use crate::storage::place::Place;

/// One step on the way from the outermost value to an inner one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into the field of this name of a struct.
    Field(&'a str),
    /// Into this item of a list, counted from 0.
    Item(usize),
}

/// Where the value stands that `steps` lead to, or the last step that could be followed.
#[must_use]
pub fn locate(text: &str, steps: &[Step<'_>]) -> Place {
    let mut walker = Walker { text, at: 0 };
    walker.skip_gap();
    walker.skip_attributes();
    let mut found = walker.at;
    for step in steps {
        let reached = walker.enter()
            && match step {
                Step::Field(name) => walker.find_field(name),
                Step::Item(index) => walker.find_item(*index),
            };
        if !reached {
            break;
        }
        found = walker.at;
    }
    Place::at_byte(text, found)
}

struct Walker<'a> {
    text: &'a str,
    /// The next byte to look at; always a character boundary.
    at: usize,
}

impl<'a> Walker<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn advance(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    /// Past `#![enable(…)]` at the head of the file.
    fn skip_attributes(&mut self) {
        while self.rest().starts_with("#!") {
            let end = self.rest().find(']').map_or(self.rest().len(), |found| found + 1);
            self.at += end;
            self.skip_gap();
        }
    }

    /// Past a name in front of a bracket and into the bracket; `Some` and its bracket stand for what is inside.
    fn enter(&mut self) -> bool {
        loop {
            let rest = self.rest();
            let word = rest.len() - rest.trim_start_matches(is_name).len();
            let is_some = rest.get(..word) == Some("Some");
            self.at += word;
            self.skip_gap();
            if !matches!(self.peek(), Some('(' | '[' | '{')) {
                return false;
            }
            self.advance();
            self.skip_gap();
            if !is_some {
                return true;
            }
        }
    }

    fn find_field(&mut self, name: &str) -> bool {
        while !self.at_end() {
            let rest = self.rest();
            let word = rest.len() - rest.trim_start_matches(is_name).len();
            let is_wanted = rest.get(..word) == Some(name);
            self.at += word;
            self.skip_gap();
            if self.peek() == Some(':') {
                self.advance();
                self.skip_gap();
                if is_wanted {
                    return true;
                }
            }
            self.skip_value();
        }
        false
    }

    fn find_item(&mut self, index: usize) -> bool {
        for _ in 0..index {
            if self.at_end() {
                return false;
            }
            self.skip_value();
        }
        !self.at_end()
    }

    /// At the bracket that closes this level, or at the end of the text.
    fn at_end(&self) -> bool {
        matches!(self.peek(), None | Some(')' | ']' | '}'))
    }

    /// Past a value and the comma behind it.
    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        while let Some(next) = self.peek() {
            match next {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' if depth == 0 => return,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => {
                    self.advance();
                    self.skip_gap();
                    return;
                }
                _ => {}
            }
            self.skip_token();
            self.skip_gap();
        }
    }

    /// Past one character, or past a whole text in quotation marks.
    fn skip_token(&mut self) {
        let rest = self.rest();
        let hashes =
            rest.strip_prefix('r').map(|raw| raw.len() - raw.trim_start_matches('#').len());
        let raw_open = hashes
            .filter(|count| rest.get(1 + count..).is_some_and(|behind| behind.starts_with('"')));
        if let Some(count) = raw_open {
            let end = format!("\"{}", "#".repeat(count));
            let body = rest.get(count + 2..).unwrap_or_default();
            let length = body.find(&end).map_or(body.len(), |found| found + end.len());
            self.at += count + 2 + length;
        } else if rest.starts_with('"') {
            self.skip_quoted();
        } else {
            self.advance();
        }
    }

    fn skip_quoted(&mut self) {
        self.advance();
        while let Some(next) = self.peek() {
            self.advance();
            match next {
                '\\' => self.advance(),
                '"' => return,
                _ => {}
            }
        }
    }

    /// Past blanks and comments.
    fn skip_gap(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.at += block_comment(trimmed);
            } else {
                return;
            }
        }
    }
}

/// The length of the comment that `text` starts with; comments nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            match rest.chars().next() {
                Some(letter) => at += letter.len_utf8(),
                None => return text.len(),
            }
        }
    }
    text.len()
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::*;
    use Step::{Field, Item};

    #[track_caller]
    fn check(text: &str, steps: &[Step<'_>], expected: &str) {
        let place = locate(text, steps);
        assert!(text[place.byte..].starts_with(expected), "{}", &text[place.byte..]);
    }

    const TEXT: &str = r##"// (head)
        (a: 1, b: [(id: "ก)", x: 2), (id: r#"]"#, /* ( */ x: 3, y: Some((z: 9)))], c: "\"", d: kind(e: 5))"##;

    #[test]
    fn values_are_found_past_texts_and_comments_that_hold_brackets() {
        check(TEXT, &[], "(a: 1");
        check(TEXT, &[Field("a")], "1,");
        check(TEXT, &[Field("b"), Item(1), Field("x")], "3,");
        check(TEXT, &[Field("b"), Item(1), Field("y"), Field("z")], "9)");
        check(TEXT, &[Field("c")], "\"\\\"\"");
        check(TEXT, &[Field("d"), Field("e")], "5)");
        check("#![enable(implicit_some)] // ก\n#![enable(x)]\n(a: 1)", &[Field("a")], "1)");
    }

    #[test]
    fn a_way_that_ends_early_gives_the_last_place_on_it() {
        check(TEXT, &[Field("nothing")], "(a: 1");
        check(TEXT, &[Field("b"), Item(7), Field("x")], "[(id");
        check(TEXT, &[Field("a"), Field("x")], "1,");
    }

    #[test]
    fn no_text_hangs_or_panics() {
        for text in [
            "",
            "(",
            "\"",
            "#![enable(",
            "r#\"",
            "/*",
            "//",
            "(a:",
            "((((",
            "]",
            "(a: \"\\",
            "ก(ข: ค",
        ] {
            let place = locate(text, &[Field("a"), Item(3), Field("ข")]);
            assert!(place.byte <= text.len());
        }
    }
}
