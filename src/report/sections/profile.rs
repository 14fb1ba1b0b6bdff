//! What the office says about itself beyond the cover.

use crate::domain::profile::{FieldKind, ProfileField};
use crate::report::document::{Block, HeadingLevel, KeyValue, ParagraphStyle};
use crate::report::sections::context::Context;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let profile = context.assessment.profile();
    let pairs = ProfileField::ALL.into_iter().filter_map(|field| {
        if is_on_cover(field) {
            return None;
        }
        // Coordinates are copied into maps together, and maps know no Thai digits.
        if field == ProfileField::Longitude {
            return None;
        }
        if field == ProfileField::Latitude {
            let place = [ProfileField::Latitude, ProfileField::Longitude];
            let place = place.map(|field| profile.get(field).trim());
            let is_given = place.iter().all(|value| !value.is_empty());
            return is_given.then(|| KeyValue::new(texts.report_coordinates(), place.join(", ")));
        }
        let value = context.digits(profile.get(field).trim());
        // Short lines, one a service, run on: a column of them is long and says little.
        let value = match field.kind() {
            FieldKind::Lines => lines(&value, if is_address(field) { " " } else { " · " }),
            FieldKind::Line | FieldKind::WholeNumber | FieldKind::Degrees { .. } => value,
        };
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

/// Whether a field stands on the cover already.
const fn is_on_cover(field: ProfileField) -> bool {
    matches!(
        field,
        ProfileField::CentreName
            | ProfileField::Agency
            | ProfileField::Department
            | ProfileField::Ministry
            | ProfileField::ContactPerson
            | ProfileField::Telephone
            | ProfileField::Email
    )
}

/// Whether the lines of a field are one text, which a space joins as an official writes it, and no list.
const fn is_address(field: ProfileField) -> bool {
    matches!(field, ProfileField::Address)
}

fn lines(text: &str, between: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(between)
}
