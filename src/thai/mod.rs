//! Thai text, for screen and paper alike: line breaks, clusters, digits, dates, dictionary order.
