//! The operators of a page, written as bytes.
//!
//! printpdf writes each glyph as a string of its own and takes memory for each operator: a quarter of the time of a paper,
//! and pages half as large again before they are packed. So they are written here, and what stands already is not said
//! again: a colour, a font, the width of a line.

use crate::report::layout::style::Colour;
use crate::report::pdf::objects::{push_integer, push_number, push_string};

/// A page that is being written. Its points are counted from the bottom left corner.
#[derive(Default)]
pub(super) struct Operators {
    bytes: Vec<u8>,
    fill: Option<Colour>,
    stroke: Option<Colour>,
    width: Option<f32>,
    font: Option<(&'static str, f32)>,
}

impl Operators {
    /// The bytes of the page.
    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }

    /// What is filled and written from here on.
    pub(super) fn fill_colour(&mut self, colour: Colour) {
        if self.fill.replace(colour) != Some(colour) {
            self.numbers(&colour, "rg");
        }
    }

    /// What lines are drawn with from here on; the width is in points.
    pub(super) fn stroke(&mut self, colour: Colour, width: f32) {
        if self.stroke.replace(colour) != Some(colour) {
            self.numbers(&colour, "RG");
        }
        if self.width.replace(width) != Some(width) {
            self.numbers(&[width], "w");
        }
    }

    /// Corners of a line or an area, which is drawn by the operator that follows.
    pub(super) fn corners(&mut self, corners: impl IntoIterator<Item = (f32, f32)>) {
        for (at, (x, y)) in corners.into_iter().enumerate() {
            self.numbers(&[hundredths(x), hundredths(y)], if at == 0 { "m" } else { "l" });
        }
    }

    /// An area, which is drawn by the operator that follows: left, lower edge, width, height.
    pub(super) fn rectangle(&mut self, area: [f32; 4]) {
        self.numbers(&area, "re");
    }

    /// A picture of this name in an area: left, lower edge, width, height.
    pub(super) fn picture(&mut self, name: &str, [left, bottom, width, height]: [f32; 4]) {
        self.operator("q");
        self.numbers(&[width, 0.0, 0.0, height, left, bottom].map(hundredths), "cm");
        self.name(name);
        self.operator(" Do");
        self.operator("Q");
    }

    /// Opens content that is not read.
    pub(super) fn begin_artifact(&mut self) {
        self.operator("/Artifact BMC");
    }

    /// Opens content of a structure element with its number on the page, and the text to be copied for it.
    pub(super) fn begin_marked(&mut self, tag: &str, number: Option<i64>, text: Option<&[u8]>) {
        self.name(tag);
        self.bytes.extend_from_slice(b"<<");
        if let Some(number) = number {
            self.bytes.extend_from_slice(b"/MCID ");
            push_integer(&mut self.bytes, number);
        }
        if let Some(text) = text {
            self.bytes.extend_from_slice(b"/ActualText");
            push_string(&mut self.bytes, text);
        }
        self.operator(">>BDC");
    }

    /// Closes marked content.
    pub(super) fn end_marked(&mut self) {
        self.operator("EMC");
    }

    /// Opens a line of text in a font of the page, at the left end of its baseline.
    pub(super) fn begin_text(&mut self, font: &'static str, size: f32, (x, y): (f32, f32)) {
        self.operator("BT");
        if self.font.replace((font, size)) != Some((font, size)) {
            self.name(font);
            self.bytes.push(b' ');
            self.numbers(&[size], "Tf");
        }
        self.numbers(&[hundredths(x), hundredths(y)], "Td");
    }

    /// How far above the baseline glyphs stand from here on, in points.
    pub(super) fn rise(&mut self, rise: f32) {
        self.numbers(&[rise], "Ts");
    }

    /// Glyphs by their numbers; before each, how far the pen goes back, in 1/1000 of the font size.
    pub(super) fn glyphs(&mut self, glyphs: &[(i32, u16)]) {
        self.bytes.push(b'[');
        let mut codes: Vec<u8> = Vec::with_capacity(2 * glyphs.len());
        for (back, glyph) in glyphs {
            if *back != 0 {
                self.codes(&mut codes);
                push_integer(&mut self.bytes, i64::from(*back));
            }
            codes.extend_from_slice(&glyph.to_be_bytes());
        }
        self.codes(&mut codes);
        self.operator("]TJ");
    }

    /// Closes a line of text.
    pub(super) fn end_text(&mut self) {
        self.operator("ET");
    }

    /// An operator, with all that stands before it.
    pub(super) fn operator(&mut self, operator: &str) {
        self.bytes.extend_from_slice(operator.as_bytes());
        self.bytes.push(b'\n');
    }

    fn codes(&mut self, codes: &mut Vec<u8>) {
        if !codes.is_empty() {
            push_string(&mut self.bytes, codes);
            codes.clear();
        }
    }

    fn name(&mut self, name: &str) {
        self.bytes.push(b'/');
        self.bytes.extend_from_slice(name.as_bytes());
    }

    fn numbers(&mut self, numbers: &[f32], operator: &str) {
        for number in numbers {
            push_number(&mut self.bytes, *number);
            self.bytes.push(b' ');
        }
        self.operator(operator);
    }
}

/// A length of a page; hundredths of a point are finer than any printer.
fn hundredths(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(write: impl FnOnce(&mut Operators), expected: &str) {
        let mut operators = Operators::default();
        write(&mut operators);
        assert_eq!(operators.finish(), expected.as_bytes());
    }

    #[test]
    fn glyphs_stand_together_up_to_where_the_pen_moves() {
        let glyphs = [(0, 65), (0, 66), (-10, 0x4142), (10, 67)];
        check(|to| to.glyphs(&glyphs), "[(\0A\0B)-10(AB)10(\0C)]TJ\n");
    }

    #[test]
    fn what_stands_already_is_not_said_again() {
        check(
            |to| {
                to.fill_colour([0.0, 0.5, 1.0]);
                to.fill_colour([0.0, 0.5, 1.0]);
                to.begin_text("R", 10.0, (1.0, 2.0));
                to.end_text();
                to.begin_text("R", 10.0, (1.0, 3.0));
            },
            "0 0.5 1 rg\nBT\n/R 10 Tf\n1 2 Td\nET\nBT\n1 3 Td\n",
        );
    }
}
