//! How the points came about, what is an estimate, and which wording is not official.

use std::collections::BTreeSet;

use crate::domain::language::Language;
use crate::domain::provenance::Provenance;
use crate::report::document::{Block, HeadingLevel, ParagraphStyle};
use crate::report::sections::context::Context;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let mut blocks = vec![
        Block::Heading { level: HeadingLevel::Section, text: texts.report_method().to_owned() },
        Block::List(rules(context)),
        Block::Paragraph { style: ParagraphStyle::Strong, text: texts.report_legend().to_owned() },
        Block::List(legend(context)),
    ];
    let own = context.own_edition();
    if !own.is_empty() {
        let text = texts.report_own_edition().to_owned();
        blocks.push(Block::Paragraph { style: ParagraphStyle::Strong, text });
        blocks.push(Block::List(own));
    }
    let note = context.standard(&context.assessment.edition().parts().note);
    if !note.trim().is_empty() {
        blocks.push(Block::Paragraph {
            style: ParagraphStyle::Strong,
            text: texts.report_edition_note().to_owned(),
        });
        blocks.push(Block::Paragraph { style: ParagraphStyle::Note, text: note });
    }
    blocks
}

fn rules(context: &Context<'_>) -> Vec<String> {
    let (texts, edition) = (context.texts, context.assessment.edition());
    let mut rules = vec![texts.report_method_gate(), texts.report_method_evidence()];
    if edition.has_estimates() {
        rules.push(texts.report_method_estimate());
    }
    let mut counted = context.readiness.claimed.sections.iter();
    if counted.any(|section| section.minimum.is_none()) {
        rules.push(texts.report_method_minimum());
    }
    let mut rules: Vec<String> = rules.into_iter().map(str::to_owned).collect();
    for section in edition.sections() {
        let note = section.minimum.as_ref().map(|minimum| context.standard(&minimum.note));
        if let Some(note) = note.filter(|note| !note.trim().is_empty()) {
            let title = context.standard(&section.title);
            rules.push(texts.report_legend_entry(&title, &note));
        }
    }
    rules
}

/// The meaning of every remark on wording, with its heading; nothing where there is no remark.
pub(super) fn explained(context: &Context<'_>) -> Vec<Block> {
    let legend = legend(context);
    if legend.is_empty() {
        return Vec::new();
    }
    let text = context.texts.report_legend().to_owned();
    vec![Block::Paragraph { style: ParagraphStyle::Strong, text }, Block::List(legend)]
}

/// The meaning of every remark that stands in this paper.
fn legend(context: &Context<'_>) -> Vec<String> {
    let texts = context.texts;
    let criteria = context.assessment.criteria();
    let titles =
        criteria.map(|found| (found.title_provenance, context.provenance(found.title_provenance)));
    let sections = context.assessment.edition().sections().iter();
    let minima = sections.filter_map(|section| section.minimum.as_ref().map(|it| it.provenance));
    let minima = minima
        .filter(|provenance| !provenance.is_official())
        .map(|provenance| (provenance, texts.provenance(provenance)));
    let used: BTreeSet<(Provenance, &str)> = titles.chain(minima).collect();
    let mut lines = Vec::new();
    if context.language == Language::English {
        lines.push(
            texts.report_legend_entry(texts.mark_translation(), texts.report_method_translation()),
        );
    }
    for (provenance, mark) in used {
        let is_translation = mark == texts.mark_translation();
        if !mark.is_empty() && !is_translation {
            lines.push(texts.report_legend_entry(mark, texts.provenance_meaning(provenance)));
        }
    }
    lines
}
