//! What `review` prints for people.

use std::io::{self, Write};

use crate::cli::review::About;
use crate::cli::standings;
use crate::domain::date::Date;
use crate::domain::id::CriterionId;
use crate::domain::review::{Fit, Opinion, Recommendation, Review, Verdict, Visit};
use crate::explain;
use crate::i18n::Texts;

pub(super) struct Words<'a> {
    pub(super) texts: Texts,
    pub(super) review: &'a Review,
}

impl Words<'_> {
    pub(super) fn write(&self, about: Option<&About>, out: &mut dyn Write) -> io::Result<()> {
        self.head(out)?;
        for (id, opinion) in self.review.opinions() {
            self.opinion(out, id, opinion)?;
        }
        let questions = self.review.questions();
        if !questions.is_empty() {
            writeln!(out, "\n{}", self.texts.cli_questions())?;
        }
        for (number, question) in (1..).zip(questions) {
            let about = question.criterion.as_ref().map_or("", CriterionId::as_str);
            let text = format!("{about} {}", explain::lines(&question.text));
            writeln!(out, "{number}. {}", text.trim())?;
        }
        match about {
            Some(about) => self.about(out, about),
            None => writeln!(out, "\n{}", self.texts.cli_original_missing()),
        }
    }

    fn head(&self, out: &mut dyn Write) -> io::Result<()> {
        let (texts, review) = (self.texts, self.review);
        let original = review.original();
        let centre = [original.centre.trim(), &original.file];
        let centre = centre.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
        writeln!(out, "{}", texts.cli_review_of(&explain::quoted(centre)))?;
        writeln!(out, "{}", review.edition().parts().title.get(texts.0))?;
        let reviewer = review.reviewer();
        let names = [&reviewer.name, &reviewer.office].map(|name| explain::quoted(name.trim()));
        self.labelled(out, texts.cli_reviewer(), &names)?;
        let day = |date: Option<Date>| date.map_or_else(String::new, |it| texts.short_date(it));
        let days = [day(review.begun()), day(review.finished())];
        self.labelled(out, texts.cli_review_dates(), &days)?;
        let level = match review.recommendation() {
            Recommendation::Level(id) => review.edition().level(id).map(|it| it.title.get(texts.0)),
            other @ (Recommendation::Undecided | Recommendation::NoLevel) => {
                texts.recommendation(other)
            }
        };
        self.labelled(out, texts.cli_recommended(), &[level.unwrap_or_default().to_owned()])?;
        self.labelled(out, texts.cli_overall(), &[explain::lines(review.overall().trim())])?;
        writeln!(out)
    }

    /// A line where there is something to say.
    fn labelled(&self, out: &mut dyn Write, label: &str, parts: &[String]) -> io::Result<()> {
        let said: Vec<&str> =
            parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        if said.is_empty() { Ok(()) } else { writeln!(out, "{label} {}", said.join(" · ")) }
    }

    fn opinion(&self, out: &mut dyn Write, id: &CriterionId, opinion: &Opinion) -> io::Result<()> {
        let title = self.title(id);
        write!(out, "{id} {title} · {}", self.texts.verdict(opinion.verdict))?;
        if let Verdict::Other { judgement, points } = opinion.verdict {
            write!(out, " · {}", self.texts.state(judgement.state()))?;
            if let Some(points) = points {
                write!(out, " {points}")?;
            }
        }
        let (reason, note) = (opinion.reason.trim(), opinion.note.trim());
        if !reason.is_empty() {
            write!(out, "\n    {}", explain::lines(reason))?;
        }
        if !note.is_empty() {
            write!(out, "\n    {} · {}", self.texts.seen_note(), explain::lines(note))?;
        }
        writeln!(out)
    }

    fn title(&self, id: &CriterionId) -> String {
        let criterion = self.review.criterion(id);
        explain::quoted(criterion.map_or("", |found| found.title.get(self.texts.0)))
    }

    fn about(&self, out: &mut dyn Write, about: &About) -> io::Result<()> {
        let texts = self.texts;
        writeln!(out)?;
        match &about.fit {
            Fit::Same => writeln!(out, "{}", texts.cli_fit_same())?,
            Fit::OtherEdition => writeln!(out, "{}", texts.cli_fit_other_edition())?,
            Fit::Changed(changed) => {
                writeln!(out, "{}", texts.cli_fit_changed(changed.len()))?;
                for answer in changed {
                    let parts = answer.parts.iter().map(|part| texts.seen_part(*part));
                    let mut parts: Vec<&str> = parts.collect();
                    if answer.after.is_none() {
                        parts.push(texts.cli_fit_gone());
                    }
                    let title = self.title(&answer.criterion);
                    writeln!(out, "  {} {title} · {}", answer.criterion, parts.join(" · "))?;
                }
            }
        }
        let Some((reviewed, progress, visits)) = &about.read else { return Ok(()) };
        let counts = texts.cli_verdict_counts(
            progress.agreed,
            progress.other,
            progress.evidence_needed,
            progress.not_seen,
        );
        writeln!(out, "{counts}")?;
        if !reviewed.unfit.is_empty() {
            let ids: Vec<&str> = reviewed.unfit.iter().map(CriterionId::as_str).collect();
            writeln!(out, "{}", texts.cli_unfit(&ids.join(", ")))?;
        }
        writeln!(out, "\n{}", texts.cli_as_reviewed())?;
        standings::write(texts, [&about.assessment, &reviewed.assessment], out)?;
        self.visits(out, visits)
    }

    fn visits(&self, out: &mut dyn Write, visits: &[Visit]) -> io::Result<()> {
        writeln!(out, "\n{}", self.texts.cli_visit())?;
        for visit in visits {
            let title = self.title(&visit.criterion);
            let reason = self.texts.visit_reason(visit.reason);
            writeln!(out, "  {} {title} · {reason}", visit.criterion)?;
        }
        Ok(())
    }
}
