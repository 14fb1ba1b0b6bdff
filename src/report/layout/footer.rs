//! The foot of every page: whose paper it is, and which page of how many.

use crate::i18n::Texts;
use crate::report::document::Document;
use crate::report::error::ReportError;
use crate::report::layout::composer::{Composer, placed};
use crate::report::layout::pages::{Ink, Item, Owner, Path};
use crate::report::layout::style::{
    FOOTER, FOOTER_RULE, HAIRLINE, HAIRLINE_WIDTH, LEFT, RIGHT, TEXT_WIDTH,
};
use crate::report::layout::typesetter::Line;

/// Between the line and the text.
const GAP: f32 = 4.0;

/// What stands for the end of a name that is too long.
const ELLIPSIS: &str = "…";

/// Adds the foot to all pages. They are artifacts: a screen reader does not read them.
pub(super) fn place(composer: &mut Composer<'_>, document: &Document) -> Result<(), ReportError> {
    let texts = Texts(document.language);
    let count = composer.page_count();
    let digits = document.digits;
    for page in 0..count {
        let number = texts.report_page(&digits.number(page + 1), &digits.number(count));
        let right = composer.typesetter.one_line(&number, FOOTER)?;
        let room = TEXT_WIDTH - right.width - 12.0;
        let left = shortened(composer, &document.footer, room)?;
        let rule = Path {
            points: vec![(LEFT, FOOTER_RULE), (RIGHT, FOOTER_RULE)],
            is_closed: false,
            fill: None,
            stroke: Some((HAIRLINE, HAIRLINE_WIDTH)),
        };
        let top = FOOTER_RULE + GAP;
        let mut inks = vec![Ink::Path(rule)];
        let mut x = LEFT;
        for line in &left {
            inks.push(Ink::Text(placed(FOOTER, (x, top), line)));
            x += line.width;
        }
        inks.push(Ink::Text(placed(FOOTER, (RIGHT - right.width, top), &right)));
        for ink in inks {
            composer.draw_on(page, Item { owner: Owner::Artifact, ink });
        }
    }
    Ok(())
}

/// The beginning of `text` that fits into `room`, with an ellipsis behind it where that is not all.
fn shortened(composer: &mut Composer<'_>, text: &str, room: f32) -> Result<Vec<Line>, ReportError> {
    let whole = composer.typesetter.one_line(text, FOOTER)?;
    if whole.width <= room {
        return Ok(vec![whole]);
    }
    let ellipsis = composer.typesetter.one_line(ELLIPSIS, FOOTER)?;
    let text = text.replace(['\n', '\r'], " ");
    let mut lines = composer.typesetter.lines(&text, FOOTER, room - ellipsis.width)?;
    lines.truncate(1);
    lines.push(ellipsis);
    Ok(lines)
}
