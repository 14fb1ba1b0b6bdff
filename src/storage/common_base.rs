//! The state that two copies of an assessment both began from, found among what is kept of them. Only what is certain
//! counts: a part as it was handed out, or a state that byte by byte belongs to the past of both.

use std::collections::BTreeSet;
use std::path::Path;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::moment::Moment;
use crate::storage::assessment_file::{self, Access};
use crate::storage::edition_file::Editions;
use crate::storage::hashing::digest_of;
use crate::storage::ron_text::{read_bytes, text_of};
use crate::storage::{backups, share_file};

/// A state that both began from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// Its file, byte by byte.
    pub bytes: Vec<u8>,
    /// Where it was found.
    pub origin: Origin,
}

/// Where a common state was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The copy was handed out as a part.
    Share,
    /// It is what our file holds.
    File,
    /// It is a backup that was kept then.
    Backup(Moment),
}

impl Base {
    /// What it says. `None`: it cannot be read in full, which is as good as no base.
    #[must_use]
    pub fn assessment(&self, editions: &Editions) -> Option<Assessment> {
        let opened = assessment_file::decode(text_of(&self.bytes).ok()?, editions).ok()?;
        (opened.access == Access::Full).then_some(opened.assessment)
    }
}

/// The state from which the assessment at `ours` and the copy at `theirs` both went on. `None`: none is certain.
#[must_use]
pub fn find(ours: &Path, theirs: &Path) -> Option<Base> {
    let past = past_of(theirs);
    let is_known =
        |bytes: &Vec<u8>| digest_of(bytes.as_slice()).is_ok_and(|digest| past.contains(&digest));
    let mut handed_out = share_file::found(ours, theirs);
    if handed_out.len() > 1 {
        // A name that was used again says nothing by itself.
        handed_out.retain(is_known);
    }
    // Of several in the past of the copy the last is the one that it went on from.
    if let Some(bytes) = handed_out.pop() {
        return Some(Base { bytes, origin: Origin::Share });
    }
    if let Some(bytes) = read_bytes(ours).ok().filter(is_known) {
        return Some(Base { bytes, origin: Origin::File });
    }
    backups::list(ours).into_iter().find_map(|backup| {
        let bytes = read_bytes(&backup.path).ok().filter(is_known)?;
        Some(Base { bytes, origin: Origin::Backup(backup.moment) })
    })
}

/// The digests of every state of the assessment at `path` that is left.
fn past_of(path: &Path) -> BTreeSet<Digest> {
    let kept = backups::list(path).into_iter().map(|backup| backup.path);
    let states = kept.chain([path.to_path_buf()]).filter_map(|place| read_bytes(&place).ok());
    states.filter_map(|bytes| digest_of(bytes.as_slice()).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;
    use crate::storage::atomic_write;

    fn moment(hour: u8) -> Moment {
        Moment { date: Date::new(2026, 11, 20).unwrap(), time: format!("{hour:02}:05") }
    }

    fn put(path: &Path, bytes: &[u8]) {
        atomic_write::replace(path, bytes).unwrap();
    }

    #[test]
    fn only_what_belongs_to_both_pasts_is_a_base() {
        let folder = tempfile::tempdir().unwrap();
        let (ours, theirs) = (folder.path().join("a.gecc.ron"), folder.path().join("b.gecc.ron"));
        put(&ours, b"3");
        put(&theirs, b"9");
        assert_eq!(find(&ours, &theirs), None);
        backups::keep(&ours, b"1", &moment(1)).unwrap();
        backups::keep(&ours, b"2", &moment(2)).unwrap();
        assert_eq!(find(&ours, &theirs), None);
        backups::keep(&theirs, b"1", &moment(3)).unwrap();
        let base = |bytes: &[u8], origin| Some(Base { bytes: bytes.to_vec(), origin });
        assert_eq!(find(&ours, &theirs), base(b"1", Origin::Backup(moment(1))));
        backups::keep(&theirs, b"2", &moment(4)).unwrap();
        assert_eq!(find(&ours, &theirs), base(b"2", Origin::Backup(moment(2))));
        put(&theirs, b"3");
        assert_eq!(find(&ours, &theirs), base(b"3", Origin::File));
    }

    #[test]
    fn a_part_that_was_handed_out_is_the_base_while_its_name_is_certain() {
        let folder = tempfile::tempdir().unwrap();
        let (ours, theirs) = (folder.path().join("a.gecc.ron"), folder.path().join("x/b.gecc.ron"));
        put(&ours, b"3");
        std::fs::create_dir(folder.path().join("x")).unwrap();
        put(&theirs, b"9");
        share_file::keep(&ours, &theirs, b"1").unwrap();
        let base = |bytes: &[u8]| Some(Base { bytes: bytes.to_vec(), origin: Origin::Share });
        assert_eq!(find(&ours, &theirs), base(b"1"));
        share_file::keep(&ours, &theirs, b"2").unwrap();
        assert_eq!(find(&ours, &theirs), None);
        backups::keep(&theirs, b"1", &moment(1)).unwrap();
        assert_eq!(find(&ours, &theirs), base(b"1"));
    }
}
