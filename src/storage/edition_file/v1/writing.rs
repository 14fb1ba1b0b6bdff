//! An edition as rows of its file.

use crate::domain::aspect::{Aspect, AspectDescription};
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::cycle::{CalendarStep, MaintenanceTopic, Source};
use crate::domain::edition::EditionParts;
use crate::domain::figure_kind::FigureKind;
use crate::domain::id::SourceId;
use crate::domain::language::Bilingual;
use crate::domain::level::Level;
use crate::domain::own_edition::OwnEdition;
use crate::domain::provenance::Provenance;
use crate::domain::section::{Minimum, Section, SectionRule};
use crate::storage::edition_file::v1::{
    AspectRow, AspectWord, CalendarRow, CriterionRow, EditionFile, FigureWord, LevelRow,
    MaintenanceRow, MinimumRow, OwnRow, ProvenanceWord, RuleWord, ScaleWord, SectionRow, SourceRow,
    Text,
};
use crate::storage::edition_file::{FORMAT, VERSION};

impl From<&EditionParts> for EditionFile {
    fn from(parts: &EditionParts) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            id: parts.id.to_string(),
            own: parts.own.as_ref().map(OwnRow::from),
            year: parts.year,
            title: (&parts.title).into(),
            note: (&parts.note).into(),
            total: parts.total.0,
            sources: parts.sources.iter().map(SourceRow::from).collect(),
            aspects: parts.aspects.iter().map(AspectRow::from).collect(),
            sections: parts.sections.iter().map(SectionRow::from).collect(),
            criteria: parts.criteria.iter().map(CriterionRow::from).collect(),
            levels: parts.levels.iter().map(LevelRow::from).collect(),
            validity_years: parts.validity_years,
            correction_days: parts.correction_days,
            calendar: parts.calendar.iter().map(CalendarRow::from).collect(),
            maintenance: parts.maintenance.iter().map(MaintenanceRow::from).collect(),
        }
    }
}

fn sources(ids: &[SourceId]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

impl From<&OwnEdition> for OwnRow {
    fn from(own: &OwnEdition) -> Self {
        Self {
            based_on: own.based_on.to_string(),
            office: own.office.clone(),
            date: own.date.to_string(),
            wording_from: own.wording_from.clone(),
        }
    }
}

impl From<&Bilingual> for Text {
    fn from(text: &Bilingual) -> Self {
        Self { th: text.th.clone(), en: text.en.clone() }
    }
}

impl From<&Source> for SourceRow {
    fn from(source: &Source) -> Self {
        Self {
            id: source.id.to_string(),
            title: (&source.title).into(),
            address: source.address.clone(),
        }
    }
}

impl From<&AspectDescription> for AspectRow {
    fn from(aspect: &AspectDescription) -> Self {
        Self {
            code: aspect.code.into(),
            title: (&aspect.title).into(),
            meaning: (&aspect.meaning).into(),
            provenance: aspect.provenance.into(),
            sources: sources(&aspect.sources),
        }
    }
}

impl From<&Section> for SectionRow {
    fn from(section: &Section) -> Self {
        Self {
            id: section.id.to_string(),
            title: (&section.title).into(),
            rule: section.rule.into(),
            maximum: section.maximum.0,
            items: section.items,
            minimum: section.minimum.as_ref().map(MinimumRow::from),
            note: section.note.as_ref().map(Text::from),
            provenance: section.provenance.into(),
            sources: sources(&section.sources),
        }
    }
}

impl From<&Minimum> for MinimumRow {
    fn from(minimum: &Minimum) -> Self {
        Self {
            points: minimum.points.0,
            provenance: minimum.provenance.into(),
            note: (&minimum.note).into(),
            sources: sources(&minimum.sources),
        }
    }
}

impl From<&Criterion> for CriterionRow {
    fn from(criterion: &Criterion) -> Self {
        Self {
            id: criterion.id.to_string(),
            number: criterion.number.clone(),
            aspect: criterion.aspect.into(),
            section: criterion.section.as_ref().map(ToString::to_string).unwrap_or_default(),
            title: (&criterion.title).into(),
            title_provenance: criterion.title_provenance.into(),
            wording: criterion.wording.as_ref().map(|wording| wording.text.clone()),
            wording_provenance: criterion.wording.as_ref().map(|it| it.provenance.into()),
            look_at: (&criterion.look_at).into(),
            evidence: (&criterion.evidence).into(),
            guidance_provenance: criterion.guidance_provenance.into(),
            scale: (&criterion.scale).into(),
            not_applicable: criterion.not_applicable,
            note: criterion.note.as_ref().map(Text::from),
            basis: (&criterion.basis).into(),
            figures: criterion.figures.iter().copied().map(FigureWord::from).collect(),
            sources: sources(&criterion.sources),
        }
    }
}

impl From<&Scale> for ScaleWord {
    fn from(scale: &Scale) -> Self {
        match scale {
            Scale::Gate => Self::Gate,
            Scale::Mark(points) => Self::Mark(points.0),
            Scale::Points(points) => Self::Points(points.0),
            Scale::Guidance => Self::Guidance,
            Scale::Part { of, maximum } => {
                Self::Part { of: of.to_string(), maximum: maximum.map(|points| points.0) }
            }
        }
    }
}

impl From<&Level> for LevelRow {
    fn from(level: &Level) -> Self {
        Self {
            id: level.id.to_string(),
            title: (&level.title).into(),
            colour: (&level.colour).into(),
            from: level.from.0,
            meaning: (&level.meaning).into(),
            provenance: level.provenance.into(),
            sources: sources(&level.sources),
        }
    }
}

impl From<&CalendarStep> for CalendarRow {
    fn from(step: &CalendarStep) -> Self {
        Self {
            first_month: step.first_month,
            last_month: step.last_month,
            title: (&step.title).into(),
            who: (&step.who).into(),
            application: step.application,
            provenance: step.provenance.into(),
            sources: sources(&step.sources),
        }
    }
}

impl From<&MaintenanceTopic> for MaintenanceRow {
    fn from(topic: &MaintenanceTopic) -> Self {
        Self {
            id: topic.id.to_string(),
            title: (&topic.title).into(),
            look_at: (&topic.look_at).into(),
            evidence: (&topic.evidence).into(),
            related: topic.related.iter().map(ToString::to_string).collect(),
            provenance: topic.provenance.into(),
            sources: sources(&topic.sources),
        }
    }
}

impl From<Provenance> for ProvenanceWord {
    fn from(provenance: Provenance) -> Self {
        match provenance {
            Provenance::Official => Self::Official,
            Provenance::OfficialSecondHand => Self::OfficialSecondHand,
            Provenance::CarriedOver => Self::CarriedOver,
            Provenance::Derived => Self::Derived,
            Provenance::Unsourced => Self::Unsourced,
            Provenance::FromManual => Self::FromManual,
            Provenance::Office => Self::Office,
        }
    }
}

impl From<Aspect> for AspectWord {
    fn from(aspect: Aspect) -> Self {
        match aspect {
            Aspect::Location => Self::Location,
            Aspect::Personnel => Self::Personnel,
            Aspect::Services => Self::Services,
            Aspect::Other => Self::Other,
        }
    }
}

impl From<SectionRule> for RuleWord {
    fn from(rule: SectionRule) -> Self {
        match rule {
            SectionRule::Gate => Self::Gate,
            SectionRule::Sum => Self::Sum,
            SectionRule::Estimate => Self::Estimate,
        }
    }
}

impl From<FigureKind> for FigureWord {
    fn from(kind: FigureKind) -> Self {
        match kind {
            FigureKind::Counter => Self::Counter,
            FigureKind::Online => Self::Online,
            FigureKind::Sample => Self::Sample,
            FigureKind::Satisfaction => Self::Satisfaction,
            FigureKind::Received => Self::Received,
            FigureKind::Closed => Self::Closed,
        }
    }
}
