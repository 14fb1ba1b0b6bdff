//! A small made-up edition and assessments for tests of the rules. No number here is of the standard.

use std::sync::Arc;

use proptest::prelude::*;

use crate::domain::answer::AnswerState;
use crate::domain::aspect::{Aspect, AspectDescription};
use crate::domain::assessment::Assessment;
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::edition::{Edition, EditionParts};
use crate::domain::evidence::Evidence;
use crate::domain::id::{CriterionId, EditionId, LevelId, SectionId};
use crate::domain::language::Bilingual;
use crate::domain::level::Level;
use crate::domain::plan::{PlanRow, PlanRowId};
use crate::domain::points::Points;
use crate::domain::provenance::Provenance;
use crate::domain::section::{Minimum, Section, SectionRule};

/// The criterion id `text`.
pub(crate) fn id(text: &str) -> CriterionId {
    CriterionId::new(text).unwrap()
}

/// The section id `text`.
pub(crate) fn section_id(text: &str) -> SectionId {
    SectionId::new(text).unwrap()
}

fn both(text: &str) -> Bilingual {
    Bilingual { th: text.to_owned(), en: text.to_owned() }
}

fn section(id: &str, rule: SectionRule, maximum: u16, items: u16, minimum: Option<u16>) -> Section {
    Section {
        id: section_id(id),
        title: both(id),
        rule,
        maximum: Points(maximum),
        items,
        minimum: minimum.map(|points| Minimum {
            points: Points(points),
            provenance: Provenance::Derived,
            note: Bilingual::default(),
            sources: Vec::new(),
        }),
        note: None,
        provenance: Provenance::Derived,
        sources: Vec::new(),
    }
}

fn criterion(code: &str, aspect: Aspect, section: &str, scale: Scale) -> Criterion {
    let guidance = scale == Scale::Guidance;
    Criterion {
        section: Some(section_id(section)),
        aspect,
        scale,
        not_applicable: guidance,
        ..Criterion::own(id(code), code, "")
    }
}

/// Gate of 3; "basic" 4 × 1 point, minimum 4; "advanced" 20 points estimated over 5 rows, no minimum;
/// "results" 10 + 6 points, the first with two parts, minimum 5. Levels from 20, 30 and 36 of 40 points.
pub(crate) fn parts() -> EditionParts {
    let mut criteria = Vec::new();
    for n in 1..=3 {
        criteria.push(criterion(&format!("P-{n}"), Aspect::Location, "gate", Scale::Gate));
    }
    for n in 1..=4 {
        let scale = Scale::Mark(Points(1));
        criteria.push(criterion(&format!("Q-{n}"), Aspect::Services, "basic", scale));
    }
    for n in 1..=5 {
        criteria.push(criterion(&format!("G-{n}"), Aspect::Personnel, "advanced", Scale::Guidance));
    }
    criteria.push(criterion("R-1", Aspect::Services, "results", Scale::Points(Points(10))));
    for n in 1..=2 {
        let scale = Scale::Part { of: id("R-1"), maximum: None };
        criteria.push(criterion(&format!("R-1.{n}"), Aspect::Services, "results", scale));
    }
    criteria.push(criterion("R-2", Aspect::Other, "results", Scale::Points(Points(6))));
    let level = |id: &str, from| Level {
        id: LevelId::new(id).unwrap(),
        title: both(id),
        colour: Bilingual::default(),
        from: Points(from),
        meaning: Bilingual::default(),
        provenance: Provenance::Derived,
        sources: Vec::new(),
    };
    let aspect = |code| AspectDescription {
        code,
        title: both("aspect"),
        meaning: Bilingual::default(),
        provenance: Provenance::Derived,
        sources: Vec::new(),
    };
    EditionParts {
        id: EditionId::new("test").unwrap(),
        own: None,
        year: 2568,
        title: both("test"),
        note: Bilingual::default(),
        total: Points(40),
        sources: Vec::new(),
        aspects: Aspect::ALL.into_iter().map(aspect).collect(),
        sections: vec![
            section("gate", SectionRule::Gate, 0, 3, None),
            section("basic", SectionRule::Sum, 4, 4, Some(4)),
            section("advanced", SectionRule::Estimate, 20, 9, None),
            section("results", SectionRule::Sum, 16, 2, Some(5)),
        ],
        criteria,
        levels: vec![level("basic", 20), level("advanced", 30), level("excellence", 36)],
        validity_years: 3,
        correction_days: 7,
        calendar: Vec::new(),
        maintenance: Vec::new(),
    }
}

/// An empty assessment of the made-up edition.
pub(crate) fn assessment() -> Assessment {
    Assessment::new(Arc::new(Edition::new(parts()).unwrap()))
}

/// Evidence number `n` for these criteria.
pub(crate) fn evidence(n: u8, criteria: &[&str]) -> Evidence {
    Evidence {
        digest: Digest([n; 32]),
        name: format!("{n}.png"),
        size: 1,
        caption: "ภาพ".to_owned(),
        date: None,
        criteria: criteria.iter().map(|code| id(code)).collect(),
    }
}

/// Something said in an assessment, as numbers that a property test makes up: what, about which criterion, and how.
pub(crate) type Saying = (u8, usize, u8);

/// Any number of things said.
pub(crate) fn sayings() -> impl Strategy<Value = Vec<Saying>> {
    prop::collection::vec((0_u8..10, 0_usize..16, 0_u8..12), 0..40)
}

/// Says all this in `assessment`. What the edition does not allow is not said.
pub(crate) fn say(assessment: &mut Assessment, sayings: &[Saying]) {
    let ids: Vec<CriterionId> =
        assessment.edition().criteria().iter().map(|it| it.id.clone()).collect();
    for (what, place, how) in sayings {
        let id = ids[place % ids.len()].clone();
        let text = format!("{how}");
        let edit = match what {
            0..=2 => Edit::SetState(id, AnswerState::ALL[usize::from(*how) % 6]),
            3 => Edit::SetPoints(id, Some(Points(u16::from(*how)))),
            4 => Edit::SetNote(id, text),
            5 => Edit::SetResponsible(id, text),
            6 => Edit::SetFlag(id, how % 2 == 0),
            7 => Edit::SetEvidence(evidence(*how, &[id.as_str()])),
            8 => Edit::SetSectionPoints(section_id("advanced"), Some(Points(u16::from(*how)))),
            _ => Edit::SetPlanRow(PlanRow {
                id: PlanRowId(u32::from(*how)),
                topic: text,
                criteria: [id].into(),
                ..PlanRow::default()
            }),
        };
        let _refused = assessment.apply(edit).is_err();
    }
}

/// An assessment of the made-up edition in which all this was said.
pub(crate) fn filled(sayings: &[Saying]) -> Assessment {
    let mut assessment = assessment();
    say(&mut assessment, sayings);
    assessment
}
