//! Real documents, word for word: what the Markdown says is what the PDF says.

use crate::workspace::{Run, corpus, installed, polyfolio, root};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Characters that no bundled font has, which is reported: a cat in Japanese.
const REPORTED: [&str; 1] = ["ねこ"];

#[test]
fn every_guide_becomes_a_pdf_with_all_its_words() {
    let Some(series) = corpus("osg") else { return };
    compare(&series, Some("en"), 37);
}

#[test]
fn every_chapter_becomes_a_pdf_with_all_its_words() {
    let Some(series) = corpus("asvs") else { return };
    compare(&series, Some("en"), 66);
}

/// The bundled studies have what those lack: charts with their data, works that are cited, definition
/// lists, pictures side by side.
#[test]
fn every_bundled_study_becomes_a_pdf_with_all_its_words() {
    compare(&root().join("studies"), None, 10);
}

fn compare(series: &Path, source: Option<&str>, documents: usize) {
    if !installed("pdftotext", "-v") {
        return;
    }
    let output = tempfile::tempdir().unwrap();
    let mut command = polyfolio();
    command.args(["--quiet", "publish", "--pdf-only", "--series"]).arg(series);
    command.arg("--output").arg(output.path());
    if let Some(source) = source {
        command.args(["--source", source]);
    }
    Run::of(&mut command).expect(0);
    let mut compared = 0;
    let mut lost = Vec::new();
    for (slug, lang, markdown) in documents_of(series) {
        let pdf = output.path().join(format!("current/files/{slug}/{slug}.{lang}.pdf"));
        // Bundled ones are held back where they are no more than a record.
        if !pdf.is_file() && source.is_none() {
            continue;
        }
        let beside = series.join(&slug);
        let said = counted(&words(&markdown_text(&markdown, &beside)));
        let raw = pdf_text(&pdf);
        let text = without_hyphens(&raw);
        let printed = counted(&words(&text));
        // The extractor drops the hyphen of `X-Frame-` at a line's end; then two words are one.
        let joined: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        for (word, &count) in &said {
            let found = printed.get(word).copied().unwrap_or(0);
            let whole = found >= count || joined.matches(word.as_str()).count() >= count;
            let over_pages = found + 1 == count && split_by_a_page(word, &raw, &printed);
            if !whole && !over_pages && !REPORTED.contains(&word.as_str()) {
                lost.push(format!("{slug}.{lang}: {word} ({found} of {count})"));
            }
        }
        assert!(said.len() > 5, "{slug}.{lang} has words to compare");
        compared += 1;
    }
    assert_eq!(compared, documents);
    assert!(lost.is_empty(), "{} words lost:\n{}", lost.len(), lost.join("\n"));
}

fn documents_of(series: &Path) -> Vec<(String, String, String)> {
    let mut out = Vec::new();
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(series).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    for folder in folders.into_iter().filter(|path| path.is_dir()) {
        let slug = folder.file_name().unwrap().to_string_lossy().into_owned();
        for lang in ["en", "es", "fr"] {
            if let Ok(text) = std::fs::read_to_string(folder.join(format!("{lang}.md"))) {
                out.push((slug.clone(), lang.to_owned(), text));
            }
        }
    }
    out
}

/// The words of a Markdown file and of what it draws on, found without the program's own reader.
fn markdown_text(source: &str, beside: &Path) -> String {
    let body = match source.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some((_, body)) => body,
        None => source,
    };
    let (body, cited) = without_marks(body, beside);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    let mut out = cited;
    let (mut in_image, mut in_chart) = (0, false);
    for event in Parser::new_ext(&body, options) {
        match event {
            Event::Start(Tag::Image { title, .. }) => {
                in_image += 1;
                // Beside what it shows, a figure has its caption.
                out.push_str(&format!("\n{title}\n"));
            }
            Event::End(TagEnd::Image) => in_image -= 1,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                in_chart = &*language == "chart";
            }
            Event::Text(text) if in_chart => out.push_str(&chart_text(&text, beside)),
            Event::End(TagEnd::CodeBlock) => {
                in_chart = false;
                out.push('\n');
            }
            Event::Text(text) | Event::Code(text) if in_image == 0 => out.push_str(&text),
            Event::Html(html) => {
                // The text between tags is Markdown again; its entities and links are read as such.
                for line in without_tags(&html).lines().filter(|line| !line.trim().is_empty()) {
                    out.push_str(&markdown_text(line.trim(), beside));
                    out.push('\n');
                }
            }
            Event::InlineHtml(_) | Event::Text(_) | Event::Code(_) => {}
            Event::Start(_) | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {}
            _ => out.push('\n'),
        }
    }
    out
}

/// The text without attributes (`{#fig-1}`) and citations (`[@key]`), where it has a bibliography; and
/// the titles and authors of the works that are cited.
fn without_marks(body: &str, beside: &Path) -> (String, String) {
    let Ok(works) = std::fs::read_to_string(beside.join("references.yml")) else {
        return (body.to_owned(), String::new());
    };
    let works: BTreeMap<String, serde_json::Value> = entries(&works);
    let mut cited = String::new();
    let citations = regex::Regex::new(r"\[@([\w-]+)\]").unwrap();
    let text = citations.replace_all(body, |found: &regex::Captures<'_>| {
        for field in works[&found[1]].as_object().unwrap().values() {
            cited.push_str(&format!("{}\n", field.as_str().unwrap()));
        }
        ""
    });
    let attributes = regex::Regex::new(r"\{(#|\.|lang=)[^{}\n]*\}").unwrap();
    (attributes.replace_all(&text, "").into_owned(), cited)
}

/// Title, author and publisher by the key of a work: two levels of YAML.
fn entries(yaml: &str) -> BTreeMap<String, serde_json::Value> {
    let mut out = BTreeMap::new();
    let mut key = String::new();
    for line in yaml.lines().filter(|line| !line.trim_start().starts_with('#')) {
        let Some((name, value)) = line.split_once(':') else { continue };
        if !line.starts_with(' ') {
            key = name.trim().to_owned();
            out.insert(key.clone(), serde_json::json!({}));
        } else if ["title", "author", "publisher"].contains(&name.trim()) {
            out.get_mut(&key).unwrap()[name.trim()] =
                value.trim().trim_start_matches("{ name:").trim_matches(['"', '}', ' ']).into();
        }
    }
    out
}

/// What a chart says: its title, its source, and the data.
fn chart_text(yaml: &str, beside: &Path) -> String {
    let field = |name: &str| {
        let line = yaml.lines().find_map(|line| line.strip_prefix(&format!("{name}:")));
        line.unwrap_or_default().trim().trim_matches('"').to_owned()
    };
    let data = std::fs::read_to_string(beside.join(field("data"))).unwrap();
    // Names in the data may have labels in the language: `labels: {a: One, b: Two}`.
    let labels = field("labels");
    let labels: BTreeMap<&str, &str> = labels
        .trim_matches(['{', '}'])
        .split(", ")
        .filter_map(|label| label.split_once(": "))
        .collect();
    let cells = data.lines().skip(1).flat_map(|row| row.split(','));
    let cells: Vec<&str> = cells.map(|cell| labels.get(cell).copied().unwrap_or(cell)).collect();
    format!("\n{}\n{}\n{}\n", field("title"), field("source"), cells.join("\n"))
}

/// HTML without its tags.
fn without_tags(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        rest = rest[open..].find('>').map_or("", |close| &rest[open + close + 1..]);
        out.push(' ');
    }
    out.push_str(rest);
    out
}

pub(crate) fn pdf_text(pdf: &Path) -> String {
    let output =
        Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(pdf).arg("-").output().unwrap();
    assert!(output.status.success(), "{}", pdf.display());
    String::from_utf8(output.stdout).unwrap()
}

/// Whether a word's first part stands before a hyphen, and its second is a word elsewhere: between
/// them stand the footer of one page and the header of the next.
fn split_by_a_page(word: &str, raw: &str, printed: &BTreeMap<String, usize>) -> bool {
    word.char_indices().skip(2).any(|(at, _)| {
        let (first, second) = word.split_at(at);
        raw.contains(&format!("{first}\u{ad}")) && printed.contains_key(second)
    })
}

/// Soft hyphens at line ends join the halves of a word.
pub(crate) fn without_hyphens(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '\u{ad}' {
            while chars.next_if(|c| c.is_whitespace()).is_some() {}
        } else {
            out.push(c);
        }
    }
    out
}

/// Runs of letters and digits, in compatibility form: ligatures and superscripts are what they say.
pub(crate) fn words(text: &str) -> Vec<String> {
    let nfkc = icu::normalizer::ComposingNormalizerBorrowed::new_nfkc();
    nfkc.normalize(text)
        .replace('\u{200b}', "")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn counted(words: &[String]) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for word in words {
        *out.entry(word.clone()).or_insert(0) += 1;
    }
    out
}
