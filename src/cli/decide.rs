//! `polyfolio confirm`, `review`, `waive`, `omit`, `adopt`: decisions in the ledger.

use super::args::{AdoptArgs, DecideArgs};
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::diag::Severity;
use crate::ledger::{self, Decision, Ledger, Outcome};
use crate::locale::Lang;
use crate::message::say;
use crate::publish::write_file;
use crate::study::{Series, Study};

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
    if study.source == args.lang {
        session.error(&say::cli_error_is_source(&args.lang), None);
        return Exit::Usage;
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
    let mut worst = Exit::Done;
    for study in studies {
        for lang in study.versions.keys() {
            if *lang == study.source || !(args.lang.is_empty() || args.lang.contains(lang)) {
                continue;
            }
            match apply(session, &series, study, lang, &|_| true, &Decision::Adopt, None) {
                Ok(outcome) => report(session, study, lang, outcome),
                Err(exit) => worst = exit,
            }
        }
    }
    worst
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
