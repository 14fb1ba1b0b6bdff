//! What a second start writes to the first: a mark with a version, the length of a path, the path. Nothing else is
//! believed, and no length can ask for more memory than a path may have.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The mark of a letter of this version.
const MARK: [u8; 5] = *b"gecc\x01";
/// The longest path in bytes; systems end long before.
const LONGEST: u16 = 8 * 1024;

/// What was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Letter {
    /// Come to the front.
    Front,
    /// Open this file, which is named from the root.
    Open(PathBuf),
}

/// The letter that asks for `file`, or with `None` to come to the front. `None`: no letter can name this file.
pub(super) fn write(file: Option<&Path>) -> Option<Vec<u8>> {
    let path = match file {
        // The first start may have been made in another folder.
        Some(file) => std::path::absolute(file).ok()?.into_os_string().into_string().ok()?,
        None => String::new(),
    };
    let length = u16::try_from(path.len()).ok().filter(|length| *length <= LONGEST)?;
    Some([&MARK[..], &length.to_be_bytes(), path.as_bytes()].concat())
}

/// Reads a letter.
///
/// # Errors
/// It ends early, or is none.
pub(super) fn read(mut source: impl Read) -> io::Result<Letter> {
    let mut mark = MARK;
    source.read_exact(&mut mark)?;
    let mut length = [0; 2];
    source.read_exact(&mut length)?;
    let length = u16::from_be_bytes(length);
    if mark != MARK || length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    if length == 0 {
        return Ok(Letter::Front);
    }
    let mut path = vec![0; usize::from(length)];
    source.read_exact(&mut path)?;
    let path = String::from_utf8(path).map_err(|error| io::Error::other(error.utf8_error()))?;
    let path = PathBuf::from(path);
    if path.is_absolute() && !path.to_string_lossy().contains('\0') {
        Ok(Letter::Open(path))
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_read_as_it_was_written() {
        let here = std::path::absolute("ศูนย์ 2568.gecc.ron").unwrap();
        for (file, expected) in [
            (None, Letter::Front),
            (Some(here.as_path()), Letter::Open(here.clone())),
            (Some(Path::new("ศูนย์ 2568.gecc.ron")), Letter::Open(here.clone())),
        ] {
            assert_eq!(read(write(file).unwrap().as_slice()).unwrap(), expected);
        }
    }

    #[test]
    fn a_path_that_no_letter_can_name_is_not_written() {
        assert_eq!(write(Some(Path::new(&"ก".repeat(3000)))), None);
    }

    #[test]
    fn hostile_bytes_are_no_letter() {
        let long = [b"gecc\x01\xff\xff".as_slice(), &[b'/'; 70_000]].concat();
        for bytes in [
            b"".as_slice(),
            b"gecc",
            b"GET / HTTP/1.1\r\n\r\n",
            b"gecc\x02\x00\x01/",
            b"gecc\x01\x00\x05/a",
            b"gecc\x01\x00\x03a/b",
            b"gecc\x01\x00\x02/\xff",
            b"gecc\x01\x00\x03/a\0",
            &long,
        ] {
            assert!(read(bytes).is_err(), "{:?}", bytes.get(..20));
        }
    }
}
