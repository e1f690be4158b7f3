//! Gathers the files of a book.

use super::archive::{self, File};
use super::{package, pages};
use crate::edition::{Edition, Picture, PictureFormat};
use crate::html::{self, Options, Shown, Syntax, Text};
use crate::locale::Catalog;
use crate::message::{Message, say};
use std::collections::BTreeMap;

/// What a book is made from.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// The text and the words around it.
    pub edition: &'a Edition,
    /// The words of the edition's language.
    pub catalog: &'a Catalog,
    /// What tells this book from every other, for as long as there are editions of it: a URN.
    pub identifier: &'a str,
    /// The style sheet.
    pub style: &'a str,
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
///
/// # Errors
/// What the container cannot hold.
pub fn bind(book: Book<'_>) -> std::io::Result<Vec<u8>> {
    let edition = book.edition;
    let mut files: Vec<File> = Vec::new();
    let mut images = Vec::new();
    let mut shown = BTreeMap::new();
    for (source, picture) in &edition.pictures {
        let Some((bytes, size)) = usable(picture) else { continue };
        let (media_type, ending) = kind(picture.format);
        let path = format!("images/{:02}.{ending}", images.len() + 1);
        shown.insert(source.as_str(), Shown { address: path.clone(), size });
        files.push((format!("EPUB/{path}"), bytes));
        images.push(Image { path, media_type });
    }
    let options = Options {
        syntax: Syntax::Xml,
        below: 1,
        words: &|name| book.catalog.text(&word(name)),
        picture: &|source| shown.get(source).cloned(),
    };
    let text = html::render(&edition.body, &edition.notes, &options);
    let content = Content { book, text, images };
    let mut all: Vec<File> = vec![
        ("META-INF/container.xml".into(), package::container().into_bytes()),
        ("EPUB/package.opf".into(), package::package(&content).into_bytes()),
        ("EPUB/nav.xhtml".into(), pages::contents(&content).into_bytes()),
        ("EPUB/text.xhtml".into(), pages::text(&content).into_bytes()),
        ("EPUB/about.xhtml".into(), pages::about(&content).into_bytes()),
        ("EPUB/book.css".into(), book.style.as_bytes().to_vec()),
    ];
    all.extend(files);
    archive::pack(&all).map_err(std::io::Error::other)
}

/// The bytes that go into the book, and the size of the picture in pixels.
fn usable(picture: &Picture) -> Option<(Vec<u8>, Option<(u32, u32)>)> {
    match picture.format {
        PictureFormat::Svg => html::clean_svg(&picture.bytes),
        _ => Some((picture.bytes.to_vec(), html::measure(picture))),
    }
}

/// The core media types of EPUB 3.3 (section 3.2), and the usual endings.
fn kind(format: PictureFormat) -> (&'static str, &'static str) {
    match format {
        PictureFormat::Png => ("image/png", "png"),
        PictureFormat::Jpeg => ("image/jpeg", "jpg"),
        PictureFormat::Webp => ("image/webp", "webp"),
        PictureFormat::Gif => ("image/gif", "gif"),
        PictureFormat::Svg => ("image/svg+xml", "svg"),
    }
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
        "done" => say::epub_task_done(),
        "open" => say::epub_task_open(),
        _ => say::epub_note_back(),
    }
}
