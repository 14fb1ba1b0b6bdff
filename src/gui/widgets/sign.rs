//! Small signs drawn with strokes, so that no meaning depends on colour alone and none on a symbol font.

use egui::{Color32, Painter, Pos2, Rect, Stroke, StrokeKind, vec2};

/// A sign of about the height of a small letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Done, fulfilled.
    Check,
    /// Half done.
    Half,
    /// Not fulfilled.
    Cross,
    /// Left out.
    Dash,
    /// Not known.
    Question,
    /// Nothing yet.
    Ring,
    /// A plain mark.
    Dot,
    /// Look here.
    Exclamation,
    /// Go back a step.
    Undo,
    /// Go forward a step.
    Redo,
    /// Opens or leads onward.
    Right,
    /// Opens downward.
    Down,
    /// Points up, or rose.
    Up,
    /// More.
    Plus,
    /// Less.
    Minus,
    /// Marked for another look.
    Flag,
}

/// Draws `sign` centred in `rect`.
pub fn paint(painter: &Painter, sign: Sign, rect: Rect, colour: Color32) {
    let size = rect.width().min(rect.height());
    let centre = rect.center();
    let stroke = Stroke::new((size * 0.13).max(1.4), colour);
    let at = |x: f32, y: f32| centre + vec2(x, y) * size * 0.5;
    let path = |points: &[Pos2]| {
        painter.line(points.to_vec(), stroke);
    };
    match sign {
        Sign::Check => path(&[at(-0.62, 0.02), at(-0.2, 0.46), at(0.64, -0.46)]),
        Sign::Half => half(painter, centre, size * 0.4, stroke),
        Sign::Cross => {
            path(&[at(-0.46, -0.46), at(0.46, 0.46)]);
            path(&[at(0.46, -0.46), at(-0.46, 0.46)]);
        }
        Sign::Dash | Sign::Minus => path(&[at(-0.55, 0.0), at(0.55, 0.0)]),
        Sign::Plus => {
            path(&[at(-0.55, 0.0), at(0.55, 0.0)]);
            path(&[at(0.0, -0.55), at(0.0, 0.55)]);
        }
        Sign::Question => {
            path(&[
                at(-0.32, -0.42),
                at(-0.14, -0.66),
                at(0.14, -0.66),
                at(0.32, -0.42),
                at(0.24, -0.16),
                at(0.0, 0.04),
                at(0.0, 0.26),
            ]);
            painter.circle_filled(at(0.0, 0.62), stroke.width * 0.65, colour);
        }
        Sign::Ring => {
            painter.circle_stroke(centre, size * 0.34, stroke);
        }
        Sign::Dot => {
            painter.circle_filled(centre, size * 0.26, colour);
        }
        Sign::Exclamation => {
            path(&[at(0.0, -0.66), at(0.0, 0.2)]);
            painter.circle_filled(at(0.0, 0.58), stroke.width * 0.65, colour);
        }
        Sign::Undo => turn(painter, rect, stroke, -1.0),
        Sign::Redo => turn(painter, rect, stroke, 1.0),
        Sign::Flag => {
            path(&[at(-0.5, 0.8), at(-0.5, -0.7), at(0.6, -0.36), at(-0.5, 0.04)]);
        }
        Sign::Right => path(&[at(-0.2, -0.5), at(0.3, 0.0), at(-0.2, 0.5)]),
        Sign::Down => path(&[at(-0.5, -0.2), at(0.0, 0.3), at(0.5, -0.2)]),
        Sign::Up => path(&[at(-0.5, 0.2), at(0.0, -0.3), at(0.5, 0.2)]),
    }
}

fn half(painter: &Painter, centre: Pos2, radius: f32, stroke: Stroke) {
    painter.circle_stroke(centre, radius, stroke);
    let right = Rect::from_min_max(
        centre - vec2(0.0, radius),
        centre + vec2(radius + stroke.width, radius),
    );
    painter.with_clip_rect(right.intersect(painter.clip_rect())).circle_filled(
        centre,
        radius,
        stroke.color,
    );
}

/// A bent arrow; `way` is -1 for one that points to the left and 1 for one that points to the right.
fn turn(painter: &Painter, rect: Rect, stroke: Stroke, way: f32) {
    let size = rect.width().min(rect.height()) * 0.5;
    let at = |x: f32, y: f32| rect.center() + vec2(x * way, y) * size;
    painter.line(
        vec![
            at(0.75, -0.2),
            at(-0.2, -0.2),
            at(-0.6, 0.02),
            at(-0.72, 0.38),
            at(-0.5, 0.66),
            at(0.1, 0.7),
        ],
        stroke,
    );
    painter.line(vec![at(0.35, -0.62), at(0.78, -0.2), at(0.35, 0.22)], stroke);
}

/// A filled rounded square behind a sign, for places where the sign stands alone.
pub fn framed(painter: &Painter, sign: Sign, rect: Rect, fill: Color32, colour: Color32) {
    painter.rect(rect, rect.height() * 0.3, fill, Stroke::NONE, StrokeKind::Inside);
    paint(painter, sign, rect.shrink(rect.height() * 0.24), colour);
}
