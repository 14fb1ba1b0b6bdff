//! Where the next thing goes: the page, the place on it, the structure that grows beside it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::report::document::{Anchor, Block, Document, HeadingLevel, Orientation, Picture};
use crate::report::error::ReportError;
use crate::report::layout::contents::Entry;
use crate::report::layout::pages::{
    Element, ElementId, Ink, Item, Link, OutlineEntry, Owner, Page, Pages, Path, PlacedText, Role,
    Target,
};
use crate::report::layout::references;
use crate::report::layout::sheet::Sheet;
use crate::report::layout::style::{Colour, HAIRLINE, HAIRLINE_WIDTH, TextStyle};
use crate::report::layout::typesetter::{Line, Typesetter};
use crate::report::progress::{Progress, Work};
use crate::report::shape::Faces;

/// Puts blocks on pages from top to bottom.
pub(super) struct Composer<'a> {
    /// Measures texts.
    pub(super) typesetter: Typesetter<'a>,
    /// The paper of this page.
    pub(super) sheet: Sheet,
    /// Where the next block begins, from the top of the page.
    pub(super) y: f32,
    /// The headings of all sections, in order.
    pub(super) sections: Vec<String>,
    /// The lines of the contents that still lack their page numbers.
    pub(super) entries: Vec<Entry>,
    /// Whether the first page is a cover, which has no foot.
    pub(super) has_cover: bool,
    progress: Progress,
    /// The places that others lead to. `None`: not reached yet.
    anchors: BTreeMap<Anchor, Option<Target>>,
    waiting: Vec<(WaitingLink, Anchor)>,
    headings: usize,
    result: Pages,
}

/// A link whose target may be on a later page.
struct WaitingLink {
    page: usize,
    area: [f32; 4],
    element: ElementId,
    text: String,
}

impl<'a> Composer<'a> {
    pub(super) fn new(faces: &'a Faces, document: &Document, progress: &Progress) -> Self {
        let sheet = Sheet::of(match document.blocks.first() {
            Some(Block::PageBreak(orientation)) => *orientation,
            Some(_) | None => Orientation::Portrait,
        });
        let page = Page { sheet, items: Vec::new(), label: String::new() };
        let sections = document.blocks.iter().filter_map(section).map(str::to_owned);
        let sections: Vec<String> = sections.collect();
        let mut anchors: BTreeMap<Anchor, Option<Target>> =
            references::anchors(document).map(|anchor| (anchor.clone(), None)).collect();
        anchors.extend((0..sections.len()).map(|number| (section_anchor(number), None)));
        Self {
            typesetter: Typesetter::new(faces),
            sheet,
            y: sheet.top,
            sections,
            entries: Vec::new(),
            has_cover: matches!(document.blocks.first(), Some(Block::Cover(_))),
            progress: progress.clone(),
            anchors,
            waiting: Vec::new(),
            headings: 0,
            result: Pages { pages: vec![page], ..Pages::default() },
        }
    }

    /// The pages, with every link led to its place.
    pub(super) fn finish(mut self) -> Pages {
        let anchors = &self.anchors;
        let links = self.waiting.into_iter().filter_map(|(link, anchor)| {
            let WaitingLink { page, area, element, text } = link;
            let target = anchors.get(&anchor).copied().flatten()?;
            Some(Link { page, area, element, text, target })
        });
        self.result.links = links.collect();
        self.result
    }

    /// Whether somebody still waits for the paper; asked within blocks that can be hundreds of pages long.
    ///
    /// # Errors
    /// [`ReportError::Stopped`]: nobody does.
    pub(super) fn is_wanted(&self) -> Result<(), ReportError> {
        self.progress.reach(Work::Placing, 0, 1)
    }

    /// How many pages there are.
    pub(super) fn page_count(&self) -> usize {
        self.result.pages.len()
    }

    /// The paper of page `page`, from 0.
    pub(super) fn sheet_of(&self, page: usize) -> Sheet {
        self.result.pages.get(page).map_or(self.sheet, |page| page.sheet)
    }

    /// Says what number page `page`, from 0, carries.
    pub(super) fn label(&mut self, page: usize, label: String) {
        if let Some(page) = self.result.pages.get_mut(page) {
            page.label = label;
        }
    }

    /// Is nothing on this page yet?
    pub(super) fn is_at_top(&self) -> bool {
        self.y <= self.sheet.top + 0.01
    }

    /// The height left on this page.
    pub(super) fn room(&self) -> f32 {
        self.sheet.bottom - self.y
    }

    /// Starts a page.
    pub(super) fn break_page(&mut self) {
        let page = Page { sheet: self.sheet, items: Vec::new(), label: String::new() };
        self.result.pages.push(page);
        self.y = self.sheet.top;
    }

    /// Starts a page of this orientation, unless this page has it and is empty.
    pub(super) fn turn(&mut self, orientation: Orientation) {
        let sheet = Sheet::of(orientation);
        let is_empty = self.is_at_top();
        if is_empty && sheet == self.sheet {
            return;
        }
        self.sheet = sheet;
        if is_empty {
            self.result.pages.pop();
        }
        self.break_page();
    }

    /// Starts a page unless `height` fits on this one. True where it did.
    pub(super) fn ensure(&mut self, height: f32) -> bool {
        let is_needed = height > self.room() + 0.01 && !self.is_at_top();
        if is_needed {
            self.break_page();
        }
        is_needed
    }

    /// Empty space, but none at the top of a page.
    pub(super) fn space(&mut self, height: f32) {
        if !self.is_at_top() {
            self.y += height;
        }
    }

    /// A new structure element.
    pub(super) fn element(&mut self, role: Role, parent: Option<ElementId>) -> ElementId {
        self.push_element(Element { role, parent, alt_text: None, columns: 1 })
    }

    /// A new figure with what a screen reader says instead of it.
    pub(super) fn figure(&mut self, alt_text: &str, parent: Option<ElementId>) -> ElementId {
        let alt_text = Some(alt_text.to_owned());
        self.push_element(Element { role: Role::Figure, parent, alt_text, columns: 1 })
    }

    /// A new structure element with all it can say.
    pub(super) fn push_element(&mut self, element: Element) -> ElementId {
        self.result.elements.push(element);
        ElementId(self.result.elements.len() - 1)
    }

    /// An entry of the outline that leads here, and the anchor of a section.
    pub(super) fn heading(&mut self, title: &str, level: u8) {
        self.outline(title, level);
        if level == 1 {
            let anchor = section_anchor(self.headings);
            self.headings += 1;
            self.anchor(&anchor);
        }
    }

    /// An entry of the outline that leads here.
    pub(super) fn outline(&mut self, title: &str, level: u8) {
        let page = self.page_count() - 1;
        let top = self.y;
        self.result.outline.push(OutlineEntry { title: title.to_owned(), level, page, top });
    }

    /// Here is the place with this name, if it is the first.
    pub(super) fn anchor(&mut self, anchor: &Anchor) {
        let target = Target { page: self.page_count() - 1, top: self.y };
        if let Some(place @ None) = self.anchors.get_mut(anchor) {
            *place = Some(target);
        }
    }

    /// Where the place with this name is. `None`: not reached, or there is none.
    pub(super) fn place_of(&self, anchor: &Anchor) -> Option<Target> {
        self.anchors.get(anchor).copied().flatten()
    }

    /// A new element for words that lead to `target`. `None`: the paper has no such place.
    pub(super) fn link_element(&mut self, parent: ElementId, target: &Anchor) -> Option<ElementId> {
        let is_there = self.anchors.contains_key(target);
        is_there.then(|| self.element(Role::Link, Some(parent)))
    }

    /// Makes an area of this page lead to `target`.
    pub(super) fn link(&mut self, element: ElementId, area: Area, text: String, target: &Anchor) {
        let link = WaitingLink { page: self.page_count() - 1, area: area.edges(), element, text };
        self.waiting.push((link, target.clone()));
    }

    /// Says what the code at the foot of the pages looks like.
    pub(super) fn set_code(&mut self, areas: Vec<[f32; 4]>) {
        self.result.code = areas;
    }

    /// Draws on this page.
    pub(super) fn draw(&mut self, owner: Owner, ink: Ink) {
        if let Some(page) = self.result.pages.last_mut() {
            page.items.push(Item { owner, ink });
        }
    }

    /// Draws on page `page`, from 0, which exists.
    pub(super) fn draw_on(&mut self, page: usize, item: Item) {
        if let Some(page) = self.result.pages.get_mut(page) {
            page.items.push(item);
        }
    }

    /// One line of text; `top` is the top of the line, not its baseline.
    pub(super) fn text_line(
        &mut self,
        owner: Owner,
        style: TextStyle,
        (x, top): (f32, f32),
        line: &Line,
    ) {
        if !line.glyphs.is_empty() {
            self.draw(owner, Ink::Text(placed(style, (x, top), line)));
        }
    }

    /// A picture that fills `area`.
    pub(super) fn picture(&mut self, owner: Owner, picture: &Picture, area: Area) {
        let pictures = &mut self.result.pictures;
        let known = pictures.iter().position(|known| Arc::ptr_eq(&known.jpeg, &picture.jpeg));
        let index = known.unwrap_or_else(|| {
            pictures.push(picture.clone());
            pictures.len() - 1
        });
        self.draw(owner, Ink::Picture(index, area.edges()));
    }

    /// An area.
    pub(super) fn area(&mut self, owner: Owner, area: Area, fill: Colour) {
        let path = Path { fill: Some(fill), stroke: None, ..area.path() };
        self.draw(owner, Ink::Path(path));
    }

    /// The edge of an area.
    pub(super) fn frame(&mut self, owner: Owner, area: Area, stroke: (Colour, f32)) {
        let path = Path { fill: None, stroke: Some(stroke), ..area.path() };
        self.draw(owner, Ink::Path(path));
    }

    /// A hairline over the whole text width.
    pub(super) fn hairline(&mut self, y: f32) {
        self.rule((self.sheet.left, y), self.sheet.text_width(), HAIRLINE, HAIRLINE_WIDTH);
    }

    /// A level line that nobody reads.
    pub(super) fn rule(&mut self, (x, y): (f32, f32), length: f32, colour: Colour, width: f32) {
        self.draw(
            Owner::Artifact,
            Ink::Path(Path {
                points: vec![(x, y), (x + length, y)],
                is_closed: false,
                fill: None,
                stroke: Some((colour, width)),
            }),
        );
    }
}

/// The heading of a section, if the block is one.
fn section(block: &Block) -> Option<&str> {
    if let Block::Heading { level: HeadingLevel::Section, text } = block {
        return Some(text);
    }
    None
}

/// The name of the place of section `number`, from 0.
pub(super) fn section_anchor(number: usize) -> Anchor {
    Anchor(format!("section {number}"))
}

/// A rectangle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    /// Its left edge.
    pub(super) x: f32,
    /// Its upper edge.
    pub(super) y: f32,
    /// Its width.
    pub(super) width: f32,
    /// Its height.
    pub(super) height: f32,
}

impl Area {
    /// Left, upper, right and lower edge.
    pub(super) fn edges(self) -> [f32; 4] {
        [self.x, self.y, self.x + self.width, self.y + self.height]
    }

    fn path(self) -> Path {
        let (right, bottom) = (self.x + self.width, self.y + self.height);
        Path {
            points: vec![(self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom)],
            is_closed: true,
            fill: None,
            stroke: None,
        }
    }
}

/// A line of text at its place; `top` is the top of the line.
pub(super) fn placed(style: TextStyle, (x, top): (f32, f32), line: &Line) -> PlacedText {
    PlacedText {
        weight: style.weight,
        size: style.size,
        x,
        y: top + style.baseline(),
        colour: style.colour,
        text: std::rc::Rc::clone(&line.text),
        glyphs: line.glyphs.clone(),
    }
}
