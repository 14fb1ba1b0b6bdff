//! A text with its glyphs, and which of them belong together.

use std::ops::Range;

use crate::thai::clusters::is_dependent;

/// One glyph. Lengths in 1/1000 of the font size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) struct Glyph {
    /// Its number in the font file.
    pub(in crate::report) id: u16,
    /// How far the pen moves after it.
    pub(in crate::report) advance: i32,
    /// How far it stands right of the pen.
    pub(in crate::report) x_offset: i32,
    /// How far it stands above the line.
    pub(in crate::report) y_offset: i32,
    /// Byte offset of the characters it shows.
    pub(in crate::report) cluster: usize,
}

/// Glyphs and the characters they show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) struct Span {
    /// The glyphs.
    pub(in crate::report) glyphs: Range<usize>,
    /// Byte range of the characters.
    pub(in crate::report) text: Range<usize>,
}

/// A text without line feeds, with its glyphs in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::report) struct Shaped {
    /// The text.
    pub(in crate::report) text: String,
    /// Its glyphs; their clusters never go back.
    pub(in crate::report) glyphs: Vec<Glyph>,
    /// The pen before each glyph, and after the last.
    pen: Vec<i32>,
}

impl Shaped {
    pub(super) fn new(text: String, glyphs: Vec<Glyph>) -> Self {
        let mut pen = Vec::with_capacity(glyphs.len() + 1);
        let mut x = 0_i32;
        pen.push(x);
        for glyph in &glyphs {
            x = x.saturating_add(glyph.advance);
            pen.push(x);
        }
        Self { text, glyphs, pen }
    }

    /// The glyphs of a range, none where the range is not inside.
    pub(in crate::report) fn slice(&self, glyphs: Range<usize>) -> &[Glyph] {
        self.glyphs.get(glyphs).unwrap_or_default()
    }

    /// The first glyph that shows byte `at` or something after it.
    pub(in crate::report) fn glyph_at(&self, at: usize) -> usize {
        self.glyphs.partition_point(|glyph| glyph.cluster < at)
    }

    /// The byte with which glyph `index` begins; the end of the text after the last.
    pub(in crate::report) fn byte_of(&self, index: usize) -> usize {
        self.glyphs.get(index).map_or(self.text.len(), |glyph| glyph.cluster)
    }

    /// The glyphs of a range, each with the characters that it and the others of its cluster show.
    pub(in crate::report) fn shown(
        &self,
        glyphs: Range<usize>,
    ) -> impl Iterator<Item = (Glyph, &str)> {
        self.slice(glyphs).iter().map(|glyph| {
            let end = self.byte_of(self.glyph_at(glyph.cluster + 1));
            (*glyph, self.text.get(glyph.cluster..end).unwrap_or_default())
        })
    }

    /// The text that a range of glyphs shows.
    pub(in crate::report) fn text_of(&self, glyphs: Range<usize>) -> &str {
        self.text.get(self.byte_of(glyphs.start)..self.byte_of(glyphs.end)).unwrap_or_default()
    }

    /// The width of a range of glyphs in 1/1000 of the font size.
    pub(in crate::report) fn width(&self, glyphs: Range<usize>) -> i32 {
        let at = |index: usize| self.pen.get(index).or(self.pen.last()).copied().unwrap_or(0);
        at(glyphs.end) - at(glyphs.start)
    }

    /// May a line end before glyph `index` without tearing a cluster or a character with its marks?
    pub(in crate::report) fn starts_cluster(&self, index: usize) -> bool {
        let at = self.byte_of(index);
        index
            .checked_sub(1)
            .and_then(|before| self.glyphs.get(before))
            .is_none_or(|before| before.cluster != at)
            && !self.text.get(at..).unwrap_or_default().starts_with(is_dependent)
    }

    /// The clusters of a range: glyphs that show the same characters.
    pub(in crate::report) fn clusters(&self, glyphs: Range<usize>) -> Vec<Span> {
        let mut found: Vec<Span> = Vec::new();
        for index in glyphs {
            let (start, end) = (self.byte_of(index), self.byte_of(index + 1));
            match found.last_mut() {
                Some(last) if last.text.start == start => {
                    last.glyphs.end = index + 1;
                    last.text.end = end;
                }
                Some(_) | None => found.push(Span { glyphs: index..index + 1, text: start..end }),
            }
        }
        found
    }

    /// The words of a range, each with the spaces after it. The pieces that a PDF marks one by one.
    pub(in crate::report) fn words(&self, glyphs: Range<usize>) -> Vec<Span> {
        let mut found: Vec<Span> = Vec::new();
        let mut after_space = false;
        for cluster in self.clusters(glyphs) {
            let is_space =
                self.text.get(cluster.text.clone()).is_some_and(|text| text.trim().is_empty());
            match found.last_mut() {
                Some(last) if is_space || !after_space => {
                    last.glyphs.end = cluster.glyphs.end;
                    last.text.end = cluster.text.end;
                }
                Some(_) | None => found.push(cluster),
            }
            after_space = is_space;
        }
        found
    }
}
