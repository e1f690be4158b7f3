//! The arguments, and nothing but: no file is opened here.
//!
//! Help texts are not written here: they are Fluent messages (`cli-COMMAND-about`,
//! `cli-arg-NAME`), put in by [`localise`](super::localise).

use super::environment::Colour;
use super::exit::Exit;
use super::localise;
use crate::locale::Lang;
use crate::study::Day;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

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
    #[arg(long, global = true, value_name = "DAY")]
    pub(super) today: Option<Day>,
}

/// From which severity on findings fail a command that would otherwise succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    Info,
    Warning,
    /// Messages, terms, attributes and files that a locale lacks, and nothing else.
    Missing,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Status(StatusArgs),
    Render(RenderArgs),
    Publish(PublishArgs),
    Withdraw(WithdrawArgs),
    Plan(PlanArgs),
    Merge(MergeArgs),
    Verify(VerifyArgs),
    Clean(CleanArgs),
    Check(CheckArgs),
    CheckLocales(CheckLocalesArgs),
    Confirm(ConfirmArgs),
    Review(DecideArgs),
    Waive(WaiveArgs),
    Omit(DecideArgs),
    Adopt(AdoptArgs),
    MergeDriver(MergeDriverArgs),
    Align(AlignArgs),
    Diff(DiffArgs),
    Sync(SyncArgs),
    Analyse(AnalyseArgs),
    Explain(ExplainArgs),
    Completions(CompletionsArgs),
    Man,
}

impl Command {
    /// The languages asked for with `--lang`.
    pub(super) fn languages(&self) -> impl Iterator<Item = &Lang> {
        let (many, one): (&[Lang], Option<&Lang>) = match self {
            Self::Status(args) => (&args.lang, None),
            Self::Publish(args) => (&args.lang, None),
            Self::Render(args) => (&[], args.lang.as_ref()),
            _ => (&[], None),
        };
        many.iter().chain(one)
    }
}

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[arg(value_name = "STUDY")]
    pub(super) study: Option<String>,
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Vec<Lang>,
    #[arg(long)]
    pub(super) segments: bool,
    #[arg(long)]
    pub(super) trend: bool,
    /// Told from the name of the output file where it is not given.
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(super) format: Option<StatusFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StatusFormat {
    Table,
    Json,
    Csv,
    Markdown,
    Html,
    Pdf,
    SvgBadge,
    Junit,
    Sarif,
    Github,
}

impl StatusFormat {
    /// Whether people read it as it is.
    pub(super) fn is_for_people(self) -> bool {
        matches!(self, Self::Table | Self::Markdown | Self::Html | Self::Pdf | Self::Github)
    }

    /// The format that a file's name promises; a table where it promises nothing.
    pub(super) fn of_file(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        // The long endings first: `report.sarif.json` is SARIF.
        [
            (".sarif.json", Self::Sarif),
            (".sarif", Self::Sarif),
            (".json", Self::Json),
            (".csv", Self::Csv),
            (".md", Self::Markdown),
            (".markdown", Self::Markdown),
            (".html", Self::Html),
            (".htm", Self::Html),
            (".pdf", Self::Pdf),
            (".svg", Self::SvgBadge),
            (".xml", Self::Junit),
        ]
        .into_iter()
        .find(|(ending, _)| name.ends_with(ending))
        .map_or(Self::Table, |(_, format)| format)
    }
}

#[derive(Debug, Args)]
pub(super) struct RenderArgs {
    #[arg(value_name = "STUDY", required_unless_present = "plan")]
    pub(super) study: Option<String>,
    #[arg(long, value_name = "LANG", required_unless_present = "plan")]
    pub(super) lang: Option<Lang>,
    /// Marks what is not in step, for whoever reads the proofs.
    #[arg(long, conflicts_with = "plan")]
    pub(super) proof: bool,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// As `attach-source` of the series.
    #[arg(long)]
    pub(super) attach_source: bool,
    #[arg(long, value_name = "NAME", default_value = "study", conflicts_with = "plan")]
    pub(super) template: String,
    /// Renders again whenever a file changes.
    #[arg(long, conflicts_with = "plan")]
    pub(super) watch: bool,
    /// Instead of a study: a part of a plan.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["study", "lang", "output"])]
    #[arg(requires = "store")]
    pub(super) plan: Option<PathBuf>,
    #[arg(long, value_name = "I/N", value_parser = subset, requires = "plan")]
    pub(super) shard: Option<(usize, usize)>,
    #[arg(long, value_name = "URL", requires = "plan")]
    pub(super) store: Option<String>,
    #[arg(long, requires = "plan")]
    pub(super) rebuild: bool,
    #[arg(long, value_name = "FORM", default_value = "auto", value_enum)]
    pub(super) progress: ProgressForm,
}

/// How the progress of long work is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ProgressForm {
    Auto,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct WithdrawArgs {
    #[arg(value_name = "STUDY")]
    pub(super) study: String,
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Vec<Lang>,
    #[arg(id = "withdraw-reason", long = "reason", value_name = "TEXT")]
    #[arg(required_unless_present = "undo")]
    pub(super) reason: Option<String>,
    #[arg(id = "withdraw-date", long = "date", value_name = "DATE")]
    pub(super) date: Option<String>,
    #[arg(long)]
    pub(super) undo: bool,
}

#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Vec<Lang>,
    /// As `attach-source` of the series.
    #[arg(long)]
    pub(super) attach_source: bool,
    /// No site, no search, no e-books; so the shards draw no covers.
    #[arg(long)]
    pub(super) pdf_only: bool,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    #[arg(long, value_name = "FILE", required = true)]
    pub(super) plan: PathBuf,
    #[arg(long, value_name = "URL", required = true)]
    pub(super) store: String,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_enum)]
    pub(super) format: PublishFormat,
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_name = "FORM", default_value = "auto", value_enum)]
    pub(super) progress: ProgressForm,
}

#[derive(Debug, Args)]
pub(super) struct PublishArgs {
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Renders what is in the store too.
    #[arg(long)]
    pub(super) rebuild: bool,
    /// Also copies what is published to a store.
    #[arg(long, value_name = "URL", conflicts_with = "dry_run")]
    pub(super) to: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with = "dry_run")]
    pub(super) sign: Option<PathBuf>,
    /// Says why each edition was rendered.
    #[arg(long)]
    pub(super) explain: bool,
    /// As `attach-source` of the series.
    #[arg(long)]
    pub(super) attach_source: bool,
    /// No site, no search, no e-books.
    #[arg(long)]
    pub(super) pdf_only: bool,
    #[arg(long, value_name = "FORM", default_value = "auto", value_enum)]
    pub(super) progress: ProgressForm,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_enum)]
    pub(super) format: PublishFormat,
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Vec<Lang>,
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PublishFormat {
    Table,
    Markdown,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    #[arg(id = "publication", value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_name = "N/M", value_parser = subset)]
    pub(super) subset: Option<(usize, usize)>,
    #[arg(long, value_name = "KEY")]
    pub(super) public_key: Option<String>,
    /// Is given the path of each PDF.
    #[arg(long, value_name = "COMMAND")]
    pub(super) validator: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text", value_enum)]
    pub(super) format: CheckFormat,
}

/// `2/5`: the second of five parts.
fn subset(text: &str) -> Result<(usize, usize), String> {
    let parts = text
        .split_once('/')
        .and_then(|(part, parts)| Some((part.trim().parse().ok()?, parts.trim().parse().ok()?)));
    parts.filter(|(part, parts)| (1..=*parts).contains(part)).ok_or_else(|| "1/4".to_owned())
}

#[derive(Debug, Args)]
pub(super) struct CleanArgs {
    #[arg(id = "publication", value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value = "2")]
    pub(super) keep: usize,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(long, value_name = "FORMAT", default_value = "text", value_enum)]
    pub(super) format: CheckFormat,
    #[arg(long = "fix", id = "fix-texts")]
    pub(super) fix: bool,
    #[arg(long = "dry-run", id = "fix-dry-run", requires = "fix-texts")]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckLocalesArgs {
    #[arg(id = "tree", value_name = "DIR", required = true)]
    pub(super) tree: PathBuf,
    #[arg(long, value_name = "LANG", required = true)]
    pub(super) reference: Lang,
    #[arg(id = "code_dir", long = "code", value_name = "DIR")]
    pub(super) code: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = "text", value_enum)]
    pub(super) format: CheckFormat,
    #[arg(long)]
    pub(super) fix: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    Text,
    Json,
    Sarif,
}

/// Which segments a decision is about, and whose it is.
#[derive(Debug, Args)]
pub(super) struct DecideArgs {
    #[arg(value_name = "STUDY")]
    pub(super) study: String,
    #[arg(value_name = "LANG", id = "language")]
    pub(super) lang: Lang,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long, value_name = "KEY", num_args = 1..)]
    pub(super) segment: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) by: Option<String>,
    #[arg(long)]
    pub(super) undo: bool,
}

#[derive(Debug, Args)]
pub(super) struct ConfirmArgs {
    #[command(flatten)]
    pub(super) decide: DecideArgs,
    #[arg(long, conflicts_with = "undo")]
    pub(super) trivial: bool,
}

#[derive(Debug, Args)]
pub(super) struct WaiveArgs {
    #[command(flatten)]
    pub(super) decide: DecideArgs,
    #[arg(long, value_name = "TEXT", required_unless_present = "undo")]
    pub(super) reason: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct AdoptArgs {
    #[arg(value_name = "STUDY", id = "some-study")]
    pub(super) study: Option<String>,
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Vec<Lang>,
    #[arg(long)]
    pub(super) no_history: bool,
}

#[derive(Debug, Args)]
pub(super) struct MergeDriverArgs {
    #[arg(value_name = "BASE")]
    pub(super) base: PathBuf,
    #[arg(value_name = "OURS")]
    pub(super) ours: PathBuf,
    #[arg(value_name = "THEIRS")]
    pub(super) theirs: PathBuf,
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
pub(super) struct DiffArgs {
    #[arg(value_name = "STUDY")]
    pub(super) study: String,
    #[arg(value_name = "LANG", id = "language")]
    pub(super) lang: Lang,
    #[arg(long, value_name = "KEY", num_args = 1..)]
    pub(super) segment: Vec<String>,
    /// Told from the name of the output file where it is not given.
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(super) format: Option<DiffFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    Terminal,
    Html,
}

#[derive(Debug, Args)]
pub(super) struct SyncArgs {
    #[arg(value_name = "STUDY")]
    pub(super) study: String,
    #[arg(value_name = "LANG", id = "language")]
    pub(super) lang: Lang,
    #[arg(long)]
    pub(super) apply_mechanical: bool,
    #[arg(id = "sync-dry-run", long = "dry-run")]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct AnalyseArgs {
    #[arg(value_name = "STUDY", id = "some-study")]
    pub(super) study: Option<String>,
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Vec<Lang>,
    /// Told from the name of the output file where it is not given.
    #[arg(long, value_name = "FORMAT", value_enum)]
    pub(super) format: Option<AnalyseFormat>,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AnalyseFormat {
    Table,
    Csv,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    #[arg(value_name = "CODE")]
    pub(super) code: String,
    #[arg(value_name = "LANG", id = "explain-language", requires = "key")]
    pub(super) lang: Option<Lang>,
    #[arg(value_name = "KEY")]
    pub(super) key: Option<String>,
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
