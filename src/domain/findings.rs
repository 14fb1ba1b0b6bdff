//! What is missing or contradictory before an office submits. Each finding knows the place that mends it.

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use crate::domain::figure_findings;
use crate::domain::figure_kind::{FigureConflict, FigureKind};
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::plan::PlanRowId;
use crate::domain::profile::ProfileField;
use crate::domain::readiness::{Reading, Standing};

/// Something missing or contradictory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A criterion that decides the gate or earns points has no answer.
    NotAnswered(CriterionId),
    /// Met or partly met, but no points typed where the office has to type them.
    PointsMissing(CriterionId),
    /// Met, but nothing on file shows it.
    MetWithoutEvidence(CriterionId),
    /// Said not to apply, without a reason.
    NotApplicableWithoutReason(CriterionId),
    /// A result is claimed, and no month has a number of a kind on which it rests.
    FiguresMissing {
        /// The criterion.
        criterion: CriterionId,
        /// What was not counted.
        kind: FigureKind,
    },
    /// A result is claimed, and the monthly figures speak against it.
    FiguresDisagree {
        /// The criterion.
        criterion: CriterionId,
        /// What they say.
        conflict: FigureConflict,
    },
    /// A criterion rests on closed complaints, and not all of the year are.
    ComplaintsOpen {
        /// The criterion.
        criterion: CriterionId,
        /// How many are open.
        count: u64,
    },
    /// An action is not done and its date is past.
    OverdueAction {
        /// The criterion.
        criterion: CriterionId,
        /// The date that is past.
        due: Date,
    },
    /// The period of a row of the follow-up plan is over and no result is written down.
    OverduePlan {
        /// The row.
        row: PlanRowId,
        /// The last day of its period.
        last: Date,
    },
    /// A field of the profile that an application needs is empty.
    EmptyProfileField(ProfileField),
    /// An evidence file is not where it belongs.
    EvidenceMissing(Digest),
    /// An evidence file is not the one that was attached.
    EvidenceChanged(Digest),
    /// Evidence is older than a year.
    EvidenceOld {
        /// The evidence.
        digest: Digest,
        /// The day it was made.
        date: Date,
    },
    /// A picture that nobody captioned.
    PictureWithoutCaption(Digest),
    /// The total contains an estimate.
    EstimateInTotal(SectionId),
    /// The centre's certificate is still current, so it would not be assessed this year.
    CertificateCurrent {
        /// The last year of the Buddhist era in which it is.
        until: u16,
    },
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A screener would stop here.
    Stops,
    /// Worth a look; may be intended.
    Advice,
}

/// The place in the program that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A criterion.
    Criterion(CriterionId),
    /// A field of the profile.
    Profile(ProfileField),
    /// A file of evidence.
    Evidence(Digest),
    /// The points of a section.
    Section(SectionId),
    /// The certificates.
    Certificates,
    /// A row of the follow-up plan.
    Plan(PlanRowId),
}

impl Finding {
    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NotAnswered(_)
            | Self::PointsMissing(_)
            | Self::MetWithoutEvidence(_)
            | Self::NotApplicableWithoutReason(_)
            | Self::EmptyProfileField(_)
            | Self::EvidenceMissing(_)
            | Self::EvidenceChanged(_)
            | Self::FiguresDisagree { .. }
            | Self::CertificateCurrent { .. } => Severity::Stops,
            Self::FiguresMissing { .. }
            | Self::ComplaintsOpen { .. }
            | Self::OverdueAction { .. }
            | Self::OverduePlan { .. }
            | Self::EvidenceOld { .. }
            | Self::PictureWithoutCaption(_)
            | Self::EstimateInTotal(_) => Severity::Advice,
        }
    }

    /// Where it is mended.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::NotAnswered(id)
            | Self::PointsMissing(id)
            | Self::MetWithoutEvidence(id)
            | Self::NotApplicableWithoutReason(id)
            | Self::FiguresMissing { criterion: id, .. }
            | Self::FiguresDisagree { criterion: id, .. }
            | Self::ComplaintsOpen { criterion: id, .. }
            | Self::OverdueAction { criterion: id, .. } => Place::Criterion(id.clone()),
            Self::OverduePlan { row, .. } => Place::Plan(*row),
            Self::EmptyProfileField(field) => Place::Profile(*field),
            Self::EvidenceMissing(digest)
            | Self::EvidenceChanged(digest)
            | Self::EvidenceOld { digest, .. }
            | Self::PictureWithoutCaption(digest) => Place::Evidence(*digest),
            Self::EstimateInTotal(section) => Place::Section(section.clone()),
            Self::CertificateCurrent { .. } => Place::Certificates,
        }
    }
}

/// All findings on a day: the profile first, then the criteria in order, then the plan, evidence, points and certificate.
#[must_use]
pub fn findings(assessment: &Assessment, today: Date, faults: &EvidenceFaults) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend(
        ProfileField::ALL
            .into_iter()
            .filter(|field| {
                field.is_required() && assessment.profile().get(*field).trim().is_empty()
            })
            .map(Finding::EmptyProfileField),
    );
    for criterion in assessment.criteria() {
        of_criterion(assessment, criterion, today, &mut found);
    }
    let overdue = assessment.plan().iter().filter(|row| row.is_overdue(today));
    found.extend(
        overdue.filter_map(|row| Some(Finding::OverduePlan { row: row.id, last: row.last? })),
    );
    for evidence in assessment.evidence() {
        of_evidence(evidence, today, faults, &mut found);
    }
    let standing = Standing::of(assessment, Reading::Claimed);
    let estimated = standing.sections.into_iter().filter(|section| section.is_estimated());
    found.extend(estimated.map(|section| Finding::EstimateInTotal(section.section)));
    let until = assessment.certificates().current_until(assessment.edition());
    found.extend(
        until
            .filter(|until| *until >= today.buddhist_year())
            .map(|until| Finding::CertificateCurrent { until }),
    );
    found
}

fn of_criterion(
    assessment: &Assessment,
    criterion: &Criterion,
    today: Date,
    found: &mut Vec<Finding>,
) {
    let id = &criterion.id;
    let answer = assessment.answer(id);
    match answer.state {
        AnswerState::NotAnswered | AnswerState::Unknown if criterion.is_counted() => {
            found.push(Finding::NotAnswered(id.clone()));
        }
        AnswerState::Met if !criterion.is_part() && !assessment.is_evidenced(id) => {
            found.push(Finding::MetWithoutEvidence(id.clone()));
        }
        AnswerState::NotApplicable if answer.reason.trim().is_empty() => {
            found.push(Finding::NotApplicableWithoutReason(id.clone()));
        }
        AnswerState::NotAnswered
        | AnswerState::Unknown
        | AnswerState::Met
        | AnswerState::Partly
        | AnswerState::NotMet
        | AnswerState::NotApplicable => {}
    }
    let typed = answer.points.is_some()
        || assessment
            .edition()
            .parts_of(id)
            .any(|part| assessment.answer(&part.id).points.is_some());
    if matches!(criterion.scale, Scale::Points(_)) && answer.state.earns() && !typed {
        found.push(Finding::PointsMissing(id.clone()));
    }
    figure_findings::of_criterion(assessment, criterion, found);
    let due = answer.action.as_ref().filter(|action| !action.done).and_then(|action| action.due);
    if let Some(due) = due.filter(|due| *due < today) {
        found.push(Finding::OverdueAction { criterion: id.clone(), due });
    }
}

fn of_evidence(
    evidence: &Evidence,
    today: Date,
    faults: &EvidenceFaults,
    found: &mut Vec<Finding>,
) {
    let digest = evidence.digest;
    match faults.get(&digest) {
        Some(EvidenceFault::Missing) => found.push(Finding::EvidenceMissing(digest)),
        Some(EvidenceFault::Changed) => found.push(Finding::EvidenceChanged(digest)),
        None => {}
    }
    if let Some(date) = evidence.date.filter(|_| evidence.is_old(today)) {
        found.push(Finding::EvidenceOld { digest, date });
    }
    if evidence.is_picture() && evidence.caption.trim().is_empty() {
        found.push(Finding::PictureWithoutCaption(digest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Action;
    use crate::domain::certificate::{Certificates, Certification};
    use crate::domain::edit::Edit;
    use crate::domain::plan::PlanRow;
    use crate::domain::points::Points;
    use crate::domain::testing::{assessment, evidence, id, section_id};

    fn today() -> Date {
        Date::parse("2026-11-20").unwrap()
    }

    /// What is found about criteria, evidence, points and certificates once these edits are made.
    #[track_caller]
    fn check(edits: Vec<Edit>, faults: &EvidenceFaults, want: &[Finding]) {
        let mut document = assessment();
        for edit in edits {
            document.apply(edit).unwrap();
        }
        let found: Vec<Finding> = findings(&document, today(), faults)
            .into_iter()
            .filter(|f| !matches!(f, Finding::EmptyProfileField(_) | Finding::NotAnswered(_)))
            .filter(|f| *f != Finding::EstimateInTotal(section_id("advanced")))
            .collect();
        assert_eq!(found, want);
    }

    #[test]
    fn a_new_assessment_lacks_its_profile_and_its_counted_answers() {
        let found = findings(&assessment(), today(), &EvidenceFaults::new());
        let fields = ProfileField::ALL.into_iter().filter(|field| field.is_required()).count();
        let counted = 3 + 4 + 2;
        assert_eq!(found.len(), fields + counted + 1);
        assert!(found.contains(&Finding::NotAnswered(id("P-1"))));
        assert!(!found.contains(&Finding::NotAnswered(id("G-1"))));
        assert_eq!(found.last(), Some(&Finding::EstimateInTotal(section_id("advanced"))));
    }

    #[test]
    fn answers_need_evidence_points_and_reasons() {
        let set = |code, state| Edit::SetState(id(code), state);
        let none = EvidenceFaults::new();
        let met = vec![set("P-1", AnswerState::Met)];
        check(met.clone(), &none, &[Finding::MetWithoutEvidence(id("P-1"))]);
        let shown = vec![set("P-1", AnswerState::Met), Edit::SetEvidence(evidence(1, &["P-1"]))];
        check(shown, &none, &[]);
        check(vec![set("R-2", AnswerState::Partly)], &none, &[Finding::PointsMissing(id("R-2"))]);
        check(vec![Edit::SetPoints(id("R-2"), Some(Points(3)))], &none, &[]);
        check(
            vec![set("G-1", AnswerState::NotApplicable)],
            &none,
            &[Finding::NotApplicableWithoutReason(id("G-1"))],
        );
        let reason = Edit::SetReason(id("G-1"), "ไม่มีที่จอดรถ".to_owned());
        check(vec![set("G-1", AnswerState::NotApplicable), reason], &none, &[]);
    }

    #[test]
    fn an_open_action_is_overdue_after_its_day() {
        for (due, done, late) in
            [("2026-11-19", false, true), ("2026-11-20", false, false), ("2026-11-19", true, false)]
        {
            let due = Date::parse(due).unwrap();
            let (what, who) = (String::new(), String::new());
            let action = Action { what, who, due: Some(due), done };
            let want = Finding::OverdueAction { criterion: id("P-1"), due };
            let want: Vec<Finding> = late.then_some(want).into_iter().collect();
            check(vec![Edit::SetAction(id("P-1"), Some(action))], &EvidenceFaults::new(), &want);
        }
    }

    #[test]
    fn a_row_of_the_plan_is_overdue_without_a_result() {
        let last = Date::parse("2026-11-19").unwrap();
        for (result, late) in [("", true), ("ดีขึ้น", false)] {
            let (id, result) = (PlanRowId(1), result.to_owned());
            let row = PlanRow { id, last: Some(last), result, ..PlanRow::default() };
            let want = Finding::OverduePlan { row: id, last };
            let want: Vec<Finding> = late.then_some(want).into_iter().collect();
            check(vec![Edit::SetPlanRow(row)], &EvidenceFaults::new(), &want);
        }
    }

    #[test]
    fn evidence_is_whole_young_and_captioned() {
        let digest = evidence(1, &[]).digest;
        let attach = |change: fn(&mut Evidence)| {
            let mut file = evidence(1, &["G-1"]);
            change(&mut file);
            vec![Edit::SetEvidence(file)]
        };
        let none = EvidenceFaults::new();
        let old = Date::parse("2025-11-19").unwrap();
        check(attach(|f| f.caption.clear()), &none, &[Finding::PictureWithoutCaption(digest)]);
        check(
            attach(|f| f.date = Date::parse("2025-11-19").ok()),
            &none,
            &[Finding::EvidenceOld { digest, date: old }],
        );
        check(attach(|f| f.date = Date::parse("2025-11-20").ok()), &none, &[]);
        for (fault, want) in [
            (EvidenceFault::Missing, Finding::EvidenceMissing(digest)),
            (EvidenceFault::Changed, Finding::EvidenceChanged(digest)),
        ] {
            check(attach(|_| {}), &[(digest, fault)].into(), &[want]);
        }
    }

    #[test]
    fn a_certificate_is_current_for_three_calendar_years() {
        for (year, until, want) in [
            (Some(2567), None, Some(2569)),
            (Some(2566), None, None),
            (Some(2566), Some(2570), Some(2570)),
            (None, Some(2570), Some(2570)),
            (None, None, None),
        ] {
            let year = year.into_iter();
            let certifications = year.map(|year| Certification { year, level: None }).collect();
            let edit = Edit::SetCertificates(Certificates { certifications, until });
            let want: Vec<Finding> =
                want.map(|until| Finding::CertificateCurrent { until }).into_iter().collect();
            check(vec![edit], &EvidenceFaults::new(), &want);
        }
    }
}
