//! clap in the user's language: its help from Fluent messages, its errors in our words.

use super::environment;
use super::exit::Exit;
use crate::locale::{Catalog, Lang, Locales};
use crate::message::{Message, say};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction};

/// The catalog of the program's own messages; a workspace's overrides do not reach help.
pub(super) fn catalog(language: &Option<Lang>) -> Catalog {
    let locales = Locales::load(&[]).output;
    match language {
        Some(language) => locales.catalog(language),
        None => locales.reference().clone(),
    }
}

/// Puts the texts of a catalog into a command line.
pub(super) fn command(command: clap::Command, catalog: &Catalog) -> clap::Command {
    let text = |message: &Message| catalog.text(message);
    let flag = |name: &'static str, short, action, message: Message| {
        Arg::new(name).short(short).long(name).action(action).help(text(&message)).global(true)
    };
    let version = flag("version", 'V', ArgAction::Version, say::cli_flag_version()).global(false);
    let command = command
        .about(text(&say::cli_about()))
        .arg(flag("help", 'h', ArgAction::Help, say::cli_flag_help()))
        .arg(version);
    let command = dress(command, catalog, None);
    let names: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |sub| {
            let about = text(&Message::named(format!("cli-{name}-about")));
            dress(sub.about(about), catalog, Some(&name))
        })
    })
}

/// Texts, headings and template of one command.
fn dress(command: clap::Command, catalog: &Catalog, name: Option<&str>) -> clap::Command {
    let text = |message: &Message| catalog.text(message);
    let mut words = vec!["polyfolio".to_owned()];
    words.extend(name.map(str::to_owned));
    for argument in command.get_positionals() {
        let value = argument.get_value_names().and_then(|names| names.first());
        let shown =
            value.map_or_else(|| argument.get_id().to_string(), |name| value_name(name, catalog));
        words.push(if argument.is_required_set() {
            format!("<{shown}>")
        } else {
            format!("[{shown}]")
        });
    }
    if name.is_none() {
        words.push(format!("<{}>", text(&say::cli_command_placeholder())));
    }
    words.push(format!("[{}]", text(&say::cli_options()).to_lowercase()));
    let heading = |message: Message| text(&say::cli_heading(text(&message)));
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let command = ids.into_iter().fold(command, |command, id| {
        command.mut_arg(&id, |argument| argument_texts(argument, catalog, name.is_none()))
    });
    let examples = name.map(|name| text(&Message::named(format!("cli-{name}-examples"))));
    let after = examples.map(|examples| {
        let lines: String = examples.lines().map(|line| format!("\n  {line}")).collect();
        format!("{}:{lines}", heading(say::cli_examples()))
    });
    let mut command = command
        .override_usage(words.join(" "))
        .subcommand_help_heading(heading(say::cli_commands()))
        .help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
            heading(say::cli_usage())
        ));
    if let Some(after) = after {
        command = command.after_help(after);
    }
    command
}

fn argument_texts(argument: Arg, catalog: &Catalog, global: bool) -> Arg {
    let id = argument.get_id().to_string();
    let mut help = match id.as_str() {
        "help" | "version" => argument.get_help().map(ToString::to_string).unwrap_or_default(),
        id => catalog.text(&Message::named(format!("cli-arg-{}", id.replace('_', "-")))),
    };
    let possible: Vec<String> = argument
        .get_possible_values()
        .iter()
        .filter(|_| argument.get_action().takes_values())
        .map(|value| value.get_name().to_owned())
        .collect();
    if !possible.is_empty() {
        let label = catalog.text(&say::cli_possible_values());
        help = format!("{help} [{label}: {}]", possible.join(", "));
    }
    let default: Vec<String> = argument
        .get_default_values()
        .iter()
        .filter(|_| argument.get_action().takes_values())
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    if !default.is_empty() {
        let label = catalog.text(&say::cli_default_value());
        help = format!("{help} [{label}: {}]", default.join(", "));
    }
    let heading = if argument.is_positional() {
        say::cli_arguments()
    } else if global {
        say::cli_global_options()
    } else {
        say::cli_options()
    };
    let names = argument.get_value_names().unwrap_or_default();
    let names: Vec<String> = names.iter().map(|name| value_name(name, catalog)).collect();
    let argument = if names.is_empty() { argument } else { argument.value_names(names) };
    argument
        .help(help)
        .help_heading(catalog.text(&say::cli_heading(catalog.text(&heading))))
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// What stands for a value, in the catalog's language.
fn value_name(name: &str, catalog: &Catalog) -> String {
    let message = Message::named(format!("cli-value-{}", name.to_lowercase()));
    if catalog.has(message.id()) { catalog.text(&message) } else { name.to_owned() }
}

/// Prints what clap has to say: help and version as they are, errors in our words.
pub(super) fn report(error: &clap::Error, catalog: &Catalog) -> Exit {
    let rendered = || {
        let text: StyledStr = error.render();
        if environment::colour(environment::Colour::Auto, environment::output_is_terminal()) {
            text.ansi().to_string()
        } else {
            text.to_string()
        }
    };
    let get = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let message = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            environment::print(&rendered());
            return Exit::Done;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            environment::print_error(&rendered());
            return Exit::Usage;
        }
        ErrorKind::UnknownArgument => say::cli_error_unknown_argument(get(ContextKind::InvalidArg)),
        ErrorKind::InvalidSubcommand => {
            say::cli_error_unknown_command(get(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_empty() => {
            say::cli_error_missing_value(get(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue => say::cli_error_invalid_value(
            get(ContextKind::InvalidArg),
            get(ContextKind::InvalidValue),
            get(ContextKind::ValidValue),
        ),
        ErrorKind::ValueValidation => {
            say::cli_error_bad_value(get(ContextKind::InvalidArg), get(ContextKind::InvalidValue))
        }
        ErrorKind::MissingRequiredArgument => {
            say::cli_error_missing_argument(get(ContextKind::InvalidArg))
        }
        ErrorKind::MissingSubcommand => say::cli_error_missing_command(),
        ErrorKind::ArgumentConflict => say::cli_error_conflict(get(ContextKind::InvalidArg)),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say::cli_error_missing_value(get(ContextKind::InvalidArg))
        }
        _ => say::cli_error_usage(error.kind().as_str().unwrap_or("?")),
    };
    let suggestion =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
            .into_iter()
            .map(get)
            .find(|text| !text.is_empty());
    let labelled = |label: &Message, message: &Message| {
        catalog.text(&say::cli_labelled(catalog.text(label), catalog.text(message)))
    };
    let mut text = format!("{}\n", labelled(&say::level_error(), &message));
    let help = match suggestion {
        Some(near) => say::diag_did_you_mean(near),
        None => say::cli_error_help("polyfolio --help"),
    };
    text.push_str(&format!("  {}\n", labelled(&say::level_help(), &help)));
    environment::print_error(&text);
    Exit::Usage
}
