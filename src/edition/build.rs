//! From a study and a language to an edition.

use super::chart::Studio;
use super::clerk::{AtHand, Clerk};
use super::languages::{LanguageState, languages};
use super::links::Links;
use super::media::{self, Picture};
use super::mixed::Mixer;
use super::proof::{self, Proof};
use super::rendition::{Rendition, is_stale};
use super::{access, bibliography, crossing, prose, wording};
use crate::diag::{Checked, Code, Diagnostic, Severity};
use crate::ledger::SegmentStatus;
use crate::locale::{Catalog, Direction, Lang, Locales, Part, Typographer};
use crate::markdown::{Block, Note};
use crate::message::{Arg, Message, say};
use crate::study::{SegmentKind, Series, Study, Version};
use crate::text::SourceFile;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A line of the fact box: a label with one or more values.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Fact {
    /// The stable name, for templates.
    pub key: Cow<'static, str>,
    /// The label in the edition's language.
    pub label: String,
    /// The values.
    pub values: Vec<String>,
}

/// The words of an edition beside its text.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Face {
    /// The title.
    pub title: String,
    /// The second line of the title.
    pub subtitle: Option<String>,
    /// One paragraph.
    pub summary: Option<String>,
    /// The study's number.
    pub number: Option<u64>,
    /// "Case study 4", or "Case study" without a number.
    pub heading: String,
    /// The series' title.
    pub series: String,
    /// What the series is.
    pub series_description: String,
    /// Who publishes it.
    pub publisher: String,
    /// The country's name.
    pub country: Option<String>,
    /// The themes' names.
    pub themes: Vec<String>,
    /// Free key words.
    pub keywords: Vec<String>,
    /// Goals: number and name.
    pub sdgs: Vec<(u64, String)>,
    /// Authors in order.
    pub authors: Vec<String>,
    /// The lines of the fact box.
    pub facts: Vec<Fact>,
    /// The lines of the colophon.
    pub colophon: Vec<Fact>,
    /// The language's own name.
    pub language: String,
    /// Where the study is there, language by language.
    pub languages: Vec<LanguageState>,
    /// The study's address on the web, where the series has one.
    pub address: Option<String>,
    /// The description of the code that leads there.
    pub code_alt: String,
    /// "available in French; soon in English"
    pub availability: String,
    /// How to cite.
    pub citation: String,
    /// "Translated from French", if it is a translation.
    pub translated_from: Option<String>,
    /// What readers are told of what is not in step with the original.
    pub notice: Option<Notice>,
    /// The language of the summary, if it is not the edition's.
    pub summary_lang: Option<(Lang, Direction)>,
    /// ISO 8601 date.
    pub date: Option<String>,
    /// Every `pdf-label-` message by what follows, in pieces where a value comes from the layout.
    pub labels: BTreeMap<String, Vec<Part>>,
    /// The accent colour, `#rrggbb`.
    pub accent: String,
    /// The second colour, `#rrggbb`.
    pub second: String,
    /// Words by which a heading tells that its section is about what was learnt.
    pub lesson_words: Vec<String>,
    /// Words that name a source in a caption, in lower case.
    pub source_words: Vec<String>,
    /// The families that the brand asks for: running text, headings.
    pub fonts: (Option<String>, Option<String>),
    /// The publisher's logo.
    pub logo: Option<Picture>,
    /// The partners whose logos are printed.
    pub partners: Vec<PartnerLogo>,
    /// The country's ISO 3166-1 code and what the map of it shows, where there is to be a map.
    pub locator: Option<(String, String)>,
}

/// A partner with a logo.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PartnerLogo {
    /// The partner's name, which stands for the logo where it is not seen.
    pub name: String,
    /// The address of their site.
    pub url: Option<String>,
    /// The logo.
    pub logo: Picture,
}

/// What stands at the front of an edition that is not in step with its original.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Notice {
    /// A few words.
    pub title: String,
    /// A sentence or two.
    pub text: String,
    /// How many passages stand in the language of the original.
    pub passages: usize,
    /// How many words are not in step.
    pub words: usize,
    /// The language of the original.
    pub original: Lang,
}

/// One study in one language, ready to be set.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Edition {
    /// The study's slug.
    pub study: String,
    /// The template that sets it.
    pub template: String,
    /// The language.
    pub lang: Lang,
    /// The language with region whose conventions are followed; the PDF's `/Lang`.
    pub format_lang: Lang,
    /// Its direction.
    pub direction: Direction,
    /// What stands before the decimals of a number in its language.
    pub decimal_separator: char,
    /// Its words beside the text.
    pub face: Face,
    /// The text.
    pub body: Vec<Block>,
    /// The footnotes.
    pub notes: BTreeMap<String, Note>,
    /// The pictures by their address as written; absent ones could not be used.
    pub pictures: BTreeMap<String, Picture>,
    /// Whether the PDF carries the Markdown file it was made from.
    pub attach_source: bool,
    /// The Markdown file that spans point into.
    #[serde(with = "super::wire::file")]
    pub file: Arc<SourceFile>,
    /// The Markdown file that spans within [`BlockKind::Foreign`](crate::markdown::BlockKind::Foreign)
    /// point into, where the original is drawn on.
    #[serde(with = "super::wire::maybe_file")]
    pub original: Option<Arc<SourceFile>>,
    /// What is marked, if it is a proof.
    pub proof: Option<Proof>,
}

/// Builds an edition of the translation as it is. `None` if the study has no document in the language.
/// References are worded here, however long that takes.
pub fn build(
    series: &Series,
    study: &Study,
    lang: &Lang,
    locales: &Locales,
) -> Checked<Option<Edition>> {
    build_as(&Rendition::Plain, series, study, lang, locales, &AtHand)
}

/// Builds an edition in some form. `None` if the study has no document in the language. References are
/// worded by `clerk`.
pub fn build_as(
    rendition: &Rendition,
    series: &Series,
    study: &Study,
    lang: &Lang,
    locales: &Locales,
    clerk: &dyn Clerk,
) -> Checked<Option<Edition>> {
    let mut diagnostics = Vec::new();
    let Some(version) = study.versions.get(lang).filter(|version| version.has_document()) else {
        return Checked::new(None, diagnostics);
    };
    let catalog = series_catalog(series, locales, lang);
    let file = &version.document.file;
    if locales.exact_or_parent(lang).is_none() && !catalog.is_pseudo() {
        let used = locales.reference().lang();
        diagnostics.push(
            Diagnostic::of_path(
                Code::MessageMissing,
                file.path(),
                say::diag_locale_absent(lang, used),
            )
            .help(say::diag_locale_absent_help(lang)),
        );
    }
    let typographer = series.style.typographer(lang, locales);
    let format_lang = format_lang(&catalog, lang);
    let settled = |version, catalog: &Catalog, lang, diagnostics: &mut Vec<Diagnostic>| {
        settled(series, version, catalog, locales, lang, clerk, diagnostics)
    };
    let mut text = settled(version, &catalog, lang, &mut diagnostics);
    let mut face = compose(series, study, version, lang, &catalog, &typographer, locales);
    face.logo = media::logo(series, &mut diagnostics);
    face.partners = media::partner_logos(series, study, &mut diagnostics);
    let mut original = None;
    let mut proof = None;
    match (rendition, study.original()) {
        (Rendition::Mixed(standing), Some(source)) => {
            let own = series_catalog(series, locales, &study.source);
            let mut found = Vec::new();
            // What is wrong with the original is told with its own edition.
            let drawn = settled(source, &own, &study.source, &mut found);
            let summary_text = source
                .meta
                .summary
                .as_deref()
                .map(|summary| series.style.typographer(&study.source, locales).text(summary));
            let source_lang = own.format_lang_of(&study.source);
            let mixer = Mixer {
                segments: &standing.segments,
                source: &source.document.file,
                target: file,
                direction: own.profile().direction,
                missing: catalog.text(&say::pdf_foreign_missing(&study.source)),
                outdated: catalog.text(&say::pdf_foreign_outdated(&study.source)),
                lang: &source_lang,
                only_missing: false,
            };
            let passages;
            (text, passages) = text.with_original(drawn, &mixer);
            let summary = |s: &&SegmentStatus| s.kind == SegmentKind::Field("summary");
            if standing.segments.iter().find(summary).is_some_and(is_stale)
                && let Some(summary) = summary_text
            {
                face.summary = Some(summary);
                face.summary_lang = Some((source_lang.clone(), own.profile().direction));
            }
            face.notice = Some(wording::mixed(&catalog, study, standing, passages));
            original = Some(Arc::clone(&source.document.file));
        }
        (Rendition::Proof(passages), Some(source)) => {
            let own = series_catalog(series, locales, &study.source);
            let source_lang = own.format_lang_of(&study.source);
            let direction = own.profile().direction;
            if study.source != *lang {
                let mut found = Vec::new();
                let drawn = settled(source, &own, &study.source, &mut found);
                let segments: Vec<SegmentStatus> =
                    passages.iter().map(|passage| passage.status.clone()).collect();
                let mixer = Mixer {
                    segments: &segments,
                    source: &source.document.file,
                    target: file,
                    direction,
                    missing: catalog.text(&say::proof_missing(&study.source)),
                    outdated: String::new(),
                    lang: &source_lang,
                    only_missing: true,
                };
                (text, _) = text.with_original(drawn, &mixer);
                original = Some(Arc::clone(&source.document.file));
            }
            let spoken = (source_lang, direction);
            proof = Some(proof::proof(&catalog, series, study, lang, passages, spoken));
        }
        (Rendition::Behind(standing), Some(_)) if standing.words() > 0 => {
            face.notice = Some(wording::behind(&catalog, study, standing));
        }
        _ => {}
    }
    diagnostics.extend(fallbacks(&catalog));
    diagnostics.extend(failures(&catalog));
    let edition = Edition {
        study: study.slug.clone(),
        template: "study".to_owned(),
        lang: lang.clone(),
        direction: catalog.profile().direction,
        decimal_separator: catalog.decimal_separator(),
        format_lang,
        face,
        body: text.body,
        notes: text.notes,
        pictures: text.pictures,
        attach_source: series.attach_source,
        file: Arc::clone(file),
        original,
        proof,
    };
    Checked::new(Some(edition), diagnostics)
}

/// The words of a message that lists them with bars between, in lower case.
fn words(message: &str) -> Vec<String> {
    message.split('|').map(|word| word.trim().to_lowercase()).collect()
}

/// Messages that were asked for and found nowhere, and those that could not be formatted, since the
/// last call: with any of them, nothing is published.
pub(crate) fn failures(catalog: &Catalog) -> Vec<Diagnostic> {
    let (lacking, failures) = catalog.take_failures();
    let lacking = lacking.into_iter().map(say::diag_message_missing);
    let broken = failures.into_iter().map(say::diag_message_broken);
    let path = format!("locales/{}", catalog.lang());
    let finding = |message| Diagnostic::of_path(Code::MessageBroken, path.clone(), message);
    lacking.chain(broken).map(finding).collect()
}

fn series_catalog(series: &Series, locales: &Locales, lang: &Lang) -> Catalog {
    let names = series.countries.get(lang).cloned().unwrap_or_default();
    locales.catalog(lang).with_country_names(names)
}

/// The tag whose conventions a text follows.
fn format_lang(catalog: &Catalog, lang: &Lang) -> Lang {
    if lang.region().is_some() { lang.clone() } else { catalog.format_lang_of(lang) }
}

/// A text by the rules of its own language.
struct Settled {
    body: Vec<Block>,
    notes: BTreeMap<String, Note>,
    pictures: BTreeMap<String, Picture>,
}

impl Settled {
    /// The same with passages of its original where it lacks them, and how many these are.
    fn with_original(self, original: Self, mixer: &Mixer<'_>) -> (Self, usize) {
        let mixed = mixer.mix(&original.body, self.body, &original.notes, self.notes);
        let mut text = Self { body: mixed.body, notes: mixed.notes, pictures: self.pictures };
        // The levels were checked text by text; together they only need to be settled.
        prose::settle_headings(&mut text.body, mixer.target, &mut Vec::new());
        for (name, picture) in original.pictures {
            text.pictures.entry(name).or_insert(picture);
        }
        (text, mixed.passages)
    }
}

/// Settles the text of a version.
fn settled(
    series: &Series,
    version: &Version,
    catalog: &Catalog,
    locales: &Locales,
    lang: &Lang,
    clerk: &dyn Clerk,
    diagnostics: &mut Vec<Diagnostic>,
) -> Settled {
    let file = &version.document.file;
    let typographer = series.style.typographer(lang, locales);
    let links = Links::new(series.base_url.as_deref(), file);
    let mut body = version.body().to_vec();
    let mut notes = version.document.notes.clone();
    // Files are named by the path they were read from, so pictures beside them are found.
    let folder = Path::new(file.path()).parent().unwrap_or(&series.root);
    let desk = bibliography::Desk {
        root: &series.root,
        folder,
        file,
        style: series.citation_style.as_deref(),
        lang: &format_lang(catalog, lang),
        clerk,
    };
    let works = bibliography::settle(&desk, &mut body, &mut notes, diagnostics);
    prose::drop_empty_headings(&mut body, file, diagnostics);
    prose::settle_headings(&mut body, file, diagnostics);
    access::check(&body, catalog.profile(), file, diagnostics);
    let own: Vec<String> = works.iter().map(|work| work.anchor.clone()).collect();
    crossing::settle(&mut body, &mut notes, &own, catalog, file, diagnostics);
    let mut settler = prose::Settler { typographer: &typographer, locales, file, links };
    settler.settle(&mut body, diagnostics);
    for note in notes.values_mut() {
        settler.settle(&mut note.blocks, diagnostics);
    }
    diagnostics.extend(settler.links.finish());
    if !works.is_empty() {
        body.extend(bibliography::section(&body, works, catalog));
    }
    let limits = series.limits;
    let mut pictures = media::collect(&series.root, folder, &version.document, limits, diagnostics);
    let accent = &series.brand.accent;
    let studio = Studio { root: &series.root, folder, file, catalog, accent };
    studio.draw(&mut body, &mut pictures, diagnostics);
    Settled { body, notes, pictures }
}

/// What the words of an edition were taken from other languages for, once for each message.
fn fallbacks(catalog: &Catalog) -> Vec<Diagnostic> {
    let lang = catalog.lang();
    let own = |used: &Lang| used.language() == lang.language() || catalog.is_pseudo();
    catalog
        .take_fallbacks()
        .into_iter()
        .map(|(id, used)| {
            let message = say::diag_message_fallback(&id, lang, &used);
            let mut finding =
                Diagnostic::of_path(Code::MessageFallback, format!("locales/{lang}"), message)
                    .help(say::diag_message_fallback_help(&id))
                    .locale(&lang.to_string());
            // Words of another language are seen by readers; those of a parent are meant.
            if !own(&used) {
                finding.severity = Severity::Warning;
            }
            finding
        })
        .collect()
}

/// The words of an edition beside its text. They exist without a text too: a record has a title and
/// a summary. `None` if the study has no version in the language.
#[must_use]
pub fn face(series: &Series, study: &Study, lang: &Lang, locales: &Locales) -> Option<Face> {
    let version = study.versions.get(lang)?;
    let catalog = series_catalog(series, locales, lang);
    let typographer = series.style.typographer(lang, locales);
    Some(compose(series, study, version, lang, &catalog, &typographer, locales))
}

fn compose(
    series: &Series,
    study: &Study,
    version: &Version,
    lang: &Lang,
    catalog: &Catalog,
    typographer: &Typographer,
    locales: &Locales,
) -> Face {
    let meta = &version.meta;
    let set = |text: &str| typographer.text(text);
    let title = set(&meta.title);
    let original = study.original().map(|version| &version.meta);
    let or_original = |own: &[String], field: fn(&crate::study::Meta) -> &Vec<String>| {
        if own.is_empty() { original.map(field).cloned().unwrap_or_default() } else { own.to_vec() }
    };
    let authors = or_original(&meta.authors, |meta| &meta.authors);
    let date = meta.date.clone().or_else(|| study.published.clone());
    let country = study.country.map(|country| catalog.country(&country.to_string()));
    let themes: Vec<String> = study
        .themes
        .iter()
        .map(|key| catalog.text(&Message::named(format!("theme-{key}"))))
        .collect();
    let sdgs: Vec<(u64, String)> = study
        .sdgs
        .iter()
        .map(|goal| (*goal, catalog.text(&Message::named(format!("sdg-{goal}")))))
        .collect();
    let keywords: Vec<String> = meta.keywords.iter().map(|word| set(word)).collect();
    let translated_from =
        (study.source != *lang).then(|| catalog.text(&say::pdf_translated_from(&study.source)));
    let label = |message: Message, key: &'static str, values: Vec<String>| Fact {
        key: key.into(),
        label: catalog.text(&message),
        values,
    };
    let goals: Vec<String> = sdgs
        .iter()
        .map(|(goal, name)| catalog.text(&say::pdf_sdg(goal.to_string(), name)))
        .collect();
    let partners = study
        .partners
        .iter()
        .map(|partner| match &partner.role {
            Some(role) if study.source == *lang => {
                catalog.text(&say::pdf_partner(set(&partner.name), set(role)))
            }
            // Roles are written in the source language only.
            _ => set(&partner.name),
        })
        .collect();
    let mut facts = vec![
        label(say::pdf_fact_country(), "country", country.iter().cloned().collect()),
        label(say::pdf_fact_theme(themes.len()), "theme", themes.clone()),
        label(say::pdf_fact_keywords(), "keywords", keywords.clone()),
        label(say::pdf_fact_sdgs(), "sdgs", goals),
        label(say::pdf_fact_partners(), "partners", partners),
    ];
    facts.retain(|fact| !fact.values.is_empty());
    let availability = catalog.text(&wording::availability(series, study));
    let citation =
        wording::citation(catalog, series, study, lang, &title, &authors, date.as_deref());
    let names = |items: &[String]| -> Vec<String> {
        if items.is_empty() {
            return Vec::new();
        }
        vec![catalog.text(&say::list(items.iter().cloned().map(Arg::Text).collect()))]
    };
    let licence = study.licence.as_ref().or(series.licence.as_ref());
    let mut colophon = vec![
        label(say::pdf_colophon_authors(authors.len()), "authors", names(&authors)),
        label(say::pdf_colophon_translators(), "translators", names(&meta.translators)),
        label(say::pdf_colophon_reviewers(), "reviewers", names(&meta.reviewers)),
        label(
            say::pdf_colophon_date(),
            "date",
            date.iter().map(|date| catalog.text(&say::pdf_date(date))).collect(),
        ),
        label(
            say::pdf_colophon_version(),
            "version",
            meta.version.iter().chain(&study.version).take(1).cloned().collect(),
        ),
        label(say::pdf_colophon_languages(), "languages", vec![availability.clone()]),
        label(say::pdf_colophon_citation(), "citation", vec![citation.clone()]),
        label(
            say::pdf_colophon_licence(),
            "licence",
            licence.iter().map(|l| (*l).clone()).collect(),
        ),
        label(
            say::pdf_colophon_project(),
            "project",
            study.links.get("project").into_iter().cloned().collect(),
        ),
        label(
            say::pdf_colophon_profile(),
            "country-profile",
            study.links.get("country-profile").into_iter().cloned().collect(),
        ),
    ];
    colophon.retain(|fact| fact.values.iter().any(|value| !value.is_empty()));
    let labels = locales
        .ids("pdf-label-")
        // One that another language alone has is refused where a template asks for it.
        .filter(|key| catalog.has(&format!("pdf-label-{key}")))
        .map(|key| {
            let message = match key {
                "page" => say::pdf_label_page("", ""),
                _ => Message::named(format!("pdf-label-{key}")),
            };
            (key.to_owned(), catalog.parts(&message, &["page", "total"]))
        })
        .collect();
    Face {
        subtitle: meta.subtitle.as_deref().map(set),
        summary: meta.summary.as_deref().map(set),
        number: study.number,
        heading: match study.number {
            Some(number) => catalog.text(&say::pdf_heading_numbered(number.to_string())),
            None => catalog.text(&say::pdf_heading()),
        },
        series: set(&wording::localised(&series.title, catalog, series, "")),
        series_description: set(&wording::localised(&series.description, catalog, series, "")),
        publisher: set(&wording::localised(&series.publisher.name, catalog, series, "")),
        language: catalog.language_autonym(lang),
        languages: languages(catalog, series, study, lang),
        code_alt: series
            .permalink(study)
            .map(|address| catalog.text(&say::pdf_code_alt(address)))
            .unwrap_or_default(),
        address: series.permalink(study),
        accent: series.brand.accent.clone(),
        second: series.brand.second.clone(),
        fonts: (
            series.brand.text_font.as_ref().map(|font| font.family.clone()),
            series.brand.heading_font.as_ref().map(|font| font.family.clone()),
        ),
        logo: None,
        partners: Vec::new(),
        locator: study
            .country
            .filter(|_| series.brand.locator)
            .zip(country.as_deref())
            .map(|(code, name)| (code.to_string(), catalog.text(&say::pdf_locator_alt(name)))),
        lesson_words: words(&catalog.text(&say::pdf_section_lessons())),
        source_words: words(&catalog.text(&say::pdf_caption_source())),
        title,
        country,
        themes,
        keywords,
        sdgs,
        authors,
        facts,
        colophon,
        availability,
        citation,
        translated_from,
        notice: None,
        summary_lang: None,
        date,
        labels,
    }
}
