//! Floor 14: arguments → settled options → work; findings on the terminal; exit codes.
//!
//! **Invariant:** only this room prints, reads the environment, and knows that there is a terminal.

mod ages;
mod align;
mod analyse;
mod args;
mod changes;
mod check;
mod check_locales;
mod decide;
mod diagnostics;
mod diff;
mod environment;
mod exit;
mod explain;
mod fix;
mod git;
mod localise;
mod merge_driver;
mod progress;
mod publish;
mod render;
mod session;
mod shard;
mod status;
mod sync;
mod trend;
mod verify;
mod watch;
mod withdraw;
mod worker;

pub use exit::Exit;

use crate::ledger::Decision;
use args::{Arguments, Command};
use session::Session;
use std::ffi::OsString;

/// Runs the program with its arguments, the first being its name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // Before anything else: a worker has no options, no locales, and no time to lose.
    if arguments.len() == 2 && arguments[1] == "worker" {
        return worker::run();
    }
    let language = environment::language(&arguments);
    let arguments = match args::parse(&arguments, &language) {
        Ok(arguments) => arguments,
        Err(exit) => return exit,
    };
    let Arguments { options, command } = arguments;
    if let Command::Render(command) = &command
        && command.watch
    {
        return watch::run(&options, &language, command);
    }
    let mut session = Session::start(&options, &language);
    session.pseudo = command.languages().filter(|lang| lang.is_pseudo()).cloned().collect();
    match command {
        Command::Status(command) => status::run(&mut session, &command),
        Command::Render(command) => render::run(&mut session, &command),
        Command::Publish(command) => publish::run(&mut session, &command),
        Command::Withdraw(command) => withdraw::run(&mut session, &command),
        Command::Plan(command) => shard::plan(&mut session, &command),
        Command::Merge(command) => shard::merge(&mut session, &command),
        Command::Verify(command) => verify::verify(&mut session, &command),
        Command::Clean(command) => verify::clean(&session, &command),
        Command::Check(command) => check::run(&mut session, &command),
        Command::CheckLocales(command) => check_locales::run(&mut session, &command),
        Command::Confirm(command) => {
            let decision = if command.trivial { Decision::Trivial } else { Decision::Confirm };
            decide::run(&mut session, &command.decide, decision)
        }
        Command::Review(command) => decide::run(&mut session, &command, Decision::Review),
        Command::Waive(command) => {
            let reason = command.reason.unwrap_or_default();
            decide::run(&mut session, &command.decide, Decision::Waive(reason))
        }
        Command::Omit(command) => decide::run(&mut session, &command, Decision::Omit),
        Command::Adopt(command) => decide::adopt(&mut session, &command),
        Command::MergeDriver(command) => merge_driver::run(&session, &command),
        Command::Align(command) => align::run(&mut session, &command),
        Command::Diff(command) => diff::run(&mut session, &command),
        Command::Analyse(command) => analyse::run(&mut session, &command),
        Command::Sync(command) => sync::run(&mut session, &command),
        Command::Explain(command) => explain::run(&mut session, &command),
        Command::Completions(command) => explain::completions(&session, &command),
        Command::Man => explain::man(&session),
    }
}
