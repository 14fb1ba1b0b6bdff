//! What a document is called on screen.

use std::path::Path;

/// The name of a file without the ending of assessments.
#[must_use]
pub fn document_name(path: &Path) -> String {
    let name = crate::gui::news::file_name(path);
    let short = name.strip_suffix(".gecc.ron").or_else(|| name.strip_suffix(".ron"));
    short.filter(|short| !short.is_empty()).map_or(name.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_an_assessment_is_not_shown() {
        for (path, expected) in [
            ("/a/ศูนย์ 2568.gecc.ron", "ศูนย์ 2568"),
            ("/a/old.ron", "old"),
            ("/a/.gecc.ron", ".gecc.ron"),
            ("/a/other.txt", "other.txt"),
        ] {
            assert_eq!(document_name(Path::new(path)), expected);
        }
    }
}
