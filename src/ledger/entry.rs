//! What people decided about a translation, segment by segment.

use crate::study::{Print, Prints, SegmentKind};
use std::collections::BTreeSet;

/// A decision about a segment, weakest first. Stored, never computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Paired by `adopt`; nobody has looked.
    Aligned,
    /// Being worked on.
    Draft,
    /// In step with the source, says a translator.
    Translated,
    /// In step and good, says a second person.
    Reviewed,
    /// Right as it is whatever the source says, for a stated reason.
    Waived,
    /// Left out of the translation on purpose.
    Omitted,
    /// In the translation only, on purpose.
    TargetOnly,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 7] = [
        Self::Aligned,
        Self::Draft,
        Self::Translated,
        Self::Reviewed,
        Self::Waived,
        Self::Omitted,
        Self::TargetOnly,
    ];

    /// The name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Aligned => "aligned",
            Self::Draft => "draft",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
            Self::Waived => "waived",
            Self::Omitted => "omitted",
            Self::TargetOnly => "target-only",
        }
    }

    /// The state with a name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// Where a translation came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Written by a person.
    Human,
    /// Found beside its source, or brought back from a translation tool.
    Import,
    /// Made by a machine.
    Machine,
}

impl Origin {
    /// The name in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Import => "import",
            Self::Machine => "mt",
        }
    }

    /// The origin with a name.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        [Self::Human, Self::Import, Self::Machine].into_iter().find(|o| o.name() == name)
    }
}

/// A record of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Minted once and never changed.
    pub key: String,
    /// The kind of the segment, by its name in the contract.
    pub kind: String,
    /// The fingerprints of the source as it was when this was decided.
    pub source_prints: Prints,
    /// The source's Markdown then, flattened: what `diff` shows and what a change is judged by.
    pub source: String,
    /// The fingerprint of the translation then; nothing if there was none.
    pub target: Option<Print>,
    /// The decision.
    pub state: State,
    /// Who decided.
    pub by: Option<String>,
    /// Where the translation came from.
    pub origin: Origin,
    /// A remark, or the reason of a waiver.
    pub note: Option<String>,
}

/// The ledger of a study in a language: records in the order of the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// The records.
    pub entries: Vec<Entry>,
}

impl Ledger {
    /// A key for a new record: that of the segment if nobody has it, else one derived from it.
    #[must_use]
    pub fn mint(&self, wanted: &str) -> String {
        let taken: BTreeSet<&str> = self.entries.iter().map(|entry| entry.key.as_str()).collect();
        let mut key = wanted.to_owned();
        let mut round = 0;
        while taken.contains(key.as_str()) {
            round += 1;
            let seed = format!("{wanted}\n{round}");
            key = crate::text::Digest::of(seed.as_bytes()).short(6);
        }
        key
    }

    /// The record with a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

/// Whether two kinds can be one segment before and after an edit: a paragraph may become an item.
#[must_use]
pub(super) fn related(kind: &str, other: SegmentKind) -> bool {
    let class = |name: &str| match name {
        "heading" => 1,
        "cell" => 2,
        "field" => 3,
        "alt" | "caption" => 4,
        "code" => 5,
        "math" => 6,
        _ => 0,
    };
    class(kind) == class(other.name())
}
