//! What the office says about itself.

use crate::domain::profile::ProfileField;
use crate::report::document::{Block, HeadingLevel, KeyValue, ParagraphStyle};
use crate::report::sections::context::Context;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let profile = context.assessment.profile();
    let pairs = ProfileField::ALL.into_iter().filter_map(|field| {
        let value = profile.get(field).trim();
        // Coordinates are copied into maps, which know no Thai digits.
        let is_code = matches!(field, ProfileField::Latitude | ProfileField::Longitude);
        let value = if is_code { value.to_owned() } else { context.digits(value) };
        (!value.is_empty()).then(|| KeyValue::new(texts.field(field), value))
    });
    let pairs: Vec<KeyValue> = pairs.collect();
    let title = texts.report_profile().to_owned();
    let heading = Block::Heading { level: HeadingLevel::Section, text: title };
    if pairs.is_empty() {
        let text = texts.report_not_given().to_owned();
        return vec![heading, Block::Paragraph { style: ParagraphStyle::Body, text }];
    }
    vec![heading, Block::KeyValues(pairs)]
}
