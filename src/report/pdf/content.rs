//! A page as PDF operators, with the marks that tie its content to the structure.

use crate::report::layout::pages::{ElementId, Ink, Item, Owner, Page, Pages, Path, Role};
use crate::report::layout::style::Colour;
use crate::report::pdf::fonts::Fonts;
use crate::report::pdf::letters::Letters;
use crate::report::pdf::objects::integer;
use crate::report::pdf::operators::Operators;
use crate::report::pdf::structure::tag;
use crate::report::pdf::{pictures, text};

/// Which marked content belongs to which element, both ways round.
pub(super) struct MarkedContent {
    /// For each element: the page and the number of each piece of content.
    pub(super) by_element: Vec<Vec<(usize, i64)>>,
    /// For each page: the element of each number.
    pub(super) by_page: Vec<Vec<ElementId>>,
    /// For each element: the letters of its words.
    pub(super) letters: Vec<Letters>,
}

impl MarkedContent {
    pub(super) fn new(elements: usize) -> Self {
        let letters = vec![Letters::default(); elements];
        Self { by_element: vec![Vec::new(); elements], by_page: Vec::new(), letters }
    }

    /// The number of a new piece of content on the last page.
    fn add(&mut self, element: ElementId) -> Option<i64> {
        let page = self.by_page.len().checked_sub(1)?;
        let numbers = self.by_page.last_mut()?;
        let number = integer(numbers.len());
        self.by_element.get_mut(element.0)?.push((page, number));
        numbers.push(element);
        Some(number)
    }
}

/// What encloses the items that are being written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Enclosure {
    /// Nothing: each word carries its own mark.
    Words,
    /// Content that is not read.
    Artifact,
    /// A figure, which is marked as a whole.
    Figure(ElementId),
}

/// The operators of one page.
pub(super) fn page(
    page: &Page,
    pages: &Pages,
    fonts: &Fonts,
    marked: &mut MarkedContent,
) -> Vec<u8> {
    marked.by_page.push(Vec::new());
    let to = Operators::default();
    let mut writer = PageWriter { to, height: page.sheet.height, fonts, marked };
    let mut open = Enclosure::Words;
    for item in &page.items {
        let enclosure = enclosure(item, pages);
        if enclosure != open {
            writer.close(open);
            writer.begin(enclosure);
            open = enclosure;
        }
        writer.ink(item, enclosure);
    }
    writer.close(open);
    writer.to.finish()
}

/// Lines and areas are read only where they are a figure.
fn enclosure(item: &Item, pages: &Pages) -> Enclosure {
    let Owner::Element(id) = item.owner else { return Enclosure::Artifact };
    let is_figure = pages.elements.get(id.0).is_some_and(|element| element.role == Role::Figure);
    match &item.ink {
        Ink::Text(_) | Ink::Path(_) | Ink::Areas(..) | Ink::Picture(..) | Ink::Code(_)
            if is_figure =>
        {
            Enclosure::Figure(id)
        }
        Ink::Text(_) => Enclosure::Words,
        Ink::Path(_) | Ink::Areas(..) | Ink::Picture(..) | Ink::Code(_) => Enclosure::Artifact,
    }
}

/// Turns items, whose places are counted from the top, into operators.
struct PageWriter<'a> {
    to: Operators,
    height: f32,
    fonts: &'a Fonts,
    marked: &'a mut MarkedContent,
}

impl PageWriter<'_> {
    fn begin(&mut self, enclosure: Enclosure) {
        match enclosure {
            Enclosure::Words => {}
            Enclosure::Artifact => self.to.begin_artifact(),
            Enclosure::Figure(id) => {
                let number = self.marked.add(id);
                self.to.begin_marked(tag(Role::Figure), number, None);
            }
        }
    }

    fn close(&mut self, enclosure: Enclosure) {
        match enclosure {
            Enclosure::Words => {}
            Enclosure::Artifact | Enclosure::Figure(_) => self.to.end_marked(),
        }
    }

    fn ink(&mut self, item: &Item, enclosure: Enclosure) {
        match &item.ink {
            Ink::Path(path) => self.path(path),
            Ink::Areas(areas, fill) => self.areas(areas, *fill),
            Ink::Picture(index, [left, top, right, bottom]) => {
                let area = [*left, self.height - bottom, right - left, bottom - top];
                self.to.picture(&pictures::name(*index), area);
            }
            Ink::Code((left, top)) => {
                // It is as large as it is drawn, so nothing is scaled.
                self.to.picture(pictures::CODE, [*left, self.height - top, 1.0, 1.0]);
            }
            Ink::Text(text) => {
                let Some(font) = self.fonts.get(text.weight) else { return };
                if let Owner::Element(id) = item.owner
                    && let Some(letters) = self.marked.letters.get_mut(id.0)
                {
                    letters.count(text.text.text_of(text.glyphs.clone()));
                }
                let marked = &mut *self.marked;
                let mut next_id = || match (item.owner, enclosure) {
                    (Owner::Element(id), Enclosure::Words) => marked.add(id),
                    (Owner::Element(_) | Owner::Artifact, _) => None,
                };
                text::write(&mut self.to, (text, self.height), font, &mut next_id);
            }
        }
    }

    /// Areas of one colour as one shape.
    fn areas(&mut self, areas: &[[f32; 4]], fill: Colour) {
        self.to.fill_colour(fill);
        for &[left, top, right, bottom] in areas {
            let (top, bottom) = (self.height - top, self.height - bottom);
            self.to.corners([(left, top), (right, top), (right, bottom), (left, bottom)]);
            self.to.operator("h");
        }
        self.to.operator("f");
    }

    fn path(&mut self, path: &Path) {
        if let Some(fill) = path.fill {
            self.to.fill_colour(fill);
        }
        if let Some((stroke, width)) = path.stroke {
            self.to.stroke(stroke, width);
        }
        self.to.corners(path.points.iter().map(|(x, y)| (*x, self.height - y)));
        // Small letters close the path before they draw it.
        self.to.operator(match (path.is_closed, path.fill, path.stroke) {
            (false, ..) => "S",
            (true, Some(_), Some(_)) => "b",
            (true, Some(_), None) => "f",
            (true, None, _) => "s",
        });
    }
}
