//! Where the concepts of the vocabulary stand on the web, in vocabularies that others keep.
//!
//! The addresses are data (`locales/vocabulary/`) and the same in every language. What nobody has
//! looked up has none: a wrong address is worse than no address.

use crate::message::embedded;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// One kind of concepts.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Kind {
    /// An address with `{}` for what tells the concepts apart.
    pattern: Option<String>,
    /// What stands for `{}` where it is not the key itself; then other keys have no address.
    codes: BTreeMap<String, String>,
    /// Addresses one by one.
    concepts: BTreeMap<String, Vec<String>>,
}

static KINDS: LazyLock<BTreeMap<String, Kind>> = LazyLock::new(|| {
    let files = embedded::below("locales/vocabulary/");
    let text = files.filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok());
    text.flat_map(|text| toml::from_str::<BTreeMap<String, Kind>>(text).unwrap_or_default())
        .collect()
});

/// The addresses of a concept, the first being the one to name it by: `theme-climate`, `sdg-13`,
/// `country-TN`. Nothing where none is known.
///
/// ```
/// let concepts = polyfolio::locale::concepts;
/// assert_eq!(concepts("sdg-13"), ["http://metadata.un.org/sdg/13"]);
/// assert_eq!(concepts("theme-of-my-own"), Vec::<String>::new());
/// ```
#[must_use]
pub fn concepts(key: &str) -> Vec<String> {
    let Some((kind, key)) = key.split_once('-') else { return Vec::new() };
    let Some(kind) = KINDS.get(kind) else { return Vec::new() };
    if let Some(found) = kind.concepts.get(key) {
        return found.clone();
    }
    let Some(pattern) = &kind.pattern else { return Vec::new() };
    let code =
        if kind.codes.is_empty() { Some(key) } else { kind.codes.get(key).map(String::as_str) };
    code.map(|code| pattern.replace("{}", code)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{KINDS, concepts};

    #[test]
    fn what_is_known_has_an_address_and_nothing_else() {
        for (key, expected) in [
            ("sdg-4", &["http://metadata.un.org/sdg/4"][..]),
            ("country-TN", &["http://publications.europa.eu/resource/authority/country/TUN"]),
            ("country-ZZ", &[]),
            ("theme-diaspora", &["http://eurovoc.europa.eu/6540"]),
            ("theme-local-services", &[]),
            ("status", &[]),
        ] {
            assert_eq!(concepts(key), expected, "{key}");
        }
        assert_eq!(concepts("theme-climate").len(), 2);
        assert_eq!(KINDS.len(), 3, "the file is read whole");
        assert_eq!(KINDS["country"].codes.len(), 249, "ISO 3166-1");
    }
}
