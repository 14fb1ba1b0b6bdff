//! Words of the screen “Certificate and calendar”.

use crate::i18n::messages;

messages! {
    nav_certificate { th: "การรับรองและปฏิทิน", en: "Certificate and calendar" }
}
