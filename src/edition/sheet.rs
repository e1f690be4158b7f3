//! A document that is no study: data that a template of its own makes pages of.

use crate::locale::{Direction, Lang};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Data for a template, all words settled.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Sheet {
    /// The template: `templates/pdf/NAME.typ`, whose function of the same name is called with the
    /// data.
    pub template: String,
    /// What the document is, for its identifier: the same for the same thing.
    pub name: String,
    /// Its language, with region.
    pub lang: Lang,
    /// The direction of its text.
    pub direction: Direction,
    /// Everything else.
    pub data: Value,
}
