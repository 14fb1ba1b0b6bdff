//! The outline beside the pages: sections, and their parts below them.

use lopdf::{ObjectId, dictionary};

use crate::report::layout::pages::{OutlineEntry, Pages, Target};
use crate::report::pdf::links::destination;
use crate::report::pdf::objects::{integer, name, text};

/// Adds the outline. `None` where there are no headings.
pub(super) fn add(
    file: &mut lopdf::Document,
    pages: &Pages,
    page_ids: &[ObjectId],
) -> Option<ObjectId> {
    let entries = pages.outline.as_slice();
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let tree = Tree::of(entries);
    for (index, (entry, id)) in entries.iter().zip(&ids).enumerate() {
        let parent = tree.parents.get(index).copied().flatten();
        let siblings = tree.children(parent);
        let own = tree.children(Some(index));
        let at = siblings.binary_search(&index).ok();
        let neighbour = |at: Option<usize>| ids.get(*siblings.get(at?)?).copied();
        let mut object = dictionary! {
            "Title" => text(&entry.title),
            "Parent" => parent.and_then(|parent| ids.get(parent)).copied().unwrap_or(root),
        };
        let target = Target { page: entry.page, top: entry.top };
        if let Some(destination) = destination(pages, target, page_ids) {
            object.set("Dest", destination);
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
    let top = tree.children(None);
    let first = top.first().and_then(|first| ids.get(*first)).copied()?;
    let last = top.last().and_then(|last| ids.get(*last)).copied()?;
    let count = integer(top.len());
    file.set_object(
        root,
        dictionary! { "Type" => name("Outlines"), "First" => first, "Last" => last, "Count" => count },
    );
    Some(root)
}

/// Which entry stands below which.
struct Tree {
    /// The last entry above each one that stands higher; `None` at the top.
    parents: Vec<Option<usize>>,
    /// The entries below each one, in order.
    children: Vec<Vec<usize>>,
    /// The entries at the top, in order.
    top: Vec<usize>,
}

impl Tree {
    fn of(entries: &[OutlineEntry]) -> Self {
        let (parents, children) = (Vec::new(), vec![Vec::new(); entries.len()]);
        let mut tree = Self { parents, children, top: Vec::new() };
        let mut open: Vec<usize> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            let is_closed =
                |at: &mut usize| entries.get(*at).is_some_and(|above| above.level >= entry.level);
            while open.pop_if(is_closed).is_some() {}
            let parent = open.last().copied();
            let siblings = parent.and_then(|parent| tree.children.get_mut(parent));
            siblings.unwrap_or(&mut tree.top).push(index);
            tree.parents.push(parent);
            open.push(index);
        }
        tree
    }

    /// The entries below `of`; `None` gives those at the top.
    fn children(&self, of: Option<usize>) -> &[usize] {
        match of {
            Some(index) => self.children.get(index).map(Vec::as_slice).unwrap_or_default(),
            None => &self.top,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_below_the_last_higher_one() {
        let entry = |level| OutlineEntry { title: String::new(), level, page: 0, top: 0.0 };
        let tree = Tree::of(&[2, 1, 2, 2, 1, 2].map(entry));
        assert_eq!(tree.parents, [None, None, Some(1), Some(1), None, Some(4)]);
        assert_eq!(tree.children(None), [0, 1, 4]);
        assert_eq!(tree.children(Some(1)), [2, 3]);
    }
}
