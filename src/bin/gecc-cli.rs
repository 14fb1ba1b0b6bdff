//! The command line program `gecc-cli`.

fn main() {}
