//! `series.toml` and `study.toml`: the facts that are the same in every language.

use super::Version;
use super::brand::{self, Brand, Logo};
use super::gate::{self, Gates};
use super::limits::{self, Limits};
use super::rates::{self, Rates};
use super::style::{self, Style};
use super::vocabulary;
use crate::data::{Node, Reader, Source, Value};
use crate::diag::Code;
use crate::locale::{Country, Lang, Locales, language_exists};
use crate::message::say;
use crate::text::{SourceFile, Span};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A series of studies.
#[derive(Debug)]
pub struct Series {
    /// Its stable name, in file names and metadata.
    pub id: String,
    /// The folder of the studies.
    pub root: PathBuf,
    /// Its title per language.
    pub title: BTreeMap<Lang, String>,
    /// What it is, per language.
    pub description: BTreeMap<Lang, String>,
    /// The languages it publishes in, in the order that availability is told.
    pub languages: Vec<Lang>,
    /// The language that studies are written in unless they say otherwise.
    pub source: Option<Lang>,
    /// Where the site will stand; with a `/` at its end.
    pub base_url: Option<String>,
    /// An SPDX licence identifier, printed in the colophon.
    pub licence: Option<String>,
    /// Who publishes it.
    pub publisher: Publisher,
    /// Its colours.
    pub brand: Brand,
    /// The house's own names of countries, per language, which come before CLDR's.
    pub countries: BTreeMap<Lang, BTreeMap<String, String>>,
    /// The house's own addresses of concepts, by key: `theme-diaspora`, `country-TN`.
    pub vocabulary: BTreeMap<String, Vec<String>>,
    /// The house's own menu on the site.
    pub menu: Vec<MenuEntry>,
    /// What translations must be to be published.
    pub gates: Gates,
    /// What translations cost.
    pub rates: Rates,
    /// The rules that its texts are set by.
    pub style: Style,
    /// What one edition may cost.
    pub limits: Limits,
    /// The citation style: a name of the CSL repository, or a `.csl` file of the series.
    pub citation_style: Option<String>,
    /// Whether PDFs carry the Markdown file they were made from.
    pub attach_source: bool,
    /// Where studies lie if not in `{study}/{lang}.md`.
    pub pattern: Option<String>,
    /// The studies, by number and then by name.
    pub studies: Vec<Study>,
}

impl Series {
    /// The address of a study that is the same in every language, where the series has a `base-url`:
    /// printed in its editions, so it must never change.
    #[must_use]
    pub fn permalink(&self, study: &Study) -> Option<String> {
        let base = self.base_url.as_deref()?;
        Some(match study.number {
            Some(number) => format!("{base}cases/{number:03}/"),
            None => format!("{base}cases/{}/", study.slug),
        })
    }
}

impl Series {
    /// The addresses of a concept, such as `theme-climate`: the house's, else those that are known.
    #[must_use]
    pub fn concepts(&self, key: &str) -> Vec<String> {
        self.vocabulary.get(key).cloned().unwrap_or_else(|| crate::locale::concepts(key))
    }

    /// Where a file of the series lies, as its text was read: messages name it by this folder too.
    #[must_use]
    pub fn path_of(&self, file: &SourceFile) -> PathBuf {
        let shown = self.root.to_string_lossy().replace('\\', "/");
        let below = file.path().strip_prefix(&shown).map(|rest| rest.trim_start_matches('/'));
        below.map_or_else(|| PathBuf::from(file.path()), |rest| self.root.join(rest))
    }
}

/// Who publishes a series.
#[derive(Debug, Clone, Default)]
pub struct Publisher {
    /// Its name per language.
    pub name: BTreeMap<Lang, String>,
    /// Where it is, for citations.
    pub place: Option<String>,
    /// Its address on the web.
    pub url: Option<String>,
}

/// An entry of the site's menu.
#[derive(Debug, Clone, Default)]
pub struct MenuEntry {
    /// Its words per language. A language without words does not have the entry.
    pub title: BTreeMap<Lang, String>,
    /// Where it leads per language: an address on the web, or a path of the site.
    pub url: BTreeMap<Lang, String>,
}

/// A correction made after publication.
#[derive(Debug, Clone, Default)]
pub struct Erratum {
    /// ISO 8601 date.
    pub date: Option<String>,
    /// What was corrected, per language.
    pub text: BTreeMap<Lang, String>,
}

/// When a language is announced for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    /// Some day soon.
    Soon,
    /// An ISO 8601 date or month.
    For(String),
}

/// A study: the facts that are the same in every language, and its language versions.
#[derive(Debug)]
pub struct Study {
    /// The folder's name; the study's identity.
    pub slug: String,
    /// Its number in the series.
    pub number: Option<u64>,
    /// The language it was written in.
    pub source: Lang,
    /// The country it is about.
    pub country: Option<Country>,
    /// Keys of the vocabulary, `theme-KEY`.
    pub themes: Vec<String>,
    /// Sustainable Development Goals, 1 to 17.
    pub sdgs: Vec<u64>,
    /// Whether it is in the spotlight.
    pub featured: bool,
    /// An SPDX licence identifier, if it differs from the series'.
    pub licence: Option<String>,
    /// ISO 8601 date of the original edition.
    pub published: Option<String>,
    /// The version of the original edition.
    pub version: Option<String>,
    /// Digital object identifiers per language.
    pub doi: BTreeMap<Lang, String>,
    /// Addresses by kind (`project`, `country-profile`).
    pub links: BTreeMap<String, String>,
    /// Who took part.
    pub partners: Vec<Partner>,
    /// Slugs of related studies.
    pub related: Vec<String>,
    /// Corrections, as they are listed.
    pub errata: Vec<Erratum>,
    /// Languages announced and not there yet.
    pub planned: BTreeMap<Lang, Planned>,
    /// Languages that were published and are no more.
    pub withdrawn: BTreeMap<Lang, Withdrawal>,
    /// The language versions that exist.
    pub versions: BTreeMap<Lang, Version>,
}

/// Somebody who took part in what a study is about.
#[derive(Debug, Clone)]
pub struct Partner {
    /// The name.
    pub name: String,
    /// What they did, in the language of the original.
    pub role: Option<String>,
    /// The address of their site.
    pub url: Option<String>,
    /// Their logo; its path is relative to the study's folder.
    pub logo: Option<Logo>,
}

/// Why readers no longer find an edition that they may have a link to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Since when: an ISO 8601 date.
    pub date: Option<String>,
    /// Why, in the language of the edition.
    pub reason: String,
}

impl Study {
    /// The version it was written in.
    #[must_use]
    pub fn original(&self) -> Option<&Version> {
        self.versions.get(&self.source)
    }

    /// Lets the parsed documents go, for whoever needs only what was learnt from them: most of a
    /// series' memory. The texts stay, and whether there are documents.
    pub fn shed(&mut self) {
        for version in self.versions.values_mut() {
            // A title, and something after it.
            version.document.body.truncate(2);
            version.document.body.shrink_to_fit();
            version.document.notes.clear();
        }
    }
}

/// Decodes `series.toml`.
pub(super) fn series(
    node: &Node,
    source: &mut Source,
    root: PathBuf,
    name: &str,
    locales: &Locales,
) -> Series {
    let mut reader = Reader::new(node);
    let languages: Vec<Lang> = reader
        .texts(source, "languages")
        .iter()
        .filter_map(|(tag, span)| lang(tag, span, source))
        .collect();
    let publisher = match reader.map(source, "publisher") {
        Some(node) => {
            let mut inner = Reader::new(node);
            let publisher = Publisher {
                name: per_language(&mut inner, source, "name"),
                place: inner.text(source, "place"),
                url: inner.text(source, "url"),
            };
            inner.finish(source);
            publisher
        }
        None => Publisher::default(),
    };
    let pattern = reader.map(source, "content").and_then(|node| {
        let mut inner = Reader::new(node);
        let pattern = inner.text(source, "pattern");
        if let Some(text) = &pattern
            && !(text.contains("{lang}") && text.contains("{study}"))
        {
            let message = say::diag_pattern(text);
            source.report(Code::WrongValue, &node.span, message, None);
        }
        inner.finish(source);
        pattern
    });
    let citation_style = reader.map(source, "bibliography").and_then(|node| {
        let mut inner = Reader::new(node);
        let style = inner.text(source, "style");
        inner.finish(source);
        style
    });
    let attach_source = reader.map(source, "pdf").is_some_and(|node| {
        let mut inner = Reader::new(node);
        let attach = inner.bool(source, "attach-source").unwrap_or(false);
        inner.finish(source);
        attach
    });
    let brand = brand::brand(&mut reader, source, &root);
    let series = Series {
        id: reader.text(source, "id").unwrap_or_else(|| name.to_owned()),
        root,
        title: per_language(&mut reader, source, "title"),
        description: per_language(&mut reader, source, "description"),
        source: one_language(&mut reader, source, "source"),
        base_url: reader
            .text(source, "base-url")
            .map(|url| if url.ends_with('/') { url } else { format!("{url}/") }),
        licence: reader.text(source, "licence"),
        publisher,
        brand,
        countries: countries(&mut reader, source),
        vocabulary: vocabulary::vocabulary(&mut reader, source, locales),
        menu: menu(&mut reader, source),
        gates: gate::gates(&mut reader, source),
        rates: rates::rates(&mut reader, source),
        style: style::style(&mut reader, source),
        limits: limits::limits(&mut reader, source),
        citation_style,
        attach_source,
        pattern,
        languages,
        studies: Vec::new(),
    };
    if let (Some(original), false) = (&series.source, series.languages.is_empty())
        && !series.languages.contains(original)
        && let Some(node) = node.get("source")
    {
        let message = say::diag_language_not_listed(original);
        let help = say::diag_language_not_listed_help(original);
        source.report(Code::UnknownLanguage, &node.span, message, Some(help));
    }
    reader.finish(source);
    series
}

/// Decodes `study.toml`.
pub(super) fn study(
    node: &Node,
    source: &mut Source,
    slug: &str,
    default_source: Option<&Lang>,
    locales: &Locales,
    (root, folder): (&Path, &Path),
) -> Option<Study> {
    let mut reader = Reader::new(node);
    let own = one_language(&mut reader, source, "source");
    let country = reader.text(source, "country").and_then(|code| {
        let span = node.get("country").map(|node| node.span.clone()).unwrap_or_default();
        code.parse()
            .map_err(|()| {
                let help = Some(say::diag_unknown_country_help());
                source.report(Code::UnknownCountry, &span, say::diag_unknown_country(&code), help);
            })
            .ok()
    });
    let themes = reader
        .texts(source, "themes")
        .into_iter()
        .filter(|(key, span)| theme_exists(key, span, source, locales))
        .map(|(key, _)| key)
        .collect();
    let sdgs = sdgs(&mut reader, source);
    let study = Study {
        slug: slug.to_owned(),
        number: reader.count(source, "number"),
        source: own.or_else(|| default_source.cloned())?,
        country,
        themes,
        sdgs,
        featured: reader.bool(source, "featured").unwrap_or(false),
        licence: reader.text(source, "licence"),
        published: date(&mut reader, source, "published"),
        version: reader.scalar(source, "version"),
        doi: per_language(&mut reader, source, "doi"),
        links: links(&mut reader, source),
        partners: partners(&mut reader, source, (root, folder)),
        related: reader.texts(source, "related").into_iter().map(|(slug, _)| slug).collect(),
        errata: errata(&mut reader, source),
        planned: planned(&mut reader, source),
        withdrawn: withdrawn(&mut reader, source),
        versions: BTreeMap::new(),
    };
    reader.finish(source);
    Some(study)
}

/// A BCP 47 tag of a language that exists; reported otherwise.
pub(super) fn lang(tag: &str, span: &Span, source: &mut Source) -> Option<Lang> {
    match tag.parse::<Lang>() {
        Ok(lang) if language_exists(&lang) => Some(lang),
        _ => {
            let help = say::diag_unknown_language_help();
            source.report(Code::UnknownLanguage, span, say::diag_unknown_language(tag), Some(help));
            None
        }
    }
}

fn one_language(reader: &mut Reader<'_>, source: &mut Source, key: &'static str) -> Option<Lang> {
    let span = reader.node(key)?.span.clone();
    reader.text(source, key).and_then(|tag| lang(&tag, &span, source))
}

/// A table from languages to texts. A bare text would not say its language, so it is refused.
fn per_language(
    reader: &mut Reader<'_>,
    source: &mut Source,
    key: &'static str,
) -> BTreeMap<Lang, String> {
    let mut out = BTreeMap::new();
    for entry in reader.map(source, key).map(Node::entries).unwrap_or_default() {
        if let Some(lang) = lang(&entry.key, &entry.key_span, source) {
            match &entry.node.value {
                Value::Text(text) => drop(out.insert(lang, text.trim().to_owned())),
                _ => wrong_text(source, &entry.key, &entry.node.span),
            }
        }
    }
    out
}

fn wrong_text(source: &mut Source, key: &str, span: &Span) {
    let message = say::diag_wrong_value(key, say::type_text());
    source.report(Code::WrongType, span, message, None);
}

fn countries(
    reader: &mut Reader<'_>,
    source: &mut Source,
) -> BTreeMap<Lang, BTreeMap<String, String>> {
    let mut out: BTreeMap<Lang, BTreeMap<String, String>> = BTreeMap::new();
    for entry in reader.map(source, "countries").map(Node::entries).unwrap_or_default() {
        let Some(lang) = lang(&entry.key, &entry.key_span, source) else { continue };
        for country in entry.node.entries() {
            if country.key.parse::<Country>().is_err() {
                let message = say::diag_unknown_country(&country.key);
                let help = Some(say::diag_unknown_country_help());
                source.report(Code::UnknownCountry, &country.key_span, message, help);
            } else if let Some(name) = country.node.scalar() {
                out.entry(lang.clone()).or_default().insert(country.key.clone(), name);
            }
        }
    }
    out
}

fn theme_exists(key: &str, span: &Span, source: &mut Source, locales: &Locales) -> bool {
    let known: Vec<&str> = locales.ids("theme-").collect();
    let exists = known.contains(&key);
    if !exists {
        let help = match crate::data::nearest(key, &known) {
            Some(near) => say::diag_did_you_mean(near),
            None => say::diag_unknown_theme_help(key, known.join("`, `")),
        };
        source.report(Code::UnknownTheme, span, say::diag_unknown_theme(key), Some(help));
    }
    exists
}

fn sdgs(reader: &mut Reader<'_>, source: &mut Source) -> Vec<u64> {
    let mut out = Vec::new();
    for node in reader.list("sdgs") {
        match node.value {
            Value::Integer(goal @ 1..=17) => out.push(goal.unsigned_abs()),
            _ => {
                let message = say::diag_wrong_value("sdgs", say::type_sdg());
                source.report(Code::WrongValue, &node.span, message, None);
            }
        }
    }
    out
}

fn links(reader: &mut Reader<'_>, source: &mut Source) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for entry in reader.map(source, "links").map(Node::entries).unwrap_or_default() {
        match &entry.node.value {
            Value::Text(url) if url.starts_with("https://") || url.starts_with("http://") => {
                out.insert(entry.key.clone(), url.clone());
            }
            _ => {
                let message = say::diag_wrong_value(&entry.key, say::type_url());
                source.report(Code::WrongValue, &entry.node.span, message, None);
            }
        }
    }
    out
}

fn partners(reader: &mut Reader<'_>, source: &mut Source, folders: (&Path, &Path)) -> Vec<Partner> {
    let mut out = Vec::new();
    for node in reader.list("partners") {
        let mut inner = Reader::new(node);
        let (name, role) = (inner.text(source, "name"), inner.text(source, "role"));
        let url = inner.text(source, "url").filter(|url| {
            let known = url.starts_with("https://") || url.starts_with("http://");
            if !known {
                let span = node.get("url").map(|node| node.span.clone()).unwrap_or_default();
                let message = say::diag_wrong_value("url", say::type_url());
                source.report(Code::WrongValue, &span, message, None);
            }
            known
        });
        let logo = brand::logo(&mut inner, source, node, folders);
        inner.finish(source);
        match name {
            Some(name) => out.push(Partner { name, role, url, logo }),
            None => {
                let message = say::diag_missing_key("name");
                source.report(Code::MissingKey, &node.span, message, None);
            }
        }
    }
    out
}

/// `[[menu]]`: a target is the same for all languages, or a table of its own.
fn menu(reader: &mut Reader<'_>, source: &mut Source) -> Vec<MenuEntry> {
    let mut out = Vec::new();
    for node in reader.list("menu") {
        let mut inner = Reader::new(node);
        let title = per_language(&mut inner, source, "title");
        let url = match node.get("url").map(|node| &node.value) {
            Some(Value::Map(_)) => per_language(&mut inner, source, "url"),
            _ => {
                let one = inner.text(source, "url");
                one.iter().flat_map(|url| title.keys().map(|l| (l.clone(), url.clone()))).collect()
            }
        };
        inner.finish(source);
        let leads_out = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        // A path of the site has no scheme; anything else may run something.
        let is_path = |url: &String| !url.contains(':') && !url.starts_with("//");
        if url.values().all(|url| leads_out(url) || is_path(url)) {
            out.push(MenuEntry { title, url });
        } else {
            let message = say::diag_wrong_value("url", say::type_url());
            source.report(Code::WrongValue, &node.span, message, None);
        }
    }
    out
}

fn errata(reader: &mut Reader<'_>, source: &mut Source) -> Vec<Erratum> {
    let mut out = Vec::new();
    for node in reader.list("errata") {
        let mut inner = Reader::new(node);
        let date = date(&mut inner, source, "date");
        out.push(Erratum { date, text: per_language(&mut inner, source, "text") });
        inner.finish(source);
    }
    out
}

/// Whether a text is a year, a month or a day in ISO 8601, and a real one.
fn is_date(text: &str) -> bool {
    let full = match text.len() {
        7 => format!("{text}-01"),
        10 => text.to_owned(),
        _ => return false,
    };
    icu::calendar::Date::try_from_str(&full, icu::calendar::Iso).is_ok()
}

fn date(reader: &mut Reader<'_>, source: &mut Source, key: &'static str) -> Option<String> {
    let span = reader.node(key)?.span.clone();
    let text = reader.scalar(source, key)?;
    if is_date(&text) {
        return Some(text);
    }
    source.report(Code::WrongValue, &span, say::diag_wrong_value(key, say::type_date()), None);
    None
}

fn planned(reader: &mut Reader<'_>, source: &mut Source) -> BTreeMap<Lang, Planned> {
    let mut out = BTreeMap::new();
    for entry in reader.map(source, "planned").map(Node::entries).unwrap_or_default() {
        let Some(lang) = lang(&entry.key, &entry.key_span, source) else { continue };
        match &entry.node.value {
            Value::Bool(true) => drop(out.insert(lang, Planned::Soon)),
            Value::Bool(false) => {}
            Value::Text(text) | Value::Date(text) if is_date(text) => {
                out.insert(lang, Planned::For(text.clone()));
            }
            _ => {
                let message = say::diag_wrong_value(&entry.key, say::type_planned());
                source.report(Code::WrongValue, &entry.node.span, message, None);
            }
        }
    }
    out
}

fn withdrawn(reader: &mut Reader<'_>, source: &mut Source) -> BTreeMap<Lang, Withdrawal> {
    let mut out = BTreeMap::new();
    for entry in reader.map(source, "withdrawn").map(Node::entries).unwrap_or_default() {
        let Some(lang) = lang(&entry.key, &entry.key_span, source) else { continue };
        let mut inner = Reader::new(&entry.node);
        let (date, reason) = (date(&mut inner, source, "date"), inner.text(source, "reason"));
        inner.finish(source);
        match reason {
            Some(reason) => drop(out.insert(lang, Withdrawal { date, reason })),
            None => {
                let message = say::diag_missing_key("reason");
                source.report(Code::MissingKey, &entry.key_span, message, None);
            }
        }
    }
    out
}
