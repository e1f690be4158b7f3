//! Selectors: dropped, with plural categories that the language lacks or needs, with variants that
//! are never or twice chosen, on values that are known too late.

use super::facts::Select;
use super::plural::{Categories, Kind, is_category};
use super::unit::{Context, Unit};
use super::variables;
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use fluent_syntax::ast::{Variant, VariantKey};
use std::collections::{BTreeMap, BTreeSet};

fn name<'p>(variant: &Variant<&'p str>) -> &'p str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn number(variant: &Variant<&str>) -> Option<f64> {
    match variant.key {
        VariantKey::Identifier { .. } => None,
        VariantKey::NumberLiteral { value } => value.parse().ok(),
    }
}

/// Whether a selector chooses by plural category: it has one besides `other`, and nothing else
/// but numbers.
fn is_plural(select: &Select<'_>) -> bool {
    let mut names = select.variants.iter().filter(|v| number(v).is_none()).map(name);
    let by_name = names.clone().all(is_category) && names.any(|name| name != "other");
    by_name || select.function() == Some("PLURAL")
}

/// What can be said without the reference.
pub(super) fn alone(unit: &Unit<'_>, context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    for select in &unit.facts.selects {
        duplicates(unit, select, out);
        if is_plural(select) {
            plural(unit, select, context, out);
        }
    }
}

/// Choices by values that the reference's comment says are known only at layout.
pub(super) fn late(reference: &Unit<'_>, unit: &Unit<'_>, out: &mut Vec<Diagnostic>) {
    if unit.facts.selects.is_empty() {
        return;
    }
    let late = variables::late(&reference.entry);
    for select in &unit.facts.selects {
        if let Some(variable) = select.variable().filter(|name| late.contains(name)) {
            let message = say::ftl_selector_late(variable);
            out.push(
                unit.at(Code::SelectorLate, variable, message).help(say::ftl_selector_late_help()),
            );
        }
    }
}

fn duplicates(unit: &Unit<'_>, select: &Select<'_>, out: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for variant in select.variants {
        // `[1]` and `[1.0]` are the same number.
        let key = number(variant).map_or_else(|| name(variant).to_owned(), |n| n.to_string());
        if !seen.insert(key) {
            let message = say::ftl_variant_duplicate(name(variant));
            out.push(
                unit.at(Code::VariantDuplicate, name(variant), message)
                    .help(say::ftl_variant_duplicate_help()),
            );
        }
    }
}

fn plural(unit: &Unit<'_>, select: &Select<'_>, context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let Some(categories) = context.plurals else { return };
    let kind = kind(select, categories);
    let lang = context.lang.map(ToString::to_string).unwrap_or_default();
    for variant in select.variants.iter().filter(|variant| number(variant).is_none()) {
        let name = name(variant);
        if is_category(name) && !kind.all.contains_key(name) && !variant.default {
            let known = known(kind);
            out.push(
                unit.at(Code::PluralForeign, name, say::ftl_plural_foreign(name, &lang))
                    .help(say::ftl_plural_foreign_help(known)),
            );
        }
    }
    let missing = lacking(select, kind);
    if !missing.is_empty() {
        let start = name(&select.variants[0]);
        let message = say::ftl_plural_missing(missing.join(", "), &lang);
        out.push(
            unit.at(Code::PluralMissing, start, message)
                .help(say::ftl_plural_missing_help(known(kind))),
        );
    }
}

fn known(kind: &Kind) -> String {
    let names: Vec<&str> = kind.required().map(|(name, _)| name).collect();
    names.join(", ")
}

/// The categories that are neither named nor covered by variants for single numbers.
fn lacking(select: &Select<'_>, kind: &Kind) -> Vec<&'static str> {
    let names: BTreeSet<&str> = select.variants.iter().map(name).collect();
    let numbers: Vec<f64> = select.variants.iter().filter_map(number).collect();
    // Whatever the default variant is called, it is what is left over.
    let default = select.variants.iter().find(|v| v.default).map(name);
    kind.required()
        .filter(|(name, members)| {
            let covered = members.iter().all(|n| numbers.contains(&f64::from(*n)));
            !names.contains(name) && !covered && !(*name == "other" && default.is_some())
        })
        .map(|(name, _)| name)
        .collect()
}

/// What the reference's selectors say about a locale's.
pub(super) fn beside(
    reference: &Unit<'_>,
    own: &Unit<'_>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    if reference.facts.selects.is_empty() {
        return;
    }
    let mut theirs: BTreeMap<(Option<&str>, Option<&str>), &Select<'_>> = BTreeMap::new();
    for select in &reference.facts.selects {
        theirs.entry((select.variable(), select.function())).or_insert(select);
    }
    for (&(variable, _), select) in &theirs {
        // Which system it is, or what a term is like, matters to some languages and not to others.
        let Some(variable) = variable else { continue };
        // A locale may choose by the bare value where the reference calls a function.
        let same = own.facts.selects.iter().find(|own| own.variable() == Some(variable));
        let Some(same) = same else {
            // A variable that is gone altogether is reported as such.
            let Some(place) = own.facts.variables.get(variable) else { continue };
            // "1st" has forms, and "No. 1" has none: that is the language's own choice.
            if select.is_ordinal() {
                continue;
            }
            if !is_plural(select) || needs_plurals(select, context) {
                let message = say::ftl_selector_missing(variable, own.name());
                out.push(
                    own.at(Code::SelectorMissing, place, message)
                        .help(say::ftl_selector_missing_help(variable)),
                );
            }
            continue;
        };
        keys(select, same, own, context, out);
    }
}

/// Whether a variable only chooses by number in the reference, so that a language that tells no
/// numbers apart can do without it.
pub(super) fn is_needless(reference: &Unit<'_>, variable: &str, context: &Context<'_>) -> bool {
    let chooses = reference
        .facts
        .selects
        .iter()
        .find(|select| select.variable() == Some(variable) && is_plural(select));
    chooses.is_some_and(|select| !needs_plurals(select, context))
}

/// Whether the language tells any numbers apart.
fn needs_plurals(select: &Select<'_>, context: &Context<'_>) -> bool {
    context.plurals.is_none_or(|categories| kind(select, categories).required().count() > 1)
}

/// The categories that a choice is about.
fn kind<'c>(select: &Select<'_>, categories: &'c Categories) -> &'c Kind {
    if select.is_ordinal() { &categories.ordinal } else { &categories.cardinal }
}

/// Variants of one choice beside those of the reference.
fn keys(
    reference: &Select<'_>,
    own: &Select<'_>,
    unit: &Unit<'_>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let known: BTreeSet<&str> = reference.variants.iter().map(name).collect();
    let counts = is_plural(reference);
    for variant in own.variants.iter().filter(|v| number(v).is_none()) {
        let name = name(variant);
        let meant = if counts { is_category(name) } else { known.contains(name) };
        if !meant && !variant.default {
            let message = say::ftl_variant_unknown(name);
            let near: Vec<&str> = known.iter().copied().collect();
            let help = crate::data::nearest(name, &near).map_or_else(
                || say::ftl_variant_unknown_help(near.join(", ")),
                say::diag_did_you_mean,
            );
            out.push(unit.at(Code::VariantUnknown, name, message).help(help));
        }
    }
    // What counts in the reference counts here too, even where only `other` is left.
    if counts && !is_plural(own) {
        plural(unit, own, context, out);
    }
}
