//! The structure of a printed paper, walked from its bytes: what a screen reader finds.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId};

use gecc::report::document::Document;

use crate::report::{dictionary, name, read};

/// The elements of PDF that stand within another one, with those in which each may stand.
const INSIDE: [(&str, &[&str]); 9] = [
    ("TR", &["Table"]),
    ("TH", &["TR"]),
    ("TD", &["TR"]),
    ("LI", &["L"]),
    ("LBody", &["LI"]),
    ("TOCI", &["TOC"]),
    ("Reference", &["TOCI"]),
    ("Caption", &["Figure", "Table", "L"]),
    ("Link", &["Reference", "P", "TD", "TH", "Caption", "LBody"]),
];
/// The elements that hold nothing but other elements of these kinds.
const ONLY: [(&str, &[&str]); 5] = [
    ("Table", &["TR"]),
    ("TR", &["TH", "TD"]),
    ("L", &["LI"]),
    ("LI", &["LBody"]),
    ("TOC", &["TOCI"]),
];

/// The numbers of marked content on each page, from the content itself.
fn content_numbers(file: &lopdf::Document) -> Vec<Vec<i64>> {
    let mut pages = Vec::new();
    for page in file.get_pages().into_values() {
        let content = lopdf::content::Content::decode(&file.get_page_content(page)).unwrap();
        let mut open = 0;
        let mut numbers = Vec::new();
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" => {
                    open += 1;
                    let properties = operation.operands[1].as_dict().unwrap();
                    numbers.extend(properties.get(b"MCID").and_then(Object::as_i64));
                }
                "BMC" => open += 1,
                "EMC" => open -= 1,
                "Tj" | "TJ" | "S" | "f" | "B" | "b" | "Do" => {
                    assert!(open > 0, "{} outside of all marks", operation.operator);
                }
                _ => {}
            }
        }
        assert_eq!(open, 0);
        pages.push(numbers);
    }
    pages
}

/// The structure tree, walked: what each element is, and where each piece of content belongs.
#[derive(Default)]
pub(super) struct Walk {
    /// How many elements there are of each kind.
    pub(super) roles: BTreeMap<String, usize>,
    /// How many links there are.
    pub(super) links: usize,
    content: BTreeMap<(ObjectId, i64), Vec<ObjectId>>,
    annotations: BTreeMap<ObjectId, ObjectId>,
    headings: Vec<u8>,
}

impl Walk {
    fn element(&mut self, file: &lopdf::Document, id: ObjectId, above: &str) {
        let element = dictionary(file, id);
        let role = name(element, b"S");
        *self.roles.entry(role.clone()).or_default() += 1;
        let own_page = element.get(b"Pg").and_then(Object::as_reference).ok();
        let mut children = Vec::new();
        let mut has_content = false;
        for kid in element.get(b"K").unwrap().as_array().unwrap() {
            if let Ok(child) = kid.as_reference() {
                let parent = dictionary(file, child).get(b"P").unwrap().as_reference().unwrap();
                assert_eq!(parent, id);
                children.push(child);
                self.element(file, child, &role);
                continue;
            }
            has_content = true;
            match kid.as_dict() {
                Ok(reference) if name(reference, b"Type") == "OBJR" => {
                    assert_eq!(role, "Link");
                    self.link(file, id, reference);
                }
                Ok(reference) => {
                    let page = reference.get(b"Pg").unwrap().as_reference().unwrap();
                    let number = reference.get(b"MCID").unwrap().as_i64().unwrap();
                    self.content.entry((page, number)).or_default().push(id);
                }
                Err(_) => {
                    let place = (own_page.unwrap(), kid.as_i64().unwrap());
                    self.content.entry(place).or_default().push(id);
                }
            }
        }
        if let Some((_, allowed)) = INSIDE.iter().find(|(kind, _)| *kind == role) {
            assert!(allowed.contains(&above), "{role} in {above}");
        }
        let kinds: Vec<String> =
            children.iter().map(|child| name(dictionary(file, *child), b"S")).collect();
        if let Some((_, allowed)) = ONLY.iter().find(|(kind, _)| *kind == role) {
            assert!(
                kinds.iter().all(|kind| allowed.contains(&kind.as_str())),
                "{kinds:?} in {role}"
            );
            assert!(!has_content && !kinds.is_empty(), "{role}");
        }
        self.check(file, (&role, element), &children);
    }

    /// What an element must say of itself.
    fn check(
        &mut self,
        file: &lopdf::Document,
        (role, element): (&str, &Dictionary),
        children: &[ObjectId],
    ) {
        match role {
            "Figure" => assert!(element.get(b"Alt").is_ok()),
            "TH" => assert_eq!(name(attributes(element).unwrap(), b"Scope"), "Column"),
            "Table" => {
                let widths: BTreeSet<i64> = children.iter().map(|row| width(file, *row)).collect();
                assert_eq!(widths.len(), 1, "every row covers every column");
            }
            "H1" => self.headings.push(1),
            "H2" => self.headings.push(2),
            _ => {}
        }
    }

    fn link(&mut self, file: &lopdf::Document, element: ObjectId, reference: &Dictionary) {
        self.links += 1;
        let id = reference.get(b"Obj").unwrap().as_reference().unwrap();
        let link = dictionary(file, id);
        assert_eq!(name(link, b"Subtype"), "Link");
        assert!(link.get(b"Dest").is_ok());
        let words = lopdf::decode_text_string(link.get(b"Contents").unwrap()).unwrap();
        assert!(!words.trim().is_empty(), "a link says where it leads");
        let page = reference.get(b"Pg").unwrap().as_reference().unwrap();
        let annotations = dictionary(file, page).get(b"Annots").unwrap().as_array().unwrap();
        assert!(annotations.contains(&Object::Reference(id)));
        assert_eq!(self.annotations.insert(id, element), None);
    }
}

fn attributes(element: &Dictionary) -> Option<&Dictionary> {
    element.get(b"A").and_then(Object::as_dict).ok()
}

/// How many columns the cells of a row cover.
fn width(file: &lopdf::Document, row: ObjectId) -> i64 {
    let cells = dictionary(file, row).get(b"K").unwrap().as_array().unwrap();
    let columns = cells.iter().map(|cell| {
        let cell = dictionary(file, cell.as_reference().unwrap());
        let span = attributes(cell).and_then(|found| found.get(b"ColSpan").ok());
        span.map_or(1, |span| span.as_i64().unwrap())
    });
    columns.sum()
}

/// The element of a piece of content (a page's number and a number on it) or of an annotation, as the file leads back.
fn parents(file: &lopdf::Document, root: &Dictionary) -> BTreeMap<i64, Object> {
    let tree = root.get(b"ParentTree").unwrap().as_reference().unwrap();
    let numbers = dictionary(file, tree).get(b"Nums").unwrap().as_array().unwrap();
    let pairs = numbers.chunks(2).map(|pair| {
        let owner = pair[1].as_reference().unwrap();
        let list = file.get_object(owner).unwrap();
        let owner = if list.as_array().is_ok() { list.clone() } else { pair[1].clone() };
        (pair[0].as_i64().unwrap(), owner)
    });
    pairs.collect()
}

/// Walks a paper: every piece of content is in the structure once and leads back to its place, every element stands where
/// it may and says what it must, every annotation is a link of the structure.
#[track_caller]
pub(super) fn check_structure(document: &Document) -> Walk {
    let file = read(document);
    let root = file.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let root = dictionary(&file, root);
    let top = root.get(b"K").unwrap().as_array().unwrap()[0].as_reference().unwrap();
    let mut walk = Walk::default();
    walk.element(&file, top, "");
    let parents = parents(&file, root);
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let mut count = 0;
    for (page, numbers) in pages.iter().zip(content_numbers(&file)) {
        let entry = dictionary(&file, *page);
        let key = entry.get(b"StructParents").unwrap().as_i64().unwrap();
        let owners = parents[&key].as_array().unwrap();
        assert_eq!(owners.len(), numbers.len());
        for (at, number) in (0..).zip(numbers) {
            assert_eq!(number, at);
            let owner = owners[usize::try_from(number).unwrap()].as_reference().unwrap();
            assert_eq!(walk.content.get(&(*page, number)), Some(&vec![owner]), "{number}");
            count += 1;
        }
        let annotations = entry.get(b"Annots").and_then(Object::as_array);
        for annotation in annotations.into_iter().flatten() {
            let id = annotation.as_reference().unwrap();
            let key = dictionary(&file, id).get(b"StructParent").unwrap().as_i64().unwrap();
            assert_eq!(parents[&key].as_reference().ok(), walk.annotations.get(&id).copied());
        }
        assert_eq!(name(entry, b"Tabs"), "S");
    }
    assert_eq!(count, walk.content.len());
    let steps = walk.headings.windows(2).all(|two| two[1] <= two[0] + 1);
    assert!(
        steps && walk.headings.first().is_none_or(|first| *first == 1 || walk.headings.len() < 9)
    );
    walk
}
