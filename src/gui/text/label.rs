//! Labels in the styles of the program.

use std::sync::Arc;

use egui::{
    Color32, FontFamily, FontId, Galley, Response, Role, Sense, TextStyle, Ui, WidgetInfo,
    text::TextFormat, vec2,
};

use super::layout;
use crate::gui::{fonts, theme};
use crate::thai::clusters::is_mark;

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
    let cut = whole.cursor_from_pos(vec2((width - 16.0).max(0.0), 0.0)).index.0;
    let letters: Vec<char> = words.chars().collect();
    let is_inside = |at: usize| letters.get(at).is_some_and(|letter| is_mark(*letter));
    let cut = (0..=cut).rev().find(|at| !is_inside(*at)).unwrap_or(0);
    let mut short: String = letters.into_iter().take(cut).collect();
    short.push('…');
    layout(ui, &short, &format, f32::INFINITY)
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
