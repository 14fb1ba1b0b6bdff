//! Papers: a document of blocks is measured, placed on pages and written as PDF.
