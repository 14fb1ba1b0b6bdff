//! Pages of placed items, in points from the top left corner, and the structure that a screen reader follows.
//!
//! Knows no PDF: another writer could print the same pages.

use std::ops::Range;
use std::rc::Rc;

use crate::report::document::Picture;
use crate::report::layout::sheet::Sheet;
use crate::report::layout::style::Colour;
use crate::report::shape::{Shaped, Weight};

/// A paper, placed.
#[derive(Debug, Default)]
pub(in crate::report) struct Pages {
    /// The pages in order; at least one.
    pub(in crate::report) pages: Vec<Page>,
    /// What the items mean, parents before their children.
    pub(in crate::report) elements: Vec<Element>,
    /// The headings for the outline.
    pub(in crate::report) outline: Vec<OutlineEntry>,
    /// The pictures, each once however often it is drawn.
    pub(in crate::report) pictures: Vec<Picture>,
    /// What leads elsewhere.
    pub(in crate::report) links: Vec<Link>,
    /// The dark areas of the code at the foot of the pages: left, upper, right and lower edge of each, from its own upper
    /// left corner. Empty: there is none.
    pub(in crate::report) code: Vec<[f32; 4]>,
}

/// A page.
#[derive(Debug)]
pub(in crate::report) struct Page {
    /// The paper.
    pub(in crate::report) sheet: Sheet,
    /// What is on it.
    pub(in crate::report) items: Vec<Item>,
    /// Its number as printed.
    pub(in crate::report) label: String,
}

/// A place in the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::report) struct Target {
    /// The page, from 0.
    pub(in crate::report) page: usize,
    /// Where on the page, from its top.
    pub(in crate::report) top: f32,
}

/// An area of a page that leads elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct Link {
    /// Its page, from 0.
    pub(in crate::report) page: usize,
    /// Left, upper, right and lower edge.
    pub(in crate::report) area: [f32; 4],
    /// The element of its words.
    pub(in crate::report) element: ElementId,
    /// The words.
    pub(in crate::report) text: String,
    /// Where it leads.
    pub(in crate::report) target: Target,
}

/// Something on a page.
#[derive(Debug)]
pub(in crate::report) struct Item {
    /// What it belongs to.
    pub(in crate::report) owner: Owner,
    /// What is drawn.
    pub(in crate::report) ink: Ink,
}

/// What an item belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Owner {
    /// Nothing that is read: lines, page numbers, repeated headers.
    Artifact,
    /// A structure element.
    Element(ElementId),
}

/// Index of an element in [`Pages::elements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) struct ElementId(pub(in crate::report) usize);

/// What is drawn.
#[derive(Debug)]
pub(in crate::report) enum Ink {
    /// A line of text.
    Text(PlacedText),
    /// A line or an area.
    Path(Path),
    /// Areas of one colour: left, upper, right and lower edge of each.
    Areas(Vec<[f32; 4]>, Colour),
    /// [`Pages::code`] with its upper left corner here.
    Code((f32, f32)),
    /// A picture by its index, with its left, upper, right and lower edge.
    Picture(usize, [f32; 4]),
}

/// A line of text.
#[derive(Debug)]
pub(in crate::report) struct PlacedText {
    /// The face.
    pub(in crate::report) weight: Weight,
    /// The font size.
    pub(in crate::report) size: f32,
    /// Where the line begins.
    pub(in crate::report) x: f32,
    /// The baseline.
    pub(in crate::report) y: f32,
    /// The colour.
    pub(in crate::report) colour: Colour,
    /// The text with its glyphs.
    pub(in crate::report) text: Rc<Shaped>,
    /// Which glyphs stand on this line.
    pub(in crate::report) glyphs: Range<usize>,
}

/// A line or an area.
#[derive(Clone, Debug)]
pub(in crate::report) struct Path {
    /// Its corners.
    pub(in crate::report) points: Vec<(f32, f32)>,
    /// Does it return to its first point?
    pub(in crate::report) is_closed: bool,
    /// The colour inside.
    pub(in crate::report) fill: Option<Colour>,
    /// The colour and width of the line.
    pub(in crate::report) stroke: Option<(Colour, f32)>,
}

/// A structure element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) struct Element {
    /// What it is.
    pub(in crate::report) role: Role,
    /// What it is in; `None` for the document itself.
    pub(in crate::report) parent: Option<ElementId>,
    /// What a screen reader says instead of a figure.
    pub(in crate::report) alt_text: Option<String>,
    /// How many columns a cell covers.
    pub(in crate::report) columns: usize,
}

/// What a structure element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Role {
    /// The title and the headings of sections.
    Heading1,
    /// The headings of parts.
    Heading2,
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// A point of a list.
    ListItem,
    /// What a point of a list says.
    ListBody,
    /// A table.
    Table,
    /// A row.
    Row,
    /// A cell that heads a column or a row.
    HeaderCell,
    /// A cell.
    Cell,
    /// A chart, a photo or a code.
    Figure,
    /// What a figure shows.
    Caption,
    /// Words that lead elsewhere.
    Link,
    /// The sections with their pages.
    Contents,
    /// One of the sections with its page.
    ContentsItem,
    /// The words of one of the sections, which lead to it.
    Reference,
}

/// A heading in the outline.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct OutlineEntry {
    /// Its text.
    pub(in crate::report) title: String,
    /// 1 for a section, 2 for a part of one.
    pub(in crate::report) level: u8,
    /// Its page, from 0.
    pub(in crate::report) page: usize,
    /// Where it stands on the page, from the top.
    pub(in crate::report) top: f32,
}
