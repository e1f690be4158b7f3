//! Sets a document that is no study: hands its data to a template of its own.

use super::environment::Environment;
use super::render::{Artifact, Typeset, concluded, export};
use super::world::{DocumentWorld, identity_id};
use crate::edition::Sheet;
use crate::locale::Direction;
use crate::text::Digest;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use typst::World;
use typst::diag::{SourceResult, Warned, error};
use typst::engine::Engine;
use typst::foundations::{Array, Dict, IntoValue, Value};
use typst::syntax::Span;
use typst_layout::PagedDocument;
use typst_macros::func;

/// The sheets that are being set, by the digests of their data.
static SHEETS: Mutex<BTreeMap<Digest, Dict>> = Mutex::new(BTreeMap::new());

/// Sets a sheet and exports it. The same is to be said of it as of [`typeset`](super::typeset).
#[must_use]
pub fn typeset_sheet(environment: &Environment, sheet: &Sheet) -> Typeset {
    let text = sheet.data.to_string();
    let identity = Digest::of(format!("{} {}\n{text}", sheet.template, sheet.lang).as_bytes());
    let sheets = || SHEETS.lock().unwrap_or_else(PoisonError::into_inner);
    sheets().insert(identity, dict(sheet, environment));
    let world = DocumentWorld::sheet(environment, &sheet.template, identity);
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let exported = output.and_then(|document| {
        let bytes = export(&document, &format!("{}/{}", sheet.name, sheet.lang), None, false)?;
        Ok(Artifact { bytes, pages: document.pages().len(), cover: None })
    });
    typst::comemo::evict(1);
    sheets().remove(&identity);
    concluded(&world, environment, &warnings, exported)
}

fn dict(sheet: &Sheet, environment: &Environment) -> Dict {
    let mut dict = match value(&sheet.data, environment) {
        Value::Dict(dict) => dict,
        other => {
            let mut dict = Dict::new();
            dict.insert("data".into(), other);
            dict
        }
    };
    dict.insert("lang".into(), sheet.lang.language().into_value());
    dict.insert("region".into(), sheet.lang.region().into_value());
    dict.insert("rtl".into(), (sheet.direction == Direction::Rtl).into_value());
    dict
}

/// JSON as Typst's values; characters that no font has are replaced, as in editions.
fn value(json: &Json, environment: &Environment) -> Value {
    match json {
        Json::Null => Value::None,
        Json::Bool(value) => value.into_value(),
        Json::Number(number) => match number.as_i64() {
            Some(whole) => whole.into_value(),
            None => number.as_f64().unwrap_or_default().into_value(),
        },
        Json::String(text) => text
            .chars()
            .map(|c| if environment.covers(c) { c } else { super::render::REPLACEMENT })
            .collect::<String>()
            .into_value(),
        Json::Array(items) => {
            Value::Array(items.iter().map(|item| value(item, environment)).collect::<Array>())
        }
        Json::Object(entries) => {
            let mut dict = Dict::new();
            for (key, entry) in entries {
                dict.insert(key.as_str().into(), value(entry, environment));
            }
            dict.into_value()
        }
    }
}

/// The data of the sheet being set.
#[func]
pub(super) fn sheet(engine: &mut Engine<'_>) -> SourceResult<Dict> {
    let identity = engine.world.file(identity_id()).ok();
    let found = identity.and_then(|bytes| {
        let sheets = SHEETS.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = sheets.iter();
        all.find(|(key, _)| key.as_bytes() == bytes.as_slice()).map(|(_, dict)| dict.clone())
    });
    found.ok_or_else(|| vec![error!(Span::detached(), "no sheet is being set")].into())
}
