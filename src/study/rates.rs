//! `[rates]` of series.toml: what a translated word costs, by language and by how much of it is known.

use crate::data::{Node, Reader, Source, Value};
use crate::diag::Code;
use crate::locale::Lang;
use crate::message::say;
use std::collections::BTreeMap;

/// How much of a segment is known from confirmed translations: the usual match bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// The same text occurs before in what is to be translated.
    Repetition,
    /// Confirmed with the same words between the same neighbours ("101 %").
    Context,
    /// Confirmed with the same words.
    Exact,
    /// 95 to 99 % of it is known.
    P95,
    /// 85 to 94 %.
    P85,
    /// 75 to 84 %.
    P75,
    /// 50 to 74 %.
    P50,
    /// Less, or nothing.
    New,
}

impl Band {
    /// Every band, from what is known best.
    pub const ALL: [Self; 8] = [
        Self::Repetition,
        Self::Context,
        Self::Exact,
        Self::P95,
        Self::P85,
        Self::P75,
        Self::P50,
        Self::New,
    ];

    /// The name in `[rates.bands]`, in files and in message ids.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Repetition => "repetition",
            Self::Context => "context",
            Self::Exact => "exact",
            Self::P95 => "95-99",
            Self::P85 => "85-94",
            Self::P75 => "75-84",
            Self::P50 => "50-74",
            Self::New => "new",
        }
    }

    /// Its place in [`Band::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// What a language costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Rate {
    /// The price of a word that is new.
    pub word: Option<f64>,
    /// An ISO 4217 code.
    pub currency: Option<String>,
    /// The share of that price per band, in the order of [`Band::ALL`].
    pub factors: [f64; 8],
}

impl Default for Rate {
    fn default() -> Self {
        Self { word: None, currency: None, factors: [0.1, 0.0, 0.1, 0.3, 0.5, 0.6, 1.0, 1.0] }
    }
}

/// The rate card of a series.
#[derive(Debug, Clone, Default)]
pub struct Rates {
    default: Rate,
    by_language: BTreeMap<Lang, Rate>,
}

impl Rates {
    /// What a language costs.
    #[must_use]
    pub fn of(&self, lang: &Lang) -> &Rate {
        self.by_language.get(lang).unwrap_or(&self.default)
    }
}

/// Decodes the table: `word`, `currency` and `bands` for all languages, then tables of languages with
/// what is otherwise in them.
pub(super) fn rates(reader: &mut Reader<'_>, source: &mut Source) -> Rates {
    let Some(node) = reader.map(source, "rates") else { return Rates::default() };
    let default = rate(node, source, &Rate::default(), false);
    let mut by_language = BTreeMap::new();
    for entry in node.entries() {
        if ["word", "currency", "bands"].contains(&&*entry.key) {
            continue;
        }
        if let Some(lang) = super::series::lang(&entry.key, &entry.key_span, source) {
            by_language.insert(lang, rate(&entry.node, source, &default, true));
        }
    }
    Rates { default, by_language }
}

fn rate(node: &Node, source: &mut Source, base: &Rate, whole: bool) -> Rate {
    let mut rate = base.clone();
    let mut reader = Reader::new(node);
    if let Some(node) = reader.node("word") {
        rate.word = number(node, source, "word", f64::MAX).or(rate.word);
    }
    if let Some(node) = reader.node("currency") {
        match &node.value {
            Value::Text(code)
                if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) =>
            {
                rate.currency = Some(code.clone());
            }
            _ => wrong(node, source, "currency", say::type_currency()),
        }
    }
    if let Some(node) = reader.map(source, "bands") {
        let mut inner = Reader::new(node);
        for band in Band::ALL {
            if let Some(node) = inner.node(band.name()) {
                let factor = number(node, source, band.name(), 10.0);
                rate.factors[band.index()] = factor.unwrap_or(rate.factors[band.index()]);
            }
        }
        inner.finish(source);
    }
    if whole {
        reader.finish(source);
    }
    rate
}

/// A number that is not negative, nor more than `most`.
fn number(node: &Node, source: &mut Source, key: &str, most: f64) -> Option<f64> {
    let number = match &node.value {
        Value::Float(text) => text.parse::<f64>().ok(),
        #[expect(clippy::cast_precision_loss, reason = "prices stay far below 2^53")]
        Value::Integer(whole) => Some(*whole as f64),
        _ => None,
    };
    let number = number.filter(|number| (0.0..=most).contains(number));
    if number.is_none() {
        wrong(node, source, key, say::type_price());
    }
    number
}

fn wrong(node: &Node, source: &mut Source, key: &str, kind: crate::message::Message) {
    source.report(Code::WrongValue, &node.span, say::diag_wrong_value(key, kind), None);
}
