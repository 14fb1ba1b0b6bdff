//! The window: state, commands, screens and widgets.
//!
//! Each frame reads the state and draws it; what the user asks for becomes a [`command::Command`], and [`app::App`] carries it
//! out after the frame. Work that takes time runs beside the drawing, in [`jobs`].

pub mod app;
pub mod calls;
pub mod chrome;
pub mod command;
pub mod command_list;
pub mod comparing;
pub mod dialogs;
pub mod document_name;
pub mod drawing;
pub mod edition_export;
pub mod evidence;
pub mod exchange_news;
pub mod files;
pub mod focus;
pub mod folder;
pub mod fonts;
pub mod handover;
pub mod importing;
pub mod jobs;
pub mod keeping;
pub mod last_year;
pub mod leads;
pub mod leaving;
pub mod memory;
pub mod merging;
pub mod news;
pub mod outcome;
pub mod overlays;
pub mod own_editions;
pub mod paper;
pub mod path_field;
pub mod preview;
pub mod program;
pub mod removals;
pub mod review;
pub mod room;
pub mod route;
pub mod run;
pub mod saving;
pub mod scene;
pub mod screens;
pub mod shortcuts;
pub mod splitting;
pub mod text;
pub mod theme;
pub mod thumbnails;
pub mod viewer;
pub mod widgets;
pub mod window;
pub mod window_place;
