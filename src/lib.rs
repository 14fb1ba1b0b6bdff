//! Self-assessment of a Thai government service centre (ศูนย์ราชการสะดวก, GECC) against the national standard.
//!
//! [`domain`] says what things mean and knows neither window, disk nor paper. Around it lie [`thai`] (Thai text for
//! screen and paper alike), [`i18n`] (every word of the interface), [`storage`] (bytes and files), [`report`] (papers
//! as PDF), [`photos`] (pictures made ready for them), [`export`] (tables for other tools), and the two doors: [`gui`]
//! (the window `gecc`) and [`cli`] (the command line `gecc-cli`).
//! `ARCHITECTURE.md` shows who may use what; a test holds the code to it.

pub mod cli;
pub mod domain;
pub mod explain;
pub mod export;
pub mod gui;
pub mod history;
pub mod i18n;
pub mod photos;
pub mod report;
pub mod second_start;
pub mod session;
pub mod settings;
pub mod storage;
pub mod thai;
pub mod verify;
