//! Floor 9: one study in one language with all its text settled.
//!
//! An [`Edition`] is everything that is printed, in the words and typography of its language, with
//! its pictures in memory. Renderers add only layout.

mod access;
mod bibliography;
mod bibtex;
mod build;
mod chart;
mod clerk;
mod crossing;
mod csl;
mod gate;
mod languages;
mod links;
mod measure;
mod media;
mod mixed;
mod proof;
mod prose;
mod rendition;
mod sheet;
mod tombstone;
mod wire;
mod wording;

pub(crate) use build::failures;
pub use build::{Edition, Face, Fact, Notice, PartnerLogo, build, build_as, face};
pub use clerk::{Answer, AtHand, Clerk, Lapse, Order, Words, word};
pub use gate::{Ruling, Verdict, changed, out_of_step, rule};
pub use languages::LanguageState;
pub use media::{PRINTED, Picture, PictureFormat};
pub use proof::{Change, Count, Proof, Remark};
pub use rendition::{Rendition, Standing};
pub use sheet::Sheet;
pub use tombstone::tombstone;
