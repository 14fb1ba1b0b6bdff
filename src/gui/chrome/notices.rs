//! Notices below the bar: the newest in full, and how many others there are.

use std::collections::VecDeque;

use egui::{Context, Event, Id, Key, Margin, Modifiers, Panel, Ui};

use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::news::News;
use crate::gui::theme;
use crate::gui::widgets::notice::{self, Clicked, Notice};
use crate::i18n::Texts;

/// So long what went well is shown at least, in seconds.
const SEEN_SECS: f64 = 20.0;

/// Draws the notices, the newest first; older ones when they are asked for.
pub fn ui(ui: &mut Ui, texts: Texts, news: &VecDeque<(u64, News)>, commands: &mut Vec<Command>) {
    let all = Id::unique("notices-all");
    let Some((newest, _)) = news.back() else { return };
    let mut is_open = news.len() > 1 && ui.data(|data| data.get_temp(all)).unwrap_or(false);
    let margin = Margin { left: 24, right: 16, top: 12, bottom: 0 };
    let frame = egui::Frame::new().fill(theme::palette(ui).page).inner_margin(margin);
    Panel::top("notices").show_separator_line(false).frame(frame).show(ui, |ui| {
        for (id, news_of) in news.iter().rev() {
            let is_newest = id == newest;
            if !is_newest && !is_open {
                continue;
            }
            let told = news_of.tell(texts);
            let undo = news_of.undo().or_else(|| told.undo.then_some(Command::Undo));
            let more = match (is_newest, news.len() - 1) {
                (false, _) | (true, 0) => String::new(),
                (true, _) if is_open => texts.notices_fewer().to_owned(),
                (true, others) => texts.notices_more(others),
            };
            let notice = Notice {
                text: &told.text,
                hint: &told.hint,
                tone: told.tone,
                undo: if undo.is_some() { texts.undo_this() } else { "" },
                undo_name: &texts.undo_what(&told.text),
                more: &more,
                dismiss: &texts.dismiss(&told.text),
            };
            let clicked = ui.push_id(id, |ui| notice::notice(ui, &notice)).inner;
            match clicked {
                None => {}
                Some(Clicked::More) => is_open = !is_open,
                Some(Clicked::Undo) => {
                    commands.push(Command::Dismiss(*id));
                    commands.extend(undo);
                }
                Some(Clicked::Dismiss) => commands.push(Command::Dismiss(*id)),
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(all, is_open));
    let passing = news.iter().filter(|(_, news)| news.is_passing(texts));
    commands
        .extend(passing.filter(|(id, _)| was_seen(ui, *id)).map(|(id, _)| Command::Dismiss(*id)));
}

/// Whether the notice stands there for a while, and the user is at work and not away.
fn was_seen(ui: &Ui, id: u64) -> bool {
    let since = Id::unique(("notice-since", id));
    let (now, is_input) = ui.input(|input| {
        let is_press = |event: &Event| {
            matches!(
                event,
                Event::Key { pressed: true, .. } | Event::PointerButton { pressed: true, .. }
            )
        };
        (input.time, input.events.iter().any(is_press))
    });
    let since: f64 = ui.data_mut(|data| *data.get_temp_mut_or(since, now));
    is_input && now - since >= SEEN_SECS
}

/// Whether Escape means nothing else at the start of this frame. To be asked before anything is drawn: a menu that it
/// closes is gone afterwards.
#[must_use]
pub fn is_escape_free(ctx: &Context) -> bool {
    let was_typing = ctx.data(|data| data.get_temp::<bool>(typing())).unwrap_or(false);
    !was_typing && !focus::has_escape(ctx)
}

/// Takes the newest notice away by Escape, where nothing took it in this frame. To be asked after all is drawn.
pub fn leave_by_key(
    ctx: &Context,
    is_free: bool,
    news: &VecDeque<(u64, News)>,
    commands: &mut Vec<Command>,
) {
    let is_typing = ctx.text_edit_focused();
    ctx.data_mut(|data| data.insert_temp(typing(), is_typing));
    let Some((newest, _)) = news.back().filter(|_| is_free) else { return };
    if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        commands.push(Command::Dismiss(*newest));
    }
}

/// Where it stands whether a field had the keyboard in the last frame: one that Escape leaves has it no more.
fn typing() -> Id {
    Id::unique("notices-typing")
}
