//! One screen a file or folder: it reads, draws and pushes commands. No screen changes the document, and none knows
//! another one.

pub mod backups;
pub mod certificate;
pub mod check;
pub mod compare;
pub mod criteria;
pub mod editions;
pub mod evidence;
pub mod figures;
pub mod folder;
pub mod help;
pub mod merge;
pub mod overview;
pub mod plan;
pub mod profile;
pub mod report;
pub mod review;
pub mod settings;
pub mod start;

/// What screens remember for themselves; nothing of it is worth saving.
#[derive(Debug, Default)]
pub struct States {
    /// Of the start screen.
    pub start: start::State,
    /// Of the aspect screens.
    pub criteria: criteria::State,
    /// Of the overview.
    pub overview: overview::State,
    /// Of the screen Evidence.
    pub evidence: evidence::State,
    /// Of the screen Plan.
    pub plan: plan::State,
    /// Of the screen Figures.
    pub figures: figures::State,
    /// Of the screen Backups.
    pub backups: backups::State,
    /// Of the screen Certificate.
    pub certificate: certificate::State,
    /// Of the screen Check.
    pub check: check::State,
    /// Of the screen Review.
    pub review: review::State,
    /// Of the screen Compare.
    pub compare: compare::State,
    /// Of the screen Merge.
    pub merge: merge::State,
    /// Of the screen Report.
    pub report: report::State,
    /// Of the screen Editions.
    pub editions: editions::State,
    /// Of the screen Settings.
    pub settings: settings::State,
    /// Of the screen of a folder.
    pub folder: folder::State,
    /// Of the screen Help.
    pub help: help::State,
}
