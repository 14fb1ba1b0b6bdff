//! The colours of the window. No other file names a colour by its value.

use egui::Color32;

/// A colour from its six hexadecimal digits.
#[expect(clippy::disallowed_methods, reason = "this is the file where colours are declared")]
const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// What a coloured mark means. Every mark carries a word or a sign too, so nothing depends on the colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Says something without judging it.
    Neutral,
    /// Belongs to the program: the current place, the main action.
    Accent,
    /// Done, fulfilled.
    Good,
    /// Needs a look.
    Warn,
    /// Wrong, missing, blocking.
    Bad,
    /// The basic level, light blue.
    Basic,
    /// The advanced level, silver.
    Advanced,
    /// The level of excellence, gold.
    Excellence,
}

impl Tone {
    /// Every tone there is.
    pub const ALL: [Self; 8] = [
        Self::Neutral,
        Self::Accent,
        Self::Good,
        Self::Warn,
        Self::Bad,
        Self::Basic,
        Self::Advanced,
        Self::Excellence,
    ];
}

/// The three colours of one [`Tone`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shades {
    /// Text on `fill`, and on a card.
    pub text: Color32,
    /// The ground of a badge or notice.
    pub fill: Color32,
    /// Its border, and the colour of bars.
    pub line: Color32,
}

const fn shades(text: u32, fill: u32, line: u32) -> Shades {
    Shades { text: hex(text), fill: hex(fill), line: hex(line) }
}

/// All colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Ground of the window.
    pub page: Color32,
    /// Ground of cards, panels and fields.
    pub card: Color32,
    /// Ground of quiet areas on a card: read-only boxes, tracks of bars.
    pub quiet: Color32,
    /// Hairlines between and around things.
    pub line: Color32,
    /// Border of fields and buttons, darker than a hairline so that a field can be found.
    pub edge: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of second rank.
    pub muted: Color32,
    /// What stands in an empty field, and must not be taken for what somebody wrote there.
    pub hint: Color32,
    /// The one accent.
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_strong: Color32,
    /// Ground of the selected thing and of marked text.
    pub selected: Color32,
    /// Ground of a button under the pointer.
    pub hovered: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Soft shadow under cards.
    pub shadow: Color32,
    /// Veil over the window while a question is asked.
    pub veil: Color32,
    neutral: Shades,
    good: Shades,
    warn: Shades,
    bad: Shades,
    basic: Shades,
    advanced: Shades,
    excellence: Shades,
}

impl Palette {
    /// The ground of a bar that is not filled.
    #[must_use]
    pub const fn neutral_track(&self) -> Color32 {
        self.neutral.fill
    }

    /// The colours of `tone`.
    #[must_use]
    pub const fn tone(&self, tone: Tone) -> Shades {
        match tone {
            Tone::Neutral => self.neutral,
            Tone::Accent => {
                Shades { text: self.accent_strong, fill: self.selected, line: self.accent }
            }
            Tone::Good => self.good,
            Tone::Warn => self.warn,
            Tone::Bad => self.bad,
            Tone::Basic => self.basic,
            Tone::Advanced => self.advanced,
            Tone::Excellence => self.excellence,
        }
    }
}

/// The light theme.
pub const LIGHT: Palette = Palette {
    page: hex(0x00F3_F6F8),
    card: hex(0x00FF_FFFF),
    quiet: hex(0x00F0_F3F5),
    line: hex(0x00DD_E3E8),
    edge: hex(0x00B9_C4CC),
    ink: hex(0x001F_2A37),
    muted: hex(0x0056_6270),
    hint: hex(0x0056_6270),
    accent: hex(0x000B_6E6E),
    accent_strong: hex(0x0008_5858),
    selected: hex(0x00D5_EAE8),
    hovered: hex(0x00EA_F3F3),
    on_accent: hex(0x00FF_FFFF),
    shadow: Color32::from_black_alpha(16),
    veil: Color32::from_black_alpha(96),
    neutral: shades(0x0047_5563, 0x00EE_F1F4, 0x00CB_D3DB),
    good: shades(0x001B_6B3A, 0x00E2_F3E7, 0x003D_9A5F),
    warn: shades(0x0085_4D0E, 0x00FD_F1D8, 0x00D8_9A2B),
    bad: shades(0x00A3_1F2B, 0x00FC_E8E8, 0x00CF_4A54),
    basic: shades(0x000F_5C8C, 0x00DD_F0FB, 0x005A_AEDC),
    advanced: shades(0x0043_4D59, 0x00E4_E8EC, 0x009A_A7B4),
    excellence: shades(0x0071_5300, 0x00FB_EFC6, 0x00D4_A72C),
};

/// The dark theme.
pub const DARK: Palette = Palette {
    page: hex(0x0010_171B),
    card: hex(0x001A_2329),
    quiet: hex(0x0023_2E35),
    line: hex(0x0030_3D46),
    edge: hex(0x0059_6B77),
    ink: hex(0x00E9_EEF1),
    muted: hex(0x00AF_BCC6),
    hint: hex(0x00AF_BCC6),
    accent: hex(0x0062_CDC5),
    accent_strong: hex(0x0090_E0D9),
    selected: hex(0x0018_4341),
    hovered: hex(0x0024_3439),
    on_accent: hex(0x0004_2422),
    shadow: Color32::from_black_alpha(70),
    veil: Color32::from_black_alpha(150),
    neutral: shades(0x00C6_D0D8, 0x002C_3840, 0x0055_6673),
    good: shades(0x0084_DCA4, 0x0017_3524, 0x003D_9A5F),
    warn: shades(0x00F2_C467, 0x003A_2C10, 0x00C8_912B),
    bad: shades(0x00FF_A3A8, 0x0044_1B1F, 0x00DB_5A63),
    basic: shades(0x008C_CFF4, 0x0013_3144, 0x004A_9CCB),
    advanced: shades(0x00CC_D6DF, 0x002E_3840, 0x0089_96A3),
    excellence: shades(0x00F0_CE60, 0x003A_300C, 0x00C9_9E28),
};

/// The theme of the strongest contrast: every text at seven to one or better, every edge as clear as a letter.
pub const HIGH_CONTRAST: Palette = Palette {
    page: hex(0x0000_0000),
    card: hex(0x0000_0000),
    quiet: hex(0x0014_1414),
    line: hex(0x00C8_C8C8),
    edge: hex(0x00FF_FFFF),
    ink: hex(0x00FF_FFFF),
    muted: hex(0x00EC_ECEC),
    hint: hex(0x00A0_A0A0),
    accent: hex(0x00FF_E500),
    accent_strong: hex(0x00FF_F07A),
    selected: hex(0x0000_2F5C),
    hovered: hex(0x0026_2626),
    on_accent: hex(0x0000_0000),
    shadow: Color32::TRANSPARENT,
    veil: Color32::from_black_alpha(190),
    neutral: shades(0x00FF_FFFF, 0x0026_2626, 0x00D8_D8D8),
    good: shades(0x0086_FFA4, 0x0000_220D, 0x0052_FF80),
    warn: shades(0x00FF_DA57, 0x002B_2000, 0x00FF_DA57),
    bad: shades(0x00FF_BABA, 0x0036_0000, 0x00FF_8A8A),
    basic: shades(0x009F_DEFF, 0x0000_2033, 0x009F_DEFF),
    advanced: shades(0x00E4_EAF0, 0x0020_262C, 0x00E4_EAF0),
    excellence: shades(0x00FF_E36E, 0x002A_2300, 0x00FF_E36E),
};

/// Every palette; no two have the same ground.
pub const ALL: [&Palette; 3] = [&LIGHT, &DARK, &HIGH_CONTRAST];

#[cfg(test)]
mod tests {
    use super::*;

    /// The palettes with the least contrast of text in them.
    const LEAST: [(&str, &Palette, f64); 3] =
        [("light", &LIGHT, 4.5), ("dark", &DARK, 4.5), ("high contrast", &HIGH_CONTRAST, 7.0)];

    fn luminance(colour: Color32) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.039_28 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[track_caller]
    fn check(what: &str, text: Color32, ground: Color32, least: f64) {
        let found = contrast(text, ground);
        assert!(found >= least, "{what}: {found:.2} is less than {least}");
    }

    #[test]
    fn text_can_be_read_on_every_ground_it_stands_on() {
        for (theme, p, least) in LEAST {
            for (name, ground) in [
                ("page", p.page),
                ("card", p.card),
                ("quiet", p.quiet),
                ("selected", p.selected),
                ("hovered", p.hovered),
            ] {
                check(&format!("{theme}: ink on {name}"), p.ink, ground, 7.0);
                check(&format!("{theme}: muted on {name}"), p.muted, ground, least);
                check(&format!("{theme}: hint on {name}"), p.hint, ground, 4.5);
                check(&format!("{theme}: accent on {name}"), p.accent, ground, least);
                check(&format!("{theme}: strong accent on {name}"), p.accent_strong, ground, least);
            }
            check(&format!("{theme}: button"), p.on_accent, p.accent, least);
            check(&format!("{theme}: hovered button"), p.on_accent, p.accent_strong, least);
        }
    }

    #[test]
    fn a_hint_in_strong_contrast_does_not_look_like_what_was_typed() {
        let p = HIGH_CONTRAST;
        let (typed, hint) = (contrast(p.ink, p.card), contrast(p.hint, p.card));
        assert!(typed > 2.0 * hint, "{typed:.2} {hint:.2}");
    }

    #[test]
    fn every_tone_can_be_read() {
        for (theme, p, least) in LEAST {
            for tone in Tone::ALL {
                let shades = p.tone(tone);
                let what = format!("{theme}: {tone:?}");
                for (name, ground) in
                    [("its fill", shades.fill), ("a card", p.card), ("the page", p.page)]
                {
                    check(&format!("{what} on {name}"), shades.text, ground, least);
                }
            }
        }
    }

    #[test]
    fn a_field_can_be_told_from_its_card() {
        for ((theme, p, _), (edge, ring)) in
            LEAST.into_iter().zip([(1.6, 3.0), (1.6, 3.0), (7.0, 7.0)])
        {
            check(&format!("{theme}: edge"), p.edge, p.card, edge);
            check(&format!("{theme}: focus ring"), p.accent, p.card, ring);
        }
    }

    #[test]
    fn a_filled_bar_can_be_told_from_its_track() {
        for (theme, p, _) in LEAST {
            for tone in [Tone::Accent, Tone::Good, Tone::Bad] {
                let line = p.tone(tone).line;
                check(&format!("{theme}: {tone:?} bar"), line, p.neutral_track(), 1.9);
            }
        }
    }

    #[test]
    fn the_ground_tells_the_palettes_apart() {
        for palette in ALL {
            let same = ALL.into_iter().filter(|other| other.page == palette.page);
            assert_eq!(same.count(), 1);
        }
    }
}
