//! What the papers say. Each file is a part of a paper; no font, no place on a page.

mod aspects;
mod context;
mod cover;
mod evidence;
mod figures;
mod findings;
mod index;
mod method;
mod parts;
mod photos;
mod plan;
mod points;
mod profile;
mod signatures;
mod steps;
mod summary;

pub use parts::{Part, Parts};

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::findings::findings;
use crate::domain::language::Language;
use crate::domain::readiness::Readiness;
use crate::report::document::{Attachment, Block, Document, PaperDate, PhotoSize};
use crate::report::photos::{Photos, THUMBNAIL_PIXELS, pixels};
use crate::report::sections::context::Context;
use crate::thai::digits::Digits;

/// Which paper is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperKind {
    /// The readiness report: what the office hands in.
    #[default]
    Readiness,
    /// The follow-up plan in its six columns.
    Plan,
    /// The evidence in the order of the criteria, to be shown one after the other in a video conference.
    EvidenceIndex,
}

/// What papers are made from.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// What was found wrong with its evidence files.
    pub faults: &'a EvidenceFaults,
    /// Its photos; those that are not in it are told by their names.
    pub photos: &'a Photos,
}

/// How a paper is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// Which paper.
    pub paper: PaperKind,
    /// The language of the paper.
    pub language: Language,
    /// The digits of the paper. Codes, addresses and file names keep theirs.
    pub digits: Digits,
    /// The date of the paper.
    pub date: Date,
    /// What is printed beside the cover of the readiness report.
    pub parts: Parts,
    /// How large the photos of the annex are.
    pub size: PhotoSize,
    /// The SHA-256 of the saved assessment, for the cover. `None`: none is printed.
    pub fingerprint: Option<Digest>,
    /// The saved assessment, to be attached. `None`: nothing is attached.
    pub source: Option<SourceFile>,
}

impl ReportOptions {
    /// The whole readiness report in this language, with the digits that go with it, and nothing attached.
    #[must_use]
    pub fn new(language: Language, date: Date) -> Self {
        Self {
            paper: PaperKind::default(),
            language,
            digits: match language {
                Language::Thai => Digits::Thai,
                Language::English => Digits::Arabic,
            },
            date,
            parts: Parts::all(),
            size: PhotoSize::default(),
            fingerprint: None,
            source: None,
        }
    }
}

impl ReportOptions {
    /// How large the photos of this paper can be in pixels, across and down. `None`: it shows none.
    #[must_use]
    pub fn pixels(&self) -> Option<(u32, u32)> {
        match self.paper {
            PaperKind::Readiness => self.parts.has(Part::Photos).then(|| pixels(self.size)),
            PaperKind::Plan => None,
            PaperKind::EvidenceIndex => Some(THUMBNAIL_PIXELS),
        }
    }
}

/// A saved assessment as it stands on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its file name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The paper that `options` ask for.
pub(in crate::report) fn document(material: &Material<'_>, options: &ReportOptions) -> Document {
    let readiness = Readiness::of(material.assessment);
    let findings = findings(material.assessment, options.date, material.faults);
    let context = Context::new(material, (&readiness, &findings), options);
    let texts = context.texts;
    let (title, blocks) = match options.paper {
        PaperKind::Readiness => (texts.report_title(), readiness_blocks(&context, options)),
        PaperKind::Plan => (texts.report_plan_title(), plan::paper(&context)),
        PaperKind::EvidenceIndex => (texts.report_index_title(), index::paper(&context)),
    };
    let attachments = options.source.iter().map(|source| Attachment {
        name: source.name.clone(),
        media_type: "text/plain".to_owned(),
        description: texts.report_attachment().to_owned(),
        data: source.bytes.clone(),
    });
    Document {
        title: format!("{title} {}", context.centre()),
        author: context.centre(),
        subject: texts.report_subject().to_owned(),
        keywords: vec!["GECC".to_owned(), context.edition_title()],
        language: options.language,
        date: PaperDate::from(options.date),
        digits: options.digits,
        footer: format!("{title} · {}", context.centre()),
        blocks,
        attachments: attachments.collect(),
    }
}

fn readiness_blocks(context: &Context<'_>, options: &ReportOptions) -> Vec<Block> {
    let mut blocks = vec![cover::cover(context, options.fingerprint.as_ref())];
    let parts = Part::all_of(context.assessment.edition());
    let parts: Vec<Part> = parts.into_iter().filter(|part| options.parts.has(*part)).collect();
    if !parts.is_empty() {
        blocks.push(Block::Contents { title: context.texts.report_contents().to_owned() });
    }
    for part in parts {
        blocks.extend(part_blocks(context, part, options.size));
    }
    blocks
}

fn part_blocks(context: &Context<'_>, part: Part, size: PhotoSize) -> Vec<Block> {
    match part {
        Part::Profile => profile::blocks(context),
        Part::Summary => summary::blocks(context),
        Part::Points => points::blocks(context),
        Part::Aspect(aspect) => aspects::blocks(context, aspect),
        Part::Plan => plan::blocks(context),
        Part::Figures => figures::blocks(context),
        Part::Evidence => evidence::blocks(context),
        Part::Photos => photos::blocks(context, size),
        Part::Findings => findings::blocks(context),
        Part::Method => method::blocks(context),
        Part::Signatures => signatures::blocks(context),
    }
}

#[cfg(test)]
mod tests;
