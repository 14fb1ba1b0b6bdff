//! The list of the files of a pack with their SHA-256, in the form of `sha256sum`: a digest, two blanks, a name. Lines
//! that begin with `#` are comments to that tool; the first of them names the format and its version.

use crate::domain::digest::Digest;
use crate::storage::error::StorageError;
use crate::storage::pack::PackProblem;

const FORMAT: &str = "gecc-pack";
const VERSION: u32 = 1;

/// A file as the manifest names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) digest: Digest,
}

/// The manifest as text.
pub(super) fn encode<'a>(files: impl IntoIterator<Item = (&'a str, Digest)>) -> String {
    let head = format!("# {FORMAT} {VERSION}\n");
    let lines = files.into_iter().map(|(name, digest)| format!("{digest}  {name}\n"));
    std::iter::once(head).chain(lines).collect()
}

/// The files that the manifest `text` names, in its order.
///
/// # Errors
/// [`PackProblem::NotAPack`], and [`StorageError::TooNew`] for one of a later version.
pub(super) fn decode(text: &str) -> Result<Vec<Listed>, StorageError> {
    let mut lines = text.lines();
    let head = lines.next().and_then(|line| line.strip_prefix("# ")?.strip_prefix(FORMAT));
    let version = head.and_then(|rest| rest.trim().parse::<u32>().ok());
    match version.ok_or(PackProblem::NotAPack)? {
        VERSION => {}
        found if found > VERSION => {
            return Err(StorageError::TooNew { found, supported: VERSION, program: None });
        }
        _ => return Err(PackProblem::NotAPack.into()),
    }
    let listed = |line: &str| {
        let (digest, name) = line.split_once("  ")?;
        // What `sha256sum` writes is in small letters.
        let digest = Digest::parse(digest).filter(|read| read.to_string() == digest)?;
        Some(Listed { name: name.to_owned(), digest })
    };
    let files = lines.map(listed).collect::<Option<Vec<_>>>();
    files.ok_or_else(|| PackProblem::NotAPack.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_reads_back_what_it_writes() {
        let digest = Digest([1; 32]);
        let text = encode([("ก ข.gecc.ron", digest), ("b.pdf", digest)]);
        let files = decode(&text).unwrap();
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["ก ข.gecc.ron", "b.pdf"]);
        assert!(files.iter().all(|file| file.digest == digest));
    }

    #[test]
    fn what_is_no_manifest_is_refused() {
        let digest = Digest([0xab; 32]);
        for (text, expected) in [
            (String::new(), "no pack"),
            ("# gecc-pack 0\n".to_owned(), "no pack"),
            ("# gecc-pack\n".to_owned(), "no pack"),
            ("# gecc-pack 2\nanything".to_owned(), "newer than 1"),
            (format!("{digest}  a\n"), "no pack"),
            (format!("# gecc-pack 1\n{digest} a\n"), "no pack"),
            (format!("# gecc-pack 1\n{}  a\n", digest.to_string().to_uppercase()), "no pack"),
        ] {
            let told = decode(&text).unwrap_err().to_string();
            assert!(told.contains(expected), "{text:?}: {told}");
        }
    }
}
