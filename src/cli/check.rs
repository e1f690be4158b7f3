//! `polyfolio check`: everything that is wrong. Only with `--fix` is anything written.

use super::args::{CheckArgs, CheckFormat};
use super::environment;
use super::exit::Exit;
use super::fix;
use super::render;
use super::session::Session;
use crate::diag::{Diagnostic, Origin, Severity};
use crate::edition::{self, Rendition};
use crate::ftl;
use crate::ledger;
use crate::locale::Lang;
use crate::publish::worker::Pool;
use crate::quality;
use crate::report;
use crate::study::{Series, Study};
use rayon::prelude::*;
use serde::Serialize;

#[derive(Serialize)]
struct Findings<'d> {
    findings: Vec<Finding<'d>>,
}

#[derive(Serialize)]
struct Finding<'d> {
    code: &'d str,
    severity: &'static str,
    file: &'d str,
    line: Option<usize>,
    column: Option<usize>,
    locale: Option<String>,
    message: String,
    help: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &CheckArgs) -> Exit {
    if args.fix
        && let Err(exit) = fix::run(session, args)
    {
        return exit;
    }
    let series = session.series();
    let (studies, languages) = session.scope(&series, &[]);
    let mut found = ledger::status(&series, &studies, &languages, &session.locales).diagnostics;
    let editions: Vec<(&Study, &Lang)> = studies
        .iter()
        .flat_map(|&study| study.versions.keys().map(move |lang| (study, lang)))
        .collect();
    // References are worded by processes that can be killed; nothing is set.
    let workers = environment::program().and_then(|program| {
        Pool::new(program, rayon::current_num_threads(), &[], &[], render::limits(&series))
    });
    let workers = match workers {
        Ok(workers) => workers,
        Err(error) => return session.publish_error(&error.into()),
    };
    let built: Vec<Vec<Diagnostic>> = editions
        .par_iter()
        .map(|(study, lang)| {
            let plain = Rendition::Plain;
            let built = edition::build_as(&plain, &series, study, lang, &session.locales, &workers);
            let mut found = built.diagnostics;
            let typographer = series.style.typographer(lang, &session.locales);
            if let Some(version) = study.versions.get(lang) {
                found.extend(quality::findings(&version.document, &typographer));
            }
            found
        })
        .collect();
    found.extend(built.into_iter().flatten());
    let reference = session.locales.reference().lang().to_string();
    found.extend(ftl::check_overrides(session.locales.overrides(), &reference));
    for over in session.locales.overrides().iter().filter(|o| o.file.name().ends_with(".ftl")) {
        if let Ok(lang) = over.lang.parse::<Lang>() {
            let typographer = series.style.typographer(&lang, &session.locales);
            let findings = quality::fluent_findings(&over.file, &typographer).into_iter();
            found.extend(findings.map(|finding| finding.locale(&over.lang)));
        }
    }
    found.extend(templates(session, &series));
    session.found(found);
    match args.format {
        CheckFormat::Text => {
            session.show_findings(Severity::Info);
            let nothing = session.say(&crate::message::say::findings_summary(0_u32, 0_u32, 0_u32));
            let summary = session.findings_summary().unwrap_or_else(|| nothing + "\n");
            environment::print(&summary);
        }
        CheckFormat::Json => {
            environment::print(&json(session));
        }
        CheckFormat::Sarif => {
            environment::print(&report::findings_sarif(session.findings(), &session.catalog));
        }
    }
    session.exit()
}

/// Labels that the workspace's templates ask for in vain, and those that no template asks for.
pub(super) fn templates(session: &Session, series: &Series) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut files = Vec::new();
    for (folder, end) in [("templates", ".typ"), ("templates/site", ".html")] {
        let own = session.workspace.beside(folder, end).report_to(&mut found);
        files.extend(own.into_iter().map(|(_, file)| file));
    }
    found.extend(ftl::check_templates(&files, &session.locales, &series.languages));
    found
}

/// All findings of a session by the contract.
pub(super) fn json(session: &Session) -> String {
    let findings = session.findings().iter().map(|finding| entry(finding, session)).collect();
    serde_json::to_string_pretty(&Findings { findings }).unwrap_or_default() + "\n"
}

fn entry<'d>(finding: &'d Diagnostic, session: &Session) -> Finding<'d> {
    let path = finding.origin.path();
    // `…/fr.md` and `locales/fr/…` are about French.
    let from_path = || {
        path.split(['/', '.'])
            .rev()
            .find_map(|part| part.parse().ok().filter(crate::locale::language_exists))
            .map(|lang| lang.to_string())
    };
    let locale = finding.locale.clone().or_else(from_path);
    Finding {
        code: finding.name(),
        severity: finding.severity.name(),
        file: path,
        line: finding.origin.line(),
        column: match &finding.origin {
            Origin::Place(place) => Some(place.column()),
            Origin::Path(_) => None,
        },
        locale,
        message: session.say(&finding.message),
        help: finding.help.as_ref().map(|help| session.say(help)),
    }
}
