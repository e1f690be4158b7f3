//! What the pages of a study are made from, as one digest: while it is the same, so are they.
//!
//! A key covers more than is printed rather than less: whole values and not the fields that a page
//! happens to show. Where a value is taken apart, every field is named, so that a new one has to be
//! thought of here before the program compiles.

use super::frame::Frame;
use super::shelf::{Row, Shelf, Title};
use super::{Input, Published};
use crate::edition::{Face, Rendition};
use crate::ledger::EditionStatus;
use crate::text::Digest;
use std::path::PathBuf;

/// The digest of what all pages have in common.
pub(super) fn shared(input: &Input<'_>, shelf: &Shelf<'_>, frames: &[Frame<'_>]) -> Digest {
    let around: Vec<String> =
        frames.iter().map(|frame| format!("{} {:?}", frame.tag, frame.around())).collect();
    let languages = format!("{:?}", shelf.languages);
    let series = input.series.identity();
    Digest::of_value(&(input.program, input.theme.digest(), series, languages, around))
}

/// The key of a study's pages; nothing if there is none, because something that is shown was not made
/// from the series as it is. `shared` is the digest of what all pages have in common.
pub(super) fn key(shared: Digest, shelf: &Shelf<'_>, row: &Row<'_>) -> Option<Digest> {
    let mut told = vec![row.study.identity(), format!("{:?}", row.offers)];
    told.extend(row.study.versions.iter().map(|(lang, v)| format!("{lang} {}", v.identity())));
    for title in row.titles.values() {
        let file = title.file.map(published);
        // The text on the page is that of the document, which this digest stands for.
        if title.has_text() && title.file.is_none_or(|file| file.edition.is_none()) {
            return None;
        }
        told.push(format!("{} {} {file:?}", title.lang, face(&title.face)));
        told.extend(title.status.map(status));
    }
    let named = row.study.related.iter().map(String::as_str);
    for slug in named.chain(shelf.naming(&row.study.slug)) {
        let Some(other) = shelf.row(slug) else { continue };
        let titles = other.titles.values();
        let title = |title: &Title<'_>| format!("{slug} {} {}", title.lang, face(&title.face));
        told.extend(titles.map(title));
    }
    Some(Digest::of_value(&(shared, told)))
}

/// A face in the form in which it travels to a worker: pictures as bytes.
fn face(face: &Face) -> Digest {
    let mut bytes = Vec::new();
    // Only a face that cannot travel at all fails here, and that would not have become an edition.
    if let Err(error) = ciborium::into_writer(face, &mut bytes) {
        bytes.extend(format!("{error}").into_bytes());
    }
    Digest::of(&bytes)
}

/// A document without its form, which its edition's digest covers, and without the place of its cover,
/// which is named by its digest.
fn published(file: &Published) -> String {
    let mut file = Published { rendition: Rendition::Plain, ..file.clone() };
    if let Some(cover) = &mut file.cover {
        cover.source = PathBuf::new();
    }
    format!("{file:?}")
}

/// A status without its files, whose texts the versions cover.
fn status(status: &EditionStatus) -> String {
    let EditionStatus {
        lang,
        is_original,
        availability,
        words,
        reviewed,
        waiting,
        segments,
        source_file: _,
        target_file: _,
    } = status;
    format!("{lang} {is_original} {availability:?} {words:?} {reviewed} {waiting:?} {segments:?}")
}
