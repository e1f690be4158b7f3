//! `polyfolio merge-driver`: git calls this to merge two ledgers.

use super::args::MergeDriverArgs;
use super::exit::Exit;
use super::session::Session;
use crate::ledger::{self, Ledger};
use crate::message::say;
use crate::publish::write_file;
use crate::text::read;
use std::path::Path;

pub(super) fn run(session: &Session, args: &MergeDriverArgs) -> Exit {
    let read = |path: &Path| -> Option<Ledger> {
        let text = read::text(path, &path.to_string_lossy(), 32 << 20).ok()?;
        if text.text().trim().is_empty() {
            return Some(Ledger::default()); // git gives an empty base where there is none
        }
        ledger::decode(text.text()).ok()
    };
    let (base, ours, theirs) = (read(&args.base), read(&args.ours), read(&args.theirs));
    let (Some(base), Some(ours), Some(theirs)) = (base, ours, theirs) else {
        session.error(&say::cli_error_merge(args.ours.display()), None);
        return Exit::Findings;
    };
    let merged = ledger::merge(&base, &ours, &theirs);
    match write_file(&args.ours, ledger::encode(&merged).as_bytes()) {
        Ok(()) => Exit::Done,
        Err(error) => session.write_error(&error),
    }
}
