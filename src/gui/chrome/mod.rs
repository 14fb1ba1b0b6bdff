//! What stands around every screen: navigation, bar, notices and the question about unsaved changes.

pub mod banner;
pub mod conflict;
pub mod drop;
pub mod finder;
pub mod import;
pub mod look;
pub mod menus;
pub mod navigation;
pub mod notices;
pub mod path_field;
pub mod progress;
pub mod question;
pub mod saving_report;
pub mod seal;
pub mod split;
pub mod top_bar;
pub mod tour;

use crate::gui::chrome::menus::Menus;
use crate::gui::jobs::Busy;

/// What the bar shows about the document.
#[derive(Clone, Copy, Debug)]
pub struct Bar<'a> {
    /// Its name.
    pub name: &'a str,
    /// When it was saved last in this run. `None`: not yet.
    pub saved_at: Option<&'a str>,
    /// Whether it is saved by itself in the next moment.
    pub saves_itself: bool,
    /// What is under way. `None`: nothing.
    pub busy: Option<Busy>,
    /// What the menus show.
    pub menus: Menus<'a>,
}

/// Below this width in points the navigation stands in the menu alone, and the bar keeps to what is needed most. That
/// is so on a small screen with large text.
pub const NARROW: f32 = 860.0;
