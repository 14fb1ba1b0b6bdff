//! Who answers for the report.

use crate::i18n::Texts;
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
    vec![person(texts, maker, ""), person(texts, texts.report_head(), "")]
}

/// The lines of one person in this role. Without a name there is a dotted line for it.
pub(super) fn person(texts: Texts, role: &str, name: &str) -> Signature {
    Signature {
        sign_label: texts.report_sign().to_owned(),
        role: role.to_owned(),
        name: name.to_owned(),
        position: KeyValue::new(texts.report_position(), ""),
        date_label: texts.report_sign_date().to_owned(),
    }
}
