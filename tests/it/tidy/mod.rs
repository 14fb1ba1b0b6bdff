//! Holds the source to ARCHITECTURE.md: who may use what, how long a file may be, where words stand.

mod network;
mod rules;
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use rules::problems;
use source::Source;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn the_source_keeps_its_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    files(&root, &mut paths);
    let mut found = Vec::new();
    for path in paths {
        let below = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        found.extend(problems(&Source::parse(&below, &fs::read_to_string(&path).unwrap())));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[track_caller]
fn check(path: &str, text: &str, want: &[&str]) {
    assert_eq!(problems(&Source::parse(path, text)), want, "{path}: {text}");
}

#[test]
fn each_rule_fails_when_it_is_broken() {
    for (path, text, want) in [
        ("domain/points.rs", "use std::fs;", "domain/points.rs:1: domain must not use std::fs"),
        (
            "domain/points.rs",
            "use serde::Serialize;",
            "domain/points.rs:1: domain must not use serde",
        ),
        (
            "session.rs",
            "\nuse crate::storage::lock;",
            "session.rs:2: session must not use crate::storage",
        ),
        (
            "report/document.rs",
            "use crate::storage::pack;",
            "report/document.rs:1: report must not use crate::storage",
        ),
        (
            "report/layout/table.rs",
            "use lopdf::Object;",
            "report/layout/table.rs:1: report must not use lopdf",
        ),
        (
            "gui/screens/start.rs",
            "use crate::storage::pack;",
            "gui/screens/start.rs:1: gui must not use crate::storage",
        ),
        (
            "gui/widgets/card.rs",
            "use crate::gui::command::Command;",
            "gui/widgets/card.rs:1: gui must not use crate::gui::command",
        ),
        ("gui/app.rs", "impl eframe::App for App {}", "gui/app.rs:1: gui must not use eframe"),
        (
            "gui/app.rs",
            "let c = Color32::from_rgb(1, 2, 3);",
            "gui/app.rs:1: gui must not use from_rgb",
        ),
        ("cli/set.rs", "use std::net::TcpStream;", "cli/set.rs:1: cli must not use std::net"),
        ("cli/set.rs", "std::fs::write(path, text)?;", "cli/set.rs:1: cli must not use fs::write"),
        (
            "cli/set.rs",
            "use crate::{domain, gui};",
            "cli/set.rs:1: write the path out instead of `use crate::{`",
        ),
        (
            "cli/set.rs",
            "use super::super::x;",
            "cli/set.rs:1: write the path out instead of `super::super`",
        ),
        ("gui/app.rs", "let t = \"บันทึก\";", "gui/app.rs:1: words belong in i18n: “บันทึก”"),
        ("gui/app.rs", "let t = \"Save as\";", "gui/app.rs:1: words belong in i18n: “Save as”"),
        (
            "cli/set.rs",
            "format!(\"the file {path} is broken\")",
            "cli/set.rs:1: words belong in i18n: “the file {path} is broken”",
        ),
        (
            "domain/points.rs",
            "let id = \"Q-2.12\";",
            "domain/points.rs:1: criteria belong in assets/editions",
        ),
        ("domain/points.rs", "// TODO mend this", "domain/points.rs:1: a TODO needs a name"),
    ] {
        check(path, text, &[want]);
    }
    let long = "\n".repeat(401);
    check("domain/points.rs", &long, &["domain/points.rs:401: longer than 400 lines"]);
}

#[test]
fn what_is_allowed_passes() {
    for (path, text) in [
        ("domain/date.rs", "use jiff::civil;"),
        ("storage/error.rs", "#[error(\"the file is a folder\")]\nIsFolder,"),
        ("gui/window.rs", "impl eframe::App for Window {}"),
        ("gui/app.rs", "// Save as is drawn here. TODO(nok): colours"),
        ("gui/app.rs", "ui.push_id(\"criterion-card\", |ui| {});"),
        ("i18n/window.rs", "save_as { th: \"บันทึกเป็น…\", en: \"Save as…\" }"),
        ("cli/score.rs", "format!(\"{id} {points}/{maximum}\")"),
        ("domain/points.rs", "#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n"),
    ] {
        check(path, text, &[]);
    }
}
