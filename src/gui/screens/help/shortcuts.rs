//! The list of shortcuts, from the table of commands.

use egui::Ui;

use crate::gui::command_list::{Menu, ROWS, shown};
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::i18n::Texts;

/// Width of the column of keys in points.
const KEYS: f32 = 190.0;

/// Keys and what they do.
type Line = (&'static str, fn(Texts) -> &'static str);

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, texts: Texts) {
    for menu in Menu::ALL {
        let rows = ROWS.iter().filter(|row| row.menu == menu && !row.keys.is_empty());
        let rows = rows.map(|row| {
            // What differs only in the layout of the keyboard is told once.
            let keys = row.keys.iter().map(shown).take(if row.keys.len() == 2 { 2 } else { 1 });
            (keys.collect::<Vec<_>>().join(", "), (row.name)(texts))
        });
        group_ui(ui, menu.name(texts), rows);
    }
    let own = |rows: &'static [Line]| {
        rows.iter().map(move |(keys, name)| (in_words(texts, keys), name(texts)))
    };
    group_ui(ui, texts.help_criteria_keys(), own(&CRITERIA));
    group_ui(ui, texts.nav_review(), own(&REVIEW));
    group_ui(ui, texts.nav_evidence(), own(&LOOK));
    group_ui(ui, texts.nav_folder(), own(&FOLDER));
    group_ui(ui, texts.nav_merge(), own(&MERGE));
    group_ui(ui, texts.help_everywhere(), own(&EVERYWHERE));
}

/// Keys of the screens of criteria.
static CRITERIA: [Line; 8] = [
    ("1 2 3 4 5", Texts::key_answer),
    ("0", Texts::key_clear),
    ("N", Texts::key_next),
    ("P", Texts::key_previous),
    ("M", Texts::key_note),
    ("F", Texts::key_flag),
    ("F8", Texts::key_next_open),
    ("Ctrl+F", Texts::key_search),
];

/// Keys of the cards in a review, beside those that lead on.
static REVIEW: [Line; 6] = [
    ("1", Texts::verdict_agree),
    ("2 3 4 5", Texts::verdict_other),
    ("6", Texts::verdict_evidence_needed),
    ("0", Texts::key_clear_opinion),
    ("M", Texts::opinion_reason),
    ("F8", Texts::key_next_not_seen),
];

/// Keys of the list of evidence, and of a file that is looked at.
static LOOK: [Line; 6] = [
    ("Enter", Texts::key_to_caption),
    ("Esc", Texts::key_to_files),
    ("← / →", Texts::key_look_files),
    ("PgUp / PgDn", Texts::key_look_pages),
    ("Z", Texts::key_look_large),
    ("← ↑ → ↓", Texts::key_look_scroll),
];

/// Keys of the table of a folder.
static FOLDER: [Line; 4] = [
    ("↑ / ↓", Texts::key_rows),
    ("Enter", Texts::folder_open),
    ("Shift+Enter", Texts::folder_review),
    ("Space, Ctrl+Click", Texts::key_mark),
];

/// Keys of the screen on which a copy is merged.
static MERGE: [Line; 4] = [
    ("1", Texts::key_use_mine),
    ("2", Texts::key_use_theirs),
    ("N", Texts::merge_next),
    ("P", Texts::merge_previous),
];

/// Keys that are no commands.
static EVERYWHERE: [Line; 4] = [
    ("Alt+F, Alt+E, Alt+G, Alt+X", Texts::key_menus),
    ("Tab", Texts::key_tab),
    ("PgUp / PgDn", Texts::key_scroll),
    ("Esc", Texts::key_escape),
];

/// Keys in the words of the reader, who does not know the space bar as “Space”.
fn in_words(texts: Texts, keys: &str) -> String {
    keys.replace("Space", texts.key_space()).replace("Click", texts.key_click())
}

fn group_ui<'a>(ui: &mut Ui, name: &str, rows: impl Iterator<Item = (String, &'a str)>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, name, Style::SmallStrong);
        for (keys, name) in rows {
            ui.horizontal_top(|ui| {
                let width = KEYS.min(ui.available_width() * 0.4);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    let colour = theme::palette(ui).accent;
                    text::coloured(ui, &keys, Style::Strong, colour);
                });
                ui.vertical(|ui| text::label(ui, name, Style::Body));
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn keys_are_named_in_the_words_of_the_reader() {
        let check = |language, keys: &str, expected: &str| {
            assert_eq!(in_words(Texts(language), keys), expected);
        };
        check(Language::Thai, "Space, Ctrl+Click", "แป้นเว้นวรรค, Ctrl+คลิก");
        check(Language::English, "Space, Ctrl+Click", "Space, Ctrl+click");
        check(Language::Thai, "Shift+Enter", "Shift+Enter");
    }
}
