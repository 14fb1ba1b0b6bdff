//! The command line: one file a subcommand, writers passed in.
