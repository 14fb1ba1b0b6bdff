//! What the rows of an edition file mean.

use crate::domain::aspect::{Aspect, AspectDescription};
use crate::domain::criterion::{Criterion, Scale, Wording};
use crate::domain::cycle::{CalendarStep, MaintenanceTopic, Source};
use crate::domain::date::Date;
use crate::domain::edition::EditionParts;
use crate::domain::figure_kind::FigureKind;
use crate::domain::id::{CriterionId, EditionId, IdError, LevelId, SectionId, SourceId};
use crate::domain::language::Bilingual;
use crate::domain::level::Level;
use crate::domain::own_edition::OwnEdition;
use crate::domain::points::Points;
use crate::domain::provenance::Provenance;
use crate::domain::section::{Minimum, Section, SectionRule};
use crate::storage::locate::Step::{self, Field, Item};
use crate::storage::problem::Problem;
use crate::storage::wrong_value::WrongValue;

use crate::storage::edition_file::v1::{
    AspectRow, AspectWord, CalendarRow, CriterionRow, EditionFile, FigureWord, LevelRow,
    MaintenanceRow, OwnRow, ProvenanceWord, RuleWord, ScaleWord, SectionRow, SourceRow, Text,
};
use crate::storage::edition_file::{FORMAT, VERSION};

impl EditionFile {
    /// Whether it says that it is an edition of this version, which the envelope of a file of its own tells before.
    pub(in crate::storage) fn is_of_this_version(&self) -> bool {
        self.format == FORMAT && self.version == VERSION
    }

    /// The id as it stands there.
    pub(in crate::storage) fn id(&self) -> &str {
        &self.id
    }

    /// The parts of an edition, not yet checked against each other.
    pub(in crate::storage::edition_file) fn into_parts(self) -> Result<EditionParts, WrongValue> {
        Ok(EditionParts {
            id: id(&self.id, EditionId::new, &[Field("id")])?,
            own: self.own.map(|row| row.into_domain(&[Field("own")])).transpose()?,
            year: self.year,
            title: self.title.into(),
            note: self.note.into(),
            total: Points(self.total),
            sources: rows("sources", self.sources, SourceRow::into_domain)?,
            aspects: rows("aspects", self.aspects, AspectRow::into_domain)?,
            sections: rows("sections", self.sections, SectionRow::into_domain)?,
            criteria: rows("criteria", self.criteria, CriterionRow::into_domain)?,
            levels: rows("levels", self.levels, LevelRow::into_domain)?,
            validity_years: self.validity_years,
            correction_days: self.correction_days,
            calendar: rows("calendar", self.calendar, CalendarRow::into_domain)?,
            maintenance: rows("maintenance", self.maintenance, MaintenanceRow::into_domain)?,
        })
    }
}

type Steps = [Step<'static>];

/// Turns every row of a list into its meaning; a wrong one is told by the way to it.
fn rows<R, T>(
    list: &'static str,
    rows: Vec<R>,
    into_domain: impl Fn(R, &Steps) -> Result<T, WrongValue>,
) -> Result<Vec<T>, WrongValue> {
    let numbered = rows.into_iter().enumerate();
    numbered.map(|(index, row)| into_domain(row, &[Field(list), Item(index)])).collect()
}

fn id<T>(
    text: &str,
    new: impl Fn(&str) -> Result<T, IdError>,
    steps: &Steps,
) -> Result<T, WrongValue> {
    new(text).map_err(|IdError| WrongValue::new(steps, Problem::Id { text: text.to_owned() }))
}

/// The identifier in the field `field` of the row that `steps` lead to.
fn field_id<T>(
    text: &str,
    new: impl Fn(&str) -> Result<T, IdError>,
    steps: &Steps,
    field: &'static str,
) -> Result<T, WrongValue> {
    id(text, new, &[steps, &[Field(field)]].concat())
}

fn ids<T>(
    texts: &[String],
    new: impl Fn(&str) -> Result<T, IdError>,
    steps: &Steps,
    field: &'static str,
) -> Result<Vec<T>, WrongValue> {
    let numbered = texts.iter().enumerate();
    numbered
        .map(|(index, text)| id(text, &new, &[steps, &[Field(field), Item(index)]].concat()))
        .collect()
}

fn sources(texts: &[String], steps: &Steps) -> Result<Vec<SourceId>, WrongValue> {
    ids(texts, SourceId::new, steps, "sources")
}

impl OwnRow {
    fn into_domain(self, steps: &Steps) -> Result<OwnEdition, WrongValue> {
        let date = Date::parse(&self.date).map_err(|error| {
            let problem = Problem::Date { text: self.date.clone(), error };
            WrongValue::new([steps, &[Field("date")]].concat(), problem)
        });
        Ok(OwnEdition {
            based_on: field_id(&self.based_on, EditionId::new, steps, "based_on")?,
            office: self.office,
            date: date?,
            wording_from: self.wording_from,
        })
    }
}

impl SourceRow {
    fn into_domain(self, steps: &Steps) -> Result<Source, WrongValue> {
        Ok(Source {
            id: field_id(&self.id, SourceId::new, steps, "id")?,
            title: self.title.into(),
            address: self.address,
        })
    }
}

impl AspectRow {
    fn into_domain(self, steps: &Steps) -> Result<AspectDescription, WrongValue> {
        Ok(AspectDescription {
            code: self.code.into(),
            title: self.title.into(),
            meaning: self.meaning.into(),
            provenance: self.provenance.into(),
            sources: sources(&self.sources, steps)?,
        })
    }
}

impl SectionRow {
    fn into_domain(self, steps: &Steps) -> Result<Section, WrongValue> {
        let minimum = self.minimum.map(|row| {
            let steps = [steps, &[Field("minimum")]].concat();
            Ok(Minimum {
                points: Points(row.points),
                provenance: row.provenance.into(),
                note: row.note.into(),
                sources: sources(&row.sources, &steps)?,
            })
        });
        Ok(Section {
            id: field_id(&self.id, SectionId::new, steps, "id")?,
            title: self.title.into(),
            rule: self.rule.into(),
            maximum: Points(self.maximum),
            items: self.items,
            minimum: minimum.transpose()?,
            note: self.note.map(Bilingual::from),
            provenance: self.provenance.into(),
            sources: sources(&self.sources, steps)?,
        })
    }
}

impl CriterionRow {
    fn into_domain(self, steps: &Steps) -> Result<Criterion, WrongValue> {
        let wording = match (self.wording, self.wording_provenance) {
            (Some(text), Some(provenance)) => Some(Wording { text, provenance: provenance.into() }),
            (None, None) => None,
            (Some(_), None) | (None, Some(_)) => {
                let problem = Problem::WordingWithoutProvenance { criterion: self.id };
                return Err(WrongValue::new([steps, &[Field("wording")]].concat(), problem));
            }
        };
        Ok(Criterion {
            id: field_id(&self.id, CriterionId::new, steps, "id")?,
            number: self.number,
            aspect: self.aspect.into(),
            section: Some(field_id(&self.section, SectionId::new, steps, "section")?),
            title: self.title.into(),
            title_provenance: self.title_provenance.into(),
            wording,
            look_at: self.look_at.into(),
            evidence: self.evidence.into(),
            guidance_provenance: self.guidance_provenance.into(),
            scale: self.scale.into_domain(steps)?,
            not_applicable: self.not_applicable,
            note: self.note.map(Bilingual::from),
            basis: self.basis.into(),
            sources: sources(&self.sources, steps)?,
            figures: self.figures.into_iter().map(FigureKind::from).collect(),
        })
    }
}

impl ScaleWord {
    fn into_domain(self, steps: &Steps) -> Result<Scale, WrongValue> {
        Ok(match self {
            Self::Gate => Scale::Gate,
            Self::Mark(points) => Scale::Mark(Points(points)),
            Self::Points(points) => Scale::Points(Points(points)),
            Self::Guidance => Scale::Guidance,
            Self::Part { of, maximum } => Scale::Part {
                of: field_id(&of, CriterionId::new, steps, "scale")?,
                maximum: maximum.map(Points),
            },
        })
    }
}

impl LevelRow {
    fn into_domain(self, steps: &Steps) -> Result<Level, WrongValue> {
        Ok(Level {
            id: field_id(&self.id, LevelId::new, steps, "id")?,
            title: self.title.into(),
            colour: self.colour.into(),
            from: Points(self.from),
            meaning: self.meaning.into(),
            provenance: self.provenance.into(),
            sources: sources(&self.sources, steps)?,
        })
    }
}

impl CalendarRow {
    fn into_domain(self, steps: &Steps) -> Result<CalendarStep, WrongValue> {
        Ok(CalendarStep {
            first_month: self.first_month,
            last_month: self.last_month,
            title: self.title.into(),
            who: self.who.into(),
            application: self.application,
            provenance: self.provenance.into(),
            sources: sources(&self.sources, steps)?,
        })
    }
}

impl MaintenanceRow {
    fn into_domain(self, steps: &Steps) -> Result<MaintenanceTopic, WrongValue> {
        Ok(MaintenanceTopic {
            id: field_id(&self.id, CriterionId::new, steps, "id")?,
            title: self.title.into(),
            look_at: self.look_at.into(),
            evidence: self.evidence.into(),
            related: ids(&self.related, CriterionId::new, steps, "related")?,
            provenance: self.provenance.into(),
            sources: sources(&self.sources, steps)?,
        })
    }
}

impl From<Text> for Bilingual {
    fn from(text: Text) -> Self {
        Self { th: text.th, en: text.en }
    }
}

impl From<ProvenanceWord> for Provenance {
    fn from(word: ProvenanceWord) -> Self {
        match word {
            ProvenanceWord::Official => Self::Official,
            ProvenanceWord::OfficialSecondHand => Self::OfficialSecondHand,
            ProvenanceWord::CarriedOver => Self::CarriedOver,
            ProvenanceWord::Derived => Self::Derived,
            ProvenanceWord::Unsourced => Self::Unsourced,
            ProvenanceWord::FromManual => Self::FromManual,
            ProvenanceWord::Office => Self::Office,
        }
    }
}

impl From<AspectWord> for Aspect {
    fn from(word: AspectWord) -> Self {
        match word {
            AspectWord::Location => Self::Location,
            AspectWord::Personnel => Self::Personnel,
            AspectWord::Services => Self::Services,
            AspectWord::Other => Self::Other,
        }
    }
}

impl From<RuleWord> for SectionRule {
    fn from(word: RuleWord) -> Self {
        match word {
            RuleWord::Gate => Self::Gate,
            RuleWord::Sum => Self::Sum,
            RuleWord::Estimate => Self::Estimate,
        }
    }
}

impl From<FigureWord> for FigureKind {
    fn from(word: FigureWord) -> Self {
        match word {
            FigureWord::Counter => Self::Counter,
            FigureWord::Online => Self::Online,
            FigureWord::Sample => Self::Sample,
            FigureWord::Satisfaction => Self::Satisfaction,
            FigureWord::Received => Self::Received,
            FigureWord::Closed => Self::Closed,
        }
    }
}
