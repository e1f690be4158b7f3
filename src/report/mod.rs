//! Floor 10: status for people and for programs. Reports are texts; only the command line prints.

mod json;
mod table;

pub use json::status_json;
pub use table::{Look, Rows, availability_text, status_table};
