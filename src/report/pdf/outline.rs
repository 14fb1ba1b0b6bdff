//! The outline beside the pages: sections, and their parts below them.

use lopdf::{Object, ObjectId, dictionary};

use crate::report::layout::pages::OutlineEntry;
use crate::report::layout::style::PAGE_HEIGHT;
use crate::report::pdf::objects::{integer, name, text};

/// Adds the outline. `None` where there are no headings.
pub(super) fn add(
    file: &mut lopdf::Document,
    entries: &[OutlineEntry],
    page_ids: &[ObjectId],
) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let parents: Vec<Option<usize>> = (0..entries.len()).map(|at| parent(entries, at)).collect();
    let top = children(&parents, None);
    for (index, ((entry, id), parent)) in entries.iter().zip(&ids).zip(&parents).enumerate() {
        let siblings = children(&parents, *parent);
        let own = children(&parents, Some(index));
        let at = siblings.iter().position(|sibling| *sibling == index);
        let neighbour = |at: Option<usize>| ids.get(*siblings.get(at?)?).copied();
        let mut object = dictionary! {
            "Title" => text(&entry.title),
            "Parent" => parent.and_then(|parent| ids.get(parent)).copied().unwrap_or(root),
        };
        if let Some(page) = page_ids.get(entry.page) {
            let top = Object::Real(PAGE_HEIGHT - entry.top);
            object.set("Dest", vec![(*page).into(), name("XYZ"), Object::Null, top, Object::Null]);
        }
        if let Some(previous) = neighbour(at.and_then(|at| at.checked_sub(1))) {
            object.set("Prev", previous);
        }
        if let Some(next) = neighbour(at.map(|at| at + 1)) {
            object.set("Next", next);
        }
        if let (Some(first), Some(last)) = (own.first(), own.last())
            && let (Some(first), Some(last)) = (ids.get(*first), ids.get(*last))
        {
            object.set("First", *first);
            object.set("Last", *last);
            // Negative: closed when the file is opened.
            object.set("Count", -integer(own.len()));
        }
        file.set_object(*id, object);
    }
    let first = top.first().and_then(|first| ids.get(*first)).copied()?;
    let last = top.last().and_then(|last| ids.get(*last)).copied()?;
    let count = integer(top.len());
    file.set_object(
        root,
        dictionary! { "Type" => name("Outlines"), "First" => first, "Last" => last, "Count" => count },
    );
    Some(root)
}

/// The last entry above `index` that stands higher.
fn parent(entries: &[OutlineEntry], index: usize) -> Option<usize> {
    let level = entries.get(index)?.level;
    entries.iter().take(index).rposition(|entry| entry.level < level)
}

/// The entries whose parent is `of`; `None` gives those at the top.
fn children(parents: &[Option<usize>], of: Option<usize>) -> Vec<usize> {
    let entries = parents.iter().enumerate();
    entries.filter(|(_, parent)| **parent == of).map(|(index, _)| index).collect()
}
