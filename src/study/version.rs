//! One language version of a study: its front matter and its document.

use crate::data::{Node, Reader, Source};
use crate::diag::{Checked, Code, Diagnostic, Severity};
use crate::markdown::{self, Block, BlockKind, Document, plain_text};
use crate::message::say;
use crate::text::{SourceFile, is_control};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a reader sees before the text: front matter, decoded.
#[derive(Debug, Clone, Default)]
pub struct Meta {
    /// The title; from the first heading where the front matter has none.
    pub title: String,
    /// A second line of the title.
    pub subtitle: Option<String>,
    /// One paragraph.
    pub summary: Option<String>,
    /// Free key words.
    pub keywords: Vec<String>,
    /// Authors in order.
    pub authors: Vec<String>,
    /// Translators of this version.
    pub translators: Vec<String>,
    /// Reviewers of this version.
    pub reviewers: Vec<String>,
    /// ISO 8601 date of this version.
    pub date: Option<String>,
    /// ISO 8601 date of the last change of what this version says.
    pub modified: Option<String>,
    /// The version of this text.
    pub version: Option<String>,
    /// Keys of the front matter that mean nothing to Polyfolio, for templates.
    pub extra: BTreeMap<String, String>,
}

/// The most bytes that a text takes in one piece of a PDF: 32,767 (ISO 32000-1, annex C, as PDF/A-2
/// demands), less what the exporter may add.
pub const LONGEST: usize = 32_000;

/// How many bytes a text takes in a PDF: one for each character of ASCII, else two or four (UTF-16).
#[must_use]
pub fn bytes_in_pdf(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { 2 + 2 * text.encode_utf16().count() }
}

/// A language version of a study.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its front matter.
    pub meta: Meta,
    /// Its text.
    pub document: Document,
    /// Whether the title is the document's first heading, which is then not printed twice.
    pub title_in_body: bool,
}

impl Version {
    /// Whether there is a text, and not only a title and summary.
    #[must_use]
    pub fn has_document(&self) -> bool {
        !self.body().is_empty()
    }

    /// The blocks to print after the title.
    #[must_use]
    pub fn body(&self) -> &[Block] {
        if self.title_in_body { &self.document.body[1..] } else { &self.document.body }
    }
}

/// Parses a language version.
pub fn version(file: &Arc<SourceFile>) -> Checked<Version> {
    let mut diagnostics = Vec::new();
    let document = markdown::parse(file).report_to(&mut diagnostics);
    let mut source = Source::new(file);
    let mut meta = meta(&document.front, &mut source);
    let first_heading = match document.body.first() {
        Some(Block { kind: BlockKind::Heading { level: 1, content, .. }, .. }) => {
            Some(plain_text(content).trim().to_owned())
        }
        _ => None,
    };
    let mut title_in_body = false;
    if meta.title.is_empty() {
        match first_heading.filter(|title| !title.is_empty()) {
            Some(title) => {
                meta.title = title;
                title_in_body = true;
            }
            None => {
                meta.title = file.name().trim_end_matches(".md").to_owned();
                source.diagnostics.push(
                    Diagnostic::of_path(Code::TitleMissing, file.path(), say::diag_title_missing())
                        .help(say::diag_title_missing_help()),
                );
            }
        }
    } else if first_heading.as_ref() == Some(&meta.title) {
        title_in_body = true;
    }
    diagnostics.extend(source.diagnostics);
    Checked::new(Version { meta, document, title_in_body }, diagnostics)
}

/// Takes what no page shows out of the texts, and reports what a PDF cannot hold.
fn printable(meta: &mut Meta, front: &Node, source: &mut Source) {
    let mut fields: Vec<(&str, Vec<&mut String>)> = vec![
        ("title", vec![&mut meta.title]),
        ("subtitle", meta.subtitle.iter_mut().collect()),
        ("summary", meta.summary.iter_mut().collect()),
        ("keywords", meta.keywords.iter_mut().collect()),
        ("authors", meta.authors.iter_mut().collect()),
        ("translators", meta.translators.iter_mut().collect()),
        ("reviewers", meta.reviewers.iter_mut().collect()),
    ];
    for (key, texts) in &mut fields {
        let node = front.get(key).or_else(|| front.get("description"));
        let span = node.map(|node| node.span.clone()).unwrap_or_default();
        if let Some(found) = texts.iter().find_map(|text| text.chars().find(|c| is_control(*c))) {
            let message = say::diag_control_character(format!("U+{:04X}", u32::from(found)));
            let help = say::diag_control_character_help();
            source.report(Code::ControlCharacter, &span, message, Some(help));
            texts.iter_mut().for_each(|text| text.retain(|c| !is_control(c)));
        }
        // A PDF joins the items of a list.
        let joined: Vec<&str> = texts.iter().map(|text| text.as_str()).collect();
        let length = bytes_in_pdf(&joined.join(", "));
        if length > LONGEST {
            let message = say::diag_text_long(length, LONGEST);
            source.report(Code::TooDeep, &span, message, Some(say::diag_text_long_help()));
        }
    }
}

/// Decodes front matter. Unknown keys are kept: documents from elsewhere carry their own.
fn meta(front: &Node, source: &mut Source) -> Meta {
    let mut reader = Reader::new(front);
    let names = |pairs: Vec<(String, _)>| pairs.into_iter().map(|(name, _)| name).collect();
    let mut meta = Meta {
        title: reader.scalar(source, "title").unwrap_or_default(),
        subtitle: reader.text(source, "subtitle"),
        summary: reader.text(source, "summary"),
        keywords: names(reader.texts(source, "keywords")),
        authors: names(reader.texts(source, "authors")),
        translators: names(reader.texts(source, "translators")),
        reviewers: names(reader.texts(source, "reviewers")),
        date: reader.scalar(source, "date"),
        modified: reader.scalar(source, "modified"),
        version: reader.scalar(source, "version"),
        extra: BTreeMap::new(),
    };
    // `description` is what most other tools call the summary.
    if let (None, Some(description)) = (&meta.summary, reader.text(source, "description")) {
        meta.summary = Some(description);
    }
    printable(&mut meta, front, source);
    for (key, span, near) in reader.unknown() {
        if let Some(near) = near {
            source.report(
                Code::SuspectKey,
                span,
                say::diag_unknown_key(key),
                Some(say::diag_did_you_mean(near)),
            );
        }
        if let Some(value) = front.get(key).and_then(Node::scalar) {
            meta.extra.insert(key.to_owned(), value);
        }
    }
    // A near miss is a hint, not a verdict.
    debug_assert!(Code::SuspectKey.severity() < Severity::Error);
    meta
}
