//! The question about two states of one file. Deciding later is the answer of Escape and of a click beside it.

use egui::{Id, Modal, ScrollArea, Ui};

use crate::domain::assessment::Assessment;
use crate::explain;
use crate::gui::command::Command;
use crate::gui::keeping::Keep;
use crate::gui::keeping::conflict::{Choice, Conflict};
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::{button, difference_list};
use crate::i18n::Texts;

/// Width of the question in points.
const WIDTH: f32 = 620.0;
/// Height of the list of what differs, in points.
const HEIGHT: f32 = 230.0;

/// Draws the question about the document `name`, which says `ours`.
pub fn ui(
    ui: &Ui,
    texts: Texts,
    (name, ours): (&str, &Assessment),
    conflict: &Conflict,
    commands: &mut Vec<Command>,
) {
    let frame = theme::card(ui).inner_margin(24);
    let modal =
        Modal::new(Id::unique("conflict")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let room = ui.ctx().content_rect().width() - 64.0;
    let mut asked = None;
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(room));
        let (title, words) = if conflict.is_gone {
            (texts.conflict_gone_title(), texts.conflict_gone_text(name))
        } else {
            (texts.conflict_title(), texts.conflict_text(name))
        };
        text::label(ui, title, Style::Heading);
        text::label(ui, &words, Style::Body);
        ui.add_space(4.0);
        if !conflict.is_gone {
            compare_ui(ui, texts, ours, conflict, &mut asked);
            hint_ui(ui, texts, texts.conflict_both(), texts.conflict_both_hint());
            if conflict.can_merge {
                hint_ui(ui, texts, texts.conflict_merge(), texts.conflict_merge_hint());
            }
            hint_ui(ui, texts, texts.conflict_overwrite(), texts.conflict_overwrite_hint());
        }
        ui.add_space(8.0);
        let (first, second) = if conflict.is_gone {
            (
                (texts.conflict_again(), Choice::PutBack),
                (texts.conflict_elsewhere(), Choice::SaveElsewhere),
            )
        } else {
            (
                (texts.conflict_both(), Choice::KeepBoth),
                (texts.conflict_overwrite(), Choice::Overwrite),
            )
        };
        ui.horizontal_wrapped(|ui| {
            let primary = button::primary(ui, first.0);
            if ui.memory(|memory| memory.focused().is_none()) {
                primary.request_focus();
            }
            if conflict.can_merge && button::secondary(ui, texts.conflict_merge()).clicked() {
                asked = Some(Choice::Merge);
            }
            let secondary = button::secondary(ui, second.0);
            let later = button::secondary(ui, texts.conflict_later());
            for (button, choice) in
                [(primary, first.1), (secondary, second.1), (later, Choice::Later)]
            {
                if button.clicked() {
                    asked = Some(choice);
                }
            }
        });
    });
    if response.should_close() {
        asked = Some(Choice::Later);
    }
    commands.extend(asked.map(|choice| Command::Keep(Keep::Choose(choice))));
}

/// What an answer means, beside its name.
fn hint_ui(ui: &mut Ui, texts: Texts, answer: &str, hint: &str) {
    let answer = answer.trim_end_matches('…');
    text::label(ui, &texts.conflict_means(answer, hint), Style::Small);
}

fn compare_ui(
    ui: &mut Ui,
    texts: Texts,
    ours: &Assessment,
    conflict: &Conflict,
    asked: &mut Option<Choice>,
) {
    let differences = match &conflict.differences {
        Ok(differences) => differences,
        Err(error) => {
            let reason = explain::file(texts, error).sentence;
            text::label(ui, &texts.conflict_unreadable(&reason), Style::Body);
            return;
        }
    };
    if button::fold(ui, texts.conflict_compare(), conflict.is_compared).clicked() {
        *asked = Some(Choice::Compare);
    }
    if conflict.is_compared {
        theme::inset(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ScrollArea::vertical().id_salt("differences").max_height(HEIGHT).show(ui, |ui| {
                text::label(ui, texts.conflict_list(), Style::SmallStrong);
                let lines = differences.iter().map(|one| explain::difference(texts, ours, one));
                difference_list::ui(ui, lines, differences.len(), |more| {
                    texts.more_differences(more)
                });
            });
        });
    }
}
