//! The digest of all that can change a publication: if it is the same as last time, there is nothing
//! to do, and nothing needs to be parsed to know it.

use crate::text::{Digest, read};
use rayon::prelude::*;
use std::path::Path;

/// What tells this build of the program from any other.
pub(super) const BUILD: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("POLYFOLIO_BUILD"));

/// The digest of the program, the options, and every file of the workspace's rooms: contents and
/// relative names, no dates.
#[must_use]
pub fn inputs(series: &Path, workspace: &Path, options: &[String]) -> Digest {
    let folders = [series.to_owned(), workspace.join("locales"), workspace.join("templates")];
    let mut lines = vec![BUILD.to_owned()];
    lines.extend(options.iter().cloned());
    for folder in folders {
        let files = read::tree_with_hidden(&folder);
        lines.push(format!("{}", files.len()));
        let digests: Vec<String> = files
            .par_iter()
            .map(|path| {
                // What cannot be read counts as such; reading it in earnest reports it.
                let digest = read::bytes(&folder.join(path), u64::MAX).map(|b| Digest::of(&b));
                match digest {
                    Ok(digest) => format!("{digest} {path}"),
                    Err(error) => format!("{error} {path}"),
                }
            })
            .collect();
        lines.extend(digests);
    }
    Digest::of(lines.join("\n").as_bytes())
}
