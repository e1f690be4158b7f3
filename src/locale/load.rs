//! The locales at hand: those in the program, and over them those of the workspace.

use super::functions::{Bundle, Failures};
use super::overrides::Contract;
use super::pseudo::Pseudo;
use super::styles::Styles;
use super::{Catalog, Direction, Lang, LocaleProfile, Typographer, functions};
use crate::diag::{Checked, Code, Diagnostic};
use crate::message::{embedded, say};
use crate::text::SourceFile;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// A file of the workspace's `locales/` folder.
#[derive(Debug, Clone)]
pub struct OverrideFile {
    /// The folder's name.
    pub lang: String,
    /// The file.
    pub file: Arc<SourceFile>,
}

/// All locales.
#[derive(Debug)]
pub struct Locales {
    catalogs: BTreeMap<Lang, Catalog>,
    reference: Catalog,
    ids: BTreeSet<String>,
    styles: Styles,
    /// What pseudo-locales are made from, when one is asked for.
    overrides: Vec<OverrideFile>,
    pseudo: Mutex<BTreeMap<Lang, Catalog>>,
}

struct Draft {
    profile: Arc<LocaleProfile>,
    bundle: Bundle,
}

impl Locales {
    /// Loads the embedded locales and lays the workspace's files over them, message by message.
    ///
    /// # Panics
    /// If the embedded locales are broken, which the tests of this program exclude.
    pub fn load(overrides: &[OverrideFile]) -> Checked<Self> {
        let mut diagnostics = Vec::new();
        let (locales, _) = Self::load_as(overrides, None, &mut diagnostics);
        Checked::new(locales, diagnostics)
    }

    /// Loads all locales, their words changed if so asked.
    fn load_as(
        overrides: &[OverrideFile],
        pseudo: Option<Pseudo>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> (Self, Failures) {
        let failures = Failures::default();
        let mut drafts: BTreeMap<Lang, Draft> = BTreeMap::new();
        for (lang, profile) in profiles(overrides, diagnostics) {
            let profile = Arc::new(profile);
            let format = profile.format_lang(&lang);
            let tag = functions::bundle_tag(&format, &profile.formats);
            let mut bundle = Bundle::new_concurrent(vec![tag]);
            // Isolation marks break search and copying; direction is set by structure instead.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(functions::number));
            bundle.set_transform(pseudo.map(Pseudo::transform));
            functions::add(&mut bundle, &format, &profile, &failures)
                .expect("an empty bundle takes functions");
            drafts.insert(lang, Draft { profile, bundle });
        }
        let mut known = BTreeSet::new();
        for (path, bytes) in embedded::below("locales/").filter(|(path, _)| path.ends_with(".ftl"))
        {
            let text = std::str::from_utf8(bytes).expect("embedded locales are UTF-8");
            let resource = FluentResource::try_new(text.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
            let draft = path.split('/').next().and_then(|dir| dir.parse().ok());
            if let Some(draft) = draft.and_then(|lang: Lang| drafts.get_mut(&lang)) {
                if draft.profile.reference {
                    known.extend(message_ids(&resource).map(str::to_owned));
                }
                draft.bundle.add_resource_overriding(resource);
            }
        }
        let mut added = BTreeSet::new();
        let reference = drafts.iter().find(|(_, draft)| draft.profile.reference);
        let contract = reference
            .filter(|_| overrides.iter().any(|over| over.file.name().ends_with(".ftl")))
            .map(|(lang, _)| Contract::of(&lang.to_string()));
        for OverrideFile { lang, file } in overrides {
            let draft = lang.parse().ok().and_then(|lang: Lang| drafts.get_mut(&lang));
            if let Some(draft) = draft.filter(|_| file.name().ends_with(".ftl"))
                && let Some(resource) =
                    contract.as_ref().and_then(|contract| contract.resource(file, diagnostics))
            {
                added.extend(message_ids(&resource).map(str::to_owned));
                draft.bundle.add_resource_overriding(resource);
            }
        }
        known.extend(added);
        (Self::assemble(drafts, &failures, known, overrides), failures)
    }

    fn assemble(
        drafts: BTreeMap<Lang, Draft>,
        failures: &Failures,
        ids: BTreeSet<String>,
        overrides: &[OverrideFile],
    ) -> Self {
        let profiles: BTreeMap<Lang, Arc<LocaleProfile>> =
            drafts.iter().map(|(lang, draft)| (lang.clone(), Arc::clone(&draft.profile))).collect();
        let bundles: BTreeMap<Lang, Arc<Bundle>> =
            drafts.into_iter().map(|(lang, draft)| (lang, Arc::new(draft.bundle))).collect();
        let reference_lang = profiles
            .iter()
            .find_map(|(lang, profile)| profile.reference.then(|| lang.clone()))
            .expect("one embedded locale is the reference");
        let chain = |lang: &Lang| {
            let mut chain: Vec<(Lang, Arc<Bundle>)> = Vec::new();
            let mut add = |lang: &Lang| {
                let bundle = bundles.get(lang).filter(|_| chain.iter().all(|(l, _)| l != lang));
                chain.extend(bundle.map(|bundle| (lang.clone(), Arc::clone(bundle))));
            };
            let mut next = Some(lang.clone());
            // Locales may fall back on each other.
            for _ in 0..8 {
                let Some(lang) = next.take() else { break };
                // Parents come before the language that the profile names (CLDR: es-MX, es-419, es).
                parents(&lang).iter().for_each(&mut add);
                let profile = profiles.get(&lang);
                next = profile.and_then(|p| p.fallback.as_ref()).and_then(|tag| tag.parse().ok());
            }
            add(&reference_lang);
            chain
        };
        let catalogs: BTreeMap<Lang, Catalog> = profiles
            .iter()
            .map(|(lang, profile)| {
                let catalog =
                    Catalog::new(lang.clone(), Arc::clone(profile), chain(lang), failures.clone());
                (lang.clone(), catalog)
            })
            .collect();
        let reference = catalogs[&reference_lang].clone();
        let overrides = overrides.to_vec();
        let styles = Styles::embedded();
        Self { catalogs, reference, ids, styles, overrides, pseudo: Mutex::default() }
    }

    /// The files that the workspace lays over the program's.
    #[must_use]
    pub fn overrides(&self) -> &[OverrideFile] {
        &self.overrides
    }

    /// The languages that have a locale.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.catalogs.keys()
    }

    /// What follows `prefix` in the ids that begin with it, in any locale: the keys of a vocabulary.
    pub fn ids<'s>(&'s self, prefix: &'s str) -> impl Iterator<Item = &'s str> {
        self.ids.iter().filter_map(move |id| id.strip_prefix(prefix))
    }

    /// What sets texts of a language: by the profile of this name, else by the locale's own. A
    /// language without a locale is left as it is.
    #[must_use]
    pub fn typographer(&self, lang: &Lang, profile: Option<&str>) -> Typographer {
        let own = self.exact_or_parent(lang).map(|catalog| &catalog.profile().typography);
        self.styles.typographer(lang, own, profile)
    }

    /// The locale whose messages are the contract.
    #[must_use]
    pub fn reference(&self) -> &Catalog {
        &self.reference
    }

    /// The best catalog for a language: its own, its parents' (CLDR: es-MX, es-419, es), else the
    /// reference. The catalog's own tag then tells which it is.
    #[must_use]
    pub fn catalog(&self, lang: &Lang) -> Catalog {
        match Pseudo::of(lang) {
            Some(pseudo) => self.pseudo(lang, pseudo),
            None => self.exact_or_parent(lang).cloned().unwrap_or_else(|| self.reference.clone()),
        }
    }

    /// Like [`Self::catalog`], but nothing instead of the reference locale.
    #[must_use]
    pub fn exact_or_parent(&self, lang: &Lang) -> Option<&Catalog> {
        // Most often it has a locale of its own.
        let own = self.catalogs.get(lang);
        own.or_else(|| parents(lang).iter().find_map(|tag| self.catalogs.get(tag)))
    }

    /// The words of a tag's language, or else of the reference, in disguise.
    fn pseudo(&self, lang: &Lang, pseudo: Pseudo) -> Catalog {
        let mut made = self.pseudo.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(catalog) = made.get(lang) {
            return catalog.clone();
        }
        let base = self.exact_or_parent(lang).unwrap_or(&self.reference).lang().clone();
        let (locales, _) = Self::load_as(&self.overrides, Some(pseudo), &mut Vec::new());
        let catalog = locales.catalogs.get(&base).cloned().unwrap_or(locales.reference);
        let mut profile = catalog.profile().clone();
        profile.autonym = pseudo.word(&profile.autonym);
        if pseudo == Pseudo::Mirrored {
            profile.direction = Direction::Rtl;
        }
        let catalog = catalog.disguised(lang.clone(), profile, pseudo);
        made.insert(lang.clone(), catalog.clone());
        catalog
    }
}

/// A tag and its parents, nearest first (CLDR: es-MX, es-419, es).
fn parents(lang: &Lang) -> Vec<Lang> {
    let fallbacker = icu::locale::fallback::LocaleFallbacker::new();
    let mut chain = fallbacker.for_config(Default::default()).fallback_for(lang.icu().into());
    let mut out = Vec::new();
    while !chain.get().is_unknown() {
        out.extend(chain.get().to_string().parse::<Lang>().ok());
        chain.step();
    }
    out
}

/// The profiles of all locales; a workspace's `locale.toml` replaces an embedded one whole.
fn profiles(
    overrides: &[OverrideFile],
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, LocaleProfile> {
    let mut out = BTreeMap::new();
    for (path, bytes) in embedded::below("locales/") {
        if let Some(dir) = path.strip_suffix("/locale.toml") {
            let text = std::str::from_utf8(bytes).expect("embedded locales are UTF-8");
            let lang = dir.parse().expect("embedded locales have BCP 47 names");
            out.insert(
                lang,
                toml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}")),
            );
        }
    }
    for OverrideFile { lang, file } in overrides {
        let Ok(tag) = lang.parse::<Lang>() else {
            let message = say::diag_unknown_language(lang);
            diagnostics.push(Diagnostic::of_path(Code::UnknownLanguage, file.path(), message));
            continue;
        };
        if file.name() == "locale.toml" {
            match toml::from_str::<LocaleProfile>(file.text()) {
                // Only the embedded reference is checked against the code.
                Ok(mut profile) => {
                    if let Err(error) = Styles::embedded().check(&profile.typography) {
                        let message = say::diag_typography_rule(&error.code, &error.reason);
                        let at = file.text().find(&format!("\"{}\"", error.code)).unwrap_or(0);
                        let found = Diagnostic::at(Code::LocaleInvalid, file, &(at..at), message);
                        diagnostics.push(found);
                        profile.typography = super::TypographyChoice::default();
                    }
                    let reference = out.get(&tag).is_some_and(|old: &LocaleProfile| old.reference);
                    out.insert(tag, LocaleProfile { reference, ..profile });
                }
                Err(error) => diagnostics.push(Diagnostic::at(
                    Code::LocaleInvalid,
                    file,
                    &error.span().unwrap_or(0..0),
                    say::diag_syntax_toml(error.message()),
                )),
            }
        }
    }
    for OverrideFile { lang, file } in overrides {
        let known = lang.parse::<Lang>().is_ok_and(|tag| out.contains_key(&tag));
        if !known && lang.parse::<Lang>().is_ok() {
            let message = say::diag_locale_profile_missing(lang);
            diagnostics.push(Diagnostic::of_path(Code::LocaleInvalid, file.path(), message));
        }
    }
    out
}

fn message_ids(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}
