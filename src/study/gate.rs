//! `[gate]` of series.toml: what a translation must be to be published, per language.

use crate::data::{Node, Reader, Source, Value};
use crate::diag::Code;
use crate::locale::Lang;
use crate::message::say;
use std::collections::BTreeMap;

/// What happens with a translation that is not in step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Policy {
    /// Whatever exists is published.
    #[default]
    Open,
    /// Only what is current and reviewed throughout.
    Strict,
    /// The last edition that passed stays; a new one must pass as under `Strict`, review aside.
    LastGood,
    /// Nothing is published in this language.
    Hold,
}

impl Policy {
    const NAMES: [(&'static str, Self); 4] = [
        ("open", Self::Open),
        ("strict", Self::Strict),
        ("last-good", Self::LastGood),
        ("hold", Self::Hold),
    ];
}

/// The gate of a language.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Gate {
    /// What happens with what is not in step.
    pub policy: Policy,
    /// The share of the source's words that may be outdated, untranslated or missing, 0 to 1.
    pub tolerance: f64,
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
        let gates = self.by_language.values().chain([&self.default]);
        gates.into_iter().all(|gate| gate.policy == Policy::Open)
    }

    /// The gate of a language.
    #[must_use]
    pub fn of(&self, lang: &Lang) -> Gate {
        self.by_language.get(lang).copied().unwrap_or(self.default)
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
    if let Some(name) = reader.text(source, "policy") {
        match Policy::NAMES.iter().find(|(known, _)| *known == name) {
            Some((_, policy)) => gate.policy = *policy,
            None => {
                let span = node.get("policy").map(|node| node.span.clone()).unwrap_or_default();
                let names: Vec<&str> = Policy::NAMES.iter().map(|(name, _)| *name).collect();
                let help = say::diag_known_values(names.join("`, `"));
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
            Some(share) => gate.tolerance = share,
            None => {
                let message = say::diag_wrong_value("tolerance", say::type_share());
                source.report(Code::WrongValue, &node.span, message, None);
            }
        }
    }
    reader.finish(source);
    gate
}
