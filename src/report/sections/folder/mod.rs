//! The summary of a folder: what its centres come to together, group by group and one by one, on sheets that lie on
//! their side.

mod centres;
#[cfg(test)]
mod tests;
mod totals;

use crate::domain::folder::{Arranged, CentreRow, GroupBy, LevelMark, View, arrange};
use crate::report::document::{
    Align, Anchor, Block, Cell, Column, Cover, HeadingLevel, KeyValue, Orientation, ParagraphStyle,
    Row, Table, Width,
};
use crate::report::sections::words::Words;
use crate::report::sections::{FolderMaterial, Said, Unread};
use crate::thai::order;

/// A folder as its paper sees it.
struct Folder<'a> {
    words: Words,
    rows: &'a [CentreRow],
    view: &'a View,
    unread: &'a [Unread],
    arranged: Arranged,
}

/// The whole paper.
pub(super) fn paper(material: FolderMaterial<'_>, words: Words) -> Said {
    let FolderMaterial { name, rows, view, unread } = material;
    let texts = words.texts;
    let arranged = arrange(rows, view, order::compare);
    let folder = Folder { words, rows, view, unread, arranged };
    let about = match name.trim() {
        "" => texts.folder_paper_unnamed().to_owned(),
        name => texts.folder_paper_of(name),
    };
    let mut blocks = vec![Block::PageBreak(Orientation::Landscape), head(&folder, &about)];
    blocks.extend(totals::blocks(&folder));
    blocks.extend(totals::groups(&folder));
    blocks.extend(centres::blocks(&folder));
    blocks.extend(unread_files(&folder));
    blocks.extend(method(&folder));
    Said {
        title: texts.folder_paper_title(),
        about,
        author: String::new(),
        subject: texts.folder_paper_subject(),
        keyword: texts.report_standard().to_owned(),
        fingerprint: None,
        revision: None,
        blocks,
    }
}

fn head(folder: &Folder<'_>, about: &str) -> Block {
    let words = folder.words;
    let texts = words.texts;
    let chosen = texts.folder_paper_filter(folder.view.filter);
    let search = Some(folder.view.search.trim()).filter(|search| !search.is_empty());
    let facts = [
        Some(words.today()),
        chosen.map(|filter| texts.folder_paper_shown(filter)),
        search.map(|search| texts.folder_paper_search(search)),
    ];
    Block::Head(Cover {
        kicker: texts.report_standard().to_owned(),
        title: texts.folder_paper_title().to_owned(),
        subtitle: about.to_owned(),
        facts: facts.into_iter().flatten().map(|fact| KeyValue::new("", fact)).collect(),
        ..Cover::default()
    })
}

impl Folder<'_> {
    /// What a group of rows is called, by one of them.
    fn group_name(&self, row: &CentreRow) -> String {
        let (words, texts) = (self.words, self.words.texts);
        let named = |name: &str, none: &'static str| match name {
            "" => none.to_owned(),
            name => words.digits(name),
        };
        match self.view.group {
            GroupBy::Nothing => String::new(),
            GroupBy::Agency => named(&row.agency, texts.folder_paper_no_agency()),
            GroupBy::Province => named(&row.province, texts.folder_paper_no_province()),
            GroupBy::Level => self.level(row.claimed.level.as_ref()),
        }
    }

    fn level(&self, level: Option<&LevelMark>) -> String {
        match level {
            Some(level) => self.words.standard(&level.title),
            None => self.words.texts.folder_paper_level_none().to_owned(),
        }
    }
}

/// The place of a group in the list of centres.
fn group_anchor(group: usize) -> Anchor {
    Anchor(format!("group {group}"))
}

fn heading(text: &str) -> Block {
    Block::Heading { level: HeadingLevel::Section, text: text.to_owned() }
}

fn note(text: impl Into<String>) -> Block {
    Block::Paragraph { style: ParagraphStyle::Note, text: text.into() }
}

fn unread_files(folder: &Folder<'_>) -> Vec<Block> {
    if folder.unread.is_empty() {
        return Vec::new();
    }
    let texts = folder.words.texts;
    let columns = vec![
        Column::new(texts.report_order(), Width::Millimetres(14), Align::Right),
        Column::new(texts.folder_paper_file(), Width::Share(1), Align::Left),
        Column::new(texts.folder_paper_why(), Width::Share(1), Align::Left),
    ];
    let row = |(number, file): (usize, &Unread)| {
        let number = Cell::new(folder.words.count(number));
        Row::Cells(vec![number, Cell::new(file.name.clone()), Cell::new(file.reason.clone())])
    };
    let rows = (1..).zip(folder.unread).map(row).collect();
    vec![
        heading(texts.folder_paper_unread()),
        note(texts.folder_paper_unread_about()),
        Block::Table(Table::dense(columns, rows)),
    ]
}

/// What the columns mean, in the words of the tables for other programs.
fn method(folder: &Folder<'_>) -> Vec<Block> {
    let texts = folder.words.texts;
    let meanings = [
        (texts.folder_paper_legend_claimed(), texts.folder_paper_means_claimed()),
        (texts.folder_paper_legend_evidenced(), texts.folder_paper_means_evidenced()),
        (texts.folder_paper_about(), texts.meaning_estimated()),
        (texts.folder_paper_gate_column(), texts.folder_paper_means_gate()),
        (texts.table_stops(), texts.meaning_stops()),
        (texts.table_advice(), texts.meaning_advice()),
        (texts.folder_paper_reviews(), texts.folder_paper_means_reviews()),
        (texts.folder_paper_sealed(), texts.meaning_sealed()),
        (texts.folder_paper_until(), texts.folder_paper_means_until()),
    ];
    let pairs = meanings.map(|(name, meaning)| KeyValue::new(name, folder.words.digits(meaning)));
    vec![heading(texts.folder_paper_method()), Block::KeyValues(pairs.into())]
}
