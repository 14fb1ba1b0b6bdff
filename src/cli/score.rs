//! `score`: gate, points, level, and the shortest way to the next level.

use clap::ArgMatches;
use serde::Serialize;
use std::io::{self, Write};

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::assessment::Assessment;
use crate::domain::id::LevelId;
use crate::domain::readiness::{
    Blocker, BlockerReason, NextLevel, Readiness, SectionStanding, Target,
};
use crate::i18n::Texts;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let path = typed_path(matches, arg::FILE);
    let assessment = output::open(texts, path, environment)?.0.assessment;
    let readiness = Readiness::of(&assessment);
    if matches.get_flag(arg::JSON) {
        output::json(texts, &Score::of(&assessment, &readiness), environment)?;
    } else {
        Words { texts, assessment: &assessment, readiness: &readiness }
            .write(environment.stdout)?;
    }
    Ok(Exit::Fine)
}

/// The shape of `score --json`. Fields may be added, never renamed.
#[derive(Serialize)]
struct Score<'a> {
    edition: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_edition: Option<OwnScore<'a>>,
    gate: GateScore,
    sections: Vec<SectionScore<'a>>,
    total: u16,
    estimated: bool,
    claimed: u16,
    evidenced: u16,
    potential: u16,
    level: Option<&'a str>,
    next: Option<NextScore<'a>>,
}

/// That an office corrected the edition.
#[derive(Serialize)]
struct OwnScore<'a> {
    based_on: &'a str,
    office: &'a str,
    date: String,
    wording_from: &'a str,
}

#[derive(Serialize)]
struct GateScore {
    met: usize,
    of: usize,
}

#[derive(Serialize)]
struct SectionScore<'a> {
    id: &'a str,
    points: u16,
    max: u16,
    minimum: Option<u16>,
    estimated: bool,
}

#[derive(Serialize)]
struct NextScore<'a> {
    level: &'a str,
    missing: u16,
    blockers: Vec<BlockerScore<'a>>,
}

#[derive(Serialize)]
struct BlockerScore<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    reason: &'static str,
    gain: u16,
    estimated: bool,
}

impl<'a> Score<'a> {
    fn of(assessment: &'a Assessment, readiness: &'a Readiness) -> Self {
        let claimed = &readiness.claimed;
        Self {
            edition: assessment.edition().id().as_str(),
            own_edition: assessment.edition().own().map(|own| OwnScore {
                based_on: own.based_on.as_str(),
                office: &own.office,
                date: own.date.to_string(),
                wording_from: &own.wording_from,
            }),
            gate: GateScore { met: claimed.gate.met, of: claimed.gate.of },
            sections: claimed.sections.iter().map(SectionScore::of).collect(),
            total: claimed.total.0,
            estimated: claimed.estimated,
            claimed: claimed.total.0,
            evidenced: readiness.evidenced.total.0,
            potential: readiness.potential.total.0,
            level: claimed.level.as_ref().map(LevelId::as_str),
            next: readiness.next.as_ref().map(NextScore::of),
        }
    }
}

impl<'a> SectionScore<'a> {
    fn of(section: &'a SectionStanding) -> Self {
        Self {
            id: section.section.as_str(),
            points: section.points.0,
            max: section.maximum.0,
            minimum: section.minimum.map(|minimum| minimum.0),
            estimated: section.is_estimated(),
        }
    }
}

impl<'a> NextScore<'a> {
    fn of(next: &'a NextLevel) -> Self {
        Self {
            level: next.level.as_str(),
            missing: next.missing.0,
            blockers: next.blockers.iter().map(BlockerScore::of).collect(),
        }
    }
}

impl<'a> BlockerScore<'a> {
    fn of(blocker: &'a Blocker) -> Self {
        let (criterion, section) = match &blocker.target {
            Target::Criterion(id) => (Some(id.as_str()), None),
            Target::Section(id) => (None, Some(id.as_str())),
        };
        let reason = match blocker.reason {
            BlockerReason::Gate => "gate",
            BlockerReason::Minimum => "minimum",
            BlockerReason::Points => "points",
        };
        Self { criterion, section, reason, gain: blocker.gain.0, estimated: blocker.estimated }
    }
}

/// The same for people.
struct Words<'a> {
    texts: Texts,
    assessment: &'a Assessment,
    readiness: &'a Readiness,
}

impl Words<'_> {
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let (texts, edition) = (self.texts, self.assessment.edition());
        let claimed = &self.readiness.claimed;
        let title = edition.parts().title.get(texts.0);
        writeln!(out, "{title}")?;
        for line in texts.own_edition(edition).into_iter().flatten() {
            writeln!(out, "  {line}")?;
        }
        let gate = texts.cli_gate_count(claimed.gate.met, claimed.gate.of);
        writeln!(out, "{} {gate}", texts.cli_gate())?;
        for section in &claimed.sections {
            self.section(out, section)?;
        }
        let maximum = edition.parts().total.0;
        let total = texts.cli_points_of(claimed.total.0, maximum);
        writeln!(out, "{} {total}{}", texts.cli_total(), self.estimate(claimed.estimated))?;
        for (label, standing) in [
            (texts.cli_evidenced(), &self.readiness.evidenced),
            (texts.cli_potential(), &self.readiness.potential),
        ] {
            writeln!(out, "{label} {}", texts.cli_points_of(standing.total.0, maximum))?;
        }
        let level = claimed.level.as_ref().map_or(texts.cli_no_level(), |id| self.level(id));
        writeln!(out, "{} {level}", texts.cli_level())?;
        self.readiness.next.as_ref().map_or(Ok(()), |next| self.next(out, next))
    }

    fn section(&self, out: &mut dyn Write, section: &SectionStanding) -> io::Result<()> {
        let texts = self.texts;
        let found = self.assessment.edition().section(&section.section);
        let title = found.map_or(section.section.as_str(), |found| found.title.get(texts.0));
        let points = texts.cli_points_of(section.points.0, section.maximum.0);
        let minimum = match section.minimum {
            Some(minimum) => texts.cli_minimum(minimum.0),
            None => texts.cli_minimum_unknown().to_owned(),
        };
        let below = if section.is_below_minimum() { texts.cli_below_minimum() } else { "" };
        let estimate = self.estimate(section.is_estimated());
        let line = format!("{title} {points}{estimate} · {minimum} {below}");
        writeln!(out, "{}", line.trim_end())
    }

    fn next(&self, out: &mut dyn Write, next: &NextLevel) -> io::Result<()> {
        let level = self.level(&next.level);
        let missing = next.missing.0;
        let heading = if missing == 0 {
            self.texts.cli_next_without_points(level)
        } else {
            self.texts.cli_next(level, missing)
        };
        writeln!(out, "\n{heading}")?;
        next.blockers.iter().try_for_each(|blocker| self.blocker(out, blocker))
    }

    fn blocker(&self, out: &mut dyn Write, blocker: &Blocker) -> io::Result<()> {
        let (id, title) = match &blocker.target {
            Target::Criterion(id) => (id.as_str(), self.assessment.criterion(id).map(|c| &c.title)),
            Target::Section(id) => {
                (id.as_str(), self.assessment.edition().section(id).map(|s| &s.title))
            }
        };
        let title = title.map_or("", |title| title.get(self.texts.0));
        let gain = match blocker.gain.0 {
            0 => String::new(),
            gain => format!(" · {}", self.texts.cli_gain(gain)),
        };
        writeln!(out, "  {id} {title}{gain}{}", self.estimate(blocker.estimated))
    }

    fn level(&self, id: &LevelId) -> &str {
        self.assessment.edition().level(id).map_or("", |level| level.title.get(self.texts.0))
    }

    fn estimate(&self, estimated: bool) -> String {
        if estimated { format!(" ({})", self.texts.cli_estimate()) } else { String::new() }
    }
}
