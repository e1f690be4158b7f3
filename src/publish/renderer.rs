//! From an item of the plan to its PDF: built, looked at, set in a worker, kept in the store.

use super::inputs::BUILD;
use super::plan::Item;
use super::run::PublishError;
use super::store::{Rendered, Store};
use super::worker::{Failure, Job, Pool};
use crate::diag::{Checked, Code, Diagnostic, Severity, worst};
use crate::edition::{self, Edition, Sheet};
use crate::locale::{Lang, Locales};
use crate::message::{Message, say};
use crate::pdf::{self, Artifact, Environment, Typeset};
use crate::study::{Series, Study};
use crate::text::Digest;

/// What renders: locales, templates and fonts, and the processes that do it.
#[derive(Debug, Clone, Copy)]
pub struct Renderer<'a> {
    /// The words.
    pub locales: &'a Locales,
    /// What the typesetter knows of the workspace.
    pub environment: &'a Environment,
    /// The processes.
    pub workers: &'a Pool,
    /// The template, by its name.
    pub template: &'a str,
}

/// An edition that can be rendered, with the digest of all that can change its bytes.
#[derive(Debug)]
pub struct Prepared {
    /// The edition.
    pub edition: Edition,
    /// The key.
    pub key: Digest,
    job: Job,
}

impl Renderer<'_> {
    /// Builds an edition and looks for what the typesetter would refuse or lose. Nothing if there is
    /// an error in it.
    ///
    /// # Errors
    /// If it cannot be encoded, which is a mistake of the program.
    pub fn prepare(
        &self,
        series: &Series,
        item: &Item<'_>,
    ) -> std::io::Result<Checked<Option<Prepared>>> {
        let mut diagnostics = Vec::new();
        let (rendition, study, lang) = (&item.rendition, item.study, &item.lang);
        let edition = edition::build_as(rendition, series, study, lang, self.locales, self.workers)
            .report_to(&mut diagnostics);
        // An error in the study was reported when it was loaded, and one in the edition just now:
        // what is not right is not published.
        let Some(edition) = edition.filter(|_| worst(&diagnostics) < Some(Severity::Error)) else {
            return Ok(Checked::new(None, diagnostics));
        };
        let edition = Edition { template: self.template.to_owned(), ..edition };
        diagnostics.extend(pdf::lint(self.environment, &edition));
        if worst(&diagnostics) >= Some(Severity::Error) {
            return Ok(Checked::new(None, diagnostics));
        }
        Ok(Checked::new(Some(self.ready(edition)?), diagnostics))
    }

    /// The page that stands for a withdrawn edition; nothing if there is nothing to say.
    pub(super) fn prepare_tombstone(
        &self,
        series: &Series,
        study: &Study,
        lang: &Lang,
    ) -> std::io::Result<Option<Prepared>> {
        let edition = edition::tombstone(series, study, lang, self.locales);
        edition.map(|edition| self.ready(edition)).transpose()
    }

    fn ready(&self, edition: Edition) -> std::io::Result<Prepared> {
        let job = self.workers.job(&edition)?;
        let (shared, own) = (self.workers.identity(), job.identity());
        let key = Digest::of(format!("{BUILD}\n{shared}\n{own}").as_bytes());
        Ok(Prepared { edition, key, job })
    }

    /// Renders an edition; nothing if the typesetter refused it.
    ///
    /// # Errors
    /// If no worker can be started.
    pub fn render(&self, prepared: &Prepared) -> std::io::Result<Checked<Option<Artifact>>> {
        Ok(match self.workers.typeset(&prepared.job)? {
            Ok(Typeset { artifact, findings }) => {
                let findings = findings.into_iter();
                let found = findings.map(|f| f.diagnostic(self.environment, &prepared.edition));
                Checked::new(artifact, found.collect())
            }
            Err(failure) => Checked::new(None, vec![failed(&prepared.edition, &failure)]),
        })
    }

    /// Whether what the store has is all that is wanted.
    pub(super) fn suffices(&self, kept: &Rendered) -> bool {
        kept.cover.is_some() || !self.workers.covers()
    }

    /// What the store has, without what was not asked for: a publication must not show what was made
    /// for another before it.
    pub(super) fn asked_for(&self, kept: Rendered) -> Rendered {
        Rendered { cover: kept.cover.filter(|_| self.workers.covers()), ..kept }
    }

    /// Takes an edition from the store, or renders it into the store.
    pub(super) fn obtain(
        &self,
        prepared: &Prepared,
        store: &Store<'_>,
        rebuild: bool,
    ) -> Result<Checked<Option<(Rendered, bool)>>, PublishError> {
        let diagnostics = |rendered: &Rendered| {
            let findings = rendered.findings.iter().cloned();
            findings.map(|f| f.diagnostic(self.environment, &prepared.edition)).collect()
        };
        if let Some(rendered) =
            store.get(&prepared.key).filter(|kept| !rebuild && self.suffices(kept))
        {
            let found = diagnostics(&rendered);
            return Ok(Checked::new(Some((self.asked_for(rendered), false)), found));
        }
        match self.workers.typeset(&prepared.job)? {
            Ok(Typeset { artifact: Some(artifact), findings }) => {
                let rendered = store.put(&prepared.key, &artifact, findings)?;
                let found = diagnostics(&rendered);
                Ok(Checked::new(Some((rendered, true)), found))
            }
            Ok(Typeset { artifact: None, findings }) => {
                let findings = findings.into_iter();
                let found = findings.map(|f| f.diagnostic(self.environment, &prepared.edition));
                Ok(Checked::new(None, found.collect()))
            }
            Err(failure) => Ok(Checked::new(None, vec![failed(&prepared.edition, &failure)])),
        }
    }
}

impl Prepared {
    pub(super) fn job(&self) -> &Job {
        &self.job
    }
}

/// What to tell of an edition at which a worker failed.
pub(super) fn failed(edition: &Edition, failure: &Failure) -> Diagnostic {
    let (code, message, help) = said(failure);
    Diagnostic::at(code, &edition.file, &pdf::heaviest(edition), message).help(help)
}

fn said(failure: &Failure) -> (Code, Message, Message) {
    match failure {
        Failure::Deadline(limit) => {
            let message = say::diag_render_deadline(limit.as_secs());
            (Code::RenderDeadline, message, say::diag_render_deadline_help())
        }
        Failure::Died(status) => {
            (Code::RenderDied, say::diag_render_died(status), say::diag_render_died_help())
        }
        Failure::Panicked(what) => {
            (Code::RenderDied, say::diag_render_panicked(what), say::diag_render_died_help())
        }
    }
}

/// What a worker made of a sheet, with findings at their places in the templates.
#[must_use]
pub fn concluded(
    environment: &Environment,
    sheet: &Sheet,
    set: Result<Typeset, Failure>,
) -> Checked<Option<Artifact>> {
    match set {
        Ok(Typeset { artifact, findings }) => {
            let findings = findings.into_iter();
            let found = findings.map(|f| f.of_template(environment, &sheet.template));
            Checked::new(artifact, found.collect())
        }
        Err(failure) => {
            let (code, message, help) = said(&failure);
            let finding = Diagnostic::of_path(code, &sheet.name, message).help(help);
            Checked::new(None, vec![finding])
        }
    }
}
