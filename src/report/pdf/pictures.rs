//! Pictures: the bytes of a prepared JPEG go into the PDF as they are, each once.

use std::collections::BTreeMap;

use printpdf::{
    DictItem, ExternalStream, ExternalXObject, Op, PdfDocument, Pt, XObject, XObjectId,
    XObjectTransform,
};

use crate::report::document::Picture;

fn id(index: usize) -> XObjectId {
    XObjectId(format!("P{index}"))
}

/// Hands the pictures to the PDF.
pub(super) fn register(pdf: &mut PdfDocument, pictures: &[Picture]) {
    for (index, picture) in pictures.iter().enumerate() {
        let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
        let dict: BTreeMap<String, DictItem> = [
            ("Type", name("XObject")),
            ("Subtype", name("Image")),
            ("Width", DictItem::Int(i64::from(picture.width))),
            ("Height", DictItem::Int(i64::from(picture.height))),
            ("ColorSpace", name("DeviceRGB")),
            ("BitsPerComponent", DictItem::Int(8)),
            ("Filter", name("DCTDecode")),
        ]
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
        let stream = ExternalStream { dict, content: picture.jpeg.to_vec(), compress: false };
        let object = ExternalXObject { stream, width: None, height: None, dpi: None };
        pdf.resources.xobjects.map.insert(id(index), XObject::External(object));
    }
}

/// Draws picture `index` into an area of a page of this height.
pub(super) fn operator(index: usize, [left, top, right, bottom]: [f32; 4], height: f32) -> Op {
    let rounded = |value: f32| (value * 100.0).round() / 100.0;
    let transform = XObjectTransform {
        translate_x: Some(Pt(rounded(left))),
        translate_y: Some(Pt(rounded(height - bottom))),
        scale_x: Some(rounded(right - left)),
        scale_y: Some(rounded(bottom - top)),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    Op::UseXobject { id: id(index), transform }
}
