//! Where the language files of a series lie.

use crate::text::read::{self, ReadError};
use std::collections::BTreeMap;
use std::path::Path;

/// The language files of one study: `(tag, path relative to the series)`.
pub(super) type Files = Vec<(String, String)>;

/// Finds language files by study. Without a pattern a study is a folder with `<tag>.md` files.
///
/// # Errors
/// If the folder of the series cannot be listed.
pub(super) fn find(
    root: &Path,
    pattern: Option<&str>,
) -> Result<BTreeMap<String, Files>, ReadError> {
    let mut out: BTreeMap<String, Files> = BTreeMap::new();
    if let Some(pattern) = pattern {
        for path in read::tree(root)? {
            if let Some((study, lang)) = matches(pattern, &path) {
                out.entry(study).or_default().push((lang, path));
            }
        }
        return Ok(out);
    }
    for folder in read::entries(root)? {
        if !folder.is_dir || folder.name.starts_with('.') {
            continue;
        }
        let dir = root.join(&folder.name);
        let inside = read::entries(&dir)?;
        let files: Files = inside
            .iter()
            .filter(|entry| !entry.is_dir)
            .filter_map(|entry| {
                let tag = entry.name.strip_suffix(".md")?;
                Some((tag.to_owned(), format!("{}/{}", folder.name, entry.name)))
            })
            .collect();
        if !files.is_empty() || inside.iter().any(|entry| entry.name == "study.toml") {
            out.insert(folder.name, files);
        }
    }
    Ok(out)
}

/// Matches a path against a pattern such as `content/{lang}/docs/{study}.md`. Each placeholder
/// stands for one or more characters other than `/`.
fn matches(pattern: &str, path: &str) -> Option<(String, String)> {
    let (mut study, mut lang) = (None::<String>, None::<String>);
    let (mut patterns, mut parts) = (pattern.split('/'), path.split('/'));
    loop {
        match (patterns.next(), parts.next()) {
            (None, None) => return Some((study?, lang?)),
            (Some(pattern), Some(part)) => component(pattern, part, &mut study, &mut lang)?,
            _ => return None,
        }
    }
}

fn component(
    pattern: &str,
    part: &str,
    study: &mut Option<String>,
    lang: &mut Option<String>,
) -> Option<()> {
    let Some(open) = pattern.find('{') else { return (pattern == part).then_some(()) };
    let close = pattern[open..].find('}')? + open;
    let slot = match &pattern[open + 1..close] {
        "study" => &mut *study,
        "lang" => &mut *lang,
        _ => return None,
    };
    let rest = part.strip_prefix(&pattern[..open])?;
    let after = &pattern[close + 1..];
    // The literal up to the next placeholder ends this one.
    let literal = &after[..after.find('{').unwrap_or(after.len())];
    let end = if after.find('{').is_none() {
        rest.len().checked_sub(literal.len()).filter(|&end| rest[..].is_char_boundary(end))?
    } else {
        rest.find(literal)?
    };
    let value = &rest[..end];
    if value.is_empty() || !rest[end..].starts_with(literal) {
        return None;
    }
    if slot.as_ref().is_some_and(|before| before != value) {
        return None; // the same placeholder twice must mean the same
    }
    *slot = Some(value.to_owned());
    component(after, &rest[end..], study, lang)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns() {
        for (pattern, path, expected) in [
            ("{study}/{lang}.md", "a/fr.md", Some(("a", "fr"))),
            ("content/{lang}/docs/{study}.md", "content/es/docs/x-1.md", Some(("x-1", "es"))),
            ("docs/{study}.{lang}.md", "docs/a.pt-BR.md", Some(("a", "pt-BR"))),
            ("{lang}/{study}/{study}.md", "fr/a/a.md", Some(("a", "fr"))),
            ("{lang}/{study}/{study}.md", "fr/a/b.md", None),
            ("{study}/{lang}.md", "a/b/fr.md", None),
            ("{study}/{lang}.md", "a/.md", None),
        ] {
            let found = matches(pattern, path);
            let found = found.as_ref().map(|(study, lang)| (study.as_str(), lang.as_str()));
            assert_eq!(found, expected, "{pattern} {path}");
        }
    }
}
