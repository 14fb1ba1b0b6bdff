//! The window program `gecc`.

fn main() {}
