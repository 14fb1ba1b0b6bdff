//! The head of the first page: whose report it is, by which edition, of which day.

use crate::domain::profile::ProfileField;
use crate::report::document::{Block, Cover, KeyValue};
use crate::report::sections::context::Context;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let claimed = &context.readiness.claimed;
    let mut level = context.level(claimed.level.as_ref());
    if claimed.estimated {
        level = format!("{level} · {}", texts.report_with_estimate());
    }
    let mut facts = vec![
        KeyValue::new(
            texts.report_agency(),
            context.agency().unwrap_or_else(|| texts.report_not_given().to_owned()),
        ),
        KeyValue::new(texts.report_edition(), context.edition_said()),
        KeyValue::new(texts.report_date(), context.digits(&texts.long_date(context.date))),
        KeyValue::new(texts.report_level(), level),
    ];
    let contact = contact(context);
    if !contact.is_empty() {
        facts.push(KeyValue::new(texts.report_contact(), contact));
    }
    vec![Block::Cover(Cover {
        kicker: texts.report_standard().to_owned(),
        title: texts.report_title().to_owned(),
        subtitle: context.centre(),
        facts,
    })]
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
