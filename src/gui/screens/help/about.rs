//! What this program is, and under which licences it comes.

use egui::Ui;

use super::{State, folded_ui};
use crate::gui::text::{self, Style};
use crate::i18n::Texts;

/// The libraries that do most of the work, with their licences as they declare them.
const LIBRARIES: [(&str, &str); 17] = [
    ("egui, eframe", "MIT OR Apache-2.0"),
    ("AccessKit", "MIT OR Apache-2.0"),
    ("rfd", "MIT"),
    ("ICU4X", "Unicode-3.0"),
    ("jiff", "MIT/Unlicense"),
    ("printpdf", "MIT"),
    ("lopdf", "MIT"),
    ("harfrust", "MIT"),
    ("subsetter", "MIT OR Apache-2.0"),
    ("hayro", "MIT OR Apache-2.0"),
    ("image", "MIT OR Apache-2.0"),
    ("fast_image_resize", "MIT OR Apache-2.0"),
    ("kamadak-exif", "BSD-2-Clause"),
    ("ron", "MIT OR Apache-2.0"),
    ("serde", "MIT OR Apache-2.0"),
    ("sha2", "MIT OR Apache-2.0"),
    ("arboard", "MIT OR Apache-2.0"),
];

/// Draws the card's contents.
pub(super) fn ui(ui: &mut Ui, texts: Texts, state: &mut State) {
    text::label(ui, texts.product_name(), Style::Strong);
    text::label(ui, &texts.about_version(env!("CARGO_PKG_VERSION")), Style::Body);
    for words in [
        texts.about_not_official(),
        texts.about_private(),
        texts.about_licence(),
        texts.about_fonts(),
    ] {
        text::label(ui, words, Style::Body);
    }
    folded_ui(ui, texts.about_libraries(), state, |ui| {
        for (name, licence) in LIBRARIES {
            text::label(ui, &format!("{name} – {licence}"), Style::Small);
        }
    });
    folded_ui(ui, texts.about_licence_text(), state, |ui| {
        text::label(ui, include_str!("../../../../LICENSE-MIT"), Style::Small);
        ui.add_space(12.0);
        text::label(ui, include_str!("../../../../LICENSE-APACHE"), Style::Small);
    });
    folded_ui(ui, texts.about_font_text(), state, |ui| {
        text::label(ui, include_str!("../../../../fonts/OFL-Sarabun.txt"), Style::Small);
    });
}
