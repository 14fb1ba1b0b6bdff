//! The papers of an assessment in which everything is filled in, and much of it at length.
//!
//! The files are left in the `papers` folder of the target's `tmp`, to be looked at.

use std::io::Cursor;
use std::sync::OnceLock;

use image::{ImageFormat, Rgb, RgbImage};

use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::digest::Digest;
use gecc::domain::edit::Edit;
use gecc::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use gecc::domain::figures::{Column, Figures, MONTHS, Month};
use gecc::domain::language::Language;
use gecc::domain::plan::{PlanRow, PlanRowId};
use gecc::photos::prepare;
use gecc::report::document::Document;
use gecc::report::photos::{PhotoFault, Photos};
use gecc::report::sections::{AssessmentMaterial, Material, PaperKind};
use gecc::report::{build, write};
use gecc::storage::assessment_file;
use gecc::storage::edition_file::Editions;

use crate::report::structure::check_structure;
use crate::report::{SAMPLE, name, options, others, read};

const LONG: &str = "ศูนย์จัดให้มีป้ายบอกทางตั้งแต่ถนนใหญ่จนถึงจุดแรกรับ พร้อมแผนผังภาษาไทยและภาษาอังกฤษ \
    ตรวจสอบความชัดเจนของป้ายทุกเดือนโดยคณะทำงานที่แต่งตั้งตามคำสั่งที่ 123/2568 ลงวันที่ 1 ตุลาคม 2568 และเผยแพร่ผลที่ \
    https://www.example.go.th/services/one-stop/report-2568-final-version.html?lang=th&section=signage ฯลฯ \
    ผู้รับบริการเสนอให้เพิ่มป้ายเสียงสำหรับผู้พิการทางการมองเห็น ซึ่งติดตั้งแล้วเสร็จครบทั้ง 4 จุด ต่าง ๆ";

/// A year of figures with gaps.
fn figures() -> Figures {
    let channels = ["เว็บไซต์", "ไลน์ของศูนย์", "แอปทางรัฐ"].map(str::to_owned);
    let mut figures = Figures::new(Month::new(2025, 10).unwrap(), channels);
    for month in 0..MONTHS {
        let at = u32::try_from(month).unwrap();
        for (column, value) in [
            (Column::Counter, 3_210 + at * 137 % 900),
            (Column::Online(0), 640 + at * 53),
            (Column::Online(1), 12_400 + at * 911),
            (Column::Online(2), at * at * 7),
            (Column::Sample, 180 + at),
            (Column::Satisfaction, 861 + at * 9),
            (Column::Received, 14 - at),
            (Column::Closed, 13 - at),
        ] {
            if month != 6 || column != Column::Counter {
                figures = figures.with(month, column, Some(value)).unwrap();
            }
        }
    }
    figures
}

fn plan(number: u32, result: &str) -> Edit {
    let day = |text: &str| Date::parse(text).ok();
    Edit::SetPlanRow(PlanRow {
        id: PlanRowId(number),
        topic: "ระยะเวลารอคอยเฉลี่ยของงานทะเบียนราษฎรและบัตรประจำตัวประชาชน".to_owned(),
        objective: "ลดระยะเวลารอคอยเฉลี่ยให้ไม่เกิน 10 นาที และไม่มีผู้รับบริการรอเกิน 30 นาที".to_owned(),
        responsible: "ปลัดอำเภอ หัวหน้ากลุ่มงานบริหารงานปกครอง".to_owned(),
        first: day("2025-10-01"),
        last: day(if number == 3 { "2026-09-30" } else { "2027-09-30" }),
        result: result.to_owned(),
        improvement: if number == 2 {
            LONG.to_owned()
        } else {
            "เพิ่มช่องบริการช่วง 10.00–11.30 น.".to_owned()
        },
        criteria: ["Q-2.4", "P-04"]
            .map(|id| gecc::domain::id::CriterionId::new(id).unwrap())
            .into(),
    })
}

/// The sample with everything that it may lack.
pub(super) fn assessment() -> Assessment {
    let mut document = assessment_file::decode(SAMPLE, Editions::built_in()).unwrap().assessment;
    let ids: Vec<_> = document.criteria().map(|criterion| criterion.id.clone()).collect();
    for id in ids.iter().step_by(7) {
        document.apply(Edit::SetNote(id.clone(), LONG.to_owned())).unwrap();
        let who = "นางสาวพิมพ์ชนก ศรีสุวรรณ นักวิชาการคอมพิวเตอร์ชำนาญการ".to_owned();
        document.apply(Edit::SetResponsible(id.clone(), who)).unwrap();
    }
    for row in 1..=9 {
        document
            .apply(plan(
                row,
                if row == 3 {
                    ""
                } else {
                    "เฉลี่ย 9.4 นาที ลดลงจากปีก่อน 3.1 นาที"
                },
            ))
            .unwrap();
    }
    document.apply(Edit::SetFigures(Some(figures()))).unwrap();
    for (number, name) in [(1, "IMG_20260114_093011.heic"), (2, "รายงานการประชุม ครั้งที่ 3-2569.pdf")]
    {
        document
            .apply(Edit::SetEvidence(Evidence {
                digest: Digest([number; 32]),
                name: name.to_owned(),
                size: 1,
                caption: LONG.chars().take(120).collect(),
                date: None,
                criteria: ids.iter().skip(3).take(usize::from(number) * 9).cloned().collect(),
            }))
            .unwrap();
    }
    document
}

/// Photos lying and upright, and one that cannot be shown; made once, because making them takes its time.
pub(super) fn photos(assessment: &Assessment) -> Photos {
    static MADE: OnceLock<Photos> = OnceLock::new();
    MADE.get_or_init(|| made_photos(assessment)).clone()
}

fn made_photos(assessment: &Assessment) -> Photos {
    let pictures = assessment.evidence().iter().filter(|evidence| evidence.is_picture());
    let photo = |(number, evidence): (u8, &Evidence)| {
        if evidence.name.ends_with("heic") {
            return (evidence.digest, Err(PhotoFault::Unknown));
        }
        let size = if number % 3 == 1 { (480, 640) } else { (640, 480) };
        let image = RgbImage::from_fn(size.0, size.1, |x, y| {
            let shade = |value: u32| u8::try_from(value % 256).unwrap();
            Rgb([shade(90 + y / 4), shade(120 + x / 8), 100 + number * 8])
        });
        let mut file = Cursor::new(Vec::new());
        image.write_to(&mut file, ImageFormat::Png).unwrap();
        file.set_position(0);
        (evidence.digest, prepare(file, (630, 900)))
    };
    (1..).zip(pictures).map(photo).collect()
}

const PAPERS: [(&str, PaperKind); 3] = [
    ("readiness", PaperKind::Readiness),
    ("plan", PaperKind::Plan),
    ("index", PaperKind::EvidenceIndex),
];

/// All papers in both languages, by name.
pub(super) fn papers() -> Vec<(String, Document)> {
    let assessment = assessment();
    let mut photos = photos(&assessment);
    let missing = assessment.evidence()[3].digest;
    photos.insert(missing, Err(PhotoFault::Changed));
    let faults: EvidenceFaults = [(missing, EvidenceFault::Changed)].into();
    let material = AssessmentMaterial {
        assessment: &assessment,
        faults: &faults,
        photos: &photos,
        earlier: None,
    };
    let mut papers = Vec::new();
    for (name, paper) in PAPERS {
        for (language, ending) in [(Language::Thai, "th"), (Language::English, "en")] {
            let material = Material::Assessment(paper, material);
            papers.push((format!("{name}-{ending}"), build(&material, &options(language))));
        }
    }
    papers.extend(others::papers());
    papers
}

#[test]
fn every_paper_is_whole_in_its_structure_and_the_same_each_time() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("papers");
    std::fs::create_dir_all(&folder).unwrap();
    let again: Vec<Vec<u8>> =
        papers().iter().map(|(_, document)| write(document).unwrap()).collect();
    for ((name, document), again) in papers().into_iter().zip(again) {
        let walk = check_structure(&document);
        for role in ["H1", "Table", "TH", "TD"] {
            assert!(walk.roles.contains_key(role), "{name}: {role}");
        }
        let has_places =
            ["readiness", "folder", "review"].iter().any(|paper| name.starts_with(paper));
        assert_eq!(walk.links > 0, has_places, "{name} leads from place to place");
        let pdf = write(&document).unwrap();
        assert!(pdf == again, "{name}: the same paper has the same bytes");
        #[expect(clippy::disallowed_methods, reason = "pages to look at, nobody's document")]
        std::fs::write(folder.join(format!("{name}.pdf")), pdf).unwrap();
    }
}

#[test]
fn the_summary_is_one_page_and_pages_are_labelled_as_printed() {
    let mut reports: Vec<(String, Document)> = papers().into_iter().take(2).collect();
    for edition in Editions::built_in().all() {
        for language in [Language::Thai, Language::English] {
            let (faults, photos) = (EvidenceFaults::new(), Photos::new());
            let assessment = Assessment::new(edition.clone());
            let material = AssessmentMaterial {
                assessment: &assessment,
                faults: &faults,
                photos: &photos,
                earlier: None,
            };
            reports.push((
                "empty".to_owned(),
                build(&Material::Assessment(PaperKind::Readiness, material), &options(language)),
            ));
        }
    }
    for (paper, document) in reports {
        let file = read(&document);
        let labels = file.catalog().unwrap().get(b"PageLabels").unwrap().as_dict().unwrap();
        let labels = labels.get(b"Nums").unwrap().as_array().unwrap();
        assert_eq!(labels.len(), 2 * file.get_pages().len(), "{paper}");
        let pages: Vec<_> = outline_pages(&file);
        let at =
            pages.windows(2).position(|two| two[0].0.starts_with("สรุป") || two[0].0 == "Summary");
        let at = at.unwrap();
        assert_eq!(pages[at].1 + 1, pages[at + 1].1, "{paper}: {pages:?}");
    }
}

/// The sections of the outline with their pages, from 0.
fn outline_pages(file: &lopdf::Document) -> Vec<(String, usize)> {
    let ids: Vec<_> = file.get_pages().into_values().collect();
    let catalog = file.catalog().unwrap();
    let outlines = catalog.get(b"Outlines").unwrap().as_reference().unwrap();
    let mut next =
        file.get_dictionary(outlines).unwrap().get(b"First").unwrap().as_reference().ok();
    let mut found = Vec::new();
    while let Some(id) = next {
        let entry = file.get_dictionary(id).unwrap();
        let title = lopdf::decode_text_string(entry.get(b"Title").unwrap()).unwrap();
        let page = entry.get(b"Dest").unwrap().as_array().unwrap()[0].as_reference().unwrap();
        found.push((title, ids.iter().position(|id| *id == page).unwrap()));
        next = entry.get(b"Next").and_then(lopdf::Object::as_reference).ok();
    }
    assert!(name(catalog, b"PageMode") == "UseOutlines");
    found
}
