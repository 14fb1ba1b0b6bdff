//! `check`: what is missing or contradictory before an office applies.

use clap::ArgMatches;
use serde::Serialize;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::assessment::Assessment;
use crate::domain::findings::{Finding, Place, Severity, findings};
use crate::i18n::Texts;
use crate::storage::assessment_file::{self, Opened};
use crate::storage::evidence_store;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let today = output::date(texts, matches.get_one::<String>(arg::DATE), environment)?;
    let path = typed_path(matches, arg::FILE);
    let (Opened { assessment, .. }, _) = output::open(texts, path, environment)?;
    let faults = evidence_store::check(path, &assessment);
    let found = findings(&assessment, today, &faults);
    let shown = if matches.get_flag(arg::JSON) {
        let rows = found.iter().map(|finding| Row::of(texts, finding)).collect();
        output::json(texts, &Rows { findings: rows }, environment)
    } else {
        write(texts, &found, &assessment, environment)
    };
    match shown {
        // Whoever has seen enough still learns from the exit code whether there was something.
        Err(failure) if !failure.is_closed_pipe() => Err(failure),
        Ok(()) | Err(_) => Ok(if found.is_empty() { Exit::Fine } else { Exit::Findings }),
    }
}

/// The shape of `check --json`. Fields may be added, never renamed.
#[derive(Serialize)]
struct Rows {
    findings: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    finding: &'static str,
    severity: &'static str,
    about: &'static str,
    id: String,
    message: String,
}

impl Row {
    fn of(texts: Texts, finding: &Finding) -> Self {
        let (about, id) = match finding.place() {
            Place::Criterion(id) => ("criterion", id.to_string()),
            Place::Profile(field) => ("profile", assessment_file::field_name(field).to_owned()),
            Place::Evidence(digest) => ("evidence", digest.to_string()),
            Place::Section(id) => ("section", id.to_string()),
            Place::Certificates => ("certificates", String::new()),
            Place::Plan(id) => ("plan", id.to_string()),
        };
        let severity = match finding.severity() {
            Severity::Stops => "stops",
            Severity::Advice => "advice",
        };
        Self { finding: word(finding), severity, about, id, message: texts.finding(finding) }
    }
}

/// The word for a finding in JSON.
const fn word(finding: &Finding) -> &'static str {
    match finding {
        Finding::NotAnswered(_) => "not_answered",
        Finding::PointsMissing(_) => "points_missing",
        Finding::MetWithoutEvidence(_) => "met_without_evidence",
        Finding::NotApplicableWithoutReason(_) => "not_applicable_without_reason",
        Finding::FiguresMissing { .. } => "figures_missing",
        Finding::FiguresDisagree { .. } => "figures_disagree",
        Finding::ComplaintsOpen { .. } => "complaints_open",
        Finding::OverdueAction { .. } => "overdue_action",
        Finding::OverduePlan { .. } => "overdue_plan",
        Finding::EmptyProfileField(_) => "empty_profile_field",
        Finding::EvidenceMissing(_) => "evidence_missing",
        Finding::EvidenceChanged(_) => "evidence_changed",
        Finding::EvidenceOld { .. } => "evidence_old",
        Finding::PictureWithoutCaption(_) => "picture_without_caption",
        Finding::EstimateInTotal(_) => "estimate_in_total",
        Finding::CertificateCurrent { .. } => "certificate_current",
    }
}

/// What stops an application first, then advice, each in the order found.
fn write(
    texts: Texts,
    found: &[Finding],
    assessment: &Assessment,
    environment: &mut Environment<'_>,
) -> Result<(), Failure> {
    if found.is_empty() {
        writeln!(environment.stdout, "{}", texts.cli_no_findings())?;
        return Ok(());
    }
    let mut counts = [0, 0];
    for (severity, count) in [Severity::Stops, Severity::Advice].into_iter().zip(&mut counts) {
        for finding in found.iter().filter(|finding| finding.severity() == severity) {
            let (id, title) = texts.place(&finding.place(), assessment);
            let about = format!("{id} {title}");
            let (mark, what) = (texts.severity(severity), texts.finding(finding));
            writeln!(environment.stdout, "{mark} · {} · {what}", about.trim())?;
            *count += 1;
        }
    }
    let [stops, advice] = counts;
    writeln!(environment.stdout, "\n{}", texts.cli_findings(stops, advice))?;
    Ok(())
}
