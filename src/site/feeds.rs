//! Feeds and the site map: what needs absolute addresses, so only where there is a base URL.

use super::address::Address;
use super::frame::Frame;
use super::notice;
use super::shelf::{Shelf, Title};
use crate::html::{Markup, Syntax};
use crate::locale::Lang;
use crate::message::say;

/// How many entries a feed has.
const ENTRIES: usize = 50;
/// Addresses in one site map (https://www.sitemaps.org/protocol.html).
const MAX_ADDRESSES: usize = 50_000;

/// Whether a feed tells of a title: its document is published or was withdrawn, and since when is
/// known.
pub(super) fn is_told(title: &Title<'_>) -> bool {
    (title.file.is_some() || title.withdrawal().is_some()) && title.changed().is_some()
}

/// The Atom feed of a language (RFC 4287): what was published in it or withdrawn, the latest first.
/// Nothing if nothing is dated.
///
/// A withdrawal is the same entry, updated: readers of feeds replace what they have under its id. (An
/// `at:deleted-entry`, RFC 6721, has its day but not its reason in a form that they show, and most
/// pass over it, so that the entry would stay as it was.)
pub(super) fn atom(
    shelf: &Shelf<'_>,
    frame: &Frame<'_>,
    base: &str,
    at: &Address,
) -> Option<Vec<u8>> {
    let mut titles: Vec<&Title<'_>> = shelf
        .titles(frame.lang)
        .into_iter()
        .map(|(_, title)| title)
        .filter(|title| is_told(title))
        .collect();
    titles.reverse();
    titles.sort_by(|a, b| b.changed().cmp(&a.changed()));
    titles.truncate(ENTRIES);
    let updated = instant(titles.first()?.changed()?);
    let home = Address::of(&frame.tag, "").absolute(base);
    let mut out = Markup::new(Syntax::Xml);
    out.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &frame.tag)]);
    out.line();
    out.element("id", &[], &home);
    out.element("title", &[], &frame.series_title);
    out.element("updated", &[], &updated);
    out.void(
        "link",
        &[("rel", "self"), ("type", "application/atom+xml"), ("href", &at.absolute(base))],
    );
    out.void(
        "link",
        &[("rel", "alternate"), ("type", "text/html"), ("hreflang", &frame.tag), ("href", &home)],
    );
    for title in titles {
        let (face, study) = (&title.face, title.study);
        let page = title.address().absolute(base);
        let withdrawal = title.withdrawal();
        let changed = title.changed().unwrap_or_default();
        let heading = frame.say(&say::cli_labelled(&face.heading, &face.title));
        let heading = match withdrawal {
            Some(_) => frame.say(&say::site_feed_withdrawn(heading)),
            None => heading,
        };
        out.line();
        out.open("entry", &[]);
        out.element("id", &[], &page);
        out.element("title", &[], &heading);
        out.element("published", &[], &instant(title.date().unwrap_or(changed)));
        out.element("updated", &[], &instant(changed));
        out.void(
            "link",
            &[
                ("rel", "alternate"),
                ("type", "text/html"),
                ("hreflang", &frame.tag),
                ("href", &page),
            ],
        );
        if let Some(file) = title.file {
            let attributes = [
                ("rel", "enclosure"),
                ("type", "application/pdf"),
                ("hreflang", frame.tag.as_str()),
                ("length", &file.bytes.to_string()),
                ("href", &Address::file(&file.path).absolute(base)),
            ];
            out.void("link", &attributes);
        }
        // RFC 4287, 4.1.1: an entry has an author of its own if the feed has none.
        let publisher = std::slice::from_ref(&face.publisher);
        let series = std::slice::from_ref(&face.series);
        let authors = [&*face.authors, publisher, series];
        let authors = authors.into_iter().find(|names| names.iter().any(|name| !name.is_empty()));
        for name in authors.unwrap_or_default() {
            out.open("author", &[]);
            out.element("name", &[], name);
            out.close();
        }
        for (key, name) in study.themes.iter().zip(&face.themes) {
            out.void("category", &[("term", key), ("label", name)]);
        }
        if withdrawal.is_some() {
            out.void(
                "category",
                &[("term", "withdrawn"), ("label", &frame.say(&say::site_offer_withdrawn()))],
            );
        }
        let withdrawn = withdrawal.map(|withdrawal| frame.say(&notice::withdrawn(withdrawal)));
        if let Some(summary) = withdrawn.as_ref().or(face.summary.as_ref()) {
            out.element("summary", &[], summary);
        }
        out.close();
    }
    out.line();
    Some(document(out))
}

/// A date as an instant: the start of its day, month or year.
fn instant(date: &str) -> String {
    let full = match date.len() {
        4 => format!("{date}-01-01"),
        7 => format!("{date}-01"),
        _ => date.to_owned(),
    };
    format!("{full}T00:00:00Z")
}

fn document(out: Markup) -> Vec<u8> {
    let mut bytes = b"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_vec();
    bytes.extend(out.finish().as_str().as_bytes());
    bytes.push(b'\n');
    bytes
}

/// The site map: every landing page and series page with its other languages.
pub(super) fn sitemap(shelf: &Shelf<'_>, base: &str) -> Vec<u8> {
    let mut out = Markup::new(Syntax::Xml);
    out.open(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    let homes: Vec<(&Lang, Address)> =
        shelf.open().map(|lang| (lang, Address::of(&lang.to_string(), ""))).collect();
    let mut count = 0;
    let mut group = |places: &[(&Lang, Address)], neutral: &Address, dates: &[Option<&str>]| {
        let own = std::iter::once(neutral).chain(places.iter().map(|(_, address)| address));
        for (at, address) in own.enumerate() {
            count += 1;
            if count > MAX_ADDRESSES {
                return;
            }
            out.line();
            out.open("url", &[]);
            out.element("loc", &[], &address.absolute(base));
            // The Schema has `lastmod` before what is not of its own namespace.
            if let Some(date) = at.checked_sub(1).and_then(|at| dates.get(at).copied().flatten()) {
                out.element("lastmod", &[], date);
            }
            for (lang, other) in places {
                alternate(&mut out, &lang.to_string(), &other.absolute(base));
            }
            alternate(&mut out, "x-default", &neutral.absolute(base));
            out.close();
        }
    };
    group(&homes, &Address::root(), &[]);
    for row in shelf.rows.iter().filter(|row| row.has_page()) {
        let titles = row.titles.values();
        let places: Vec<_> = titles.clone().map(|title| (title.lang, title.address())).collect();
        let dates: Vec<_> = titles.map(|title| title.changed().filter(|d| d.len() >= 4)).collect();
        group(&places, &Address::permalink(row.study), &dates);
    }
    out.line();
    document(out)
}

fn alternate(out: &mut Markup, lang: &str, href: &str) {
    out.void("xhtml:link", &[("rel", "alternate"), ("hreflang", lang), ("href", href)]);
}
