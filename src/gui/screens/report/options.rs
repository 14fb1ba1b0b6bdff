//! How the report is wanted: language, digits, parts, and whether the assessment goes along.

use egui::Ui;

use crate::domain::language::Language;
use crate::gui::command::Command;
use crate::gui::files::{PaperKind, PaperOptions, Part, PhotoSize, ReviewPaper, WhichPaper};
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::screens::report::check_box::check_box;
use crate::gui::text::{self, Style};
use crate::gui::widgets::{button, choice, section};
use crate::thai::digits::Digits;

/// Draws the options and changes `options` as the user says.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    options: &mut PaperOptions,
    earlier: Option<&str>,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.paper_options(), "");
        paper_ui(ui, scene, options);
        language_ui(ui, scene, options);
        digits_ui(ui, scene, options);
        if options.paper == WhichPaper::Office(PaperKind::Readiness) {
            parts_ui(ui, scene, options, earlier);
            if options.parts.has(Part::Photos) {
                size_ui(ui, scene, options);
            }
            if earlier.is_none() {
                text::label(ui, texts.paper_no_earlier(), Style::Small);
                if button::quiet(ui, texts.menu_compare()).clicked() {
                    commands.push(Command::Go(Route::Compare));
                }
            }
        }
        if matches!(options.paper, WhichPaper::Review(_)) {
            // The papers of a review hold no file.
            return;
        }
        ui.add_space(4.0);
        if check_box(ui, texts.paper_attach(), texts.paper_attach(), options.attach).clicked() {
            options.attach = !options.attach;
        }
        text::label(ui, texts.paper_attach_hint(), Style::Small);
    });
}

fn paper_ui(ui: &mut Ui, scene: &Scene<'_>, options: &mut PaperOptions) {
    let texts = scene.texts;
    let office = WhichPaper::Office;
    let chosen = if scene.is_reviewing() {
        let papers = [
            (texts.paper_review(), WhichPaper::Review(ReviewPaper::Report)),
            (texts.paper_visit(), WhichPaper::Review(ReviewPaper::SiteVisit)),
            (texts.paper_readiness(), office(PaperKind::Readiness)),
        ];
        one_of(ui, scene, texts.paper_which(), &papers, options.paper)
    } else {
        let papers = [
            (texts.paper_readiness(), office(PaperKind::Readiness)),
            (texts.paper_plan(), office(PaperKind::Plan)),
            (texts.paper_index(), office(PaperKind::EvidenceIndex)),
        ];
        one_of(ui, scene, texts.paper_which(), &papers, options.paper)
    };
    if let Some(paper) = chosen {
        options.paper = paper;
    }
}

fn language_ui(ui: &mut Ui, scene: &Scene<'_>, options: &mut PaperOptions) {
    let texts = scene.texts;
    let languages =
        [(texts.paper_thai(), Language::Thai), (texts.paper_english(), Language::English)];
    if let Some(language) = one_of(ui, scene, texts.paper_language(), &languages, options.language)
    {
        options.language = language;
    }
}

fn digits_ui(ui: &mut Ui, scene: &Scene<'_>, options: &mut PaperOptions) {
    let texts = scene.texts;
    let digits =
        [(texts.paper_thai_digits(), Digits::Thai), (texts.paper_arabic_digits(), Digits::Arabic)];
    let can_choose = options.language == Language::Thai;
    let chosen = options.digits();
    let clicked = ui
        .add_enabled_ui(can_choose, |ui| one_of(ui, scene, texts.paper_digits(), &digits, chosen))
        .inner;
    if let Some(digits) = clicked.filter(|_| can_choose) {
        options.digits = digits;
    }
    if !can_choose {
        text::label(ui, texts.paper_english_digits(), Style::Small);
    }
}

/// A name, and below it a switch between a few values. Returns the one that was clicked.
fn one_of<T: Copy + PartialEq, const N: usize>(
    ui: &mut Ui,
    scene: &Scene<'_>,
    name: &str,
    values: &[(&str, T); N],
    chosen: T,
) -> Option<T> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, name, Style::SmallStrong);
        let names = values.map(|(word, _)| scene.texts.paper_choice(name, word));
        let words: Vec<(&str, &str)> =
            values.iter().zip(&names).map(|((word, _), name)| (*word, name.as_str())).collect();
        let at = values.iter().position(|(_, value)| *value == chosen).unwrap_or(0);
        let clicked = choice::switch(ui, &words, at)?;
        values.get(clicked).map(|(_, value)| *value)
    })
    .inner
}

fn parts_ui(ui: &mut Ui, scene: &Scene<'_>, options: &mut PaperOptions, earlier: Option<&str>) {
    let texts = scene.texts;
    ui.add_space(4.0);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, texts.paper_parts(), Style::SmallStrong);
        text::label(ui, texts.paper_parts_hint(), Style::Small);
        let parts = match earlier {
            Some(_) => Part::all_with_earlier(scene.edition()),
            None => Part::all_of(scene.edition()),
        };
        for part in parts {
            let words = part_name(scene, part);
            let with_file = earlier.filter(|_| part == Part::Comparison);
            let with_file = with_file.map(|name| texts.beside_part(words, name));
            let words = with_file.as_deref().unwrap_or(words);
            let name = texts.paper_print_part(words);
            if check_box(ui, words, &name, options.parts.has(part)).clicked() {
                options.parts.toggle(part);
            }
        }
    });
}

fn size_ui(ui: &mut Ui, scene: &Scene<'_>, options: &mut PaperOptions) {
    let texts = scene.texts;
    let sizes = [
        (texts.paper_photos_large(), PhotoSize::Large),
        (texts.paper_photos_medium(), PhotoSize::Medium),
        (texts.paper_photos_small(), PhotoSize::Small),
    ];
    if let Some(size) = one_of(ui, scene, texts.paper_photos(), &sizes, options.size) {
        options.size = size;
    }
    text::label(ui, texts.paper_photos_hint(), Style::Small);
}

fn part_name<'a>(scene: &Scene<'a>, part: Part) -> &'a str {
    let texts = scene.texts;
    match part {
        Part::Summary => texts.part_summary(),
        Part::Points => texts.part_points(),
        Part::Aspect(aspect) => {
            scene.edition().aspect(aspect).map_or("", |aspect| scene.say(&aspect.title))
        }
        Part::Profile => texts.report_profile(),
        Part::Comparison => texts.comparison_part(),
        Part::Plan => texts.report_plan_title(),
        Part::Figures => texts.report_figures(),
        Part::Evidence => texts.report_register(),
        Part::Photos => texts.report_photos(),
        Part::Findings => texts.part_findings(),
        Part::Method => texts.part_method(),
        Part::Signatures => texts.part_signatures(),
    }
}
