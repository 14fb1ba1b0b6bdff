//! Changes of answers and of the points of sections.

use std::sync::Arc;

use crate::domain::answer::{Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::edit::EditError;
use crate::domain::edit::limits::check_length;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::points::Points;
use crate::domain::section::SectionRule;

impl Assessment {
    pub(super) fn change(
        &mut self,
        id: CriterionId,
        by: impl FnOnce(&mut Answer),
    ) -> Result<(), EditError> {
        let mut answer = self.answer(&id).clone();
        by(&mut answer);
        self.check_answer(&id, &answer)?;
        if answer.is_empty() {
            self.answers.remove(&id);
        } else {
            self.answers.insert(id, Arc::new(answer));
        }
        Ok(())
    }

    fn check_answer(&self, id: &CriterionId, answer: &Answer) -> Result<(), EditError> {
        let Some(criterion) = self.criterion(id) else {
            return Err(EditError::UnknownCriterion(id.clone()));
        };
        if answer.state == AnswerState::NotApplicable && !criterion.not_applicable {
            return Err(EditError::MustApply(id.clone()));
        }
        for text in [&answer.note, &answer.reason, &answer.responsible] {
            check_length(text)?;
        }
        if let Some(action) = &answer.action {
            check_length(&action.what)?;
            check_length(&action.who)?;
        }
        answer.points.map_or(Ok(()), |points| self.check_points(criterion, points))
    }

    fn check_points(&self, criterion: &Criterion, points: Points) -> Result<(), EditError> {
        if !criterion.takes_points() {
            return Err(EditError::NoPoints(criterion.id.clone()));
        }
        if let Some(maximum) = criterion.maximum().filter(|maximum| points > *maximum) {
            return Err(EditError::PointsAboveMaximum { points, maximum });
        }
        let Some(of) = criterion.parent() else { return Ok(()) };
        let maximum = self.edition.criterion(of).and_then(Criterion::maximum).unwrap_or_default();
        let others = self.edition.parts_of(of).filter(|part| part.id != criterion.id);
        let sum =
            others.filter_map(|part| self.answer(&part.id).points).sum::<Points>().plus(points);
        if sum > maximum {
            return Err(EditError::PartsAboveMaximum { of: of.clone(), sum, maximum });
        }
        Ok(())
    }

    pub(super) fn set_points(
        &mut self,
        id: CriterionId,
        points: Option<Points>,
    ) -> Result<(), EditError> {
        let maximum = self.criterion(&id).and_then(Criterion::maximum);
        self.change(id, |answer| {
            answer.points = points;
            let Some(points) = points else { return };
            let is_silent = match points {
                Points::ZERO => !answer.state.is_answered(),
                _ => !answer.state.earns(),
            };
            if is_silent {
                answer.state = AnswerState::of_points(points, maximum);
            }
        })
    }

    pub(super) fn set_section_points(
        &mut self,
        id: SectionId,
        points: Option<Points>,
    ) -> Result<(), EditError> {
        let Some(section) = self.edition.section(&id) else {
            return Err(EditError::UnknownSection(id));
        };
        if section.rule != SectionRule::Estimate {
            return Err(EditError::SectionIsCounted(id));
        }
        let maximum = section.maximum;
        match points {
            Some(points) if points > maximum => {
                return Err(EditError::PointsAboveMaximum { points, maximum });
            }
            Some(points) => self.section_points.insert(id, points),
            None => self.section_points.remove(&id),
        };
        Ok(())
    }
}
