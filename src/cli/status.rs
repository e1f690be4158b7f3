//! `polyfolio status`.

use super::args::{StatusArgs, StatusFormat};
use super::exit::Exit;
use super::render::typesetter;
use super::session::{Session, asked_for};
use super::{ages, trend};
use crate::diag::Severity;
use crate::ledger::{self, SeriesStatus};
use crate::locale::{Catalog, Lang};
use crate::publish;
use crate::report::{self, status_table};
use crate::study::{Series, Study};
use std::path::PathBuf;

pub(super) fn run(session: &mut Session, args: &StatusArgs) -> Exit {
    let (series, early) = match &args.study {
        // The others need not be computed.
        Some(_) => (session.series(), ledger::Early::default()),
        None => session.series_for_status(&args.lang, args.segments),
    };
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
    let languages: Vec<Lang> = asked_for(&series, &args.lang);
    let mut found = Vec::new();
    let mut status = ledger::status_with(&series, &studies, &languages, &session.locales, early)
        .report_to(&mut found);
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
    if matches!(format, StatusFormat::Html | StatusFormat::Pdf | StatusFormat::Markdown) {
        ages::fill(&mut status, &series);
    }
    if format.is_for_people() {
        report::for_people(&mut status, &catalog);
    }
    let text = match format {
        StatusFormat::Table => status_table(&status, &catalog, look, args.segments),
        StatusFormat::Json => report::status_json(&status, args.segments),
        StatusFormat::Csv => report::status_csv(&status, args.segments),
        StatusFormat::Markdown => report::status_markdown(&status, &catalog, args.segments),
        StatusFormat::Html => {
            let moments = if args.trend { trend::moments(session, &series) } else { Vec::new() };
            report::status_html(&status, &catalog, args.segments, &moments)
        }
        StatusFormat::Pdf => return pdf(session, &series, &status, &catalog, args),
        StatusFormat::SvgBadge => report::status_badge(&status, &catalog),
        StatusFormat::Junit => report::status_junit(&status, &catalog, args.segments),
        StatusFormat::Sarif => report::status_sarif(&status, &catalog),
        StatusFormat::Github => report::status_github(&status, &catalog, args.segments),
    };
    // Only errors: a status is not a list of findings, and `check` is.
    session.deliver(&text, args.output.as_deref())
}

/// The report as a PDF, set as editions are.
fn pdf(
    session: &mut Session,
    series: &Series,
    status: &SeriesStatus<'_>,
    catalog: &Catalog,
    args: &StatusArgs,
) -> Exit {
    let sheet = report::status_sheet(status, catalog, args.segments);
    let set = typesetter(session, series, 1).and_then(|(environment, workers)| {
        let set = workers.typeset(&workers.sheet(&sheet)?)?;
        Ok((environment, set))
    });
    let (environment, set) = match set {
        Ok(set) => set,
        Err(error) => return session.publish_error(&error.into()),
    };
    let mut found = Vec::new();
    let artifact = publish::concluded(&environment, &sheet, set).report_to(&mut found);
    session.found(found);
    session.show_findings(Severity::Warning);
    let Some(artifact) = artifact else { return Exit::BadContent };
    let path = args.output.clone().unwrap_or_else(|| PathBuf::from("status.pdf"));
    if let Err(exit) = session.keep(&artifact, &path) {
        return exit;
    }
    session.exit()
}
