//! Floor 10: the text of an edition as HTML or XHTML, safe whatever the text is.
//!
//! Every word is escaped, every element and attribute is written by this room, links have the
//! schemes that [`edition`](crate::edition) let through, and drawings lose what is not drawing.
//! Both syntaxes come from the same code: the site asks for HTML, an e-book for XHTML.
//!
//! **Invariant:** no text becomes markup. A [`Fragment`] is only ever made here.

mod markup;
mod math;
mod picture;
mod render;
mod svg;
#[cfg(test)]
mod tests;

pub use markup::{Attribute, Fragment, Markup, Syntax, escape};
pub use picture::{Image, Shown};
pub use render::{Heading, Options, Text, render};
