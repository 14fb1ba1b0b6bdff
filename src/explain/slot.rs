//! What an assessment says at a place that is decided by itself, for whoever has to choose between two copies.

use crate::domain::answer::{Action, Answer};
use crate::domain::assessment::Assessment;
use crate::domain::evidence::Evidence;
use crate::domain::figures::Figures;
use crate::domain::merge::{AnswerSlot, Slot};
use crate::domain::plan::PlanRow;
use crate::explain::lines;
use crate::i18n::Texts;

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
        Slot::Certificates => {
            let years = assessment.certificates().certifications.iter();
            let years: Vec<String> = years.map(|one| one.year.to_string()).collect();
            vec![years.join(", ")]
        }
        Slot::Maintenance => {
            let check = assessment.maintenance();
            let topics = check.topics.len();
            let letter = check.letter.map(|day| texts.short_date(day));
            let topics = (topics > 0).then(|| texts.slot_topics(topics));
            letter.into_iter().chain(topics).collect()
        }
        Slot::Evidence(digest) => {
            let found = assessment.evidence_by_digest(digest);
            found.map_or_else(Vec::new, |it| evidence(texts, it))
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
    match part {
        AnswerSlot::Whole if answer.is_empty() => Vec::new(),
        AnswerSlot::Whole => {
            let others = [answer.note.clone(), answer.responsible.clone()];
            judged().into_iter().chain(others).chain(planned()).collect()
        }
        AnswerSlot::Judgement => judged(),
        AnswerSlot::Note => vec![answer.note.clone()],
        AnswerSlot::Responsible => vec![answer.responsible.clone()],
        AnswerSlot::Action => planned(),
        AnswerSlot::Flag => {
            answer.flagged.then(|| texts.slot_flag().to_owned()).into_iter().collect()
        }
    }
}

fn action(texts: Texts, action: &Action) -> Vec<String> {
    let due = action.due.map(|day| texts.short_date(day));
    let done = action.done.then(|| texts.table_done().to_owned());
    let who = [action.what.clone(), action.who.clone()].into_iter();
    who.chain(due).chain(done).collect()
}

fn figures(texts: Texts, figures: &Figures) -> Vec<String> {
    let first = figures.first();
    let filled = figures
        .columns()
        .map(|column| (0..12).filter(|month| figures.get(*month, column).is_some()).count())
        .sum();
    let begin = format!("{:02}/{}", first.month(), first.year());
    vec![texts.slot_numbers(&begin, filled), figures.channels().join(", ")]
}

fn evidence(texts: Texts, evidence: &Evidence) -> Vec<String> {
    let ids: Vec<&str> = evidence.criteria.iter().map(|id| id.as_str()).collect();
    let day = evidence.date.map(|day| texts.short_date(day));
    let words = [evidence.name.clone(), evidence.caption.clone()].into_iter();
    words.chain(day).chain([ids.join(", ")]).collect()
}

fn plan_row(texts: Texts, row: &PlanRow) -> Vec<String> {
    let period: Vec<String> =
        [row.first, row.last].into_iter().flatten().map(|day| texts.short_date(day)).collect();
    vec![
        row.topic.clone(),
        row.objective.clone(),
        row.responsible.clone(),
        period.join(" – "),
        row.result.clone(),
        row.improvement.clone(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::AnswerState;
    use crate::domain::edit::Edit;
    use crate::domain::language::Language;
    use crate::domain::profile::ProfileField;
    use crate::domain::testing::{assessment, evidence, id};

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
        let slot = Slot::Evidence(file.digest);
        check(Edit::SetEvidence(file), &slot, &[name.as_str(), "ภาพ", "P-1"]);
        let row = PlanRow { topic: "ค".to_owned(), ..PlanRow::default() };
        let slot = Slot::Plan(row.id);
        check(Edit::SetPlanRow(row), &slot, &["ค"]);
    }
}
