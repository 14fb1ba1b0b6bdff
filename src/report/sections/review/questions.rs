//! The questions for the video conference, with room for the answers.

use crate::domain::review::Question;
use crate::report::document::{Align, Block, Cell, Column, Orientation, Row, Table, Width};
use crate::report::sections::context::{NOTHING, criterion_anchor};
use crate::report::sections::review::{Reviewing, heading, note};

/// Lines for an answer that nobody wrote yet.
const ANSWER_LINES: u8 = 2;

pub(super) fn blocks(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let texts = reviewing.office.texts;
    let title = heading(texts.review_paper_questions());
    let questions = reviewing.review.questions();
    if questions.is_empty() {
        return vec![
            Block::Turn(Orientation::Portrait),
            title,
            note(texts.review_paper_no_questions()),
        ];
    }
    let columns = vec![
        Column::new(texts.report_order(), Width::Millimetres(12), Align::Right),
        Column::new(texts.review_paper_question(), Width::Share(3), Align::Left),
        Column::new(texts.review_paper_about(), Width::Share(2), Align::Left),
    ];
    let numbered = (1_usize..).zip(questions);
    let rows = numbered.flat_map(|(number, question)| rows(reviewing, number, question)).collect();
    vec![Block::Turn(Orientation::Portrait), title, Block::Table(Table::new(columns, rows))]
}

fn rows(reviewing: &Reviewing<'_>, number: usize, question: &Question) -> [Row; 2] {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let about = match &question.criterion {
        Some(id) => {
            let criterion = office.assessment.criterion(id);
            let remark = criterion.map_or("", |found| office.provenance(found.title_provenance));
            Cell::new(office.named(id)).with_note(remark).leading_to(criterion_anchor(id))
        }
        None => Cell::new(NOTHING),
    };
    let cells = Row::Cells(vec![
        Cell::new(office.number(number)),
        Cell::new(office.digits(question.text.trim())),
        about,
    ]);
    let below = match question.answer.trim() {
        "" => Row::Write { label: texts.review_paper_to_answer().to_owned(), lines: ANSWER_LINES },
        answer => Row::Detail(texts.review_paper_answered(&office.digits(answer))),
    };
    [cells, below]
}
