//! What the rows of plan, monthly figures and maintenance check mean.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::domain::figures::{Column, Figures, MONTHS, MOST_CHANNELS, Month};
use crate::domain::id::CriterionId;
use crate::domain::maintenance::{Maintenance, TopicAnswer, TopicState};
use crate::domain::plan::{PlanRow, PlanRowId};
use crate::storage::assessment_file::meaning::put;
use crate::storage::assessment_file::v1::strict::{
    FiguresRow, MaintenanceRow, PlanEntry, TopicWord,
};
use crate::storage::locate::Step::{self, Field, Item};
use crate::storage::problem::Problem;
use crate::storage::rows::{Steps, date, deeper, id, twice};
use crate::storage::wrong_value::WrongValue;

pub(super) fn plan_row(
    to: &mut Assessment,
    row: PlanEntry,
    steps: &Steps,
) -> Result<(), WrongValue> {
    if to.plan().iter().any(|known| known.id.0 == row.id) {
        return Err(twice(&row.id.to_string(), deeper(steps, "id")));
    }
    let criteria: Result<BTreeSet<CriterionId>, WrongValue> = row
        .criteria
        .iter()
        .map(|text| id(text, CriterionId::new, deeper(steps, "criteria")))
        .collect();
    let row = PlanRow {
        id: PlanRowId(row.id),
        first: date(row.first.as_deref(), deeper(steps, "first"))?,
        last: date(row.last.as_deref(), deeper(steps, "last"))?,
        criteria: criteria?,
        topic: row.topic,
        objective: row.objective,
        responsible: row.responsible,
        result: row.result,
        improvement: row.improvement,
    };
    put(to, Edit::SetPlanRow(row), deeper(steps, "criteria"))
}

pub(super) fn figures(to: &mut Assessment, row: &FiguresRow) -> Result<(), WrongValue> {
    let at = |field| vec![Field("figures"), Field(field)];
    let text = &row.first_month;
    let Some(first) = month(text) else {
        return Err(WrongValue::new(at("first_month"), Problem::Month { text: text.clone() }));
    };
    let misfit = |field| WrongValue::new(at(field), Problem::Figures);
    if row.channels.len() > MOST_CHANNELS || row.online.len() > row.channels.len() {
        return Err(misfit("channels"));
    }
    let mut figures = Figures::new(first, row.channels.iter().cloned());
    let online = row.online.iter().enumerate();
    let columns = [
        ("counter", Column::Counter, &row.counter),
        ("sample", Column::Sample, &row.sample),
        ("satisfaction_tenths", Column::Satisfaction, &row.satisfaction_tenths),
        ("received", Column::Received, &row.received),
        ("closed", Column::Closed, &row.closed),
    ]
    .into_iter()
    .chain(online.map(|(place, cells)| ("online", Column::Online(place), cells)));
    for (field, column, cells) in columns {
        if cells.len() > MONTHS {
            return Err(misfit(field));
        }
        for (month, value) in cells.iter().enumerate() {
            let changed = figures.with(month, column, *value);
            figures = changed.ok_or_else(|| misfit(field))?;
        }
    }
    put(to, Edit::SetFigures(Some(figures)), vec![Field("figures")])
}

/// Reads `YYYY-MM`.
fn month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    let digits =
        |text: &str, length| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    let fits = digits(year, 4) && digits(month, 2);
    fits.then(|| Month::new(year.parse().ok()?, month.parse().ok()?)).flatten()
}

pub(super) fn maintenance(to: &mut Assessment, row: MaintenanceRow) -> Result<(), WrongValue> {
    let steps: [Step<'static>; 1] = [Field("maintenance")];
    let mut topics = BTreeMap::new();
    for (index, topic) in row.topics.into_iter().enumerate() {
        let steps = [Field("maintenance"), Field("topics"), Item(index)];
        let place = deeper(&steps, "topic");
        let name = id(&topic.topic, CriterionId::new, place.clone())?;
        let answer = TopicAnswer { state: topic.state.into(), note: topic.note };
        if topics.insert(name, answer).is_some() {
            return Err(twice(&topic.topic, place));
        }
    }
    let letter = date(row.letter.as_deref(), deeper(&steps, "letter"))?;
    let check = Maintenance { letter, days: row.days, topics };
    put(to, Edit::SetMaintenance(check), deeper(&steps, "topics"))
}

impl From<TopicWord> for TopicState {
    fn from(word: TopicWord) -> Self {
        match word {
            TopicWord::NotChecked => Self::NotChecked,
            TopicWord::Kept => Self::Kept,
            TopicWord::Lost => Self::Lost,
            TopicWord::Corrected => Self::Corrected,
        }
    }
}
