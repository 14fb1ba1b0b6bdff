//! The window program `gecc`. It takes the file to open as its argument.

// A window program of Windows has no console.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use gecc::gui::window::{self, Options};

fn main() -> ExitCode {
    match window::open(Options::parse(std::env::args_os().skip(1))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => window::complain(&mut std::io::stderr(), &error),
    }
}
