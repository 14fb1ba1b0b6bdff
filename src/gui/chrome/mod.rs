//! What stands around every screen: navigation, bar, notices and the question about unsaved changes.

pub mod drop;
pub mod navigation;
pub mod notices;
pub mod question;
pub mod top_bar;

use crate::gui::jobs::Busy;

/// What the bar shows about the document.
#[derive(Clone, Copy, Debug)]
pub struct Bar<'a> {
    /// Its name.
    pub name: &'a str,
    /// When it was saved last in this run. `None`: not yet.
    pub saved_at: Option<&'a str>,
    /// What is under way. `None`: nothing.
    pub busy: Option<Busy>,
}
