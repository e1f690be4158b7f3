//! Variables: those of the reference that a locale drops, those it invents, and those that the
//! comment tells translators about.

use super::index::Entry;
use super::selectors::is_needless;
use super::unit::{Context, Unit};
use crate::data::nearest;
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use std::collections::BTreeSet;

/// A variable as a comment documents it.
struct Documented<'p> {
    name: &'p str,
    /// What stands in brackets after it.
    kind: Option<&'p str>,
    /// The rest of the line.
    text: &'p str,
}

/// The variables that stand at the beginning of a line of the entry's own comment.
fn documented<'p>(entry: &Entry<'p>) -> Vec<Documented<'p>> {
    entry.comment_lines().filter_map(documented_line).collect()
}

fn documented_line(line: &str) -> Option<Documented<'_>> {
    let rest = line.trim_start_matches([' ', '\t', '-', '*', '•']);
    let rest = rest.strip_prefix("{ ").unwrap_or(rest).strip_prefix('$')?;
    let name = identifier(rest)?;
    let text = rest[name.len()..].trim_start_matches([' ', '}']);
    let kind = text.strip_prefix('(').and_then(|text| text.split(')').next()).map(str::trim);
    Some(Documented { name, kind, text })
}

fn identifier(text: &str) -> Option<&str> {
    let end = text
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .unwrap_or(text.len());
    let name = text[..end].trim_end_matches(['-', '_']);
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
}

/// All variables that comments mention anywhere, those of the group included.
fn mentioned<'p>(entry: &Entry<'p>) -> BTreeSet<&'p str> {
    let group = entry.group.into_iter().flat_map(|comment| comment.content.iter().copied());
    entry
        .comment_lines()
        .chain(group)
        .flat_map(|line| line.split('$').skip(1).filter_map(identifier))
        .collect()
}

/// The variables whose values are known only when the page is laid out: those of a line
/// `@late $page $total`, or said to be "known at layout".
pub(super) fn late<'p>(entry: &Entry<'p>) -> BTreeSet<&'p str> {
    let mut late = BTreeSet::new();
    for line in entry.comment_lines() {
        if let Some(names) = line.trim_start().strip_prefix("@late") {
            late.extend(names.split('$').skip(1).filter_map(identifier));
        } else if line.contains("known at layout") {
            late.extend(documented_line(line).map(|documented| documented.name));
        }
    }
    late
}

pub(super) fn used<'p>(entry: &Entry<'p>) -> BTreeSet<&'p str> {
    entry
        .patterns()
        .flat_map(|(attribute, _)| Unit::new(entry, attribute))
        .flat_map(|unit| unit.facts.variables.into_keys())
        .collect()
}

/// The comment of an entry against what it uses. `elsewhere` tells whether a translation uses a
/// variable: what some language needs is documented although the reference has no use for it. `reference` is the reference's entry, for a
/// locale: what is wrong there already is not said again.
pub(super) fn comment(
    entry: &Entry<'_>,
    reference: Option<&Entry<'_>>,
    elsewhere: &dyn Fn(&str) -> bool,
    out: &mut Vec<Diagnostic>,
) {
    let documented = documented(entry);
    if documented.is_empty() || entry.key.is_term() {
        return;
    }
    let mut known = used(entry);
    let there: BTreeSet<&str> = reference.map(self::mentioned).unwrap_or_default();
    known.extend(reference.map(used).unwrap_or_default());
    let at = |slice: &str, message| {
        let span = super::index::span_in(entry.file, slice);
        Diagnostic::at(Code::VariableComment, &entry.file.file, &span, message)
            .locale(&entry.file.locale)
            .help(say::ftl_variable_comment_help())
    };
    for variable in &documented {
        let name = variable.name;
        if !known.contains(name) && !there.contains(name) && !elsewhere(name) {
            out.push(at(name, say::ftl_variable_documented(name, entry.key)));
        }
    }
    if reference.is_some() {
        return;
    }
    let mentioned = mentioned(entry);
    for name in used(entry) {
        if !mentioned.contains(name) {
            out.push(at(entry.id, say::ftl_variable_undocumented(name, entry.key)));
        }
    }
    for unit in entry.patterns().filter_map(|(attribute, _)| Unit::new(entry, attribute)) {
        for call in unit.facts.calls.iter().filter(|call| call.name == "NUMBER") {
            let text = documented.iter().find(|d| {
                Some(d.name) == call.variable && d.kind.is_some_and(|kind| kind == "String")
            });
            if let Some(documented) = text {
                let message = say::ftl_variable_kind(documented.name, documented.text, call.name);
                out.push(at(documented.name, message));
            }
        }
    }
}

/// A locale's variables beside the reference's. `inherited` are those that referenced messages
/// use.
pub(super) fn beside(
    reference: &Unit<'_>,
    own: &Unit<'_>,
    inherited: &dyn Fn(&Unit<'_>) -> BTreeSet<String>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    if reference.facts.variables.keys().eq(own.facts.variables.keys()) {
        return;
    }
    let theirs: BTreeSet<&str> = reference.facts.variables.keys().copied().collect();
    let ours: BTreeSet<&str> = own.facts.variables.keys().copied().collect();
    let mut passed = used(&reference.entry);
    passed.extend(mentioned(&reference.entry));
    let mut missing: Vec<&str> = theirs.difference(&ours).copied().collect();
    let mut unknown: Vec<&str> =
        ours.iter().copied().filter(|name| !passed.contains(name)).collect();
    if missing.is_empty() && unknown.is_empty() {
        return;
    }
    let (from_theirs, from_ours) = (inherited(reference), inherited(own));
    missing.retain(|name| !from_ours.contains(*name) && !is_needless(reference, name, context));
    unknown.retain(|name| !from_theirs.contains(*name));
    let place = |name: &str| own.facts.variables.get(name).copied().unwrap_or(own.entry.id);
    // One for another is one mistake.
    if let ([missing], [unknown]) = (missing.as_slice(), unknown.as_slice()) {
        let message = say::ftl_variable_wrong(unknown, missing, own.name());
        out.push(
            own.at(Code::VariableWrong, place(unknown), message)
                .help(say::diag_did_you_mean(format!("${missing}"))),
        );
        return;
    }
    for name in missing {
        let message = say::ftl_variable_missing(name, own.name());
        out.push(
            own.finding(Code::VariableMissing, message).help(say::ftl_variable_missing_help(name)),
        );
    }
    for name in unknown {
        let candidates: Vec<&str> = passed.iter().copied().collect();
        let help = nearest(name, &candidates).map_or_else(
            || say::ftl_variable_unknown_help(name),
            |near| say::diag_did_you_mean(format!("${near}")),
        );
        let message = say::ftl_variable_unknown(name, own.name());
        out.push(own.at(Code::VariableUnknown, place(name), message).help(help));
    }
}
