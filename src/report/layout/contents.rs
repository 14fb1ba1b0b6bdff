//! The contents: every section with its page. The pages are known last, so their numbers are drawn last.

use crate::report::error::ReportError;
use crate::report::layout::composer::{Area, Composer, placed, section_anchor};
use crate::report::layout::marks;
use crate::report::layout::pages::{ElementId, Ink, Item, Owner, Role};
use crate::report::layout::style::{BODY, GREY, HEADING_1, TextStyle};
use crate::report::layout::typesetter::{Line, printable};
use crate::thai::digits::Digits;

/// Room for the numbers at the right.
const NUMBER_WIDTH: f32 = 44.0;
/// One line.
const STYLE: TextStyle = TextStyle { size: 12.0, leading: 17.5, ..BODY };
/// Below the heading.
const AFTER_HEADING: f32 = 8.0;

/// A line of the contents that still lacks its page number.
pub(super) struct Entry {
    /// The section, from 0.
    section: usize,
    /// The page on which the line stands, from 0.
    page: usize,
    /// The top of the line.
    top: f32,
    /// Where its text ends.
    end: f32,
    element: ElementId,
}

/// The heading and two lines.
pub(super) fn least_height(composer: &mut Composer<'_>, title: &str) -> Result<f32, ReportError> {
    let lines = composer.typesetter.lines(title, HEADING_1, composer.sheet.text_width())?.len();
    Ok(super::blocks::height(lines, HEADING_1) + AFTER_HEADING + 2.0 * STYLE.leading)
}

/// Places the titles of all sections. [`number`] adds the pages.
pub(super) fn place(composer: &mut Composer<'_>, title: &str) -> Result<(), ReportError> {
    let element = composer.element(Role::Heading1, None);
    composer.outline(title, 1);
    for line in composer.typesetter.lines(title, HEADING_1, composer.sheet.text_width())? {
        let at = (composer.sheet.left, composer.y);
        composer.text_line(Owner::Element(element), HEADING_1, at, &line);
        composer.y += HEADING_1.leading;
    }
    composer.hairline(composer.y + 1.5);
    composer.y += AFTER_HEADING;
    let sections = composer.sections.clone();
    let is_seen = |(_, text): &(usize, &String)| !printable(text).is_empty();
    let mut sections = sections.iter().enumerate().filter(is_seen).peekable();
    if sections.peek().is_none() {
        return Ok(());
    }
    let list = composer.element(Role::Contents, None);
    for (section, text) in sections {
        entry(composer, list, (section, text))?;
    }
    composer.space(10.0);
    Ok(())
}

fn entry(
    composer: &mut Composer<'_>,
    list: ElementId,
    (section, text): (usize, &str),
) -> Result<(), ReportError> {
    let item = composer.element(Role::ContentsItem, Some(list));
    let item = composer.element(Role::Reference, Some(item));
    let anchor = section_anchor(section);
    let Some(link) = composer.link_element(item, &anchor) else { return Ok(()) };
    let width = composer.sheet.text_width() - NUMBER_WIDTH;
    let lines = composer.typesetter.lines(text, STYLE, width)?;
    let mut end = composer.sheet.left;
    for line in &lines {
        composer.ensure(STYLE.leading);
        let (x, y) = (composer.sheet.left, composer.y);
        composer.text_line(Owner::Element(link), STYLE, (x, y), line);
        let area = Area { x, y, width: composer.sheet.text_width(), height: STYLE.leading };
        composer.link(link, area, text.to_owned(), &anchor);
        end = x + line.width;
        composer.y += STYLE.leading;
    }
    let (page, top) = (composer.page_count() - 1, composer.y - STYLE.leading);
    composer.entries.push(Entry { section, page, top, end, element: item });
    Ok(())
}

/// Adds the page numbers and the dots that lead to them.
pub(super) fn number(composer: &mut Composer<'_>, digits: Digits) -> Result<(), ReportError> {
    for entry in std::mem::take(&mut composer.entries) {
        let Some(target) = composer.place_of(&section_anchor(entry.section)) else { continue };
        let sheet = composer.sheet_of(entry.page);
        let number = digits.number(target.page + 1);
        let line: Line = composer.typesetter.one_line(&number, STYLE)?;
        let x = sheet.right - line.width;
        dots(composer, &entry, x);
        let ink = Ink::Text(placed(STYLE, (x, entry.top), &line));
        composer.draw_on(entry.page, Item { owner: Owner::Element(entry.element), ink });
    }
    Ok(())
}

/// Dots on a grid of the page, so that they stand below each other.
fn dots(composer: &mut Composer<'_>, entry: &Entry, end: f32) {
    const STEP: f32 = 6.0;
    let start = (entry.end / STEP).ceil() * STEP + STEP;
    let areas = marks::dots((start, end - STEP), entry.top + STYLE.baseline(), STEP);
    let ink = Ink::Areas(areas, GREY);
    composer.draw_on(entry.page, Item { owner: Owner::Artifact, ink });
}
