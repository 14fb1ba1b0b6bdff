//! Correcting an edition from the official manual: what is typed, what is another than before, and what stands against
//! making an edition of it. Saving stays in view above the fields.

mod criteria;
mod differences;
mod points;

use egui::{Id, ScrollArea, Ui};

use crate::domain::edition_correction::{Correction, CorrectionProblem, EditionCorrection};
use crate::domain::edition_problem::EditionProblem;
use crate::domain::edition_switch::switch_edition;
use crate::domain::id::{CriterionId, LevelId, SectionId};
use crate::explain;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::own_editions::EditionAsk;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, scroll, section};
use crate::i18n::Texts;

/// Widest width of the screen in points.
const WIDTH: f32 = 1080.0;

/// A correction with what follows from it, found anew after each change.
#[derive(Debug)]
pub(super) struct Editing {
    correction: EditionCorrection,
    problems: Vec<CorrectionProblem>,
    corrected: Vec<CriterionId>,
    /// How the answers of the open assessment fit, and the revision for which that was found.
    fit: Option<(u64, String)>,
    open: Option<CriterionId>,
    is_only_corrected: bool,
    are_points_open: bool,
    are_differences_open: bool,
}

impl Editing {
    pub(super) fn of(correction: EditionCorrection) -> Self {
        let mut editing = Self {
            correction,
            problems: Vec::new(),
            corrected: Vec::new(),
            fit: None,
            open: None,
            is_only_corrected: false,
            are_points_open: false,
            are_differences_open: false,
        };
        editing.derive();
        editing
    }

    pub(super) const fn correction(&self) -> &EditionCorrection {
        &self.correction
    }

    pub(super) fn into_correction(self) -> EditionCorrection {
        self.correction
    }

    fn apply(&mut self, corrections: Vec<Correction>) {
        if corrections.is_empty() {
            return;
        }
        corrections.into_iter().for_each(|it| self.correction.apply(it));
        self.derive();
    }

    fn derive(&mut self) {
        self.problems = self.correction.problems();
        let ids = self.correction.base().criteria().iter().map(|row| &row.id);
        self.corrected = ids.filter(|id| self.correction.is_corrected(id)).cloned().collect();
        self.fit = None;
    }

    /// What is wrong where `is_here` holds, in words.
    fn problem_of(
        &self,
        texts: Texts,
        is_here: impl Fn(&EditionProblem) -> bool,
    ) -> Option<String> {
        self.problems.iter().find_map(|problem| match problem {
            CorrectionProblem::Edition(problem) if is_here(problem) => {
                Some(explain::edition(texts, problem))
            }
            CorrectionProblem::Edition(_)
            | CorrectionProblem::Nothing
            | CorrectionProblem::NoOffice
            | CorrectionProblem::NoSource => None,
        })
    }
}

/// Says below a field what is wrong with it.
fn problem_ui(ui: &mut Ui, problem: Option<&str>) {
    if let Some(words) = problem {
        let colour = theme::palette(ui).tone(Tone::Bad).text;
        text::coloured(ui, words, Style::Small, colour);
    }
}

/// Whether a problem is one of this criterion.
fn is_of_criterion(problem: &EditionProblem, id: &CriterionId) -> bool {
    use EditionProblem as P;
    matches!(
        problem,
        P::NoTitle(of) | P::ScaleMisfit(of) | P::PartsAboveMaximum(of) if of == id
    )
}

/// Whether a problem is one of the points of this section, or of its minimum alone.
fn is_of_section(problem: &EditionProblem, id: &SectionId, is_minimum: bool) -> bool {
    use EditionProblem as P;
    if is_minimum {
        return matches!(problem, P::MinimumAboveMaximum(of) if of == id);
    }
    matches!(
        problem,
        P::SumMismatch { section: of, .. } | P::CountMismatch { section: of, .. } if of == id
    )
}

/// Whether a problem is one of this level.
fn is_of_level(problem: &EditionProblem, id: &LevelId) -> bool {
    matches!(problem, EditionProblem::LevelOutOfOrder(of) if of == id)
}

/// Draws the screen.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    editing: &mut Editing,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let mut corrections = Vec::new();
    ui.spacing_mut().item_spacing.y = 6.0;
    let year = texts.edition_year(editing.correction.base());
    focus::heading(ui, &texts.correction_title(&year));
    saving_ui(ui, scene, editing, commands);
    ui.add_space(4.0);
    ScrollArea::vertical().id_salt("correction").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        text::label(ui, texts.correction_explanation(), Style::Muted);
        record_ui(ui, texts, editing, &mut corrections);
        if !editing.correction.is_empty() {
            differences::ui(ui, scene, editing);
        }
        points::ui(ui, scene, editing, &mut corrections);
        criteria::ui(ui, scene, editing, &mut corrections);
        ui.add_space(theme::GAP);
    });
    editing.apply(corrections);
}

/// How far the correction is, and the ways out of it.
fn saving_ui(ui: &mut Ui, scene: &Scene<'_>, editing: &mut Editing, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let obstacle = editing.problems.first().map(|problem| problem_words(texts, problem));
    ui.horizontal_wrapped(|ui| {
        let base = editing.correction.base();
        let is_answered =
            scene.has_document && scene.can_edit() && scene.edition().id() == base.id();
        let mut save = |ui: &mut Ui, words: &str, is_used: bool| {
            ui.add_enabled_ui(obstacle.is_none(), |ui| {
                let button = if is_used || !is_answered {
                    button::primary(ui, words)
                } else {
                    button::secondary(ui, words)
                };
                let why = obstacle.as_deref().unwrap_or_default();
                if button.on_disabled_hover_text(why).clicked() {
                    let correction = Box::new(editing.correction.clone());
                    commands.push(Command::Edition(EditionAsk::Finish { correction, is_used }));
                }
            });
        };
        if is_answered {
            save(ui, texts.correction_save_and_use(), true);
        }
        save(ui, texts.correction_save(), false);
        if button::quiet(ui, texts.correction_drop()).clicked() {
            commands.push(Command::Edition(EditionAsk::Drop));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        if !editing.corrected.is_empty() {
            let count = texts.correction_count(editing.corrected.len());
            badge::badge(ui, &count, Tone::Accent);
        }
        if editing.correction.has_corrected_points() {
            badge::badge(ui, texts.correction_points_changed(), Tone::Accent);
        }
        match &obstacle {
            Some(words) => badge::signed(ui, Sign::Exclamation, words, Tone::Warn),
            None => badge::signed(ui, Sign::Check, texts.correction_ready(), Tone::Good),
        };
    });
    let is_answered = scene.has_document && scene.edition().id() == editing.correction.base().id();
    if obstacle.is_none() && is_answered {
        text::label(ui, fit(scene, editing), Style::Small);
    }
}

/// How the answers of the open assessment would fit.
fn fit<'a>(scene: &Scene<'_>, editing: &'a mut Editing) -> &'a str {
    let revision = scene.session.revision();
    if editing.fit.as_ref().is_none_or(|(of, _)| *of != revision) {
        let finished = editing.correction.finished(scene.today, "0");
        let words = finished.map_or_else(
            |_| String::new(),
            |edition| {
                let fit = switch_edition(scene.assessment(), &edition.into());
                let names = |ids: &std::collections::BTreeSet<CriterionId>| -> Vec<String> {
                    ids.iter().map(ToString::to_string).collect()
                };
                let sections = fit.unfit_sections.iter().map(ToString::to_string).collect();
                let unfit = [names(&fit.unfit), sections].concat();
                scene.texts.edition_fit(&names(&fit.changed), &unfit, &names(&fit.left_behind))
            },
        );
        editing.fit = Some((revision, words));
    }
    editing.fit.as_ref().map_or("", |(_, words)| words)
}

fn problem_words(texts: Texts, problem: &CorrectionProblem) -> String {
    match problem {
        CorrectionProblem::Nothing => texts.correction_nothing().to_owned(),
        CorrectionProblem::NoOffice => texts.correction_no_office().to_owned(),
        CorrectionProblem::NoSource => texts.correction_no_source().to_owned(),
        CorrectionProblem::Edition(problem) => explain::edition(texts, problem),
    }
}

/// Who corrects, and from which manual.
fn record_ui(ui: &mut Ui, texts: Texts, editing: &Editing, corrections: &mut Vec<Correction>) {
    section::card(ui, |ui| {
        section::heading(ui, texts.correction_record(), "");
        let mut office = editing.correction.office().to_owned();
        let field = Field::line(Id::unique("correction-office"), &mut office);
        if field.show(ui, texts.correction_office()).changed() {
            corrections.push(Correction::Office(office));
        }
        // Nobody is told what is missing before anything is there.
        let is_begun = !editing.correction.is_empty();
        if is_begun && editing.problems.contains(&CorrectionProblem::NoOffice) {
            problem_ui(ui, Some(texts.correction_no_office()));
        }
        let mut source = editing.correction.wording_from().to_owned();
        let field = Field::line(Id::unique("correction-source"), &mut source);
        let field = field.hint(texts.correction_source_hint());
        if field.show(ui, texts.correction_source()).changed() {
            corrections.push(Correction::WordingFrom(source));
        }
        if is_begun && editing.problems.contains(&CorrectionProblem::NoSource) {
            problem_ui(ui, Some(texts.correction_no_source()));
        }
    });
}
