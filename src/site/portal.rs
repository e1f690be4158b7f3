//! The pages without a language of their own: the chooser at the root, the permalink of every study, and
//! what stands for a page that is not there. What they say, they say in every language of the series.

use super::address::Address;
use super::frame::{Frame, Link, Meta, Spoken, text_of};
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
    spoken: Spoken,
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
                dir: frame.direction(),
                name: super::frame::autonym(&frame.catalog, frame.lang),
                title: text_of(&input.series.title, frame.lang, input.series),
                description: text_of(&input.series.description, frame.lang, input.series),
                href: frame.link(&at, &Address::of(&frame.tag, "")),
                count: frame.say(&crate::message::say::site_count_studies(count)),
                spoken: frame.spoken(),
            }
        })
        .collect();
    let main = main(input, &frames)?;
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

/// What to say in a language where there is no page.
#[derive(Debug, Serialize)]
struct Apology {
    lang: String,
    dir: &'static str,
    spoken: Spoken,
    heading: String,
    text: String,
    /// The page of the series, and the search.
    links: Vec<Link>,
}

/// The page that hosts show where there is none (`404.html`): nobody knows from where, so its links begin
/// at the root of the server. Nothing if that is not known.
pub(super) fn missing(input: &Input<'_>, shelf: &Shelf<'_>, frames: &[Frame<'_>]) -> Option<Value> {
    let base = input.series.base_url.as_deref()?;
    let root = base.splitn(4, '/').nth(3).map_or_else(|| "/".to_owned(), |path| format!("/{path}"));
    let from_root = |link: &str| format!("{root}{}", link.trim_start_matches("./"));
    let at = Address::root();
    let open: Vec<&Lang> = shelf.open().collect();
    let frames: Vec<&Frame<'_>> =
        frames.iter().filter(|frame| open.contains(&frame.lang)).collect();
    let apologies: Vec<Apology> = frames
        .iter()
        .map(|frame| {
            let page = frame.page(&at, String::new(), String::new(), Vec::new());
            let mut links = vec![Link::new(frame.series_title.clone(), from_root(&page.home))];
            if let Some(search) = &page.search {
                let words = frame.say(&crate::message::say::site_search_heading());
                links.push(Link::new(words, from_root(search)));
            }
            Apology {
                lang: page.lang,
                dir: frame.direction(),
                spoken: page.spoken,
                heading: frame.say(&crate::message::say::site_missing()),
                text: frame.say(&crate::message::say::site_missing_help()),
                links,
            }
        })
        .collect();
    let main = main(input, &frames)?;
    let title = main.say(&crate::message::say::site_missing());
    let mut page = main.page(&at, title, String::new(), Vec::new());
    page.search = None;
    page.relations.clear();
    page.metas.push(Meta { key: "name", name: "robots".into(), content: "noindex".into() });
    let links = page.styles.iter_mut().chain(&mut page.scripts).chain(&mut page.icon);
    links.for_each(|link| *link = from_root(link));
    Some(context! {
        page => view(page),
        labels => main.labels.clone(),
        series => main.series.clone(),
        apologies => view(apologies),
    })
}

/// The language that a page without one falls back on for its head: that of the series.
fn main<'f, 'a>(input: &Input<'_>, frames: &[&'f Frame<'a>]) -> Option<&'f Frame<'a>> {
    let source = input.series.source.as_ref();
    let own = frames.iter().find(|frame| Some(frame.lang) == source);
    own.or(frames.first()).copied()
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
    spoken: Spoken,
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
                dir: frame.direction(),
                name: super::frame::autonym(&frame.catalog, frame.lang),
                heading: there.map(|t| t.face.heading.clone()).unwrap_or_default(),
                title: there.map(|title| title.face.title.clone()),
                href: there.map(|title| frame.link(&at, &title.address())),
                state: offer.name(),
                words: match (offer, there) {
                    (Offer::None, Some(_)) => frame.say(&crate::message::say::site_offer_record()),
                    _ => frame.offer(offer),
                },
                spoken: frame.spoken(),
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
