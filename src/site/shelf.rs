//! What a reader finds: every study in every language, as it is published and not as it is written.

use super::address::Address;
use super::{Input, Published};
use crate::edition::{self, Face};
use crate::ledger::EditionStatus;
use crate::locale::Lang;
use crate::study::{Planned, Policy, Study, Version, Withdrawal};
use crate::text::Digest;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A study in a language that has a page in it.
#[derive(Debug)]
pub(super) struct Title<'a> {
    pub(super) study: &'a Study,
    pub(super) version: &'a Version,
    pub(super) lang: &'a Lang,
    pub(super) face: Face,
    /// The document in this language, if one is published.
    pub(super) file: Option<&'a Published>,
    pub(super) status: Option<&'a EditionStatus>,
}

impl Title<'_> {
    pub(super) fn address(&self) -> Address {
        Address::landing(&self.lang.to_string(), self.study)
    }

    /// Whether the text is shown on the page: it is what the document says.
    pub(super) fn has_text(&self) -> bool {
        self.file.is_some_and(|file| file.current)
    }

    /// The day this language was published, or the month or year.
    pub(super) fn date(&self) -> Option<&str> {
        self.face.date.as_deref()
    }

    /// Why its document is no longer published, if it was withdrawn.
    pub(super) fn withdrawal(&self) -> Option<&Withdrawal> {
        withdrawal(self.study, self.lang, self.file)
    }

    /// The last day on which something of it changed for readers: that of its withdrawal, else that of
    /// its publication.
    pub(super) fn changed(&self) -> Option<&str> {
        self.withdrawal().and_then(|withdrawal| withdrawal.date.as_deref()).or(self.date())
    }
}

/// What is to be had of a study in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Offer {
    /// The document.
    Available,
    /// The document as it was before the text changed.
    Earlier,
    /// It is announced, or waits for its release.
    Soon(Option<String>),
    /// It was published, and is no more: since when.
    Withdrawn(Option<String>),
    /// Neither.
    None,
}

impl Offer {
    /// The name in machine-readable files.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::Earlier => "available-earlier-version",
            Self::Soon(_) => "coming-soon",
            Self::Withdrawn(_) => "withdrawn",
            Self::None => "not-planned",
        }
    }
}

/// A study with its titles.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) study: &'a Study,
    pub(super) titles: BTreeMap<&'a Lang, Title<'a>>,
    pub(super) offers: Vec<(&'a Lang, Offer)>,
    /// The digest of all that its pages and its lines in lists are made from; nothing if that is not
    /// known, or not yet.
    pub(super) key: Option<Digest>,
}

impl Row<'_> {
    pub(super) fn has_page(&self) -> bool {
        !self.titles.is_empty()
    }

    pub(super) fn offer(&self, lang: &Lang) -> &Offer {
        self.offers
            .iter()
            .find(|(known, _)| *known == lang)
            .map_or(&Offer::None, |(_, offer)| offer)
    }
}

/// Everything.
#[derive(Debug)]
pub(super) struct Shelf<'a> {
    /// The studies in the order of the series.
    pub(super) rows: Vec<Row<'a>>,
    /// The languages of the series in its order.
    pub(super) languages: Vec<&'a Lang>,
    /// Where each study is.
    places: BTreeMap<&'a str, usize>,
    /// The studies that name a study as related, in the order of the series.
    naming: BTreeMap<&'a str, Vec<&'a str>>,
    /// The rows that have a title in a language, as its readers look for them.
    orders: BTreeMap<&'a Lang, Vec<usize>>,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(input: &Input<'a>) -> Self {
        let files: BTreeMap<(&str, &str), &Published> = input
            .files
            .iter()
            .map(|file| ((file.study.as_str(), file.language.as_str()), file))
            .collect();
        let statuses: BTreeMap<(&str, &Lang), &EditionStatus> = input
            .status
            .studies
            .iter()
            .flat_map(|row| row.editions.iter().map(|e| ((row.study.slug.as_str(), &e.lang), e)))
            .collect();
        let series = input.series;
        let mut seen = BTreeSet::new();
        let others = series.studies.iter().flat_map(|study| study.versions.keys());
        let languages: Vec<&Lang> =
            series.languages.iter().chain(others).filter(|lang| seen.insert(*lang)).collect();
        let rows: Vec<Row<'a>> = series
            .studies
            .par_iter()
            .map(|study| {
                let file = |lang: &Lang| {
                    files.get(&(study.slug.as_str(), lang.to_string().as_str())).copied()
                };
                let mut titles = BTreeMap::new();
                for (lang, version) in &study.versions {
                    let file = file(lang);
                    // A document that waits for its release has no page; a record is one of its own.
                    // Who has a link to what was withdrawn finds its page, which says so.
                    let gone = study.withdrawn.contains_key(lang);
                    let held = version.has_document() && file.is_none() && !gone;
                    let closed = series.gates.of(lang).policy == Policy::Hold;
                    if held || closed && file.is_none() {
                        continue;
                    }
                    if let Some(mut face) = edition::face(series, study, lang, input.locales) {
                        // Only the document prints these; a thousand studies keep them for nothing.
                        face.labels.clear();
                        let status = statuses.get(&(study.slug.as_str(), lang)).copied();
                        titles.insert(lang, Title { study, version, lang, face, file, status });
                    }
                }
                let offers =
                    languages.iter().map(|&lang| (lang, offer(study, lang, file(lang)))).collect();
                Row { study, titles, offers, key: None }
            })
            .collect();
        let studies = series.studies.iter().enumerate();
        let places = studies.map(|(at, study)| (study.slug.as_str(), at)).collect();
        let mut naming: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for study in &series.studies {
            for slug in &study.related {
                naming.entry(slug).or_default().push(&study.slug);
            }
        }
        let order = |lang: &Lang| {
            let mut titles: Vec<(usize, &Title<'_>)> = rows
                .iter()
                .enumerate()
                .filter_map(|(at, row)| Some((at, row.titles.get(lang)?)))
                .collect();
            let collator = input.locales.catalog(lang).collator();
            collator.arrange(&mut titles, |(_, title)| (title.study.number, &title.face.title));
            titles.into_iter().map(|(at, _)| at).collect()
        };
        let orders = languages.iter().map(|&lang| (lang, order(lang))).collect();
        Self { rows, languages, places, naming, orders }
    }

    /// The titles of a language: by number, those without one by their words.
    pub(super) fn titles(&self, lang: &Lang) -> Vec<(&Row<'a>, &Title<'a>)> {
        let rows = self.orders.get(lang).into_iter().flatten().map(|&at| &self.rows[at]);
        rows.filter_map(|row| Some((row, row.titles.get(lang)?))).collect()
    }

    /// The languages that have a page.
    pub(super) fn open(&self) -> impl Iterator<Item = &'a Lang> {
        self.languages
            .iter()
            .copied()
            .filter(|lang| self.rows.iter().any(|row| row.titles.contains_key(lang)))
    }

    /// The studies that name one as related, in the order of the series.
    pub(super) fn naming(&self, slug: &str) -> impl Iterator<Item = &'a str> {
        self.naming.get(slug).into_iter().flatten().copied()
    }

    pub(super) fn row(&self, slug: &str) -> Option<&Row<'a>> {
        self.rows.get(*self.places.get(slug)?)
    }
}

/// The withdrawal of a study in a language. What could not be judged is still published, withdrawn or
/// not, and readers are told of the document that they find.
fn withdrawal<'s>(
    study: &'s Study,
    lang: &Lang,
    file: Option<&Published>,
) -> Option<&'s Withdrawal> {
    let text = study.versions.get(lang).filter(|_| file.is_none());
    text.and_then(|_| study.withdrawn.get(lang))
}

fn offer(study: &Study, lang: &Lang, file: Option<&Published>) -> Offer {
    if let Some(withdrawal) = withdrawal(study, lang, file) {
        return Offer::Withdrawn(withdrawal.date.clone());
    }
    match (file, study.planned.get(lang)) {
        (Some(file), _) if file.current => Offer::Available,
        (Some(_), _) => Offer::Earlier,
        (None, Some(Planned::For(date))) => Offer::Soon(Some(date.clone())),
        (None, Some(Planned::Soon)) => Offer::Soon(None),
        (None, None) => match study.versions.get(lang) {
            Some(version) if version.has_document() => Offer::Soon(None),
            _ => Offer::None,
        },
    }
}
