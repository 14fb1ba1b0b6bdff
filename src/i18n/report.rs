//! The words of the papers.

use crate::i18n::messages;

messages! {
    /// The page number at the foot.
    report_page(page: &str, pages: &str) {
        th: format!("หน้า {page}/{pages}"),
        en: format!("Page {page}/{pages}"),
    }
}
