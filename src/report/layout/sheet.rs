//! The sheet of paper: A4 upright or on its side, and where text may stand on it. Lengths in points.

use crate::report::document::Orientation;
use crate::report::layout::style::POINTS_PER_MM;

/// The short and the long side of A4.
const SHORT: f32 = 210.0 * POINTS_PER_MM;
const LONG: f32 = 297.0 * POINTS_PER_MM;

/// A sheet with its margins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::report) struct Sheet {
    /// The width of the paper.
    pub(in crate::report) width: f32,
    /// The height of the paper.
    pub(in crate::report) height: f32,
    /// Where the text begins on a line.
    pub(in crate::report) left: f32,
    /// Where a line ends.
    pub(in crate::report) right: f32,
    /// Where the text begins.
    pub(in crate::report) top: f32,
    /// Where the text ends.
    pub(in crate::report) bottom: f32,
    /// The line above the foot.
    pub(in crate::report) footer_rule: f32,
}

impl Sheet {
    /// The sheet of an orientation. The side that goes into the file has the wider margin.
    pub(in crate::report) const fn of(orientation: Orientation) -> Self {
        match orientation {
            Orientation::Portrait => Self::new((SHORT, LONG), (25.0, 20.0, 20.0)),
            Orientation::Landscape => Self::new((LONG, SHORT), (20.0, 20.0, 25.0)),
        }
    }

    /// Left, right and upper margin in millimetres.
    const fn new((width, height): (f32, f32), (left, right, top): (f32, f32, f32)) -> Self {
        Self {
            width,
            height,
            left: left * POINTS_PER_MM,
            right: width - right * POINTS_PER_MM,
            top: top * POINTS_PER_MM,
            bottom: height - 24.0 * POINTS_PER_MM,
            footer_rule: height - 18.0 * POINTS_PER_MM,
        }
    }

    /// The width of the text.
    pub(in crate::report) const fn text_width(self) -> f32 {
        self.right - self.left
    }

    /// The height of the text.
    pub(in crate::report) const fn text_height(self) -> f32 {
        self.bottom - self.top
    }
}
