//! Runs every check on every locale of a tree.

use super::index::{Entry, FileIndex, Key, Locale, Parsed};
use super::plural::Categories;
use super::references::{self, Names};
use super::tree::{Tree, tag};
use super::unit::{Context, Unit};
use super::untranslated::Untranslated;
use super::{
    addresses, entries, functions, hidden, markup, numbers, selectors, syntax, values, variables,
};
use crate::diag::{Code, Diagnostic};
use crate::locale::{Lang, is_rtl};
use crate::message::say;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is wrong with a tree: in the order of locales, files and lines. `functions` are
/// those that the program supplies beside the specification's; those that the reference calls are
/// taken as supplied too.
#[must_use]
pub fn check<'t>(tree: &'t Tree, functions: &'t [String]) -> Vec<Diagnostic> {
    let parsed: Vec<Parsed<'_>> = tree.files.par_iter().map(Parsed::new).collect();
    let mut by_locale: BTreeMap<&str, Vec<&Parsed<'_>>> = BTreeMap::new();
    for parsed in &parsed {
        by_locale.entry(&parsed.file.locale).or_default().push(parsed);
    }
    let locale_of = |name: &'t String| {
        Locale::new(name, by_locale.get(name.as_str()).map_or(&[][..], Vec::as_slice))
    };
    let locales: Vec<Locale<'_>> = tree.locales.par_iter().map(locale_of).collect();
    let Some(reference) = locales.iter().find(|locale| locale.name == tree.reference) else {
        return Vec::new();
    };
    let shared = Shared::of(reference, functions, tree.merged);
    let mut out = colliding(tree);
    let each = locales.par_iter().map(|own| {
        if own.name == reference.name {
            check_reference(reference, &locales, &shared)
        } else {
            check_locale(tree, reference, own, &shared)
        }
    });
    let found: Vec<Vec<Diagnostic>> = each.collect();
    out.extend(found.into_iter().flatten());
    out
}

/// What all locales are compared with.
struct Shared<'p> {
    lang: Option<Lang>,
    merged: bool,
    functions: BTreeSet<&'p str>,
    /// What the reference refers to without having it.
    outside: BTreeSet<String>,
    /// The reference's patterns, by file and entry. (Looked up, never walked.)
    units: FxHashMap<(&'p str, Key<'p>), Theirs<'p>>,
}

/// An entry of the reference.
struct Theirs<'p> {
    units: Vec<Unit<'p>>,
    /// The most characters that its comment allows.
    budget: Option<usize>,
}

impl<'p> Shared<'p> {
    fn of(reference: &Locale<'p>, functions: &'p [String], merged: bool) -> Self {
        let none = BTreeSet::new();
        let bare = Names::new(reference, &none);
        let mut units = FxHashMap::default();
        let mut outside = BTreeSet::new();
        let mut called: Vec<&str> = Vec::new();
        for entry in reference.entries() {
            let own = of_entry(entry);
            for unit in &own {
                let mut unknown = Vec::new();
                references::unknown(unit, &bare, &mut unknown);
                if !unknown.is_empty() {
                    outside.extend(unit.facts.references.iter().map(|r| r.name()));
                }
                called.extend(unit.facts.calls.iter().map(|call| call.name));
            }
            let path = if merged { "" } else { entry.file.path.as_str() };
            let theirs = Theirs { units: own, budget: values::budget(entry) };
            units.insert((path, entry.key), theirs);
        }
        // Only what is really not there.
        outside.retain(|name| {
            !bare.own().iter().any(|(key, entries)| {
                entries.iter().any(|entry| {
                    entry.patterns().any(|(attribute, _)| match attribute {
                        Some(attribute) => *name == format!("{key}.{attribute}"),
                        None => *name == key.to_string(),
                    })
                })
            })
        });
        let functions = functions::known(called.into_iter(), functions);
        Self { lang: reference.lang.clone(), merged, functions, outside, units }
    }

    /// The reference's entry of this name.
    fn get<'s>(&'s self, path: &'s str, key: Key<'s>) -> Option<&'s Theirs<'s>> {
        let path = if self.merged { "" } else { path };
        self.units.get(&(path, key))
    }
}

fn of_entry<'p>(entry: &Entry<'p>) -> Vec<Unit<'p>> {
    let mut units: Vec<Unit<'_>> = Vec::with_capacity(1 + entry.attributes.len());
    for (attribute, pattern) in entry.patterns() {
        // The first of two attributes of one name counts.
        if units.iter().all(|unit| unit.attribute != attribute) {
            units.push(Unit::of(entry, attribute, pattern));
        }
    }
    units
}

fn check_reference(
    locale: &Locale<'_>,
    all: &[Locale<'_>],
    shared: &Shared<'_>,
) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let none = BTreeSet::new();
    let names = Names::new(locale, &none);
    let plurals = locale.lang.as_ref().and_then(Categories::of);
    let context = context(locale, shared, plurals.as_ref());
    let units: Vec<Unit<'_>> = locale.entries().flat_map(of_entry).collect();
    for file in locale.files.values() {
        alone(file, &context, &mut out);
    }
    for entry in locale.entries() {
        let elsewhere = |name: &str| {
            all.iter().filter(|other| other.name != locale.name).any(|other| {
                let file = other.files.get(entry.file.path.as_str());
                file.and_then(|file| file.get(entry.key))
                    .is_some_and(|entry| variables::used(entry).contains(name))
            })
        };
        variables::comment(entry, None, &elsewhere, &mut out);
    }
    whole(&units, &names, &context, &mut out);
    for unit in &units {
        hidden::pattern(unit, None, &context, &mut out);
        selectors::late(unit, unit, &mut out);
        if let Some(limit) = values::budget(&unit.entry).filter(|_| unit.attribute.is_none()) {
            values::too_long(limit, unit, &mut out);
        }
    }
    in_order(out)
}

fn check_locale(
    tree: &Tree,
    reference: &Locale<'_>,
    own: &Locale<'_>,
    shared: &Shared<'_>,
) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let names = Names::new(own, &shared.outside);
    let plurals = own.lang.as_ref().and_then(Categories::of);
    let context = context(own, shared, plurals.as_ref());
    entries::beside(tree, reference, own, &mut out);
    for file in own.files.values() {
        alone(file, &context, &mut out);
    }
    let units: Vec<Unit<'_>> = own.entries().flat_map(of_entry).collect();
    whole(&units, &names, &context, &mut out);
    for entry in own.entries() {
        let path = entry.file.path.as_str();
        let Some(theirs) = reference.find(tree.merged, path, entry.key) else {
            continue;
        };
        entries::parts(theirs, entry, &mut out);
        variables::comment(entry, Some(theirs), &|_| false, &mut out);
    }
    let mut untranslated = Untranslated::default();
    for unit in &units {
        let (path, key) = (unit.entry.file.path.as_str(), unit.entry.key);
        let theirs = shared.get(path, key);
        let same = |theirs: &&Unit<'_>| theirs.attribute == unit.attribute;
        match theirs.and_then(|theirs| theirs.units.iter().find(same).map(|u| (u, theirs.budget))) {
            Some((theirs, budget)) => {
                if unit.attribute.is_none()
                    && let Some(limit) = budget.or_else(|| values::budget(&unit.entry))
                {
                    values::too_long(limit, unit, &mut out);
                }
                if beside(theirs, unit, &names, &context, &mut out) {
                    untranslated.add(theirs, unit, &context);
                }
            }
            None => hidden::pattern(unit, None, &context, &mut out),
        }
    }
    untranslated.report(&mut out);
    in_order(out)
}

/// A pattern beside the reference's. Returns whether it says the same words.
fn beside(
    theirs: &Unit<'_>,
    own: &Unit<'_>,
    names: &Names<'_, '_>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) -> bool {
    hidden::pattern(own, Some(theirs), context, out);
    // Terms are grammar: their parameters, variants and references are a language's own business.
    let is_term = own.entry.key.is_term();
    // What is the same has the same of everything.
    if theirs.pattern == own.pattern {
        selectors::late(theirs, own, out);
        return !is_term;
    }
    values::blank(theirs, own, out);
    if is_term {
        return false;
    }
    variables::beside(theirs, own, &|unit| names.inherited(unit), context, out);
    functions::beside(theirs, own, context, out);
    selectors::beside(theirs, own, context, out);
    selectors::late(theirs, own, out);
    references::beside(theirs, own, names, out);
    numbers::beside(theirs, own, out);
    addresses::beside(theirs, own, context, out);
    markup::beside(theirs, own, out);
    theirs.facts.texts == own.facts.texts
}

fn context<'c>(
    locale: &'c Locale<'_>,
    shared: &'c Shared<'_>,
    plurals: Option<&'c Categories>,
) -> Context<'c> {
    Context {
        lang: locale.lang.as_ref(),
        reference: shared.lang.as_ref(),
        is_rtl: locale.lang.as_ref().is_some_and(is_rtl),
        plurals,
        functions: &shared.functions,
        tags: [shared.lang.as_ref(), locale.lang.as_ref()]
            .into_iter()
            .flatten()
            .flat_map(|lang| [lang.to_string().to_lowercase(), lang.language().to_owned()])
            .collect(),
    }
}

/// What one file says about itself.
fn alone(file: &FileIndex<'_>, context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    hidden::file(file.parsed.file, context, out);
    syntax::check(file.parsed, out);
    entries::duplicates(file, out);
}

/// What a locale says about itself.
fn whole(
    units: &[Unit<'_>],
    names: &Names<'_, '_>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    for unit in units {
        references::unknown(unit, names, out);
        functions::alone(unit, context, out);
        selectors::alone(unit, context, out);
    }
    references::cycles(units, names, out);
    references::term_arguments(units, names, out);
    references::placeables(units, out);
}

/// By file and line; what concerns a whole file comes first.
fn in_order(mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    findings.sort_by(|a, b| {
        let (a, b) = (&a.origin, &b.origin);
        a.path().cmp(b.path()).then_with(|| a.line().cmp(&b.line()))
    });
    findings
}

/// Files whose names are the same on computers that tell no capitals apart.
fn colliding(tree: &Tree) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut out = Vec::new();
    for file in &tree.files {
        let path = file.file.path();
        if let Some(first) = seen.insert(path.to_lowercase(), path) {
            let message = say::diag_names_collide(first, path);
            out.push(
                Diagnostic::of_path(Code::DuplicateName, path, message)
                    .help(say::diag_names_collide_help())
                    .locale(&file.locale),
            );
        }
    }
    // `pt-BR` beside `pt_BR` is the same language twice.
    let mut tags: BTreeMap<Option<Lang>, &str> = BTreeMap::new();
    for name in &tree.locales {
        if let Some(first) = tags.insert(tag(name), name) {
            let path = tree.path_of(name, "");
            out.push(
                Diagnostic::of_path(
                    Code::DuplicateName,
                    path.trim_end_matches('/'),
                    say::diag_names_collide(first, name),
                )
                .help(say::diag_names_collide_help())
                .locale(name),
            );
        }
    }
    out
}
