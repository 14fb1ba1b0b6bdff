//! A quick reader for the plain RON that this program writes, for folders of thousands of files.
//!
//! It knows a part of RON only and understands no errors: at anything else, and at any doubt, it gives up, and the whole
//! text is read by `ron`, which also says what is wrong and where. So it may refuse a good text, but never reads one
//! differently; tests compare both on sound, damaged and made-up texts.

mod access;
mod scan;

use std::fmt;

use serde::de::{self, DeserializeOwned, Visitor};

use access::{Choice, Fields, Rows};
use scan::Scan;

/// The value that `text` describes. `None`: the text holds something that is not plain, or is broken.
pub(in crate::storage) fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut reader = Reader { scan: Scan::new(text), scratch: String::new() };
    let value = T::deserialize(&mut reader).ok()?;
    reader.scan.is_at_end().then_some(value)
}

/// Not plain, or broken.
#[derive(Debug)]
struct GiveUp;

impl fmt::Display for GiveUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not plain RON")
    }
}

impl std::error::Error for GiveUp {}

impl de::Error for GiveUp {
    fn custom<T: fmt::Display>(_message: T) -> Self {
        Self
    }
}

struct Reader<'de> {
    scan: Scan<'de>,
    /// Where a text with escapes is put together.
    scratch: String,
}

impl Reader<'_> {
    fn sign(&mut self, sign: u8) -> Result<(), GiveUp> {
        if self.scan.take(sign) { Ok(()) } else { Err(GiveUp) }
    }
}

macro_rules! whole_numbers {
    ($($method:ident $visit:ident $number:ty;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
            let number = self.scan.digits().and_then(|digits| digits.parse::<$number>().ok());
            visitor.$visit(number.ok_or(GiveUp)?)
        })+
    };
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = GiveUp;

    whole_numbers! {
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        match self.scan.word() {
            Some("true") => visitor.visit_bool(true),
            Some("false") => visitor.visit_bool(false),
            Some(_) | None => Err(GiveUp),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        match self.scan.text(&mut self.scratch).ok_or(GiveUp)? {
            Some(plain) => visitor.visit_borrowed_str(plain),
            None => visitor.visit_str(&self.scratch),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        visitor.visit_borrowed_str(self.scan.word().ok_or(GiveUp)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        match self.scan.word() {
            Some("None") => visitor.visit_none(),
            Some("Some") => {
                self.sign(b'(')?;
                let value = visitor.visit_some(&mut *self)?;
                self.sign(b')')?;
                Ok(value)
            }
            Some(_) | None => Err(GiveUp),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        self.sign(b'[')?;
        let value = visitor.visit_seq(Rows::new(self))?;
        self.sign(b']')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, GiveUp> {
        self.sign(b'(')?;
        let value = visitor.visit_map(Fields::new(self))?;
        self.sign(b')')?;
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, GiveUp> {
        visitor.visit_enum(Choice(self))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, GiveUp> {
        Err(GiveUp)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct tuple
        tuple_struct map ignored_any
    }
}

#[cfg(test)]
mod tests;
