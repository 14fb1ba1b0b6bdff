//! Words of the screen “Help”.

use crate::i18n::messages;

messages! {
    nav_help { th: "ช่วยเหลือ", en: "Help" }
}
