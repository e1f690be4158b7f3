//! HTML in messages: the same elements and the same entities, and elements that end.

use super::unit::Unit;
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use std::collections::{BTreeMap, BTreeSet};

/// The elements of HTML (<https://html.spec.whatwg.org/multipage/indices.html#elements-3>) that
/// can stand in a text, and a few of SVG. `<name>` in a help text is none.
const ELEMENTS: &str = " a abbr acronym address article aside audio b bdi bdo big blockquote body br \
    button canvas caption center cite code col colgroup data dd del details dfn dialog div dl dt em \
    embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe \
    img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol \
    optgroup option output p param path picture pre progress q rp rt ruby s samp script section \
    select small source span strike strong style sub summary sup svg table tbody td template \
    textarea tfoot th thead time title tr track tt u ul var video wbr ";

/// Elements that have no end.
const VOID: &str = " br hr img input link meta source wbr col embed track param ";

/// Entities that stand for a mark-up character: losing one changes what is shown.
const STRUCTURAL: [&str; 4] = ["lt", "gt", "amp", "quot"];

/// A tag: `a`, `/a`, with what names it for DOM overlays.
fn tags(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        rest = &rest[open + 1..];
        let (slash, inner) = match rest.strip_prefix('/') {
            Some(inner) => ("/", inner),
            None => ("", rest),
        };
        let length =
            inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inner.len());
        let name = inner[..length].to_ascii_lowercase();
        let known = ELEMENTS.contains(&format!(" {name} ")) || (name.contains('-') && length > 2);
        let Some(close) = inner[length..].find('>') else { continue };
        let attributes = &inner[length..length + close];
        if length == 0 || !known || attributes.contains('<') {
            continue;
        }
        let label = attributes
            .split("data-l10n-name")
            .nth(1)
            .and_then(|rest| rest.split(['"', '\'']).nth(1))
            .map(|label| format!("#{label}"))
            .unwrap_or_default();
        found.push(format!("{slash}{name}{label}"));
        rest = &inner[length + close + 1..];
    }
    found
}

/// How often a text has each tag.
fn counts(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for tag in tags(text) {
        *counts.entry(tag).or_default() += 1;
    }
    counts
}

/// Whether every element ends that has to, in order.
fn is_balanced(text: &str) -> bool {
    let mut open: Vec<String> = Vec::new();
    for tag in tags(text) {
        let name = tag.split('#').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) => {
                if open.pop().as_deref() != Some(name) {
                    return false;
                }
            }
            None if VOID.contains(&format!(" {name} ")) => {}
            None => open.push(name.to_owned()),
        }
    }
    open.is_empty()
}

/// The entities of a text: complete ones, and those that lack their semicolon.
fn entities(text: &str) -> (BTreeSet<String>, Option<String>) {
    let (mut whole, mut broken) = (BTreeSet::new(), None);
    for piece in super::addresses::without(text).split('&').skip(1) {
        let length =
            piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(piece.len());
        let name = &piece[..length];
        if piece[length..].starts_with(';') && length > 0 {
            whole.insert(name.to_owned());
        } else if STRUCTURAL.contains(&name) || matches!(name, "nbsp" | "apos") {
            broken = Some(format!("&{name}"));
        }
    }
    (whole, broken)
}

/// Elements and entities of a locale's pattern beside those of the reference.
pub(super) fn beside(reference: &Unit<'_>, own: &Unit<'_>, out: &mut Vec<Diagnostic>) {
    if !reference.facts.signs.markup && !own.facts.signs.markup {
        return;
    }
    let theirs: Vec<BTreeMap<String, usize>> =
        super::values::texts(reference).iter().map(|text| counts(text)).collect();
    let different = super::values::texts(own).into_iter().find(|t| !theirs.contains(&counts(t)));
    if let Some(text) = different {
        // The nearest of the reference's texts tells best what differs.
        let ours = counts(text);
        let lacks = |from: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>| {
            let more = from.iter().filter(|(tag, n)| other.get(*tag).copied().unwrap_or(0) < **n);
            more.map(|(tag, _)| format!("<{tag}>")).collect::<Vec<_>>()
        };
        let best =
            theirs.iter().min_by_key(|their| lacks(their, &ours).len() + lacks(&ours, their).len());
        let (missing, added) =
            best.map(|their| (lacks(their, &ours), lacks(&ours, their))).unwrap_or_default();
        let message = match (missing.is_empty(), added.is_empty()) {
            (false, false) => {
                say::ftl_markup_other(own.name(), added.join(", "), missing.join(", "))
            }
            (false, true) => say::ftl_markup_missing(own.name(), missing.join(", ")),
            _ => say::ftl_markup_added(own.name(), added.join(", ")),
        };
        let place = added.first().map_or("\u{0}".to_owned(), |tag| {
            tag.split(['>', '#']).next().unwrap_or_default().to_owned()
        });
        out.push(own.at_words(Code::MarkupDifferent, &place, message).help(say::ftl_markup_help()));
        return;
    }
    let theirs_balanced = reference.facts.texts.iter().all(|text| is_balanced(text));
    if theirs_balanced && let Some(text) = own.facts.texts.iter().find(|t| !is_balanced(t)) {
        let message = say::ftl_markup_order(own.name(), tags(text).join(", "));
        out.push(own.finding(Code::MarkupDifferent, message).help(say::ftl_markup_help()));
        return;
    }
    let all = |unit: &Unit<'_>| -> BTreeSet<String> {
        let texts = super::values::texts(unit);
        texts.iter().flat_map(|text| entities(text).0).collect()
    };
    let (theirs, ours) = (all(reference), all(own));
    let lost = STRUCTURAL.iter().find(|name| theirs.contains(**name) != ours.contains(**name));
    let broken = super::values::texts(own).iter().find_map(|text| entities(text).1);
    let theirs_broken = super::values::texts(reference).iter().any(|t| entities(t).1.is_some());
    let message = match (broken, lost) {
        (Some(broken), _) if !theirs_broken => say::ftl_entity_broken(own.name(), broken),
        (_, Some(lost)) if theirs.contains(*lost) => {
            say::ftl_markup_missing(own.name(), format!("&{lost};"))
        }
        (_, Some(added)) if !theirs.is_empty() => {
            say::ftl_markup_added(own.name(), format!("&{added};"))
        }
        _ => return,
    };
    out.push(own.finding(Code::MarkupDifferent, message).help(say::ftl_markup_help()));
}

#[cfg(test)]
mod tests {
    use super::{is_balanced, tags};

    #[test]
    fn elements_are_told_from_placeholders() {
        for (text, expected) in [
            ("a <strong>b</strong>", vec!["strong", "/strong"]),
            ("<a data-l10n-name=\"link\" href=\"x\">b</a>", vec!["a#link", "/a"]),
            ("render <STUDY> <lang>", vec![]),
            ("x < 5 and y > 3", vec![]),
            ("line<br/>line", vec!["br"]),
            ("<my-element>x</my-element>", vec!["my-element", "/my-element"]),
        ] {
            assert_eq!(tags(text), expected, "{text}");
        }
    }

    #[test]
    fn elements_end_in_order() {
        assert!(is_balanced("<b>a <i>b</i></b><br>"));
        assert!(!is_balanced("<b>a <i>b</b></i>"));
        assert!(!is_balanced("</b>a<b>"));
    }
}
