//! `polyfolio sync`: carries changes of markup from the source into a translation.

use super::args::SyncArgs;
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::diag::Severity;
use crate::ledger::{self, Patches, Refusal, patch, settle};
use crate::message::say;
use crate::publish::rewrite_file;
use crate::report::{changed_lines, changed_text};
use crate::study::Study;

pub(super) fn run(session: &mut Session, args: &SyncArgs) -> Exit {
    let series = session.series();
    let (study, translation) = match session.translation(&series, &args.study, &args.lang) {
        Ok(both) => both,
        Err(exit) => return exit,
    };
    let ledger = ledger::load(&series, study, &args.lang);
    let passages = ledger::passages(&series, study, &args.lang, &session.locales);
    let (ledger, passages) = match (ledger, passages) {
        (Ok(ledger), Ok(passages)) => (ledger, passages),
        (Err(finding), _) | (_, Err(finding)) => {
            session.found([*finding]);
            session.show_findings(Severity::Error);
            return Exit::BadContent;
        }
    };
    let patches = patch(translation, &passages, &study.source);
    let file = &translation.document.file;
    let mut out = shown(session, study, file.path(), &patches);
    let done = patches.all.iter().filter(|patch| patch.result.is_ok()).count();
    let left = patches.all.len() - done;
    let writes = args.apply_mechanical && !args.dry_run;
    if writes && done > 0 {
        if patches.text != file.text() {
            if let Err(error) = rewrite_file(&series.path_of(file), patches.text.as_bytes()) {
                return session.write_error(&error);
            }
        }
        let after = settle(&ledger, &patches, translation);
        if let Err(exit) =
            super::decide::write(session, &series, study, &args.lang, &ledger, &after)
        {
            return exit;
        }
    }
    let slug = &study.slug;
    out.push_str(&session.say(&match (patches.all.is_empty(), writes) {
        (true, _) => say::sync_nothing(slug, &args.lang),
        (false, true) => say::sync_done(slug, &args.lang, done, left),
        (false, false) => say::sync_would(slug, &args.lang, done, left),
    }));
    out.push('\n');
    session.show_findings(Severity::Error);
    if !session.quiet || !writes {
        environment::print(&out);
    }
    session.exit()
}

/// Every passage with what changes in it, or why nothing does.
fn shown(session: &Session, study: &Study, path: &str, patches: &Patches<'_>) -> String {
    let mut out = String::new();
    for patch in &patches.all {
        let status = &patch.passage.status;
        let line = status.target.map(|(line, _)| format!(":{line}")).unwrap_or_default();
        let place = format!("{path}{line}");
        out.push_str(&format!(
            "{}  {}\n",
            session.look.bold(&status.key),
            session.look.dim(&place)
        ));
        let before = patch.passage.translation.as_deref().unwrap_or_default();
        match &patch.result {
            Ok(after) if after == before => {
                out.push_str(&format!("  {}\n", session.say(&say::sync_already())));
            }
            Ok(after) if status.kind.is_verbatim() => {
                out.push_str(&changed_lines(before, after, session.look));
            }
            Ok(after) => out.push_str(&changed_text(before, after, session.look)),
            Err(refusal) => {
                let reason = match refusal {
                    Refusal::Unclear => say::sync_refused_unclear(),
                    Refusal::Place => say::sync_refused_place(),
                    Refusal::Language => say::sync_refused_language(&study.source),
                    Refusal::Unproven => say::sync_refused_unproven(),
                };
                let reason = session.say(&say::sync_refused(reason));
                out.push_str(&format!("  {}\n", session.look.bad(&reason)));
            }
        }
    }
    out
}
