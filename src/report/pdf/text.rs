//! One line of text on a page.
//!
//! Every word with its trailing spaces is a span that carries its text, because viewers put Thai glyphs together in
//! different ways: of all measured ways only this one copies exactly in all of them.

use crate::report::layout::pages::PlacedText;
use crate::report::pdf::fonts::EmbeddedFont;
use crate::report::pdf::objects::utf16;
use crate::report::pdf::operators::Operators;
use crate::report::shape::{Glyph, Shaped, Span};

/// Writes a line. `next_id` gives the number of each word among the marked content of the page; `None` where
/// the words are not read one by one.
pub(super) fn write(
    to: &mut Operators,
    (text, height): (&PlacedText, f32),
    font: &EmbeddedFont,
    next_id: &mut dyn FnMut() -> Option<i64>,
) {
    to.fill_colour(text.colour);
    to.begin_text(font.id, text.size, (text.x, height - text.y));
    let mut line = LineWriter::new(to, font, text.size);
    for word in text.text.words(text.glyphs.clone()) {
        line.word(&text.text, &word, next_id());
    }
    line.finish();
    to.end_text();
}

/// Follows two pens along the line, in 1/1000 of the font size: where the shaper wants the glyphs, and where PDF is
/// after the glyphs written so far.
struct LineWriter<'a> {
    to: &'a mut Operators,
    font: &'a EmbeddedFont,
    size: f32,
    wanted: i32,
    written: i32,
    rise: i32,
    /// What waits to be written: how far the pen goes back, and the glyph after it.
    glyphs: Vec<(i32, u16)>,
}

impl<'a> LineWriter<'a> {
    const fn new(to: &'a mut Operators, font: &'a EmbeddedFont, size: f32) -> Self {
        Self { to, font, size, wanted: 0, written: 0, rise: 0, glyphs: Vec::new() }
    }

    fn word(&mut self, shaped: &Shaped, word: &Span, id: Option<i64>) {
        let text = shaped.text.get(word.text.clone()).unwrap_or_default();
        let copied = self.needs_actual_text(shaped, word).then(|| utf16(text));
        let is_marked = id.is_some() || copied.is_some();
        if is_marked {
            self.flush();
            self.to.begin_marked("Span", id, copied.as_deref());
        }
        for (glyph, characters) in shaped.shown(word.glyphs.clone()) {
            self.glyph(glyph, characters);
        }
        if is_marked {
            self.flush();
            self.to.end_marked();
        }
    }

    /// Would a viewer that puts the texts of the glyphs together miss the word?
    fn needs_actual_text(&self, shaped: &Shaped, word: &Span) -> bool {
        let text = shaped.text.get(word.text.clone()).unwrap_or_default();
        if text.trim().is_empty() {
            return false;
        }
        let glyphs = shaped.slice(word.glyphs.clone());
        let shown = shaped.shown(word.glyphs.clone());
        let spelled = shown.filter_map(|(glyph, of)| self.font.glyph(glyph.id, of));
        glyphs.iter().any(|glyph| glyph.advance == 0)
            || glyphs.len() > text.chars().count()
            || !spelled.flat_map(|glyph| glyph.text.chars()).eq(text.chars())
    }

    fn glyph(&mut self, glyph: Glyph, characters: &str) {
        let Some(embedded) = self.font.glyph(glyph.id, characters) else { return };
        if glyph.y_offset != self.rise {
            self.flush();
            self.set_rise(glyph.y_offset);
        }
        let back = self.written - (self.wanted + glyph.x_offset);
        self.glyphs.push((back, embedded.id));
        self.written += embedded.advance - back;
        self.wanted += glyph.advance;
    }

    fn set_rise(&mut self, rise: i32) {
        self.rise = rise;
        self.to.rise(units(rise) * self.size / 1_000.0);
    }

    fn flush(&mut self) {
        if !self.glyphs.is_empty() {
            self.to.glyphs(&self.glyphs);
            self.glyphs.clear();
        }
    }

    fn finish(mut self) {
        self.flush();
        if self.rise != 0 {
            self.set_rise(0);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "offsets of glyphs are small")]
const fn units(number: i32) -> f32 {
    number as f32
}
