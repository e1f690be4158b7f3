//! `polyfolio check-locales`: everything that is wrong with a folder of Fluent files, whose ever.

use super::args::{CheckFormat, CheckLocalesArgs};
use super::check;
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::diag::{Code, Diagnostic, Severity};
use crate::ftl::{self, Tree, TreeError, TreeFile};
use crate::locale::Typographer;
use crate::message::{say, unreadable_because};
use crate::publish::{WriteError, rewrite_file};
use crate::quality;
use crate::report;
use crate::text::SourceFile;
use crate::text::read::{self, ReadError};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Larger files are data, not code.
const MAX_CODE_BYTES: u64 = 4 << 20;

pub(super) fn run(session: &mut Session, args: &CheckLocalesArgs) -> Exit {
    // What is wrong with a workspace that happens to be here is not asked for.
    session.forget();
    let path = args.tree.display().to_string();
    let loaded = match ftl::load(&args.tree, &args.reference) {
        Ok(loaded) => loaded,
        Err(TreeError::Folder(error)) => {
            session.error(&say::cli_error_no_tree(path, unreadable_because(&error)), None);
            return Exit::Usage;
        }
        Err(TreeError::NoReference(known)) => {
            let help = if known.is_empty() {
                say::cli_error_no_reference_none_help()
            } else {
                say::cli_error_no_reference_help(known.join(", "))
            };
            session.error(&say::cli_error_no_reference(&args.reference, path), Some(&help));
            return Exit::Usage;
        }
    };
    let mut findings = loaded.diagnostics;
    let mut tree = loaded.output;
    if args.fix
        && let Err(error) = mend(session, &mut tree)
    {
        return session.write_error(&error);
    }
    findings.extend(ftl::check(&tree, &[]));
    if !args.code.is_empty() {
        match code(&args.code) {
            Ok(files) => findings.extend(ftl::check_code(&tree, &files)),
            Err((path, error)) => {
                session.error(&say::cli_error_no_tree(path, unreadable_because(&error)), None);
                return Exit::Usage;
            }
        }
    }
    findings.extend(typography(session, &tree));
    session.found(findings);
    match args.format {
        CheckFormat::Json => environment::print(&check::json(session)),
        CheckFormat::Sarif => {
            environment::print(&report::findings_sarif(session.findings(), &session.catalog));
        }
        CheckFormat::Text => {
            session.show_findings(Severity::Info);
            environment::print(&summary(session, &tree));
        }
    }
    // Findings are what was asked for, so an error among them is no bad input.
    match session.exit() {
        Exit::BadContent => Exit::Findings,
        exit => exit,
    }
}

/// The files of a program that are text, messages aside. What it only depends on is not its own.
fn code(folders: &[PathBuf]) -> Result<Vec<Arc<SourceFile>>, (String, ReadError)> {
    let mut out = Vec::new();
    for folder in folders {
        let shown = folder.display().to_string();
        let paths = if read::is_file(folder) {
            vec![String::new()]
        } else {
            read::entries(folder)
                .and_then(|_| read::tree(folder))
                .map_err(|e| (shown.clone(), e))?
        };
        let foreign = |path: &str| {
            path.ends_with(".ftl")
                || path.split('/').any(|part| ["node_modules", "target"].contains(&part))
        };
        for path in paths.iter().filter(|path| !foreign(path)) {
            let whole = if path.is_empty() { folder.clone() } else { folder.join(path) };
            let name = whole.to_string_lossy().replace('\\', "/");
            // Pictures and the like are no text.
            if let Ok(file) = read::text(&whole, name.trim_start_matches("./"), MAX_CODE_BYTES) {
                out.push(Arc::new(file));
            }
        }
    }
    Ok(out)
}

/// Where values do not keep the rules of their language, for languages that have some.
fn typography(session: &Session, tree: &Tree) -> Vec<Diagnostic> {
    let of = |file: &TreeFile| -> Vec<Diagnostic> {
        let Some(typographer) = typographer(session, file) else { return Vec::new() };
        let findings = quality::fluent_findings(&file.file, &typographer).into_iter();
        findings.map(|finding| finding.locale(&file.locale)).collect()
    };
    let found: Vec<Vec<Diagnostic>> = tree.files.par_iter().map(of).collect();
    found.into_iter().flatten().collect()
}

/// The rules of the language that a file is in.
fn typographer(session: &Session, file: &TreeFile) -> Option<Typographer> {
    let lang = file.locale.replace('_', "-").parse().ok()?;
    Some(session.locales.typographer(&lang, None))
}

/// Writes the files that can be mended. What is then reported is what is left.
fn mend(session: &Session, tree: &mut Tree) -> Result<(), WriteError> {
    let mut count = 0_usize;
    for file in &mut tree.files {
        let mended = ftl::fix(file);
        let text = mended.as_deref().unwrap_or(file.file.text());
        let typographer = typographer(session, file).filter(|_| file.sound);
        let set = typographer.and_then(|typographer| quality::fix_fluent(text, &typographer));
        if let Some(text) = set.map(|fixed| fixed.text).or(mended) {
            rewrite_file(Path::new(file.file.path()), text.as_bytes())?;
            file.file = Arc::new(SourceFile::new(file.file.path(), text));
            count += 1;
        }
    }
    if count > 0 && !session.quiet {
        let done = session.say(&say::check_locales_fixed(count));
        environment::print_error(&format!("{done}\n"));
    }
    Ok(())
}

/// A line per locale, and the sums.
fn summary(session: &Session, tree: &Tree) -> String {
    let mut out = String::new();
    for locale in &tree.locales {
        let own: Vec<&Diagnostic> =
            session.findings().iter().filter(|d| d.locale.as_ref() == Some(locale)).collect();
        let count = |codes: &[Code]| own.iter().filter(|d| codes.contains(&d.code)).count();
        let missing = count(&[Code::MessageMissing, Code::TermMissing]);
        let obsolete = count(&[Code::MessageObsolete, Code::TermObsolete]);
        let others = own.len() - missing - obsolete;
        if !own.is_empty() {
            let line = say::check_locales_summary(locale, missing, obsolete, others);
            out.push_str(&format!("{}\n", session.say(&line)));
        }
    }
    let nothing = || session.say(&say::findings_summary(0_u32, 0_u32, 0_u32)) + "\n";
    out + &session.findings_summary().unwrap_or_else(nothing)
}
