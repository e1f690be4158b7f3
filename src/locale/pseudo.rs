//! Pseudo-locales: a language's own words, changed so that what was not taken from a message shows.
//!
//! CLDR sets the regions `XA` and `XB` aside for them (<https://cldr.unicode.org/development/pseudolocales>).
//! A tag with the region `XA` gives accented letters in brackets, a third longer; one with `XB`
//! gives words that run from right to left. The words are those of the tag's language if it has a
//! locale, else the reference's.

use super::Lang;
use std::borrow::Cow;

/// How the words are changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pseudo {
    /// Accents, brackets, a third longer.
    Accented,
    /// From right to left.
    Mirrored,
}

impl Pseudo {
    /// The change that a tag asks for.
    pub(super) fn of(lang: &Lang) -> Option<Self> {
        match lang.region()? {
            "XA" => Some(Self::Accented),
            "XB" => Some(Self::Mirrored),
            _ => None,
        }
    }

    /// What a bundle does to the words of a message, values aside.
    pub(super) fn transform(self) -> fn(&str) -> Cow<'_, str> {
        match self {
            Self::Accented => accented,
            Self::Mirrored => mirrored,
        }
    }

    /// What is done to a finished message.
    pub(super) fn frame(self, text: String) -> String {
        if text.trim().is_empty() || self == Self::Mirrored {
            return text;
        }
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        // The longer word is what a translation may need; a message of one sign needs nothing.
        let filling: String = ["·", "à", "ê", "î", "ö", "ū"]
            .iter()
            .cycle()
            .take(letters.div_ceil(3))
            .copied()
            .collect();
        format!("[{text}{filling}]")
    }

    /// A word that comes from no message, such as the name of a language.
    pub(super) fn word(self, text: &str) -> String {
        self.frame(self.transform()(text).into_owned())
    }
}

/// Letters with accents. What is code stays: between backticks, between angle brackets, in
/// addresses and paths.
fn accented(text: &str) -> Cow<'_, str> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçðéƒĝĥîĵķļṁñöþǫŕšţûvŵxýžÅƁÇÐÉFĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛVŴXÝŽ";
    let accent = |c: char| match PLAIN.find(c) {
        Some(at) => ACCENTED.chars().nth(at).unwrap_or(c),
        None => c,
    };
    words(text, |word| word.chars().map(accent).collect())
}

/// Every word between marks that turn it around.
fn mirrored(text: &str) -> Cow<'_, str> {
    words(text, |word| {
        if word.chars().any(char::is_alphabetic) {
            format!("\u{200f}\u{202e}{word}\u{202c}\u{200f}")
        } else {
            word.to_owned()
        }
    })
}

/// Changes the words of a text that are not code.
fn words(text: &str, change: impl Fn(&str) -> String) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() * 2);
    let mut code = false;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let marks = word.matches('`').count();
        let is_code = code
            || marks > 0
            || word.contains(['/', '<', '>', '@', '\\'])
            || word.starts_with("--")
            || word.starts_with("polyfolio");
        code ^= marks % 2 == 1;
        if is_code {
            out.push_str(word);
        } else {
            out.push_str(&change(word));
        }
        out.push_str(&piece[word.len()..]);
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::Pseudo;

    #[test]
    fn words_change_and_code_does_not() {
        let accented = |text: &str| Pseudo::Accented.transform()(text).into_owned();
        assert_eq!(accented("Case study"), "Çåšé šţûðý");
        assert_eq!(
            accented("see `polyfolio check` and <b>x</b>"),
            "šéé `polyfolio check` åñð <b>x</b>"
        );
        assert_eq!(Pseudo::Accented.frame("abc".into()), "[abc·]");
        assert_eq!(Pseudo::Accented.frame(" ".into()), " ");
        let mirrored = Pseudo::Mirrored.transform()("Case 12");
        assert_eq!(mirrored, "\u{200f}\u{202e}Case\u{202c}\u{200f} 12");
    }
}
