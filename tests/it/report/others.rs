//! The papers that are not about one assessment alone.

use gecc::domain::answer::AnswerState;
use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::digest::Digest;
use gecc::domain::edit::Edit;
use gecc::domain::folder::{CentreRow, FileFacts, GroupBy, SealMark, View};
use gecc::domain::language::Language;
use gecc::domain::profile::ProfileField;
use gecc::domain::review::{
    Judgement, Original, Question, QuestionId, Recommendation, Review, ReviewEdit, Reviewer, Seen,
    Verdict,
};
use gecc::report::build;
use gecc::report::document::Document;
use gecc::report::sections::{
    Compared, ComparisonMaterial, FolderMaterial, Material, OriginalFile, ReviewMaterial,
    ReviewPaper, Unread,
};

use crate::report::{nasty, options, rich};

/// All of them in both languages, by name.
pub(super) fn papers() -> Vec<(String, Document)> {
    let mut papers = Vec::new();
    for (language, ending) in [(Language::Thai, "th"), (Language::English, "en")] {
        papers.push((format!("folder-{ending}"), folder(language)));
        let comparison = comparison(language);
        papers.push((format!("comparison-{ending}"), comparison));
        for (name, kind) in [("review", ReviewPaper::Report), ("visit", ReviewPaper::SiteVisit)] {
            papers.push((format!("{name}-{ending}"), review(kind, language)));
        }
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

/// The rich assessment with every third answer the other way round, and with what is hard to set in its notes.
fn earlier() -> Assessment {
    let mut earlier = rich::assessment();
    let ids: Vec<_> = earlier.criteria().map(|criterion| criterion.id.clone()).collect();
    for (at, id) in ids.iter().enumerate().step_by(3) {
        let state = if at % 2 == 0 { AnswerState::NotMet } else { AnswerState::Met };
        earlier.apply(Edit::SetState(id.clone(), state)).unwrap();
    }
    let gone = earlier.evidence()[0].clone();
    let caption = nasty::texts()[5].clone();
    earlier.apply(Edit::SetEvidence(gecc::domain::evidence::Evidence { caption, ..gone })).unwrap();
    earlier
}

fn comparison(language: Language) -> Document {
    let (before, after) = (earlier(), rich::assessment());
    let before = Compared { assessment: &before, name: "ศูนย์ (2568) final_v2.gecc.ron" };
    let after = Compared { assessment: &after, name: "amphoe-sample.gecc.ron" };
    build(&Material::Comparison(ComparisonMaterial { before, after }), &options(language))
}

/// A review in which every verdict is given, with texts that are hard to set, of an assessment that changed since.
fn opinions(seen: &Assessment) -> Review {
    let mut review = Review::of(seen, Digest([0x5a; 32]), "amphoe-sample.gecc.ron");
    let verdicts = [
        Verdict::Agree,
        Verdict::Other { judgement: Judgement::Partly, points: None },
        Verdict::EvidenceNeeded,
        Verdict::NotSeen,
    ];
    let hard = nasty::texts();
    let ids: Vec<_> = seen.criteria().map(|criterion| criterion.id.clone()).collect();
    for (at, id) in ids.iter().enumerate() {
        let about = Seen::of(seen, id);
        let verdict = verdicts[at % verdicts.len()];
        review.apply(ReviewEdit::Judge { criterion: id.clone(), verdict, about }).unwrap();
        if let Some(text) = hard.get(at) {
            review.apply(ReviewEdit::SetReason(id.clone(), text.clone())).unwrap();
        }
        if at % 9 == 0 {
            review.apply(ReviewEdit::SetOnSite(id.clone(), true)).unwrap();
        }
    }
    let level = seen.edition().levels()[0].id.clone();
    let name = "นายแพทย์ ดร. พิทักษ์พงษ์ น้ำเพชรบำรุงเมือง ผู้ตรวจประเมินอาวุโส".to_owned();
    let office = "คณะอนุกรรมการตรวจประเมินและรับรองมาตรฐานการให้บริการของศูนย์ราชการสะดวก".to_owned();
    let question = |number: u32, text: &str, answer: &str| {
        let criterion = ids.get(usize::try_from(number).unwrap() * 5).cloned();
        let (text, answer) = (text.to_owned(), answer.to_owned());
        ReviewEdit::SetQuestion(Question { id: QuestionId(number), criterion, text, answer })
    };
    for edit in [
        ReviewEdit::SetReason(ids[2].clone(), nasty::long_note()),
        ReviewEdit::SetNote(ids[1].clone(), "ถามเจ้าหน้าที่อีกครั้ง ๆ ฯลฯ".to_owned()),
        ReviewEdit::SetOverall(hard[..4].join("\n")),
        ReviewEdit::Recommend(Recommendation::Level(level)),
        ReviewEdit::SetReviewer(Reviewer { name, office }),
        ReviewEdit::SetDates { begun: Date::parse("2026-11-02").ok(), finished: None },
        question(1, &hard[0], ""),
        question(2, &hard[4], &hard[8]),
        question(300, "ใครเป็นผู้รับผิดชอบ", ""),
    ] {
        review.apply(edit).unwrap();
    }
    review
}

fn review(kind: ReviewPaper, language: Language) -> Document {
    let (seen, now) = (earlier(), rich::assessment());
    let mut review = opinions(&seen);
    let original = Original { digest: Digest([0x5b; 32]), ..review.original().clone() };
    review.apply(ReviewEdit::Bind(original)).unwrap();
    let photos = rich::photos(&now);
    let original = Some(OriginalFile { assessment: &now, digest: &Digest([0x5a; 32]) });
    let material = ReviewMaterial { review: &review, original, photos: &photos };
    build(&Material::Review(kind, material), &options(language))
}
