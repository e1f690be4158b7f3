//! Numbers by the conventions of a locale and the style of the house.

use super::{Failures, Lang, named_text};
use crate::locale::profile::Formats;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentValue, memoizer::MemoizerKind};
use icu::decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu::decimal::{DecimalFormatter, input::Decimal};

/// Fluent panics in debug builds above 20 digits, and no reader wants them.
const MAX_DIGITS: usize = 20;

/// A formatter with the house's own separator between thousands.
struct Grouped {
    formatter: DecimalFormatter,
    /// The locale's separator and the house's.
    separator: Option<(String, char)>,
}

impl Grouped {
    fn new(lang: &icu::locale::Locale, own: Option<char>, group: bool) -> Option<Self> {
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy =
            Some(if group { GroupingStrategy::Auto } else { GroupingStrategy::Never });
        let formatter = DecimalFormatter::try_new(lang.into(), options).ok()?;
        // What stands between the digits of a million is the separator.
        let million = formatter.format_to_string(&Decimal::from(1_000_000));
        let used: String = million.chars().skip(1).take_while(|c| !c.is_numeric()).collect();
        let separator = own.filter(|_| group && !used.is_empty()).map(|own| (used, own));
        Some(Self { formatter, separator })
    }

    fn format(&self, decimal: &Decimal) -> String {
        let text = self.formatter.format_to_string(decimal);
        match &self.separator {
            Some((used, own)) => text.replace(used, own.encode_utf8(&mut [0; 4])),
            None => text,
        }
    }
}

/// The tag of a bundle, which is all that the hook for bare numbers gets to know: the house's
/// separator rides on it as a variant, its code point in hexadecimal after a `g`.
pub(in crate::locale) fn bundle_tag(
    lang: &Lang,
    formats: &Formats,
) -> unic_langid::LanguageIdentifier {
    let mut tag = lang.identifier().clone();
    if let Some(c) = formats.group
        && let Ok(variant) = format!("g{:04x}", u32::from(c)).parse()
    {
        tag.set_variants(&[variant]);
    }
    tag
}

impl intl_memoizer::Memoizable for Grouped {
    type Args = (bool,);
    type Error = ();

    fn construct(lang: unic_langid::LanguageIdentifier, (group,): (bool,)) -> Result<Self, ()> {
        let own = lang.variants().find_map(|variant| {
            let code = variant.as_str().strip_prefix('g')?;
            char::from_u32(u32::from_str_radix(code, 16).ok()?)
        });
        let mut lang = lang;
        if own.is_some() {
            lang.set_variants(&[]);
        }
        let locale = lang.to_string().parse().map_err(|_| ())?;
        Self::new(&locale, own, group).ok_or(())
    }
}

/// The hook that formats every bare number. A plain function: the locale comes from the memoizer.
pub(in crate::locale) fn number<M: MemoizerKind>(
    value: &FluentValue<'_>,
    memoizer: &M,
) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let decimal = decimal(number)?;
    memoizer
        .with_try_get_threadsafe::<Grouped, _, _>((number.options.use_grouping,), |formatter| {
            formatter.format(&decimal)
        })
        .ok()
}

/// A number with the rounding and padding that its options ask for; nothing if it is not finite.
pub(super) fn decimal(number: &FluentNumber) -> Option<Decimal> {
    shaped(Decimal::try_from_str(&number.value.to_string()).ok()?, number)
}

/// Rounds and pads by the options of a number.
fn shaped(mut decimal: Decimal, number: &FluentNumber) -> Option<Decimal> {
    let digits = |count: usize| i16::try_from(count.min(MAX_DIGITS)).unwrap_or(20);
    let options = &number.options;
    if let Some(most) = options.maximum_fraction_digits {
        decimal.round(-digits(most));
        decimal.absolute.trim_end();
    }
    if let Some(most) = options.maximum_significant_digits {
        decimal.round(decimal.absolute.nonzero_magnitude_start() - digits(most.max(1)) + 1);
        decimal.absolute.trim_end();
    }
    // Padding to one place takes away zeros beyond it, so there is one place for both wishes.
    let first = decimal.absolute.nonzero_magnitude_start();
    let significant =
        options.minimum_significant_digits.map(|least| (first - digits(least.max(1)) + 1).min(0));
    let fraction = options.minimum_fraction_digits.map(|least| -digits(least));
    if let Some(place) = significant.into_iter().chain(fraction).min() {
        decimal.absolute.pad_end(place);
    }
    if let Some(least) = options.minimum_integer_digits {
        decimal.absolute.pad_start(digits(least));
    }
    Some(decimal)
}

/// What a number may be told: the options of JavaScript's `Intl.NumberFormat` that make sense here.
const OPTIONS: [&str; 9] = [
    "style",
    "currency",
    "useGrouping",
    "minimumIntegerDigits",
    "minimumFractionDigits",
    "maximumFractionDigits",
    "minimumSignificantDigits",
    "maximumSignificantDigits",
    "type",
];

/// `NUMBER($n, …)`: a number stays one, so that it still selects; an exact decimal given as text,
/// a percentage and an amount become text.
pub(super) fn number_function(
    lang: &Lang,
    formats: &Formats,
    positional: &[FluentValue<'_>],
    named: &FluentArgs<'_>,
    failures: &Failures,
) -> FluentValue<'static> {
    let fail = |what: String| {
        failures.push(format!("NUMBER: {what}"));
        FluentValue::Error
    };
    if let Some((name, _)) = named.iter().find(|(name, _)| !OPTIONS.contains(name)) {
        return fail(format!("unknown option `{name}`"));
    }
    let is_text = |name: &str| matches!(name, "style" | "currency" | "useGrouping" | "type");
    if let Some((name, _)) = named.iter().find(|(name, value)| {
        let right = if is_text(name) {
            matches!(value, FluentValue::String(_))
        } else {
            matches!(value, FluentValue::Number(number) if number.value >= 0.0)
        };
        !right
    }) {
        return fail(format!("the value of `{name}` is of the wrong type"));
    }
    let (mut number, exact) = match positional.first() {
        Some(FluentValue::Number(number)) if number.value.is_finite() => (number.clone(), None),
        Some(FluentValue::String(text)) => match Decimal::try_from_str(text.trim()) {
            Ok(decimal) => (FluentNumber::new(0.0, Default::default()), Some(decimal)),
            Err(_) => return fail(format!("`{text}` is not a number")),
        },
        other => return fail(format!("{other:?} is not a number")),
    };
    number.options.merge(named);
    let options = &mut number.options;
    for count in [&mut options.minimum_fraction_digits, &mut options.maximum_fraction_digits] {
        *count = count.map(|count| count.min(MAX_DIGITS - 1));
    }
    // A number written in a message brings as many decimals as it was written with.
    let shaped_anew = ["style", "maximumFractionDigits", "maximumSignificantDigits"];
    if named.get("minimumFractionDigits").is_none()
        && shaped_anew.iter().any(|name| named.get(*name).is_some())
    {
        options.minimum_fraction_digits = None;
    }
    let style = named_text(named, "style").unwrap_or("decimal");
    if style == "decimal" && exact.is_none() {
        return FluentValue::Number(number);
    }
    let value = match exact {
        Some(decimal) => Some(decimal),
        None => Decimal::try_from_str(&number.value.to_string()).ok(),
    };
    let Some(mut value) = value else { return fail("not a decimal".into()) };
    let pattern = match style {
        "decimal" => "{}".to_owned(),
        "percent" => {
            value.multiply_pow10(2);
            value.absolute.trim_start();
            if number.options.maximum_fraction_digits.is_none() {
                number.options.maximum_fraction_digits =
                    Some(number.options.minimum_fraction_digits.unwrap_or(0));
            }
            formats.percent.clone()
        }
        "currency" => {
            let Some(code) = number.options.currency.clone() else {
                return fail("`style: \"currency\"` needs `currency`".into());
            };
            formats.currency.replace("{currency}", &code)
        }
        other => return fail(format!("`style: \"{other}\"` is not supported")),
    };
    let text = shaped(value, &number)
        .zip(Grouped::new(&lang.icu(), formats.group, number.options.use_grouping))
        .map(|(value, formatter)| formatter.format(&value));
    match text {
        Some(text) => pattern.replace("{}", &text).into(),
        None => fail("not a decimal".into()),
    }
}

/// `PERCENT($n)`: 12.5 is "12.5 %" in the way of the language.
pub(super) fn percent_function(
    lang: &Lang,
    formats: &Formats,
    positional: &[FluentValue<'_>],
    named: &FluentArgs<'_>,
    failures: &Failures,
) -> FluentValue<'static> {
    match number_function(lang, formats, positional, named, failures) {
        FluentValue::Number(number) => {
            let text = decimal(&number)
                .zip(Grouped::new(&lang.icu(), formats.group, number.options.use_grouping))
                .map(|(value, formatter)| formatter.format(&value));
            match text {
                Some(text) => formats.percent.replace("{}", &text).into(),
                None => FluentValue::Error,
            }
        }
        FluentValue::String(text) => formats.percent.replace("{}", &text).into(),
        _ => FluentValue::Error,
    }
}

/// What stands before the decimals of a number, by CLDR.
pub(in crate::locale) fn decimal_separator(lang: &Lang) -> Option<char> {
    let formatter =
        DecimalFormatter::try_new((&lang.icu()).into(), DecimalFormatterOptions::default()).ok()?;
    let half = Decimal::try_from_str("0.5").ok()?;
    formatter.format_to_string(&half).chars().find(|c| !c.is_numeric())
}

/// A plain decimal (`-12500.5`) in the digits and marks of a language; nothing if it is none.
pub(in crate::locale) fn plain_number(
    lang: &Lang,
    formats: &Formats,
    text: &str,
) -> Option<String> {
    let decimal = Decimal::try_from_str(text).ok()?;
    Some(Grouped::new(&lang.icu(), formats.group, true)?.format(&decimal))
}
