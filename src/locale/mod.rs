//! Floor 4: languages: their tags, their words (Fluent), their formats (ICU4X), their typography.
//!
//! **Invariant:** no language is named in this code. A language is a folder of `locales/`.

mod catalog;
mod functions;
pub mod guard;
mod lang;
mod load;
mod names;
mod plurals;
mod profile;
mod typography;

pub use catalog::{Catalog, Collator, Part};
pub use lang::Lang;
pub use load::{Locales, OverrideFile};
pub use names::{Country, language_exists};
pub use plurals::{is_rtl, plural_categories};
pub use profile::{Direction, LocaleProfile, TrackingProfile};
pub use typography::{Run, Typographer};
