//! The lines of text that a paper says it shows, read from its content: what every reader should copy.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Encoding, Object};

/// The lines of each page, with those that are not part of what is read, such as page numbers.
#[cfg(feature = "readers")]
pub(super) fn lines(file: &lopdf::Document) -> Vec<Vec<String>> {
    readers(file).map(|reader| reader.lines.into_iter().map(|(line, _)| line).collect()).collect()
}

/// All that is read, one line after the other.
pub(crate) fn text(file: &lopdf::Document) -> String {
    let lines = readers(file).flat_map(|reader| reader.lines);
    lines.filter(|(_, is_artifact)| !is_artifact).map(|(line, _)| line).collect()
}

fn readers(file: &lopdf::Document) -> impl Iterator<Item = Reader<'_>> {
    let pages = file.get_pages().into_values();
    pages.map(|page| {
        let fonts = file.get_page_fonts(page).unwrap();
        let fonts = fonts.into_iter();
        let encodings = fonts.map(|(name, font)| (name, font.get_font_encoding(file).unwrap()));
        let content = Content::decode(&file.get_page_content(page)).unwrap();
        let mut reader = Reader { fonts: encodings.collect(), ..Reader::default() };
        for operation in &content.operations {
            reader.take(&operation.operator, &operation.operands);
        }
        reader
    })
}

/// The text of a marked span, as its properties give it.
fn actual_text(properties: &Dictionary) -> Option<String> {
    let text = properties.get(b"ActualText").ok()?;
    Some(lopdf::decode_text_string(text).unwrap())
}

/// An open mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Plain,
    /// Its text is known without its glyphs.
    Known,
    Artifact,
}

#[derive(Default)]
struct Reader<'a> {
    fonts: BTreeMap<Vec<u8>, Encoding<'a>>,
    font: Vec<u8>,
    marks: Vec<Mark>,
    line: String,
    /// Each with whether it is an artifact.
    lines: Vec<(String, bool)>,
}

impl Reader<'_> {
    fn take(&mut self, operator: &str, operands: &[Object]) {
        match operator {
            "BT" => self.line.clear(),
            "ET" => {
                let is_artifact = self.marks.contains(&Mark::Artifact);
                self.lines.push((std::mem::take(&mut self.line), is_artifact));
            }
            "Tf" => self.font = operands[0].as_name().unwrap().to_vec(),
            "BMC" => {
                let is_artifact = operands[0].as_name().unwrap() == b"Artifact";
                self.marks.push(if is_artifact { Mark::Artifact } else { Mark::Plain });
            }
            "BDC" => {
                let text = operands[1].as_dict().ok().and_then(actual_text);
                self.marks.push(if text.is_some() { Mark::Known } else { Mark::Plain });
                self.line.push_str(&text.unwrap_or_default());
            }
            "EMC" => assert!(self.marks.pop().is_some()),
            "Tj" => self.show(operands),
            "TJ" => self.show(operands[0].as_array().unwrap()),
            _ => {}
        }
    }

    fn show(&mut self, pieces: &[Object]) {
        if self.marks.contains(&Mark::Known) {
            return;
        }
        let encoding = &self.fonts[&self.font];
        for piece in pieces.iter().filter_map(|piece| piece.as_str().ok()) {
            self.line.push_str(&lopdf::Document::decode_text(encoding, piece).unwrap());
        }
    }
}
