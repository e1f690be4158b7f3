//! `polyfolio publish`: every edition that exists.

use super::args::PublishArgs;
use super::environment;
use super::exit::Exit;
use super::render::typesetter;
use super::session::Session;
use crate::diag::Severity;
use crate::ledger;
use crate::locale::Lang;
use crate::message::say;
use crate::publish::{self, Item, Plan, Publication};
use crate::report::Rows;
use crate::study::Series;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

pub(super) fn run(session: &mut Session, args: &PublishArgs) -> Exit {
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
    if args.dry_run {
        session.show_findings(Severity::Warning);
        environment::print(&dry_run(session, &series, &plan));
        return session.exit();
    }
    let (typesetter, workers) = match typesetter(session, &series, rayon::current_num_threads()) {
        Ok(both) => both,
        Err(error) => return session.publish_error(&error.into()),
    };
    let output = args.output.clone().unwrap_or_else(|| session.default_output());
    session.show_findings(Severity::Warning);
    let bar = progress_bar(session, plan.items.len());
    let progress = |item: &Item<'_>| {
        bar.set_message(format!("{} · {}", item.study.slug, item.lang));
        bar.inc(1);
    };
    let broken = session.broken_files();
    let published = publish::publish(
        &series,
        &plan,
        &session.locales,
        &typesetter,
        &workers,
        &output,
        &broken,
        &progress,
    );
    bar.finish_and_clear();
    let mut publication = match published {
        Ok(publication) => publication,
        Err(error) => return session.publish_error(&error),
    };
    for outcome in &mut publication.outcomes {
        session.found(std::mem::take(&mut outcome.diagnostics));
    }
    session.show_findings(Severity::Warning);
    if !session.quiet {
        environment::print(&table(session, &series, &publication, &plan.held));
    }
    environment::print(&closing(session, &publication, plan.held.len(), &output));
    session.exit()
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

/// What was published and what not, and why.
fn table(
    session: &Session,
    series: &Series,
    publication: &Publication<'_>,
    held: &[publish::Held<'_>],
) -> String {
    let header: Vec<String> = [
        say::publish_column_edition(),
        say::publish_column_language(),
        say::publish_column_pages(),
        say::publish_column_size(),
        say::publish_column_state(),
    ]
    .iter()
    .map(|message| session.say(message))
    .collect();
    let mut rows = Rows::new(session.look, &header);
    rows.keep_whole(0);
    rows.align_end(2);
    rows.align_end(3);
    let language = |lang: &Lang| session.catalog.language(&lang.to_string());
    let mut lines: Vec<(usize, usize, Vec<String>)> = Vec::new();
    for outcome in &publication.outcomes {
        let (study, lang) = order(series, &outcome.item.study.slug, &outcome.item.lang);
        let mut row = vec![outcome.item.study.slug.clone(), language(&outcome.item.lang)];
        match &outcome.entry {
            Some(entry) => row.extend([
                entry.pages.to_string(),
                session.size(entry.bytes),
                session.look.good(&session.say(&say::publish_published())),
            ]),
            None => row.extend([
                String::new(),
                String::new(),
                session.look.bad(&session.say(&say::publish_failed())),
            ]),
        }
        lines.push((study, lang, row));
    }
    for held in held {
        let (study, lang) = order(series, &held.study.slug, &held.lang);
        let reason = session.say(&say::publish_held(held.reason.clone()));
        lines.push((
            study,
            lang,
            vec![
                held.study.slug.clone(),
                language(&held.lang),
                String::new(),
                String::new(),
                session.look.dim(&reason),
            ],
        ));
    }
    lines.sort();
    for (_, _, row) in lines {
        rows.push(row);
    }
    rows.render()
}

/// What would be published and what not, and why.
fn dry_run(session: &Session, series: &Series, plan: &Plan<'_>) -> String {
    let header: Vec<String> = [
        say::publish_column_edition(),
        say::publish_column_language(),
        say::publish_column_state(),
    ]
    .iter()
    .map(|message| session.say(message))
    .collect();
    let mut rows = Rows::new(session.look, &header);
    rows.keep_whole(0);
    let would = session.look.good(&session.say(&say::publish_would()));
    let items = plan.items.iter().map(|item| (item.study, &item.lang, would.clone()));
    let held = plan.held.iter().map(|held| {
        let reason = session.say(&say::publish_held(held.reason.clone()));
        (held.study, &held.lang, session.look.dim(&reason))
    });
    let mut lines: Vec<_> = items
        .chain(held)
        .map(|(study, lang, state)| {
            let language = session.catalog.language(&lang.to_string());
            (order(series, &study.slug, lang), vec![study.slug.clone(), language, state])
        })
        .collect();
    lines.sort();
    lines.into_iter().for_each(|(_, row)| rows.push(row));
    let summary = session.say(&say::publish_dry_run(plan.items.len(), plan.held.len()));
    format!("{}{summary}\n", rows.render())
}

/// The place of an edition in the series' order.
fn order(series: &Series, slug: &str, lang: &Lang) -> (usize, usize) {
    let study = series.studies.iter().position(|study| study.slug == slug);
    let lang = series.languages.iter().position(|other| other == lang);
    (study.unwrap_or(usize::MAX), lang.unwrap_or(usize::MAX))
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
    if failed > 0 {
        lines.push(session.look.bad(&session.say(&say::publish_summary_failed(failed))));
    }
    let mut text = lines.join(" ") + "\n";
    if !session.quiet {
        text.push_str(&session.findings_summary().unwrap_or_default());
    }
    text
}
