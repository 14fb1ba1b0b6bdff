//! Files shown by the programs of the system; the only file of the window that knows `open`.

use std::io;
use std::path::Path;

/// Something that shows a file in the program that the system has for it. It may take time.
pub type View = fn(&Path) -> io::Result<()>;

/// Shows the file in the program of the system.
///
/// # Errors
/// The system has no program for it, or does not start it.
pub fn open_file(path: &Path) -> io::Result<()> {
    open::that_detached(path)
}
