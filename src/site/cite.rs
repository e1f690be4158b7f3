//! How to cite a study, in the formats that reference managers read.
//!
//! Names are written as they were given: which part of a name is the family's cannot be known.

use super::address::Address;
use super::frame::{Frame, licence_address};
use super::metadata::{known, pretty};
use super::shelf::Title;
use super::{Input, address::handle};
use crate::message::say;
use serde_json::json;

/// The files beside a landing page, with what they are called.
pub(super) const FILES: [(&str, &str); 4] = [
    ("cite.bib", "BibTeX"),
    ("cite.ris", "RIS"),
    ("cite.csl.json", "CSL JSON"),
    ("record.jsonld", "JSON-LD"),
];

/// The first three of [`FILES`].
pub(super) fn files(
    input: &Input<'_>,
    frame: &Frame<'_>,
    title: &Title<'_>,
) -> Vec<(&'static str, Vec<u8>)> {
    let reference = Reference::new(input, frame, title);
    vec![
        ("cite.bib", reference.bibtex().into_bytes()),
        ("cite.ris", reference.ris().into_bytes()),
        ("cite.csl.json", reference.csl()),
    ]
}

struct Reference<'a> {
    key: String,
    title: String,
    authors: &'a [String],
    translators: &'a [String],
    institution: &'a str,
    series: &'a str,
    number: Option<u64>,
    date: Option<&'a str>,
    lang: String,
    summary: Option<&'a str>,
    keywords: &'a [String],
    place: Option<&'a str>,
    doi: Option<&'a str>,
    url: Option<String>,
    pdf: Option<String>,
    licence: Option<String>,
}

impl<'a> Reference<'a> {
    fn new(input: &Input<'a>, frame: &Frame<'_>, title: &'a Title<'a>) -> Self {
        let (face, study) = (&title.face, title.study);
        let absolute = |address: Address| frame.base.map(|base| address.absolute(base));
        let licence = study.licence.as_ref().or(input.series.licence.as_ref());
        Self {
            key: format!("{}-{}-{}", input.series.id, handle(study), title.lang),
            title: match &face.subtitle {
                // As the language sets a colon.
                Some(subtitle) => frame.say(&say::cli_labelled(&face.title, subtitle)),
                None => face.title.clone(),
            },
            authors: &face.authors,
            translators: &title.version.meta.translators,
            institution: &face.publisher,
            series: &face.series,
            number: study.number,
            date: title.date(),
            lang: title.lang.to_string(),
            summary: face.summary.as_deref(),
            keywords: &face.keywords,
            place: input.series.publisher.place.as_deref(),
            doi: study.doi.get(title.lang).map(String::as_str),
            url: absolute(title.address()),
            pdf: title.file.and_then(|file| absolute(Address::file(&file.path))),
            licence: licence.map(|id| licence_address(id)),
        }
    }

    /// Year, month and day as far as they are known.
    fn date_parts(&self) -> Vec<u32> {
        let date = self.date.unwrap_or_default();
        date.split('-').map_while(|part| part.parse().ok()).collect()
    }

    fn bibtex(&self) -> String {
        let date = self.date_parts();
        // The inner braces keep names whole and capitals as they are.
        let names = |names: &[String]| {
            let names: Vec<String> = names.iter().map(|n| format!("{{{}}}", tex(n))).collect();
            names.join(" and ")
        };
        let mut fields = vec![
            ("title", format!("{{{}}}", tex(&self.title))),
            ("author", names(self.authors)),
            ("translator", names(self.translators)),
            ("institution", format!("{{{}}}", tex(self.institution))),
            ("address", tex(self.place.unwrap_or_default())),
            ("series", tex(self.series)),
            ("number", self.number.map(|n| n.to_string()).unwrap_or_default()),
            ("year", date.first().map(u32::to_string).unwrap_or_default()),
            ("month", date.get(1).map(u32::to_string).unwrap_or_default()),
            ("day", date.get(2).map(u32::to_string).unwrap_or_default()),
            ("langid", tex(&self.lang)),
            ("doi", tex(self.doi.unwrap_or_default())),
            ("url", self.url.clone().unwrap_or_default()),
            ("keywords", tex(&self.keywords.join(", "))),
            ("abstract", tex(self.summary.unwrap_or_default())),
        ];
        fields.retain(|(_, value)| !value.is_empty() && value != "{}");
        let key: String = self.key.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect();
        let lines: Vec<String> =
            fields.iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
        format!("@techreport{{{key},\n{}\n}}\n", lines.join(",\n"))
    }

    fn ris(&self) -> String {
        let mut lines = vec![("TY", "RPRT".to_owned()), ("TI", self.title.clone())];
        lines.extend(self.authors.iter().map(|name| ("AU", name.clone())));
        lines.extend(self.translators.iter().map(|name| ("A4", name.clone())));
        let date: Vec<String> = self.date_parts().iter().map(|n| format!("{n:02}")).collect();
        if let Some(year) = date.first() {
            let part = |at: usize| date.get(at).map_or("", String::as_str);
            lines.push(("PY", year.clone()));
            lines.push(("DA", format!("{year}/{}/{}/", part(1), part(2))));
        }
        let mut add = |tag, value: Option<&str>| {
            if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
                lines.push((tag, value.to_owned()));
            }
        };
        let number = self.number.map(|number| number.to_string());
        add("PB", Some(self.institution));
        add("CY", self.place);
        add("T2", Some(self.series));
        add("SN", number.as_deref());
        add("LA", Some(&self.lang));
        for keyword in self.keywords {
            add("KW", Some(keyword));
        }
        add("AB", self.summary);
        add("DO", self.doi);
        add("UR", self.url.as_deref());
        add("L1", self.pdf.as_deref());
        add("ID", Some(&self.key));
        lines.push(("ER", String::new()));
        // A line of RIS is a field: no value may hold a line end.
        let line = |(tag, value): (&str, String)| format!("{tag}  - {}\r\n", in_a_line(&value));
        lines.into_iter().map(line).collect()
    }

    fn csl(&self) -> Vec<u8> {
        let names = |names: &[String]| {
            names.iter().map(|name| json!({"literal": name})).collect::<Vec<_>>()
        };
        let date = self.date_parts();
        pretty(&json!([known(json!({
            "id": self.key,
            "type": "report",
            "title": self.title,
            "author": names(self.authors),
            "translator": names(self.translators),
            "publisher": self.institution,
            "publisher-place": self.place,
            "collection-title": self.series,
            "number": self.number.map(|number| number.to_string()),
            "issued": (!date.is_empty()).then(|| json!({"date-parts": [date]})),
            "language": self.lang,
            "abstract": self.summary,
            "keyword": (!self.keywords.is_empty()).then(|| self.keywords.join(", ")),
            "DOI": self.doi,
            "URL": self.url,
            "license": self.licence,
        }))]))
    }
}

/// The spaces that French puts before a colon, and between thousands.
const BOUND: [char; 2] = ['\u{a0}', '\u{202f}'];

/// A text without line ends. Spaces at which no line may break stay what they are.
fn in_a_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() && !BOUND.contains(&c));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text in BibTeX: what means something to TeX written so that it does not.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in in_a_line(text).chars() {
        match c {
            c if BOUND.contains(&c) => out.push('~'),
            '\\' => out.push_str("{\\textbackslash}"),
            '{' | '}' => {
                out.push_str(if c == '{' { "{\\textbraceleft}" } else { "{\\textbraceright}" })
            }
            '~' => out.push_str("{\\textasciitilde}"),
            '^' => out.push_str("{\\textasciicircum}"),
            '%' | '&' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::tex;

    #[test]
    fn bibtex_has_no_live_characters() {
        assert_eq!(tex("50 % of\nA & B"), "50 \\% of A \\& B");
        assert_eq!(tex("Titre\u{a0}: 50\u{202f}%"), "Titre~: 50~\\%");
        assert_eq!(tex("a}, url = {b"), "a{\\textbraceright}, url = {\\textbraceleft}b");
        assert_eq!(tex("\\input{x}"), "{\\textbackslash}input{\\textbraceleft}x{\\textbraceright}");
    }
}
