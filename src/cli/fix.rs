//! `polyfolio check --fix`: puts files right before they are checked, or shows what would change.

use super::args::{CheckArgs, CheckFormat};
use super::diagnostics::printable;
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::locale::Lang;
use crate::message::say;
use crate::publish::rewrite_file;
use crate::quality::{self, Fixed, changed_lines};
use crate::study;
use crate::text::SourceFile;
use rayon::prelude::*;
use std::path::Path;
use std::sync::Arc;

/// Fixes the studies' texts and the values of the workspace's Fluent files. What loading finds is
/// left to the check that follows.
pub(super) fn run(session: &Session, args: &CheckArgs) -> Result<(), Exit> {
    let series = study::load(&session.workspace, &session.locales).output;
    let versions: Vec<_> = series.studies.iter().flat_map(|study| &study.versions).collect();
    let mut fixed: Vec<(Arc<SourceFile>, Fixed)> = versions
        .par_iter()
        .filter_map(|(lang, version)| {
            let file = &version.document.file;
            let typographer = series.style.typographer(lang, &session.locales);
            Some((Arc::clone(file), quality::fix(file, &typographer)?))
        })
        .collect();
    for locale in session.workspace.locale_files().output {
        if let Ok(lang) = locale.lang.parse::<Lang>()
            && locale.file.name().ends_with(".ftl")
        {
            let typographer = series.style.typographer(&lang, &session.locales);
            if let Some(put_right) = quality::fix_fluent(locale.file.text(), &typographer) {
                fixed.push((locale.file, put_right));
            }
        }
    }
    let places: usize = fixed.iter().map(|(_, fixed)| fixed.places).sum();
    for (file, fixed) in &fixed {
        if args.dry_run {
            if args.format == CheckFormat::Text {
                environment::print(&difference(session, file, &fixed.text));
            }
        } else if let Err(error) = rewrite_file(Path::new(file.path()), fixed.text.as_bytes()) {
            return Err(session.write_error(&error));
        }
    }
    let message = if args.dry_run {
        say::check_would_fix(fixed.len(), places)
    } else {
        say::check_fixed(fixed.len(), places)
    };
    if !session.quiet {
        environment::print_error(&format!("{}\n\n", session.say(&message)));
    }
    Ok(())
}

/// The lines that change, as in a diff without context.
fn difference(session: &Session, file: &SourceFile, after: &str) -> String {
    let mut out = format!("--- {0}\n+++ {0}\n", printable(file.path()));
    for (line, old, new) in changed_lines(file.text(), after) {
        let old = session.look.bad(&format!("-{}", printable(old)));
        let new = session.look.good(&format!("+{}", printable(new)));
        out.push_str(&format!("@@ -{line} +{line} @@\n{old}\n{new}\n"));
    }
    out
}
