//! A seal is refused or understood; what is understood is written and read back as the same.
#![no_main]

use gecc_readers::storage::ron_text::text_of;
use gecc_readers::storage::seal_file::{decode, encode};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = text_of(bytes) else { return };
    let Ok(seal) = decode(text) else { return };
    let written = encode(&seal).expect("what was read can be written");
    assert_eq!(decode(&written).expect("what was written can be read"), seal);
});
