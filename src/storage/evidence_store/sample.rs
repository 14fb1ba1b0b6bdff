//! The evidence of the built-in sample, so that a saved copy of it is whole.

use std::path::Path;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::evidence::EvidenceFault;
use crate::storage::error::FileError;
use crate::storage::evidence_store::attach::take_in;
use crate::storage::evidence_store::{fault, folder_of, path_in};

/// Files by their digests.
macro_rules! files {
    ($($digest:literal)+) => {
        &[$((
            $digest,
            include_bytes!(concat!(
                "../../../assets/samples/amphoe-sample.gecc.evidence/",
                $digest,
                ".png"
            )),
        )),+]
    };
}

const FILES: &[(&str, &[u8])] = files! {
    "08065cb32710598c5633aeba4fd8617e08cef1c125ee8a1dcec1217fef1e608c"
    "3bb7c8c077daf50dbe528add13a07b2c61fa2d7cae967e554e6db0fcc2ef389e"
    "4508e76cd2f078bbecea06920c6f2ed2b8f594d6e9273beadc91746b5394098a"
    "46d12c7197ee7c68cb2c4eb15916f99edb339bf6cb32ae74228b6923bdc08310"
    "49a4e6221b1ac4ff2585d5b1a95eb948d54b86e34bb456cb1d74618e7d7233d5"
    "4a1cbd82043a5db2504d5734d2678b3cb1cda03645c9145a3c45b2342c2382f8"
    "56ef055b898d519de4ff16860f9ed55a26efb49d37196210c0aee7de5b470689"
    "5a35531800bdb7d35a21324f2866cad4aa641a12e0cd203bfb150360b003d78d"
    "621fb083ed783e6edb485d8927681da0987dd2c2c18ceefe922f0671e5629854"
    "72eaefd6cf5a2095a3bcc881031d0031ffbceae72936ab6c6b6f1fab0c28d7df"
    "741806c60332d3ea0e9f3692b89224d7bb1bb190c1cf6105ccda43212d91086f"
    "7ac5347a819fa2b5c43aaee28025a837a89d8826ddc6847cf41936533cad7bfc"
    "adccea30e1c8411880fc1b2d7a79c11ee18cadcf3625bc4b97b2f48b4b3a745c"
    "adf2211e233c957781cf1f85d3a99c1a11b4d9bfe4619763c75d383b249e2914"
    "afa58a3597cf2e16ece03255bb65ad2ac47468df922e2ad722f1335c817b2674"
    "b6b281697d27396af956211b44d40d50cd36bf63bc75a7e8bbfb2bc428c5de07"
};

/// The file of the sample with this digest. `None`: the sample has no such file.
#[must_use]
pub fn sample_file(digest: &Digest) -> Option<&'static [u8]> {
    let digest = digest.to_string();
    FILES.iter().find(|(of, _)| *of == digest).map(|(_, bytes)| *bytes)
}

/// Puts the files of the sample that `assessment` names beside its place `to`, as far as they are not there.
///
/// # Errors
/// The new folder cannot be written.
pub fn carry_sample(assessment: &Assessment, to: &Path) -> Result<(), FileError> {
    let folder = folder_of(to);
    for evidence in assessment.evidence() {
        let Some(bytes) = sample_file(&evidence.digest) else { continue };
        if fault(&path_in(&folder, evidence), evidence) == Some(EvidenceFault::Missing) {
            take_in(to, &evidence.name, bytes)?;
        }
    }
    Ok(())
}
