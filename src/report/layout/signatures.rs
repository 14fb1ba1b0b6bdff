//! Places to sign, two beside each other, as on a Thai official paper.

use crate::report::document::Signature;
use crate::report::error::ReportError;
use crate::report::layout::composer::Composer;
use crate::report::layout::marks;
use crate::report::layout::pages::{ElementId, Ink, Owner, Role};
use crate::report::layout::style::{BODY, GREY, TextStyle};

/// Between the two columns.
const GUTTER: f32 = 26.0;
/// One line, high enough to write on.
const LINE: f32 = 25.0;
/// Room above for the signature itself.
const ABOVE: f32 = 16.0;
const GAP: f32 = 5.0;
/// The shortest line to write on.
const SHORTEST: f32 = 40.0;
const STYLE: TextStyle = BODY;

fn width(composer: &Composer<'_>) -> f32 {
    (composer.sheet.text_width() - GUTTER) / 2.0
}

/// The height of one row of signatures, which is never divided.
pub(super) const fn row_height(people: &[Signature]) -> f32 {
    if people.is_empty() { 0.0 } else { ABOVE + 4.0 * LINE }
}

/// Places all signatures, two in a row.
pub(super) fn place(composer: &mut Composer<'_>, people: &[Signature]) -> Result<(), ReportError> {
    for row in people.chunks(2) {
        composer.ensure(row_height(row));
        let top = composer.y + ABOVE;
        let (left, width) = (composer.sheet.left, width(composer));
        for (person, x) in row.iter().zip([left, left + width + GUTTER]) {
            let element = composer.element(Role::Paragraph, None);
            place_one(composer, (element, person), (x, top))?;
        }
        composer.y = top + 4.0 * LINE;
    }
    Ok(())
}

fn place_one(
    composer: &mut Composer<'_>,
    (element, person): (ElementId, &Signature),
    (x, top): (f32, f32),
) -> Result<(), ReportError> {
    let place = Field { element, x, y: top };
    field(composer, place, (&person.sign_label, "", &person.role))?;
    name_in_brackets(composer, Field { y: top + LINE, ..place }, &person.name)?;
    let position = (person.position.name.as_str(), person.position.value.as_str(), "");
    field(composer, Field { y: top + 2.0 * LINE, ..place }, position)?;
    field(composer, Field { y: top + 3.0 * LINE, ..place }, (&person.date_label, "", ""))
}

/// Where a line to fill in begins, and what it belongs to.
#[derive(Clone, Copy)]
struct Field {
    element: ElementId,
    x: f32,
    y: f32,
}

/// "label ……… role", or "label value".
fn field(
    composer: &mut Composer<'_>,
    place: Field,
    (label, value, role): (&str, &str, &str),
) -> Result<(), ReportError> {
    let owner = Owner::Element(place.element);
    let label = composer.typesetter.one_line(label, STYLE)?;
    composer.text_line(owner, STYLE, (place.x, place.y), &label);
    let start = place.x + label.width + GAP;
    if !value.is_empty() {
        let room = place.x + width(composer) - start;
        if let Some(line) = composer.typesetter.lines(value, STYLE, room)?.first() {
            composer.text_line(owner, STYLE, (start, place.y), line);
        }
        return Ok(());
    }
    let role = composer.typesetter.one_line(role, STYLE)?;
    let role_room = if role.width > 0.0 { role.width + GAP } else { 0.0 };
    let length = (place.x + width(composer) - role_room - start).max(SHORTEST);
    dots(composer, (start, place.y), length);
    composer.text_line(owner, STYLE, (start + length + GAP, place.y), &role);
    Ok(())
}

/// "(name)" in the middle, or "(………)" to fill in.
fn name_in_brackets(
    composer: &mut Composer<'_>,
    place: Field,
    name: &str,
) -> Result<(), ReportError> {
    let owner = Owner::Element(place.element);
    if !name.trim().is_empty() {
        let text = format!("({})", name.trim());
        if let Some(line) = composer.typesetter.lines(&text, STYLE, width(composer))?.first() {
            let x = place.x + (width(composer) - line.width) / 2.0;
            composer.text_line(owner, STYLE, (x, place.y), line);
        }
        return Ok(());
    }
    let inset = 24.0;
    for (bracket, x) in [("(", place.x + inset), (")", place.x + width(composer) - inset)] {
        let line = composer.typesetter.one_line(bracket, STYLE)?;
        composer.text_line(owner, STYLE, (x, place.y), &line);
    }
    let length = width(composer) - 2.0 * inset - GAP - 4.0;
    dots(composer, (place.x + inset + GAP + 2.0, place.y), length);
    Ok(())
}

/// A dotted line to write on. Drawn, not typed: nobody wants to copy or to hear it.
fn dots(composer: &mut Composer<'_>, (x, top): (f32, f32), length: f32) {
    let areas = marks::dots((x, x + length), top + STYLE.baseline() + 1.5, 3.0);
    composer.draw(Owner::Artifact, Ink::Areas(areas, GREY));
}
