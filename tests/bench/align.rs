//! How long the aligner takes: over the pairs of a corpus, and over one pair as large as a book.
//!
//! `cargo bench --bench align [-- CORPUS]`; the corpus is by default ../shared/corpora/osg beside the
//! repository. Prints what it measured.

#![expect(clippy::unwrap_used, reason = "a broken benchmark should panic")]
#![expect(clippy::disallowed_methods, reason = "it reads the corpus")]
#![expect(clippy::print_stdout, reason = "its results")]

use polyfolio::align::align;
use polyfolio::study::{Segment, segments, version};
use polyfolio::text::SourceFile;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

const PAIRS: usize = 400;

fn main() {
    let named = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let folder = named.map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpora/osg")),
        PathBuf::from,
    );
    let mut pairs: Vec<(Vec<Segment>, Vec<Segment>)> = Vec::new();
    let mut folders: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders {
        let Some(source) = read(&folder.join("en.md")) else { continue };
        let targets = ["fr.md", "es.md"].map(|name| read(&folder.join(name)));
        pairs.extend(targets.into_iter().flatten().map(|target| (source.clone(), target)));
    }
    let start = Instant::now();
    let many = pairs.iter().cycle().take(PAIRS);
    let beads: usize = many.map(|(source, target)| align(source, target).len()).sum();
    println!("{PAIRS} pairs, {beads} beads: {:.2?}", start.elapsed());
    for size in [600, 5000] {
        let gather = |side: fn(&(Vec<Segment>, Vec<Segment>)) -> &[Segment]| -> Vec<Segment> {
            pairs.iter().cycle().flat_map(side).take(size).cloned().collect()
        };
        let (source, target) = (gather(|pair| &pair.0), gather(|pair| &pair.1));
        let start = Instant::now();
        let beads = align(&source, &target).len();
        println!("{size} x {size}, {beads} beads: {:.2?}", start.elapsed());
    }
}

fn read(path: &Path) -> Option<Vec<Segment>> {
    let file = Arc::new(SourceFile::new("x.md", std::fs::read_to_string(path).ok()?));
    Some(segments(&version(&file).output))
}
