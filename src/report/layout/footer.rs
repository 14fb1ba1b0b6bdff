//! The foot of every page: whose paper it is, from which file, and which page of how many.

use crate::domain::digest::Digest;
use crate::i18n::Texts;
use crate::report::document::Document;
use crate::report::error::ReportError;
use crate::report::layout::blocks::height;
use crate::report::layout::code;
use crate::report::layout::composer::{Composer, placed};
use crate::report::layout::pages::{Ink, Item, Owner, Path};
use crate::report::layout::style::{FOOTER, HAIRLINE, HAIRLINE_WIDTH, POINTS_PER_MM};
use crate::report::layout::typesetter::Line;

/// Between the line and the text.
const GAP: f32 = 4.0;

/// More lines of a long name do not fit below the line.
const MOST_LINES: usize = 3;

/// The side of the code.
const CODE: f32 = 11.0 * POINTS_PER_MM;
/// Between the code and what is beside it, and the line above it: the less, the more paper is left below for printers.
const CODE_GAP: f32 = 5.0;
const CODE_DROP: f32 = 2.0;

/// What stands for the end of a name that is too long.
const ELLIPSIS: &str = "…";

/// Adds the foot to all pages. They are artifacts: a screen reader does not read them.
pub(super) fn place(composer: &mut Composer<'_>, document: &Document) -> Result<(), ReportError> {
    let texts = Texts(document.language);
    let code = document.fingerprint.and_then(|digest| code::bare_tiles(&scanned(&digest), CODE));
    let beside = if code.is_some() { CODE + CODE_GAP } else { 0.0 };
    let count = composer.page_count();
    let digits = document.digits;
    for page in 0..count {
        composer.label(page, digits.number(page + 1));
        if page == 0 && composer.has_cover {
            continue;
        }
        let sheet = composer.sheet_of(page);
        let number = texts.report_page(&digits.number(page + 1), &digits.number(count));
        let mut right = vec![composer.typesetter.one_line(&number, FOOTER)?];
        if let Some(digest) = &document.fingerprint {
            let short = texts.report_fingerprint_short(&digest.short());
            right.push(composer.typesetter.one_line(&short, FOOTER)?);
        }
        let end = sheet.right - beside;
        let widest = right.iter().map(|line| line.width).fold(0.0, f32::max);
        let room = end - sheet.left - widest - 12.0;
        let left = lines(composer, &document.footer, room)?;
        let rule = Path {
            points: vec![(sheet.left, sheet.footer_rule), (sheet.right, sheet.footer_rule)],
            is_closed: false,
            fill: None,
            stroke: Some((HAIRLINE, HAIRLINE_WIDTH)),
        };
        let top = sheet.footer_rule + GAP;
        let mut inks = vec![Ink::Path(rule)];
        for (index, line) in left.iter().enumerate() {
            let above = left.get(index.wrapping_sub(1)).filter(|_| index == MOST_LINES);
            let row = index - usize::from(above.is_some());
            let x = sheet.left + above.map_or(0.0, |above| above.width);
            inks.push(Ink::Text(placed(FOOTER, (x, top + height(row, FOOTER)), line)));
        }
        for (row, line) in right.iter().enumerate() {
            let place = (end - line.width, top + height(row, FOOTER));
            inks.push(Ink::Text(placed(FOOTER, place, line)));
        }
        if code.is_some() {
            inks.push(Ink::Code((sheet.right - CODE, sheet.footer_rule + CODE_DROP)));
        }
        for ink in inks {
            composer.draw_on(page, Item { owner: Owner::Artifact, ink });
        }
    }
    composer.set_code(code.unwrap_or_default());
    Ok(())
}

/// What is scanned. Capitals and digits alone make a code of few modules, which can be scanned although it is small.
fn scanned(digest: &Digest) -> String {
    format!("SHA256:{digest}").to_uppercase()
}

/// The lines of `text`, with an ellipsis behind the last where that is not all. The whole name stands in the head.
fn lines(composer: &mut Composer<'_>, text: &str, room: f32) -> Result<Vec<Line>, ReportError> {
    let text = text.replace(['\n', '\r'], " ");
    let lines = composer.typesetter.lines(&text, FOOTER, room)?;
    if lines.len() <= MOST_LINES {
        return Ok(lines);
    }
    let ellipsis = composer.typesetter.one_line(ELLIPSIS, FOOTER)?;
    let mut lines = composer.typesetter.lines(&text, FOOTER, room - ellipsis.width)?;
    lines.truncate(MOST_LINES);
    lines.push(ellipsis);
    Ok(lines)
}
