//! Values that say the same words as the reference: not translated, as far as can be told.

use super::facts::VALUE;
use super::unit::{Context, Unit};
use crate::diag::{Code, Diagnostic};
use crate::message::say;
use std::collections::BTreeMap;

/// With more of them in one file, the file is told about once.
const MAX_EACH: usize = 3;
/// How many are named then.
const MAX_NAMES: usize = 6;

/// The values of a locale that are not translated, by file.
#[derive(Default)]
pub(super) struct Untranslated(BTreeMap<String, Vec<(String, Diagnostic)>>);

impl Untranslated {
    /// Looks at a value with the same words as the reference's.
    ///
    /// One word may be the same in both languages, names begin with capitals, and what a comment
    /// asks to keep is kept.
    pub(super) fn add(&mut self, reference: &Unit<'_>, own: &Unit<'_>, context: &Context<'_>) {
        let languages = context.lang.zip(context.reference);
        if languages.is_none_or(|(a, b)| a.language() == b.language())
            || !own.facts.texts.iter().any(|text| is_prose(text))
        {
            return;
        }
        let kept = reference.entry.comment_lines().any(|line| {
            let line = line.to_lowercase();
            ["translate", "localize", "localise"].iter().any(|word| {
                line.contains(&format!("not {word}")) || line.contains(&format!("n't {word}"))
            })
        });
        // By convention what is typed in, not read.
        let is_code = own.entry.id.ends_with("-examples") || own.entry.id.ends_with("-example");
        if !kept && !is_code {
            let name = own.name();
            let finding = own.finding(Code::ValueUntranslated, say::ftl_value_untranslated(&name));
            self.0
                .entry(own.entry.file.path.clone())
                .or_default()
                .push((name, finding.help(say::ftl_value_untranslated_help())));
        }
    }

    /// One finding each where they are few, else one for the file, at the first of them.
    pub(super) fn report(self, out: &mut Vec<Diagnostic>) {
        for found in self.0.into_values() {
            let count = found.len();
            if count <= MAX_EACH {
                out.extend(found.into_iter().map(|(_, finding)| finding));
                continue;
            }
            let names: Vec<String> =
                found.iter().take(MAX_NAMES).map(|(name, _)| format!("`{name}`")).collect();
            let Some((_, mut first)) = found.into_iter().next() else { continue };
            let more = count - names.len();
            first.message = say::ftl_values_untranslated(count, names.join(", "), more);
            out.push(first);
        }
    }
}

/// Two words or more of which one is neither a name nor code: it begins with a small letter and is
/// not the first. What is all capitals is a unit or an abbreviation, and says nothing.
fn is_prose(text: &str) -> bool {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    let mut words = text
        .split(|c: char| c.is_whitespace() || c == VALUE)
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '`'))
        .filter(|word| letters(word) > 1 && word.chars().any(char::is_lowercase))
        .filter(|word| !word.contains(['/', '@', '_', '<', '>', '=', '\\', '`', '.', ':', '-']));
    words.next().is_some()
        && words.any(|word| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_lowercase)
                && letters.all(|c| c.is_lowercase() || "'’".contains(c))
        })
}

#[cfg(test)]
mod tests {
    use super::is_prose;

    #[test]
    fn prose_is_told_from_names() {
        for (text, expected) in [
            ("Download the study", true),
            ("Case study", true),
            ("Page \u{fffc} of \u{fffc}", true),
            ("Polyfolio", false),
            ("Google Maps", false),
            ("Contents", false),
            ("{ $n } PDF", false),
            ("\u{fffc} KB (\u{fffc} bytes)", false),
            ("--lang <LANG>", false),
            ("n.d.", false),
            ("\u{fffc} / \u{fffc}", false),
        ] {
            assert_eq!(is_prose(text), expected, "{text}");
        }
    }
}
