//! Typesetting in processes that can be killed.
//!
//! Typst cannot be cancelled, and some inputs never end or take the process down. So each edition is
//! set in a child process of the same program: the edition goes in and the PDF comes out through
//! pipes ([`protocol`]), the child ([`serve`]) limits its own memory and processor time and opens no
//! file, and the parent ([`pool`]) kills it at a deadline, names the edition, and goes on with a new
//! one.

mod pool;
mod protocol;
mod serve;

pub use pool::{Failure, Pool};
pub use protocol::{Job, Limits};
pub use serve::serve;
