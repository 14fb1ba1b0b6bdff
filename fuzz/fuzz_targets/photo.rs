//! Anybody's picture: its header, its orientation and day, and the small picture made of it.
#![no_main]

use std::io::Cursor;

use gecc_readers::thumbnails;
use gecc_readers::storage::evidence_store::photo::without_traces;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // A header that claims much is refused by its limits; pixels that are there take time and find little.
    if bytes.len() > 64 * 1024 {
        return;
    }
    thumbnails::taken_on(&mut Cursor::new(bytes));
    thumbnails::picture(Cursor::new(bytes));
    if let Some(without) = without_traces(bytes) {
        assert!(without_traces(&without).is_none(), "something was left");
    }
});
