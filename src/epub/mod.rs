//! Floor 11: an edition as an e-book, EPUB 3.3 with EPUB Accessibility 1.1.
//!
//! The same text, figures, notes and language as the PDF, for small screens and large letters:
//! <https://www.w3.org/TR/epub-33/>, <https://www.w3.org/TR/epub-a11y-11/>. The markup of the text
//! is made by [`html`](crate::html), the container by [`archive`], so that equal editions have equal
//! bytes.

mod archive;
mod book;
mod package;
mod pages;

pub use book::{Book, Cover, Identifier, bind};
