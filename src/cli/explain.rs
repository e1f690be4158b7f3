//! `polyfolio explain`, `completions` and `man`: what the program knows about itself.

use super::args::{self, CompletionsArgs, ExplainArgs};
use super::diagnostics::printable;
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::data::nearest;
use crate::diag::{Code, Severity};
use crate::ledger;
use crate::locale::{Lang, typography_profiles};
use crate::message::{Message, say};
use crate::text::SourceFile;
use std::sync::Arc;

pub(super) fn run(session: &mut Session, args: &ExplainArgs) -> Exit {
    if let (Some(lang), Some(key)) = (&args.lang, &args.key) {
        return segment(session, &args.code, lang, key);
    }
    if let Some((rule, severity)) = rule(session, &args.code) {
        let level = session.say(&Message::named(format!("level-{}", severity.name())));
        let text = session.say(&Message::named(format!("explain-{}", rule.to_lowercase())));
        environment::print(&format!("{} ({level})\n\n{text}\n", session.look.bold(&rule)));
        return Exit::Done;
    }
    let Some(code) = Code::by_name(&args.code) else {
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        let help = nearest(&args.code, &codes)
            .map_or_else(|| say::cli_error_no_code_help(codes.join(", ")), say::diag_did_you_mean);
        session.error(&say::cli_error_no_code(&args.code), Some(&help));
        return Exit::Usage;
    };
    let level = session.say(&Message::named(format!("level-{}", code.severity().name())));
    let text = session.say(&Message::named(format!("explain-{code}")));
    let title = session.look.bold(code.name());
    environment::print(&format!("{title} ({level})\n\n{text}\n"));
    Exit::Done
}

/// A rule of typography with this code, in any profile.
fn rule(session: &Session, code: &str) -> Option<(String, Severity)> {
    let named = typography_profiles().map(Some);
    let profiles: Vec<Option<&str>> = named.chain([None]).collect();
    session
        .locales
        .languages()
        .flat_map(|lang| profiles.iter().map(move |profile| (lang, *profile)))
        .find_map(|(lang, profile)| {
            let typographer = session.locales.typographer(lang, profile);
            let rule = typographer.rules().find(|rule| rule.code.eq_ignore_ascii_case(code))?;
            Some((rule.code.to_string(), rule.severity))
        })
}

/// Why a segment has its status: what was recorded, what is there now, and what changed between.
fn segment(session: &mut Session, study: &str, lang: &Lang, key: &str) -> Exit {
    let series = session.series();
    let study = match session.study(&series, study) {
        Ok(study) => study,
        Err(exit) => return exit,
    };
    let mut found = Vec::new();
    let status = ledger::status(&series, &[study], std::slice::from_ref(lang), &session.locales)
        .report_to(&mut found);
    session.found(found);
    session.show_findings(Severity::Error);
    let edition = status.studies.first().and_then(|study| study.editions.first());
    let Some((edition, segment)) = edition
        .and_then(|edition| Some((edition, edition.segments.iter().find(|s| s.key == key)?)))
    else {
        session.error(
            &say::cli_error_no_segment(key),
            Some(&say::cli_error_no_segment_help(&study.slug, lang)),
        );
        return Exit::Usage;
    };
    let entry = ledger::load(&series, study, lang).ok().and_then(|ledger| ledger.get(key).cloned());
    let text = |file: Option<&Arc<SourceFile>>, lines: Option<(usize, usize)>| {
        let (file, (first, last)) = (file?, lines?);
        let text: Vec<&str> = file.text().lines().skip(first - 1).take(last + 1 - first).collect();
        Some((format!("{}:{first}", file.path()), text.join("\n")))
    };
    let mut rows: Vec<(Message, String, String)> = Vec::new();
    if let Some(entry) = &entry {
        let by = entry.by.clone().unwrap_or_else(|| "–".into());
        let state = session.say(&Message::named(format!("state-{}", entry.state.name())));
        let note = entry.note.clone().map(|note| format!(" · {note}")).unwrap_or_default();
        rows.push((say::explain_recorded(), format!("{state} · {by}{note}"), entry.source.clone()));
    }
    if let Some((place, words)) = text(edition.source_file.as_ref(), segment.source) {
        rows.push((say::explain_source(), place, words));
    }
    if let Some((place, words)) = text(edition.target_file.as_ref(), segment.target) {
        rows.push((say::explain_target(), place, words));
    }
    let name = session.say(&Message::named(format!("status-name-{}", segment.status.name())));
    let why = session.say(&Message::named(format!("status-why-{}", segment.status.name())));
    let class = segment.class.map(|class| session.say(&Message::named(format!("class-{class}"))));
    let class = class.map(|class| format!(" ({class})")).unwrap_or_default();
    let mut out = format!("{} · {name}{class}\n{why}\n", session.look.bold(key));
    for (label, place, words) in rows {
        out.push_str(&format!(
            "\n{}  {}\n",
            session.look.bold(&session.say(&label)),
            session.look.dim(&place)
        ));
        for line in words.lines() {
            out.push_str(&format!("  {}\n", printable(line)));
        }
    }
    environment::print(&out);
    Exit::Done
}

pub(super) fn completions(session: &Session, args: &CompletionsArgs) -> Exit {
    let mut script = Vec::new();
    let mut command = args::command(&session.language);
    clap_complete::generate(args.shell, &mut command, "polyfolio", &mut script);
    environment::print(&String::from_utf8_lossy(&script));
    Exit::Done
}

pub(super) fn man(session: &Session) -> Exit {
    let mut page = Vec::new();
    match clap_mangen::Man::new(args::command(&session.language)).render(&mut page) {
        Ok(()) => {
            environment::print(&String::from_utf8_lossy(&page));
            Exit::Done
        }
        Err(error) => {
            session.error(&say::cli_error_internal(error), None);
            Exit::Internal
        }
    }
}
