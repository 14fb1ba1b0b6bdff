//! Writes placed pages as a PDF file. The only place that knows the PDF crates.
//!
//! printpdf makes the frame of the file, the fonts and the pictures; `operators` writes the pages, and what printpdf lacks
//! (outline, structure, metadata, attachments, colour profile) is added to the same document before `saving` turns it
//! into bytes. The file is labelled PDF/A-3b.

mod attachments;
mod boxes;
mod content;
mod fonts;
mod labels;
mod letters;
mod links;
mod metadata;
mod objects;
mod operators;
mod outline;
mod packing;
mod pictures;
mod printed;
mod rows;
mod saving;
mod structure;
mod text;

pub(in crate::report) use printed::read;

use std::sync::mpsc;

use lopdf::{Dictionary, Stream};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt};

use crate::report::document::Document;
use crate::report::error::ReportError;
use crate::report::layout::pages::Pages;
use crate::report::pdf::content::MarkedContent;
use crate::report::pdf::fonts::Fonts;
use crate::report::pdf::objects::name;
use crate::report::pdf::packing::Packer;
use crate::report::progress::{Progress, Work};
use crate::report::shape::Faces;

/// The colour profile of the paper, sRGB (CC0).
const COLOUR_PROFILE: &[u8] = include_bytes!("../../../assets/sRGB.icc");

/// The bytes of the PDF.
pub(in crate::report) fn write(
    document: &Document,
    pages: &Pages,
    faces: &Faces,
    progress: &Progress,
) -> Result<Vec<u8>, ReportError> {
    let fonts = Fonts::embed(pages, faces)?;
    let mut pdf = PdfDocument::new(&document.title);
    fonts.register(&mut pdf);
    pictures::register(&mut pdf, pages);
    let mut marked = MarkedContent::new(pages.elements.len());
    // Pages are packed on another thread while the rest of the file is made.
    let (sender, receiver) = mpsc::channel::<Stream>();
    let (mut file, packed) = std::thread::scope(|scope| {
        let packing = scope.spawn(move || {
            let mut packer = Packer::default();
            let packed = receiver.into_iter().map(|mut stream| {
                packer.pack(&mut stream)?;
                Ok(stream)
            });
            packed.collect::<std::io::Result<Vec<Stream>>>()
        });
        let whole = pages.pages.len();
        for (at, page) in pages.pages.iter().enumerate() {
            progress.reach(Work::Writing, at, whole)?;
            let (width, height) = (Pt(page.sheet.width), Pt(page.sheet.height));
            let shown = if at == 0 { fonts.every_glyph() } else { Vec::new() };
            pdf.pages.push(PdfPage::new(width.into(), height.into(), shown));
            let content = content::page(page, pages, &fonts, &mut marked);
            // Where nobody receives any more, packing says why.
            sender.send(Stream::new(Dictionary::new(), content)).ok();
        }
        drop(sender);
        progress.reach(Work::Writing, whole, whole)?;
        let mut file = pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
        fonts.finish(&mut file);
        finish(document, pages, &marked, &mut file).map_err(failed)?;
        let packed = packing.join().map_err(|_panic| failed(std::io::ErrorKind::Other))?;
        Ok::<_, ReportError>((file, packed.map_err(failed)?))
    })?;
    put(&mut file, packed).map_err(failed)?;
    saving::save(file).map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> ReportError {
    ReportError::Writing(error.to_string())
}

/// Puts the contents on their pages.
fn put(file: &mut lopdf::Document, contents: Vec<Stream>) -> lopdf::Result<()> {
    let pages: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
    for (page, content) in pages.into_iter().zip(contents) {
        let place = file.get_dictionary(page)?.get(b"Contents")?.as_reference()?;
        file.set_object(place, content);
    }
    Ok(())
}

/// Adds all that printpdf does not write.
fn finish(
    document: &Document,
    pages: &Pages,
    marked: &MarkedContent,
    file: &mut lopdf::Document,
) -> lopdf::Result<()> {
    file.version = "1.7".to_owned();
    let page_ids: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
    let outline = outline::add(file, pages, &page_ids);
    let attached = attachments::add(file, document);
    let links = links::add(file, pages, &page_ids)?;
    let structure = structure::add(file, (pages, document.language), (marked, &links), &page_ids)?;
    let intent = metadata::add_colour_intent(file, COLOUR_PROFILE);
    let description = metadata::add(file, document);
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", objects::text(metadata::language_tag(document.language)));
    catalog.set("Metadata", description);
    catalog.set("PageLabels", labels::tree(pages));
    catalog.remove(b"PageLayout");
    catalog.set("ViewerPreferences", lopdf::dictionary! { "DisplayDocTitle" => true });
    catalog.set("OutputIntents", vec![lopdf::Object::Reference(intent)]);
    catalog.set("StructTreeRoot", structure);
    catalog.set("MarkInfo", lopdf::dictionary! { "Marked" => true });
    catalog.set("PageMode", name(if outline.is_some() { "UseOutlines" } else { "UseNone" }));
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    if let Some(attached) = attached {
        catalog.set("Names", attached.names);
        catalog.set("AF", attached.associated);
    }
    Ok(())
}
