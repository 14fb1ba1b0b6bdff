//! Papers at full load: one report again and again in one process, and an annex of 200 photos of 12 million pixels.
//!
//! `cargo bench --bench papers` prints times and memory; memory is known on Linux only.

#![expect(clippy::expect_used, reason = "a bench that cannot go on must not look like a fast one")]
#![expect(clippy::print_stdout, reason = "the figures that it is run for")]

use std::fs;
use std::io::{Cursor, Seek as _};
use std::path::Path;
use std::time::Instant;

use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::digest::Digest;
use gecc::domain::edit::Edit;
use gecc::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use gecc::domain::language::Language;
use gecc::domain::profile::ProfileField;
use gecc::photos::{PhotoCache, Source, Studio, gather};
use gecc::report;
use gecc::report::photos::Photos;
use gecc::report::sections::{AssessmentMaterial, Material, PaperKind, ReportOptions, SourceFile};
use gecc::storage::assessment_file;
use gecc::storage::edition_file::Editions;
use gecc::storage::hashing::digest_of;
use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/amphoe-sample.gecc.ron");
const PHOTOS: u8 = 200;
const REPORTS: usize = 1_000;

fn sample() -> Assessment {
    let opened = assessment_file::open(Path::new(SAMPLE), Editions::built_in());
    opened.expect("the sample opens").assessment
}

fn options() -> ReportOptions {
    let date = Date::new(2026, 11, 20).expect("a day");
    let bytes = fs::read(SAMPLE).expect("the sample is there");
    let source = Some(SourceFile { name: "sample.gecc.ron".to_owned(), bytes });
    ReportOptions { source, ..ReportOptions::new(Language::Thai, date) }
}

/// A line of what the system says of this process, such as the most memory that it ever had.
fn memory(key: &str) -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(key));
    line.map_or_else(
        || "not known".to_owned(),
        |line| line.trim_start_matches(':').trim().to_owned(),
    )
}

fn made(assessment: &Assessment, photos: &Photos) -> Vec<u8> {
    let faults = EvidenceFaults::new();
    let material = AssessmentMaterial { assessment, faults: &faults, photos, earlier: None };
    let material = Material::Assessment(PaperKind::Readiness, material);
    report::write(&report::build(&material, &options())).expect("a report")
}

/// The report of a centre after the other. Each bears its own name, so that no two are the same work.
fn reports() {
    let (mut assessment, photos) = (sample(), Photos::new());
    let name = assessment.profile().get(ProfileField::CentreName).to_owned();
    let mut times = Vec::with_capacity(REPORTS);
    let mut size = 0;
    for number in 1..=REPORTS {
        let centre = Edit::SetProfile(ProfileField::CentreName, format!("{name} {number}"));
        assessment.apply(centre).expect("a name");
        let start = Instant::now();
        size = made(&assessment, &photos).len();
        times.push(start.elapsed());
        if [10, 100, REPORTS].contains(&number) {
            println!("memory after {number} reports: {}", memory("VmRSS"));
        }
    }
    times.sort();
    let median = times.get(REPORTS / 2).copied().unwrap_or_default();
    println!(
        "report without photos, warm: {median:?}, {size} bytes; {REPORTS} in {:?}",
        times.iter().sum::<std::time::Duration>()
    );
}

/// 4,000 × 3,000 pixels with as much detail as a photo of a counter has.
fn photo() -> Vec<u8> {
    let mut noise = 1_u32;
    let image = RgbImage::from_fn(4_000, 3_000, |x, y| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (noise >> 24) % 28;
        let shade = |value: u32| u8::try_from((value + grain) % 256).unwrap_or(0);
        Rgb([shade(60 + x / 40), shade(80 + y / 30), shade(50 + (x ^ y) % 64)])
    });
    let mut file = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut file, 88).encode_image(&image).expect("a JPEG");
    file.into_inner()
}

fn photos(folder: &Path) {
    let path = folder.join("photo.jpg");
    let mut assessment = sample();
    let criteria: Vec<_> = assessment.criteria().map(|criterion| criterion.id.clone()).collect();
    for number in 0..PHOTOS {
        let criterion = criteria.get(usize::from(number) % criteria.len()).cloned();
        let evidence = Evidence {
            digest: Digest([number; 32]),
            name: format!("photo {number}.jpg"),
            size: 1,
            caption: "จุดบริการประชาชน".to_owned(),
            date: None,
            criteria: criterion.into_iter().collect(),
        };
        assessment.apply(Edit::SetEvidence(evidence)).expect("room for evidence");
    }
    let cache = PhotoCache::default();
    let open = |_: &Evidence| {
        // As the program does: the file is hashed first, and then read.
        let missing = |_error| EvidenceFault::Missing;
        let mut file = fs::File::open(&path).map_err(missing)?;
        digest_of(&file).map_err(missing)?;
        file.rewind().map_err(missing)?;
        Ok(Box::new(std::io::BufReader::new(file)) as Box<dyn Source>)
    };
    let faults = EvidenceFaults::new();
    let studio = Studio { open: &open, go_on: &|_, _| true, cache: &cache, faults: &faults };
    let pixels = PaperKind::Readiness.pixels(&options()).expect("a report with photos");
    for turn in ["first time", "photos prepared before"] {
        let start = Instant::now();
        let photos = gather(&assessment, pixels, studio).expect("nobody stops it");
        let gathered = start.elapsed();
        let size = made(&assessment, &photos).len();
        let peak = memory("VmHWM");
        println!(
            "{PHOTOS} photos, {turn}: {gathered:?} of {:?}, {size} bytes, peak {peak}",
            start.elapsed()
        );
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    // The photo is made by a process of its own, so that its memory is not counted.
    if let [_, word, folder, ..] = arguments.as_slice()
        && word == "make"
    {
        let mut target = fs::File::create(Path::new(folder).join("photo.jpg")).expect("a file");
        std::io::Write::write_all(&mut target, &photo()).expect("room for a photo");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let program = std::env::current_exe().expect("this program");
    let made = std::process::Command::new(program).arg("make").arg(folder.path()).status();
    assert!(made.expect("a photo").success());
    let size = fs::metadata(folder.path().join("photo.jpg")).map_or(0, |found| found.len());
    println!("one photo: {size} bytes");
    photos(folder.path());
    reports();
}
