//! Polyfolio publishes case studies in every language you work in, and knows to the paragraph what
//! is not yet translated.
//!
//! # Stages
//!
//! Each arrow is a function that returns [`Checked`](diag::Checked): a value and what was found on
//! the way. Each stage gives a new type; nothing is half filled.
//!
//! ```text
//! files ─study::load→ Series ─┬─ledger::status→ SeriesStatus ─report→ table, JSON
//!                             └─publish::plan→ Item ─edition::build→ Edition
//!                                               ─pdf::typeset→ Artifact ─publish→ files, manifest
//! ```
//!
//! # Floors
//!
//! A room uses only rooms below it; `tests/tidy.rs` enforces this.
//!
//! | Floor | Room | Is about |
//! |---|---|---|
//! | 0 | [`text`] | source files, spans, digests, words; reading |
//! | 1 | [`message`] | what is said, before it is said in a language |
//! | 1 | [`picture`] | photographs made ready for print |
//! | 2 | [`diag`] | findings about the user's files |
//! | 3 | [`data`] | TOML and YAML with positions |
//! | 4 | [`locale`] | languages: tags, Fluent, formats, typography |
//! | 5 | [`markdown`], [`ftl`] | the document; trees of Fluent files |
//! | 6 | [`study`] | series, studies, versions, segments |
//! | 7 | [`align`], [`quality`] | which segment goes with which; rules of prose |
//! | 8 | [`ledger`] | the status of every translation |
//! | 9 | [`edition`] | one study in one language, all text settled |
//! | 10 | [`html`] | the text of an edition as HTML or XHTML |
//! | 11 | [`epub`], [`search`] | what pages lead to: e-books, indexes |
//! | 12 | [`pdf`], [`report`], [`site`] | renderers |
//! | 13 | [`publish`] | plan, render in parallel, write |
//! | 14 | [`cli`] | arguments, terminal, exit codes |
//!
//! # Invariants
//!
//! 1. Only [`text`] reads files, only [`publish`] writes them, only [`cli`] prints and reads the
//!    environment.
//! 2. Same inputs, same bytes: fixed dates, bundled fonts, sorted maps, no network.
//! 3. Status is computed, never stored.
//! 4. Parsing never fails; it returns a value and findings.
//! 5. Text never becomes Typst code; the template receives content and data.
//! 6. Domain types are in no stored format; the codecs of [`report`] and [`publish`] own those. An
//!    [`Edition`](edition::Edition) derives serde only to cross the pipe to a worker process.
//! 7. No language is named in the code.

pub mod align;
pub mod cli;
pub mod data;
pub mod diag;
pub mod edition;
pub mod epub;
pub mod ftl;
pub mod html;
pub mod ledger;
pub mod locale;
pub mod markdown;
pub mod message;
pub mod pdf;
pub mod picture;
pub mod publish;
pub mod quality;
pub mod report;
pub mod search;
pub mod site;
pub mod study;
pub mod text;

/// A publication is made of millions of short strings on every core: this allocator takes an eighth
/// less time for all of it than that of glibc (`tests/bench/incremental.py`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
