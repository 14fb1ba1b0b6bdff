//! Words of the screen “Check”.

use crate::i18n::messages;

messages! {
    nav_check { th: "ตรวจก่อนส่ง", en: "Check" }
}
