//! Whether a JPEG was cut off. The decoder fills what is missing with grey, and a paper must not show that as a photo.

use std::io::{BufRead, Result, Seek, SeekFrom};

const START: [u8; 2] = [0xff, 0xd8];
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// Does the file begin as a JPEG and lack its end? Leaves the reader at the beginning.
///
/// # Errors
/// The file cannot be read.
pub(super) fn is_cut_off(source: &mut (impl BufRead + Seek)) -> Result<bool> {
    let answer = is_without_end(source);
    source.seek(SeekFrom::Start(0))?;
    answer
}

fn is_without_end(source: &mut (impl BufRead + Seek)) -> Result<bool> {
    let mut start = [0; 2];
    if source.read_exact(&mut start).is_err() || start != START {
        return Ok(false);
    }
    // The records before the picture may hold a small one with an end of its own.
    loop {
        let Some(record) = marker(source)? else { return Ok(true) };
        match record {
            SCAN => break,
            END => return Ok(true),
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let mut length = [0; 2];
        if source.read_exact(&mut length).is_err() {
            return Ok(true);
        }
        let length = i64::from(u16::from_be_bytes(length));
        source.seek_relative((length - 2).max(0))?;
    }
    // Behind it the sign of the end cannot be part of the picture.
    while let Some(record) = marker(source)? {
        if record == END {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The next marker. `None`: there is none.
fn marker(source: &mut impl BufRead) -> Result<Option<u8>> {
    loop {
        if source.skip_until(0xff)? == 0 {
            return Ok(None);
        }
        let mut next = 0xff;
        while next == 0xff {
            let Some(&found) = source.fill_buf()?.first() else { return Ok(None) };
            source.consume(1);
            next = found;
        }
        // A zero says that the sign before it is part of the picture.
        if next != 0 {
            return Ok(Some(next));
        }
    }
}
