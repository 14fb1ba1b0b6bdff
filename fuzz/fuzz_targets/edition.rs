//! An edition is refused or understood.
#![no_main]

use gecc_readers::storage::edition_file::decode;
use gecc_readers::storage::ron_text::text_of;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = text_of(bytes) {
        decode(text).ok();
    }
});
