//! The sentences about an edition: where it is available, how to cite it.

use super::build::Notice;
use super::rendition::Standing;
use crate::ledger::Availability;
use crate::locale::{Catalog, Lang};
use crate::message::{Arg, Message, say};
use crate::study::{Planned, Series, Study};

/// The line that says in which languages the study is there, and in which it will be.
pub(crate) fn availability(series: &Series, study: &Study) -> Message {
    let mut now = Vec::new();
    let mut soon = Vec::new();
    let others = study.versions.keys().chain(study.planned.keys());
    let mut languages: Vec<&Lang> = series.languages.iter().chain(others).collect();
    let mut seen = std::collections::BTreeSet::new();
    languages.retain(|lang| seen.insert((*lang).clone()));
    for lang in languages {
        let availability = Availability::of(study, lang);
        match availability.planned() {
            _ if availability == Availability::Published => {
                now.push(Arg::Language(lang.to_string()));
            }
            Some(Planned::Soon) => soon.push(Arg::Language(lang.to_string())),
            Some(Planned::For(date)) => {
                soon.push(Arg::Message(Box::new(say::availability_dated(lang, date))));
            }
            None => {}
        }
    }
    match (now.is_empty(), soon.is_empty()) {
        (false, false) => say::availability_now_and_soon(now, soon),
        (false, true) => say::availability_now(now),
        (true, false) => say::availability_soon(soon),
        (true, true) => say::availability_none(),
    }
}

/// How to cite the edition.
pub(super) fn citation(
    catalog: &Catalog,
    series: &Series,
    study: &Study,
    lang: &Lang,
    title: &str,
    authors: &[String],
    date: Option<&str>,
) -> String {
    let texts = |items: &[String]| items.iter().cloned().map(Arg::Text).collect::<Vec<_>>();
    let year = match date {
        Some(date) => date.get(..4).unwrap_or(date).to_owned(),
        None => catalog.text(&say::citation_undated()),
    };
    let series_title = localised(&series.title, catalog, series, &series.id);
    let place = match study.number {
        Some(number) => catalog.text(&say::citation_series(series_title, number.to_string())),
        None => series_title,
    };
    let publisher = localised(&series.publisher.name, catalog, series, "");
    let imprint = match (&series.publisher.place, publisher.as_str()) {
        (_, "") => String::new(),
        (Some(town), name) => catalog.text(&say::citation_imprint_place(name, town)),
        (None, name) => catalog.text(&say::citation_imprint(name)),
    };
    let body = if authors.is_empty() {
        say::citation_anonymous(title, year, place, imprint)
    } else {
        say::citation(texts(authors), title, year, place, imprint)
    };
    let text = catalog.text(&body);
    match study.doi.get(lang) {
        Some(doi) => format!("{} https://doi.org/{doi}", text.trim_end()),
        None => text.trim_end().to_owned(),
    }
}

/// A text of a table per language: in this language, else in the series' own, else `otherwise`.
pub(super) fn localised(
    table: &std::collections::BTreeMap<Lang, String>,
    catalog: &Catalog,
    series: &Series,
    otherwise: &str,
) -> String {
    table
        .get(catalog.lang())
        .or_else(|| table.get(series.source.as_ref()?))
        .or_else(|| table.values().next())
        .cloned()
        .unwrap_or_else(|| otherwise.to_owned())
}

/// What stands at the front of an edition with passages of the original.
pub(super) fn mixed(
    catalog: &Catalog,
    study: &Study,
    standing: &Standing,
    passages: usize,
) -> Notice {
    let (words, original) = (standing.words(), &study.source);
    Notice {
        title: catalog.text(&say::pdf_notice_mixed_title(catalog.lang())),
        text: catalog.text(&say::pdf_notice_mixed(passages, words, standing.total, original)),
        passages,
        words,
        original: original.clone(),
    }
}

/// What stands at the front of an edition that the original has left behind.
pub(super) fn behind(catalog: &Catalog, study: &Study, standing: &Standing) -> Notice {
    let (words, original) = (standing.words(), &study.source);
    let text = match standing.changed {
        Some(day) => say::pdf_notice_behind_since(words, standing.total, original, day),
        None => say::pdf_notice_behind(words, standing.total, original),
    };
    Notice {
        title: catalog.text(&say::pdf_notice_behind_title()),
        text: catalog.text(&text),
        passages: 0,
        words,
        original: original.clone(),
    }
}
