//! What all documents share: the library, the fonts, the template.

use super::data;
use crate::diag::{Code, Diagnostic};
use crate::message::{embedded, say};
use crate::study::{Brand, FontChoice};
use crate::text::{SourceFile, Span};
use std::collections::BTreeMap;
use std::sync::Arc;
use typst::foundations::Bytes;
use typst::syntax::{FileId, Source};
use typst::text::{Coverage, Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _};
use typst_kit::fonts::{self, FontStore};

/// Built once, shared by all documents and threads.
///
/// A `Library` per document (as `sys.inputs` would need) would be hashed again for each.
pub struct Environment {
    pub(super) library: LazyHash<Library>,
    pub(super) fonts: FontStore,
    templates: BTreeMap<u16, Template>,
    coverage: Vec<Coverage>,
}

/// A file of the template, as Typst and as messages need it.
pub(super) struct Template {
    pub(super) source: Source,
    pub(super) file: Arc<SourceFile>,
    /// Whether it is the workspace's.
    is_own: bool,
}

impl std::fmt::Debug for Environment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Environment")
    }
}

impl Environment {
    /// Gathers fonts and templates: those in the program, then the workspace's over them. Paths of
    /// `templates` are relative to the workspace's `templates/`.
    #[must_use]
    pub fn new(templates: &[(String, Arc<SourceFile>)], extra_fonts: &[Vec<u8>]) -> Self {
        let mut library = Library::builder().build();
        library.global.scope_mut().define_func::<data::edition>();
        library.global.scope_mut().define_func::<data::words>();
        library.global.scope_mut().define_func::<super::sheet::sheet>();
        let mut store = FontStore::new();
        let mut coverage = Vec::new();
        let ours = embedded::below("templates/fonts/")
            .filter(|(path, _)| path.ends_with(".otf") || path.ends_with(".ttf"))
            .map(|(_, bytes)| Bytes::new(bytes));
        let theirs = extra_fonts.iter().map(|bytes| Bytes::new(bytes.clone()));
        let own = theirs.chain(ours).flat_map(Font::iter).map(|font| {
            let info = font.info().clone();
            (font, info)
        });
        for (font, info) in own.chain(fonts::embedded()) {
            coverage.push(info.coverage.clone());
            store.push((font, info));
        }
        let mut all = BTreeMap::new();
        let embedded = embedded::below("templates/").filter_map(|(path, bytes)| {
            let text = std::str::from_utf8(bytes).ok().filter(|_| path.ends_with(".typ"))?;
            Some((path.to_owned(), Arc::new(SourceFile::new(format!("templates/{path}"), text))))
        });
        let embedded = embedded.map(|(path, file)| (path, file, false));
        let own = templates.iter().map(|(path, file)| (path.clone(), Arc::clone(file), true));
        for (path, file, is_own) in embedded.chain(own) {
            let id = super::world::file_id(&format!("/templates/{path}"));
            let source = Source::new(id, file.text().to_owned());
            all.insert(id.into_raw().get(), Template { source, file, is_own });
        }
        let library = LazyHash::new(library);
        Self { library, fonts: store, templates: all, coverage }
    }

    /// A template's file.
    pub(super) fn template(&self, id: FileId) -> Option<&Template> {
        self.templates.get(&id.into_raw().get())
    }

    /// Whether there is a template of this name: a file of `templates/pdf` that has a function of
    /// the same name, by which it is called.
    #[must_use]
    pub fn has_template(&self, name: &str) -> bool {
        self.template_names().any(|known| known == name)
    }

    /// The names of the templates.
    pub fn template_names(&self) -> impl Iterator<Item = &str> {
        self.templates.values().filter_map(|template| {
            let name = template.file.name().strip_suffix(".typ")?;
            let whole = format!("#let {name}(edition) =");
            template.file.text().contains(&whole).then_some(name)
        })
    }

    /// The workspace's own templates by their paths for people.
    pub(super) fn own_templates(&self) -> impl Iterator<Item = &str> {
        self.templates.values().filter(|template| template.is_own).map(|t| t.file.path())
    }

    /// Where the function of a template of the workspace begins; nothing if the program brought it.
    pub(super) fn own_function(&self, name: &str) -> Option<(&str, Span)> {
        let function = format!("#let {name}(edition)");
        self.templates.values().filter(|template| template.is_own).find_map(|template| {
            let named = template.file.name().strip_suffix(".typ") == Some(name);
            let at = template.file.text().find(&function).filter(|_| named)?;
            Some((template.file.path(), at..at + function.len()))
        })
    }

    /// A template's text by its path for people.
    pub(super) fn template_file(&self, path: &str) -> Option<&Arc<SourceFile>> {
        self.templates.values().map(|template| &template.file).find(|file| file.path() == path)
    }

    /// The families of the brand that no font belongs to.
    #[must_use]
    pub fn check_brand(&self, brand: &Brand) -> Vec<Diagnostic> {
        let book = self.book();
        let missing = |choice: &&FontChoice| !book.contains_family(&choice.family.to_lowercase());
        let families = || {
            let names: Vec<&str> = book.families().map(|(name, _)| name).collect();
            names.join(", ")
        };
        [&brand.text_font, &brand.heading_font]
            .into_iter()
            .flatten()
            .filter(missing)
            .map(|choice| {
                let message = say::diag_font_missing(&choice.family);
                let (file, span) = (&choice.place.file, &choice.place.span);
                Diagnostic::at(Code::FontMissing, file, span, message)
                    .help(say::diag_font_missing_help(families()))
            })
            .collect()
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    /// Whether some font has a form for a character, or it needs none.
    pub(super) fn covers(&self, c: char) -> bool {
        let invisible = matches!(
            c,
            '\t' | '\n' | '\r' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}'
        );
        // Nobody knows what a private character says: PDF/A-2a (6.2.11.7.2) forbids them.
        if matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..) {
            return false;
        }
        c.is_ascii_graphic()
            || c == ' '
            || invisible
            || self.coverage.iter().any(|coverage| coverage.contains(u32::from(c)))
    }
}
