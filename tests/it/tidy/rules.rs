//! The rules, each a function from a file to what it finds wrong.

use crate::tidy::source::{Literal, Source};

/// The most lines of a source file.
const MOST_LINES: usize = 400;

/// What a layer must not name. `*` stands for every layer that is not listed by itself.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "domain",
        &[
            "crate::cli",
            "crate::explain",
            "crate::export",
            "crate::gui",
            "crate::history",
            "crate::i18n",
            "crate::report",
            "crate::session",
            "crate::storage",
            "crate::thai",
            "serde",
            "ron::",
            "egui",
            "eframe",
            "std::fs",
            "std::env",
            "std::time",
            "std::process",
            "Zoned",
            "Timestamp",
        ],
    ),
    (
        "history",
        &[
            "crate::gui",
            "crate::storage",
            "crate::report",
            "crate::cli",
            "crate::i18n",
            "egui",
            "std::fs",
        ],
    ),
    (
        "session",
        &[
            "crate::gui",
            "crate::storage",
            "crate::report",
            "crate::cli",
            "crate::i18n",
            "egui",
            "std::fs",
        ],
    ),
    (
        "thai",
        &[
            "crate::domain",
            "crate::gui",
            "crate::i18n",
            "crate::report",
            "crate::storage",
            "egui",
            "serde",
        ],
    ),
    ("i18n", &["crate::gui", "crate::storage", "crate::report", "crate::cli", "egui"]),
    (
        "storage",
        &["crate::gui", "crate::report", "crate::cli", "crate::i18n", "crate::export", "egui"],
    ),
    ("report", &["crate::gui", "crate::storage", "crate::cli", "crate::photos", "egui", "std::fs"]),
    (
        "photos",
        &[
            "crate::gui",
            "crate::storage",
            "crate::cli",
            "crate::i18n",
            "crate::report::sections",
            "crate::report::build",
            "egui",
            "std::fs",
        ],
    ),
    ("cli", &["crate::gui", "egui", "eframe", "rfd"]),
    ("verify", &["crate::gui", "crate::cli", "crate::i18n", "egui"]),
    (
        "second_start",
        &[
            "crate::domain",
            "crate::gui",
            "crate::i18n",
            "crate::report",
            "crate::session",
            "crate::storage",
            "crate::cli",
            "egui",
        ],
    ),
    ("explain", &["crate::gui", "crate::cli", "egui", "std::fs"]),
    ("export", &["crate::gui", "crate::cli", "crate::report", "egui", "std::fs"]),
    ("gui", &["crate::cli", "printpdf", "lopdf"]),
    ("*", &["std::net", "reqwest", "ureq", "hyper::", "tokio"]),
];

/// Words that only one place may use: the word, and the path prefixes that may.
const ONLY: &[(&str, &[&str])] = &[
    ("eframe", &["gui/window.rs"]),
    ("rfd::", &["gui/dialogs.rs"]),
    ("interprocess", &["second_start/"]),
    ("printpdf", &["report/pdf/", "report/shape/"]),
    ("lopdf", &["report/pdf/"]),
    ("zip::", &["storage/pack/", "storage/sheet_file.rs"]),
    ("icu_normalizer", &["storage/pack/"]),
    ("harfrust", &["report/shape/", "report/pdf/"]),
    ("qrcode", &["report/layout/code.rs"]),
    ("rust_xlsxwriter", &["export/"]),
    ("parquet::", &["export/"]),
    ("calamine", &["storage/sheet_file.rs"]),
    ("rayon", &["storage/folder/"]),
    ("jiff", &["domain/date.rs", "gui/", "cli/"]),
    ("fs::write", &[]),
    ("File::create", &[]),
    ("fs::rename", &["storage/atomic_write/"]),
    ("from_rgb", &["gui/theme"]),
];

/// What `gui/screens` and `gui/widgets` must not name beside what their layer must not.
const SCREENS: &[&str] =
    &["crate::storage", "crate::report", "crate::gui::dialogs", "crate::gui::jobs", "std::fs"];
const WIDGETS: &[&str] = &[
    "crate::storage",
    "crate::report",
    "crate::session",
    "crate::gui::screens",
    "crate::gui::command",
    "crate::gui::dialogs",
    "crate::gui::jobs",
    "std::fs",
];

/// All that is wrong with a file, as `path:line: what`.
pub(super) fn problems(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    too_long(source, &mut found);
    imports(source, &mut found);
    words(source, &mut found);
    criteria(source, &mut found);
    promises(source, &mut found);
    found
}

fn too_long(source: &Source, found: &mut Vec<String>) {
    if source.line_count > MOST_LINES {
        found
            .push(format!("{}:{}: longer than {MOST_LINES} lines", source.path, source.line_count));
    }
}

fn imports(source: &Source, found: &mut Vec<String>) {
    if is_test(source) {
        return;
    }
    let layer = source.layer();
    for (at, line) in source.code.iter().enumerate() {
        let at = at + 1;
        for (of, words) in FORBIDDEN {
            if *of == layer || *of == "*" {
                names(source, at, line, words, found);
            }
        }
        if source.path.starts_with("gui/screens/") {
            names(source, at, line, SCREENS, found);
        }
        if source.path.starts_with("gui/widgets/") {
            names(source, at, line, WIDGETS, found);
        }
        for (word, places) in ONLY {
            if mentions(line, word) && !places.iter().any(|place| source.path.starts_with(place)) {
                found.push(format!("{}:{at}: {layer} must not use {word}", source.path));
            }
        }
        for grouped in ["use crate::{", "super::super"] {
            if line.contains(grouped) {
                found.push(format!(
                    "{}:{at}: write the path out instead of `{grouped}`",
                    source.path
                ));
            }
        }
    }
}

fn names(source: &Source, at: usize, line: &str, words: &[&str], found: &mut Vec<String>) {
    for word in words.iter().filter(|word| mentions(line, word)) {
        found.push(format!("{}:{at}: {} must not use {word}", source.path, source.layer()));
    }
}

/// Whether the line names `word` as a whole path, not as a part of a longer name.
fn mentions(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let part = |c: char| c.is_alphanumeric() || c == '_';
        !before.is_some_and(part) && (word.ends_with("::") || !after.is_some_and(part))
    })
}

/// Words for the user stand in `i18n`; Thai letters beside it only in `thai`. The errors of `domain` and `storage`
/// carry English words for developers, which no user sees: `explain` says them in the user's language.
fn words(source: &Source, found: &mut Vec<String>) {
    if matches!(source.layer(), "i18n" | "thai") || is_test(source) {
        return;
    }
    let speaks = !matches!(source.layer(), "domain" | "storage");
    for literal in source.literals.iter().filter(|literal| !literal.in_attribute) {
        let thai = literal.text.chars().filter(|c| ('\u{e00}'..='\u{e7f}').contains(c)).count();
        if thai > 1 || (speaks && is_sentence(literal)) {
            found.push(format!(
                "{}:{}: words belong in i18n: “{}”",
                source.path, literal.line, literal.text
            ));
        }
    }
}

/// Three words or more, or two that start with a capital letter as a label does.
fn is_sentence(literal: &Literal) -> bool {
    let plain = without_placeholders(&literal.text);
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    let is_word = |word: &&str| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation());
        bare.len() > 1 && bare.chars().all(|c| c.is_ascii_alphabetic() || c == '\'')
    };
    let count = words.iter().filter(|word| is_word(word)).count();
    let label = plain.starts_with(|c: char| c.is_ascii_uppercase());
    count >= 3 || (count == 2 && words.len() == 2 && label)
}

fn without_placeholders(text: &str) -> String {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    plain
}

/// Criteria are data: no id of one stands in Rust.
fn criteria(source: &Source, found: &mut Vec<String>) {
    if is_test(source) {
        return;
    }
    for literal in &source.literals {
        let mut letters = literal.text.chars();
        let prefix = letters.next().is_some_and(|c| "PQRLSHTM".contains(c));
        if prefix
            && letters.next() == Some('-')
            && letters.next().is_some_and(|c| c.is_ascii_digit())
        {
            found.push(format!(
                "{}:{}: criteria belong in assets/editions",
                source.path, literal.line
            ));
        }
    }
}

/// A promise needs a name.
fn promises(source: &Source, found: &mut Vec<String>) {
    for (line, comment) in &source.comments {
        if comment.contains("TODO") && !comment.contains("TODO(") {
            found.push(format!("{}:{line}: a TODO needs a name", source.path));
        }
    }
}

/// Files of `src` that hold tests alone.
fn is_test(source: &Source) -> bool {
    source.path.ends_with("/tests.rs") || source.path.ends_with("/testing.rs")
}
