//! `polyfolio publish`: every edition that exists.

use super::args::{PublishArgs, PublishFormat};
use super::changes::Report;
use super::environment;
use super::exit::Exit;
use super::render::typesetter;
use super::session::Session;
use crate::diag::Severity;
use crate::ledger;
use crate::locale::Lang;
use crate::message::say;
use crate::publish::{self, Inputs, Item, Order, Publication, Renderer};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub(super) fn run(session: &mut Session, args: &PublishArgs) -> Exit {
    let output = args.output.clone().unwrap_or_else(|| session.default_output());
    let inputs = inputs(session, args);
    let before = publish::published(&output);
    if let Some(before) = &before
        && !args.dry_run
        && !args.rebuild
        && args.format == PublishFormat::Table
        && let state = publish::State::read(&output, before)
        && state.is_up_to_date(&output, before, inputs.digest())
    {
        let size = session.size(before.files.iter().map(|entry| entry.bytes).sum());
        let count = before.files.len();
        let done = say::publish_up_to_date(count, output.display(), size, state.held);
        environment::print(&format!("{}\n", session.say(&done)));
        return Exit::Done;
    }
    let series = session.series();
    let (studies, languages) = session.scope(&series, &args.lang);
    let mut found = Vec::new();
    let status = if series.gates.are_open() {
        ledger::availability(&series, &studies, &languages)
    } else {
        ledger::status(&series, &studies, &languages, &session.locales).report_to(&mut found)
    };
    session.found(found);
    let plan = publish::plan(&status);
    let (environment, workers) = match typesetter(session, &series, rayon::current_num_threads()) {
        Ok(both) => both,
        Err(error) => return session.publish_error(&error.into()),
    };
    session.show_findings(Severity::Warning);
    let broken = session.broken_files();
    let order = Order { output: &output, broken: &broken, inputs: &inputs, rebuild: args.rebuild };
    let bar = progress_bar(session, plan.items.len());
    let progress = |item: &Item<'_>| {
        bar.set_message(format!("{} · {}", item.study.slug, item.lang));
        bar.inc(1);
    };
    let renderer =
        Renderer { locales: &session.locales, environment: &environment, workers: &workers };
    let published = if args.dry_run {
        publish::foresee(&series, &plan, renderer, order, &progress)
    } else {
        environment::on_interrupt(session.say(&say::publish_interrupted()));
        publish::publish(&series, &plan, renderer, order, &progress)
    };
    bar.finish_and_clear();
    let mut publication = match published {
        Ok(publication) => publication,
        Err(error) => return session.publish_error(&error),
    };
    for outcome in &mut publication.outcomes {
        session.found(std::mem::take(&mut outcome.diagnostics));
    }
    session.found(std::mem::take(&mut publication.diagnostics));
    session.show_findings(Severity::Warning);
    let report = Report { session, series: &series, publication: &publication, held: &plan.held };
    match args.format {
        PublishFormat::Json => environment::print(&report.json()),
        PublishFormat::Markdown => environment::print(&report.markdown()),
        PublishFormat::Table => {
            if !session.quiet {
                environment::print(&report.table());
            }
            if args.dry_run {
                let renders = publication.outcomes.iter().filter(|o| o.rendered()).count();
                let done = say::publish_dry_run(
                    publication.manifest.files.len(),
                    plan.held.len(),
                    renders,
                );
                environment::print(&format!("{}\n", session.say(&done)));
            } else {
                environment::print(&closing(session, &publication, plan.held.len(), &output));
            }
        }
    }
    session.exit()
}

/// The digests of all that the publication depends on.
fn inputs(session: &Session, args: &PublishArgs) -> Inputs {
    let mut options: Vec<String> = args.lang.iter().map(Lang::to_string).collect();
    options.sort();
    options.push(format!("{:?}", session.workspace.source));
    Inputs::read(&session.workspace.series, &session.workspace.parent(), &options)
}

fn progress_bar(session: &Session, total: usize) -> ProgressBar {
    let bar = ProgressBar::new(total as u64);
    if session.quiet || !environment::watched() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let label = session.say(&say::progress_rendering());
    let template = "{prefix} {wide_bar} {pos}/{len}  {per_sec}  {eta}  {msg:.40}";
    if let Ok(style) = ProgressStyle::with_template(template) {
        let marks = if session.error_look.unicode { "━━─" } else { "=> " };
        bar.set_style(style.progress_chars(marks));
    }
    bar.set_prefix(label);
    bar
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
