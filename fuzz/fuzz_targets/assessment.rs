//! An assessment is refused or understood; what is understood is written and read back as the same.
#![no_main]

use gecc_readers::storage::assessment_file::{Access, decode, encode};
use gecc_readers::storage::edition_file::Editions;
use gecc_readers::storage::ron_text::text_of;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = text_of(bytes) else { return };
    let Ok(opened) = decode(text, Editions::built_in()) else { return };
    let written = encode(&opened.assessment).expect("what was read can be written");
    let again = decode(&written, Editions::built_in()).expect("what was written can be read");
    assert_eq!(again.assessment, opened.assessment);
    assert_eq!(again.access, Access::Full);
});
