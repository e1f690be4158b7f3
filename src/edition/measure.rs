//! Counts what things are made of that are made of other things: abbreviations, entries that inherit,
//! macros. Finds those that would never end, without following them.

use std::collections::BTreeMap;

/// How deep one thing may be in another.
const MOST_DEPTH: usize = 1000;
/// What comes to more than this is not counted any further.
const MOST: usize = 16 << 20;

/// How much something comes to that is counted by what it is made of; nothing if it is made of itself,
/// or of far too much. Every name is counted once.
///
/// `count` gives what a name comes to, and asks for each of its parts.
pub(super) fn measure<'t>(
    name: &'t str,
    known: &mut BTreeMap<&'t str, Option<usize>>,
    count: &mut dyn FnMut(&'t str, &mut dyn FnMut(&'t str) -> Option<usize>) -> Option<usize>,
) -> Option<usize> {
    fn within<'t>(
        name: &'t str,
        depth: usize,
        known: &mut BTreeMap<&'t str, Option<usize>>,
        count: &mut dyn FnMut(&'t str, &mut dyn FnMut(&'t str) -> Option<usize>) -> Option<usize>,
        parts: &mut Vec<&'t str>,
    ) -> Option<usize> {
        if let Some(known) = known.get(name) {
            return *known;
        }
        if depth > MOST_DEPTH {
            return None;
        }
        // What it leads to is not known while it is being counted: a loop.
        known.insert(name, None);
        let begin = parts.len();
        let _ = count(name, &mut |part| {
            parts.push(part);
            Some(0)
        });
        let mut resolved = Some(());
        for at in begin..parts.len() {
            resolved = resolved.and(within(parts[at], depth + 1, known, count, parts).map(drop));
        }
        parts.truncate(begin);
        let size = resolved
            .and_then(|()| count(name, &mut |part| known.get(part).copied().flatten()))
            .filter(|size| *size <= MOST);
        known.insert(name, size);
        size
    }
    within(name, 0, known, count, &mut Vec::new())
}
