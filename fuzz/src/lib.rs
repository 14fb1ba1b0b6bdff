//! The readers of the program, from the very files of `src/`: the layers below the window do not know it, so that
//! instrumenting them does not mean to instrument a toolkit.

#![allow(dead_code, missing_docs, unused_imports)]

#[path = "../../src/domain/mod.rs"]
pub mod domain;
/// The small pictures of the window, which read photos.
pub mod gui {
    #[path = "../../../src/gui/thumbnails.rs"]
    pub mod thumbnails;
}
/// Reading a printed paper back, without writing one.
#[cfg(feature = "printed")]
pub mod report {
    use crate::domain::digest::Digest;

    #[path = "../../../src/report/pdf/printed.rs"]
    mod printed;

    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Printed {
        pub fingerprint: Option<Digest>,
        pub assessment: Option<Vec<u8>>,
    }

    pub fn read_printed(pdf: &[u8]) -> Option<Printed> {
        printed::read(pdf)
    }
}
#[path = "../../src/settings.rs"]
pub mod settings;
#[path = "../../src/storage/mod.rs"]
pub mod storage;
#[path = "../../src/thai/mod.rs"]
pub mod thai;
