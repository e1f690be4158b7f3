//! Messages into words of one language.

use super::functions::{Bundle, CountryValue, Failures, ListValue};
use super::pseudo::Pseudo;
use super::{Lang, LocaleProfile, functions, names};
use crate::message::{Arg, Message};
use fluent_bundle::{FluentArgs, FluentValue};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The messages of a language with those it falls back on.
#[derive(Clone)]
pub struct Catalog {
    lang: Lang,
    profile: Arc<LocaleProfile>,
    /// The language's own bundle first, the reference locale's last.
    chain: Vec<(Lang, Arc<Bundle>)>,
    failures: Failures,
    lacking: Arc<Mutex<BTreeSet<String>>>,
    /// Messages that another language than the first of the chain had.
    fallen: Arc<Mutex<BTreeMap<String, Lang>>>,
    pseudo: Option<Pseudo>,
    country_names: Arc<BTreeMap<String, String>>,
}

/// A piece of a message some of whose arguments are known only later.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Part {
    /// Words.
    Text(String),
    /// The place of the argument with this name.
    Late(String),
}

impl Catalog {
    pub(super) fn new(
        lang: Lang,
        profile: Arc<LocaleProfile>,
        chain: Vec<(Lang, Arc<Bundle>)>,
        failures: Failures,
    ) -> Self {
        Self {
            lang,
            profile,
            chain,
            failures,
            lacking: Arc::default(),
            fallen: Arc::default(),
            pseudo: None,
            country_names: Arc::default(),
        }
    }

    /// The same words under the tag of a pseudo-locale.
    pub(super) fn disguised(self, lang: Lang, profile: LocaleProfile, pseudo: Pseudo) -> Self {
        Self { lang, profile: Arc::new(profile), pseudo: Some(pseudo), ..self }
    }

    /// Whether the words are in disguise, so that everything else shows.
    #[must_use]
    pub fn is_pseudo(&self) -> bool {
        self.pseudo.is_some()
    }

    /// The language asked for.
    #[must_use]
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The profile of its locale.
    #[must_use]
    pub fn profile(&self) -> &LocaleProfile {
        &self.profile
    }

    /// The tag with the region whose conventions are followed: `fr-FR` for `fr`.
    #[must_use]
    pub fn format_lang(&self) -> Lang {
        if self.lang.region().is_some() && !self.is_pseudo() {
            self.lang.clone()
        } else {
            self.profile.format_lang(&self.lang)
        }
    }

    /// The same catalog with a house table of country names, which CLDR's come after.
    #[must_use]
    pub fn with_country_names(&self, names: BTreeMap<String, String>) -> Self {
        Self { country_names: Arc::new(names), ..self.clone() }
    }

    /// A message in this language. One missing everywhere is `⟦id⟧` and noted as lacking.
    #[must_use]
    pub fn text(&self, message: &Message) -> String {
        self.find(message).unwrap_or_else(|| {
            self.lacking
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(message.id().to_owned());
            format!("⟦{}⟧", message.id())
        })
    }

    /// The language whose words a message is said in: this one, or the first it falls back on that has it.
    #[must_use]
    pub fn language_of(&self, message: &Message) -> Option<&Lang> {
        let mut chain = self.chain.iter();
        chain.find(|(_, bundle)| bundle.has_message(message.id())).map(|(lang, _)| lang)
    }

    /// A message in this language, if it or a fallback has it.
    #[must_use]
    pub fn find(&self, message: &Message) -> Option<String> {
        let (index, (lang, bundle), found) = self
            .chain
            .iter()
            .enumerate()
            .find_map(|(index, link)| Some((index, link, link.1.get_message(message.id())?)))?;
        if index > 0 {
            let mut fallen = self.fallen.lock().unwrap_or_else(PoisonError::into_inner);
            if !fallen.contains_key(message.id()) {
                fallen.insert(message.id().to_owned(), lang.clone());
            }
        }
        let pattern = found.value()?;
        let mut args = FluentArgs::new();
        for (name, arg) in message.args() {
            args.set(*name, self.value(arg));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        for error in errors {
            self.failures.push(format!("{}: {error}", message.id()));
        }
        Some(match self.pseudo {
            Some(pseudo) => pseudo.frame(text),
            None => text,
        })
    }

    /// Whether some locale of the chain has the message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.chain.iter().any(|(_, bundle)| bundle.has_message(id))
    }

    /// A message whose `late` arguments stay open: their places are marked in the result.
    #[must_use]
    pub fn parts(&self, message: &Message, late: &[&'static str]) -> Vec<Part> {
        // Private-use characters stand in for the values; no message contains any.
        let mark = |index: usize| {
            let offset = u32::try_from(index).unwrap_or(0);
            char::from_u32(0xF_0000 + offset).unwrap_or('\u{F0000}')
        };
        let mut open = message.clone();
        for (index, name) in late.iter().enumerate() {
            open = open.with_text(name, mark(index).encode_utf8(&mut [0; 4]));
        }
        let text = self.text(&open);
        let mut parts = Vec::new();
        let mut plain = String::new();
        for c in text.chars() {
            if let Some(index) = (0..late.len()).find(|&index| mark(index) == c) {
                if !plain.is_empty() {
                    parts.push(Part::Text(std::mem::take(&mut plain)));
                }
                parts.push(Part::Late(late[index].to_owned()));
            } else {
                plain.push(c);
            }
        }
        if !plain.is_empty() {
            parts.push(Part::Text(plain));
        }
        parts
    }

    /// The name of a country: the house table's first, then CLDR's, then the code.
    #[must_use]
    pub fn country(&self, code: &str) -> String {
        self.country_names
            .get(code)
            .or_else(|| self.profile.countries.get(code))
            .cloned()
            .or_else(|| names::country(&self.format_lang(), code).map(|name| self.disguise(name)))
            .unwrap_or_else(|| code.to_owned())
    }

    /// The name of a language in this language.
    #[must_use]
    pub fn language(&self, tag: &str) -> String {
        let name = names::language(&self.format_lang(), tag);
        name.map_or_else(|| tag.to_owned(), |name| self.disguise(name))
    }

    /// A language's own name for itself: the profile's where it is this catalog's language.
    #[must_use]
    pub fn language_autonym(&self, lang: &Lang) -> String {
        if lang.language() == self.lang.language() {
            return self.profile.autonym.clone();
        }
        let name = names::language(lang, &lang.to_string()).unwrap_or_else(|| lang.to_string());
        self.disguise(name)
    }

    /// The tag with region for a language that may have no locale of its own (`pt` then stays
    /// `pt` although the words come from the reference locale).
    #[must_use]
    pub fn format_lang_of(&self, lang: &Lang) -> Lang {
        if lang.language() == self.lang.language() { self.format_lang() } else { lang.clone() }
    }

    /// What stands before the decimals of a number.
    #[must_use]
    pub fn decimal_separator(&self) -> char {
        functions::decimal_separator(&self.format_lang()).unwrap_or('.')
    }

    /// An ISO date or month in words.
    #[must_use]
    pub fn date(&self, iso: &str) -> String {
        functions::date(&self.format_lang(), &self.profile.formats, iso, "long")
            .map_or_else(|| iso.to_owned(), |date| self.disguise(date))
    }

    /// Messages that were taken from another language of the chain, with that language, since the
    /// last call.
    #[must_use]
    pub fn take_fallbacks(&self) -> BTreeMap<String, Lang> {
        std::mem::take(&mut *self.fallen.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A name that comes from no message, in disguise where the words are.
    fn disguise(&self, name: String) -> String {
        match self.pseudo {
            Some(pseudo) => pseudo.word(&name),
            None => name,
        }
    }

    /// A plain decimal such as `-12500.5` as this language writes it; nothing if it is none.
    #[must_use]
    pub fn number(&self, text: &str) -> Option<String> {
        functions::plain_number(&self.format_lang(), &self.profile.formats, text)
    }

    /// Messages that were asked for and found nowhere, and failures to format, since the last call.
    #[must_use]
    pub fn take_failures(&self) -> (Vec<String>, Vec<String>) {
        let lacking =
            std::mem::take(&mut *self.lacking.lock().unwrap_or_else(PoisonError::into_inner));
        (lacking.into_iter().collect(), self.failures.take())
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Number(number) => {
                if !number.0.is_finite() {
                    self.failures.push(format!("{} is not a number", number.0));
                }
                FluentValue::from(number.0)
            }
            Arg::Country(code) => FluentValue::Custom(Box::new(CountryValue {
                code: code.clone(),
                name: self.country(code),
            })),
            // Dates reach the message as ISO text: `DATETIME()` words them.
            Arg::Date(date) => FluentValue::from(date.clone()),
            Arg::List(items) => FluentValue::Custom(Box::new(ListValue(
                items.iter().map(|item| self.argument(item)).collect(),
            ))),
            other => FluentValue::from(self.argument(other)),
        }
    }

    fn argument(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(number) => number.0.to_string(),
            Arg::Date(date) => self.date(date),
            Arg::Language(tag) => self.language(tag),
            Arg::Country(code) => self.country(code),
            Arg::Message(message) => self.text(message),
            Arg::List(items) => {
                items.iter().map(|item| self.argument(item)).collect::<Vec<_>>().join(", ")
            }
        }
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Catalog({})", self.lang)
    }
}
