//! Floor 13: many editions into a publication: plan, render in parallel, write, tell.
//!
//! **Invariant:** this is the only room that writes files.

mod changes;
mod checks;
mod conclude;
mod folder;
mod generation;
mod graves;
mod groups;
mod inputs;
mod links;
mod manifest;
mod pages;
mod parallel;
mod parts;
mod plan;
mod recipe;
mod remote;
mod renderer;
mod run;
pub mod shard;
mod sign;
mod state;
mod store;
mod upload;
mod verify;
mod versions;
pub mod worker;
mod write;

pub use changes::Change;
pub use folder::current;
pub use inputs::Inputs;
pub use manifest::{Entry, Foreign, Manifest, Matches, Page, Withdrawn};
pub use pages::SiteOrder;
pub use parts::{Part, Reason};
pub use plan::{Held, Item, Plan, plan};
pub use remote::{Remote, RemoteError};
pub use renderer::{Prepared, Renderer, concluded};
pub use run::{Order, Outcome, Publication, PublishError, foresee, publish, published};
pub use sign::Signer;
pub use state::State;
pub use upload::{Step, Uploaded, upload};
pub use verify::{Cleaned, Options as Verification, Verified, clean, verify};
pub use write::{Lock, WriteError, rewrite_file, write_file};
