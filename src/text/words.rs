//! Counting and comparing words, the unit in which translation is planned and paid.

/// The words of a text: runs of letters and digits, with apostrophes and hyphens inside them.
///
/// Close to what word processors count, and the same in every script that separates words by spaces.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(char::is_whitespace).filter(|word| word.chars().any(char::is_alphanumeric))
}

/// How many words a text has.
#[must_use]
pub fn count(text: &str) -> usize {
    // In one pass over the characters: every segment of a series is counted at every run.
    let mut count = 0;
    let mut counted = false;
    for c in text.chars() {
        if counted || !c.is_alphanumeric() {
            counted &= !c.is_whitespace();
        } else {
            counted = true;
            count += 1;
        }
    }
    count
}

/// A text with runs of white space made one space, and none at its ends.
///
/// Two texts that differ only in wrapping are equal after this.
#[must_use]
pub fn normalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn counts_words_as_people_do() {
        for (text, expected) in [
            ("", 0),
            ("l’eau", 1),
            ("Qui paie ? Personne !", 3),
            ("a — b", 2),
            ("1 234,5 euros", 3),
            ("two\nlines", 2),
        ] {
            assert_eq!(super::count(text), expected, "{text}");
            assert_eq!(super::words(text).count(), expected, "{text}");
        }
    }
}
