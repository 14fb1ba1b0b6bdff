//! What the papers say. Each file is a part of a paper; no font, no place on a page.

mod aspects;
mod comparison;
mod context;
mod cover;
mod evidence;
mod figures;
mod findings;
mod folder;
mod index;
mod material;
mod method;
mod parts;
mod photos;
mod plan;
mod points;
mod profile;
mod review;
mod signatures;
mod steps;
mod summary;
mod words;

pub use material::{
    AssessmentMaterial, Compared, ComparisonMaterial, FolderMaterial, Material, OriginalFile,
    PaperKind, ReviewMaterial, ReviewPaper, Unread,
};
pub use parts::{Part, Parts};

use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::findings::findings;
use crate::domain::language::Language;
use crate::domain::readiness::Readiness;
use crate::i18n::Texts;
use crate::report::document::{Attachment, Block, Document, PaperDate, PhotoSize};
use crate::report::sections::context::Context;
use crate::report::sections::words::Words;
use crate::thai::digits::Digits;

/// How a paper is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
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
    /// The saved assessment, to be attached to a paper about it. `None`: nothing is attached.
    pub source: Option<SourceFile>,
}

impl ReportOptions {
    /// The whole readiness report in this language, with the digits that go with it, and nothing attached.
    #[must_use]
    pub fn new(language: Language, date: Date) -> Self {
        Self {
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

/// A saved assessment as it stands on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its file name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a paper is called, whose it is, and what it says.
struct Said {
    title: &'static str,
    /// The centre or the folder; stands on every page.
    about: String,
    /// Who made it. Empty: nobody said.
    author: String,
    subject: &'static str,
    /// What it is found by, beside the name of the standard.
    keyword: String,
    /// The SHA-256 of the assessment that it is about. `None`: it is about none, or about one that was never saved.
    fingerprint: Option<Digest>,
    /// That it is about a revision, for the foot of every page. `None`: it is not.
    revision: Option<&'static str>,
    blocks: Vec<Block>,
}

/// The paper that `material` asks for.
pub(in crate::report) fn document(material: &Material<'_>, options: &ReportOptions) -> Document {
    let texts = Texts(options.language);
    let said = match material {
        Material::Assessment(paper, material) => of_assessment(*paper, *material, options),
        Material::Review(paper, material) => review::paper(*paper, *material, options),
        Material::Comparison(material) => comparison::paper(*material, options),
        Material::Folder(material) => folder::paper(*material, Words::of(options)),
    };
    let holds_source = matches!(material, Material::Assessment(..));
    let attachments = options.source.iter().filter(|_| holds_source).map(|source| Attachment {
        name: source.name.clone(),
        media_type: "text/plain".to_owned(),
        description: texts.report_attachment().to_owned(),
        data: source.bytes.clone(),
    });
    let mut footer = vec![said.title, &said.about];
    footer.extend(said.revision);
    Document {
        footer: footer.join(" · "),
        title: format!("{} {}", said.title, said.about),
        author: said.author,
        fingerprint: said.fingerprint,
        subject: said.subject.to_owned(),
        keywords: vec!["GECC".to_owned(), said.keyword],
        language: options.language,
        date: PaperDate::from(options.date),
        digits: options.digits,
        blocks: said.blocks,
        attachments: attachments.collect(),
    }
}

fn of_assessment(
    paper: PaperKind,
    material: AssessmentMaterial<'_>,
    options: &ReportOptions,
) -> Said {
    let readiness = Readiness::of(material.assessment);
    let findings = findings(material.assessment, options.date, material.faults);
    let context = Context::new(&material, (&readiness, &findings), options);
    let texts = context.texts;
    let (title, blocks) = match paper {
        PaperKind::Readiness => {
            (texts.report_title(), readiness_blocks(&context, material.earlier, options))
        }
        PaperKind::Plan => (texts.report_plan_title(), plan::paper(&context)),
        PaperKind::EvidenceIndex => (texts.report_index_title(), index::paper(&context)),
    };
    Said {
        title,
        about: context.centre(),
        author: context.centre(),
        subject: texts.report_subject(),
        keyword: context.edition_title(),
        fingerprint: options.fingerprint,
        revision: material.assessment.revised().map(|_| texts.report_revision()),
        blocks,
    }
}

fn readiness_blocks(
    context: &Context<'_>,
    earlier: Option<Compared<'_>>,
    options: &ReportOptions,
) -> Vec<Block> {
    let mut blocks = vec![cover::cover(context, options.fingerprint.as_ref())];
    let edition = context.assessment.edition();
    let parts = match earlier {
        Some(_) => Part::all_with_earlier(edition),
        None => Part::all_of(edition),
    };
    let parts: Vec<Part> = parts.into_iter().filter(|part| options.parts.has(*part)).collect();
    if !parts.is_empty() {
        blocks.push(Block::Contents { title: context.texts.report_contents().to_owned() });
    }
    for part in parts {
        blocks.extend(part_blocks(context, part, (earlier, options)));
    }
    blocks
}

fn part_blocks(
    context: &Context<'_>,
    part: Part,
    (earlier, options): (Option<Compared<'_>>, &ReportOptions),
) -> Vec<Block> {
    match part {
        Part::Comparison => {
            earlier.map_or_else(Vec::new, |earlier| comparison::part(context, earlier, options))
        }
        Part::Profile => profile::blocks(context),
        Part::Summary => summary::blocks(context),
        Part::Points => points::blocks(context),
        Part::Aspect(aspect) => aspects::blocks(context, aspect),
        Part::Plan => plan::blocks(context),
        Part::Figures => figures::blocks(context),
        Part::Evidence => evidence::blocks(context),
        Part::Photos => photos::blocks(context, options.size),
        Part::Findings => findings::blocks(context),
        Part::Method => method::blocks(context),
        Part::Signatures => signatures::blocks(context),
    }
}

#[cfg(test)]
mod tests;
