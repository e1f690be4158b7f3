//! What of a text survives translation: numbers, addresses, code, names, and the beginnings of
//! words that languages share.

use crate::study::Segment;

/// What a token is. The share in [`Class::kept`] is how often a translation keeps one that occurs
/// somewhere in both documents: estimates, on which little depends, because rarity weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// The beginning of a word: `commu` of "community" and "communauté".
    Stem = 0,
    /// A capitalised word within a sentence, or an acronym.
    Name = 1,
    /// A run of digits.
    Number = 2,
    /// A part of an address or a file's name.
    Part = 3,
    /// An address, code, a formula, a footnote's label.
    Whole = 4,
    /// The whole text.
    Text = 5,
}

impl Class {
    /// How often a translation keeps it.
    pub(super) fn kept(class: u64) -> f32 {
        match class {
            0 => 0.55,
            1 => 0.75,
            2 => 0.85,
            3 => 0.75,
            4 => 0.9,
            _ => 0.97,
        }
    }
}

/// A token in a unit: hash, class and unit in one number, so that sorting a list of them is fast
/// and brings equal tokens together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Token(u64);

const UNIT_BITS: u32 = 21;
const CLASS_BITS: u32 = 3;

/// More units than this are not told apart by their tokens. A file of the greatest size that is
/// read has fewer.
pub(super) const MAX_UNITS: usize = 1 << UNIT_BITS;

impl Token {
    fn new(hash: u64, class: Class, unit: usize) -> Self {
        // The upper bits of a multiplied hash are the well mixed ones.
        let hash = mixed(hash) >> (UNIT_BITS + CLASS_BITS) << (UNIT_BITS + CLASS_BITS);
        let unit = unit.min(MAX_UNITS - 1) as u64;
        Self(hash | (class as u64) << UNIT_BITS | unit)
    }

    /// What makes two tokens the same, wherever they stand.
    pub(super) fn identity(self) -> u64 {
        self.0 >> UNIT_BITS
    }

    /// The number of its class.
    pub(super) fn class(self) -> u64 {
        self.identity() & ((1 << CLASS_BITS) - 1)
    }

    /// Where it stands.
    pub(super) fn unit(self) -> usize {
        (self.0 & (MAX_UNITS as u64 - 1)) as usize
    }
}

/// Letters of a stem. Four join what is not related, six part what is.
const STEM: usize = 5;
/// Letters of a name that count; endings change ("Kenya", "Kenyan").
const NAME: usize = 6;

/// Puts the tokens of a segment, as part of a unit, at the end of a list. Gives its length in
/// characters without spaces.
pub(super) fn tokens(segment: &Segment, unit: usize, out: &mut Vec<Token>) -> usize {
    let text = segment.text.as_str();
    // Neither spaces nor the later bytes of a character.
    let length = text.bytes().filter(|&byte| byte != b' ' && byte & 0xc0 != 0x80).count();
    // The first word of a sentence is a capital in any language and says nothing.
    let mut starts = true;
    let mut last = '.';
    let mut at = 0;
    while let Some(c) = char_at(text, at) {
        if is_letter(c) {
            let word = Word::at(text, at);
            at = word.end;
            word.tokens(unit, starts, out);
            (starts, last) = (false, c);
        } else if c.is_ascii_digit() {
            let digits = text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_digit());
            let (hash, count) =
                digits.fold((SEED, 0), |(hash, n), &digit| (step(hash, digit.into()), n + 1));
            out.push(Token::new(hash, Class::Number, unit));
            at += count;
            (starts, last) = (false, c);
        } else {
            starts |= c == ' ' && ends_a_sentence(last);
            last = c;
            at += c.len_utf8();
        }
    }
    if length > 0 {
        out.push(Token::new(hash(&segment.text), Class::Text, unit));
    }
    for markup in &segment.markup {
        out.push(Token::new(hash(markup), Class::Whole, unit));
        for part in markup.split(|c: char| !c.is_alphanumeric()) {
            // "en", "www" and "http" are in any address.
            if part.len() >= 5 {
                out.push(Token::new(hash(part), Class::Part, unit));
            }
        }
    }
    length
}

/// The character that begins at a byte.
#[inline]
fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        Some(_) => text.get(at..)?.chars().next(),
        None => None,
    }
}

/// Whether a character is part of a word.
#[inline]
fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { c.is_alphabetic() || is_mark(c) }
}

/// A run of letters.
struct Word {
    /// Where it ends.
    end: usize,
    letters: usize,
    capitals: usize,
    /// How many letters are in the hash.
    folded: usize,
    hash: u64,
    /// The hash after the letters of a stem.
    stem: u64,
}

impl Word {
    fn at(text: &str, start: usize) -> Self {
        let (mut end, mut letters, mut capitals) = (start, 0, 0);
        let (mut folded, mut hash, mut stem, mut last) = (0, SEED, SEED, '\0');
        while let Some(c) = char_at(text, end) {
            let fold = match ASCII.get(c as usize) {
                Some(0) => break,
                Some(&fold) => {
                    capitals += usize::from(c.is_ascii_uppercase());
                    char::from(fold)
                }
                None if is_letter(c) => {
                    capitals += usize::from(c.is_uppercase());
                    fold(c)
                }
                None => break,
            };
            end += c.len_utf8();
            letters += 1;
            if folded == NAME || is_mark(fold) {
                continue;
            }
            // "community" and "comunidad": doubled letters differ between languages.
            if fold != last {
                folded += 1;
                hash = step(hash, fold as u64);
                stem = if folded <= STEM { hash } else { stem };
            }
            last = fold;
        }
        Self { end, letters, capitals, folded, hash, stem }
    }

    fn tokens(&self, unit: usize, starts: bool, out: &mut Vec<Token>) {
        let acronym = self.letters >= 2 && self.capitals >= 2;
        let name = self.letters >= 3 && self.capitals == 1 && !starts;
        if acronym || name {
            out.push(Token::new(self.hash, Class::Name, unit));
        }
        if self.folded >= 4 {
            out.push(Token::new(self.stem, Class::Stem, unit));
        }
    }
}

/// After these and a space a sentence, or something like one, begins.
fn ends_a_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | ':' | '…' | '»' | '”' | '"' | '-' | '–' | '—' | '•')
}

/// Characters inside words: soft hyphens and combining accents.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}')
}

/// The letters of ASCII as [`fold`] would have them; other characters are 0.
const ASCII: [u8; 128] = {
    let mut table = [0; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphabetic() {
            table[byte as usize] = match byte.to_ascii_lowercase() {
                b'y' => b'i',
                b'k' => b'c',
                lower => lower,
            };
        }
        byte += 1;
    }
    table
};

/// A letter beyond ASCII without case and accent, and with the spellings joined that Latin words vary in.
fn fold(c: char) -> char {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ý' | 'ý' | 'ÿ' | 'Ĩ'..='ı' => 'i',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' | 'œ' | 'Œ' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ś'..='š' => 's',
        'Ź'..='ž' => 'z',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

const SEED: u64 = 0x243f_6a88_85a3_08d3;

fn step(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95)
}

fn mixed(hash: u64) -> u64 {
    (hash ^ (hash >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn hash(text: &str) -> u64 {
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let hash = words.iter().fold(SEED, |hash, word| step(hash, u64::from_le_bytes(*word)));
    rest.iter().fold(step(hash, text.len() as u64), |hash, byte| step(hash, u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::SegmentKind;

    fn shared(left: &str, right: &str) -> usize {
        let list = |text: &str| {
            let mut out = Vec::new();
            let segment = Segment {
                key: String::new(),
                kind: SegmentKind::Paragraph,
                span: 0..0,
                text: text.into(),
                words: 1,
                prints: crate::study::Prints::of_text(""),
                markup: Vec::new(),
                cell: None,
                references: Vec::new(),
                verbatim: None,
            };
            tokens(&segment, 0, &mut out);
            out
        };
        let right = list(right);
        list(left).iter().filter(|token| right.contains(token)).count()
    }

    #[test]
    fn what_languages_share() {
        for (left, right, expected) in [
            ("the community", "una comunidad", 1),
            ("his métrique", "metrics", 1),
            ("in 1,240 wells", "1 240 puits", 2),
            ("by Kenya Water", "à Kenia Aguas", 2),
            ("the API of", "una API de", 1),
            ("wells", "puits", 0),
            ("", "", 0),
        ] {
            assert_eq!(shared(left, right), expected, "{left} / {right}");
        }
    }
}
