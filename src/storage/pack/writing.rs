//! Making a pack: file after file goes through, however many and large they are.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::Path;

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, System};

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::evidence::Evidence;
use crate::storage::assessment_file;
use crate::storage::atomic_write;
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::evidence_store::{self, folder_of, path_in};
use crate::storage::hashing::{Hashing, digest_of};
use crate::storage::pack::{
    MANIFEST, MOST_BYTES, PackProblem, Role, manifest, named, names, stem_of,
};
use crate::storage::ron_text::read_bytes;
use crate::storage::seal_file;
use crate::storage::watch::Watch;

/// What goes into a pack, and where it comes to.
#[derive(Clone, Copy, Debug)]
pub struct Packing<'a> {
    /// The assessment; its evidence and its seal lie beside it.
    pub assessment: &'a Path,
    /// Its report as PDF. `None`: the pack has none.
    pub report: Option<&'a [u8]>,
    /// The bytes of the assessment that the report shows. `None`: no file held them.
    pub shown: Option<&'a [u8]>,
    /// The pack.
    pub target: &'a Path,
    /// Whether a file that is there may be replaced.
    pub may_replace: bool,
}

/// A pack that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// How many files of evidence are in it.
    pub evidence: usize,
    /// The names of the evidence that was left out because its file is missing or is not what was attached.
    pub left_out: Vec<String>,
}

/// Makes a pack of the assessment as it stands on the disk.
///
/// # Errors
/// The assessment cannot be read or is not what the report shows, a file changed while it was packed, [`StorageError::CalledOff`], or the pack cannot be
/// written. What was at the target is then as it was.
pub fn pack(packing: &Packing<'_>, watch: &Watch) -> Result<Packed, FileError> {
    let path = packing.assessment;
    let (opened, bytes) = assessment_file::open_with_bytes(path, Editions::built_in())?;
    if packing.shown.is_some_and(|shown| shown != bytes) {
        return Err(StorageError::ChangedMeanwhile.at(path));
    }
    let stem = stem_of(path).filter(|stem| names::is_plain(&named(stem, Role::Seal)));
    let stem = stem.filter(|stem| !stem.contains('/')).ok_or_else(|| {
        PackProblem::BadName { name: path.to_string_lossy().into_owned() }.into_error(path)
    })?;
    let seal = match seal_file::is_sealed(path) {
        true => Some(read_bytes(&seal_file::path_of(path)).map_err(|error| error.at(path))?),
        false => None,
    };
    let (whole, left_out) =
        look(path, &opened.assessment, watch).map_err(|error| error.at(path))?;
    let mut parts = vec![(named(stem, Role::Assessment), bytes.as_slice())];
    parts.extend(seal.as_deref().map(|seal| (named(stem, Role::Seal), seal)));
    parts.extend(packing.report.map(|report| (named(stem, Role::Report), report)));
    let contents = Contents { path, stem, parts, evidence: &whole };
    let written = atomic_write::build(packing.target, packing.may_replace, |file| {
        write(file, &contents, watch).map_err(|error| watch.meaning(error))
    });
    written.map_err(|error| error.at(packing.target))?;
    Ok(Packed { evidence: whole.len(), left_out })
}

impl PackProblem {
    fn into_error(self, path: &Path) -> FileError {
        StorageError::from(self).at(path)
    }
}

/// Looks at every file of evidence: those that are whole, by their digests, and the names of the others.
fn look<'a>(
    path: &Path,
    assessment: &'a Assessment,
    watch: &Watch,
) -> Result<(Vec<&'a Evidence>, Vec<String>), StorageError> {
    let total: u64 = assessment.evidence().iter().map(|evidence| evidence.size).sum();
    // Once to look, once to pack.
    watch.begin(total.saturating_mul(2));
    let folder = folder_of(path);
    let (mut whole, mut left_out) = (Vec::new(), Vec::new());
    for evidence in assessment.evidence() {
        watch.go_on()?;
        let file = File::open(path_in(&folder, evidence));
        let is_whole = file.is_ok_and(|file| {
            let is_size =
                file.metadata().is_ok_and(|found| found.is_file() && found.len() == evidence.size);
            is_size && digest_of(watch.over(file)).is_ok_and(|digest| digest == evidence.digest)
        });
        if is_whole {
            whole.push(evidence);
        } else {
            left_out.push(evidence.name.clone());
        }
    }
    watch.go_on()?;
    whole.sort_by_key(|evidence| evidence.digest);
    Ok((whole, left_out))
}

/// What is written, in its order.
struct Contents<'a> {
    path: &'a Path,
    stem: &'a str,
    parts: Vec<(String, &'a [u8])>,
    evidence: &'a [&'a Evidence],
}

fn write(file: &mut File, contents: &Contents<'_>, watch: &Watch) -> Result<(), StorageError> {
    let name_of = |evidence: &Evidence| {
        let file = path_in(Path::new(""), evidence);
        format!("{}/{}", named(contents.stem, Role::Evidence), file.to_string_lossy())
    };
    let mut listed: Vec<(String, Digest)> = Vec::new();
    for (name, bytes) in &contents.parts {
        let digest = digest_of(*bytes).map_err(|error| StorageError::from_read(&error))?;
        listed.push((name.clone(), digest));
    }
    listed.extend(contents.evidence.iter().map(|one| (name_of(one), one.digest)));
    let manifest = manifest::encode(listed.iter().map(|(name, digest)| (name.as_str(), *digest)));

    let sizes =
        contents.parts.iter().map(|(_, bytes)| u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    let sizes = sizes.chain(contents.evidence.iter().map(|one| one.size));
    // Room for the headers: two for each file, with its name in both.
    let total = sizes.fold(u64::from(u16::MAX) * 32, u64::saturating_add);
    if total > MOST_BYTES {
        return Err(StorageError::TooLarge { limit_bytes: MOST_BYTES });
    }
    let mut zip = ZipWriter::new(BufWriter::new(file));
    put(&mut zip, MANIFEST, &mut manifest.as_bytes())?;
    for (name, bytes) in &contents.parts {
        watch.go_on()?;
        put(&mut zip, name, &mut &**bytes)?;
    }
    for one in contents.evidence {
        watch.go_on()?;
        let path = path_in(&evidence_store::folder_of(contents.path), one);
        let source = File::open(path).map_err(|error| StorageError::from_read(&error))?;
        // Whatever happens to the file meanwhile, no more is packed than was listed.
        let mut source = Hashing::new(watch.over(source.take(one.size)));
        put(&mut zip, &name_of(one), &mut source)?;
        if source.digest() != one.digest {
            return Err(StorageError::ChangedMeanwhile);
        }
    }
    let mut rest = zip.finish().map_err(from_zip)?;
    rest.flush().map_err(|error| StorageError::from_write(&error))
}

fn put<W: Write + Seek>(
    zip: &mut ZipWriter<W>,
    name: &str,
    source: &mut impl Read,
) -> Result<(), StorageError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    zip.start_file(name, options).map_err(from_zip)?;
    io::copy(source, zip).map_err(|error| StorageError::from_write(&error))?;
    Ok(())
}

fn from_zip(error: zip::result::ZipError) -> StorageError {
    StorageError::from_write(&io::Error::from(error))
}
