//! Words of the screen “Monthly figures”.

use crate::i18n::messages;

messages! {
    nav_figures { th: "ตัวเลขรายเดือน", en: "Monthly figures" }
}
