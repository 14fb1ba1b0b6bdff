//! Words of the screen “Editions”.

use crate::i18n::messages;

messages! {
    nav_editions { th: "เกณฑ์แต่ละปี", en: "Editions" }
}
