//! The readers of the program, from the very files of `src/`: the layers below the window do not know it, so that
//! instrumenting them does not mean to instrument a toolkit.

#![allow(dead_code, missing_docs, unused_imports)]

#[path = "../../src/domain/mod.rs"]
pub mod domain;
#[cfg(feature = "printed")]
pub mod report;
#[path = "../../src/settings.rs"]
pub mod settings;
#[path = "../../src/storage/mod.rs"]
pub mod storage;
#[path = "../../src/thai/mod.rs"]
pub mod thai;
#[path = "../../src/gui/thumbnails.rs"]
pub mod thumbnails;
