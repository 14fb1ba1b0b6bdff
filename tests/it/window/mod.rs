//! The window, driven through the names that a screen reader gets. No display and no graphics card are needed.

mod check;
mod criteria;
mod evidence;
mod files;
mod keyboard;
mod language;
mod names;
mod paper;
#[cfg(feature = "pictures")]
mod pictures;
mod screens;
mod stage;
mod yearly;
