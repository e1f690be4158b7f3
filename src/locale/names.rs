//! Names of countries and languages (CLDR through ICU4X), and which codes exist at all.

use super::Lang;
use icu::locale::names::{
    LanguageIdentifierDisplayName, LanguageIdentifierDisplayNameOptions, RegionDisplayName,
};
use icu::locale::subtags::Region;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::fmt;
use std::str::FromStr;
use writeable::{TryWriteable as _, Writeable as _};

/// An ISO 3166-1 alpha-2 country code that CLDR knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Country(Region);

impl FromStr for Country {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        let region: Region = code.parse().map_err(|_| ())?;
        let is_alpha2 = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
        let known = RegionDisplayName::try_new_light(icu::locale::locale!("en").into(), region);
        if is_alpha2 && known.is_ok() { Ok(Self(region)) } else { Err(()) }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

/// The name of a country in a language, or nothing if CLDR has none.
pub(super) fn country(lang: &Lang, code: &str) -> Option<String> {
    let name = RegionDisplayName::try_new_light((&lang.icu()).into(), code.parse().ok()?).ok()?;
    Some(name.as_borrowed().write_to_string().into_owned())
}

/// The name of a language in a language, or nothing if CLDR has none.
pub(super) fn language(lang: &Lang, tag: &str) -> Option<String> {
    /// A series has a few languages, and names them on every page.
    const KEPT: usize = 1000;
    type Names = FxHashMap<Lang, FxHashMap<String, Option<String>>>;
    thread_local! {
        static NAMES: RefCell<Names> = RefCell::default();
    }
    NAMES.with_borrow_mut(|names| {
        if let Some(name) = names.get(lang).and_then(|names| names.get(tag)) {
            return name.clone();
        }
        if names.values().map(FxHashMap::len).sum::<usize>() >= KEPT {
            names.clear();
        }
        let name = named(lang, tag);
        names.entry(lang.clone()).or_default().insert(tag.to_owned(), name.clone());
        name
    })
}

fn named(lang: &Lang, tag: &str) -> Option<String> {
    let name = LanguageIdentifierDisplayName::try_new_light(
        (&lang.icu()).into(),
        tag.parse().ok()?,
        LanguageIdentifierDisplayNameOptions::default(),
    )
    .ok()?;
    name.as_borrowed().try_write_to_string().ok().map(std::borrow::Cow::into_owned)
}

/// Whether a tag's language is one that CLDR knows a name for: `fr` is, `xx` is not.
#[must_use]
pub fn language_exists(lang: &Lang) -> bool {
    language(lang, lang.language()).is_some_and(|name| name != lang.language())
}
