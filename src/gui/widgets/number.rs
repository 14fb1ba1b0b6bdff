//! A field for a whole number from 0 to a maximum, with buttons for one less and one more. Thai digits are read too.

use egui::{Id, Ui};

use super::{button, draft::drafted, sign::Sign};
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::thai::digits::to_arabic;

/// The names of the parts of a number field.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// Of the field.
    pub field: &'a str,
    /// Of the button for one less.
    pub less: &'a str,
    /// Of the button for one more.
    pub more: &'a str,
    /// What follows the field, such as the maximum.
    pub after: &'a str,
    /// Said while the field holds no number up to the maximum.
    pub refused: &'a str,
}

/// Shows `value`, which may be none, and returns the new one when it was changed. What cannot be read as a number up
/// to `maximum` stays in the field, is said to be none, and changes nothing.
pub fn number(
    ui: &mut Ui,
    id: Id,
    value: Option<u16>,
    maximum: u16,
    names: &Names<'_>,
) -> Option<Option<u16>> {
    let mut changed = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let current = value.unwrap_or(0);
        ui.add_enabled_ui(value.is_some_and(|value| value > 0), |ui| {
            if button::icon(ui, Sign::Minus, names.less).clicked() {
                changed = Some(Some(current.saturating_sub(1)));
            }
        });
        let (typed, is_refused) = typed(ui, id, value, maximum, names.field);
        if let Some(typed) = typed {
            changed = Some(typed);
        }
        ui.add_enabled_ui(value.is_none_or(|value| value < maximum), |ui| {
            if button::icon(ui, Sign::Plus, names.more).clicked() {
                changed = Some(Some(current.saturating_add(1).min(maximum)));
            }
        });
        text::line(ui, names.after, Style::Small);
        if is_refused {
            let colour = theme::palette(ui).tone(Tone::Bad).text;
            text::coloured(ui, names.refused, Style::Small, colour);
        }
    });
    changed
}

/// What was typed, where it is another number, and whether the field holds something else than a number.
fn typed(
    ui: &mut Ui,
    id: Id,
    value: Option<u16>,
    maximum: u16,
    name: &str,
) -> (Option<Option<u16>>, bool) {
    let shown = value.map_or_else(String::new, |value| value.to_string());
    let is_number = |text: &str| read(text, maximum).is_some();
    let drafted = drafted(ui, id, &shown, is_number, |ui, text| {
        Field::line(id, text).width(58.0).show_unlabelled(ui, name)
    });
    let typed = drafted.changed.and_then(|text| read(&text, maximum));
    (typed.filter(|typed| *typed != value), !is_number(&drafted.shown))
}

/// The number in `text`; `Some(None)` for an empty text, `None` for what is no number up to `maximum`.
fn read(text: &str, maximum: u16) -> Option<Option<u16>> {
    let text = text.trim();
    if text.is_empty() {
        return Some(None);
    }
    to_arabic(text).parse().ok().filter(|number| *number <= maximum).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thai_and_arabic_digits_are_read_up_to_the_maximum() {
        for (text, expected) in [
            ("", Some(None)),
            ("7", Some(Some(7))),
            ("๑๐", Some(Some(10))),
            (" 3 ", Some(Some(3))),
            ("11", None),
            ("-1", None),
            ("สาม", None),
            ("2.5", None),
        ] {
            assert_eq!(read(text, 10), expected, "{text:?}");
        }
    }
}
