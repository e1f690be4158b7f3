//! Floor 0: text as it stands in files, and positions in it.
//!
//! **Invariant:** this room and [`publish`](crate::publish) are the only ones that touch the file
//! system; this one only reads.

mod checksum;
mod control;
pub mod diff;
pub mod digest;
pub mod edit;
pub mod read;
pub mod source;
pub mod words;

pub use checksum::Checksum;
pub use control::is_control;
pub use digest::Digest;
pub use source::{Place, SourceFile, Span};
