//! A block from a spreadsheet, pasted from a cell on.

use crate::domain::figures::{Column, Figures, MONTHS};

use super::reading::number;

/// What came of pasting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pasted {
    /// The figures with the block in them.
    pub(super) figures: Figures,
    /// How many cells hold what was pasted.
    pub(super) taken: usize,
    /// What was no number for its cell, with the cell; that one is as it was.
    pub(super) refused: Vec<(usize, Column, String)>,
    /// How many pasted cells fell outside the table.
    pub(super) beyond: usize,
}

/// Whether a text is a block of several cells.
pub(super) fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\n'])
}

/// Puts `text`, cells parted by tabs and lines, into `figures` from the cell at `from` on: month and place of the
/// column, both counted from 0. Empty cells of the block change nothing.
pub(super) fn paste(figures: &Figures, from: (usize, usize), text: &str) -> Pasted {
    let columns: Vec<Column> = figures.columns().collect();
    let mut pasted = Pasted { figures: figures.clone(), taken: 0, refused: Vec::new(), beyond: 0 };
    let text = text.trim_end_matches(['\r', '\n']);
    for (down, line) in text.split('\n').enumerate() {
        for (across, cell) in line.trim_end_matches('\r').split('\t').enumerate() {
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            let month = from.0.saturating_add(down);
            let column = columns.get(from.1.saturating_add(across)).copied();
            let Some(column) = column.filter(|_| month < MONTHS) else {
                pasted.beyond += 1;
                continue;
            };
            let changed =
                number(cell, column).and_then(|value| pasted.figures.with(month, column, value));
            match changed {
                Some(changed) => {
                    pasted.figures = changed;
                    pasted.taken += 1;
                }
                None => pasted.refused.push((month, column, cell.to_owned())),
            }
        }
    }
    pasted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figures::Month;

    #[test]
    fn a_block_fills_its_cells_and_tells_what_it_could_not() {
        let figures = Figures::new(Month::new(2025, 10).unwrap(), ["LINE".to_owned()]);
        let figures = figures.with(11, Column::Sample, Some(9)).unwrap();
        let block = "1,200\t๓๕๐\t\t92.5%\r\n900\tไม่มี\t40\t88\tx\r\n1\n";
        let pasted = paste(&figures, (10, 0), block);
        let get = |month, column| pasted.figures.get(month, column);
        assert_eq!(get(10, Column::Counter), Some(1200));
        assert_eq!(get(10, Column::Online(0)), Some(350));
        assert_eq!(get(10, Column::Satisfaction), Some(925));
        assert_eq!(get(11, Column::Sample), Some(40));
        let refused = [(11, Column::Online(0), "ไม่มี"), (11, Column::Received, "x")];
        let refused = refused.map(|(month, column, text)| (month, column, text.to_owned()));
        assert_eq!((pasted.taken, pasted.beyond), (6, 1));
        assert_eq!(pasted.refused, refused);
    }

    #[test]
    fn a_single_number_is_no_block() {
        for (text, block) in [("1,200", false), ("1200\r\n", false), ("1\t2", true), ("1\n2", true)]
        {
            assert_eq!(is_block(text), block, "{text:?}");
        }
    }
}
