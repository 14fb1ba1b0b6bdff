//! Fields that keep what is typed while it is no value yet.

use egui::{Id, Response, Ui};

/// What a drafted field tells.
#[derive(Debug)]
pub struct Drafted {
    /// The text, where it was changed in this frame.
    pub changed: Option<String>,
    /// What the field shows.
    pub shown: String,
}

/// Shows a field by `field`. While the keyboard is on it, it keeps what was typed even where `value` does not follow;
/// once it is left, it shows `value` again.
pub fn drafted(
    ui: &mut Ui,
    id: Id,
    value: &str,
    field: impl FnOnce(&mut Ui, &mut String) -> Response,
) -> Drafted {
    let draft = id.with("draft");
    let kept = ui
        .memory(|memory| memory.has_focus(id))
        .then(|| ui.data(|data| data.get_temp::<String>(draft)))
        .flatten();
    let mut text = kept.unwrap_or_else(|| value.to_owned());
    let response = field(ui, &mut text);
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(draft, text.clone()));
    } else if response.lost_focus() {
        ui.data_mut(|data| data.remove::<String>(draft));
    }
    Drafted { changed: response.changed().then(|| text.clone()), shown: text }
}
