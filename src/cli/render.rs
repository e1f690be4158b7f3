//! `polyfolio render`: one study in one language.

use super::args::RenderArgs;
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::diag::{Diagnostic, Severity};
use crate::edition::Rendition;
use crate::ledger;
use crate::message::say;
use crate::pdf::{self, Environment};
use crate::publish::worker::{Limits, Pool};
use crate::publish::{Item, Renderer};
use crate::study::Series;
use crate::text::read::{self, ReadError};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

pub(super) fn run(session: &mut Session, args: &RenderArgs) -> Exit {
    if let (Some(plan), Some(store)) = (&args.plan, &args.store) {
        return super::shard::render(session, args, plan, store);
    }
    // The command line demands both where there is no plan.
    let (Some(wanted), Some(lang)) = (&args.study, &args.lang) else { return Exit::Usage };
    let mut series = session.series();
    series.attach_source |= args.attach_source;
    let study = match session.study(&series, wanted) {
        Ok(study) => study,
        Err(exit) => {
            session.show_findings(Severity::Error);
            return exit;
        }
    };
    let version = study.versions.get(lang).filter(|version| version.has_document());
    let Some(version) = version else {
        session.show_findings(Severity::Error);
        return session.no_edition(study, lang);
    };
    let broken = session.broken_files().contains(version.document.file.path());
    let (environment, workers) = match typesetter(session, &series, 1) {
        Ok(both) => both,
        Err(error) => return session.publish_error(&error.into()),
    };
    if !environment.has_template(&args.template) {
        let known: Vec<&str> = environment.template_names().collect();
        session.error(
            &say::cli_error_no_template(&args.template),
            Some(&say::cli_error_no_template_help(known.join(", "))),
        );
        return Exit::Usage;
    }
    let mut item = Item::plain(study, lang.clone());
    if args.proof {
        match ledger::passages(&series, study, lang, &session.locales) {
            Ok(passages) => item.rendition = Rendition::Proof(Arc::new(passages)),
            Err(finding) => {
                session.found([*finding]);
                session.show_findings(Severity::Error);
                return Exit::BadContent;
            }
        }
    }
    let renderer = Renderer {
        locales: &session.locales,
        environment: &environment,
        workers: &workers,
        template: &args.template,
    };
    let mut found: Vec<Diagnostic> = Vec::new();
    let rendered = renderer.prepare(&series, &item).and_then(|prepared| {
        let prepared = prepared.report_to(&mut found).filter(|_| !broken);
        let Some(prepared) = prepared else { return Ok(None) };
        Ok(renderer.render(&prepared)?.report_to(&mut found))
    });
    session.found(found);
    session.show_findings(Severity::Warning);
    let artifact = match rendered {
        Ok(Some(artifact)) => artifact,
        Ok(None) => return Exit::BadContent,
        Err(error) => return session.publish_error(&error.into()),
    };
    let mut form =
        if args.template == pdf::STUDY { String::new() } else { format!(".{}", args.template) };
    if args.proof {
        form.push_str(".proof");
    }
    let path = args
        .output
        .clone()
        .unwrap_or_else(|| PathBuf::from(format!("{}.{lang}{form}.pdf", study.slug)));
    if let Err(exit) = session.keep(&artifact, &path) {
        return exit;
    }
    // Errors elsewhere in the series do not concern this edition.
    match session.exit() {
        Exit::BadContent => Exit::Done,
        exit => exit,
    }
}

/// What a worker may cost.
pub(super) fn limits(series: &Series) -> Limits {
    Limits {
        time: Duration::from_secs(series.limits.worker_seconds),
        memory: series.limits.worker_memory << 20,
    }
}

/// What the typesetter knows of the workspace, its templates and fonts; and the processes in which
/// it does its work.
pub(super) fn typesetter(
    session: &mut Session,
    series: &Series,
    jobs: usize,
) -> std::io::Result<(Environment, Pool)> {
    let mut found = Vec::new();
    let templates = session.workspace.beside("templates", ".typ").report_to(&mut found);
    session.found(found);
    let folder = session.workspace.parent().join("templates/fonts");
    let mut fonts: Vec<Vec<u8>> = Vec::new();
    let unreadable = |error: ReadError| std::io::Error::other(format!("templates/fonts: {error}"));
    for path in read::tree(&folder).map_err(unreadable)? {
        if path.ends_with(".otf") || path.ends_with(".ttf") {
            fonts.push(read::bytes(&folder.join(path), 50 << 20).map_err(unreadable)?);
        }
    }
    let program = environment::program()?;
    let workers = Pool::new(program, jobs, &templates, &fonts, limits(series))?;
    let environment = Environment::new(&templates, &fonts);
    session.found(environment.check_brand(&series.brand));
    Ok((environment, workers))
}
