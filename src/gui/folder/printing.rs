//! Readiness reports of many centres, printed into a folder one after the other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::date::Date;
use crate::domain::language::Language;
use crate::explain;
use crate::gui::app::App;
use crate::gui::files::{
    self, Digits, Paper, PaperKind, PaperOptions, Parts, PhotoSize, Progress, WhichPaper,
};
use crate::gui::folder::desk::{Extent, Work};
use crate::gui::folder::{Came, is_free};
use crate::gui::jobs::Busy;
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::i18n::Texts;
use crate::photos::PhotoCache;
use crate::storage::assessment_file;
use crate::storage::edition_file::Editions;
use crate::storage::error::FileError;
use crate::storage::evidence_store;
use crate::storage::folder::{self, FoundFile, NoPaper, Printing};

/// What came of printing.
#[derive(Debug, Default)]
pub struct Printed {
    written: usize,
    /// Why nothing could be printed at all.
    refused: Option<FileError>,
    is_stopped: bool,
    /// What has no report: the reason, and the path below the folder.
    pub(super) failed: Vec<(String, String)>,
}

/// Prints the reports of the assessments of these names into a new folder in `parent`.
pub(super) fn begin(app: &mut App, ctx: &Context, names: &[String], parent: PathBuf) {
    let Some(folder) = app.centres.folder().map(PathBuf::from) else { return };
    if !is_free(app, Busy::Printing) {
        return;
    }
    let names: BTreeSet<String> = names.iter().cloned().collect();
    let number = app.centres.run();
    let work = app.centres.begin_work(Extent::Centres(names.len()));
    let (texts, date) = (app.texts, (app.services.now)().date);
    let run = Run {
        folder,
        parent,
        names,
        wish: Wish { texts, date, digits: app.settings.digits },
        work,
    };
    app.jobs.start(Busy::Printing, ctx, move || {
        let name = run.wish.texts.reports_folder(&run.wish.texts.long_date(run.wish.date));
        let (out, printed) = match folder::new_folder(&run.parent, &name) {
            Ok(out) => {
                let printed = run.print(&out);
                (out, printed)
            }
            Err(error) => {
                let printed = Printed { refused: Some(error), ..Printed::default() };
                (run.parent.clone(), printed)
            }
        };
        Outcome::Centres(Came::Printed(number, out, printed))
    });
}

/// How reports are wanted.
#[derive(Clone, Copy)]
struct Wish {
    texts: Texts,
    date: Date,
    digits: Digits,
}

struct Run {
    folder: PathBuf,
    parent: PathBuf,
    names: BTreeSet<String>,
    wish: Wish,
    work: Work,
}

impl Run {
    fn print(&self, out: &Path) -> Printed {
        let Work { done, stop, .. } = &self.work;
        let found = match folder::find(&self.folder, stop) {
            Ok(found) => found.files,
            Err(error) => return Printed { refused: Some(error), ..Printed::default() },
        };
        let keeps = |file: &FoundFile| self.names.contains(&file.facts.name);
        let files: Vec<FoundFile> = found.into_iter().filter(keeps).collect();
        // The folder is new.
        let printing = Printing { files: &files, out, ending: "", may_replace: false, done, stop };
        let printed = folder::print_each(printing, |file| self.wish.pdf(file));
        let texts = self.wish.texts;
        let why = |(name, why): (String, NoPaper<String>)| match why {
            NoPaper::Unmade(why) => (why, name),
            NoPaper::Unwritten(error) => (explain::file(texts, &error).sentence, name),
        };
        Printed {
            written: printed.written,
            refused: None,
            is_stopped: stop.load(std::sync::atomic::Ordering::Relaxed),
            failed: printed.failed.into_iter().map(why).collect(),
        }
    }
}

impl Wish {
    /// The report on one assessment, as bytes; else why there is none.
    fn pdf(&self, file: &FoundFile) -> Result<Vec<u8>, String> {
        let Self { texts, date, digits } = *self;
        if file.facts.packed {
            return Err(texts.unpack_first().to_owned());
        }
        let opened = assessment_file::open_with_bytes(&file.path, Editions::built_in());
        let (opened, bytes) = opened.map_err(|error| explain::file(texts, &error).sentence)?;
        let assessment = opened.assessment;
        let options = PaperOptions {
            paper: WhichPaper::Office(PaperKind::Readiness),
            language: texts.0,
            digits: match texts.0 {
                Language::Thai => digits,
                Language::English => Digits::Arabic,
            },
            parts: Parts::all(),
            size: PhotoSize::default(),
            attach: true,
        };
        let paper = Paper {
            earlier: None,
            faults: evidence_store::check(&file.path, &assessment),
            assessment: Arc::new(assessment),
            name: file_name(&file.path),
            options,
            date,
            held: Some(bytes.into()),
            path: Some(file.path.clone()),
            photos: PhotoCache::default(),
            review: None,
        };
        let made = files::make_report(&paper, &Progress::default());
        made.map_err(|news| news.tell(texts).text)
    }
}

/// What came of it, in words.
pub(super) fn told(texts: Texts, folder: &Path, printed: &Printed) -> News {
    if let Some(error) = &printed.refused {
        return News::File(error.clone());
    }
    let name = file_name(folder);
    let words = match (printed.failed.len(), printed.is_stopped) {
        (_, true) => texts.reports_stopped(printed.written, &name),
        (0, false) => texts.reports_printed(printed.written, &name),
        (failed, false) => texts.reports_printed_some(printed.written, failed, &name),
    };
    News::Done { words, undo: false }
}
