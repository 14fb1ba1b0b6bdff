//! Lays out text with breaks at the ends of Thai words.

use std::{
    hash::{Hash, Hasher},
    ops::Range,
    sync::Arc,
};

use egui::{
    Galley, Ui,
    cache::{ComputerMut, FrameCache},
    text::{ByteIndex, LayoutJob, LayoutSection, TextFormat},
};

use super::galley::{BREAK, clean_up};
use crate::thai::{breaks::breaks, clusters::is_thai_letter};

/// Lays out `text` in lines of at most `width` points, which may be infinite.
///
/// The galley has exactly one glyph for each character of `text`, so carets, copied text and screen readers are right.
#[must_use]
pub fn layout(ui: &Ui, text: &str, format: &TextFormat, width: f32) -> Arc<Galley> {
    let display: Arc<Display> =
        ui.memory_mut(|m| m.caches.cache::<DisplayCache>().get(text).clone());
    let shaped = ui.fonts_mut(|f| f.layout_job(display.job(format, width)));
    let source = Source { shaped: &shaped, text, display: &display, format, width };
    let cleaned = ui.memory_mut(|m| m.caches.cache::<CleanCache>().get(source).1.clone());
    // A text that cannot be matched with its glyphs is shown as it is rather than not at all.
    cleaned.unwrap_or_else(|| ui.fonts_mut(|f| f.layout_job(job(text, format, width))))
}

/// A text as it is handed to egui: with marks where a line may break.
struct Display {
    text: String,
    breaks: Vec<usize>,
}

impl Display {
    fn new(text: &str) -> Self {
        let breaks = soft_breaks(text);
        let mut marked = String::with_capacity(text.len() + breaks.len() * BREAK.len_utf8());
        let mut rest = text;
        let mut at = 0;
        for &offset in &breaks {
            let Some((piece, tail)) = rest.split_at_checked(offset - at) else { break };
            marked.push_str(piece);
            marked.push(BREAK);
            (rest, at) = (tail, offset);
        }
        marked.push_str(rest);
        // A line must not start with these signs, even where the writer put a space before them.
        Self { text: marked.replace(" ๆ", "\u{a0}ๆ").replace(" ฯ", "\u{a0}ฯ"), breaks }
    }

    fn job(&self, format: &TextFormat, width: f32) -> LayoutJob {
        job(&self.text, format, width)
    }
}

/// Where a break has to be marked: at the ends of words that no space follows, which egui cannot find itself.
fn soft_breaks(text: &str) -> Vec<usize> {
    if !text.contains(is_thai_letter) {
        return Vec::new();
    }
    let mut offsets = breaks(text);
    offsets.retain(|&offset| {
        text.split_at_checked(offset).is_some_and(|(before, after)| {
            !after.is_empty()
                && !before.ends_with(char::is_whitespace)
                && !after.starts_with(char::is_whitespace)
        })
    });
    offsets
}

fn job(text: &str, format: &TextFormat, width: f32) -> LayoutJob {
    let section = |range: Range<usize>| LayoutSection {
        leading_space: 0.0,
        byte_range: ByteIndex(range.start)..ByteIndex(range.end),
        format: format.clone(),
    };
    let mut job = LayoutJob {
        sections: scripts(text).into_iter().map(section).collect(),
        text: text.to_owned(),
        // A space that was just typed at the end of a line has to move the caret.
        keep_trailing_whitespace: true,
        ..LayoutJob::default()
    };
    job.wrap.max_width = width;
    job
}

/// Stretches of one script each. egui guesses one script per stretch from its first letter, and a stretch that began
/// with a Latin letter would shape its Thai wrongly.
fn scripts(text: &str) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    let (mut start, mut current) = (0, None);
    for (offset, c) in text.char_indices() {
        let script = if is_thai_letter(c) {
            Some(true)
        } else if c.is_alphabetic() {
            Some(false)
        } else {
            None
        };
        if script.is_some() {
            if current.is_some() && current != script {
                stretches.push(start..offset);
                start = offset;
            }
            current = script;
        }
    }
    stretches.push(start..text.len());
    stretches
}

#[derive(Default)]
struct DisplayComputer;

impl ComputerMut<&str, Arc<Display>> for DisplayComputer {
    fn compute(&mut self, text: &str) -> Arc<Display> {
        Arc::new(Display::new(text))
    }
}

type DisplayCache = FrameCache<Arc<Display>, DisplayComputer>;

/// What a cleaned galley is made from. Two sources are the same when egui handed out the very same galley for the same
/// text; when egui rebuilds its glyphs it makes a new galley, so a stale one is never shown.
#[derive(Clone, Copy)]
struct Source<'a> {
    shaped: &'a Arc<Galley>,
    text: &'a str,
    display: &'a Display,
    format: &'a TextFormat,
    width: f32,
}

impl Hash for Source<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(self.shaped).hash(state);
        self.text.hash(state);
    }
}

#[derive(Default)]
struct CleanComputer;

impl ComputerMut<Source<'_>, Cleaned> for CleanComputer {
    fn compute(&mut self, source: Source<'_>) -> Cleaned {
        let clean = job(source.text, source.format, source.width);
        let cleaned = clean_up(source.shaped, clean, &source.display.breaks);
        (Arc::clone(source.shaped), cleaned.map(Arc::new))
    }
}

/// The galley of egui, kept so that its address stays taken, and the cleaned one.
type Cleaned = (Arc<Galley>, Option<Arc<Galley>>);
type CleanCache = FrameCache<Cleaned, CleanComputer>;

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use egui_kittest::Harness;

    use super::*;
    use crate::gui::theme;
    use crate::thai::clusters::is_mark;

    /// Runs `check` once with the fonts of the program installed.
    fn with_ui(check: impl Fn(&Ui)) {
        let ran = Cell::new(false);
        let mut harness = Harness::builder()
            .allow_missing_glyphs()
            .with_context_setup(theme::apply)
            .build_ui(|ui| {
                check(ui);
                ran.set(true);
            });
        harness.run();
        drop(harness);
        assert!(ran.get());
    }

    const TEXTS: [&str; 15] = [
        "หน่วยงานมีป้ายบอกทางและจุดแรกรับที่ผู้รับบริการมองเห็นได้ชัดเจนตั้งแต่ทางเข้าอาคาร (GECC) ปี พ.ศ. 2568 ในรูปแบบ PDF",
        "ที่นี้ ผู้ให้บริการ น้ำ กำหนด เป็นเลิศ ศูนย์ราชการสะดวก ปี่ ฝั้น ฟ้า ญู ฐู กตัญญู ปั๊ม",
        "PDF ที่นี้ น้ำ Q1ปี่ A4น้ำ (ข้อ 12) 100% ซื้อ/ชื่น ญู–ฐู",
        "น้ำ\nกำ\n\nที่",
        "ำ",
        " ำก",
        "้า",
        "กำก",
        "A น้ำ B",
        "",
        "ก",
        "ก์ข์ ฿100 ๑๒๓ ฯลฯ ๆ สะอาด ๆ และ ฯ",
        "ทำได้ ทำ\tก้ำๆ ",
        "😀น้ำ😀",
        "Plain English that needs more than one line to be shown",
    ];

    #[test]
    fn there_are_as_many_glyphs_as_characters_at_every_width() {
        with_ui(|ui| {
            for text in TEXTS {
                for width in [40.0, 90.0, 200.0, 400.0, f32::INFINITY] {
                    let galley = layout(ui, text, &TextFormat::default(), width);
                    let glyphs: usize =
                        galley.rows.iter().map(|row| row.char_count_including_newline().0).sum();
                    assert_eq!(glyphs, text.chars().count(), "{text:?} at {width}");
                }
            }
        });
    }

    #[test]
    fn the_text_stays_as_it_was() {
        with_ui(|ui| {
            for text in TEXTS {
                for width in [40.0, 200.0, f32::INFINITY] {
                    let galley = layout(ui, text, &TextFormat::default(), width);
                    assert_eq!(galley.text(), text);
                    let ends = |newline| if newline { "\n" } else { "" };
                    let rows: String = galley
                        .rows
                        .iter()
                        .map(|row| row.text() + ends(row.ends_with_newline))
                        .collect();
                    assert_eq!(rows, text, "at {width}");
                }
            }
        });
    }

    #[test]
    fn no_line_starts_with_a_mark_or_a_following_vowel() {
        with_ui(|ui| {
            for text in TEXTS {
                for width in [90.0, 130.0, 200.0, 400.0] {
                    let galley = layout(ui, text, &TextFormat::default(), width);
                    for row in galley.rows.iter().skip(1) {
                        let first = row.glyphs.first().map(|glyph| glyph.chr);
                        assert!(
                            !first.is_some_and(|c| is_mark(c) || "าะำๆฯ".contains(c)),
                            "{text:?} at {width} starts a line with {first:?}"
                        );
                    }
                }
            }
        });
    }

    #[test]
    fn lines_break_at_word_ends() {
        with_ui(|ui| {
            let galley = layout(ui, "ศูนย์ราชการสะดวก", &TextFormat::default(), 75.0);
            let rows: Vec<String> = galley.rows.iter().map(|row| row.text()).collect();
            assert!(rows.len() > 1, "{rows:?}");
            assert!(rows.iter().any(|row| row.ends_with("สะดวก")), "{rows:?}");
        });
    }

    #[test]
    fn marks_stand_where_their_letter_stands() {
        with_ui(|ui| {
            let galley = layout(ui, "ที่น้ำ", &TextFormat::default(), f32::INFINITY);
            let glyphs = &galley.rows[0].glyphs;
            assert!(glyphs[1].advance_width <= 0.0 && glyphs[2].advance_width <= 0.0);
            assert!((glyphs[1].pos.x - glyphs[0].pos.x).abs() < 0.01);
            assert!(glyphs[5].advance_width > 0.0, "sara am has a width of its own");
        });
    }
}
