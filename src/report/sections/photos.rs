//! The photo annex: every picture among the evidence with what it shows and the criteria that it supports.

use crate::report::document::{
    Block, HeadingLevel, Orientation, ParagraphStyle, Photo, PhotoSize, Reference,
};
use crate::report::sections::context::{Context, evidence_anchor, photo_anchor};

pub(super) fn blocks(context: &Context<'_>, size: PhotoSize) -> Vec<Block> {
    let texts = context.texts;
    let photos: Vec<Photo> = context
        .evidence()
        .filter_map(|(number, evidence)| {
            let picture = context.picture(evidence)?;
            let own = texts.report_evidence_is(&context.number(number));
            let mut references =
                vec![Reference::new(own.clone(), evidence_anchor(&evidence.digest))];
            let criteria = context.criteria_references(&evidence.criteria);
            let mut note = vec![own];
            let words: Vec<&str> = criteria.iter().map(|found| found.text.as_str()).collect();
            note.extend((!words.is_empty()).then(|| words.join(", ")));
            note.extend(evidence.date.map(|date| context.day(Some(date))));
            references.extend(criteria);
            Some(Photo {
                missing: picture
                    .as_ref()
                    .err()
                    .map_or_else(String::new, |fault| context.photo_fault(*fault).to_owned()),
                picture: picture.ok(),
                caption: context.caption(evidence),
                note: note.join(" · "),
                references,
                anchor: Some(photo_anchor(&evidence.digest)),
            })
        })
        .collect();
    let body = if photos.is_empty() {
        let text = texts.report_photos_none().to_owned();
        Block::Paragraph { style: ParagraphStyle::Body, text }
    } else {
        Block::Photos { size, photos }
    };
    let text = texts.report_photos().to_owned();
    let heading = Block::Heading { level: HeadingLevel::Section, text };
    vec![Block::Turn(Orientation::Portrait), heading, body]
}
