//! Collects pages while they are made, and cuts them into shards.

use crate::text::Digest;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// How many pages a shard has at the most, give or take, while there are few shards and where there are
/// many. A browser asks each, so few are better; and each is made again when one of its pages changes,
/// which takes about a millisecond a page.
const SHARD: [usize; 2] = [128, 256];
/// So many shards are few.
const FEW: usize = 8;

/// How many shards so many pages of a language make: a power of two, so that it seldom changes.
#[must_use]
pub fn shards(pages: usize) -> usize {
    if pages == 0 {
        return 0;
    }
    let [small, large] = SHARD.map(|size| pages.div_ceil(size).next_power_of_two());
    small.min(FEW).max(large)
}

/// A page to be found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page {
    /// Its address, relative to the folder that holds the bundles' folder.
    pub address: String,
    /// Its HTML; if an element has the attribute `data-pagefind-body`, only that is searched.
    pub html: String,
}

/// A page of a shard.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// Its address.
    pub address: String,
    /// The digest of what is searched of it.
    pub digest: Digest,
    /// What is searched of it; absent if it was not made now.
    html: Option<String>,
}

/// Pages of one language that share a bundle.
#[derive(Debug, PartialEq, Eq)]
pub struct Shard {
    /// The BCP 47 tag of the language.
    pub language: String,
    /// Which of the language's shards it is, from 0.
    pub number: usize,
    /// Its pages by address.
    pub pages: Vec<Listed>,
}

impl Shard {
    /// Tells the shard from every other whose bundle differs.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let pages: Vec<(&str, Digest)> =
            self.pages.iter().map(|page| (page.address.as_str(), page.digest)).collect();
        Digest::of_value(&(&self.language, pages))
    }

    /// The pages with what is searched of them. `read` gives the HTML of a page that was not made
    /// now by its path.
    ///
    /// # Errors
    /// The first of `read`.
    pub fn pages<E>(&self, read: impl Fn(&str) -> Result<String, E>) -> Result<Vec<Page>, E> {
        let page = |page: &Listed| {
            let html = match &page.html {
                Some(html) => html.clone(),
                None => searched(&read(&format!("{}/{}", self.language, page.address))?),
            };
            Ok(Page { address: page.address.clone(), html })
        };
        self.pages.iter().map(page).collect()
    }
}

/// The pages of all languages.
#[derive(Debug, Default)]
pub struct Shelf(Mutex<BTreeMap<String, Vec<Listed>>>);

impl Shelf {
    /// Adds the page of a path below the folder of its language, `fr/cases/a/index.html`; from any
    /// thread, in any order. Gives the digest of what is searched of it.
    pub fn add_page(&self, language: &str, path: &str, html: &[u8]) -> Digest {
        let html = searched(&String::from_utf8_lossy(html));
        let digest = Digest::of(html.as_bytes());
        self.add(language, path, digest, Some(html));
        digest
    }

    /// Adds a page that is as it was, by the digest of what is searched of it.
    pub fn add_known(&self, language: &str, path: &str, digest: Digest) {
        self.add(language, path, digest, None);
    }

    fn add(&self, language: &str, path: &str, digest: Digest, html: Option<String>) {
        let address = path.strip_prefix(language).unwrap_or(path).trim_start_matches('/');
        let page = Listed { address: address.to_owned(), digest, html };
        let mut languages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        languages.entry(language.to_owned()).or_default().push(page);
    }

    /// The shards of all languages, taken out. A page's shard is told by its address alone as long as
    /// their number is the same, so a page that comes or goes moves no other.
    #[must_use]
    pub fn shards(&self) -> Vec<Shard> {
        let mut languages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let languages = std::mem::take(&mut *languages);
        let mut out = Vec::new();
        for (language, mut pages) in languages {
            pages.sort();
            let count = shards(pages.len());
            let mut shards: Vec<Shard> = (0..count)
                .map(|number| Shard { language: language.clone(), number, pages: Vec::new() })
                .collect();
            for page in pages {
                let digest = Digest::of(page.address.as_bytes());
                let [first, second, ..] = digest.as_bytes();
                let number = usize::from(u16::from_be_bytes([*first, *second])) % count;
                shards[number].pages.push(page);
            }
            out.extend(shards);
        }
        out
    }
}

/// The part of a page that is searched, as a page of its own, so that a change of a menu changes no
/// index. (The indexer passes over what has no `html` element.)
fn searched(html: &str) -> String {
    let part = || {
        let attribute = html.find("data-pagefind-body")?;
        let start = html[..attribute].rfind('<')?;
        let name: String =
            html[start + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        let end = html.rfind(&format!("</{name}>"))? + name.len() + "</>".len();
        html.get(start..end)
    };
    part().map_or_else(|| html.to_owned(), |part| format!("<html><body>{part}</body></html>"))
}

#[cfg(test)]
mod tests {
    use super::{SHARD, Shelf, searched};

    #[test]
    fn menus_are_not_searched() {
        for (html, expected) in [
            (
                "<nav>a</nav><main data-pagefind-body>b</main>c",
                "<html><body><main data-pagefind-body>b</main></body></html>",
            ),
            (
                "<i><div id=x data-pagefind-body><div>b</div></div>c",
                "<html><body><div id=x data-pagefind-body><div>b</div></div></body></html>",
            ),
            ("<html><p>no mark</p></html>", "<html><p>no mark</p></html>"),
            ("data-pagefind-body", "data-pagefind-body"),
        ] {
            assert_eq!(searched(html), expected);
        }
    }

    #[test]
    fn order_is_not_content() {
        let shelf = |order: &mut dyn Iterator<Item = usize>| {
            let shelf = Shelf::default();
            for number in order {
                shelf.add_page("x", &format!("x/{number:04}/"), b"<p>a</p>");
                shelf.add_page("y", &format!("y/{number:04}/"), b"<p>b</p>");
            }
            shelf.shards()
        };
        let count = SHARD[0] + 10;
        let (up, down) = (shelf(&mut (0..count)), shelf(&mut (0..count).rev()));
        assert_eq!(up, down);
        let names: Vec<_> =
            up.iter().map(|shard| (shard.language.as_str(), shard.number)).collect();
        assert_eq!(names, [("x", 0), ("x", 1), ("y", 0), ("y", 1)]);
        assert_eq!(up[0].pages.len() + up[1].pages.len(), count);
        assert_ne!(up[0].digest(), up[2].digest());
        for (pages, shards) in [(0, 0), (1, 1), (128, 1), (129, 2), (257, 4), (1000, 8), (1025, 8)]
        {
            assert_eq!(super::shards(pages), shards, "{pages}");
        }
        for (pages, shards) in [(2048, 8), (2049, 16), (10_000, 64)] {
            assert_eq!(super::shards(pages), shards, "{pages}");
        }
    }

    #[test]
    fn a_page_more_changes_one_shard() {
        let digests = |count: usize| {
            let shelf = Shelf::default();
            for number in 0..count {
                shelf.add_page("x", &format!("x/{number:04}/"), b"<p>a</p>");
            }
            shelf.shards().iter().map(super::Shard::digest).collect::<Vec<_>>()
        };
        let (before, after) = (digests(3 * SHARD[0]), digests(3 * SHARD[0] + 1));
        let changed = before.iter().zip(&after).filter(|(a, b)| a != b).count();
        assert_eq!((before.len(), after.len(), changed), (4, 4, 1));
    }

    #[test]
    fn a_known_page_is_the_same_page() {
        let html = "<nav>1</nav><main data-pagefind-body>b</main>";
        let (made, known) = (Shelf::default(), Shelf::default());
        let digest = made.add_page("x", "x/a/", html.as_bytes());
        known.add_known("x", "x/a/", digest);
        let (made, known) = (made.shards(), known.shards());
        assert_eq!(made[0].digest(), known[0].digest());
        let none = |_: &str| -> Result<String, ()> { Err(()) };
        let pages = made[0].pages(none).unwrap();
        assert!(known[0].pages(none).is_err());
        let read = |path: &str| -> Result<String, ()> {
            assert_eq!(path, "x/a/");
            Ok(html.into())
        };
        assert_eq!(known[0].pages(read).unwrap(), pages);
    }
}
