//! Words about what monthly figures say of the criteria that rest on them.

use crate::domain::criterion::Criterion;
use crate::domain::figure_kind::{FigureConflict, FigureKind, Trend, YearOfFigure};
use crate::domain::figures::{Figures, MONTHS};
use crate::i18n::{Texts, messages};

messages! {
    kind_counter { th: "ผู้รับบริการ ณ จุดบริการ", en: "Users at the counter" }
    kind_online { th: "ผู้ใช้ช่องทางออนไลน์", en: "Online users" }
    kind_sample { th: "ผู้ตอบแบบสำรวจ", en: "People asked" }
    kind_satisfaction { th: "ความพึงพอใจ", en: "Satisfaction" }
    kind_received { th: "เรื่องร้องเรียนที่รับ", en: "Complaints received" }
    kind_closed { th: "เรื่องร้องเรียนที่ยุติ", en: "Complaints closed" }

    feed_heading { th: "ตัวเลขรายเดือนที่เกี่ยวข้อง", en: "Monthly figures behind it" }
    feed_mean_per_cent(mean: &str) { th: format!("เฉลี่ยร้อยละ {mean}"), en: format!("{mean}% on average") }
    feed_sum(total: &str, mean: &str) { th: format!("รวม {total} เฉลี่ยเดือนละ {mean}"), en: format!("{total} in all, {mean} a month on average") }
    feed_months(months: usize, of: usize) { th: format!("กรอกแล้ว {months} จาก {of} เดือน"), en: format!("{months} of {of} months filled in") }
    feed_up(first: &str, second: &str) { th: format!("↑ เพิ่มขึ้นใน 6 เดือนหลัง ({first} → {second})"), en: format!("↑ higher in the second six months ({first} → {second})") }
    feed_down(first: &str, second: &str) { th: format!("↓ ลดลงใน 6 เดือนหลัง ({first} → {second})"), en: format!("↓ lower in the second six months ({first} → {second})") }
    feed_steady(first: &str, second: &str) { th: format!("→ ทรงตัวใน 6 เดือนหลัง ({first} → {second})"), en: format!("→ about the same in the second six months ({first} → {second})") }
    feed_none { th: "ยังไม่มีตัวเลขรายเดือน", en: "No months filled in yet" }
    feed_chart(kind: &str, id: &str, values: &str) { th: format!("แผนภูมิ {kind} ของข้อ {id} {values}"), en: format!("Chart, {kind} for {id}: {values}") }
    feed_open { th: "ดูตัวเลขรายเดือน", en: "See the monthly figures" }
    feed_open_of(id: &str) { th: format!("ดูตัวเลขรายเดือนของข้อ {id}"), en: format!("See the monthly figures for {id}") }
    feed_take { th: "ใส่ตัวเลขในหมายเหตุ", en: "Put the figures into the note" }
    feed_take_of(id: &str) { th: format!("ใส่ตัวเลขในหมายเหตุของข้อ {id}"), en: format!("Put the figures into the note of {id}") }
    feed_taken(id: &str) { th: format!("เพิ่มตัวเลขรายเดือนในหมายเหตุข้อ {id} แล้ว"), en: format!("The monthly figures are in the note of {id}") }
    feed_is_in_note { th: "ตัวเลขนี้อยู่ในหมายเหตุแล้ว", en: "The note says these figures" }
    feed_note(span: &str, figures: &str) { th: format!("ข้อมูลรายเดือน {span}: {figures}"), en: format!("Monthly figures, {span}: {figures}") }
    feed_note_of(kind: &str, value: &str, months: &str) { th: format!("{kind} {value} ({months})"), en: format!("{kind} {value} ({months})") }

    feeds_heading { th: "เกณฑ์ที่ใช้ตัวเลขเหล่านี้", en: "Criteria that rest on these figures" }
    feeds_hint {
        th: "บนข้อเหล่านี้จะแสดงค่าเฉลี่ยและแนวโน้ม และนำตัวเลขไปใส่ในหมายเหตุได้",
        en: "Their cards show means and trends, and offer to put the figures into the note",
    }
    feeds_link(kind: &str, id: &str, title: &str) { th: format!("{kind} ใช้กับข้อ {id} {title}"), en: format!("{kind}, used by {id} {title}") }

    find_figures_missing(kind: &str) { th: format!("ยังไม่มีตัวเลขรายเดือน: {kind}"), en: format!("No monthly figures: {kind}") }
    find_figures_nothing(kind: &str) { th: format!("ตัวเลขรายเดือนเป็นศูนย์ทุกเดือน: {kind}"), en: format!("The monthly figures are all zero: {kind}") }
    find_figures_asked(months: usize) {
        th: format!("ผู้ตอบแบบสำรวจมากกว่าผู้รับบริการ {months} เดือน"),
        en: if months == 1 { "More people asked than served, in 1 month".to_owned() } else { format!("More people asked than served, in {months} months") },
    }
    find_figures_nobody(months: usize) {
        th: format!("มีผลความพึงพอใจแต่ไม่มีผู้ตอบ {months} เดือน"),
        en: if months == 1 { "A satisfaction, but nobody asked, in 1 month".to_owned() } else { format!("A satisfaction, but nobody asked, in {months} months") },
    }
    find_complaints_open(count: u64) {
        th: format!("เรื่องร้องเรียนยังไม่ยุติ {count} เรื่อง"),
        en: if count == 1 { "1 complaint is not closed".to_owned() } else { format!("{count} complaints are not closed") },
    }
    what_figures_missing { th: "ตอบว่ามีผลแต่ยังไม่มีตัวเลขรายเดือน", en: "A result, but no monthly figures" }
    what_figures_disagree { th: "ตัวเลขรายเดือนขัดกับคำตอบ", en: "The monthly figures say otherwise" }
    what_complaints_open { th: "มีเรื่องร้องเรียนที่ยังไม่ยุติ", en: "Complaints that are not closed" }
    why_complaints_open {
        th: "ผู้ตรวจประเมินถามถึงเรื่องที่ค้าง โปรดระบุเหตุผลหรือกำหนดแล้วเสร็จในหมายเหตุ",
        en: "Assessors ask about open complaints; say in the note why, or until when",
    }
    why_figures_missing {
        th: "ผู้ตรวจประเมินดูผลจากตัวเลขย้อนหลัง 12 เดือน หากไม่มีจะขอเพิ่มหรือไม่ให้คะแนน",
        en: "Results are read from the numbers of the last twelve months; without them an assessor asks, or gives no points",
    }
    why_figures_disagree {
        th: "ผู้ตรวจประเมินเทียบคำตอบกับตัวเลข เมื่อไม่ตรงกันจะไม่เชื่อถือทั้งสองอย่าง",
        en: "Assessors compare the answer with the numbers; where they differ, neither is believed",
    }
}

impl Texts {
    /// The name of a kind of monthly figure.
    #[must_use]
    pub const fn figure_kind(self, kind: FigureKind) -> &'static str {
        match kind {
            FigureKind::Counter => self.kind_counter(),
            FigureKind::Online => self.kind_online(),
            FigureKind::Sample => self.kind_sample(),
            FigureKind::Satisfaction => self.kind_satisfaction(),
            FigureKind::Received => self.kind_received(),
            FigureKind::Closed => self.kind_closed(),
        }
    }

    /// A number of this kind: with thousands separators, or with one decimal for a per cent.
    #[must_use]
    pub fn figure(self, kind: FigureKind, value: u64) -> String {
        match kind {
            FigureKind::Satisfaction => tenths(value),
            FigureKind::Counter
            | FigureKind::Online
            | FigureKind::Sample
            | FigureKind::Received
            | FigureKind::Closed => grouped(value),
        }
    }

    /// What the year comes to: a mean per cent, or a sum with its mean.
    #[must_use]
    pub fn feed_value(self, year: &YearOfFigure) -> String {
        let mean = self.figure(year.kind, year.mean);
        match year.total {
            None => self.feed_mean_per_cent(&mean),
            Some(total) => self.feed_sum(&self.figure(year.kind, total), &mean),
        }
    }

    /// How many of the twelve months have a number.
    #[must_use]
    pub fn feed_months_of(self, year: &YearOfFigure) -> String {
        self.feed_months(year.months, MONTHS)
    }

    /// Which way it goes. `None`: too few months to tell.
    #[must_use]
    pub fn feed_trend(self, year: &YearOfFigure) -> Option<String> {
        let (first, second) = year.halves?;
        let (first, second) = (self.figure(year.kind, first), self.figure(year.kind, second));
        Some(match year.trend()? {
            Trend::Up => self.feed_up(&first, &second),
            Trend::Down => self.feed_down(&first, &second),
            Trend::Steady => self.feed_steady(&first, &second),
        })
    }

    /// What the months say of a criterion, as a line for its note. `None`: they say nothing.
    #[must_use]
    pub fn feed_line(self, criterion: &Criterion, figures: &Figures) -> Option<String> {
        let years = criterion.figures.iter().filter_map(|kind| kind.of_year(figures));
        let said = years.map(|year| {
            let (kind, value) = (self.figure_kind(year.kind), self.feed_value(&year));
            self.feed_note_of(kind, &value, &self.feed_months_of(&year))
        });
        let said: Vec<String> = said.collect();
        let last = figures.first().later(MONTHS.saturating_sub(1));
        let span = self.figures_span(&self.short_month(figures.first()), &self.short_month(last));
        (!said.is_empty()).then(|| self.feed_note(&span, &said.join(", ")))
    }

    /// What the months say against an answer, in a few words.
    #[must_use]
    pub fn conflict(self, conflict: FigureConflict) -> String {
        match conflict {
            FigureConflict::Nothing(kind) => self.find_figures_nothing(self.figure_kind(kind)),
            FigureConflict::MoreAskedThanServed(months) => self.find_figures_asked(months),
            FigureConflict::RatedByNobody(months) => self.find_figures_nobody(months),
        }
    }
}

/// Tenths of a per cent as a per cent with one decimal.
#[must_use]
pub fn tenths(value: u64) -> String {
    format!("{}.{}", value / 10, value % 10)
}

/// A whole number with thousands separators.
#[must_use]
pub fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len().saturating_sub(at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
