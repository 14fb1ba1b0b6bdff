//! Parts of screens that know no screen and no command.
