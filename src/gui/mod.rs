//! The window: state, commands, screens and widgets.
