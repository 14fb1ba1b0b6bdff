//! Anybody's picture: its header, its orientation and day, and the small picture made of it.
#![no_main]

use std::io::Cursor;

use gecc_readers::thumbnails;
use gecc_readers::storage::evidence_store::photo::{Traces, traces};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // A header that claims much is refused by its limits; pixels that are there take time and find little.
    if bytes.len() > 64 * 1024 {
        return;
    }
    thumbnails::taken_on(&mut Cursor::new(bytes));
    thumbnails::picture(Cursor::new(bytes));
    if let Traces::Found(without) = traces(bytes) {
        assert_eq!(traces(&without), Traces::None, "something was left");
    }
});
