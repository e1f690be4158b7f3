//! In which languages a study is there, as its cover tells it: honestly, language by language.

use crate::ledger::Availability;
use crate::locale::{Catalog, Lang};
use crate::message::say;
use crate::study::{Planned, Series, Study};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// One language of a study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageState {
    /// The language without region, for the text that is in it.
    pub lang: String,
    /// Its own name for itself, with a capital.
    pub name: String,
    /// `this`, `available` or `soon`.
    pub state: Cow<'static, str>,
    /// The state in the words of the edition.
    pub text: String,
}

/// The languages that a study is in or will be in, in the order of the series. A language that
/// nothing is known of is not mentioned.
pub(super) fn languages(
    catalog: &Catalog,
    series: &Series,
    study: &Study,
    own: &Lang,
) -> Vec<LanguageState> {
    let others = study.versions.keys().chain(study.planned.keys());
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for lang in series.languages.iter().chain(others) {
        if !seen.insert(lang) {
            continue;
        }
        let availability = Availability::of(study, lang);
        let (state, message) = match availability.planned() {
            _ if lang == own => ("this", say::pdf_language_this()),
            _ if availability == Availability::Published => {
                ("available", say::pdf_language_available())
            }
            Some(Planned::Soon) => ("soon", say::pdf_language_soon()),
            Some(Planned::For(date)) => ("soon", say::pdf_language_dated(date)),
            None => continue,
        };
        out.push(LanguageState {
            lang: lang.language().to_owned(),
            name: capital(&catalog.language_autonym(lang)),
            state: state.into(),
            text: catalog.text(&message),
        });
    }
    out
}

fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}
