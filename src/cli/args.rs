//! The arguments, and nothing but: no file is opened here.
//!
//! Help texts are not written here: they are Fluent messages (`cli-COMMAND-about`,
//! `cli-arg-NAME`), put in by [`localise`](super::localise).

use super::environment::Colour;
use super::exit::Exit;
use super::localise;
use crate::locale::Lang;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(name = "polyfolio", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, subcommand_required = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) options: Options,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(long, global = true, value_name = "DIR", default_value = "studies")]
    pub(super) series: PathBuf,
    #[arg(long, global = true, value_name = "LANG")]
    pub(super) source: Option<Lang>,
    #[arg(long, global = true, value_name = "LANG")]
    pub(super) ui: Option<Lang>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", value_enum)]
    pub(super) color: Colour,
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,
    #[arg(short, long, global = true, value_name = "N")]
    pub(super) jobs: Option<usize>,
    #[arg(long, global = true, value_name = "SEVERITY", value_enum)]
    pub(super) deny: Option<Deny>,
}

/// From which severity on findings fail a command that would otherwise succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    Info,
    Warning,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Status(StatusArgs),
    Render(RenderArgs),
    Publish(PublishArgs),
    Check(CheckArgs),
    Align(AlignArgs),
    Explain(ExplainArgs),
    Completions(CompletionsArgs),
    Man,
}

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[arg(value_name = "STUDY")]
    pub(super) study: Option<String>,
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Vec<Lang>,
    #[arg(long)]
    pub(super) segments: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_enum)]
    pub(super) format: StatusFormat,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StatusFormat {
    Table,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct RenderArgs {
    #[arg(value_name = "STUDY")]
    pub(super) study: String,
    #[arg(long, value_name = "LANG", required = true)]
    pub(super) lang: Lang,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct PublishArgs {
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Vec<Lang>,
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(long, value_name = "FORMAT", default_value = "text", value_enum)]
    pub(super) format: CheckFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct AlignArgs {
    #[arg(id = "source-file", value_name = "SOURCE.md", required = true)]
    pub(super) source: PathBuf,
    #[arg(id = "target-file", value_name = "TARGET.md", required = true)]
    pub(super) target: PathBuf,
    #[arg(id = "source-lang", long = "source-lang", value_name = "LANG")]
    pub(super) source_lang: Option<Lang>,
    #[arg(id = "target-lang", long = "target-lang", value_name = "LANG")]
    pub(super) target_lang: Option<Lang>,
    #[arg(long, value_name = "FORMAT", default_value = "text", value_enum)]
    pub(super) format: AlignFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AlignFormat {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    #[arg(value_name = "CODE")]
    pub(super) code: String,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    pub(super) shell: clap_complete::Shell,
}

/// The command line in a language.
pub(super) fn command(language: &Option<Lang>) -> clap::Command {
    localise::command(Arguments::command(), &localise::catalog(language))
}

/// Parses the arguments. Help and errors are printed in the language.
pub(super) fn parse(arguments: &[OsString], language: &Option<Lang>) -> Result<Arguments, Exit> {
    let catalog = localise::catalog(language);
    let command = localise::command(Arguments::command(), &catalog);
    command
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .map_err(|error| localise::report(&error, &catalog))
}
