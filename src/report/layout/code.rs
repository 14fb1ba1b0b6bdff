//! Codes to scan, as dark areas.

use qrcode::{Color as Module, EcLevel, QrCode};

/// The quiet zone that scanners need around a code, in modules.
const QUIET: u16 = 4;

/// The dark areas of a code with this content and their places from its upper left corner: left, upper, right and lower
/// edge. Its side has the quiet zone above, below and at the right; at the left the zone lies outside, so that the code
/// itself stands on the line of the text. `None`: the content is too long for a code.
pub(super) fn tiles(payload: &str, side: f32) -> Option<Vec<[f32; 4]>> {
    let (modules, width) = modules(payload)?;
    Some(areas(&modules, width, side / f32::from(width + 2 * QUIET), f32::from(QUIET)))
}

/// As [`tiles`], without a quiet zone: for a place that has enough paper around it.
pub(super) fn bare_tiles(payload: &str, side: f32) -> Option<Vec<[f32; 4]>> {
    let (modules, width) = modules(payload)?;
    Some(areas(&modules, width, side / f32::from(width.max(1)), 0.0))
}

/// The modules of a code, row by row, and how many stand in a row. `None`: the text is too long for one.
fn modules(payload: &str) -> Option<(Vec<bool>, u16)> {
    let code = QrCode::with_error_correction_level(payload, EcLevel::M).ok()?;
    let width = u16::try_from(code.width()).ok()?;
    Some((code.to_colors().into_iter().map(|module| module == Module::Dark).collect(), width))
}

/// The dark modules as areas, those beside each other in one, so that no hairs of paper show between them. `above`: the
/// quiet rows at the top.
fn areas(modules: &[bool], width: u16, side: f32, above: f32) -> Vec<[f32; 4]> {
    let mut found: Vec<[f32; 4]> = Vec::new();
    for (row, line) in (0_u16..).zip(modules.chunks(usize::from(width.max(1)))) {
        let (upper, lower) = (side * (above + f32::from(row)), side * (above + f32::from(row + 1)));
        let mut is_dark_before = false;
        for (column, &is_dark) in (0_u16..).zip(line) {
            let right = side * f32::from(column + 1);
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
        let found = areas(&[true, true, false, true], 2, 3.0, 4.0);
        let expected =
            [[0.0, 4.0, 2.0, 5.0], [1.0, 5.0, 2.0, 6.0]].map(|area| area.map(|at| at * 3.0));
        for (area, expected) in found.iter().zip(expected) {
            for (at, expected) in area.iter().zip(expected) {
                assert!((at - expected).abs() < 0.01, "{area:?}");
            }
        }
        assert_eq!(found.len(), 2);
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
