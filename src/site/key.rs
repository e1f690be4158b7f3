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
use crate::study::{Series, Study, Version};
use crate::text::Digest;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The keys of the studies' pages.
pub(super) struct Keys<'s> {
    shared: Digest,
    /// The studies that name a study as related, in the order of the series.
    naming: BTreeMap<&'s str, Vec<&'s str>>,
}

impl<'s> Keys<'s> {
    pub(super) fn new(input: &Input<'_>, shelf: &'s Shelf<'_>, frames: &[Frame<'_>]) -> Self {
        let mut naming: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for row in &shelf.rows {
            for slug in &row.study.related {
                naming.entry(slug).or_default().push(&row.study.slug);
            }
        }
        let around: Vec<String> =
            frames.iter().map(|frame| format!("{} {:?}", frame.tag, frame.around())).collect();
        let languages = format!("{:?}", shelf.languages);
        let shared = (input.program, input.theme.digest(), series(input.series), languages, around);
        Self { shared: Digest::of_value(&shared), naming }
    }

    /// The key of a study's pages; nothing if there is none, because something that is shown was
    /// not made from the series as it is.
    pub(super) fn of(&self, shelf: &Shelf<'_>, row: &Row<'_>) -> Option<Digest> {
        let mut told = vec![study(row.study), format!("{:?}", row.offers)];
        told.extend(row.study.versions.iter().map(|(lang, v)| format!("{lang} {}", version(v))));
        for title in row.titles.values() {
            let file = title.file.map(published);
            // The text on the page is that of the document, which this digest stands for.
            if title.has_text() && title.file.is_none_or(|file| file.edition.is_none()) {
                return None;
            }
            told.push(format!("{} {} {file:?}", title.lang, face(&title.face)));
            told.extend(title.status.map(status));
        }
        let naming = self.naming.get(row.study.slug.as_str());
        let named = row.study.related.iter().map(String::as_str);
        for slug in named.chain(naming.into_iter().flatten().copied()) {
            let Some(other) = shelf.row(slug) else { continue };
            let titles = other.titles.values();
            let title = |title: &Title<'_>| format!("{slug} {} {}", title.lang, face(&title.face));
            told.extend(titles.map(title));
        }
        Some(Digest::of_value(&(self.shared, told)))
    }
}

fn series(series: &Series) -> String {
    let Series {
        id,
        // Where the series lies is on no page.
        root: _,
        title,
        description,
        languages,
        source,
        base_url,
        licence,
        publisher,
        brand,
        countries,
        vocabulary,
        menu,
        gates,
        rates,
        style,
        limits,
        citation_style,
        attach_source,
        pattern,
        // Study by study in keys of their own.
        studies: _,
    } = series;
    let facts = (id, title, description, languages, source, base_url, licence, publisher);
    let rules = (countries, vocabulary, menu, gates, rates, style, limits);
    format!("{facts:?} {brand:?} {rules:?} {citation_style:?} {attach_source} {pattern:?}")
}

fn study(study: &Study) -> String {
    let Study {
        slug,
        number,
        source,
        country,
        themes,
        sdgs,
        featured,
        licence,
        published,
        version,
        doi,
        links,
        partners,
        related,
        errata,
        planned,
        withdrawn,
        versions: _,
    } = study;
    let facts = (slug, number, source, country, themes, sdgs, featured, licence, published);
    let rest = (version, doi, links, partners, related, errata, planned, withdrawn);
    format!("{facts:?} {rest:?}")
}

/// A version by its front matter and its file, of which the rest was parsed.
fn version(version: &Version) -> String {
    let Version { meta, document, title_in_body } = version;
    format!("{meta:?} {title_in_body} {}", Digest::of(document.file.text().as_bytes()))
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
