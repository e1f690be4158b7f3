//! The history of a series, from the `git` program where there is one. Only reads; a repository
//! without history, or no repository, is as good as none.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// So many commits are looked at, from the latest.
const MOST: usize = 200;

/// So many commits are searched for files that were renamed.
const MOST_RENAMES: &str = "-1000";

/// A repository, seen from a folder in it. All paths are from the top of the repository.
pub(super) struct Git {
    top: PathBuf,
    /// The folder's path, with a `/` at its end unless it is the top.
    prefix: String,
    renames: OnceLock<Vec<Rename>>,
}

/// A commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Commit {
    pub(super) id: String,
    /// Seconds since 1970.
    pub(super) time: i64,
    /// ISO 8601.
    pub(super) date: String,
}

/// A file that a commit gave another path.
struct Rename {
    commit: String,
    from: String,
    to: String,
}

impl Git {
    /// The repository that a folder is in.
    pub(super) fn of(folder: &Path) -> Option<Self> {
        let mut git =
            Self { top: folder.to_owned(), prefix: String::new(), renames: OnceLock::new() };
        let prefix = git.text(&["rev-parse", "--show-prefix"])?;
        let top = git.text(&["rev-parse", "--show-toplevel"])?;
        git.prefix = prefix.trim_end_matches('\n').to_owned();
        git.top = PathBuf::from(top.trim_end_matches('\n'));
        Some(git)
    }

    /// The path of what lies below the folder.
    pub(super) fn path(&self, below: &str) -> String {
        format!("{}{below}", self.prefix)
    }

    /// The commits that touched the folder, the latest first, each with the folder's path then: a
    /// folder that was renamed as a whole is followed.
    pub(super) fn folder_history(&self) -> Vec<(Commit, String)> {
        let mut moves: Vec<(&str, &str, String)> = Vec::new();
        let mut path = self.prefix.clone();
        for rename in self.renames().iter().filter(|_| !self.prefix.is_empty()) {
            let before =
                rename.to.strip_prefix(&path).and_then(|rest| rename.from.strip_suffix(rest));
            let Some(before) = before.filter(|b| !b.starts_with(&path)) else { continue };
            if !(before.is_empty() || before.ends_with('/')) {
                continue;
            }
            // If there was such a folder before, a single file came into it.
            let parent = format!("{}^", rename.commit);
            let there =
                self.text(&["ls-tree", "-d", "--name-only", &parent, path.trim_end_matches('/')]);
            if there.is_none_or(|there| there.is_empty()) {
                moves.push((&rename.commit, before, path));
                path = before.to_owned();
            }
        }
        let mut paths: Vec<&str> = vec![&self.prefix];
        paths.extend(moves.iter().map(|(_, before, _)| *before));
        let paths: Vec<&str> = paths.iter().map(|p| if p.is_empty() { "." } else { *p }).collect();
        let mut path = self.prefix.as_str();
        let mut out = Vec::new();
        for commit in self.commits(&paths) {
            let then = path.to_owned();
            if let Some((_, before, _)) =
                moves.iter().find(|(id, _, after)| *id == commit.id && after == path)
            {
                path = before;
            }
            out.push((commit, then));
        }
        out
    }

    /// The commits that touched some files, the latest first, each with the paths that they had then:
    /// renames are followed.
    pub(super) fn history<const N: usize>(&self, files: [&str; N]) -> Vec<(Commit, [String; N])> {
        let mut all: Vec<&str> = files.to_vec();
        for file in files {
            let mut path = file;
            for rename in self.renames().iter() {
                if rename.to == path {
                    path = &rename.from;
                    all.push(path);
                }
            }
        }
        let mut paths = files.map(str::to_owned);
        let mut out = Vec::new();
        for commit in self.commits(&all) {
            let then = paths.clone();
            for path in &mut paths {
                let of = |rename: &&Rename| rename.commit == commit.id && rename.to == *path;
                if let Some(rename) = self.renames().iter().find(of) {
                    path.clone_from(&rename.from);
                }
            }
            out.push((commit, then));
        }
        out
    }

    /// The files that were renamed, the latest first. Copies are none.
    fn renames(&self) -> &[Rename] {
        self.renames.get_or_init(|| {
            let arguments = [
                "log",
                MOST_RENAMES,
                "--find-renames",
                "--diff-filter=R",
                "--name-status",
                "--format=%H",
            ];
            let log = self.text(&arguments).unwrap_or_default();
            let mut commit = "";
            let mut out = Vec::new();
            for line in log.lines().filter(|line| !line.is_empty()) {
                let mut parts = line.split('\t');
                match (parts.next(), parts.next(), parts.next()) {
                    (Some(_), Some(from), Some(to)) => out.push(Rename {
                        commit: commit.to_owned(),
                        from: from.to_owned(),
                        to: to.to_owned(),
                    }),
                    _ => commit = line,
                }
            }
            out
        })
    }

    /// The commits that touched some paths, the latest first.
    pub(super) fn commits(&self, paths: &[&str]) -> Vec<Commit> {
        let most = format!("-{MOST}");
        let mut arguments = vec!["log", &most, "--format=%H %ct %cs", "--"];
        arguments.extend(paths);
        let log = self.text(&arguments).unwrap_or_default();
        let commit = |line: &str| {
            let mut parts = line.split(' ');
            let id = parts.next()?.to_owned();
            Some(Commit { id, time: parts.next()?.parse().ok()?, date: parts.next()?.to_owned() })
        };
        log.lines().filter_map(commit).collect()
    }

    /// When the latest commit was made, in seconds since 1970.
    pub(super) fn latest(&self) -> Option<i64> {
        self.text(&["log", "-1", "--format=%ct"])?.trim().parse().ok()
    }

    /// When each line of a file came to be as it is, white space aside, in seconds since 1970;
    /// nothing for those that are not committed, and no lines of a file that no commit knows.
    pub(super) fn line_times(&self, path: &str) -> Vec<Option<i64>> {
        let blame = self.text(&["blame", "-w", "--porcelain", "--", path]).unwrap_or_default();
        let mut times: BTreeMap<&str, Option<i64>> = BTreeMap::new();
        let mut lines = Vec::new();
        let mut commit = "";
        for line in blame.lines() {
            let mut parts = line.split(' ');
            let first = parts.next().unwrap_or_default();
            if line.starts_with('\t') {
                // The line itself ends what is said of it.
                lines.push(commit);
            } else if first.len() >= 40 && first.bytes().all(|b| b.is_ascii_hexdigit()) {
                commit = first;
            } else if first == "committer-time" {
                let known = commit.bytes().any(|b| b != b'0');
                let time = parts.next().and_then(|time| time.parse().ok());
                times.insert(commit, time.filter(|_| known));
            }
        }
        lines.into_iter().map(|commit| times.get(commit).copied().flatten()).collect()
    }

    /// What paths held at commits, one for one; nothing where there was no such file, or one of
    /// more than `limit` bytes, or no text.
    pub(super) fn texts(&self, wanted: &[(&str, &str)], limit: usize) -> Vec<Option<String>> {
        self.read(wanted, limit).unwrap_or_else(|| vec![None; wanted.len()])
    }

    fn read(&self, wanted: &[(&str, &str)], limit: usize) -> Option<Vec<Option<String>>> {
        // A path that ends a request would ask for something else.
        if wanted.iter().any(|(_, path)| path.contains(['\n', '\0'])) {
            return None;
        }
        let mut child = self
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let requests: String =
            wanted.iter().map(|(commit, path)| format!("{commit}:{path}\n")).collect();
        let mut input = child.stdin.take()?;
        let mut answer = Vec::new();
        std::thread::scope(|scope| {
            // Beside reading: both pipes are shorter than what goes through them.
            scope.spawn(move || input.write_all(requests.as_bytes()));
            child.stdout.take().map(|mut out| out.read_to_end(&mut answer))
        });
        child.wait().ok()?;
        let mut rest = answer.as_slice();
        let mut out = Vec::with_capacity(wanted.len());
        for _ in wanted {
            let end = rest.iter().position(|b| *b == b'\n')?;
            let head = String::from_utf8_lossy(&rest[..end]).into_owned();
            rest = &rest[end + 1..];
            let mut parts = head.rsplit(' ');
            let size = parts.next().and_then(|size| size.parse::<usize>().ok());
            out.push(match (size, parts.next()) {
                (Some(size), Some(kind)) => {
                    let content = rest.get(..size)?;
                    rest = rest.get(size + 1..)?;
                    let wanted = kind == "blob" && size <= limit;
                    wanted.then(|| String::from_utf8(content.to_vec()).ok()).flatten()
                }
                _ => None,
            });
        }
        Some(out)
    }

    /// Puts a folder of the repository as it was at a commit into another; says where it then is.
    pub(super) fn check_out(&self, commit: &str, folder: &str, into: &Path) -> Option<PathBuf> {
        let top = self.text(&["rev-parse", "--absolute-git-dir"])?;
        let path = if folder.is_empty() { "." } else { folder };
        let done = self
            .command(&[])
            .current_dir(into)
            .env("GIT_INDEX_FILE", into.join(".git-index"))
            .arg(format!("--git-dir={}", top.trim_end_matches('\n')))
            .arg(format!("--work-tree={}", into.display()))
            .args(["checkout", "--quiet", commit, "--", path])
            .status()
            .ok()?;
        done.success().then(|| into.join(folder))
    }

    fn text(&self, arguments: &[&str]) -> Option<String> {
        let output = self.command(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8(output.stdout).ok()).flatten()
    }

    /// A call that asks nothing, runs nothing else, and leaves no traces.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .current_dir(&self.top)
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_NO_LAZY_FETCH", "1")
            .args(["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"])
            .args(["-c", "core.autocrlf=false", "-c", "core.quotePath=false"])
            .args(["--no-pager", "--literal-pathspecs"])
            .args(arguments)
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        command
    }
}
