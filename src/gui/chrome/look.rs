//! A file of evidence as large as there is room. Arrows lead to the file before and after, `PgUp` and `PgDn` to the page
//! before and after. Z shows it as large as it is, and then arrows scroll; Escape goes back.

use egui::{
    Color32, FocusDirection, Id, Key, Modal, Modifiers, Pos2, Rect, ScrollArea, Sense, Ui, Vec2,
    vec2,
};

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::gui::command::Command;
use crate::gui::evidence::Ask;
use crate::gui::evidence::look::{Look, LookStep, Shown};
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, empty};
use crate::i18n::Texts;

/// What is left around the view, in points.
const AROUND: f32 = 24.0;
/// How far one press of an arrow scrolls, in points.
const STEP: f32 = 120.0;

/// Draws the view of a file, one of `row`.
pub fn ui(
    ui: &Ui,
    texts: Texts,
    assessment: &Assessment,
    (look, row): (&Look, &[Digest]),
    commands: &mut Vec<Command>,
) {
    let Some(evidence) = assessment.evidence_by_digest(&look.digest) else {
        commands.push(Command::Evidence(Ask::LookAt(LookStep::Close)));
        return;
    };
    let frame = theme::card(ui).inner_margin(16);
    let modal = Modal::new(Id::unique("look")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let room = ui.ctx().content_rect().size() - Vec2::splat(2.0 * AROUND + 32.0);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(room.x);
        let title =
            if evidence.caption.trim().is_empty() { &evidence.name } else { &evidence.caption };
        ui.horizontal(|ui| {
            at_right(
                ui,
                |ui| drop(text::line(ui, title, Style::Heading)),
                |ui| buttons_ui(ui, texts, look, commands),
            );
        });
        let below = 44.0;
        let size = vec2(ui.available_width(), (room.y - ui.min_rect().height() - below).max(80.0));
        picture_ui(ui, texts, look, size);
        ui.horizontal(|ui| steps_ui(ui, texts, look, row, commands));
    });
    if response.should_close() {
        commands.push(Command::Evidence(Ask::LookAt(LookStep::Close)));
    }
}

fn buttons_ui(ui: &mut Ui, texts: Texts, look: &Look, commands: &mut Vec<Command>) {
    let zoom = if look.is_large { texts.look_fit() } else { texts.look_large() };
    if button::secondary(ui, zoom).clicked() {
        commands.push(Command::Evidence(Ask::LookAt(LookStep::Zoom)));
    }
    if button::secondary(ui, texts.evidence_open()).clicked() {
        commands.push(Command::Evidence(Ask::View(look.digest)));
    }
    let close = button::icon(ui, Sign::Cross, texts.look_close());
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() {
        commands.push(Command::Evidence(Ask::LookAt(LookStep::Close)));
    }
}

fn picture_ui(ui: &mut Ui, texts: Texts, look: &Look, size: Vec2) {
    let picture = match &look.shown {
        Shown::Picture(picture) => picture,
        Shown::Waiting => {
            ui.allocate_ui(size, |ui| {
                ui.set_min_size(size);
                text::label(ui, texts.look_waiting(), Style::Muted);
            });
            return;
        }
        Shown::Nothing => {
            ui.allocate_ui(size, |ui| {
                ui.set_min_size(size);
                empty::empty(ui, Sign::Dash, texts.look_nothing(), texts.look_nothing_hint());
            });
            return;
        }
    };
    let whole = picture.size_vec2();
    let fits = (size.x / whole.x).min(size.y / whole.y);
    let scale = if look.is_large { fits.max(1.0) } else { fits };
    let shown = whole * scale;
    let area = ScrollArea::both().id_salt("look").max_width(size.x).max_height(size.y);
    area.auto_shrink(false).min_scrolled_height(size.y).show(ui, |ui| {
        if look.is_large {
            scroll_by_arrows(ui);
        }
        let (rect, _) = ui.allocate_exact_size(shown.max(size), Sense::hover());
        let place = Rect::from_center_size(rect.center(), shown);
        let uv = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
        ui.painter().image(picture.id(), place, uv, Color32::WHITE);
    });
}

/// Lets the arrows scroll. The keyboard stays on the button where it is.
fn scroll_by_arrows(ui: &Ui) {
    for (key, way) in [
        (Key::ArrowLeft, vec2(STEP, 0.0)),
        (Key::ArrowRight, vec2(-STEP, 0.0)),
        (Key::ArrowUp, vec2(0.0, STEP)),
        (Key::ArrowDown, vec2(0.0, -STEP)),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            ui.scroll_with_delta(way);
        }
    }
}

/// The ways to other files and pages.
fn steps_ui(ui: &mut Ui, texts: Texts, look: &Look, row: &[Digest], commands: &mut Vec<Command>) {
    let at = row.iter().position(|digest| *digest == look.digest).unwrap_or(0);
    if row.len() > 1 {
        for (name, to) in
            [(texts.look_previous(), at.checked_sub(1)), (texts.look_next(), at.checked_add(1))]
        {
            let to = to.and_then(|to| row.get(to));
            ui.add_enabled_ui(to.is_some(), |ui| {
                if button::secondary(ui, name).clicked()
                    && let Some(digest) = to
                {
                    commands.push(Command::Evidence(Ask::Look(*digest)));
                }
            });
        }
        text::line(ui, &texts.look_file_of(at.saturating_add(1), row.len()), Style::Small);
    }
    if look.pages > 1 {
        for (name, to) in [
            (texts.look_page_back(), look.page.checked_sub(1)),
            (texts.look_page_on(), look.page.checked_add(1).filter(|to| *to < look.pages)),
        ] {
            ui.add_enabled_ui(to.is_some(), |ui| {
                if button::secondary(ui, name).clicked()
                    && let Some(page) = to
                {
                    commands.push(Command::Evidence(Ask::LookAt(LookStep::Page(page))));
                }
            });
        }
        let words = texts.look_page_of(look.page.saturating_add(1), look.pages);
        text::line(ui, &words, Style::Small);
    }
}

/// Takes the keys of the view out of the input, before the screen behind it reads them.
pub fn keys(ui: &Ui, look: &Look, row: &[Digest], commands: &mut Vec<Command>) {
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let at = row.iter().position(|digest| *digest == look.digest).unwrap_or(0);
    if !look.is_large
        && ui.input(|input| {
            let arrows = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];
            arrows.into_iter().any(|key| input.key_pressed(key))
        })
    {
        // egui would move the keyboard among the buttons as well.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    let file = if look.is_large {
        // The arrows scroll.
        None
    } else if take(Key::ArrowLeft) {
        at.checked_sub(1)
    } else if take(Key::ArrowRight) {
        at.checked_add(1)
    } else {
        None
    };
    if let Some(digest) = file.and_then(|to| row.get(to)) {
        commands.push(Command::Evidence(Ask::Look(*digest)));
    }
    let page = if take(Key::PageUp) {
        look.page.checked_sub(1)
    } else if take(Key::PageDown) {
        look.page.checked_add(1)
    } else {
        None
    };
    if let Some(page) = page.filter(|page| *page < look.pages) {
        commands.push(Command::Evidence(Ask::LookAt(LookStep::Page(page))));
    }
    if take(Key::Z) {
        commands.push(Command::Evidence(Ask::LookAt(LookStep::Zoom)));
    }
}
