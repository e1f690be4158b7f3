//! The functions that Fluent messages may call, backed by ICU4X.
//!
//! Fluent's own `NUMBER` ignores the locale, and it has no `DATETIME` or `LIST`. A function that
//! returns an error prints its own name and tells nobody, so failures go to a [`Failures`] log.

use super::{Lang, names};
use fluent_bundle::types::{FluentNumber, FluentType};
use fluent_bundle::{FluentArgs, FluentError, FluentValue, memoizer::MemoizerKind};
use icu::calendar::Date;
use icu::datetime::{DateTimeFormatter, fieldsets};
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::decimal::{DecimalFormatter, input::Decimal};
use icu::list::{ListFormatter, options::ListFormatterOptions};
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

struct Grouped(DecimalFormatter);

impl intl_memoizer::Memoizable for Grouped {
    type Args = (bool,);
    type Error = ();

    fn construct(lang: unic_langid::LanguageIdentifier, (group,): (bool,)) -> Result<Self, ()> {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy =
            Some(if group { GroupingStrategy::Auto } else { GroupingStrategy::Never });
        let locale: icu::locale::Locale = lang.to_string().parse().map_err(|_| ())?;
        DecimalFormatter::try_new(locale.into(), options).map(Self).map_err(|_| ())
    }
}

/// The hook that formats every number. A plain function: the locale comes from the memoizer.
pub(super) fn number<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal = decimal(number)?;
    memoizer
        .with_try_get_threadsafe::<Grouped, _, _>((number.options.use_grouping,), |formatter| {
            formatter.0.format_to_string(&decimal)
        })
        .ok()
}

/// A number with the rounding and padding that its options ask for; nothing if it is not finite.
fn decimal(number: &FluentNumber) -> Option<Decimal> {
    // Fluent panics in debug builds above 20 digits, and no reader wants them.
    let digits = |count: usize| i16::try_from(count.min(20)).unwrap_or(20);
    let options = &number.options;
    let mut decimal = Decimal::try_from_str(&number.value.to_string()).ok()?;
    if let Some(most) = options.maximum_fraction_digits {
        decimal.round(-digits(most));
    }
    if let Some(most) = options.maximum_significant_digits {
        decimal.round(decimal.absolute.nonzero_magnitude_start() - digits(most.max(1)) + 1);
    }
    if let Some(least) = options.minimum_fraction_digits {
        decimal.absolute.pad_end(-digits(least));
    }
    if let Some(least) = options.minimum_integer_digits {
        decimal.absolute.pad_start(digits(least));
    }
    Some(decimal)
}

fn option<'a>(named: &'a FluentArgs<'_>, key: &'a str, default: &'a str) -> &'a str {
    match named.get(key) {
        Some(FluentValue::String(text)) => text,
        _ => default,
    }
}

/// Adds `DATETIME`, `LIST`, `PLURAL`, `LANGNAME` and `COUNTRY` to a bundle.
///
/// # Errors
/// If the bundle has one of them already.
pub(super) fn add(
    bundle: &mut Bundle,
    lang: &Lang,
    failures: &Failures,
) -> Result<(), FluentError> {
    bundle.add_builtins()?;
    let (tag, log) = (lang.clone(), failures.clone());
    bundle.add_function("DATETIME", move |positional, named| {
        let style = option(named, "dateStyle", "long");
        match positional.first() {
            Some(FluentValue::String(text)) => match date(&tag, text, style) {
                Some(date) => date.into(),
                None => fail(&log, format!("DATETIME: `{text}` in style `{style}`")),
            },
            other => fail(&log, format!("DATETIME: {other:?} is not a date")),
        }
    })?;
    let (tag, log) = (lang.clone(), failures.clone());
    bundle.add_function("LIST", move |positional, named| {
        let Some(FluentValue::Custom(value)) = positional.first() else {
            return fail(&log, "LIST: not a list".into());
        };
        let Some(ListValue(items)) = value.as_any().downcast_ref::<ListValue>() else {
            return fail(&log, "LIST: not a list".into());
        };
        // `each` is put before every item: "en anglais et en espagnol".
        let each = option(named, "each", "");
        let items: Vec<String> = items.iter().map(|item| format!("{each}{item}")).collect();
        let options = ListFormatterOptions::default();
        let locale = tag.icu();
        let formatter = match option(named, "type", "and") {
            "or" => ListFormatter::try_new_or((&locale).into(), options),
            "unit" => ListFormatter::try_new_unit((&locale).into(), options),
            _ => ListFormatter::try_new_and((&locale).into(), options),
        };
        match formatter {
            Ok(formatter) => formatter.format_to_string(items.iter()).into(),
            Err(error) => fail(&log, format!("LIST: {error}")),
        }
    })?;
    let (tag, log) = (lang.clone(), failures.clone());
    bundle.add_function("PLURAL", move |positional, named| {
        let Some(FluentValue::Number(number)) = positional.first() else {
            return fail(&log, "PLURAL: not a number".into());
        };
        let kind = match option(named, "type", "cardinal") {
            "ordinal" => PluralRuleType::Ordinal,
            _ => PluralRuleType::Cardinal,
        };
        match (decimal(number), PluralRules::try_new((&tag.icu()).into(), kind.into())) {
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
    let (tag, log) = (lang.clone(), failures.clone());
    bundle.add_function("COUNTRY", move |positional, _| match positional.first() {
        Some(FluentValue::String(code)) => names::country(&tag, code)
            .map_or_else(|| fail(&log, format!("COUNTRY: `{code}`")), FluentValue::from),
        other => fail(&log, format!("COUNTRY: {other:?}")),
    })
}

fn fail(log: &Failures, what: String) -> FluentValue<'static> {
    log.push(what);
    FluentValue::Error
}

/// An ISO date in the words of a language; a month alone (`2027-03`) names month and year.
pub(super) fn date(lang: &Lang, iso: &str, style: &str) -> Option<String> {
    let locale = lang.icu();
    let month_only = iso.len() == 7;
    let full = if month_only { format!("{iso}-01") } else { iso.to_owned() };
    let date = Date::try_from_str(&full, icu::calendar::Iso).ok()?;
    let text = if month_only || style == "month" {
        DateTimeFormatter::try_new((&locale).into(), fieldsets::YM::long())
            .ok()?
            .format(&date)
            .to_string()
    } else {
        let fields = match style {
            "short" => fieldsets::YMD::short(),
            "medium" => fieldsets::YMD::medium(),
            "long" => fieldsets::YMD::long(),
            _ => return None,
        };
        DateTimeFormatter::try_new((&locale).into(), fields).ok()?.format(&date).to_string()
    };
    Some(text)
}

/// What stands before the decimals of a number, by CLDR.
pub(super) fn decimal_separator(lang: &Lang) -> Option<char> {
    let formatter =
        DecimalFormatter::try_new((&lang.icu()).into(), DecimalFormatterOptions::default()).ok()?;
    let half = Decimal::try_from_str("0.5").ok()?;
    formatter.format_to_string(&half).chars().find(|c| !c.is_numeric())
}

/// A plain decimal (`-12500.5`) in the digits and marks of a language; nothing if it is none.
pub(super) fn plain_number(lang: &Lang, text: &str) -> Option<String> {
    let decimal = Decimal::try_from_str(text).ok()?;
    let formatter = DecimalFormatter::try_new((&lang.icu()).into(), <_>::default()).ok()?;
    Some(formatter.format_to_string(&decimal))
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
