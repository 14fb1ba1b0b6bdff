//! Links inside the paper, as annotations without a border.

use lopdf::{Object, ObjectId, dictionary};

use crate::report::layout::pages::{ElementId, Pages, Target};
use crate::report::pdf::objects::{integer, name, text};

/// An annotation that the structure has to name.
pub(super) struct Annotation {
    /// The element of its words.
    pub(super) element: ElementId,
    /// Its page, from 0.
    pub(super) page: usize,
    /// Its number in the way back from content to structure, after those of the pages.
    pub(super) key: usize,
    pub(super) id: ObjectId,
}

/// Adds all links to their pages.
pub(super) fn add(
    file: &mut lopdf::Document,
    pages: &Pages,
    page_ids: &[ObjectId],
) -> lopdf::Result<Vec<Annotation>> {
    let mut by_page: Vec<Vec<Object>> = vec![Vec::new(); page_ids.len()];
    let mut annotations = Vec::new();
    for link in &pages.links {
        let Some(destination) = destination(pages, link.target, page_ids) else { continue };
        let Some(height) = pages.pages.get(link.page).map(|page| page.sheet.height) else {
            continue;
        };
        let [left, top, right, bottom] = link.area;
        let real = |value: f32| Object::Real((value * 10.0).round() / 10.0);
        let area = [left, height - bottom, right, height - top].map(real).to_vec();
        let key = page_ids.len() + annotations.len();
        let id = file.add_object(dictionary! {
            "Type" => name("Annot"),
            "Subtype" => name("Link"),
            "Rect" => area,
            "Border" => vec![Object::Integer(0); 3],
            // Printed, which archival files ask for; nothing is to be seen of it.
            "F" => 4,
            "Contents" => text(&link.text),
            "Dest" => destination,
            "StructParent" => integer(key),
        });
        if let Some(annotations) = by_page.get_mut(link.page) {
            annotations.push(id.into());
        }
        annotations.push(Annotation { element: link.element, page: link.page, key, id });
    }
    for (page_id, annotations) in page_ids.iter().zip(by_page) {
        let page = file.get_object_mut(*page_id)?.as_dict_mut()?;
        if annotations.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", annotations);
        }
    }
    Ok(annotations)
}

/// A place as PDF writes it. `None`: there is no such page.
pub(super) fn destination(
    pages: &Pages,
    target: Target,
    page_ids: &[ObjectId],
) -> Option<Vec<Object>> {
    let page = pages.pages.get(target.page)?;
    let id = page_ids.get(target.page)?;
    let top = Object::Real(((page.sheet.height - target.top) * 10.0).round() / 10.0);
    Some(vec![(*id).into(), name("XYZ"), Object::Null, top, Object::Null])
}
