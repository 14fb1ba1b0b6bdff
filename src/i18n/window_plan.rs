//! Words of the screen “Follow-up plan”.

use crate::i18n::messages;

messages! {
    nav_plan { th: "แผนติดตามผล", en: "Follow-up plan" }
}
