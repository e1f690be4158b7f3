//! A segment's words as the judgement of edits compares them.
//!
//! Characters that are variants of one another in typography are one here: straight and curly
//! quotation marks, `...` and `…`, `--` and `–`, every kind of space and hyphen, composed and
//! decomposed letters.

use icu::normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// A word, a number, or a mark; white space is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// As written, variants made one.
    pub(super) raw: String,
    /// The same in lower case.
    pub(super) key: String,
    /// What it is.
    pub(super) kind: TokenKind,
    /// Whether a capital may be due to its place: it begins a sentence, or follows a colon.
    pub(super) starts: bool,
}

/// The kinds of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, with apostrophes between them.
    Word,
    /// Anything with a digit: `1,5`, `-3`, `2nd`, `CO2`.
    Number,
    /// Punctuation that a text can gain or lose without saying something else.
    Mark,
    /// A question mark, and every other character: `%`, `€`, `/`, `=`, `&`.
    Symbol,
}

impl Token {
    /// Whether it has a capital letter anywhere.
    pub(super) fn has_capital(&self) -> bool {
        self.raw.contains(char::is_uppercase)
    }

    /// Whether its first letter is its only capital.
    pub(super) fn is_capitalised(&self) -> bool {
        let mut letters = self.raw.chars();
        letters.next().is_some_and(char::is_uppercase) && !letters.any(char::is_uppercase)
    }

    /// Whether nothing in it is in lower case, and it is longer than one letter.
    pub(super) fn is_all_capitals(&self) -> bool {
        self.kind == TokenKind::Word
            && self.raw.chars().nth(1).is_some()
            && !self.raw.contains(char::is_lowercase)
            && self.has_capital()
    }
}

/// Punctuation whose change alone is light. A question mark makes another sentence, and so is none.
const MARKS: &str = ".,;:…!¡¿-–—\"'()[]·•";

/// The tokens of a text without markup.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = folded(text);
    let chars: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    let mut starts = true;
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let length = token_length(&chars, at);
        let raw: String = chars[at..at + length].iter().collect();
        at += length;
        if c.is_whitespace() {
            continue;
        }
        let kind = match c {
            _ if raw.contains(char::is_numeric) => TokenKind::Number,
            _ if is_letter(c) => TokenKind::Word,
            _ if MARKS.contains(c) => TokenKind::Mark,
            _ => TokenKind::Symbol,
        };
        let opens_next = matches!(c, '.' | '!' | '?' | '…' | ':' | '•');
        let transparent = matches!(c, '"' | '\'' | '(' | '[' | '¿' | '¡' | '-' | '–' | '—' | ')');
        out.push(Token { key: raw.to_lowercase(), raw, kind, starts });
        starts = opens_next || (starts && transparent);
    }
    out
}

/// One spelling for typographic variants.
pub(super) fn folded(text: &str) -> String {
    let text = ComposingNormalizerBorrowed::new_nfc().normalize(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '’' | '‘' | '‛' | 'ʼ' | '‹' | '›' | '`' | '´' => out.push('\''),
            '“' | '”' | '„' | '‟' | '«' | '»' => out.push('"'),
            '‐' | '‑' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            // Invisible: soft hyphen, zero-width space, word joiner, byte order mark.
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
            _ => out.push(c),
        }
    }
    out.replace("...", "…").replace("---", "—").replace("--", "–")
}

/// A word without its accents.
pub(super) fn unaccented(word: &str) -> String {
    DecomposingNormalizerBorrowed::new_nfd()
        .normalize(word)
        .chars()
        .filter(|&c| !is_combining(c))
        .collect()
}

/// The block of combining diacritical marks.
fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining(c)
}

/// How many characters the token at `at` has.
fn token_length(chars: &[char], at: usize) -> usize {
    let char_at = |index: usize| chars.get(index).copied().unwrap_or(' ');
    let digit = |index: usize| char_at(index).is_numeric();
    let before = at.checked_sub(1).map_or(' ', char_at);
    // A sign belongs to its number, but not the hyphen of a range.
    let signed = matches!(chars[at], '-' | '+' | '±')
        && digit(at + 1)
        && (before.is_whitespace() || matches!(before, '(' | '[' | '"' | '\''));
    if !is_letter(chars[at]) && !signed {
        return 1;
    }
    let mut end = at + 1;
    loop {
        let joins = match char_at(end) {
            '.' | ',' => digit(end - 1) && digit(end + 1),
            '\'' => is_letter(char_at(end + 1)),
            c => is_letter(c),
        };
        if !joins {
            return end - at;
        }
        end += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_words_numbers_and_marks() {
        for (text, expected) in [
            ("L’eau « coule » à 1,5 %.", "L'eau \" coule \" à 1,5 % ."),
            ("from -3 to 10-20", "from -3 to 10 - 20"),
            ("wait... e\u{301}te\u{301}", "wait … été"),
            ("don't—stop", "don't — stop"),
            ("\u{ad}\u{feff}", ""),
        ] {
            let found: Vec<_> = tokens(text).into_iter().map(|token| token.raw).collect();
            assert_eq!(found.join(" "), expected);
        }
    }

    #[test]
    fn sentences_start_after_their_ends() {
        let starts: Vec<_> = tokens("One two. “Three” four: five, six? Seven")
            .into_iter()
            .filter(|token| token.starts && token.kind == TokenKind::Word)
            .map(|token| token.raw)
            .collect();
        assert_eq!(starts, ["One", "Three", "five", "Seven"]);
    }
}
