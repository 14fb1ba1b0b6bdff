//! The result: where the office stands by its own answers and in the view of the reviewer, the recommended level, and the
//! opinion on the whole.

use egui::{Id, Ui, vec2};

use crate::domain::readiness::{Readiness, Standing};
use crate::domain::review::{Recommendation, Review, ReviewEdit};
use crate::gui::command::Command;
use crate::gui::scene::{Judged, Scene};
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, figure, section};

/// Where the level is recommended.
pub(super) fn recommendation_id() -> Id {
    Id::unique("review-recommendation")
}

/// Draws the card.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    review: &Review,
    judged: &Judged,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.review_standing(), "");
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 36.0;
            for (name, readiness) in [
                (texts.review_by_office(), &scene.derived.readiness),
                (texts.review_by_reviewer(), &judged.readiness),
            ] {
                standing_ui(ui, scene, name, &readiness.claimed);
            }
        });
        points_ui(ui, scene, judged);
        ui.add_space(4.0);
        text::label(ui, texts.review_recommendation(), Style::SmallStrong);
        recommend_ui(ui, scene, review, commands);
        let mut overall = review.overall().to_owned();
        let field = Field::lines(Id::unique("review-overall"), &mut overall, 4);
        let field = field.hint(texts.review_overall_hint()).editable(scene.can_judge());
        if field.show(ui, texts.review_overall()).changed() {
            commands.push(Command::Opinion(ReviewEdit::SetOverall(overall)));
        }
    });
}

fn standing_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str, standing: &Standing) {
    let texts = scene.texts;
    let level = standing.level.as_ref().and_then(|id| scene.edition().level(id));
    let level = level.map_or(texts.level_none(), |level| scene.say(&level.title));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::line(ui, name, Style::Small);
        text::line(ui, level, Style::Heading);
        let about = if standing.estimated { texts.about() } else { "" };
        let total = texts.out_of(scene.edition().parts().total.0);
        figure::figure(ui, about, &standing.total.0.to_string(), &total);
        let gate = standing.gate;
        if gate.is_passed() {
            badge::signed(ui, Sign::Check, &texts.gate_passed(gate.met, gate.of), Tone::Good);
        } else {
            badge::signed(ui, Sign::Cross, &texts.gate_not_passed(gate.met, gate.of), Tone::Bad);
        }
    });
}

/// Sections in which the points differ.
fn points_ui(ui: &mut Ui, scene: &Scene<'_>, judged: &Judged) {
    let points = |readiness: &Readiness, at: usize| {
        readiness.claimed.sections.get(at).map(|section| section.points.0)
    };
    let sections = scene.derived.readiness.claimed.sections.iter().enumerate();
    for (at, section) in sections {
        let (office, reviewed) = (section.points.0, points(&judged.readiness, at).unwrap_or(0));
        if office == reviewed {
            continue;
        }
        let title = scene.edition().section(&section.section);
        let title = title.map_or("", |section| scene.say(&section.title));
        let of = section.maximum.0;
        let words = scene.texts.review_points_from_to(title, office, reviewed, of);
        text::label(ui, &words, Style::Body);
    }
}

fn recommend_ui(ui: &mut Ui, scene: &Scene<'_>, review: &Review, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let levels = scene.edition().levels().iter().map(|level| {
        (Recommendation::Level(level.id.clone()), scene.say(&level.title).to_owned(), Tone::Good)
    });
    let none = [
        (Recommendation::NoLevel, texts.recommend_no_level().to_owned(), Tone::Bad),
        (Recommendation::Undecided, texts.recommend_undecided().to_owned(), Tone::Neutral),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        if !scene.can_judge() {
            ui.disable();
        }
        for (recommendation, word, tone) in levels.chain(none) {
            let is_chosen = *review.recommendation() == recommendation;
            let name = texts.review_recommend(&word);
            let sign = if is_chosen { Sign::Dot } else { Sign::Ring };
            let pill = Pill { text: &word, name: &name, sign, key: "", tone };
            let pill = choice::pill(ui, &pill, is_chosen);
            // Whoever is led here comes to what is chosen.
            if is_chosen && ui.memory(|memory| memory.has_focus(recommendation_id())) {
                pill.request_focus();
                pill.scroll_to_me(Some(egui::Align::Center));
            }
            if pill.clicked() {
                commands.push(Command::Opinion(ReviewEdit::Recommend(recommendation)));
            }
        }
    });
}
