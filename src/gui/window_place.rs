//! Where the window stands on the desktop: remembered, and brought back into sight where a screen is gone. Systems that
//! keep such things to themselves, as Wayland does, give no place and place the window as they like.

/// A part of the desktop in pixels; `left` and `top` are negative on a screen to the left of the first or above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Its left edge.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl Area {
    fn right(self) -> i32 {
        self.left.saturating_add_unsigned(self.width)
    }

    fn bottom(self) -> i32 {
        self.top.saturating_add_unsigned(self.height)
    }
}

/// So much of the bar with the title must be seen to take hold of the window: width and height in pixels.
const HOLD: (i32, i32) = (120, 32);

/// Where `window` has to go so that it can be seen and taken hold of on one of the `screens`: its left and upper edge.
/// `None`: it stands well, or no screen is known.
#[must_use]
pub fn into_sight(window: Area, screens: &[Area]) -> Option<(i32, i32)> {
    let can_hold = |screen: &Area| {
        let seen = window.right().min(screen.right()).saturating_sub(window.left.max(screen.left));
        let (width, height) = HOLD;
        let is_top_inside =
            window.top >= screen.top && window.top <= screen.bottom().saturating_sub(height);
        seen >= width && is_top_inside
    };
    if screens.iter().any(can_hold) {
        return None;
    }
    let screen = screens.first()?;
    let middle = |start: i32, room: u32, length: u32| {
        start.saturating_add_unsigned(room.saturating_sub(length) / 2)
    };
    Some((
        middle(screen.left, screen.width, window.width),
        middle(screen.top, screen.height, window.height),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn area(left: i32, top: i32, width: u32, height: u32) -> Area {
        Area { left, top, width, height }
    }

    #[test]
    fn a_window_whose_screen_is_gone_comes_back_into_sight() {
        let one = [area(0, 0, 1366, 768)];
        let two = [area(0, 0, 1366, 768), area(-1920, -200, 1920, 1080)];
        for (window, screens, expected) in [
            (area(50, 40, 1000, 600), &one[..], None),
            (area(1300, 40, 1000, 600), &one, Some((183, 84))),
            (area(-1800, 0, 1000, 600), &two, None),
            (area(-1800, 0, 1000, 600), &one, Some((183, 84))),
            (area(100, 760, 1000, 600), &one, Some((183, 84))),
            (area(100, -30, 1000, 600), &one, Some((183, 84))),
            (area(-900, 10, 1000, 600), &one, Some((183, 84))),
            (area(5000, 0, 2000, 900), &one, Some((0, 0))),
            (area(i32::MAX, i32::MIN, u32::MAX, u32::MAX), &one, Some((0, 0))),
            (area(5000, 0, 1000, 600), &[], None),
        ] {
            assert_eq!(into_sight(window, screens), expected, "{window:?}");
        }
    }
}
