//! Where the starts of a user on a screen meet: a folder of this run of the system that nobody else can enter.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of ours in the folder of the system.
const FOLDER: &str = "gecc";
/// The most letters of the name of a screen.
const LONGEST_NAME: usize = 32;

/// Where the starts of a user on a screen meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    folder: PathBuf,
    screen: String,
}

impl Place {
    /// The place of the user and the screen that `variable` speaks of, by the names of variables of the system.
    /// `None`: there is no private folder that ends with the run of the system.
    #[must_use]
    pub fn of_user(variable: impl Fn(&str) -> Option<OsString>) -> Option<Self> {
        // Where the window is on another screen, or on another machine, a file must not vanish into it.
        let screen = ["WAYLAND_DISPLAY", "DISPLAY", "SESSIONNAME"].into_iter().find_map(&variable);
        let screen = screen.unwrap_or_default();
        let folders: &[&str] = if cfg!(windows) {
            &["LOCALAPPDATA"]
        } else if cfg!(target_os = "macos") {
            &["XDG_RUNTIME_DIR", "TMPDIR"]
        } else {
            &["XDG_RUNTIME_DIR"]
        };
        let found = folders.iter().find_map(|name| variable(name).map(PathBuf::from))?;
        Self::within(&found, &screen.to_string_lossy()).ok()
    }

    /// The place in the folder `runtime` for the screen of this name.
    ///
    /// # Errors
    /// `runtime` is not there, is no folder from the root, or others can enter it.
    pub fn within(runtime: &Path, screen: &str) -> io::Result<Self> {
        if !runtime.is_absolute() || !is_private(&fs::metadata(runtime)?) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let folder = runtime.join(FOLDER);
        match make(&folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            Ok(()) | Err(_) => {}
        }
        // No link to elsewhere is followed.
        if !is_private(&fs::symlink_metadata(&folder)?) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let screen = screen.chars().take(LONGEST_NAME).map(plain).collect();
        Ok(Self { folder, screen })
    }

    /// The file whose lock the first start holds.
    pub(super) fn lock(&self) -> PathBuf {
        self.folder.join(format!("window{}.lock", self.screen))
    }

    /// The socket on which the first start listens. On Windows it names a pipe.
    pub(super) fn socket(&self) -> PathBuf {
        self.folder.join(format!("window{}.sock", self.screen))
    }
}

#[cfg(unix)]
fn make(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

#[cfg(unix)]
fn is_private(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    metadata.is_dir() && metadata.permissions().mode() & 0o077 == 0
}

/// Local data of a user on Windows are the user's alone.
#[cfg(not(unix))]
fn is_private(metadata: &fs::Metadata) -> bool {
    metadata.is_dir()
}
