//! Cleans up a galley of egui, so that it has exactly one glyph for each character of the text.
//!
//! Two things are put right. The break marks that [`layout`](super::layout) added are taken out again. And where the
//! shaper makes several glyphs of one character (น้ำ: the ring of ำ comes before the tone mark) or names every glyph of
//! a cluster after its first character, each character gets one glyph with its own name. The picture does not change.

use std::{iter::Peekable, slice::Iter, str::CharIndices, sync::Arc};

use egui::{Galley, epaint::text::Glyph, text::LayoutJob};

use crate::thai::clusters::{is_mark, is_thai_letter};

/// Marks where a line may break. egui takes a thin space for a place to break, and our fonts give it no width.
/// It does not take U+200B for one.
pub(super) const BREAK: char = '\u{2009}';

const SARA_AM: char = '\u{e33}';

/// The galley for `clean` made from `galley`, which has [`BREAK`] before each byte offset in `breaks`.
///
/// `None` where glyphs and characters cannot be matched.
pub(super) fn clean_up(galley: &Galley, clean: LayoutJob, breaks: &[usize]) -> Option<Galley> {
    if galley.elided {
        return None;
    }
    let mut walk = Walk::new(galley, &clean.text, breaks);
    while walk.take_cluster()? {}
    let rows = walk.finish()?;
    let mut out = galley.clone();
    for (placed, glyphs) in out.rows.iter_mut().zip(rows) {
        Arc::make_mut(&mut placed.row).glyphs = glyphs;
    }
    out.job = Arc::new(clean);
    Some(out)
}

/// One place in the galley: a glyph and its row, or the end of a paragraph.
#[derive(Clone, Copy)]
struct Cell {
    row: usize,
    glyph: Option<Glyph>,
}

/// Walks along characters and glyphs at the same time.
struct Walk<'a> {
    chars: Peekable<CharIndices<'a>>,
    breaks: Peekable<Iter<'a, usize>>,
    cells: Vec<Cell>,
    at: usize,
    rows: Vec<Vec<Glyph>>,
}

impl<'a> Walk<'a> {
    fn new(galley: &Galley, text: &'a str, breaks: &'a [usize]) -> Self {
        let cells = galley.rows.iter().enumerate().flat_map(|(row, placed)| {
            let glyphs = placed.row.glyphs.iter().map(move |g| Cell { row, glyph: Some(*g) });
            glyphs.chain(placed.ends_with_newline.then_some(Cell { row, glyph: None }))
        });
        Self {
            chars: text.char_indices().peekable(),
            breaks: breaks.iter().peekable(),
            cells: cells.collect(),
            at: 0,
            rows: galley.rows.iter().map(|row| Vec::with_capacity(row.glyphs.len())).collect(),
        }
    }

    /// Matches one character, its marks and a following ำ. `Some(false)` at the end of the text.
    fn take_cluster(&mut self) -> Option<bool> {
        let Some((offset, chr)) = self.chars.next() else { return Some(false) };
        self.skip_break(offset)?;
        let Cell { row, glyph } = self.take()?;
        let Some(shaped) = glyph else { return (chr == '\n').then_some(true) };
        let mut base = shaped;
        base.chr = chr;
        if chr == SARA_AM && base.advance_width <= 0.0 {
            self.join_lone_sara_am(&mut base, shaped.chr);
        }
        self.put(row, base)?;
        if is_thai_letter(chr) && !is_mark(chr) {
            self.take_marks(row, base)?;
        }
        Some(true)
    }

    fn skip_break(&mut self, offset: usize) -> Option<()> {
        if self.breaks.next_if(|&&at| at == offset).is_some() {
            (self.take()?.glyph?.chr == BREAK).then_some(())
        } else {
            Some(())
        }
    }

    /// A ำ without a consonant has been shaped as ring and า: makes one glyph of the two.
    fn join_lone_sara_am(&mut self, base: &mut Glyph, shaped: char) {
        while let Some(glyph) = self.peek().filter(|glyph| glyph.chr == shaped) {
            self.at += 1;
            if glyph.advance_width > 0.0 {
                base.advance_width = glyph.advance_width;
                base.pos.x = glyph.pos.x;
                break;
            }
        }
    }

    /// The marks over and under `base`, and a ำ that follows them.
    fn take_marks(&mut self, row: usize, base: Glyph) -> Option<()> {
        let mut marks = Vec::new();
        while let Some(&(offset, chr)) = self.chars.peek() {
            if !is_mark(chr) || self.breaks.peek() == Some(&&offset) {
                break;
            }
            let mut mark = base;
            mark.chr = chr;
            // A click anywhere on the cluster finds the whole cluster.
            mark.advance_width = 0.0;
            marks.push(mark);
            self.chars.next();
        }
        let sara_am = self.chars.next_if(|&(_, chr)| chr == SARA_AM).is_some();
        let mut shaped = 0;
        while let Some(glyph) = self.peek() {
            // Before ำ the shaper adds a ring, so there the next glyph with a width ends the marks.
            let is_end = if sara_am { glyph.advance_width > 0.0 } else { shaped == marks.len() };
            if is_end {
                break;
            }
            if let Some(mark) = marks.get_mut(shaped) {
                mark.first_vertex = glyph.first_vertex;
            }
            shaped += 1;
            self.at += 1;
        }
        for mark in marks {
            self.put(row, mark)?;
        }
        if sara_am {
            let Cell { row, glyph } = self.take()?;
            let mut glyph = glyph?;
            glyph.chr = SARA_AM;
            self.put(row, glyph)?;
        }
        Some(())
    }

    fn peek(&self) -> Option<Glyph> {
        self.cells.get(self.at)?.glyph
    }

    fn take(&mut self) -> Option<Cell> {
        let cell = self.cells.get(self.at).copied()?;
        self.at += 1;
        Some(cell)
    }

    fn put(&mut self, row: usize, glyph: Glyph) -> Option<()> {
        self.rows.get_mut(row)?.push(glyph);
        Some(())
    }

    /// The glyphs by row. `None` where glyphs are left over.
    fn finish(self) -> Option<Vec<Vec<Glyph>>> {
        (self.at == self.cells.len()).then_some(self.rows)
    }
}
