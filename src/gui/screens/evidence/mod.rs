//! Files of evidence: attached, seen, captioned and linked to criteria.

mod day;
mod links;
mod pane;
mod row;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use egui::{Key, Margin, Panel, ScrollArea, Ui, vec2};

use crate::domain::digest::Digest;
use crate::domain::edit::MOST_EVIDENCE;
use crate::domain::evidence::{Evidence, EvidenceFault};
use crate::domain::findings::Finding;
use crate::gui::command::Command;
use crate::gui::evidence::{Ask, LARGEST_FILE_MIB, naming::Names};
use crate::gui::focus;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, empty, scroll};
use crate::i18n::Texts;
use crate::thai::order;

/// Which evidence is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    Unlinked,
    Uncaptioned,
    Faulty,
    Old,
}

impl Filter {
    const ALL: [Self; 5] = [Self::All, Self::Unlinked, Self::Uncaptioned, Self::Faulty, Self::Old];

    fn passes(self, scene: &Scene<'_>, old: &BTreeSet<Digest>, evidence: &Evidence) -> bool {
        match self {
            Self::All => true,
            Self::Unlinked => evidence.criteria.is_empty(),
            Self::Uncaptioned => evidence.caption.trim().is_empty(),
            Self::Faulty => scene.faults.contains_key(&evidence.digest),
            Self::Old => old.contains(&evidence.digest),
        }
    }

    const fn word(self, texts: Texts) -> &'static str {
        match self {
            Self::All => texts.filter_all(),
            Self::Unlinked => texts.filter_unlinked(),
            Self::Uncaptioned => texts.filter_uncaptioned(),
            Self::Faulty => texts.filter_faulty(),
            Self::Old => texts.filter_old(),
        }
    }
}

/// In which order evidence is listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    #[default]
    Name,
    /// The newest first; what has no date comes last.
    Date,
}

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    filter: Filter,
    order: Order,
    /// The file that is shown.
    shown: Option<Digest>,
    /// Whether the list has yet to be scrolled to it.
    is_sought: bool,
    /// The row that the keyboard is on.
    focused: Option<Digest>,
    /// The files as they are listed.
    listed: Vec<Digest>,
    /// What is typed to find a criterion.
    find: String,
    /// The evidence in order, with the revision and the order that it holds for.
    sorted: Option<(u64, Order, Vec<Digest>)>,
}

impl State {
    /// The files in the order in which they were listed last.
    #[must_use]
    pub fn listed(&self) -> &[Digest] {
        &self.listed
    }
}

/// Draws the screen.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    route: &Route,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let old = old(scene);
    if let Route::EvidenceFile(asked) = route
        && state.shown != Some(*asked)
    {
        state.shown = Some(*asked);
        state.is_sought = true;
        state.find.clear();
        let found = scene.assessment().evidence_by_digest(asked);
        if found.is_some_and(|found| !state.filter.passes(scene, &old, found)) {
            // Whoever is led here finds the file.
            state.filter = Filter::All;
        }
    }
    let sorted = sorted(scene, state);
    let shown = state.shown.and_then(|digest| scene.assessment().evidence_by_digest(&digest));
    let palette = theme::palette(ui);
    if let Some(shown) = shown.or(sorted.first().copied()) {
        let width = (ui.available_width() * 0.36).clamp(290.0, 460.0);
        Panel::right("evidence-pane")
            .exact_size(width)
            .resizable(false)
            .frame(egui::Frame::new().fill(palette.card).inner_margin(0))
            .show(ui, |ui| pane::ui(ui, scene, shown, &mut state.find, commands));
        state.shown = Some(shown.digest);
        want(scene, shown, commands);
    }
    let margin = Margin { left: 20, right: 12, top: 16, bottom: 0 };
    let ground = egui::Frame::new().fill(palette.page).inner_margin(margin);
    egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        head_ui(ui, scene, commands);
        if sorted.is_empty() {
            let texts = scene.texts;
            empty::empty(ui, Sign::Plus, texts.evidence_none(), texts.evidence_none_hint());
            return;
        }
        choices_ui(ui, scene, &old, state);
        list_ui(ui, scene, (&sorted, &old), state, commands);
    });
}

/// The files that are older than a year, by the findings.
fn old(scene: &Scene<'_>) -> BTreeSet<Digest> {
    let old = |finding: &Finding| {
        if let Finding::EvidenceOld { digest, .. } = finding { Some(*digest) } else { None }
    };
    scene.derived.findings.iter().filter_map(old).collect()
}

/// All evidence in order. Sorting Thai takes time, so it is done when the document changes and not for every frame.
fn sorted<'a>(scene: &Scene<'a>, state: &mut State) -> Vec<&'a Evidence> {
    let revision = scene.session.revision();
    let evidence = scene.assessment().evidence();
    let is_current =
        |(of, by, _): &(u64, Order, Vec<Digest>)| *of == revision && *by == state.order;
    if !state.sorted.as_ref().is_some_and(is_current) {
        let mut sorted: Vec<&Evidence> = evidence.iter().collect();
        order::sort_by_key(&mut sorted, |one| one.name.as_str());
        if state.order == Order::Date {
            sorted.sort_by_key(|one| Reverse(one.date));
        }
        let digests = sorted.iter().map(|one| one.digest).collect();
        state.sorted = Some((revision, state.order, digests));
        return sorted;
    }
    let by_digest: std::collections::BTreeMap<_, _> =
        evidence.iter().map(|one| (one.digest, one)).collect();
    let digests = state.sorted.iter().flat_map(|(_, _, digests)| digests);
    digests.filter_map(|digest| by_digest.get(digest).copied()).collect()
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    focus::heading(ui, texts.nav_evidence());
    let explanation = texts.evidence_explanation(LARGEST_FILE_MIB, MOST_EVIDENCE);
    text::label(ui, &explanation, Style::Small);
    if scene.orphans.files > 0 {
        let size = texts.size(scene.orphans.bytes);
        text::label(ui, &texts.evidence_orphans(scene.orphans.files, &size), Style::Small);
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(scene.can_edit(), |ui| {
            if button::primary(ui, texts.attach_files()).clicked() {
                commands.push(Command::Evidence(Ask::Choose(None)));
            }
        });
        ui.add_enabled_ui(scene.can_edit(), |ui| {
            if button::secondary(ui, texts.paste_picture()).clicked() {
                commands.push(Command::Evidence(Ask::Paste(None)));
            }
        });
        if scene.session.path().is_some()
            && !scene.assessment().evidence().is_empty()
            && button::quiet(ui, texts.check_files()).clicked()
        {
            commands.push(Command::Evidence(Ask::Check));
        }
    });
    ui.add_space(2.0);
}

fn choices_ui(ui: &mut Ui, scene: &Scene<'_>, old: &BTreeSet<Digest>, state: &mut State) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for filter in Filter::ALL {
            let evidence = scene.assessment().evidence();
            let count = evidence.iter().filter(|one| filter.passes(scene, old, one)).count();
            let word = filter.word(texts);
            let pill = Pill {
                text: &texts.filter_with_count(word, count),
                name: &texts.evidence_filter(word),
                sign: if state.filter == filter { Sign::Dot } else { Sign::Ring },
                key: "",
                tone: Tone::Accent,
            };
            if choice::pill(ui, &pill, state.filter == filter).clicked() {
                state.filter = filter;
            }
        }
    });
    ui.horizontal(|ui| {
        text::line(ui, texts.sort_by(), Style::Small);
        let (name, date) = (texts.sort_name(), texts.sort_date());
        let words = [(name, &*texts.sort_by_what(name)), (date, &*texts.sort_by_what(date))];
        let chosen = usize::from(state.order == Order::Date);
        if let Some(at) = choice::switch(ui, &words, chosen) {
            state.order = if at == 0 { Order::Name } else { Order::Date };
        }
    });
}

fn list_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (sorted, old): (&[&Evidence], &BTreeSet<Digest>),
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let lines = row::Lines::of(ui);
    let names = Names::of(scene.texts, scene.assessment().evidence());
    ScrollArea::vertical().id_salt("evidence").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.spacing_mut().item_spacing.y = 6.0;
        let mut focused = None;
        state.listed.clear();
        for evidence in sorted.iter().filter(|one| state.filter.passes(scene, old, one)) {
            state.listed.push(evidence.digest);
            let is_shown = state.shown == Some(evidence.digest);
            let response = ui
                .push_id(evidence.digest, |ui| {
                    row::row(ui, scene, evidence, (&names.one(evidence), lines), is_shown)
                })
                .inner;
            if is_shown && std::mem::take(&mut state.is_sought) {
                ui.scroll_to_rect(response.rect, None);
            }
            if ui.is_rect_visible(response.rect) {
                want(scene, evidence, commands);
            }
            // The arrows bring the keyboard here without a word that it came.
            let has_come = response.has_focus() && state.focused != Some(evidence.digest);
            if response.has_focus() {
                focused = Some(evidence.digest);
            }
            if response.clicked() || (has_come && !is_shown) {
                commands.push(Command::Go(Route::EvidenceFile(evidence.digest)));
            }
            let is_entered = response.clicked() && response.has_focus();
            if is_entered && ui.input(|input| input.key_pressed(Key::Enter)) {
                // The details are drawn before the list, out of the reach of Tab.
                commands.push(Command::Focus(pane::caption_id(&evidence.digest)));
            }
        }
        state.focused = focused;
        if state.listed.is_empty() {
            text::label(ui, scene.texts.evidence_none_such(), Style::Muted);
        }
        ui.add_space(theme::GAP);
    });
}

/// Asks for the small picture where there is none yet.
fn want(scene: &Scene<'_>, evidence: &Evidence, commands: &mut Vec<Command>) {
    if evidence.is_picture() && scene.thumbnails.is_unknown(&evidence.digest) {
        commands.push(Command::Evidence(Ask::Thumbnail(evidence.digest)));
    }
}

const fn fault_word(texts: Texts, fault: EvidenceFault) -> &'static str {
    match fault {
        EvidenceFault::Missing => texts.fault_missing(),
        EvidenceFault::Changed => texts.fault_changed(),
    }
}
