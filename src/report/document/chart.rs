//! Charts: horizontal bars, and columns month by month.

/// Horizontal bars, one below the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarChart {
    /// What a screen reader says instead of the bars.
    pub alt_text: String,
    /// What the full bars show.
    pub first_legend: String,
    /// What the darker inner bars show; empty where no bar has one.
    pub second_legend: String,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is, in the units of `maximum`.
    pub value: u32,
    /// A second value inside the first, in the same units.
    pub second: Option<u32>,
    /// What a full bar would be. 0 gives an empty bar.
    pub maximum: u32,
    /// What stands at the end of the bar, such as "12/14".
    pub caption: String,
}

/// Columns beside each other, one for each month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnChart {
    /// What stands above it.
    pub title: String,
    /// What a screen reader says instead of the columns.
    pub alt_text: String,
    /// What stands below the columns.
    pub labels: Vec<String>,
    /// The columns: one or two for each label.
    pub columns: Vec<Columns>,
    /// The end of the scale. `None`: the largest value.
    pub maximum: Option<u64>,
}

/// The columns of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// What they show; empty where the title says it.
    pub legend: String,
    /// How high they are, with the words above them. `None`: nothing was counted.
    pub values: Vec<Option<(u64, String)>>,
}
