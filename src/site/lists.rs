//! The pages that list studies: the series' own in a language, and those by country, theme, goal
//! and language of the document. All work without a script; long ones are split.

use super::Input;
use super::address::Address;
use super::filter::{self, Filter};
use super::frame::{Frame, Link, autonym};
use super::landing::{self, Cover};
use super::shelf::{Row, Shelf, Title};
use super::theme::view;
use crate::locale::Lang;
use crate::message::{Message, say};
use crate::text::Digest;
use minijinja::{Value, context};
use serde::Serialize;
use std::collections::BTreeMap;

/// How many studies stand on a page.
const PER_PAGE: usize = 50;
/// How many of the latest stand under *What's new*.
const NEWS: usize = 6;
/// How many pages before and after a page it leads to by their numbers.
const NEIGHBOURS: usize = 4;
/// How many studies the first page names to programs.
pub(super) const NAMED: usize = 100;

/// A study in a list.
#[derive(Debug, Serialize)]
struct Line {
    href: String,
    number: Option<u64>,
    heading: String,
    title: String,
    subtitle: Option<String>,
    summary: Option<String>,
    country: Option<String>,
    themes: Vec<String>,
    date: Option<String>,
    iso: Option<String>,
    /// Whether the document is there in this language.
    has_text: bool,
    documents: Vec<landing::Document>,
    cover: Option<Cover>,
    /// What it is filtered by: keys of every kind with spaces between.
    keys: BTreeMap<&'static str, String>,
}

/// One of the pages that a long list is split into.
#[derive(Debug, Serialize)]
struct Pager {
    /// "Page 2 of 7".
    words: String,
    previous: Option<String>,
    next: Option<String>,
    /// The first, the last, and those about this one: all of a thousand would be a thousand times a
    /// thousand.
    pages: Vec<Numbered>,
}

/// A page among others.
#[derive(Debug, Serialize)]
struct Numbered {
    label: String,
    href: String,
    current: bool,
    /// Whether pages are left out before it.
    gap: bool,
}

/// A way to narrow the list.
#[derive(Debug, Serialize)]
struct Facet {
    kind: &'static str,
    label: String,
    links: Vec<Link>,
}

/// A page to write.
pub(super) struct List {
    pub(super) address: Address,
    pub(super) template: &'static str,
    pub(super) context: Value,
}

/// What a list is narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Country,
    Theme,
    Goal,
    Document,
}

impl Kind {
    pub(super) const ALL: [Self; 4] = [Self::Country, Self::Theme, Self::Goal, Self::Document];

    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Country => "countries",
            Self::Theme => "themes",
            Self::Goal => "goals",
            Self::Document => "documents",
        }
    }

    pub(super) fn keys(self, row: &Row<'_>) -> Vec<String> {
        let study = row.study;
        match self {
            Self::Country => {
                study.country.iter().map(|code| code.to_string().to_ascii_lowercase()).collect()
            }
            Self::Theme => study.themes.clone(),
            Self::Goal => study.sdgs.iter().map(u64::to_string).collect(),
            Self::Document => row
                .titles
                .iter()
                .filter(|(_, title)| title.file.is_some())
                .map(|(lang, _)| lang.to_string())
                .collect(),
        }
    }

    /// The name of a value in a language.
    fn name(self, frame: &Frame<'_>, key: &str) -> String {
        match self {
            Self::Country => frame.catalog.country(&key.to_ascii_uppercase()),
            Self::Theme => frame.say(&Message::named(format!("theme-{key}"))),
            Self::Goal => {
                let name = frame.say(&Message::named(format!("sdg-{key}")));
                frame.say(&say::pdf_sdg(key, name))
            }
            Self::Document => frame.catalog.language(key),
        }
    }
}

type Titles<'s, 'a> = Vec<(&'s Row<'a>, &'s Title<'a>)>;
/// The studies by a kind's values.
type Values<'s, 'a> = BTreeMap<String, Titles<'s, 'a>>;

/// Which values of each kind have a page in which languages, so that no switcher leads nowhere.
pub(super) struct Index(BTreeMap<(Kind, String), Vec<Lang>>);

impl Index {
    pub(super) fn new(shelf: &Shelf<'_>) -> Self {
        let mut out: BTreeMap<(Kind, String), Vec<Lang>> = BTreeMap::new();
        for row in &shelf.rows {
            for kind in Kind::ALL {
                for key in kind.keys(row) {
                    let langs = out.entry((kind, key)).or_default();
                    for &lang in row.titles.keys() {
                        if !langs.contains(lang) {
                            langs.push(lang.clone());
                        }
                    }
                }
            }
        }
        Self(out)
    }

    fn has(&self, kind: Kind, key: &str, lang: &Lang) -> bool {
        self.0.get(&(kind, key.to_owned())).is_some_and(|langs| langs.contains(lang))
    }
}

/// The lists of a language, to be made page by page.
pub(super) struct Lists<'s, 'a> {
    input: &'s Input<'a>,
    shelf: &'s Shelf<'a>,
    index: &'s Index,
    pub(super) frame: &'s Frame<'a>,
    titles: Titles<'s, 'a>,
    kinds: Vec<(Kind, Values<'s, 'a>)>,
    featured: Titles<'s, 'a>,
    latest: Titles<'s, 'a>,
    /// How many studies are only there in other languages.
    elsewhere: Vec<(&'a Lang, usize)>,
    /// The digest of all that the pages are made from beside the studies that they list.
    outline: Digest,
}

/// A page of the lists; pages of one list are counted from 1.
#[derive(Debug, Clone, Copy)]
pub(super) enum Which<'l> {
    /// Of the list of all studies.
    Home(usize),
    /// All values of a kind.
    Overview(Kind),
    /// Of the studies that have a value.
    Value(Kind, &'l str, usize),
}

impl<'s, 'a> Lists<'s, 'a> {
    /// `shared` is the digest of what all pages of the site have in common.
    pub(super) fn new(
        input: &'s Input<'a>,
        shelf: &'s Shelf<'a>,
        index: &'s Index,
        frame: &'s Frame<'a>,
        shared: Digest,
    ) -> Self {
        let titles = shelf.titles(frame.lang);
        let kinds: Vec<(Kind, Values<'_, '_>)> = Kind::ALL
            .into_iter()
            .map(|kind| {
                let mut values = Values::new();
                for &(row, title) in &titles {
                    for key in kind.keys(row) {
                        values.entry(key).or_default().push((row, title));
                    }
                }
                (kind, values)
            })
            .collect();
        let featured = titles.iter().copied().filter(|(row, _)| row.study.featured).collect();
        let mut latest: Vec<_> =
            titles.iter().copied().filter(|(_, title)| title.file.is_some()).collect();
        latest.retain(|(_, title)| title.date().is_some());
        // A stable sort: of one day, the later number first.
        latest.reverse();
        latest.sort_by(|(_, a), (_, b)| b.date().cmp(&a.date()));
        latest.truncate(NEWS);
        let others = shelf.open().filter(|lang| *lang != frame.lang);
        let elsewhere: Vec<(&Lang, usize)> = others
            .map(|lang| {
                let there = shelf.rows.iter().filter(|row| row.titles.contains_key(lang));
                (lang, there.filter(|row| !row.titles.contains_key(frame.lang)).count())
            })
            .collect();
        let counts: Vec<(&str, &str, usize)> = kinds
            .iter()
            .flat_map(|(kind, values)| {
                values.iter().map(|(key, of)| (kind.folder(), key.as_str(), of.len()))
            })
            .collect();
        let others = format!("{elsewhere:?} {:?}", index.0);
        let outline = Digest::of_value(&(shared, &frame.tag, titles.len(), counts, others));
        Self { input, shelf, index, frame, titles, kinds, featured, latest, elsewhere, outline }
    }

    /// Every page of them.
    pub(super) fn all(&self) -> impl Iterator<Item = Which<'_>> {
        let pages = |count: usize| 1..=count.div_ceil(PER_PAGE);
        let home = pages(self.titles.len()).map(Which::Home);
        let kinds = self.kinds.iter().filter(|(_, values)| !values.is_empty());
        let of_kinds = kinds.flat_map(move |(kind, values)| {
            let values = values.iter().flat_map(move |(key, titles)| {
                pages(titles.len()).map(move |number| Which::Value(*kind, key, number))
            });
            std::iter::once(Which::Overview(*kind)).chain(values)
        });
        home.chain(of_kinds)
    }

    /// Where a page is.
    pub(super) fn address(&self, which: Which<'_>) -> Address {
        let tag = &self.frame.tag;
        match which {
            Which::Home(number) => Address::of(tag, "").page(number),
            Which::Overview(kind) => Address::of(tag, kind.folder()),
            Which::Value(kind, key, number) => of_value(tag, kind, key).page(number),
        }
    }

    /// The digest of all that a page is made from; nothing if that is not known.
    pub(super) fn key(&self, which: Which<'_>) -> Option<Digest> {
        let mut listed: Vec<&Titles<'_, '_>> = Vec::new();
        let part = match which {
            Which::Home(number) => {
                listed.extend([&self.featured, &self.latest]);
                part(&self.titles, number)
            }
            Which::Overview(_) => &[],
            Which::Value(kind, key, number) => part(self.values(kind).get(key)?, number),
        };
        let named = match which {
            Which::Home(1) => self.titles.get(..self.titles.len().min(NAMED)).unwrap_or_default(),
            _ => &[],
        };
        let rows = listed.into_iter().flatten().chain(part).chain(named);
        let rows = rows.map(|(row, _)| row.key).collect::<Option<Vec<Digest>>>()?;
        Some(Digest::of_value(&(self.outline, self.address(which).path(), rows)))
    }

    /// A page.
    pub(super) fn page(&self, which: Which<'_>) -> List {
        match which {
            Which::Home(number) => self.home(number),
            Which::Overview(kind) => {
                overview(self.shelf, self.index, self.frame, kind, self.values(kind))
            }
            Which::Value(kind, key, number) => self.value(kind, key, number),
        }
    }

    fn values(&self, kind: Kind) -> &Values<'s, 'a> {
        let found = self.kinds.iter().find(|(known, _)| *known == kind);
        &found.unwrap_or(&self.kinds[0]).1
    }

    fn value(&self, kind: Kind, key: &str, number: usize) -> List {
        let Self { shelf, index, frame, .. } = self;
        let nothing = Titles::new();
        let titles = self.values(kind).get(key).unwrap_or(&nothing);
        let base = of_value(&frame.tag, kind, key);
        let place = |lang: &Lang| {
            let there = index.has(kind, key, lang);
            if there { Ok(of_value(&lang.to_string(), kind, key)) } else { Err(None) }
        };
        let at = base.page(number);
        let choices = frame.choices(&at, &shelf.languages, &place);
        let heading = match kind {
            Kind::Document => frame.say(&say::site_documents_in(key)),
            _ => kind.name(frame, key),
        };
        let words = frame.say(&say::site_count_studies(titles.len()));
        let page = frame.page(
            &at,
            heading.clone(),
            frame.say(&say::cli_labelled(&heading, &words)),
            choices,
        );
        let context = context! {
            page => view(page),
            labels => frame.labels.clone(),
            series => frame.series.clone(),
            kind => kind.folder(),
            heading => heading,
            count => words,
            studies => view(lines(frame, part(titles, number), &at)),
            pager => view(pager(frame, &base, number, titles.len())),
        };
        List { address: at, template: "list.html", context }
    }

    fn home(&self, number: usize) -> List {
        let Self { input, shelf, frame, titles, kinds, .. } = self;
        let base = Address::of(&frame.tag, "");
        let open: Vec<&Lang> = shelf.open().collect();
        let place = |lang: &Lang| {
            let address = Address::of(&lang.to_string(), "");
            if open.contains(&lang) { Ok(address) } else { Err(None) }
        };
        let elsewhere: Vec<Link> = self
            .elsewhere
            .iter()
            .filter(|(_, missing)| *missing > 0)
            .map(|(lang, missing)| {
                let href = frame.link(&base, &Address::of(&lang.to_string(), ""));
                Link {
                    lang: Some(lang.to_string()),
                    count: Some(frame.say(&say::site_count_studies(*missing))),
                    ..Link::new(autonym(&frame.catalog, lang), href)
                }
            })
            .collect();
        let at = base.page(number);
        let choices = frame.choices(&at, &shelf.languages, &place);
        let description =
            super::frame::text_of(&input.series.description, frame.lang, input.series);
        let mut page =
            frame.page(&at, frame.series_title.clone(), description.unwrap_or_default(), choices);
        if number == 1 {
            super::metadata::home(input, shelf, frame, titles, &mut page);
        }
        let facets: Vec<Facet> = kinds
            .iter()
            .filter(|(_, values)| !values.is_empty())
            .map(|(kind, values)| Facet {
                kind: kind.folder(),
                label: facet_label(frame, *kind),
                links: links(frame, *kind, values, &at),
            })
            .collect();
        let context = context! {
            page => view(page),
            labels => frame.labels.clone(),
            series => frame.series.clone(),
            number => number,
            featured => view(lines(frame, &self.featured, &at)),
            latest => view(lines(frame, &self.latest, &at)),
            studies => view(lines(frame, part(titles, number), &at)),
            count => frame.say(&say::site_count_studies(titles.len())),
            pager => view(pager(frame, &base, number, titles.len())),
            facets => view(facets),
            elsewhere => view(&elsewhere),
            filter => view(form(frame, kinds, &at, titles.len())),
        };
        List { address: at, template: "series.html", context }
    }
}

fn of_value(tag: &str, kind: Kind, key: &str) -> Address {
    Address::of(tag, &format!("{}/{key}", kind.folder()))
}

/// The page of all values of a kind: all countries, all themes.
fn overview(
    shelf: &Shelf<'_>,
    index: &Index,
    frame: &Frame<'_>,
    kind: Kind,
    values: &Values<'_, '_>,
) -> List {
    let at = Address::of(&frame.tag, kind.folder());
    let place = |lang: &Lang| {
        let there = index.0.iter().any(|((k, _), langs)| *k == kind && langs.contains(lang));
        let address = Address::of(&lang.to_string(), kind.folder());
        if there { Ok(address) } else { Err(None) }
    };
    let choices = frame.choices(&at, &shelf.languages, &place);
    let heading = facet_label(frame, kind);
    let page = frame.page(&at, heading.clone(), heading.clone(), choices);
    let context = context! {
        page => view(page),
        labels => frame.labels.clone(),
        series => frame.series.clone(),
        kind => kind.folder(),
        heading => heading,
        links => view(links(frame, kind, values, &at)),
    };
    List { address: at, template: "overview.html", context }
}

pub(super) fn facet_label(frame: &Frame<'_>, kind: Kind) -> String {
    frame.say(&Message::named(format!("site-label-{}", kind.folder())))
}

/// The form that narrows the first page of the list.
fn form(
    frame: &Frame<'_>,
    kinds: &[(Kind, Values<'_, '_>)],
    at: &Address,
    count: usize,
) -> Option<Filter> {
    if count < 2 || *at != Address::of(&frame.tag, "") {
        return None;
    }
    let values = kinds.iter().map(|(kind, values)| (*kind, keyed(frame, *kind, values, at)));
    filter::filter(frame, at, values.collect(), count > PER_PAGE)
}

/// All studies of a language for the form; nothing if they stand on one page.
pub(super) fn index(shelf: &Shelf<'_>, frame: &Frame<'_>) -> Option<Vec<u8>> {
    let titles = shelf.titles(frame.lang);
    (titles.len() > PER_PAGE).then(|| filter::index(frame, &titles))
}

fn links(frame: &Frame<'_>, kind: Kind, values: &Values<'_, '_>, at: &Address) -> Vec<Link> {
    keyed(frame, kind, values, at).into_iter().map(|(_, link)| link).collect()
}

/// The values of a kind as links by their keys, sorted as the language sorts; goals by their number.
fn keyed(
    frame: &Frame<'_>,
    kind: Kind,
    values: &Values<'_, '_>,
    at: &Address,
) -> Vec<(String, Link)> {
    let mut links: Vec<(u64, (String, Link))> = values
        .iter()
        .map(|(key, titles)| {
            let to = Address::of(&frame.tag, &format!("{}/{key}", kind.folder()));
            let count = frame.say(&say::site_number(titles.len()));
            let link = Link {
                count: Some(count),
                ..Link::new(kind.name(frame, key), frame.link(at, &to))
            };
            let rank = if kind == Kind::Goal { key.parse().unwrap_or(0) } else { 0 };
            (rank, (key.clone(), link))
        })
        .collect();
    let collator = frame.catalog.collator();
    links.sort_by(|(a, (_, x)), (b, (_, y))| {
        a.cmp(b).then_with(|| collator.compare(&x.label, &y.label))
    });
    links.into_iter().map(|(_, link)| link).collect()
}

/// What stands on a page of a list.
fn part<T>(items: &[T], number: usize) -> &[T] {
    items.chunks(PER_PAGE).nth(number.saturating_sub(1)).unwrap_or_default()
}

fn lines(frame: &Frame<'_>, titles: &[(&Row<'_>, &Title<'_>)], at: &Address) -> Vec<Line> {
    titles
        .iter()
        .map(|(row, title)| Line {
            href: frame.link(at, &title.address()),
            number: title.study.number,
            heading: title.face.heading.clone(),
            title: title.face.title.clone(),
            subtitle: title.face.subtitle.clone(),
            summary: title.face.summary.clone(),
            country: title.face.country.clone(),
            themes: title.face.themes.clone(),
            date: title.date().map(|date| frame.date(date)),
            iso: title.date().map(str::to_owned),
            has_text: title.file.is_some(),
            documents: landing::documents(frame, row, at),
            cover: landing::cover(frame, title, at),
            keys: filter::keys(row),
        })
        .collect()
}

/// The pages of a list; nothing if it fits on one.
fn pager(frame: &Frame<'_>, base: &Address, number: usize, count: usize) -> Option<Pager> {
    let total = count.div_ceil(PER_PAGE);
    if total < 2 {
        return None;
    }
    let at = base.page(number);
    let link = |other: usize| frame.link(&at, &base.page(other));
    Some(Pager {
        words: frame.say(&say::site_page(number, total)),
        previous: (number > 1).then(|| link(number - 1)),
        next: (number < total).then(|| link(number + 1)),
        pages: shown(number, total)
            .map(|(other, gap)| Numbered {
                label: frame.say(&say::site_number(other)),
                href: link(other),
                current: other == number,
                gap,
            })
            .collect(),
    })
}

/// The numbers that a page of so many leads to, and before which some are left out. A gap of one page
/// would be as long as its number.
fn shown(number: usize, total: usize) -> impl Iterator<Item = (usize, bool)> {
    let mut first = number.saturating_sub(NEIGHBOURS).max(1);
    let mut last = (number + NEIGHBOURS).min(total);
    if first <= 3 {
        first = 1;
    }
    if last + 3 > total {
        last = total;
    }
    let start = (first > 1).then_some((1, false));
    let end = (last < total).then_some((total, true));
    start.into_iter().chain((first..=last).map(move |n| (n, n == first && n > 1))).chain(end)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn long_lists_of_pages_have_gaps() {
        let tell = |number, total| {
            let words = shown(number, total).map(|(n, gap)| {
                let gap = if gap { "… " } else { "" };
                if n == number { format!("{gap}[{n}]") } else { format!("{gap}{n}") }
            });
            words.collect::<Vec<_>>().join(" ")
        };
        for (number, total, expected) in [
            (1, 2, "[1] 2"),
            (2, 5, "1 [2] 3 4 5"),
            (1, 200, "[1] 2 3 4 5 … 200"),
            (7, 200, "1 2 3 4 5 6 [7] 8 9 10 11 … 200"),
            (8, 200, "1 … 4 5 6 7 [8] 9 10 11 12 … 200"),
            (100, 200, "1 … 96 97 98 99 [100] 101 102 103 104 … 200"),
            (194, 200, "1 … 190 191 192 193 [194] 195 196 197 198 199 200"),
            (200, 200, "1 … 196 197 198 199 [200]"),
        ] {
            assert_eq!(tell(number, total), expected);
        }
    }
}
