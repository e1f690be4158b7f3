//! Floor 9: one study in one language with all its text settled.
//!
//! An [`Edition`] is everything that is printed, in the words and typography of its language, with
//! its pictures in memory. Renderers add only layout.

mod access;
mod bibliography;
mod build;
mod chart;
mod crossing;
mod gate;
mod languages;
mod links;
mod media;
mod prose;
mod tombstone;
mod wire;
mod wording;

pub use build::{Edition, Face, Fact, build, face};
pub use gate::{Verdict, verdict};
pub use languages::LanguageState;
pub use media::{PRINTED, Picture, PictureFormat};
pub use tombstone::tombstone;
