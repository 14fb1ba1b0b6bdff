//! All integration tests in one binary.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed; the lint settings reach only functions marked as tests"
)]

mod cli;
mod editions;
mod report;
mod storage;
mod thai;
mod tidy;
mod window;
