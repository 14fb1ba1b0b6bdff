//! The way from a finding to the place that mends it.

use crate::domain::findings::Place;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::screens::{overview, plan, profile};

/// The commands that lead to `place`. Empty: it is not there any more.
#[must_use]
pub fn to(scene: &Scene<'_>, place: &Place) -> Vec<Command> {
    match place {
        Place::Criterion(id) => {
            let criterion = scene.assessment().criterion(id);
            let route = criterion.map(|criterion| Route::Aspect {
                aspect: criterion.aspect,
                criterion: Some(id.clone()),
            });
            route.map(Command::Go).into_iter().collect()
        }
        Place::Profile(field) => {
            vec![Command::Go(Route::Profile), Command::Focus(profile::field_id(*field))]
        }
        Place::Section(id) => {
            vec![Command::Go(Route::Overview), Command::Focus(overview::section_field(id))]
        }
        Place::Evidence(digest) => vec![Command::Go(Route::EvidenceFile(*digest))],
        Place::Certificates => vec![Command::Go(Route::Certificate)],
        Place::Plan(id) => vec![Command::Go(Route::Plan), Command::Focus(plan::row_id(*id))],
    }
}
