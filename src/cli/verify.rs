//! `polyfolio verify` and `clean`: whether a publication is whole, and what can go.

use super::args::{CheckFormat, CleanArgs, VerifyArgs};
use super::check;
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::diag::Severity;
use crate::message::say;
use crate::publish::{self, Verification};
use crate::report;
use crate::text::read;
use std::path::Path;

pub(super) fn verify(session: &mut Session, args: &VerifyArgs) -> Exit {
    let output = args.output.clone().unwrap_or_else(|| session.default_output());
    let threads = rayon::current_num_threads();
    let key = match &args.public_key {
        None => None,
        Some(key) => {
            let path = Path::new(key);
            let file = read::text(path, key, 1 << 16).map(|file| file.text().to_owned());
            // Not a file: the key itself, as minisign prints it.
            Some(file.unwrap_or_else(|_| key.clone()))
        }
    };
    let (subset, key) = (args.subset, key.as_deref());
    let options = Verification { subset, key, validator: args.validator.as_deref() };
    let Some(verified) = publish::verify(&output, options, threads) else {
        session.error(
            &say::cli_error_no_publication(output.display()),
            Some(&say::cli_error_no_publication_help()),
        );
        return Exit::Usage;
    };
    let damaged = !verified.diagnostics.is_empty();
    session.found(verified.diagnostics);
    match args.format {
        CheckFormat::Json => environment::print(&check::json(session)),
        CheckFormat::Sarif => {
            environment::print(&report::findings_sarif(session.findings(), &session.catalog));
        }
        CheckFormat::Text => {
            session.show_findings(Severity::Error);
            let size = session.size(verified.bytes);
            if !damaged && !session.quiet {
                let done = say::verify_done(verified.files, size, output.display());
                environment::print(&format!("{}\n", session.say(&done)));
            }
        }
    }
    if damaged { Exit::Findings } else { Exit::Done }
}

pub(super) fn clean(session: &Session, args: &CleanArgs) -> Exit {
    let output = args.output.clone().unwrap_or_else(|| session.default_output());
    // Opening a folder makes it, and cleaning should not make anything.
    if publish::published(&output).is_none() {
        session.error(
            &say::cli_error_no_publication(output.display()),
            Some(&say::cli_error_no_publication_help()),
        );
        return Exit::Usage;
    }
    match publish::clean(&output, args.keep) {
        Ok(cleaned) => {
            if !session.quiet {
                let size = session.size(cleaned.bytes);
                let done = say::clean_done(cleaned.generations, cleaned.files, size);
                environment::print(&format!("{}\n", session.say(&done)));
            }
            Exit::Done
        }
        Err(error) => session.write_error(&error),
    }
}
