//! `polyfolio analyse`: how much there is to translate, how much of it is known, what it costs.

use super::args::{AnalyseArgs, AnalyseFormat};
use super::exit::Exit;
use super::session::Session;
use crate::ledger;
use crate::report;
use crate::study::Study;

pub(super) fn run(session: &mut Session, args: &AnalyseArgs) -> Exit {
    let series = session.series();
    let (mut studies, languages) = session.scope(&series, &args.lang);
    if let Some(wanted) = &args.study {
        let study: &Study = match session.study(&series, wanted) {
            Ok(study) => study,
            Err(exit) => return exit,
        };
        studies = vec![study];
    }
    let mut found = Vec::new();
    let rows =
        ledger::analyse(&series, &studies, &languages, &session.locales).report_to(&mut found);
    session.found(found);
    let mut look = session.look;
    look.colour &= args.output.is_none();
    let format = args.format.unwrap_or_else(|| {
        match args.output.as_deref().and_then(|path| path.extension()?.to_str()) {
            Some("csv") => AnalyseFormat::Csv,
            Some("json") => AnalyseFormat::Json,
            _ => AnalyseFormat::Table,
        }
    });
    let text = match format {
        AnalyseFormat::Table => {
            report::analysis_table(&rows, &series, &languages, &session.catalog, look)
        }
        AnalyseFormat::Csv => report::analysis_csv(&rows, &series),
        AnalyseFormat::Json => report::analysis_json(&rows, &series),
    };
    session.deliver(&text, args.output.as_deref())
}
