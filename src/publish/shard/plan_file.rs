//! `plan.json`: what is to be rendered, the same for every machine.
//!
//! No dates and no absolute paths: the same series gives the same bytes wherever it lies.

use super::ShardError;
use crate::diag::Diagnostic;
use crate::edition::Edition;
use crate::locale::Lang;
use crate::publish::inputs::{BUILD, Inputs};
use crate::publish::manifest::Foreign;
use crate::publish::parallel;
use crate::publish::plan::{Item, Plan};
use crate::publish::renderer::Renderer;
use crate::publish::run::{Order, PublishError};
use crate::study::{Day, Series};
use crate::text::Digest;
use serde::{Deserialize, Serialize};

/// The format that this version reads and writes.
const FORMAT: u32 = 1;

/// What any edition costs: a cover, fonts, a colophon.
const COST: u64 = 14;

/// How many bytes of text cost one more.
const COST_BYTES: u64 = 400;

/// A plan, written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanFile {
    /// The version of this format.
    pub format: u32,
    /// The build of the program that renders; another gives other bytes.
    pub program: String,
    /// The series' id.
    pub series: String,
    /// The digest of all that the publication is made from.
    pub inputs: String,
    /// The languages that were asked for; all if empty.
    pub languages: Vec<Lang>,
    /// The source language that was given on the command line.
    pub source: Option<Lang>,
    /// Whether the Markdown is attached to every PDF because the command line asked for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub attach_source: bool,
    /// Whether there is to be no site, and so no picture of any first page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pdf_only: bool,
    /// The day on which the gates decided, where that matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today: Option<String>,
    /// The editions, by study and language.
    pub items: Vec<Planned>,
}

/// An edition of a plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Planned {
    /// The study's slug.
    pub study: String,
    /// The BCP 47 tag.
    pub language: String,
    /// The title of the edition.
    pub title: String,
    /// How much of it stands in the language of the original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foreign: Option<Foreign>,
    /// How much work it is beside others; absent from plans of older programs.
    #[serde(default)]
    pub cost: u64,
    /// The digest of all that can change its bytes; absent if there is an error in it.
    pub key: Option<String>,
}

impl Planned {
    /// A name for people.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}.{}", self.study, self.language)
    }
}

impl PlanFile {
    /// The plan as written.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Reads a plan; nothing if it is broken or of another format.
    #[must_use]
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|plan: &Self| plan.format == FORMAT)
    }

    /// The name of this plan: it changes with every edition and every input.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(self.to_json().as_bytes())
    }

    /// # Errors
    /// If the inputs are not those that were planned with.
    pub(super) fn check(&self, inputs: &Inputs) -> Result<(), ShardError> {
        let same = self.program == BUILD && self.inputs == inputs.digest().to_string();
        if same { Ok(()) } else { Err(ShardError::OtherInputs) }
    }
}

/// Writes a plan down: builds every edition to learn its key, and renders none.
///
/// # Errors
/// If an edition cannot be encoded, which is a mistake of the program.
pub fn draw_up(
    series: &Series,
    plan: &Plan<'_>,
    renderer: Renderer<'_>,
    order: Order<'_>,
    (languages, source, today): (&[Lang], Option<&Lang>, Day),
    progress: &(dyn Fn(&Item<'_>) + Sync),
) -> Result<(PlanFile, Vec<Diagnostic>), PublishError> {
    let planned = parallel::map(&plan.items, renderer.workers.size(), |item| {
        let mut diagnostics = Vec::new();
        let prepared = if order.is_broken(series, item) {
            None
        } else {
            renderer.prepare(series, item)?.report_to(&mut diagnostics)
        };
        progress(item);
        let title = prepared.as_ref().map(|prepared| prepared.edition.face.title.clone());
        let planned = Planned {
            study: item.study.slug.clone(),
            language: item.lang.to_string(),
            title: title.unwrap_or_default(),
            foreign: prepared.as_ref().and_then(|prepared| Foreign::of(&prepared.edition)),
            cost: prepared.as_ref().map_or(1, |prepared| cost(&prepared.edition)),
            key: prepared.map(|prepared| prepared.key.to_string()),
        };
        Ok((planned, diagnostics))
    });
    let mut items = Vec::new();
    let mut diagnostics = Vec::new();
    for planned in planned {
        let (planned, found) = planned.map_err(PublishError::Worker)?;
        items.push(planned);
        diagnostics.extend(found);
    }
    items.sort();
    let mut languages = languages.to_vec();
    languages.sort();
    let plan = PlanFile {
        format: FORMAT,
        program: BUILD.to_owned(),
        series: series.id.clone(),
        inputs: order.inputs.digest().to_string(),
        languages,
        source: source.cloned(),
        attach_source: false,
        pdf_only: false,
        today: series.gates.ask_for_the_day().then(|| today.to_string()),
        items,
    };
    Ok((plan, diagnostics))
}

/// How much work it is to set an edition, about in milliseconds: so much for any, and the rest goes with
/// the length of its text.
fn cost(edition: &Edition) -> u64 {
    let text = edition.file.text().len() + edition.original.as_ref().map_or(0, |o| o.text().len());
    COST + text as u64 / COST_BYTES
}
