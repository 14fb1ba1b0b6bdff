//! The menus of the bar, drawn from the table of commands. Alt and a letter opens a menu, a letter chooses in it; both
//! hold with the Thai keyboard layout.

use std::collections::BTreeSet;
use std::path::PathBuf;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Button, Color32, Event, Key, KeyboardShortcut, Modifiers, Popup, Response, ScrollArea, Stroke,
    StrokeKind, TextStyle, Ui, vec2,
};

use crate::domain::language::Language;
use crate::gui::command::{Command, Leave};
use crate::gui::command_list::{Menu, ROWS, Row};
use crate::gui::focus;
use crate::gui::news::file_name;
use crate::gui::route::Route;
use crate::gui::shortcuts::{self, DIGITS};
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::button;
use crate::i18n::Texts;
use crate::session::Session;

/// The menus with the letters that open them.
const MENUS: [(Menu, Key); 4] =
    [(Menu::File, Key::F), (Menu::Edit, Key::E), (Menu::Exchange, Key::X), (Menu::Go, Key::G)];

/// What the menus show.
#[derive(Clone, Copy, Debug)]
pub struct Menus<'a> {
    /// The words of the interface.
    pub texts: Texts,
    /// The open document. `None`: there is none.
    pub session: Option<&'a Session>,
    /// Recent files, newest first.
    pub recent: &'a [PathBuf],
    /// Which of them are not where they were.
    pub missing: &'a BTreeSet<PathBuf>,
}

/// An item of an open menu.
struct Item {
    name: String,
    after: String,
    access: Option<Key>,
    obstacle: Option<&'static str>,
    hint: String,
    command: Command,
}

/// Draws the menus.
pub fn ui(ui: &mut Ui, menus: &Menus<'_>, commands: &mut Vec<Command>) {
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    let mut asked = None;
    let mut buttons = Vec::new();
    for (at, (menu, letter)) in MENUS.into_iter().enumerate() {
        let opened =
            ui.menu_button(menu.name(menus.texts), |ui| menu_ui(ui, menus, menu, commands));
        button::ring(ui, &opened.response);
        come_back(ui, &opened.response, opened.inner.is_some());
        tip_ui(ui, &opened.response, letter);
        if opened.inner.is_some() {
            asked = asked.or(sideways(ui, at));
        }
        if !is_covered && take_with_alt(ui, letter) {
            asked = Some(at);
        }
        buttons.push(opened.response);
    }
    if let Some(button) = asked.and_then(|at| buttons.get(at)) {
        Popup::open_id(ui.ctx(), Popup::default_response_id(button));
        ui.ctx().request_repaint();
    }
}

/// Where the arrows to the left and to the right lead from the open menu at `at`.
fn sideways(ui: &Ui, at: usize) -> Option<usize> {
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if take(Key::ArrowRight) {
        Some(if at + 1 < MENUS.len() { at + 1 } else { 0 })
    } else if take(Key::ArrowLeft) {
        Some(at.checked_sub(1).unwrap_or(MENUS.len() - 1))
    } else {
        None
    }
}

/// Whether Alt and the letter were pressed. The letter is not typed into a field as well.
fn take_with_alt(ui: &Ui, letter: Key) -> bool {
    ui.input_mut(|input| {
        let is_pressed = shortcuts::take(input, &KeyboardShortcut::new(Modifiers::ALT, letter));
        if is_pressed {
            input.events.retain(|event| !matches!(event, Event::Text(_)));
        }
        is_pressed
    })
}

/// In so many frames an item of a menu that was closed lets the keyboard go.
const LETTING_GO: u8 = 3;

/// The keyboard goes back to the button of a menu that was closed, unless it found another place.
fn come_back(ui: &Ui, button: &Response, is_open: bool) {
    let id = button.id.with("was-open");
    let left = ui.data(|data| data.get_temp::<u8>(id)).unwrap_or(0);
    if is_open {
        ui.data_mut(|data| data.insert_temp(id, LETTING_GO));
    } else if left > 0 {
        let is_free = ui.memory(|memory| memory.focused().is_none());
        if is_free {
            button.request_focus();
        }
        let left = if is_free { 0 } else { left - 1 };
        ui.data_mut(|data| data.insert_temp(id, left));
        ui.ctx().request_repaint();
    }
}

/// The letter that opens a menu, while Alt is held.
fn tip_ui(ui: &Ui, button: &Response, letter: Key) {
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_access_key(letter.name());
    });
    if !ui.input(|input| input.modifiers.alt) {
        return;
    }
    let palette = theme::palette(ui);
    let mut format = Style::SmallStrong.format(ui);
    format.color = palette.on_accent;
    let galley = text::layout(ui, letter.name(), &format, f32::INFINITY);
    let size = galley.size() + vec2(8.0, 0.0);
    let rect = egui::Rect::from_center_size(button.rect.center_bottom(), size);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, button.id));
    painter.rect(rect, 4.0, palette.accent, Stroke::NONE, StrokeKind::Inside);
    painter.galley(rect.min + vec2(4.0, 0.0), galley, palette.on_accent);
}

fn menu_ui(ui: &mut Ui, menus: &Menus<'_>, menu: Menu, commands: &mut Vec<Command>) {
    ui.set_min_width(260.0);
    ui.spacing_mut().button_padding = vec2(10.0, 2.0);
    let mut shown = Vec::new();
    let mut chosen = None;
    let room = ui.ctx().content_rect().height() - 90.0;
    // A popup offers less room than there is.
    let list = ScrollArea::vertical().max_height(room).min_scrolled_height(room);
    list.show(ui, |ui| {
        for group in groups(menus, menu) {
            if !shown.is_empty() {
                ui.separator();
            }
            for item in group {
                let response = item_ui(ui, menus.texts, menu, &item);
                let is_pressed = item.access.is_some_and(|key| {
                    let keys = KeyboardShortcut::new(Modifiers::NONE, key);
                    ui.input_mut(|input| shortcuts::take(input, &keys))
                });
                if item.obstacle.is_none() {
                    if response.clicked() || is_pressed {
                        chosen = Some(item.command);
                    }
                    shown.push(response);
                }
            }
        }
    });
    if let Some(command) = chosen {
        commands.push(command);
        ui.close();
    }
    focus::steer(ui.ctx(), &shown);
    // What is no item of the menu must not reach the screen behind it.
    ui.input_mut(|input| input.events.retain(|event| !is_letter_or_digit(event)));
}

fn is_letter_or_digit(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    modifiers.is_none() && key.name().chars().count() == 1
}

/// The items of a menu, in groups with a line between them.
fn groups(menus: &Menus<'_>, menu: Menu) -> Vec<Vec<Item>> {
    let of = |commands: &dyn Fn(&Row) -> bool| -> Vec<Item> {
        let rows = ROWS.iter().filter(|row| row.menu == menu && commands(row));
        rows.map(|row| row_item(menus, row)).collect()
    };
    let groups = match menu {
        Menu::File => vec![
            of(&|row| {
                let command = &row.command;
                matches!(
                    command,
                    Command::Leave(Leave::ChooseNew | Leave::Open) | Command::Centres(_)
                )
            }),
            recent(menus),
            of(&|row| {
                matches!(
                    row.command,
                    Command::Save
                        | Command::SaveAs
                        | Command::Report
                        | Command::Go(Route::Report | Route::Backups)
                )
            }),
            of(&|row| matches!(row.command, Command::Leave(Leave::Close | Leave::Quit))),
        ],
        Menu::Exchange => vec![
            of(&|row| matches!(row.command, Command::Leave(_) | Command::Review(_))),
            of(&|row| {
                matches!(row.command, Command::Go(_) | Command::Merge(_) | Command::Split(_))
            }),
            of(&|row| matches!(row.command, Command::Import(_))),
            of(&|row| matches!(row.command, Command::Handover(_))),
        ],
        Menu::Edit | Menu::View => vec![of(&|_| true)],
        Menu::Go => {
            let is_program =
                |row: &Row| matches!(&row.command, Command::Go(place) if !place.needs_document());
            let is_place =
                |row: &Row| matches!(&row.command, Command::Go(place) if place.needs_document());
            vec![
                of(&is_place),
                aspects(menus),
                of(&is_program),
                of(&|row| matches!(row.command, Command::Leaf(_))),
            ]
        }
    };
    groups.into_iter().filter(|group| !group.is_empty()).collect()
}

fn row_item(menus: &Menus<'_>, row: &Row) -> Item {
    Item {
        name: (row.name)(menus.texts).to_owned(),
        after: row.shown_keys().unwrap_or_default(),
        access: row.access,
        obstacle: row.obstacle(menus.texts, menus.session),
        hint: (row.hint)(menus.texts).to_owned(),
        command: row.command.clone(),
    }
}

fn recent(menus: &Menus<'_>) -> Vec<Item> {
    let item = |(path, key): (&PathBuf, Key)| Item {
        name: file_name(path),
        after: String::new(),
        access: Some(key),
        obstacle: menus.missing.contains(path).then(|| menus.texts.recent_missing()),
        hint: path.display().to_string(),
        command: Command::Leave(Leave::OpenPath(path.clone())),
    };
    menus.recent.iter().zip(DIGITS.into_iter().skip(1)).map(item).collect()
}

fn aspects(menus: &Menus<'_>) -> Vec<Item> {
    let Some(session) = menus.session else { return Vec::new() };
    let aspects = session.assessment().edition().aspects();
    let item = |(aspect, key): (&crate::domain::aspect::AspectDescription, Key)| Item {
        name: aspect.title.get(menus.texts.0).to_owned(),
        after: String::new(),
        access: Some(key),
        obstacle: None,
        hint: menus.texts.hint_go().to_owned(),
        command: Command::Go(Route::aspect(aspect.code)),
    };
    aspects.iter().zip(DIGITS.into_iter().skip(1)).map(item).collect()
}

fn item_ui(ui: &mut Ui, texts: Texts, menu: Menu, item: &Item) -> Response {
    let job = named(ui, texts, item);
    let button = Button::new(job).shortcut_text(item.after.as_str());
    let response = ui.add_enabled(item.obstacle.is_none(), button);
    button::ring(ui, &response);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::MenuItem);
        // The bar and the navigation have buttons of the same name.
        node.set_label(texts.in_menu(&item.name, menu.name(texts)));
        if let Some(key) = item.access {
            node.set_access_key(key.name());
        }
    });
    let why = item.obstacle.unwrap_or_default();
    response.on_hover_text(item.hint.as_str()).on_disabled_hover_text(why)
}

/// The name with its letter: underlined where it stands in the name, else in brackets after it, as menus in Thai have
/// it; a digit stands before the name.
fn named(ui: &Ui, texts: Texts, item: &Item) -> LayoutJob {
    let font = TextStyle::Button.resolve(ui.style());
    let plain = TextFormat::simple(font, Color32::PLACEHOLDER);
    let mut job = LayoutJob::default();
    let Some(key) = item.access else {
        job.append(&item.name, 0.0, plain);
        return job;
    };
    let line = Stroke::new(1.0, theme::palette(ui).muted);
    let underlined = TextFormat { underline: line, ..plain.clone() };
    let letter = key.name();
    if DIGITS.contains(&key) {
        job.append(letter, 0.0, underlined);
        job.append(&item.name, 8.0, plain);
        return job;
    }
    let small = letter.to_lowercase();
    let at = match texts.0 {
        Language::English => item.name.find(letter).or_else(|| item.name.find(&small)),
        Language::Thai => None,
    };
    if let Some((before, rest)) = at.and_then(|at| item.name.split_at_checked(at))
        && let Some((letter, after)) = rest.split_at_checked(1)
    {
        job.append(before, 0.0, plain.clone());
        job.append(letter, 0.0, underlined);
        job.append(after, 0.0, plain);
    } else {
        job.append(&item.name, 0.0, plain.clone());
        job.append("(", 5.0, plain.clone());
        job.append(letter, 0.0, underlined);
        job.append(")", 0.0, plain);
    }
    job
}
