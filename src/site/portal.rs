//! The pages without a language of their own: the chooser at the root, and the permalink of every
//! study. What they say, they say in every language of the series.

use super::address::Address;
use super::frame::{Frame, direction, text_of};
use super::shelf::{Offer, Row, Shelf};
use super::theme::view;
use super::{Input, landing, metadata};
use crate::locale::Lang;
use minijinja::{Value, context};
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Door {
    lang: String,
    dir: &'static str,
    /// The language's own name.
    name: String,
    /// The series' title in that language.
    title: Option<String>,
    description: Option<String>,
    href: String,
    /// "12 studies".
    count: String,
}

/// The chooser.
pub(super) fn chooser(input: &Input<'_>, shelf: &Shelf<'_>, frames: &[Frame<'_>]) -> Option<Value> {
    let at = Address::root();
    let open: Vec<&Lang> = shelf.open().collect();
    let frames: Vec<&Frame<'_>> =
        frames.iter().filter(|frame| open.contains(&frame.lang)).collect();
    let doors: Vec<Door> = frames
        .iter()
        .map(|frame| {
            let count = shelf.titles(frame.lang).len();
            Door {
                lang: frame.catalog.format_lang_of(frame.lang).to_string(),
                dir: direction(frame.catalog.profile().direction),
                name: super::frame::autonym(&frame.catalog, frame.lang),
                title: text_of(&input.series.title, frame.lang, input.series),
                description: text_of(&input.series.description, frame.lang, input.series),
                href: frame.link(&at, &Address::of(&frame.tag, "")),
                count: frame.say(&crate::message::say::site_count_studies(count)),
            }
        })
        .collect();
    let source = input.series.source.as_ref();
    let main = frames.iter().find(|frame| Some(frame.lang) == source).or(frames.first())?;
    let mut page = main.page(&at, main.series_title.clone(), String::new(), Vec::new());
    page.search = None;
    metadata::chooser(&frames, &mut page);
    Some(context! {
        page => view(page),
        labels => main.labels.clone(),
        series => main.series.clone(),
        doors => view(doors),
    })
}

#[derive(Debug, Serialize)]
struct Voice {
    lang: String,
    dir: &'static str,
    /// The language's own name.
    name: String,
    heading: String,
    /// The title, if there is a page in that language.
    title: Option<String>,
    href: Option<String>,
    state: &'static str,
    /// The state, in that language.
    words: String,
    label: Option<String>,
    document: Option<String>,
    date: Option<String>,
}

/// The permalink of a study: a table of what is there in which language, each row in that language.
pub(super) fn permalink(frames: &[Frame<'_>], row: &Row<'_>) -> Option<(Address, Value)> {
    let at = Address::permalink(row.study);
    let own = frames
        .iter()
        .find(|frame| *frame.lang == row.study.source && row.titles.contains_key(frame.lang));
    let first = || frames.iter().find(|frame| row.titles.contains_key(frame.lang));
    let main = own.or_else(first)?;
    let title = row.titles.get(main.lang)?;
    let voices: Vec<Voice> = frames
        .iter()
        .map(|frame| {
            let offer = row.offer(frame.lang);
            let there = row.titles.get(frame.lang);
            let document =
                landing::documents(frame, row, &at).into_iter().find(|document| document.current);
            let (label, href) = document.map_or((None, None), |d| (d.label, d.href));
            Voice {
                lang: frame.catalog.format_lang_of(frame.lang).to_string(),
                dir: direction(frame.catalog.profile().direction),
                name: super::frame::autonym(&frame.catalog, frame.lang),
                heading: there.map(|t| t.face.heading.clone()).unwrap_or_default(),
                title: there.map(|title| title.face.title.clone()),
                href: there.map(|title| frame.link(&at, &title.address())),
                state: offer.name(),
                words: match (offer, there) {
                    (Offer::None, Some(_)) => frame.say(&crate::message::say::site_offer_record()),
                    _ => frame.offer(offer),
                },
                label,
                document: href,
                date: there.and_then(|t| t.date()).map(|date| frame.catalog.date(date)),
            }
        })
        .collect();
    let mut page = main.page(&at, title.face.title.clone(), String::new(), Vec::new());
    page.search = None;
    metadata::permalink(frames, row, &mut page);
    let context = context! {
        page => view(page),
        labels => main.labels.clone(),
        series => main.series.clone(),
        heading => title.face.heading.clone(),
        title => title.face.title.clone(),
        voices => view(voices),
    };
    Some((at, context))
}
