//! Zip files written by hand, so that they can say what no honest program would write.

/// A file of the zip file, as it is to look.
#[derive(Clone)]
pub(super) struct Part {
    pub(super) name: Vec<u8>,
    /// What it unfolds to, for its checksum.
    pub(super) bytes: Vec<u8>,
    /// What stands in the zip file.
    pub(super) packed: Vec<u8>,
    /// The size that it claims to unfold to.
    pub(super) size: u32,
    pub(super) method: u16,
    pub(super) mode: u32,
    pub(super) flags: u16,
}

impl Part {
    pub(super) fn stored(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.into(),
            bytes: bytes.into(),
            packed: bytes.into(),
            size: u32::try_from(bytes.len()).unwrap(),
            method: 0,
            mode: 0o100_644,
            flags: 0,
        }
    }

    /// What stands in both headers of the file.
    fn shared(&self) -> Vec<u8> {
        let mut head = Vec::new();
        // The names are UTF-8.
        for number in [20, self.flags | 0x800, self.method, 0, 0x21] {
            head.extend(number.to_le_bytes());
        }
        let packed = u32::try_from(self.packed.len()).unwrap();
        for number in [crc32(&self.bytes), packed, self.size] {
            head.extend(number.to_le_bytes());
        }
        head.extend(u16::try_from(self.name.len()).unwrap().to_le_bytes());
        head
    }
}

/// The zip file that says all this.
pub(super) fn forge(parts: &[Part]) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut list = Vec::new();
    for part in parts {
        let at = u32::try_from(zip.len()).unwrap();
        zip.extend(b"PK\x03\x04");
        zip.extend(part.shared());
        zip.extend([0, 0]);
        zip.extend(&part.name);
        zip.extend(&part.packed);
        list.extend(b"PK\x01\x02");
        list.extend([20, 3]);
        list.extend(part.shared());
        list.extend([0; 8]);
        list.extend((part.mode << 16).to_le_bytes());
        list.extend(at.to_le_bytes());
        list.extend(&part.name);
    }
    let (start, length) = (u32::try_from(zip.len()).unwrap(), u32::try_from(list.len()).unwrap());
    let count = u16::try_from(parts.len()).unwrap();
    zip.extend(list);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    zip.extend(count.to_le_bytes());
    zip.extend(count.to_le_bytes());
    zip.extend(length.to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0, 0]);
    zip
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes
        .iter()
        .fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}
