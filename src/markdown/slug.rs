//! The anchor of a heading.

/// The anchor that links to a heading use, by GitHub's rule: lower case, spaces to hyphens,
/// punctuation dropped.
#[must_use]
pub fn slug(heading: &str) -> String {
    heading
        .trim()
        .chars()
        .filter_map(|c| match c {
            c if c.is_alphanumeric() || c == '_' || c == '-' => Some(c),
            c if c.is_whitespace() => Some('-'),
            _ => None,
        })
        .flat_map(char::to_lowercase)
        .collect()
}
