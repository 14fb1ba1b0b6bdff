//! The small files that lie beside others: the note of a draft, a lock, a backup's name. They are read from a folder in
//! memory; whatever they hold, the program goes on.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use gecc_readers::domain::date::Date;
use gecc_readers::domain::moment::Moment;
use gecc_readers::storage::lock::{self, Owner};
use gecc_readers::storage::recovery;
use libfuzzer_sys::fuzz_target;

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = PathBuf::from(format!("/dev/shm/gecc-fuzz-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder in memory");
    folder
});

fuzz_target!(|bytes: &[u8]| {
    let path = FOLDER.join("a.gecc.ron");
    fs::write(&path, bytes).expect("room");
    fs::write(FOLDER.join("a.note.ron"), bytes).expect("room");
    assert_eq!(recovery::drafts(&FOLDER).len(), 1);
    recovery::open(&FOLDER, "a").ok();
    fs::write(lock::path_of(&path), bytes).expect("room");
    let since = Moment { date: Date::new(2026, 11, 20).expect("a day"), time: "14:02".to_owned() };
    drop(lock::take(&path, &Owner { who: "ก".into(), computer: "b".into() }, &since));
    fs::remove_file(lock::path_of(&path)).ok();
});
