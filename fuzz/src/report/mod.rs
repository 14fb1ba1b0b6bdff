//! Reading a printed paper back, without writing one.

use crate::domain::digest::Digest;

mod pdf {
    pub(super) use super::rows;
}
#[path = "../../../src/report/pdf/printed.rs"]
mod printed;
#[path = "../../../src/report/pdf/rows.rs"]
mod rows;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    pub fingerprint: Option<Digest>,
    pub assessment: Option<Vec<u8>>,
}

pub fn read_printed(pdf: &[u8]) -> Option<Printed> {
    printed::read(pdf)
}
