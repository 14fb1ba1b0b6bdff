//! The four aspects before and after: two bars each, and how many criteria moved where.

use egui::Ui;

use super::Compared;
use crate::domain::aspect::Aspect;
use crate::domain::compare::Movement;
use crate::domain::points::Points;
use crate::domain::readiness::{Progress, Readiness};
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::pair_bars::{Half, pair_bars};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, section};
use crate::i18n::Texts;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.beside_aspects(), texts.beside_aspects_hint());
        for (at, aspect) in compared.after.edition().aspects().iter().enumerate() {
            ui.push_id(at, |ui| {
                aspect_ui(ui, scene, compared, (aspect.code, scene.say(&aspect.title)));
            });
        }
    });
}

fn aspect_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared, (code, title): (Aspect, &str)) {
    let texts = scene.texts;
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add_space(theme::GAP * 0.5);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 26.0;
        text::line(ui, title, Style::Strong);
        for movement in Movement::ALL {
            let count = compared.comparison.count(code, movement);
            if count > 0 && movement != Movement::Stayed {
                let (sign, tone) = look(movement);
                let words = texts.beside_moved(texts.movement(movement), count);
                badge::signed(ui, sign, &words, tone);
            }
        }
    });
    let progress = |readiness: &Readiness| readiness.aspect(code);
    let (before, after) = (progress(&compared.readiness.0), progress(&compared.readiness.1));
    let points = compared.comparison.points(code);
    let words = (bar_words(texts, before, points.0), bar_words(texts, after, points.1));
    let name = texts.beside_bars_name(title, &words.0, &words.1);
    pair_bars(
        ui,
        &name,
        Half { part: before.met, whole: before.of, words: &words.0 },
        Half { part: after.met, whole: after.of, words: &words.1 },
    );
}

fn bar_words(texts: Texts, progress: Progress, points: Points) -> String {
    match points.0 {
        0 => texts.beside_bar(progress.met, progress.of),
        points => texts.beside_bar_points(progress.met, progress.of, points),
    }
}

/// The sign of a movement, so that none is known by colour alone.
pub(super) const fn look(movement: Movement) -> (Sign, Tone) {
    match movement {
        Movement::Rose => (Sign::Up, Tone::Good),
        Movement::Fell => (Sign::Down, Tone::Bad),
        Movement::Turned => (Sign::Half, Tone::Warn),
        Movement::New => (Sign::Plus, Tone::Accent),
        Movement::Gone => (Sign::Minus, Tone::Bad),
        Movement::Stayed => (Sign::Dash, Tone::Neutral),
    }
}
