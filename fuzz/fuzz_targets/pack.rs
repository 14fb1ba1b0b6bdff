//! A pack is refused, or everything in it is what its manifest says and can be unpacked.
#![no_main]

use std::io::Cursor;

use gecc_readers::storage::pack;
use gecc_readers::storage::watch::Watch;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(checked) = pack::check(Cursor::new(bytes), &Watch::default()) else { return };
    let folder = tempfile::tempdir_in("/dev/shm").expect("a folder in memory");
    let inside = folder.path().join("inside");
    pack::unpack(checked, &inside, &Watch::default()).expect("what was looked over can be unpacked");
    let beside = std::fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(beside, 1, "something was written outside");
});
