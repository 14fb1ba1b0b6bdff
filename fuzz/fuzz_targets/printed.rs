//! Anybody's PDF, read back as a printed paper.
#![no_main]

use gecc_readers::report::read_printed;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    read_printed(bytes);
});
