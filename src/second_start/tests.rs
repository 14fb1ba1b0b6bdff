//! Two starts in one process; the lock and the socket are those of the system.

use std::io::Write as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::PathBuf;
use std::thread;

use interprocess::local_socket::traits::Stream as _;
use interprocess::local_socket::{GenericFilePath, Stream, ToFsName as _};

use super::*;

/// A folder that nobody else can enter.
fn private() -> tempfile::TempDir {
    let mode = std::fs::Permissions::from_mode(0o700);
    tempfile::Builder::new().permissions(mode).tempdir().unwrap()
}

fn place(folder: &tempfile::TempDir) -> Place {
    Place::within(folder.path(), ":0").unwrap()
}

fn first(place: &Place) -> Ear {
    let Standing::First(ear) = begin(place, None, PATIENCE) else { panic!("not the first") };
    ear
}

/// Starts a second time beside; the end of the thread tells what it was.
fn second(place: &Place, file: Option<&str>) -> thread::JoinHandle<Standing> {
    let (place, file) = (place.clone(), file.map(PathBuf::from));
    thread::spawn(move || begin(&place, file.as_deref(), PATIENCE))
}

/// Waits until somebody calls.
fn call(ear: &Ear) -> Call {
    loop {
        if let Some(call) = ear.next_call() {
            return call;
        }
        thread::yield_now();
    }
}

#[test]
fn a_second_start_hands_its_file_to_the_first() {
    let folder = private();
    let place = place(&folder);
    let ear = first(&place);
    for file in [Some("/งาน/ศูนย์ 2568.gecc.ron"), None] {
        let started = second(&place, file);
        assert_eq!(call(&ear).take().unwrap(), file.map(PathBuf::from));
        assert!(matches!(started.join().unwrap(), Standing::HandedOver));
    }
}

#[test]
fn the_window_is_woken() {
    let folder = private();
    let place = place(&folder);
    let ear = first(&place);
    let (sender, woken) = std::sync::mpsc::channel();
    ear.on_call(move || sender.send(()).unwrap());
    let started = second(&place, None);
    woken.recv().unwrap();
    drop(ear.next_call().expect("who woke has called"));
    assert!(matches!(started.join().unwrap(), Standing::Alone), "nobody took it");
}

#[test]
fn a_first_start_that_does_not_answer_keeps_nobody() {
    let folder = private();
    let place = place(&folder);
    let ear = first(&place);
    let standing = begin(&place, Some(Path::new("/a.gecc.ron")), Duration::from_millis(50));
    assert!(matches!(standing, Standing::Alone));
    assert!(call(&ear).take().is_err(), "who went on alone is not taken over");
}

#[test]
fn what_an_ended_start_left_behind_is_swept_away() {
    let folder = private();
    let place = place(&folder);
    drop(std::os::unix::net::UnixListener::bind(place.socket()).unwrap());
    assert!(place.socket().exists());
    let ear = first(&place);
    let started = second(&place, None);
    call(&ear).take().unwrap();
    assert!(matches!(started.join().unwrap(), Standing::HandedOver));
}

#[test]
fn hostile_bytes_are_dropped_and_the_next_caller_is_heard() {
    let folder = private();
    let place = place(&folder);
    let ear = first(&place);
    let name = place.socket().to_fs_name::<GenericFilePath>().unwrap();
    for bytes in [b"".as_slice(), b"GET / HTTP/1.1\r\n\r\n", &[0xff; 100_000]] {
        let mut hostile = Stream::connect(name.clone()).unwrap();
        // The ear may hang up before it has read it all.
        hostile.write_all(bytes).ok();
    }
    let started = second(&place, Some("/a.gecc.ron"));
    assert_eq!(call(&ear).take().unwrap(), Some("/a.gecc.ron".into()));
    assert!(matches!(started.join().unwrap(), Standing::HandedOver));
    assert!(ear.next_call().is_none());
}

#[test]
fn who_never_ends_a_letter_is_hung_up_on() {
    let folder = private();
    let place = place(&folder);
    let ear = first(&place);
    let name = place.socket().to_fs_name::<GenericFilePath>().unwrap();
    let mut slow = Stream::connect(name).unwrap();
    slow.write_all(b"gecc").unwrap();
    let started = second(&place, None);
    assert_eq!(call(&ear).take().unwrap(), None);
    assert!(matches!(started.join().unwrap(), Standing::HandedOver));
}

#[test]
fn starts_on_different_screens_have_nothing_to_do_with_each_other() {
    let folder = private();
    let _ears = ["", ":0", ":1", "wayland-0", "ห้อง"]
        .map(|screen| first(&Place::within(folder.path(), screen).unwrap()));
}

#[test]
fn a_folder_that_others_can_enter_is_not_used() {
    let mode = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let folder = private();
    let ours = folder.path().join("gecc");
    mode(folder.path(), 0o755);
    assert!(Place::within(folder.path(), "").is_err());
    mode(folder.path(), 0o700);
    assert!(Place::within(folder.path(), "").is_ok());
    assert_eq!(std::fs::metadata(&ours).unwrap().permissions().mode() & 0o777, 0o700);
    mode(&ours, 0o777);
    assert!(Place::within(folder.path(), "").is_err());
    std::fs::remove_dir(&ours).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    symlink(elsewhere.path(), &ours).unwrap();
    assert!(Place::within(folder.path(), "").is_err(), "a link is not followed");
    assert!(Place::within(Path::new("relative"), "").is_err());
    assert!(Place::within(&folder.path().join("none"), "").is_err());
}

#[test]
fn without_a_folder_of_this_run_nobody_is_met() {
    assert_eq!(Place::of_user(|_| None), None);
    let folder = private();
    let place = Place::of_user(|name| {
        (name == "XDG_RUNTIME_DIR").then(|| folder.path().as_os_str().to_owned())
    });
    assert!(place.is_some());
}
