//! One line of text as PDF operators.
//!
//! Every word with its trailing spaces is a span that carries its text, because viewers put Thai glyphs together in
//! different ways: of all measured ways only this one copies exactly in all of them.

use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Point, Pt, TextItem};

use crate::report::layout::pages::PlacedText;
use crate::report::pdf::content::colour;
use crate::report::pdf::fonts::EmbeddedFont;
use crate::report::pdf::objects::utf16;
use crate::report::shape::{Glyph, Shaped, Span};

/// The operators of a line. `next_id` gives the number of each word among the marked content of the page; `None` where
/// the words are not read one by one.
pub(super) fn operators(
    ops: &mut Vec<Op>,
    (text, height): (&PlacedText, f32),
    font: &EmbeddedFont,
    next_id: &mut dyn FnMut() -> Option<i64>,
) {
    ops.push(Op::SetFillColor { col: colour(text.colour) });
    ops.push(Op::StartTextSection);
    let font_handle = PdfFontHandle::External(font.id.clone());
    ops.push(Op::SetFont { font: font_handle, size: Pt(text.size) });
    ops.push(Op::SetTextCursor { pos: point(text.x, text.y, height) });
    let mut line = LineWriter::new(ops, font, text.size);
    for word in text.text.words(text.glyphs.clone()) {
        line.word(&text.text, &word, next_id());
    }
    line.finish();
    ops.push(Op::EndTextSection);
}

/// A point of a page of this height. PDF counts from the bottom; hundredths are finer than any printer.
pub(super) fn point(x: f32, y: f32, height: f32) -> Point {
    let rounded = |value: f32| Pt((value * 100.0).round() / 100.0);
    Point { x: rounded(x), y: rounded(height - y) }
}

/// The opening of a marked span.
pub(super) fn begin_marked(tag: &str, properties: Vec<(&str, DictItem)>) -> Op {
    let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

/// Follows two pens along the line, in 1/1000 of the font size: where the shaper wants the glyphs, and where PDF is
/// after the glyphs written so far.
struct LineWriter<'a> {
    ops: &'a mut Vec<Op>,
    font: &'a EmbeddedFont,
    size: f32,
    wanted: i32,
    written: i32,
    rise: i32,
    items: Vec<TextItem>,
    glyphs: Vec<Codepoint>,
}

impl<'a> LineWriter<'a> {
    fn new(ops: &'a mut Vec<Op>, font: &'a EmbeddedFont, size: f32) -> Self {
        let (items, glyphs) = (Vec::new(), Vec::new());
        Self { ops, font, size, wanted: 0, written: 0, rise: 0, items, glyphs }
    }

    fn word(&mut self, shaped: &Shaped, word: &Span, id: Option<i64>) {
        let text = shaped.text.get(word.text.clone()).unwrap_or_default();
        let mut properties = Vec::new();
        if let Some(id) = id {
            properties.push(("MCID", DictItem::Int(id)));
        }
        if self.needs_actual_text(shaped, word) {
            let data = utf16(text);
            properties.push(("ActualText", DictItem::String { data, literal: false }));
        }
        let is_marked = !properties.is_empty();
        if is_marked {
            self.flush();
            self.ops.push(begin_marked("Span", properties));
        }
        for (glyph, characters) in shaped.shown(word.glyphs.clone()) {
            self.glyph(glyph, characters);
        }
        if is_marked {
            self.flush();
            self.ops.push(Op::EndMarkedContent);
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
        let spelled: String = shown
            .filter_map(|(glyph, of)| self.font.glyph(glyph.id, of))
            .map(|g| &*g.text)
            .collect();
        glyphs.iter().any(|glyph| glyph.advance == 0)
            || glyphs.len() > text.chars().count()
            || spelled != text
    }

    fn glyph(&mut self, glyph: Glyph, characters: &str) {
        let Some(embedded) = self.font.glyph(glyph.id, characters) else { return };
        if glyph.y_offset != self.rise {
            self.flush();
            self.rise = glyph.y_offset;
            self.set_rise();
        }
        // A positive number moves the pen back.
        let back = self.written - (self.wanted + glyph.x_offset);
        if back != 0 {
            let back_amount = units(back);
            match self.glyphs.last_mut() {
                Some(last) => last.offset += back_amount,
                None => self.items.push(TextItem::Offset(back_amount)),
            }
            self.written -= back;
        }
        self.glyphs.push(Codepoint {
            gid: embedded.id,
            offset: 0.0,
            cid: Some(embedded.text.clone()),
        });
        self.written += embedded.advance;
        self.wanted += glyph.advance;
    }

    fn set_rise(&mut self) {
        let multiplier = units(self.rise) * self.size / 1_000.0;
        self.ops.push(Op::SetLineOffset { multiplier });
    }

    fn flush(&mut self) {
        if !self.glyphs.is_empty() {
            self.items.push(TextItem::GlyphIds(std::mem::take(&mut self.glyphs)));
        }
        if !self.items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }

    fn finish(mut self) {
        self.flush();
        if self.rise != 0 {
            self.rise = 0;
            self.set_rise();
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "offsets of glyphs are small")]
const fn units(number: i32) -> f32 {
    number as f32
}
