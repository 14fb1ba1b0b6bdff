//! What there is to tell about keeping work.

use crate::explain::{self, Explanation};
use crate::gui::keeping::Keep;
use crate::gui::theme::Tone;
use crate::i18n::Texts;
use crate::storage::error::FileError;

/// Something that happened to work that is kept.
#[derive(Clone, Debug)]
pub enum KeepNews {
    /// No draft can be kept for a crash.
    DraftNotKept(FileError),
    /// The file was written, but no backup could be kept.
    BackupNotKept,
    /// So many files of evidence were found under another name and brought back.
    EvidenceFoundAgain(usize),
    /// Somebody has taken the lock away.
    LockLost,
    /// So many drafts are offered on the start screen.
    DraftsWaiting(usize),
    /// The draft of this name was discarded.
    DraftDiscarded(String),
    /// A draft was taken up.
    Recovered,
    /// A draft was taken up as a new document.
    RecoveredAsNew,
    /// A new file of this name was made from a backup.
    Restored(String),
}

impl KeepNews {
    /// A sentence, what to do, and whether it is good.
    #[must_use]
    pub fn tell(&self, texts: Texts) -> (String, String, Tone) {
        let said = |text: &str, hint: &str, tone| (text.to_owned(), hint.to_owned(), tone);
        match self {
            Self::DraftNotKept(error) => {
                let Explanation { sentence, hint, .. } = explain::file(texts, error);
                (texts.differs_in(texts.draft_not_kept(), &sentence), hint, Tone::Bad)
            }
            Self::BackupNotKept => {
                said(texts.backup_not_kept(), texts.backup_not_kept_hint(), Tone::Warn)
            }
            Self::EvidenceFoundAgain(count) => {
                said(&texts.evidence_found_again(*count), "", Tone::Good)
            }
            Self::LockLost => said(texts.lock_lost(), texts.lock_lost_hint(), Tone::Warn),
            Self::DraftsWaiting(count) => said(&texts.drafts_waiting(*count), "", Tone::Neutral),
            Self::DraftDiscarded(_) => {
                said(texts.draft_discarded(), texts.draft_discarded_hint(), Tone::Neutral)
            }
            Self::Recovered => {
                said(texts.draft_recovered(), texts.draft_recovered_hint(), Tone::Good)
            }
            Self::RecoveredAsNew => {
                said(texts.draft_recovered_as_new(), texts.draft_recovered_hint(), Tone::Warn)
            }
            Self::Restored(name) => said(&texts.backup_restored(name), "", Tone::Good),
        }
    }

    /// What takes it back. `None`: nothing does.
    #[must_use]
    pub fn undo(&self) -> Option<Keep> {
        match self {
            Self::DraftDiscarded(id) => Some(Keep::Undiscard(id.clone())),
            Self::DraftNotKept(_)
            | Self::BackupNotKept
            | Self::EvidenceFoundAgain(_)
            | Self::LockLost
            | Self::DraftsWaiting(_)
            | Self::Recovered
            | Self::RecoveredAsNew
            | Self::Restored(_) => None,
        }
    }
}
