//! Files: reading that never trusts, writing that never tears.

mod atomic_write;
mod ron_text;
