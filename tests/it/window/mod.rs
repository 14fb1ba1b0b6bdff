//! The window, driven through the names that a screen reader gets. No display and no graphics card are needed.

mod criteria;
mod editions;
mod files;
mod keyboard;
mod language;
mod names;
#[cfg(feature = "pictures")]
mod pictures;
mod screens;
mod stage;
