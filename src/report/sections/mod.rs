//! What the papers say. Each file is a part of a paper; no font, no place on a page.

mod aspects;
mod context;
mod cover;
mod findings;
mod method;
mod parts;
mod points;
mod signatures;
mod summary;

pub use parts::{Part, Parts};

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::findings::Finding;
use crate::domain::language::Language;
use crate::domain::readiness::Readiness;
use crate::report::document::{Attachment, Block, Document, PaperDate};
use crate::report::sections::context::Context;
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
    /// What is printed beside the cover.
    pub parts: Parts,
    /// The saved assessment, to be attached. `None`: nothing is attached.
    pub source: Option<SourceFile>,
}

/// A saved assessment as it stands on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its file name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The readiness report: what the office prints and submits.
#[must_use]
pub fn readiness_report(
    assessment: &Assessment,
    readiness: &Readiness,
    findings: &[Finding],
    options: &ReportOptions,
) -> Document {
    let context = Context::new(assessment, readiness, findings, options);
    let texts = context.texts;
    let mut blocks = cover::blocks(&context);
    for part in Part::all_of(assessment.edition()) {
        if options.parts.has(part) {
            blocks.extend(part_blocks(&context, part));
        }
    }
    let attachments = options.source.iter().map(|source| Attachment {
        name: source.name.clone(),
        media_type: "text/plain".to_owned(),
        description: texts.report_attachment().to_owned(),
        data: source.bytes.clone(),
    });
    Document {
        title: format!("{} {}", texts.report_title(), context.centre()),
        author: context.agency().map_or_else(|| context.centre(), |name| name.replace('\n', " ")),
        subject: texts.report_subject().to_owned(),
        keywords: vec!["GECC".to_owned(), context.edition_title()],
        language: options.language,
        date: PaperDate::from(options.date),
        digits: options.digits,
        footer: format!("{} · {}", texts.report_title(), context.centre()),
        blocks,
        attachments: attachments.collect(),
    }
}

fn part_blocks(context: &Context<'_>, part: Part) -> Vec<Block> {
    match part {
        Part::Summary => summary::blocks(context),
        Part::Points => points::blocks(context),
        Part::Aspect(aspect) => aspects::blocks(context, aspect),
        Part::Findings => findings::blocks(context),
        Part::Method => method::blocks(context),
        Part::Signatures => signatures::blocks(context),
    }
}

#[cfg(test)]
mod tests;
