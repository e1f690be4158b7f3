//! Addresses: web and mail addresses that a translation changed, lost or invented.

use super::unit::{Context, Unit};
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The addresses in a text, as they are written.
fn addresses(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let ends = |c: char| {
        c.is_whitespace() || "<>\"“”«»`|\\^{}()[]".contains(c) || c == super::facts::VALUE
    };
    // What has neither sign is no address: most texts have none, and most words of the others.
    let candidates = text.split(ends).filter(|word| {
        word.bytes().any(|byte| byte == b':' || byte == b'@') || word.contains("www.")
    });
    for word in candidates {
        let start = ["https://", "http://", "ftp://", "mailto:", "tel:", "www."]
            .iter()
            .filter_map(|scheme| word.find(scheme).map(|at| (at, scheme)))
            // `Titel:` is a word, not a telephone.
            .filter(|(at, scheme)| {
                !word[..*at].ends_with(char::is_alphanumeric)
                    && (**scheme != "tel:"
                        || word[at + 4..].starts_with(|c: char| c == '+' || c.is_ascii_digit()))
            })
            .map(|(at, _)| at)
            .min();
        let address = match start {
            Some(at) => &word[at..],
            None if is_mail(word) => word,
            None => continue,
        };
        let address = address.trim_start_matches(['\'', '’', '‘', '(']);
        found.push(address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '/', '…']));
    }
    found
}

/// `someone@example.org`, with punctuation around it.
fn is_mail(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !host.contains('@')
            && host.split('.').count() > 1
            && host.chars().all(|c| c.is_alphanumeric() || ".-".contains(c))
    })
}

/// A text with spaces instead of its addresses.
pub(super) fn without(text: &str) -> Cow<'_, str> {
    // Most texts have none.
    if !text.bytes().any(|byte| byte == b':' || byte == b'@') && !text.contains("www.") {
        return Cow::Borrowed(text);
    }
    let all = addresses(text).into_iter();
    all.fold(Cow::Borrowed(text), |text, address| text.replacen(address, " ", 1).into())
}

/// Addresses of a locale's pattern that are not those of the reference. Pages exist in several
/// languages: parts that name the language do not count.
pub(super) fn beside(
    reference: &Unit<'_>,
    own: &Unit<'_>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    if !reference.facts.signs.address && !own.facts.signs.address {
        return;
    }
    let plain = |address: &str| -> String {
        let lower = address.to_lowercase();
        let is_tag = |part: &&str| {
            let part = part.trim_end_matches("/").replace('_', "-");
            !part.is_empty() && !context.tags.contains(&part)
        };
        let mut parts = lower.splitn(2, "://");
        let (scheme, rest) = match (parts.next(), parts.next()) {
            (Some(scheme), Some(rest)) => (scheme, rest),
            _ => ("", lower.as_str()),
        };
        let words: Vec<&str> = rest.split(['/', '.', '=', '?', '&']).filter(is_tag).collect();
        format!("{scheme}:{}", words.join("/"))
    };
    let set = |unit: &Unit<'_>| -> BTreeSet<(String, String)> {
        super::values::texts(unit)
            .iter()
            .flat_map(|text| addresses(text))
            .map(|address| (plain(address), address.to_owned()))
            .collect()
    };
    let (theirs, ours) = (set(reference), set(own));
    let lacks = |from: &BTreeSet<(String, String)>, other: &BTreeSet<(String, String)>| {
        let missing = from.iter().filter(|(key, _)| !other.iter().any(|(k, _)| k == key));
        missing.map(|(_, address)| address.clone()).collect::<Vec<_>>()
    };
    let (missing, added) = (lacks(&theirs, &ours), lacks(&ours, &theirs));
    let message = match (missing.first(), added.first()) {
        (None, None) => return,
        (Some(theirs), Some(ours)) => say::ftl_address_other(own.name(), ours, theirs),
        (Some(theirs), None) => say::ftl_address_missing(own.name(), theirs),
        (None, Some(ours)) => say::ftl_address_added(own.name(), ours),
    };
    let place = added.first().map_or("\u{0}", String::as_str);
    out.push(own.at_words(Code::AddressDifferent, place, message).help(say::ftl_address_help()));
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn addresses_are_found_in_prose() {
        for (text, expected) in [
            ("See https://example.org/a, or write.", vec!["https://example.org/a"]),
            (
                "<a href=\"https://example.org/?a=1&b=2\">x</a>",
                vec!["https://example.org/?a=1&b=2"],
            ),
            ("Write to info@example.org.", vec!["info@example.org"]),
            ("a @ b, 3@4", vec![]),
            ("Titel:", vec![]),
            ("Call tel:+44123.", vec!["tel:+44123"]),
            ("www.example.org/fr/", vec!["www.example.org/fr"]),
        ] {
            assert_eq!(addresses(text), expected, "{text}");
        }
    }
}
