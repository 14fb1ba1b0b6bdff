//! The fonts of a PDF: which glyphs it uses, what text each stands for, and the part of the file that is embedded.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Codepoint, FontId, FontMetrics, FontType, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfFontMetricsStub, Pt, TextItem,
};

use crate::report::error::ReportError;
use crate::report::layout::pages::{Ink, Pages, PlacedText};
use crate::report::pdf::boxes::Boxes;
use crate::report::pdf::objects::fingerprint;
use crate::report::shape::{Face, Faces, Shaped, Weight};

/// The fonts of one paper.
pub(super) struct Fonts {
    regular: Option<EmbeddedFont>,
    bold: Option<EmbeddedFont>,
}

/// A font with only the glyphs that the paper uses.
pub(super) struct EmbeddedFont {
    /// Its name among the resources of the pages. Our own, because printpdf numbers fonts anew in one process.
    pub(super) id: &'static str,
    /// What each glyph of the whole font became.
    glyphs: BTreeMap<u16, EmbeddedGlyph>,
    /// The box as it stands for each character that the font lacks.
    boxes: Boxes,
    file: ParsedFont,
}

/// A glyph that the paper uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EmbeddedGlyph {
    /// Its number in the embedded font.
    pub(super) id: u16,
    /// The text that is copied for it. PDF has one for each glyph.
    pub(super) text: String,
    /// How far the pen moves after it, in 1/1000 of the font size.
    pub(super) advance: i32,
}

impl Fonts {
    /// Embeds what `pages` use.
    pub(super) fn embed(pages: &Pages, faces: &Faces) -> Result<Self, ReportError> {
        let embed = |weight, id| EmbeddedFont::embed(pages, (weight, faces.get(weight)), id);
        Ok(Self { regular: embed(Weight::Regular, "R")?, bold: embed(Weight::Bold, "B")? })
    }

    /// The font of a weight; `None` where the paper does not use it.
    pub(super) const fn get(&self, weight: Weight) -> Option<&EmbeddedFont> {
        match weight {
            Weight::Regular => self.regular.as_ref(),
            Weight::Bold => self.bold.as_ref(),
        }
    }

    /// Adds to the file of the PDF what the numbers of boxes mean.
    pub(super) fn finish(&self, file: &mut lopdf::Document) {
        for font in [&self.regular, &self.bold].into_iter().flatten() {
            font.boxes.add(file, font.file.font_name.as_deref().unwrap_or_default());
        }
    }

    /// Hands the fonts to the PDF.
    pub(super) fn register(&self, pdf: &mut PdfDocument) {
        for font in [&self.regular, &self.bold].into_iter().flatten() {
            pdf.resources.fonts.map.insert(font.handle(), PdfFont::new(font.file.clone()));
        }
    }

    /// Every glyph once: printpdf embeds what its operators show, and learns from them the text of each glyph.
    pub(super) fn every_glyph(&self) -> Vec<Op> {
        let fonts = [&self.regular, &self.bold].into_iter().flatten();
        fonts.flat_map(EmbeddedFont::every_glyph).collect()
    }
}

impl EmbeddedFont {
    /// `None` where nothing is set in this weight.
    fn embed(
        pages: &Pages,
        (weight, face): (Weight, &Face),
        id: &'static str,
    ) -> Result<Option<Self>, ReportError> {
        let texts = glyph_texts(pages, weight, face);
        if texts.is_empty() {
            return Ok(None);
        }
        let failed = |detail: String| ReportError::Embedding { face: face.name, detail };
        let mut mapper = subsetter::GlyphRemapper::new();
        let mut glyphs = BTreeMap::new();
        for (glyph, text) in texts {
            let advance = i32::from(face.advance(glyph));
            glyphs.insert(glyph, EmbeddedGlyph { id: mapper.remap(glyph), text, advance });
        }
        let bytes = subsetter::subset(face.bytes, 0, &mapper)
            .map_err(|error| failed(format!("{error:?}")))?;
        let texts = placed_texts(pages).filter(|text| text.weight == weight);
        let boxes = match glyphs.get(&face.fallback()) {
            Some(shown) => Boxes::of(texts, (face.fallback(), shown), mapper.num_gids()),
            None => Boxes::default(),
        };
        let file = font_file(face, &glyphs, &boxes, bytes);
        Ok(Some(Self { id, glyphs, boxes, file }))
    }

    fn handle(&self) -> FontId {
        FontId(self.id.to_owned())
    }

    fn every_glyph(&self) -> [Op; 2] {
        let glyphs = self.glyphs.values().chain(self.boxes.all());
        let shown = |glyph: &EmbeddedGlyph| {
            let cid = Some(glyph.text.clone());
            Codepoint { gid: glyph.id, offset: 0.0, cid }
        };
        let items = vec![TextItem::GlyphIds(glyphs.map(shown).collect())];
        let font = PdfFontHandle::External(self.handle());
        [Op::SetFont { font, size: Pt(1.0) }, Op::ShowText { items }]
    }

    /// What `glyph` of the whole font became here, where it shows `characters`.
    pub(super) fn glyph(&self, glyph: u16, characters: &str) -> Option<&EmbeddedGlyph> {
        self.boxes.get(glyph, characters).or_else(|| self.glyphs.get(&glyph))
    }
}

/// The glyphs that pages use in a weight, with the text of each.
///
/// A glyph that alone shows its characters stands for them. Of the others, the last ones of a cluster with SARA AM
/// stand for its decomposed form, which is what viewers that ignore marked text should get.
fn glyph_texts(pages: &Pages, weight: Weight, face: &Face) -> BTreeMap<u16, String> {
    let mut used: BTreeSet<u16> = BTreeSet::new();
    let mut sure: BTreeMap<u16, String> = BTreeMap::new();
    let mut likely: BTreeMap<u16, String> = BTreeMap::new();
    for text in placed_texts(pages).filter(|text| text.weight == weight) {
        collect_texts(&text.text, text.glyphs.clone(), (&mut used, &mut sure, &mut likely));
    }
    used.into_iter()
        .map(|glyph| {
            let text = sure
                .remove(&glyph)
                .filter(|_| glyph != face.fallback())
                .or_else(|| likely.remove(&glyph))
                .or_else(|| face.character(glyph).map(String::from))
                .unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string());
            (glyph, text)
        })
        .collect()
}

fn collect_texts(
    shaped: &Shaped,
    glyphs: std::ops::Range<usize>,
    (used, sure, likely): (
        &mut BTreeSet<u16>,
        &mut BTreeMap<u16, String>,
        &mut BTreeMap<u16, String>,
    ),
) {
    for cluster in shaped.clusters(glyphs) {
        let characters = shaped.text.get(cluster.text).unwrap_or_default();
        let glyphs = shaped.slice(cluster.glyphs);
        used.extend(glyphs.iter().map(|glyph| glyph.id));
        match glyphs {
            [only] => {
                sure.entry(only.id).or_insert_with(|| characters.to_owned());
            }
            [.., ring, last] => {
                if let Some(before) = characters.strip_suffix('ำ') {
                    likely.insert(ring.id, format!("{before}ํ"));
                    likely.insert(last.id, "า".to_owned());
                }
            }
            [] => {}
        }
    }
}

fn placed_texts<'a>(pages: &'a Pages) -> impl Iterator<Item = &'a PlacedText> + use<'a> {
    pages.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.ink {
        Ink::Text(text) => Some(text),
        Ink::Path(_) | Ink::Areas(..) | Ink::Picture(..) | Ink::Code(_) => None,
    })
}

fn font_file(
    face: &Face,
    glyphs: &BTreeMap<u16, EmbeddedGlyph>,
    boxes: &Boxes,
    bytes: Vec<u8>,
) -> ParsedFont {
    let metrics = face.metrics;
    let [x_min, y_min, x_max, y_max] = metrics.bounds;
    let widths = glyphs.iter().map(|(glyph, embedded)| (embedded.id, face.advance(*glyph)));
    let widths = widths.chain(boxes.numbers().map(|id| (id, face.advance(face.fallback()))));
    ParsedFont {
        font_index: 0,
        font_name: Some(format!("{}+{}", subset_tag(&bytes), face.name)),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: widths.collect(),
        units_per_em: 1_000,
        font_metrics: FontMetrics { ascent: metrics.ascent, descent: metrics.descent },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1_000,
            x_min,
            y_min,
            x_max,
            y_max,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: metrics.weight_class,
        },
        original_bytes: bytes,
    }
}

/// Six capitals that name this subset, as PDF wants them.
fn subset_tag(bytes: &[u8]) -> String {
    let hash = fingerprint(bytes.iter().copied());
    (0..6)
        .map(|letter| {
            let value = (hash >> (letter * 8)) % 26;
            char::from(b'A' + u8::try_from(value).unwrap_or(0))
        })
        .collect()
}
