//! The table of the commands.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{Menu, Needs, Row};
use crate::gui::command::{Command, FinderStep, Leave, Way};
use crate::gui::folder;
use crate::gui::handover::Ask;
use crate::gui::importing;
use crate::gui::merging;
use crate::gui::review;
use crate::gui::route::Route;
use crate::gui::splitting;
use crate::i18n::Texts;
use crate::settings::TextSizeStep;

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

const fn keys(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

/// The words of a row: its name and its hint.
type Words = (fn(Texts) -> &'static str, fn(Texts) -> &'static str);

const fn row(
    command: Command,
    words: Words,
    keys: &'static [KeyboardShortcut],
    access: Option<Key>,
    place: (Menu, Needs),
) -> Row {
    Row { command, name: words.0, hint: words.1, keys, access, menu: place.0, needs: place.1 }
}

/// A place of the program.
const fn place(
    route: Route,
    name: fn(Texts) -> &'static str,
    keys: &'static [KeyboardShortcut],
    access: Key,
    needs: Needs,
) -> Row {
    row(Command::Go(route), (name, Texts::hint_go), keys, Some(access), (Menu::Go, needs))
}

/// Every command that has a name, in the order of the menus.
pub static ROWS: [Row; 44] = [
    row(
        Command::Leave(Leave::ChooseNew),
        (Texts::menu_new, Texts::hint_new),
        &[keys(CTRL, Key::N)],
        Some(Key::N),
        (Menu::File, Needs::Nothing),
    ),
    row(
        Command::Leave(Leave::Open),
        (Texts::menu_open, Texts::hint_open),
        &[keys(CTRL, Key::O)],
        Some(Key::O),
        (Menu::File, Needs::Nothing),
    ),
    row(
        Command::Centres(folder::Ask::Choose),
        (Texts::menu_folder, Texts::hint_folder),
        &[keys(CTRL_SHIFT, Key::O)],
        Some(Key::D),
        (Menu::File, Needs::Nothing),
    ),
    row(
        Command::Save,
        (Texts::menu_save, Texts::hint_save),
        &[keys(CTRL, Key::S)],
        Some(Key::S),
        (Menu::File, Needs::Writable),
    ),
    row(
        Command::SaveAs,
        (Texts::menu_save_as, Texts::hint_save_as),
        &[keys(CTRL_SHIFT, Key::S)],
        Some(Key::A),
        (Menu::File, Needs::Writable),
    ),
    row(
        Command::Go(Route::Backups),
        (Texts::nav_backups, Texts::hint_backups),
        &[],
        Some(Key::B),
        (Menu::File, Needs::Document),
    ),
    row(
        Command::Go(Route::Report),
        (Texts::make_report, Texts::report_hint),
        &[keys(CTRL, Key::P)],
        Some(Key::R),
        (Menu::File, Needs::Document),
    ),
    row(
        Command::Leave(Leave::Review),
        (Texts::menu_review, Texts::hint_review),
        &[keys(CTRL_SHIFT, Key::R)],
        Some(Key::W),
        (Menu::Exchange, Needs::Nothing),
    ),
    row(
        Command::Review(review::Ask::Opinions),
        (Texts::menu_opinions, Texts::hint_opinions),
        &[],
        Some(Key::I),
        (Menu::Exchange, Needs::Assessment),
    ),
    row(
        Command::Handover(Ask::Pack),
        (Texts::menu_pack, Texts::hint_pack_command),
        &[],
        Some(Key::P),
        (Menu::Exchange, Needs::Assessment),
    ),
    row(
        Command::Handover(Ask::Unpack),
        (Texts::menu_unpack, Texts::hint_unpack),
        &[],
        Some(Key::U),
        (Menu::Exchange, Needs::Nothing),
    ),
    row(
        Command::Handover(Ask::Seal),
        (Texts::menu_seal, Texts::hint_seal),
        &[],
        Some(Key::L),
        (Menu::Exchange, Needs::Answerable),
    ),
    row(
        Command::Handover(Ask::Revise),
        (Texts::menu_revise, Texts::hint_revise),
        &[],
        Some(Key::E),
        (Menu::Exchange, Needs::Sealed),
    ),
    row(
        Command::Handover(Ask::Verify),
        (Texts::menu_verify, Texts::hint_verify),
        &[],
        Some(Key::V),
        (Menu::Exchange, Needs::Nothing),
    ),
    row(
        Command::Go(Route::Compare),
        (Texts::menu_compare, Texts::hint_compare),
        &[],
        Some(Key::M),
        (Menu::Exchange, Needs::Nothing),
    ),
    row(
        Command::Merge(merging::Ask::Begin),
        (Texts::menu_merge, Texts::hint_merge),
        &[],
        Some(Key::G),
        (Menu::Exchange, Needs::Answerable),
    ),
    row(
        Command::Split(splitting::Ask::Begin),
        (Texts::menu_split, Texts::hint_split),
        &[],
        Some(Key::S),
        (Menu::Exchange, Needs::Assessment),
    ),
    row(
        Command::Import(importing::Ask::Begin),
        (Texts::menu_import, Texts::hint_import),
        &[],
        Some(Key::T),
        (Menu::Exchange, Needs::Answerable),
    ),
    row(
        Command::Import(importing::Ask::Form),
        (Texts::menu_form, Texts::hint_form),
        &[],
        Some(Key::F),
        (Menu::Exchange, Needs::Assessment),
    ),
    row(
        Command::Leave(Leave::Close),
        (Texts::menu_close, Texts::hint_close),
        &[keys(CTRL, Key::W)],
        Some(Key::C),
        (Menu::File, Needs::Document),
    ),
    row(
        Command::Leave(Leave::Quit),
        (Texts::menu_quit, Texts::hint_quit),
        &[keys(CTRL, Key::Q)],
        Some(Key::Q),
        (Menu::File, Needs::Nothing),
    ),
    row(
        Command::Undo,
        (Texts::undo, Texts::hint_undo),
        &[keys(CTRL, Key::Z)],
        Some(Key::U),
        (Menu::Edit, Needs::Undo),
    ),
    row(
        Command::Redo,
        (Texts::redo, Texts::hint_redo),
        &[keys(CTRL, Key::Y), keys(CTRL_SHIFT, Key::Z)],
        Some(Key::R),
        (Menu::Edit, Needs::Redo),
    ),
    row(
        Command::Finder(FinderStep::Open),
        (Texts::finder, Texts::hint_finder),
        &[keys(CTRL, Key::K)],
        Some(Key::K),
        (Menu::Edit, Needs::Nothing),
    ),
    place(Route::Overview, Texts::nav_overview, &[], Key::O, Needs::Document),
    place(Route::Review, Texts::nav_review, &[], Key::W, Needs::Review),
    place(Route::Profile, Texts::nav_profile, &[], Key::P, Needs::Document),
    place(Route::Evidence, Texts::nav_evidence, &[], Key::E, Needs::Document),
    place(Route::Plan, Texts::nav_plan, &[], Key::L, Needs::Document),
    place(Route::Figures, Texts::nav_figures, &[], Key::M, Needs::Document),
    place(Route::Certificate, Texts::nav_certificate, &[], Key::C, Needs::Document),
    place(Route::Check, Texts::nav_check, &[], Key::K, Needs::Document),
    place(Route::Report, Texts::nav_report, &[], Key::R, Needs::Document),
    place(Route::Folder, Texts::nav_folder, &[], Key::F, Needs::Nothing),
    place(Route::Editions, Texts::nav_editions, &[], Key::D, Needs::Nothing),
    place(Route::Settings, Texts::nav_settings, &[keys(CTRL, Key::Comma)], Key::S, Needs::Nothing),
    place(
        Route::Help,
        Texts::nav_help,
        &[
            keys(Modifiers::NONE, Key::F1),
            keys(Modifiers::SHIFT, Key::Questionmark),
            keys(Modifiers::SHIFT, Key::Slash),
        ],
        Key::H,
        Needs::Nothing,
    ),
    row(
        Command::Leaf(Way::Onward),
        (Texts::leaf_onward, Texts::hint_leaf),
        &[keys(CTRL, Key::PageDown)],
        None,
        (Menu::Go, Needs::Document),
    ),
    row(
        Command::Leaf(Way::Back),
        (Texts::leaf_back, Texts::hint_leaf),
        &[keys(CTRL, Key::PageUp)],
        None,
        (Menu::Go, Needs::Document),
    ),
    row(
        Command::TextSize(TextSizeStep::Larger),
        (Texts::text_larger, Texts::hint_text_size),
        &[
            keys(CTRL, Key::Equals),
            keys(CTRL, Key::Plus),
            keys(CTRL_SHIFT, Key::Plus),
            keys(CTRL_SHIFT, Key::Equals),
        ],
        None,
        (Menu::View, Needs::Nothing),
    ),
    row(
        Command::TextSize(TextSizeStep::Smaller),
        (Texts::text_smaller, Texts::hint_text_size),
        &[keys(CTRL, Key::Minus)],
        None,
        (Menu::View, Needs::Nothing),
    ),
    row(
        Command::TextSize(TextSizeStep::Normal),
        (Texts::text_normal, Texts::hint_text_size),
        &[keys(CTRL, Key::Num0)],
        None,
        (Menu::View, Needs::Nothing),
    ),
    row(
        Command::Tour(Some(0)),
        (Texts::tour, Texts::hint_tour),
        &[],
        None,
        (Menu::View, Needs::Nothing),
    ),
    row(
        Command::FocusContent,
        (Texts::focus_content, Texts::hint_focus_content),
        &[keys(Modifiers::NONE, Key::F6)],
        None,
        (Menu::View, Needs::Nothing),
    ),
];
