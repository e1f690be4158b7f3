//! Dates and times by the conventions of a locale and the style of the house.

use super::{Lang, named_text};
use crate::locale::profile::Formats;
use fluent_bundle::FluentArgs;
use icu::calendar::Date;
use icu::datetime::input::DateTime;
use icu::datetime::{DateTimeFormatter, fieldsets};
use icu::time::Time;

/// What a date may be told.
const OPTIONS: [&str; 6] = ["dateStyle", "timeStyle", "weekday", "year", "month", "day"];

/// `DATETIME($date, dateStyle: "long")`, or fields: `year`, `month`, `day`, `weekday`.
pub(super) fn worded(
    lang: &Lang,
    formats: &Formats,
    iso: &str,
    named: &FluentArgs<'_>,
) -> Result<String, String> {
    if let Some((name, _)) = named.iter().find(|(name, _)| !OPTIONS.contains(name)) {
        return Err(format!("unknown option `{name}`"));
    }
    let fields: Vec<&str> =
        OPTIONS[2..].iter().copied().filter(|field| named.get(*field).is_some()).collect();
    let style = match (named_text(named, "dateStyle"), fields.as_slice()) {
        (Some(style), _) => style,
        (None, []) => "long",
        (None, ["year"]) => "year",
        (None, ["month"]) => "month-only",
        (None, ["year", "month"]) => "month",
        (None, ["month", "day"]) => "day",
        (None, ["year", "month", "day"]) => match named_text(named, "month") {
            Some("numeric" | "2-digit") => "short",
            Some("short") => "medium",
            _ => "long",
        },
        (None, ["weekday"]) => "weekday",
        (None, ["weekday", "year", "month", "day"]) => "full",
        (None, other) => return Err(format!("the fields {other:?} do not go together")),
    };
    let wrong = || format!("`{iso}` in style `{style}`");
    let (day, time) = iso.split_once('T').map_or((iso, None), |(day, time)| (day, Some(time)));
    let date = date(lang, formats, day, style).ok_or_else(wrong)?;
    match (named_text(named, "timeStyle"), time) {
        (None, _) => Ok(date),
        (Some(_), None) => Err(format!("`{iso}` has no time")),
        (Some(length), Some(time)) => {
            let time = clock(lang, time, length).ok_or_else(wrong)?;
            Ok(formats.date_time.replace("{date}", &date).replace("{time}", &time))
        }
    }
}

/// An ISO date in the words of a language; a month alone (`2027-03`) names month and year.
pub(in crate::locale) fn date(
    lang: &Lang,
    formats: &Formats,
    iso: &str,
    style: &str,
) -> Option<String> {
    let locale = lang.icu();
    let month_only = iso.len() == 7;
    let full = if month_only { format!("{iso}-01") } else { iso.to_owned() };
    let date = Date::try_from_str(&full, icu::calendar::Iso).ok()?;
    macro_rules! format {
        ($fields:expr) => {
            DateTimeFormatter::try_new((&locale).into(), $fields).ok()?.format(&date).to_string()
        };
    }
    let style = if month_only && !matches!(style, "year" | "month-only") { "month" } else { style };
    let text = match style {
        "short" => return Some(format!(fieldsets::YMD::short())),
        "medium" => format!(fieldsets::YMD::medium()),
        "long" => format!(fieldsets::YMD::long()),
        "full" => format!(fieldsets::YMDE::long()),
        "month" => return Some(format!(fieldsets::YM::long())),
        "month-only" => return Some(format!(fieldsets::M::long())),
        "day" => format!(fieldsets::MD::long()),
        "year" => return Some(format!(fieldsets::Y::long())),
        "weekday" => return Some(format!(fieldsets::E::long())),
        _ => return None,
    };
    Some(match &formats.first_of_month {
        Some(first) if full.ends_with("-01") => first_of_month(&text, first),
        _ => text,
    })
}

/// The house's ordinal in place of a day that is a bare 1.
fn first_of_month(text: &str, first: &str) -> String {
    let mut done = false;
    let words = text.split_inclusive(|c: char| c.is_whitespace()).map(|word| {
        if !done && word.trim_end() == "1" {
            done = true;
            return word.replacen('1', first, 1);
        }
        word.to_owned()
    });
    words.collect()
}

/// An ISO time (`12:30`, `12:30:05`) in the words of a language.
fn clock(lang: &Lang, iso: &str, length: &str) -> Option<String> {
    let mut parts = iso.trim_end_matches('Z').split(':').map(|part| part.parse::<u8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().flatten().unwrap_or(0);
    let time = Time::try_new(hour, minute, second, 0).ok()?;
    let date = Date::try_new_iso(2000, 1, 1).ok()?;
    let locale = lang.icu();
    let fields = match length {
        "short" => fieldsets::T::hm(),
        "medium" | "long" | "full" => fieldsets::T::hms(),
        _ => return None,
    };
    let formatter = DateTimeFormatter::try_new((&locale).into(), fields).ok()?;
    Some(formatter.format(&DateTime { date, time }).to_string())
}
