//! Settings are refused or understood; what is understood is written and read back as the same.
#![no_main]

use gecc_readers::storage::ron_text::text_of;
use gecc_readers::storage::settings_file::{decode, encode};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = text_of(bytes) else { return };
    let Ok(settings) = decode(text) else { return };
    let written = encode(&settings).expect("what was read can be written");
    assert_eq!(decode(&written).expect("what was written can be read"), settings);
});
