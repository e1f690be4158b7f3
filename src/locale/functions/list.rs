//! Lists by the conventions of a locale.

use super::{Lang, ListValue, named_text};
use fluent_bundle::{FluentArgs, FluentValue};
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};

/// `LIST($items, type: "and", style: "long", each: "en ")`.
pub(super) fn worded(
    lang: &Lang,
    positional: &[FluentValue<'_>],
    named: &FluentArgs<'_>,
) -> Result<String, String> {
    if let Some((name, _)) = named.iter().find(|(n, _)| !matches!(*n, "type" | "style" | "each")) {
        return Err(format!("unknown option `{name}`"));
    }
    let Some(FluentValue::Custom(value)) = positional.first() else {
        return Err("not a list".into());
    };
    let Some(ListValue(items)) = value.as_any().downcast_ref::<ListValue>() else {
        return Err("not a list".into());
    };
    // `each` is put before every item: "en anglais et en espagnol".
    let each = named_text(named, "each").unwrap_or_default();
    let items: Vec<String> = items.iter().map(|item| format!("{each}{item}")).collect();
    let length = match named_text(named, "style").unwrap_or("long") {
        "long" => ListLength::Wide,
        "short" => ListLength::Short,
        "narrow" => ListLength::Narrow,
        other => return Err(format!("unknown style `{other}`")),
    };
    let options = ListFormatterOptions::default().with_length(length);
    let locale = lang.icu();
    let formatter = match named_text(named, "type").unwrap_or("and") {
        "and" => ListFormatter::try_new_and((&locale).into(), options),
        "or" => ListFormatter::try_new_or((&locale).into(), options),
        "unit" => ListFormatter::try_new_unit((&locale).into(), options),
        other => return Err(format!("unknown type `{other}`")),
    };
    let formatter = formatter.map_err(|error| error.to_string())?;
    Ok(formatter.format_to_string(items.iter()))
}
