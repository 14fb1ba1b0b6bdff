//! Bytes and files: assessments, editions, settings; the only place that writes a user's file.
//!
//! Reading never trusts a file: it is limited in size and depth, and every refusal is a [`error::StorageError`] that
//! names the place. Turning text into values and back is pure; the disk is one function away.

pub mod assessment_file;
pub mod atomic_write;
pub mod backups;
pub mod common_base;
pub mod dataset;
pub mod disk;
pub mod document;
mod document_file;
pub mod edition_file;
mod envelope;
pub mod error;
pub mod evidence_store;
pub mod expectation;
pub mod folder;
mod frozen;
pub mod hashing;
pub mod locate;
pub mod lock;
pub mod pack;
pub mod paper_file;
pub mod part_files;
pub mod place;
mod plain_ron;
pub mod problem;
pub mod recovery;
pub mod review_file;
pub mod ron_text;
mod rows;
pub mod seal_file;
pub mod settings_file;
pub mod share_file;
pub mod sheet_file;
mod versions;
pub mod watch;
mod wrong_value;
