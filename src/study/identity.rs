//! What tells a series and a study from any other that their files could describe, without their texts.
//!
//! Whole values and not the fields that somebody happens to need. Every field is named, so that a new
//! one has to be thought of here before the program compiles.

use super::{Series, Study, Version};
use crate::text::Digest;

impl Series {
    /// The series without its studies, as a text to be digested.
    #[must_use]
    pub fn identity(&self) -> String {
        let Self {
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
            // Study by study in identities of their own.
            studies: _,
        } = self;
        let facts = (id, title, description, languages, source, base_url, licence, publisher);
        let rules = (countries, vocabulary, menu, gates, rates, style, limits);
        format!("{facts:?} {brand:?} {rules:?} {citation_style:?} {attach_source} {pattern:?}")
    }
}

impl Study {
    /// The study without its versions, as a text to be digested.
    #[must_use]
    pub fn identity(&self) -> String {
        let Self {
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
        } = self;
        let facts = (slug, number, source, country, themes, sdgs, featured, licence, published);
        let rest = (version, doi, links, partners, related, errata, planned, withdrawn);
        format!("{facts:?} {rest:?}")
    }
}

impl Version {
    /// The version by its front matter and its file, of which the rest was parsed.
    #[must_use]
    pub fn identity(&self) -> String {
        let Self { meta, document, title_in_body } = self;
        let text = Digest::of(document.file.text().as_bytes());
        format!("{meta:?} {title_in_body} {text}")
    }
}
