//! Signs drawn as paths, because the font has none: check mark, cross, circles, bullet.

use crate::report::document::Mark;
use crate::report::layout::composer::Composer;
use crate::report::layout::pages::{Ink, Owner, Path};
use crate::report::layout::style::{ACCENT, Colour};

/// The radius of a mark in a cell.
const RADIUS: f32 = 4.0;
/// The width of its lines.
const STROKE: f32 = 1.1;
/// Corners of a circle.
const CORNERS: u16 = 24;

/// The width of a mark with the space behind it.
pub(super) const MARK_WIDTH: f32 = 2.0 * RADIUS + 4.0;

/// A mark with its left edge at `x` and its middle at `y`.
pub(super) fn place(composer: &mut Composer<'_>, mark: Mark, (x, y): (f32, f32), colour: Colour) {
    let (cx, r) = (x + RADIUS, RADIUS);
    match mark {
        Mark::Check => {
            let points = vec![(cx - r, y + 0.2), (cx - 1.2, y + r * 0.8), (cx + r, y - r * 0.9)];
            stroke(composer, points, colour);
        }
        Mark::Cross => {
            let d = r * 0.75;
            stroke(composer, vec![(cx - d, y - d), (cx + d, y + d)], colour);
            stroke(composer, vec![(cx - d, y + d), (cx + d, y - d)], colour);
        }
        Mark::Half => {
            let d = r * 0.85;
            outline(composer, arc((cx, y), d, CORNERS), None, colour);
            outline(composer, arc((cx, y), d, CORNERS / 2), Some(colour), colour);
        }
        Mark::Open => outline(composer, arc((cx, y), r * 0.85, CORNERS), None, colour),
        Mark::Box => {
            let d = r * 1.3;
            let corners = vec![(cx - d, y - d), (cx + d, y - d), (cx + d, y + d), (cx - d, y + d)];
            outline(composer, corners, None, colour);
        }
        Mark::Dash => stroke(composer, vec![(cx - r * 0.7, y), (cx + r * 0.7, y)], colour),
    }
}

/// The point before a line of a list.
pub(super) fn bullet(composer: &mut Composer<'_>, centre: (f32, f32)) {
    let path = Path {
        points: arc(centre, 1.9, CORNERS),
        is_closed: true,
        fill: Some(ACCENT),
        stroke: None,
    };
    composer.draw(Owner::Artifact, Ink::Path(path));
}

/// Dots from `start` to `end`, so far apart, standing on `base`.
pub(super) fn dots((start, end): (f32, f32), base: f32, step: f32) -> Vec<[f32; 4]> {
    const SIDE: f32 = 0.9;
    let mut found = Vec::new();
    let mut x = start;
    while x + SIDE < end {
        found.push([x, base - SIDE, x + SIDE, base]);
        x += step;
    }
    found
}

/// The first `corners` of a circle, counted from its top, anticlockwise: the left half is half of them.
fn arc((cx, cy): (f32, f32), radius: f32, corners: u16) -> Vec<(f32, f32)> {
    (0..=corners)
        .map(|corner| {
            let angle = f32::from(corner) / f32::from(CORNERS) * std::f32::consts::TAU;
            (cx - radius * angle.sin(), cy - radius * angle.cos())
        })
        .collect()
}

fn stroke(composer: &mut Composer<'_>, points: Vec<(f32, f32)>, colour: Colour) {
    let path = Path { points, is_closed: false, fill: None, stroke: Some((colour, STROKE)) };
    composer.draw(Owner::Artifact, Ink::Path(path));
}

fn outline(
    composer: &mut Composer<'_>,
    points: Vec<(f32, f32)>,
    fill: Option<Colour>,
    colour: Colour,
) {
    let path = Path { points, is_closed: true, fill, stroke: Some((colour, STROKE * 0.8)) };
    composer.draw(Owner::Artifact, Ink::Path(path));
}
