//! The summary of the folder on paper: the rows that are marked or shown, in their order and groups.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::domain::date::Date;
use crate::domain::folder::CentreRow;
use crate::domain::language::Language;
use crate::explain;
use crate::gui::app::App;
use crate::gui::dialogs::FileQuestion;
use crate::gui::files::{self, Digits, Target};
use crate::gui::folder::desk::Extent;
use crate::gui::folder::{Came, Question, Shown, is_free};
use crate::gui::jobs::Busy;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::ask;
use crate::i18n::Texts;
use crate::report;
use crate::report::sections::{FolderMaterial, Material, ReportOptions, Unread};

/// Asks where to put the paper.
pub(super) fn begin(app: &mut App, ctx: &Context, only: Vec<String>) {
    let name = format!("{}.pdf", app.texts.summary_name(&app.centres.name()));
    ask(app, ctx, FileQuestion::Centres(Question::Summary { name, only }));
}

/// Makes and writes the paper.
pub(super) fn write(app: &mut App, ctx: &Context, only: &[String], path: PathBuf) {
    if !is_free(app, Busy::Exporting) {
        return;
    }
    let texts = app.texts;
    let troubles = app.centres.troubles(texts, 0);
    let paper = Paper {
        name: app.centres.name(),
        shown: app.centres.shown_whole(),
        unread: troubles.map(|(reason, name)| Unread { name: name.to_owned(), reason }).collect(),
        texts,
        digits: match texts.0 {
            Language::Thai => app.settings.digits,
            Language::English => Digits::Arabic,
        },
        today: (app.services.now)().date,
    };
    let (run, only) = (app.centres.run(), only.to_vec());
    app.centres.begin_work(Extent::Unknown);
    app.jobs.start(Busy::Exporting, ctx, move || {
        // Thousands of marked rows take a while to be put in order.
        let paper = Paper { shown: Arc::clone(&paper.shown).only(&only), ..paper };
        let target = Target::chosen(path, ".pdf");
        let made = paper.pdf().and_then(|pdf| files::save_report(&target, &pdf));
        Outcome::Centres(Came::Exported(run, made.map(|()| News::ReportDone(target.path))))
    });
}

struct Paper {
    name: String,
    shown: Arc<Shown>,
    unread: Vec<Unread>,
    texts: Texts,
    digits: Digits,
    today: Date,
}

impl Paper {
    fn pdf(&self) -> Result<Vec<u8>, News> {
        let rows: Vec<CentreRow> = self.shown.rows.iter().map(|row| (**row).clone()).collect();
        let material = FolderMaterial {
            name: &self.name,
            rows: &rows,
            view: &self.shown.view,
            unread: &self.unread,
        };
        let options =
            ReportOptions { digits: self.digits, ..ReportOptions::new(self.texts.0, self.today) };
        let document = report::build(&Material::Folder(material), &options);
        let failed = |error| News::Explained(Box::new(explain::report(self.texts, &error)));
        report::write(&document).map_err(failed)
    }
}
