//! The tag of a language.

use super::Direction;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use unic_langid::LanguageIdentifier;

/// A BCP 47 language tag such as `fr`, `es-419` or `zh-Hant`, in canonical case.
///
/// Ordered by its text, so that sorted output does not depend on the tag library.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Lang(LanguageIdentifier);

impl Lang {
    /// Only the language: `es` of `es-419`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.0.language.as_str()
    }

    /// The region, if the tag has one.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.0.region.as_ref().map(unic_langid::subtags::Region::as_str)
    }

    /// Whether the tag stands for a language in disguise (regions `XA` and `XB`).
    #[must_use]
    pub fn is_pseudo(&self) -> bool {
        super::pseudo::Pseudo::of(self).is_some()
    }

    /// The tag as `fluent` and `unic-langid` want it.
    #[must_use]
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// Which way the language is written, by the script that it is written in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let scripts = icu::locale::LocaleDirectionality::new_common();
        if scripts.is_right_to_left(&self.icu().id) { Direction::Rtl } else { Direction::Ltr }
    }

    /// The tag as ICU4X wants it.
    pub(super) fn icu(&self) -> icu::locale::Locale {
        self.to_string().parse().unwrap_or(icu::locale::Locale::UNKNOWN)
    }
}

impl FromStr for Lang {
    type Err = unic_langid::LanguageIdentifierError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Ord for Lang {
    fn cmp(&self, other: &Self) -> Ordering {
        self.to_string().cmp(&other.to_string())
    }
}

impl PartialOrd for Lang {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::{Direction, Lang};

    #[test]
    fn scripts_decide_directions() {
        for (tag, expected) in [
            ("ar", Direction::Rtl),
            ("he", Direction::Rtl),
            ("az-Arab", Direction::Rtl),
            ("az", Direction::Ltr),
            ("pt-BR", Direction::Ltr),
            ("zz", Direction::Ltr),
        ] {
            assert_eq!(tag.parse::<Lang>().unwrap().direction(), expected, "{tag}");
        }
    }
}
