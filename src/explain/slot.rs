//! What an assessment says at a place that is decided by itself, for whoever has to choose between two copies.

use crate::domain::answer::{Action, Answer};
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::evidence::Evidence;
use crate::domain::figures::{Column, Figures, MONTHS};
use crate::domain::id::LevelId;
use crate::domain::merge::{AnswerSlot, EvidenceSlot, Slot};
use crate::domain::plan::PlanRow;
use crate::explain::lines;
use crate::i18n::Texts;
use crate::i18n::window_feeds::tenths as tenths_of;

/// What `assessment` says at `slot`, line by line. Empty: nothing.
pub(super) fn said(texts: Texts, assessment: &Assessment, slot: &Slot) -> Vec<String> {
    let said = match slot {
        Slot::Profile(field) => vec![assessment.profile().get(*field).to_owned()],
        Slot::Own(id) => {
            let own = assessment.own_criteria().iter().find(|own| own.id == *id);
            own.map_or_else(Vec::new, |own| vec![own.title.th.clone(), own.look_at.th.clone()])
        }
        Slot::Answer(id, part) => answer(texts, assessment.answer(id), *part),
        Slot::SectionPoints(id) => {
            let points = assessment.section_points(id);
            points.map(|points| texts.points_mark(points.0)).into_iter().collect()
        }
        Slot::Figures => assessment.figures().map_or_else(Vec::new, |it| figures(texts, it)),
        Slot::Certificates => certificates(texts, assessment),
        Slot::Maintenance => maintenance(texts, assessment),
        Slot::Evidence(digest, part) => {
            let found = assessment.evidence_by_digest(digest);
            found.map_or_else(Vec::new, |it| match part {
                EvidenceSlot::Whole => evidence(texts, it),
                EvidenceSlot::Caption => vec![it.caption.clone()],
                EvidenceSlot::Date => {
                    it.date.map(|day| texts.short_date(day)).into_iter().collect()
                }
            })
        }
        Slot::Plan(id) => {
            let row = assessment.plan().iter().find(|row| row.id == *id);
            row.map_or_else(Vec::new, |row| plan_row(texts, row))
        }
    };
    said.iter().map(|line| lines(line.trim())).filter(|line| !line.is_empty()).collect()
}

fn answer(texts: Texts, answer: &Answer, part: AnswerSlot) -> Vec<String> {
    let planned = || answer.action.as_ref().map_or_else(Vec::new, |it| action(texts, it));
    let judged = || {
        let points = answer.points.map(|points| texts.points_mark(points.0));
        let state = [texts.state(answer.state).to_owned()].into_iter();
        state.chain(points).chain([answer.reason.clone()]).collect::<Vec<_>>()
    };
    let flag = || answer.flagged.then(|| texts.slot_flag().to_owned());
    match part {
        AnswerSlot::Whole if answer.is_empty() => Vec::new(),
        AnswerSlot::Whole => {
            let others = [answer.note.clone(), answer.responsible.clone()];
            judged().into_iter().chain(others).chain(planned()).chain(flag()).collect()
        }
        AnswerSlot::Judgement => judged(),
        AnswerSlot::Note => vec![answer.note.clone()],
        AnswerSlot::Responsible => vec![answer.responsible.clone()],
        AnswerSlot::Action => planned(),
        AnswerSlot::Flag => flag().into_iter().collect(),
    }
}

fn action(texts: Texts, action: &Action) -> Vec<String> {
    let due = action.due.map(|day| texts.short_date(day));
    let done = action.done.then(|| texts.table_done().to_owned());
    let who = [action.what.clone(), action.who.clone()].into_iter();
    who.chain(due).chain(done).collect()
}

/// Every certification with its level, and how long they hold where that is typed.
fn certificates(texts: Texts, assessment: &Assessment) -> Vec<String> {
    let certificates = assessment.certificates();
    let level = |id: &LevelId| {
        let level = assessment.edition().level(id);
        level.map_or_else(|| id.to_string(), |level| level.title.get(texts.0).to_owned())
    };
    let given = certificates.certifications.iter();
    let given = given.map(|one| {
        let level = one.level.as_ref().map(level).unwrap_or_default();
        format!("{} {level}", one.year).trim_end().to_owned()
    });
    let until = certificates.until.map(|year| texts.slot_until(year));
    given.chain(until).collect()
}

/// The letter, the days, and every topic that was looked at.
fn maintenance(texts: Texts, assessment: &Assessment) -> Vec<String> {
    let check = assessment.maintenance();
    let letter = check.letter.map(|day| texts.slot_letter(&texts.short_date(day)));
    let days = check.days.map(|days| texts.slot_days(days));
    let topics = check.topics.iter().map(|(id, answer)| {
        let words = [id.as_str(), texts.topic_state(answer.state), answer.note.trim()];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    letter.into_iter().chain(days).chain(topics).collect()
}

/// The first month, and the twelve numbers of every column that has any.
fn figures(texts: Texts, figures: &Figures) -> Vec<String> {
    let first = figures.first();
    let begin = texts.slot_first_month(&texts.short_month(first));
    let number = |column, month| match (figures.get(month, column), column) {
        (None, _) => texts.figures_not_counted().to_owned(),
        (Some(tenths), Column::Satisfaction) => tenths_of(u64::from(tenths)),
        (Some(number), _) => number.to_string(),
    };
    let row = |column: Column| {
        let is_empty = (0..MONTHS).all(|month| figures.get(month, column).is_none());
        let numbers: Vec<String> = (0..MONTHS).map(|month| number(column, month)).collect();
        let name = texts.figures_column(figures, column);
        // A channel is named although nothing is counted yet.
        let is_shown = !is_empty || matches!(column, Column::Online(_));
        is_shown.then(|| format!("{name}: {}", numbers.join(" ")))
    };
    [begin].into_iter().chain(figures.columns().filter_map(row)).collect()
}

fn evidence(texts: Texts, evidence: &Evidence) -> Vec<String> {
    let ids: Vec<&str> = evidence.criteria.iter().map(|id| id.as_str()).collect();
    let day = evidence.date.map(|day| texts.short_date(day));
    let words = [evidence.name.clone(), evidence.caption.clone()].into_iter();
    words.chain(day).chain([ids.join(", ")]).collect()
}

fn plan_row(texts: Texts, row: &PlanRow) -> Vec<String> {
    let day = |day: Option<Date>| day.map(|day| texts.short_date(day)).unwrap_or_default();
    let ids: Vec<&str> = row.criteria.iter().map(|id| id.as_str()).collect();
    let period = match (row.first, row.last) {
        (None, None) => String::new(),
        // One day alone is the first or the last.
        (first, last) => format!("{} – {}", day(first), day(last)),
    };
    vec![
        row.topic.clone(),
        row.objective.clone(),
        row.responsible.clone(),
        period,
        row.result.clone(),
        row.improvement.clone(),
        ids.join(", "),
    ]
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::answer::AnswerState;
    use crate::domain::certificate::{Certificates, Certification};
    use crate::domain::edit::Edit;
    use crate::domain::figures::Month;
    use crate::domain::language::Language;
    use crate::domain::maintenance::{Maintenance, TopicAnswer, TopicState};
    use crate::domain::profile::ProfileField;
    use crate::domain::testing::{assessment, evidence, id};
    use crate::storage::edition_file::Editions;

    #[track_caller]
    fn check(edit: Edit, slot: &Slot, want: &[&str]) {
        let mut document = assessment();
        let texts = Texts(Language::English);
        let before = said(texts, &document, slot);
        document.apply(edit).unwrap();
        assert_eq!(said(texts, &document, slot), want);
        assert_ne!(before, want);
    }

    #[test]
    fn every_place_says_what_stands_there() {
        let answer = |part| Slot::Answer(id("P-1"), part);
        let met = Edit::SetState(id("P-1"), AnswerState::Met);
        check(met.clone(), &answer(AnswerSlot::Judgement), &["Met"]);
        check(met, &answer(AnswerSlot::Whole), &["Met"]);
        let note = Edit::SetNote(id("P-1"), "ก".to_owned());
        check(note, &answer(AnswerSlot::Note), &["ก"]);
        let flag = Edit::SetFlag(id("P-1"), true);
        check(flag, &answer(AnswerSlot::Flag), &["Mark for another look"]);
        let name = Edit::SetProfile(ProfileField::CentreName, "ข".to_owned());
        check(name, &Slot::Profile(ProfileField::CentreName), &["ข"]);
        let file = evidence(1, &["P-1"]);
        let name = file.name.clone();
        let slot = |part| Slot::Evidence(file.digest, part);
        let words = [name.as_str(), "ภาพ", "P-1"];
        check(Edit::SetEvidence(file.clone()), &slot(EvidenceSlot::Whole), &words);
        check(Edit::SetEvidence(file.clone()), &slot(EvidenceSlot::Caption), &["ภาพ"]);
        let row = PlanRow { topic: "ค".to_owned(), ..PlanRow::default() };
        let slot = Slot::Plan(row.id);
        check(Edit::SetPlanRow(row), &slot, &["ค"]);
    }

    #[track_caller]
    fn check_differs(blank: &Assessment, one: Edit, other: Edit, slot: &Slot) {
        for language in [Language::Thai, Language::English] {
            let said = [&one, &other].map(|edit| {
                let mut document = blank.clone();
                document.apply(edit.clone()).unwrap();
                said(Texts(language), &document, slot)
            });
            assert_ne!(said[0], said[1]);
        }
    }

    #[test]
    fn whatever_differs_is_said_otherwise() {
        let blank = assessment();
        // Only an official edition has topics of a maintenance check.
        let official = Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()));
        let certified = |level: Option<&str>, until| {
            let level = level.map(|level| LevelId::new(level).unwrap());
            let certifications = vec![Certification { year: 2565, level }];
            Edit::SetCertificates(Certificates { certifications, until })
        };
        let slot = Slot::Certificates;
        check_differs(&blank, certified(Some("basic"), None), certified(None, None), &slot);
        check_differs(&blank, certified(None, Some(2568)), certified(None, None), &slot);
        let topic = official.edition().parts().maintenance[0].id.clone();
        let checked = |state, note: &str, days| {
            let answer = TopicAnswer { state, note: note.to_owned() };
            let topics = [(topic.clone(), answer)].into();
            Edit::SetMaintenance(Maintenance { letter: None, days, topics })
        };
        let (kept, lost, slot) = (TopicState::Kept, TopicState::Lost, Slot::Maintenance);
        check_differs(&official, checked(kept, "", None), checked(lost, "", None), &slot);
        check_differs(&official, checked(kept, "", None), checked(kept, "ก", None), &slot);
        check_differs(&official, checked(kept, "", None), checked(kept, "", Some(30)), &slot);
        let counted = |column, number| {
            let empty = Figures::new(Month::new(2025, 10).unwrap(), ["ก".to_owned()]);
            Edit::SetFigures(Some(empty.with(3, column, Some(number)).unwrap()))
        };
        let satisfied = |tenths| counted(Column::Satisfaction, tenths);
        check_differs(
            &blank,
            counted(Column::Counter, 7),
            counted(Column::Counter, 8),
            &Slot::Figures,
        );
        check_differs(&blank, satisfied(905), satisfied(906), &Slot::Figures);
        let row = |criteria: &[&str], first, last| {
            let criteria = criteria.iter().map(|code| id(code)).collect();
            Edit::SetPlanRow(PlanRow { criteria, first, last, ..PlanRow::default() })
        };
        let (slot, day) = (Slot::Plan(PlanRow::default().id), Date::parse("2026-11-20").ok());
        check_differs(&blank, row(&["P-1"], None, None), row(&["P-2"], None, None), &slot);
        check_differs(&blank, row(&[], day, None), row(&[], None, day), &slot);
        let whole = Slot::Answer(id("P-1"), AnswerSlot::Whole);
        let answer = |flagged| {
            let (state, note) = (AnswerState::Met, "ก".to_owned());
            Edit::SetAnswer(id("P-1"), Answer { state, note, flagged, ..Answer::EMPTY })
        };
        check_differs(&blank, answer(false), answer(true), &whole);
    }
}
