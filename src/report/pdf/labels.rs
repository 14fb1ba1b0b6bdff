//! Page labels: a viewer shows the number that is printed on the page, in the digits of the paper.

use lopdf::{Dictionary, Object, dictionary};

use crate::report::layout::pages::Pages;
use crate::report::pdf::objects::{integer, text};

/// The label of every page.
pub(super) fn tree(pages: &Pages) -> Dictionary {
    let labels = pages.pages.iter().enumerate().flat_map(|(index, page)| {
        let label = dictionary! { "P" => text(&page.label) };
        [Object::Integer(integer(index)), Object::Dictionary(label)]
    });
    dictionary! { "Nums" => labels.collect::<Vec<Object>>() }
}
