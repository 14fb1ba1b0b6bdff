//! Results that are claimed and that the monthly figures do not show.

use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::figure_kind::{FigureKind, complaints_open, conflicts};
use crate::domain::findings::Finding;
use crate::domain::id::CriterionId;
use crate::domain::points::Points;

/// Whether the answer says that there is a result.
fn claims_a_result(assessment: &Assessment, id: &CriterionId) -> bool {
    let answer = assessment.answer(id);
    answer.state.earns() || answer.points.is_some_and(|points| points > Points::ZERO)
}

/// Adds what the monthly figures say of a result that rests on them. A part repeats nothing that its whole says.
pub(super) fn of_criterion(
    assessment: &Assessment,
    criterion: &Criterion,
    found: &mut Vec<Finding>,
) {
    if criterion.figures.is_empty() || !claims_a_result(assessment, &criterion.id) {
        return;
    }
    let whole = criterion.parent().filter(|whole| claims_a_result(assessment, whole));
    let whole = whole.and_then(|whole| assessment.criterion(whole));
    let is_said = |kind: &FigureKind| whole.is_some_and(|whole| whole.figures.contains(kind));
    let kinds: Vec<FigureKind> =
        criterion.figures.iter().copied().filter(|kind| !is_said(kind)).collect();
    let figures = assessment.figures();
    let is_missing =
        |kind: &FigureKind| figures.and_then(|figures| kind.of_year(figures)).is_none();
    let of = || criterion.id.clone();
    let missing = kinds.iter().copied().filter(is_missing);
    found.extend(missing.map(|kind| Finding::FiguresMissing { criterion: of(), kind }));
    let against = figures.map(|figures| conflicts(figures, &kinds)).unwrap_or_default();
    let disagrees = |conflict| Finding::FiguresDisagree { criterion: of(), conflict };
    found.extend(against.into_iter().map(disagrees));
    let open = figures.filter(|_| kinds.contains(&FigureKind::Closed)).and_then(complaints_open);
    found.extend(open.map(|count| Finding::ComplaintsOpen { criterion: of(), count }));
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::answer::AnswerState;
    use crate::domain::edit::Edit;
    use crate::domain::edition::Edition;
    use crate::domain::figure_kind::FigureConflict;
    use crate::domain::figures::{Column, Figures, Month};
    use crate::domain::findings::Severity;
    use crate::domain::testing::{id, parts};

    /// What is found of figures once these answers are given: R-1 rests on the sample and the satisfaction, its part
    /// on those served and the sample, and R-2 on complaints.
    #[track_caller]
    fn check(met: &[&str], numbers: &[(usize, Column, u32)], want: &[Finding]) {
        let mut parts = parts();
        for criterion in &mut parts.criteria {
            criterion.figures = match criterion.id.as_str() {
                "R-1" => vec![FigureKind::Sample, FigureKind::Satisfaction],
                "R-1.1" => vec![FigureKind::Counter, FigureKind::Sample],
                "R-2" => vec![FigureKind::Received, FigureKind::Closed],
                _ => Vec::new(),
            };
        }
        let mut document = Assessment::new(Arc::new(Edition::new(parts).unwrap()));
        for code in met {
            document.apply(Edit::SetState(id(code), AnswerState::Met)).unwrap();
        }
        if !numbers.is_empty() {
            let empty = Figures::new(Month::new(2025, 10).unwrap(), []);
            let figures = numbers.iter().fold(empty, |figures, (month, column, n)| {
                figures.with(*month, *column, Some(*n)).unwrap()
            });
            document.apply(Edit::SetFigures(Some(figures))).unwrap();
        }
        let mut found = Vec::new();
        for criterion in document.criteria() {
            of_criterion(&document, criterion, &mut found);
        }
        assert_eq!(found, want);
    }

    fn missing(code: &str, kind: FigureKind) -> Finding {
        Finding::FiguresMissing { criterion: id(code), kind }
    }

    fn disagrees(code: &str, conflict: FigureConflict) -> Finding {
        Finding::FiguresDisagree { criterion: id(code), conflict }
    }

    #[test]
    fn a_claimed_result_needs_its_months() {
        check(&[], &[], &[]);
        check(
            &["R-1"],
            &[],
            &[missing("R-1", FigureKind::Sample), missing("R-1", FigureKind::Satisfaction)],
        );
        check(&["R-1"], &[(0, Column::Sample, 20)], &[missing("R-1", FigureKind::Satisfaction)]);
        check(&["R-1"], &[(0, Column::Sample, 20), (0, Column::Satisfaction, 900)], &[]);
    }

    #[test]
    fn a_part_repeats_nothing_that_its_whole_says() {
        let kinds = [FigureKind::Counter, FigureKind::Sample];
        check(&["R-1.1"], &[], &kinds.map(|kind| missing("R-1.1", kind)));
        check(
            &["R-1", "R-1.1"],
            &[(0, Column::Satisfaction, 900)],
            &[missing("R-1", FigureKind::Sample), missing("R-1.1", FigureKind::Counter)],
        );
    }

    #[test]
    fn months_that_say_otherwise_stop_a_screener() {
        let nobody = FigureConflict::RatedByNobody(1);
        let nothing = FigureConflict::Nothing(FigureKind::Sample);
        let want = [disagrees("R-1", nothing), disagrees("R-1", nobody)];
        check(&["R-1"], &[(0, Column::Sample, 0), (0, Column::Satisfaction, 900)], &want);
        assert!(want.iter().all(|finding| finding.severity() == Severity::Stops));
    }

    #[test]
    fn open_complaints_are_worth_a_look() {
        let want = [Finding::ComplaintsOpen { criterion: id("R-2"), count: 2 }];
        check(&["R-2"], &[(0, Column::Received, 5), (0, Column::Closed, 3)], &want);
        assert_eq!(want[0].severity(), Severity::Advice);
    }
}
