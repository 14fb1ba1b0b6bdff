//! Puts the font's own glyph of SARA AM back.
//!
//! Shaping splits ำ into a ring and า, and viewers then copy น้ำ as something else. With the precomposed glyph every
//! glyph is one character in the order of the text. In Sarabun both draw the same picture.

use crate::report::shape::face::Face;
use crate::report::shape::shaped::Glyph;

const SARA_AM: char = 'ำ';

/// The glyphs that shaping makes of SARA AM.
struct Parts {
    sara_am: u16,
    sara_aa: u16,
    ring: u16,
}

/// `glyphs` of `text` with the precomposed glyph wherever the ring has its ordinary form.
pub(super) fn precompose(face: &Face, text: &str, glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let (Some(sara_am), Some(sara_aa), Some(ring)) =
        (face.glyph(SARA_AM), face.glyph('า'), face.glyph('ํ'))
    else {
        return glyphs;
    };
    let parts = Parts { sara_am, sara_aa, ring };
    let mut mended: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    for glyph in glyphs {
        mended.push(glyph);
        if glyph.id == parts.sara_aa {
            mend_last_cluster(face, text, &parts, &mut mended);
        }
    }
    mended
}

/// Looks at the cluster that ends with the last glyph, an า, and mends it where it is a split SARA AM.
fn mend_last_cluster(face: &Face, text: &str, parts: &Parts, glyphs: &mut Vec<Glyph>) {
    let Some(last) = glyphs.last().copied() else { return };
    let start = glyphs.iter().rposition(|g| g.cluster != last.cluster).map_or(0, |at| at + 1);
    let mut characters = text.get(last.cluster..).unwrap_or_default().chars();
    let (first, second) = (characters.next(), characters.next());
    let cluster = glyphs.get(start..).unwrap_or_default();
    let mended = match (first, second, cluster) {
        // ring, า
        (Some(SARA_AM), _, [ring, aa]) if ring.id == parts.ring => {
            vec![Glyph { id: parts.sara_am, ..*aa }]
        }
        // ring, tone, า: the tone keeps its place, the ring goes into the last glyph
        (Some(tone), Some(SARA_AM), [ring, mark, aa]) if ring.id == parts.ring => {
            vec![*mark, Glyph { id: parts.sara_am, cluster: last.cluster + tone.len_utf8(), ..*aa }]
        }
        // ring and tone as one glyph, า
        (Some(tone), Some(SARA_AM), [joined, aa]) => {
            let [ring, mark] = face.components(joined.id)[..] else { return };
            if ring.glyph != parts.ring || (ring.x, ring.y) != (0, 0) {
                return;
            }
            vec![
                Glyph {
                    id: mark.glyph,
                    x_offset: joined.x_offset + i32::from(mark.x),
                    y_offset: joined.y_offset + i32::from(mark.y),
                    ..*joined
                },
                Glyph { id: parts.sara_am, cluster: last.cluster + tone.len_utf8(), ..*aa },
            ]
        }
        _ => return,
    };
    glyphs.truncate(start);
    glyphs.extend(mended);
}
