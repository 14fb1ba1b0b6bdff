//! Characters that the font lacks: all are drawn as the same sign, its box, and each is copied as itself.
//!
//! PDF has one text for each number of a glyph, and readers differ in what they make of the text of a marked span:
//! `pdf.js` ignores it, `PDFium` leaves out what lies beyond the first 65 thousand characters. So the box has a number of its
//! own for every character, and a table leads all of them to the one glyph.

use std::collections::BTreeMap;

use lopdf::{Object, Stream, dictionary};

use crate::report::layout::pages::PlacedText;
use crate::report::pdf::fonts::EmbeddedGlyph;

/// The numbers of the box.
#[derive(Default)]
pub(super) struct Boxes {
    /// The glyph of the whole font.
    glyph: u16,
    /// Its number in the embedded font.
    drawn: u16,
    by_text: BTreeMap<String, EmbeddedGlyph>,
}

impl Boxes {
    /// Those that `texts` need for `glyph`. Their numbers begin with `first`.
    pub(super) fn of<'a>(
        texts: impl Iterator<Item = &'a PlacedText>,
        (glyph, shown): (u16, &EmbeddedGlyph),
        first: u16,
    ) -> Self {
        let mut by_text = BTreeMap::new();
        for text in texts {
            let boxes = text.text.shown(text.glyphs.clone()).filter(|(found, _)| found.id == glyph);
            for (_, characters) in boxes.filter(|(_, characters)| *characters != shown.text) {
                // Where the numbers are used up, the box stands for itself.
                let Some(id) = u16::try_from(by_text.len()).ok().and_then(|n| first.checked_add(n))
                else {
                    break;
                };
                let text = characters.to_owned();
                let embedded = EmbeddedGlyph { id, text: text.clone(), advance: shown.advance };
                by_text.entry(text).or_insert(embedded);
            }
        }
        Self { glyph, drawn: shown.id, by_text }
    }

    /// The box for `characters`. `None`: the glyph is no box, or stands for itself.
    pub(super) fn get(&self, glyph: u16, characters: &str) -> Option<&EmbeddedGlyph> {
        if glyph == self.glyph { self.by_text.get(characters) } else { None }
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &EmbeddedGlyph> {
        self.by_text.values()
    }

    /// All their numbers.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u16> {
        self.all().map(|found| found.id)
    }

    /// Leads the numbers to the glyph, in the font with this name.
    pub(super) fn add(&self, file: &mut lopdf::Document, font: &str) {
        let Some(first) = self.numbers().min() else { return };
        let own = (0..first).chain(self.numbers().map(|_| self.drawn));
        let table: Vec<u8> = own.flat_map(u16::to_be_bytes).collect();
        let table = Object::Reference(file.add_object(Stream::new(dictionary! {}, table)));
        let fonts = file.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
        let fonts =
            fonts.filter_map(|dict| dict.get_mut(b"DescendantFonts").ok()?.as_array_mut().ok());
        for descendant in fonts.flatten().filter_map(|object| object.as_dict_mut().ok()) {
            let name = descendant.get(b"BaseFont").and_then(Object::as_name);
            if name.is_ok_and(|name| name == font.as_bytes()) {
                descendant.set("CIDToGIDMap", table.clone());
            }
        }
    }
}
