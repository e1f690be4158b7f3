//! `polyfolio explain`, `completions` and `man`: what the program knows about itself.

use super::args::{self, CompletionsArgs, ExplainArgs};
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::diag::Code;
use crate::message::{Message, say};

pub(super) fn run(session: &Session, args: &ExplainArgs) -> Exit {
    let Some(code) = Code::by_name(&args.code) else {
        let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        session.error(
            &say::cli_error_no_code(&args.code),
            Some(&say::cli_error_no_code_help(codes.join(", "))),
        );
        return Exit::Usage;
    };
    let level = session.say(&Message::named(format!("level-{}", code.severity().name())));
    let text = session.say(&Message::named(format!("explain-{code}")));
    let title = session.look.bold(code.name());
    environment::print(&format!("{title} ({level})\n\n{text}\n"));
    Exit::Done
}

pub(super) fn completions(session: &Session, args: &CompletionsArgs) -> Exit {
    let mut script = Vec::new();
    let mut command = args::command(&session.language);
    clap_complete::generate(args.shell, &mut command, "polyfolio", &mut script);
    environment::print(&String::from_utf8_lossy(&script));
    Exit::Done
}

pub(super) fn man(session: &Session) -> Exit {
    let mut page = Vec::new();
    match clap_mangen::Man::new(args::command(&session.language)).render(&mut page) {
        Ok(()) => {
            environment::print(&String::from_utf8_lossy(&page));
            Exit::Done
        }
        Err(error) => {
            session.error(&say::cli_error_internal(error), None);
            Exit::Internal
        }
    }
}
