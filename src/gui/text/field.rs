//! A text field for Thai: the caret stops only between what a reader sees as letters, Delete removes such a letter
//! whole, Backspace takes the last mark alone so that a slip of typing is mended without typing the letter again.

use egui::{
    Id, Key, Response, RichText, TextBuffer, TextEdit, Ui,
    text::{CCursor, CCursorRange},
    text_edit::{TextEditOutput, TextEditState},
};

use super::{Style, label, layout};
use crate::gui::focus;
use crate::gui::theme;
use crate::thai::clusters::is_mark;

/// A field for one or several lines of text. It has no state of its own besides the caret.
pub struct Field<'a> {
    id: Id,
    text: &'a mut String,
    rows: usize,
    hint: &'a str,
    width: f32,
    is_editable: bool,
}

impl<'a> Field<'a> {
    /// A field of one line for `text`; `id` keeps its caret from frame to frame.
    pub fn line(id: Id, text: &'a mut String) -> Self {
        Self { id, text, rows: 1, hint: "", width: f32::INFINITY, is_editable: true }
    }

    /// A field of several lines that is `rows` lines high when empty and grows with its text.
    pub fn lines(id: Id, text: &'a mut String, rows: usize) -> Self {
        Self { rows: rows.max(2), ..Self::line(id, text) }
    }

    /// Shown while the field is empty.
    #[must_use]
    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    /// Width in points; the available width where it is not set.
    #[must_use]
    pub fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// Whether the text may be changed; else it is only shown.
    #[must_use]
    pub fn editable(self, is_editable: bool) -> Self {
        Self { is_editable, ..self }
    }

    /// Shows the field under its visible name. `changed` of the response tells that the text is another.
    pub fn show(self, ui: &mut Ui, name: &str) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = label(ui, name, Style::Small).id;
            self.edit(ui).labelled_by(name)
        })
        .inner
    }

    /// Shows the field alone, named for screen readers only.
    pub fn show_unlabelled(self, ui: &mut Ui, name: &str) -> Response {
        self.edit(ui).accessible_name(name)
    }

    fn edit(self, ui: &mut Ui) -> Response {
        let Self { id, text, rows, hint, width, is_editable } = self;
        let before = caret(ui, id);
        widen_delete_to_cluster(ui, id, text, before);
        let format = Style::Body.format(ui);
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            layout(ui, text.as_str(), &format, if rows == 1 { f32::INFINITY } else { width })
        };
        let edit = if rows == 1 { TextEdit::singleline(text) } else { TextEdit::multiline(text) };
        let output = edit
            .id(id)
            .desired_rows(rows)
            .desired_width(width)
            .hint_text(RichText::new(hint).italics().color(theme::palette(ui).hint))
            .margin(egui::Margin::symmetric(10, 5))
            .interactive(is_editable)
            .layouter(&mut layouter)
            .show(ui);
        snap_caret(ui, output, text, before)
    }
}

fn caret(ui: &Ui, id: Id) -> Option<CCursorRange> {
    TextEditState::load(ui.ctx(), id)?.cursor.char_range()
}

/// Before Delete reaches the field: selects the whole cluster after the caret, so that no mark is left behind.
fn widen_delete_to_cluster(ui: &Ui, id: Id, text: &str, caret: Option<CCursorRange>) {
    let is_delete = ui.memory(|m| m.has_focus(id))
        && ui.input(|i| i.key_pressed(Key::Delete) && i.modifiers.is_none());
    let Some(caret) = caret.filter(|range| is_delete && range.is_empty()) else { return };
    let start = caret.primary.index.0;
    let marks = text.chars().skip(start + 1).take_while(|&c| is_mark(c)).count();
    if marks == 0 {
        return;
    }
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        let cluster = CCursorRange::two(CCursor::new(start), CCursor::new(start + 1 + marks));
        state.cursor.set_char_range(Some(cluster));
        state.store(ui.ctx(), id);
    }
}

/// After the field has moved its caret: moves it on, in the same direction, to the edge of a cluster.
fn snap_caret(
    ui: &Ui,
    mut output: TextEditOutput,
    text: &str,
    before: Option<CCursorRange>,
) -> Response {
    let response = output.response.response;
    if focus::has_come(&response) {
        // With its name above it, and some room below.
        ui.scroll_to_rect(response.rect.expand2(egui::vec2(0.0, 36.0)), None);
    }
    let after = output.state.cursor.char_range();
    if let (Some(before), Some(mut after), false) = (before, after, response.changed())
        && before.primary != after.primary
        && let Some(stop) = next_stop(text, before.primary.index.0, after.primary.index.0)
    {
        let is_selection = !after.is_empty();
        after.primary.index.0 = stop;
        if !is_selection {
            after.secondary = after.primary;
        }
        output.state.cursor.set_char_range(Some(after));
        output.state.store(ui.ctx(), response.id);
        ui.ctx().request_repaint();
    }
    response
}

/// The cluster edge at which a caret that came from `from` to `to` has to stand; `None` where `to` is one.
fn next_stop(text: &str, from: usize, to: usize) -> Option<usize> {
    let chars: Vec<char> = text.chars().collect();
    let is_inside = |at: usize| chars.get(at).is_some_and(|&c| is_mark(c));
    if !is_inside(to) {
        return None;
    }
    let mut at = to;
    while is_inside(at) {
        if to > from {
            at += 1;
        } else if at == 0 {
            break;
        } else {
            at -= 1;
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use egui::{Modifiers, accesskit::Role};
    use egui_kittest::{
        Harness,
        kittest::{NodeT as _, Queryable as _},
    };

    use super::*;
    use crate::gui::theme;

    fn harness(text: &str, rows: usize) -> Harness<'_, String> {
        let mut harness = Harness::builder()
            .with_size([420.0, 160.0])
            .with_context_setup(theme::apply)
            .build_ui_state(
                move |ui, text: &mut String| {
                    let field = Field { rows, ..Field::line(id(), text) };
                    field.show(ui, "หมายเหตุ");
                },
                text.to_owned(),
            );
        harness.run();
        harness.get_by_label("หมายเหตุ").focus();
        harness.run();
        harness
    }

    fn id() -> Id {
        Id::unique("field")
    }

    fn press(harness: &mut Harness<'_, String>, key: Key) {
        harness.key_press(key);
        harness.run();
    }

    fn caret_of(harness: &Harness<'_, String>) -> usize {
        let state = TextEditState::load(&harness.ctx, id()).unwrap();
        state.cursor.char_range().unwrap().primary.index.0
    }

    #[track_caller]
    fn check_stops(text: &str, key: Key, expected: &[usize]) {
        let mut harness = harness(text, 2);
        let start = if key == Key::ArrowRight { Key::Home } else { Key::End };
        harness.key_press_modifiers(Modifiers::CTRL, start);
        harness.run();
        let mut stops = vec![caret_of(&harness)];
        for _ in text.chars() {
            press(&mut harness, key);
            if stops.last() != Some(&caret_of(&harness)) {
                stops.push(caret_of(&harness));
            }
        }
        assert_eq!(stops, expected);
    }

    #[test]
    fn arrows_stop_at_clusters_only() {
        check_stops("กำทำนำ ที่นี้", Key::ArrowRight, &[0, 1, 2, 3, 4, 5, 6, 7, 10, 13]);
        check_stops("กำทำนำ ที่นี้", Key::ArrowLeft, &[13, 10, 7, 6, 5, 4, 3, 2, 1, 0]);
        check_stops("PDF", Key::ArrowRight, &[0, 1, 2, 3]);
    }

    #[test]
    fn a_click_lands_between_clusters() {
        for step in 0_u8..22 {
            let mut harness = harness("ที่นี้ น้ำ", 1);
            let rect = harness.get_by_role(Role::TextInput).rect();
            let at = egui::pos2(rect.left() + 4.0 + 3.0 * f32::from(step), rect.center().y);
            harness.hover_at(at);
            harness.run();
            for pressed in [true, false] {
                harness.event(egui::Event::PointerButton {
                    pos: at,
                    button: egui::PointerButton::Primary,
                    pressed,
                    modifiers: Modifiers::NONE,
                });
                harness.run();
            }
            let caret = caret_of(&harness);
            assert!([0, 3, 6, 7, 9, 10].contains(&caret), "at {step} the caret is {caret}");
        }
    }

    #[test]
    fn delete_removes_a_whole_cluster() {
        let mut harness = harness("ที่นี้ น้ำ", 1);
        press(&mut harness, Key::Home);
        press(&mut harness, Key::Delete);
        assert_eq!(harness.state(), "นี้ น้ำ");
        press(&mut harness, Key::Delete);
        assert_eq!(harness.state(), " น้ำ");
    }

    #[test]
    fn backspace_removes_the_last_code_point() {
        let mut harness = harness("กำทำ ที่", 2);
        harness.key_press_modifiers(Modifiers::CTRL, Key::End);
        harness.run();
        for expected in ["กำทำ ที", "กำทำ ท", "กำทำ ", "กำทำ", "กำท"]
        {
            press(&mut harness, Key::Backspace);
            assert_eq!(harness.state(), expected);
        }
    }

    #[test]
    fn thai_is_typed_letter_by_letter() {
        let mut harness = harness("", 1);
        for c in "น้ำที่กำหนด".chars() {
            harness.get_by_label("หมายเหตุ").type_text(&c.to_string());
            harness.run();
        }
        assert_eq!(harness.state(), "น้ำที่กำหนด");
        assert_eq!(caret_of(&harness), 11);
    }

    #[test]
    fn a_letter_goes_where_the_caret_was_moved_to() {
        let mut harness = harness("กำทำนำ ที่นี้", 1);
        press(&mut harness, Key::End);
        press(&mut harness, Key::ArrowLeft);
        press(&mut harness, Key::ArrowLeft);
        harness.get_by_label("หมายเหตุ").type_text("X");
        harness.run();
        assert_eq!(harness.state(), "กำทำนำ Xที่นี้");
    }

    #[test]
    fn a_screen_reader_gets_the_text_as_it_is() {
        let harness = harness("กำทำนำ ที่นี้", 2);
        let node = harness.get_by_role(Role::MultilineTextInput);
        assert_eq!(node.value().as_deref(), Some("กำทำนำ ที่นี้"));
        let runs: String =
            node.accesskit_node().children().filter_map(|child| child.value()).collect();
        assert_eq!(runs, "กำทำนำ ที่นี้");
    }
}
