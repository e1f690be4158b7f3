//! `render --watch`: renders again whenever a file of the workspace changes.
//!
//! Polls instead of asking the system: it works on network folders and in containers too, and a
//! workspace is small. What counts is a file's content, not its date.

use super::args::{Options, RenderArgs};
use super::environment;
use super::exit::Exit;
use super::render;
use super::session::Session;
use crate::locale::Lang;
use crate::message::say;
use crate::publish::Inputs;
use std::time::Duration;

/// How long a change may wait.
const PAUSE: Duration = Duration::from_millis(400);

/// Renders until the program is ended.
pub(super) fn run(options: &Options, language: &Option<Lang>, args: &RenderArgs) -> Exit {
    let mut session = Session::start(options, language);
    loop {
        let rendered = render::run(&mut session, args);
        // What was typed wrong does not get right by waiting.
        if rendered == Exit::Usage {
            return rendered;
        }
        let (workspace, series) = (session.workspace.parent(), &session.workspace.series);
        let before = Inputs::read(series, &workspace, &[]);
        if !session.quiet {
            environment::print(&format!("{}\n", session.say(&say::render_watching())));
        }
        let changed = loop {
            std::thread::sleep(PAUSE);
            let changed = Inputs::read(series, &workspace, &[]).changed(&before);
            if !changed.is_empty() {
                break changed;
            }
        };
        if !session.quiet {
            let text = session.say(&say::render_changed(changed.join(", ")));
            environment::print(&format!("\n{text}\n"));
        }
        session = Session::start(options, language);
    }
}
