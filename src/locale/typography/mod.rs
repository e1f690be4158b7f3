//! Setting a text by the rules of its language: quotes, apostrophes, dashes, no-break spaces.
//!
//! The rules are data: a profile of `typography/`, or the locale's own. One table serves both sides:
//! what [`Typographer::find`] reports of a file is what [`Typographer::settle`] changes in print.
//!
//! A rule sees a paragraph as one string. Markup boundaries are not in it, so that a quotation mark
//! before a link still opens; code, formulas and pictures are one opaque character, and nothing
//! inside an address, a path, a placeholder or an entity is ever touched.

mod marks;
mod necessary;
mod paragraph;
mod pattern;
mod profile;
mod protect;
mod rule;
mod search;

pub use paragraph::Paragraph;
pub use profile::{TypographyChoice, TypographyProfile};
pub use rule::{Rule, RuleError};

use crate::text::Span;
use crate::text::edit::{Edit, Edits};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Stands for something that is not text: code, a formula, a picture.
pub const OPAQUE: char = '\u{FFFC}';

/// Passes that a text may need until nothing is left to change: a rule may make another one apply.
const MAX_PASSES: usize = 4;

/// Applies the rules of one profile.
#[derive(Debug, Clone)]
pub struct Typographer {
    rules: Arc<Rules>,
    off: Arc<BTreeSet<String>>,
}

#[derive(Debug)]
struct Rules {
    rules: Vec<Rule>,
    /// Frequent words of the language, and of others.
    own_words: BTreeSet<String>,
    foreign_words: BTreeSet<String>,
}

/// A place where a rule is not kept.
#[derive(Debug, Clone)]
pub struct Found<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// The bytes in the text that was looked at.
    pub span: Span,
    /// What belongs there; nothing where only a person can tell.
    pub with: Option<String>,
}

/// A run of a paragraph.
#[derive(Debug)]
pub enum Run<'t> {
    /// Text, changed in place.
    Text(&'t mut String),
    /// Code, a formula, a picture: not changed, but not a space either.
    Opaque,
    /// A line break that is meant.
    Break,
}

impl Typographer {
    /// Compiles a profile; `named` finds the profile that it is based on.
    ///
    /// # Errors
    /// The first rule that cannot be used.
    pub fn new(
        profile: &TypographyProfile,
        named: &dyn Fn(&str) -> Option<TypographyProfile>,
    ) -> Result<Self, RuleError> {
        let (rules, own_words, foreign_words) = rule::compile(profile, named)?;
        let rules = Arc::new(Rules { rules, own_words, foreign_words });
        Ok(Self { rules, off: Arc::default() })
    }

    /// Compiles all patterns now.
    ///
    /// # Errors
    /// The first that cannot be.
    pub(super) fn prove(&self) -> Result<(), RuleError> {
        self.rules.rules.iter().try_for_each(Rule::prove)
    }

    /// The same without some rules, by code.
    #[must_use]
    pub fn without(&self, off: &BTreeSet<String>) -> Self {
        Self { rules: Arc::clone(&self.rules), off: Arc::new(off.clone()) }
    }

    /// The rules, in order.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.rules.iter().filter(|rule| !self.off.contains(&*rule.code))
    }

    /// All places of a text where a rule is not kept, by place; none overlaps another.
    #[must_use]
    pub fn find(&self, text: &str, heading: bool) -> Vec<Found<'_>> {
        self.find_where(text, heading, &|_| true)
    }

    /// Whether a text has more frequent words of other languages than of its own.
    fn is_foreign(&self, text: &str) -> bool {
        if self.rules.foreign_words.is_empty() {
            return false;
        }
        let (mut own, mut foreign) = (0, 0);
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            own += usize::from(self.rules.own_words.contains(&word));
            foreign += usize::from(self.rules.foreign_words.contains(&word));
        }
        foreign > own
    }

    fn find_where(
        &self,
        text: &str,
        heading: bool,
        wanted: &dyn Fn(&Rule) -> bool,
    ) -> Vec<Found<'_>> {
        let present = necessary::Present::in_text(text);
        let mut out: Vec<Found<'_>> = Vec::new();
        // Starts and ends of what is taken: a long paragraph has very many.
        let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
        let mut protected = None;
        for rule in self.rules() {
            if !wanted(rule) || !rule.headings.allow(heading) || !rule.may_apply(&present) {
                continue;
            }
            for (span, with) in search::places(rule, text) {
                let protected = protected.get_or_insert_with(|| protect::spans(text));
                let before = taken.range(..span.end).next_back();
                let free = before.is_none_or(|(_, end)| *end <= span.start);
                if free && !protect::touches(protected, &span) {
                    taken.insert(span.start, span.end);
                    out.push(Found { rule, span, with });
                }
            }
        }
        // Asked last: it reads every word, and most texts are in order.
        if !out.is_empty() && self.is_foreign(text) {
            return Vec::new();
        }
        out.sort_by_key(|found| (found.span.start, found.span.end));
        out
    }

    /// Sets the runs of one paragraph.
    pub fn settle(&self, runs: &mut [Run<'_>]) {
        for _ in 0..MAX_PASSES {
            let mut joined = String::new();
            let mut starts = Vec::with_capacity(runs.len());
            for run in runs.iter() {
                starts.push(joined.len());
                match run {
                    Run::Text(text) => joined.push_str(text),
                    Run::Opaque => joined.push(OPAQUE),
                    Run::Break => joined.push('\n'),
                }
            }
            let found = self.find_where(&joined, false, &|rule| rule.render);
            let mut edits: Vec<Edits> = vec![Edits::default(); runs.len()];
            let mut changed = false;
            for Found { span, with, .. } in found {
                let Some(with) = with else { continue };
                // Empty runs share their start with the next one: the last is meant.
                let run = starts.partition_point(|&start| start <= span.start) - 1;
                let end = starts.get(run + 1).copied().unwrap_or(joined.len());
                if matches!(runs[run], Run::Text(_)) && span.end <= end {
                    let span = span.start - starts[run]..span.end - starts[run];
                    changed |= edits[run].add(Edit::new(span, with));
                }
            }
            if !changed {
                return;
            }
            for (run, edits) in runs.iter_mut().zip(edits) {
                if let Run::Text(text) = run
                    && !edits.is_empty()
                {
                    **text = edits.apply(text);
                }
            }
        }
    }

    /// Sets a text that stands alone, such as a title.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        self.settle(&mut [Run::Text(&mut text)]);
        text
    }
}
