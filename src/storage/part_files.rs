//! Parts of an assessment for colleagues, as files in a folder: how they are called, and how they are written.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::assessment::Assessment;
use crate::domain::merge::{Share, split};
use crate::storage::error::{FileError, StorageError};
use crate::storage::{assessment_file, atomic_write, evidence_store, share_file};

/// The most bytes of a name before its ending. Systems take 255; the rest is for the endings of what lies beside a file
/// (`.gecc.evidence`), for numbers, and for the name of a reviewer.
const MOST_BYTES: usize = 180;
/// The most bytes that the name of a part may have of them: thirty Thai letters.
const MOST_BYTES_OF_PART: usize = 90;

/// A part with the file that it is written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartFile {
    /// The part.
    pub share: Share,
    /// Its file.
    pub path: PathBuf,
}

/// A part that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its file.
    pub path: PathBuf,
    /// How many answers it has.
    pub answers: usize,
    /// How many files of evidence.
    pub evidence: usize,
}

/// Where the assessment that is split lies.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The file beside which its evidence lies. `None`: its evidence is that of the sample.
    pub evidence: Option<&'a Path>,
    /// The file beside which is kept what was handed out. `None`: it has none yet.
    pub ours: Option<&'a Path>,
}

/// The files in `folder` of the parts of the assessment called `stem`, each with the words for it: names that every system
/// takes, each once.
pub fn places(
    folder: &Path,
    stem: &str,
    parts: impl IntoIterator<Item = (Share, String)>,
) -> Vec<PartFile> {
    let mut taken = BTreeSet::new();
    let place = |(share, words): (Share, String)| {
        let part = cut(&plain(&words), MOST_BYTES_OF_PART).trim_matches(['.', ' ']).to_owned();
        let name =
            cut(&plain(stem), MOST_BYTES - part.len()).trim_end_matches(['.', ' ']).to_owned();
        let numbered = |number: usize| match (number, part.is_empty()) {
            (1, false) => format!("{name} – {part}"),
            (number, true) => format!("{name} – {number}"),
            (number, false) => format!("{name} – {part} ({number})"),
        };
        // Names that differ in their small letters alone are one name on some systems.
        let free = (1..).map(numbered).find(|name| taken.insert(name.to_lowercase()));
        let file = format!("{}{}", free.unwrap_or_default(), assessment_file::ENDING);
        PartFile { share, path: folder.join(file) }
    };
    parts.into_iter().map(place).collect()
}

/// Without the signs that cannot stand in the name of a file on every system.
fn plain(words: &str) -> String {
    let is_plain = |sign: &char| !sign.is_control() && !r#"/\:*?"<>|"#.contains(*sign);
    words.chars().filter(is_plain).collect::<String>().trim().to_owned()
}

/// As many whole letters as fit.
fn cut(text: &str, most_bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(most_bytes)).unwrap_or_default()
}

/// Writes the parts with their evidence, and keeps each as it was handed out; nothing where one of the files is there
/// already.
///
/// # Errors
/// [`StorageError::AlreadyExists`], and what the operating system refuses. The parts before it are written then.
pub fn write(
    assessment: &Assessment,
    parts: &[PartFile],
    source: Source<'_>,
) -> Result<Vec<Written>, FileError> {
    share_file::refuse_existing(parts.iter().map(|part| part.path.as_path()))?;
    parts.iter().map(|part| write_one(assessment, part, source)).collect()
}

fn write_one(
    assessment: &Assessment,
    PartFile { share, path }: &PartFile,
    source: Source<'_>,
) -> Result<Written, FileError> {
    if let Some(folder) = path.parent() {
        let made = fs::create_dir_all(folder);
        made.map_err(|error| StorageError::from_write(&error).at(folder))?;
    }
    let copy = split(assessment, share);
    match source.evidence {
        Some(from) => evidence_store::carry(&copy, from, path)?,
        None => evidence_store::carry_sample(&copy, path)?,
    }
    let text = assessment_file::encode(&copy).map_err(|error| error.at(path))?;
    atomic_write::create(path, text.as_bytes()).map_err(|error| error.at(path))?;
    if let Some(ours) = source.ours {
        // Without it the part can still be merged back, with more questions.
        share_file::keep(ours, path, text.as_bytes()).ok();
    }
    let (answers, evidence) = (copy.answers().count(), copy.evidence().len());
    Ok(Written { path: path.clone(), answers, evidence })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stem: &str, people: &[&str], want: &[&str]) {
        let parts =
            people.iter().map(|who| (Share::Responsible((*who).to_owned()), (*who).to_owned()));
        let places = places(Path::new("/x"), stem, parts);
        let names: Vec<_> =
            places.iter().map(|part| part.path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, want);
    }

    #[test]
    fn every_part_has_a_file_name_of_its_own_that_every_system_takes() {
        check(
            "a",
            &["Ann/a", "anna", "...", "", "ด้านสถานที่"],
            &[
                "a – Anna.gecc.ron",
                "a – anna (2).gecc.ron",
                "a – 1.gecc.ron",
                "a – 2.gecc.ron",
                "a – ด้านสถานที่.gecc.ron",
            ],
        );
    }

    #[test]
    fn long_thai_names_leave_room_for_what_lies_beside() {
        let (centre, person) = ("ศ".repeat(67), "ก".repeat(300));
        let parts = [1, 2].map(|n| (Share::Responsible(n.to_string()), person.clone()));
        let places = places(Path::new("/x"), &centre, parts);
        assert_ne!(places[0].path, places[1].path);
        for part in places {
            let beside = evidence_store::folder_of(&part.path);
            assert!(beside.file_name().unwrap().len() < 220, "{beside:?}");
            let kept = part.path.file_name().unwrap().to_str().unwrap().to_owned();
            assert!(kept.starts_with("ศศศ") && kept.contains(&"ก".repeat(30)), "{kept}");
        }
    }

    #[test]
    fn what_was_not_written_was_not_handed_out() {
        let folder = tempfile::tempdir().unwrap();
        let ours = folder.path().join("a.gecc.ron");
        let assessment = crate::domain::testing::assessment();
        let blocked = folder.path().join("file");
        atomic_write::create(&blocked, b"x").unwrap();
        let source = Source { evidence: Some(&ours), ours: Some(&ours) };
        let share = Share::Responsible(String::new());
        let parts = |folder: &Path| places(folder, "a", [(share.clone(), "ก".to_owned())]);
        assert!(write(&assessment, &parts(&blocked), source).is_err());
        assert!(!share_file::folder_of(&ours).exists());
        let written = write(&assessment, &parts(&folder.path().join("new")), source).unwrap();
        assert_eq!(share_file::found(&ours, &written[0].path).len(), 1);
        assert!(write(&assessment, &parts(&folder.path().join("new")), source).is_err());
    }
}
