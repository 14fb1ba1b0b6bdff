//! Files: reading that never trusts, writing that never tears.

mod assessment_file;
mod atomic_write;
mod attach;
mod evidence_store;
mod faults;
mod folder;
pub(crate) mod own_editions;
mod processes;
mod recovery;
mod ron_text;
mod yearly;
