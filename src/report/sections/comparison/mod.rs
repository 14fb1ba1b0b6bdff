//! Two assessments beside each other: as a part of the readiness report, and as a paper of its own.

mod rows;
#[cfg(test)]
mod tests;
mod totals;

use crate::domain::compare::Comparison;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::readiness::Readiness;
use crate::report::document::{Block, Cover, HeadingLevel, KeyValue, Orientation, ParagraphStyle};
use crate::report::photos::Photos;
use crate::report::sections::context::Context;
use crate::report::sections::{
    AssessmentMaterial, Compared, ComparisonMaterial, ReportOptions, Said, cover, method,
};

/// Two assessments as a paper sees them.
struct Beside<'a> {
    before: Context<'a>,
    after: &'a Context<'a>,
    comparison: &'a Comparison,
}

/// The comparison as a paper of its own.
pub(super) fn paper(material: ComparisonMaterial<'_>, options: &ReportOptions) -> Said {
    let ComparisonMaterial { before, after } = material;
    let (faults, photos) = (EvidenceFaults::new(), Photos::new());
    let assessment = after.assessment;
    let about = AssessmentMaterial { assessment, faults: &faults, photos: &photos, earlier: None };
    let readiness = Readiness::of(assessment);
    let context = Context::new(&about, (&readiness, &[]), options);
    let texts = context.texts;
    let mut blocks = vec![Block::Head(Cover {
        kicker: texts.report_standard().to_owned(),
        title: texts.comparison_title().to_owned(),
        subtitle: context.centre(),
        agency: cover::agency(&context),
        facts: vec![KeyValue::new(texts.report_date(), context.words.today())],
        ..Cover::default()
    })];
    blocks.push(note(side(&context, texts.comparison_before(), before)));
    blocks.push(note(side(&context, texts.comparison_after(), after)));
    blocks.extend(body(&context, before, options));
    blocks.extend(method::explained(&context));
    Said {
        title: texts.comparison_title(),
        about: context.centre(),
        author: context.centre(),
        subject: texts.comparison_subject(),
        keyword: context.edition_title(),
        fingerprint: None,
        revision: None,
        blocks,
    }
}

/// The comparison as a part of the readiness report.
pub(super) fn part(
    context: &Context<'_>,
    earlier: Compared<'_>,
    options: &ReportOptions,
) -> Vec<Block> {
    let texts = context.texts;
    let text = texts.comparison_part().to_owned();
    let mut blocks = vec![
        Block::Turn(Orientation::Portrait),
        Block::Heading { level: HeadingLevel::Section, text },
        note(side(context, texts.comparison_before(), earlier)),
    ];
    blocks.extend(body(context, earlier, options));
    blocks
}

/// Which file, by which edition. The title of an edition stands in the language of the paper whosever it is.
fn side(context: &Context<'_>, which: &str, compared: Compared<'_>) -> String {
    let edition = context.standard(&compared.assessment.edition().parts().title);
    context.texts.comparison_side(which, compared.name, &edition)
}

fn body(context: &Context<'_>, earlier: Compared<'_>, options: &ReportOptions) -> Vec<Block> {
    let (faults, photos) = (EvidenceFaults::new(), Photos::new());
    let assessment = earlier.assessment;
    let about = AssessmentMaterial { assessment, faults: &faults, photos: &photos, earlier: None };
    let readiness = Readiness::of(assessment);
    let before = Context::new(&about, (&readiness, &[]), options);
    let comparison = Comparison::between(assessment, context.assessment);
    let beside = Beside { before, after: context, comparison: &comparison };
    let mut blocks = totals::blocks(&beside);
    blocks.extend(rows::blocks(&beside));
    blocks
}

fn heading(text: &str) -> Block {
    Block::Heading { level: HeadingLevel::Part, text: text.to_owned() }
}

fn note(text: impl Into<String>) -> Block {
    Block::Paragraph { style: ParagraphStyle::Note, text: text.into() }
}
