//! The profile of the centre. The official application form was not available: the fields are those that the
//! known criteria ask about.

use std::collections::BTreeMap;

/// A field of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProfileField {
    /// Name of the centre.
    CentreName,
    /// The office that runs it.
    Agency,
    /// Its department or state enterprise.
    Department,
    /// Its ministry.
    Ministry,
    /// Where it stands.
    Address,
    /// The province.
    Province,
    /// Latitude in degrees.
    Latitude,
    /// Longitude in degrees.
    Longitude,
    /// The person to ask.
    ContactPerson,
    /// Their telephone.
    Telephone,
    /// Their e-mail address.
    Email,
    /// Days and hours of service.
    ServiceHours,
    /// Public transport that passes.
    PublicTransport,
    /// Services of the office's own mission, one a line.
    MissionServices,
    /// Information services, one a line.
    InformationServices,
    /// Where complaints are taken, one a line.
    ComplaintServices,
    /// Number of staff.
    Staff,
    /// Average users a day.
    UsersPerDay,
    /// Service channels, one a line.
    Channels,
    /// Users of online channels a month.
    OnlineUsersPerMonth,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// A whole number from 0.
    WholeNumber,
    /// Degrees from -90 to 90 or -180 to 180.
    Degrees {
        /// The largest value.
        limit: u8,
    },
}

impl ProfileField {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 20] = [
        Self::CentreName,
        Self::Agency,
        Self::Department,
        Self::Ministry,
        Self::Address,
        Self::Province,
        Self::Latitude,
        Self::Longitude,
        Self::ContactPerson,
        Self::Telephone,
        Self::Email,
        Self::ServiceHours,
        Self::PublicTransport,
        Self::MissionServices,
        Self::InformationServices,
        Self::ComplaintServices,
        Self::Staff,
        Self::UsersPerDay,
        Self::Channels,
        Self::OnlineUsersPerMonth,
    ];

    /// What it holds.
    #[must_use]
    pub const fn kind(self) -> FieldKind {
        match self {
            Self::CentreName
            | Self::Agency
            | Self::Department
            | Self::Ministry
            | Self::Province
            | Self::ContactPerson
            | Self::Telephone
            | Self::Email => FieldKind::Line,
            Self::Address
            | Self::ServiceHours
            | Self::PublicTransport
            | Self::MissionServices
            | Self::InformationServices
            | Self::ComplaintServices
            | Self::Channels => FieldKind::Lines,
            Self::Staff | Self::UsersPerDay | Self::OnlineUsersPerMonth => FieldKind::WholeNumber,
            Self::Latitude => FieldKind::Degrees { limit: 90 },
            Self::Longitude => FieldKind::Degrees { limit: 180 },
        }
    }

    /// Whether an application is incomplete without it.
    #[must_use]
    pub const fn is_required(self) -> bool {
        match self {
            Self::CentreName
            | Self::Agency
            | Self::Department
            | Self::Ministry
            | Self::Address
            | Self::Province
            | Self::ContactPerson
            | Self::Telephone
            | Self::ServiceHours
            | Self::MissionServices
            | Self::InformationServices
            | Self::ComplaintServices
            | Self::Staff
            | Self::UsersPerDay
            | Self::Channels => true,
            Self::Latitude
            | Self::Longitude
            | Self::Email
            | Self::PublicTransport
            | Self::OnlineUsersPerMonth => false,
        }
    }

    /// The value in the form in which it is kept: texts as they are, numbers trimmed and in Arabic digits, whole ones
    /// without commas; an empty text for no value. `None`: the field cannot hold this text.
    #[must_use]
    pub fn accept(self, text: &str) -> Option<String> {
        match self.kind() {
            FieldKind::Line => (!text.contains(['\n', '\r'])).then(|| text.to_owned()),
            FieldKind::Lines => Some(text.to_owned()),
            FieldKind::WholeNumber => {
                let is_whole = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
                number(&text.replace(',', ""), |digits| {
                    is_whole(digits) && digits.parse::<u32>().is_ok()
                })
            }
            FieldKind::Degrees { limit } => number(text, |digits| {
                let is_plain =
                    digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
                let degrees = digits.parse::<f64>();
                is_plain && degrees.is_ok_and(|degrees| degrees.abs() <= f64::from(limit))
            }),
        }
    }
}

/// The number in ASCII digits if it is one, or empty if nothing was typed.
fn number(text: &str, is_good: impl FnOnce(&str) -> bool) -> Option<String> {
    let plain: String = text.trim().chars().map(ascii_digit).collect();
    (plain.is_empty() || is_good(&plain)).then_some(plain)
}

/// An ASCII digit for a Thai one; any other character as it is.
fn ascii_digit(c: char) -> char {
    let value = u32::from(c).wrapping_sub(u32::from('๐'));
    char::from_digit(value, 10).unwrap_or(c)
}

/// The values of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    values: BTreeMap<ProfileField, String>,
}

impl Profile {
    /// The value of a field; empty where none was given.
    #[must_use]
    pub fn get(&self, field: ProfileField) -> &str {
        self.values.get(&field).map_or("", String::as_str)
    }

    /// Sets a value that [`ProfileField::accept`] gave; an empty one takes the field away.
    pub(super) fn set(&mut self, field: ProfileField, value: String) {
        if value.is_empty() {
            self.values.remove(&field);
        } else {
            self.values.insert(field, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_in_ascii_digits() {
        for (field, text, want) in [
            (ProfileField::Staff, "๑๒", Some("12")),
            (ProfileField::Staff, " 1,250 ", Some("1250")),
            (ProfileField::Staff, "-1", None),
            (ProfileField::Staff, "สิบ", None),
            (ProfileField::Staff, "", Some("")),
            (ProfileField::Latitude, "13.7563", Some("13.7563")),
            (ProfileField::Latitude, "91", None),
            (ProfileField::Longitude, "๑๐๐.๕", Some("100.5")),
            (ProfileField::Staff, "+5", None),
            (ProfileField::Staff, "4294967296", None),
            (ProfileField::Latitude, "-7.5", Some("-7.5")),
            (ProfileField::Latitude, "9,5", None),
            (ProfileField::Longitude, "9,5", None),
            (ProfileField::Longitude, "1e2", None),
            (ProfileField::Longitude, "NaN", None),
            (ProfileField::CentreName, "ศูนย์\nราชการ", None),
            (ProfileField::Channels, "เคาน์เตอร์\nโทรศัพท์", Some("เคาน์เตอร์\nโทรศัพท์")),
        ] {
            assert_eq!(field.accept(text).as_deref(), want, "{field:?} {text:?}");
        }
    }
}
