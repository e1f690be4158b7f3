//! What an edition is made from, in parts, to tell why it was rendered anew.
//!
//! The parts explain; they do not decide. Whether an edition is rendered depends on its key alone, the
//! digest of exactly what the typesetter learns.

use super::inputs::{BUILD, Inputs};
use super::plan::Item;
use super::state::Edition as Last;
use crate::study::Series;
use crate::text::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A kind of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The Markdown file.
    Text,
    /// `study.toml`.
    Study,
    /// `series.toml`.
    Series,
    /// What was decided about the translation.
    Ledger,
    /// The pictures.
    Media,
    /// The workspace's templates.
    Template,
    /// The workspace's fonts.
    Font,
    /// The workspace's locales.
    Locale,
    /// This program.
    Program,
    /// The options of the command.
    Options,
    /// Anything else that is printed: what it quotes of other languages and studies.
    Quoted,
}

impl Part {
    /// The name in machine-readable reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Study => "study",
            Self::Series => "series",
            Self::Ledger => "ledger",
            Self::Media => "media",
            Self::Template => "template",
            Self::Font => "font",
            Self::Locale => "locale",
            Self::Program => "program",
            Self::Options => "options",
            Self::Quoted => "quoted",
        }
    }
}

/// Why an edition had to be rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It was not published before.
    New,
    /// It was asked for.
    Asked,
    /// Nothing changed, but the rendered file is gone from the store, or damaged.
    Lost,
    /// This part of what it is made from changed.
    Changed(Part),
}

impl Reason {
    /// The name in machine-readable reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Asked => "rebuild",
            Self::Lost => "lost",
            Self::Changed(part) => part.name(),
        }
    }

    /// Compares an edition with the last one.
    pub(super) fn of(last: Option<&Last>, key: &str, parts: &Parts, asked: bool) -> Vec<Self> {
        let Some(last) = last else { return vec![Self::New] };
        if last.key == key {
            return vec![if asked { Self::Asked } else { Self::Lost }];
        }
        let changed =
            parts.0.iter().filter(|(part, digest)| last.parts.0.get(part) != Some(digest));
        let changed: Vec<Self> = changed.map(|(part, _)| Self::Changed(*part)).collect();
        // A ledger alone changes no byte of its own.
        match changed.as_slice() {
            [] | [Self::Changed(Part::Ledger)] => vec![Self::Changed(Part::Quoted)],
            _ => changed,
        }
    }
}

/// Short digests of the parts: they tell changes, they identify nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Parts(BTreeMap<Part, String>);

impl Parts {
    /// Whether the words and pictures are the same.
    pub(super) fn has_same_text(&self, other: &Self) -> bool {
        [Part::Text, Part::Study, Part::Media]
            .iter()
            .all(|part| self.0.get(part) == other.0.get(part))
    }

    pub(super) fn of(item: &Item<'_>, series: &Series, inputs: &Inputs) -> Self {
        let slug = &item.study.slug;
        let root = series.root.to_string_lossy().replace('\\', "/");
        let version = item.study.versions.get(&item.lang);
        let path = version.map(|version| version.document.file.path()).unwrap_or_default();
        let text = path.strip_prefix(&*root).unwrap_or(path).trim_start_matches('/');
        let is_media = |path: &str| {
            !path.ends_with(".md") && !path.ends_with("/study.toml") && !path.contains("/.ledger/")
        };
        let folder = format!("{slug}/");
        let parts = [
            (Part::Text, inputs.study(text)),
            (Part::Study, inputs.study(&format!("{slug}/study.toml"))),
            (Part::Series, inputs.study("series.toml")),
            (Part::Ledger, inputs.study(&format!("{slug}/.ledger/{}.toml", item.lang))),
            (Part::Media, inputs.studies(&folder, is_media)),
            (Part::Template, inputs.templates()),
            (Part::Font, inputs.fonts()),
            (Part::Locale, inputs.locales()),
            (Part::Program, Digest::of(BUILD.as_bytes())),
            (Part::Options, inputs.options()),
        ];
        Self(parts.into_iter().map(|(part, digest)| (part, digest.short(8))).collect())
    }
}
