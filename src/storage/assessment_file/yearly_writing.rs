//! Plan, monthly figures and maintenance check as rows of their file.

use crate::domain::assessment::Assessment;
use crate::domain::figures::{Column, Figures, MONTHS};
use crate::domain::maintenance::{Maintenance, TopicState};
use crate::storage::assessment_file::v1::strict::{
    FiguresRow, MaintenanceRow, PlanEntry, TopicRow, TopicWord,
};

pub(super) fn plan(assessment: &Assessment) -> Vec<PlanEntry> {
    let rows = assessment.plan().iter().map(|row| PlanEntry {
        id: row.id.0,
        topic: row.topic.clone(),
        objective: row.objective.clone(),
        responsible: row.responsible.clone(),
        first: row.first.as_ref().map(ToString::to_string),
        last: row.last.as_ref().map(ToString::to_string),
        result: row.result.clone(),
        improvement: row.improvement.clone(),
        criteria: row.criteria.iter().map(ToString::to_string).collect(),
    });
    rows.collect()
}

pub(super) fn figures(figures: &Figures) -> FiguresRow {
    let column = |column| (0..MONTHS).map(|month| figures.get(month, column)).collect();
    let first = figures.first();
    FiguresRow {
        first_month: format!("{:04}-{:02}", first.year(), first.month()),
        channels: figures.channels().to_vec(),
        counter: column(Column::Counter),
        online: (0..figures.channels().len()).map(|at| column(Column::Online(at))).collect(),
        sample: column(Column::Sample),
        satisfaction_tenths: column(Column::Satisfaction),
        received: column(Column::Received),
        closed: column(Column::Closed),
    }
}

pub(super) fn maintenance(check: &Maintenance) -> Option<MaintenanceRow> {
    if *check == Maintenance::default() {
        return None;
    }
    let topics = check.topics.iter().map(|(topic, answer)| TopicRow {
        topic: topic.to_string(),
        state: answer.state.into(),
        note: answer.note.clone(),
    });
    Some(MaintenanceRow {
        letter: check.letter.as_ref().map(ToString::to_string),
        days: check.days,
        topics: topics.collect(),
    })
}

impl From<TopicState> for TopicWord {
    fn from(state: TopicState) -> Self {
        match state {
            TopicState::NotChecked => Self::NotChecked,
            TopicState::Kept => Self::Kept,
            TopicState::Lost => Self::Lost,
            TopicState::Corrected => Self::Corrected,
        }
    }
}
