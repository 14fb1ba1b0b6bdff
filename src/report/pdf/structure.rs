//! The structure tree: what a screen reader reads, in which order, and what each piece is.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use crate::report::layout::pages::{Element, Pages, Role};
use crate::report::pdf::content::MarkedContent;
use crate::report::pdf::objects::{integer, name, text};

/// The tag of a role.
pub(super) const fn tag(role: Role) -> &'static str {
    match role {
        Role::Heading1 => "H1",
        Role::Heading2 => "H2",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeaderCell => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
    }
}

/// Adds the tree and ties the pages to it. Gives its root.
pub(super) fn add(
    file: &mut lopdf::Document,
    pages: &Pages,
    marked: &MarkedContent,
    page_ids: &[ObjectId],
) -> lopdf::Result<ObjectId> {
    let root = file.new_object_id();
    let document = file.new_object_id();
    let ids: Vec<ObjectId> = pages.elements.iter().map(|_| file.new_object_id()).collect();
    let mut children: Vec<Vec<ObjectId>> = vec![Vec::new(); ids.len()];
    let mut top = Vec::new();
    for (element, id) in pages.elements.iter().zip(&ids) {
        match element.parent.and_then(|parent| children.get_mut(parent.0)) {
            Some(siblings) => siblings.push(*id),
            None => top.push(Object::Reference(*id)),
        }
    }
    for (index, (element, id)) in pages.elements.iter().zip(&ids).enumerate() {
        let parent = element.parent.and_then(|parent| ids.get(parent.0)).copied();
        let content = marked.by_element.get(index).map(Vec::as_slice).unwrap_or_default();
        let mut kids = content_kids(content, page_ids);
        kids.extend(
            children.get(index).into_iter().flatten().map(|child| Object::Reference(*child)),
        );
        let mut entry = element_entry(element);
        entry.set("P", parent.unwrap_or(document));
        entry.set("K", kids);
        if let Some(page) = content.first().and_then(|(page, _)| page_ids.get(*page)) {
            entry.set("Pg", *page);
        }
        file.set_object(*id, entry);
    }
    file.set_object(
        document,
        dictionary! { "Type" => name("StructElem"), "S" => name("Document"), "P" => root, "K" => top },
    );
    let parents = add_parent_tree(file, marked, &ids, page_ids)?;
    file.set_object(
        root,
        dictionary! {
            "Type" => name("StructTreeRoot"),
            "K" => vec![Object::Reference(document)],
            "ParentTree" => parents,
            "ParentTreeNextKey" => integer(page_ids.len()),
        },
    );
    Ok(root)
}

/// The pieces of content of an element: a number where it is on the element's own page, else a page and a number.
fn content_kids(content: &[(usize, i64)], page_ids: &[ObjectId]) -> Vec<Object> {
    let first_page = content.first().map(|(page, _)| *page);
    let kid = |&(page, number): &(usize, i64)| {
        if Some(page) == first_page {
            return Some(Object::Integer(number));
        }
        let reference = dictionary! {
            "Type" => name("MCR"), "Pg" => *page_ids.get(page)?, "MCID" => number,
        };
        Some(Object::Dictionary(reference))
    };
    content.iter().filter_map(kid).collect()
}

fn element_entry(element: &Element) -> Dictionary {
    let mut entry = dictionary! { "Type" => name("StructElem"), "S" => name(tag(element.role)) };
    if let Some(alt_text) = &element.alt_text {
        entry.set("Alt", text(alt_text));
    }
    let mut attributes = dictionary! { "O" => name("Table") };
    if element.role == Role::HeaderCell {
        attributes.set("Scope", name("Column"));
    }
    if element.columns > 1 {
        attributes.set("ColSpan", integer(element.columns));
    }
    if attributes.len() > 1 {
        entry.set("A", attributes);
    }
    entry
}

/// The way back from a piece of content to its element, page by page.
fn add_parent_tree(
    file: &mut lopdf::Document,
    marked: &MarkedContent,
    ids: &[ObjectId],
    page_ids: &[ObjectId],
) -> lopdf::Result<ObjectId> {
    let mut numbers = Vec::new();
    for (index, (owners, page_id)) in marked.by_page.iter().zip(page_ids).enumerate() {
        let owners: Vec<Object> =
            owners.iter().filter_map(|owner| ids.get(owner.0)).map(|id| (*id).into()).collect();
        let list = file.add_object(Object::Array(owners));
        numbers.push(Object::Integer(integer(index)));
        numbers.push(Object::Reference(list));
        let page = file.get_object_mut(*page_id)?.as_dict_mut()?;
        page.set("StructParents", integer(index));
        page.set("Tabs", name("S"));
    }
    Ok(file.add_object(dictionary! { "Nums" => numbers }))
}
