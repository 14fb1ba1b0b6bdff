//! Files: reading that never trusts, writing that never tears.

mod assessment_file;
mod atomic_write;
mod attach;
mod evidence_store;
pub(crate) mod own_editions;
mod ron_text;
mod yearly;
