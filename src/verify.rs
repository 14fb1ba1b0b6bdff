//! Verifying what an office hands over: a sealed assessment, a pack, a printed paper. Nothing is changed, and nothing
//! that a file claims is believed before it was looked at.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::domain::digest::Digest;
use crate::domain::evidence::EvidenceFault;
use crate::domain::moment::Moment;
use crate::domain::seal::{Revised, Seal};
use crate::report;
use crate::storage::assessment_file::{self, Opened};
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::hashing::digest_of;
use crate::storage::seal_file::{self, Standing};
use crate::storage::watch::Watch;
use crate::storage::{evidence_store, pack};

/// The largest printed paper that is read, in bytes.
const LARGEST_PAPER: u64 = 256 * 1024 * 1024;

/// What was verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An assessment, with its seal and its evidence beside it.
    Assessment,
    /// A pack.
    Pack,
    /// A printed paper.
    Paper,
}

/// Something that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// The assessment is what was sealed, at this moment where the seal says so.
    Seal(Option<Moment>),
    /// So many files of evidence are there, unchanged.
    Evidence(usize),
    /// Every file of the pack is what its manifest says.
    Manifest,
    /// The assessment inside the paper is the one whose fingerprint it gives.
    Printed,
    /// The fingerprint is that of the other files.
    Others,
}

/// Something that does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// There is no seal to compare with.
    NotSealed,
    /// There is a seal, and it cannot be read.
    SealUnreadable,
    /// The assessment is not what was sealed; the seal is for this fingerprint.
    Seal(Digest),
    /// So many files of evidence are missing.
    EvidenceMissing(usize),
    /// So many files of evidence are not what was attached.
    EvidenceChanged(usize),
    /// The paper gives no fingerprint.
    NoFingerprint,
    /// The paper holds no assessment to compare with.
    NoAttachment,
    /// The assessment inside the paper is not the one whose fingerprint it gives, which is this.
    Printed(Digest),
    /// The PDF cannot be read.
    Unreadable,
    /// The fingerprint is not that of the other files.
    Others,
}

/// What came of verifying a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What it is.
    pub subject: Subject,
    /// The fingerprint of the assessment in it. `None`: it has none.
    pub fingerprint: Option<Digest>,
    /// The sealed file that it revises.
    pub revised: Option<Revised>,
    /// What matches.
    pub matches: Vec<Match>,
    /// What does not.
    pub mismatches: Vec<Mismatch>,
}

impl Verdict {
    /// Whether all matches.
    #[must_use]
    pub const fn is_good(&self) -> bool {
        self.mismatches.is_empty()
    }

    fn of(subject: Subject) -> Self {
        let (matches, mismatches) = (Vec::new(), Vec::new());
        Self { subject, fingerprint: None, revised: None, matches, mismatches }
    }

    fn stands(&mut self, standing: Standing) {
        match standing {
            Standing::Whole(Seal { moment, .. }) => self.matches.push(Match::Seal(moment)),
            Standing::Broken(seal) => self.mismatches.push(Mismatch::Seal(seal.fingerprint)),
            Standing::Unreadable(_) => self.mismatches.push(Mismatch::SealUnreadable),
            Standing::Unsealed if self.subject == Subject::Assessment => {
                self.mismatches.push(Mismatch::NotSealed);
            }
            // The manifest of a pack vouches for it as well.
            Standing::Unsealed => {}
        }
    }
}

/// Verifies the file at `path`: a pack or a paper by its ending, else an assessment.
///
/// # Errors
/// The file cannot be read, or is no such file. A pack that is not what it says is an error too:
/// [`StorageError::Pack`].
pub fn verify(path: &Path, watch: &Watch) -> Result<Verdict, FileError> {
    let is_paper = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    if pack::is_pack(path) {
        verify_pack(path, watch)
    } else if is_paper {
        verify_paper(path)
    } else {
        verify_assessment(path)
    }
}

/// Compares the fingerprints of several files with each other. What one of them alone cannot say, another may.
pub fn compare(verdicts: &mut [Verdict]) {
    if verdicts.len() < 2 {
        return;
    }
    let all: Vec<Option<Digest>> = verdicts.iter().map(|verdict| verdict.fingerprint).collect();
    let is_one = all.windows(2).all(|pair| matches!(pair, [Some(a), Some(b)] if a == b));
    for verdict in verdicts {
        if is_one {
            verdict.matches.push(Match::Others);
            verdict.mismatches.retain(|mismatch| {
                !matches!(mismatch, Mismatch::NotSealed | Mismatch::NoAttachment)
            });
        } else {
            verdict.mismatches.push(Mismatch::Others);
        }
    }
}

fn verify_assessment(path: &Path) -> Result<Verdict, FileError> {
    let mut verdict = Verdict::of(Subject::Assessment);
    let (Opened { assessment, .. }, bytes) =
        assessment_file::open_with_bytes(path, Editions::built_in())?;
    verdict.fingerprint = digest_of(bytes.as_slice()).ok();
    verdict.revised = assessment.revised().cloned();
    verdict.stands(seal_file::look(path, &bytes));
    let faults = evidence_store::check(path, &assessment);
    let count = |fault| faults.values().filter(|found| **found == fault).count();
    evidence(
        &mut verdict,
        assessment.evidence().len(),
        (count(EvidenceFault::Missing), count(EvidenceFault::Changed)),
    );
    Ok(verdict)
}

fn evidence(verdict: &mut Verdict, total: usize, (missing, changed): (usize, usize)) {
    let whole = total.saturating_sub(missing).saturating_sub(changed);
    if whole > 0 {
        verdict.matches.push(Match::Evidence(whole));
    }
    if missing > 0 {
        verdict.mismatches.push(Mismatch::EvidenceMissing(missing));
    }
    if changed > 0 {
        verdict.mismatches.push(Mismatch::EvidenceChanged(changed));
    }
}

fn verify_pack(path: &Path, watch: &Watch) -> Result<Verdict, FileError> {
    let mut verdict = Verdict::of(Subject::Pack);
    let checked = pack::check_file(path, watch)?;
    verdict.fingerprint = Some(checked.fingerprint);
    verdict.revised = checked.opened.assessment.revised().cloned();
    verdict.matches.push(Match::Manifest);
    let (held, missing) = (checked.evidence(), checked.missing);
    verdict.stands(checked.standing);
    evidence(&mut verdict, held + missing, (missing, 0));
    Ok(verdict)
}

fn verify_paper(path: &Path) -> Result<Verdict, FileError> {
    let mut verdict = Verdict::of(Subject::Paper);
    let from_read = |error: &std::io::Error| StorageError::from_read(error).at(path);
    let file = File::open(path).map_err(|error| from_read(&error))?;
    let mut pdf = Vec::new();
    let read = file.take(LARGEST_PAPER + 1).read_to_end(&mut pdf);
    read.map_err(|error| from_read(&error))?;
    if u64::try_from(pdf.len()).is_ok_and(|length| length > LARGEST_PAPER) {
        return Err(StorageError::TooLarge { limit_bytes: LARGEST_PAPER }.at(path));
    }
    let Some(printed) = report::read_printed(&pdf) else {
        verdict.mismatches.push(Mismatch::Unreadable);
        return Ok(verdict);
    };
    let held = printed.assessment.as_deref().and_then(|bytes| digest_of(bytes).ok());
    verdict.fingerprint = printed.fingerprint.or(held);
    match (printed.fingerprint, held) {
        (Some(printed), Some(held)) if printed == held => verdict.matches.push(Match::Printed),
        (Some(printed), Some(_)) => verdict.mismatches.push(Mismatch::Printed(printed)),
        (Some(_), None) => verdict.mismatches.push(Mismatch::NoAttachment),
        (None, _) => verdict.mismatches.push(Mismatch::NoFingerprint),
    }
    Ok(verdict)
}
