//! Carries a change of code, or of a formula on its own, into a translation.
//!
//! Line by line and three-way: what a translator made their own, such as a comment, stays, as long as
//! the source's change is not in the same lines or beside them.

use crate::text::Span;
use crate::text::diff::common;
use crate::text::edit::Edit;

/// Code or a formula between its fences.
struct Fenced<'t> {
    /// What the opening fence says after its marks.
    language: &'t str,
    lines: Vec<&'t str>,
}

impl<'t> Fenced<'t> {
    /// Takes apart what [`Segment::verbatim`](crate::study::Segment::verbatim) holds.
    fn of(verbatim: &'t str) -> Option<Self> {
        let (opening, rest) = verbatim.split_once('\n')?;
        let (body, _) = rest.rsplit_once('\n')?;
        Some(Self {
            language: opening.trim_start_matches(['`', '$']),
            lines: body.split('\n').collect(),
        })
    }
}

/// What becomes of a translation's code: its new text as a segment holds it, and how it comes there.
pub(super) struct Carried {
    pub(super) verbatim: String,
    pub(super) edits: Vec<Edit>,
}

/// Carries the change between two versions of code into the translation's, which stands at `span`;
/// nothing if it has no certain place there.
pub(super) fn carried(
    was: &str,
    now: &str,
    said: &str,
    text: &str,
    span: &Span,
) -> Option<Carried> {
    let (was, now, old) = (Fenced::of(was)?, Fenced::of(now)?, Fenced::of(said)?);
    let language = match old.language {
        language if was.language == now.language || language == now.language => language,
        language if language == was.language => now.language,
        _ => return None,
    };
    let lines = merged(&was.lines, &now.lines, &old.lines)?;
    let marks: String = {
        let opening = said.lines().next()?;
        opening.strip_suffix(old.language)?.to_owned()
    };
    let mut edits = Vec::new();
    if lines != old.lines || language != old.language {
        if marks.starts_with('$') {
            let formula = old.lines.join("\n");
            let mut found = text.get(span.clone())?.match_indices(&formula);
            let at = span.start + found.next()?.0;
            found.next().is_none().then_some(())?;
            edits.push(Edit::new(at..at + formula.len(), lines.join("\n")));
            return Some(Carried { verbatim: format!("$$\n{}\n$$", lines.join("\n")), edits });
        }
        let place = Place::find(text, span, &old)?;
        edits.extend(place.edit(&lines, &old.lines));
        if language != old.language {
            edits.push(place.relabel(old.language, language)?);
        }
    }
    let mut fence = marks;
    if fence.starts_with('`') {
        fence = "```".to_owned();
        while lines.iter().any(|line| line.contains(&fence)) {
            fence.push('`');
        }
    }
    Some(Carried { verbatim: format!("{fence}{language}\n{}\n{fence}", lines.join("\n")), edits })
}

/// Both changes of a text made together; nothing if they meet.
fn merged<'t>(base: &[&'t str], ours: &[&'t str], theirs: &[&'t str]) -> Option<Vec<&'t str>> {
    if base.len() == theirs.len()
        && let Some(merged) = merged_in_place(base, ours, theirs)
    {
        return Some(merged);
    }
    let place = |other: &[&str]| {
        let mut out = vec![None; base.len()];
        for (from, to) in common(base, other, |_| 1) {
            out[from] = Some(to);
        }
        out
    };
    let (in_ours, in_theirs) = (place(ours), place(theirs));
    let mut out = Vec::new();
    let (mut from, mut from_ours, mut from_theirs) = (0, 0, 0);
    loop {
        let fixed = (from..base.len()).find_map(|at| Some((at, in_ours[at]?, in_theirs[at]?)));
        let (at, at_ours, at_theirs) = fixed.unwrap_or((base.len(), ours.len(), theirs.len()));
        let (b, o, t) =
            (&base[from..at], &ours[from_ours..at_ours], &theirs[from_theirs..at_theirs]);
        out.extend_from_slice(match () {
            () if o == b || o == t => t,
            () if t == b => o,
            () => return None,
        });
        if fixed.is_none() {
            return Some(out);
        }
        out.push(base[at]);
        (from, from_ours, from_theirs) = (at + 1, at_ours + 1, at_theirs + 1);
    }
}

/// The same where a translator changed lines one for one, such as comments: those may stand right
/// beside what the source changes.
fn merged_in_place<'t>(
    base: &[&'t str],
    ours: &[&'t str],
    theirs: &[&'t str],
) -> Option<Vec<&'t str>> {
    let mut pairs = common(base, ours, |_| 1);
    pairs.push((base.len(), ours.len()));
    let (mut from, mut from_ours) = (0, 0);
    let mut out = Vec::new();
    for (at, at_ours) in pairs {
        if base[from..at] != theirs[from..at] {
            return None;
        }
        out.extend_from_slice(&ours[from_ours..at_ours]);
        out.extend(theirs.get(at));
        (from, from_ours) = (at + 1, at_ours + 1);
    }
    Some(out)
}

/// Where code stands in a file: its lines with what quotations and lists put before them.
struct Place<'t> {
    /// The line with the opening fence, and where it begins; nothing for indented code.
    opening: Option<(usize, &'t str)>,
    /// The lines of the code, with their ends.
    lines: Vec<&'t str>,
    span: Span,
}

impl<'t> Place<'t> {
    fn find(text: &'t str, span: &Span, code: &Fenced<'_>) -> Option<Self> {
        let start = text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
        let raw: Vec<&str> = text.get(start..span.end)?.split_inclusive('\n').collect();
        let fits = |from: usize| {
            let lines = raw.get(from..from + code.lines.len())?;
            let all = lines.iter().zip(&code.lines).all(|(raw, line)| prefix(raw, line).is_some());
            all.then_some(from)
        };
        let from = fits(1).or_else(|| fits(0))?;
        let begin = start + raw[..from].iter().map(|line| line.len()).sum::<usize>();
        let lines = raw[from..from + code.lines.len()].to_vec();
        let end = begin + lines.iter().map(|line| line.len()).sum::<usize>();
        Some(Self { opening: (from == 1).then(|| (start, raw[0])), lines, span: begin..end })
    }

    /// Writes other lines in the place of these; those that stay do so byte for byte.
    fn edit(&self, lines: &[&str], old: &[&str]) -> Vec<Edit> {
        let ending = |line: &str| line[trimmed(line).len()..].to_owned();
        let end = self.lines.iter().map(|line| ending(line)).find(|end| !end.is_empty());
        let end = end.unwrap_or_else(|| "\n".to_owned());
        let mut kept = vec![None; lines.len()];
        for (from, to) in common(old, lines, |_| 1) {
            kept[to] = Some(from);
        }
        let mut before =
            old.first().and_then(|line| prefix(self.lines[0], line)).unwrap_or_default();
        let mut out = String::new();
        for (line, from) in lines.iter().zip(kept) {
            if !out.is_empty() {
                out.push_str(&end);
            }
            match from {
                Some(at) => {
                    if !old[at].is_empty() {
                        before = prefix(self.lines[at], old[at]).unwrap_or(before);
                    }
                    out.push_str(trimmed(self.lines[at]));
                }
                None if line.is_empty() => out.push_str(before.trim_end()),
                None => out.extend([before, line]),
            }
        }
        if let Some(last) = self.lines.last() {
            out.push_str(&ending(last));
        }
        vec![Edit::new(self.span.clone(), out)]
    }

    /// Names another language after the opening fence.
    fn relabel(&self, from: &str, to: &str) -> Option<Edit> {
        let (start, line) = self.opening?;
        let marks = line.rfind(['`', '~']).filter(|_| from.is_empty()).map(|at| at + 1);
        let at = marks.or_else(|| line.find(from))?;
        (line.matches(from).count() == 1 || from.is_empty())
            .then(|| Edit::new(start + at..start + at + from.len(), to))
    }
}

fn trimmed(line: &str) -> &str {
    line.strip_suffix('\n').map_or(line, |line| line.strip_suffix('\r').unwrap_or(line))
}

/// What stands before a line of code: white space and the marks of quotations.
fn prefix<'t>(raw: &'t str, line: &str) -> Option<&'t str> {
    let raw = trimmed(raw);
    let before = match raw.strip_suffix(line) {
        Some(before) => before,
        None if line.trim().is_empty() => raw,
        None => return None,
    };
    before.chars().all(|c| c.is_whitespace() || c == '>').then_some(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(was: &str, now: &str, said: &str, expected: &str) {
        let lines = |text: &'static str| text.split(' ').collect::<Vec<_>>();
        let leak = |text: &str| lines(Box::leak(text.to_owned().into_boxed_str()));
        let found = merged(&leak(was), &leak(now), &leak(said));
        let found = found.map_or("-".to_owned(), |lines| lines.join(" "));
        assert_eq!(found, expected, "{was} | {now} | {said}");
    }

    #[test]
    fn changes_meet_line_by_line() {
        check("a b c", "a B c", "a b c", "a B c");
        check("a b c", "a B c", "α b c", "α B c");
        check("a b c", "a b c d", "α b c", "α b c d");
        check("a b c d", "a c d", "a b c δ", "a c δ");
        check("a b c", "a B c", "a B c", "a B c");
        check("a b c", "a B c", "a β c", "-");
        check("a", "A", "a", "A");
        check("a", "A", "α", "-");
        check("# a b # c", "# a B x # c", "# α b # γ", "# α B x # γ");
    }
}
