//! The profiles of typography that the program carries, compiled when first asked for.

use super::typography::{RuleError, Typographer, TypographyChoice, TypographyProfile};
use super::{Lang, typography};
use crate::message::embedded;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// All profiles by name.
#[derive(Debug, Clone)]
pub(super) struct Styles {
    named: BTreeMap<String, TypographyProfile>,
    /// Compiling takes milliseconds, and every edition needs one.
    ready: Arc<Mutex<BTreeMap<String, Typographer>>>,
}

/// The names of the profiles that can be chosen, sorted.
pub fn typography_profiles() -> impl Iterator<Item = &'static str> {
    embedded::below("locales/typography/").filter_map(|(path, _)| path.strip_suffix(".toml"))
}

impl Styles {
    /// Reads the profiles of the program.
    ///
    /// # Panics
    /// If one is broken, which the tests of this program exclude.
    pub(super) fn embedded() -> Self {
        let named = embedded::below("locales/typography/")
            .filter_map(|(path, bytes)| Some((path.strip_suffix(".toml")?, bytes)))
            .map(|(name, bytes)| {
                let text = std::str::from_utf8(bytes).expect("embedded profiles are UTF-8");
                let profile = toml::from_str(text).unwrap_or_else(|e| panic!("{name}: {e}"));
                (name.to_owned(), profile)
            })
            .collect();
        Self { named, ready: Arc::default() }
    }

    /// Whether a locale's choice can be used.
    pub(super) fn check(&self, choice: &TypographyChoice) -> Result<(), RuleError> {
        self.compile(choice)?.prove()
    }

    fn compile(&self, choice: &TypographyChoice) -> Result<Typographer, RuleError> {
        let named = |name: &str| self.named.get(name).cloned();
        match choice {
            TypographyChoice::Own(profile) => Typographer::new(profile, &named),
            TypographyChoice::Named(name) => {
                let base = TypographyProfile { base: Some(name.clone()), ..Default::default() };
                Typographer::new(&base, &named)
            }
        }
    }

    /// The typographer of a named profile, else of the locale's own choice, else one that changes
    /// nothing.
    pub(super) fn typographer(
        &self,
        lang: &Lang,
        own: Option<&typography::TypographyChoice>,
        profile: Option<&str>,
    ) -> Typographer {
        let nothing = TypographyChoice::default();
        let named = profile.filter(|name| self.named.contains_key(*name));
        let choice = match named {
            Some(name) => &TypographyChoice::Named(name.to_owned()),
            None => own.unwrap_or(&nothing),
        };
        let key = match choice {
            TypographyChoice::Named(name) => name.clone(),
            TypographyChoice::Own(_) => format!("/{lang}"),
        };
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(typographer) = ready.get(&key) {
            return typographer.clone();
        }
        // Locales' profiles were checked when they were loaded.
        let typographer = self
            .compile(choice)
            .or_else(|_| self.compile(&nothing))
            .expect("no rules are always right");
        ready.insert(key, typographer.clone());
        typographer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_of_every_profile_compiles() {
        let styles = Styles::embedded();
        assert!(styles.named.len() >= 5);
        for name in styles.named.keys() {
            assert_eq!(styles.check(&TypographyChoice::Named(name.clone())), Ok(()), "{name}");
        }
    }
}
