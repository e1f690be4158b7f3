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
    #[error("{path} is locked by {holder}")]
    Locked {
        /// The folder.
        path: PathBuf,
        /// The number of the process that holds it, as it wrote it down; empty if it did not.
        holder: String,
    },
}

pub(super) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> WriteError + '_ {
    move |source| WriteError::System { path: path.to_owned(), source }
}

/// Writes a file through a temporary one beside it, so that readers see the old or the new one.
///
/// # Errors
/// Whatever the system says; the old file is intact then.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let folder = path.parent().filter(|p| *p != Path::new("")).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(at(folder))?;
    let mut file = temporary(folder)?;
    file.write_all(bytes).map_err(at(path))?;
    file.as_file().sync_all().map_err(at(path))?;
    file.persist(path).map_err(|error| at(path)(error.error))?;
    sync_folder(folder)
}

/// Makes a folder, and those above it.
pub(super) fn make_folder(folder: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(folder).map_err(at(folder))
}

/// Writes a user's own file anew: where a link leads, with the permissions that it has.
///
/// # Errors
/// Whatever the system says; the old file is intact then.
pub fn rewrite_file(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let path = fs::canonicalize(path).map_err(at(path))?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let permissions = fs::metadata(&path).map_err(at(&path))?.permissions();
    let mut file = temporary(folder)?;
    file.write_all(bytes).map_err(at(&path))?;
    file.as_file().set_permissions(permissions).map_err(at(&path))?;
    file.as_file().sync_all().map_err(at(&path))?;
    file.persist(&path).map_err(|error| at(&path)(error.error))?;
    sync_folder(folder)
}

/// A file that goes away unless it is put into its place.
pub(super) fn temporary(folder: &Path) -> Result<tempfile::NamedTempFile, WriteError> {
    tempfile::Builder::new()
        .prefix(".polyfolio-")
        .permissions_of_a_published_file()
        .tempfile_in(folder)
        .map_err(at(folder))
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
pub(super) fn sync_folder(folder: &Path) -> Result<(), WriteError> {
    #[cfg(unix)]
    File::open(folder).and_then(|file| file.sync_all()).map_err(at(folder))?;
    Ok(())
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
            Ok(()) => {
                // For whoever comes second; the lock holds without it.
                let _ = file.set_len(0).and_then(|()| write!(&file, "{}", std::process::id()));
                Ok(Self(file))
            }
            Err(fs::TryLockError::WouldBlock) => {
                let holder = fs::read_to_string(&path).unwrap_or_default();
                let holder = holder.chars().filter(char::is_ascii_digit).collect();
                Err(WriteError::Locked { path: folder.to_owned(), holder })
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

    #[cfg(unix)]
    #[test]
    fn a_users_file_keeps_its_place_and_permissions() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (real, link) = (dir.path().join("real.md"), dir.path().join("link.md"));
        fs::write(&real, "old").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&real, &link).unwrap();
        rewrite_file(&link, b"new").unwrap();
        assert_eq!(fs::read(&real).unwrap(), b"new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(rewrite_file(&dir.path().join("none.md"), b"x").is_err());
    }

    #[test]
    fn two_runs_do_not_meet() {
        let dir = tempfile::tempdir().unwrap();
        let first = Lock::take(dir.path()).unwrap();
        let Err(WriteError::Locked { holder, .. }) = Lock::take(dir.path()) else { panic!() };
        assert_eq!(holder, std::process::id().to_string());
        drop(first);
        assert!(Lock::take(dir.path()).is_ok());
    }
}
