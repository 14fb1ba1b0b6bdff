//! Made-up assessments: like real ones in size and shape, different from each other, the same on every computer.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use gecc::domain::answer::{Action, Answer, AnswerState};
use gecc::domain::assessment::Assessment;
use gecc::domain::certificate::{Certificates, Certification};
use gecc::domain::criterion::{Criterion, Scale};
use gecc::domain::date::Date;
use gecc::domain::digest::Digest;
use gecc::domain::edit::Edit;
use gecc::domain::evidence::Evidence;
use gecc::domain::plan::{PlanRow, PlanRowId};
use gecc::domain::points::Points;
use gecc::domain::profile::ProfileField;
use gecc::storage::assessment_file;
use gecc::storage::edition_file::Editions;
use rayon::prelude::*;

const PROVINCES: [&str; 12] = [
    "กระบี่",
    "เชียงใหม่",
    "นครราชสีมา",
    "น่าน",
    "เพชรบูรณ์",
    "แม่ฮ่องสอน",
    "ร้อยเอ็ด",
    "เลย",
    "สงขลา",
    "สุราษฎร์ธานี",
    "อุบลราชธานี",
    "กรุงเทพมหานคร",
];
const AGENCIES: [&str; 6] = [
    "ที่ทำการปกครองอำเภอ",
    "สำนักงานที่ดิน",
    "โรงพยาบาล",
    "สำนักงานขนส่ง",
    "การไฟฟ้าส่วนภูมิภาค",
    "สำนักงานประกันสังคม",
];
const SENTENCES: [&str; 8] = [
    "ติดป้ายบอกทางขนาดใหญ่ตั้งแต่ถนนใหญ่ถึงหน้าอาคาร มองเห็นได้ทั้งกลางวันและกลางคืน",
    "จัดเจ้าหน้าที่หมุนเวียนให้บริการช่วงพักกลางวัน ไม่มีการปิดช่องบริการ",
    "สำรวจความพึงพอใจทุกไตรมาส และนำผลไปปรับปรุงขั้นตอนที่ผู้รับบริการรอนานที่สุด",
    "มีทางลาดและราวจับสำหรับผู้พิการ ห้องน้ำกว้างพอสำหรับรถเข็น",
    "ตอบเรื่องร้องเรียนภายใน 15 วัน และแจ้งผลให้ผู้ร้องทราบเป็นหนังสือทุกเรื่อง",
    "เชื่อมโยงข้อมูลทะเบียนราษฎรแล้ว จึงไม่ขอสำเนาบัตรประชาชนจากผู้รับบริการ",
    "ประชุมทบทวนมาตรฐานทุกเดือน บันทึกมติและผู้รับผิดชอบไว้ในแผนติดตามผล",
    "เปิดจองคิวล่วงหน้าทางเว็บไซต์และไลน์ของศูนย์ แสดงเวลารอโดยประมาณ",
];

/// Numbers that look like chance and are the same every time (splitmix64).
struct Chance(u64);

impl Chance {
    /// The chance of file number `seed`.
    const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let at = self.below(of.len());
        of.get(at).copied().unwrap_or_default()
    }

    fn sentences(&mut self, count: usize) -> String {
        let parts: Vec<&str> = (0..count).map(|_| self.one(&SENTENCES)).collect();
        parts.join(" ")
    }
}

/// Assessment number `number`, of about this size when it is written.
pub(crate) fn assessment(number: usize, kilobytes: usize) -> Result<Assessment, Box<dyn Error>> {
    let mut chance = Chance::new(u64::try_from(number)?);
    let editions = Editions::built_in().all();
    let edition = editions.get(usize::from(chance.below(5) == 0)).or(editions.first());
    let mut made = Assessment::new(Arc::clone(edition.ok_or("no edition")?));
    let province = chance.one(&PROVINCES);
    let agency = format!("{}ที่ {number}", chance.one(&AGENCIES));
    let profile = [
        (ProfileField::CentreName, format!("ศูนย์ราชการสะดวก {agency}")),
        (ProfileField::Agency, agency),
        (ProfileField::Department, chance.one(&AGENCIES).to_owned()),
        (ProfileField::Ministry, "กระทรวงตัวอย่าง".to_owned()),
        (ProfileField::Province, province.to_owned()),
        (ProfileField::Address, chance.sentences(2)),
        (ProfileField::Staff, chance.below(90).to_string()),
    ];
    for (field, value) in profile {
        made.apply(Edit::SetProfile(field, value))?;
    }
    let criteria: Vec<Criterion> = made.edition().criteria().to_vec();
    // A third of a file is evidence, a tenth the plan, the rest answers.
    let share = kilobytes.saturating_mul(1024) / criteria.len().max(1);
    // Some centres are nearly there and some have just begun.
    let care = chance.below(4);
    for criterion in &criteria {
        let answer = answer(criterion, share * 11 / 20, care, &mut chance)?;
        made.apply(Edit::SetAnswer(criterion.id.clone(), answer))?;
    }
    for at in 0..kilobytes * 6 / 10 {
        made.apply(Edit::SetEvidence(evidence(at, &criteria, &mut chance)?))?;
    }
    for id in 1..=u32::try_from(kilobytes / 10)? {
        let sentence = |chance: &mut Chance| chance.sentences(1);
        made.apply(Edit::SetPlanRow(PlanRow {
            id: PlanRowId(id),
            topic: sentence(&mut chance),
            objective: sentence(&mut chance),
            result: sentence(&mut chance),
            improvement: sentence(&mut chance),
            ..PlanRow::default()
        }))?;
    }
    if chance.below(3) > 0 {
        let year = u16::try_from(2560 + chance.below(8))?;
        let certifications = vec![Certification { year, level: None }];
        made.apply(Edit::SetCertificates(Certificates { certifications, until: None }))?;
    }
    Ok(made)
}

fn answer(
    criterion: &Criterion,
    bytes: usize,
    care: usize,
    chance: &mut Chance,
) -> Result<Answer, Box<dyn Error>> {
    let is_done = care > 2 || (care == 2 && matches!(criterion.scale, Scale::Gate));
    let state = match chance.below(10) {
        _ if is_done => AnswerState::Met,
        0 => AnswerState::NotAnswered,
        1 => AnswerState::NotMet,
        2 => AnswerState::Partly,
        3 if criterion.not_applicable => AnswerState::NotApplicable,
        _ => AnswerState::Met,
    };
    let most = criterion.maximum().filter(|_| state.earns() && !criterion.is_part());
    let points = most.map(|most| {
        let least = usize::from(most.0) * care / 4;
        let points = least + chance.below(usize::from(most.0) + 1 - least);
        Points(u16::try_from(points).unwrap_or(0))
    });
    let mut note = String::new();
    while note.len() + 200 < bytes {
        note.push_str(chance.one(&SENTENCES));
        note.push(' ');
    }
    let due = Date::new(2026, i8::try_from(1 + chance.below(12))?, 15)?;
    let action = Action {
        what: chance.sentences(1),
        who: "หัวหน้างาน".to_owned(),
        due: Some(due),
        done: false,
    };
    Ok(Answer {
        state,
        points,
        note,
        responsible: "งานบริการ".to_owned(),
        action: (chance.below(6) == 0).then_some(action),
        ..Answer::EMPTY
    })
}

fn evidence(
    at: usize,
    criteria: &[Criterion],
    chance: &mut Chance,
) -> Result<Evidence, Box<dyn Error>> {
    let mut digest = [0_u8; 32];
    for part in digest.chunks_exact_mut(8) {
        part.copy_from_slice(&chance.next().to_le_bytes());
    }
    let mut supported = BTreeSet::new();
    for _ in 0..=chance.below(3) {
        let criterion = criteria.get(chance.below(criteria.len()));
        supported.extend(criterion.map(|criterion| criterion.id.clone()));
    }
    Ok(Evidence {
        digest: Digest(digest),
        name: format!("ภาพถ่าย {at}.jpg"),
        size: chance.next() % 4_000_000,
        caption: chance.sentences(1),
        date: Some(Date::new(2026, i8::try_from(1 + chance.below(11))?, 9)?),
        criteria: supported,
    })
}

/// Writes `count` assessments below `folder`, and tells how many bytes they have.
pub(crate) fn write_folder(
    folder: &Path,
    count: usize,
    kilobytes: usize,
) -> Result<u64, Box<dyn Error>> {
    for at in 0..PROVINCES.len() {
        fs::create_dir_all(folder.join(format!("{at:02}")))?;
    }
    let write = |number: usize| -> Result<u64, String> {
        let text = assessment(number, kilobytes).map_err(|error| error.to_string())?;
        let text = assessment_file::encode(&text).map_err(|error| error.to_string())?;
        let below = format!("{:02}/{number:06}.gecc.ron", number % PROVINCES.len());
        let file = File::options().write(true).create(true).truncate(true).open(folder.join(below));
        let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
        written.map_err(|error| error.to_string())?;
        u64::try_from(text.len()).map_err(|error| error.to_string())
    };
    let sizes: Result<Vec<u64>, String> = (0..count).into_par_iter().map(write).collect();
    Ok(sizes?.into_iter().sum())
}
