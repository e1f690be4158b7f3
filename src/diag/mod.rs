//! Floor 2: findings about the user's files, and values that carry them.
//!
//! A finding is a [`Diagnostic`]: it never stops a stage. A failing environment (a full disk, a
//! missing permission) is an error type of its own room. Both meet only at the command line.

mod code;

pub use code::{Code, Severity};

use crate::message::Message;
use crate::text::{Place, SourceFile, Span};
use std::sync::Arc;

/// Where in the user's files a finding belongs.
#[derive(Debug, Clone)]
pub enum Origin {
    /// A span of a file that was read.
    Place(Place),
    /// A file or folder as a whole, by its path for people.
    Path(String),
}

impl Origin {
    /// The path for people.
    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::Place(place) => place.file.path(),
            Self::Path(path) => path,
        }
    }

    /// The 1-based line, where one is known.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Place(place) => Some(place.line()),
            Self::Path(_) => None,
        }
    }
}

/// A finding about the user's files.
#[derive(Debug, Clone)]
#[must_use = "diagnostics must be reported"]
pub struct Diagnostic {
    /// What kind of finding; stable, explained by `polyfolio explain`.
    pub code: Code,
    /// The rule among many of its kind, where the kind has rules: `FR01` of typography.
    pub rule: Option<Arc<str>>,
    /// How much it matters. At first that of its code.
    pub severity: Severity,
    /// What is wrong: lower case, the thing in backticks.
    pub message: Message,
    /// Where.
    pub origin: Origin,
    /// The locale it is about, as its folder spells it, where the path does not tell.
    pub locale: Option<String>,
    /// What else to look at, such as the first of two equal numbers.
    pub related: Vec<(Origin, Message)>,
    /// What to do about it.
    pub help: Option<Message>,
}

impl Diagnostic {
    /// A finding at a span of a file.
    pub fn at(code: Code, file: &Arc<SourceFile>, span: &Span, message: Message) -> Self {
        Self::new(code, Origin::Place(Place::new(file, span)), message)
    }

    /// A finding about a whole file or folder.
    pub fn of_path(code: Code, path: impl Into<String>, message: Message) -> Self {
        Self::new(code, Origin::Path(path.into()), message)
    }

    fn new(code: Code, origin: Origin, message: Message) -> Self {
        let severity = code.severity();
        Self {
            code,
            rule: None,
            severity,
            message,
            origin,
            locale: None,
            related: Vec::new(),
            help: None,
        }
    }

    /// What `polyfolio explain` is asked for: the rule's name, else the code's.
    #[must_use]
    pub fn name(&self) -> &str {
        self.rule.as_deref().unwrap_or(self.code.name())
    }

    /// Adds what to do.
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }

    /// Names the locale that it is about.
    pub fn locale(mut self, locale: &str) -> Self {
        self.locale = Some(locale.to_owned());
        self
    }

    /// Adds another place to look at.
    pub fn related(mut self, origin: Origin, message: Message) -> Self {
        self.related.push((origin, message));
        self
    }
}

/// The output of a stage that never gives up: a value and what was found on the way.
#[derive(Debug, Clone)]
#[must_use = "diagnostics must be reported"]
pub struct Checked<T> {
    /// The value, complete enough for the next stage.
    pub output: T,
    /// Findings, in the order of their discovery.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value with its findings.
    pub fn new(output: T, diagnostics: Vec<Diagnostic>) -> Self {
        Self { output, diagnostics }
    }

    /// Takes the value and leaves the findings in `sink`.
    pub fn report_to(self, sink: &mut Vec<Diagnostic>) -> T {
        sink.extend(self.diagnostics);
        self.output
    }
}

/// The worst severity among some findings.
#[must_use]
pub fn worst<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> Option<Severity> {
    diagnostics.into_iter().map(|d| d.severity).max()
}
