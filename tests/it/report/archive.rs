//! What checkers of files find in the papers: qpdf, poppler's own tools, and `PDFBox` for archival files.
//!
//! `PDFBox` knows PDF/A-1b only, and the papers are PDF/A-3b, which may hold an attachment and packed objects. So the same
//! paper is put down as PDF/A-1b, without these, and everything else stays as it is: fonts, colours, pictures, structure,
//! metadata. No free checker of PDF/A-3 or PDF/UA runs without a download, so none of them was asked.

use lopdf::{Object, Stream, dictionary};

use gecc::report::document::Document;
use gecc::report::write;

use crate::report::readers::{file_of, said};
use crate::report::{SAMPLE, nasty, rich};

const PREFLIGHT: &str = "java -cp /usr/share/java/preflight.jar:/usr/share/java/pdfbox2.jar:/usr/share/java/fontbox2.jar:\
    /usr/share/java/xmpbox.jar:/usr/share/java/commons-logging.jar:/usr/share/java/javax.activation.jar:\
    /usr/share/java/jaxb-api.jar org.apache.pdfbox.preflight.Validator_A1b FILE";

fn all() -> Vec<(String, Document)> {
    let mut papers = rich::papers();
    papers.push(("hard-texts".to_owned(), nasty::document()));
    papers
}

/// The paper as PDF/A-1b.
fn first_archival(document: &Document) -> Vec<u8> {
    let plain = Document { attachments: Vec::new(), ..document.clone() };
    let mut file = lopdf::Document::load_mem(&write(&plain).unwrap()).unwrap();
    file.version = "1.4".to_owned();
    let metadata = file.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = file.get_object_mut(metadata).unwrap().as_stream_mut().unwrap();
    let text = String::from_utf8(packet.content.clone()).unwrap();
    packet.set_plain_content(text.replace("<pdfaid:part>3<", "<pdfaid:part>1<").into_bytes());
    // The first part also wants the glyphs of each font as a set: here all that were embedded.
    let programs: Vec<_> = file
        .objects
        .iter()
        .filter_map(|(id, object)| {
            let program = object.as_dict().ok()?.get(b"FontFile2").ok()?.as_reference().ok()?;
            Some((*id, program))
        })
        .collect();
    for (descriptor, program) in programs {
        let font = file.get_object(program).unwrap().as_stream().unwrap();
        let font = font.decompressed_content().unwrap();
        let number = |at: usize| usize::from(u16::from_be_bytes([font[at], font[at + 1]]));
        let tables = (0..number(4)).map(|table| 12 + 16 * table);
        let maxp =
            tables.map(|at| (&font[at..at + 4], number(at + 10))).find(|(tag, _)| *tag == b"maxp");
        let glyphs = number(maxp.unwrap().1 + 4);
        let set = vec![0xff; glyphs.div_ceil(8)];
        let set = file.add_object(Stream::new(dictionary! {}, set));
        file.get_dictionary_mut(descriptor).unwrap().set("CIDSet", Object::Reference(set));
    }
    for key in [b"Type".as_slice(), b"W", b"Index", b"Filter", b"DecodeParms", b"Length"] {
        file.trailer.remove(key);
    }
    file.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceTable;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn the_papers_are_fit_for_an_archive() {
    for (name, document) in all() {
        let file = file_of(&format!("{name}-a1b"), &first_archival(&document));
        let said = said(PREFLIGHT, &file);
        assert!(said.contains("is a valid PDF/A-1b file"), "{name}: {said}");
    }
}

#[test]
fn checkers_find_no_fault() {
    for (name, document) in all() {
        let file = file_of(&format!("{name}-checked"), &write(&document).unwrap());
        let checked = said("qpdf --check FILE", &file);
        assert!(checked.contains("No syntax or stream encoding errors found"), "{name}: {checked}");
        let known = said("pdfinfo FILE", &file);
        assert!(
            known.contains("Tagged:          yes") && known.contains("(A4)"),
            "{name}: {known}"
        );
        if !document.attachments.is_empty() {
            let out = file.with_extension("ron");
            let out = out.to_str().unwrap();
            said(&format!("pdfdetach -save 1 -o {out} FILE"), &file);
            assert_eq!(std::fs::read_to_string(out).unwrap(), SAMPLE);
        }
    }
}
