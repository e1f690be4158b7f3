//! What changed in the markup of a source segment, as steps that can be taken in a translation.

use super::elements::{Element, Kind, elements};
use crate::markdown::{BlockKind, Inline, alone};
use crate::text::diff::common;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The address, code, label or picture of an element is another.
    Value { nth: Nth, kind: Kind, from: String, to: String },
    /// The nth element of a kind is of another kind.
    Kind { nth: Nth, from: Kind, to: Kind },
    /// The markup of the nth element of a kind, with this value, is gone; its words stay.
    Unwrap { nth: Nth, kind: Kind, value: String },
    /// Words that were plain are marked; all words of the segment if nothing is said.
    Wrap { kind: Kind, value: String, words: Option<String> },
    /// Code or a formula, which is then this.
    Verbatim(String),
    /// The heading is on another level.
    Level { from: u8, to: u8 },
    /// The heading has another anchor.
    Anchor { from: Option<String>, to: Option<String> },
}

/// Which of the elements of one kind and value. The translation must have as many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Nth {
    /// Its place, from 0.
    pub(super) at: usize,
    /// How many there are.
    pub(super) of: usize,
}

/// A segment of the source, taken apart.
struct Side {
    elements: Vec<Element>,
    words: String,
    heading: Option<(u8, Option<String>)>,
}

fn side(markdown: &str) -> Option<Side> {
    let (document, _) = alone(markdown);
    let [block] = document.body.as_slice() else { return None };
    let (inlines, heading): (&[Inline], _) = match &block.kind {
        BlockKind::Paragraph(content) => (content, None),
        BlockKind::Heading { level, anchor, content } => (content, Some((*level, anchor.clone()))),
        _ => return None,
    };
    Some(Side {
        elements: elements(document.file.text(), inlines),
        words: crate::text::words::normalised(&crate::markdown::plain_text(inlines)),
        heading,
    })
}

/// The steps from the old to the new Markdown of a source segment whose words are the same; nothing
/// if there are changes that are no such steps.
pub(super) fn steps(was: &str, now: &str) -> Option<Vec<Step>> {
    let (old, new) = (side(was)?, side(now)?);
    let mut out = Vec::new();
    match (&old.heading, &new.heading) {
        (None, None) => {}
        (Some((from, anchor)), Some((to, new_anchor))) => {
            if from != to {
                out.push(Step::Level { from: *from, to: *to });
            }
            if anchor != new_anchor {
                out.push(Step::Anchor { from: anchor.clone(), to: new_anchor.clone() });
            }
        }
        _ => return None,
    }
    let key = |element: &Element| (element.kind, element.value.clone(), element.words.clone());
    let keys = |side: &Side| side.elements.iter().map(key).collect::<Vec<_>>();
    let mut same = common(&keys(&old), &keys(&new), |_| 2);
    same.push((old.elements.len(), new.elements.len()));
    let (mut from_old, mut from_new) = (0, 0);
    for (until_old, until_new) in same {
        gap(&old, from_old..until_old, &new, from_new..until_new, &mut out)?;
        (from_old, from_new) = (until_old + 1, until_new + 1);
    }
    Some(out)
}

/// Pairs what went with what came between two elements that stayed.
fn gap(
    old: &Side,
    went: std::ops::Range<usize>,
    new: &Side,
    came: std::ops::Range<usize>,
    out: &mut Vec<Step>,
) -> Option<()> {
    let mut came: Vec<&Element> = new.elements[came].iter().collect();
    for at in went {
        let element = &old.elements[at];
        if matches!(element.kind, Kind::Other | Kind::Break) {
            return None;
        }
        let count = |elements: &[Element]| {
            elements.iter().filter(|e| e.kind == element.kind && e.value == element.value).count()
        };
        let nth = Nth { at: count(&old.elements[..at]), of: count(&old.elements) };
        // The same words in other markup; or code, an address, in the place of another.
        let partner = came.iter().position(|other| {
            other.kind == element.kind && other.words == element.words
                || !element.words.is_empty() && other.words == element.words
        });
        match partner.map(|at| came.remove(at)) {
            Some(other) if other.kind == element.kind => out.push(Step::Value {
                nth,
                kind: element.kind,
                from: element.value.clone(),
                to: other.value.clone(),
            }),
            Some(other) => {
                element.kind.delimiter().and(other.kind.delimiter())?;
                out.push(Step::Kind { nth, from: element.kind, to: other.kind });
            }
            None => {
                if element.kind.delimiter().is_none() && element.kind != Kind::Link {
                    return None;
                }
                let value = element.value.clone();
                out.push(Step::Unwrap { nth, kind: element.kind, value });
            }
        }
    }
    for element in came {
        if element.kind.delimiter().is_none() && element.kind != Kind::Link {
            return None;
        }
        let words = Some(element.words.clone()).filter(|words| *words != new.words);
        out.push(Step::Wrap { kind: element.kind, value: element.value.clone(), words });
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(was: &str, now: &str, expected: &str) {
        let shown = match steps(was, now) {
            None => "-".to_owned(),
            Some(steps) => steps.iter().map(shown).collect::<Vec<_>>().join("; "),
        };
        assert_eq!(shown, expected, "{was} -> {now}");
    }

    fn shown(step: &Step) -> String {
        match step {
            Step::Value { kind, from, to, .. } => format!("{kind:?} {from} => {to}"),
            Step::Kind { nth, from, to } => format!("{from:?} {} => {to:?}", nth.at),
            Step::Unwrap { nth, kind, value } => format!("un{kind:?} {}{value}", nth.at),
            Step::Wrap { kind, value, words } => {
                format!("{kind:?}{value} around {}", words.as_deref().unwrap_or("all"))
            }
            Step::Verbatim(text) => text.clone(),
            Step::Level { from, to } => format!("level {from} => {to}"),
            Step::Anchor { from, to } => format!("anchor {from:?} => {to:?}"),
        }
    }

    #[test]
    fn changes_of_markup_are_steps() {
        check("a [b](x) c", "a [b](y) c", "Link x => y");
        check("a [b](x) [d](z)", "a [b](y) [d](z)", "Link x => y");
        check("run `a b`", "run `a c`", "Code a b => a c");
        check(
            "see https://a.org/x.",
            "see https://b.org/x.",
            "Address https://a.org/x => https://b.org/x",
        );
        check(
            "see <https://a.org>.",
            "see <https://b.org>.",
            "Address https://a.org => https://b.org",
        );
        check("a *b* c", "a **b** c", "Emphasis 0 => Strong");
        check("a *b* *c*", "a *b* c", "unEmphasis 1");
        check("a b", "a **b**", "Strong around b");
        check("a b", "**a b**", "Strong around all");
        check("a [b](x)", "a b", "unLink 0x");
        check("a b", "a [b](x)", "Linkx around b");
        check("## A", "### A", "level 2 => 3");
        check("## A {#x}", "## A {#y}", "anchor Some(\"x\") => Some(\"y\")");
        check("a[^1] b", "a[^n] b", "Note 1 => n");
        check("a ![p](x.svg) b", "a ![p](y.svg) b", "Picture x.svg => y.svg");
    }

    #[test]
    fn what_is_no_step_is_refused() {
        check("a b", "a[^1] b", "-");
        check("a `x` b", "a b", "-");
        check("a<br>b", "a b", "-");
        check("## A", "A", "-");
        check("[b](x)", "*b*", "-");
    }
}
