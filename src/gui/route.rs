//! Where we are in the program.

use crate::domain::aspect::Aspect;
use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::document::DocumentKind;
use crate::domain::edit::Edit;
use crate::domain::id::CriterionId;
use crate::domain::review::ReviewEdit;
use crate::session::Change;

/// A screen, and the place on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// New, open or sample; shown where no document is open.
    #[default]
    Start,
    /// Level, blockers, progress and findings.
    Overview,
    /// What the office says about itself.
    Profile,
    /// Files of evidence: attached, seen, captioned and linked to criteria.
    Evidence,
    /// The same screen with this file shown.
    EvidenceFile(Digest),
    /// The follow-up plan in its six columns.
    Plan,
    /// Twelve months of figures, with charts.
    Figures,
    /// Earlier certifications, the cycle of the year, and the maintenance check.
    Certificate,
    /// All findings, grouped, each leading to its place.
    Check,
    /// A review as a whole: reviewer, result, questions, site visit, what it lacks.
    Review,
    /// Options of the report and its exact pages.
    Report,
    /// Editions of the standard: list, import, compare, correct.
    Editions,
    /// A folder of assessments as one table.
    Folder,
    /// Earlier states of the file, which can be restored.
    Backups,
    /// Two assessments beside each other.
    Compare,
    /// A copy that is put into the open document.
    Merge,
    /// What the user chooses for this program.
    Settings,
    /// Shortcuts, and what this program is.
    Help,
    /// The criteria of an aspect.
    Aspect {
        /// Which of the four.
        aspect: Aspect,
        /// The criterion to show. `None`: the one shown last, or the first.
        criterion: Option<CriterionId>,
    },
}

impl Route {
    /// The criteria of `aspect`, wherever one was last.
    #[must_use]
    pub const fn aspect(aspect: Aspect) -> Self {
        Self::Aspect { aspect, criterion: None }
    }

    /// Where a document of this kind is shown first.
    #[must_use]
    pub const fn home(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Assessment => Self::Overview,
            DocumentKind::Review => Self::Review,
        }
    }

    /// Whether the place is one of a document, which must be open then.
    #[must_use]
    pub const fn needs_document(&self) -> bool {
        match self {
            Self::Start
            | Self::Folder
            | Self::Editions
            | Self::Compare
            | Self::Settings
            | Self::Help => false,
            Self::Overview
            | Self::Profile
            | Self::Evidence
            | Self::EvidenceFile(_)
            | Self::Plan
            | Self::Figures
            | Self::Certificate
            | Self::Check
            | Self::Report
            | Self::Backups
            | Self::Review
            | Self::Merge
            | Self::Aspect { .. } => true,
        }
    }

    /// Whether both are places on one screen.
    #[must_use]
    pub fn is_on_same_screen(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Aspect { aspect, .. }, Self::Aspect { aspect: other, .. }) => aspect == other,
            (Self::Evidence | Self::EvidenceFile(_), Self::Evidence | Self::EvidenceFile(_)) => {
                true
            }
            _ => self == other,
        }
    }

    /// The place where a change can be seen. `None`: wherever we are.
    #[must_use]
    pub fn of_change(change: &Change, assessment: &Assessment) -> Option<Self> {
        match change {
            Change::Answers(edit) => Self::of_edit(edit, assessment),
            Change::Opinions(edit) => Self::of_opinion(edit, assessment),
        }
    }

    fn of_opinion(edit: &ReviewEdit, assessment: &Assessment) -> Option<Self> {
        match edit {
            ReviewEdit::Judge { criterion: id, .. }
            | ReviewEdit::SetReason(id, _)
            | ReviewEdit::SetNote(id, _)
            | ReviewEdit::SetOnSite(id, _) => {
                let aspect = assessment.criterion(id)?.aspect;
                Some(Self::Aspect { aspect, criterion: Some(id.clone()) })
            }
            ReviewEdit::SetSection(..)
            | ReviewEdit::SetOverall(_)
            | ReviewEdit::Recommend(_)
            | ReviewEdit::SetReviewer(_)
            | ReviewEdit::SetDates { .. }
            | ReviewEdit::SetQuestion(_)
            | ReviewEdit::RemoveQuestion(_)
            | ReviewEdit::Bind(_) => Some(Self::Review),
            ReviewEdit::NameOwnCriterion { .. } => None,
        }
    }

    /// The place where `edit` can be seen. `None`: wherever we are.
    #[must_use]
    pub fn of_edit(edit: &Edit, assessment: &Assessment) -> Option<Self> {
        match edit {
            Edit::SetState(id, _)
            | Edit::SetPoints(id, _)
            | Edit::SetNote(id, _)
            | Edit::SetReason(id, _)
            | Edit::SetResponsible(id, _)
            | Edit::SetAction(id, _)
            | Edit::SetFlag(id, _)
            | Edit::SetAnswer(id, _)
            | Edit::SetOwnCriterion { id, .. }
            | Edit::RemoveOwnCriterion(id) => {
                // An own criterion that is not there any more stood in the fourth aspect.
                let found = assessment.criterion(id).map(|criterion| criterion.aspect);
                let aspect = found.unwrap_or(Aspect::Other);
                Some(Self::Aspect { aspect, criterion: found.map(|_| id.clone()) })
            }
            Edit::SetProfile(..) => Some(Self::Profile),
            Edit::SetSectionPoints(..) => Some(Self::Overview),
            Edit::SetCertificates(_) | Edit::SetMaintenance(_) => Some(Self::Certificate),
            Edit::SetPlanRow(_) | Edit::RemovePlanRow(_) => Some(Self::Plan),
            Edit::SetFigures(_) => Some(Self::Figures),
            Edit::SetEdition(_) => Some(Self::Editions),
            // Evidence is changed on its own screen and on the cards; wherever we are, it is seen.
            Edit::SetAll(_)
            | Edit::SetRevised(_)
            | Edit::SetEvidence(_)
            | Edit::RemoveEvidence(_)
            | Edit::ReplaceEvidence(..) => None,
        }
    }
}
