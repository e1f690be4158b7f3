//! The only place where files are read: regular files, below a root, within a size.

#![expect(clippy::disallowed_methods, reason = "this is the room that reads")]

use crate::text::{Checksum, Digest, SourceFile};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

thread_local! {
    /// The paths that were asked for on this thread, while somebody wants to know.
    static ASKED: RefCell<Option<BTreeSet<PathBuf>>> = const { RefCell::new(None) };
    /// What files are digested through: memory for each of them would have to be cleared.
    static BUFFER: RefCell<Vec<u8>> = RefCell::new(vec![0; 128 << 10]);
}

/// Does some work of this thread, and gives beside its result every path that was asked for meanwhile,
/// whether there was something or not: on what they lead to, and on nothing else of the disk, the
/// result depends.
pub fn traced<T>(work: impl FnOnce() -> T) -> (T, BTreeSet<PathBuf>) {
    let outer = ASKED.replace(Some(BTreeSet::new()));
    let result = work();
    let asked = ASKED.replace(outer).unwrap_or_default();
    asked.iter().for_each(|path| note(path));
    (result, asked)
}

fn note(path: &Path) {
    ASKED.with_borrow_mut(|asked| {
        if let Some(asked) = asked {
            asked.insert(path.to_owned());
        }
    });
}

/// Why a file could not be read. Each names the remedy's direction; the command line words it.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is nothing at the path.
    #[error("there is no such file")]
    NotFound,
    /// A folder, pipe, device or socket.
    #[error("it is not a regular file")]
    NotRegular,
    /// Larger than the limit, given in bytes.
    #[error("it is larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// Not UTF-8; the line, counted in bytes of line feeds, where it stops being so.
    #[error("it is not UTF-8, from line {line} on")]
    NotUtf8 {
        /// 1-based line of the first invalid byte.
        line: usize,
    },
    /// The path leads out of the folder it must stay in.
    #[error("it lies outside the folder of the series")]
    Outside,
    /// Anything else the system said.
    #[error("{0}")]
    System(std::io::Error),
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => Self::NotFound,
            std::io::ErrorKind::IsADirectory => Self::NotRegular,
            _ => Self::System(error),
        }
    }
}

/// Reads a whole regular file of at most `limit` bytes.
///
/// # Errors
/// Every [`ReadError`] but `NotUtf8` and `Outside`.
pub fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    note(path);
    // Looked at before it is opened: opening a pipe would wait for a writer.
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(ReadError::NotRegular);
    }
    // Room for all of it spares small reads; a size that is a lie only costs more of them.
    let room = metadata.len().min(limit).min(64 << 20).saturating_add(1);
    let mut out = Vec::with_capacity(usize::try_from(room).unwrap_or(0));
    // One byte more than allowed shows a file that grew or lies about its size.
    std::fs::File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut out)?;
    if out.len() as u64 > limit { Err(ReadError::TooLarge { limit }) } else { Ok(out) }
}

/// The SHA-256 of a whole regular file, which is never in memory as a whole.
///
/// # Errors
/// `NotFound`, `NotRegular` and `System`.
pub fn digest(path: &Path) -> Result<Digest, ReadError> {
    through_buffer(path, |file, buffer| Digest::of_reader(file, buffer))
}

/// The checksum of a whole regular file, which is never in memory as a whole.
///
/// # Errors
/// `NotFound`, `NotRegular` and `System`.
pub fn checksum(path: &Path) -> Result<Checksum, ReadError> {
    through_buffer(path, Checksum::of_reader)
}

fn through_buffer<T>(
    path: &Path,
    take: impl FnOnce(&mut std::fs::File, &mut [u8]) -> std::io::Result<T>,
) -> Result<T, ReadError> {
    note(path);
    if !std::fs::metadata(path)?.is_file() {
        return Err(ReadError::NotRegular);
    }
    let mut file = std::fs::File::open(path)?;
    Ok(BUFFER.with_borrow_mut(|buffer| take(&mut file, buffer))?)
}

/// Reads a UTF-8 text of at most `limit` bytes; `shown` is the path for messages.
///
/// # Errors
/// Every [`ReadError`] but `Outside`.
pub fn text(path: &Path, shown: &str, limit: u64) -> Result<SourceFile, ReadError> {
    match String::from_utf8(bytes(path, limit)?) {
        Ok(text) => Ok(SourceFile::new(shown, text)),
        Err(error) => {
            let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + good.iter().filter(|&&b| b == b'\n').count();
            Err(ReadError::NotUtf8 { line })
        }
    }
}

/// An entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The name, which is valid UTF-8; others are left out and cannot be published.
    pub name: String,
    /// Whether it is a folder, links followed.
    pub is_dir: bool,
}

/// The entries of a folder, sorted by name so that no order of a file system shows anywhere.
///
/// # Errors
/// `NotFound` and `System`.
pub fn entries(dir: &Path) -> Result<Vec<Entry>, ReadError> {
    note(dir);
    let mut out = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let kind = entry.file_type()?;
        let is_dir = if kind.is_symlink() {
            match std::fs::metadata(entry.path()) {
                Ok(metadata) => metadata.is_dir(),
                // A link to nothing, or to itself, is named when somebody wants to read it.
                Err(_) => false,
            }
        } else {
            kind.is_dir()
        };
        out.push(Entry { name, is_dir });
    }
    out.sort();
    Ok(out)
}

/// All files below a folder as `/`-separated relative paths, sorted; nothing if it is absent.
/// Dot-folders are skipped and depth is capped, so a loop of links ends.
///
/// # Errors
/// Whatever the system says: a folder that cannot be listed must not pass for an empty one.
pub fn tree(dir: &Path) -> Result<Vec<String>, ReadError> {
    walk_all(dir, &|name| !name.starts_with('.'))
}

fn walk_all(dir: &Path, wanted: &dyn Fn(&str) -> bool) -> Result<Vec<String>, ReadError> {
    fn walk(
        dir: &Path,
        prefix: &str,
        depth: usize,
        wanted: &dyn Fn(&str) -> bool,
        out: &mut Vec<String>,
    ) -> Result<(), ReadError> {
        let entries = match entries(dir) {
            Err(ReadError::NotFound) => Vec::new(),
            entries => entries?,
        };
        for entry in entries {
            if !wanted(&entry.name) {
                continue;
            }
            let path = format!("{prefix}{}", entry.name);
            if entry.is_dir && depth > 0 {
                walk(&dir.join(&entry.name), &format!("{path}/"), depth - 1, wanted, out)?;
            } else if !entry.is_dir {
                out.push(path);
            }
        }
        Ok(())
    }
    let mut out = Vec::new();
    walk(dir, "", 8, wanted, &mut out)?;
    Ok(out)
}

/// The same with what hidden folders and files hold, such as ledgers; `.git` aside.
///
/// # Errors
/// Like [`tree`].
pub fn tree_with_hidden(dir: &Path) -> Result<Vec<String>, ReadError> {
    walk_all(dir, &|name| name != ".git")
}

/// A path as the system names it, links followed.
#[must_use]
pub fn resolved(path: &Path) -> Option<PathBuf> {
    std::fs::canonicalize(path).ok()
}

/// Whether a path leads to a regular file.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    note(path);
    std::fs::metadata(path).is_ok_and(|m| m.is_file())
}

/// The size of a regular file in bytes.
#[must_use]
pub fn size(path: &Path) -> Option<u64> {
    note(path);
    std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file).map(|m| m.len())
}

/// Whether a path leads to a folder.
#[must_use]
pub fn is_dir(path: &Path) -> bool {
    note(path);
    std::fs::metadata(path).is_ok_and(|m| m.is_dir())
}

/// Finds `relative`, as written in a document in `folder`, on the condition that it stays below
/// `root` even when links are followed.
///
/// # Errors
/// `Outside` for absolute paths, drive letters, escapes by `..` or by a link; `NotFound`.
pub fn confined(root: &Path, folder: &Path, relative: &str) -> Result<PathBuf, ReadError> {
    let written = Path::new(relative);
    let plain = written.components().all(|part| {
        matches!(part, Component::Normal(_) | Component::CurDir | Component::ParentDir)
    });
    if !plain || relative.contains(['\\', ':']) {
        return Err(ReadError::Outside);
    }
    // Checked as written first: `a/../../x` must not even reveal whether `a` exists.
    let base = folder.strip_prefix(root).unwrap_or(Path::new(""));
    let mut depth = base.components().count();
    for part in written.components() {
        match part {
            Component::ParentDir if depth == 0 => return Err(ReadError::Outside),
            Component::ParentDir => depth -= 1,
            Component::Normal(_) => depth += 1,
            _ => {}
        }
    }
    note(&folder.join(written));
    let found = std::fs::canonicalize(folder.join(written))?;
    if found.starts_with(std::fs::canonicalize(root)?) {
        Ok(found)
    } else {
        Err(ReadError::Outside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_the_root() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("studies");
        std::fs::create_dir_all(root.join("a/media")).unwrap();
        std::fs::write(root.join("a/media/x.svg"), "").unwrap();
        std::fs::write(dir.path().join("secret"), "").unwrap();
        let find = |path| confined(&root, &root.join("a"), path);
        assert!(find("media/x.svg").is_ok());
        assert!(find("../a/media/x.svg").is_ok());
        assert!(matches!(find("media/none.svg"), Err(ReadError::NotFound)));
        for path in ["../../secret", "/etc/passwd", "file:///etc/passwd", "C:\\x", "\\\\host\\x"] {
            assert!(matches!(find(path), Err(ReadError::Outside)), "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(dir.path().join("secret"), root.join("a/link")).unwrap();
            assert!(matches!(find("link"), Err(ReadError::Outside)));
        }
    }

    #[test]
    fn what_was_asked_for_is_known() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        std::fs::write(path("f"), b"abc").unwrap();
        let (inner, outer) = traced(|| {
            let _ = bytes(&path("f"), 9);
            traced(|| is_file(&path("none"))).1
        });
        assert_eq!(inner, BTreeSet::from([path("none")]));
        assert_eq!(outer, BTreeSet::from([path("f"), path("none")]));
        assert!(bytes(&path("f"), 9).is_ok() && traced(|| ()).1.is_empty());
    }

    #[test]
    fn only_regular_files_within_the_limit_are_read() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("f");
        std::fs::write(&file, b"abc\n\xff").unwrap();
        assert!(matches!(bytes(dir.path(), 9), Err(ReadError::NotRegular)));
        assert!(matches!(bytes(&file, 4), Err(ReadError::TooLarge { limit: 4 })));
        assert!(matches!(text(&file, "f", 99), Err(ReadError::NotUtf8 { line: 2 })));
        assert!(matches!(digest(dir.path()), Err(ReadError::NotRegular)));
        for length in [0, 5, 128 << 10, 300_001] {
            let content: Vec<u8> = (0..length).map(|at: usize| at.to_le_bytes()[0]).collect();
            std::fs::write(&file, &content).unwrap();
            assert_eq!(digest(&file).unwrap(), Digest::of(&content), "{length}");
        }
    }
}
