//! Numbers in words' company: the same in every language, however each groups and points them.

use super::unit::Unit;
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use std::collections::BTreeSet;

/// A number as it is written, with what it can mean: `1,000` is a thousand or one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Number {
    written: String,
    meanings: BTreeSet<String>,
    /// What follows says that it is an hour after noon.
    afternoon: bool,
}

impl Number {
    fn matches(&self, other: &Self) -> bool {
        !self.meanings.is_disjoint(&other.meanings)
    }

    /// Small numbers are words in many languages: "two days".
    fn is_small(&self) -> bool {
        self.meanings.iter().all(|meaning| meaning.parse::<u64>().is_ok_and(|n| n <= 12))
    }
}

/// Numbers of a locale's pattern that are not those of the reference.
pub(super) fn beside(reference: &Unit<'_>, own: &Unit<'_>, out: &mut Vec<Diagnostic>) {
    if !reference.facts.signs.digits && !own.facts.signs.digits {
        return;
    }
    let compare = |spaces: bool| {
        let of = |unit: &Unit<'_>| -> Vec<Number> {
            super::values::texts(unit).iter().flat_map(|text| numbers(text, spaces)).collect()
        };
        let (theirs, ours) = (of(reference), of(own));
        let lacks = |from: &[Number], other: &[Number]| -> Vec<Number> {
            let mut left: Vec<Number> =
                from.iter().filter(|n| !other.iter().any(|o| n.matches(o))).cloned().collect();
            left.dedup();
            left
        };
        (lacks(&theirs, &ours), lacks(&ours, &theirs))
    };
    // "12 345" is one number or two: what is right either way is right.
    let (mut missing, mut added) = compare(true);
    if !missing.is_empty() || !added.is_empty() {
        let (missing_apart, added_apart) = compare(false);
        if missing_apart.len() + added_apart.len() < missing.len() + added.len() {
            (missing, added) = (missing_apart, added_apart);
        }
    }
    let choosing = !reference.facts.selects.is_empty() || !own.facts.selects.is_empty();
    let in_variant = |number: &Number| choosing && number.is_small();
    // 5 pm is 17 h.
    missing.retain(|number| {
        let later: Option<u64> = number.written.parse().ok();
        let found = added.iter().position(|other| {
            number.afternoon
                && later.is_some_and(|hour| other.meanings.contains(&(hour + 12).to_string()))
        });
        found.map(|at| added.remove(at)).is_none()
    });
    missing.retain(|number| !in_variant(number) && !in_roman(number, own));
    added.retain(|number| !in_variant(number) && !in_roman(number, reference));
    // A small number alone may be a word on the other side; against another it is a mistake.
    if missing.is_empty() || added.is_empty() {
        missing.retain(|number| !number.is_small());
        added.retain(|number| !number.is_small());
    }
    let Some(first) = added.first().or(missing.first()) else { return };
    let list = |numbers: &[Number]| {
        numbers.iter().map(|n| n.written.as_str()).collect::<Vec<_>>().join("; ")
    };
    let message = match (missing.is_empty(), added.is_empty()) {
        (false, false) => say::ftl_numbers_other(own.name(), list(&added), list(&missing)),
        (false, true) => say::ftl_numbers_missing(own.name(), list(&missing)),
        _ => say::ftl_numbers_added(own.name(), list(&added)),
    };
    out.push(
        own.at_words(Code::NumbersDifferent, &first.written, message).help(say::ftl_numbers_help()),
    );
}

/// Whether the other side has the number in Roman numerals: "21st century", "XXIe siècle".
fn in_roman(number: &Number, other: &Unit<'_>) -> bool {
    let Ok(value) = number.written.parse::<u32>() else { return false };
    if value == 0 || value > 3999 {
        return false;
    }
    let mut roman = String::new();
    let mut rest = value;
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    for (worth, sign) in SIGNS {
        while rest >= worth {
            roman.push_str(sign);
            rest -= worth;
        }
    }
    other.facts.texts.iter().any(|text| {
        text.split(|c: char| !c.is_alphanumeric()).any(|word| {
            word.strip_prefix(&roman).is_some_and(|ending| !ending.contains(char::is_uppercase))
        })
    })
}

/// The numbers of a text. Digits that belong to a word, as in `UTF-8` or `CO2`, are none, and
/// neither are those of addresses.
fn numbers(text: &str, spaces: bool) -> Vec<Number> {
    if !text.chars().any(|c| ascii_digit(c).is_ascii_digit()) {
        return Vec::new();
    }
    let chars: Vec<char> = super::addresses::without(text).chars().map(ascii_digit).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut groups = vec![String::new()];
        let mut separators: Vec<char> = Vec::new();
        loop {
            while at < chars.len() && chars[at].is_ascii_digit() {
                groups.last_mut().map(|group| group.push(chars[at]));
                at += 1;
            }
            let next = chars.get(at).copied().unwrap_or('\n');
            let more = chars.get(at + 1).is_some_and(char::is_ascii_digit);
            let length = chars[(at + 1).min(chars.len())..]
                .iter()
                .take_while(|c| c.is_ascii_digit())
                .count();
            let is_space = matches!(next, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
            // A space groups by three, after three digits at most.
            let groups_here = is_space
                && spaces
                && length == 3
                && groups.iter().all(|g| g.len() <= 3)
                && (separators.iter().all(|s| *s == next));
            let points = matches!(next, '.' | ',' | '\'' | '’' | '٫' | '٬');
            if more && (groups_here || points) {
                separators.push(next);
                groups.push(String::new());
                at += 1;
            } else {
                break;
            }
        }
        let before = start.checked_sub(1).map_or(' ', |at| chars[at]);
        let hyphened = "-‑–_".contains(before)
            && start.checked_sub(2).is_some_and(|at| chars[at].is_alphabetic());
        // Scripts that put no spaces between words put none before numbers either.
        if (before.is_alphabetic() && before < '\u{530}') || hyphened {
            continue;
        }
        let rest: String = chars[at..].iter().take(6).collect::<String>().to_lowercase();
        let rest = rest.trim_start();
        let afternoon = ["pm", "p.m", "p. m", "p.\u{a0}m"].iter().any(|s| rest.starts_with(s));
        found.push(Number {
            written: chars[start..at].iter().collect(),
            meanings: meanings(&groups, &separators),
            afternoon,
        });
    }
    found
}

/// Every way to read digits with separators between them.
fn meanings(groups: &[String], separators: &[char]) -> BTreeSet<String> {
    let whole = |groups: &[String]| {
        let joined = groups.concat();
        let trimmed = joined.trim_start_matches('0');
        if trimmed.is_empty() { "0".to_owned() } else { trimmed.to_owned() }
    };
    let fraction = |digits: &str| {
        let digits = digits.trim_end_matches('0');
        if digits.is_empty() { String::new() } else { format!(".{digits}") }
    };
    let mut all = BTreeSet::new();
    let Some((last, head)) = groups.split_last() else { return all };
    let Some((point, grouping)) = separators.split_last() else {
        all.insert(whole(groups));
        return all;
    };
    // All separators group: the last group then has three digits.
    if last.len() == 3 {
        all.insert(whole(groups));
    }
    // The last separator is the decimal sign, and those before group by something else.
    if !matches!(point, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}') && !grouping.contains(point) {
        all.insert(format!("{}{}", whole(head), fraction(last)));
    }
    // A date, a version, a list: digits in a row.
    if all.is_empty() {
        all.insert(groups.join("."));
    }
    all
}

/// A decimal digit of any script as the ASCII one.
fn ascii_digit(c: char) -> char {
    const ZEROS: [u32; 16] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
        0xed0, 0x1040, 0xff10,
    ];
    let code = u32::from(c);
    ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))
        .and_then(|zero| char::from_digit(code - zero, 10))
        .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_compared_across_formats() {
        for (a, b, same) in [
            ("1,000 people", "1 000 personnes", true),
            ("1,000 people", "1.000 personas", true),
            ("1000", "1\u{202f}000", true),
            ("3.5 %", "3,5 %", true),
            ("1,234,567.89", "1.234.567,89", true),
            ("in 2025", "en 2024", false),
            ("30 days", "20 jours", false),
            ("v2 of UTF-8", "UTF-8 deuxième", true),
            ("٣٠ يوما", "30 days", true),
            ("2.50", "2,5", true),
            ("10 MB", "100 Mo", false),
        ] {
            let (left, right) = (numbers(a, true), numbers(b, true));
            let equal = left.len() == right.len()
                && left.iter().all(|n| right.iter().any(|other| n.matches(other)));
            assert_eq!(equal, same, "{a} / {b}: {left:?} {right:?}");
        }
    }
}
