//! Which language a command speaks; needed before its arguments are understood, because errors speak it too.

use std::ffi::OsString;

use crate::domain::language::Language;

/// `--lang`, else `GECC_LANG`, else the first of the system's variables that is set, else Thai.
pub(super) fn of(args: &[OsString], variable: &dyn Fn(&str) -> Option<String>) -> Language {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    typed(args)
        .or_else(|| variable("GECC_LANG").and_then(|value| parse(&value)))
        .or_else(|| {
            let value = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
            value.starts_with("en").then_some(Language::English)
        })
        .unwrap_or_default()
}

/// The language with this short name. `None`: there is no such language.
pub(super) fn parse(name: &str) -> Option<Language> {
    match name {
        "th" => Some(Language::Thai),
        "en" => Some(Language::English),
        _ => None,
    }
}

/// The last `--lang th`, `--lang=th` before a lone `--`.
fn typed(args: &[OsString]) -> Option<Language> {
    let words = || args.iter().map(|word| word.to_str().unwrap_or_default());
    let end = words().position(|word| word == "--").unwrap_or(args.len());
    let pairs = words().zip(words().skip(1).chain([""]));
    let given = pairs.take(end).filter_map(|(word, next)| match word.strip_prefix("--lang") {
        Some("") => parse(next),
        Some(value) => parse(value.strip_prefix('=')?),
        None => None,
    });
    given.last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(args: &str, variables: &[(&str, &str)], expected: Language) {
        let args: Vec<OsString> = args.split(' ').map(OsString::from).collect();
        let find = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        assert_eq!(of(&args, &find), expected, "{args:?} {variables:?}");
    }

    #[test]
    fn the_command_decides_before_the_variable_and_the_system() {
        use Language::{English, Thai};
        check("gecc-cli score", &[], Thai);
        check("gecc-cli score", &[("LANG", "en_GB.UTF-8")], English);
        check("gecc-cli score", &[("LANG", "en_GB.UTF-8"), ("LC_ALL", "th_TH.UTF-8")], Thai);
        check("gecc-cli score", &[("LC_ALL", ""), ("LANG", "en")], English);
        check("gecc-cli score", &[("LANG", "C")], Thai);
        check("gecc-cli score", &[("LANG", "en"), ("GECC_LANG", "th")], Thai);
        check("gecc-cli score", &[("LANG", "en"), ("GECC_LANG", "fr")], English);
        check("gecc-cli --lang en score", &[("GECC_LANG", "th")], English);
        check("gecc-cli score --lang=en", &[], English);
        check("gecc-cli score --lang", &[], Thai);
        check("gecc-cli score -- --lang en", &[], Thai);
    }
}
