//! Collects pages while they are made, and cuts them into shards.

use crate::text::Digest;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// How many pages a shard has at the most. A browser asks each shard, so few are better; and each is
/// made again when one of its pages changes, which takes 2 to 3 milliseconds a page.
const SHARD: usize = 256;

/// How many shards so many pages of a language make.
#[must_use]
pub fn shards(pages: usize) -> usize {
    pages.div_ceil(SHARD)
}

/// A page to be found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page {
    /// Its address, relative to the folder that holds the bundles' folder.
    pub address: String,
    /// Its HTML; if an element has the attribute `data-pagefind-body`, only that is searched.
    pub html: String,
}

/// Pages of one language that share a bundle.
#[derive(Debug, PartialEq, Eq)]
pub struct Shard {
    /// The BCP 47 tag of the language.
    pub language: String,
    /// Which of the language's shards it is, from 0.
    pub number: usize,
    /// Its pages by address.
    pub pages: Vec<Page>,
}

impl Shard {
    /// Tells the shard from every other whose bundle differs.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let pages: Vec<(&str, &str)> =
            self.pages.iter().map(|page| (page.address.as_str(), page.html.as_str())).collect();
        Digest::of_value(&(&self.language, pages))
    }
}

/// The pages of all languages.
#[derive(Debug, Default)]
pub struct Shelf(Mutex<BTreeMap<String, Vec<Page>>>);

impl Shelf {
    /// Adds the page of a path below the folder of its language, `fr/cases/a/index.html`; from any
    /// thread, in any order.
    pub fn add_page(&self, language: &str, path: &str, html: &[u8]) {
        let address = path.strip_prefix(language).unwrap_or(path).trim_start_matches('/');
        self.add(language, address, &String::from_utf8_lossy(html));
    }

    fn add(&self, language: &str, address: &str, html: &str) {
        let page = Page { address: address.to_owned(), html: searched(html) };
        let mut languages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        languages.entry(language.to_owned()).or_default().push(page);
    }

    /// The shards of all languages. A page stays in its shard as long as no page before it by
    /// address comes or goes.
    #[must_use]
    pub fn shards(self) -> Vec<Shard> {
        let languages = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut out = Vec::new();
        for (language, mut pages) in languages {
            pages.sort();
            let mut pages = pages.into_iter().peekable();
            for number in 0.. {
                if pages.peek().is_none() {
                    break;
                }
                let pages = pages.by_ref().take(SHARD).collect();
                out.push(Shard { language: language.clone(), number, pages });
            }
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
                shelf.add("x", &format!("{number:04}/"), "<p>a</p>");
                shelf.add("y", &format!("{number:04}/"), "<p>b</p>");
            }
            shelf.shards()
        };
        let count = SHARD + 10;
        let (up, down) = (shelf(&mut (0..count)), shelf(&mut (0..count).rev()));
        assert_eq!(up, down);
        let sizes: Vec<_> = up
            .iter()
            .map(|shard| (shard.language.as_str(), shard.number, shard.pages.len()))
            .collect();
        assert_eq!(sizes, [("x", 0, SHARD), ("x", 1, 10), ("y", 0, SHARD), ("y", 1, 10)]);
        assert_ne!(up[0].digest(), up[2].digest());
        assert_eq!([0, 1, SHARD, count].map(super::shards), [0, 1, 1, 2]);
    }
}
