//! What the typesetter had to say, in a form that can leave the process it said it in.

use super::Environment;
use super::world::{DocumentWorld, document_id, original_id};
use crate::diag::{Code, Diagnostic, Severity};
use crate::edition::Edition;
use crate::message::say;
use crate::text::{Place, Span};
use serde::{Deserialize, Serialize};
use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;

/// A finding of the typesetter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Whether there is no document because of it.
    pub fatal: bool,
    /// What Typst said, in its own words.
    pub message: String,
    /// What it advised.
    pub hints: Vec<String>,
    /// The file people know that it is about, if there is one.
    place: Option<(File, Span)>,
}

/// A file that findings are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum File {
    /// The edition's Markdown file.
    Document,
    /// The original that it draws on.
    Original,
    /// A template, by its path for people.
    Template(String),
}

impl Finding {
    pub(super) fn new(
        world: &DocumentWorld<'_>,
        environment: &Environment,
        finding: &SourceDiagnostic,
        fatal: bool,
    ) -> Self {
        // The first place that people know: the finding's own, else where it was called from.
        let trace = finding.trace.iter().map(|point| point.span.into());
        let place = std::iter::once(finding.span).chain(trace).find_map(|span| {
            let id = span.id()?;
            let range = world.range(span)?;
            let file = if id == document_id() {
                File::Document
            } else if id == original_id() {
                File::Original
            } else {
                File::Template(environment.template(id)?.file.path().to_owned())
            };
            Some((file, range))
        });
        Self {
            fatal,
            message: finding.message.to_string(),
            hints: finding.hints.iter().map(|hint| hint.v.to_string()).collect(),
            place,
        }
    }

    /// Whether it is fatal and nobody knows where it comes from.
    pub(super) fn is_lost(&self) -> bool {
        self.fatal && self.place.is_none()
    }

    /// The same with a place in the Markdown file, if it has none.
    pub(super) fn placed(mut self, span: Option<&Span>) -> Self {
        if self.is_lost() {
            self.place = span.map(|span| (File::Document, span.clone()));
        }
        self
    }

    /// The same at the template that the workspace brings, if it has no place: a document that lacks
    /// something as a whole lacks it there.
    pub(super) fn placed_in(mut self, environment: &Environment, template: &str) -> Self {
        if self.is_lost() {
            let function = environment.own_function(template);
            self.place = function.map(|(path, span)| (File::Template(path.to_owned()), span));
        }
        self
    }

    /// The same as a diagnostic about a template alone.
    pub fn of_template(self, environment: &Environment, template: &str) -> Diagnostic {
        let code = if self.fatal { Code::TypesetFailed } else { Code::TypesetWarning };
        let message = say::diag_typeset(&self.message);
        let place = self.place.and_then(|(file, span)| match file {
            File::Template(path) => Some(Place::new(environment.template_file(&path)?, &span)),
            File::Document | File::Original => None,
        });
        let mut diagnostic = match place {
            Some(place) => Diagnostic::at(code, &place.file, &place.span, message),
            None => Diagnostic::of_path(code, format!("templates/pdf/{template}.typ"), message),
        };
        if self.fatal {
            diagnostic.severity = Severity::Error;
        }
        diagnostic
    }

    /// The same as a diagnostic at its place in the Markdown or in the template.
    pub fn diagnostic(self, environment: &Environment, edition: &Edition) -> Diagnostic {
        let code = if self.fatal { Code::TypesetFailed } else { Code::TypesetWarning };
        let message = say::diag_typeset(&self.message);
        // A part that a designer replaced may be wrong for the file that uses it.
        let own: Vec<&str> = environment.own_templates().collect();
        let elsewhere = match &self.place {
            Some((File::Template(path), _)) => !own.is_empty() && !own.contains(&path.as_str()),
            _ => false,
        };
        let place = self.place.and_then(|(file, span)| match file {
            File::Document => Some(Place::new(&edition.file, &span)),
            File::Original => Some(Place::new(edition.original.as_ref()?, &span)),
            File::Template(path) => Some(Place::new(environment.template_file(&path)?, &span)),
        });
        let mut diagnostic = match place {
            Some(place) => Diagnostic::at(code, &place.file, &place.span, message),
            None => Diagnostic::of_path(code, edition.file.path(), message),
        };
        if self.fatal {
            diagnostic.severity = Severity::Error;
        }
        diagnostic.help = if !self.hints.is_empty() {
            Some(say::diag_typeset_hint(self.hints.join("; ")))
        } else if elsewhere {
            Some(say::diag_typeset_own(own.join("`, `")))
        } else {
            None
        };
        diagnostic
    }
}
