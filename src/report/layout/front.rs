//! The cover: whose report it is, what it claims, and a code that ties it to the file it was made from.

use crate::report::document::{Code, Cover, Figure};
use crate::report::error::ReportError;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::pages::{Ink, Owner, Role};
use crate::report::layout::style::{
    self, ACCENT, BODY, COVER_AGENCY, COVER_SUBTITLE, COVER_TITLE, GREY, KICKER, NOTE,
    POINTS_PER_MM, TITLE, TextStyle, area_colour, text_colour,
};
use crate::report::layout::typesetter::Line;
use crate::report::layout::{blocks, code};

/// The bar above all.
const BAR: f32 = 6.0;
/// From the top of the text to the title, and where long names leave less room for it.
const TITLE_AT: f32 = 150.0;
const TITLE_AT_LEAST: f32 = 44.0;
/// Below the title, the name, the offices, the box with the claim, and above the code.
const GAPS: [f32; 5] = [6.0, 8.0, 30.0, 24.0, 14.0];
/// The side of the code with the quiet zone around it.
const CODE: f32 = 34.0 * POINTS_PER_MM;
const BADGE_PADDING: f32 = 14.0;

/// Places the cover on its own page and goes to the next.
pub(super) fn place(composer: &mut Composer<'_>, cover: &Cover) -> Result<(), ReportError> {
    let sheet = composer.sheet;
    let bar = Area { x: sheet.left, y: composer.y, width: sheet.text_width(), height: BAR };
    composer.area(Owner::Artifact, bar, ACCENT);
    composer.y += BAR + 12.0;
    lines(composer, Role::Paragraph, KICKER, &cover.kicker)?;
    let room = sheet.text_height() - height_from_title(composer, cover)?;
    composer.y = composer.y.max(sheet.top + room.clamp(TITLE_AT_LEAST, TITLE_AT));
    composer.outline(&cover.title.replace('\n', " "), 1);
    lines(composer, Role::Heading1, COVER_TITLE, &cover.title)?;
    let [below_title, below_name, below_offices, below_badge, _] = GAPS;
    composer.y += below_title;
    lines(composer, Role::Paragraph, COVER_SUBTITLE, &cover.subtitle)?;
    composer.y += below_name;
    lines(composer, Role::Paragraph, COVER_AGENCY, &cover.agency)?;
    composer.y += below_offices;
    if let Some(badge) = &cover.badge {
        place_badge(composer, badge)?;
        composer.y += below_badge;
    }
    blocks::key_values(composer, BODY, &cover.facts)?;
    if let Some(code) = &cover.code {
        place_code(composer, code)?;
    }
    Ok(())
}

/// The height from the title to the end of the code.
fn height_from_title(composer: &mut Composer<'_>, cover: &Cover) -> Result<f32, ReportError> {
    let width = composer.sheet.text_width();
    let mut total = GAPS.iter().sum::<f32>();
    for (style, text) in [
        (COVER_TITLE, &cover.title),
        (COVER_SUBTITLE, &cover.subtitle),
        (COVER_AGENCY, &cover.agency),
    ] {
        if !text.is_empty() {
            total += blocks::height(composer.typesetter.lines(text, style, width)?.len(), style);
        }
    }
    if let Some(badge) = &cover.badge {
        total += badge_lines(composer, badge)?.1;
    }
    total += blocks::key_values_height(composer, BODY, &cover.facts)?;
    if let Some(code) = &cover.code {
        let x = composer.sheet.left + CODE + 12.0;
        total += code_lines(composer, code, x)?.2;
    }
    Ok(total)
}

/// A text over the whole width; nothing where it is empty.
fn lines(
    composer: &mut Composer<'_>,
    role: Role,
    style: TextStyle,
    text: &str,
) -> Result<(), ReportError> {
    if text.is_empty() {
        return Ok(());
    }
    let element = composer.element(role, None);
    for line in composer.typesetter.lines(text, style, composer.sheet.text_width())? {
        composer.ensure(style.leading);
        let place = (composer.sheet.left, composer.y);
        composer.text_line(Owner::Element(element), style, place, &line);
        composer.y += style.leading;
    }
    Ok(())
}

/// What the report claims, in a box with a bar at its left.
fn place_badge(composer: &mut Composer<'_>, badge: &Figure) -> Result<(), ReportError> {
    let (measured, height) = badge_lines(composer, badge)?;
    composer.ensure(height);
    let (x, y) = (composer.sheet.left, composer.y);
    let area = Area { x, y, width: composer.sheet.text_width(), height };
    composer.area(Owner::Artifact, area, area_colour(badge.tone));
    composer.area(Owner::Artifact, Area { width: 4.0, ..area }, style::edge_colour(badge.tone));
    let element = composer.element(Role::Paragraph, None);
    let mut top = y + BADGE_PADDING;
    for (style, lines) in measured {
        for line in lines {
            composer.text_line(Owner::Element(element), style, (x + BADGE_PADDING, top), &line);
            top += style.leading;
        }
    }
    composer.y += height;
    Ok(())
}

/// The lines of the box, and its height.
fn badge_lines(composer: &mut Composer<'_>, badge: &Figure) -> Result<BadgeLines, ReportError> {
    let width = composer.sheet.text_width() - 2.0 * BADGE_PADDING;
    let value = TITLE.coloured(text_colour(badge.tone));
    let parts = [(NOTE, &badge.label), (value, &badge.value), (NOTE, &badge.note)];
    let mut measured = Vec::new();
    let mut height = 2.0 * BADGE_PADDING;
    for (style, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
        let lines = composer.typesetter.lines(text, style, width)?;
        height += blocks::height(lines.len(), style);
        measured.push((style, lines));
    }
    Ok((measured, height))
}

type BadgeLines = (Vec<(TextStyle, Vec<Line>)>, f32);

/// The lines beside the code from `x` on, title and text, and the height of it all.
fn code_lines(
    composer: &mut Composer<'_>,
    code: &Code,
    x: f32,
) -> Result<(Vec<Line>, Vec<Line>, f32), ReportError> {
    let width = composer.sheet.right - x;
    let title = composer.typesetter.lines(&code.title, BODY.bold(), width)?;
    let text = composer.typesetter.lines(&code.text, NOTE, width)?;
    let words = blocks::height(title.len(), BODY) + blocks::height(text.len(), NOTE);
    Ok((title, text, CODE.max(words)))
}

/// The code at the foot of the page, with its words beside it.
fn place_code(composer: &mut Composer<'_>, code: &Code) -> Result<(), ReportError> {
    let sheet = composer.sheet;
    let tiles = code::tiles(&code.payload, CODE);
    let x = if tiles.is_some() { sheet.left + CODE + 12.0 } else { sheet.left };
    let (title, text, height) = code_lines(composer, code, x)?;
    let words = blocks::height(title.len(), BODY) + blocks::height(text.len(), NOTE);
    let [.., above] = GAPS;
    composer.ensure(height + above);
    composer.y = composer.y.max(sheet.bottom + 20.0 - height);
    let y = composer.y;
    composer.hairline(y - 12.0);
    if let Some(tiles) = tiles {
        let figure = composer.figure(&code.alt_text, None);
        let at = |[left, top, right, bottom]: [f32; 4]| {
            [sheet.left + left, y + top, sheet.left + right, y + bottom]
        };
        let areas = tiles.into_iter().map(at).collect();
        composer.draw(Owner::Element(figure), Ink::Areas(areas, [0.0; 3]));
    }
    let element = composer.element(Role::Paragraph, None);
    let mut top = y + (height - words) / 2.0;
    for (style, line) in
        title.iter().map(|line| (BODY.bold(), line)).chain(text.iter().map(|line| (NOTE, line)))
    {
        let style = if style.size < BODY.size { style.coloured(GREY) } else { style };
        composer.text_line(Owner::Element(element), style, (x, top), line);
        top += style.leading;
    }
    composer.y += height;
    Ok(())
}
