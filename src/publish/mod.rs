//! Floor 11: many editions into a publication: plan, render in parallel, write, tell.
//!
//! **Invariant:** this is the only room that writes files.

mod manifest;
mod parallel;
mod plan;
mod run;
pub mod worker;
mod write;

pub use manifest::{Entry, Manifest};
pub use plan::{Held, Item, Plan, plan};
pub use run::{Outcome, Publication, PublishError, publish, render_one};
pub use write::{Lock, WriteError, write_file};
