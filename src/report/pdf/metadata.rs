//! What the file says about itself: properties, archival label, colour.

use lopdf::{Object, ObjectId, Stream, dictionary};

use crate::domain::language::Language;
use crate::report::document::{Document, PaperDate};
use crate::report::pdf::objects::{name, text};

/// The program, as the file names it.
const CREATOR: &str = concat!("gecc ", env!("CARGO_PKG_VERSION"));

/// What stands before the fingerprint among the keywords.
pub(super) const FINGERPRINT: &str = "sha256:";

/// Says what `pdfuaid` is, because an archival file explains every name that its own standard does not know.
const ACCESSIBILITY_SCHEMA: &str = concat!(
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"",
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"",
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">",
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">",
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>",
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">",
    "<pdfaProperty:name>part</pdfaProperty:name>",
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
    "<pdfaProperty:category>internal</pdfaProperty:category>",
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description>",
    "</rdf:li></rdf:Seq></pdfaSchema:property>",
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>",
);

/// The language as a viewer wants it.
pub(super) const fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Thai => "th-TH",
        Language::English => "en-GB",
    }
}

/// A date as PDF writes it. The hour is noon in Thailand: a paper has a day, not a time.
pub(super) fn pdf_date(date: PaperDate) -> String {
    let PaperDate { year, month, day } = date;
    format!("D:{year:04}{month:02}{day:02}120000+07'00'")
}

/// The words to find the paper by, and last the fingerprint, by which a program tells what the paper is about.
fn keywords(document: &Document) -> String {
    let fingerprint = document.fingerprint.map(|digest| format!("{FINGERPRINT}{digest}"));
    let words = document.keywords.iter().cloned().chain(fingerprint);
    words.collect::<Vec<_>>().join(", ")
}

/// Adds the properties, and gives the metadata that the catalog points to.
pub(super) fn add(file: &mut lopdf::Document, document: &Document) -> ObjectId {
    let date = pdf_date(document.date);
    let info = file.add_object(dictionary! {
        "Title" => text(&document.title),
        "Author" => text(&document.author),
        "Subject" => text(&document.subject),
        "Keywords" => text(&keywords(document)),
        "Creator" => text(CREATOR),
        "Producer" => text(CREATOR),
        "CreationDate" => text(&date),
        "ModDate" => text(&date),
    });
    // printpdf wrote some of its own.
    if let Ok(own) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&own);
    }
    file.trailer.set("Info", info);
    let packet = Stream::new(
        dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") },
        xmp(document).into_bytes(),
    );
    file.add_object(packet.with_compression(false))
}

/// Says that colours are sRGB.
pub(super) fn add_colour_intent(file: &mut lopdf::Document, profile: &[u8]) -> ObjectId {
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, profile.to_vec()));
    file.add_object(dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })
}

fn escape(text: &str) -> String {
    // Neither may stand in XML, not even escaped.
    let is_not_a_character = |c| matches!(c, '\u{fffe}' | '\u{ffff}');
    let allowed =
        |c: &char| (!c.is_control() && !is_not_a_character(*c)) || matches!(c, '\n' | '\t');
    let text: String = text.chars().filter(allowed).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn xmp(document: &Document) -> String {
    let PaperDate { year, month, day } = document.date;
    let date = format!("{year:04}-{month:02}-{day:02}T12:00:00+07:00");
    let language = language_tag(document.language);
    let alternative = |text: &str| {
        format!("<rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt>", escape(text))
    };
    let mut packet = String::from(concat!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">",
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"",
        " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">",
        "<dc:format>application/pdf</dc:format>",
    ));
    let elements = [
        ("dc:title", alternative(&document.title)),
        ("dc:creator", format!("<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>", escape(&document.author))),
        ("dc:description", alternative(&document.subject)),
        ("dc:language", format!("<rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag>")),
        ("xmp:CreatorTool", CREATOR.to_owned()),
        ("xmp:CreateDate", date.clone()),
        ("xmp:ModifyDate", date),
        ("pdf:Producer", CREATOR.to_owned()),
        ("pdf:Keywords", escape(&keywords(document))),
        ("pdfaid:part", "3".to_owned()),
        ("pdfaid:conformance", "B".to_owned()),
        ("pdfuaid:part", "1".to_owned()),
    ];
    for (element, content) in elements {
        packet.push_str(&format!("<{element}>{content}</{element}>"));
    }
    packet.push_str("</rdf:Description>");
    packet.push_str(ACCESSIBILITY_SCHEMA);
    packet.push_str("</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>");
    packet
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_fit_for_xml() {
        assert_eq!(escape("<a> & \"b\" 'c'"), "&lt;a&gt; &amp; \"b\" 'c'");
        assert_eq!(escape("ก\u{0}ข\u{fffe}ค\u{ffff}\n๑\u{1f44d}"), "กขค\n๑\u{1f44d}");
    }
}
