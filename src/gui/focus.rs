//! Where the keyboard is: whether its place has to be shown, and where it goes when another screen comes.

use egui::{Context, Event, FocusDirection, Id, Key, Modifiers, Response, Sense, Stroke, Ui};

use crate::gui::text::{self, Style};
use crate::gui::theme;

/// What was used last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LastUsed {
    Keyboard,
    Pointer,
}

/// The keyboard is to go to the content of the screen.
#[derive(Clone, Copy, Debug, Default)]
struct Asked;

/// The keyboard is to go back to a widget.
#[derive(Clone, Copy, Debug, Default)]
struct Later {
    widget: Option<Id>,
    frames: u8,
}

fn place() -> Id {
    Id::unique("keyboard-place")
}

/// Notes what was used. To be called at the start of each frame.
///
/// Tab from nowhere goes to the content and not through everything that stands before it.
pub fn watch(ctx: &Context) {
    let (used, is_tab) = ctx.input(|input| {
        let used = input.events.iter().rev().find_map(|event| {
            if matches!(event, Event::Key { pressed: true, .. }) {
                Some(LastUsed::Keyboard)
            } else if matches!(event, Event::PointerButton { pressed: true, .. }) {
                Some(LastUsed::Pointer)
            } else {
                None
            }
        });
        (used, input.key_pressed(Key::Tab) && input.modifiers.is_none())
    });
    if let Some(used) = used {
        ctx.data_mut(|data| data.insert_temp(place(), used));
    }
    go_back_in_time(ctx);
    let is_nowhere =
        ctx.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
    if is_tab && is_nowhere {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        go_to_content(ctx);
    }
}

/// Whether what the keyboard is on has to be marked: whoever works with a mouse is not shown rings.
#[must_use]
pub fn is_visible(response: &Response) -> bool {
    let used = response.ctx.data(|data| data.get_temp(place()));
    response.has_focus() && used != Some(LastUsed::Pointer)
}

/// Whether the keyboard has just come here, by Tab, by an arrow or by a command. To be asked once for each widget that is
/// drawn.
#[must_use]
pub fn has_come(response: &Response) -> bool {
    if !response.has_focus() {
        return false;
    }
    // egui tells of those only that ask for the keyboard while they are drawn.
    let before = Id::unique("keyboard-was-on");
    let last = response.ctx.data_mut(|data| {
        let last = data.get_temp::<Id>(before);
        data.insert_temp(before, response.id);
        last
    });
    response.gained_focus() || last != Some(response.id)
}

/// So soon a picture of work under way is drawn again.
pub const SOON: std::time::Duration = std::time::Duration::from_millis(100);

/// Takes Escape out of the input, where it means nothing else: no menu, no question and no field has it.
#[must_use]
pub fn take_escape(ui: &Ui) -> bool {
    !has_escape(ui.ctx()) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// Whether a menu, a question or a field takes Escape.
#[must_use]
pub fn has_escape(ctx: &Context) -> bool {
    ctx.text_edit_focused()
        || egui::Popup::is_any_open(ctx)
        || ctx.memory(|memory| memory.top_modal_layer().is_some())
}

/// Lets the keyboard go to the content of the screen that is drawn next.
pub fn go_to_content(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(place(), Asked));
}

/// Lets the keyboard go to the widget `id`, even where another screen comes with it.
pub fn go_to(ctx: &Context, id: Id) {
    is_asked(ctx);
    ctx.memory_mut(|memory| memory.request_focus(id));
}

/// Lets the keyboard go back to the widget `id` that a question covers, once the question is gone.
pub fn go_back_to(ctx: &Context, id: Id) {
    // egui lets nothing below a question have the keyboard in the frame after it either.
    ctx.data_mut(|data| data.insert_temp(place(), Later { widget: Some(id), frames: 2 }));
}

fn go_back_in_time(ctx: &Context) {
    let Some(mut later) = ctx.data_mut(|data| data.remove_temp::<Later>(place())) else { return };
    let Some(widget) = later.widget else { return };
    later.frames = later.frames.saturating_sub(1);
    if later.frames == 0 {
        ctx.memory_mut(|memory| memory.request_focus(widget));
    } else {
        ctx.data_mut(|data| data.insert_temp(place(), later));
    }
    ctx.request_repaint();
}

/// Whether the keyboard is to go to the content now. Whoever asks has to take it there.
pub fn is_asked(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<Asked>(place())).is_some()
}

/// Keeps the keyboard on the items of an open menu: it starts on the first, and the arrows go around.
pub fn steer(ctx: &Context, items: &[Response]) {
    let take = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up) = (take(Key::ArrowDown), take(Key::ArrowUp));
    let to = match items.iter().position(Response::has_focus) {
        None => Some(0),
        Some(at) if down => Some(at.saturating_add(1)),
        Some(at) if up => Some(at.checked_sub(1).unwrap_or(items.len().saturating_sub(1))),
        Some(_) => None,
    };
    let Some(to) = to else { return };
    // egui would go on to whatever stands below, in the menu or behind it.
    ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    if let Some(item) = items.get(to).or(items.first()) {
        item.request_focus();
    }
}

/// The name of a screen, which takes the keyboard when the screen comes: a screen reader says where we are, and Tab
/// goes on to the content. It is no stop of Tab itself.
pub fn heading(ui: &mut Ui, title: &str) {
    let id = ui.next_auto_id();
    if is_asked(ui.ctx()) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let sense = if has_focus { Sense::focusable_noninteractive() } else { Sense::hover() };
    let response = text::heading(ui, title, Style::Title, sense);
    if is_visible(&response) {
        let stroke = Stroke::new(2.0, theme::palette(ui).accent);
        ui.painter().hline(response.rect.x_range(), response.rect.bottom(), stroke);
    }
}
