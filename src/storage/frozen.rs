//! Shapes of files that never change once they were released. Each is written down once and exists twice: `strict` refuses
//! fields that it does not know, `lenient` reads past them and serves files of newer versions only.

/// Puts the same items into both modules.
macro_rules! frozen {
    ($($(#[$meta:meta])* $kind:ident $name:ident { $($body:tt)* })+) => {
        pub(super) mod strict {
            use super::*;
            $(
                #[derive(Debug, Serialize, Deserialize)]
                #[serde(deny_unknown_fields)]
                $(#[$meta])*
                pub(in crate::storage) $kind $name { $($body)* }
            )+
        }
        pub(super) mod lenient {
            use super::*;
            $(
                #[derive(Debug, Serialize, Deserialize)]
                $(#[$meta])*
                pub(in crate::storage) $kind $name { $($body)* }
            )+
        }
    };
}
pub(in crate::storage) use frozen;

/// Whether a mark is not set, and so not written.
pub(in crate::storage) fn is_false(value: &bool) -> bool {
    !value
}
