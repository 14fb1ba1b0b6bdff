//! A page as PDF operators, with the marks that tie its content to the structure.

use printpdf::{
    Color, DictItem, Line, LinePoint, Op, PaintMode, PdfPage, Polygon, PolygonRing, Pt, Rgb,
    WindingOrder,
};

use crate::report::layout::pages::{
    ElementId, Ink, Item, Owner, Page, Pages, Path, PlacedText, Role,
};
use crate::report::layout::style::Colour;
use crate::report::pdf::fonts::Fonts;
use crate::report::pdf::objects::integer;
use crate::report::pdf::pictures;
use crate::report::pdf::structure::tag;
use crate::report::pdf::text::{self, begin_marked, point};

/// Which marked content belongs to which element, both ways round.
pub(super) struct MarkedContent {
    /// For each element: the page and the number of each piece of content.
    pub(super) by_element: Vec<Vec<(usize, i64)>>,
    /// For each page: the element of each number.
    pub(super) by_page: Vec<Vec<ElementId>>,
}

impl MarkedContent {
    pub(super) fn new(elements: usize) -> Self {
        Self { by_element: vec![Vec::new(); elements], by_page: Vec::new() }
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

/// Writes one page.
pub(super) fn page_operators(
    page: &Page,
    pages: &Pages,
    fonts: &Fonts,
    marked: &mut MarkedContent,
) -> PdfPage {
    marked.by_page.push(Vec::new());
    let mut ops = Vec::new();
    let mut open = Enclosure::Words;
    let height = page.sheet.height;
    for item in &page.items {
        let enclosure = enclosure(item, pages);
        if enclosure != open {
            close(&mut ops, open);
            begin(&mut ops, enclosure, marked);
            open = enclosure;
        }
        match &item.ink {
            Ink::Path(path) => path_operators(&mut ops, path, height),
            Ink::Areas(areas, fill) => areas_operators(&mut ops, areas, *fill, height),
            Ink::Picture(index, area) => ops.push(pictures::operator(*index, *area, height)),
            Ink::Text(text) => {
                let place = (item.owner, enclosure, height);
                text_operators(&mut ops, text, place, (fonts, marked));
            }
        }
    }
    close(&mut ops, open);
    let (width, height) = (Pt(page.sheet.width), Pt(height));
    PdfPage::new(width.into(), height.into(), ops)
}

/// A colour of the layout.
pub(super) const fn colour([r, g, b]: Colour) -> Color {
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}

/// Lines and areas are read only where they are a figure.
fn enclosure(item: &Item, pages: &Pages) -> Enclosure {
    let Owner::Element(id) = item.owner else { return Enclosure::Artifact };
    let is_figure = pages.elements.get(id.0).is_some_and(|element| element.role == Role::Figure);
    match &item.ink {
        Ink::Text(_) | Ink::Path(_) | Ink::Areas(..) | Ink::Picture(..) if is_figure => {
            Enclosure::Figure(id)
        }
        Ink::Text(_) => Enclosure::Words,
        Ink::Path(_) | Ink::Areas(..) | Ink::Picture(..) => Enclosure::Artifact,
    }
}

fn begin(ops: &mut Vec<Op>, enclosure: Enclosure, marked: &mut MarkedContent) {
    match enclosure {
        Enclosure::Words => {}
        Enclosure::Artifact => {
            ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        }
        Enclosure::Figure(id) => {
            let number = marked.add(id).unwrap_or_default();
            ops.push(begin_marked(tag(Role::Figure), vec![("MCID", DictItem::Int(number))]));
        }
    }
}

fn close(ops: &mut Vec<Op>, enclosure: Enclosure) {
    match enclosure {
        Enclosure::Words => {}
        Enclosure::Artifact | Enclosure::Figure(_) => ops.push(Op::EndMarkedContent),
    }
}

fn text_operators(
    ops: &mut Vec<Op>,
    text: &PlacedText,
    (owner, enclosure, height): (Owner, Enclosure, f32),
    (fonts, marked): (&Fonts, &mut MarkedContent),
) {
    let Some(font) = fonts.get(text.weight) else { return };
    let mut next_id = || match (owner, enclosure) {
        (Owner::Element(id), Enclosure::Words) => marked.add(id),
        (Owner::Element(_) | Owner::Artifact, _) => None,
    };
    text::operators(ops, (text, height), font, &mut next_id);
}

/// Areas of one colour as one shape.
fn areas_operators(ops: &mut Vec<Op>, areas: &[[f32; 4]], fill: Colour, height: f32) {
    let ring = |&[left, top, right, bottom]: &[f32; 4]| {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        let points = corners.map(|(x, y)| LinePoint { p: point(x, y, height), bezier: false });
        PolygonRing { points: points.to_vec() }
    };
    let (mode, winding_order) = (PaintMode::Fill, WindingOrder::NonZero);
    let polygon = Polygon { rings: areas.iter().map(ring).collect(), mode, winding_order };
    ops.push(Op::SetFillColor { col: colour(fill) });
    ops.push(Op::DrawPolygon { polygon });
}

fn path_operators(ops: &mut Vec<Op>, path: &Path, height: f32) {
    let points: Vec<LinePoint> = path
        .points
        .iter()
        .map(|&(x, y)| LinePoint { p: point(x, y, height), bezier: false })
        .collect();
    if let Some(fill) = path.fill {
        ops.push(Op::SetFillColor { col: colour(fill) });
    }
    if let Some((stroke, width)) = path.stroke {
        ops.push(Op::SetOutlineColor { col: colour(stroke) });
        ops.push(Op::SetOutlineThickness { pt: Pt(width) });
    }
    if !path.is_closed {
        ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
        return;
    }
    let mode = match (path.fill, path.stroke) {
        (Some(_), Some(_)) => PaintMode::FillStroke,
        (Some(_), None) => PaintMode::Fill,
        (None, _) => PaintMode::Stroke,
    };
    let rings = vec![PolygonRing { points }];
    let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
    ops.push(Op::DrawPolygon { polygon });
}
