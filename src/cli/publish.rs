//! `polyfolio publish`: every edition that exists.

use super::args::{PublishArgs, PublishFormat};
use super::changes::Report;
use super::environment;
use super::exit::Exit;
use super::progress::Progress;
use super::render::typesetter;
use super::session::Session;
use crate::diag::{Severity, worst};
use crate::edition::Clerk;
use crate::ledger::{self, SeriesStatus};
use crate::locale::Lang;
use crate::message::{Arg, Message, say};
use crate::pdf::Environment;
use crate::publish::worker::Pool;
use crate::publish::{
    self, Inputs, Item, Order, Part, Plan, Publication, Reason, Renderer, Signer, SiteOrder, Step,
    Uploaded,
};
use crate::site::Theme;
use crate::study::Series;
use crate::text::read;
use std::collections::BTreeSet;
use std::path::Path;

pub(super) fn run(session: &mut Session, args: &PublishArgs) -> Exit {
    let output = args.output.clone().unwrap_or_else(|| session.default_output());
    let signer = match args.sign.as_deref().map(|path| signer(session, path)).transpose() {
        Ok(signer) => signer,
        Err(exit) => return exit,
    };
    let inputs = inputs(session, &args.lang, args.attach_source, args.pdf_only);
    if !args.dry_run
        && !args.rebuild
        && args.format == PublishFormat::Table
        && args.sign.is_none()
        && let Some((before, state)) =
            publish::State::up_to_date(&output, inputs.digest(), session.today)
    {
        let size = session.size(before.files.iter().map(|entry| entry.bytes).sum());
        let count = before.files.len();
        let done = say::publish_up_to_date(count, output.display(), size, state.held);
        environment::print(&format!("{}\n", session.say(&done)));
        return match &args.to {
            Some(address) => send(session, &output, address, args),
            None => Exit::Done,
        };
    }
    let mut series = session.series();
    series.attach_source |= args.attach_source;
    if let Err(exit) = labels(session, &series) {
        return exit;
    }
    let ready = match Ready::new(session, &series, &args.lang) {
        Ok(ready) => ready.with_covers(!args.pdf_only),
        Err(exit) => return exit,
    };
    session.show_findings(Severity::Warning);
    let site = (!args.pdf_only).then(|| SiteReady::new(session, &series)).transpose();
    let site = match site {
        Ok(site) => site,
        Err(exit) => return exit,
    };
    let Ready { plan, broken, .. } = &ready;
    let order = Order {
        rebuild: args.rebuild,
        site: site.as_ref().map(|site| site.order(session, ready.clerk())),
        signer: signer.as_ref(),
        ..Order::new(&output, broken, &inputs, session.today)
    };
    let progress =
        Progress::new(session, &say::progress_rendering(), plan.items.len(), args.progress);
    let step = |item: &Item<'_>| progress.step(&format!("{} · {}", item.study.slug, item.lang));
    let renderer = ready.renderer(session);
    let published = if args.dry_run {
        publish::foresee(&series, plan, renderer, order, &step)
    } else {
        environment::on_interrupt(session.say(&say::publish_interrupted()));
        publish::publish(&series, plan, renderer, order, &step)
    };
    progress.finish();
    let publication = match published {
        Ok(publication) => publication,
        Err(error) => return session.publish_error(&error),
    };
    if args.explain && args.format == PublishFormat::Table {
        environment::print(&explanation(session, &publication));
    }
    let exit = tell(session, &series, publication, plan, &output, args.format, args.dry_run);
    let exit = match &args.to {
        // What could be made is published, here and there.
        Some(address) => match send(session, &output, address, args) {
            Exit::Done => exit,
            failed => failed,
        },
        None => exit,
    };
    // The program ends here: a thousand studies need not be taken apart first.
    std::mem::forget((site, ready));
    std::mem::forget(series);
    exit
}

/// A label that a template asks for in vain would leave `⟦name⟧` on every page: the run ends before
/// it costs anything.
fn labels(session: &mut Session, series: &Series) -> Result<(), Exit> {
    let mut found = super::check::templates(session, series);
    found.retain(|finding| finding.severity == Severity::Error);
    if found.is_empty() {
        return Ok(());
    }
    session.found(found);
    session.show_findings(Severity::Warning);
    Err(Exit::BadContent)
}

/// Copies what is published to a store.
fn send(session: &Session, output: &Path, address: &str, args: &PublishArgs) -> Exit {
    let store = match session.remote(address) {
        Ok(store) => store,
        Err(exit) => return exit,
    };
    let languages: Vec<String> = session.locales.languages().map(Lang::to_string).collect();
    environment::on_interrupt(session.say(&say::upload_interrupted(store.address())));
    let progress = Progress::new(session, &say::progress_uploading(), 0, args.progress);
    let uploaded = publish::upload(output, &store, &languages, &|step| match step {
        Step::Total(files) => progress.total(files),
        Step::Done(path) => progress.step(path),
    });
    progress.finish();
    match uploaded {
        Ok(uploaded) => {
            let Uploaded { files, bytes, removed, unchanged } = uploaded;
            let size = session.size(bytes);
            let done = say::upload_done(files, size, store.address(), removed, unchanged);
            if args.format == PublishFormat::Table && !session.quiet {
                environment::print(&format!("{}\n", session.say(&done)));
            }
            Exit::Done
        }
        Err(error) => session.remote_error(&error),
    }
}

/// The key that signs.
fn signer(session: &Session, path: &Path) -> Result<Signer, Exit> {
    let shown = path.to_string_lossy();
    let text = read::text(path, &shown, 1 << 16).ok();
    let password = environment::signing_password();
    text.and_then(|file| Signer::new(file.text(), password)).ok_or_else(|| {
        let help = say::cli_error_key_help("POLYFOLIO_SIGNING_PASSWORD");
        session.error(&say::cli_error_key(&shown), Some(&help));
        Exit::Usage
    })
}

/// What every command needs that makes editions or writes them down.
pub(super) struct Ready<'s> {
    pub(super) plan: Plan<'s>,
    pub(super) broken: BTreeSet<String>,
    environment: Environment,
    workers: Pool,
}

impl<'s> Ready<'s> {
    /// Computes the status, as far as gates ask for it, and plans; gathers what the typesetter needs.
    pub(super) fn new(
        session: &mut Session,
        series: &'s Series,
        languages: &[Lang],
    ) -> Result<Self, Exit> {
        let (studies, languages) = session.scope(series, languages);
        let mut found = Vec::new();
        let status = if series.gates.are_open() {
            ledger::availability(series, &studies, &languages)
        } else {
            ledger::status(series, &studies, &languages, &session.locales).report_to(&mut found)
        };
        session.found(found);
        let plan = publish::plan(&status, session.today);
        let (environment, workers) = typesetter(session, series, rayon::current_num_threads())
            .map_err(|error| session.publish_error(&error.into()))?;
        let workers = workers.with_covers(true);
        if session.is_unfit(series) {
            session.show_findings(Severity::Warning);
            session.error(&say::cli_error_unfit(), Some(&say::cli_error_unfit_help()));
            return Err(Exit::BadContent);
        }
        Ok(Self { plan, broken: session.broken_files(), environment, workers })
    }

    /// The same, with pictures of first pages or without: only a site shows them.
    pub(super) fn with_covers(self, covers: bool) -> Self {
        Self { workers: self.workers.with_covers(covers), ..self }
    }

    /// Who words references.
    pub(super) fn clerk(&self) -> &dyn Clerk {
        &self.workers
    }

    pub(super) fn renderer<'a>(&'a self, session: &'a Session) -> Renderer<'a> {
        Renderer {
            locales: &session.locales,
            environment: &self.environment,
            workers: &self.workers,
            template: crate::pdf::STUDY,
        }
    }
}

/// What the site is made from, before the editions are.
pub(super) struct SiteReady<'s> {
    theme: Theme,
    status: SeriesStatus<'s>,
}

impl<'s> SiteReady<'s> {
    /// Reads the templates and computes the status of everything: a page tells how its language stands
    /// also where another was asked for. A broken template ends the run before it costs anything.
    pub(super) fn new(session: &mut Session, series: &'s Series) -> Result<Self, Exit> {
        let mut found = Vec::new();
        let mut files = Vec::new();
        for extension in [".html", ".css", ".js", ".svg"] {
            files.extend(
                session.workspace.beside("templates/site", extension).report_to(&mut found),
            );
        }
        let theme = Theme::load(&files).report_to(&mut found);
        let broken = worst(&found) == Some(Severity::Error);
        let (studies, languages) = session.scope(series, &[]);
        // What is wrong with a ledger was found when the gates were asked, if they were.
        let status = ledger::standing(series, &studies, &languages, &session.locales).output;
        session.found(found);
        if broken {
            session.show_findings(Severity::Warning);
            return Err(Exit::BadContent);
        }
        Ok(Self { theme, status })
    }

    pub(super) fn order<'a>(&'a self, session: &'a Session, clerk: &'a dyn Clerk) -> SiteOrder<'a> {
        let Self { theme, status } = self;
        SiteOrder { theme, status, locales: &session.locales, clerk }
    }
}

/// Reports a publication, done or foreseen.
pub(super) fn tell(
    session: &mut Session,
    series: &Series,
    mut publication: Publication<'_>,
    plan: &Plan<'_>,
    output: &Path,
    format: PublishFormat,
    foreseen: bool,
) -> Exit {
    for outcome in &mut publication.outcomes {
        session.found(std::mem::take(&mut outcome.diagnostics));
    }
    session.found(std::mem::take(&mut publication.diagnostics));
    session.show_findings(Severity::Warning);
    let before = if foreseen { publish::published(output) } else { None };
    let before = before.map(|manifest| manifest.files).unwrap_or_default();
    let gates = foreseen && !series.gates.are_open();
    let held = &plan.held;
    let report =
        Report { session, series, publication: &publication, held, before, gates, foreseen };
    match format {
        PublishFormat::Json => environment::print(&report.json()),
        PublishFormat::Markdown => environment::print(&report.markdown()),
        PublishFormat::Table => {
            if !session.quiet {
                environment::print(&report.table());
            }
            if foreseen {
                let renders = publication.outcomes.iter().filter(|o| o.rendered()).count();
                let files = publication.manifest.files.len();
                let done = say::publish_dry_run(files, plan.waiting(), renders);
                environment::print(&format!("{}\n", session.say(&done)));
            } else {
                environment::print(&closing(session, &publication, plan.waiting(), output));
            }
        }
    }
    session.exit()
}

/// The digests of all that the publication depends on: the files, and the options that change what is
/// made of them.
pub(super) fn inputs(
    session: &Session,
    languages: &[Lang],
    attach_source: bool,
    pdf_only: bool,
) -> Inputs {
    let mut options: Vec<String> = languages.iter().map(Lang::to_string).collect();
    options.sort();
    options.push(format!("{:?}", session.workspace.source));
    let flags = [("attach-source", attach_source), ("pdf-only", pdf_only)];
    let set = flags.iter().filter(|(_, set)| *set);
    options.extend(set.map(|(name, _)| (*name).to_owned()));
    Inputs::read(&session.workspace.series, &session.workspace.parent(), &options)
}

/// A line for each edition that had to be rendered: why.
fn explanation(session: &Session, publication: &Publication<'_>) -> String {
    let mut out = String::new();
    for outcome in publication.outcomes.iter().filter(|outcome| outcome.rendered()) {
        let reasons = outcome.reasons.iter().map(|reason| Arg::Message(Box::new(words(*reason))));
        let name = format!("{}.{}", outcome.item.study.slug, outcome.item.lang);
        let line = say::publish_because(name, reasons.collect());
        out.push_str(&format!("{}\n", session.say(&line)));
    }
    if out.is_empty() {
        out = format!("{}\n", session.say(&say::publish_because_nothing()));
    }
    out
}

fn words(reason: Reason) -> Message {
    match reason {
        Reason::New => say::because_new(),
        Reason::Asked => say::because_asked(),
        Reason::Lost => say::because_lost(),
        Reason::Changed(part) => match part {
            Part::Text => say::because_text(),
            Part::Study => say::because_study(),
            Part::Series => say::because_series(),
            Part::Ledger => say::because_ledger(),
            Part::Media => say::because_media(),
            Part::Template => say::because_template(),
            Part::Font => say::because_font(),
            Part::Locale => say::because_locale(),
            Part::Program => say::because_program(),
            Part::Options => say::because_options(),
            Part::Quoted => say::because_quoted(),
        },
    }
}

fn closing(
    session: &Session,
    publication: &Publication<'_>,
    held: usize,
    output: &std::path::Path,
) -> String {
    let entries: Vec<_> = publication.outcomes.iter().filter_map(|o| o.entry.as_ref()).collect();
    let failed = publication.outcomes.len() - entries.len();
    let size = session.size(entries.iter().map(|entry| entry.bytes).sum());
    let mut lines = vec![session.say(&say::publish_summary(entries.len(), output.display(), size))];
    if held > 0 {
        lines.push(session.say(&say::publish_summary_held(held)));
    }
    if !publication.withdrawn.is_empty() {
        lines.push(session.say(&say::publish_summary_withdrawn(publication.withdrawn.len())));
    }
    if failed > 0 {
        lines.push(session.look.bad(&session.say(&say::publish_summary_failed(failed))));
    }
    let mut text = lines.join(" ") + "\n";
    if !session.quiet {
        text.push_str(&session.findings_summary().unwrap_or_default());
    }
    text
}
