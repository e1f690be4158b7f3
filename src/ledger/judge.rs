//! Tells corrections from changes, word by word, by the rules that [`classify`](super::classify)
//! states.

use super::class::{EditClass, EditRules};
use super::tokens::{Token, TokenKind, unaccented};
use crate::text::diff::common;

/// With more corrected words than this, a segment was rewritten rather than corrected.
const MAX_CORRECTIONS: usize = 4;
/// Words with fewer letters are misspelt only by two letters exchanged: any other slip makes another
/// word of them too often.
const SHORT: usize = 5;
/// From so many letters on a misspelling may have two slips (by Damerau and Levenshtein), below it
/// has one. Of 4,577 words of two English manuals, 11 % are that near another, 32 % if two slips
/// are allowed from five letters on.
const LONG: usize = 9;
/// Shorter words that are joined, as in `a part`, make another word too often.
const MIN_JOINED: usize = 3;
/// A word in capitals of at most this many letters is an acronym even if it is a word (`AIDS`, `US`).
const MAX_ACRONYM: usize = 4;

/// The parts of a word that apostrophes make, each with the apostrophe that ends it.
pub(super) fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split_inclusive('\'')
}

/// Compares the words of a segment before and after.
pub(super) struct Judge<'j> {
    pub(super) rules: &'j EditRules,
    pub(super) is_word: &'j dyn Fn(&str) -> bool,
}

/// A stretch that differs, with its surroundings.
struct Gap<'t> {
    old: &'t [Token],
    new: &'t [Token],
    from_old: usize,
    from_new: usize,
    until_old: usize,
    until_new: usize,
}

impl Judge<'_> {
    /// The class of an edit whose words differ.
    pub(super) fn wording(&self, old: &[Token], new: &[Token]) -> EditClass {
        let keys = |tokens: &[Token]| tokens.iter().map(|t| t.key.clone()).collect::<Vec<_>>();
        let mut pairs = common(&keys(old), &keys(new), |_| 1);
        pairs.push((old.len(), new.len()));
        let titled = is_titled(old) || is_titled(new);
        // Different words, then, if only because a space came or went; the loop finds no lighter.
        let mut worst = EditClass::Punctuation;
        let (mut from_old, mut from_new, mut corrections) = (0, 0, 0);
        for (until_old, until_new) in pairs {
            let gap = Gap { old, new, from_old, from_new, until_old, until_new };
            let (class, corrected) = self.gap(&gap);
            worst = worst.max(class);
            corrections += corrected;
            if let (Some(before), Some(after)) = (old.get(until_old), new.get(until_new))
                && before.raw != after.raw
                && !self.is_light_capital(before, after, titled)
            {
                return EditClass::Substantive;
            }
            if worst == EditClass::Substantive || corrections > MAX_CORRECTIONS {
                return EditClass::Substantive;
            }
            (from_old, from_new) = (until_old + 1, until_new + 1);
        }
        worst
    }

    /// The class of a gap, and how many words are corrected in it.
    fn gap(&self, gap: &Gap<'_>) -> (EditClass, usize) {
        let removed = &gap.old[gap.from_old..gap.until_old];
        let added = &gap.new[gap.from_new..gap.until_new];
        let heavy = |t: &Token| matches!(t.kind, TokenKind::Number | TokenKind::Symbol);
        if removed.iter().chain(added).any(heavy) {
            return (EditClass::Substantive, 0);
        }
        let is_word = |&(_, token): &(usize, &Token)| token.kind == TokenKind::Word;
        let went: Vec<_> =
            (gap.from_old..).zip(removed).filter(is_word).map(|(index, _)| index).collect();
        let came: Vec<_> =
            (gap.from_new..).zip(added).filter(is_word).map(|(index, _)| index).collect();
        if went.len() < removed.len() || came.len() < added.len() {
            let dashes = |tokens: &[Token]| tokens.iter().all(|t| "-–".contains(&t.raw));
            let range = dashes(removed) && dashes(added);
            let sign = removed.iter().chain(added).any(|t| "-–".contains(&t.raw));
            if self.beside_negation(gap)
                || (!range && between_numbers(gap))
                || (sign && before_number(gap))
            {
                return (EditClass::Substantive, 0);
            }
        }
        let weighs = |tokens: &[Token], words: &[usize]| {
            words.iter().any(|&index| self.is_weighty(tokens, index))
        };
        if weighs(gap.old, &went) || weighs(gap.new, &came) {
            return (EditClass::Substantive, 0);
        }
        let tokens = |all: &'_ [Token], words: &[usize]| -> Vec<Token> {
            words.iter().map(|&index| all[index].clone()).collect()
        };
        let (old, new) = (tokens(gap.old, &went), tokens(gap.new, &came));
        let corrected = match (old.as_slice(), new.as_slice()) {
            ([], []) => return (EditClass::Punctuation, 0),
            (old, [whole]) if old.len() > 1 => self.is_joined(old, whole, true, removed),
            ([whole], new) if new.len() > 1 => self.is_joined(new, whole, false, added),
            (old, new) => {
                old.len() == new.len()
                    && old.iter().zip(new).all(|(old, new)| self.is_corrected(old, new))
            }
        };
        let class = if corrected { EditClass::Misspelling } else { EditClass::Substantive };
        (class, old.len().min(new.len()))
    }

    /// Whether a comma or the like that changed stands next to a negation: `No, it stopped`. At the
    /// end of the segment it says nothing.
    fn beside_negation(&self, gap: &Gap<'_>) -> bool {
        if gap.until_old == gap.old.len() || gap.until_new == gap.new.len() {
            return false;
        }
        let around = |tokens: &[Token], from: usize, until: usize| {
            let before = from.checked_sub(1);
            before
                .into_iter()
                .chain(std::iter::once(until))
                .any(|index| covers(&self.rules.negations, tokens, index))
        };
        around(gap.old, gap.from_old, gap.until_old) || around(gap.new, gap.from_new, gap.until_new)
    }

    fn is_weighty(&self, tokens: &[Token], index: usize) -> bool {
        covers(&self.rules.negations, tokens, index) || covers(&self.rules.weighty, tokens, index)
    }

    /// Whether the language writes a word small.
    fn is_common(&self, token: &Token) -> bool {
        (self.is_word)(&token.key)
            || parts(&token.key).all(|part| part.ends_with('\'') || (self.is_word)(part))
            || self.is_weighty(std::slice::from_ref(token), 0)
    }

    /// Whether a change of case is due to a word's place or a style of titles, not to a name.
    fn is_light_capital(&self, old: &Token, new: &Token, titled: bool) -> bool {
        let acronym =
            |token: &Token| token.is_all_capitals() && token.raw.chars().count() <= MAX_ACRONYM;
        let loud = [old, new].into_iter().find(|t| t.has_capital() && !t.is_capitalised());
        if let Some(loud) = loud {
            // Capitals throughout: an acronym, or a title that shouts.
            let shouts = titled && loud.is_all_capitals() && !acronym(loud);
            return shouts && self.is_common(loud);
        }
        let capital = if old.has_capital() { old } else { new };
        (capital.starts || titled) && self.is_common(capital)
    }

    /// Whether one word is a misspelling of the other and not a word itself.
    fn is_corrected(&self, old: &Token, new: &Token) -> bool {
        let small = !old.has_capital() && !new.has_capital();
        let at_start = old.is_capitalised() && new.is_capitalised() && old.starts && new.starts;
        if !small && !at_start {
            return false;
        }
        let misspelt = |word: &str| !(self.is_word)(word) && !self.rules.confusable.contains(word);
        let slip = |old: &str, new: &str| misspelt(old) && (self.is_word)(new) && is_slip(old, new);
        let same_parts = parts(&old.key).count() == parts(&new.key).count();
        if same_parts {
            let mut pairs = parts(&old.key).zip(parts(&new.key));
            return pairs.all(|(old, new)| old == new || slip(old, new));
        }
        slip(&old.key, &new.key)
    }

    /// Whether `pieces` are `whole` in several words; `joined` if `whole` is the new one.
    fn is_joined(&self, pieces: &[Token], whole: &Token, joined: bool, around: &[Token]) -> bool {
        let together: String = pieces.iter().map(|piece| piece.key.as_str()).collect();
        let names = pieces.iter().skip(1).any(Token::has_capital)
            || !(whole.is_capitalised() && whole.starts) && whole.has_capital();
        let marks: Vec<_> = around.iter().filter(|t| t.kind != TokenKind::Word).collect();
        if together != whole.key
            || names
            || pieces[0].has_capital() != whole.has_capital()
            || pieces.len() > 3
            || marks.iter().any(|mark| mark.raw != "-")
            || self.rules.joined.contains(&whole.key)
        {
            return false;
        }
        let all_words = pieces.iter().all(|piece| (self.is_word)(&piece.key));
        let whole_word = (self.is_word)(&whole.key);
        let (old_known, new_known) =
            if joined { (all_words, whole_word) } else { (whole_word, all_words) };
        let long = pieces.iter().all(|piece| piece.key.chars().count() >= MIN_JOINED);
        new_known && (!old_known || long || !marks.is_empty())
    }
}

/// Whether a phrase of a list covers the word at `index`: alone, in a part before or after an
/// apostrophe, or with its neighbours.
fn covers(list: &[Vec<String>], tokens: &[Token], index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    list.iter().any(|phrase| match phrase.as_slice() {
        [word] => *word == token.key || parts(&token.key).any(|part| part == word),
        phrase => (0..phrase.len()).any(|offset| {
            index.checked_sub(offset).is_some_and(|from| {
                tokens.get(from..from + phrase.len()).is_some_and(|run| {
                    run.iter().zip(phrase).all(|(token, word)| token.key == *word)
                })
            })
        }),
    })
}

/// Whether the words before and after a gap are numbers: `10-20`, `5, 10`.
fn between_numbers(gap: &Gap<'_>) -> bool {
    let number = |tokens: &[Token], index: Option<usize>| {
        index.and_then(|index| tokens.get(index)).is_some_and(|t| t.kind == TokenKind::Number)
    };
    number(gap.old, gap.from_old.checked_sub(1)) && number(gap.old, Some(gap.until_old))
}

/// Whether a number follows a gap that none precedes: a dash there may be its sign.
fn before_number(gap: &Gap<'_>) -> bool {
    let follows = gap.old.get(gap.until_old).is_some_and(|t| t.kind == TokenKind::Number);
    follows && !between_numbers(gap)
}

/// Whether a text is in the case of titles: every word of four letters or more has a capital, and
/// two that do not begin a sentence.
fn is_titled(tokens: &[Token]) -> bool {
    let mut long = tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word && token.raw.chars().count() >= 4)
        .peekable();
    long.peek().is_some()
        && long.clone().all(Token::has_capital)
        && (long.filter(|token| !token.starts).count() >= 2
            || tokens.iter().filter(|t| t.kind == TokenKind::Word).all(Token::is_all_capitals))
}

/// Whether two words are as near as a slip of the fingers: two letters exchanged, or one wrong,
/// missing or too many inside the word, two in a long one. Slips at the first letter are rare, and letters at
/// the end are how words inflect; an accent may be missing anywhere but on the last letter.
fn is_slip(old: &str, new: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let length = a.len().max(b.len());
    if a.len().min(b.len()) < 3 || length > 60 {
        return false;
    }
    let limit = if length < LONG { 1 } else { 2 };
    let accents = unaccented(old) == unaccented(new);
    if !accents && strsim::damerau_levenshtein(old, new) > limit {
        return false;
    }
    let prefix = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let rest = a.len().min(b.len()) - prefix;
    let suffix = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(x, y)| x == y).count();
    let exchanged = a.len() == b.len()
        && a.len() - prefix - suffix == 2
        && a[prefix] == b[prefix + 1]
        && a[prefix + 1] == b[prefix];
    exchanged || (accents && suffix >= 1) || (length >= SHORT && prefix >= 1 && suffix >= 2)
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn slips_are_inside_words() {
        for (old, new, expected) in [
            ("teh", "the", true),
            ("recieve", "receive", true),
            ("goverment", "government", true),
            ("migracion", "migración", true),
            ("etat", "état", true),
            ("increase", "decrease", false),
            ("migrant", "migrants", false),
            ("paye", "payé", false),
            ("niños", "niñas", false),
            ("form", "from", true), // two words: the lexicon's to say
            ("an", "on", false),
        ] {
            assert_eq!(is_slip(old, new), expected, "{old} {new}");
        }
    }
}
