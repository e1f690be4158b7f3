//! A generation being written.
//!
//! It is made from one that nobody is served any more, where there is one: of a thousand studies
//! hardly any change from one publication to the next, and to find thirty thousand files in their
//! places costs a fraction of linking them into new folders and removing the old ones.
//!
//! What was there before counts for nothing by itself. A file stays only if it is the same file (device
//! and inode) as the one that would be linked, which its caller has looked at; all else is removed
//! before anything is written in its place, since to write into it would write into every generation
//! that shares it; and what nobody asked for is removed at the end.

#![expect(clippy::disallowed_methods, reason = "this is the room that writes")]

use super::checks::Checks;
use super::folder::{Folder, current, remove_tree};
use super::write::{WriteError, at};
use crate::text::read;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A generation being written. Nobody sees it before [`Self::commit`].
#[derive(Debug)]
pub(super) struct Generation<'f> {
    folder: &'f Folder,
    path: PathBuf,
    /// Whether it began as an old generation.
    reused: bool,
    contents: Mutex<Contents>,
}

/// What is meant to be in a generation, by paths relative to it.
#[derive(Debug, Default)]
struct Contents {
    /// The folders, and whether something may have been in them before.
    folders: FxHashMap<String, bool>,
    files: FxHashSet<String>,
}

impl<'f> Generation<'f> {
    /// A generation in a folder that is empty, or that is `reused`.
    pub(super) fn new(folder: &'f Folder, path: PathBuf, reused: bool) -> Self {
        Self { folder, path, reused, contents: Mutex::default() }
    }

    /// Writes a file; `path` is relative to the publication, with `/`. A file that is the same in the
    /// generation before is shared with it: a link costs a fraction of a file, and most pages are the
    /// same from one publication to the next. It is compared byte by byte, so damage is not passed on.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let last = current(self.folder.root()).join(path);
        let same = read::size(&last) == Some(bytes.len() as u64)
            && read::bytes(&last, u64::MAX).is_ok_and(|last| last == bytes);
        let place = self.place(path)?;
        if same && place.share(&last) {
            return Ok(());
        }
        fs::write(place.cleared()?, bytes).map_err(at(&place.target))
    }

    /// Whether the generation before has a file whose bytes have this SHA-256.
    pub(super) fn before_has(&self, path: &str, sha256: &str) -> bool {
        let path = current(self.folder.root()).join(path);
        self.checks().is_whole(&path, sha256).unwrap_or_default()
    }

    /// Tells whether files are whole, and learns of those that are written.
    pub(super) fn checks(&self) -> &Checks {
        self.folder.checks()
    }

    /// Takes over a file of the generation before.
    pub(super) fn take_over(&self, path: &str) -> Result<(), WriteError> {
        self.adopt(path, &current(self.folder.root()).join(path))
    }

    /// Takes over a file that exists already: shared where the file system can, copied elsewhere.
    pub(super) fn adopt(&self, path: &str, from: &Path) -> Result<(), WriteError> {
        let place = self.place(path)?;
        if !place.share(from) {
            fs::copy(from, place.cleared()?).map_err(at(&place.target))?;
        }
        Ok(())
    }

    /// A text that was written or taken over.
    pub(super) fn read(&self, path: &str) -> Result<String, WriteError> {
        let path = self.path.join(path);
        match read::bytes(&path, u64::MAX) {
            Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
            Err(error) => Err(at(&path)(std::io::Error::other(error))),
        }
    }

    /// Where a file of the generation lies until it is current.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    /// Makes it durable, then current; meanwhile does what is `after` it.
    pub(super) fn commit(self, after: impl FnOnce() + Send) -> Result<(), WriteError> {
        if self.reused {
            self.sweep()?;
        }
        self.folder.commit(&self.path, after)
    }

    fn contents(&self) -> MutexGuard<'_, Contents> {
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the folder of a file.
    fn place(&self, path: &str) -> Result<Place, WriteError> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let occupied = self.make(folder)?;
        // What is there already, from this run or the old one, is never written into.
        let again = !self.contents().files.insert(path.to_owned());
        Ok(Place { target: self.path.join(path), occupied: occupied || again })
    }

    /// Makes a folder, and those above it. Gives whether something may have been in it before.
    fn make(&self, folder: &str) -> Result<bool, WriteError> {
        if folder.is_empty() {
            return Ok(self.reused);
        }
        let known = self.contents().folders.get(folder).copied();
        if let Some(occupied) = known {
            return Ok(occupied);
        }
        self.make(folder.rsplit_once('/').map_or("", |(above, _)| above))?;
        // Made without holding the others up; made twice, it is still made.
        let whole = self.path.join(folder);
        let occupied = match fs::create_dir(&whole) {
            Ok(()) => false,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                // One thread at a time: a second one must not remove what the first just made.
                let _alone = self.contents();
                // A link would lead elsewhere, and what lies there is not ours.
                let is_folder = fs::symlink_metadata(&whole).map_err(at(&whole))?.is_dir();
                if !is_folder {
                    remove_tree(&whole)?;
                    fs::create_dir(&whole).map_err(at(&whole))?;
                }
                self.reused && is_folder
            }
            Err(error) => return Err(at(&whole)(error)),
        };
        Ok(*self.contents().folders.entry(folder.to_owned()).or_insert(occupied))
    }

    /// Removes what was there before and is not meant to be there now.
    fn sweep(&self) -> Result<(), WriteError> {
        let contents = self.contents();
        let Contents { folders, files } = &*contents;
        let all: Vec<&str> =
            std::iter::once("").chain(folders.keys().map(String::as_str)).collect();
        all.par_iter().try_for_each(|folder| {
            let whole = self.path.join(folder);
            for entry in fs::read_dir(&whole).map_err(at(&whole))? {
                let entry = entry.map_err(at(&whole))?;
                let is_meant = entry.file_name().to_str().is_some_and(|name| {
                    let path = match *folder {
                        "" => name.to_owned(),
                        folder => format!("{folder}/{name}"),
                    };
                    files.contains(&path) || folders.contains_key(&path)
                });
                if !is_meant {
                    remove_tree(&entry.path())?;
                }
            }
            Ok(())
        })
    }
}

/// Where a file of a generation goes.
struct Place {
    target: PathBuf,
    /// Whether something may be there.
    occupied: bool,
}

impl Place {
    /// Shares a file that exists, if the file system can.
    fn share(&self, from: &Path) -> bool {
        if self.occupied && is_same_file(from, &self.target) {
            return true;
        }
        self.cleared().is_ok_and(|target| fs::hard_link(from, target).is_ok())
    }

    /// The place with nothing in it.
    fn cleared(&self) -> Result<&Path, WriteError> {
        if self.occupied {
            remove_tree(&self.target)?;
        }
        Ok(&self.target)
    }
}

#[cfg(unix)]
fn is_same_file(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let identity = |path| fs::symlink_metadata(path).map(|found| (found.dev(), found.ino()));
    identity(a).is_ok_and(|a| identity(b).is_ok_and(|b| a == b))
}

/// Elsewhere a file is linked again.
#[cfg(not(unix))]
fn is_same_file(_: &Path, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    type Tree = BTreeMap<String, String>;

    fn publish(root: &Path, tree: &Tree) {
        let folder = Folder::open(root).unwrap();
        let generation = folder.begin().unwrap();
        for (path, text) in tree {
            generation.write(path, text.as_bytes()).unwrap();
        }
        generation.commit(|| ()).unwrap();
    }

    fn found(folder: &Path) -> Tree {
        let paths = read::tree_with_hidden(folder).unwrap();
        let text = |path: &String| fs::read_to_string(folder.join(path)).unwrap();
        paths.into_iter().map(|path| (path.clone(), text(&path))).collect()
    }

    fn tree(files: &[(&str, &str)]) -> Tree {
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    /// Files at the same few paths, some of which are folders of others.
    fn trees() -> impl Strategy<Value = Vec<Tree>> {
        let path = prop::sample::select(vec!["a", "b", "c/a", "c/b", "c/d/e", "f/g/h/i", "f/g/j"]);
        let other = prop::sample::select(vec!["a/b", "c", "c/d", "f/g", "k"]);
        let text = prop::sample::select(vec!["one", "two", "three"]);
        let files = prop::collection::vec((prop_oneof![4 => path, 1 => other], text), 1..6);
        prop::collection::vec(
            files.prop_map(|files| {
                let mut out = Tree::new();
                for (path, text) in files {
                    let clashes = |known: &String| {
                        known.starts_with(&format!("{path}/"))
                            || path.starts_with(&format!("{known}/"))
                    };
                    if !out.keys().any(clashes) {
                        out.insert(path.to_owned(), text.to_owned());
                    }
                }
                out
            }),
            3..7,
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Whatever was there before, a generation holds what was asked for, and those before it stay
        /// as they were.
        #[test]
        fn a_generation_holds_what_was_asked_for(trees in trees()) {
            let dir = tempfile::tempdir().unwrap();
            for (number, tree) in trees.iter().enumerate() {
                publish(dir.path(), tree);
                prop_assert_eq!(&found(&current(dir.path())), tree);
                if number > 0 {
                    let before = dir.path().join(format!("generations/{number:06}"));
                    prop_assert_eq!(&found(&before), &trees[number - 1]);
                }
            }
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_the_same_stays_in_its_place() {
        use std::os::unix::fs::MetadataExt as _;
        let dir = tempfile::tempdir().unwrap();
        let all = tree(&[("a/b.txt", "one"), ("c.txt", "two")]);
        let place = || fs::metadata(current(dir.path()).join("a")).unwrap().ino();
        publish(dir.path(), &all);
        let first = place();
        for _ in 0..3 {
            publish(dir.path(), &all);
        }
        assert_eq!(place(), first, "the fourth is made from the first");
    }

    #[cfg(unix)]
    #[test]
    fn what_was_put_into_an_old_generation_does_no_harm() {
        let dir = tempfile::tempdir().unwrap();
        let (root, elsewhere) = (dir.path().join("public"), dir.path().join("elsewhere"));
        let mine = tree(&[("b.txt", "mine"), ("more.txt", "mine")]);
        for (path, text) in &mine {
            crate::publish::write_file(&elsewhere.join(path), text.as_bytes()).unwrap();
        }
        let all = tree(&[("a/b.txt", "one"), ("c.txt", "two"), ("d/e/f.txt", "three")]);
        for _ in 0..3 {
            publish(&root, &all);
        }
        let spare = root.join("generations/.spare");
        if spare.exists() {
            fs::remove_dir_all(spare.join("a")).unwrap();
            std::os::unix::fs::symlink(&elsewhere, spare.join("a")).unwrap();
            fs::write(spare.join("new"), "x").unwrap();
            // A file of its own, with other bytes.
            fs::remove_file(spare.join("c.txt")).unwrap();
            fs::write(spare.join("c.txt"), "Two").unwrap();
            std::os::unix::fs::symlink(&elsewhere, spare.join("d/e/g")).unwrap();
        }
        publish(&root, &all);
        assert_eq!(found(&current(&root)), all);
        assert_eq!(found(&elsewhere), mine);
        assert_eq!(found(&root.join("generations/000003")), all);
    }

    #[test]
    fn many_hands_make_a_folder_of_a_file() {
        for _ in 0..20 {
            let dir = tempfile::tempdir().unwrap();
            for _ in 0..3 {
                publish(dir.path(), &tree(&[("a", "one"), ("b", "two")]));
            }
            let all: Tree = (0..16).map(|n| (format!("a/{n}"), "one".to_owned())).collect();
            let folder = Folder::open(dir.path()).unwrap();
            let generation = folder.begin().unwrap();
            std::thread::scope(|scope| {
                for (path, text) in &all {
                    scope.spawn(|| generation.write(path, text.as_bytes()).unwrap());
                }
            });
            generation.commit(|| ()).unwrap();
            assert_eq!(found(&current(dir.path())), all);
        }
    }

    #[test]
    fn what_is_written_twice_is_not_written_into() {
        let dir = tempfile::tempdir().unwrap();
        publish(dir.path(), &tree(&[("a.txt", "one")]));
        let folder = Folder::open(dir.path()).unwrap();
        let generation = folder.begin().unwrap();
        generation.write("a.txt", b"one").unwrap();
        generation.write("a.txt", b"two").unwrap();
        generation.commit(|| ()).unwrap();
        assert_eq!(found(&current(dir.path())), tree(&[("a.txt", "two")]));
        assert_eq!(found(&dir.path().join("generations/000001")), tree(&[("a.txt", "one")]));
    }
}
