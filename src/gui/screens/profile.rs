//! What the office says about itself.

use egui::{Id, Ui};

use crate::domain::edit::Edit;
use crate::domain::profile::{FieldKind, ProfileField};
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::draft::drafted;
use crate::gui::widgets::{scroll, section};
use crate::i18n::Texts;

const OFFICE: &[ProfileField] = &[
    ProfileField::CentreName,
    ProfileField::Agency,
    ProfileField::Department,
    ProfileField::Ministry,
];
const PLACE: &[ProfileField] = &[
    ProfileField::Address,
    ProfileField::PublicTransport,
    ProfileField::Province,
    ProfileField::ContactPerson,
    ProfileField::Telephone,
    ProfileField::Email,
    ProfileField::Latitude,
    ProfileField::Longitude,
];
const SERVICES: &[ProfileField] = &[
    ProfileField::ServiceHours,
    ProfileField::Channels,
    ProfileField::MissionServices,
    ProfileField::InformationServices,
    ProfileField::ComplaintServices,
];
const FIGURES: &[ProfileField] =
    &[ProfileField::Staff, ProfileField::UsersPerDay, ProfileField::OnlineUsersPerMonth];

/// Widest width of the form in points.
const WIDTH: f32 = 920.0;

/// Where the keyboard starts in a new assessment.
#[must_use]
pub fn first_field() -> Id {
    field_id(ProfileField::CentreName)
}

/// The field on the screen for a field of the profile.
#[must_use]
pub fn field_id(field: ProfileField) -> Id {
    Id::unique(("profile", field))
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    egui::ScrollArea::vertical().id_salt("profile").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_profile());
        text::label(ui, texts.profile_explanation(), Style::Muted);
        for (title, fields) in [
            (texts.profile_office(), OFFICE),
            (texts.profile_place(), PLACE),
            (texts.profile_services(), SERVICES),
            (texts.profile_figures(), FIGURES),
        ] {
            section::card(ui, |ui| {
                section::heading(ui, title, "");
                pairs_ui(ui, scene, fields, commands);
            });
        }
        ui.add_space(theme::GAP);
    });
}

/// The fields, two beside each other.
fn pairs_ui(ui: &mut Ui, scene: &Scene<'_>, fields: &[ProfileField], commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.x = 16.0;
    for pair in fields.chunks(2) {
        ui.columns(2, |columns| {
            for (column, field) in columns.iter_mut().zip(pair) {
                field_ui(column, scene, *field, commands);
            }
        });
    }
}

fn field_ui(ui: &mut Ui, scene: &Scene<'_>, field: ProfileField, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let id = field_id(field);
    let can_edit = scene.can_edit();
    let name = name_of(texts, field);
    let value = scene.assessment().profile().get(field);
    let is_value = |text: &str| field.accept(text).is_some();
    let drafted = drafted(ui, id, value, is_value, |ui, text| match field.kind() {
        FieldKind::Lines => {
            let hint = if is_list(field) { texts.profile_one_per_line() } else { "" };
            Field::lines(id, text, 2).hint(hint).editable(can_edit).show(ui, &name)
        }
        FieldKind::Line | FieldKind::WholeNumber | FieldKind::Degrees { .. } => {
            Field::line(id, text).editable(can_edit).show(ui, &name)
        }
    });
    if !is_value(&drafted.shown) {
        let colour = theme::palette(ui).tone(Tone::Bad).text;
        let words = match field.kind() {
            FieldKind::Degrees { .. } => texts.profile_not_degrees(),
            FieldKind::Line | FieldKind::Lines | FieldKind::WholeNumber => {
                texts.profile_not_a_number()
            }
        };
        text::coloured(ui, words, Style::Small, colour);
    } else if let Some(text) = drafted.changed {
        commands.push(Command::Edit(Edit::SetProfile(field, text)));
    }
}

fn name_of(texts: Texts, field: ProfileField) -> String {
    let name = texts.field(field);
    if field.is_required() { texts.profile_required(name) } else { name.to_owned() }
}

const fn is_list(field: ProfileField) -> bool {
    matches!(
        field,
        ProfileField::MissionServices
            | ProfileField::InformationServices
            | ProfileField::ComplaintServices
            | ProfileField::Channels
    )
}
