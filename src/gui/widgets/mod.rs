//! Parts of screens that know no screen and no command. Each has a name and a role for screen readers.

pub mod at_right;
pub mod badge;
pub mod banner;
pub mod bar;
pub mod button;
pub mod chip;
pub mod choice;
pub mod date_field;
pub mod difference_list;
pub mod draft;
pub mod empty;
pub mod figure;
pub mod link_row;
pub mod month_chart;
pub mod nav_item;
pub mod notice;
pub mod number;
pub mod pair_bars;
pub mod pick_row;
pub mod scroll;
pub mod section;
pub mod sign;
pub mod spark;
pub mod thumbnail;
