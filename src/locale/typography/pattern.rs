//! The pattern of a rule, compiled when a text may need it.

use super::necessary::{Necessary, Present};
use regex::{Regex, RegexBuilder};
use std::sync::OnceLock;

/// What a compiled pattern may weigh in bytes.
const MAX_BYTES: usize = 4 << 20;

/// A pattern. Most of a profile's are never needed, and compiling one with classes of Unicode takes a
/// millisecond.
#[derive(Debug)]
pub(super) struct Pattern {
    source: String,
    necessary: Necessary,
    /// Nothing if it is too large.
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern from its source.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn new(source: String) -> Result<Self, String> {
        let necessary = Necessary::of(&source).map_err(|error| error.to_string())?;
        Ok(Self { source, necessary, regex: OnceLock::new() })
    }

    /// Compiles it now, to see whether it can be.
    ///
    /// # Errors
    /// Why not.
    pub(super) fn prove(&self) -> Result<(), String> {
        let compiled = compile(&self.source).map_err(|error| error.to_string())?;
        self.regex.get_or_init(|| Some(compiled));
        Ok(())
    }

    /// Whether a text with these characters may match.
    pub(super) fn may_match(&self, present: &Present) -> bool {
        self.necessary.is_in(present)
    }

    /// The compiled pattern; nothing if it cannot be compiled, and then nothing matches.
    pub(super) fn regex(&self) -> Option<&Regex> {
        self.regex.get_or_init(|| compile(&self.source).ok()).as_ref()
    }
}

fn compile(source: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(source).size_limit(MAX_BYTES).build()
}
