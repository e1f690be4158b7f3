//! The settled options of a run, and what every command needs first: locales and the series.

use super::args::{Deny, Options};
use super::diagnostics;
use super::environment;
use super::exit::Exit;
use crate::data::nearest;
use crate::diag::{Code, Diagnostic, Severity};
use crate::ledger;
use crate::locale::{Catalog, Lang, Locales};
use crate::message::{Arg, Message, say};
use crate::pdf::Artifact;
use crate::publish::{PublishError, Remote, RemoteError, WriteError, write_file};
use crate::report::Look;
use crate::study::{self, Day, Series, Study, Version, Workspace};
use crate::text::read::{self, ReadError};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// How many findings of one kind are shown while something else is being done.
const MAX_ALIKE: usize = 3;

/// How many places of one file are shown that do not keep one rule.
const MAX_OF_RULE: usize = 2;

/// Whether a finding says that a file lacks a message or a term.
fn is_lack(finding: &Diagnostic) -> bool {
    matches!(finding.code, Code::MessageMissing | Code::TermMissing)
}

/// One run of the program.
pub(super) struct Session {
    pub(super) workspace: Workspace,
    pub(super) locales: Locales,
    pub(super) catalog: Catalog,
    pub(super) look: Look,
    pub(super) error_look: Look,
    pub(super) quiet: bool,
    pub(super) language: Option<Lang>,
    /// The day on which gates decide. It is in no file that is written.
    pub(super) today: Day,
    deny: Option<Severity>,
    deny_missing: bool,
    /// Pseudo-locales among the languages asked for.
    pub(super) pseudo: Vec<Lang>,
    diagnostics: Vec<Diagnostic>,
    shown: usize,
}

impl Session {
    /// Settles the options: reads the environment and the workspace's locales.
    pub(super) fn start(options: &Options, language: &Option<Lang>) -> Self {
        if let Some(jobs) = options.jobs.filter(|&jobs| jobs > 0) {
            // Only fails if a pool exists already, and this is the first to want one.
            let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
        }
        let workspace =
            Workspace { series: options.series.clone(), source: options.source.clone() };
        let mut diagnostics = Vec::new();
        let files = workspace.locale_files().report_to(&mut diagnostics);
        let locales = Locales::load(&files).report_to(&mut diagnostics);
        let language = options.ui.clone().or_else(|| language.clone());
        let catalog = match &language {
            Some(language) => locales.catalog(language),
            None => locales.reference().clone(),
        };
        let look = |is_terminal| Look {
            width: environment::width(),
            colour: environment::colour(options.color, is_terminal),
            unicode: environment::unicode(),
        };
        Self {
            workspace,
            locales,
            catalog,
            look: look(environment::output_is_terminal()),
            error_look: look(std::io::IsTerminal::is_terminal(&std::io::stderr())),
            quiet: options.quiet,
            language,
            today: options.today.unwrap_or_else(environment::today),
            deny: options.deny.map(|deny| match deny {
                Deny::Info => Severity::Info,
                Deny::Warning => Severity::Warning,
                Deny::Missing => Severity::Error,
            }),
            pseudo: Vec::new(),
            deny_missing: options.deny == Some(Deny::Missing),
            diagnostics,
            shown: 0,
        }
    }

    /// Loads the series and keeps what was found.
    pub(super) fn series(&mut self) -> Series {
        let mut found = Vec::new();
        let mut series = study::load(&self.workspace, &self.locales).report_to(&mut found);
        self.found(found);
        for lang in &self.pseudo {
            series.disguise(lang);
        }
        series
    }

    /// Loads the series for its status: what can be computed while it is read is, and its documents
    /// are let go, so that a large series needs the memory of its texts only.
    pub(super) fn series_for_status(
        &mut self,
        languages: &[Lang],
        all_segments: bool,
    ) -> (Series, ledger::Early) {
        let early = ledger::Early::default();
        if !self.pseudo.is_empty() {
            return (self.series(), early);
        }
        let mut found = Vec::new();
        let locales = &self.locales;
        let each = |series: &Series, study: &mut Study| {
            // Without a configuration, the languages are known when all is read.
            if series.languages.is_empty() {
                return;
            }
            let languages = asked_for(series, languages);
            if early.compute(series, study, &languages, locales, all_segments) {
                study.shed();
            }
        };
        let series = study::load_with(&self.workspace, locales, &each).report_to(&mut found);
        self.found(found);
        (series, early)
    }

    /// Keeps findings for the end of the command.
    pub(super) fn found(&mut self, findings: impl IntoIterator<Item = Diagnostic>) {
        for finding in findings {
            // A message falls back in every edition, and is reported once.
            let again = finding.code == Code::MessageFallback
                && self.diagnostics.iter().any(|d| {
                    d.code == finding.code
                        && d.message == finding.message
                        && d.locale == finding.locale
                });
            if !again {
                self.diagnostics.push(finding);
            }
        }
    }

    /// Drops the findings so far, which are about something that the command is not about.
    pub(super) fn forget(&mut self) {
        self.diagnostics.clear();
        self.shown = 0;
    }

    /// All findings so far.
    pub(super) fn findings(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The files with errors, which are not published.
    pub(super) fn broken_files(&self) -> BTreeSet<String> {
        self.diagnostics
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| finding.origin.path().to_owned())
            .collect()
    }

    /// Whether something that all editions share could not be read: then what would be published is
    /// not what is meant, and nothing is.
    pub(super) fn is_unfit(&self, series: &Series) -> bool {
        let root = series.root.to_string_lossy().replace('\\', "/");
        let configuration = format!("{root}/series.toml");
        let of_study = |path: &str| {
            let inside = path.strip_prefix(&root).unwrap_or_default().trim_start_matches('/');
            inside.contains('/') || series.studies.iter().any(|study| study.slug == inside)
        };
        self.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).any(
            |finding| {
                let path = finding.origin.path();
                path == configuration
                    || finding.code == Code::NoStudies
                    || (finding.code == Code::Unreadable
                        && (!of_study(path) || is_of_the_system(path)))
            },
        )
    }

    /// The words of a message.
    pub(super) fn say(&self, message: &Message) -> String {
        self.catalog.text(message)
    }

    /// Prints the findings that were not yet printed to standard error: those from `least` on.
    pub(super) fn show_findings(&mut self, least: Severity) {
        let least = if self.quiet { Severity::Error } else { least };
        let fresh = self.diagnostics[self.shown..].iter().filter(|d| d.severity >= least);
        // A locale that has only begun lacks hundreds of messages: how many, file by file, is told.
        let mut lacking: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in fresh.clone().filter(|finding| is_lack(finding)) {
            *lacking.entry(finding.origin.path()).or_default() += 1;
        }
        lacking.retain(|_, count| *count > MAX_ALIKE);
        let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
        // A file that does not keep a rule often does not keep it in a hundred places.
        let mut of_rule: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for finding in fresh {
            if let Some(rule) = &finding.rule {
                let count = of_rule.entry((finding.origin.path(), rule)).or_default();
                *count += 1;
                if *count > MAX_OF_RULE {
                    continue;
                }
            }
            if is_lack(finding) && lacking.contains_key(finding.origin.path()) {
                continue;
            }
            let count = counts.entry(finding.code).or_default();
            *count += 1;
            // Errors are all shown; of anything else a few tell what there is.
            if finding.severity < Severity::Error && least > Severity::Info && *count > MAX_ALIKE {
                continue;
            }
            let text = diagnostics::render(finding, &self.catalog, self.error_look);
            environment::print_error(&text);
        }
        for (file, count) in lacking {
            let more = self.say(&say::findings_lacking(file, count));
            environment::print_error(&format!("… {more}\n"));
        }
        for ((file, rule), count) in of_rule {
            if count > MAX_OF_RULE {
                let more = self.say(&say::typography_more(count - MAX_OF_RULE, rule, file));
                environment::print_error(&format!("… {more}\n"));
            }
        }
        for (code, count) in counts {
            if code.severity() < Severity::Error && least > Severity::Info && count > MAX_ALIKE {
                let more = self.say(&say::findings_more(count - MAX_ALIKE, code));
                environment::print_error(&format!("… {more}\n"));
            }
        }
        self.shown = self.diagnostics.len();
    }

    /// How many errors, warnings and hints, and where to read more.
    pub(super) fn findings_summary(&self) -> Option<String> {
        let count = |severity| self.diagnostics.iter().filter(|d| d.severity == severity).count();
        let first = self.diagnostics.iter().max_by_key(|d| d.severity)?;
        Some(format!(
            "{} {}\n",
            self.say(&say::findings_summary(
                count(Severity::Error),
                count(Severity::Warning),
                count(Severity::Info)
            )),
            self.say(&say::findings_explain(first.name()))
        ))
    }

    /// How the command ends for its findings.
    pub(super) fn exit(&self) -> Exit {
        match crate::diag::worst(&self.diagnostics) {
            Some(Severity::Error) => Exit::BadContent,
            Some(worst) if self.deny.is_some_and(|deny| worst >= deny) => Exit::Findings,
            _ if self.deny_missing && self.diagnostics.iter().any(|d| d.code.is_missing()) => {
                Exit::Findings
            }
            _ => Exit::Done,
        }
    }

    /// Hands over what a command made, in a file where one is named, after the errors on the way.
    pub(super) fn deliver(&mut self, text: &str, output: Option<&Path>) -> Exit {
        self.show_findings(Severity::Error);
        match output.map(|path| write_file(path, text.as_bytes())) {
            Some(Err(error)) => return self.write_error(&error),
            Some(Ok(())) => {}
            None => environment::print(text),
        }
        self.exit()
    }

    /// Writes a document into a file of its own, and says so.
    pub(super) fn keep(&self, artifact: &Artifact, path: &Path) -> Result<(), Exit> {
        write_file(path, &artifact.bytes).map_err(|error| self.write_error(&error))?;
        if !self.quiet {
            let size = self.size(artifact.bytes.len() as u64);
            let text = self.say(&say::render_done(path.display(), artifact.pages, size));
            environment::print(&format!("{text}\n"));
        }
        Ok(())
    }

    /// Finds a study by its folder's name, by its number (`4`, `004`), or by an unambiguous start.
    pub(super) fn study<'s>(
        &mut self,
        series: &'s Series,
        wanted: &str,
    ) -> Result<&'s Study, Exit> {
        let number: Option<u64> = wanted.parse().ok();
        let by_start: Vec<&Study> =
            series.studies.iter().filter(|study| study.slug.starts_with(wanted)).collect();
        series
            .studies
            .iter()
            .find(|study| study.slug == wanted)
            .or_else(|| series.studies.iter().find(|s| number.is_some() && s.number == number))
            .or(if let [only] = by_start.as_slice() { Some(*only) } else { None })
            .ok_or_else(|| {
                // Where there is no study at all, why is what helps.
                if series.studies.is_empty() && self.exit() == Exit::BadContent {
                    self.show_findings(Severity::Error);
                    return Exit::BadContent;
                }
                let slugs: Vec<&str> = series.studies.iter().map(|s| s.slug.as_str()).collect();
                let help = nearest(wanted, &slugs).map_or_else(
                    || say::cli_error_no_study_help(slugs.join(", ")),
                    say::diag_did_you_mean,
                );
                self.error(&say::cli_error_no_study(wanted), Some(&help));
                Exit::Usage
            })
    }

    /// All studies, and the series' languages as far as some are asked for.
    pub(super) fn scope<'s>(
        &self,
        series: &'s Series,
        wanted: &[Lang],
    ) -> (Vec<&'s Study>, Vec<Lang>) {
        (series.studies.iter().collect(), asked_for(series, wanted))
    }

    /// The edition that a translator works on: a study, and its document in a language other than
    /// its source's.
    pub(super) fn translation<'s>(
        &mut self,
        series: &'s Series,
        wanted: &str,
        lang: &Lang,
    ) -> Result<(&'s Study, &'s Version), Exit> {
        let study = self.study(series, wanted)?;
        self.not_the_source(study, lang)?;
        let version = study.versions.get(lang).filter(|version| version.has_document());
        version.map(|version| (study, version)).ok_or_else(|| self.no_edition(study, lang))
    }

    /// Refuses the language that a study is written in.
    pub(super) fn not_the_source(&self, study: &Study, lang: &Lang) -> Result<(), Exit> {
        if study.source == *lang {
            self.error(&say::cli_error_is_source(lang), None);
            return Err(Exit::Usage);
        }
        Ok(())
    }

    /// Reports an edition that does not exist.
    pub(super) fn no_edition(&self, study: &Study, lang: &Lang) -> Exit {
        let existing: Vec<Arg> = study
            .versions
            .iter()
            .filter(|(_, version)| version.has_document())
            .map(|(lang, _)| Arg::Language(lang.to_string()))
            .collect();
        self.error(
            &say::cli_error_no_edition(&study.slug, lang),
            Some(&say::cli_error_no_edition_help(existing)),
        );
        Exit::Usage
    }

    /// Prints an error that is not about a place in a file.
    pub(super) fn error(&self, message: &Message, help: Option<&Message>) {
        let level = self.error_look.bad(&self.say(&say::level_error()));
        let mut text = format!("{}\n", self.say(&say::cli_labelled(level, self.say(message))));
        if let Some(help) = help {
            let help = self.say(help);
            let label = self.say(&say::level_help());
            text.push_str(&format!("  {}\n", self.say(&say::cli_labelled(label, help))));
        }
        environment::print_error(&text);
    }

    /// Reports that something could not be written.
    pub(super) fn write_error(&self, error: &WriteError) -> Exit {
        match error {
            WriteError::System { path, source } => {
                let message = say::cli_error_write(path.display(), source);
                self.error(&message, Some(&say::cli_error_write_help()));
                Exit::Findings
            }
            WriteError::Locked { path, holder } => {
                let message = if holder.is_empty() {
                    say::cli_error_locked(path.display())
                } else {
                    say::cli_error_locked_by(path.display(), holder)
                };
                self.error(&message, Some(&say::cli_error_locked_help()));
                Exit::Temporary
            }
        }
    }

    /// Reports that a publication could not be made.
    pub(super) fn publish_error(&self, error: &PublishError) -> Exit {
        match error {
            PublishError::Write(error) => self.write_error(error),
            PublishError::Site(findings) => {
                for finding in findings {
                    let text = diagnostics::render(finding, &self.catalog, self.error_look);
                    environment::print_error(&text);
                }
                Exit::BadContent
            }
            PublishError::Search(error) => {
                self.error(&say::cli_error_search(error), Some(&say::cli_error_search_help()));
                Exit::Internal
            }
            PublishError::Worker(error) => {
                self.error(&say::cli_error_worker(error), Some(&say::cli_error_worker_help()));
                Exit::Internal
            }
        }
    }

    /// Opens a store.
    pub(super) fn remote(&self, address: &str) -> Result<Remote, Exit> {
        Remote::open(address, &environment::store_options())
            .map_err(|error| self.remote_error(&error))
    }

    /// Reports that a store could not be used.
    pub(super) fn remote_error(&self, error: &RemoteError) -> Exit {
        match error {
            RemoteError::Write(error) => self.write_error(error),
            RemoteError::Address(address) => {
                let help = say::cli_error_store_address_help();
                self.error(&say::cli_error_store_address(address), Some(&help));
                Exit::Usage
            }
            RemoteError::Failed { path, reason } => {
                let message = say::cli_error_store(path, reason);
                self.error(&message, Some(&say::cli_error_store_help()));
                Exit::Temporary
            }
        }
    }

    /// The folder that a publication goes to unless told otherwise.
    pub(super) fn default_output(&self) -> PathBuf {
        self.workspace.parent().join("public")
    }

    /// A file's size in words.
    pub(super) fn size(&self, bytes: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "sizes are rounded anyway")]
        let kilobytes = bytes as f64 / 1000.0;
        self.say(&if kilobytes < 1000.0 {
            say::size_kilobytes(if bytes == 0 { 0.0 } else { kilobytes.max(1.0).round() })
        } else {
            say::size_megabytes(kilobytes / 1000.0)
        })
    }
}

/// The languages of a series as far as some are asked for.
pub(super) fn asked_for(series: &Series, wanted: &[Lang]) -> Vec<Lang> {
    let is_asked = |lang: &&Lang| wanted.is_empty() || wanted.contains(lang);
    series.languages.iter().filter(is_asked).cloned().collect()
}

/// Whether a file could not be read for a reason that lies in the system and not in the file: it is
/// readable now, or the system refuses it still.
fn is_of_the_system(path: &str) -> bool {
    let text = read::text(std::path::Path::new(path), path, study::MAX_TEXT_BYTES);
    matches!(text, Ok(_) | Err(ReadError::System(_)))
}
