//! Where a text comes from. Wording that is ours is never shown as official.

/// How far a text may be trusted to be the standard's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provenance {
    /// Published by the Cabinet, the Prime Minister's Office or the GECC committees.
    Official,
    /// Official wording as quoted by an applying office; the manual itself was not available.
    OfficialSecondHand,
    /// Wording of another edition, shown because this edition's own is not known.
    CarriedOver,
    /// Our wording, from a law or sentence that is named.
    Derived,
    /// General knowledge; no source was found.
    Unsourced,
    /// Copied by the office from the official manual that it holds; the source is named.
    FromManual,
    /// Written by the office itself.
    Office,
}

impl Provenance {
    /// Every provenance, most trustworthy first.
    pub const ALL: [Self; 7] = [
        Self::Official,
        Self::OfficialSecondHand,
        Self::CarriedOver,
        Self::Derived,
        Self::Unsourced,
        Self::FromManual,
        Self::Office,
    ];

    /// Whether the text may stand without a mark.
    #[must_use]
    pub const fn is_official(self) -> bool {
        matches!(self, Self::Official)
    }
}
