//! References: to what does not exist, in circles, dropped or added beside the reference's, and
//! terms that lose the arguments they were to pass on.

use super::facts::Reference;
use super::index::{Entry, Key, Locale};
use super::unit::Unit;
use crate::data::nearest;
use crate::diag::{Code, Diagnostic, Severity};
use crate::message::say;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// The entries of a locale by name, and those that the reference has.
pub(super) struct Names<'p, 'n> {
    locale: &'n Locale<'p>,
    /// Collected when something is referred to, which is rare.
    own: OnceCell<BTreeMap<Key<'p>, Vec<&'n Entry<'p>>>>,
    /// What the reference refers to without having it: part of a bundle outside this tree.
    outside: &'n BTreeSet<String>,
}

fn key<'p>(reference: &Reference<'p>) -> Key<'p> {
    if reference.is_term { Key::Term(reference.id) } else { Key::Message(reference.id) }
}

impl<'p, 'n> Names<'p, 'n> {
    pub(super) fn new(locale: &'n Locale<'p>, outside: &'n BTreeSet<String>) -> Self {
        Self { locale, own: OnceCell::new(), outside }
    }

    /// Every name with its entries.
    pub(super) fn own(&self) -> &BTreeMap<Key<'p>, Vec<&'n Entry<'p>>> {
        self.own.get_or_init(|| self.locale.names())
    }

    /// Whether what is referred to is there, with the attribute or the value that is meant.
    fn resolves(&self, reference: &Reference<'_>) -> bool {
        self.own().get(&key(reference)).is_some_and(|entries| {
            entries.iter().any(|entry| entry.pattern(reference.attribute).is_some())
        })
    }

    fn targets(&self, reference: &Reference<'_>) -> Vec<Unit<'p>> {
        let entries = self.own().get(&key(reference)).map_or(&[][..], Vec::as_slice);
        let unit = |entry: &&Entry<'p>| {
            let name = entry.patterns().find(|(name, _)| *name == reference.attribute)?.0;
            Unit::new(entry, name)
        };
        entries.iter().filter_map(unit).collect()
    }

    /// The variables that the messages referred to use. (Terms see only what they are given.)
    pub(super) fn inherited(&self, unit: &Unit<'_>) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut seen = BTreeSet::new();
        self.inherit(unit, &mut seen, &mut names);
        names
    }

    fn inherit(&self, unit: &Unit<'_>, seen: &mut BTreeSet<String>, names: &mut BTreeSet<String>) {
        for reference in unit.facts.references.iter().filter(|r| !r.is_term) {
            if seen.len() < 100 && seen.insert(reference.name()) {
                for target in self.targets(reference) {
                    names.extend(target.facts.variables.keys().map(|name| (*name).to_owned()));
                    self.inherit(&target, seen, names);
                }
            }
        }
    }
}

/// References of a pattern that lead nowhere.
pub(super) fn unknown(unit: &Unit<'_>, names: &Names<'_, '_>, out: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for reference in &unit.facts.references {
        let name = reference.name();
        if names.resolves(reference) || names.outside.contains(&name) || !seen.insert(name.clone())
        {
            continue;
        }
        let candidates: Vec<String> = names
            .own()
            .keys()
            .filter(|key| key.is_term() == reference.is_term)
            .map(ToString::to_string)
            .collect();
        let candidates: Vec<&str> = candidates.iter().map(String::as_str).collect();
        let help = nearest(&name, &candidates)
            .filter(|near| *near != name)
            .map_or_else(say::ftl_reference_unknown_help, say::diag_did_you_mean);
        let place = reference.attribute.filter(|_| names.own().contains_key(&key(reference)));
        let message = say::ftl_reference_unknown(&name);
        out.push(
            unit.at(Code::ReferenceUnknown, place.unwrap_or(reference.id), message).help(help),
        );
    }
}

/// References of a locale's pattern beside those of the reference's. Attributes of terms are a
/// language's own business.
pub(super) fn beside(
    reference: &Unit<'_>,
    own: &Unit<'_>,
    names: &Names<'_, '_>,
    out: &mut Vec<Diagnostic>,
) {
    if reference.facts.references.is_empty() && own.facts.references.is_empty() {
        return;
    }
    let set = |unit: &Unit<'_>| -> BTreeSet<String> {
        let public = |r: &&Reference<'_>| !(r.is_term && r.attribute.is_some());
        unit.facts.references.iter().filter(public).map(Reference::name).collect()
    };
    let (theirs, ours) = (set(reference), set(own));
    for name in theirs.difference(&ours) {
        let message = say::ftl_reference_missing(name, own.name());
        out.push(
            own.finding(Code::ReferenceMissing, message)
                .help(say::ftl_reference_missing_help(name)),
        );
    }
    let mut seen = BTreeSet::new();
    for added in &own.facts.references {
        let name = added.name();
        let is_new = ours.contains(&name) && !theirs.contains(&name);
        // What does not exist at all is reported as that.
        if is_new && names.resolves(added) && seen.insert(name.clone()) {
            let message = say::ftl_reference_added(&name, own.name());
            let mut finding = own
                .at(Code::ReferenceMissing, added.id, message)
                .help(say::ftl_reference_added_help());
            finding.severity = Severity::Info;
            out.push(finding);
        }
    }
}

/// References that lead back to where they start, each circle once, at its first member.
pub(super) fn cycles(units: &[Unit<'_>], names: &Names<'_, '_>, out: &mut Vec<Diagnostic>) {
    if units.iter().all(|unit| unit.facts.references.is_empty()) {
        return;
    }
    let index: BTreeMap<String, usize> =
        units.iter().enumerate().rev().map(|(at, unit)| (unit.name(), at)).collect();
    let mut done = BTreeSet::new();
    let mut reported: BTreeSet<usize> = BTreeSet::new();
    for start in 0..units.len() {
        if units[start].facts.references.is_empty() || done.contains(&start) {
            continue;
        }
        // A path and, for each step, the next reference to follow: no recursion, whatever comes.
        let mut path = vec![(start, 0_usize)];
        while let Some((at, next)) = path.last_mut() {
            let Some(reference) = units[*at].facts.references.get(*next) else {
                done.insert(*at);
                path.pop();
                continue;
            };
            *next += 1;
            let Some(&target) = index.get(&reference.name()) else { continue };
            if !names.resolves(reference) || done.contains(&target) {
                continue;
            }
            let from = path.iter().position(|(at, _)| *at == target);
            match from {
                None => path.push((target, 0)),
                Some(from) => {
                    let circle: Vec<usize> = path[from..].iter().map(|(at, _)| *at).collect();
                    if circle.iter().any(|at| reported.contains(at)) {
                        continue;
                    }
                    reported.extend(&circle);
                    let mut way: Vec<String> = circle.iter().map(|at| units[*at].name()).collect();
                    way.push(units[target].name());
                    let message = say::ftl_reference_cycle(way.join(" → "));
                    out.push(
                        units[target]
                            .finding(Code::ReferenceCycle, message)
                            .help(say::ftl_reference_cycle_help()),
                    );
                }
            }
        }
    }
}

/// Terms inside terms: an inner term sees nothing of what the outer one was given.
pub(super) fn term_arguments(units: &[Unit<'_>], names: &Names<'_, '_>, out: &mut Vec<Diagnostic>) {
    let in_term = |u: &Unit<'_>| u.entry.key.is_term() && !u.facts.references.is_empty();
    if !units.iter().any(in_term) {
        return;
    }
    let given = |reference: &Reference<'_>| -> BTreeSet<String> {
        let named = reference.arguments.map_or(&[][..], |arguments| arguments.named.as_slice());
        named.iter().map(|argument| argument.name.name.to_owned()).collect()
    };
    // What terms are given anywhere.
    let mut passed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for reference in units.iter().flat_map(|unit| &unit.facts.references).filter(|r| r.is_term) {
        passed.entry(reference.id.to_owned()).or_default().extend(given(reference));
    }
    for unit in units.iter().filter(|unit| unit.entry.key.is_term()) {
        for reference in unit.facts.references.iter().filter(|reference| reference.is_term) {
            let here = given(reference);
            let lost = names.targets(reference).iter().find_map(|target| {
                let wanted = target.facts.variables.keys().copied();
                let outer = passed.get(unit.entry.id);
                wanted
                    .filter(|name| !here.contains(*name))
                    .find(|name| {
                        unit.facts.variables.contains_key(name)
                            || outer.is_some_and(|outer| outer.contains(*name))
                    })
                    .map(str::to_owned)
            });
            if let Some(lost) = lost {
                let message = say::ftl_term_arguments(&lost, reference.name(), unit.name());
                out.push(
                    unit.at(Code::TermArguments, reference.id, message)
                        .help(say::ftl_term_arguments_help()),
                );
            }
        }
    }
}

/// How many placeables each pattern comes to, what it refers to included: the runtime stops at 100.
pub(super) fn placeables(units: &[Unit<'_>], out: &mut Vec<Diagnostic>) {
    const MAX: u64 = 100;
    let mut sums: Vec<u64> = units.iter().map(|unit| count(unit.pattern)).collect();
    let is_lonely = units.iter().all(|unit| unit.facts.references.is_empty());
    if is_lonely && sums.iter().all(|sum| *sum <= MAX) {
        return;
    }
    let index: BTreeMap<String, usize> =
        units.iter().enumerate().rev().map(|(at, unit)| (unit.name(), at)).collect();
    let own = sums.clone();
    // Every round follows references one step further; a circle stops at the cap.
    for _ in 0..8 {
        let before = sums.clone();
        for (at, unit) in units.iter().enumerate().filter(|(_, u)| !u.facts.references.is_empty()) {
            let more = unit.facts.references.iter().filter_map(|r| index.get(&r.name()));
            sums[at] = more.fold(own[at], |sum, &target| (sum + before[target]).min(MAX * MAX));
        }
        if sums == before {
            break;
        }
    }
    for (unit, sum) in units.iter().zip(sums).filter(|(_, sum)| *sum > MAX) {
        let message = say::ftl_placeables_many(unit.name(), sum, MAX);
        out.push(unit.finding(Code::PlaceablesMany, message).help(say::ftl_placeables_many_help()));
    }
}

fn count(pattern: &Pattern<&str>) -> u64 {
    fn inside(expression: &Expression<&str>) -> u64 {
        match expression {
            Expression::Select { variants, .. } => {
                variants.iter().map(|variant| count(&variant.value)).max().unwrap_or(0)
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => inside(expression),
            Expression::Inline(_) => 0,
        }
    }
    let of = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { .. } => 0,
        PatternElement::Placeable { expression } => 1 + inside(expression),
    };
    pattern.elements.iter().map(of).sum()
}
