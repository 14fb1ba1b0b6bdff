//! The search over commands and criteria: a few letters, the arrows, Enter.

use egui::{Id, Key, Modal, Modifiers, ScrollArea, Ui};

use crate::gui::command::{Command, FinderStep};
use crate::gui::command_list::ROWS;
use crate::gui::route::Route;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme;
use crate::gui::widgets::pick_row::{PickRow, pick_row};
use crate::i18n::Texts;
use crate::session::Session;

/// Width of the search in points.
const WIDTH: f32 = 560.0;
/// The most entries that are listed; whoever looks for more types another letter.
const MOST: usize = 40;

/// What is searched.
#[derive(Clone, Copy, Debug)]
pub struct Finder<'a> {
    /// The words of the interface.
    pub texts: Texts,
    /// The open document. `None`: commands alone are found.
    pub session: Option<&'a Session>,
}

/// What the search remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    /// What was typed.
    typed: String,
    /// The place of the chosen entry.
    chosen: usize,
}

/// Something that can be found.
#[derive(Debug)]
struct Entry {
    title: String,
    after: String,
    command: Command,
}

/// Draws the search.
pub fn ui(ui: &Ui, finder: &Finder<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = finder.texts;
    let found = finder.found(&state.typed);
    let listed = found.len().min(MOST);
    state.chosen = state.chosen.min(listed.saturating_sub(1));
    let is_moved = move_by_keys(ui, state, listed);
    let is_taken = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let mut taken = is_taken.then_some(state.chosen);
    let room = ui.ctx().content_rect().size();
    let frame = theme::card(ui).inner_margin(16);
    let modal =
        Modal::new(Id::unique("finder")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(room.x - 64.0));
        field_ui(ui, texts, state);
        let count = texts.finder_found(found.len());
        let words = if found.is_empty() { texts.finder_nothing() } else { &count };
        let said = text::label(ui, words, Style::Small);
        ui.ctx().accesskit_node_builder(said.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
        // As high with one entry as with many, so that nothing jumps while somebody types.
        let height = (room.y - 230.0).clamp(100.0, 380.0);
        let list = ScrollArea::vertical().auto_shrink(false).max_height(height);
        list.id_salt("found").show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, entry) in found.iter().take(MOST).enumerate() {
                let is_chosen = at == state.chosen;
                let row = PickRow { title: &entry.title, after: &entry.after, is_chosen };
                let row = ui.push_id(at, |ui| pick_row(ui, &row)).inner;
                if is_chosen && is_moved {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    taken = Some(at);
                }
            }
        });
        text::label(ui, texts.finder_keys(), Style::Small);
    });
    if let Some(entry) = taken.and_then(|at| found.into_iter().nth(at)) {
        let is_elsewhere = matches!(
            entry.command,
            Command::Go(_) | Command::Leaf(_) | Command::FocusContent | Command::Tour(_)
        );
        let step = if is_elsewhere { FinderStep::Found } else { FinderStep::Leave };
        commands.extend([Command::Finder(step), entry.command]);
    } else if response.should_close() {
        commands.push(Command::Finder(FinderStep::Leave));
    }
}

/// Moves the choice by the arrows, around the ends; tells whether it moved.
fn move_by_keys(ui: &Ui, state: &mut State, count: usize) -> bool {
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up) = (take(Key::ArrowDown), take(Key::ArrowUp));
    if down {
        state.chosen = state.chosen.saturating_add(1);
        if state.chosen >= count {
            state.chosen = 0;
        }
    } else if up {
        state.chosen = state.chosen.checked_sub(1).unwrap_or(count.saturating_sub(1));
    }
    down || up
}

fn field_ui(ui: &mut Ui, texts: Texts, state: &mut State) {
    let id = Id::unique("finder-field");
    if ui.memory(|memory| !memory.has_focus(id)) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if Field::line(id, &mut state.typed).show(ui, texts.finder_field()).changed() {
        state.chosen = 0;
    }
}

impl Finder<'_> {
    /// What fits to `typed`: every word of it stands in the entry.
    fn found(&self, typed: &str) -> Vec<Entry> {
        let typed = typed.to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let fits = |entry: &Entry| {
            let title = entry.title.to_lowercase();
            words.iter().all(|word| title.contains(word))
        };
        let all = self.commands().chain(self.aspects()).chain(self.criteria());
        all.filter(fits).collect()
    }

    /// The commands that are possible now.
    fn commands(&self) -> impl Iterator<Item = Entry> {
        let texts = self.texts;
        let possible = ROWS.iter().filter(move |row| row.obstacle(texts, self.session).is_none());
        // The search is open already.
        let others = possible.filter(|row| !matches!(row.command, Command::Finder(_)));
        others.map(move |row| Entry {
            title: (row.name)(texts).to_owned(),
            after: row.shown_keys().unwrap_or_default(),
            command: row.command.clone(),
        })
    }

    fn aspects(&self) -> impl Iterator<Item = Entry> {
        let language = self.texts.0;
        let aspects = self.session.into_iter().flat_map(|s| s.assessment().edition().aspects());
        aspects.map(move |aspect| Entry {
            title: aspect.title.get(language).to_owned(),
            after: String::new(),
            command: Command::Go(Route::aspect(aspect.code)),
        })
    }

    fn criteria(&self) -> impl Iterator<Item = Entry> {
        let texts = self.texts;
        let session = self.session.into_iter();
        session.flat_map(move |session| {
            session.assessment().criteria().map(move |criterion| {
                let state = session.assessment().answer(&criterion.id).state;
                Entry {
                    title: format!("{} {}", criterion.id, criterion.title.get(texts.0)),
                    after: texts.state(state).to_owned(),
                    command: Command::Go(Route::Aspect {
                        aspect: criterion.aspect,
                        criterion: Some(criterion.id.clone()),
                    }),
                }
            })
        })
    }
}
