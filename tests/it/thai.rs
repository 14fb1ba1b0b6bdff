//! Line breaks on the words and sentences of the domain.

use std::collections::BTreeSet;

use gecc::storage::edition_file::Editions;
use gecc::thai::breaks::{breaks, legal};
use gecc::thai::clusters::boundaries;

/// Words and sentences as offices write them, one a line.
const TEXTS: &str = include_str!("../data/thai/texts.txt");

/// Words that must stay whole, one a line.
const WHOLE: &str = include_str!("../data/thai/whole_words.txt");

/// Sentences with every break shown as `|`, one a line.
const BROKEN: &str = include_str!("../data/thai/broken.txt");

fn lines(data: &str) -> impl Iterator<Item = &str> {
    data.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Every Thai text of the built-in editions.
fn catalogue() -> Vec<String> {
    let mut texts = Vec::new();
    for edition in Editions::built_in().all() {
        let parts = edition.parts();
        texts.extend([parts.title.th.clone(), parts.note.th.clone()]);
        for criterion in &parts.criteria {
            texts.extend(
                [&criterion.title, &criterion.look_at, &criterion.evidence].map(|t| t.th.clone()),
            );
            texts.extend(criterion.wording.iter().map(|wording| wording.text.clone()));
            texts.extend(criterion.note.iter().map(|note| note.th.clone()));
        }
        for section in &parts.sections {
            texts.push(section.title.th.clone());
            texts.extend(section.note.iter().map(|note| note.th.clone()));
        }
        texts.extend(parts.aspects.iter().flat_map(|a| [a.title.th.clone(), a.meaning.th.clone()]));
        texts.extend(parts.levels.iter().flat_map(|l| [l.title.th.clone(), l.meaning.th.clone()]));
        texts.extend(parts.maintenance.iter().map(|topic| topic.title.th.clone()));
    }
    texts
}

fn pieces(text: &str) -> Vec<&str> {
    let mut start = 0;
    let cut = |end| {
        let piece = &text[start..end];
        start = end;
        piece
    };
    breaks(text).into_iter().map(cut).collect()
}

/// Puts pieces on lines of at most `width` clusters.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let length = |text: &str| boundaries(text.trim_end()).len() - 1;
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let last = lines.last_mut().unwrap();
        let joined = format!("{last}{piece}");
        if last.is_empty() || length(&joined) <= width {
            *last = joined;
        } else {
            lines.push(piece.to_owned());
        }
    }
    lines
}

#[track_caller]
fn check_lines(text: &str) {
    for width in [1, 8, 14, 23, 40, 80] {
        let lines = wrap(text, width);
        assert_eq!(lines.concat(), text);
        for line in &lines[1..] {
            let first = line.chars().next().unwrap();
            let is_dependent = matches!(first, 'ะ'..='ฺ' | 'ๅ' | '็'..='๎');
            assert!(!is_dependent && !"ๆฯ".contains(first), "{line:?} in {text:?}");
        }
        for line in &lines[..lines.len() - 1] {
            let last = line.trim_end().chars().next_back().unwrap_or(' ');
            assert!(!"เแโใไ".contains(last), "{line:?} in {text:?}");
        }
    }
}

#[track_caller]
fn check_whole(word: &str, text: &str) {
    let found = breaks(text);
    for (start, _) in text.match_indices(word) {
        let inside = start + 1..start + word.len();
        assert!(!found.iter().any(|at| inside.contains(at)), "{word} in {:?}", pieces(text));
    }
}

#[test]
fn there_are_enough_texts() {
    let texts: BTreeSet<&str> = lines(TEXTS).chain(lines(WHOLE)).collect();
    assert!(texts.len() >= 200, "{}", texts.len());
    assert!(catalogue().len() > 300);
}

#[test]
fn lines_start_and_end_legally() {
    lines(TEXTS).for_each(check_lines);
    lines(WHOLE).for_each(check_lines);
    catalogue().iter().for_each(|text| check_lines(text));
}

#[test]
fn convenient_is_never_cut() {
    for text in lines(TEXTS).map(str::to_owned).chain(catalogue()) {
        check_whole("สะดวก", &text);
        check_whole("ๆ", &text);
    }
}

#[test]
fn words_of_the_domain_stay_whole_in_every_place() {
    for word in lines(WHOLE) {
        assert_eq!(pieces(word), [word]);
        for text in [
            format!("มี{word}และ{word}"),
            format!("({word})"),
            format!("“{word}” {word}/{word}"),
            format!("ตาม{word} ที่กำหนด"),
            format!("GECC {word} 2568"),
        ] {
            check_whole(word, &text);
        }
    }
}

#[test]
fn sentences_break_between_words() {
    for expected in lines(BROKEN) {
        let text = expected.replace('|', "");
        assert_eq!(pieces(&text).join("|"), expected);
    }
}

#[test]
fn no_break_tears_a_cluster() {
    for text in catalogue() {
        let clusters: BTreeSet<usize> = boundaries(&text).into_iter().collect();
        for at in breaks(&text) {
            assert!(clusters.contains(&at) && (at == text.len() || legal(&text, at)), "{text}");
        }
    }
}
