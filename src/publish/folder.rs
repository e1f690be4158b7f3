//! The folder of a publication: generations side by side, one of them current.
//!
//! ```text
//! public/current            → generations/000007: what readers are served
//! public/generations/000006   the one before
//! public/generations/000007
//! public/generations/.spare   the one before those, which the next is made from: most of it stays
//! public/.store             rendered files by what they were rendered from
//! public/.lock              held while something is written
//! ```
//!
//! A generation is written apart, made durable as a whole, and becomes current by one rename. Until
//! then readers see the old one, whatever happens; after that they see the new one. (Renaming file by
//! file into the live folder left a mixture at more than a third of all points of failure tried.)

#![expect(clippy::disallowed_methods, reason = "this is the room that writes")]

use super::checks::Checks;
use super::generation::Generation;
use super::store::Store;
use super::write::{Lock, WriteError, at, sync_folder};
use crate::text::read;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// How many generations stay: the current one, and the one that readers may still be loading.
const KEPT: usize = 2;

/// Rendered files, and what is remembered of a publication.
pub(super) const STORE: &str = ".store";

/// A generation on its way.
const NEXT: &str = ".next";

/// A generation that nobody is served any more.
const SPARE: &str = ".spare";

/// Whether a generation is made from an old one. Not where `a` and `A` may be one file: what is meant to
/// be there could not be told from what was.
const REUSES: bool = cfg!(target_os = "linux");

/// A generation on its way out.
const OLD: &str = ".old";

/// The folder of a publication, locked.
#[derive(Debug)]
pub(super) struct Folder {
    root: PathBuf,
    checks: Checks,
    _lock: Lock,
}

impl Folder {
    /// Locks the folder, which is made if need be, and clears what an interrupted run left.
    pub(super) fn open(root: &Path) -> Result<Self, WriteError> {
        let lock = Lock::take(root)?;
        let checks = Checks::read(&root.join(STORE));
        let folder = Self { root: root.to_owned(), checks, _lock: lock };
        fs::create_dir_all(folder.generations()).map_err(at(root))?;
        folder.heal()?;
        remove_tree(&folder.generations().join(NEXT))?;
        remove_tree(&folder.generations().join(OLD))?;
        Ok(folder)
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    fn generations(&self) -> PathBuf {
        self.root.join("generations")
    }

    /// Where what is remembered lies, and rendered files.
    pub(super) fn memory(&self) -> PathBuf {
        self.root.join(STORE)
    }

    /// Where rendered files are kept.
    pub(super) fn store(&self) -> Store<'_> {
        Store::new(self.memory(), &self.checks)
    }

    /// Tells whether files are whole.
    pub(super) fn checks(&self) -> &Checks {
        &self.checks
    }

    /// Starts a generation.
    pub(super) fn begin(&self) -> Result<Generation<'_>, WriteError> {
        let path = self.generations().join(NEXT);
        let reused = REUSES && fs::rename(self.generations().join(SPARE), &path).is_ok();
        if !reused {
            fs::create_dir_all(&path).map_err(at(&path))?;
        }
        Ok(Generation::new(self, path, reused))
    }

    /// Makes a finished generation current, which nobody saw before; then puts the one that is too old
    /// aside, and meanwhile does what is `after` it.
    pub(super) fn commit(
        &self,
        generation: &Path,
        after: impl FnOnce() + Send,
    ) -> Result<(), WriteError> {
        let number = self.numbers()?.last().map_or(1, |last| last + 1);
        sync_tree(generation)?;
        let path = self.generations().join(name(number));
        fs::rename(generation, &path).map_err(at(&path))?;
        sync_folder(&self.generations())?;
        self.swap(number)?;
        // From here on the new publication stands: that an old one stays is no failure.
        let _ = rayon::join(|| self.retire(), after);
        Ok(())
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

    /// The generations that are neither current nor among the latest so many, the latest first.
    fn old(&self, keep: usize) -> Result<Vec<PathBuf>, WriteError> {
        let current = fs::canonicalize(current(&self.root)).ok();
        let numbers = self.numbers()?;
        let old = numbers.iter().rev().skip(keep.max(1));
        let paths = old.map(|number| self.generations().join(name(*number)));
        Ok(paths.filter(|path| fs::canonicalize(path).ok() != current).collect())
    }

    /// Puts the generation aside that became too old, and removes those before it.
    fn retire(&self) -> Result<(), WriteError> {
        let mut old = self.old(KEPT)?.into_iter();
        if REUSES && let Some(latest) = old.next() {
            let spare = self.generations().join(SPARE);
            remove_generation(&spare)?;
            fs::rename(&latest, &spare).map_err(at(&latest))?;
        }
        old.try_for_each(|path| remove_generation(&path))
    }

    /// Removes all but the latest generations; the current one is never removed. Gives their number.
    pub(super) fn prune(&self, keep: usize) -> Result<usize, WriteError> {
        remove_generation(&self.generations().join(SPARE))?;
        let old = self.old(keep)?;
        old.iter().try_for_each(|path| remove_generation(path))?;
        Ok(old.len())
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
    match fs::rename(path, &old) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        renamed => renamed.map_err(at(path))?,
    }
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
