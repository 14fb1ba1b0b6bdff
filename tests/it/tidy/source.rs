//! A Rust file taken apart as far as the rules need it: code without comments and texts, and the texts with their lines.

/// A string literal.
pub(super) struct Literal {
    /// Its line, from 1.
    pub(super) line: usize,
    /// What stands between the quotes, escapes as written.
    pub(super) text: String,
    /// Whether it stands in an attribute, such as `#[error("…")]`.
    pub(super) in_attribute: bool,
}

/// A file of `src`.
pub(super) struct Source {
    /// Its path below `src`, with `/`.
    pub(super) path: String,
    /// How many lines the file has.
    pub(super) line_count: usize,
    /// Its lines of code: comments, texts and the test module at its end are blanked.
    pub(super) code: Vec<String>,
    /// Its texts outside the test module.
    pub(super) literals: Vec<Literal>,
    /// Its comments, with their line from 1.
    pub(super) comments: Vec<(usize, String)>,
}

impl Source {
    /// Takes `text` apart.
    pub(super) fn parse(path: &str, text: &str) -> Self {
        let mut reader = Reader::new(without_tests(text));
        reader.read();
        Self {
            path: path.to_owned(),
            line_count: text.lines().count(),
            code: reader.code.lines().map(str::to_owned).collect(),
            literals: reader.literals,
            comments: reader.comments,
        }
    }

    /// The first folder or file of the path: the layer.
    pub(super) fn layer(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.trim_end_matches(".rs")
    }
}

/// The file up to the test module at its end.
fn without_tests(text: &str) -> &str {
    let marker = "#[cfg(test)]\nmod tests {";
    text.find(marker).map_or(text, |at| &text[..at])
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    code: String,
    literals: Vec<Literal>,
    comments: Vec<(usize, String)>,
    /// Open brackets of the attribute we are in; 0 outside of one.
    attribute: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            line: 1,
            code: String::new(),
            literals: Vec::new(),
            comments: Vec::new(),
            attribute: 0,
        }
    }

    /// Takes `length` bytes, counts their lines and gives them back.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        self.line += taken.matches('\n').count();
        taken
    }

    /// Takes up to and including `end`, or all.
    fn take_to(&mut self, end: &str) -> &'a str {
        let length = self.rest.find(end).map_or(self.rest.len(), |at| at + end.len());
        self.take(length)
    }

    fn blank(&mut self, taken: &str) {
        self.code.extend(taken.chars().filter(|c| *c == '\n'));
    }

    fn read(&mut self) {
        while !self.rest.is_empty() {
            let line = self.line;
            if self.rest.starts_with("//") {
                let length = self.rest.find('\n').unwrap_or(self.rest.len());
                let comment = self.take(length);
                self.comments.push((line, comment.to_owned()));
            } else if self.rest.starts_with("/*") {
                let comment = self.take_to("*/");
                self.comments.push((line, comment.to_owned()));
                self.blank(comment);
            } else if let Some(hashes) = raw_string(self.rest) {
                self.take(2 + hashes);
                let text = self.take_to(&format!("\"{}", "#".repeat(hashes)));
                self.literal(line, text.trim_end_matches(['#', '"']));
            } else if self.rest.starts_with('"') {
                self.take(1);
                let text = self.take(string_length(self.rest));
                self.literal(line, text.strip_suffix('"').unwrap_or(text));
            } else if let Some(length) = char_length(self.rest) {
                self.take(length);
                self.code.push_str("' '");
            } else {
                self.plain();
            }
        }
    }

    fn literal(&mut self, line: usize, text: &str) {
        let in_attribute = self.attribute > 0;
        self.literals.push(Literal { line, text: text.to_owned(), in_attribute });
        self.code.push_str("\"\"");
        self.blank(text);
    }

    fn plain(&mut self) {
        if self.attribute == 0 && (self.rest.starts_with("#[") || self.rest.starts_with("#![")) {
            self.attribute = 1;
            let opening = self.take_to("[");
            self.code.push_str(opening);
            return;
        }
        let Some(c) = self.rest.chars().next() else { return };
        match c {
            '[' if self.attribute > 0 => self.attribute += 1,
            ']' if self.attribute > 0 => self.attribute -= 1,
            _ => {}
        }
        self.take(c.len_utf8());
        self.code.push(c);
    }
}

/// How many `#` a raw string that starts here has. `None`: none starts here.
fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// The length of a string's inside and its closing quote.
fn string_length(inside: &str) -> usize {
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            '\\' if !escaped => escaped = true,
            '"' if !escaped => return at + 1,
            _ => escaped = false,
        }
    }
    inside.len()
}

/// The length of a character literal that starts here; a lifetime is none.
fn char_length(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let mut chars = inside.char_indices();
    let (_, first) = chars.next()?;
    if first == '\\' {
        return inside[2..].find('\'').map(|at| at + 4);
    }
    let (at, second) = chars.next()?;
    (second == '\'').then_some(at + 2)
}

#[test]
fn comments_and_texts_are_told_from_code() {
    let text = r##"//! top
#[error("in an attribute")]
let a = "one \" two"; // note
let b = r#"raw "text""#; let c: &'static str = '"'.into(); let d = '\'';
#[cfg(test)]
mod tests {
    let hidden = "hidden";
}
"##;
    let source = Source::parse("gui/app.rs", text);
    let literals: Vec<_> =
        source.literals.iter().map(|l| (l.line, l.text.as_str(), l.in_attribute)).collect();
    assert_eq!(
        literals,
        [(2, "in an attribute", true), (3, "one \\\" two", false), (4, "raw \"text", false)]
    );
    assert_eq!(source.comments.len(), 2);
    assert!(source.code[2].starts_with("let a = \"\";"));
    assert_eq!(source.layer(), "gui");
}
