//! What is kept through the year: follow-up plan, monthly figures, certificate, calendar and maintenance check.

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::Action;
use gecc::domain::certificate::{Certificates, Certification};
use gecc::domain::date::Date;
use gecc::domain::edit::Edit;
use gecc::domain::figures::{Column, Figures, Month};
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::domain::maintenance::TopicState;
use gecc::domain::plan::{PlanRow, PlanRowId};
use gecc::gui::app::App;
use gecc::gui::command::Command;
use gecc::gui::jobs;
use gecc::gui::route::Route;

use super::stage::{SMALL, Stage};

fn id(text: &str) -> CriterionId {
    CriterionId::new(text).unwrap()
}

fn go(stage: &mut Stage, route: Route) {
    stage.harness.state_mut().ask(Command::Go(route));
    stage.harness.run();
}

fn at(route: Route) -> Stage {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    go(&mut stage, route);
    stage
}

fn edit(stage: &mut Stage, edit: Edit) {
    stage.harness.state_mut().ask(Command::Edit(edit));
    stage.harness.run();
}

fn row(number: u32, topic: &str, responsible: &str, last: Option<&str>, result: &str) -> PlanRow {
    PlanRow {
        id: PlanRowId(number),
        topic: topic.to_owned(),
        objective: "ลดเวลารอคอยของผู้รับบริการให้เหลือไม่เกิน 15 นาที".to_owned(),
        responsible: responsible.to_owned(),
        first: Date::parse("2026-10-01").ok(),
        last: last.map(|text| Date::parse(text).unwrap()),
        result: result.to_owned(),
        improvement: result.to_owned(),
        criteria: [id("Q-2.4"), id("Q-2.12")].into(),
    }
}

/// Puts a plausible year into a stage with the sample.
pub(super) fn fill(stage: &mut Stage) {
    let open = stage.texts.start_sample_button();
    stage.click(open);
    for row in [
        row(1, "ระยะเวลารอคอยของผู้รับบริการ", "สมชาย ใจดี", Some("2026-11-10"), ""),
        row(2, "การอบรมเจ้าหน้าที่จุดบริการ", "กัลยา", Some("2026-10-30"), "อบรมครบทุกคน"),
        row(3, "", "", None, ""),
        row(4, "การแจ้งผลเรื่องร้องเรียนภายในกำหนด", "เขมิกา", Some("2027-02-28"), ""),
    ] {
        edit(stage, Edit::SetPlanRow(row));
    }
    let channels = ["เว็บไซต์", "ไลน์ของศูนย์", "แอปพลิเคชันทางรัฐ"].map(str::to_owned);
    let mut figures = Figures::new(Month::new(2025, 10).unwrap(), channels);
    for (month, n) in
        (0..11).zip([3_540, 3_312, 2_998, 3_875, 3_401, 3_666, 2_750, 3_120, 3_480, 3_905, 4_012])
    {
        let set = |f: Figures, column, n| f.with(month, column, Some(n)).unwrap();
        figures = set(figures, Column::Counter, n);
        figures = set(figures, Column::Online(0), n / 9);
        figures = set(figures, Column::Online(1), n / 4);
        figures = set(figures, Column::Online(2), n / 31);
        figures = set(figures, Column::Sample, n / 12);
        figures = set(figures, Column::Satisfaction, 850 + n % 100);
        figures = set(figures, Column::Received, n % 7);
        figures = set(figures, Column::Closed, n % 5);
    }
    edit(stage, Edit::SetFigures(Some(figures)));
    let certifications =
        vec![Certification { year: 2565, level: None }, Certification { year: 2568, level: None }];
    edit(stage, Edit::SetCertificates(Certificates { certifications, until: None }));
}

/// Opens the row that is overdue.
pub(super) fn open_row(stage: &mut Stage) {
    go(stage, Route::Plan);
    let name = stage.texts.plan_row_name(1, "ระยะเวลารอคอยของผู้รับบริการ");
    stage.click(&name);
    let search = stage.texts.plan_search();
    stage.type_into(search, "Q-2.1");
}

fn text_of(stage: &Stage, field: &str) -> String {
    stage.harness.get_by_label(field).accesskit_node().value().unwrap_or_default()
}

#[test]
fn a_row_is_added_filled_and_removed() {
    let mut stage = at(Route::Plan);
    stage.click("เพิ่มรายการ");
    assert!(stage.harness.get_by_label("หัวข้อการติดตาม").is_focused());
    stage.type_into("หัวข้อการติดตาม", "ระยะเวลารอคอย");
    stage.type_into("วัตถุประสงค์", "ลดเวลา");
    stage.type_into("ผู้รับผิดชอบ", "สมชาย");
    stage.type_into("ระยะเวลา: วันเริ่มต้น", "1/10/2569");
    stage.type_into("ระยะเวลา: วันสิ้นสุด", "๑๙/๑๑/๒๕๖๙");
    assert!(stage.shows("เลยกำหนดเมื่อ 19 พ.ย. 2569"));
    assert!(stage.shows("กรอกแล้ว 4/6 ช่อง"));
    stage.type_into("ผลการติดตาม", "เหลือ 12 นาที");
    stage.type_into("แนวทางปรับปรุง", "เพิ่มช่องบริการ");
    assert!(stage.shows("ครบทุกช่อง") && !stage.shows("เลยกำหนดเมื่อ 19 พ.ย. 2569"));
    let row = stage.assessment().plan()[0].clone();
    assert!(row.is_complete());
    assert_eq!(row.first, Date::parse("2026-10-01").ok());
    stage.click("ลบรายการนี้");
    assert!(stage.assessment().plan().is_empty() && stage.shows("ยังไม่มีรายการในแผน"));
    stage.press_ctrl(Key::Z);
    assert_eq!(stage.assessment().plan(), [row]);
}

#[test]
fn a_wrong_date_is_told_and_kept_to_be_mended() {
    let mut stage = at(Route::Plan);
    stage.click("เพิ่มรายการ");
    stage.type_into("ระยะเวลา: วันสิ้นสุด", "31/11/2569");
    stage.leave_field();
    assert!(stage.shows("กรอกวันที่ เช่น 20/11/2569"));
    assert_eq!(text_of(&stage, "ระยะเวลา: วันสิ้นสุด"), "31/11/2569");
    assert_eq!(stage.assessment().plan()[0].last, None);
    stage.type_into("ระยะเวลา: วันเริ่มต้น", "2026-11-20");
    stage.leave_field();
    assert!(stage.shows("20 พฤศจิกายน 2569"));
    assert_eq!(text_of(&stage, "ระยะเวลา: วันเริ่มต้น"), "20/11/2569");
}

#[test]
fn a_row_is_linked_to_criteria_that_it_leads_to() {
    let mut stage = at(Route::Plan);
    stage.click("เพิ่มรายการ");
    stage.type_into("ค้นหาเกณฑ์ที่จะเชื่อม (รหัสหรือชื่อ)", "q-2.12");
    stage.click("เชื่อม Q-2.12");
    assert!(stage.assessment().plan()[0].criteria.contains(&id("Q-2.12")));
    stage.type_into("ค้นหาเกณฑ์ที่จะเชื่อม (รหัสหรือชื่อ)", "ความพึงพอใจของประชาชนในการ");
    stage.click("เชื่อม R-1");
    stage.click("เลิกเชื่อม Q-2.12");
    assert_eq!(stage.assessment().plan()[0].criteria, [id("R-1")].into());
    stage.click("ไปที่ R-1 ความพึงพอใจของประชาชนในการรับบริการ");
    let Route::Aspect { criterion, .. } = stage.harness.state().route() else {
        panic!("still on the plan");
    };
    assert_eq!(*criterion, Some(id("R-1")));
}

/// The topics of the rows from top to bottom.
fn listed(stage: &Stage) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = Vec::new();
    for node in stage.harness.root().children_recursive() {
        let label = node.accesskit_node().label().unwrap_or_default();
        if let Some(topic) = label.strip_prefix("รายการที่ ") {
            rows.push((node.rect().top(), topic.to_owned()));
        }
    }
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, topic)| topic).collect()
}

#[test]
fn rows_are_sorted_and_stay_while_they_are_edited() {
    let mut stage = at(Route::Plan);
    for row in [
        row(1, "โครงการ", "ไพลิน", Some("2026-12-01"), ""),
        row(2, "คิว", "เขียว", Some("2026-11-01"), ""),
        row(3, "แผนที่", "คำ", None, ""),
    ] {
        edit(&mut stage, Edit::SetPlanRow(row));
    }
    assert_eq!(listed(&stage), ["1 โครงการ", "2 คิว", "3 แผนที่"]);
    for (order, want) in [
        ("เรียงตามระยะเวลา", ["2 คิว", "1 โครงการ", "3 แผนที่"]),
        ("เรียงตามหัวข้อ", ["2 คิว", "1 โครงการ", "3 แผนที่"]),
        ("เรียงตามผู้รับผิดชอบ", ["2 คิว", "3 แผนที่", "1 โครงการ"]),
        ("เรียงตามเลยกำหนดก่อน", ["2 คิว", "1 โครงการ", "3 แผนที่"]),
    ] {
        stage.click(order);
        assert_eq!(listed(&stage), want, "{order}");
    }
    stage.click("รายการที่ 2 คิว");
    stage.type_into("ผลการติดตาม", "ดี");
    assert_eq!(listed(&stage), ["2 คิว", "1 โครงการ", "3 แผนที่"]);
    stage.click("รายการที่ 2 คิว");
    stage.click("เรียงตามลำดับที่เพิ่ม");
    stage.click("เรียงตามเลยกำหนดก่อน");
    assert_eq!(listed(&stage), ["2 คิว", "1 โครงการ", "3 แผนที่"]);
}

#[test]
fn open_actions_become_rows() {
    let mut stage = at(Route::Plan);
    let action = Action {
        what: "ติดป้ายบอกทาง".to_owned(),
        who: "สมชาย".to_owned(),
        due: Date::parse("2026-11-01").ok(),
        done: false,
    };
    edit(&mut stage, Edit::SetAction(id("P-02"), Some(action)));
    stage.click("เริ่มจากสิ่งที่ต้องทำ (1)");
    let row = &stage.assessment().plan()[0];
    assert_eq!((row.topic.as_str(), row.responsible.as_str()), ("ติดป้ายบอกทาง", "สมชาย"));
    assert!(row.criteria.contains(&id("P-02")));
    assert!(stage.shows("เริ่มจากสิ่งที่ต้องทำ (0)"));
    let name = "แผนติดตามผล ติดป้ายบอกทาง แผนติดตามผลสิ้นสุดเมื่อ 1 พ.ย. 2569 แต่ยังไม่มีผล";
    go(&mut stage, Route::Check);
    stage.click(name);
    assert_eq!(stage.harness.state().route(), &Route::Plan);
    assert!(stage.harness.get_by_label("รายการที่ 1 ติดป้ายบอกทาง").is_focused());
}

fn at_figures() -> Stage {
    let mut stage = at(Route::Figures);
    assert_eq!(text_of(&stage, "เดือนแรก (ดด/ปปปป)"), "11/2568");
    stage.click("เริ่มกรอก 12 เดือน");
    stage
}

fn cell(stage: &Stage, month: usize, column: Column) -> Option<u32> {
    stage.assessment().figures().unwrap().get(month, column)
}

const COUNTER: &str = "ผู้รับบริการ ณ จุดบริการ (คน)";

fn focused(stage: &Stage) -> String {
    let root = stage.harness.root();
    let found = root.children_recursive().find(|node| node.accesskit_node().is_focused());
    found.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn cells_are_filled_and_left_by_keys() {
    let mut stage = at_figures();
    assert_eq!(focused(&stage), format!("{COUNTER} พ.ย. 2568"));
    for (typed, key, expected) in [
        ("๑๒๕๐", Key::Enter, format!("{COUNTER} ธ.ค. 2568")),
        ("1,300", Key::ArrowDown, format!("{COUNTER} ม.ค. 2569")),
        ("900", Key::ArrowRight, "ผู้ตอบแบบสำรวจ (คน) ม.ค. 2569".to_owned()),
        ("40", Key::Tab, "ความพึงพอใจ (ร้อยละ) ม.ค. 2569".to_owned()),
        ("92.5", Key::ArrowUp, "ความพึงพอใจ (ร้อยละ) ธ.ค. 2568".to_owned()),
    ] {
        let name = focused(&stage);
        for c in typed.chars() {
            stage.harness.get_by_label(&name).type_text(&c.to_string());
            stage.harness.run();
        }
        stage.press(key);
        assert_eq!(focused(&stage), expected);
    }
    let get = |month, column| cell(&stage, month, column);
    assert_eq!(
        [0, 1, 2].map(|month| get(month, Column::Counter)),
        [Some(1250), Some(1300), Some(900)]
    );
    assert_eq!((get(2, Column::Sample), get(2, Column::Satisfaction)), (Some(40), Some(925)));
    assert!(stage.shows("3,450") && stage.shows("92.5"));
    stage.press(Key::ArrowLeft);
    stage.press(Key::ArrowLeft);
    assert_eq!(focused(&stage), format!("{COUNTER} ธ.ค. 2568"));
    stage.harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    stage.harness.run();
    assert_eq!(focused(&stage), format!("{COUNTER} พ.ย. 2568"));
}

#[test]
fn a_block_from_a_spreadsheet_is_pasted_and_the_rest_is_told() {
    let mut stage = at_figures();
    stage.type_into("ช่องทางออนไลน์ใหม่", "ไลน์");
    stage.press(Key::Enter);
    let name = format!("{COUNTER} ก.ย. 2569");
    stage.type_into(&name, "7");
    let block = "1,200\t๓๕๐\t80\t92.5%\n900\tไม่มี\t\t101\t5\n1\t2\n";
    stage.harness.event(Event::Paste(block.to_owned()));
    stage.harness.run();
    assert_eq!(cell(&stage, 10, Column::Counter), Some(1200));
    assert_eq!(cell(&stage, 10, Column::Online(0)), Some(350));
    assert_eq!(cell(&stage, 10, Column::Satisfaction), Some(925));
    assert_eq!(cell(&stage, 11, Column::Counter), Some(900));
    assert_eq!(cell(&stage, 11, Column::Online(0)), None);
    assert_eq!(cell(&stage, 11, Column::Received), Some(5));
    assert_eq!(text_of(&stage, &name), "1,200");
    assert!(stage.shows(
        "วางแล้ว 6 ช่อง · คงค่าเดิมไว้ 2 ช่อง เพราะสิ่งที่วางไม่ใช่ตัวเลข · อีก 2 ช่องอยู่นอกตารางจึงไม่ได้วาง"
    ));
    assert!(stage.shows("ออนไลน์: ไลน์ (คน) ต.ค. 2569: “ไม่มี” ไม่ใช่จำนวนเต็ม"));
    assert!(stage.shows("ความพึงพอใจ (ร้อยละ) ต.ค. 2569: “101” ไม่ใช่ร้อยละ 0–100"));
    assert!(stage.shows("2,100"));
}

#[test]
fn what_is_no_number_stays_in_its_cell_and_is_told() {
    let mut stage = at_figures();
    let name = format!("{COUNTER} พ.ย. 2568");
    stage.type_into(&name, "12x");
    stage.press(Key::ArrowDown);
    assert_eq!(cell(&stage, 0, Column::Counter), Some(12));
    assert_eq!(text_of(&stage, &name), "12x");
    assert!(stage.shows(&format!("{name}: “12x” ไม่ใช่จำนวนเต็ม")));
}

#[test]
fn channels_and_the_first_month_change_without_loss() {
    let mut stage = at_figures();
    for name in ["เว็บไซต์", "ไลน์"] {
        stage.type_into("ช่องทางออนไลน์ใหม่", name);
        stage.click("เพิ่มช่องทาง");
    }
    stage.type_into("ออนไลน์: ไลน์ (คน) พ.ย. 2568", "5");
    stage.type_into("ช่องทางออนไลน์ที่ 2", "ทางการ");
    assert_eq!(stage.assessment().figures().unwrap().channels(), ["เว็บไซต์", "ไลน์ทางการ"]);
    stage.click("ลบช่องทาง เว็บไซต์");
    assert_eq!(cell(&stage, 0, Column::Online(0)), Some(5));
    stage.harness.get_by_label("เดือนแรก (ดด/ปปปป)").focus();
    stage.harness.run();
    stage.press_ctrl(Key::A);
    stage.type_into("เดือนแรก (ดด/ปปปป)", "12/2568");
    assert_eq!(stage.assessment().figures().unwrap().first(), Month::new(2025, 11).unwrap());
    assert!(stage.shows("ตัวเลข 1 เดือนจะอยู่นอกช่วงและถูกลบออก (เลิกทำได้)"));
    stage.click("เปลี่ยนเดือนแรก");
    assert_eq!(stage.assessment().figures().unwrap().first(), Month::new(2025, 12).unwrap());
    stage.leave_field();
    stage.press_ctrl(Key::Z);
    assert_eq!(cell(&stage, 0, Column::Online(0)), Some(5));
}

#[test]
fn certifications_say_how_long_they_are_current() {
    let mut stage = at(Route::Certificate);
    assert!(stage.shows("หากสมัครในปี 2569 จะได้รับการตรวจประเมิน"));
    stage.type_into("ปี พ.ศ. ที่ได้รับ", "๒๕๖๘");
    stage.click("ระดับที่ได้รับ ระดับพื้นฐาน");
    stage.click("เพิ่มการรับรอง");
    let certificates = stage.assessment().certificates().clone();
    assert_eq!(certificates.certifications[0].year, 2568);
    assert!(certificates.certifications[0].level.is_some());
    assert!(stage.shows("ใบรับรองมีผลถึงสิ้นปี 2570") && stage.shows("เหลือ 1 ปี 41 วัน"));
    assert!(stage.shows("หากสมัครในปี 2569 จะไม่ได้รับการตรวจประเมินซ้ำ สมัครได้อีกตั้งแต่ปี 2571"));
    let until = "มีผลถึงสิ้นปี พ.ศ. (ตามใบรับรอง หากต่างจากที่คำนวณ)";
    stage.type_into(until, "2568x");
    assert!(stage.shows("กรอกปี พ.ศ. เช่น 2568"));
    stage.press(Key::Backspace);
    assert!(stage.shows("ใบรับรองหมดอายุเมื่อสิ้นปี 2568"));
    stage.click("ลบการรับรองปี 2568");
    assert!(stage.assessment().certificates().certifications.is_empty());
}

#[test]
fn the_calendar_marks_the_current_steps_and_counts_the_days() {
    let stage = at(Route::Certificate);
    assert!(stage.shows("อีก 42 วัน ถึงช่วงรับสมัคร"));
    assert!(stage.shows("คาดว่าเริ่ม 1 มกราคม 2570 ตามช่วงเวลาของปีที่ผ่านมา"));
    let root = stage.harness.root();
    let now = root.children_recursive().filter(|node| {
        let node = node.accesskit_node();
        node.label().or(node.value()).as_deref() == Some("ขณะนี้")
    });
    assert_eq!(now.count(), 2, "October–November and November–February");
    assert!(stage.shows("พฤศจิกายน – กุมภาพันธ์") && stage.shows("ตลอดปี"));
}

#[test]
fn a_letter_starts_the_clock_of_the_maintenance_check() {
    let mut stage = at(Route::Certificate);
    stage.click("M-1 ไม่เป็นไปตามเดิม");
    stage.type_into("หมายเหตุ M-1", "งดบริการวันเสาร์");
    let topic = stage.assessment().maintenance().topics[&id("M-1")].clone();
    assert_eq!((topic.state, topic.note.as_str()), (TopicState::Lost, "งดบริการวันเสาร์"));
    assert!(stage.shows("ยังต้องแก้ไข 1 หัวข้อ") && stage.shows("ยังไม่มีหนังสือแจ้ง"));
    stage.type_into("วันที่ของหนังสือ", "16/11/2569");
    assert!(stage.shows("ครบกำหนด 23 พฤศจิกายน 2569") && stage.shows("เหลือ 3 วัน"));
    stage.type_into("จำนวนวันที่ให้แก้ไข (วัน)", "3");
    assert!(stage.shows("ครบกำหนด 19 พฤศจิกายน 2569") && stage.shows("เกินกำหนดแล้ว 1 วัน"));
    stage.click("M-1 แก้ไขแล้ว");
    assert!(stage.shows("แก้ไขครบแล้ว"));
    stage.click("สิ่งที่ควรตรวจสอบใน M-1");
    assert!(stage.shows("ยังให้บริการครบทุกงานตามที่ได้รับการรับรอง"));
}

#[test]
fn a_full_year_fits_the_smallest_window_with_names_of_their_own() {
    for language in [Language::Thai, Language::English] {
        let builder = Harness::<App>::builder().with_size(SMALL);
        let mut stage = Stage::build(builder, language, jobs::at_once);
        fill(&mut stage);
        open_row(&mut stage);
        for route in [Route::Plan, Route::Figures, Route::Certificate] {
            go(&mut stage, route.clone());
            super::names::check_names(&stage, &format!("{language:?} {route:?}"));
        }
    }
}

#[test]
fn a_row_that_is_added_comes_into_view() {
    let mut stage = at(Route::Plan);
    for _ in 0..14 {
        stage.click("เพิ่มรายการ");
    }
    let field = stage.harness.get_by_label("หัวข้อการติดตาม");
    assert!(field.is_focused());
    let (field, window) = (field.rect(), stage.harness.ctx.content_rect());
    assert!(window.contains_rect(field), "{field} in {window}");
}
