//! The two ends of the socket. Whatever comes in is bounded in size and time, and what is no letter is dropped.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::{Duration, Instant};

use interprocess::local_socket::traits::{Listener as _, Stream as _};
use interprocess::local_socket::{Listener, ListenerOptions, Name, Stream};

use crate::second_start::letter::{self, Letter};
use crate::second_start::place::Place;

/// So long a letter may take from its first byte to its last.
const READING: Duration = Duration::from_secs(1);
/// So long an answer is waited for at least.
const LEAST_WAIT: Duration = Duration::from_millis(1);
/// So many calls wait for the window; more are not taken.
const MOST_WAITING: usize = 8;
/// So often in a row nobody may come in before the ear goes deaf.
const MOST_FAILURES: u32 = 16;
/// What the first start answers when it takes a file.
const TAKEN: u8 = b'+';

/// Wakes the window when somebody calls.
type Wake = Box<dyn Fn() + Send + Sync>;

/// What the first start hears with.
pub struct Ear {
    calls: Receiver<Call>,
    wake: Arc<OnceLock<Wake>>,
    /// Given back when the ear goes.
    _lock: File,
}

impl std::fmt::Debug for Ear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ear").finish_non_exhaustive()
    }
}

impl Ear {
    /// Lets `wake` be called when somebody calls. Only the first one given counts.
    pub fn on_call(&self, wake: impl Fn() + Send + Sync + 'static) {
        // A second one would wake the same window.
        self.wake.set(Box::new(wake)).ok();
    }

    /// The next call. `None`: nobody has called.
    #[must_use]
    pub fn next_call(&self) -> Option<Call> {
        self.calls.try_recv().ok()
    }
}

/// A second start that waits for an answer. Dropped without [`Call::take`], it opens its file itself.
#[derive(Debug)]
pub struct Call {
    letter: Letter,
    caller: Stream,
}

impl Call {
    /// Takes over what the second start brought: its file, or `None` where only the window was asked for.
    ///
    /// # Errors
    /// Nobody waits for the answer any more: the second start has gone on by itself.
    pub fn take(mut self) -> io::Result<Option<PathBuf>> {
        self.caller.write_all(&[TAKEN])?;
        Ok(match self.letter {
            Letter::Front => None,
            Letter::Open(path) => Some(path),
        })
    }
}

/// Becomes the first start at `place`. `None`: another one is.
///
/// # Errors
/// The system gives no lock or no socket there.
pub(super) fn claim(place: &Place) -> io::Result<Option<Ear>> {
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(place.lock())?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => return Err(error),
    }
    let socket = place.socket();
    if cfg!(unix) {
        // Only one that ended without tidying up can have left it: we hold the lock.
        match std::fs::remove_file(&socket) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    let listener = ListenerOptions::new().name(name(&socket)?).create_sync()?;
    let (sender, calls) = mpsc::sync_channel(MOST_WAITING);
    let wake = Arc::new(OnceLock::new());
    let wakes = Arc::clone(&wake);
    thread::Builder::new()
        .name("second-start".to_owned())
        .spawn(move || listen(&listener, &sender, &wakes))?;
    Ok(Some(Ear { calls, wake, _lock: lock }))
}

/// Brings `letter` to the first start. `None`: nobody listens. `Some`: whether it was taken before `deadline`.
pub(super) fn knock(place: &Place, letter: &[u8], deadline: Instant) -> Option<bool> {
    let mut stream = Stream::connect(name(&place.socket()).ok()?).ok()?;
    let (sender, answer) = mpsc::channel();
    let letter = letter.to_vec();
    let left = deadline.saturating_duration_since(Instant::now()).max(LEAST_WAIT);
    // Pipes of Windows know no time limit, so it is kept from outside as well.
    stream.set_recv_timeout(Some(left)).ok();
    stream.set_send_timeout(Some(left)).ok();
    let waiting = thread::Builder::new().spawn(move || {
        let mut answer = [0];
        let taken = stream.write_all(&letter).and_then(|()| stream.read_exact(&mut answer));
        // Hung up first: a first start that comes late is told that nobody waits.
        drop(stream);
        // Where nobody waits any more, nothing is left to do.
        sender.send(taken.is_ok() && answer == [TAKEN]).ok();
    });
    waiting.ok()?;
    Some(answer.recv_timeout(left.saturating_mul(2)).unwrap_or(false))
}

fn name(socket: &Path) -> io::Result<Name<'static>> {
    use interprocess::local_socket::{
        GenericFilePath, GenericNamespaced, ToFsName as _, ToNsName as _,
    };
    if cfg!(windows) {
        // A pipe has a name and no place; the path makes it one of this user.
        socket.to_string_lossy().replace(['\\', '/', ':'], "-").to_ns_name::<GenericNamespaced>()
    } else {
        socket.to_path_buf().to_fs_name::<GenericFilePath>()
    }
}

/// Hears whoever comes, one after the other.
fn listen(listener: &Listener, calls: &SyncSender<Call>, wake: &OnceLock<Wake>) {
    let mut failures = 0;
    while failures < MOST_FAILURES {
        let Ok(mut caller) = listener.accept() else {
            failures += 1;
            continue;
        };
        failures = 0;
        let Ok(letter) = hear(&mut caller) else { continue };
        // A caller who is not taken opens the file itself.
        if calls.try_send(Call { letter, caller }).is_ok()
            && let Some(wake) = wake.get()
        {
            wake();
        }
    }
}

fn hear(caller: &mut Stream) -> io::Result<Letter> {
    // Pipes of Windows know no limit; only a program of the same user could keep us waiting there.
    caller.set_recv_timeout(Some(READING)).ok();
    caller.set_send_timeout(Some(READING)).ok();
    letter::read(InTime { caller, deadline: Instant::now() + READING })
}

/// A caller who must come to an end.
struct InTime<'a> {
    caller: &'a mut Stream,
    deadline: Instant,
}

impl io::Read for InTime<'_> {
    fn read(&mut self, part: &mut [u8]) -> io::Result<usize> {
        if Instant::now() > self.deadline {
            return Err(io::ErrorKind::TimedOut.into());
        }
        self.caller.read(part)
    }
}
