//! Pictures: the bytes of a prepared JPEG go into the PDF as they are, each once. So does the code of all pages.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use crate::report::layout::pages::Pages;
use crate::report::pdf::operators::Operators;

/// The name of picture `index` among the resources of the pages.
pub(super) fn name(index: usize) -> String {
    format!("P{index}")
}

/// The name of the code at the foot among the resources of the pages.
pub(super) const CODE: &str = "Code";

/// Hands the pictures and the code to the PDF.
pub(super) fn register(pdf: &mut PdfDocument, pages: &Pages) {
    if !pages.code.is_empty() {
        pdf.resources.xobjects.map.insert(XObjectId(CODE.to_owned()), code(&pages.code));
    }
    let pictures = &pages.pictures;
    for (index, picture) in pictures.iter().enumerate() {
        let word = |word: &str| DictItem::Name(word.as_bytes().to_vec());
        let dict: BTreeMap<String, DictItem> = [
            ("Type", word("XObject")),
            ("Subtype", word("Image")),
            ("Width", DictItem::Int(i64::from(picture.width))),
            ("Height", DictItem::Int(i64::from(picture.height))),
            ("ColorSpace", word("DeviceRGB")),
            ("BitsPerComponent", DictItem::Int(8)),
            ("Filter", word("DCTDecode")),
        ]
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
        let stream = ExternalStream { dict, content: picture.jpeg.to_vec(), compress: false };
        let object = ExternalXObject { stream, width: None, height: None, dpi: None };
        pdf.resources.xobjects.map.insert(XObjectId(name(index)), XObject::External(object));
    }
}

/// The code as a form whose origin is its upper left corner.
fn code(areas: &[[f32; 4]]) -> XObject {
    let mut to = Operators::default();
    to.fill_colour([0.0; 3]);
    for [left, top, right, bottom] in areas {
        to.rectangle([*left, -bottom, right - left, bottom - top]);
    }
    to.operator("f");
    let side = areas.iter().flatten().copied().fold(0.0, f32::max);
    let word = |word: &str| DictItem::Name(word.as_bytes().to_vec());
    let edges = [0.0, -side, side, 0.0].map(DictItem::Real).to_vec();
    let dict: BTreeMap<String, DictItem> = [
        ("Type", word("XObject")),
        ("Subtype", word("Form")),
        ("BBox", DictItem::Array(edges)),
        ("Resources", DictItem::Dict { map: BTreeMap::new() }),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect();
    let stream = ExternalStream { dict, content: to.finish(), compress: true };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}
