//! Reading a printed paper back: its fingerprint, as the properties of the PDF tell it, and the assessment that it was
//! made from. Anybody's PDF may come, so what unfolds is limited.

use lopdf::{Dictionary, Document, LoadOptions, Object, decode_text_string};

use crate::domain::digest::Digest;
use crate::report::Printed;
use crate::report::pdf::metadata::FINGERPRINT;
use crate::report::pdf::rows;

/// The most bytes that one stream may unfold to.
const MOST_BYTES: usize = 16 * 1024 * 1024;
/// The ending of an assessment's name.
const ENDING: &str = ".ron";

/// What the paper says of its assessment. `None`: it cannot be read.
pub(in crate::report) fn read(pdf: &[u8]) -> Option<Printed> {
    if !rows::are_short(pdf) {
        return None;
    }
    let options = LoadOptions { max_decompressed_size: Some(MOST_BYTES), ..LoadOptions::default() };
    let paper = Document::load_mem_with_options(pdf, options).ok()?;
    let dictionaries = || paper.objects.values().filter_map(|object| object.as_dict().ok());
    Some(Printed {
        fingerprint: fingerprint(&paper),
        assessment: dictionaries().find_map(|one| attached(&paper, one)),
    })
}

/// The fingerprint in the properties: the last of the keywords, because the others are words of an edition.
fn fingerprint(paper: &Document) -> Option<Digest> {
    let properties = paper.trailer.get(b"Info").and_then(Object::as_reference).ok()?;
    let keywords =
        paper.get_dictionary(properties).and_then(|found| found.get(b"Keywords")).ok()?;
    let keywords = decode_text_string(keywords).ok()?;
    Digest::parse(keywords.rsplit(", ").next()?.strip_prefix(FINGERPRINT)?)
}

/// The bytes of an attached assessment.
fn attached(paper: &Document, specification: &Dictionary) -> Option<Vec<u8>> {
    let embedded = specification.get(b"EF").and_then(Object::as_dict).ok()?;
    let name = specification.get(b"UF").or_else(|_| specification.get(b"F")).ok()?;
    if !decode_text_string(name).ok()?.to_lowercase().ends_with(ENDING) {
        return None;
    }
    let stream = embedded.get(b"F").and_then(Object::as_reference).ok()?;
    let stream = paper.get_object(stream).and_then(Object::as_stream).ok()?;
    stream.get_plain_content_with_limit(MOST_BYTES).ok()
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::*;
    use crate::report::pdf::objects::text;

    fn paper(keywords: &str, name: &str, bytes: &[u8]) -> Vec<u8> {
        let mut paper = Document::with_version("1.7");
        let stream = paper.add_object(Stream::new(dictionary! {}, bytes.to_vec()));
        let specification = paper.add_object(dictionary! {
            "Type" => "Filespec", "UF" => text(name), "EF" => dictionary! { "F" => stream },
        });
        let properties = paper.add_object(dictionary! { "Keywords" => text(keywords) });
        let catalog = paper.add_object(dictionary! {
            "Type" => "Catalog", "AF" => vec![specification.into()],
        });
        paper.trailer.set("Root", catalog);
        paper.trailer.set("Info", properties);
        paper.compress();
        let mut pdf = Vec::new();
        paper.save_modern(&mut pdf).unwrap();
        pdf
    }

    #[test]
    fn a_paper_tells_its_fingerprint_and_its_assessment() {
        let digest = Digest([0x5a; 32]);
        let keywords = format!("GECC, เกณฑ์ พ.ศ. ๒๕๖๘, sha256:{digest}");
        let read_back = read(&paper(&keywords, "ศูนย์.gecc.ron", "(ก)".as_bytes())).unwrap();
        assert_eq!(read_back.fingerprint, Some(digest));
        assert_eq!(read_back.assessment.as_deref(), Some("(ก)".as_bytes()));
    }

    #[test]
    fn words_of_others_are_no_fingerprint() {
        let digest = Digest([0x5a; 32]);
        for keywords in [format!("sha256:{digest}, GECC"), format!("{digest}"), "sha256:5a".into()]
        {
            assert_eq!(read(&paper(&keywords, "photo.jpg", b"x")), Some(Printed::default()));
        }
    }

    #[test]
    fn what_says_nothing_of_an_assessment_is_read_as_such() {
        assert_eq!(read(&paper("GECC", "photo.jpg", b"x")), Some(Printed::default()));
        for none in [&b""[..], b"%PDF-1.7", b"no pdf"] {
            assert_eq!(read(none), None);
        }
    }

    #[test]
    fn a_row_without_end_takes_no_memory() {
        // Found by fuzzing: a thousand bytes that asked for thirty gigabytes.
        assert_eq!(read(include_bytes!("../../../fuzz/corpus/printed/endless-row.pdf")), None);
    }

    #[test]
    fn what_unfolds_too_far_is_left_folded() {
        let bomb = vec![b' '; MOST_BYTES + 1];
        assert_eq!(read(&paper("", "a.gecc.ron", &bomb)), Some(Printed::default()));
    }
}
