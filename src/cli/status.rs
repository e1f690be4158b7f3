//! `polyfolio status`.

use super::args::{StatusArgs, StatusFormat};
use super::environment;
use super::exit::Exit;
use super::session::Session;
use super::trend;
use crate::diag::Severity;
use crate::ledger;
use crate::locale::Lang;
use crate::publish::write_file;
use crate::report::{self, status_table};
use crate::study::Study;

pub(super) fn run(session: &mut Session, args: &StatusArgs) -> Exit {
    let series = session.series();
    let studies: Vec<&Study> = match &args.study {
        Some(wanted) => match session.study(&series, wanted) {
            Ok(study) => vec![study],
            Err(exit) => {
                session.show_findings(Severity::Error);
                return exit;
            }
        },
        None => series.studies.iter().collect(),
    };
    let languages: Vec<Lang> = series
        .languages
        .iter()
        .filter(|lang| args.lang.is_empty() || args.lang.contains(lang))
        .cloned()
        .collect();
    let mut found = Vec::new();
    let status =
        ledger::status(&series, &studies, &languages, &session.locales).report_to(&mut found);
    session.found(found);
    let catalog = match &session.language {
        Some(lang) => {
            let names = series.countries.get(lang).cloned().unwrap_or_default();
            session.catalog.with_country_names(names)
        }
        None => session.catalog.clone(),
    };
    let mut look = session.look;
    look.colour &= args.output.is_none();
    let format = args.format.unwrap_or_else(|| {
        args.output.as_deref().map_or(StatusFormat::Table, StatusFormat::of_file)
    });
    let text = match format {
        StatusFormat::Table => status_table(&status, &catalog, look, args.segments),
        StatusFormat::Json => report::status_json(&status, args.segments),
        StatusFormat::Csv => report::status_csv(&status, args.segments),
        StatusFormat::Markdown => report::status_markdown(&status, &catalog, args.segments),
        StatusFormat::Html => {
            let moments = if args.trend { trend::moments(session, &series) } else { Vec::new() };
            report::status_html(&status, &catalog, args.segments, &moments)
        }
        StatusFormat::SvgBadge => report::status_badge(&status, &catalog),
        StatusFormat::Junit => report::status_junit(&status, &catalog, args.segments),
        StatusFormat::Sarif => report::status_sarif(&status, &catalog),
        StatusFormat::Github => report::status_github(&status, &catalog, args.segments),
    };
    // Only errors: a status is not a list of findings, and `check` is.
    session.show_findings(Severity::Error);
    match &args.output {
        Some(path) => {
            if let Err(error) = write_file(path, text.as_bytes()) {
                return session.write_error(&error);
            }
        }
        None => environment::print(&text),
    }
    session.exit()
}
