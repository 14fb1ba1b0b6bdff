//! A field for a day, typed by the Buddhist or the common era.

use egui::{Id, Ui};

use super::draft::drafted;
use crate::domain::date::{BUDDHIST_ERA, Date};
use crate::domain::language::Language;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::i18n::Texts;
use crate::thai::dates::month_named;
use crate::thai::digits::to_arabic;

/// What the field shows.
#[derive(Clone, Copy, Debug)]
pub struct DateField<'a> {
    /// The words.
    pub texts: Texts,
    /// The visible name.
    pub name: &'a str,
    /// The day. `None`: not set.
    pub value: Option<Date>,
    /// Whether it may be changed.
    pub is_editable: bool,
}

/// Shows the day, and below it the day written out, or that what was typed is none; what was typed stays then. Returns
/// the new day when it was changed; emptied it is `Some(None)`.
pub fn date_field(ui: &mut Ui, id: Id, field: &DateField<'_>) -> Option<Option<Date>> {
    let texts = field.texts;
    let shown = field.value.map_or_else(String::new, |date| written(texts.0, date));
    let is_day = |text: &str| read(text).is_some();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let drafted = drafted(ui, id, &shown, is_day, |ui, text| {
            let line = Field::line(id, text).hint(texts.date_hint());
            line.editable(field.is_editable).show(ui, field.name)
        });
        match (read(&drafted.shown), field.value) {
            (None, _) => {
                let colour = theme::palette(ui).tone(Tone::Bad).text;
                text::coloured(ui, texts.date_refused(), Style::Small, colour);
            }
            (Some(_), Some(date)) => {
                text::label(ui, &texts.long_date(date), Style::Small);
            }
            (Some(_), None) => {}
        }
        drafted.changed.and_then(|text| read(&text)).filter(|day| *day != field.value)
    })
    .inner
}

/// The day as it is typed: `20/11/2569` in Thai, `2026-11-20` in English.
fn written(language: Language, date: Date) -> String {
    match language {
        Language::Thai => {
            format!("{:02}/{:02}/{}", date.day(), date.month(), date.buddhist_year())
        }
        Language::English => date.to_string(),
    }
}

/// The day in `text`; `Some(None)` for an empty text, `None` for what is no day. The eras are told apart by the year.
fn read(text: &str) -> Option<Option<Date>> {
    let text = to_arabic(text.trim());
    if text.is_empty() {
        return Some(None);
    }
    let parts: Vec<&str> = text
        .split(|c: char| matches!(c, '/' | '-') || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let month = month.parse().ok().or_else(|| i8::try_from(month_named(month)?).ok())?;
    let year: i16 = year.parse().ok()?;
    let common = if year > Date::LAST.year() { year.checked_sub(BUDDHIST_ERA)? } else { year };
    Date::new(common, month, day.parse().ok()?).ok().map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_both_eras() {
        let day = Some(Date::parse("2026-11-20").ok());
        for (text, want) in [
            ("20/11/2569", day),
            (" ๒๐/๑๑/๒๕๖๙ ", day),
            ("2026-11-20", day),
            ("2569-11-20", day),
            ("20-11-2026", day),
            ("20 พ.ย. 2569", day),
            ("20 พฤศจิกายน 2569", day),
            ("20 Nov 2026", day),
            ("", Some(None)),
            ("31/11/2569", None),
            ("29/2/2569", None),
            ("20/11/69", None),
            ("20/11", None),
            ("11/2569/20", None),
            ("พรุ่งนี้", None),
        ] {
            assert_eq!(read(text), want, "{text:?}");
        }
    }

    #[test]
    fn what_is_shown_can_be_read() {
        let date = Date::parse("2026-02-01").unwrap();
        for (language, want) in [(Language::Thai, "01/02/2569"), (Language::English, "2026-02-01")]
        {
            assert_eq!(written(language, date), want);
            assert_eq!(read(want), Some(Some(date)));
        }
    }
}
