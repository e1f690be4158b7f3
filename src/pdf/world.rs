//! What Typst may see of the world: the template, the document's pictures, the fonts. Nothing else.
//!
//! **Invariant:** no file system, no network, no packages, no clock. File names are fixed and reused
//! for every document, because Typst never forgets a name (65,535 per process).

use super::Environment;
use crate::edition::Edition;
use crate::text::Digest;
use std::path::PathBuf;
use std::sync::LazyLock;
use typst::World;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The template of a whole study.
pub const STUDY: &str = "study";

/// The program: hand the edition to the template. The name is one of a template that is there.
fn main_source(template: &str) -> Source {
    let text =
        format!("#import \"/templates/pdf/{template}.typ\": {template}\n#{template}(edition())\n");
    Source::new(file_id("/main.typ"), text)
}

static MAIN_SOURCE: LazyLock<Source> = LazyLock::new(|| main_source(STUDY));

/// The id of a path of the virtual project. Only for fixed paths.
pub(super) fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path)
        .unwrap_or_else(|_| VirtualPath::new("/invalid").expect("a plain path is a virtual path"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The file that spans of a document's content point into.
pub(super) fn document_id() -> FileId {
    static ID: LazyLock<FileId> = LazyLock::new(|| file_id("/study.md"));
    *ID
}

/// The file that spans of passages of the original point into.
pub(super) fn original_id() -> FileId {
    static ID: LazyLock<FileId> = LazyLock::new(|| file_id("/original.md"));
    *ID
}

/// The file whose bytes are the identity of the edition being set; see [`super::data`].
pub(super) fn identity_id() -> FileId {
    static ID: LazyLock<FileId> = LazyLock::new(|| file_id("/edition"));
    *ID
}

/// The world of one document.
pub(super) struct DocumentWorld<'a> {
    environment: &'a Environment,
    identity: Bytes,
    main: Source,
    today: Option<Datetime>,
}

impl<'a> DocumentWorld<'a> {
    pub(super) fn new(environment: &'a Environment, edition: &Edition, identity: Digest) -> Self {
        Self {
            environment,
            identity: Bytes::new(*identity.as_bytes()),
            main: match environment.has_template(&edition.template) {
                true if edition.template != STUDY => main_source(&edition.template),
                _ => MAIN_SOURCE.clone(),
            },
            today: edition.face.date.as_deref().and_then(datetime),
        }
    }

    /// The world of the card of an edition.
    pub(super) fn card(environment: &'a Environment, identity: Digest) -> Self {
        static MAIN: LazyLock<Source> = LazyLock::new(|| {
            let (width, height) = super::CARD;
            let main = format!(
                "#import \"/templates/pdf/card.typ\": card\n#card(words(), {width}pt, {height}pt)\n"
            );
            Source::new(file_id("/main.typ"), main)
        });
        Self {
            environment,
            identity: Bytes::new(*identity.as_bytes()),
            main: MAIN.clone(),
            today: None,
        }
    }

    /// The world of a document that is no study. The template's name is a file's, not a person's.
    pub(super) fn sheet(environment: &'a Environment, template: &str, identity: Digest) -> Self {
        let name: String =
            template.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let main = format!("#import \"/templates/pdf/{name}.typ\": {name}\n#{name}(sheet())\n");
        Self {
            environment,
            identity: Bytes::new(*identity.as_bytes()),
            today: None,
            main: Source::new(file_id("/main.typ"), main),
        }
    }
}

/// An ISO date as Typst's; a month counts as its first day.
pub(super) fn datetime(iso: &str) -> Option<Datetime> {
    let mut parts = iso.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next().map_or(Some(1), |part| part.parse().ok())?;
    let day = parts.next().map_or(Some(1), |part| part.get(..2)?.parse().ok())?;
    Datetime::from_ymd(year, month, day)
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<typst::Library> {
        &self.environment.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.environment.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        self.environment.template(id).map(|t| t.source.clone()).ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == identity_id() {
            return Ok(self.identity.clone());
        }
        match self.environment.template(id) {
            Some(template) => Ok(Bytes::from_string(template.source.text().to_owned())),
            None => Err(not_found(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.environment.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // The edition's date: a PDF made tomorrow must have the same bytes.
        self.today
    }
}

fn not_found(id: FileId) -> FileError {
    match id.root() {
        VirtualRoot::Project => FileError::NotFound(PathBuf::from(id.vpath().get_without_slash())),
        VirtualRoot::Package(_) => FileError::AccessDenied,
    }
}
