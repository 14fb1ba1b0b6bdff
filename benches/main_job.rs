//! The figures of the main job: open, save, readiness, report.

fn main() {}
