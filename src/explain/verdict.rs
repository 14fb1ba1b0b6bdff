//! What came of verifying, in one sentence.

use crate::explain::quoted;
use crate::i18n::Texts;
use crate::verify::{Match, Mismatch, Subject, Verdict};

pub(super) fn sentence(texts: Texts, verdict: &Verdict) -> String {
    let matches: Vec<String> =
        verdict.matches.iter().map(|one| matched(texts, verdict.subject, one)).collect();
    let mismatches: Vec<String> =
        verdict.mismatches.iter().map(|one| mismatched(texts, one)).collect();
    let and = texts.verdict_and();
    let is_contradicted = verdict.mismatches.iter().any(contradicts);
    let mut sentence = match (matches.as_slice(), mismatches.as_slice()) {
        (good, []) => texts.verdict_good(&good.join(and)),
        ([], bad) if is_contradicted => texts.verdict_bad(&bad.join(and)),
        ([], bad) => texts.verdict_unknown(&bad.join(and)),
        (good, bad) if is_contradicted => texts.verdict_mixed(&bad.join(and), &good.join(and)),
        (good, bad) => texts.verdict_in_part(&bad.join(and), &good.join(and)),
    };
    if let Some(revised) = &verdict.revised {
        sentence += &texts.verdict_revises(&quoted(&revised.name), &revised.fingerprint.short());
    }
    sentence
}

/// Whether something is not what it says, and not only that there is nothing to compare it with.
const fn contradicts(one: &Mismatch) -> bool {
    match one {
        Mismatch::NotSealed
        | Mismatch::SealUnreadable
        | Mismatch::NoFingerprint
        | Mismatch::NoAttachment
        | Mismatch::Unreadable => false,
        Mismatch::Seal(_)
        | Mismatch::EvidenceMissing(_)
        | Mismatch::EvidenceChanged(_)
        | Mismatch::Printed(_)
        | Mismatch::Others => true,
    }
}

fn matched(texts: Texts, subject: Subject, one: &Match) -> String {
    match one {
        Match::Seal(Some(moment)) => texts.match_seal(&texts.moment(moment)),
        Match::Seal(None) => texts.match_seal_undated().to_owned(),
        Match::Evidence(count) => match subject {
            Subject::Assessment | Subject::Paper => texts.match_evidence(*count),
            Subject::Pack => texts.match_evidence_packed(*count),
        },
        Match::Manifest => texts.match_manifest().to_owned(),
        Match::Printed => texts.match_printed().to_owned(),
        Match::Others => texts.match_others().to_owned(),
    }
}

fn mismatched(texts: Texts, one: &Mismatch) -> String {
    match one {
        Mismatch::NotSealed => texts.mismatch_not_sealed().to_owned(),
        Mismatch::SealUnreadable => texts.mismatch_seal_unreadable().to_owned(),
        Mismatch::Seal(sealed) => texts.mismatch_seal(&sealed.short()),
        Mismatch::EvidenceMissing(count) => texts.mismatch_evidence_missing(*count),
        Mismatch::EvidenceChanged(count) => texts.mismatch_evidence_changed(*count),
        Mismatch::NoFingerprint => texts.mismatch_no_fingerprint().to_owned(),
        Mismatch::NoAttachment => texts.mismatch_no_attachment().to_owned(),
        Mismatch::Printed(printed) => texts.mismatch_printed(&printed.short()),
        Mismatch::Unreadable => texts.mismatch_unreadable().to_owned(),
        Mismatch::Others => texts.mismatch_others().to_owned(),
    }
}
