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
