//! The command line in process: arguments in; exit code, both outputs and the files afterwards compared.

mod answers;
mod bad_input;
mod handover;
mod own_editions;
mod refusals;
mod results;
mod sheets;
mod tables;
mod two_files;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use gecc::cli::{Environment, Exit, run};
use gecc::domain::date::Date;

/// Makes a file for a test; nothing of a user is at stake.
fn put(path: PathBuf, bytes: impl AsRef<[u8]>) {
    let mut file = fs::File::options().write(true).create(true).truncate(true).open(path).unwrap();
    file.write_all(bytes.as_ref()).unwrap();
}

/// A folder with a new assessment and the saved files of version 1, and the last result.
struct Shell {
    folder: tempfile::TempDir,
}

/// What a command left behind; paths of the folder are written `DIR`.
#[derive(Debug)]
struct Done {
    exit: Exit,
    stdout: String,
    stderr: String,
}

impl Shell {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1");
        for name in ["full.gecc.ron", "newer-readable.gecc.ron", "newer-unreadable.gecc.ron"] {
            fs::copy(data.join(name), folder.path().join(name)).unwrap();
        }
        for entry in fs::read_dir(data.join("broken")).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        let shell = Self { folder };
        assert_eq!(shell.run("new DIR/new.gecc.ron").exit, Exit::Fine);
        shell
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs `gecc-cli` with the words of `line`; `_` inside a word stands for a blank.
    fn run(&self, line: &str) -> Done {
        self.run_with(line, &|_| None)
    }

    fn run_with(&self, line: &str, variable: &dyn Fn(&str) -> Option<String>) -> Done {
        let dir = self.folder.path().to_str().unwrap();
        let words = ["gecc-cli"].into_iter().chain(line.split_whitespace());
        let args = words.map(|word| OsString::from(word.replace("DIR", dir).replace('_', " ")));
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let mut environment = Environment {
            stdout: &mut stdout,
            stderr: &mut stderr,
            variable,
            editions: Some(self.path("editions")),
            today: Date::parse("2026-11-20").ok(),
        };
        let exit = run(args, &mut environment);
        let text = |bytes| String::from_utf8(bytes).unwrap().replace(dir, "DIR");
        Done { exit, stdout: text(stdout), stderr: text(stderr) }
    }

    /// Every file with its bytes.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let entries = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        entries
            .filter(|path| path.is_file())
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect()
    }

    /// The command is refused with these words, says nothing else, and changes nothing.
    #[track_caller]
    fn check_refused(&self, line: &str, stderr: &str) {
        let before = self.files();
        let done = self.run(line);
        assert_eq!((done.exit, done.stdout.as_str()), (Exit::Unusable, ""), "{done:?}");
        assert_eq!(done.stderr, stderr.trim_start_matches('\n'));
        assert!(self.files() == before, "{line} changed a file");
    }

    #[track_caller]
    fn check_fine(&self, line: &str, stdout: &str) {
        let done = self.run(line);
        assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""), "{done:?}");
        assert_eq!(done.stdout, stdout.trim_start_matches('\n'));
    }

    /// Answers of the new assessment as they stand in its file.
    #[track_caller]
    fn check_answers(&self, expected: &str) {
        let text = fs::read_to_string(self.path("new.gecc.ron")).unwrap();
        let (_, answers) = text.split_once("answers: [").unwrap();
        let (answers, _) = answers.split_once("    evidence:").unwrap();
        let words: Vec<&str> = answers.split_whitespace().collect();
        assert_eq!(words.join(" ").trim_end_matches(" ],"), expected);
    }
}
