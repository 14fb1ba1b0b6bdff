//! Work on the criteria of an aspect: search, filters, gaps, flags, actions.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::date::Date;
use gecc::domain::language::Language;
use gecc::gui::app::App;
use gecc::gui::command::Command;
use gecc::gui::jobs;
use gecc::gui::route::Route;

use super::stage::{SMALL, Stage};

/// A new assessment at the aspect at `place`.
fn at_aspect(place: usize) -> Stage {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let title = stage.aspect_title(place);
    stage.visit(&title);
    stage
}

/// The ids of the criteria that are listed, in order.
fn listed(stage: &Stage) -> Vec<String> {
    let nodes = stage.harness.root().children_recursive();
    nodes
        .filter_map(|node| {
            let name = node.accesskit_node().label()?;
            name.strip_suffix(" ครบถ้วน").map(str::to_owned)
        })
        .collect()
}

fn current(stage: &Stage) -> String {
    let Route::Aspect { criterion: Some(id), .. } = stage.harness.state().route() else {
        panic!("no criterion at {:?}", stage.harness.state().route());
    };
    id.to_string()
}

#[test]
fn a_search_forgives_missing_marks_and_escape_ends_it() {
    let mut stage = at_aspect(0);
    let all = listed(&stage);
    stage.press_ctrl(Key::F);
    assert!(stage.harness.get_by_label("ค้นหาเกณฑ์").is_focused());
    stage.type_into("ค้นหาเกณฑ์", "ทีจอดรถ");
    let found = listed(&stage);
    assert!(!found.is_empty() && found.len() < all.len(), "{found:?}");
    assert!(stage.shows(&format!("พบ {} จาก {} ข้อ", found.len(), all.len())));
    stage.press(Key::Enter);
    stage.press(Key::Num1);
    assert_eq!(stage.answer(&found[0]).state, AnswerState::Met);
    assert_eq!(listed(&stage), found, "what was answered stays in the list");
    stage.press_ctrl(Key::F);
    stage.press(Key::Escape);
    assert_eq!(listed(&stage), all);
    stage.press(Key::Num2);
    assert_eq!(stage.answer(&found[0]).state, AnswerState::Partly, "the place is kept");
}

#[test]
fn what_is_not_found_is_said_and_one_click_shows_all() {
    let mut stage = at_aspect(0);
    let all = listed(&stage);
    stage.type_into("ค้นหาเกณฑ์", "zzz");
    assert!(listed(&stage).is_empty());
    assert!(stage.shows("ไม่พบเกณฑ์ที่ตรงกับการค้นหาในด้านนี้"));
    stage.click("ล้างการค้นหาและตัวกรอง");
    assert_eq!(listed(&stage), all);
}

#[test]
fn what_is_found_in_another_aspect_is_one_click_away() {
    let mut stage = at_aspect(1);
    stage.type_into("ค้นหาเกณฑ์", "P-02");
    assert!(listed(&stage).is_empty());
    let title = stage.aspect_title(0);
    stage.click(&format!("{title} พบ 1 ข้อ"));
    assert_eq!(listed(&stage), ["P-02"]);
}

#[test]
fn filters_hold_together_and_are_taken_off_one_by_one() {
    let mut stage = at_aspect(0);
    let all = listed(&stage);
    stage.click("P-02 ครบถ้วน");
    stage.click("P-03 ยังไม่มี");
    stage.click("P-04 บางส่วน");
    stage.click("ตัวกรอง");
    assert!(!stage.shows("แสดงทุกข้อ"));
    stage.click("แสดงเฉพาะ ยังไม่ครบถ้วน");
    assert_eq!(listed(&stage), ["P-03", "P-04"]);
    assert_eq!(stage.answer("P-03").state, AnswerState::NotMet);
    stage.click("แสดงเฉพาะ ยังไม่ตอบ");
    assert!(listed(&stage).is_empty());
    stage.click("แสดงเฉพาะ ยังไม่ครบถ้วน");
    assert_eq!(listed(&stage).len(), all.len() - 3);
    stage.click("แสดงทุกข้อ");
    assert_eq!(listed(&stage), all);
}

#[test]
fn who_has_no_name_has_no_work_of_their_own() {
    let mut stage = at_aspect(0);
    stage.click("ตัวกรอง");
    let mine = stage.harness.get_by_label("แสดงเฉพาะ งานของฉัน");
    assert!(mine.accesskit_node().is_disabled());
}

#[test]
fn a_criterion_that_is_asked_for_is_shown_whatever_was_searched_for() {
    let mut stage = at_aspect(0);
    stage.type_into("ค้นหาเกณฑ์", "ทีจอดรถ");
    assert!(!listed(&stage).contains(&"P-02".to_owned()));
    let criterion = stage.assessment().criteria().find(|it| it.id.as_str() == "P-02").unwrap();
    let route = Route::Aspect { aspect: criterion.aspect, criterion: Some(criterion.id.clone()) };
    stage.harness.state_mut().ask(Command::Go(route));
    stage.harness.run();
    assert!(listed(&stage).contains(&"P-02".to_owned()));
}

#[test]
fn the_next_gap_goes_on_in_the_next_aspect() {
    let mut stage = at_aspect(0);
    let ids = listed(&stage);
    for id in ids.iter().filter(|id| *id != "P-04") {
        stage.click(&format!("{id} ครบถ้วน"));
    }
    stage.press(Key::F8);
    assert_eq!(current(&stage), "P-04");
    stage.press(Key::Num1);
    stage.press(Key::F8);
    let second = stage.assessment().edition().aspects()[1].code;
    let first = stage.assessment().criteria_of(second).next().unwrap().id.to_string();
    assert_eq!(current(&stage), first);
}

#[test]
fn a_flag_is_seen_on_the_card_and_can_be_filtered_by() {
    let mut stage = at_aspect(0);
    stage.click("P-03 ยังไม่มี");
    stage.click("ทำเครื่องหมายไว้ดูอีกครั้ง");
    assert!(stage.answer("P-03").flagged && stage.shows("ดูอีกครั้ง"));
    stage.click("ตัวกรอง");
    stage.click("แสดงเฉพาะ ทำเครื่องหมายไว้");
    assert_eq!(listed(&stage), ["P-03"]);
    stage.click("เลิกทำ");
    assert!(!stage.answer("P-03").flagged);
}

#[test]
fn an_action_is_planned_becomes_overdue_and_is_done() {
    let mut stage = at_aspect(0);
    stage.click("P-03 ยังไม่มี");
    stage.click("ผู้รับผิดชอบและสิ่งที่ต้องทำ");
    stage.type_into("ผู้รับผิดชอบ", "สมศรี");
    stage.type_into("สิ่งที่ต้องทำ", "ติดป้าย");
    stage.type_into("ผู้ดำเนินการ", "ช่าง");
    stage.type_into("กำหนดเสร็จ", "๑๙/๑๑");
    stage.leave_field();
    assert!(stage.shows("กรอกวันที่ เช่น 20/11/2569"), "half a date stays to be mended");
    stage.type_into("กำหนดเสร็จ", "/2569");
    stage.leave_field();
    let answer = stage.answer("P-03");
    assert_eq!(answer.responsible, "สมศรี");
    let action = answer.action.unwrap();
    assert_eq!((action.what.as_str(), action.who.as_str()), ("ติดป้าย", "ช่าง"));
    assert_eq!(action.due, Date::parse("2026-11-19").ok());
    assert!(stage.shows("19/11/2569") && stage.shows("เกินกำหนด 19 พ.ย. 2569"));
    stage.click("ดำเนินการแล้ว");
    assert!(stage.answer("P-03").action.unwrap().done);
    assert!(!stage.shows("เกินกำหนด 19 พ.ย. 2569"));
}

#[test]
fn filters_wrap_in_the_smallest_window() {
    for language in [Language::Thai, Language::English] {
        let builder = Harness::<App>::builder().with_size(SMALL);
        let mut stage = Stage::build(builder, language, jobs::at_once);
        let sample = stage.texts.start_sample_button();
        stage.click(sample);
        let title = stage.aspect_title(1);
        stage.visit(&title);
        let filters = stage.texts.filters();
        stage.click(filters);
        let filter = stage.texts.filter_name(stage.texts.filter_no_evidence());
        stage.click(&filter);
        let pane = stage.harness.get_by_label(stage.texts.previous_criterion()).rect().left();
        for name in [stage.texts.filter_name(stage.texts.filter_official()), filter] {
            let right = stage.harness.get_by_label(&name).rect().right();
            assert!(right < pane, "{name} ends at {right}, the pane begins at {pane}");
        }
        let id = listed_names(&stage, stage.texts.state_met());
        for name in id {
            let right = stage.harness.get_by_label(&name).rect().right();
            assert!(right < pane, "{name} ends at {right}");
        }
        for aspect in stage.assessment().edition().aspects() {
            let beginning = aspect.title.get(language).to_owned();
            let nodes = stage.harness.root().children_recursive();
            for node in nodes {
                let is_link = node.accesskit_node().label().is_some_and(|name| {
                    name != beginning
                        && name.contains(&beginning)
                        && name.chars().any(char::is_numeric)
                });
                if is_link && node.rect().left() > 208.0 {
                    assert!(node.rect().right() < pane, "{beginning}");
                }
            }
        }
    }
}

/// The names that end with `word`.
fn listed_names(stage: &Stage, word: &str) -> Vec<String> {
    let nodes = stage.harness.root().children_recursive();
    let names = nodes.filter_map(|node| node.accesskit_node().label());
    names.filter(|name| name.ends_with(&format!(" {word}"))).collect()
}

#[test]
fn a_key_flags_and_takes_the_flag_away() {
    let mut stage = at_aspect(0);
    let first = listed(&stage)[0].clone();
    stage.press(Key::F);
    assert!(stage.answer(&first).flagged && stage.shows("ดูอีกครั้ง"));
    stage.press(Key::F);
    assert!(!stage.answer(&first).flagged);
    stage.press_ctrl(Key::F);
    assert!(!stage.answer(&first).flagged, "Ctrl+F searches");
}

#[test]
fn the_list_of_shortcuts_names_the_keys_of_the_cards() {
    let mut stage = at_aspect(0);
    stage.press(Key::F1);
    for keys in ["F", "F8", "Ctrl+F"] {
        assert!(stage.shows(keys), "{keys}");
    }
}

#[test]
fn my_work_is_found_by_the_name_in_the_settings() {
    let mut stage = at_aspect(0);
    let mine = listed(&stage)[1].clone();
    stage.visit("ตั้งค่า");
    stage.type_into("ชื่อของท่าน", "สมหญิง ใจดี");
    let title = stage.aspect_title(0);
    stage.visit(&title);
    stage.press(Key::N);
    stage.click("ผู้รับผิดชอบและสิ่งที่ต้องทำ");
    stage.click("ใส่ชื่อ สมหญิง ใจดี");
    assert_eq!(stage.answer(&mine).responsible, "สมหญิง ใจดี");
    stage.click("ตัวกรอง");
    stage.click("แสดงเฉพาะ งานของฉัน");
    assert_eq!(listed(&stage), std::slice::from_ref(&mine));
    // Whoever sits here next has other work.
    stage.visit("ตั้งค่า");
    stage.type_into("ชื่อของท่าน", "ก");
    stage.visit(&title);
    assert!(listed(&stage).is_empty());
}
