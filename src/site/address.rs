//! Where pages are, and how one is linked from another.

use crate::locale::Lang;
use crate::study::Study;

/// The address of a page or file, from the root of the publication. A page is a folder with an
/// `index.html`: `fr/cases/004-tunisia/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Address(String);

impl Address {
    /// The language chooser.
    pub(super) fn root() -> Self {
        Self(String::new())
    }

    /// A file by its path.
    pub(super) fn file(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// A page of a language: `fr/`, `fr/themes/partnerships/`.
    pub(super) fn of(lang: &str, rest: &str) -> Self {
        Self(if rest.is_empty() { format!("{lang}/") } else { format!("{lang}/{rest}/") })
    }

    /// The page of a study in a language.
    pub(super) fn landing(lang: &str, study: &Study) -> Self {
        Self::of(lang, &format!("cases/{}", study.slug))
    }

    /// The address of a study whatever the language.
    pub(super) fn permalink(study: &Study) -> Self {
        Self(format!("cases/{}/", handle(study)))
    }

    /// A later page of a list.
    pub(super) fn page(&self, number: usize) -> Self {
        if number <= 1 { self.clone() } else { Self(format!("{}{number}/", self.0)) }
    }

    /// A file beside a page.
    pub(super) fn beside(&self, name: &str) -> Self {
        Self(format!("{}{name}", self.0))
    }

    /// The path of the file that is written.
    pub(super) fn path(&self) -> String {
        if self.is_page() { format!("{}index.html", self.0) } else { self.0.clone() }
    }

    fn is_page(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/')
    }

    /// The address on the web.
    pub(super) fn absolute(&self, base: &str) -> String {
        format!("{base}{}", encode(&self.0))
    }

    /// The way from a page to this one. Where there is no server (`clean` is false) a folder has no
    /// page of its own, so its file is named.
    pub(super) fn from(&self, page: &Self, clean: bool) -> String {
        let here: Vec<&str> = page.0.split('/').collect();
        let here = &here[..here.len().saturating_sub(1)];
        let there: Vec<&str> = self.0.split('/').collect();
        let folders = &there[..there.len().saturating_sub(1)];
        let shared = here.iter().zip(folders).take_while(|(a, b)| a == b).count();
        let mut out = "../".repeat(here.len() - shared);
        out.push_str(&encode(&there[shared..].join("/")));
        if self.is_page() && !clean {
            out.push_str("index.html");
        }
        if out.is_empty() { "./".into() } else { out }
    }
}

/// What stands for a study in addresses without a language: its number in three digits, else its
/// folder's name. A folder that is called like a number gets a word before it: another study may
/// have that number.
pub(super) fn handle(study: &Study) -> String {
    match study.number {
        Some(number) => format!("{number:03}"),
        None if study.slug.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("study-{}", study.slug)
        }
        None => study.slug.clone(),
    }
}

/// Where the e-book of a study in a language lies.
pub(super) fn book(study: &str, lang: &Lang) -> String {
    published(study, &lang.to_string(), "epub")
}

/// Where a document of a study in a language lies, by the ending of its form: an address that stays.
pub(crate) fn published(study: &str, lang: &str, ending: &str) -> String {
    format!("files/{study}/{study}.{lang}.{ending}")
}

/// Where a document lies as it was in a version. What is not safe in a file's name is left out of the
/// version's.
pub(crate) fn published_version(study: &str, lang: &str, version: &str) -> Option<String> {
    let safe = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let name: String = version.chars().filter(|c| safe(*c)).collect();
    let name = name.trim_matches('.');
    (!name.is_empty() && name.len() <= 40)
        .then(|| format!("files/{study}/v{name}/{study}.{lang}.pdf"))
}

/// Percent-encoding of a path (RFC 3986): all but unreserved characters and slashes.
fn encode(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn links_are_relative() {
        for (from, to, served, folder) in [
            ("", "fr/", "fr/", "fr/index.html"),
            ("fr/", "", "../", "../index.html"),
            ("fr/", "fr/", "./", "index.html"),
            ("fr/cases/a/", "fr/cases/b/", "../b/", "../b/index.html"),
            ("fr/cases/a/", "fr/", "../../", "../../index.html"),
            (
                "fr/cases/a/",
                "assets/site.css",
                "../../../assets/site.css",
                "../../../assets/site.css",
            ),
            ("fr/", "files/a b/é.pdf", "../files/a%20b/%C3%A9.pdf", "../files/a%20b/%C3%A9.pdf"),
            ("fr/cases/a/", "fr/cases/a/cite.bib", "cite.bib", "cite.bib"),
        ] {
            let (from, to) = (Address::file(from), Address::file(to));
            assert_eq!(to.from(&from, true), served);
            assert_eq!(to.from(&from, false), folder);
        }
    }
}
