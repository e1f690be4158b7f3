//! The plural categories of a language (CLDR through ICU4X).

use super::Lang;
use super::functions::category;
use super::names::language_exists;
use icu::plurals::{PluralRuleType, PluralRules};
use std::collections::BTreeMap;

/// Every plural category of a language with the numbers from 0 to 200 that belong to it; nothing
/// for a language that CLDR has no name for.
#[must_use]
pub fn plural_categories(lang: &Lang, ordinal: bool) -> Option<BTreeMap<&'static str, Vec<u32>>> {
    if !language_exists(lang) {
        return None;
    }
    let kind = if ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
    let rules = PluralRules::try_new((&lang.icu()).into(), kind.into()).ok()?;
    let mut all: BTreeMap<&'static str, Vec<u32>> =
        rules.categories().map(|found| (category(found), Vec::new())).collect();
    for number in 0..=200_u32 {
        all.entry(category(rules.category_for(number))).or_default().push(number);
    }
    Some(all)
}

/// Whether a language is written from right to left.
#[must_use]
pub fn is_rtl(lang: &Lang) -> bool {
    icu::locale::LocaleDirectionality::new_common().is_right_to_left(&lang.icu().id)
}
