//! Where the next thing goes: the page, the place on it, the structure that grows beside it.

use crate::report::layout::pages::{
    Element, ElementId, Ink, Item, OutlineEntry, Owner, Pages, Path, PlacedText, Role,
};
use crate::report::layout::style::{
    BOTTOM, Colour, HAIRLINE, HAIRLINE_WIDTH, LEFT, RIGHT, TOP, TextStyle,
};
use crate::report::layout::typesetter::{Line, Typesetter};
use crate::report::shape::Faces;

/// Puts blocks on pages from top to bottom.
pub(super) struct Composer<'a> {
    /// Measures texts.
    pub(super) typesetter: Typesetter<'a>,
    /// Where the next block begins, from the top of the page.
    pub(super) y: f32,
    result: Pages,
}

impl<'a> Composer<'a> {
    pub(super) fn new(faces: &'a Faces) -> Self {
        let result = Pages { pages: vec![Vec::new()], ..Pages::default() };
        Self { typesetter: Typesetter::new(faces), y: TOP, result }
    }

    pub(super) fn finish(self) -> Pages {
        self.result
    }

    /// How many pages there are.
    pub(super) fn page_count(&self) -> usize {
        self.result.pages.len()
    }

    /// Is nothing on this page yet?
    pub(super) fn is_at_top(&self) -> bool {
        self.y <= TOP + 0.01
    }

    /// The height left on this page.
    pub(super) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Starts a page.
    pub(super) fn break_page(&mut self) {
        self.result.pages.push(Vec::new());
        self.y = TOP;
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

    /// A new structure element with all it can say.
    pub(super) fn push_element(&mut self, element: Element) -> ElementId {
        self.result.elements.push(element);
        ElementId(self.result.elements.len() - 1)
    }

    /// An entry of the outline that leads here.
    pub(super) fn outline(&mut self, title: &str, level: u8) {
        let page = self.page_count() - 1;
        let top = self.y;
        self.result.outline.push(OutlineEntry { title: title.to_owned(), level, page, top });
    }

    /// Draws on this page.
    pub(super) fn draw(&mut self, owner: Owner, ink: Ink) {
        if let Some(page) = self.result.pages.last_mut() {
            page.push(Item { owner, ink });
        }
    }

    /// Draws on page `page`, from 0, which exists.
    pub(super) fn draw_on(&mut self, page: usize, item: Item) {
        if let Some(page) = self.result.pages.get_mut(page) {
            page.push(item);
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

    /// An area.
    pub(super) fn area(&mut self, owner: Owner, area: Area, fill: Colour) {
        let path = Path { fill: Some(fill), stroke: None, ..area.path() };
        self.draw(owner, Ink::Path(path));
    }

    /// A hairline over the whole text width.
    pub(super) fn hairline(&mut self, y: f32) {
        self.rule((LEFT, y), RIGHT - LEFT, HAIRLINE, HAIRLINE_WIDTH);
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
