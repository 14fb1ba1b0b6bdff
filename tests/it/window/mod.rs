//! The window, driven through the names that a screen reader gets. No display and no graphics card are needed.

mod check;
mod compare;
mod criteria;
mod editions;
mod evidence;
mod evidence_undo;
mod feeds;
mod files;
mod folder;
mod habits;
mod handover;
mod import;
mod keeping;
mod keyboard;
mod killed;
mod language;
mod look;
mod meanwhile;
mod merge;
mod names;
mod own_editions;
mod paper;
#[cfg(feature = "pictures")]
mod pictures;
#[cfg(feature = "pictures")]
mod pictures_together;
mod review;
mod review_ways;
mod screens;
mod settings;
mod split;
mod stage;
mod tab_walk;
mod waiting;
mod yearly;
