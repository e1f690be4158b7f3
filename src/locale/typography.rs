//! Setting a text by the rules of its language: quotes, apostrophes, dashes, no-break spaces.
//!
//! The rules are data of the locale's profile. They see a paragraph as one string in which markup
//! boundaries are transparent and code, formulas and pictures are opaque, so that a quotation mark
//! before a link still opens.

use super::profile::TypographyProfile;

/// Stands between two runs of text that markup separates.
const BOUNDARY: char = '\u{FDD0}';
/// Stands for something that is not text.
const OPAQUE: char = '\u{FDD1}';

/// Applies the profile of one language.
#[derive(Debug, Clone)]
pub struct Typographer {
    quotes: Vec<Vec<char>>,
    apostrophe: Option<char>,
    ellipsis: bool,
    dashes: Vec<String>,
    before: Vec<(char, String)>,
    after: Vec<(char, String)>,
}

/// A run of a paragraph.
#[derive(Debug)]
pub enum Run<'t> {
    /// Text, changed in place.
    Text(&'t mut String),
    /// Code, a formula, a picture: not changed, but not a space either.
    Opaque,
}

impl Typographer {
    /// Takes the rules of a profile.
    #[must_use]
    pub fn new(profile: &TypographyProfile) -> Self {
        let spaces = |table: &std::collections::BTreeMap<String, String>| {
            table
                .iter()
                .filter_map(|(space, marks)| Some((space.chars().next()?, marks.clone())))
                .collect()
        };
        Self {
            quotes: profile.quotes.iter().map(|quote| quote.chars().collect()).collect(),
            apostrophe: profile.apostrophe.as_ref().and_then(|a| a.chars().next()),
            ellipsis: profile.ellipsis,
            dashes: profile.dashes.clone(),
            before: spaces(&profile.space_before),
            after: spaces(&profile.space_after),
        }
    }

    /// Sets the runs of one paragraph.
    pub fn settle(&self, mut runs: Vec<Run<'_>>) {
        let mut joined = Vec::new();
        for run in &runs {
            match run {
                Run::Text(text) => joined.extend(text.chars().filter(|c| !is_mark(*c))),
                Run::Opaque => joined.push(OPAQUE),
            }
            joined.push(BOUNDARY);
        }
        let settled = self.spaces(&self.marks(&joined));
        let mut pieces = settled.split(|&c| c == BOUNDARY);
        for run in &mut runs {
            let piece = pieces.next().unwrap_or_default();
            if let Run::Text(text) = run {
                **text = piece.iter().collect();
            }
        }
    }

    /// Sets a text that stands alone, such as a title.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        self.settle(vec![Run::Text(&mut text)]);
        text
    }

    /// Quotes, apostrophes, dashes, ellipses.
    fn marks(&self, text: &[char]) -> Vec<char> {
        let mut out: Vec<char> = Vec::with_capacity(text.len() + 16);
        let mut open: Vec<char> = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let c = text[at];
            let before = out.iter().rev().copied().find(|&c| c != BOUNDARY);
            let after = text[at + 1..].iter().copied().find(|&c| c != BOUNDARY);
            let starts = before.is_none_or(opens_after);
            match c {
                '"' if self.quotes.len() >= 2 => {
                    let opening = starts && after.is_some_and(|c| !c.is_whitespace());
                    if opening && !open.contains(&'"') {
                        out.extend(&self.quotes[0]);
                        open.push('"');
                    } else if open.contains(&'"') {
                        trim_space(&mut out, &self.quotes[1]);
                        out.extend(&self.quotes[1]);
                        while open.pop().is_some_and(|mark| mark != '"') {}
                    } else {
                        out.push(c); // inches, or a quotation that never opened
                    }
                }
                '\'' => {
                    let closes_later = starts
                        && after.is_some_and(char::is_alphanumeric)
                        && closes(&text[at + 1..]);
                    if closes_later && self.quotes.len() >= 4 {
                        out.extend(&self.quotes[if open.is_empty() { 0 } else { 2 }]);
                        open.push(if open.is_empty() { '1' } else { '2' });
                    } else if let (Some(&mark @ ('1' | '2')), false) =
                        (open.last(), after.is_some_and(char::is_alphanumeric))
                    {
                        out.extend(&self.quotes[if mark == '1' { 1 } else { 3 }]);
                        open.pop();
                    } else {
                        out.push(self.apostrophe.unwrap_or(c));
                    }
                }
                '.' if self.ellipsis && text[at..].starts_with(&['.', '.', '.']) => {
                    let length = text[at..].iter().take_while(|&&c| c == '.').count();
                    if length == 3 {
                        out.push('…');
                    } else {
                        out.extend(std::iter::repeat_n('.', length));
                    }
                    at += length - 1;
                }
                '-' if !self.dashes.is_empty() => {
                    let length = text[at..].iter().take_while(|&&c| c == '-').count();
                    let arrow = text.get(at + length) == Some(&'>') || before == Some('<');
                    match self.dashes.get(length.wrapping_sub(2)) {
                        Some(dash) if !arrow => out.extend(dash.chars()),
                        _ => out.extend(std::iter::repeat_n('-', length)),
                    }
                    at += length - 1;
                }
                _ => out.push(c),
            }
            at += 1;
        }
        out
    }

    /// No-break spaces before and after the marks that take one.
    fn spaces(&self, text: &[char]) -> Vec<char> {
        if self.before.is_empty() && self.after.is_empty() {
            return text.to_vec();
        }
        let find = |table: &[(char, String)], c: char| {
            table.iter().find(|(_, marks)| marks.contains(c)).map(|(space, _)| *space)
        };
        let mut out: Vec<char> = Vec::with_capacity(text.len() + 16);
        for (at, &c) in text.iter().enumerate() {
            if let Some(space) = find(&self.before, c) {
                let next = text[at + 1..].iter().copied().find(|&c| c != BOUNDARY);
                // In `12:30`, `http://` or `a?b=c` the mark is not punctuation.
                let ends = next.is_none_or(|n| n.is_whitespace() || is_closing(n) || n == OPAQUE);
                let last = out.iter().rposition(|&c| c != BOUNDARY);
                match last.map(|index| (index, out[index])) {
                    Some((index, ' ')) => out[index] = space,
                    // Of `?!` only the first mark takes a space.
                    Some((_, previous))
                        if ends
                            && !matches!(previous, '?' | '!' | ':' | ';')
                            && (previous.is_alphanumeric() || is_closing(previous)) =>
                    {
                        out.push(space);
                    }
                    _ => {}
                }
            }
            if c == ' '
                && let Some(previous) = out.iter().rev().copied().find(|&c| c != BOUNDARY)
                && let Some(space) = find(&self.after, previous)
            {
                out.push(space);
                continue;
            }
            out.push(c);
        }
        out
    }
}

fn is_mark(c: char) -> bool {
    c == BOUNDARY || c == OPAQUE
}

/// Whether a quotation mark after this character opens.
fn opens_after(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '(' | '[' | '{' | '«' | '“' | '‘' | '—' | '–' | '-' | '/' | '¿' | '¡')
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '»' | '”' | '’' | '"' | '*' | '?' | '!' | '.' | ',' | '…' | '%')
}

/// Whether a single quotation that opens here is closed before the paragraph ends.
fn closes(text: &[char]) -> bool {
    let mut previous = ' ';
    for (at, &c) in text.iter().enumerate() {
        let next = text.get(at + 1).copied().unwrap_or(' ');
        if c == '\'' && !previous.is_whitespace() && !next.is_alphanumeric() {
            return true;
        }
        if c != BOUNDARY {
            previous = c;
        }
    }
    false
}

/// A space already there before a closing quote that brings its own.
fn trim_space(out: &mut Vec<char>, quote: &[char]) {
    if quote.first().is_some_and(|c| c.is_whitespace()) {
        while out.last().is_some_and(|&c| c == ' ') {
            out.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locales;

    #[track_caller]
    fn check(lang: &str, cases: &[(&str, &str)]) {
        let locales = Locales::load(&[]).output;
        let catalog = locales.catalog(&lang.parse().unwrap());
        let typographer = Typographer::new(&catalog.profile().typography);
        for (input, expected) in cases {
            let shown = typographer.text(input).replace('\u{202f}', "~").replace('\u{a0}', "_");
            assert_eq!(&shown, expected, "{input}");
            let again = typographer.text(&typographer.text(input));
            assert_eq!(again, typographer.text(input), "idempotent: {input}");
        }
    }

    #[test]
    fn french() {
        check(
            "fr",
            &[
                ("Qui paie ? Personne !", "Qui paie~? Personne~!"),
                ("Qui paie? Personne!", "Qui paie~? Personne~!"),
                ("Il a dit : \"oui\".", "Il a dit_: «_oui_»."),
                ("l'eau d'Afrique", "l’eau d’Afrique"),
                ("à 12:30, http://a.org/?b=c", "à 12:30, http://a.org/?b=c"),
                ("« déjà »", "«_déjà_»"),
                ("\"un 'mot' rare\"", "«_un “mot” rare_»"),
                ("quoi ?!", "quoi~?!"),
                ("et puis...", "et puis…"),
                ("(vraiment ?)", "(vraiment~?)"),
                ("12 %", "12_%"),
            ],
        );
    }

    #[test]
    fn english() {
        check(
            "en",
            &[
                ("He said \"yes\".", "He said “yes”."),
                ("don't 'stop' now", "don’t “stop” now"),
                ("the users' data", "the users’ data"),
                ("nobody -- not you --", "nobody – not you –"),
                ("a --> b", "a --> b"),
                ("6\" pipe", "6\" pipe"),
                ("Qui ? Moi", "Qui ? Moi"),
            ],
        );
    }

    #[test]
    fn spanish() {
        check("es", &[("Dijo \"sí\" ayer", "Dijo «sí» ayer"), ("¿\"Qué\"?", "¿«Qué»?")]);
    }

    #[test]
    fn markup_is_transparent_and_code_opaque() {
        let locales = Locales::load(&[]).output;
        let catalog = locales.catalog(&"en".parse().unwrap());
        let typographer = Typographer::new(&catalog.profile().typography);
        let (mut a, mut b, mut c) = ("see \"".to_owned(), "link".to_owned(), "\" and ".to_owned());
        let mut d = "'s".to_owned();
        typographer.settle(vec![
            Run::Text(&mut a),
            Run::Text(&mut b),
            Run::Text(&mut c),
            Run::Opaque,
            Run::Text(&mut d),
        ]);
        assert_eq!((a.as_str(), c.as_str(), d.as_str()), ("see “", "” and ", "’s"));
    }
}
