//! The figures of the main job on the sample: open, save, readiness, findings, report.
//!
//! `cargo bench` prints them; `cargo bench -- report` prints those of the report alone.

#![expect(clippy::expect_used, reason = "a bench that cannot go on must not look like a fast one")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::edit::Edit;
use gecc::domain::evidence::EvidenceFaults;
use gecc::domain::findings::findings;
use gecc::domain::language::Language;
use gecc::domain::readiness::Readiness;
use gecc::report;
use gecc::report::photos::Photos;
use gecc::report::sections::{AssessmentMaterial, Material, PaperKind, ReportOptions};
use gecc::storage::assessment_file::{self, Access};
use gecc::storage::atomic_write::sweep;
use gecc::storage::edition_file::Editions;
use gecc::storage::hashing::digest_of;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/amphoe-sample.gecc.ron");

fn sample() -> Assessment {
    let opened = assessment_file::open(Path::new(SAMPLE), Editions::built_in());
    opened.expect("the sample opens").assessment
}

fn files(bench: &mut Criterion, assessment: &Assessment) {
    let text = fs::read_to_string(SAMPLE).expect("the sample is there");
    let folder = tempfile::tempdir().expect("there is room for a file");
    let path = folder.path().join("sample.gecc.ron");
    bench.bench_function("edition/2568", |b| {
        let text = gecc::storage::edition_file::built_in_text("2568").unwrap_or_default();
        b.iter(|| gecc::storage::edition_file::decode(black_box(text)));
    });
    bench.bench_function("open/decode", |b| {
        b.iter(|| assessment_file::decode(black_box(&text), Editions::built_in()));
    });
    bench.bench_function("open/from disk", |b| {
        b.iter(|| assessment_file::open(black_box(Path::new(SAMPLE)), Editions::built_in()));
    });
    bench.bench_function("save/encode", |b| {
        b.iter(|| assessment_file::encode(black_box(assessment)));
    });
    bench.bench_function("save/to disk, synced", |b| {
        b.iter(|| assessment_file::save(&path, black_box(assessment), &Access::Full));
    });
}

/// The sample with notes that fill a file of 100 kB.
fn large(assessment: &Assessment) -> (Assessment, String) {
    let mut large = assessment.clone();
    let mut text = String::new();
    let mut criteria = assessment.criteria().map(|criterion| criterion.id.clone());
    while text.len() < 100_000 {
        let id = criteria.next().expect("notes on a few criteria fill the file");
        large.apply(Edit::SetNote(id, "เจ้าหน้าที่ต้อนรับ ".repeat(100))).expect("a note fits");
        text = assessment_file::encode(&large).expect("it can be written");
    }
    (large, text)
}

fn large_files(bench: &mut Criterion, assessment: &Assessment) {
    let (large, text) = large(assessment);
    bench.bench_function("100 kB/open", |b| {
        b.iter(|| assessment_file::decode(black_box(&text), Editions::built_in()));
    });
    bench.bench_function("100 kB/save", |b| {
        b.iter(|| assessment_file::encode(black_box(&large)));
    });
    let evidence = vec![7_u8; 64 * 1024 * 1024];
    let mut hashing = bench.benchmark_group("evidence");
    hashing.throughput(Throughput::Bytes(evidence.len() as u64)).sample_size(10);
    hashing.bench_function("hashing 64 MiB", |b| b.iter(|| digest_of(black_box(&*evidence))));
    hashing.finish();
    let folder = tempfile::tempdir().expect("there is room for files");
    for n in 0..1000 {
        fs::File::create(folder.path().join(format!("{n}.gecc.ron"))).expect("a file");
    }
    bench.bench_function("sweep/1,000 files", |b| {
        b.iter(|| sweep(folder.path(), Duration::from_secs(86_400)));
    });
}

fn meaning(bench: &mut Criterion, assessment: &Assessment, today: Date) {
    bench.bench_function("readiness", |b| b.iter(|| Readiness::of(black_box(assessment))));
    let faults = EvidenceFaults::new();
    bench.bench_function("findings", |b| {
        b.iter(|| findings(black_box(assessment), today, &faults));
    });
}

fn papers(bench: &mut Criterion, assessment: &Assessment, date: Date) {
    let (faults, photos) = (EvidenceFaults::new(), Photos::new());
    for (name, paper, language) in [
        ("report/Thai", PaperKind::Readiness, Language::Thai),
        ("report/English", PaperKind::Readiness, Language::English),
        ("plan/Thai", PaperKind::Plan, Language::Thai),
        ("evidence index/Thai", PaperKind::EvidenceIndex, Language::Thai),
    ] {
        let options = ReportOptions::new(language, date);
        let material =
            AssessmentMaterial { assessment, faults: &faults, photos: &photos, earlier: None };
        let material = Material::Assessment(paper, material);
        bench.bench_function(name, |b| {
            b.iter(|| report::write(&report::build(black_box(&material), &options)));
        });
    }
}

fn main_job(bench: &mut Criterion) {
    let (assessment, today) = (sample(), Date::new(2026, 11, 20).expect("a day"));
    files(bench, &assessment);
    large_files(bench, &assessment);
    meaning(bench, &assessment, today);
    papers(bench, &assessment, today);
}

criterion_group!(benches, main_job);
criterion_main!(benches);
