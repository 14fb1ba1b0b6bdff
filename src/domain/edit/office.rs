//! Changes of what the office says about itself: profile, certificates, criteria of its own, plan, figures, checks.

use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::certificate::Certificates;
use crate::domain::criterion::Criterion;
use crate::domain::date::Date;
use crate::domain::edit::limits::{check_length, put};
use crate::domain::edit::{EditError, MOST_OWN_CRITERIA, MOST_PLAN_ROWS};
use crate::domain::figures::Figures;
use crate::domain::id::CriterionId;
use crate::domain::maintenance::Maintenance;
use crate::domain::plan::{PlanRow, PlanRowId};
use crate::domain::profile::ProfileField;
use crate::domain::seal::Revised;

impl Assessment {
    pub(super) fn set_profile(
        &mut self,
        field: ProfileField,
        value: &str,
    ) -> Result<(), EditError> {
        check_length(value)?;
        let Some(value) = field.accept(value) else { return Err(EditError::UnfitValue(field)) };
        Arc::make_mut(&mut self.profile).set(field, value);
        Ok(())
    }

    pub(super) fn set_revised(&mut self, revised: Revised) -> Result<(), EditError> {
        check_length(&revised.name)?;
        self.revised = Some(Arc::new(revised));
        Ok(())
    }

    pub(super) fn set_certificates(&mut self, certificates: Certificates) -> Result<(), EditError> {
        let mut levels = certificates.certifications.iter().filter_map(|c| c.level.as_ref());
        if let Some(level) = levels.find(|level| self.edition.level(level).is_none()) {
            return Err(EditError::UnknownLevel(level.clone()));
        }
        let years = certificates.certifications.iter().map(|c| c.year);
        let in_reach = Date::FIRST.buddhist_year()..=Date::LAST.buddhist_year();
        if let Some(year) = years.chain(certificates.until).find(|year| !in_reach.contains(year)) {
            return Err(EditError::NotABuddhistYear(year));
        }
        self.certificates = certificates;
        Ok(())
    }

    pub(super) fn set_own(
        &mut self,
        id: CriterionId,
        title: &str,
        look_at: &str,
    ) -> Result<(), EditError> {
        check_length(title)?;
        check_length(look_at)?;
        if !id.as_str().starts_with(Criterion::OWN_PREFIX) {
            return Err(EditError::NotAnOwnId(id));
        }
        if title.trim().is_empty() {
            return Err(EditError::NoTitle(id));
        }
        let own = Criterion::own(id, title, look_at);
        let same = own.id.clone();
        put(Arc::make_mut(&mut self.own), own, |old| old.id == same, MOST_OWN_CRITERIA)
    }

    pub(super) fn remove_own(&mut self, id: &CriterionId) -> Result<(), EditError> {
        let Some(at) = self.own.iter().position(|own| own.id == *id) else {
            return Err(EditError::UnknownCriterion(id.clone()));
        };
        Arc::make_mut(&mut self.own).remove(at);
        self.answers.remove(id);
        if self.plan.iter().any(|row| row.criteria.contains(id)) {
            for row in Arc::make_mut(&mut self.plan) {
                row.criteria.remove(id);
            }
        }
        if self.evidence_of(id).next().is_some() {
            for evidence in Arc::make_mut(&mut self.evidence) {
                evidence.criteria.remove(id);
            }
            Arc::make_mut(&mut self.supported).forget(id);
        }
        Ok(())
    }

    pub(super) fn set_plan_row(&mut self, row: PlanRow) -> Result<(), EditError> {
        for text in row.texts() {
            check_length(text)?;
        }
        if let Some(id) = row.criteria.iter().find(|id| self.criterion(id).is_none()) {
            return Err(EditError::UnknownCriterion(id.clone()));
        }
        let id = row.id;
        put(Arc::make_mut(&mut self.plan), row, |old| old.id == id, MOST_PLAN_ROWS)
    }

    pub(super) fn remove_plan_row(&mut self, id: PlanRowId) -> Result<(), EditError> {
        let Some(at) = self.plan.iter().position(|row| row.id == id) else {
            return Err(EditError::UnknownPlanRow(id));
        };
        Arc::make_mut(&mut self.plan).remove(at);
        Ok(())
    }

    pub(super) fn set_figures(&mut self, figures: Option<Figures>) -> Result<(), EditError> {
        for channel in figures.iter().flat_map(Figures::channels) {
            check_length(channel)?;
        }
        self.figures = figures;
        Ok(())
    }

    pub(super) fn set_maintenance(&mut self, check: Maintenance) -> Result<(), EditError> {
        for (topic, answer) in &check.topics {
            check_length(&answer.note)?;
            let known = self.edition.parts().maintenance.iter().any(|known| known.id == *topic);
            if !known {
                return Err(EditError::UnknownCriterion(topic.clone()));
            }
        }
        self.maintenance = check;
        Ok(())
    }

    /// An id that no criterion of the office's own has yet: the first free number. `None`: there is none.
    #[must_use]
    pub fn free_own_id(&self) -> Option<CriterionId> {
        Criterion::own_ids().find(|id| self.criterion(id).is_none())
    }

    /// An id that no row of the plan has yet.
    #[must_use]
    pub fn free_plan_row_id(&self) -> PlanRowId {
        let highest = self.plan.iter().map(|row| row.id.0).max().unwrap_or(0);
        PlanRowId(highest.saturating_add(1))
    }
}
