//! Messages, terms, attributes and values that are missing, left over, or there twice; whole files
//! too.

use super::index::{Entry, FileIndex, Key, Locale};
use super::tree::Tree;
use crate::diag::{Code, Diagnostic, Origin};
use crate::message::{Message, say};
use crate::text::Place;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// Whole files and, in each, messages and terms, of a locale beside the reference.
pub(super) fn beside(
    tree: &Tree,
    reference: &Locale<'_>,
    own: &Locale<'_>,
    out: &mut Vec<Diagnostic>,
) {
    if tree.merged {
        return anywhere(tree, reference, own, out);
    }
    for (path, theirs) in &reference.files {
        match own.files.get(path) {
            Some(ours) if ours.parsed.too_deep.is_some() => {}
            Some(ours) => {
                let place = ours.parsed.file.file.path();
                missing(theirs, Some(ours), place, own, out);
                obsolete(theirs, ours, reference, out);
            }
            None => {
                let place = tree.path_of(own.name, path);
                let count = theirs.by_key.len();
                let message = say::ftl_file_missing(*path, own.name, count);
                let help = say::ftl_file_missing_help(theirs.parsed.file.file.path());
                out.push(
                    Diagnostic::of_path(Code::FileMissing, &place, message)
                        .help(help)
                        .locale(own.name),
                );
                missing(theirs, None, &place, own, out);
            }
        }
    }
    for (path, ours) in &own.files {
        if !reference.files.contains_key(path) {
            let place = ours.parsed.file.file.path();
            let message = say::ftl_file_obsolete(*path, reference.name);
            out.push(
                Diagnostic::of_path(Code::FileObsolete, place, message)
                    .help(say::ftl_file_obsolete_help())
                    .locale(own.name),
            );
        }
    }
}

/// Messages and terms that no file of a locale has. What it has beside those of the reference is
/// judged where the contract is known.
fn anywhere(tree: &Tree, reference: &Locale<'_>, own: &Locale<'_>, out: &mut Vec<Diagnostic>) {
    for (path, theirs) in &reference.files {
        for entry in &theirs.entries {
            if own.find(true, path, entry.key).is_none() {
                lacking(entry, &tree.path_of(own.name, path), own, out);
            }
        }
    }
}

/// The entry of this name in some other file of a locale.
fn elsewhere<'l>(locale: &'l Locale<'_>, key: Key<'_>) -> Option<&'l str> {
    let file = locale.files.values().find(|file| file.by_key.contains_key(&key))?;
    Some(file.parsed.file.file.path())
}

fn missing(
    theirs: &FileIndex<'_>,
    ours: Option<&FileIndex<'_>>,
    place: &str,
    own: &Locale<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let theirs_in_order = theirs.entries.iter().enumerate();
    for (_, entry) in theirs_in_order.filter(|(at, e)| theirs.by_key.get(&e.key) == Some(at)) {
        if ours.is_some_and(|ours| ours.by_key.contains_key(&entry.key)) {
            continue;
        }
        lacking(entry, place, own, out);
    }
}

/// A message or term that a locale lacks in the file where it should be.
fn lacking(entry: &Entry<'_>, place: &str, own: &Locale<'_>, out: &mut Vec<Diagnostic>) {
    let (code, message) = if entry.key.is_term() {
        (Code::TermMissing, say::ftl_term_missing(entry.key, own.name))
    } else {
        (Code::MessageMissing, say::ftl_message_missing(entry.key, own.name))
    };
    let help = elsewhere(own, entry.key)
        .map_or_else(|| say::ftl_missing_help(place), say::ftl_elsewhere_help);
    out.push(
        Diagnostic::of_path(code, place, message)
            .related(origin(entry), say::ftl_reference_here())
            .help(help)
            .locale(own.name),
    );
}

fn obsolete(
    theirs: &FileIndex<'_>,
    ours: &FileIndex<'_>,
    reference: &Locale<'_>,
    out: &mut Vec<Diagnostic>,
) {
    let known: OnceCell<BTreeSet<String>> = OnceCell::new();
    let in_order = ours.entries.iter().enumerate();
    for (_, entry) in in_order.filter(|(at, e)| ours.by_key.get(&e.key) == Some(at)) {
        if theirs.by_key.contains_key(&entry.key) {
            continue;
        }
        let (code, message) = if entry.key.is_term() {
            (Code::TermObsolete, say::ftl_term_obsolete(entry.key, reference.name))
        } else {
            (Code::MessageObsolete, say::ftl_message_obsolete(entry.key, reference.name))
        };
        // What the locale lacks may be what is meant.
        let lacking = || {
            let keys = theirs.entries.iter().map(|entry| entry.key);
            let lacking = keys.filter(|key| !ours.by_key.contains_key(key));
            lacking.map(|key| key.to_string()).collect::<BTreeSet<String>>()
        };
        let known = known.get_or_init(lacking).iter().map(String::as_str);
        let known: Vec<&str> =
            known.filter(|name| name.starts_with('-') == entry.key.is_term()).collect();
        let help = match elsewhere(reference, entry.key) {
            Some(path) => say::ftl_obsolete_elsewhere_help(path),
            None => crate::data::nearest(&entry.key.to_string(), &known)
                .map_or_else(say::ftl_obsolete_help, say::diag_did_you_mean),
        };
        out.push(at(entry, code, message).help(help));
    }
}

fn origin(entry: &Entry<'_>) -> Origin {
    Origin::Place(Place::new(&entry.file.file, &entry.span()))
}

fn at(entry: &Entry<'_>, code: Code, message: Message) -> Diagnostic {
    Diagnostic::at(code, &entry.file.file, &entry.span(), message).locale(&entry.file.locale)
}

/// What a file says twice.
pub(super) fn duplicates(file: &FileIndex<'_>, out: &mut Vec<Diagnostic>) {
    for &(again, first) in &file.duplicates {
        let (again, first) = (&file.entries[again], &file.entries[first]);
        let (code, message) = if again.key.is_term() {
            (Code::TermDuplicate, say::ftl_term_duplicate(again.key))
        } else {
            (Code::MessageDuplicate, say::ftl_message_duplicate(again.key))
        };
        out.push(
            at(again, code, message)
                .related(origin(first), say::diag_first_here())
                .help(say::ftl_duplicate_help()),
        );
    }
    for entry in &file.entries {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for attribute in entry.attributes {
            let name = attribute.id.name;
            if seen.insert(name, name).is_some() {
                let span = super::index::span_in(entry.file, name);
                let message = say::ftl_attribute_duplicate(name, entry.key);
                out.push(
                    Diagnostic::at(Code::AttributeDuplicate, &entry.file.file, &span, message)
                        .help(say::ftl_duplicate_help())
                        .locale(&entry.file.locale),
                );
            }
        }
    }
}

/// The value and the attributes of a message beside the reference's. (A term's attributes are a
/// language's own business.)
pub(super) fn parts(reference: &Entry<'_>, own: &Entry<'_>, out: &mut Vec<Diagnostic>) {
    if own.key.is_term() {
        return;
    }
    match (reference.value, own.value) {
        (Some(_), None) => {
            let message = say::ftl_value_missing(own.key);
            out.push(at(own, Code::ValueMissing, message).help(say::ftl_value_missing_help()));
        }
        (None, Some(_)) => {
            let message = say::ftl_value_obsolete(own.key);
            out.push(at(own, Code::ValueObsolete, message).help(say::ftl_value_obsolete_help()));
        }
        _ => {}
    }
    for attribute in reference.attributes {
        let name = attribute.id.name;
        if own.pattern(Some(name)).is_none() {
            let message = say::ftl_attribute_missing(name, own.key);
            out.push(
                at(own, Code::AttributeMissing, message).help(say::ftl_attribute_missing_help()),
            );
        }
    }
    for attribute in own.attributes {
        let name = attribute.id.name;
        if reference.pattern(Some(name)).is_none() {
            let span = super::index::span_in(own.file, name);
            let message = say::ftl_attribute_obsolete(name, own.key);
            let known: Vec<&str> = reference.attributes.iter().map(|a| a.id.name).collect();
            let help = crate::data::nearest(name, &known)
                .map_or_else(say::ftl_obsolete_help, say::diag_did_you_mean);
            out.push(
                Diagnostic::at(Code::AttributeObsolete, &own.file.file, &span, message)
                    .help(help)
                    .locale(&own.file.locale),
            );
        }
    }
}
