//! The quick reader agrees with `ron` wherever it reads at all.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::read;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outer {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<u16>,
    #[serde(default)]
    on: bool,
    #[serde(default)]
    rows: Vec<Inner>,
    #[serde(default)]
    words: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Inner {
    Alone,
    One(u16),
    Fields { of: String, size: Option<u64> },
}

/// Where the quick reader reads, `ron` reads the same.
#[track_caller]
fn check_agrees(text: &str) -> bool {
    let quick: Option<Outer> = read(text);
    if let Some(quick) = &quick {
        let thorough: Result<Outer, _> = ron::from_str(text);
        assert_eq!(thorough.as_ref(), Ok(quick), "{text}");
    }
    quick.is_some()
}

#[test]
fn what_the_program_writes_is_read() {
    for text in [
        "(name: \"ก\")",
        " (\n name : \"ก\\n\\u{e01}\\\"\\\\\" , number: Some(7), on: true, rows: [alone, one(3), \
         fields(of: \"\", size: None)], words: [\"a\", \"b\",],)\r\n",
        "(name:\"\",rows:[],words:[])",
    ] {
        assert!(check_agrees(text), "{text}");
    }
}

#[test]
fn anything_else_is_left_to_the_thorough_reader() {
    for text in [
        "",
        "(name: \"ก\") x",
        "Outer(name: \"ก\")",
        "(name: r\"ก\")",
        "(name: \"ก\" /* c */)",
        "(name: \"ก\", // c\n)",
        "(name: \"ก\",, on: true)",
        "(name: \"ก\", number: 7)",
        "(name: \"ก\", number: Some(007))",
        "(name: \"ก\", number: Some(70000))",
        "(name: \"ก\", number: Some(1_0))",
        "(name: \"ก\", number: Some(0x1))",
        "(name: \"ก\", number: Some(1.0))",
        "(name: \"ก\", number: Some(+1))",
        "(name: \"ก\", other: 1)",
        "(name: \"ก\", name: \"ข\")",
        "(name: \"ก\\x41\")",
        "(name: \"ก\\u{d800}\")",
        "(name: \"ก",
        "(name: \"ก\", rows: [alone(1)])",
        "(name: \"ก\", rows: [alone alone])",
        "(on: true)",
        "#![enable(implicit_some)](name: \"ก\", number: 7)",
    ] {
        assert!(!check_agrees(text), "{text}");
    }
}

fn outer() -> impl Strategy<Value = Outer> {
    let inner = prop_oneof![
        Just(Inner::Alone),
        any::<u16>().prop_map(Inner::One),
        (any::<String>(), any::<Option<u64>>()).prop_map(|(of, size)| Inner::Fields { of, size }),
    ];
    let words = proptest::collection::btree_set(any::<String>(), 0..3);
    (
        any::<String>(),
        any::<Option<u16>>(),
        any::<bool>(),
        proptest::collection::vec(inner, 0..4),
        words,
    )
        .prop_map(|(name, number, on, rows, words)| Outer { name, number, on, rows, words })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn both_readers_agree_on_what_is_written_and_on_what_was_damaged(
        value in outer(),
        at in any::<prop::sample::Index>(),
        with in prop::sample::select(vec!["", " ", "\"", "\\", "(", ")", ",", ":", "0", "r", "//", "[", "]", "ก", "\u{0}"]),
        cut in 0_usize..3,
    ) {
        let pretty = ron::ser::to_string_pretty(&value, ron::ser::PrettyConfig::new()).unwrap();
        prop_assert!(check_agrees(&pretty));
        let letters: Vec<char> = pretty.chars().collect();
        let at = at.index(letters.len());
        let damaged: String = letters[..at].iter().collect::<String>()
            + with
            + &letters[(at + cut).min(letters.len())..].iter().collect::<String>();
        check_agrees(&damaged);
    }
}
