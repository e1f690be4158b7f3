//! Editions in a pseudo-locale: the document of the tag's language, or else the original, under
//! words in disguise. Nothing is written for them and nothing is tracked.

use super::{Series, Study, Version};
use crate::locale::Lang;

impl Series {
    /// Adds a pseudo-locale to the languages of the series, with a version of every study.
    pub fn disguise(&mut self, lang: &Lang) {
        if self.languages.contains(lang) {
            return;
        }
        self.languages.push(lang.clone());
        for study in &mut self.studies {
            if let Some(version) = base(study, lang).cloned() {
                study.versions.insert(lang.clone(), version);
            }
        }
    }
}

fn base<'s>(study: &'s Study, lang: &Lang) -> Option<&'s Version> {
    let own = study
        .versions
        .iter()
        .find(|(other, version)| other.language() == lang.language() && version.has_document());
    own.map(|(_, version)| version).or_else(|| study.original())
}
