//! Words of the screen “Report”.

use crate::i18n::messages;

messages! {
    nav_report { th: "รายงาน", en: "Report" }
}
