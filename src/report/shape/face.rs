//! The two faces of the paper, Sarabun regular and bold, with what shaping and embedding need of them.

use std::collections::BTreeMap;
use std::rc::Rc;

use harfrust::{Direction, Font, Language, Script, ShapePlan};

use crate::report::error::ReportError;
use crate::report::shape::sfnt::{Component, Sfnt};

/// Glyph units in the font size. Everything here counts in them.
pub(in crate::report) const UNITS_PER_EM: u16 = 1_000;

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::report) enum Weight {
    /// Running text.
    Regular,
    /// Headings and figures.
    Bold,
}

/// Both faces.
pub(in crate::report) struct Faces {
    regular: Face,
    bold: Face,
}

thread_local! {
    static FACES: Result<Rc<Faces>, ReportError> = Faces::load().map(Rc::new);
}

impl Faces {
    /// The fonts inside the program, read once for all papers of a thread.
    pub(in crate::report) fn of_program() -> Result<Rc<Self>, ReportError> {
        FACES.with(Clone::clone)
    }

    /// Reads the fonts inside the program.
    pub(in crate::report) fn load() -> Result<Self, ReportError> {
        Ok(Self {
            regular: Face::new(
                include_bytes!("../../../fonts/Sarabun-Regular.ttf"),
                "Sarabun-Regular",
            )?,
            bold: Face::new(include_bytes!("../../../fonts/Sarabun-Bold.ttf"), "Sarabun-Bold")?,
        })
    }

    /// The face of a weight.
    pub(in crate::report) const fn get(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }
}

/// Numbers for the font descriptor of the PDF, in glyph units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) struct FaceMetrics {
    /// Left, bottom, right and top of all glyphs together.
    pub(in crate::report) bounds: [i16; 4],
    /// Height above the baseline.
    pub(in crate::report) ascent: i16,
    /// Depth below the baseline, negative.
    pub(in crate::report) descent: i16,
    /// 400 for regular, 700 for bold.
    pub(in crate::report) weight_class: u16,
}

/// One font file and the plans to shape with it.
pub(in crate::report) struct Face {
    /// The whole file.
    pub(in crate::report) bytes: &'static [u8],
    /// Its PostScript name.
    pub(in crate::report) name: &'static str,
    /// Its descriptor numbers.
    pub(in crate::report) metrics: FaceMetrics,
    pub(super) font: Font,
    pub(super) thai_plan: ShapePlan,
    pub(super) latin_plan: ShapePlan,
    /// What is drawn for a character that the font lacks. Not glyph 0, which an archival PDF may not show.
    pub(super) fallback_glyph: u16,
    advances: Vec<u16>,
    /// The lowest character of each glyph that has one.
    characters: BTreeMap<u16, char>,
}

impl Face {
    fn new(bytes: &'static [u8], name: &'static str) -> Result<Self, ReportError> {
        Self::read(bytes, name).ok_or(ReportError::Font(name))
    }

    fn read(bytes: &'static [u8], name: &'static str) -> Option<Self> {
        let font = Font::new(bytes.to_vec(), 0)?;
        let sfnt = Sfnt(bytes);
        let metrics = read_metrics(sfnt)?;
        let advances = read_advances(sfnt)?;
        let mut characters = BTreeMap::new();
        for (code, glyph) in font.charmap().unicodes() {
            if let (Some(character), Ok(glyph)) =
                (char::from_u32(code), u16::try_from(glyph.to_u32()))
            {
                let lowest = characters.entry(glyph).or_insert(character);
                *lowest = character.min(*lowest);
            }
        }
        let glyph_of = |c: char| {
            font.charmap().map_unicode(c).and_then(|glyph| u16::try_from(glyph.to_u32()).ok())
        };
        let fallback_glyph = ['□', '▯', '\u{fffd}', '◊', '?']
            .into_iter()
            .find_map(|c| glyph_of(c).filter(|g| *g > 0))?;
        let thai = Language::new("th");
        let plan = |script, language: Option<&Language>| {
            ShapePlan::new(&font, Direction::LeftToRight, Some(script), language, &[])
        };
        let (thai_plan, latin_plan) =
            (plan(Script::THAI, thai.as_ref()), plan(Script::LATIN, None));
        Some(Self {
            bytes,
            name,
            metrics,
            thai_plan,
            latin_plan,
            fallback_glyph,
            advances,
            characters,
            font,
        })
    }

    /// The glyph of a character, where the font has one.
    pub(in crate::report) fn glyph(&self, character: char) -> Option<u16> {
        let glyph = self.font.charmap().map_unicode(character)?;
        u16::try_from(glyph.to_u32()).ok().filter(|glyph| *glyph > 0)
    }

    /// A character that stands for `glyph`, where one does.
    pub(in crate::report) fn character(&self, glyph: u16) -> Option<char> {
        self.characters.get(&glyph).copied()
    }

    /// The glyph that is drawn for a character that the font lacks.
    pub(in crate::report) const fn fallback(&self) -> u16 {
        self.fallback_glyph
    }

    /// How far the pen moves after `glyph`, without kerning.
    pub(in crate::report) fn advance(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    pub(super) fn components(&self, glyph: u16) -> Vec<Component> {
        Sfnt(self.bytes).components(glyph)
    }
}

fn read_metrics(sfnt: Sfnt<'_>) -> Option<FaceMetrics> {
    let (head, hhea, os2) = (sfnt.table(b"head")?, sfnt.table(b"hhea")?, sfnt.table(b"OS/2")?);
    if head.u16(18)? != UNITS_PER_EM {
        return None;
    }
    Some(FaceMetrics {
        bounds: [head.i16(36)?, head.i16(38)?, head.i16(40)?, head.i16(42)?],
        ascent: hhea.i16(4)?,
        descent: hhea.i16(6)?,
        weight_class: os2.u16(4)?,
    })
}

fn read_advances(sfnt: Sfnt<'_>) -> Option<Vec<u16>> {
    let (hhea, hmtx, maxp) = (sfnt.table(b"hhea")?, sfnt.table(b"hmtx")?, sfnt.table(b"maxp")?);
    let glyphs = usize::from(maxp.u16(4)?);
    let last = usize::from(hhea.u16(34)?).checked_sub(1)?;
    (0..glyphs).map(|glyph| hmtx.u16(4 * glyph.min(last))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_faces_have_thai_latin_and_a_fallback() {
        let faces = Faces::load().unwrap();
        for weight in [Weight::Regular, Weight::Bold] {
            let face = faces.get(weight);
            for c in "กฮำ๙฿AZaz09≥½→–—…•".chars() {
                assert!(face.glyph(c).is_some(), "{c} in {}", face.name);
            }
            assert!(face.fallback_glyph > 0);
            assert!(face.advance(face.fallback_glyph) > 0);
            assert_eq!(face.glyph('👍'), None);
        }
        assert_eq!(faces.get(Weight::Regular).metrics.ascent, 1_068);
        assert_eq!(faces.get(Weight::Bold).metrics.weight_class, 700);
    }
}
