//! A small assessment and its papers, for tests.

use crate::domain::answer::{Action, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use crate::domain::figures::{Column, Figures, Month};
use crate::domain::language::Language;
use crate::domain::plan::{PlanRow, PlanRowId};
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;
use crate::domain::testing::{assessment, evidence, id};
use crate::report::build;
use crate::report::document::Document;
use crate::report::photos::{Photos, PreparedPhoto};
use crate::report::sections::{AssessmentMaterial, Material, PaperKind, ReportOptions, SourceFile};

/// The readiness report of the small assessment, made as `change` says.
pub(in crate::report) fn made(change: impl FnOnce(&mut ReportOptions)) -> Document {
    paper(PaperKind::Readiness, change)
}

/// A paper of the small assessment, made as `change` says.
pub(in crate::report) fn paper(
    kind: PaperKind,
    change: impl FnOnce(&mut ReportOptions),
) -> Document {
    let assessment = small();
    let mut options = ReportOptions::new(Language::Thai, Date::parse("2026-11-20").unwrap());
    options.fingerprint = Some(Digest([0xab; 32]));
    options.source = Some(SourceFile { name: "a.gecc.ron".to_owned(), bytes: b"()".to_vec() });
    change(&mut options);
    let faults: EvidenceFaults = [(Digest([2; 32]), EvidenceFault::Changed)].into();
    let jpeg = PreparedPhoto { jpeg: b"jpeg".as_slice().into(), width: 4, height: 3 };
    let photos: Photos = [(Digest([1; 32]), Ok(jpeg))].into();
    let material = AssessmentMaterial {
        assessment: &assessment,
        faults: &faults,
        photos: &photos,
        earlier: None,
    };
    build(&Material::Assessment(kind, material), &options)
}

/// A small assessment in which a little of everything was said.
pub(in crate::report) fn small() -> Assessment {
    let mut document = assessment();
    let action = Action {
        what: "ทำป้าย 3 ป้าย".to_owned(),
        who: "งานอาคาร".to_owned(),
        due: Date::parse("2026-12-01").ok(),
        done: false,
    };
    for edit in [
        Edit::SetState(id("P-1"), AnswerState::Met),
        Edit::SetState(id("P-2"), AnswerState::NotMet),
        Edit::SetAction(id("P-2"), Some(action)),
        Edit::SetState(id("Q-1"), AnswerState::Met),
        Edit::SetState(id("Q-2"), AnswerState::Partly),
        Edit::SetNote(id("Q-2"), "ดู https://example.go.th/2569 หน้า 12".to_owned()),
        Edit::SetState(id("G-1"), AnswerState::Met),
        Edit::SetState(id("G-2"), AnswerState::NotApplicable),
        Edit::SetPoints(id("R-1"), Some(Points(7))),
        Edit::SetResponsible(id("Q-2"), "สมหญิง".to_owned()),
        Edit::SetEvidence(evidence(1, &["P-1", "Q-1"])),
        Edit::SetEvidence(Evidence { name: "แผน 2569.pdf".to_owned(), ..evidence(2, &[]) }),
        Edit::SetPlanRow(plan()),
        Edit::SetFigures(Some(figures())),
        Edit::SetProfile(ProfileField::Channels, "เคาน์เตอร์\nโทรศัพท์ 1567".to_owned()),
    ] {
        document.apply(edit).unwrap();
    }
    document
}

fn plan() -> PlanRow {
    PlanRow {
        id: PlanRowId(1),
        topic: "ป้ายบอกทาง".to_owned(),
        objective: "ครบ 3 ป้าย".to_owned(),
        last: Date::parse("2026-11-19").ok(),
        criteria: [id("P-2"), id("P-1")].into(),
        ..PlanRow::default()
    }
}

fn figures() -> Figures {
    let figures = Figures::new(Month::new(2025, 10).unwrap(), ["ไลน์".to_owned()]);
    [
        (0, Column::Counter, 1_200),
        (11, Column::Counter, 34),
        (0, Column::Online(0), 7),
        (0, Column::Satisfaction, 925),
        (3, Column::Received, 2),
        (3, Column::Closed, 1),
    ]
    .into_iter()
    .fold(figures, |figures, (month, column, value)| {
        figures.with(month, column, Some(value)).unwrap()
    })
}
