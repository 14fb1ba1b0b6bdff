//! Pictures: the bytes of a prepared JPEG go into the PDF as they are, each once.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use crate::report::document::Picture;

/// The name of picture `index` among the resources of the pages.
pub(super) fn name(index: usize) -> String {
    format!("P{index}")
}

/// Hands the pictures to the PDF.
pub(super) fn register(pdf: &mut PdfDocument, pictures: &[Picture]) {
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
