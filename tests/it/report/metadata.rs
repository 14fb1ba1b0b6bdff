//! What a paper says about itself, and what it keeps to itself.

use gecc::domain::evidence::EvidenceFaults;
use gecc::domain::language::Language;
use gecc::domain::profile::ProfileField;
use gecc::report::build;
use gecc::report::document::{Block, Document, ParagraphStyle};
use gecc::report::photos::Photos;
use gecc::report::sections::{AssessmentMaterial, Material, PaperKind, ReportOptions};
use gecc::thai::digits::Digits;

use crate::report::{SAMPLE, dictionary, name, nasty, options, read, rich, sample, spoken};

/// The metadata of the file as it stands there, for people and programs alike.
fn xmp(file: &lopdf::Document) -> String {
    let id = file.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let stream = file.get_object(id).unwrap().as_stream().unwrap();
    assert!(stream.dict.get(b"Filter").is_err(), "it can be read without unpacking");
    String::from_utf8(stream.content.clone()).unwrap()
}

/// The text within an element of the metadata.
fn said<'a>(xmp: &'a str, element: &str) -> &'a str {
    let start = xmp.find(&format!("<{element}>")).unwrap() + element.len() + 2;
    let text = &xmp[start..start + xmp[start..].find(&format!("</{element}>")).unwrap()];
    let inner = text.rfind("<rdf:li").map_or(text, |at| &text[at..]);
    inner.split_once('>').map_or(inner, |(_, rest)| rest.split('<').next().unwrap())
}

fn paper(language: Language) -> (Document, String) {
    let assessment = rich::assessment();
    let (faults, photos) = (EvidenceFaults::new(), Photos::new());
    let material = AssessmentMaterial {
        assessment: &assessment,
        faults: &faults,
        photos: &photos,
        earlier: None,
    };
    let digits = Digits::Arabic;
    let paper = build(
        &Material::Assessment(PaperKind::Readiness, material),
        &ReportOptions { digits, ..options(language) },
    );
    (paper, assessment.profile().get(ProfileField::CentreName).to_owned())
}

#[test]
fn properties_and_metadata_say_the_same() {
    for language in [Language::Thai, Language::English] {
        let (document, centre) = paper(language);
        let file = read(&document);
        let xmp = xmp(&file);
        let info = dictionary(&file, file.trailer.get(b"Info").unwrap().as_reference().unwrap());
        let property = |key: &[u8]| lopdf::decode_text_string(info.get(key).unwrap()).unwrap();
        for (key, element) in [
            ("Title", "dc:title"),
            ("Author", "dc:creator"),
            ("Subject", "dc:description"),
            ("Keywords", "pdf:Keywords"),
            ("Creator", "xmp:CreatorTool"),
            ("Producer", "pdf:Producer"),
        ] {
            assert_eq!(property(key.as_bytes()), said(&xmp, element), "{key}");
        }
        assert_eq!(property(b"Author"), centre);
        assert_eq!(property(b"CreationDate"), "D:20261120120000+07'00'");
        assert_eq!(said(&xmp, "xmp:CreateDate"), "2026-11-20T12:00:00+07:00");
        // Nobody's login or computer has a place there.
        assert_eq!(info.len(), 8);
        for element in [("pdfaid:part", "3"), ("pdfaid:conformance", "B"), ("pdfuaid:part", "1")] {
            assert_eq!(said(&xmp, element.0), element.1);
        }
    }
}

#[test]
fn words_of_the_other_language_are_named_as_such() {
    let words = ["ที่ว่าการอำเภอตัวอย่าง", "Photos of the counter", "S-01", "ศูนย์ (GECC)"];
    for (language, named) in [
        (Language::Thai, [None, Some("en-GB"), None, None]),
        (Language::English, [Some("th-TH"), None, None, Some("th-TH")]),
    ] {
        let paragraph = |text: &str| {
            let (style, text) = (ParagraphStyle::Body, text.to_owned());
            Block::Paragraph { style, text }
        };
        let blocks = words.map(paragraph).to_vec();
        let file = read(&Document { language, blocks, ..Document::default() });
        let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok());
        let elements = dictionaries.filter(|found| found.has_type(b"StructElem"));
        let paragraphs = elements.filter(|found| name(found, b"S") == "P");
        let said = paragraphs.map(|element| {
            let said = element.get(b"Lang").ok()?.as_str().ok()?;
            std::str::from_utf8(said).ok()
        });
        assert_eq!(said.collect::<Vec<_>>(), named);
    }
}

#[test]
fn the_file_says_its_language_and_holds_the_assessment() {
    for (language, tag) in [(Language::Thai, "th-TH"), (Language::English, "en-GB")] {
        let file = read(&sample(language, Digits::Thai));
        let catalog = file.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), tag.as_bytes());
        assert_eq!(name(catalog, b"PageMode"), "UseOutlines");
        let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
        assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
        assert!(catalog.get(b"OutputIntents").is_ok() && catalog.get(b"AF").is_ok());
        let attached = file.objects.values().filter_map(|object| object.as_stream().ok());
        let mut attached = attached.filter(|stream| {
            let kind = stream.dict.get(b"Type").and_then(lopdf::Object::as_name);
            kind.is_ok_and(|kind| kind == b"EmbeddedFile")
                && stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())
                    == SAMPLE.as_bytes()
        });
        assert!(attached.next().is_some());
    }
}

#[test]
fn no_place_of_this_computer_is_in_the_file() {
    let mut file = read(&sample(Language::Thai, Digits::Thai));
    file.decompress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    for place in [env!("CARGO_MANIFEST_DIR"), env!("CARGO_TARGET_TMPDIR")] {
        assert!(!bytes.windows(place.len()).any(|part| part == place.as_bytes()), "{place}");
    }
}

/// All lines of a paper without any space.
fn solid(document: &Document) -> String {
    without_spaces(&spoken::text(&read(document)))
}

fn without_spaces(text: &str) -> String {
    // Without width and so not printed; they only say where a line may end or what belongs together.
    let is_seen =
        |c: &char| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{200d}' | '\u{fe0f}');
    text.chars().filter(is_seen).collect()
}

#[test]
fn the_words_of_a_paper_are_the_words_that_were_typed() {
    let printed = solid(&nasty::document());
    for text in nasty::texts().iter().map(String::as_str).chain(nasty::BEYOND_THE_FONT) {
        assert!(printed.contains(&without_spaces(text)), "{text}");
    }
    let notes = printed.matches(&without_spaces(&nasty::long_note())).count();
    assert_eq!(notes, 2, "in the paragraph and in the cell");
}
