//! Shapes a text, one script run after the other, and mends what copies badly.

use std::ops::Range;

use harfrust::{Buffer, ClusterLevel, Direction, Language, Script, ShapeOptions, ShaperFont};

use crate::report::error::ReportError;
use crate::report::shape::face::Face;
use crate::report::shape::sara_am::precompose;
use crate::report::shape::shaped::{Glyph, Shaped};
use crate::thai::clusters::is_thai;

/// A stretch of one script.
struct Run {
    bytes: Range<usize>,
    is_thai: bool,
}

/// The glyphs of `text`, which holds no line feed.
pub(in crate::report) fn shape(face: &Face, text: &str) -> Result<Shaped, ReportError> {
    let shaper = ShaperFont::new(&face.font);
    let mut glyphs = Vec::with_capacity(text.len() / 2);
    for run in runs(text) {
        let Some(piece) = text.get(run.bytes.clone()) else { continue };
        let mut buffer = Buffer::new();
        buffer.push_str(piece);
        buffer.set_direction(Direction::LeftToRight);
        // One cluster for each character where possible, so that a word can be marked exactly.
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        let plan = if run.is_thai {
            buffer.set_script(Some(Script::THAI));
            buffer.set_language(Language::new("th"));
            &face.thai_plan
        } else {
            buffer.set_script(Some(Script::LATIN));
            &face.latin_plan
        };
        harfrust::shape(&shaper, &mut buffer, ShapeOptions::new().plan(Some(plan)))
            .map_err(|error| ReportError::Shaping(format!("{error:?}")))?;
        read_glyphs(face, &buffer, run.bytes.start, &mut glyphs);
    }
    let glyphs = precompose(face, text, glyphs);
    Ok(Shaped::new(text.to_owned(), glyphs))
}

fn read_glyphs(face: &Face, buffer: &Buffer, start: usize, glyphs: &mut Vec<Glyph>) {
    for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let id = u16::try_from(info.glyph_id).unwrap_or(0);
        let cluster = start + usize::try_from(info.cluster).unwrap_or(0);
        glyphs.push(if id == 0 {
            let advance = i32::from(face.advance(face.fallback_glyph));
            Glyph { id: face.fallback_glyph, advance, x_offset: 0, y_offset: 0, cluster }
        } else {
            Glyph {
                id,
                advance: position.x_advance,
                x_offset: position.x_offset,
                y_offset: position.y_offset,
                cluster,
            }
        });
    }
}

/// Thai against everything else. Characters of no script join the run before them.
fn runs(text: &str) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    for (start, character) in text.char_indices() {
        let end = start + character.len_utf8();
        let script = if is_thai(character) {
            Some(true)
        } else {
            character.is_alphabetic().then_some(false)
        };
        match (found.last_mut(), script) {
            (Some(last), None) => last.bytes.end = end,
            (Some(last), Some(is_thai)) if last.is_thai == is_thai => last.bytes.end = end,
            (Some(_) | None, script) => {
                found.push(Run { bytes: start..end, is_thai: script.unwrap_or(true) });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::shape::face::{Faces, Weight};

    fn shaped(text: &str) -> Shaped {
        shape(Faces::load().unwrap().get(Weight::Regular), text).unwrap()
    }

    fn words(text: &str) -> Vec<String> {
        let shaped = shaped(text);
        let all = 0..shaped.glyphs.len();
        shaped.words(all).into_iter().map(|w| shaped.text[w.text].to_owned()).collect()
    }

    #[test]
    fn sara_am_is_one_glyph_for_one_character() {
        for text in ["น้ำ", "กำหนด", "สำนักงาน", "อำนวย", "ค่ำ", "ซ้ำๆ"]
        {
            let shaped = shaped(text);
            let clusters = shaped.clusters(0..shaped.glyphs.len());
            assert_eq!(clusters.len(), text.chars().count(), "{text}: {clusters:?}");
        }
    }

    #[test]
    fn words_keep_their_trailing_spaces() {
        assert_eq!(words("ศูนย์ (GECC) ต่าง ๆ "), ["ศูนย์ ", "(GECC) ", "ต่าง ", "ๆ "]);
        assert_eq!(words(" a"), [" ", "a"]);
        assert!(words("").is_empty());
    }

    #[test]
    fn missing_characters_show_the_fallback_and_keep_their_text() {
        let faces = Faces::load().unwrap();
        let shaped = shaped("ดี👍มาก漢");
        assert!(shaped.glyphs.iter().all(|g| g.id != 0));
        let fallback = faces.get(Weight::Regular).fallback_glyph;
        assert_eq!(shaped.glyphs.iter().filter(|g| g.id == fallback).count(), 2);
        assert_eq!(shaped.text_of(0..shaped.glyphs.len()), "ดี👍มาก漢");
    }

    #[test]
    fn widths_add_up() {
        let shaped = shaped("ประชาชน");
        let all = shaped.glyphs.len();
        assert_eq!(shaped.width(0..all), shaped.width(0..3) + shaped.width(3..all));
        assert!(shaped.width(0..all) > 2_000);
        assert_eq!(shaped.width(5..99), shaped.width(5..all));
    }
}
