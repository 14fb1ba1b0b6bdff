//! Packing of streams, on threads of its own: in a pool that is shared, the paper somebody waits for would stand behind a
//! folder full of others.

use std::sync::Mutex;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::Stream;

use crate::report::pdf::objects::name;

/// Less than this is not worth packing: what tells a reader to unpack it is as long.
const LEAST: usize = 64;
/// The greatest effort saves a fiftieth of the size and takes twice the time.
const EFFORT: Compression = Compression::new(6);

/// Packs streams on two threads.
pub(super) fn pack_all(streams: &mut [(u32, Stream)]) -> std::io::Result<()> {
    let waiting = Mutex::new(streams.iter_mut());
    let work = || {
        let mut packer = Packer::default();
        let next = || waiting.lock().ok()?.next();
        while let Some((_, stream)) = next() {
            packer.pack(stream)?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(work);
        work()?;
        other.join().unwrap_or_else(|_panic| Err(std::io::ErrorKind::Other.into()))
    })
}

/// Packs one stream after the other.
pub(super) struct Packer(Compress);

impl Default for Packer {
    fn default() -> Self {
        Self(Compress::new(EFFORT, true))
    }
}

impl Packer {
    /// Packs what is not packed yet and may be.
    pub(super) fn pack(&mut self, stream: &mut Stream) -> std::io::Result<()> {
        let is_table = stream.dict.has(b"DecodeParms");
        if !stream.allows_compression
            || stream.dict.has(b"Filter")
            || (stream.content.len() < LEAST && !is_table)
        {
            return Ok(());
        }
        stream.set_content(self.packed(&stream.content)?);
        stream.dict.set("Filter", name("FlateDecode"));
        Ok(())
    }

    fn packed(&mut self, content: &[u8]) -> std::io::Result<Vec<u8>> {
        self.0.reset();
        // More than what does not pack at all needs.
        let mut packed = Vec::with_capacity(content.len() + content.len() / 4 + 64);
        match self.0.compress_vec(content, &mut packed, FlushCompress::Finish) {
            Ok(Status::StreamEnd) => Ok(packed),
            Ok(Status::Ok | Status::BufError) => Err(std::io::ErrorKind::WriteZero.into()),
            Err(error) => Err(std::io::Error::other(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::ZlibDecoder;

    use super::*;

    #[test]
    fn what_does_not_pack_is_whole_as_well() {
        let mut number = 1_u32;
        let mut noise = || {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            number.to_be_bytes()[0]
        };
        for length in [0, 1, 63, 64, 1_000, 300_000] {
            let content: Vec<u8> = std::iter::repeat_with(&mut noise).take(length).collect();
            let packed = Packer::default().packed(&content).unwrap();
            let mut back = Vec::new();
            ZlibDecoder::new(packed.as_slice()).read_to_end(&mut back).unwrap();
            assert_eq!(back, content, "{length}");
        }
    }
}
