//! The papers that are not about one assessment alone.

use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::edit::Edit;
use gecc::domain::folder::{CentreRow, FileFacts, GroupBy, SealMark, View};
use gecc::domain::language::Language;
use gecc::domain::profile::ProfileField;
use gecc::report::build;
use gecc::report::document::Document;
use gecc::report::sections::{FolderMaterial, Material, Unread};

use crate::report::{nasty, options, rich};

/// All of them in both languages, by name.
pub(super) fn papers() -> Vec<(String, Document)> {
    let mut papers = Vec::new();
    for (language, ending) in [(Language::Thai, "th"), (Language::English, "en")] {
        papers.push((format!("folder-{ending}"), folder(language)));
    }
    papers
}

/// A row for `centre` of an assessment in which everything is filled in.
fn row(assessment: &Assessment, at: usize, centre: &str) -> CentreRow {
    let mut document = assessment.clone();
    let provinces = ["กรุงเทพมหานคร", "พระนครศรีอยุธยา", "", "เชียงใหม่"];
    for (field, text) in [
        (ProfileField::CentreName, centre),
        (ProfileField::Province, provinces[at % provinces.len()]),
    ] {
        document.apply(Edit::SetProfile(field, text.to_owned())).unwrap();
    }
    let facts = FileFacts {
        name: format!("{at:03}/centre.gecc.ron"),
        reviews: at % 3,
        seal: if at.is_multiple_of(4) { SealMark::Whole } else { SealMark::Unsealed },
        ..FileFacts::default()
    };
    CentreRow::of(&document, facts, Date::parse("2026-11-20").unwrap())
}

/// Enough centres for several pages, with names that are hard to set.
fn folder(language: Language) -> Document {
    let assessment = rich::assessment();
    let hard = nasty::texts();
    let names = (0..70).map(|at| match hard.get(at) {
        Some(text) => text.clone(),
        None => format!("ศูนย์ราชการสะดวก ที่ทำการปกครองอำเภอตัวอย่าง แห่งที่ {at}"),
    });
    let rows: Vec<CentreRow> =
        names.enumerate().map(|(at, name)| row(&assessment, at, &name)).collect();
    let unread = ["ไฟล์ว่างเปล่า", "บรรทัด 1 ตัวอักษรที่ 8 ควรเป็นเครื่องหมาย :"].map(|reason| Unread {
        name: "ภาคเหนือ/centre (copy).gecc.ron".to_owned(),
        reason: reason.to_owned(),
    });
    let view = View { group: GroupBy::Province, ..View::default() };
    let material =
        FolderMaterial {
            name: "ผลการประเมิน 2569", rows: &rows, view: &view, unread: &unread
        };
    build(&Material::Folder(material), &options(language))
}
