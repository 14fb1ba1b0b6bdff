//! A table of answers that somebody filled in elsewhere: what it would change in an assessment, and what in it cannot be
//! taken. Nothing changes before the changes are applied; a blank cell leaves what is there.

use std::collections::BTreeSet;

use crate::domain::answer::{Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::edit::{Edit, EditError};
use crate::domain::id::CriterionId;
use crate::domain::points::Points;
use crate::domain::search::folded;

/// A cell of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SheetCell {
    /// Nothing stands there.
    #[default]
    Empty,
    /// A text, or a number as text.
    Text(String),
    /// A formula that came to nothing, as the spreadsheet shows it.
    Error(String),
}

/// A row of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number in the sheet, counted from 1.
    pub number: usize,
    /// Its cells, from the first column on.
    pub cells: Vec<SheetCell>,
}

/// A sheet as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its rows; those in which nothing stands may be missing.
    pub rows: Vec<SheetRow>,
    /// Cells that are merged: the number of the first row, and their name, such as `A2:A5`.
    pub merged: Vec<(usize, String)>,
}

/// A column that can be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FillColumn {
    /// The id of the criterion.
    Criterion,
    /// The judgement.
    State,
    /// Points.
    Points,
    /// The note.
    Note,
}

/// Understands the words of a sheet, in whatever languages they may be.
#[derive(Clone, Copy)]
pub struct SheetWords {
    /// The column with this heading. `None`: it is none that is taken in.
    pub column: fn(&str) -> Option<FillColumn>,
    /// The state that this word says. `None`: it says none.
    pub state: fn(&str) -> Option<AnswerState>,
}

/// What would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The row of the sheet that says so.
    pub row: usize,
    /// The criterion.
    pub criterion: CriterionId,
    /// What is said now.
    pub before: Answer,
    /// What would be said.
    pub after: Answer,
}

/// Why a place of the sheet cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FillProblem {
    /// Something stands in the row, but no criterion.
    NoCriterion,
    /// The assessment has no such criterion.
    UnknownCriterion(String),
    /// An earlier row is about the same criterion.
    Twice(CriterionId),
    /// The word says no state.
    UnknownState(String),
    /// No whole number of points.
    NotPoints(String),
    /// A formula that came to nothing.
    Error(String),
    /// Merged cells hold one value for several rows.
    Merged(String),
    /// What is said does not fit the edition.
    Edit(EditError),
}

/// All that a sheet would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling {
    /// What would change, in the order of the sheet.
    pub changes: Vec<Change>,
    /// What cannot be taken in, with its row. These rows change nothing.
    pub problems: Vec<(usize, FillProblem)>,
    /// The headings of columns that are not taken in.
    pub ignored: Vec<String>,
}

impl Filling {
    /// The changes as edits.
    pub fn edits(&self) -> impl Iterator<Item = Edit> {
        let edit =
            |change: &Change| Edit::SetAnswer(change.criterion.clone(), change.after.clone());
        self.changes.iter().map(edit)
    }
}

/// How many rows may stand above the headings.
const MOST_ROWS_ABOVE: usize = 20;

/// What `sheet` would do to `assessment`. `None`: no row has the heading of the criteria.
#[must_use]
pub fn fill(assessment: &Assessment, sheet: &Sheet, words: SheetWords) -> Option<Filling> {
    let (head, columns) = headings(sheet, words)?;
    let mut filling = Filling { ignored: ignored(sheet, head, &columns), ..Filling::default() };
    for (row, name) in &sheet.merged {
        filling.problems.push((*row, FillProblem::Merged(name.clone())));
    }
    let mut filled = assessment.clone();
    let mut seen = BTreeSet::new();
    for row in sheet.rows.iter().skip(head + 1) {
        let said = Said::of(row, &columns);
        match said.apply(&filled, words, &mut seen) {
            Ok(Some(change)) => {
                // The parts of a criterion add up, so every row is measured against those before it.
                let edit = Edit::SetAnswer(change.criterion.clone(), change.after.clone());
                match filled.apply(edit) {
                    Ok(()) => filling.changes.push(Change { row: row.number, ..change }),
                    Err(error) => filling.problems.push((row.number, FillProblem::Edit(error))),
                }
            }
            Ok(None) => {}
            Err(problem) => filling.problems.push((row.number, problem)),
        }
    }
    filling.problems.sort_by_key(|(row, _)| *row);
    Some(filling)
}

/// Where the row of headings stands, and what is in each column.
fn headings(sheet: &Sheet, words: SheetWords) -> Option<(usize, Vec<Option<FillColumn>>)> {
    sheet.rows.iter().take(MOST_ROWS_ABOVE).enumerate().find_map(|(at, row)| {
        let column = |cell: &SheetCell| match cell {
            SheetCell::Text(text) => (words.column)(text),
            SheetCell::Empty | SheetCell::Error(_) => None,
        };
        let columns: Vec<_> = row.cells.iter().map(column).collect();
        columns.contains(&Some(FillColumn::Criterion)).then_some((at, columns))
    })
}

/// The headings of columns that are not taken in, or that another column says already.
fn ignored(sheet: &Sheet, head: usize, columns: &[Option<FillColumn>]) -> Vec<String> {
    let cells = sheet.rows.get(head).map_or(&[][..], |row| &row.cells);
    let named = cells.iter().zip(columns).enumerate().filter_map(|(at, (cell, column))| {
        let SheetCell::Text(text) = cell else { return None };
        let is_second = columns.iter().take(at).any(|before| before == column);
        (column.is_none() || is_second).then(|| text.trim().to_owned())
    });
    named.collect()
}

/// What a row says; a text that is missing or blank says nothing.
#[derive(Default)]
struct Said<'a> {
    criterion: &'a str,
    state: &'a str,
    points: &'a str,
    note: &'a str,
    error: Option<&'a str>,
}

impl<'a> Said<'a> {
    fn of(row: &'a SheetRow, columns: &[Option<FillColumn>]) -> Self {
        let mut said = Self::default();
        for (cell, column) in row.cells.iter().zip(columns) {
            let Some(column) = column else { continue };
            let text = match cell {
                SheetCell::Empty => "",
                SheetCell::Text(text) => without_guard(text.trim()),
                SheetCell::Error(error) => {
                    said.error = Some(error);
                    ""
                }
            };
            // The first of two columns with one heading counts.
            let place = match column {
                FillColumn::Criterion => &mut said.criterion,
                FillColumn::State => &mut said.state,
                FillColumn::Points => &mut said.points,
                FillColumn::Note => &mut said.note,
            };
            if place.is_empty() {
                *place = text;
            }
        }
        said
    }

    /// What this row would change. `None`: it says nothing, or what is there already.
    fn apply(
        &self,
        assessment: &Assessment,
        words: SheetWords,
        seen: &mut BTreeSet<CriterionId>,
    ) -> Result<Option<Change>, FillProblem> {
        if let Some(error) = self.error {
            return Err(FillProblem::Error(error.to_owned()));
        }
        let is_blank = self.state.is_empty() && self.points.is_empty() && self.note.is_empty();
        if self.criterion.is_empty() {
            return if is_blank { Ok(None) } else { Err(FillProblem::NoCriterion) };
        }
        let id = criterion(assessment, self.criterion)
            .ok_or_else(|| FillProblem::UnknownCriterion(self.criterion.to_owned()))?;
        if is_blank {
            return Ok(None);
        }
        if !seen.insert(id.clone()) {
            return Err(FillProblem::Twice(id));
        }
        let before = assessment.answer(&id).clone();
        let mut changed = assessment.clone();
        for edit in self.edits(&id, words)? {
            changed.apply(edit).map_err(FillProblem::Edit)?;
        }
        let after = changed.answer(&id).clone();
        let change = Change { row: 0, criterion: id, before, after };
        Ok((change.before != change.after).then_some(change))
    }

    /// Points first: they bring a judgement along, which a judgement in the row overrules.
    fn edits(&self, id: &CriterionId, words: SheetWords) -> Result<Vec<Edit>, FillProblem> {
        let mut edits = Vec::new();
        if !self.points.is_empty() {
            edits.push(Edit::SetPoints(id.clone(), Some(points(self.points)?)));
        }
        if !self.state.is_empty() {
            let unknown = || FillProblem::UnknownState(self.state.to_owned());
            let state = (words.state)(self.state).ok_or_else(unknown)?;
            // Who exports answers and takes them in again does not mean to erase what was said since.
            if state != AnswerState::NotAnswered {
                edits.push(Edit::SetState(id.clone(), state));
            }
        }
        if !self.note.is_empty() {
            edits.push(Edit::SetNote(id.clone(), self.note.to_owned()));
        }
        Ok(edits)
    }
}

/// The criterion with this id, also in small letters and with Thai digits.
fn criterion(assessment: &Assessment, text: &str) -> Option<CriterionId> {
    let wanted = folded(text);
    let known = |row: &&crate::domain::criterion::Criterion| folded(row.id.as_str()) == wanted;
    assessment.criteria().find(known).map(|row| row.id.clone())
}

/// A whole number, also with Thai digits, and as `7.0`, as spreadsheets write it.
fn points(text: &str) -> Result<Points, FillProblem> {
    let plain = folded(text);
    let whole = match plain.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|byte| byte == b'0') => whole,
        Some(_) | None => plain.as_str(),
    };
    let is_number = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    let number = whole.parse().ok().filter(|_| is_number);
    number.map(Points).ok_or_else(|| FillProblem::NotPoints(text.to_owned()))
}

/// The text without the apostrophe with which this program keeps spreadsheets from running it.
fn without_guard(text: &str) -> &str {
    let is_guarded = |rest: &&str| rest.starts_with(['=', '+', '-', '@']);
    text.strip_prefix('\'').filter(is_guarded).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{assessment, id};

    const WORDS: SheetWords = SheetWords {
        column: |heading| match heading {
            "id" => Some(FillColumn::Criterion),
            "state" => Some(FillColumn::State),
            "points" => Some(FillColumn::Points),
            "note" => Some(FillColumn::Note),
            _ => None,
        },
        state: |word| match word {
            "met" => Some(AnswerState::Met),
            "partly" => Some(AnswerState::Partly),
            "n/a" => Some(AnswerState::NotApplicable),
            "open" => Some(AnswerState::NotAnswered),
            _ => None,
        },
    };

    /// A sheet with a row in front of the headings; cells are parted by `|`.
    fn sheet(rows: &[&str]) -> Sheet {
        let all = ["a form", "state|id|points|note|more"].iter().chain(rows);
        let cell = |text: &str| match text {
            "" => SheetCell::Empty,
            "#REF!" => SheetCell::Error(text.to_owned()),
            _ => SheetCell::Text(text.to_owned()),
        };
        let row = |(at, text): (usize, &&str)| SheetRow {
            number: at + 1,
            cells: text.split('|').map(cell).collect(),
        };
        Sheet { rows: all.enumerate().map(row).collect(), merged: Vec::new() }
    }

    #[track_caller]
    fn check(row: &str, want: Result<&str, FillProblem>) {
        let filling = fill(&assessment(), &sheet(&[row]), WORDS).unwrap();
        let shown = |change: &Change| {
            let Answer { state, points, note, .. } = &change.after;
            let points = points.map_or_else(String::new, |points| points.to_string());
            format!("{} {state:?} {points} {note}", change.criterion).trim_end().to_owned()
        };
        let changes: Vec<String> = filling.changes.iter().map(shown).collect();
        let (changed, problems) = match want {
            Ok("") => (Vec::new(), Vec::new()),
            Ok(want) => (vec![want.to_owned()], Vec::new()),
            Err(want) => (Vec::new(), vec![(3, want)]),
        };
        assert_eq!((changes, filling.problems), (changed, problems), "{row}");
    }

    #[test]
    fn a_row_says_what_changes_or_why_it_cannot_be_taken() {
        check("met|P-1", Ok("P-1 Met"));
        check("met|p-๑||ดี", Ok("P-1 Met  ดี"));
        check("|R-1|๗", Ok("R-1 Partly 7"));
        check("met|R-1|7.0", Ok("R-1 Met 7"));
        check("||", Ok(""));
        check("|P-1|", Ok(""));
        check("open|P-1|", Ok(""));
        check("|P-1||'=1+1", Ok("P-1 NotAnswered  =1+1"));
        let text = |text: &str| text.to_owned();
        check("met||1", Err(FillProblem::NoCriterion));
        check("met|X-1", Err(FillProblem::UnknownCriterion(text("X-1"))));
        check("yes|P-1", Err(FillProblem::UnknownState(text("yes"))));
        check("|R-1|7.5", Err(FillProblem::NotPoints(text("7.5"))));
        check("|R-1|-7", Err(FillProblem::NotPoints(text("-7"))));
        check("|R-1|99999999", Err(FillProblem::NotPoints(text("99999999"))));
        check("#REF!|P-1", Err(FillProblem::Error(text("#REF!"))));
        check("n/a|P-1", Err(FillProblem::Edit(EditError::MustApply(id("P-1")))));
        check("|P-1|1", Err(FillProblem::Edit(EditError::NoPoints(id("P-1")))));
    }

    #[test]
    fn rows_are_measured_against_those_before_them() {
        let both = sheet(&["met|P-1", "partly|P-1", "|R-1.1|6", "|R-1.2|5"]);
        let filling = fill(&assessment(), &both, WORDS).unwrap();
        assert_eq!(filling.changes.len(), 2);
        let (maximum, sum) = (Points(10), Points(11));
        let above = EditError::PartsAboveMaximum { of: id("R-1"), sum, maximum };
        let want = [(4, FillProblem::Twice(id("P-1"))), (6, FillProblem::Edit(above))];
        assert_eq!(filling.problems, want);
    }

    #[test]
    fn applying_the_changes_gives_what_was_shown_and_nothing_more() {
        let mut document = assessment();
        let sheet = sheet(&["met|P-1||ก", "|R-1.1|6", "zzz|P-2"]);
        let filling = fill(&document, &sheet, WORDS).unwrap();
        filling.edits().for_each(|edit| document.apply(edit).unwrap());
        for change in &filling.changes {
            assert_eq!(*document.answer(&change.criterion), change.after);
        }
        assert_eq!(document.answers().count(), 2);
        assert_eq!(fill(&document, &sheet, WORDS).unwrap().changes, []);
    }

    #[test]
    fn without_headings_nothing_is_taken() {
        let plain = Sheet { rows: vec![SheetRow::default()], merged: Vec::new() };
        assert_eq!(fill(&assessment(), &plain, WORDS), None);
    }
}
