//! `[gate]` of series.toml: what a translation must be to be published, per language.

use crate::data::{Node, Reader, Source, Value};
use crate::diag::Code;
use crate::locale::Lang;
use crate::message::say;
use crate::study::SegmentKind;
use std::collections::BTreeMap;

/// What happens with a translation that is not in step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Policy {
    /// Whatever exists is published.
    #[default]
    Open,
    /// Only what is current and reviewed throughout.
    Strict,
    /// What is not in step is published for some days after the original changed.
    Grace,
    /// What is not in step is published with those passages in the language of the original.
    Mixed,
    /// The last edition that passed stays; a new one must pass as under `Strict`, review aside.
    LastGood,
    /// Nothing is published in this language.
    Hold,
}

impl Policy {
    /// Every policy with its name.
    const NAMES: [(&'static str, Self); 6] = [
        ("open", Self::Open),
        ("strict", Self::Strict),
        ("grace", Self::Grace),
        ("mixed", Self::Mixed),
        ("last-good", Self::LastGood),
        ("hold", Self::Hold),
    ];

    /// The name in `series.toml`.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, policy)| *policy == self).map_or("open", |(name, _)| name)
    }
}

/// A part that a translation must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mandatory {
    /// The title.
    Title,
    /// The second line of the title.
    Subtitle,
    /// The summary.
    Summary,
    /// The key words.
    Keywords,
    /// The descriptions of pictures.
    Alt,
    /// The captions of figures and tables.
    Caption,
}

impl Mandatory {
    const NAMES: [(&'static str, Self); 6] = [
        ("title", Self::Title),
        ("subtitle", Self::Subtitle),
        ("summary", Self::Summary),
        ("keywords", Self::Keywords),
        ("alt", Self::Alt),
        ("caption", Self::Caption),
    ];

    /// The name in `series.toml`.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, field)| *field == self).map_or("title", |(name, _)| name)
    }

    /// Whether a segment is of this part.
    #[must_use]
    pub fn covers(self, kind: SegmentKind) -> bool {
        match kind {
            SegmentKind::Field(name) => name == self.name(),
            SegmentKind::Alt => self == Self::Alt,
            SegmentKind::Caption => self == Self::Caption,
            _ => false,
        }
    }
}

/// How long a translation that is behind may stand, unless the gate says otherwise.
const DAYS: u32 = 30;

/// The gate of a language.
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    /// What happens with what is not in step.
    pub policy: Policy,
    /// The share of the source's words that may be out of step, 0 to 1, weighted by what is wrong with
    /// them. Unless given it is 0, and for `Mixed` there is no bound.
    pub tolerance: Option<f64>,
    /// How many days `Grace` lasts from the day on which the original changed.
    pub days: u32,
    /// What must be translated whatever the policy.
    pub mandatory: Vec<Mandatory>,
}

impl Default for Gate {
    fn default() -> Self {
        Self { policy: Policy::default(), tolerance: None, days: DAYS, mandatory: Vec::new() }
    }
}

/// The gates of a series.
#[derive(Debug, Clone, Default)]
pub struct Gates {
    default: Gate,
    by_language: BTreeMap<Lang, Gate>,
}

impl Gates {
    /// Whether everything that exists is published, so that no status is needed to decide.
    #[must_use]
    pub fn are_open(&self) -> bool {
        self.all().all(|gate| gate.policy == Policy::Open && gate.mandatory.is_empty())
    }

    /// Whether some decision depends on the day.
    #[must_use]
    pub fn ask_for_the_day(&self) -> bool {
        self.all().any(|gate| gate.policy == Policy::Grace)
    }

    fn all(&self) -> impl Iterator<Item = &Gate> {
        self.by_language.values().chain([&self.default])
    }

    /// The gate of a language.
    #[must_use]
    pub fn of(&self, lang: &Lang) -> &Gate {
        self.by_language.get(lang).unwrap_or(&self.default)
    }
}

/// Decodes the table.
pub(super) fn gates(reader: &mut Reader<'_>, source: &mut Source) -> Gates {
    let mut gates = Gates::default();
    for entry in reader.map(source, "gate").map(Node::entries).unwrap_or_default() {
        let gate = gate(&entry.node, source);
        if entry.key == "default" {
            gates.default = gate;
        } else if let Some(lang) = super::series::lang(&entry.key, &entry.key_span, source) {
            gates.by_language.insert(lang, gate);
        }
    }
    gates
}

fn gate(node: &Node, source: &mut Source) -> Gate {
    let mut reader = Reader::new(node);
    let mut gate = Gate::default();
    let policy = reader.text(source, "policy");
    if let Some(name) = &policy {
        match Policy::NAMES.iter().find(|(known, _)| known == name) {
            Some((_, policy)) => gate.policy = *policy,
            None => {
                let span = node.get("policy").map(|node| node.span.clone()).unwrap_or_default();
                let help = say::diag_known_values(Policy::NAMES.map(|(name, _)| name).join("`, `"));
                let message = say::diag_wrong_value("policy", say::type_policy());
                source.report(Code::WrongValue, &span, message, Some(help));
            }
        }
    }
    if let Some(node) = reader.node("tolerance") {
        let share = match &node.value {
            Value::Float(text) => text.parse().ok(),
            Value::Integer(0) => Some(0.0),
            Value::Integer(1) => Some(1.0),
            _ => None,
        };
        match share.filter(|share| (0.0..=1.0).contains(share)) {
            Some(share) => gate.tolerance = Some(share),
            None => {
                let message = say::diag_wrong_value("tolerance", say::type_share());
                source.report(Code::WrongValue, &node.span, message, None);
            }
        }
    }
    if let Some(days) = reader.count(source, "days") {
        gate.days = u32::try_from(days).unwrap_or(u32::MAX);
    }
    // `grace = "30d"` says both at once.
    if let Some(span) = reader.text(source, "grace") {
        match days(&span) {
            Some(days) => {
                gate.days = days;
                if policy.is_none() {
                    gate.policy = Policy::Grace;
                }
            }
            None => {
                let span = node.get("grace").map(|node| node.span.clone()).unwrap_or_default();
                let message = say::diag_wrong_value("grace", say::type_days());
                source.report(Code::WrongValue, &span, message, Some(say::type_days_help()));
            }
        }
    }
    for (name, span) in reader.texts(source, "mandatory") {
        match Mandatory::NAMES.iter().find(|(known, _)| *known == name) {
            Some((_, part)) => gate.mandatory.push(*part),
            None => {
                let names = Mandatory::NAMES.map(|(name, _)| name).join("`, `");
                let message = say::diag_wrong_value("mandatory", say::type_part());
                source.report(
                    Code::WrongValue,
                    &span,
                    message,
                    Some(say::diag_known_values(names)),
                );
            }
        }
    }
    gate.mandatory.sort();
    gate.mandatory.dedup();
    reader.finish(source);
    gate
}

/// `30d` or `4w` in days.
fn days(text: &str) -> Option<u32> {
    let text = text.trim();
    let (number, unit) = text.split_at(text.len().checked_sub(1)?);
    let number: u32 = number.parse().ok()?;
    match unit {
        "d" => Some(number),
        "w" => number.checked_mul(7),
        _ => None,
    }
}
