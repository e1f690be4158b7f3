//! Floor 11: full-text search in the browser, without a server.
//!
//! [Pagefind](https://pagefind.app) makes the indexes, one bundle per language, so that a reader
//! loads the words of one language only, stemmed by its rules and with accents folded. Which of its
//! files a search needs is decided here: none of its own widgets is published.
//!
//! A long list of pages is cut into **shards**, bundles that the browser merges: when one page
//! changes, only its shard is made again.
//!
//! Pages that are opened from a folder get the same bundle as a script ([`folder`]).
//!
//! **Invariant:** equal pages give equal files, whatever the order in which they come.

mod bundle;
mod folder;
mod shelf;

pub use bundle::{File, IndexError, index};
pub use folder::{FOLDER, folder};
pub use shelf::{Listed, Page, Shard, Shelf, shards};
