//! Floor 4: languages: their tags, their words (Fluent), their formats (ICU4X), their typography.
//!
//! **Invariant:** no language is named in this code. A language is a folder of `locales/`.

mod catalog;
mod collation;
mod concepts;
mod functions;
pub mod guard;
mod lang;
mod load;
mod names;
mod overrides;
mod plurals;
mod profile;
mod pseudo;
mod styles;
mod typography;

pub use catalog::{Catalog, Part};
pub use collation::Collator;
pub use concepts::concepts;
pub use lang::Lang;
pub use load::{Locales, OverrideFile};
pub use names::{Country, language_exists};
pub use plurals::{is_rtl, plural_categories};
pub use profile::{Direction, Formats, LocaleProfile, TrackingProfile};
pub use styles::typography_profiles;
pub use typography::{
    Found, OPAQUE, Paragraph, Rule, RuleError, Run, Typographer, TypographyChoice,
    TypographyProfile,
};
