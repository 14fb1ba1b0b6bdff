//! The window: state, commands, screens and widgets.

pub mod fonts;
pub mod text;
pub mod theme;
pub mod widgets;
