//! Gathers the files of a book.

use super::archive::{self, File};
use super::{package, pages};
use crate::edition::Edition;
use crate::html::{self, Options, Shown, Syntax, Text};
use crate::locale::{Catalog, Lang};
use crate::message::{Message, say};
use crate::text::Digest;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a book is made from.
#[derive(Debug, Clone)]
pub struct Book<'a> {
    /// The text and the words around it.
    pub edition: &'a Edition,
    /// The words of the edition's language.
    pub catalog: &'a Catalog,
    /// What tells this book from every other, for as long as there are editions of it.
    pub identifier: Identifier,
    /// The style sheet.
    pub style: &'a str,
    /// The pictures of the text, by their names in it. One that is not here its description stands for.
    pub pictures: &'a BTreeMap<String, html::Image>,
    /// The cover.
    pub cover: Option<&'a Cover>,
}

/// A cover: a PNG file.
#[derive(Debug, Clone)]
pub struct Cover {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// The identifier of a book: a UUID of version 8 (RFC 9562, section 5.8) made from the names of the
/// series, the study and the language, so that a later edition has it too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier(String);

impl Identifier {
    /// The identifier of a study's book in a language.
    #[must_use]
    pub fn new(series: &str, study: &str, lang: &Lang) -> Self {
        let digest = Digest::of(format!("{series}\n{study}\n{lang}").as_bytes());
        let mut bytes: [u8; 16] = std::array::from_fn(|at| digest.as_bytes()[at]);
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let mut text = String::from("urn:uuid:");
        for (at, byte) in bytes.iter().enumerate() {
            if [4, 6, 8, 10].contains(&at) {
                text.push('-');
            }
            let _ = write!(text, "{byte:02x}");
        }
        Self(text)
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// A picture in the book.
pub(super) struct Image {
    /// Its path from the package document.
    pub(super) path: String,
    /// Its media type.
    pub(super) media_type: &'static str,
}

/// What the pages are made of.
pub(super) struct Content<'a> {
    pub(super) book: Book<'a>,
    pub(super) text: Text,
    pub(super) images: Vec<Image>,
}

impl Content<'_> {
    /// A word of the book's language.
    pub(super) fn word(&self, message: &Message) -> String {
        self.book.catalog.text(message)
    }

    /// Whether there are formulas, which the package document has to say.
    pub(super) fn has_math(&self) -> bool {
        [&self.text.body, &self.text.notes].iter().any(|part| part.as_str().contains("<math"))
    }
}

/// Binds an edition into a book.
#[must_use]
pub fn bind(book: Book<'_>) -> Vec<u8> {
    let (edition, catalog, style) = (book.edition, book.catalog, book.style);
    let mut files: Vec<File<'_>> = Vec::new();
    let mut images = Vec::new();
    let mut shown = BTreeMap::new();
    for (source, picture) in book.pictures {
        let path = format!("images/{:02}.{}", images.len() + 1, picture.extension());
        shown.insert(source.as_str(), Shown { address: path.clone(), size: picture.size() });
        files.push((format!("EPUB/{path}"), picture.bytes().into()));
        images.push(Image { path, media_type: picture.media_type() });
    }
    let options = Options {
        syntax: Syntax::Xml,
        below: 1,
        words: &|name| catalog.text(&word(name)),
        picture: &|source| shown.get(source).cloned(),
    };
    let text = html::render(&edition.body, &edition.notes, &options);
    let content = Content { book, text, images };
    let mut all: Vec<File<'_>> = vec![
        ("META-INF/container.xml".into(), package::container().into_bytes().into()),
        ("EPUB/package.opf".into(), package::package(&content).into_bytes().into()),
        ("EPUB/nav.xhtml".into(), pages::contents(&content).into_bytes().into()),
        ("EPUB/text.xhtml".into(), pages::text(&content).into_bytes().into()),
        ("EPUB/about.xhtml".into(), pages::about(&content).into_bytes().into()),
        ("EPUB/book.css".into(), style.as_bytes().into()),
    ];
    if let Some(cover) = content.book.cover {
        all.push((format!("EPUB/{}", package::COVER), cover.bytes.as_slice().into()));
    }
    all.extend(files);
    archive::pack(&all)
}

/// The words that the text asks for.
fn word(name: &str) -> Message {
    match name {
        "figure" => say::pdf_label_figure(),
        "table" => say::pdf_label_table(),
        "note" => say::pdf_label_note(),
        "tip" => say::pdf_label_tip(),
        "important" => say::pdf_label_important(),
        "warning" => say::pdf_label_warning(),
        "caution" => say::pdf_label_caution(),
        "placeholder" => say::pdf_label_placeholder(),
        "data" => say::html_chart_data(),
        "done" => say::epub_task_done(),
        "open" => say::epub_task_open(),
        _ => say::epub_note_back(),
    }
}

#[cfg(test)]
mod tests {
    use super::Identifier;

    #[test]
    fn identifiers_are_uuids_of_their_own() {
        let of = |study: &str| Identifier::new("series", study, &"en".parse().unwrap());
        let id = of("a");
        assert_eq!(id, of("a"));
        assert_ne!(id, of("b"));
        let parts: Vec<&str> = id.as_str().strip_prefix("urn:uuid:").unwrap().split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(parts[2].starts_with('8') && parts[3].starts_with(['8', '9', 'a', 'b']));
    }
}
