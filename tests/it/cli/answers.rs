//! What is made and set, and what does not fit the standard.

use std::fs;

use crate::cli::Shell;

#[test]
fn a_new_assessment_is_made_and_never_overwrites() {
    let shell = Shell::new();
    shell.check_fine(
        "--lang en new DIR/a.gecc.ron --edition ๒๕๖๕ --name ศูนย์",
        "Made an assessment against edition 2565: DIR/a.gecc.ron\n",
    );
    let text = fs::read_to_string(shell.path("a.gecc.ron")).unwrap();
    assert!(text.contains("edition: \"2565\"") && text.contains("centre_name: \"ศูนย์\""));
    shell.check_refused(
        "--lang en new DIR/a.gecc.ron",
        "
There is already a file with this name, so it was not overwritten: DIR/a.gecc.ron
Hint: Use another name, or move the old file away first
",
    );
}

#[test]
fn answers_are_set_one_by_one() {
    let shell = Shell::new();
    shell.check_answers("],");
    shell.check_fine(
        "set DIR/new.gecc.ron p-๐๑ --state met --note ดี",
        "บันทึกแล้ว: DIR/new.gecc.ron\n",
    );
    shell.check_answers("( criterion: \"P-01\", state: met, note: \"ดี\", ),");
    shell.check_fine(
        "set DIR/new.gecc.ron P-01 --state clear --note=",
        "บันทึกแล้ว: DIR/new.gecc.ron\n",
    );
    shell.check_answers("],");
    shell.check_fine("--lang en set DIR/new.gecc.ron R-1 --points ๘", "Saved: DIR/new.gecc.ron\n");
    shell.check_answers("( criterion: \"R-1\", state: partly, points: Some(8), ),");
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron R-1 --points 10 --state not-met --note -",
        "Saved: DIR/new.gecc.ron\n",
    );
    shell.check_answers("( criterion: \"R-1\", state: not_met, points: Some(10), note: \"-\", ),");
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron R-1 --state clear --note=",
        "Saved: DIR/new.gecc.ron\n",
    );
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron L-08 --state not-applicable --reason เช่าอาคาร",
        "Saved: DIR/new.gecc.ron\n",
    );
    shell.check_answers("( criterion: \"L-08\", state: not_applicable, reason: \"เช่าอาคาร\", ),");
}

#[test]
fn points_of_an_estimated_section_are_typed_and_cleared() {
    let shell = Shell::new();
    let points = || {
        let text = fs::read_to_string(shell.path("new.gecc.ron")).unwrap();
        text.contains("section: \"quality-advanced\",\n            points: 40,")
    };
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron quality-advanced --points 40",
        "Saved: DIR/new.gecc.ron\n",
    );
    assert!(points());
    shell.check_fine(
        "--lang en set DIR/new.gecc.ron quality-advanced --state clear",
        "Saved: DIR/new.gecc.ron\n",
    );
    assert!(!points());
    shell.check_refused(
        "--lang en set DIR/new.gecc.ron quality-advanced --state met",
        "
Section quality-advanced takes only --points or --state clear
Hint: See gecc-cli --help
",
    );
    shell.check_refused(
        "--lang en set DIR/new.gecc.ron results --points 3",
        "
The points of section results are counted from its criteria and cannot be typed: DIR/new.gecc.ron
Hint: Correct the value and try again
",
    );
}

#[test]
fn what_does_not_fit_the_standard_is_refused() {
    let shell = Shell::new();
    let cases = [
        (
            "set DIR/new.gecc.ron P-99 --state met",
            "There is no criterion “P-99”: DIR/new.gecc.ron\nHint: Check the id in the edition of this assessment\n",
        ),
        (
            "set DIR/new.gecc.ron ก๑ --state met",
            "“ก1” is no id; an id has only English letters, digits and - . _\nHint: Check the id in the edition of this assessment\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points 11",
            "11 points are more than the maximum of 10: DIR/new.gecc.ron\nHint: Give a whole number from 0 to the maximum\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points 99999999999",
            "99999999999 is more than any number of points\nHint: Give a whole number from 0 to the maximum\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points -1",
            "“-1” is not a whole number from 0 on\nHint: Give a whole number from 0 to the maximum\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points 7.5",
            "“7.5” is not a whole number from 0 on\nHint: Give a whole number from 0 to the maximum\n",
        ),
        (
            "set DIR/new.gecc.ron P-01 --points 1",
            "Criterion P-01 has no points: DIR/new.gecc.ron\nHint: Answer it by its state instead\n",
        ),
        (
            "set DIR/new.gecc.ron P-01 --state not-applicable",
            "Criterion P-01 applies to every office and cannot be left out: DIR/new.gecc.ron\nHint: Answer partly met or not met, and explain in the note\n",
        ),
        (
            "set DIR/new.gecc.ron R-1 --points 5 --state clear",
            "--points and --state clear cannot be given together\nHint: See gecc-cli --help\n",
        ),
        (
            "set DIR/new.gecc.ron quality-advanced --points 5 --state clear",
            "--points and --state clear cannot be given together\nHint: See gecc-cli --help\n",
        ),
        (
            "set DIR/new.gecc.ron P-01",
            "There is nothing to set\nHint: Use --state, --points, --note or --reason\n",
        ),
        (
            "new DIR/b.gecc.ron --edition 2570",
            "The edition “2570” is not in this program\nHint: The editions here are 2568, 2565\n",
        ),
        (
            "edition export 2570",
            "The edition “2570” is not in this program\nHint: The editions here are 2568, 2565\n",
        ),
        (
            "check DIR/new.gecc.ron --date 2569-11-20",
            "“2569-11-20” has a year of the Buddhist era; the year needed is 2026\nHint: Give a Gregorian date as YYYY-MM-DD, such as 2026-11-20\n",
        ),
        (
            "check DIR/new.gecc.ron --date 20/11/2026",
            "“20/11/2026” is no date in the form YYYY-MM-DD, such as 2026-11-20\nHint: Give a Gregorian date as YYYY-MM-DD, such as 2026-11-20\n",
        ),
    ];
    for (line, stderr) in cases {
        shell.check_refused(&format!("--lang en {line}"), stderr);
    }
}

/// On Windows folders cannot be locked, so there two commands can still meet between look and rename.
#[cfg(unix)]
#[test]
fn no_answer_is_lost_when_many_commands_set_at_once() {
    let shell = Shell::new();
    let codes: Vec<String> = (1..=12).map(|n| format!("P-{n:02}")).collect();
    std::thread::scope(|scope| {
        for code in &codes {
            let line = format!("set DIR/new.gecc.ron {code} --state met");
            scope.spawn(|| assert_eq!(shell.run(&{ line }).exit, gecc::cli::Exit::Fine));
        }
    });
    let text = fs::read_to_string(shell.path("new.gecc.ron")).unwrap();
    for code in codes {
        assert!(text.contains(&code), "{code}");
    }
}
