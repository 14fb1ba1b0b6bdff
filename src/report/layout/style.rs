//! How the paper looks: sizes and colours. Lengths in points.
//!
//! Restrained as an official paper is, with one accent. Everything must read in black and white, so a colour never
//! carries a meaning that a word or a mark does not.

use crate::report::document::Tone;
use crate::report::shape::Weight;

/// Red, green and blue, each 0 to 1.
pub(in crate::report) type Colour = [f32; 3];

/// Points in a millimetre.
pub(in crate::report) const POINTS_PER_MM: f32 = 72.0 / 25.4;

/// Text.
pub(super) const INK: Colour = [0.11, 0.14, 0.15];
/// Remarks and footers.
pub(super) const GREY: Colour = [0.36, 0.40, 0.41];
/// Hairlines.
pub(super) const HAIRLINE: Colour = [0.78, 0.83, 0.83];
/// The accent, a deep teal.
pub(super) const ACCENT: Colour = [0.043, 0.431, 0.431];
/// Areas behind headings of tables.
pub(super) const PALE: Colour = [0.918, 0.953, 0.949];
/// Areas of neutral boxes and empty bars.
pub(super) const PALE_GREY: Colour = [0.949, 0.957, 0.957];
/// The part of a bar that is claimed only.
pub(super) const LIGHT_ACCENT: Colour = [0.60, 0.78, 0.77];
/// Text that asks for attention.
pub(super) const WARN: Colour = [0.56, 0.29, 0.02];
/// Areas of boxes that ask for attention.
pub(super) const PALE_WARN: Colour = [0.992, 0.957, 0.902];

/// The width of a hairline.
pub(super) const HAIRLINE_WIDTH: f32 = 0.5;

/// The colour of a text.
pub(super) const fn text_colour(tone: Tone) -> Colour {
    match tone {
        Tone::Neutral => INK,
        Tone::Good => ACCENT,
        Tone::Warn => WARN,
    }
}

/// The colour of an area.
pub(super) const fn area_colour(tone: Tone) -> Colour {
    match tone {
        Tone::Neutral => PALE_GREY,
        Tone::Good => PALE,
        Tone::Warn => PALE_WARN,
    }
}

/// The colour of the edge of a box.
pub(super) const fn edge_colour(tone: Tone) -> Colour {
    match tone {
        Tone::Neutral => GREY,
        Tone::Good => ACCENT,
        Tone::Warn => WARN,
    }
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TextStyle {
    /// The face.
    pub(super) weight: Weight,
    /// The font size.
    pub(super) size: f32,
    /// From one baseline to the next.
    pub(super) leading: f32,
    /// The colour.
    pub(super) colour: Colour,
}

impl TextStyle {
    const fn new(weight: Weight, size: f32, leading: f32, colour: Colour) -> Self {
        Self { weight, size, leading, colour }
    }

    /// From the top of a line to its baseline: Thai marks need more room above than Latin letters.
    pub(super) fn baseline(self) -> f32 {
        self.leading.mul_add(0.5, self.size * 0.32)
    }

    /// This style in another colour.
    pub(super) const fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// This style in bold.
    pub(super) const fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }
}

/// Running text.
pub(super) const BODY: TextStyle = TextStyle::new(Weight::Regular, 13.0, 20.0, INK);
/// Remarks.
pub(super) const NOTE: TextStyle = TextStyle::new(Weight::Regular, 10.5, 15.5, GREY);
/// Cells of tables.
pub(super) const CELL: TextStyle = TextStyle::new(Weight::Regular, 11.5, 17.0, INK);
/// Cells of tables with many columns of numbers.
pub(super) const DENSE: TextStyle = TextStyle::new(Weight::Regular, 9.5, 14.5, INK);
/// Heads of their columns.
pub(super) const DENSE_HEADER: TextStyle = TextStyle::new(Weight::Bold, 9.0, 14.0, ACCENT);
/// Small lines in their cells.
pub(super) const DENSE_NOTE: TextStyle = TextStyle::new(Weight::Regular, 8.5, 12.0, GREY);
/// Small lines in cells.
pub(super) const CELL_NOTE: TextStyle = TextStyle::new(Weight::Regular, 9.5, 13.5, GREY);
/// What is said about a row of a table, below its cells.
pub(super) const CELL_DETAIL: TextStyle = TextStyle::new(Weight::Regular, 10.5, 15.5, INK);
/// Heads of columns.
pub(super) const CELL_HEADER: TextStyle = TextStyle::new(Weight::Bold, 11.0, 16.0, ACCENT);
/// Headings of sections.
pub(super) const HEADING_1: TextStyle = TextStyle::new(Weight::Bold, 17.0, 26.0, ACCENT);
/// Headings of parts.
pub(super) const HEADING_2: TextStyle = TextStyle::new(Weight::Bold, 14.0, 22.0, INK);
/// The title of the paper.
pub(super) const TITLE: TextStyle = TextStyle::new(Weight::Bold, 23.0, 35.0, INK);
/// Whose paper it is.
pub(super) const SUBTITLE: TextStyle = TextStyle::new(Weight::Regular, 15.5, 24.0, INK);
/// The line above the title.
pub(super) const KICKER: TextStyle = TextStyle::new(Weight::Bold, 11.5, 18.0, ACCENT);
/// Large figures.
pub(super) const FIGURE: TextStyle = TextStyle::new(Weight::Bold, 21.0, 31.0, INK);
/// Words in charts.
pub(super) const TINY: TextStyle = TextStyle::new(Weight::Regular, 8.0, 11.0, INK);
/// The title on a cover.
pub(super) const COVER_TITLE: TextStyle = TextStyle::new(Weight::Bold, 32.0, 48.0, INK);
/// Whose paper it is, on a cover.
pub(super) const COVER_SUBTITLE: TextStyle = TextStyle::new(Weight::Regular, 20.0, 31.0, INK);
/// The offices above it, on a cover.
pub(super) const COVER_AGENCY: TextStyle = TextStyle::new(Weight::Regular, 14.0, 22.0, GREY);
/// Footers.
pub(super) const FOOTER: TextStyle = TextStyle::new(Weight::Regular, 10.0, 14.0, GREY);
