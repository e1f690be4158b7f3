//! The digests of all that can change a publication: if they are the same as last time, there is
//! nothing to do, and nothing needs to be parsed to know it.

use crate::text::{Digest, read};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

/// What tells this build of the program from any other.
pub(super) const BUILD: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("POLYFOLIO_BUILD"));

/// The digests of the options and of every file of the workspace's rooms: contents and relative names,
/// no dates.
#[derive(Debug)]
pub struct Inputs {
    options: Digest,
    /// The files of the series, the locales and the templates by their relative paths.
    files: [BTreeMap<String, Digest>; 3],
    /// Of the locales, and of the templates of documents and their fonts: every edition asks.
    shared: [Digest; 3],
    digest: Digest,
}

impl Inputs {
    /// Reads every file.
    #[must_use]
    pub fn read(series: &Path, workspace: &Path, options: &[String]) -> Self {
        let folders = [series.to_owned(), workspace.join("locales"), workspace.join("templates")];
        let files = folders.map(|folder| {
            // What cannot be listed or read counts as such; reading it in earnest reports it.
            let paths =
                read::tree_with_hidden(&folder).unwrap_or_else(|error| vec![format!("{error}\0")]);
            paths
                .into_par_iter()
                .map(|path| {
                    let digest = match read::bytes(&folder.join(&path), u64::MAX) {
                        Ok(bytes) => Digest::of(&bytes),
                        Err(error) => Digest::of(error.to_string().as_bytes()),
                    };
                    (path, digest)
                })
                .collect::<BTreeMap<_, _>>()
        });
        let options = Digest::of(options.join("\n").as_bytes());
        let mut lines = vec![BUILD.to_owned(), options.to_string()];
        lines.extend(files.iter().map(|files| all(files.iter()).to_string()));
        let digest = Digest::of(lines.join("\n").as_bytes());
        let templates =
            |wanted: fn(&str) -> bool| all(files[2].iter().filter(|(path, _)| wanted(path)));
        let shared = [
            all(files[1].iter()),
            templates(|path| path.ends_with(".typ")),
            templates(|path| path.starts_with("fonts/")),
        ];
        Self { options, files, shared, digest }
    }

    /// The digest of everything, the program included.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The files that came, went or changed since: those of the series by their path in it, others by
    /// their path in the workspace.
    #[must_use]
    pub fn changed(&self, before: &Self) -> Vec<String> {
        let mut out = Vec::new();
        let rooms = ["", "locales/", "templates/"];
        for ((now, before), room) in self.files.iter().zip(&before.files).zip(rooms) {
            let other = before.iter().filter(|(path, digest)| now.get(*path) != Some(digest));
            let new = now.keys().filter(|path| !before.contains_key(*path));
            out.extend(other.map(|(path, _)| path).chain(new).map(|path| format!("{room}{path}")));
        }
        out
    }

    /// The digest of a file of the series; that of nothing if there is none.
    pub(super) fn study(&self, path: &str) -> Digest {
        self.files[0].get(path).copied().unwrap_or_else(|| Digest::of(b""))
    }

    /// Whether a file of the series was read.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files[0].contains_key(path)
    }

    /// The digest of some files below a folder of the series.
    pub(super) fn studies(&self, folder: &str, wanted: impl Fn(&str) -> bool) -> Digest {
        let below = self.files[0].range(folder.to_owned()..);
        let below = below.take_while(|(path, _)| path.starts_with(folder));
        all(below.filter(|(path, _)| wanted(path)))
    }

    /// The digest of the workspace's locales.
    pub(super) fn locales(&self) -> Digest {
        self.shared[0]
    }

    /// The digest of the workspace's templates of documents.
    pub(super) fn templates(&self) -> Digest {
        self.shared[1]
    }

    /// The digest of the workspace's fonts.
    pub(super) fn fonts(&self) -> Digest {
        self.shared[2]
    }

    /// The digest of the options.
    pub(super) fn options(&self) -> Digest {
        self.options
    }
}

fn all<'f>(files: impl Iterator<Item = (&'f String, &'f Digest)>) -> Digest {
    let lines: Vec<String> = files.map(|(path, digest)| format!("{digest} {path}")).collect();
    Digest::of(lines.join("\n").as_bytes())
}
