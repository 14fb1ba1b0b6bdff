//! Words of the domain that the dictionary cuts into parts and that a reader wants whole on one line.
//!
//! Only for line breaks. A cell narrower than such a word still cuts it, at a legal place.

/// Longest first where one is the beginning of another, because the first match counts.
const WORDS: &[&str] = &[
    "กรมการปกครอง",
    "ก้าวหน้า",
    "ข้อร้องเรียน",
    "ขั้นตอน",
    "คนพิการ",
    "ความต้องการ",
    "ความพึงพอใจ",
    "คุณภาพ",
    "คู่มือ",
    "เครือข่าย",
    "เคาน์เตอร์",
    "จิตบริการ",
    "เจ้าหน้าที่",
    "ช่องทาง",
    "ดำเนินการ",
    "ดำเนินงาน",
    "ดิจิทัล",
    "ตัวชี้วัด",
    "ถ้อยคำ",
    "เทคโนโลยี",
    "นวัตกรรม",
    "แนวทาง",
    "บุคลากร",
    "บูรณาการ",
    "แบบฟอร์ม",
    "เบื้องต้น",
    "ประชาชน",
    "ประสิทธิภาพ",
    "ปลอดภัย",
    "ปัจจุบัน",
    "เป็นเลิศ",
    "ผู้ตรวจประเมิน",
    "ผู้ใช้บริการ",
    "ผู้ประสานงาน",
    "ผู้พิการ",
    "ผู้รับบริการ",
    "ผู้รับผิดชอบ",
    "ผู้รับรอง",
    "ผู้สูงอายุ",
    "พลังงาน",
    "พัฒนา",
    "พื้นที่",
    "พื้นฐาน",
    "เพียงพอ",
    "ภาพถ่าย",
    "ภาพลักษณ์",
    "มาตรฐาน",
    "รถเข็น",
    "ระยะเวลา",
    "รับผิดชอบ",
    "ร้องทุกข์",
    "ร้องเรียน",
    "ร้อยละ",
    "เรียนรู้",
    "ลายมือชื่อ",
    "วัตถุประสงค์",
    "เว็บไซต์",
    "ศักยภาพ",
    "สถานที่",
    "สถานะ",
    "สม่ำเสมอ",
    "สอดคล้อง",
    "สัญลักษณ์",
    "สารสนเทศ",
    "สำนักงาน",
    "สิ่งอำนวยความสะดวก",
    "สุขลักษณะ",
    "หน่วยงาน",
    "หลักเกณฑ์",
    "หลักฐาน",
    "ห้องน้ำ",
    "ห้องส้วม",
    "หัวหน้า",
    "อารยสถาปัตย์",
    "อิเล็กทรอนิกส์",
    "อินเทอร์เน็ต",
    "อุปกรณ์",
    "ออนไลน์",
    "แอปพลิเคชัน",
    "โลจิสติกส์",
];

/// The length in bytes of the word with which `text` starts, where it is one that stays whole.
pub(super) fn whole_word_at(text: &str) -> Option<usize> {
    WORDS.iter().find(|word| text.starts_with(**word)).map(|word| word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_hides_behind_its_own_beginning() {
        for (i, word) in WORDS.iter().enumerate() {
            assert!(!WORDS[..i].iter().any(|earlier| word.starts_with(earlier)), "{word}");
        }
    }
}
