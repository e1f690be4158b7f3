//! One publication made by many machines, without a scheduler of our own.
//!
//! ```text
//! plan       series → plan.json: every edition and its key, sorted
//! render i/n plan.json, the same series → store: cas/SHA256, then ac/KEY, last runs/PLAN/i-of-n.json
//! merge      plan.json, the same series, store → a generation
//! ```
//!
//! Each step may be run again, and any two at once: files are named by their digests, and rendering the
//! same edition gives the same bytes. **Invariant:** a record in `runs/` is written after all that it
//! names.

mod assign;
mod merge;
mod plan_file;
mod record;
mod render;

pub use assign::assign;
pub use merge::merge;
pub use plan_file::{PlanFile, Planned, draw_up};
pub use render::{Done, part, render};

use super::remote::RemoteError;
use super::run::PublishError;

/// Work on a plan could not be done.
#[derive(Debug, thiserror::Error)]
pub enum ShardError {
    /// The store failed.
    #[error(transparent)]
    Remote(#[from] RemoteError),
    /// The publication could not be made, or no worker started.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The series, the options or the program are not those that were planned with.
    #[error("the inputs are not those of the plan")]
    OtherInputs,
    /// Some shards have not delivered: their numbers, and how many there are.
    #[error("shards {missing:?} of {of} are missing")]
    Missing {
        /// Numbers from 1.
        missing: Vec<usize>,
        /// How many shards there are.
        of: usize,
    },
    /// No shard has delivered.
    #[error("no shard has delivered")]
    Nothing,
    /// What shards delivered is not what was planned: the edition.
    #[error("{0} is not covered once")]
    Cover(String),
    /// A rendered file is damaged or gone: the edition.
    #[error("the file of {0} is damaged or gone")]
    Damaged(String),
}

impl From<super::write::WriteError> for ShardError {
    fn from(error: super::write::WriteError) -> Self {
        Self::Publish(error.into())
    }
}
