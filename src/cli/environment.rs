//! What the environment says: the language, colours, the terminal.

#![expect(clippy::disallowed_methods, reason = "this is the file that reads the environment")]

use super::exit::Exit;
use crate::locale::Lang;
use crate::study::Day;
use std::ffi::OsString;
use std::io::{IsTerminal as _, Write as _};

/// The language of the program: `--ui`, else that of the environment (POSIX: `LC_ALL` before
/// `LC_MESSAGES` before `LANG`; GNU: `LANGUAGE` before all). Read before the arguments are parsed,
/// because errors of parsing are said in it too.
pub(super) fn language(arguments: &[OsString]) -> Option<Lang> {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--ui") {
            Some("") => return arguments.next()?.parse().ok(),
            Some(value) if value.starts_with('=') => return value[1..].parse().ok(),
            _ if argument == "--" => break,
            _ => {}
        }
    }
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let posix = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| set(name));
    // In the C locale GNU's LANGUAGE does not count.
    if posix.as_deref().is_some_and(|value| matches!(value, "C" | "POSIX")) {
        return None;
    }
    let gnu = set("LANGUAGE").and_then(|value| value.split(':').next().map(str::to_owned));
    let value = gnu.or(posix).or_else(sys_locale::get_locale)?;
    // `fr_FR.UTF-8@euro` is `fr-FR`.
    let tag = value.split(['.', '@']).next()?.replace('_', "-");
    tag.parse().ok()
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Colour {
    /// On a terminal that does not say otherwise.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Whether to colour what goes to a stream (<https://no-color.org>, `CLICOLOR_FORCE`).
pub(super) fn colour(choice: Colour, is_terminal: bool) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match choice {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => {
            let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
            !set("NO_COLOR") && (set("CLICOLOR_FORCE") || (is_terminal && !dumb))
        }
    }
}

/// Whether characters beyond ASCII can be shown: the locale's encoding is UTF-8, or unknown.
pub(super) fn unicode() -> bool {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    match ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| set(name)) {
        Some(value) => {
            let value = value.to_ascii_lowercase();
            value.contains("utf-8") || value.contains("utf8")
        }
        None => true,
    }
}

/// How wide the terminal is; reports in files are as wide as most people's terminals.
pub(super) fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|value| value.parse().ok());
    columns
        .or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)))
        .filter(|&width| width >= 20)
        .unwrap_or(100)
}

/// Whether somebody watches standard error.
pub(super) fn watched() -> bool {
    // A dumb terminal cannot take a line back.
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    std::io::stderr().is_terminal() && !dumb && std::env::var_os("CI").is_none()
}

/// Whether standard output is a terminal.
pub(super) fn output_is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// On Ctrl-C or a polite request to end: says something and ends at once, as shells expect of a
/// program that was interrupted (128 + SIGINT).
pub(super) fn on_interrupt(words: String) {
    // Without a handler the system's own way of ending stands, which leaves as little behind.
    let _ = ctrlc::set_handler(move || {
        print_error(&format!("\n{words}\n"));
        #[expect(clippy::exit, reason = "the handler has nothing to return to")]
        std::process::exit(130);
    });
}

/// Ends at once: nobody is there any more to whom anything could be said.
pub(super) fn end() {
    #[expect(clippy::exit, reason = "what is running cannot be stopped otherwise")]
    std::process::exit(i32::from(Exit::Internal.code()));
}

/// The settings of stores: the variables that the tools of Amazon, Google and Microsoft read too.
pub(super) fn store_options() -> Vec<(String, String)> {
    let known = ["AWS_", "GOOGLE_", "AZURE_"];
    let mut options: Vec<(String, String)> = std::env::vars_os()
        .filter_map(|(key, value)| Some((key.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(key, _)| known.iter().any(|start| key.starts_with(start)))
        .collect();
    options.sort();
    options
}

/// This program's own file, to start workers from.
pub(super) fn program() -> std::io::Result<std::path::PathBuf> {
    std::env::current_exe()
}

/// The day: that of `SOURCE_DATE_EPOCH` (<https://reproducible-builds.org/specs/source-date-epoch/>),
/// else that of the system's clock, by universal time.
pub(super) fn today() -> Day {
    let set = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|value| value.trim().parse().ok());
    let seconds = set.unwrap_or_else(|| {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        now.ok().and_then(|now| i64::try_from(now.as_secs()).ok()).unwrap_or_default()
    });
    Day::of_seconds(seconds)
}

/// The password of the key that signs publications.
pub(super) fn signing_password() -> Option<String> {
    std::env::var("POLYFOLIO_SIGNING_PASSWORD").ok()
}

/// Who is working: what git would write into a commit, else the account's name.
pub(super) fn user() -> Option<String> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let git = || {
        let output =
            std::process::Command::new("git").args(["config", "user.name"]).output().ok()?;
        let name = String::from_utf8(output.stdout).ok()?.trim().to_owned();
        (output.status.success() && !name.is_empty()).then_some(name)
    };
    set("GIT_AUTHOR_NAME").or_else(git).or_else(|| set("USER"))
}

/// Prints to standard output. A closed pipe is no error: the reader has seen enough.
pub(super) fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

/// Prints to standard error. What fails once is tried once more: a run must not end in silence because
/// the system had a bad moment just then.
pub(super) fn print_error(text: &str) {
    let mut stderr = std::io::stderr().lock();
    let mut print = || stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
    let _ = print().or_else(|_| print());
}
