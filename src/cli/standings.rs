//! Two standings beside each other, as `compare` and `review` print them.

use std::io::{self, Write};

use serde::Serialize;

use crate::domain::assessment::Assessment;
use crate::domain::id::LevelId;
use crate::domain::readiness::{Reading, Standing};
use crate::i18n::Texts;

/// Where an assessment stands, in JSON.
#[derive(Serialize)]
pub(super) struct Stand<'a> {
    edition: &'a str,
    gate_met: usize,
    gate_of: usize,
    claimed: u16,
    evidenced: u16,
    estimated: bool,
    level: Option<String>,
}

impl<'a> Stand<'a> {
    pub(super) fn of(assessment: &'a Assessment) -> Self {
        let claimed = Standing::of(assessment, Reading::Claimed);
        Self {
            edition: assessment.edition().id().as_str(),
            gate_met: claimed.gate.met,
            gate_of: claimed.gate.of,
            claimed: claimed.total.0,
            evidenced: Standing::of(assessment, Reading::Evidenced).total.0,
            estimated: claimed.estimated,
            level: claimed.level.as_ref().map(ToString::to_string),
        }
    }
}

/// Prints gate, points and level of two assessments, `before → after`.
pub(super) fn write(
    texts: Texts,
    [before, after]: [&Assessment; 2],
    out: &mut dyn Write,
) -> io::Result<()> {
    let claimed = [before, after].map(|one| Standing::of(one, Reading::Claimed));
    let evidenced = [before, after].map(|one| Standing::of(one, Reading::Evidenced));
    let gate = claimed.each_ref().map(|one| texts.cli_gate_count(one.gate.met, one.gate.of));
    arrow(texts.cli_gate(), gate, out)?;
    for section in after.edition().sections() {
        let points = claimed.each_ref().map(|one| {
            let found = one.sections.iter().find(|known| known.section == section.id);
            found.map(|found| (found.points.0, found.maximum.0))
        });
        let [Some(old), Some(new)] = points else { continue };
        let points = [old, new].map(|(points, maximum)| texts.cli_points_of(points, maximum));
        arrow(section.title.get(texts.0), points, out)?;
    }
    let maximum = |one: &Assessment| one.edition().parts().total.0;
    let totals = |[old, new]: [&Standing; 2]| {
        [(old, before), (new, after)].map(|(standing, one)| {
            let points = texts.cli_points_of(standing.total.0, maximum(one));
            let estimate = format!(" ({})", texts.cli_estimate());
            if standing.estimated { points + &estimate } else { points }
        })
    };
    arrow(texts.cli_total(), totals(claimed.each_ref()), out)?;
    arrow(texts.cli_evidenced(), totals(evidenced.each_ref()), out)?;
    let [old, new] = claimed;
    let level = |one: &Assessment, id: Option<LevelId>| {
        let found =
            id.and_then(|id| one.edition().level(&id).map(|it| it.title.get(texts.0).to_owned()));
        found.unwrap_or_else(|| texts.cli_no_level().to_owned())
    };
    arrow(texts.cli_level(), [level(before, old.level), level(after, new.level)], out)
}

fn arrow(label: &str, [before, after]: [String; 2], out: &mut dyn Write) -> io::Result<()> {
    if before == after {
        writeln!(out, "{label} {after}")
    } else {
        writeln!(out, "{label} {before} → {after}")
    }
}
