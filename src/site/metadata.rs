//! What machines read in the head of a page: schema.org, Highwire Press, Dublin Core, Open Graph,
//! and which pages say the same in other languages. JSON is made of values, never of text.

use super::Input;
use super::address::{Address, handle};
use super::frame::{Frame, Meta, Page, Relation, autonym, licence_address, text_of};
use super::notice;
use super::shelf::{Offer, Row, Shelf, Title};
use crate::locale::Lang;
use crate::study::Series;
use serde::{Serialize, Serializer};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// Indented JSON with a final newline.
pub(super) fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(value).unwrap_or_default();
    text.push(b'\n');
    text
}

/// JSON that can stand in a `script` element: `<`, `>` and `&` as escapes of JSON.
pub(super) fn embedded(value: &Json) -> minijinja::Value {
    let text = serde_json::to_string(value).unwrap_or_default();
    let safe = text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    minijinja::Value::from_safe_string(safe)
}

/// Leaves out what is not known.
pub(super) fn known(value: Json) -> Json {
    match value {
        Json::Object(map) => Json::Object(
            map.into_iter()
                .map(|(key, value)| (key, known(value)))
                .filter(|(_, value)| match value {
                    Json::Null => false,
                    Json::Array(items) => !items.is_empty(),
                    Json::Object(map) => !map.is_empty(),
                    _ => true,
                })
                .collect(),
        ),
        Json::Array(items) => Json::Array(items.into_iter().map(known).collect()),
        other => other,
    }
}

/// The pages that say the same, each naming all of them and itself. Addresses must be absolute, so
/// without a base URL there are none.
fn alternates<'l>(
    base: Option<&str>,
    page: &mut Page,
    places: impl Iterator<Item = (&'l Lang, Address)>,
    neutral: &Address,
) {
    let Some(base) = base else { return };
    for (lang, address) in places {
        page.relations.push(Relation {
            hreflang: Some(lang.to_string()),
            ..Relation::new("alternate", address.absolute(base))
        });
    }
    page.relations.push(Relation {
        hreflang: Some("x-default".into()),
        ..Relation::new("alternate", neutral.absolute(base))
    });
}

fn meta(page: &mut Page, name: &str, content: impl Into<String>) {
    let content = content.into();
    if !content.trim().is_empty() {
        page.metas.push(Meta { key: "name", name: name.into(), content });
    }
}

fn property(page: &mut Page, name: &str, content: impl Into<String>) {
    let content = content.into();
    if !content.trim().is_empty() {
        page.metas.push(Meta { key: "property", name: name.into(), content });
    }
}

/// A landing page; returns the record that also stands beside it.
pub(super) fn landing(
    input: &Input<'_>,
    shelf: &Shelf<'_>,
    frame: &Frame<'_>,
    row: &Row<'_>,
    title: &Title<'_>,
    page: &mut Page,
) -> Json {
    let places = row.titles.values().map(|other| (other.lang, other.address()));
    alternates(frame.base, page, places, &Address::permalink(title.study));
    let record = report(input, shelf, frame, row, title);
    page.data = Some(embedded(&record));
    highwire(frame, title, page);
    dublin_core(input, frame, title, page);
    open_graph(frame, page, "article", &title.address());
    card(frame, title, page);
    for other in row.titles.values().filter(|other| other.lang != title.lang) {
        property(page, "og:locale:alternate", locale_of(frame, other.lang));
    }
    for (name, _) in super::cite::FILES.iter().filter(|(name, _)| name.ends_with("jsonld")) {
        page.relations.push(Relation {
            mime: Some("application/ld+json"),
            ..Relation::new("describedby", *name)
        });
    }
    meta(page, "polyfolio:availability", row.offer(title.lang).name());
    if let Some(state) = currency(title) {
        meta(page, "polyfolio:currency", state);
    }
    if let Some(extent) = notice::Extent::of(title) {
        let notice::Extent { passages, words, total } = extent;
        meta(page, "polyfolio:passages-behind", passages.to_string());
        meta(page, "polyfolio:words-behind", format!("{words}/{total}"));
    }
    if let Some(state) = notice::matched(title) {
        meta(page, "polyfolio:matches", state.date.or(state.version).unwrap_or_default());
    }
    record
}

/// Whether a translation says what its original says now: for machines.
pub(super) fn currency(title: &Title<'_>) -> Option<&'static str> {
    let status = title.status.filter(|_| title.file.is_some())?;
    if status.is_original {
        return Some("original");
    }
    Some(notice::state(status))
}

fn locale_of(frame: &Frame<'_>, lang: &Lang) -> String {
    // `fr` alone is not among the locales that readers of Open Graph know, `fr_FR` is.
    let full = if lang == frame.lang { frame.catalog.format_lang_of(lang) } else { lang.clone() };
    full.to_string().replace('-', "_")
}

fn open_graph(frame: &Frame<'_>, page: &mut Page, kind: &str, at: &Address) {
    property(page, "og:type", kind);
    property(page, "og:title", page.title.clone());
    property(page, "og:description", page.description.clone());
    property(page, "og:site_name", frame.series_title.clone());
    property(page, "og:locale", locale_of(frame, frame.lang));
    if let Some(base) = frame.base {
        property(page, "og:url", at.absolute(base));
    }
}

/// The picture that a link to the page is shown with. What it shows is said in words, too.
fn card(frame: &Frame<'_>, title: &Title<'_>, page: &mut Page) {
    let card = title.file.and_then(|file| file.cover.as_ref()?.card.as_ref());
    let (Some(base), Some(card)) = (frame.base, card) else {
        meta(page, "twitter:card", "summary");
        return;
    };
    let face = &title.face;
    let place = face.country.as_deref();
    let alt: Vec<&str> = [face.series.as_str(), &face.heading]
        .into_iter()
        .chain(place)
        .chain([face.title.as_str(), &face.language])
        .filter(|text| !text.is_empty())
        .collect();
    property(page, "og:image", Address::file(&card.path).absolute(base));
    property(page, "og:image:type", "image/png");
    property(page, "og:image:width", card.size.0.to_string());
    property(page, "og:image:height", card.size.1.to_string());
    property(page, "og:image:alt", alt.join(" · "));
    meta(page, "twitter:card", "summary_large_image");
}

/// The tags that Google Scholar reads (Highwire Press). The PDF is the one in the page's language.
fn highwire(frame: &Frame<'_>, title: &Title<'_>, page: &mut Page) {
    let face = &title.face;
    meta(page, "citation_title", face.title.clone());
    for author in &face.authors {
        meta(page, "citation_author", author.clone());
    }
    if let Some(date) = title.date() {
        meta(page, "citation_publication_date", date.replace('-', "/"));
    }
    meta(page, "citation_language", title.lang.to_string());
    meta(page, "citation_technical_report_institution", face.publisher.clone());
    meta(page, "citation_series_title", face.series.clone());
    if let Some(number) = title.study.number {
        meta(page, "citation_technical_report_number", number.to_string());
    }
    meta(page, "citation_keywords", face.keywords.join("; "));
    meta(page, "citation_abstract", face.summary.clone().unwrap_or_default());
    if let Some(doi) = title.study.doi.get(title.lang) {
        meta(page, "citation_doi", doi.clone());
    }
    let Some(base) = frame.base else { return };
    meta(page, "citation_abstract_html_url", title.address().absolute(base));
    if let Some(file) = title.file {
        meta(page, "citation_pdf_url", Address::file(&file.path).absolute(base));
    }
    if title.has_text() {
        meta(page, "citation_fulltext_html_url", title.address().absolute(base));
    }
}

fn dublin_core(input: &Input<'_>, frame: &Frame<'_>, title: &Title<'_>, page: &mut Page) {
    let face = &title.face;
    page.relations.push(Relation::new("schema.DCTERMS", "http://purl.org/dc/terms/"));
    meta(page, "DCTERMS.title", face.title.clone());
    meta(page, "DCTERMS.abstract", face.summary.clone().unwrap_or_default());
    for author in &face.authors {
        meta(page, "DCTERMS.creator", author.clone());
    }
    for name in title.version.meta.translators.iter().chain(&title.version.meta.reviewers) {
        meta(page, "DCTERMS.contributor", name.clone());
    }
    meta(page, "DCTERMS.publisher", face.publisher.clone());
    meta(page, "DCTERMS.language", title.lang.to_string());
    if title.study.source != *title.lang {
        meta(page, "DCTERMS.source", title.study.source.to_string());
    }
    meta(page, "DCTERMS.spatial", face.country.clone().unwrap_or_default());
    for subject in face.themes.iter().chain(&face.keywords) {
        meta(page, "DCTERMS.subject", subject.clone());
    }
    meta(page, "DCTERMS.issued", title.date().unwrap_or_default());
    if let Some(licence) = title.study.licence.as_ref().or(input.series.licence.as_ref()) {
        meta(page, "DCTERMS.license", licence_address(licence));
    }
    meta(page, "DCTERMS.isPartOf", face.series.clone());
    meta(page, "DCTERMS.identifier", identifier(input.series, title));
    if let Some(file) = title.file {
        meta(page, "DCTERMS.extent", frame.say(&crate::message::say::site_extent(file.pages)));
        for standard in &file.conformance {
            meta(page, "DCTERMS.conformsTo", standard.clone());
        }
    }
}

/// The DOI of the language, else the series' id with the number.
pub(super) fn identifier(series: &Series, title: &Title<'_>) -> String {
    match title.study.doi.get(title.lang) {
        Some(doi) => format!("https://doi.org/{doi}"),
        None => format!("{}-{}", series.id, handle(title.study)),
    }
}

/// A title as a `Report` of schema.org.
pub(super) fn report(
    input: &Input<'_>,
    shelf: &Shelf<'_>,
    frame: &Frame<'_>,
    row: &Row<'_>,
    title: &Title<'_>,
) -> Json {
    let (face, study) = (&title.face, title.study);
    let absolute = |address: Address| frame.base.map(|base| address.absolute(base));
    let id = |other: &Title<'_>| absolute(other.address());
    let person = |name: &String| json!({"@type": "Person", "name": name});
    let original = row.titles.get(&study.source).filter(|_| study.source != *title.lang);
    let translations: Vec<Json> = if study.source == *title.lang {
        let others = row.titles.values().filter(|other| other.lang != title.lang);
        others.map(|other| work(id(other), other)).collect()
    } else {
        Vec::new()
    };
    let licence = study.licence.as_ref().or(input.series.licence.as_ref());
    let mut about: Vec<Json> = face
        .themes
        .iter()
        .zip(&study.themes)
        .map(|(name, key)| {
            let url = absolute(Address::of(&frame.tag, &format!("themes/{key}")));
            let mut concepts = input.series.concepts(&format!("theme-{key}")).into_iter();
            // The first names the concept; the others are the same in other vocabularies.
            let (id, same) = (concepts.next(), concepts.collect::<Vec<String>>());
            let same = (!same.is_empty()).then_some(same);
            known(json!({
                "@type": "DefinedTerm",
                "@id": id,
                "name": name,
                "termCode": key,
                "url": url,
                "sameAs": same,
            }))
        })
        .collect();
    about.extend(face.sdgs.iter().map(|(goal, name)| {
        json!({
            "@type": "DefinedTerm",
            "@id": input.series.concepts(&format!("sdg-{goal}")).into_iter().next(),
            "name": name,
            "termCode": goal.to_string(),
            "inDefinedTermSet": "http://metadata.un.org/sdg",
        })
    }));
    // What a translation that is behind was made from is not what the original says now.
    let matched = notice::matched(title).zip(row.titles.get(&study.source));
    let based_on = matched.map(|(state, original)| {
        let mut value = work(id(original), original);
        if let Json::Object(map) = &mut value {
            map.insert("version".into(), json!(state.version));
            map.insert("dateModified".into(), json!(state.date));
        }
        value
    });
    let modified = title.version.meta.modified.as_ref();
    let related: Vec<Json> = study
        .related
        .iter()
        .filter_map(|slug| shelf.row(slug)?.titles.get(title.lang))
        .map(|other| work(id(other), other))
        .collect();
    known(json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": id(title),
        "url": id(title),
        "name": face.title,
        "alternativeHeadline": face.subtitle,
        "abstract": face.summary,
        "inLanguage": title.lang.to_string(),
        "identifier": identifier(input.series, title),
        "reportNumber": study.number.map(|number| number.to_string()),
        "isPartOf": series(input.series, frame),
        "author": face.authors.iter().map(person).collect::<Vec<_>>(),
        "translator": title.version.meta.translators.iter().map(person).collect::<Vec<_>>(),
        "editor": title.version.meta.reviewers.iter().map(person).collect::<Vec<_>>(),
        "publisher": publisher(input.series, frame.lang),
        "spatialCoverage": study.country.map(|code| json!({
            "@type": "Country",
            "name": face.country,
            "identifier": code.to_string(),
            "sameAs": input.series.concepts(&format!("country-{code}")),
        })),
        "about": about,
        "keywords": face.keywords,
        "datePublished": title.date(),
        "dateModified": modified,
        "version": title.version.meta.version.as_ref().or(study.version.as_ref()),
        "license": licence.map(|licence| licence_address(licence)),
        "isAccessibleForFree": true,
        "creativeWorkStatus": row.offer(title.lang).name(),
        "expires": title.withdrawal().and_then(|withdrawal| withdrawal.date.as_ref()),
        "correction": title.withdrawal().map(|withdrawal| json!({
            "@type": "CorrectionComment",
            "text": withdrawal.reason,
            "datePublished": withdrawal.date,
            "inLanguage": title.lang.to_string(),
        })),
        "translationOfWork": original.map(|other| work(id(other), other)),
        "workTranslation": translations,
        "isBasedOn": based_on,
        "citation": face.citation,
        "isRelatedTo": related,
        "image": title.file.and_then(|file| file.cover.as_ref()).map(|cover| json!({
            "@type": "ImageObject",
            "contentUrl": absolute(Address::file(&cover.path)).unwrap_or_else(|| cover.path.clone()),
            "encodingFormat": "image/png",
            "width": cover.width,
            "height": cover.height,
        })),
        "encoding": title.file.map(|file| json!({
            "@type": "MediaObject",
            "encodingFormat": "application/pdf",
            "contentUrl": absolute(Address::file(&file.path)).unwrap_or_else(|| file.path.clone()),
            "contentSize": format!("{} B", file.bytes),
            "sha256": file.sha256,
            "inLanguage": title.lang.to_string(),
            "schemaVersion": file.conformance,
        })),
    }))
}

fn work(id: Option<String>, other: &Title<'_>) -> Json {
    json!({
        "@type": "Report",
        "@id": id,
        "name": other.face.title,
        "inLanguage": other.lang.to_string(),
    })
}

fn series(series: &Series, frame: &Frame<'_>) -> Json {
    let home = Address::of(&frame.tag, "");
    json!({
        "@type": "CreativeWorkSeries",
        "@id": frame.base.map(|base| home.absolute(base)),
        "name": frame.series_title,
        "identifier": series.id,
        "inLanguage": frame.tag,
    })
}

fn publisher(series: &Series, lang: &Lang) -> Option<Json> {
    let name = text_of(&series.publisher.name, lang, series)?;
    Some(json!({"@type": "Organization", "name": name, "url": series.publisher.url}))
}

/// The page of the series in a language.
pub(super) fn home(
    input: &Input<'_>,
    shelf: &Shelf<'_>,
    frame: &Frame<'_>,
    titles: &[(&Row<'_>, &Title<'_>)],
    page: &mut Page,
) {
    let places = shelf.open().map(|lang| (lang, Address::of(&lang.to_string(), "")));
    alternates(frame.base, page, places, &Address::root());
    let mut value = series(input.series, frame);
    if let Json::Object(map) = &mut value {
        map.insert("@context".into(), "https://schema.org".into());
        map.insert("description".into(), json!(page.description));
        map.insert("publisher".into(), json!(publisher(input.series, frame.lang)));
        let parts: Vec<Json> = titles
            .iter()
            .take(super::lists::NAMED)
            .map(|(_, title)| work(frame.base.map(|base| title.address().absolute(base)), title))
            .collect();
        map.insert("hasPart".into(), Json::Array(parts));
    }
    page.data = Some(embedded(&known(value)));
    open_graph(frame, page, "website", &Address::of(&frame.tag, ""));
    // The series has no card of its own: it shows that of a study in the spotlight, else its first.
    let has_card = |title: &Title<'_>| {
        title.file.and_then(|file| file.cover.as_ref()).is_some_and(|cover| cover.card.is_some())
    };
    let featured = titles.iter().filter(|(row, _)| row.study.featured);
    if let Some((_, title)) = featured.chain(titles).find(|(_, title)| has_card(title)) {
        card(frame, title, page);
    }
}

/// The chooser.
pub(super) fn chooser(frames: &[&Frame<'_>], page: &mut Page) {
    let base = frames.iter().find_map(|frame| frame.base);
    let places = frames.iter().map(|frame| (frame.lang, Address::of(&frame.tag, "")));
    alternates(base, page, places, &Address::root());
}

/// A permalink.
pub(super) fn permalink(frames: &[Frame<'_>], row: &Row<'_>, page: &mut Page) {
    let base = frames.iter().find_map(|frame| frame.base);
    let places = row.titles.values().map(|title| (title.lang, title.address()));
    alternates(base, page, places, &Address::permalink(row.study));
}

/// The whole publication for programs (`catalogue.json`; its schema is
/// `templates/site/catalogue.schema.json`).
pub(super) fn catalogue(
    input: &Input<'_>,
    shelf: &Shelf<'_>,
    frames: &BTreeMap<&Lang, &Frame<'_>>,
) -> Vec<u8> {
    let series = input.series;
    let base = series.base_url.as_deref();
    let address = |address: Address| match base {
        Some(base) => address.absolute(base),
        None => address.path(),
    };
    let texts = |table: &BTreeMap<Lang, String>| -> BTreeMap<String, String> {
        table.iter().map(|(lang, text)| (lang.to_string(), text.clone())).collect()
    };
    let of_row = |row: &Row<'_>| {
        let study = row.study;
        let editions: Vec<Json> = row
            .offers
            .iter()
            .map(|(lang, offer)| {
                let planned = match offer {
                    Offer::Soon(date) => date.clone(),
                    _ => None,
                };
                let withdrawal = row.titles.get(lang).and_then(Title::withdrawal);
                let mut edition = json!({
                    "language": lang.to_string(),
                    "availability": offer.name(),
                    "planned": planned,
                    "withdrawn": withdrawal.map(|withdrawal| json!({
                        "date": withdrawal.date,
                        "reason": withdrawal.reason,
                    })),
                });
                if let (Some(title), Json::Object(map)) = (row.titles.get(lang), &mut edition) {
                    let face = &title.face;
                    let words = title.status.map(|status| status.words);
                    let (extent, matched) = (notice::Extent::of(title), notice::matched(title));
                    let more = json!({
                        "url": address(title.address()),
                        "title": face.title,
                        "subtitle": face.subtitle,
                        "summary": face.summary,
                        "keywords": face.keywords,
                        "authors": face.authors,
                        "translators": title.version.meta.translators,
                        "date": title.date(),
                        "version": title.version.meta.version.as_ref().or(study.version.as_ref()),
                        "doi": study.doi.get(*lang),
                        "citation": face.citation,
                        "currency": currency(title),
                        "matches": matched.as_ref().and_then(|state| state.date.as_ref()),
                        "matchesVersion": matched.as_ref().and_then(|state| state.version.as_ref()),
                        "originalChanged": extent.and_then(|_| notice::changed(title)),
                        "behind": extent.map(|extent| json!({
                            "passages": extent.passages,
                            "words": extent.words,
                            "percent": extent.share(),
                        })),
                        "words": words.filter(|words| words.total > 0).map(|words| json!({
                            "total": words.total,
                            "outdated": words.outdated,
                            "missing": words.missing + words.untranslated,
                        })),
                        "file": title.file.map(|file| json!({
                            "url": address(Address::file(&file.path)),
                            "type": "application/pdf",
                            "bytes": file.bytes,
                            "pages": file.pages,
                            "sha256": file.sha256,
                            "conformance": file.conformance,
                            "cover": file.cover.as_ref().map(|cover| json!({
                                "url": address(Address::file(&cover.path)),
                                "width": cover.width,
                                "height": cover.height,
                            })),
                            "versions": file.versions.iter().map(|kept| json!({
                                "version": kept.version,
                                "url": address(Address::file(&kept.path)),
                                "bytes": kept.bytes,
                            })).collect::<Vec<_>>(),
                        })),
                    });
                    if let Json::Object(more) = more {
                        map.extend(more);
                    }
                }
                edition
            })
            .collect();
        known(json!({
            "id": study.slug,
            "number": study.number,
            "url": address(Address::permalink(study)),
            "source": study.source.to_string(),
            "country": study.country.map(|code| code.to_string()),
            "themes": study.themes,
            "sdgs": study.sdgs,
            "featured": study.featured,
            "licence": study.licence.as_ref().or(series.licence.as_ref()),
            "links": study.links,
            "partners": study.partners.iter().map(|partner| &partner.name).collect::<Vec<_>>(),
            "related": study.related,
            "editions": editions,
        }))
    };
    let languages: Vec<Json> = shelf
        .languages
        .iter()
        .filter_map(|lang| {
            let frame = frames.get(lang)?;
            Some(json!({"language": lang.to_string(), "name": autonym(&frame.catalog, lang)}))
        })
        .collect();
    let facts = known(json!({
        "id": series.id,
        "title": texts(&series.title),
        "description": texts(&series.description),
        "publisher": texts(&series.publisher.name),
        "url": base,
        "licence": series.licence,
        "languages": languages,
    }));
    let rows = || shelf.rows.iter().filter(|row| row.has_page()).map(of_row);
    pretty(&Catalogue {
        schema: "catalogue.schema.json",
        format: 1,
        generator: concat!("polyfolio ", env!("CARGO_PKG_VERSION")),
        series: facts,
        studies: Each(rows),
    })
}

#[derive(Serialize)]
struct Catalogue<T: Serialize> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: u32,
    generator: &'static str,
    series: Json,
    studies: T,
}

/// The whole publication as linked data (`catalogue.jsonld`).
pub(super) fn graph(
    input: &Input<'_>,
    shelf: &Shelf<'_>,
    frames: &BTreeMap<&Lang, &Frame<'_>>,
) -> Vec<u8> {
    let titles = || shelf.rows.iter().flat_map(|row| row.titles.values().map(move |t| (row, t)));
    let nodes = || {
        titles().filter_map(|(row, title)| {
            let mut record = report(input, shelf, frames.get(title.lang)?, row, title);
            if let Json::Object(map) = &mut record {
                map.remove("@context");
            }
            Some(record)
        })
    };
    pretty(&Graph { context: "https://schema.org", graph: Each(nodes) })
}

#[derive(Serialize)]
struct Graph<T: Serialize> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: T,
}

/// A list that is made while it is written: a thousand studies are never in memory as JSON at once.
struct Each<F>(F);

impl<F: Fn() -> I, I: Iterator<Item = Json>> Serialize for Each<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}
