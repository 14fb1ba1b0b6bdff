//! RON text: readable Thai, exact round trips, limits and positions.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write as _;

use gecc::storage::error::{MAX_TEXT_BYTES, StorageError};
use gecc::storage::expectation::Expectation;
use gecc::storage::ron_text::{from_text, read_file, to_text};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    name: String,
    letters: Vec<char>,
    points: Option<u32>,
    inner: BTreeMap<String, Inner>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Inner {
    Empty,
    Text(String),
    Pair { th: String, en: String },
}

fn sample(name: &str) -> Sample {
    Sample { name: name.to_owned(), letters: vec![], points: None, inner: BTreeMap::new() }
}

#[test]
fn thai_is_written_in_plain_letters() {
    let text = to_text(&sample("ที่ว่าการอำเภอ ๑๒ ฯลฯ ฿")).unwrap();
    assert!(text.contains("name: \"ที่ว่าการอำเภอ ๑๒ ฯลฯ ฿\","), "{text}");
}

#[track_caller]
fn check_round_trip(name: &str, expected: &str) {
    let text = to_text(&sample(name)).unwrap();
    assert!(text.contains(expected), "{text}");
    assert_eq!(from_text::<Sample>(&text).unwrap(), sample(name));
}

#[test]
fn what_is_not_thai_stays_escaped() {
    check_round_trip("a\nb\tc\r", r#""a\nb\tc\r""#);
    check_round_trip("\u{202e}ก", r#""\u{202e}ก""#);
    check_round_trip(r"\u{e34}", r#""\\u{e34}""#);
    check_round_trip("\\\u{e34}", r#""\\ิ""#);
    check_round_trip("\"'\u{0}", r#""\"\'\0""#);
}

fn any_inner() -> impl Strategy<Value = Inner> {
    prop_oneof![
        Just(Inner::Empty),
        any_text().prop_map(Inner::Text),
        (any_text(), any_text()).prop_map(|(th, en)| Inner::Pair { th, en }),
    ]
}

/// Thai with every mark, backslashes and quotes, controls, anything.
fn any_text() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        6 => prop::char::range('\u{e00}', '\u{e7f}'),
        2 => prop::sample::select(vec!['\\', '"', 'u', '{', '}', '\n', '\r', '\t', '\0', '#', '/']),
        1 => any::<char>(),
    ];
    prop::collection::vec(letter, 0..24).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #[test]
    fn writing_then_reading_is_identity_and_writing_again_gives_the_same_bytes(
        name in any_text(),
        letters in prop::collection::vec(any::<char>(), 0..4),
        points in any::<Option<u32>>(),
        inner in prop::collection::btree_map(any_text(), any_inner(), 0..4),
    ) {
        let value = Sample { name, letters, points, inner };
        let text = to_text(&value).unwrap();
        let back: Sample = from_text(&text).unwrap();
        prop_assert_eq!(&back, &value);
        prop_assert_eq!(to_text(&back).unwrap(), text);
    }

    #[test]
    fn no_text_panics_the_reader(text in any_text(), cut in 0_usize..200) {
        let _either = from_text::<Sample>(&text).is_ok();
        let whole = to_text(&sample(&text)).unwrap();
        let part = &whole[..whole.floor_char_boundary(cut)];
        prop_assert!(from_text::<Sample>(part).is_err() || part.len() + 1 >= whole.len());
    }
}

#[track_caller]
fn check_syntax(text: &str, at: (usize, usize), expectation: &Expectation) {
    match from_text::<Sample>(text) {
        Err(StorageError::Syntax { place, expected, excerpt }) => {
            assert_eq!((place.line, place.column), at, "{expected} {excerpt}");
            assert_eq!(&expected, expectation);
            assert!(excerpt.contains('^'), "{excerpt}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_wrong_text_is_pointed_at_with_what_was_expected() {
    use Expectation as E;
    const FIELDS: &[&str] = &["name", "letters", "points", "inner"];
    check_syntax("[", (1, 1), &E::Punctuation("("));
    check_syntax("(name: 12)", (1, 8), &E::Text);
    check_syntax("(name: \"กำ\" letters: [])", (1, 13), &E::Punctuation(","));
    check_syntax("(\n  name: \"ที่\",\n)", (3, 1), &E::MissingField("letters".to_owned()));
    check_syntax("(name: \"ที่", (1, 8), &E::EndOfText);
    check_syntax("(name: \"\", name: \"\")", (1, 12), &E::FieldOnce("name".to_owned()));
    check_syntax("(ชื่อ: 1)", (1, 2), &E::Field { found: "ชื่อ".to_owned(), known: FIELDS });
    check_syntax("(name: \"\", points: 4)", (1, 20), &E::SomeOrNone);
    check_syntax("(name: \"\", letters: [], points: None, inner: {}) ก", (1, 50), &E::EndOfFile);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_accepted() {
    let text = to_text(&sample("ก")).unwrap();
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(from_text::<Sample>(&windows).unwrap(), sample("ก"));
}

#[test]
fn a_million_brackets_are_refused() {
    for unit in ["(", "[", "{", "Some(", "(name:", "/*", "#", "-", "\"", "{1:", "#![enable(x)]\n"] {
        let error = from_text::<Sample>(&unit.repeat(1_000_000)).unwrap_err();
        let words = format!("{error:?}");
        assert!(words.len() < 4_000, "{unit} {}", words.len());
    }
}

#[test]
fn nothing_is_called_empty() {
    for text in ["", "\u{feff}", " \r\n"] {
        assert_eq!(from_text::<Sample>(text).unwrap_err(), StorageError::Empty);
    }
}

#[track_caller]
fn check_file(bytes: &[u8], expected: &str) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    assert_eq!(format!("{:?}", read_file(file.path())), expected);
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_start() {
    check_file("\u{feff}ก".as_bytes(), "Ok(\"ก\")");
    check_file(
        b"\x89PNG\r\n\x1a\n",
        "Err(NotText { place: Place { line: 1, column: 1, byte: 0 } })",
    );
    check_file(
        b"(a: 1,\n \xa1\xd2)",
        "Err(NotText { place: Place { line: 2, column: 2, byte: 8 } })",
    );
}

#[test]
fn a_file_above_the_limit_is_refused_before_it_is_read_whole() {
    let file = tempfile::NamedTempFile::new().unwrap();
    File::options().write(true).open(file.path()).unwrap().set_len(1 << 40).unwrap();
    let refused = StorageError::TooLarge { limit_bytes: MAX_TEXT_BYTES };
    assert_eq!(read_file(file.path()).unwrap_err(), refused);
}

#[test]
fn what_is_not_a_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(read_file(folder.path()).unwrap_err(), StorageError::IsFolder);
    assert_eq!(read_file(&folder.path().join("ไม่มี")).unwrap_err(), StorageError::NotFound);
    if cfg!(unix) {
        assert_eq!(read_file("/dev/null".as_ref()).unwrap_err(), StorageError::NotAFile);
    }
}
