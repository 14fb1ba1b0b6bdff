//! The cover: whose report it is, by which edition, of which day, what it claims, and the file it was made from.

use crate::domain::digest::Digest;
use crate::domain::profile::ProfileField;
use crate::report::document::{Block, Code, Cover, Figure, KeyValue, Tone};
use crate::report::sections::context::Context;

/// The cover of the readiness report.
pub(super) fn cover(context: &Context<'_>, fingerprint: Option<&Digest>) -> Block {
    let texts = context.texts;
    let claimed = &context.readiness.claimed;
    let badge = Figure {
        label: texts.report_level().to_owned(),
        value: context.level(claimed.level.as_ref()),
        note: if claimed.estimated { texts.report_with_estimate() } else { "" }.to_owned(),
        tone: if claimed.level.is_some() { Tone::Good } else { Tone::Warn },
    };
    let mut facts = facts(context);
    facts.extend(revision(context).map(|of| KeyValue::new(texts.report_revision(), of)));
    let contact = contact(context);
    if !contact.is_empty() {
        facts.push(KeyValue::new(texts.report_contact(), contact));
    }
    Block::Cover(Cover {
        kicker: texts.report_standard().to_owned(),
        title: texts.report_title().to_owned(),
        subtitle: context.centre(),
        agency: agency(context),
        badge: Some(badge),
        facts,
        code: fingerprint.map(|digest| code(context, digest)),
    })
}

/// The head of a paper that has no cover.
pub(super) fn head(context: &Context<'_>, title: &str) -> Block {
    Block::Head(Cover {
        kicker: context.texts.report_standard().to_owned(),
        title: title.to_owned(),
        subtitle: context.centre(),
        agency: agency(context),
        facts: facts(context)
            .into_iter()
            .chain(revision(context).map(|of| KeyValue::new("", of)))
            .collect(),
        ..Cover::default()
    })
}

pub(super) fn agency(context: &Context<'_>) -> String {
    context.agency().unwrap_or_else(|| {
        let texts = context.texts;
        format!("{} · {}", texts.report_agency(), texts.report_not_given())
    })
}

fn facts(context: &Context<'_>) -> Vec<KeyValue> {
    let texts = context.texts;
    let date = context.digits(&texts.long_date(context.date));
    vec![
        KeyValue::new(texts.report_edition(), context.edition_said()),
        KeyValue::new(texts.report_date(), date),
    ]
}

/// Which sealed file the assessment revises. `None`: none.
fn revision(context: &Context<'_>) -> Option<String> {
    let revised = context.assessment.revised()?;
    Some(context.texts.report_revision_of(&revised.name, &revised.fingerprint.short()))
}

/// The fingerprint in few letters to read, and whole to scan.
pub(super) fn code(context: &Context<'_>, digest: &Digest) -> Code {
    let texts = context.texts;
    let date = context.date;
    let (year, month, day) = (date.year(), date.month(), date.day());
    let edition = context.assessment.edition().id();
    let payload = format!("GECC {edition}\n{year:04}-{month:02}-{day:02}\nsha256:{digest}");
    Code {
        payload,
        alt_text: texts.report_code_alt(&digest.to_string()),
        title: texts.report_fingerprint(&digest.short()),
        text: texts.report_fingerprint_use().to_owned(),
    }
}

/// Who can be asked, each thing on its own line: a number that is torn apart cannot be dialled.
fn contact(context: &Context<'_>) -> String {
    let profile = context.assessment.profile();
    let typed = |field| Some(profile.get(field).trim()).filter(|text| !text.is_empty());
    let person = typed(ProfileField::ContactPerson).map(str::to_owned);
    let telephone =
        typed(ProfileField::Telephone).map(|number| context.texts.report_telephone(number));
    let email = typed(ProfileField::Email).map(str::to_owned);
    let lines: Vec<String> = [person, telephone, email].into_iter().flatten().collect();
    context.digits(&lines.join("\n"))
}
