//! What a change takes away that would be missed, in words, so that it can be told with a way back.

use crate::domain::assessment::Assessment;
use crate::domain::certificate::Certificates;
use crate::domain::edit::Edit;
use crate::domain::figures::Figures;
use crate::domain::plan::PlanRow;
use crate::i18n::Texts;

/// What is told once `edit` has taken something out of `assessment`, which is as it was before. `None`: it takes nothing
/// away that would be missed, or that is told elsewhere.
#[must_use]
pub fn words(texts: Texts, edit: &Edit, assessment: &Assessment) -> Option<String> {
    match edit {
        Edit::RemoveOwnCriterion(id) => Some(texts.removed(id.as_str())),
        Edit::RemovePlanRow(id) => {
            let row = assessment.plan().iter().find(|row| row.id == *id)?;
            let topic = row.topic.trim();
            Some(texts.removed(if topic.is_empty() { texts.a_plan_row() } else { topic }))
        }
        Edit::SetPlanRow(row) => of_plan_row(texts, assessment, row),
        Edit::SetCertificates(new) => of_certificates(texts, assessment.certificates(), new),
        Edit::SetFigures(new) => of_figures(texts, assessment.figures()?, new.as_ref()),
        Edit::SetState(..)
        | Edit::SetPoints(..)
        | Edit::SetNote(..)
        | Edit::SetReason(..)
        | Edit::SetResponsible(..)
        | Edit::SetAction(..)
        | Edit::SetFlag(..)
        | Edit::SetAnswer(..)
        | Edit::SetSectionPoints(..)
        | Edit::SetProfile(..)
        | Edit::SetOwnCriterion { .. }
        | Edit::SetMaintenance(_)
        | Edit::SetRevised(_)
        | Edit::SetEvidence(_)
        | Edit::SetEdition(_)
        | Edit::SetAll(_)
        // Told where it is taken out, with a way back of its own.
        | Edit::RemoveEvidence(_)
        | Edit::ReplaceEvidence(..) => None,
    }
}

fn of_plan_row(texts: Texts, assessment: &Assessment, new: &PlanRow) -> Option<String> {
    let old = assessment.plan().iter().find(|row| row.id == new.id)?;
    let gone = old.criteria.difference(&new.criteria).next()?;
    Some(texts.plan_unlinked(gone.as_str()))
}

fn of_certificates(texts: Texts, old: &Certificates, new: &Certificates) -> Option<String> {
    let (old, new) = (&old.certifications, &new.certifications);
    // A year that is typed anew takes nothing away.
    let is_less = new.len() < old.len();
    let gone = old.iter().find(|certification| !new.contains(certification)).filter(|_| is_less)?;
    Some(texts.certificate_removed(gone.year))
}

fn of_figures(texts: Texts, old: &Figures, new: Option<&Figures>) -> Option<String> {
    let new = new?;
    let lost = old.months_lost_by(new.first());
    if lost > 0 {
        return Some(texts.figures_months_removed(lost));
    }
    let is_less = new.channels().len() < old.channels().len();
    let mut gone = old.channels().iter().filter(|name| !new.channels().contains(name));
    gone.next().filter(|_| is_less).map(|name| texts.figures_channel_removed(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::certificate::Certification;
    use crate::domain::figures::{Column, Month};
    use crate::domain::language::Language;
    use crate::domain::plan::PlanRowId;
    use crate::domain::testing::{assessment, id};

    /// What is told of `edit` after `before`.
    #[track_caller]
    fn check(before: Edit, edit: &Edit, want: Option<&str>) {
        let mut document = assessment();
        document.apply(before).unwrap();
        let told = words(Texts(Language::English), edit, &document);
        assert_eq!(told.as_deref(), want);
    }

    #[test]
    fn certifications_that_go_are_told_and_those_that_change_are_not() {
        let set = |years: &[u16]| {
            let of = |year: &u16| Certification { year: *year, level: None };
            let certifications = years.iter().map(of).collect();
            Edit::SetCertificates(Certificates { certifications, until: None })
        };
        let told = "Removed the certification of B.E. 2565";
        check(set(&[2565, 2568]), &set(&[2568]), Some(told));
        check(set(&[2565]), &set(&[2566]), None);
        check(set(&[2565]), &set(&[2565, 2568]), None);
    }

    #[test]
    fn channels_and_months_that_go_are_told() {
        let names =
            |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let first = Month::new(2025, 10).unwrap();
        let old = Figures::new(first, names(&["LINE", "Web"]));
        let old = old.with(0, Column::Counter, Some(5)).unwrap();
        let set = |figures: Figures| Edit::SetFigures(Some(figures));
        let fewer = set(old.with_channels(&names(&["Web"])));
        check(set(old.clone()), &fewer, Some("Removed channel LINE with its numbers"));
        check(set(old.clone()), &set(old.with_channel_named(0, "L").unwrap()), None);
        let later = set(old.starting_at(first.later(1)));
        check(set(old.clone()), &later, Some("Removed the numbers of 1 month"));
        check(set(old.clone()), &set(old.with(0, Column::Counter, None).unwrap()), None);
    }

    #[test]
    fn a_criterion_that_a_row_of_the_plan_lets_go_is_told() {
        let row = |criteria: &[&str]| {
            let criteria = criteria.iter().map(|code| id(code)).collect();
            Edit::SetPlanRow(PlanRow { id: PlanRowId(1), criteria, ..PlanRow::default() })
        };
        check(row(&["P-1", "P-2"]), &row(&["P-2"]), Some("Unlinked P-1"));
        check(row(&["P-1"]), &row(&["P-1", "P-2"]), None);
    }
}
