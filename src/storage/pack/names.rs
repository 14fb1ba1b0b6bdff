//! Names of files in a pack: what can stand on every system, inside its folder, and beside the others.

use std::collections::BTreeSet;

use icu_normalizer::ComposingNormalizerBorrowed;

/// The longest part of a name in bytes, which every file system can hold.
const LONGEST_PART: usize = 255;
/// Names that Windows keeps for devices, with any ending and in any case.
const DEVICES: [&str; 7] = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"];

/// Whether `name` is a path of plain names, parted by `/`, that stays where it is put on every system.
pub(super) fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.split('/').all(is_plain_part)
}

fn is_plain_part(part: &str) -> bool {
    let is_bad = |letter: char| {
        letter.is_control() || r#"<>:"|?*\"#.contains(letter) || is_invisible(letter)
    };
    // `.` and `..` end with a dot too; Windows drops dots and blanks at the end.
    !part.is_empty()
        && part.len() <= LONGEST_PART
        && !part.ends_with(['.', ' '])
        && !part.starts_with(' ')
        && !part.contains(is_bad)
        && !is_device(part)
}

/// Signs that turn the direction of writing or show nothing, with which one name can look like another.
const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |prefix| {
        let rest = stem.strip_prefix(prefix).map(|rest: &str| rest.chars().collect::<Vec<_>>());
        matches!(rest.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// What is left of a name on a system that tells neither case nor normal forms apart.
fn folded(name: &str) -> String {
    let normal = ComposingNormalizerBorrowed::new_nfc();
    let composed = normal.normalize(name);
    // There and back, because some letters have two small forms or two capital ones.
    normal.normalize(&composed.to_uppercase().to_lowercase()).into_owned()
}

/// The first name that some system takes for an earlier one. `None`: all are different everywhere.
pub(super) fn first_double<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut seen = BTreeSet::new();
    names.into_iter().find(|name| !seen.insert(folded(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_stay_in_their_folder_on_every_system_are_plain() {
        for name in [
            "a.gecc.ron",
            "ศูนย์ราชการสะดวก 2568.gecc.ron",
            "a.gecc.evidence/00ff.png",
            "console.ron",
            "com10.ron",
            "..a",
        ] {
            assert!(is_plain(name), "{name:?}");
        }
        let long = "a".repeat(256);
        for name in [
            "",
            ".",
            "..",
            "../a",
            "a/../b",
            "a/..",
            "/a",
            "//a",
            "a//b",
            "a/",
            "\\a",
            "a\\..\\b",
            "C:\\a",
            "C:a",
            "c:/a",
            "a:b",
            "con",
            "CON.ron",
            "nul.gecc.ron",
            "Aux .txt",
            "a/prn",
            "com1",
            "LPT9.pdf",
            "com¹.ron",
            "a.",
            "a ",
            " a",
            "a\0b",
            "a\nb",
            "a\u{7f}",
            "a?",
            "a*",
            "a|b",
            "a<b",
            "\u{202e}nor",
            "a\u{200b}",
            &long,
        ] {
            assert!(!is_plain(name), "{name:?}");
        }
    }

    #[test]
    fn names_that_differ_in_case_or_form_alone_are_the_same() {
        for (names, expected) in [
            (["a", "b"], None),
            (["a", "A"], Some("A")),
            (["é", "e\u{301}"], Some("e\u{301}")),
            (["É", "e\u{301}"], Some("e\u{301}")),
            (["ß", "SS"], Some("SS")),
            (["σ", "ς"], Some("ς")),
            (["ก\u{e33}", "ก\u{e4d}\u{e32}"], None),
        ] {
            assert_eq!(first_double(names), expected, "{names:?}");
        }
    }
}
