//! The functions that Fluent messages may call, backed by ICU4X.
//!
//! Fluent's own `NUMBER` ignores the locale, and it has no `DATETIME` or `LIST`. A function that
//! returns an error prints its own name and tells nobody, so failures go to a [`Failures`] log.

mod date;
mod list;
mod number;

pub(super) use date::date;
pub(super) use number::{bundle_tag, decimal_separator, number, plain_number};

use super::{Lang, LocaleProfile, names};
use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentError, FluentValue};
use icu::plurals::{PluralCategory, PluralRuleType, PluralRules};
use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

/// The bundle type in use: shareable between threads.
pub(super) type Bundle = fluent_bundle::concurrent::FluentBundle<fluent_bundle::FluentResource>;

/// What went wrong while formatting, which Fluent itself would swallow.
#[derive(Debug, Clone, Default)]
pub(super) struct Failures(Arc<Mutex<Vec<String>>>);

impl Failures {
    /// Notes a failure.
    pub(super) fn push(&self, what: String) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(what);
    }

    /// Takes all failures so far.
    pub(super) fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A list argument; Fluent has no such type.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ListValue(pub(super) Vec<String>);

impl FluentType for ListValue {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }
    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.0.join(", ").into()
    }
    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Cow<'static, str> {
        self.0.join(", ").into()
    }
}

/// A country argument: its code, and its name by the tables of the series and the house.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CountryValue {
    pub(super) code: String,
    pub(super) name: String,
}

impl FluentType for CountryValue {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }
    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.name.clone().into()
    }
    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Cow<'static, str> {
        self.name.clone().into()
    }
}

/// A named argument that is text.
fn named_text<'a>(named: &'a FluentArgs<'_>, key: &'a str) -> Option<&'a str> {
    match named.get(key) {
        Some(FluentValue::String(text)) => Some(text),
        _ => None,
    }
}

/// Adds `NUMBER`, `PERCENT`, `DATETIME`, `LIST`, `PLURAL`, `LANGNAME` and `COUNTRY` to a bundle.
/// Fluent's own built-ins are left out: they ignore the locale, or say nothing when they fail.
///
/// # Errors
/// If the bundle has one of them already.
pub(super) fn add(
    bundle: &mut Bundle,
    lang: &Lang,
    profile: &Arc<LocaleProfile>,
    failures: &Failures,
) -> Result<(), FluentError> {
    let (tag, house, log) = (lang.clone(), Arc::clone(profile), failures.clone());
    bundle.add_function("NUMBER", move |positional, named| {
        number::number_function(&tag, &house.formats, positional, named, &log)
    })?;
    let (tag, house, log) = (lang.clone(), Arc::clone(profile), failures.clone());
    bundle.add_function("PERCENT", move |positional, named| {
        number::percent_function(&tag, &house.formats, positional, named, &log)
    })?;
    let (tag, house, log) = (lang.clone(), Arc::clone(profile), failures.clone());
    bundle.add_function("DATETIME", move |positional, named| match positional.first() {
        Some(FluentValue::String(iso)) => date::worded(&tag, &house.formats, iso, named)
            .map_or_else(|error| fail(&log, format!("DATETIME: {error}")), FluentValue::from),
        other => fail(&log, format!("DATETIME: {other:?} is not a date")),
    })?;
    let (tag, log) = (lang.clone(), failures.clone());
    bundle.add_function("LIST", move |positional, named| {
        list::worded(&tag, positional, named)
            .map_or_else(|error| fail(&log, format!("LIST: {error}")), FluentValue::from)
    })?;
    let (tag, log) = (lang.clone(), failures.clone());
    bundle.add_function("PLURAL", move |positional, named| {
        let Some(FluentValue::Number(value)) = positional.first() else {
            return fail(&log, "PLURAL: not a number".into());
        };
        let kind = match named_text(named, "type") {
            None | Some("cardinal") => PluralRuleType::Cardinal,
            Some("ordinal") => PluralRuleType::Ordinal,
            Some(other) => return fail(&log, format!("PLURAL: unknown type `{other}`")),
        };
        match (number::decimal(value), PluralRules::try_new((&tag.icu()).into(), kind.into())) {
            (Some(decimal), Ok(rules)) => category(rules.category_for(&decimal)).into(),
            _ => fail(&log, "PLURAL: not a finite number".into()),
        }
    })?;
    let (tag, log) = (lang.clone(), failures.clone());
    bundle.add_function("LANGNAME", move |positional, _| match positional.first() {
        Some(FluentValue::String(code)) => names::language(&tag, code)
            .map_or_else(|| fail(&log, format!("LANGNAME: `{code}`")), FluentValue::from),
        other => fail(&log, format!("LANGNAME: {other:?}")),
    })?;
    let (tag, house, log) = (lang.clone(), Arc::clone(profile), failures.clone());
    bundle.add_function("COUNTRY", move |positional, _| match positional.first() {
        Some(FluentValue::String(code)) => house
            .countries
            .get(code.as_ref())
            .cloned()
            .or_else(|| names::country(&tag, code))
            .map_or_else(|| fail(&log, format!("COUNTRY: `{code}`")), FluentValue::from),
        Some(FluentValue::Custom(value)) => match value.as_any().downcast_ref::<CountryValue>() {
            Some(country) => country.name.clone().into(),
            None => fail(&log, "COUNTRY: not a country".into()),
        },
        other => fail(&log, format!("COUNTRY: {other:?}")),
    })
}

fn fail(log: &Failures, what: String) -> FluentValue<'static> {
    log.push(what);
    FluentValue::Error
}

/// The CLDR name of a plural category, as variants spell it.
pub(super) fn category(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
