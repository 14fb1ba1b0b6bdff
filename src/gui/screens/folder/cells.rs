//! What stands in the columns of the table.

use std::borrow::Cow;

use crate::domain::folder::{CentreRow, Column, GroupBy, LevelMark, ReviewMark, SealMark, Totals};
use crate::gui::theme::Tone;
use crate::i18n::Texts;

/// What stands in one place of the table.
#[derive(Clone, Debug)]
pub(super) struct Cell<'a> {
    /// The words.
    pub(super) words: Cow<'a, str>,
    /// Their colour. [`Tone::Neutral`]: that of running text.
    pub(super) tone: Tone,
}

/// The heading of a column.
pub(super) const fn heading(column: Column, texts: Texts) -> &'static str {
    match column {
        Column::Centre => texts.col_centre(),
        Column::Agency => texts.col_agency(),
        Column::Province => texts.col_province(),
        Column::Edition => texts.col_edition(),
        Column::Level => texts.col_level(),
        Column::Claimed => texts.col_claimed(),
        Column::Evidenced => texts.col_evidenced(),
        Column::Gate => texts.col_gate(),
        Column::Findings => texts.col_findings(),
        Column::Reviews => texts.col_reviews(),
        Column::Sealed => texts.col_sealed(),
        Column::Changed => texts.col_changed(),
        Column::Until => texts.col_until(),
    }
}

/// The width of a column in points, in a table that has so much room.
pub(super) fn width(column: Column, room: f32) -> f32 {
    match column {
        // Names are long, and begin alike.
        Column::Centre => (room * 0.36).clamp(240.0, 520.0),
        Column::Agency => 180.0,
        Column::Province => 136.0,
        Column::Edition => 84.0,
        Column::Level => 128.0,
        Column::Claimed | Column::Findings => 100.0,
        Column::Evidenced => 112.0,
        Column::Gate => 92.0,
        Column::Reviews => 170.0,
        Column::Sealed => 90.0,
        Column::Changed => 150.0,
        Column::Until => 104.0,
    }
}

/// Whether figures stand in the column, which are flush at the right.
pub(super) const fn is_figure(column: Column) -> bool {
    match column {
        Column::Claimed | Column::Evidenced | Column::Gate | Column::Findings | Column::Until => {
            true
        }
        Column::Centre
        | Column::Agency
        | Column::Province
        | Column::Edition
        | Column::Level
        | Column::Reviews
        | Column::Sealed
        | Column::Changed => false,
    }
}

/// Whether names stand in a column, which are sorted as in a dictionary.
pub(super) const fn is_name(column: Column) -> bool {
    matches!(column, Column::Centre | Column::Agency | Column::Province)
}

/// What stands in a column of a row.
pub(super) fn cell(row: &CentreRow, column: Column, texts: Texts) -> Cell<'_> {
    let plain = |words: Cow<'static, str>| Cell { words, tone: Tone::Neutral };
    let text = |words| Cell { words: Cow::Borrowed(words), tone: Tone::Neutral };
    match column {
        Column::Centre => text(centre(row, texts)),
        Column::Agency => text(&row.agency),
        Column::Province => text(&row.province),
        Column::Edition => text(row.edition.as_str()),
        Column::Level => text(level(row.claimed.level.as_ref(), texts)),
        Column::Claimed => plain(row.claimed.points.0.to_string().into()),
        Column::Evidenced => Cell {
            words: row.evidenced.points.0.to_string().into(),
            tone: warn_if(row.evidenced.points < row.claimed.points),
        },
        Column::Gate => Cell {
            words: texts.count_of(row.gate.met, row.gate.of).into(),
            tone: warn_if(!row.gate.is_passed()),
        },
        Column::Findings => {
            Cell { words: row.stops.to_string().into(), tone: warn_if(row.stops > 0) }
        }
        Column::Reviews => reviews(row, texts),
        Column::Sealed => match row.file.seal {
            SealMark::Unsealed => text(""),
            SealMark::Whole => Cell { words: texts.folder_seal_whole().into(), tone: Tone::Good },
            SealMark::Broken => Cell { words: texts.folder_seal_broken().into(), tone: Tone::Bad },
            SealMark::Unreadable => {
                Cell { words: texts.folder_seal_unreadable().into(), tone: Tone::Bad }
            }
        },
        Column::Changed => plain(changed(row, texts).into()),
        Column::Until => plain(row.until.map_or(Cow::Borrowed(""), |year| year.to_string().into())),
    }
}

/// The name of a centre, as it is shown.
pub(super) fn centre(row: &CentreRow, texts: Texts) -> &str {
    if row.centre.is_empty() { texts.folder_unnamed() } else { &row.centre }
}

/// The name of a level, as it is shown.
pub(super) fn level(level: Option<&LevelMark>, texts: Texts) -> &str {
    level.map_or(texts.folder_no_level(), |level| level.title.get(texts.0))
}

const fn warn_if(is_behind: bool) -> Tone {
    if is_behind { Tone::Warn } else { Tone::Neutral }
}

/// Who reviewed it and what they recommend; and where the file changed since.
fn reviews(row: &CentreRow, texts: Texts) -> Cell<'static> {
    let file = &row.file;
    if file.reviews > 0 && file.reviewed.is_empty() {
        return Cell { words: texts.folder_reviews_unread().into(), tone: Tone::Bad };
    }
    let one = |mark: &ReviewMark| {
        let who = match mark.reviewer.is_empty() {
            true => texts.folder_unnamed(),
            false => mark.reviewer.as_str(),
        };
        if mark.fits { who.to_owned() } else { texts.folder_review_old(who) }
    };
    let words = file.reviewed.iter().map(one).collect::<Vec<_>>().join(", ");
    Cell { words: words.into(), tone: warn_if(file.current_reviews() < file.reviewed.len()) }
}

fn changed(row: &CentreRow, texts: Texts) -> String {
    let moment = row.file.changed.and_then(crate::domain::folder::Changed::thai_time);
    moment.map_or_else(String::new, |(date, hour, minute)| {
        format!("{} {hour:02}:{minute:02}", texts.short_date(date))
    })
}

/// The heading of a group, with what its rows say in sum.
pub(super) fn group_line(first: &CentreRow, totals: &Totals, by: GroupBy, texts: Texts) -> String {
    let title = match by {
        GroupBy::Nothing => "",
        GroupBy::Agency => &first.agency,
        GroupBy::Province => &first.province,
        GroupBy::Level => level(first.claimed.level.as_ref(), texts),
    };
    let title = if title.is_empty() { texts.folder_not_said() } else { title };
    let claimed = texts.tenths(totals.mean_claimed_tenths().unwrap_or(0));
    let evidenced = texts.tenths(totals.mean_evidenced_tenths().unwrap_or(0));
    let points = texts.folder_group_points(&claimed, &evidenced);
    texts.folder_group_line(title, totals.centres, &points, totals.gate_passed)
}
