//! The templates of the site: those in the program, and over them those of the workspace.

use crate::diag::{Checked, Code, Diagnostic};
use crate::message::{embedded, say};
use crate::text::{Digest, SourceFile};
use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where templates lie, in the program and in a workspace.
const FOLDER: &str = "templates/site/";
/// The style of e-books.
const BOOK_STYLE: &str = "epub.css";
/// What a page may cost, so that a template cannot loop for ever.
const FUEL: u64 = 20_000_000;

/// Templates, styles and scripts.
pub struct Theme {
    environment: Environment<'static>,
    files: BTreeMap<String, Arc<SourceFile>>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("files", &self.files.keys()).finish_non_exhaustive()
    }
}

impl Theme {
    /// Gathers the files of `templates/site/`; those of the workspace, by paths relative to that
    /// folder, replace those of the same name. A template that does not parse is reported with its
    /// line, and the one in the program stands for it.
    pub fn load(own: &[(String, Arc<SourceFile>)]) -> Checked<Self> {
        let mut diagnostics = Vec::new();
        let mut environment = Environment::new();
        environment.set_debug(true);
        environment.set_fuel(Some(FUEL));
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        if let Ok(syntax) = syntax {
            environment.set_syntax(syntax);
        }
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        let mut files = BTreeMap::new();
        for (path, bytes) in embedded::below(FOLDER) {
            if let Ok(text) = std::str::from_utf8(bytes) {
                let file = Arc::new(SourceFile::new(format!("{FOLDER}{path}"), text));
                files.insert(path.to_owned(), file);
            }
        }
        files.extend(own.iter().cloned());
        for (path, file) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let added = environment.add_template_owned(path.clone(), file.text().to_owned());
            if let Err(error) = added {
                diagnostics.push(finding(&error, &files));
            }
        }
        Checked::new(Self { environment, files }, diagnostics)
    }

    /// The digest of every file.
    pub(super) fn digest(&self) -> Digest {
        let files: Vec<(&str, &str)> =
            self.files.iter().map(|(path, file)| (path.as_str(), file.text())).collect();
        Digest::of_value(&files)
    }

    /// A page.
    ///
    /// # Errors
    /// A finding at the template's line.
    pub(super) fn page(&self, template: &str, context: Value) -> Result<String, Box<Diagnostic>> {
        let page = self.environment.get_template(template).and_then(|t| t.render(context));
        page.map_err(|error| Box::new(finding(&error, &self.files)))
    }

    /// The style of e-books, which no page loads.
    pub(super) fn book_style(&self) -> &str {
        self.files.get(BOOK_STYLE).map_or("", |file| file.text())
    }

    /// A file that is published as it is.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|file| file.text())
    }

    /// The files that pages load: path and text.
    pub(super) fn assets(&self) -> impl Iterator<Item = (&str, &str)> {
        let loaded = |path: &str| {
            path != BOOK_STYLE && [".css", ".js", ".svg"].iter().any(|end| path.ends_with(end))
        };
        let files = self.files.iter().filter(move |(path, _)| loaded(path));
        files.map(|(path, file)| (path.as_str(), file.text()))
    }
}

/// What is wrong with a template, and where.
fn finding(error: &Error, files: &BTreeMap<String, Arc<SourceFile>>) -> Diagnostic {
    // An error in an included template is the cause of the one that includes it.
    let mut innermost = error;
    let mut next = std::error::Error::source(error);
    while let Some(cause) = next {
        if let Some(inner) = cause.downcast_ref::<Error>() {
            innermost = inner;
        }
        next = cause.source();
    }
    let kind = innermost.kind().to_string();
    let detail = innermost.detail().map_or_else(|| kind.clone(), |d| format!("{kind}: {d}"));
    let message = say::diag_site_template(detail);
    let name = innermost.name().or(error.name()).unwrap_or_default();
    let finding = match files.get(name) {
        Some(file) => {
            let line = innermost.line().unwrap_or(1);
            let start = file.text().split_inclusive('\n').take(line - 1).map(str::len).sum();
            let end = file.text()[start..].find('\n').map_or(file.text().len(), |at| start + at);
            let span = innermost.range().filter(|range| !range.is_empty()).unwrap_or(start..end);
            Diagnostic::at(Code::SiteTemplate, file, &span, message)
        }
        None => Diagnostic::of_path(Code::SiteTemplate, format!("{FOLDER}{name}"), message),
    };
    finding.help(say::diag_site_template_help())
}

/// What a template sees of a value.
pub(super) fn view(value: impl serde::Serialize) -> Value {
    Value::from(minijinja::value::Serde(value))
}
