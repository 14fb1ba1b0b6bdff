//! Looking a pack over: nothing is written before every file of it was read to its end and found to be what it says.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::Path;

use zip::{CompressionMethod, ZipArchive};

use crate::domain::digest::Digest;
use crate::domain::evidence::Evidence;
use crate::storage::assessment_file::{self, Opened};
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::evidence_store::path_in;
use crate::storage::hashing::Hashing;
use crate::storage::pack::{
    MANIFEST, MANIFEST_BYTES, MOST_BYTES, MOST_FILES, PackProblem, Role, end_record, manifest,
    named, names,
};
use crate::storage::ron_text::text_of;
use crate::storage::seal_file::{self, Standing};
use crate::storage::watch::Watch;

/// A pack in which everything is what it says.
#[derive(Debug)]
pub struct Checked<R> {
    pub(super) archive: ZipArchive<R>,
    pub(super) stem: String,
    pub(super) files: Vec<Entry>,
    /// The assessment in it.
    pub opened: Opened,
    /// The fingerprint of the assessment.
    pub fingerprint: Digest,
    /// How the assessment stands to the seal in the pack.
    pub standing: Standing,
    /// Evidence that the assessment names and the pack does not hold.
    pub missing: usize,
}

/// A file of the pack.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) index: usize,
    pub(super) name: String,
    pub(super) size: u64,
    pub(super) role: Role,
    pub(super) digest: Digest,
}

impl<R> Checked<R> {
    /// How many files of evidence are in it.
    #[must_use]
    pub fn evidence(&self) -> usize {
        self.files.iter().filter(|file| file.role == Role::Evidence).count()
    }
}

/// Looks over the pack at `path`.
///
/// # Errors
/// As [`check()`], and what the operating system refuses.
pub fn check_file(path: &Path, watch: &Watch) -> Result<Checked<BufReader<File>>, FileError> {
    let checked = open(path).and_then(|file| check(file, watch));
    checked.map_err(|error| watch.meaning(error).at(path))
}

/// The file at `path`, where it is one.
fn open(path: &Path) -> Result<BufReader<File>, StorageError> {
    let from_read = |error: &io::Error| StorageError::from_read(error);
    let metadata = std::fs::metadata(path).map_err(|error| from_read(&error))?;
    if metadata.is_dir() {
        return Err(StorageError::IsFolder);
    }
    if !metadata.is_file() {
        return Err(StorageError::NotAFile);
    }
    File::open(path).map(BufReader::new).map_err(|error| from_read(&error))
}

/// Looks over the pack in `source`. Memory is bounded by the limits of text files, however large the pack is.
///
/// # Errors
/// Why the pack is refused, [`StorageError::CalledOff`], and what the operating system refuses.
pub fn check<R: Read + Seek>(source: R, watch: &Watch) -> Result<Checked<R>, StorageError> {
    check_to(source, Depth::Whole, Editions::built_in(), watch)
}

/// As [`check()`] for the pack at `path`, where the contents of report and evidence are not read: for tables, which show
/// nothing of them. What is read is what the manifest says.
///
/// # Errors
/// As [`check()`].
pub(in crate::storage) fn glance(
    path: &Path,
    editions: &Editions,
) -> Result<(Opened, Digest, Standing), StorageError> {
    let file = open(path)?;
    let checked = check_to(file, Depth::Assessment, editions, &Watch::default())?;
    Ok((checked.opened, checked.fingerprint, checked.standing))
}

/// How much of a pack is read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// Everything.
    Whole,
    /// The assessment and its seal.
    Assessment,
}

fn check_to<R: Read + Seek>(
    mut source: R,
    depth: Depth,
    editions: &Editions,
    watch: &Watch,
) -> Result<Checked<R>, StorageError> {
    end_record::check(&mut source)?;
    let mut archive = ZipArchive::new(source).map_err(damaged)?;
    let found = plain_files(&archive)?;
    archive.validate_header_consistency().map_err(damaged)?;
    let total = found.iter().map(|file| file.size).fold(0, u64::saturating_add);
    if total > MOST_BYTES {
        return Err(StorageError::TooLarge { limit_bytes: MOST_BYTES });
    }
    // Once to look, once to unpack.
    watch.begin(total.saturating_mul(2));
    let listed = listed(&mut archive, &found, watch)?;
    let (stem, mut files) = roles(&found, &listed)?;

    let (mut text, mut seal) = (Vec::new(), None);
    for file in &files {
        watch.go_on()?;
        match file.role {
            Role::Assessment => text = kept(&mut archive, file, watch)?,
            Role::Seal => seal = Some(kept(&mut archive, file, watch)?),
            Role::Report | Role::Evidence => {
                if depth == Depth::Whole {
                    read_through(&mut archive, file, watch, &mut io::sink())?;
                }
            }
        }
    }
    let opened = assessment_file::decode(text_of(&text)?, editions)?;
    let missing = expected(&stem, opened.assessment.evidence(), &files)?;
    let standing = match seal.as_deref().map(|bytes| seal_file::decode(text_of(bytes)?)) {
        None => Standing::Unsealed,
        Some(Ok(seal)) => seal_file::compare(seal, &text),
        Some(Err(error)) => Standing::Unreadable(error),
    };
    let assessment = files.iter().find(|file| file.role == Role::Assessment);
    let fingerprint = assessment.map(|file| file.digest).ok_or(PackProblem::NotAPack)?;
    // The assessment comes last, so that it never names evidence that is not there yet.
    files.sort_by_key(|file| file.role == Role::Assessment);
    Ok(Checked { archive, stem, files, opened, fingerprint, standing, missing })
}

fn damaged(_: zip::result::ZipError) -> StorageError {
    PackProblem::Damaged.into()
}

/// A file as the list of the zip file has it.
struct Found {
    index: usize,
    name: String,
    size: u64,
}

/// The files that are listed, all with plain names and of a plain kind. Folders say nothing and are read past.
fn plain_files<R: Read + Seek>(archive: &ZipArchive<R>) -> Result<Vec<Found>, StorageError> {
    if archive.has_duplicate_names() {
        return Err(PackProblem::Damaged.into());
    }
    if archive.len() > MOST_FILES + 1 {
        return Err(PackProblem::TooManyFiles { limit: MOST_FILES }.into());
    }
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(damaged)?;
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let folder = name.strip_suffix('/');
        if name.contains('\u{fffd}') || !names::is_plain(folder.unwrap_or(&name)) {
            return Err(PackProblem::BadName { name }.into());
        }
        // The upper half of the attributes is the kind of a file on Unix: nothing, or a plain file or folder.
        let kind = entry.external_attributes() >> 16 & 0o170_000;
        let is_kind =
            if folder.is_some() { [0, 0o040_000] } else { [0, 0o100_000] }.contains(&kind);
        let method = entry.compression();
        let is_packed = [CompressionMethod::Stored, CompressionMethod::Deflated].contains(&method);
        if !is_kind || !is_packed || entry.encrypted() || entry.is_symlink() {
            return Err(PackProblem::NotPlain { name }.into());
        }
        let size = entry.size();
        if size > MOST_BYTES || (folder.is_some() && size > 0) {
            return Err(PackProblem::WrongSize { name }.into());
        }
        found.push(Found { index, name, size });
    }
    let all = found.iter().map(|file| file.name.trim_end_matches('/'));
    if let Some(name) = names::first_double(all) {
        return Err(PackProblem::Twice { name: name.to_owned() }.into());
    }
    found.retain(|file| !file.name.ends_with('/'));
    Ok(found)
}

/// What the manifest lists.
fn listed<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    found: &[Found],
    watch: &Watch,
) -> Result<Vec<manifest::Listed>, StorageError> {
    let at = found.iter().find(|file| file.name == MANIFEST).ok_or(PackProblem::NotAPack)?;
    let name = || MANIFEST.to_owned();
    if at.size > MANIFEST_BYTES {
        return Err(PackProblem::WrongSize { name: name() }.into());
    }
    let mut bytes = Vec::new();
    copy(archive, at, watch, &mut bytes)?;
    manifest::decode(std::str::from_utf8(&bytes).map_err(|_not_text| PackProblem::NotAPack)?)
}

/// What each file is: those that are listed are there, and no others.
fn roles(
    found: &[Found],
    listed: &[manifest::Listed],
) -> Result<(String, Vec<Entry>), StorageError> {
    let assessment = listed.iter().find_map(|file| {
        let stem = file.name.strip_suffix(".gecc.ron")?;
        (Role::of(&file.name, stem) == Some(Role::Assessment) && !stem.contains('/'))
            .then_some(stem)
    });
    let stem = assessment.ok_or(PackProblem::NotAPack)?;
    let mut entries = Vec::new();
    let mut names = BTreeSet::new();
    for manifest::Listed { name, digest } in listed {
        if !names.insert(name.as_str()) {
            return Err(PackProblem::Twice { name: name.clone() }.into());
        }
        let Some(role) = Role::of(name, stem) else {
            return Err(PackProblem::Unexpected { name: name.clone() }.into());
        };
        let Some(file) = found.iter().find(|file| file.name == *name) else {
            return Err(PackProblem::Missing { name: name.clone() }.into());
        };
        if file.size > role.most_bytes() {
            return Err(PackProblem::WrongSize { name: name.clone() }.into());
        }
        let (index, size, digest) = (file.index, file.size, *digest);
        entries.push(Entry { index, name: name.clone(), size, role, digest });
    }
    let is_listed = |file: &&Found| file.name == MANIFEST || names.contains(file.name.as_str());
    match found.iter().find(|file| !is_listed(file)) {
        Some(other) => Err(PackProblem::Unexpected { name: other.name.clone() }.into()),
        None => Ok((stem.to_owned(), entries)),
    }
}

/// Makes sure that all evidence of the pack is named by the assessment; tells how much the pack lacks.
fn expected(stem: &str, evidence: &[Evidence], files: &[Entry]) -> Result<usize, StorageError> {
    let folder = named(stem, Role::Evidence);
    let name_of = |one: &Evidence| {
        let file = path_in(Path::new(""), one).to_string_lossy().into_owned();
        (format!("{folder}/{file}"), one.digest)
    };
    let known: BTreeSet<(String, Digest)> = evidence.iter().map(name_of).collect();
    let held = files.iter().filter(|file| file.role == Role::Evidence);
    let mut count = 0;
    for file in held {
        if !known.contains(&(file.name.clone(), file.digest)) {
            return Err(PackProblem::Unexpected { name: file.name.clone() }.into());
        }
        count += 1;
    }
    Ok(known.len().saturating_sub(count))
}

fn kept<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    file: &Entry,
    watch: &Watch,
) -> Result<Vec<u8>, StorageError> {
    let mut bytes = Vec::new();
    read_through(archive, file, watch, &mut bytes)?;
    Ok(bytes)
}

/// Reads a file to its end, and makes sure that it is the one that is listed.
pub(super) fn read_through<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    file: &Entry,
    watch: &Watch,
    to: &mut impl io::Write,
) -> Result<(), StorageError> {
    let found = Found { index: file.index, name: file.name.clone(), size: file.size };
    if copy(archive, &found, watch, to)? == file.digest {
        Ok(())
    } else {
        Err(PackProblem::Changed { name: file.name.clone() }.into())
    }
}

/// Copies no more than the file says that it has, and tells its digest.
fn copy<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    file: &Found,
    watch: &Watch,
    to: &mut impl io::Write,
) -> Result<Digest, StorageError> {
    let name = || file.name.clone();
    let source = archive.by_index(file.index).map_err(damaged)?;
    let mut source = Hashing::new(watch.over(source.take(file.size.saturating_add(1))));
    let copied = io::copy(&mut source, to);
    watch.go_on()?;
    let copied = copied.map_err(|error| {
        // What the unpacking says of bytes that make no sense, or whose checksum is wrong.
        const TORN: [io::ErrorKind; 3] =
            [io::ErrorKind::InvalidData, io::ErrorKind::InvalidInput, io::ErrorKind::UnexpectedEof];
        if TORN.contains(&error.kind()) {
            StorageError::from(PackProblem::Changed { name: name() })
        } else {
            StorageError::from_read(&error)
        }
    });
    if copied? != file.size {
        return Err(PackProblem::WrongSize { name: name() }.into());
    }
    Ok(source.digest())
}
