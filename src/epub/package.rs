//! The package document: what the book is, what is in it, in which order it is read.

use super::book::Content;
use crate::html::{Attribute, Markup, Syntax};
use crate::locale::Direction;
use crate::message::say;

const PROLOGUE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// `META-INF/container.xml`: where the package document is.
pub(super) fn container() -> String {
    let mut out = Markup::new(Syntax::Xml);
    let namespace = "urn:oasis:names:tc:opendocument:xmlns:container";
    out.open("container", &[("version", "1.0"), ("xmlns", namespace)]);
    out.open("rootfiles", &[]);
    let media_type = "application/oebps-package+xml";
    out.void("rootfile", &[("full-path", "EPUB/package.opf"), ("media-type", media_type)]);
    format!("{PROLOGUE}{}\n", out.finish().as_str())
}

/// Where the cover lies.
pub(super) const COVER: &str = "images/cover.png";

/// What the book offers to those who read it with other senses, in the vocabulary of
/// <https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20230718/>.
const FEATURES: [&str; 6] = [
    "alternativeText",
    "displayTransformability",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
];

/// `EPUB/package.opf`.
pub(super) fn package(content: &Content<'_>) -> String {
    let (edition, face) = (content.book.edition, &content.book.edition.face);
    let lang = edition.format_lang.to_string();
    let mut out = Markup::new(Syntax::Xml);
    out.open(
        "package",
        &[
            ("xmlns", "http://www.idpf.org/2007/opf"),
            ("version", "3.0"),
            ("unique-identifier", "id"),
            ("xml:lang", &lang),
            ("dir", if edition.direction == Direction::Rtl { "rtl" } else { "ltr" }),
        ],
    );
    out.line();
    out.open("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")]);
    let mut lines = Lines { out: &mut out };
    lines.element("dc:identifier", &[("id", "id")], content.book.identifier.as_str());
    lines.element("dc:title", &[("id", "title")], &face.title);
    lines.refined("title", "title-type", "main");
    if let Some(subtitle) = &face.subtitle {
        lines.element("dc:title", &[("id", "subtitle")], subtitle);
        lines.refined("subtitle", "title-type", "subtitle");
    }
    lines.element("dc:language", &[], &lang);
    for (index, author) in face.authors.iter().enumerate() {
        let id = format!("author-{}", index + 1);
        lines.element("dc:creator", &[("id", &id)], author);
        lines.refined(&id, "role", "aut");
    }
    if !face.publisher.is_empty() {
        lines.element("dc:publisher", &[], &face.publisher);
    }
    if let Some(summary) = &face.summary {
        lines.element("dc:description", &[], summary);
    }
    for subject in face.themes.iter().chain(&face.keywords) {
        lines.element("dc:subject", &[], subject);
    }
    for fact in face.colophon.iter().filter(|fact| fact.key == "licence") {
        fact.values.iter().for_each(|licence| lines.element("dc:rights", &[], licence));
    }
    if let Some(date) = &face.date {
        lines.element("dc:date", &[], date);
    }
    if !face.series.is_empty() {
        let series = [("property", "belongs-to-collection"), ("id", "series")];
        lines.element("meta", &series, &face.series);
        lines.refined("series", "collection-type", "series");
        if let Some(number) = face.number {
            lines.refined("series", "group-position", &number.to_string());
        }
    }
    lines.property("dcterms:modified", &modified(face.date.as_deref()));
    let conformance = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";
    lines.property("dcterms:conformsTo", conformance);
    lines.property("schema:accessMode", "textual");
    if !content.images.is_empty() || content.book.cover.is_some() {
        lines.property("schema:accessMode", "visual");
    }
    lines.property("schema:accessModeSufficient", "textual");
    FEATURES.iter().for_each(|feature| lines.property("schema:accessibilityFeature", feature));
    if content.has_math() {
        lines.property("schema:accessibilityFeature", "MathML");
    }
    lines.property("schema:accessibilityHazard", "none");
    let summary = content.word(&say::epub_accessibility());
    lines.property("schema:accessibilitySummary", &summary);
    if !face.publisher.is_empty() {
        lines.property("a11y:certifiedBy", &face.publisher);
    }
    out.line();
    out.close();
    out.line();
    manifest(content, &mut out);
    out.line();
    spine(content, &mut out);
    out.line();
    format!("{PROLOGUE}{}\n", out.finish().as_str())
}

fn manifest(content: &Content<'_>, out: &mut Markup) {
    let page = "application/xhtml+xml";
    out.open("manifest", &[]);
    let mut lines = Lines { out };
    lines.item("nav", "nav.xhtml", page, Some("nav"));
    lines.item("text", "text.xhtml", page, content.has_math().then_some("mathml"));
    lines.item("about", "about.xhtml", page, None);
    lines.item("style", "book.css", "text/css", None);
    if content.book.cover.is_some() {
        lines.item("cover", COVER, "image/png", Some("cover-image"));
    }
    for (index, image) in content.images.iter().enumerate() {
        lines.item(&format!("image-{}", index + 1), &image.path, image.media_type, None);
    }
    out.line();
    out.close();
}

fn spine(content: &Content<'_>, out: &mut Markup) {
    let rtl = content.book.edition.direction == Direction::Rtl;
    let direction = [("page-progression-direction", "rtl")];
    out.open("spine", if rtl { &direction } else { &[] });
    for id in ["text", "nav", "about"] {
        out.line();
        out.void("itemref", &[("idref", id)]);
    }
    out.line();
    out.close();
}

/// The moment of the last change, as EPUB wants it: to the second, in UTC. An edition knows its day
/// or month; one without a date has the one that its PDF has too.
fn modified(date: Option<&str>) -> String {
    let date = date.unwrap_or("1970-01-01");
    let mut parts = date.splitn(3, '-');
    let mut part = |otherwise| parts.next().filter(|p| !p.is_empty()).unwrap_or(otherwise);
    let (year, month, day) = (part("1970"), part("01"), part("01"));
    format!("{year:0>4}-{month:0>2}-{day:0>2}T00:00:00Z")
}

/// One element a line.
struct Lines<'a> {
    out: &'a mut Markup,
}

impl Lines<'_> {
    fn element(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.out.line();
        self.out.element(name, attributes, text);
    }

    fn property(&mut self, property: &str, value: &str) {
        self.element("meta", &[("property", property)], value);
    }

    fn refined(&mut self, id: &str, property: &str, value: &str) {
        let refines = format!("#{id}");
        self.element("meta", &[("refines", &refines), ("property", property)], value);
    }

    fn item(&mut self, id: &str, path: &str, media_type: &str, properties: Option<&str>) {
        let mut attributes = vec![("id", id), ("href", path), ("media-type", media_type)];
        attributes.extend(properties.map(|properties| ("properties", properties)));
        self.out.line();
        self.out.void("item", &attributes);
    }
}

#[cfg(test)]
mod tests {
    use super::modified;

    #[test]
    fn a_day_a_month_and_a_year_are_moments() {
        for (date, expected) in [
            (Some("2025-03-09"), "2025-03-09T00:00:00Z"),
            (Some("2025-03"), "2025-03-01T00:00:00Z"),
            (Some("2025"), "2025-01-01T00:00:00Z"),
            (None, "1970-01-01T00:00:00Z"),
        ] {
            assert_eq!(modified(date), expected);
        }
    }
}
