//! `polyfolio diff`: what changed in the source, beside the translation.

use super::args::{DiffArgs, DiffFormat};
use super::exit::Exit;
use super::session::Session;
use crate::diag::Severity;
use crate::ledger::{self, Passage};
use crate::message::say;
use crate::report::{Difference, difference_html, difference_text, is_open};

pub(super) fn run(session: &mut Session, args: &DiffArgs) -> Exit {
    let series = session.series();
    let study = match session.translation(&series, &args.study, &args.lang) {
        Ok((study, _)) => study,
        Err(exit) => return exit,
    };
    let passages = match ledger::passages(&series, study, &args.lang, &session.locales) {
        Ok(passages) => passages,
        Err(finding) => {
            session.found([*finding]);
            session.show_findings(Severity::Error);
            return Exit::BadContent;
        }
    };
    for key in &args.segment {
        if !passages.iter().any(|passage| passage.status.key == *key) {
            session.error(
                &say::cli_error_no_segment(key),
                Some(&say::cli_error_no_segment_help(&study.slug, &args.lang)),
            );
            return Exit::Usage;
        }
    }
    let wanted = |passage: &Passage| match args.segment.as_slice() {
        [] => is_open(passage),
        keys => keys.contains(&passage.status.key),
    };
    let difference = Difference::new(study, &args.lang, &passages, wanted);
    let format = args.format.unwrap_or_else(|| {
        let name = args.output.as_deref().and_then(|path| path.extension());
        match name.and_then(|name| name.to_str()) {
            Some("html" | "htm") => DiffFormat::Html,
            _ => DiffFormat::Terminal,
        }
    });
    let mut look = session.look;
    look.colour &= args.output.is_none();
    let text = match format {
        DiffFormat::Terminal => difference_text(&difference, &session.catalog, look),
        DiffFormat::Html => difference_html(&difference, &series, &session.catalog),
    };
    session.deliver(&text, args.output.as_deref())
}
