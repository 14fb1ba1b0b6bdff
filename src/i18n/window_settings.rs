//! Words of the screen “Settings”.

use crate::i18n::messages;

messages! {
    nav_settings { th: "ตั้งค่า", en: "Settings" }
}
