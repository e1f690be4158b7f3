//! `polyfolio confirm`, `review`, `waive`, `omit`, `adopt`: decisions in the ledger.

use super::args::{AdoptArgs, DecideArgs};
use super::environment;
use super::exit::Exit;
use super::git::Git;
use super::session::Session;
use crate::diag::Severity;
use crate::ledger::{self, Decision, EditRules, Ledger, Outcome, Snapshot};
use crate::locale::Lang;
use crate::message::say;
use crate::publish::write_file;
use crate::study::{self, MAX_TEXT_BYTES, Series, Study};
use crate::text::SourceFile;
use std::sync::Arc;

/// Runs a decision on the segments that the arguments select.
pub(super) fn run(session: &mut Session, args: &DecideArgs, decision: Decision) -> Exit {
    let series = session.series();
    let study = match session.study(&series, &args.study) {
        Ok(study) => study,
        Err(exit) => return exit,
    };
    if !args.all && args.segment.is_empty() {
        session.error(
            &say::cli_error_nothing_selected(),
            Some(&say::cli_error_nothing_selected_help()),
        );
        return Exit::Usage;
    }
    if let Err(exit) = session.not_the_source(study, &args.lang) {
        return exit;
    }
    let decision = if args.undo { Decision::Undo } else { decision };
    let selected = |key: &str| args.all || args.segment.iter().any(|wanted| wanted == key);
    let by = args.by.clone().or_else(environment::user);
    match apply(session, &series, study, &args.lang, &selected, &decision, by.as_deref()) {
        Ok(outcome) if outcome.decided == 0 && !args.all => {
            let keys = args.segment.join("`, `");
            session.error(
                &say::cli_error_no_segment(keys),
                Some(&say::cli_error_no_segment_help(&study.slug, &args.lang)),
            );
            Exit::Usage
        }
        Ok(outcome) => {
            report(session, study, &args.lang, outcome);
            Exit::Done
        }
        Err(exit) => exit,
    }
}

/// Takes over translations that are there: pairs them with their source and records the pairs.
pub(super) fn adopt(session: &mut Session, args: &AdoptArgs) -> Exit {
    let series = session.series();
    let studies: Vec<&Study> = match &args.study {
        Some(wanted) => match session.study(&series, wanted) {
            Ok(study) => vec![study],
            Err(exit) => return exit,
        },
        None => series.studies.iter().collect(),
    };
    let git = Git::of(&series.root);
    let mut worst = Exit::Done;
    for study in studies {
        for lang in study.versions.keys() {
            if *lang == study.source || !(args.lang.is_empty() || args.lang.contains(lang)) {
                continue;
            }
            match apply(session, &series, study, lang, &|_| true, &Decision::Adopt, None) {
                Ok(outcome) => report(session, study, lang, outcome),
                Err(exit) => {
                    worst = exit;
                    continue;
                }
            }
            if let Some(git) = git.as_ref().filter(|_| !args.no_history) {
                match infer(session, &series, study, lang, git) {
                    Ok(0) => {}
                    Ok(count) if !session.quiet => {
                        let text = session.say(&say::adopt_history(&study.slug, lang, count));
                        environment::print(&format!("{text}\n"));
                    }
                    Ok(_) => {}
                    Err(exit) => worst = exit,
                }
            }
        }
    }
    worst
}

/// Infers from the history of both texts which source each passage was made from.
fn infer(
    session: &Session,
    series: &Series,
    study: &Study,
    lang: &Lang,
    git: &Git,
) -> Result<usize, Exit> {
    let (Some(original), Some(translation)) = (study.original(), study.versions.get(lang)) else {
        return Ok(0);
    };
    let Ok(before) = ledger::load(series, study, lang) else { return Ok(0) };
    let below = |file: &SourceFile| {
        let path = series.path_of(file);
        let path = path.strip_prefix(&series.root).ok()?;
        Some(path.to_str()?.replace('\\', "/"))
    };
    let files = (&original.document.file, &translation.document.file);
    let (Some(source), Some(target)) = (below(files.0), below(files.1)) else { return Ok(0) };
    let history = git.history([&git.path(&source), &git.path(&target)]);
    let wanted: Vec<(&str, &str)> = history
        .iter()
        .flat_map(|(commit, paths)| paths.iter().map(|path| (commit.id.as_str(), path.as_str())))
        .collect();
    let limit = usize::try_from(MAX_TEXT_BYTES).unwrap_or(usize::MAX);
    let mut texts = git.texts(&wanted, limit).into_iter();
    let mut next = |path: &str| {
        let text = texts.next().flatten()?;
        Some(study::version(&Arc::new(SourceFile::new(path, text))).output)
    };
    let snapshots: Vec<Snapshot> = history
        .iter()
        .map(|(commit, _)| Snapshot {
            commit: commit.id.chars().take(8).collect(),
            source: next(&source),
            target: next(&target),
        })
        .collect();
    let rules = EditRules::new(&session.locales.catalog(lang).profile().tracking);
    let (after, count) = ledger::with_history(&before, original, translation, &snapshots, &rules);
    write(session, series, study, lang, &before, &after)?;
    Ok(count)
}

fn apply(
    session: &mut Session,
    series: &Series,
    study: &Study,
    lang: &Lang,
    selected: &dyn Fn(&str) -> bool,
    decision: &Decision,
    by: Option<&str>,
) -> Result<Outcome, Exit> {
    let Some(original) = study.original() else {
        session.show_findings(Severity::Error);
        return Err(Exit::BadContent);
    };
    let before = match ledger::load(series, study, lang) {
        Ok(ledger) => ledger,
        Err(finding) => {
            session.found([*finding]);
            session.show_findings(Severity::Error);
            return Err(Exit::BadContent);
        }
    };
    let translation = study.versions.get(lang);
    let (after, outcome) = ledger::decide(original, translation, &before, selected, decision, by);
    write(session, series, study, lang, &before, &after)?;
    Ok(outcome)
}

/// Writes a ledger, if it changed.
pub(super) fn write(
    session: &Session,
    series: &Series,
    study: &Study,
    lang: &Lang,
    before: &Ledger,
    after: &Ledger,
) -> Result<(), Exit> {
    if before == after {
        return Ok(());
    }
    let path = ledger::path(series, study, lang);
    write_file(&path, ledger::encode(after).as_bytes()).map_err(|error| session.write_error(&error))
}

fn report(session: &Session, study: &Study, lang: &Lang, outcome: Outcome) {
    if session.quiet {
        return;
    }
    let mut text = session.say(&say::decide_done(&study.slug, lang, outcome.decided));
    if outcome.omitted > 0 {
        text.push(' ');
        text.push_str(&session.say(&say::decide_omitted(outcome.omitted)));
    }
    if outcome.target_only > 0 {
        text.push(' ');
        text.push_str(&session.say(&say::decide_target_only(outcome.target_only)));
    }
    environment::print(&format!("{text}\n"));
}
