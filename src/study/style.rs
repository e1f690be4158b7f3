//! `[typography]` of `series.toml`: which profile each language follows, and which rules are off.

use super::series::lang;
use crate::data::{Node, Reader, Source, Value, nearest};
use crate::diag::Code;
use crate::locale::{Lang, Locales, Typographer, typography_profiles};
use crate::message::say;
use std::collections::{BTreeMap, BTreeSet};

/// The house's choices in typography.
///
/// ```toml
/// [typography]
/// fr = "fr-ca"
/// off = ["FR09"]
/// ```
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// The profile of a language, where it is not its locale's.
    pub profiles: BTreeMap<Lang, String>,
    /// Codes of rules that apply nowhere, neither in `check` nor in print.
    pub off: BTreeSet<String>,
}

impl Style {
    /// What sets the texts of a language in this series.
    #[must_use]
    pub fn typographer(&self, lang: &Lang, locales: &Locales) -> Typographer {
        locales.typographer(lang, self.profiles.get(lang).map(String::as_str)).without(&self.off)
    }
}

/// Decodes the table.
pub(super) fn style(reader: &mut Reader<'_>, source: &mut Source) -> Style {
    let mut style = Style::default();
    let Some(node) = reader.map(source, "typography") else { return style };
    let known: Vec<&str> = typography_profiles().collect();
    for entry in node.entries() {
        match (&entry.node.value, entry.key.as_str()) {
            (Value::List(items), "off") => {
                style.off.extend(items.iter().filter_map(Node::scalar));
            }
            (Value::Text(name), key) if key != "off" => {
                let Some(lang) = lang(key, &entry.key_span, source) else { continue };
                if known.contains(&name.as_str()) {
                    style.profiles.insert(lang, name.clone());
                } else {
                    let help = match nearest(name, &known) {
                        Some(near) => say::diag_did_you_mean(near),
                        None => say::diag_typography_profile_help(known.join("`, `")),
                    };
                    let message = say::diag_typography_profile(name);
                    source.report(Code::WrongValue, &entry.node.span, message, Some(help));
                }
            }
            _ => {
                let message = say::diag_wrong_value(&entry.key, say::type_text());
                source.report(Code::WrongType, &entry.node.span, message, None);
            }
        }
    }
    style
}
