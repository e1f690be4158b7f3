//! Which plural categories a language has, and which of them whole numbers need (CLDR).

use crate::locale::{Lang, plural_categories};
use std::collections::BTreeMap;

/// The categories of one kind of numbers.
#[derive(Debug, Default)]
pub(super) struct Kind {
    /// Every category with the numbers from 0 to 200 that belong to it.
    pub(super) all: BTreeMap<&'static str, Vec<u32>>,
}

impl Kind {
    /// The categories that some number from 0 to 200 needs. Those that only millions or decimals
    /// need, such as `many` in Romance languages, are optional.
    pub(super) fn required(&self) -> impl Iterator<Item = (&'static str, &[u32])> {
        self.all
            .iter()
            .filter(|(_, numbers)| !numbers.is_empty())
            .map(|(name, numbers)| (*name, numbers.as_slice()))
    }
}

/// The categories of a language.
#[derive(Debug, Default)]
pub(super) struct Categories {
    pub(super) cardinal: Kind,
    pub(super) ordinal: Kind,
}

impl Categories {
    /// Nothing for a language that CLDR does not know.
    pub(super) fn of(lang: &Lang) -> Option<Self> {
        let kind = |ordinal| Some(Kind { all: plural_categories(lang, ordinal)? });
        Some(Self { cardinal: kind(false)?, ordinal: kind(true)? })
    }
}

/// Whether a variant's name is one that CLDR gives to plural categories.
pub(super) fn is_category(name: &str) -> bool {
    ["zero", "one", "two", "few", "many", "other"].contains(&name)
}
