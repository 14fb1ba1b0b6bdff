//! The structure tree: what a screen reader reads, in which order, and what each piece is.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use crate::domain::language::Language;
use crate::report::layout::pages::{Element, Pages, Role};
use crate::report::pdf::content::MarkedContent;
use crate::report::pdf::links::Annotation;
use crate::report::pdf::metadata::language_tag;
use crate::report::pdf::objects::{integer, name, text};

/// The tag of a role.
pub(super) const fn tag(role: Role) -> &'static str {
    match role {
        Role::Heading1 => "H1",
        Role::Heading2 => "H2",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeaderCell => "TH",
        Role::Cell => "TD",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Link => "Link",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Reference => "Reference",
    }
}

/// Adds the tree and ties the pages and their links to it. Gives its root.
pub(super) fn add(
    file: &mut lopdf::Document,
    (pages, language): (&Pages, Language),
    (marked, links): (&MarkedContent, &[Annotation]),
    page_ids: &[ObjectId],
) -> lopdf::Result<ObjectId> {
    let root = file.new_object_id();
    let document = file.new_object_id();
    let ids: Vec<ObjectId> = pages.elements.iter().map(|_| file.new_object_id()).collect();
    let kids = kids(pages, (marked, links), &ids, page_ids);
    for (index, ((element, id), kids)) in pages.elements.iter().zip(&ids).zip(kids).enumerate() {
        let parent = element.parent.and_then(|parent| ids.get(parent.0)).copied();
        let mut entry = element_entry(element);
        entry.set("P", parent.unwrap_or(document));
        let mut letters = marked.letters.get(index).copied().unwrap_or_default();
        letters.count(element.alt_text.as_deref().unwrap_or_default());
        if let Some(other) = letters.language().filter(|found| *found != language) {
            entry.set("Lang", text(language_tag(other)));
        }
        entry.set("K", kids);
        if let Some(page) = own_page(marked, index).and_then(|page| page_ids.get(page)) {
            entry.set("Pg", *page);
        }
        file.set_object(*id, entry);
    }
    let top = pages.elements.iter().zip(&ids).filter(|(element, _)| element.parent.is_none());
    let top: Vec<Object> = top.map(|(_, id)| Object::Reference(*id)).collect();
    file.set_object(
        document,
        dictionary! { "Type" => name("StructElem"), "S" => name("Document"), "P" => root, "K" => top },
    );
    let parents = add_parent_tree(file, (marked, links), &ids, page_ids)?;
    file.set_object(
        root,
        dictionary! {
            "Type" => name("StructTreeRoot"),
            "K" => vec![Object::Reference(document)],
            "ParentTree" => parents,
            "ParentTreeNextKey" => integer(page_ids.len() + links.len()),
        },
    );
    Ok(root)
}

/// The page on which the content of an element begins.
fn own_page(marked: &MarkedContent, element: usize) -> Option<usize> {
    marked.by_element.get(element)?.first().map(|(page, _)| *page)
}

/// What is in an element, with the page and the number of its first piece of content.
type Kid = ((usize, i64), Object);

/// What is in each element, in the order in which it is read: pieces of content, links, and other elements, each where
/// its own first piece of content stands.
fn kids(
    pages: &Pages,
    (marked, links): (&MarkedContent, &[Annotation]),
    ids: &[ObjectId],
    page_ids: &[ObjectId],
) -> Vec<Vec<Object>> {
    const LAST: (usize, i64) = (usize::MAX, i64::MAX);
    let mut kids: Vec<Vec<Kid>> = Vec::with_capacity(ids.len());
    let mut firsts = Vec::with_capacity(ids.len());
    for index in 0..ids.len() {
        let content = marked.by_element.get(index).map(Vec::as_slice).unwrap_or_default();
        firsts.push(content.first().copied().unwrap_or(LAST));
        let place = |&(page, number): &(usize, i64)| {
            let kid = content_kid((page, number), own_page(marked, index), page_ids)?;
            Some(((page, number), kid))
        };
        kids.push(content.iter().filter_map(place).collect());
    }
    for link in links {
        if let (Some(kids), Some(page)) = (kids.get_mut(link.element.0), page_ids.get(link.page)) {
            let object = dictionary! { "Type" => name("OBJR"), "Pg" => *page, "Obj" => link.id };
            kids.push(((link.page, i64::MAX), Object::Dictionary(object)));
        }
    }
    let mut children: Vec<Vec<Kid>> = vec![Vec::new(); ids.len()];
    // Children stand after their parents, so from the end on every first piece is known in time.
    for (index, (element, id)) in pages.elements.iter().zip(ids).enumerate().rev() {
        let Some(parent) = element.parent else { continue };
        let first = firsts.get(index).copied().unwrap_or(LAST);
        let siblings = children.get_mut(parent.0);
        if let (Some(of_parent), Some(siblings)) = (firsts.get_mut(parent.0), siblings) {
            *of_parent = first.min(*of_parent);
            siblings.push((first, Object::Reference(*id)));
        }
    }
    let in_order = |(children, own): (Vec<Kid>, Vec<Kid>), is_mixed: bool| {
        // The order of children with nothing in them is kept by the stable sort.
        let mut kids = children;
        kids.reverse();
        kids.extend(own);
        if is_mixed {
            kids.sort_by_key(|(first, _)| *first);
        }
        kids.into_iter().map(|(_, kid)| kid).collect()
    };
    let is_mixed = |index: usize| own_page(marked, index).is_some();
    let all = children.into_iter().zip(kids).enumerate();
    all.map(|(index, kids)| in_order(kids, is_mixed(index))).collect()
}

/// A piece of content: a number where it is on the element's own page, else a page and a number.
fn content_kid(
    (page, number): (usize, i64),
    own_page: Option<usize>,
    page_ids: &[ObjectId],
) -> Option<Object> {
    if Some(page) == own_page {
        return Some(Object::Integer(number));
    }
    let reference = dictionary! {
        "Type" => name("MCR"), "Pg" => *page_ids.get(page)?, "MCID" => number,
    };
    Some(Object::Dictionary(reference))
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
    (marked, links): (&MarkedContent, &[Annotation]),
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
    for link in links {
        if let Some(element) = ids.get(link.element.0) {
            numbers.push(Object::Integer(integer(link.key)));
            numbers.push(Object::Reference(*element));
        }
    }
    Ok(file.add_object(dictionary! { "Nums" => numbers }))
}
