//! Carries changes of markup from a source into its translation, where nothing else changed.
//!
//! Only the bytes of the markup itself are touched. What comes out is parsed again, and a patch
//! that cannot be shown to have changed that markup and nothing else is refused: **invariant:** the
//! words of a patched segment, and every byte of all others, are as they were. Code and formulas on
//! their own are patched as markup is; so is the definition of a reference, if all that use it want
//! it so.

mod change;
mod code;
mod edit;
mod elements;

use super::entry::Ledger;
use super::passage::Passage;
use super::status::Status;
use crate::locale::Lang;
use crate::markdown::{Inline, LinkDefinition, fragment, visit_inlines};
use crate::study::{Segment, Version, units, version};
use crate::text::edit::{Edit, Edits};
use crate::text::{SourceFile, Span};
use change::{Step, steps};
use elements::{Element, Kind, elements};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Why a change is left to a translator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is more than markup around the same words.
    Unclear,
    /// Where it belongs in the translation cannot be told.
    Place,
    /// An address names the language of the source, so the translation wants another.
    Language,
    /// Parsed again, the translation would have changed in something else.
    Unproven,
}

/// A passage whose source changed in markup only, and what comes of it.
#[derive(Debug)]
pub struct Patch<'p> {
    /// The passage.
    pub passage: &'p Passage,
    /// The Markdown of the translation with the change; the same if it has been made already.
    pub result: Result<String, Refusal>,
}

/// The patches of a translation, and its text with all of them.
#[derive(Debug)]
pub struct Patches<'p> {
    /// One per passage whose status is `mechanical`.
    pub all: Vec<Patch<'p>>,
    /// The translation's text.
    pub text: String,
}

/// A patch before it is proven.
#[derive(Debug, Clone)]
struct Plan {
    /// The place among the translation's segments.
    at: usize,
    steps: Vec<Step>,
    edits: Edits,
}

/// Patches a translation's text, from a source in a language.
#[must_use]
pub fn patch<'p>(
    translation: &Version,
    passages: &'p [Passage],
    source_lang: &Lang,
) -> Patches<'p> {
    let before = units(translation);
    let file = &translation.document.file;
    let open: Vec<&Passage> =
        passages.iter().filter(|p| p.status.status == Status::Mechanical).collect();
    let plans: Vec<Result<Plan, Refusal>> = open
        .iter()
        .map(|passage| {
            let target = passage.target.as_ref().ok_or(Refusal::Place)?;
            let same = |s: &Segment| s.span == target.span && s.kind == target.kind;
            let at = before.iter().position(same).ok_or(Refusal::Place)?;
            let (steps, edits) = plan(translation, &before[at], passage, source_lang)?;
            Ok(Plan { at, steps, edits })
        })
        .collect();
    let agreed = plans.iter().map(|plan| {
        let plan = plan.clone()?;
        let shared = changed_references(translation, &plan.edits);
        let users = (0..before.len()).filter(|&at| uses(&before[at], &shared));
        // A definition is changed for all or for none.
        let all = users.into_iter().all(|at| {
            let same = |other: &Plan| {
                let theirs = changed_references(translation, &other.edits);
                other.at == at
                    && shared.iter().all(|one| theirs.contains(one) || !uses(&before[at], &[one]))
            };
            plans.iter().flatten().any(same)
        });
        if all {
            Ok((plan, shared.into_iter().cloned().collect::<Vec<_>>()))
        } else {
            Err(Refusal::Place)
        }
    });
    let mut together = Edits::default();
    let mut done: BTreeMap<usize, Vec<Step>> = BTreeMap::new();
    let mut all = Vec::new();
    for (passage, agreed) in open.into_iter().zip(agreed.collect::<Vec<_>>()) {
        let result = agreed.and_then(|(Plan { at, steps, edits }, shared)| {
            let alone = BTreeMap::from([(at, steps.clone())]);
            let text = edits.apply(file.text());
            let mut after =
                proven(translation, &before, &text, &alone, &shared).ok_or(Refusal::Unproven)?;
            let mut add =
                |edit: Edit| together.iter().any(|other| *other == edit) || together.add(edit);
            if done.contains_key(&at) || !edits.into_iter().all(&mut add) {
                return Err(Refusal::Place);
            }
            done.insert(at, steps);
            Ok(after.swap_remove(at))
        });
        all.push(Patch { passage, result });
    }
    let text = together.apply(file.text());
    if proven(translation, &before, &text, &done, &[]).is_none() {
        // Each alone was right, together they are not: none is made.
        for patch in &mut all {
            patch.result = patch.result.clone().and(Err(Refusal::Unproven));
        }
        return Patches { all, text: file.text().to_owned() };
    }
    Patches { all, text }
}

/// The definitions of references that edits change.
fn changed_references<'v>(version: &'v Version, edits: &Edits) -> Vec<&'v LinkDefinition> {
    let inside = |definition: &&LinkDefinition| {
        edits.iter().any(|edit| {
            definition.span.start <= edit.span.start && edit.span.end <= definition.span.end
        })
    };
    version.document.references.iter().filter(inside).collect()
}

fn uses(segment: &Segment, references: &[&LinkDefinition]) -> bool {
    segment.references.iter().any(|(label, _)| references.iter().any(|r| r.label == *label))
}

/// The ledger after the patches: what was decided holds for the source as it is now.
#[must_use]
pub fn settle(ledger: &Ledger, patches: &Patches<'_>, translation: &Version) -> Ledger {
    let file = &translation.document.file;
    let after = units(&reread(file, &patches.text));
    let before = units(translation);
    let mut out = ledger.clone();
    for patch in patches.all.iter().filter(|patch| patch.result.is_ok()) {
        let Passage { record: Some(record), source: Some(source), target: Some(target), .. } =
            patch.passage
        else {
            continue;
        };
        let at = before.iter().position(|s| s.span == target.span && s.kind == target.kind);
        let entry = out.entries.iter_mut().find(|entry| entry.key == record.key);
        if let (Some(entry), Some(at)) = (entry, at) {
            entry.source_prints = source.prints;
            entry.source = patch.passage.now.clone().unwrap_or_default();
            // Code is markup, but a reader sees it: the fingerprint knows it. A translation that was
            // edited after its review stays so.
            if entry.target == Some(target.prints.words) {
                entry.target = Some(after[at].prints.words);
            }
        }
    }
    out
}

fn plan(
    translation: &Version,
    target: &Segment,
    passage: &Passage,
    source_lang: &Lang,
) -> Result<(Vec<Step>, Edits), Refusal> {
    let (Some(was), Some(now)) = (&passage.was, &passage.now) else {
        return Err(Refusal::Unclear);
    };
    if target.kind.is_verbatim() {
        return plan_code(translation, target, was, now, source_lang);
    }
    let steps = steps(was, now).filter(|steps| !steps.is_empty()).ok_or(Refusal::Unclear)?;
    if steps.iter().any(|step| names_language(step, source_lang)) {
        return Err(Refusal::Language);
    }
    let inlines = inlines(translation, &target.span).ok_or(Refusal::Place)?;
    let text = translation.document.file.text();
    let elements = elements(text, inlines);
    let content = match (inlines.first(), inlines.last()) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => return Err(Refusal::Place),
    };
    let place = edit::Place {
        text,
        span: target.span.clone(),
        content,
        elements: &elements,
        references: &translation.document.references,
    };
    let edits = edit::edits(&steps, &place).ok_or(Refusal::Place)?;
    Ok((steps, edits))
}

fn plan_code(
    translation: &Version,
    target: &Segment,
    was: &str,
    now: &str,
    source_lang: &Lang,
) -> Result<(Vec<Step>, Edits), Refusal> {
    let named = |text: &str| mentions(text, source_lang);
    if named(now) > named(was) {
        return Err(Refusal::Language);
    }
    let said = target.verbatim.as_deref().ok_or(Refusal::Place)?;
    let text = translation.document.file.text();
    let carried = code::carried(was, now, said, text, &target.span).ok_or(Refusal::Place)?;
    let mut edits = Edits::default();
    if !carried.edits.into_iter().all(|edit| edits.add(edit)) {
        return Err(Refusal::Place);
    }
    Ok((vec![Step::Verbatim(carried.verbatim)], edits))
}

/// How often a text names a language.
fn mentions(text: &str, lang: &Lang) -> usize {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| part.eq_ignore_ascii_case(lang.language())).count()
}

/// Whether an address comes to name a language, as in `https://example.org/es/rules.html`.
fn names_language(step: &Step, lang: &Lang) -> bool {
    let count = |address: &str| mentions(address, lang);
    match step {
        Step::Value { kind: Kind::Link | Kind::Address | Kind::Picture, from, to, .. } => {
            count(to) > count(from)
        }
        Step::Wrap { kind: Kind::Link, value, .. } => count(value) > 0,
        _ => false,
    }
}

/// The inlines of the segment with a span.
fn inlines<'v>(version: &'v Version, span: &Span) -> Option<&'v [Inline]> {
    let mut found = None;
    let mut visit = |inlines: &'v [Inline]| {
        if let (Some(first), Some(last)) = (inlines.first(), inlines.last())
            && span.start <= first.span.start
            && last.span.end <= span.end
        {
            found = Some(inlines);
        }
    };
    visit_inlines(&version.document.body, &mut visit);
    for note in version.document.notes.values() {
        visit_inlines(&note.blocks, &mut visit);
    }
    found
}

fn reread(file: &SourceFile, text: &str) -> Version {
    version(&Arc::new(SourceFile::new(file.path(), text))).output
}

/// The Markdown of all segments after some were patched, if nothing but the patches was changed.
/// `shared` are definitions that changed for more segments than those.
fn proven(
    version: &Version,
    before: &[Segment],
    text: &str,
    patched: &BTreeMap<usize, Vec<Step>>,
    shared: &[LinkDefinition],
) -> Option<Vec<String>> {
    let after = reread(&version.document.file, text);
    let now = units(&after);
    if now.len() != before.len() || keys(version) != keys(&after) {
        return None;
    }
    let shared: Vec<&LinkDefinition> = shared.iter().collect();
    let (old_text, new_text) = (version.document.file.text(), text);
    let mut out = Vec::with_capacity(now.len());
    for (index, (old, new)) in before.iter().zip(&now).enumerate() {
        let markdown = new.markdown(&after.document.file);
        let same = match patched.get(&index).map(Vec::as_slice) {
            None => {
                old.kind == new.kind
                    && old.prints.words == new.prints.words
                    && (old.prints.shape == new.prints.shape || uses(old, &shared))
                    && old_text.get(old.span.clone()) == new_text.get(new.span.clone())
            }
            Some([Step::Verbatim(expected)]) => {
                old.kind == new.kind && new.verbatim.as_ref() == Some(expected)
            }
            Some(steps) => {
                let was = old.markdown(&version.document.file);
                old.kind.name() == new.kind.name()
                    && said(&was) == said(&markdown)
                    && has_changed(version, old, &after, new, steps)
            }
        };
        if !same {
            return None;
        }
        out.push(markdown);
    }
    Some(out)
}

/// The words of a segment; addresses and code are none.
fn said(markdown: &str) -> String {
    let words = fragment(markdown).words;
    words.trim().to_owned()
}

/// The front matter's keys: what is no segment, but must stay.
fn keys(version: &Version) -> BTreeSet<String> {
    version.document.front.entries().iter().map(|entry| entry.key.clone()).collect()
}

/// Whether the markup of a segment differs by the steps and by nothing else.
fn has_changed(
    before: &Version,
    old: &Segment,
    after: &Version,
    new: &Segment,
    steps: &[Step],
) -> bool {
    let count = |version: &Version, segment: &Segment| {
        let inlines = inlines(version, &segment.span)?;
        let mut counts: BTreeMap<(Kind, String), isize> = BTreeMap::new();
        for Element { kind, value, .. } in elements(version.document.file.text(), inlines) {
            *counts.entry((kind, value)).or_default() += 1;
        }
        Some(counts)
    };
    let (Some(mut expected), Some(found)) = (count(before, old), count(after, new)) else {
        return false;
    };
    let already = |kind: Kind, from: &str| !expected.contains_key(&(kind, from.to_owned()));
    let mut changes: Vec<((Kind, String), isize)> = Vec::new();
    for step in steps {
        match step {
            Step::Value { kind, from, .. } if already(*kind, from) => {}
            Step::Value { kind, from, to, .. } => {
                changes.push(((*kind, from.clone()), -1));
                changes.push(((*kind, to.clone()), 1));
            }
            Step::Kind { from, to, .. } => {
                changes.push(((*from, String::new()), -1));
                changes.push(((*to, String::new()), 1));
            }
            Step::Unwrap { kind, value, .. } => changes.push(((*kind, value.clone()), -1)),
            Step::Wrap { kind, value, .. } => changes.push(((*kind, value.clone()), 1)),
            Step::Level { .. } | Step::Anchor { .. } | Step::Verbatim(_) => {}
        }
    }
    for (key, by) in changes {
        *expected.entry(key).or_default() += by;
    }
    expected.retain(|_, count| *count != 0);
    expected == found
}
