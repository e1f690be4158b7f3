//! What stands around every page: its head, the name of the series, the languages, the menus.

use super::Input;
use super::address::Address;
use super::shelf::{Offer, Shelf};
use super::theme::view;
use crate::locale::{Catalog, Direction, Lang};
use crate::message::{Message, say};
use crate::study::Series;
use minijinja::Value;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Link {
    pub(super) label: String,
    pub(super) href: String,
    /// The language of what it leads to, if it is another one.
    pub(super) lang: Option<String>,
    /// Whether it leads to the page it is on.
    pub(super) current: bool,
    /// How many studies are behind it.
    pub(super) count: Option<String>,
}

impl Link {
    pub(super) fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into(), lang: None, current: false, count: None }
    }
}

/// A language in the bar: the present one, a link, or words that say why there is none.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Choice {
    pub(super) lang: String,
    pub(super) dir: &'static str,
    /// The language's own name.
    pub(super) name: String,
    pub(super) current: bool,
    /// Nothing if this page is not there in that language.
    pub(super) href: Option<String>,
    /// Why there is none, in the words of this page.
    pub(super) note: Option<String>,
}

/// An element of the head.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Meta {
    /// `name` or `property`.
    pub(super) key: &'static str,
    pub(super) name: String,
    pub(super) content: String,
}

/// A `link` of the head.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Relation {
    pub(super) rel: &'static str,
    pub(super) href: String,
    pub(super) hreflang: Option<String>,
    pub(super) mime: Option<&'static str>,
    pub(super) title: Option<String>,
}

impl Relation {
    pub(super) fn new(rel: &'static str, href: impl Into<String>) -> Self {
        Self { rel, href: href.into(), hreflang: None, mime: None, title: None }
    }
}

/// The head of a page and what is around its content.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Page {
    pub(super) lang: String,
    /// The language of the labels, where it is not the page's own: there is no locale for that, or it
    /// lacks them.
    pub(super) words_lang: Option<String>,
    pub(super) spoken: Spoken,
    pub(super) dir: &'static str,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) metas: Vec<Meta>,
    pub(super) relations: Vec<Relation>,
    /// JSON-LD, with `<`, `>` and `&` escaped.
    pub(super) data: Option<Value>,
    pub(super) styles: Vec<String>,
    pub(super) scripts: Vec<String>,
    pub(super) icon: Option<String>,
    pub(super) home: String,
    pub(super) chooser: String,
    pub(super) nav: Vec<Link>,
    pub(super) menu: Vec<Link>,
    pub(super) languages: Vec<Choice>,
    pub(super) feed: Option<String>,
    /// Where this language is searched; nothing on pages without a language of their own.
    pub(super) search: Option<String>,
    pub(super) catalogue: String,
}

/// Attributes for elements in other languages than their page's: empty where they are in its own.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Spoken {
    /// For the words of the site.
    pub(super) words: Value,
    /// For what holds several of them, and is laid out as its page is.
    pub(super) around: Value,
    /// For names of countries, themes and goals, and for labels that documents have too.
    pub(super) facts: Value,
    /// For what is in the page's language within either.
    pub(super) own: Value,
}

/// One language of the site: its words, and what every page of it has.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    pub(super) lang: &'a Lang,
    pub(super) tag: String,
    pub(super) catalog: Catalog,
    /// The language that the words of the site are in: most often the pages' own.
    words: Lang,
    pub(super) labels: Value,
    pub(super) series: Value,
    pub(super) series_title: String,
    pub(super) base: Option<&'a str>,
    styles: Vec<Address>,
    scripts: Vec<Address>,
    icon: Option<Address>,
    menu: Vec<(String, String)>,
    /// Whether there is something to tell in a feed.
    has_feed: bool,
    sections: Vec<(String, Address, &'static str)>,
    /// The names of the site's languages: their own, and in the words of this one. A list of a
    /// thousand studies asks for them thousands of times, and so for dates.
    names: BTreeMap<&'a Lang, (String, String)>,
    dates: Mutex<BTreeMap<String, String>>,
}

impl<'a> Frame<'a> {
    pub(super) fn new(
        input: &Input<'a>,
        shelf: &Shelf<'a>,
        lang: &'a Lang,
        assets: &[Address],
    ) -> Self {
        let series = input.series;
        let names = series.countries.get(lang).cloned().unwrap_or_default();
        let catalog = input.locales.catalog(lang).with_country_names(names);
        let labels: BTreeMap<String, String> = input
            .locales
            .ids("site-label-")
            // One that another language alone has is refused where a template asks for it.
            .filter_map(|key| {
                let message = Message::named(format!("site-label-{key}"));
                Some((key.replace('-', "_"), catalog.find(&message)?))
            })
            .collect();
        let words = words(&catalog, input.locales.ids("site-label-"));
        let tag = lang.to_string();
        let titles = shelf.titles(lang);
        let mut sections = Vec::new();
        if titles.iter().any(|(row, _)| row.study.country.is_some()) {
            let label = labels.get("countries").cloned().unwrap_or_default();
            sections.push((label, Address::of(&tag, "countries"), "countries"));
        }
        if titles.iter().any(|(row, _)| !row.study.themes.is_empty()) {
            let label = labels.get("themes").cloned().unwrap_or_default();
            sections.push((label, Address::of(&tag, "themes"), "themes"));
        }
        if titles.iter().any(|(row, _)| !row.study.sdgs.is_empty()) {
            let label = labels.get("goals").cloned().unwrap_or_default();
            sections.push((label, Address::of(&tag, "goals"), "goals"));
        }
        let (styles, scripts) = assets
            .iter()
            .filter(|a| !a.path().ends_with(".svg"))
            .cloned()
            .partition(|asset| asset.path().ends_with(".css"));
        let title = text_of(&series.title, lang, series).unwrap_or_else(|| series.id.clone());
        let facts = BTreeMap::from([
            ("title", Some(title.clone())),
            ("description", text_of(&series.description, lang, series)),
            ("publisher", text_of(&series.publisher.name, lang, series)),
            ("publisher_url", series.publisher.url.clone().filter(|url| is_web(url))),
            ("licence", series.licence.clone()),
            ("licence_url", series.licence.as_deref().map(licence_address)),
        ]);
        Self {
            lang,
            tag,
            words,
            labels: view(&labels),
            series: view(&facts),
            series_title: title,
            base: series.base_url.as_deref(),
            styles,
            scripts,
            icon: assets.iter().find(|a| a.path().starts_with("assets/icon.")).cloned(),
            menu: super::menu::entries(series, lang),
            has_feed: titles.iter().any(|(_, title)| super::feeds::is_told(title)),
            sections,
            names: shelf
                .languages
                .iter()
                .map(|&lang| (lang, (autonym(&catalog, lang), catalog.language(&lang.to_string()))))
                .collect(),
            dates: Mutex::default(),
            catalog,
        }
    }

    pub(super) fn say(&self, message: &Message) -> String {
        self.catalog.text(message)
    }

    /// The name of a language of the site in that language.
    pub(super) fn autonym(&self, lang: &Lang) -> String {
        self.names.get(lang).map_or_else(|| autonym(&self.catalog, lang), |(own, _)| own.clone())
    }

    /// The name of a language of the site in the words of this one.
    pub(super) fn language(&self, lang: &Lang) -> String {
        let name = || self.catalog.language(&lang.to_string());
        self.names.get(lang).map_or_else(name, |(_, name)| name.clone())
    }

    /// A date in words.
    pub(super) fn date(&self, date: &str) -> String {
        let mut dates = self.dates.lock().unwrap_or_else(PoisonError::into_inner);
        let words = dates.entry(date.to_owned()).or_insert_with(|| self.catalog.date(date));
        words.clone()
    }

    /// Whether a language of words is another than that of the pages.
    fn is_foreign(&self, words: &Lang) -> bool {
        words.language() != self.lang.language()
    }

    /// Which way the pages are written.
    pub(super) fn direction(&self) -> &'static str {
        let known = !self.is_foreign(self.catalog.lang());
        direction(if known { self.catalog.profile().direction } else { self.lang.direction() })
    }

    /// How elements say that they are in another language than their page.
    pub(super) fn spoken(&self) -> Spoken {
        let (facts, own) = (self.catalog.lang(), self.direction());
        let way = |lang: &Lang| direction(lang.direction());
        // Without its direction, a full stop would stand where the page's own script ends.
        let mark = |lang: &Lang, needed: bool, turned: Option<&str>| {
            let mut attributes = String::new();
            if needed {
                let _ = write!(attributes, " lang=\"{lang}\"");
                let _ = turned.map(|way| write!(attributes, " dir=\"{way}\""));
            }
            Value::from_safe_string(attributes)
        };
        let foreign = [&self.words, facts].map(|words| self.is_foreign(words));
        let turned = [&self.words, facts].map(|words| Some(way(words)).filter(|way| *way != own));
        let back = turned.iter().any(Option::is_some).then_some(own);
        Spoken {
            words: mark(&self.words, foreign[0], turned[0]),
            around: mark(&self.words, foreign[0], None),
            facts: mark(facts, foreign[1], turned[1]),
            own: mark(self.lang, foreign[0] || foreign[1], back),
        }
    }

    /// What every page of the language has that comes from the studies as a whole.
    pub(super) fn around(&self) -> (&[(String, Address, &'static str)], bool) {
        (&self.sections, self.has_feed)
    }

    /// The way from a page to another.
    pub(super) fn link(&self, from: &Address, to: &Address) -> String {
        to.from(from, self.base.is_some())
    }

    /// A page at an address. `others` are the languages that have the same page, in their order.
    pub(super) fn page(
        &self,
        at: &Address,
        title: String,
        description: String,
        choices: Vec<Choice>,
    ) -> Page {
        let home = Address::of(&self.tag, "");
        let nav = self
            .sections
            .iter()
            .map(|(label, address, _)| Link {
                current: address == at,
                ..Link::new(label, self.link(at, address))
            })
            .collect();
        let feed_address = home.beside("feed.atom");
        let feed = self.base.filter(|_| self.has_feed).map(|_| feed_address.from(at, true));
        let mut relations = Vec::new();
        if let Some(feed) = &feed {
            relations.push(Relation {
                mime: Some("application/atom+xml"),
                title: Some(self.series_title.clone()),
                ..Relation::new("alternate", feed)
            });
        }
        if let Some(base) = self.base {
            relations.push(Relation::new("canonical", at.absolute(base)));
        }
        Page {
            lang: self.catalog.format_lang_of(self.lang).to_string(),
            words_lang: self.is_foreign(&self.words).then(|| self.words.to_string()),
            spoken: self.spoken(),
            dir: self.direction(),
            title,
            description,
            metas: Vec::new(),
            relations,
            data: None,
            styles: self.styles.iter().map(|asset| self.link(at, asset)).collect(),
            scripts: self.scripts.iter().map(|asset| self.link(at, asset)).collect(),
            icon: self.icon.as_ref().map(|icon| self.link(at, icon)),
            home: self.link(at, &home),
            chooser: self.link(at, &Address::root()),
            nav,
            menu: self
                .menu
                .iter()
                .map(|(label, target)| {
                    let href = if is_web(target) {
                        target.clone()
                    } else {
                        self.link(at, &Address::file(target.trim_start_matches('/')))
                    };
                    Link::new(label, href)
                })
                .collect(),
            languages: choices,
            feed,
            search: Some(self.link(at, &super::find::address(self))),
            catalogue: self.link(at, &Address::file("catalogue.json")),
        }
    }

    /// The language bar of a page, from where it is in each language.
    pub(super) fn choices(
        &self,
        at: &Address,
        languages: &[&Lang],
        place: &dyn Fn(&Lang) -> Result<Address, Option<String>>,
    ) -> Vec<Choice> {
        languages
            .iter()
            .map(|&lang| {
                let current = lang == self.lang;
                let (href, note) = match place(lang) {
                    _ if current => (None, None),
                    Ok(address) => (Some(self.link(at, &address)), None),
                    Err(note) => (None, note.or_else(|| Some(self.say(&say::site_choice_none())))),
                };
                Choice {
                    lang: lang.to_string(),
                    dir: "auto",
                    name: self.autonym(lang),
                    current,
                    href,
                    note,
                }
            })
            .collect()
    }

    /// What is to be had of a study in a language, in words.
    pub(super) fn offer(&self, offer: &Offer) -> String {
        self.say(&match offer {
            Offer::Available => say::site_offer_available(),
            Offer::Earlier => say::site_offer_earlier(),
            Offer::Soon(Some(date)) => say::site_offer_soon_dated(date),
            Offer::Soon(None) => say::site_offer_soon(),
            Offer::Withdrawn(Some(date)) => say::site_offer_withdrawn_dated(date),
            Offer::Withdrawn(None) => say::site_offer_withdrawn(),
            Offer::None => say::site_offer_none(),
        })
    }

    /// A file's size in words.
    pub(super) fn size(&self, bytes: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "sizes are rounded anyway")]
        let kilobytes = bytes as f64 / 1000.0;
        self.say(&if kilobytes < 1000.0 {
            say::size_kilobytes(kilobytes.max(1.0).round())
        } else {
            say::size_megabytes(kilobytes / 1000.0)
        })
    }
}

/// The language that most labels are in: a locale may lack the site's, as one that was made for
/// documents does.
fn words<'i>(catalog: &Catalog, keys: impl Iterator<Item = &'i str>) -> Lang {
    let mut counts: BTreeMap<&Lang, usize> = BTreeMap::new();
    for key in keys {
        let message = Message::named(format!("site-label-{key}"));
        *counts.entry(catalog.language_of(&message).unwrap_or(catalog.lang())).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(lang, count)| (*count, *lang == catalog.lang()));
    most.map_or(catalog.lang(), |(lang, _)| lang).clone()
}

/// A language's own name.
pub(super) fn autonym(catalog: &Catalog, lang: &Lang) -> String {
    catalog.language_autonym(lang)
}

pub(super) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

/// A text of the series in a language. Never one of another language.
pub(super) fn text_of(table: &BTreeMap<Lang, String>, lang: &Lang, _: &Series) -> Option<String> {
    let exact = table.get(lang);
    let related = || table.iter().find(|(known, _)| known.language() == lang.language());
    exact.or_else(|| related().map(|(_, text)| text)).cloned()
}

/// Whether an address is one on the web, and so safe to link to.
pub(super) fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// Where a licence can be read, by its SPDX identifier.
pub(super) fn licence_address(id: &str) -> String {
    let lower = id.to_ascii_lowercase();
    let parts: Vec<&str> = lower.split('-').collect();
    match parts.as_slice() {
        ["cc0", version] => format!("https://creativecommons.org/publicdomain/zero/{version}/"),
        ["cc", kind @ .., version] if version.contains('.') => {
            format!("https://creativecommons.org/licenses/{}/{version}/", kind.join("-"))
        }
        ["cc", kind @ .., version, country] if version.contains('.') => {
            format!("https://creativecommons.org/licenses/{}/{version}/{country}/", kind.join("-"))
        }
        _ => format!("https://spdx.org/licenses/{id}.html"),
    }
}
