//! Floor 5: trees of Fluent files: what is wrong in them, and beside their reference.
//!
//! Works on any tree `<lang>/**/*.ftl`, not only this program's own: nothing here knows a message
//! of ours. One file per family of checks; [`check`](check()) runs them all.
//!
//! **Invariant:** a text is parsed only after its size and nesting were looked at, and one broken
//! entry takes nothing but itself away.

mod addresses;
mod check;
mod code;
mod entries;
mod facts;
mod fix;
mod functions;
mod hidden;
mod index;
mod labels;
mod markup;
mod numbers;
mod plural;
mod references;
mod selectors;
mod syntax;
mod tree;
mod unit;
mod untranslated;
mod values;
mod variables;
mod workspace;

pub use check::check;
pub use code::check_code;
pub use fix::fix;
pub use labels::{LabelUse, LabelUses, check_templates, label_uses};
pub use tree::{Tree, TreeError, TreeFile, load};
pub use workspace::check_overrides;
