//! Places a document on A4 pages.

mod blocks;
mod chart;
mod code;
mod columns;
mod composer;
mod contents;
mod cover;
mod footer;
mod front;
mod keep;
mod marks;
pub(in crate::report) mod pages;
mod photos;
mod references;
pub(in crate::report) mod sheet;
mod signatures;
pub(in crate::report) mod style;
mod table;
mod table_rows;
mod typesetter;
mod wrap;

use crate::report::document::{Block, Document};
use crate::report::error::ReportError;
use crate::report::layout::composer::Composer;
use crate::report::layout::pages::Pages;
use crate::report::progress::{Progress, Work};
use crate::report::shape::Faces;

/// The pages of `document`.
pub(in crate::report) fn lay_out(
    document: &Document,
    faces: &Faces,
    progress: &Progress,
) -> Result<Pages, ReportError> {
    let mut composer = Composer::new(faces, document, progress);
    let whole = document.blocks.len();
    let mut rest = document.blocks.as_slice();
    while let Some((block, following)) = rest.split_first() {
        progress.reach(Work::Placing, whole - rest.len(), whole)?;
        keep::with_next(&mut composer, rest)?;
        blocks::place(&mut composer, block)?;
        if matches!(block, Block::Cover(_)) && !following.is_empty() {
            composer.break_page();
        }
        rest = following;
    }
    contents::number(&mut composer, document.digits)?;
    footer::place(&mut composer, document)?;
    Ok(composer.finish())
}

#[cfg(test)]
mod tests;
