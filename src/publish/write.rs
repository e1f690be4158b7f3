//! The only place where files are written: whole and durable, or not at all.

#![expect(clippy::disallowed_methods, reason = "this is the room that writes")]

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// What the system said about a path.
    #[error("{path}: {source}")]
    System {
        /// The path.
        path: PathBuf,
        /// What happened.
        source: std::io::Error,
    },
    /// Another run writes to the same folder.
    #[error("{path} is locked")]
    Locked {
        /// The folder.
        path: PathBuf,
    },
}

fn at(path: &Path) -> impl FnOnce(std::io::Error) -> WriteError + '_ {
    move |source| WriteError::System { path: path.to_owned(), source }
}

/// Writes a file through a temporary one beside it, so that readers see the old or the new one.
///
/// # Errors
/// Whatever the system says; the old file is intact then.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let folder = path.parent().filter(|p| *p != Path::new("")).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(at(folder))?;
    let mut file = tempfile::Builder::new()
        .prefix(".polyfolio-")
        .permissions_of_a_published_file()
        .tempfile_in(folder)
        .map_err(at(folder))?;
    file.write_all(bytes).map_err(at(path))?;
    file.as_file().sync_all().map_err(at(path))?;
    file.persist(path).map_err(|error| at(path)(error.error))?;
    sync_folder(folder)
}

trait Permissions {
    fn permissions_of_a_published_file(&mut self) -> &mut Self;
}

impl Permissions for tempfile::Builder<'_, '_> {
    /// Temporary files are private by default; a web server must be able to read what is published.
    fn permissions_of_a_published_file(&mut self) -> &mut Self {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            self.permissions(fs::Permissions::from_mode(0o644));
        }
        self
    }
}

/// Makes a rename last: without this a power cut may undo it.
fn sync_folder(folder: &Path) -> Result<(), WriteError> {
    #[cfg(unix)]
    File::open(folder).and_then(|file| file.sync_all()).map_err(at(folder))?;
    Ok(())
}

/// Files on their way into a publication: written and durable, not yet in their place.
#[derive(Debug)]
pub(super) struct Staging {
    root: PathBuf,
    folder: tempfile::TempDir,
}

impl Staging {
    pub(super) fn new(root: &Path) -> Result<Self, WriteError> {
        fs::create_dir_all(root).map_err(at(root))?;
        let folder =
            tempfile::Builder::new().prefix(".staging-").tempdir_in(root).map_err(at(root))?;
        Ok(Self { root: root.to_owned(), folder })
    }

    /// Writes a file; `path` is relative to the publication.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        write_file(&self.folder.path().join(path), bytes)
    }

    /// Moves the files into their places, in this order, and removes the obsolete ones.
    pub(super) fn commit(self, paths: &[String], obsolete: &[String]) -> Result<(), WriteError> {
        for path in paths {
            let target = self.root.join(path);
            let folder = target.parent().unwrap_or(&self.root);
            fs::create_dir_all(folder).map_err(at(folder))?;
            fs::rename(self.folder.path().join(path), &target).map_err(at(&target))?;
            sync_folder(folder)?;
        }
        for path in obsolete {
            let target = self.root.join(path);
            match fs::remove_file(&target) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(at(&target)(error));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The right to write to a publication, as long as it lives.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "the lock lives as long as its file")] File);

impl Lock {
    /// Takes the lock of a folder, which is made if need be.
    ///
    /// # Errors
    /// [`WriteError::Locked`] if another run holds it.
    pub fn take(folder: &Path) -> Result<Self, WriteError> {
        fs::create_dir_all(folder).map_err(at(folder))?;
        let path = folder.join(".lock");
        let file = File::options().create(true).append(true).open(&path).map_err(at(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(fs::TryLockError::WouldBlock) => {
                Err(WriteError::Locked { path: folder.to_owned() })
            }
            Err(fs::TryLockError::Error(error)) => Err(at(&path)(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_the_old_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a/b.txt");
        write_file(&path, b"old").unwrap();
        // A folder in the way of the final rename.
        let blocked = dir.path().join("c");
        fs::create_dir_all(blocked.join("x")).unwrap();
        assert!(write_file(&blocked, b"new").is_err());
        assert!(blocked.is_dir());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        let left = fs::read_dir(dir.path()).unwrap().count();
        assert_eq!(left, 2, "no temporary files stay");
    }

    #[test]
    fn two_runs_do_not_meet() {
        let dir = tempfile::tempdir().unwrap();
        let first = Lock::take(dir.path()).unwrap();
        assert!(matches!(Lock::take(dir.path()), Err(WriteError::Locked { .. })));
        drop(first);
        assert!(Lock::take(dir.path()).is_ok());
    }
}
