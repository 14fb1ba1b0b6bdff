//! How `serde` is led through lists, structs and variants.

use serde::de::{DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use crate::storage::plain_ron::{GiveUp, Reader};

/// The rows of a list, up to its closing bracket.
pub(super) struct Rows<'a, 'de> {
    reader: &'a mut Reader<'de>,
    /// Whether another row may follow: before the first one, and behind a comma.
    open: bool,
}

impl<'a, 'de> Rows<'a, 'de> {
    pub(super) const fn new(reader: &'a mut Reader<'de>) -> Self {
        Self { reader, open: true }
    }
}

impl<'de> SeqAccess<'de> for Rows<'_, 'de> {
    type Error = GiveUp;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, GiveUp> {
        if !self.open || self.reader.scan.is_next(b']') {
            return Ok(None);
        }
        let value = seed.deserialize(&mut *self.reader)?;
        self.open = self.reader.scan.take(b',');
        Ok(Some(value))
    }
}

/// The fields of a struct, up to its closing bracket.
pub(super) struct Fields<'a, 'de> {
    reader: &'a mut Reader<'de>,
    open: bool,
}

impl<'a, 'de> Fields<'a, 'de> {
    pub(super) const fn new(reader: &'a mut Reader<'de>) -> Self {
        Self { reader, open: true }
    }
}

impl<'de> MapAccess<'de> for Fields<'_, 'de> {
    type Error = GiveUp;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, GiveUp> {
        if !self.open || self.reader.scan.is_next(b')') {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, GiveUp> {
        self.reader.sign(b':')?;
        let value = seed.deserialize(&mut *self.reader)?;
        self.open = self.reader.scan.take(b',');
        Ok(value)
    }
}

/// A variant by its name, alone, with one value, or with fields.
pub(super) struct Choice<'a, 'de>(pub(super) &'a mut Reader<'de>);

impl<'de> EnumAccess<'de> for Choice<'_, 'de> {
    type Error = GiveUp;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self::Variant), GiveUp> {
        let name = seed.deserialize(&mut *self.0)?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_, 'de> {
    type Error = GiveUp;

    fn unit_variant(self) -> Result<(), GiveUp> {
        // A bracket behind it is an error or another way of writing; both are for the thorough reader.
        if self.0.scan.is_next(b'(') { Err(GiveUp) } else { Ok(()) }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, GiveUp> {
        self.0.sign(b'(')?;
        let value = seed.deserialize(&mut *self.0)?;
        self.0.sign(b')')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, _visitor: V) -> Result<V::Value, GiveUp> {
        Err(GiveUp)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, GiveUp> {
        self.0.sign(b'(')?;
        let value = visitor.visit_map(Fields::new(&mut *self.0))?;
        self.0.sign(b')')?;
        Ok(value)
    }
}
