//! What came of handing over, in words.

use std::path::Path;

use crate::explain;
use crate::gui::news::{Told, file_name};
use crate::gui::theme::Tone;
use crate::i18n::Texts;
use crate::storage::pack::Packed;
use crate::verify::Verdict;

/// That a pack was written, and what is not in it.
#[must_use]
pub fn packed(texts: Texts, path: &Path, packed: &Packed) -> Told {
    let Packed { evidence, left_out } = packed;
    let is_whole = left_out.is_empty();
    Told {
        text: format!("{} ({})", texts.packed(*evidence), file_name(path)),
        hint: match is_whole {
            true => String::new(),
            false => texts.packed_without(&explain::quoted(&left_out.join(", "))),
        },
        tone: if is_whole { Tone::Good } else { Tone::Warn },
        undo: false,
    }
}

/// What matches in a file and what does not.
#[must_use]
pub fn verified(texts: Texts, path: &Path, verdict: &Verdict) -> Told {
    let fingerprint = verdict.fingerprint.map(|digest| texts.fingerprint_is(&digest.to_string()));
    Told {
        text: format!("{} · {}", file_name(path), explain::verdict(texts, verdict)),
        hint: fingerprint.unwrap_or_default(),
        tone: if verdict.is_good() { Tone::Good } else { Tone::Bad },
        undo: false,
    }
}
