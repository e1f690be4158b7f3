//! The house's own menu, `[[menu]]` of `series.toml`.

use crate::locale::Lang;
use crate::study::Series;

/// The entries that have words in a language: label and target.
pub(super) fn entries(series: &Series, lang: &Lang) -> Vec<(String, String)> {
    let text = |table: &std::collections::BTreeMap<Lang, String>| table.get(lang).cloned();
    series.menu.iter().filter_map(|entry| Some((text(&entry.title)?, text(&entry.url)?))).collect()
}
