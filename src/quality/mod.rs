//! Floor 7: whether what is written keeps the rules of its language, and putting it right.
//!
//! What a rule finds in a file is a [`Diagnostic`](crate::diag::Diagnostic) with the rule's name.
//! [`fix`] changes text and nothing else: never code, formulas, addresses, HTML, labels or keys,
//! and never so that the file would be read in another way.

mod fix;
mod fluent;
mod prose;
mod typography;

pub use fix::{Fixed, changed_lines, fix};
pub use fluent::{fix_fluent, fluent_findings};
pub use prose::paragraphs;
pub use typography::findings;
