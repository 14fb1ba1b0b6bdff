//! The file itself: objects without a stream are put together and packed, and a packed table says where each is.
//!
//! lopdf could save the file as well; it copies every object for it, packs on one core, and leaves the table unpacked,
//! which alone is a fifteenth of a paper.

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest as _, Sha256};

use crate::report::pdf::objects::{integer, name, push_integer, push_number, push_string};
use crate::report::pdf::packing::{Packer, pack_all};

/// How many objects are packed together. A reader unpacks all of them to see one.
const TOGETHER: usize = 500;
/// The bytes of a line of the table: what it is, where, and which of those packed together.
const LINE: [usize; 3] = [1, 4, 2];

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere: number 0, with which the table begins.
    None,
    /// At this byte of the file.
    Own(usize),
    /// Among those packed together in this object, at this place.
    Packed(u32, usize),
}

/// The bytes of `file`. All its objects must be referred to. Its identity follows from them, so that the same paper is the
/// same file.
pub(super) fn save(file: Document) -> std::io::Result<Vec<u8>> {
    let Document { version, mut trailer, objects, max_id, .. } = file;
    let (mut alone, mut together) = (Vec::new(), Vec::new());
    for ((id, _), object) in objects {
        if let Object::Stream(stream) = object {
            alone.push((id, stream));
        } else {
            together.push((id, object));
        }
    }
    let mut places: Vec<(u32, Place)> = Vec::with_capacity(alone.len() + together.len() + 8);
    places.push((0, Place::None));
    let mut next = max_id + 1;
    for some in together.chunks(TOGETHER) {
        let numbers = some.iter().enumerate();
        places.extend(numbers.map(|(at, (id, _))| (*id, Place::Packed(next, at))));
        alone.push((next, packed_together(some)));
        next += 1;
    }
    pack_all(&mut alone)?;
    trailer.set("ID", vec![identity(&alone); 2]);
    let mut bytes = format!("%PDF-{version}\n%").into_bytes();
    // Tells whoever moves the file that it is no text.
    bytes.extend_from_slice(&[0xe2, 0xe3, 0xcf, 0xd3, b'\n']);
    for (id, stream) in alone {
        places.push((id, Place::Own(bytes.len())));
        push_stream(&mut bytes, id, &stream);
    }
    let start = bytes.len();
    places.push((next, Place::Own(start)));
    places.sort_unstable_by_key(|(id, _)| *id);
    trailer.extend(&dictionary! {
        "Type" => name("XRef"),
        "Size" => i64::from(next) + 1,
        "Index" => ranges(&places),
        "W" => LINE.map(|width| Object::Integer(integer(width))).to_vec(),
        "DecodeParms" => dictionary! { "Predictor" => 12, "Columns" => integer(LINE.iter().sum()) },
    });
    let mut table = Stream::new(trailer, table(&places));
    Packer::default().pack(&mut table)?;
    push_stream(&mut bytes, next, &table);
    bytes.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
    Ok(bytes)
}

fn identity(streams: &[(u32, Stream)]) -> Object {
    let mut hash = Sha256::new();
    for (_, stream) in streams {
        hash.update(stream.content.len().to_be_bytes());
        hash.update(&stream.content);
    }
    let identity = hash.finalize().iter().copied().take(16).collect();
    Object::String(identity, StringFormat::Hexadecimal)
}

/// Objects as one stream, which begins with the number of each and where it stands.
fn packed_together(objects: &[(u32, Object)]) -> Stream {
    let (mut head, mut body) = (Vec::new(), Vec::with_capacity(objects.len() * 80));
    for (id, object) in objects {
        push_integer(&mut head, (*id).into());
        head.push(b' ');
        push_integer(&mut head, integer(body.len()));
        head.push(b' ');
        push_object(&mut body, object);
        body.push(b' ');
    }
    let dictionary = dictionary! {
        "Type" => name("ObjStm"), "N" => integer(objects.len()), "First" => integer(head.len()),
    };
    head.append(&mut body);
    Stream::new(dictionary, head)
}

/// The table, each line as what changed since the line above, which packs best.
fn table(places: &[(u32, Place)]) -> Vec<u8> {
    const WIDTH: usize = LINE[0] + LINE[1] + LINE[2];
    let mut above = [0_u8; WIDTH];
    let mut bytes = Vec::with_capacity(places.len() * (WIDTH + 1));
    for (_, place) in places {
        let (kind, at, number) = match place {
            Place::None => (0, 0, u16::MAX),
            Place::Own(at) => (1, u32::try_from(*at).unwrap_or(u32::MAX), 0),
            Place::Packed(id, number) => (2, *id, u16::try_from(*number).unwrap_or(u16::MAX)),
        };
        let [a, b, c, d] = at.to_be_bytes();
        let [high, low] = number.to_be_bytes();
        let line = [kind, a, b, c, d, high, low];
        // What the reader of the table calls "up".
        bytes.push(2);
        bytes.extend(line.iter().zip(above).map(|(now, before)| now.wrapping_sub(before)));
        above = line;
    }
    bytes
}

/// The first number and the count of each run of objects.
fn ranges(places: &[(u32, Place)]) -> Vec<Object> {
    let runs = places.chunk_by(|(one, _), (next, _)| one + 1 == *next);
    let ends = runs.filter_map(|run| Some((run.first()?.0, run.len())));
    ends.flat_map(|(first, count)| [Object::from(first), integer(count).into()]).collect()
}

fn push_stream(bytes: &mut Vec<u8>, id: u32, stream: &Stream) {
    bytes.extend_from_slice(format!("{id} 0 obj\n").as_bytes());
    push_dictionary(bytes, &stream.dict);
    bytes.extend_from_slice(b"stream\n");
    bytes.extend_from_slice(&stream.content);
    bytes.extend_from_slice(b"\nendstream\nendobj\n");
}

fn push_dictionary(bytes: &mut Vec<u8>, dictionary: &Dictionary) {
    bytes.extend_from_slice(b"<<");
    for (key, value) in dictionary {
        push_name(bytes, key);
        push_object(bytes, value);
    }
    bytes.extend_from_slice(b">>");
}

/// A name; what would end it is written by its number.
fn push_name(bytes: &mut Vec<u8>, name: &[u8]) {
    bytes.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"#()<>[]{}/%".contains(byte) {
            bytes.push(*byte);
        } else {
            bytes.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

/// An object. A blank before what would run into the word before it.
fn push_object(bytes: &mut Vec<u8>, object: &Object) {
    if let Object::Null
    | Object::Boolean(_)
    | Object::Integer(_)
    | Object::Real(_)
    | Object::Reference(_) = object
        && bytes.last().is_some_and(|last| !b"[<>()] ".contains(last))
    {
        bytes.push(b' ');
    }
    match object {
        Object::Null => bytes.extend_from_slice(b"null"),
        Object::Boolean(value) => bytes.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(value) => push_integer(bytes, *value),
        Object::Real(value) => push_number(bytes, *value),
        Object::Name(name) => push_name(bytes, name),
        Object::String(text, StringFormat::Literal | StringFormat::Hexadecimal) => {
            push_string(bytes, text);
        }
        Object::Array(values) => {
            bytes.push(b'[');
            values.iter().for_each(|value| push_object(bytes, value));
            bytes.push(b']');
        }
        Object::Dictionary(dictionary) => push_dictionary(bytes, dictionary),
        Object::Reference((id, generation)) => {
            push_integer(bytes, (*id).into());
            bytes.push(b' ');
            push_integer(bytes, (*generation).into());
            bytes.extend_from_slice(b" R");
        }
        // A stream is an object of its own, and is never inside another one.
        Object::Stream(stream) => push_dictionary(bytes, &stream.dict),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_read_back_as_they_were() {
        let mut file = Document::with_version("1.7");
        let objects = dictionary! {
            "Odd name (1)" => Object::Null, "Yes" => true, "Number" => -7, "Real" => 0.5_f32,
            "Text" => Object::string_literal("a(b)\\ \r\n"), "Name" => name("x y"),
            "List" => vec![1.into(), name("a"), Object::Null, vec![2.into()].into()],
        };
        let inner = file.add_object(objects.clone());
        let stream = file.add_object(Stream::new(dictionary! {}, vec![b'x'; 1_000]));
        let catalog = file.add_object(dictionary! {
            "Type" => "Catalog", "Inner" => inner, "Stream" => stream,
        });
        file.trailer.set("Root", catalog);
        let back = Document::load_mem(&save(file).unwrap()).unwrap();
        assert_eq!(back.get_dictionary(inner).unwrap(), &objects);
        let stream = back.get_object(stream).unwrap().as_stream().unwrap();
        assert_eq!(stream.get_plain_content().unwrap(), vec![b'x'; 1_000]);
    }
}
