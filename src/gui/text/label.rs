//! Labels in the styles of the program.

use std::sync::Arc;

use egui::{
    Color32, FontFamily, FontId, Galley, Response, Role, Sense, TextStyle, Ui, WidgetInfo,
    text::TextFormat, vec2,
};

use super::layout;
use crate::gui::{fonts, theme};
use crate::thai::clusters::{is_dependent, is_leading};

/// What is kept free for the dots of a text that is cut, in points.
const DOTS: f32 = 16.0;
/// How much of what is shown stands before the dots, where the middle is left out.
const HEAD: f32 = 0.4;

/// How a text looks. The names say what the text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The name of a screen.
    Title,
    /// The name of a card or a part of a screen.
    Heading,
    /// Running text.
    Body,
    /// Running text that is emphasised.
    Strong,
    /// Running text of second rank.
    Muted,
    /// Names of fields, captions and marks.
    Small,
    /// A small text that is emphasised.
    SmallStrong,
}

impl Style {
    fn font(self, ui: &Ui) -> FontId {
        let body = TextStyle::Body.resolve(ui.style()).size;
        let regular = FontFamily::Proportional;
        match self {
            Self::Title => FontId::new(body + 7.0, fonts::bold()),
            Self::Heading => FontId::new(body + 2.0, fonts::bold()),
            Self::Body | Self::Muted => FontId::new(body, regular),
            Self::Strong => FontId::new(body, fonts::bold()),
            Self::Small => FontId::new(body - 2.0, regular),
            Self::SmallStrong => FontId::new(body - 2.0, fonts::bold()),
        }
    }

    fn colour(self, ui: &Ui) -> Color32 {
        let palette = theme::palette(ui);
        match self {
            Self::Title | Self::Heading | Self::Body | Self::Strong | Self::SmallStrong => {
                palette.ink
            }
            Self::Muted | Self::Small => palette.muted,
        }
    }

    /// Font and colour for [`layout`].
    #[must_use]
    pub fn format(self, ui: &Ui) -> TextFormat {
        TextFormat { font_id: self.font(ui), color: self.colour(ui), ..TextFormat::default() }
    }
}

/// A text that wraps at word ends within the available width.
pub fn label(ui: &mut Ui, text: &str, style: Style) -> Response {
    let format = style.format(ui);
    let response = show(ui, text, &format, ui.available_width());
    name_heading(ui, &response, text, style);
    response
}

/// Like [`label`], in a colour of its own.
pub fn coloured(ui: &mut Ui, text: &str, style: Style, colour: Color32) -> Response {
    let format = TextFormat { color: colour, ..style.format(ui) };
    show(ui, text, &format, ui.available_width())
}

/// Like [`label`], for a heading that may take the keyboard, as `sense` says.
pub fn heading(ui: &mut Ui, text: &str, style: Style, sense: Sense) -> Response {
    let galley = layout(ui, text, &style.format(ui), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), sense);
    name_heading(ui, &response, text, style);
    ui.painter().galley(rect.min, galley, style.colour(ui));
    response
}

/// A text in one line, however long it is.
pub fn line(ui: &mut Ui, text: &str, style: Style) -> Response {
    let format = style.format(ui);
    let response = show(ui, text, &format, f32::INFINITY);
    name_heading(ui, &response, text, style);
    response
}

/// `words` in one line of at most `width` points, cut between letters where there is no room.
#[must_use]
pub fn cut(ui: &Ui, words: &str, style: Style, colour: Color32, width: f32) -> Arc<Galley> {
    let format = TextFormat { color: colour, ..style.format(ui) };
    let whole = layout(ui, words, &format, f32::INFINITY);
    if whole.size().x <= width {
        return whole;
    }
    let cut = whole.cursor_from_pos(vec2((width - DOTS).max(0.0), 0.0)).index.0;
    layout(ui, &shortened(words, cut, None), &format, f32::INFINITY)
}

/// Like [`cut`], but the middle is left out: of names that begin alike, the end tells which is which.
#[must_use]
pub fn cut_middle(ui: &Ui, words: &str, style: Style, colour: Color32, width: f32) -> Arc<Galley> {
    let format = TextFormat { color: colour, ..style.format(ui) };
    let whole = layout(ui, words, &format, f32::INFINITY);
    if whole.size().x <= width {
        return whole;
    }
    let room = (width - DOTS).max(0.0);
    let at = |x: f32| whole.cursor_from_pos(vec2(x, 0.0)).index.0;
    let (head, tail) = (at(room * HEAD), at(whole.size().x - room * (1.0 - HEAD)) + 1);
    layout(ui, &shortened(words, head, Some(tail)), &format, f32::INFINITY)
}

/// The letters of `words` before `head`, dots, and those from `tail` on. It is cut between what a reader sees as
/// letters, and never behind a vowel that stands before its consonant.
fn shortened(words: &str, head: usize, tail: Option<usize>) -> String {
    let letters: Vec<char> = words.chars().collect();
    let is_between = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        let is_inside = letters.get(*at).is_some_and(|letter| is_dependent(*letter));
        !is_inside && !before.is_some_and(|letter| is_leading(*letter))
    };
    let head = (0..=head.min(letters.len())).rev().find(is_between).unwrap_or(0);
    let tail = (tail.unwrap_or(letters.len())..letters.len()).find(is_between);
    let tail = tail.unwrap_or(letters.len());
    let (first, last) = (letters.iter().take(head), letters.iter().skip(tail));
    first.chain(['…'].iter()).chain(last).collect()
}

/// Lets a screen reader jump from heading to heading.
fn name_heading(ui: &Ui, response: &Response, text: &str, style: Style) {
    let level = match style {
        Style::Title => 1,
        Style::Heading => 2,
        Style::Body | Style::Strong | Style::Muted | Style::Small | Style::SmallStrong => return,
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, ui.is_enabled(), text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(level));
}

fn show(ui: &mut Ui, text: &str, format: &TextFormat, width: f32) -> Response {
    let galley = layout(ui, text, format, width);
    ui.add(egui::Label::new(galley))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_what_a_reader_sees_as_letters() {
        let check = |words: &str, head: usize, tail: Option<usize>, expected: &str| {
            assert_eq!(shortened(words, head, tail), expected, "{words} {head} {tail:?}");
        };
        check("ศูนย์แม่ริม", 6, None, "ศูนย์…");
        check("ศูนย์แม่ริม", 7, None, "ศูนย์…");
        check("ศูนย์แม่ริม", 8, None, "ศูนย์แม่…");
        check("ศูนย์", 1, None, "…");
        check("น้ำ", 2, None, "…");
        check("ศูนย์ เชียงใหม่ แม่ริม", 6, Some(18), "ศูนย์ …ริม");
        check("ศูนย์ เชียงใหม่ แม่ริม", 6, Some(17), "ศูนย์ …ริม");
        check("ศูนย์ เชียงใหม่ แม่ริม", 6, Some(16), "ศูนย์ …แม่ริม");
        check("ab", 9, Some(9), "ab…");
    }
}
