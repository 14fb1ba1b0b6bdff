//! Measures texts: cleaned, shaped once, broken into lines for a width.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::report::error::ReportError;
use crate::report::layout::style::TextStyle;
use crate::report::layout::wrap::{is_behind_hyphen, wrap};
use crate::report::shape::{Faces, Shaped, Weight, shape};
use crate::thai::breaks::breaks;

/// A text between two line feeds, shaped, with its break opportunities.
struct Paragraph {
    shaped: Rc<Shaped>,
    breaks: Vec<usize>,
}

/// One line of a text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The paragraph it is cut from.
    pub(super) text: Rc<Shaped>,
    /// Its glyphs.
    pub(super) glyphs: Range<usize>,
    /// Its width in points.
    pub(super) width: f32,
}

impl Line {
    /// A part of the line, set in `size`.
    pub(super) fn part(&self, glyphs: Range<usize>, size: f32) -> Self {
        let width = points(self.text.width(glyphs.clone()), size);
        Self { text: Rc::clone(&self.text), glyphs, width }
    }
}

/// Texts as they were shaped.
type Texts = HashMap<(Weight, String), Rc<[Paragraph]>>;

thread_local! {
    /// The texts of the last paper of this thread, for the next one: the words of the standard are the same for every
    /// centre. There is one pair of faces, so they are shaped alike.
    static LAST: RefCell<Texts> = RefCell::default();
}

/// A longer text is somebody's note and does not come again, in bytes.
const LONGEST_KEPT: usize = 1_000;
/// No more texts are kept than a large report has.
const MOST_KEPT: usize = 4_000;

/// Shapes each text once for a paper: the same words come again and again in its tables.
pub(super) struct Typesetter<'a> {
    faces: &'a Faces,
    texts: Texts,
    /// Those of the paper before.
    last: Texts,
}

impl<'a> Typesetter<'a> {
    pub(super) fn new(faces: &'a Faces) -> Self {
        Self { faces, texts: Texts::new(), last: LAST.take() }
    }

    /// The lines of `text` in a column of `width` points; at least one.
    pub(super) fn lines(
        &mut self,
        text: &str,
        style: TextStyle,
        width: f32,
    ) -> Result<Vec<Line>, ReportError> {
        let limit = thousandths(width, style.size);
        let mut lines = Vec::new();
        for paragraph in self.paragraphs(text, style.weight)?.iter() {
            for glyphs in wrap(&paragraph.shaped, &paragraph.breaks, limit) {
                let width = points(paragraph.shaped.width(glyphs.clone()), style.size);
                lines.push(Line { text: Rc::clone(&paragraph.shaped), glyphs, width });
            }
        }
        Ok(lines)
    }

    /// The whole text on one line, however long; line feeds become spaces.
    pub(super) fn one_line(&mut self, text: &str, style: TextStyle) -> Result<Line, ReportError> {
        let text = text.replace(['\n', '\r'], " ");
        let shaped = match self.paragraphs(&text, style.weight)?.first() {
            Some(paragraph) => Rc::clone(&paragraph.shaped),
            None => Rc::new(Shaped::default()),
        };
        let glyphs = 0..shaped.glyphs.len();
        let width = points(shaped.width(glyphs.clone()), style.size);
        Ok(Line { text: shaped, glyphs, width })
    }

    fn paragraphs(&mut self, text: &str, weight: Weight) -> Result<Rc<[Paragraph]>, ReportError> {
        let key = (weight, text.to_owned());
        if let Some(found) = self.texts.get(&key) {
            return Ok(Rc::clone(found));
        }
        if let Some(found) = self.last.remove(&key) {
            self.texts.insert(key, Rc::clone(&found));
            return Ok(found);
        }
        let face = self.faces.get(weight);
        let made: Rc<[Paragraph]> = printable(text)
            .split('\n')
            .map(|line| {
                let line = line.trim_end();
                let mut breaks = breaks(line);
                breaks.retain(|at| !is_behind_hyphen(line, *at));
                Ok(Paragraph { shaped: Rc::new(shape(face, line)?), breaks })
            })
            .collect::<Result<Vec<_>, ReportError>>()?
            .into();
        self.texts.insert(key, Rc::clone(&made));
        Ok(made)
    }
}

impl Drop for Typesetter<'_> {
    fn drop(&mut self) {
        self.texts.retain(|(_, text), _| text.len() <= LONGEST_KEPT);
        if self.texts.len() <= MOST_KEPT {
            LAST.set(std::mem::take(&mut self.texts));
        }
    }
}

/// `text` as it can be printed: every line end a line feed, tabs and odd spaces a space, no invisible characters.
pub(super) fn printable(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut previous = ' ';
    for character in text.trim_end().chars() {
        match character {
            '\n' if previous == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                clean.push('\n');
            }
            '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                clean.push(' ');
            }
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {}
            other if other.is_control() => {}
            other => clean.push(other),
        }
        previous = character;
    }
    clean
}

fn points(thousandths: i32, size: f32) -> f32 {
    // A line is far shorter than the 16 million that an f32 holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "widths of lines are small")]
    let thousandths = thousandths as f32;
    thousandths * size / 1_000.0
}

fn thousandths(width: f32, size: f32) -> i32 {
    // A hair more, so that a text fits the column that was made from its own width.
    let exact = width / size.max(0.1) * 1_000.0 + 0.5;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "`as` saturates, and widths are those of a page"
    )]
    let whole = exact as i32;
    whole.max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::layout::style::BODY;

    #[test]
    fn invisible_characters_are_dropped_and_line_ends_are_one() {
        assert_eq!(printable("a\u{200b}b\tc\r\nd\re\u{feff}\u{0}  \n"), "ab c\nd\ne");
    }

    #[test]
    fn every_text_has_a_line() {
        let faces = Faces::load().unwrap();
        let mut typesetter = Typesetter::new(&faces);
        assert_eq!(typesetter.lines("", BODY, 100.0).unwrap().len(), 1);
        assert_eq!(typesetter.lines("ก\n\nข", BODY, 100.0).unwrap().len(), 3);
        assert_eq!(typesetter.lines("กขค", BODY, -5.0).unwrap().len(), 3);
        let line = typesetter.one_line("สะดวก", BODY).unwrap();
        assert_eq!(typesetter.lines("สะดวก", BODY, line.width).unwrap().len(), 1);
    }
}
