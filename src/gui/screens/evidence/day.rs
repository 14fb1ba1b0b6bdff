//! The day of a file of evidence, as it is typed.

use egui::{Id, Ui};

use crate::domain::date::{BUDDHIST_ERA, Date};
use crate::domain::edit::Edit;
use crate::domain::evidence::Evidence;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::button;
use crate::gui::widgets::draft::drafted;
use crate::thai::digits::to_arabic;

/// Draws the field, the day in words, and the day of the photo where it is another one.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    evidence: &Evidence,
    taken: Option<Date>,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let set = |date| Command::Edit(Edit::SetEvidence(Evidence { date, ..evidence.clone() }));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let shown = evidence.date.map_or_else(String::new, |date| texts.typed_date(date));
        let id = Id::unique(("evidence-date", evidence.digest.short()));
        let drafted = drafted(
            ui,
            id,
            &shown,
            |text| read(text).is_some(),
            |ui, text| {
                let field = Field::line(id, text).width(160.0).hint(texts.evidence_date_hint());
                field.editable(scene.can_edit()).show(ui, texts.evidence_date())
            },
        );
        match read(&drafted.shown) {
            None => {
                let colour = theme::palette(ui).tone(Tone::Bad).text;
                text::coloured(ui, texts.evidence_not_a_date(), Style::Small, colour);
            }
            Some(None) => {
                text::label(ui, texts.no_date(), Style::Small);
            }
            Some(Some(date)) => {
                text::label(ui, &texts.long_date(date), Style::Small);
            }
        }
        if let Some(date) = drafted.changed.and_then(|text| read(&text))
            && date != evidence.date
        {
            commands.push(set(date));
        }
        let offered = taken.filter(|taken| scene.can_edit() && evidence.date != Some(*taken));
        if let Some(taken) = offered {
            let words = texts.evidence_use_taken(&texts.short_date(taken));
            if button::quiet(ui, &words).clicked() {
                commands.push(set(Some(taken)));
            }
        }
    });
}

/// The day in `text`: year, month and day, or day, month and year; the year of either era. `Some(None)` for an empty
/// text, `None` for what is no day.
fn read(text: &str) -> Option<Option<Date>> {
    let text = to_arabic(text.trim());
    if text.is_empty() {
        return Some(None);
    }
    let parts: Vec<i16> = text
        .split(['/', '-', '.', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if *first > 31 { (*first, *last) } else { (*last, *first) };
    let era = if year > Date::LAST.year() { BUDDHIST_ERA } else { 0 };
    let (month, day) = (i8::try_from(*month).ok()?, i8::try_from(day).ok()?);
    Date::new(year.checked_sub(era)?, month, day).ok().map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_both_eras_are_read() {
        let day = Date::new(2026, 11, 5).ok();
        for (text, expected) in [
            ("", Some(None)),
            ("2026-11-05", Some(day)),
            ("5/11/2569", Some(day)),
            ("๕/๑๑/๒๕๖๙", Some(day)),
            ("05.11.2026", Some(day)),
            ("2569-11-05", Some(day)),
            ("5/11", None),
            ("5/11/69", None),
            ("31/2/2569", None),
            ("5 พ.ย. 2569", None),
            ("5/11/1969", None),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }
}
