//! Whether the links of published pages lead somewhere within the publication. Links to elsewhere are
//! nobody's promise, and nothing here asks the network.

use crate::text::read;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// The files of a publication, and the anchors of the pages looked at so far.
#[derive(Debug)]
pub(super) struct Links<'a> {
    folder: &'a Path,
    known: &'a BTreeSet<&'a str>,
    anchors: Mutex<BTreeMap<String, BTreeSet<String>>>,
}

impl<'a> Links<'a> {
    pub(super) fn new(folder: &'a Path, known: &'a BTreeSet<&'a str>) -> Self {
        Self { folder, known, anchors: Mutex::default() }
    }

    /// The links of a page that lead nowhere, as they are written.
    pub(super) fn dead(&self, page: &str) -> Vec<String> {
        let Ok(bytes) = read::bytes(&self.folder.join(page), u64::MAX) else { return Vec::new() };
        let html = String::from_utf8_lossy(&bytes);
        let mut out: Vec<String> = attributes(&html)
            .filter(|(name, _)| matches!(*name, "href" | "src"))
            .map(|(_, value)| unescape(value))
            .filter(|target| !self.leads_somewhere(page, target))
            .collect();
        out.sort();
        out.dedup();
        out
    }

    fn leads_somewhere(&self, page: &str, target: &str) -> bool {
        let (address, anchor) = target.split_once('#').unwrap_or((target, ""));
        let address = address.split('?').next().unwrap_or_default();
        if target.starts_with("//") || has_scheme(address) {
            return true;
        }
        let path = if address.is_empty() {
            page.to_owned()
        } else {
            let Some(path) = resolve(page, &decode(address)) else { return false };
            // The address of a publication may lie below a server's root, which nobody knows here.
            if address.starts_with('/') && !self.known.contains(path.as_str()) {
                return true;
            }
            path
        };
        let index = format!("{path}/index.html");
        let path = if self.known.contains(path.as_str()) {
            path
        } else if self.known.contains(index.as_str()) {
            index
        } else {
            return false;
        };
        anchor.is_empty() || !path.ends_with(".html") || self.has_anchor(&path, &decode(anchor))
    }

    fn has_anchor(&self, page: &str, anchor: &str) -> bool {
        let mut anchors = self.anchors.lock().unwrap_or_else(PoisonError::into_inner);
        let found = anchors.entry(page.to_owned()).or_insert_with(|| {
            let bytes = read::bytes(&self.folder.join(page), u64::MAX).unwrap_or_default();
            let html = String::from_utf8_lossy(&bytes).into_owned();
            attributes(&html)
                .filter(|(name, _)| *name == "id")
                .map(|(_, value)| unescape(value))
                .collect()
        });
        found.contains(anchor) || anchor == "top"
    }
}

/// Whether an address begins with a scheme (RFC 3986, 3.1), so that it leads elsewhere.
fn has_scheme(address: &str) -> bool {
    address.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
    })
}

/// The path of a file that an address on a page means; nothing if it leads out of the publication.
fn resolve(page: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = match address.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => page.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
    };
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    let is_folder = address.ends_with('/') || address.ends_with("/.") || address.ends_with("..");
    if is_folder || address == "." || parts.is_empty() {
        parts.push("index.html");
    }
    Some(parts.join("/"))
}

/// The quoted attributes of the tags of a page. The pages are our own: attributes are in double quotes,
/// and `<` in text is escaped.
fn attributes(html: &str) -> impl Iterator<Item = (&str, &str)> {
    let tags = html.split('<').skip(1);
    tags.filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic())).flat_map(|tag| {
        let mut rest = tag;
        std::iter::from_fn(move || {
            let (name, value) = rest.split_once("=\"")?;
            // An end of the tag before the quotation mark: what follows is text.
            if name.contains('>') {
                return None;
            }
            let (value, after) = value.split_once('"')?;
            rest = after;
            Some((name.rsplit(|c: char| c.is_ascii_whitespace()).next().unwrap_or(name), value))
        })
    })
}

/// A value without its character references: the named ones that escaping makes, and numeric ones.
fn unescape(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let reference = after.split_once(';').and_then(|(name, after)| {
            let c = match name {
                "amp" => Some('&'),
                "lt" => Some('<'),
                "gt" => Some('>'),
                "quot" => Some('"'),
                "apos" => Some('\''),
                _ => name.strip_prefix('#').and_then(|digits| {
                    let hexadecimal = digits.strip_prefix(['x', 'X']);
                    let code = match hexadecimal {
                        Some(digits) => u32::from_str_radix(digits, 16),
                        None => digits.parse(),
                    };
                    char::from_u32(code.ok()?)
                }),
            };
            Some((c?, after))
        });
        match reference {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out + rest
}

/// An address without its percent signs (RFC 3986, 2.1).
pub(super) fn decode(address: &str) -> String {
    let mut out = Vec::new();
    let mut bytes = address.bytes();
    while let Some(byte) = bytes.next() {
        let mut ahead = bytes.clone();
        let code = (byte == b'%').then(|| {
            let pair = [ahead.next()?, ahead.next()?];
            u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()
        });
        match code.flatten() {
            Some(code) => {
                out.push(code);
                bytes = ahead;
            }
            None => out.push(byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_and_followed() {
        let dir = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = dir.path().join(path);
            crate::publish::write_file(&path, text.as_bytes()).unwrap();
        };
        let page = |links: &[&str]| {
            let links: String =
                links.iter().map(|l| format!("<a class=\"x\" href=\"{l}\">w</a>")).collect();
            format!(
                "<h1 id=\"d&#xe9;but\">a &lt;a href=\"no\"></h1>{links}<img alt=\"\" src=\"a.svg\">"
            )
        };
        let good = [
            "../../files/a%20b.pdf",
            "../",
            "../index.html#top",
            "#d%C3%A9but",
            "#début",
            ".",
            "./",
            "https:&#x2f;&#x2f;example.org/x",
            "mailto:a@b",
            "//host/x",
            "?page=2",
            "../../",
            "/fr/a",
            "/elsewhere/",
            "../a/index.html?x=1&amp;y=2#d%C3%A9but",
            "../a",
        ];
        let bad = ["../b/", "#nothing", "../../../x", "b.pdf", "../a/#nothing"];
        write("fr/a/index.html", &page(&[&good[..], &bad[..]].concat()));
        let files =
            ["files/a b.pdf", "index.html", "fr/index.html", "fr/a/index.html", "fr/a/a.svg"];
        let known = BTreeSet::from(files);
        let links = Links::new(dir.path(), &known);
        let mut expected = bad.to_vec();
        expected.sort_unstable();
        assert_eq!(links.dead("fr/a/index.html"), expected);
    }
}
