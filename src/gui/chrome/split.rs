//! The question how to split the document for colleagues. Not splitting is the answer of Escape and of a click beside it.

use egui::{Id, Modal, ScrollArea, Ui};

use crate::domain::assessment::Assessment;
use crate::domain::merge::{Share, SplitBy, shares};
use crate::gui::command::Command;
use crate::gui::splitting::Ask;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::button;
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::sign::Sign;
use crate::i18n::Texts;

/// Width of the question in points.
const WIDTH: f32 = 560.0;
/// Height of the list of parts in points.
const HEIGHT: f32 = 200.0;

/// Draws the question; `by` is what is chosen.
pub fn ui(
    ui: &Ui,
    texts: Texts,
    assessment: &Assessment,
    by: SplitBy,
    commands: &mut Vec<Command>,
) {
    let frame = theme::card(ui).inner_margin(24);
    let modal =
        Modal::new(Id::unique("split")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let room = ui.ctx().content_rect().width() - 64.0;
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(room));
        text::label(ui, texts.split_title(), Style::Heading);
        text::label(ui, texts.split_explanation(), Style::Body);
        ui.horizontal_wrapped(|ui| {
            for way in [SplitBy::Aspect, SplitBy::Responsible] {
                let word = texts.split_by(way);
                let is_chosen = by == way;
                let sign = if is_chosen { Sign::Dot } else { Sign::Ring };
                let pill = Pill { text: word, name: word, sign, key: "", tone: Tone::Accent };
                let pill = choice::pill(ui, &pill, is_chosen);
                if is_chosen && ui.memory(|memory| memory.focused().is_none()) {
                    pill.request_focus();
                }
                if pill.clicked() {
                    commands.push(Command::Split(Ask::By(way)));
                }
            }
        });
        let parts = shares(assessment, by);
        // One part is the whole.
        let can_split = parts.len() > 1;
        theme::inset(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            if can_split {
                list_ui(ui, texts, assessment, &parts);
            } else {
                text::label(ui, texts.split_no_people(), Style::Body);
            }
        });
        ui.add_space(8.0);
        let nothing = |_: &mut Ui| {};
        let buttons = |ui: &mut Ui| {
            if button::secondary(ui, texts.answer_cancel()).clicked() {
                commands.push(Command::Split(Ask::Leave));
            }
            ui.add_enabled_ui(can_split, |ui| {
                if button::primary(ui, texts.split_choose()).clicked() {
                    commands.push(Command::Split(Ask::Choose));
                }
            });
        };
        ui.horizontal(|ui| at_right(ui, nothing, buttons));
    });
    if response.should_close() {
        commands.push(Command::Split(Ask::Leave));
    }
}

fn list_ui(ui: &mut Ui, texts: Texts, assessment: &Assessment, parts: &[Share]) {
    ui.spacing_mut().item_spacing.y = 3.0;
    text::label(ui, &texts.split_files(parts.len()), Style::SmallStrong);
    ScrollArea::vertical().id_salt("parts").max_height(HEIGHT).show(ui, |ui| {
        for part in parts {
            let name = texts.share(assessment, part);
            text::label(ui, &texts.split_part(&name, count(assessment, part)), Style::Body);
        }
    });
}

/// How many criteria belong to a part; sub-indicators are not counted.
fn count(assessment: &Assessment, part: &Share) -> usize {
    let all = assessment.criteria().filter(|criterion| !criterion.is_part());
    let is_in = |criterion: &&crate::domain::criterion::Criterion| match part {
        Share::Aspect(aspect) => criterion.aspect == *aspect,
        Share::Responsible(name) => assessment.answer(&criterion.id).responsible.trim() == name,
    };
    all.filter(is_in).count()
}
