//! Finding and reading ledgers.

use super::codec::{self, CodecError};
use super::entry::Ledger;
use crate::diag::{Code, Diagnostic};
use crate::locale::Lang;
use crate::message::say;
use crate::study::{Series, Study};
use crate::text::read::{self, ReadError};
use crate::text::{Place, SourceFile};
use std::path::PathBuf;
use std::sync::Arc;

/// Ledgers hold the source once more, so they may be larger than a study.
const MAX_BYTES: u64 = 32 << 20;

/// Where the ledger of a study in a language lies.
#[must_use]
pub fn path(series: &Series, study: &Study, lang: &Lang) -> PathBuf {
    series.root.join(&study.slug).join(".ledger").join(format!("{lang}.toml"))
}

/// Reads a ledger; an empty one if there is none yet.
///
/// # Errors
/// A finding if there is a file that cannot be read as a ledger. Such a file is never overwritten.
pub fn load(series: &Series, study: &Study, lang: &Lang) -> Result<Ledger, Box<Diagnostic>> {
    let path = path(series, study, lang);
    let shown = path.to_string_lossy().replace('\\', "/");
    let file = match read::text(&path, &shown, MAX_BYTES) {
        Ok(file) => Arc::new(file),
        Err(ReadError::NotFound) => return Ok(Ledger::default()),
        Err(error) => {
            let reason = crate::study::reason(&error);
            let message = say::diag_unreadable(&shown, reason);
            return Err(Box::new(
                Diagnostic::of_path(Code::LedgerInvalid, shown, message)
                    .help(say::diag_ledger_invalid_help()),
            ));
        }
    };
    codec::decode(file.text()).map_err(|error| Box::new(finding(&file, &error)))
}

fn finding(file: &Arc<SourceFile>, error: &CodecError) -> Diagnostic {
    match error {
        CodecError::Format(found) => Diagnostic::of_path(
            Code::LedgerFormat,
            file.path(),
            say::diag_ledger_format(found, codec::FORMAT.to_string()),
        )
        .help(say::diag_ledger_format_help()),
        CodecError::Line(line) => {
            let start = file.text().split_inclusive('\n').take(line - 1).map(str::len).sum();
            let length = file.text()[start..].lines().next().unwrap_or_default().len();
            let place = Place::new(file, &(start..start + length));
            Diagnostic::at(Code::LedgerInvalid, file, &place.span, say::diag_ledger_invalid())
                .help(say::diag_ledger_invalid_help())
        }
    }
}
