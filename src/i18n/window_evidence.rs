//! Words of the screen “Evidence”.

use crate::i18n::messages;

messages! {
    nav_evidence { th: "หลักฐาน", en: "Evidence" }
}
