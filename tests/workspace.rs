//! A throw-away series, and the program run on it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The built program, or the one that `POLYFOLIO` names, with an environment that says nothing.
pub(crate) fn polyfolio() -> Command {
    let built = || env!("CARGO_BIN_EXE_polyfolio").into();
    let mut command = Command::new(std::env::var_os("POLYFOLIO").unwrap_or_else(built));
    command.env_clear().env("LANG", "en_GB.UTF-8").env("COLUMNS", "100");
    command
}

/// A folder with a series in `studies/`.
pub(crate) struct Workspace {
    dir: tempfile::TempDir,
}

impl Workspace {
    /// Writes files, given by paths relative to the workspace.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let workspace = Self { dir: tempfile::tempdir().unwrap() };
        for (path, text) in files {
            workspace.write(path, text.as_bytes());
        }
        workspace
    }

    pub(crate) fn path(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.dir.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.dir.path().join(path)).unwrap()
    }

    /// Runs the program here.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(polyfolio().current_dir(self.path()).args(arguments))
    }
}

/// What a run said and how it ended.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } = command.output().unwrap();
        let run = Self {
            code: status.code().unwrap_or(-1),
            stdout: String::from_utf8(stdout).unwrap(),
            stderr: String::from_utf8(stderr).unwrap(),
        };
        assert!(!run.stderr.contains("panicked at "), "{}", run.stderr);
        run
    }

    #[track_caller]
    pub(crate) fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }
}

/// The repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Real documents kept outside the repository; nothing, and a word about it, where they are absent.
pub(crate) fn corpus(name: &str) -> Option<PathBuf> {
    let path = root().join("../shared/corpora").join(name);
    if path.is_dir() {
        return Some(path);
    }
    eprintln!("skipped: there is no corpus `{name}` beside the repository");
    None
}

/// Whether a program that a test compares with is installed. On CI it must be.
pub(crate) fn installed(program: &str, argument: &str) -> bool {
    let found =
        Command::new(program).arg(argument).output().is_ok_and(|output| output.status.success());
    assert!(found || std::env::var_os("CI").is_none(), "CI must install `{program}`");
    if !found {
        eprintln!("skipped: `{program}` is not installed");
    }
    found
}

/// A study that is complete and right, to break in one place.
pub(crate) const GOOD: &str =
    "---\ntitle: Wells\nsummary: About wells.\n---\n\n## Context\n\nA well is deep.\n";
