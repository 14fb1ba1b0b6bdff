//! The fonts of the window: a Latin and a Thai face of Sarabun, in regular and in bold.
//!
//! The Latin face comes first and the Thai face second, so that every Thai run starts with a Thai letter and is shaped
//! as Thai. A single file with both scripts is shaped wrongly wherever a line starts with a Latin letter.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontTweak};

const LATIN: (&str, &[u8]) = ("SarabunUI-Latin", include_bytes!("../../fonts/SarabunUI-Latin.ttf"));
const THAI: (&str, &[u8]) = ("SarabunUI-Thai", include_bytes!("../../fonts/SarabunUI-Thai.ttf"));
const BOLD_LATIN: (&str, &[u8]) =
    ("SarabunUI-Bold-Latin", include_bytes!("../../fonts/SarabunUI-Bold-Latin.ttf"));
const BOLD_THAI: (&str, &[u8]) =
    ("SarabunUI-Bold-Thai", include_bytes!("../../fonts/SarabunUI-Bold-Thai.ttf"));

/// The family of headings and of everything else that is emphasised.
#[must_use]
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// All families of the window. Symbols that Sarabun lacks come from the faces that egui brings along.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let symbols: Vec<String> =
        fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (family, faces) in [
        (FontFamily::Proportional, [LATIN, THAI]),
        (FontFamily::Monospace, [LATIN, THAI]),
        (bold(), [BOLD_LATIN, BOLD_THAI]),
    ] {
        let names = faces.iter().map(|(name, _)| (*name).to_owned());
        fonts.families.insert(family, names.chain(symbols.iter().cloned()).collect());
    }
    for (name, bytes) in [LATIN, THAI, BOLD_LATIN, BOLD_THAI] {
        let mut data = FontData::from_static(bytes);
        // A thin space marks where a Thai line may break; it must not be seen.
        data.tweak = FontTweak { thin_space_width: 0.0, ..FontTweak::default() };
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_stands_before_thai_in_every_family() {
        let fonts = definitions();
        for (family, first, second) in [
            (FontFamily::Proportional, "SarabunUI-Latin", "SarabunUI-Thai"),
            (FontFamily::Monospace, "SarabunUI-Latin", "SarabunUI-Thai"),
            (bold(), "SarabunUI-Bold-Latin", "SarabunUI-Bold-Thai"),
        ] {
            let faces = &fonts.families[&family];
            assert_eq!(faces[..2], [first.to_owned(), second.to_owned()], "{family:?}");
            assert!(faces.len() > 2, "{family:?} has no symbols");
        }
    }

    #[test]
    fn break_marks_have_no_width() {
        let fonts = definitions();
        for name in ["SarabunUI-Latin", "SarabunUI-Bold-Latin"] {
            assert!(fonts.font_data[name].tweak.thin_space_width.abs() < f32::EPSILON, "{name}");
        }
    }
}
