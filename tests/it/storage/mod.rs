//! Files: reading that never trusts, writing that never tears.

mod assessment_file;
mod atomic_write;
mod attach;
mod evidence_store;
mod faults;
mod folder;
mod forged;
mod hostile;
pub(crate) mod own_editions;
mod pack;
mod processes;
mod recovery;
mod review_file;
mod ron_text;
mod yearly;

/// A text with `put` somewhere near its byte `at`, as a slip of the hand leaves it.
fn damaged(text: &str, at: usize, put: &str) -> String {
    let at = text.floor_char_boundary(at.min(text.len()));
    format!("{}{put}{}", &text[..at], &text[at..])
}
