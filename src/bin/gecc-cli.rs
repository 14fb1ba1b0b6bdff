//! The command line program `gecc-cli`.

use std::io;
use std::process::ExitCode;

use gecc::cli::{Environment, edition_folder, run, today};

fn main() -> ExitCode {
    let mut environment = Environment {
        stdout: &mut io::stdout().lock(),
        stderr: &mut io::stderr().lock(),
        variable: &|name| std::env::var(name).ok(),
        editions: edition_folder(),
        today: today(),
    };
    run(std::env::args_os(), &mut environment).into()
}
