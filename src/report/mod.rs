//! Floor 12: status for people and for programs. Reports are texts; only the command line prints.

mod analysis;
mod badge;
mod common;
mod csv;
mod difference;
mod findings;
mod github;
mod html;
mod json;
mod junit;
mod markdown;
mod markup;
mod sarif;
mod sheet;
mod table;

pub use analysis::{analysis_csv, analysis_json, analysis_table};
pub use badge::status_badge;
pub use common::for_people;
pub use csv::status_csv;
pub use difference::{
    Difference, changed_lines, changed_text, difference_html, difference_text, is_open,
};
pub use findings::findings_sarif;
pub use github::status_github;
pub use html::{Moment, status_html};
pub use json::status_json;
pub use junit::status_junit;
pub use markdown::status_markdown;
pub use sarif::status_sarif;
pub use sheet::status_sheet;
pub use table::{Look, Rows, availability_text, status_table};
