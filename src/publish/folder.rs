//! The folder of a publication: generations side by side, one of them current.
//!
//! ```text
//! public/current            → generations/000007: what readers are served
//! public/generations/000006   the one before
//! public/generations/000007
//! public/.store             rendered files by what they were rendered from
//! public/.lock              held while something is written
//! ```
//!
//! A generation is written apart, made durable as a whole, and becomes current by one rename. Until
//! then readers see the old one, whatever happens; after that they see the new one. (Renaming file by
//! file into the live folder left a mixture at more than a third of all points of failure tried.)

#![expect(clippy::disallowed_methods, reason = "this is the room that writes")]

use super::write::{Lock, WriteError, at, sync_folder};
use crate::text::read;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// How many generations stay: the current one, and the one that readers may still be loading.
const KEPT: usize = 2;

/// A generation on its way.
const NEXT: &str = ".next";

/// A generation on its way out.
const OLD: &str = ".old";

/// The folder of a publication, locked.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    _lock: Lock,
}

impl Folder {
    /// Locks the folder, which is made if need be, and clears what an interrupted run left.
    pub(super) fn open(root: &Path) -> Result<Self, WriteError> {
        let lock = Lock::take(root)?;
        let folder = Self { root: root.to_owned(), _lock: lock };
        fs::create_dir_all(folder.generations()).map_err(at(root))?;
        folder.heal()?;
        remove_tree(&folder.generations().join(NEXT))?;
        remove_tree(&folder.generations().join(OLD))?;
        Ok(folder)
    }

    fn generations(&self) -> PathBuf {
        self.root.join("generations")
    }

    /// Where rendered files are kept.
    pub(super) fn store(&self) -> PathBuf {
        self.root.join(".store")
    }

    /// Starts a generation.
    pub(super) fn begin(&self) -> Result<Generation<'_>, WriteError> {
        let path = self.generations().join(NEXT);
        fs::create_dir_all(&path).map_err(at(&path))?;
        Ok(Generation { folder: self, path, made: Mutex::default() })
    }

    /// The numbers of the generations, the oldest first.
    fn numbers(&self) -> Result<Vec<u64>, WriteError> {
        let folder = self.generations();
        let mut numbers = Vec::new();
        for entry in fs::read_dir(&folder).map_err(at(&folder))? {
            let name = entry.map_err(at(&folder))?.file_name();
            numbers.extend(name.to_str().and_then(|name| name.parse::<u64>().ok()));
        }
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// Removes all but the latest generations; the current one is never removed.
    pub(super) fn prune(&self, keep: usize) -> Result<usize, WriteError> {
        let current = fs::canonicalize(current(&self.root)).ok();
        let numbers = self.numbers()?;
        let mut removed = 0;
        for number in numbers.iter().rev().skip(keep.max(1)) {
            let path = self.generations().join(name(*number));
            if fs::canonicalize(&path).ok() != current {
                remove_generation(&path)?;
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// The generations that are there, the current one among them.
    pub(super) fn all(&self) -> Result<Vec<PathBuf>, WriteError> {
        let numbers = self.numbers()?;
        Ok(numbers.into_iter().map(|number| self.generations().join(name(number))).collect())
    }

    /// Makes a generation current.
    fn swap(&self, number: u64) -> Result<(), WriteError> {
        let current = current(&self.root);
        let target = Path::new("generations").join(name(number));
        let link = self.root.join(".current");
        remove_tree(&link)?;
        match symlink(&target, &link) {
            Ok(()) => fs::rename(&link, &current).map_err(at(&current))?,
            Err(_) => self.swap_folders(number)?,
        }
        sync_folder(&self.root)
    }

    /// Where there are no symbolic links, `current` is a folder of its own whose files are shared
    /// with the generation. Two renames: a reader may meet a moment without `current`, never a
    /// mixture; [`Self::heal`] ends what was interrupted between them.
    fn swap_folders(&self, number: u64) -> Result<(), WriteError> {
        let copy = self.root.join(".current");
        copy_tree(&self.generations().join(name(number)), &copy)?;
        sync_tree(&copy)?;
        let (current, previous) = (current(&self.root), self.root.join(".previous"));
        remove_tree(&previous)?;
        if current.exists() {
            fs::rename(&current, &previous).map_err(at(&current))?;
        }
        fs::rename(&copy, &current).map_err(at(&current))?;
        remove_tree(&previous)
    }

    fn heal(&self) -> Result<(), WriteError> {
        let (current, previous) = (current(&self.root), self.root.join(".previous"));
        if previous.exists() && fs::symlink_metadata(&current).is_err() {
            fs::rename(&previous, &current).map_err(at(&current))?;
        }
        Ok(())
    }
}

/// What readers of a publication are served.
#[must_use]
pub fn current(root: &Path) -> PathBuf {
    root.join("current")
}

fn name(number: u64) -> String {
    format!("{number:06}")
}

/// A generation being written. Nobody sees it before [`Self::commit`].
#[derive(Debug)]
pub(super) struct Generation<'f> {
    folder: &'f Folder,
    path: PathBuf,
    /// The folders that are there, relative to the publication.
    made: Mutex<BTreeSet<String>>,
}

impl Generation<'_> {
    /// Writes a file; `path` is relative to the publication, with `/`. A file that is the same in the
    /// generation before is shared with it: a link costs a fraction of a file, and most pages are the
    /// same from one publication to the next. It is compared byte by byte, so damage is not passed on.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let target = self.place(path)?;
        let last = current(&self.folder.root).join(path);
        let same = read::size(&last) == Some(bytes.len() as u64)
            && read::bytes(&last, u64::MAX).is_ok_and(|last| last == bytes);
        if same && fs::hard_link(&last, &target).is_ok() {
            return Ok(());
        }
        fs::write(&target, bytes).map_err(at(&target))
    }

    /// Whether the generation before has a file whose bytes have this SHA-256.
    pub(super) fn before_has(&self, path: &str, sha256: &str) -> bool {
        let digest = read::digest(&current(&self.folder.root).join(path));
        digest.is_ok_and(|digest| digest.to_string() == sha256)
    }

    /// Takes over a file of the generation before.
    pub(super) fn take_over(&self, path: &str) -> Result<(), WriteError> {
        self.adopt(path, &current(&self.folder.root).join(path))
    }

    /// A text that was written or taken over.
    pub(super) fn read(&self, path: &str) -> Result<String, WriteError> {
        let path = self.path.join(path);
        match read::bytes(&path, u64::MAX) {
            Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
            Err(error) => Err(at(&path)(std::io::Error::other(error))),
        }
    }

    /// Takes over a file that exists already: shared where the file system can, copied elsewhere.
    pub(super) fn adopt(&self, path: &str, from: &Path) -> Result<(), WriteError> {
        let target = self.place(path)?;
        if fs::hard_link(from, &target).is_err() {
            fs::copy(from, &target).map_err(at(&target))?;
        }
        Ok(())
    }

    /// Where a file of the generation lies until it is current.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    fn place(&self, path: &str) -> Result<PathBuf, WriteError> {
        let target = self.path.join(path);
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let made = || self.made.lock().unwrap_or_else(PoisonError::into_inner);
        // Made without holding the others up; made twice, it is still made.
        if !made().contains(folder) {
            let whole = self.path.join(folder);
            fs::create_dir_all(&whole).map_err(at(&whole))?;
            made().insert(folder.to_owned());
        }
        Ok(target)
    }

    /// Makes the generation durable, then current; then removes what is too old, and meanwhile does
    /// what is `after` it.
    pub(super) fn commit(self, after: impl FnOnce() + Send) -> Result<(), WriteError> {
        let number = self.folder.numbers()?.last().map_or(1, |last| last + 1);
        sync_tree(&self.path)?;
        let path = self.folder.generations().join(name(number));
        fs::rename(&self.path, &path).map_err(at(&path))?;
        sync_folder(&self.folder.generations())?;
        self.folder.swap(number)?;
        // From here on the new publication stands: that an old one stays is no failure.
        let _ = rayon::join(|| self.folder.prune(KEPT), after);
        Ok(())
    }
}

#[cfg(unix)]
fn symlink(target: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, link)
}

#[cfg(not(unix))]
fn symlink(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// Makes everything below a folder durable: on Linux by one call for the file system, elsewhere file
/// by file. Fifteen thousand small files one by one take minutes on a disk.
pub(super) fn sync_tree(path: &Path) -> Result<(), WriteError> {
    #[cfg(target_os = "linux")]
    {
        let folder = fs::File::open(path).map_err(at(path))?;
        rustix::fs::syncfs(&folder).map_err(|error| at(path)(error.into()))
    }
    #[cfg(not(target_os = "linux"))]
    {
        for entry in fs::read_dir(path).map_err(at(path))? {
            let entry = entry.map_err(at(path))?.path();
            if entry.is_dir() {
                sync_tree(&entry)?;
            } else {
                fs::File::open(&entry).and_then(|file| file.sync_all()).map_err(at(&entry))?;
            }
        }
        sync_folder(path)
    }
}

/// Removes a file, link or folder with all that is in it; nothing there is fine.
pub(super) fn remove_tree(path: &Path) -> Result<(), WriteError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(_) => Ok(()),
    };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(at(path)(error)),
        _ => Ok(()),
    }
}

/// Removes a generation with many hands: one with a thousand studies has tens of thousands of files.
/// What is left of it when this is interrupted has no number any more, and the next run removes it.
fn remove_generation(path: &Path) -> Result<(), WriteError> {
    let old = path.with_file_name(OLD);
    remove_tree(&old)?;
    fs::rename(path, &old).map_err(at(path))?;
    let mut folders = vec![old.clone()];
    // Languages and kinds of files, then studies.
    for _ in 0..2 {
        let below = folders.iter().flat_map(|folder| {
            read::entries(folder).into_iter().flat_map(|entries| {
                entries
                    .into_iter()
                    .filter(|entry| entry.is_dir)
                    .map(|entry| folder.join(entry.name))
            })
        });
        folders = below.collect();
    }
    folders.par_iter().try_for_each(|folder| remove_tree(folder))?;
    remove_tree(&old)
}

fn copy_tree(from: &Path, to: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(to).map_err(at(to))?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let entry = entry.map_err(at(from))?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_tree(&path, &target)?;
        } else if fs::hard_link(&path, &target).is_err() {
            fs::copy(&path, &target).map_err(at(&target))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn publish(root: &Path, text: &str) -> Result<(), WriteError> {
        let folder = Folder::open(root)?;
        let generation = folder.begin()?;
        generation.write("a/b.txt", text.as_bytes())?;
        generation.commit(|| ())
    }

    fn read(root: &Path) -> String {
        fs::read_to_string(current(root).join("a/b.txt")).unwrap()
    }

    #[test]
    fn generations_follow_one_another() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("public");
        for text in ["one", "two", "three"] {
            publish(&root, text).unwrap();
            assert_eq!(read(&root), text);
        }
        let folder = Folder::open(&root).unwrap();
        assert_eq!(folder.numbers().unwrap(), [2, 3]);
        assert_eq!(folder.prune(1).unwrap(), 1);
        assert_eq!(read(&root), "three");
    }

    #[test]
    fn what_is_the_same_is_shared_and_what_is_damaged_is_not() {
        let dir = tempfile::tempdir().unwrap();
        publish(dir.path(), "one").unwrap();
        publish(dir.path(), "one").unwrap();
        let file = |number: u64| dir.path().join("generations").join(name(number)).join("a/b.txt");
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            let inode = |number| fs::metadata(file(number)).unwrap().ino();
            assert_eq!(inode(1), inode(2));
        }
        fs::write(file(2), "One").unwrap();
        publish(dir.path(), "one").unwrap();
        assert_eq!(read(dir.path()), "one");
        assert_eq!(fs::read_to_string(file(2)).unwrap(), "One");
    }

    #[test]
    fn an_abandoned_generation_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        publish(dir.path(), "one").unwrap();
        {
            let folder = Folder::open(dir.path()).unwrap();
            folder.begin().unwrap().write("a/b.txt", b"half").unwrap();
        }
        assert_eq!(read(dir.path()), "one");
        publish(dir.path(), "two").unwrap();
        assert_eq!(read(dir.path()), "two");
        assert!(!dir.path().join("generations/.next").exists());
    }

    #[test]
    fn folders_do_where_there_are_no_links() {
        let dir = tempfile::tempdir().unwrap();
        for text in ["one", "two"] {
            let folder = Folder::open(dir.path()).unwrap();
            let number = folder.numbers().unwrap().last().map_or(1, |last| last + 1);
            let path = folder.generations().join(name(number)).join("a");
            fs::create_dir_all(&path).unwrap();
            fs::write(path.join("b.txt"), text).unwrap();
            folder.swap_folders(number).unwrap();
            assert_eq!(read(dir.path()), text);
        }
        // Interrupted between the two renames: the next run puts the old one back.
        fs::rename(current(dir.path()), dir.path().join(".previous")).unwrap();
        Folder::open(dir.path()).unwrap();
        assert_eq!(read(dir.path()), "two");
    }
}
