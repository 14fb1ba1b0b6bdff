//! `set`: answers one criterion, or types the points of a section that can only be estimated.

use clap::ArgMatches;
use std::num::ParseIntError;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::points::Points;
use crate::explain::{self, Explanation};
use crate::i18n::Texts;
use crate::storage::assessment_file;
use crate::storage::error::StorageError;
use crate::thai::digits;

/// The words for states. The last takes the judgement and the points away.
pub(super) const STATES: [(&str, AnswerState); 6] = [
    ("met", AnswerState::Met),
    ("partly", AnswerState::Partly),
    ("not-met", AnswerState::NotMet),
    ("not-applicable", AnswerState::NotApplicable),
    ("unknown", AnswerState::Unknown),
    ("clear", AnswerState::NotAnswered),
];

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let wanted = Wanted::read(texts, matches)?;
    let path = typed_path(matches, arg::FILE);
    let mut tries = 1..TRIES;
    loop {
        let (mut opened, before) = output::open(texts, path, environment)?;
        for edit in wanted.edits(texts, &opened.assessment)? {
            opened.assessment.apply(edit).map_err(|error| explain::edit(texts, &error).at(path))?;
        }
        match assessment_file::save_unchanged(path, &before, &opened) {
            Ok(()) => break,
            Err(error)
                if *error.error == StorageError::ChangedMeanwhile && tries.next().is_some() => {}
            Err(error) => return Err(explain::file(texts, &error).into()),
        }
    }
    output::done(texts.cli_saved(), path, environment);
    Ok(Exit::Fine)
}

/// How often an answer is put into the file anew when another command wrote it meanwhile.
const TRIES: usize = 100;

/// What was asked for.
struct Wanted {
    /// As typed; a criterion may be typed in small letters.
    target: String,
    state: Option<AnswerState>,
    points: Option<Points>,
    note: Option<String>,
    reason: Option<String>,
}

impl Wanted {
    fn read(texts: Texts, matches: &ArgMatches) -> Result<Self, Explanation> {
        let text = |name| matches.get_one::<String>(name).cloned();
        let state = text(arg::STATE).and_then(|word| {
            STATES.iter().find(|(known, _)| *known == word).map(|(_, state)| *state)
        });
        let points = text(arg::POINTS).map(|typed| points(texts, &typed)).transpose()?;
        let target = digits::to_arabic(text(arg::CRITERION).unwrap_or_default().trim());
        let wanted =
            Self { target, state, points, note: text(arg::NOTE), reason: text(arg::REASON) };
        if wanted.state.is_none() && wanted.points.is_none() && wanted.has_no_text() {
            return Err(Explanation::new(texts.cli_nothing_to_set(), texts.cli_hint_set()));
        }
        if wanted.clears() && wanted.points.is_some() {
            return Err(Explanation::new(texts.cli_points_and_clear(), texts.cli_hint_help()));
        }
        Ok(wanted)
    }

    /// Whether answer and points are to be taken away.
    fn clears(&self) -> bool {
        self.state == Some(AnswerState::NotAnswered)
    }

    fn has_no_text(&self) -> bool {
        self.note.is_none() && self.reason.is_none()
    }

    fn edits(&self, texts: Texts, assessment: &Assessment) -> Result<Vec<Edit>, Explanation> {
        let section = SectionId::new(&self.target).ok();
        let section = section.filter(|id| assessment.edition().section(id).is_some());
        match section {
            Some(section) => self.section_edits(texts, section),
            None => self.criterion_edits(texts, assessment),
        }
    }

    fn section_edits(&self, texts: Texts, section: SectionId) -> Result<Vec<Edit>, Explanation> {
        if !self.has_no_text() || (self.state.is_some() && !self.clears()) {
            let sentence = texts.cli_only_points(section.as_str());
            return Err(Explanation::new(sentence, texts.cli_hint_help()));
        }
        Ok(vec![Edit::SetSectionPoints(section, self.points)])
    }

    /// Points first: they bring a state along, which a typed state overrules.
    fn criterion_edits(
        &self,
        texts: Texts,
        assessment: &Assessment,
    ) -> Result<Vec<Edit>, Explanation> {
        let typed = CriterionId::new(&self.target);
        let typed = typed.ok().filter(|id| assessment.criterion(id).is_some());
        let capitals = || CriterionId::new(&self.target.to_ascii_uppercase()).ok();
        let Some(id) = typed.or_else(capitals) else {
            let sentence = texts.problem_id(&explain::quoted(&self.target));
            return Err(Explanation::new(sentence, texts.hint_criterion()));
        };
        let mut edits = Vec::new();
        if self.clears() {
            edits.push(Edit::SetPoints(id.clone(), None));
        }
        edits.extend(self.points.map(|points| Edit::SetPoints(id.clone(), Some(points))));
        edits.extend(self.state.map(|state| Edit::SetState(id.clone(), state)));
        edits.extend(self.note.clone().map(|note| Edit::SetNote(id.clone(), note)));
        edits.extend(self.reason.clone().map(|reason| Edit::SetReason(id, reason)));
        Ok(edits)
    }
}

/// A whole number of points; one above the maximum is refused later.
fn points(texts: Texts, typed: &str) -> Result<Points, Explanation> {
    let plain = digits::to_arabic(typed.trim());
    let is_number = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number {
        let sentence = texts.cli_not_a_number(&explain::quoted(typed));
        return Err(Explanation::new(sentence, texts.hint_points()));
    }
    plain.parse().map(Points).map_err(|_too_large: ParseIntError| {
        let sentence = texts.cli_too_many_points(&explain::quoted(typed));
        Explanation::new(sentence, texts.hint_points())
    })
}
