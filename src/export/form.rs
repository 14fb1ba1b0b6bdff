//! A form as a workbook, blank or with the answers so far: a row for each criterion, cells that may be filled in unlocked, the others locked, and a
//! drop-down list of the words for an answer.

use rust_xlsxwriter::{
    DataValidation, DataValidationRule, Format, FormatAlign, Workbook, Worksheet,
};

use crate::domain::answer::{Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::edition::Edition;
use crate::export::ExportError;
use crate::i18n::Texts;

/// The columns of a form, from left to right: those that say what is asked, and those that are filled in.
const WIDTHS: [f64; 7] = [10.0, 8.0, 52.0, 52.0, 14.0, 9.0, 52.0];

/// The workbook with a form for `edition`.
///
/// # Errors
/// The writer of workbooks refuses, which no edition is known to cause.
pub fn form(edition: &Edition, texts: Texts) -> Result<Vec<u8>, ExportError> {
    workbook(edition.criteria().iter().map(|criterion| (criterion, None)), texts)
}

/// The workbook with a form for the criteria of `assessment`, the office's own included, with the answers so far or
/// without.
///
/// # Errors
/// As [`form`].
pub fn form_for(
    assessment: &Assessment,
    has_answers: bool,
    texts: Texts,
) -> Result<Vec<u8>, ExportError> {
    let answer = |criterion: &Criterion| has_answers.then(|| assessment.answer(&criterion.id));
    workbook(assessment.criteria().map(|criterion| (criterion, answer(criterion))), texts)
}

/// A criterion, and what stands in its row. `None`: nothing.
type Asked<'a> = (&'a Criterion, Option<&'a Answer>);

fn workbook<'a>(
    rows: impl Iterator<Item = Asked<'a>>,
    texts: Texts,
) -> Result<Vec<u8>, ExportError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(texts.form_sheet())?;
    headings(sheet, texts)?;
    let mut last = 0;
    for (at, asked) in (1_u32..).zip(rows) {
        row(sheet, at, asked, texts)?;
        last = at;
    }
    sheet.set_freeze_panes(1, 3)?;
    sheet.autofilter(0, 0, last, 6)?;
    // Without a password: it keeps from slips, not from people.
    sheet.protect();
    Ok(book.save_to_buffer()?)
}

fn headings(sheet: &mut Worksheet, texts: Texts) -> Result<(), ExportError> {
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let words = [
        texts.table_criterion(),
        texts.table_number(),
        texts.table_title(),
        texts.form_look_at(),
        texts.table_state(),
        texts.table_points(),
        texts.table_note(),
    ];
    for ((at, word), width) in (0_u16..).zip(words).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(0, at, word, &bold)?;
    }
    Ok(())
}

fn row(
    sheet: &mut Worksheet,
    at: u32,
    (criterion, answer): Asked<'_>,
    texts: Texts,
) -> Result<(), ExportError> {
    let said = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let open = said.clone().set_unlocked();
    let number = criterion.number.as_deref().unwrap_or_default();
    let (title, look_at) = (criterion.title.get(texts.0), criterion.look_at.get(texts.0));
    for (column, text) in (0_u16..).zip([criterion.id.as_str(), number, title, look_at]) {
        sheet.write_string_with_format(at, column, text, &said)?;
    }
    let given = answer.map(|answer| answer.state).filter(|it| *it != AnswerState::NotAnswered);
    // An empty text leaves a blank cell.
    sheet.write_string_with_format(at, 4, given.map_or("", |it| texts.state(it)), &open)?;
    sheet.add_data_validation(at, 4, at, 4, &states(criterion, texts)?)?;
    match criterion.maximum().filter(|_| criterion.takes_points()) {
        Some(maximum) => {
            let rule = DataValidationRule::Between(0, i32::from(maximum.0));
            let points = DataValidation::new()
                .allow_whole_number(rule)
                .set_error_message(texts.form_points_refused(maximum.0))?;
            points_cell(sheet, at, answer, &open)?;
            sheet.add_data_validation(at, 5, at, 5, &points)?;
        }
        // The parts of a criterion may take points whose maximum is not known.
        None if criterion.takes_points() => {
            points_cell(sheet, at, answer, &open)?;
        }
        None => {
            sheet.write_blank(at, 5, &said)?;
        }
    }
    // A text that begins like a formula is a text here, and is never run.
    sheet.write_string_with_format(at, 6, answer.map_or("", |answer| &answer.note), &open)?;
    Ok(())
}

fn points_cell(
    sheet: &mut Worksheet,
    at: u32,
    answer: Option<&Answer>,
    open: &Format,
) -> Result<(), ExportError> {
    match answer.and_then(|answer| answer.points) {
        Some(points) => sheet.write_number_with_format(at, 5, f64::from(points.0), open)?,
        None => sheet.write_blank(at, 5, open)?,
    };
    Ok(())
}

/// The answers that a criterion can be given.
fn states(criterion: &Criterion, texts: Texts) -> Result<DataValidation, ExportError> {
    let words: Vec<&str> = AnswerState::ALL
        .into_iter()
        .filter(|state| *state != AnswerState::NotAnswered)
        .filter(|state| *state != AnswerState::NotApplicable || criterion.not_applicable)
        .map(|state| texts.state(state))
        .collect();
    let list = DataValidation::new().allow_list_strings(&words)?;
    Ok(list.set_error_message(texts.form_state_refused())?)
}
