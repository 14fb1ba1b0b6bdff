//! Files inside the PDF, such as the assessment that the paper was made from.

use lopdf::{Dictionary, Object, Stream, dictionary};

use crate::report::document::Document;
use crate::report::pdf::metadata::pdf_date;
use crate::report::pdf::objects::{integer, name, text};

/// What the catalog says about attachments.
pub(super) struct Attached {
    /// The names by which a viewer lists them.
    pub(super) names: Dictionary,
    /// The files as sources of the document.
    pub(super) associated: Vec<Object>,
}

/// Adds the attachments of `document`. `None` where it has none.
pub(super) fn add(file: &mut lopdf::Document, document: &Document) -> Option<Attached> {
    let mut names = Vec::new();
    let mut associated = Vec::new();
    for attachment in &document.attachments {
        let details = dictionary! {
            "Size" => integer(attachment.data.len()), "ModDate" => text(&pdf_date(document.date)),
        };
        let stream = Stream::new(
            dictionary! {
                "Type" => name("EmbeddedFile"),
                "Subtype" => name(&attachment.media_type),
                "Params" => details,
            },
            attachment.data.clone(),
        );
        let embedded = file.add_object(stream);
        let specification = file.add_object(dictionary! {
            "Type" => name("Filespec"),
            "F" => text(&attachment.name),
            "UF" => text(&attachment.name),
            "Desc" => text(&attachment.description),
            "AFRelationship" => name("Source"),
            "EF" => dictionary! { "F" => embedded, "UF" => embedded },
        });
        names.push(text(&attachment.name));
        names.push(Object::Reference(specification));
        associated.push(Object::Reference(specification));
    }
    if associated.is_empty() {
        return None;
    }
    let names = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } };
    Some(Attached { names, associated })
}
