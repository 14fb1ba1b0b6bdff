//! Who answers for the report.

use crate::report::document::{Block, HeadingLevel, KeyValue, ParagraphStyle, Signature};
use crate::report::sections::context::Context;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    vec![
        Block::Heading { level: HeadingLevel::Section, text: texts.report_signatures().to_owned() },
        Block::Paragraph {
            style: ParagraphStyle::Body,
            text: texts.report_confirmation().to_owned(),
        },
        Block::Signatures(people(context, context.texts.report_assessor())),
    ]
}

/// The lines of who made the paper, in this role, and of the head of the office.
pub(super) fn people(context: &Context<'_>, maker: &str) -> Vec<Signature> {
    let texts = context.texts;
    let person = |role: &str| Signature {
        sign_label: texts.report_sign().to_owned(),
        role: role.to_owned(),
        name: String::new(),
        position: KeyValue::new(texts.report_position(), ""),
        date_label: texts.report_sign_date().to_owned(),
    };
    vec![person(maker), person(texts.report_head())]
}
