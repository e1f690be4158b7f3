//! Functions and their options: unknown, dropped, given other options than the reference gives.

use super::facts::{Call, Facts};
use super::unit::{Context, Unit};
use crate::data::nearest;
use crate::diag::{Code, Diagnostic, Severity};
use crate::message::say;
use fluent_syntax::ast::InlineExpression;
use std::collections::{BTreeMap, BTreeSet};

/// The functions of the Fluent specification.
pub(super) const BUILTIN: [&str; 2] = ["NUMBER", "DATETIME"];

/// The options that the specification gives to `NUMBER` and `DATETIME`
/// (<https://projectfluent.org/fluent/guide/functions.html>).
const OPTIONS: [(&str, &[&str]); 2] = [
    (
        "NUMBER",
        &[
            "currencyDisplay",
            "currency",
            "maximumFractionDigits",
            "maximumSignificantDigits",
            "minimumFractionDigits",
            "minimumIntegerDigits",
            "minimumSignificantDigits",
            "style",
            "type",
            "unit",
            "unitDisplay",
            "useGrouping",
            "notation",
            "signDisplay",
            "compactDisplay",
            "numberingSystem",
        ],
    ),
    (
        "DATETIME",
        &[
            "calendar",
            "dateStyle",
            "day",
            "dayPeriod",
            "era",
            "fractionalSecondDigits",
            "hour",
            "hour12",
            "hourCycle",
            "minute",
            "month",
            "numberingSystem",
            "second",
            "timeStyle",
            "timeZone",
            "timeZoneName",
            "weekday",
            "year",
        ],
    ),
];

/// What can be said without the reference: functions and options that do not exist.
pub(super) fn alone(unit: &Unit<'_>, context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    for call in &unit.facts.calls {
        if !context.functions.contains(call.name) {
            let known: Vec<&str> = context.functions.iter().copied().collect();
            let help = nearest(call.name, &known).map_or_else(
                || say::ftl_function_unknown_help(known.join(", ")),
                say::diag_did_you_mean,
            );
            let message = say::ftl_function_unknown(call.name);
            out.push(unit.at(Code::FunctionUnknown, call.name, message).help(help));
            continue;
        }
        let Some((_, options)) = OPTIONS.iter().find(|(name, _)| *name == call.name) else {
            continue;
        };
        for argument in call.named.iter().filter(|a| !options.contains(&a.name.name)) {
            let name = argument.name.name;
            let message = say::ftl_option_unknown(name, call.name);
            let help = nearest(name, options)
                .map_or_else(|| say::ftl_option_help(call.name), say::diag_did_you_mean);
            out.push(unit.at(Code::OptionDifferent, name, message).help(help));
        }
    }
}

/// The functions that the reference calls, which are those that exist. A name that differs by a
/// letter from one of the specification is a slip, not a function of the program's own.
pub(super) fn known<'p>(
    calls: impl Iterator<Item = &'p str>,
    own: &'p [String],
) -> BTreeSet<&'p str> {
    let mut known: BTreeSet<&str> = BUILTIN.into_iter().collect();
    known.extend(own.iter().map(String::as_str));
    known.extend(calls.filter(|name| {
        BUILTIN.iter().all(|builtin| strsim::damerau_levenshtein(name, builtin) > 1)
    }));
    known
}

type Calls<'f, 'p> = BTreeMap<(&'p str, Option<&'p str>), Vec<&'f Call<'p>>>;

fn calls<'f, 'p>(facts: &'f Facts<'p>) -> Calls<'f, 'p> {
    let mut calls: Calls<'f, 'p> = BTreeMap::new();
    for call in &facts.calls {
        calls.entry((call.name, call.variable)).or_default().push(call);
    }
    calls
}

/// A locale's calls beside the reference's.
pub(super) fn beside(
    reference: &Unit<'_>,
    own: &Unit<'_>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    if reference.facts.calls.is_empty() && own.facts.calls.is_empty() {
        return;
    }
    let (mut theirs, mut ours) = (calls(&reference.facts), calls(&own.facts));
    // What does not exist is reported as that, and says nothing about the other side.
    let unknown = |(name, _): &(&str, Option<&str>)| !context.functions.contains(name);
    let confused: BTreeSet<Option<&str>> =
        theirs.keys().chain(ours.keys()).filter(|k| unknown(k)).map(|(_, v)| *v).collect();
    theirs.retain(|(_, variable), _| !confused.contains(variable));
    ours.retain(|(_, variable), _| !confused.contains(variable));
    for (key @ (name, variable), calls) in &theirs {
        let Some(variable) = variable else { continue };
        // A variable that is gone altogether, or that only chose, is reported elsewhere.
        let Some(place) = own.facts.variables.get(variable) else { continue };
        if !own.facts.shown.contains(variable) {
            continue;
        }
        match ours.get(key) {
            Some(own_calls) => options(name, calls, own_calls, own, out),
            None if only_selects(reference, name, variable) => {}
            None => {
                let message = say::ftl_function_missing(*name, *variable, own.name());
                out.push(
                    own.at(Code::FunctionMissing, place, message)
                        .help(say::ftl_function_missing_help(*name, *variable)),
                );
            }
        }
    }
    for (key @ (name, variable), calls) in &ours {
        // A locale may choose by a function where the reference has a bare value; printing
        // through one changes what is printed.
        let Some(variable) = variable.filter(|name| reference.facts.variables.contains_key(name))
        else {
            continue;
        };
        if !theirs.contains_key(key) && !only_selects(own, name, variable) {
            let message = say::ftl_function_added(*name, variable, own.name());
            let mut finding = own
                .at(Code::FunctionMissing, calls[0].name, message)
                .help(say::ftl_function_added_help(variable));
            finding.severity = Severity::Info;
            out.push(finding);
        }
    }
}

/// Whether a function is called on a variable only to choose variants.
fn only_selects(unit: &Unit<'_>, name: &str, variable: &str) -> bool {
    let chosen = unit
        .facts
        .selects
        .iter()
        .filter(|s| s.function() == Some(name) && s.variable() == Some(variable))
        .count();
    let all = unit.facts.calls.iter();
    all.filter(|c| c.name == name && c.variable == Some(variable)).count() == chosen
}

fn value<'p>(expression: &InlineExpression<&'p str>) -> &'p str {
    match expression {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            value
        }
        _ => "",
    }
}

/// The options of the same function on the same variable.
fn options(
    name: &str,
    theirs: &[&Call<'_>],
    ours: &[&Call<'_>],
    unit: &Unit<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let values = |calls: &[&Call<'_>], option: &str| -> BTreeSet<String> {
        calls
            .iter()
            .flat_map(|call| call.named.iter().filter(|a| a.name.name == option))
            .map(|argument| value(&argument.value).to_owned())
            .collect()
    };
    let names = |calls: &[&Call<'_>]| -> BTreeSet<String> {
        calls.iter().flat_map(|c| c.named.iter().map(|a| a.name.name.to_owned())).collect()
    };
    let place = ours[0].name;
    let known = names(theirs);
    for option in &known {
        let (wanted, found) = (values(theirs, option), values(ours, option));
        let list = |set: BTreeSet<String>| set.into_iter().collect::<Vec<_>>().join(", ");
        if found.is_empty() {
            let message = say::ftl_option_missing(option, list(wanted), name);
            out.push(
                unit.at(Code::OptionDifferent, place, message).help(say::ftl_option_help(name)),
            );
        } else if found != wanted {
            let message = say::ftl_option_value(option, list(found), list(wanted));
            let mut finding =
                unit.at(Code::OptionDifferent, place, message).help(say::ftl_option_help(name));
            // How long a date is may be the language's own custom.
            if name == "DATETIME" {
                finding.severity = Severity::Info;
            }
            out.push(finding);
        }
    }
    // Options of a program's own functions may be one language's business.
    if !BUILTIN.contains(&name) {
        return;
    }
    for option in names(ours).difference(&known) {
        let message = say::ftl_option_added(option, name);
        let mut finding =
            unit.at(Code::OptionDifferent, place, message).help(say::ftl_option_help(name));
        finding.severity = Severity::Info;
        out.push(finding);
    }
}
