//! The few numbers of a TrueType file that the crates do not give: its box, its heights, the parts of a composite glyph.

/// Reads one font file. Every look beyond its end is `None`.
#[derive(Clone, Copy)]
pub(super) struct Sfnt<'a>(pub(super) &'a [u8]);

/// A part of a composite glyph: another glyph, moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Component {
    pub(super) glyph: u16,
    pub(super) x: i16,
    pub(super) y: i16,
}

/// Flags of a component record (OpenType, table `glyf`).
const ARGUMENTS_ARE_WORDS: u16 = 0x0001;
const HAS_SCALE: u16 = 0x0008;
const MORE_COMPONENTS: u16 = 0x0020;
const HAS_TWO_SCALES: u16 = 0x0040;
const HAS_MATRIX: u16 = 0x0080;

impl<'a> Sfnt<'a> {
    /// The bytes of a table.
    pub(super) fn table(self, tag: &[u8; 4]) -> Option<Self> {
        let count = usize::from(self.u16(4)?);
        (0..count).find_map(|i| {
            let record = 12 + 16 * i;
            if self.0.get(record..record + 4)? != tag {
                return None;
            }
            let start = usize::try_from(self.u32(record + 8)?).ok()?;
            let length = usize::try_from(self.u32(record + 12)?).ok()?;
            Some(Self(self.0.get(start..start.checked_add(length)?)?))
        })
    }

    pub(super) fn u16(self, at: usize) -> Option<u16> {
        let bytes: [u8; 2] = self.0.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(u16::from_be_bytes(bytes))
    }

    pub(super) fn i16(self, at: usize) -> Option<i16> {
        self.u16(at).map(u16::cast_signed)
    }

    fn u32(self, at: usize) -> Option<u32> {
        let bytes: [u8; 4] = self.0.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(u32::from_be_bytes(bytes))
    }

    fn i8(self, at: usize) -> Option<i16> {
        self.0.get(at).map(|byte| i16::from(byte.cast_signed()))
    }

    /// The parts of `glyph`; empty for a simple one.
    pub(super) fn components(self, glyph: u16) -> Vec<Component> {
        self.outline(glyph).map(Self::read_components).unwrap_or_default()
    }

    fn outline(self, glyph: u16) -> Option<Self> {
        let location = self.table(b"loca")?;
        let index = usize::from(glyph);
        let start = if self.table(b"head")?.i16(50)? == 0 {
            2 * usize::from(location.u16(2 * index)?)
        } else {
            usize::try_from(location.u32(4 * index)?).ok()?
        };
        Some(Self(self.table(b"glyf")?.0.get(start..)?))
    }

    fn read_components(self) -> Vec<Component> {
        let mut parts = Vec::new();
        // A negative number of contours marks a composite glyph.
        if self.i16(0).is_none_or(|contours| contours >= 0) {
            return parts;
        }
        let mut at = 10;
        while let Some((part, next)) = self.component(at) {
            parts.push(part);
            match next {
                Some(next) => at = next,
                None => break,
            }
        }
        parts
    }

    /// The component record at `at`, and where the next one starts.
    fn component(self, at: usize) -> Option<(Component, Option<usize>)> {
        let flags = self.u16(at)?;
        let glyph = self.u16(at + 2)?;
        let (x, y, mut next) = if flags & ARGUMENTS_ARE_WORDS == 0 {
            (self.i8(at + 4)?, self.i8(at + 5)?, at + 6)
        } else {
            (self.i16(at + 4)?, self.i16(at + 6)?, at + 8)
        };
        if flags & HAS_SCALE != 0 {
            next += 2;
        } else if flags & HAS_TWO_SCALES != 0 {
            next += 4;
        } else if flags & HAS_MATRIX != 0 {
            next += 8;
        }
        Some((Component { glyph, x, y }, (flags & MORE_COMPONENTS != 0).then_some(next)))
    }
}
