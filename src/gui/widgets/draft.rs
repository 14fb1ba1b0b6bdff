//! Fields that keep what is typed while it is no value yet.

use egui::{Context, Id, Response, Ui};

/// What a drafted field tells.
#[derive(Debug)]
pub struct Drafted {
    /// The text, where it was changed in this frame.
    pub changed: Option<String>,
    /// What the field shows.
    pub shown: String,
}

/// What was typed while the field held `value`.
#[derive(Clone, Debug)]
struct Draft {
    value: String,
    text: String,
}

/// Shows a field by `field`. While the keyboard is on it, it keeps what was typed even where `value` does not follow.
/// Once it is left, it shows `value` again, unless `is_value` refuses what was typed: that stays to be mended, until
/// the value changes in another way.
pub fn drafted(
    ui: &mut Ui,
    id: Id,
    value: &str,
    is_value: impl Fn(&str) -> bool,
    field: impl FnOnce(&mut Ui, &mut String) -> Response,
) -> Drafted {
    let key = id.with("draft");
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let kept = ui.data(|data| data.get_temp::<Draft>(key));
    let kept = kept.filter(|draft| has_focus || draft.value == value);
    let is_kept = kept.is_some();
    let mut text = kept.map_or_else(|| value.to_owned(), |draft| draft.text);
    let response = field(ui, &mut text);
    if response.has_focus() || !is_value(&text) {
        let draft = Draft { value: value.to_owned(), text: text.clone() };
        ui.data_mut(|data| data.insert_temp(key, draft));
    } else if is_kept {
        ui.data_mut(|data| data.remove::<Draft>(key));
    }
    Drafted { changed: response.changed().then(|| text.clone()), shown: text }
}

/// Forgets what was typed into the field `id`: its value is put there in another way.
pub fn forget_one(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.remove::<Draft>(id.with("draft")));
}

/// Forgets what was typed into all fields: another document comes.
pub fn forget(ctx: &Context) {
    ctx.data_mut(|data| data.remove_by_type::<Draft>());
}
