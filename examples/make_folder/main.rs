//! Makes a folder of made-up assessments, to try and measure tables of many centres.
//!
//! `cargo run --release --example make_folder -- 10000 DIR [KB]` writes that many files of about 100 KB, or of KB, parted
//! by province. The same numbers give the same files.

mod generate;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let count = args.next().and_then(|text| text.parse().ok());
    let (Some(count), Some(folder)) = (count, args.next().map(PathBuf::from)) else {
        writeln!(std::io::stderr(), "make_folder COUNT DIR [KB]").ok();
        return ExitCode::from(2);
    };
    let kilobytes = args.next().and_then(|text| text.parse().ok()).unwrap_or(100);
    match generate::write_folder(&folder, count, kilobytes) {
        Ok(bytes) => {
            writeln!(std::io::stdout(), "{count} files, {bytes} bytes").ok();
            ExitCode::SUCCESS
        }
        Err(error) => {
            writeln!(std::io::stderr(), "{error}").ok();
            ExitCode::from(2)
        }
    }
}
