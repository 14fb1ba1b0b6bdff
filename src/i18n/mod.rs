//! Every word of the interface and of the papers, Thai and English side by side.
//!
//! A text is a method of [`Texts`]. A misspelt name, a missing language or a missing argument does not compile.
//! Texts of the standard are data and stand in `assets/editions`, not here.

pub mod cli;
pub mod compare;
pub mod errors;
pub mod findings;
pub mod handover;
pub mod merge;
pub mod report;
pub mod report_comparison;
pub mod report_folder;
pub mod report_review;
pub mod review;
pub mod tables;
pub mod terms;
pub mod window;
pub mod window_certificate;
pub mod window_check;
pub mod window_compare;
pub mod window_correction;
pub mod window_criteria;
pub mod window_editions;
pub mod window_evidence;
pub mod window_feeds;
pub mod window_figures;
pub mod window_folder;
pub mod window_handover;
pub mod window_help;
pub mod window_import;
pub mod window_keeping;
pub mod window_merge;
pub mod window_overview;
pub mod window_path;
pub mod window_plan;
pub mod window_profile;
pub mod window_report;
pub mod window_review;
pub mod window_settings;
pub mod window_split;

use crate::domain::language::Language;

/// The words of the program in one language. Cheap to copy and to pass on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub Language);

/// Defines texts as methods of [`Texts`]: `save { th: "บันทึก", en: "Save" }`, and with arguments
/// `left(n: usize) { th: format!("…{n}…"), en: format!("…{n}…") }`.
macro_rules! messages {
    ($( $(#[$meta:meta])* $name:ident $( ( $($arg:ident : $type:ty),+ $(,)? ) )? { th: $th:expr, en: $en:expr $(,)? } )+) => {
        impl $crate::i18n::Texts {
            $( messages!(@one [$(#[$meta])*] $name $( ( $($arg: $type),+ ) )? ; $th ; $en); )+
        }
    };
    (@one [$($meta:tt)*] $name:ident ; $th:expr ; $en:expr) => {
        $($meta)*
        #[doc = concat!("“", $en, "”")]
        #[must_use]
        pub const fn $name(self) -> &'static str {
            match self.0 {
                $crate::domain::language::Language::Thai => $th,
                $crate::domain::language::Language::English => $en,
            }
        }
    };
    (@one [$($meta:tt)*] $name:ident ( $($arg:ident : $type:ty),+ ) ; $th:expr ; $en:expr) => {
        $($meta)*
        #[doc = stringify!($name)]
        #[must_use]
        pub fn $name(self, $($arg: $type),+) -> String {
            match self.0 {
                $crate::domain::language::Language::Thai => $th,
                $crate::domain::language::Language::English => $en,
            }
        }
    };
}
pub(crate) use messages;
