//! The cover: whose report it is, what it claims, and a code that ties it to the file it was made from.

use qrcode::{Color as Module, EcLevel, QrCode};

use crate::report::document::{Code, Cover, Figure};
use crate::report::error::ReportError;
use crate::report::layout::blocks;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::pages::{Ink, Owner, Role};
use crate::report::layout::style::{
    self, ACCENT, BODY, COVER_AGENCY, COVER_SUBTITLE, COVER_TITLE, GREY, KICKER, NOTE,
    POINTS_PER_MM, TITLE, TextStyle, area_colour, text_colour,
};
use crate::report::layout::typesetter::Line;

/// The bar above all.
const BAR: f32 = 6.0;
/// From the top of the text to the title, and where long names leave less room for it.
const TITLE_AT: f32 = 150.0;
const TITLE_AT_LEAST: f32 = 44.0;
/// Below the title, the name, the offices, the box with the claim, and above the code.
const GAPS: [f32; 5] = [6.0, 8.0, 30.0, 24.0, 14.0];
/// The side of the code with the quiet zone that scanners need around it.
const CODE: f32 = 34.0 * POINTS_PER_MM;
/// The quiet zone in modules.
const QUIET: u16 = 4;
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
    let modules = modules(&code.payload);
    let x = if modules.is_some() { sheet.left + CODE + 12.0 } else { sheet.left };
    let (title, text, height) = code_lines(composer, code, x)?;
    let words = blocks::height(title.len(), BODY) + blocks::height(text.len(), NOTE);
    let [.., above] = GAPS;
    composer.ensure(height + above);
    composer.y = composer.y.max(sheet.bottom + 20.0 - height);
    let y = composer.y;
    composer.hairline(y - 12.0);
    if let Some((modules, width)) = modules {
        let figure = composer.figure(&code.alt_text, None);
        let tiles = tiles(&modules, width, (sheet.left, y));
        composer.draw(Owner::Element(figure), Ink::Areas(tiles, [0.0; 3]));
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

/// The modules of a code, row by row, and how many stand in a row. `None`: the text is too long for one.
fn modules(payload: &str) -> Option<(Vec<bool>, u16)> {
    let code = QrCode::with_error_correction_level(payload, EcLevel::M).ok()?;
    let width = u16::try_from(code.width()).ok()?;
    Some((code.to_colors().into_iter().map(|module| module == Module::Dark).collect(), width))
}

/// The dark modules as areas, those beside each other in one, so that no hairs of paper show between them.
fn tiles(modules: &[bool], width: u16, (left, top): (f32, f32)) -> Vec<[f32; 4]> {
    let side = CODE / f32::from(width + 2 * QUIET);
    // The quiet zone reaches into the margin: the code itself stands on the line of the text.
    let (left, top) = (left, top + side * f32::from(QUIET));
    let mut found: Vec<[f32; 4]> = Vec::new();
    for (row, line) in (0_u16..).zip(modules.chunks(usize::from(width.max(1)))) {
        let (upper, lower) = (top + side * f32::from(row), top + side * f32::from(row + 1));
        let mut is_dark_before = false;
        for (column, &is_dark) in (0_u16..).zip(line) {
            let right = left + side * f32::from(column + 1);
            match found.last_mut() {
                Some(last) if is_dark && is_dark_before => last[2] = right,
                Some(_) | None if is_dark => found.push([right - side, upper, right, lower]),
                Some(_) | None => {}
            }
            is_dark_before = is_dark;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_modules_become_areas_row_by_row() {
        let side = CODE / 10.0;
        let areas = tiles(&[true, true, false, true], 2, (0.0, 0.0));
        let expected =
            [[0.0, 4.0, 2.0, 5.0], [1.0, 5.0, 2.0, 6.0]].map(|area| area.map(|at| at * side));
        for (area, expected) in areas.iter().zip(expected) {
            for (at, expected) in area.iter().zip(expected) {
                assert!((at - expected).abs() < 0.01, "{areas:?}");
            }
        }
        assert_eq!(areas.len(), 2);
    }

    #[test]
    fn a_text_too_long_for_a_code_gives_none() {
        assert!(modules(&"ก".repeat(2_000)).is_none());
        assert_eq!(
            modules("sha256:00")
                .map(|(modules, width)| modules.len() == usize::from(width * width)),
            Some(true)
        );
    }
}
