//! The page on which a language's studies are searched.

use super::address::Address;
use super::frame::Frame;
use super::lists::List;
use super::shelf::Shelf;
use super::theme::view;
use crate::locale::Lang;
use crate::message::say;
use crate::search;
use minijinja::context;
use serde::Serialize;

/// What the script says; `{count}` stands for a number.
#[derive(Debug, Serialize)]
struct Words {
    found: String,
    none: String,
    more: String,
    failed: String,
}

/// The address of the search in a language.
pub(super) fn address(frame: &Frame<'_>) -> Address {
    Address::of(&frame.tag, "search")
}

/// The page.
pub(super) fn page(shelf: &Shelf<'_>, frame: &Frame<'_>) -> List {
    let at = address(frame);
    let open: Vec<&Lang> = shelf.open().collect();
    let place = |lang: &Lang| {
        let address = Address::of(&lang.to_string(), "search");
        if open.contains(&lang) { Ok(address) } else { Err(None) }
    };
    let choices = frame.choices(&at, &shelf.languages, &place);
    let heading = frame.say(&say::site_search_heading());
    let mut page = frame.page(&at, heading.clone(), String::new(), choices);
    page.search = None;
    let words = Words {
        found: frame.say(&say::site_search_found("{count}")),
        none: frame.say(&say::site_search_none()),
        more: frame.say(&say::site_search_more()),
        failed: frame.say(&say::site_search_failed()),
    };
    // The bundles lie below the page.
    let bundles: Vec<String> = (0..search::shards(shelf.titles(frame.lang).len()))
        .map(|shard| format!("{shard}/"))
        .collect();
    let context = context! {
        page => view(page),
        labels => frame.labels.clone(),
        series => frame.series.clone(),
        heading => heading,
        bundles => bundles.join(" "),
        words => view(words),
    };
    List { address: at, template: "search.html", context }
}
