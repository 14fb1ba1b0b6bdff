//! The opinion of a reviewer on a card: to be given where a review is open, and to be read and followed by the office.

use egui::{Id, Ui, vec2};

use super::card::look;
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::points::Points;
use crate::domain::review::{
    Advice, AdviceKind, Judgement, Opinion, Review, ReviewEdit, Seen, Verdict,
};
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::number::{self, Names};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button};
use crate::i18n::Texts;

/// The verdicts that can be given, with the keys that give them.
const VERDICTS: [(Verdict, &str); 6] = [
    (Verdict::Agree, "1"),
    (of(Judgement::Met), "2"),
    (of(Judgement::Partly), "3"),
    (of(Judgement::NotMet), "4"),
    (of(Judgement::NotApplicable), "5"),
    (Verdict::EvidenceNeeded, "6"),
];

const fn of(judgement: Judgement) -> Verdict {
    Verdict::Other { judgement, points: None }
}

/// Whether both say the same, whatever the points.
fn is_like(one: Verdict, other: Verdict) -> bool {
    match (one, other) {
        (Verdict::Other { judgement: a, .. }, Verdict::Other { judgement: b, .. }) => a == b,
        (_, _) => one == other,
    }
}

/// Whether a verdict can be given on `criterion`.
fn fits(verdict: Verdict, criterion: &Criterion) -> bool {
    criterion.not_applicable || !is_like(verdict, of(Judgement::NotApplicable))
}

/// The verdict that `key`, a digit, gives on `criterion`. `None`: none.
pub(super) fn by_key(digit: usize, criterion: &Criterion) -> Option<Verdict> {
    let Some(at) = digit.checked_sub(1) else { return Some(Verdict::NotSeen) };
    VERDICTS.get(at).map(|(verdict, _)| *verdict).filter(|verdict| fits(*verdict, criterion))
}

/// The command that gives a verdict on what the office says now.
pub(super) fn judge(scene: &Scene<'_>, criterion: &Criterion, verdict: Verdict) -> Command {
    let about = Seen::of(scene.assessment(), &criterion.id);
    let verdict = verdict.about(&about);
    Command::Opinion(ReviewEdit::Judge { criterion: criterion.id.clone(), verdict, about })
}

/// What stands for a verdict: its word, sign and tone.
pub(in crate::gui::screens) fn shown(texts: Texts, verdict: Verdict) -> (String, Sign, Tone) {
    match verdict {
        Verdict::NotSeen => (texts.verdict(verdict).to_owned(), Sign::Ring, Tone::Neutral),
        Verdict::Agree => (texts.verdict(verdict).to_owned(), Sign::Check, Tone::Good),
        Verdict::EvidenceNeeded => (texts.verdict(verdict).to_owned(), Sign::Question, Tone::Warn),
        Verdict::Other { judgement, points } => {
            let (sign, tone) = look(judgement.state());
            let mut words = texts.opinion_other(texts.state(judgement.state()));
            if let Some(points) = points {
                words = format!("{words} · {}", texts.points_mark(points.0));
            }
            (words, sign, tone)
        }
    }
}

/// What the office says, as one line of badges.
pub(super) fn office_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion) {
    let texts = scene.texts;
    let answer = scene.assessment().answer(&criterion.id);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        ui.spacing_mut().interact_size.y = 26.0;
        text::line(ui, texts.opinion_office_says(), Style::Small);
        let (sign, tone) = look(answer.state);
        badge::signed(ui, sign, texts.state(answer.state), tone);
        if let Some(points) = answer.points {
            let of = criterion.maximum().map(|most| texts.out_of(most.0)).unwrap_or_default();
            badge::badge(ui, &format!("{} {of}", points.0), tone);
        }
    });
    for words in [&answer.reason, &answer.note] {
        if !words.trim().is_empty() {
            text::label(ui, words, Style::Body);
        }
    }
}

/// The verdicts, to be given. `is_current`: the keys answer this card.
pub(super) fn give_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    is_current: bool,
    commands: &mut Vec<Command>,
) {
    let Some(review) = scene.review() else { return };
    let texts = scene.texts;
    let opinion = review.opinion(&criterion.id);
    let is_outdated = review.is_outdated(scene.assessment(), &criterion.id);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        text::line(ui, texts.opinion_mine(), Style::SmallStrong);
        if is_outdated {
            badge::signed(ui, Sign::Exclamation, texts.opinion_changed(), Tone::Warn);
        }
        if opinion.on_site {
            badge::signed(ui, Sign::Dot, texts.opinion_on_site(), Tone::Accent);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        if !scene.can_judge() {
            ui.disable();
        }
        for (verdict, key) in VERDICTS {
            if !fits(verdict, criterion) {
                continue;
            }
            let (word, sign, tone) = match verdict {
                Verdict::Other { judgement, .. } => {
                    let (sign, tone) = look(judgement.state());
                    (texts.opinion_other(texts.state(judgement.state())), sign, tone)
                }
                Verdict::NotSeen | Verdict::Agree | Verdict::EvidenceNeeded => {
                    shown(texts, verdict)
                }
            };
            let name = texts.opinion_name(criterion.id.as_str(), &word);
            let mut text = word.as_str();
            if let Verdict::Other { judgement, .. } = verdict {
                if judgement == Judgement::Met {
                    text::line(ui, texts.opinion_otherwise(), Style::Small);
                }
                text = texts.state(judgement.state());
            }
            let key = if is_current { key } else { "" };
            let pill = Pill { text, name: &name, sign, key, tone };
            let is_given = is_like(opinion.verdict, verdict);
            let response = choice::pill(ui, &pill, is_given);
            if response.clicked() {
                // The same verdict again after a change renews it; else it is taken back.
                let verdict = match (is_given, is_outdated) {
                    (true, false) => Verdict::NotSeen,
                    (true, true) => opinion.verdict,
                    (false, _) => verdict,
                };
                commands.push(judge(scene, criterion, verdict));
            }
            if response.clicked() || (response.gained_focus() && !is_current) {
                commands.push(super::go(criterion));
            }
        }
    });
    points_ui(ui, scene, criterion, opinion, commands);
}

/// The reviewer's points, where the criterion is counted by points.
fn points_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    opinion: &Opinion,
    commands: &mut Vec<Command>,
) {
    let (judgement, points) = match opinion.verdict {
        Verdict::Other { judgement, points } => (judgement, points),
        // Whoever agrees may still give other points.
        Verdict::Agree => match Judgement::of(opinion.about.state) {
            Some(judgement) => (judgement, opinion.about.points),
            None => return,
        },
        Verdict::NotSeen | Verdict::EvidenceNeeded => return,
    };
    let has_points = match criterion.scale {
        Scale::Points(_) | Scale::Part { .. } => true,
        Scale::Mark(most) => judgement == Judgement::Partly && most > Points(1),
        Scale::Gate | Scale::Guidance => false,
    };
    if !has_points || judgement == Judgement::NotApplicable {
        return;
    }
    let (texts, id) = (scene.texts, criterion.id.as_str());
    let of_parent = || scene.assessment().criterion(criterion.parent()?)?.maximum();
    let known = criterion.maximum();
    let most = known.or_else(of_parent).unwrap_or_default();
    let after = known.map_or_else(String::new, |known| texts.out_of(known.0));
    let names = Names {
        field: &texts.opinion_points(id),
        less: &texts.opinion_points_less(id),
        more: &texts.opinion_points_more(id),
        after: &after,
        refused: &texts.whole_number_up_to(most.0),
    };
    ui.horizontal(|ui| {
        text::line(ui, texts.points(), Style::Small);
        if !scene.can_judge() {
            ui.disable();
        }
        let field = Id::unique(("opinion-points", id));
        let typed = number::number(ui, field, points.map(|it| it.0), most.0, &names);
        if let Some(points) = typed.map(|points| points.map(Points)) {
            let by_points = matches!(criterion.scale, Scale::Points(_));
            let verdict = match points.filter(|_| by_points) {
                Some(points) => Verdict::of_points(criterion, points),
                None => Verdict::Other { judgement, points },
            };
            commands.push(judge(scene, criterion, verdict));
        }
    });
}

/// The opinion on the office's own card, and the ways to follow it.
pub(super) fn read_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    review: &Review,
    commands: &mut Vec<Command>,
) {
    let opinion = review.opinion(&criterion.id);
    if !opinion.verdict.is_seen() {
        return;
    }
    let texts = scene.texts;
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            text::line(ui, texts.opinion_heading(), Style::SmallStrong);
            let (words, sign, tone) = shown(texts, opinion.verdict);
            badge::signed(ui, sign, &words, tone);
            if review.is_outdated(scene.assessment(), &criterion.id) {
                badge::signed(ui, Sign::Exclamation, texts.opinion_changed(), Tone::Warn);
            }
        });
        if !opinion.reason.trim().is_empty() {
            text::label(ui, &opinion.reason, Style::Body);
        }
        let advice = scene.derived.review.as_ref().map(|judged| &judged.advice);
        let advice = advice.and_then(|it| it.iter().find(|one| one.criterion == criterion.id));
        if let Some(advice) = advice {
            follow_ui(ui, scene, advice, commands);
        }
    });
}

/// The ways to do what a reviewer wants.
pub(in crate::gui::screens) fn follow_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    advice: &Advice,
    commands: &mut Vec<Command>,
) {
    let (texts, id) = (scene.texts, advice.criterion.as_str());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        if !scene.can_edit() {
            ui.disable();
        }
        if let Some(edit) = advice.take_over(scene.assessment()) {
            let name = texts.opinion_take_over_name(id);
            if button::secondary(ui, texts.opinion_take_over()).accessible_name(name).clicked() {
                commands.push(Command::Edit(edit));
            }
        }
        match advice.plan(scene.assessment(), default_action(texts, advice)) {
            Some(edit) => {
                let name = texts.opinion_plan_name(id);
                if button::secondary(ui, texts.opinion_plan()).accessible_name(name).clicked() {
                    commands.push(Command::Edit(edit));
                }
            }
            None => {
                badge::signed(ui, Sign::Check, texts.opinion_planned(), Tone::Good);
            }
        }
    });
}

/// What is to be done where the reviewer wrote nothing.
pub(in crate::gui::screens) const fn default_action(texts: Texts, advice: &Advice) -> &'static str {
    match advice.kind {
        AdviceKind::EvidenceNeeded => texts.opinion_default_action(),
        AdviceKind::Other { .. } => texts.opinion_default_change(),
    }
}
