//! Puts the table where the user wants it: the rows that are marked or shown, in their order; or the answers of these centres as a
//! data set.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use egui::Context;

use crate::domain::date::Date;
use crate::domain::folder::{Line, Totals, View, arrange};
use crate::explain;
use crate::export::{self, SaveError, Saved, TableJob, TableKind};
use crate::gui::app::App;
use crate::gui::dialogs::FileQuestion;
use crate::gui::files::Target;
use crate::gui::folder::desk::{Extent, Work};
use crate::gui::folder::{Came, Question, Shown, is_free};
use crate::gui::jobs::Busy;
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::gui::run::ask;
use crate::i18n::Texts;
use crate::storage::edition_file::Editions;
use crate::storage::error::StorageError;
use crate::thai::order;

/// A form in which the table goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text table, a row for each centre.
    Csv,
    /// A workbook, a row for each centre.
    Xlsx,
    /// JSON, an object for each centre.
    Json,
    /// A data set for data engines, a row for each answer.
    Answers,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Xlsx, Self::Csv, Self::Json, Self::Answers];

    /// Its name.
    #[must_use]
    pub const fn word(self, texts: Texts) -> &'static str {
        match self {
            Self::Csv => texts.form_csv(),
            Self::Xlsx => texts.form_xlsx(),
            Self::Json => texts.form_json(),
            Self::Answers => texts.form_answers(),
        }
    }

    /// What the name of its file ends in.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => ".csv",
            Self::Xlsx => ".xlsx",
            Self::Json => ".json",
            Self::Answers => ".parquet",
        }
    }

    pub(super) const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &["csv"],
            Self::Xlsx => &["xlsx"],
            Self::Json => &["json"],
            Self::Answers => &["parquet"],
        }
    }

    const fn kind(self) -> TableKind {
        match self {
            Self::Csv => TableKind::Csv,
            Self::Xlsx => TableKind::Xlsx,
            Self::Json => TableKind::Json,
            Self::Answers => TableKind::Parquet,
        }
    }
}

/// Asks where to put the table.
pub(super) fn begin(app: &mut App, ctx: &Context, form: Form, only: Vec<String>) {
    let name = match form {
        Form::Csv | Form::Xlsx | Form::Json => app.texts.table_name(&app.centres.name()),
        Form::Answers => app.texts.answers_name(&app.centres.name()),
    };
    let name = format!("{name}{}", form.ending());
    ask(app, ctx, FileQuestion::Centres(Question::Table { form, name, only }));
}

/// Writes the table.
pub(super) fn write(app: &mut App, ctx: &Context, (form, only): (Form, &[String]), path: PathBuf) {
    let Some(folder) = app.centres.folder().map(PathBuf::from) else { return };
    if !is_free(app, Busy::Exporting) {
        return;
    }
    let (texts, today) = (app.texts, (app.services.now)().date);
    let (shown, only) = (app.centres.shown_whole(), only.to_vec());
    // A table of rows that are known is written in one go.
    let extent = match form {
        Form::Csv | Form::Xlsx | Form::Json => Extent::Unknown,
        Form::Answers if only.is_empty() => Extent::Centres(shown.arranged.totals.centres),
        Form::Answers => Extent::Centres(only.len()),
    };
    let (run, work) = (app.centres.run(), app.centres.begin_work(extent));
    app.jobs.start(Busy::Exporting, ctx, move || {
        // Thousands of marked rows take a while to be put in order.
        let shown = shown.only(&only);
        let target = Target::chosen(path, form.ending());
        let export = Export { folder: &folder, form, target: &target, texts, today };
        let saved = export.save(&shown, &work);
        let told = match saved {
            Ok(saved) => Ok(done(texts, &target.path, &saved)),
            Err(error) => Err(failed(texts, &error, &target.path)),
        };
        Outcome::Centres(Came::Exported(run, told))
    });
}

struct Export<'a> {
    folder: &'a Path,
    form: Form,
    target: &'a Target,
    texts: Texts,
    today: Date,
}

impl Export<'_> {
    fn save(&self, shown: &Arc<Shown>, work: &Work) -> Result<Saved, SaveError> {
        let out = &self.target.path;
        if !self.target.may_replace && out.symlink_metadata().is_ok() {
            return Err(StorageError::AlreadyExists.into());
        }
        let (kind, texts) = (self.form.kind(), self.texts);
        let rows = || shown.arranged.lines.iter().filter_map(|line| shown.row(*line));
        match self.form {
            Form::Csv | Form::Xlsx | Form::Json => export::save_rows(rows(), out, kind, texts),
            Form::Answers => {
                let names: BTreeSet<&str> = rows().map(|row| &*row.file.name).collect();
                let job = TableJob {
                    folder: self.folder,
                    out,
                    kind,
                    answers: true,
                    today: self.today,
                    texts,
                    editions: Editions::built_in(),
                    stop: &work.stop,
                };
                let keeps = |name: &str| names.contains(name);
                let tell = |done| work.done.store(done, Ordering::Relaxed);
                export::save_watched(&job, &keeps, &tell)
            }
        }
    }
}

impl Shown {
    /// The rows of these names alone, in their order and groups, whether they are shown or not; the whole where none is
    /// named.
    pub(super) fn only(self: Arc<Self>, names: &[String]) -> Arc<Self> {
        if names.is_empty() {
            return self;
        }
        let names: BTreeSet<&str> = names.iter().map(String::as_str).collect();
        let rows = self.rows.iter().filter(|row| names.contains(row.file.name.as_str()));
        let rows: Vec<_> = rows.cloned().collect();
        let View { column, direction, group, .. } = self.view.clone();
        let view = View { column, direction, group, ..View::default() };
        let arranged = arrange(&rows, &view, order::compare);
        let all = Totals::of(rows.iter().map(|row| &**row));
        Arc::new(Self { rows, arranged, all, view })
    }

    /// The row on a line. `None`: the line is the heading of a group.
    #[must_use]
    pub fn row(&self, line: Line) -> Option<&crate::domain::folder::CentreRow> {
        match line {
            Line::Row(at) => self.rows.get(at).map(|row| &**row),
            Line::Group(_) => None,
        }
    }
}

fn done(texts: Texts, path: &Path, saved: &Saved) -> News {
    let words = texts.cli_table_written(saved.centres, saved.rows);
    News::Done { words: format!("{words} ({})", file_name(path)), undo: false }
}

fn failed(texts: Texts, error: &SaveError, path: &Path) -> News {
    News::Explained(Box::new(explain::table(texts, error, path)))
}
