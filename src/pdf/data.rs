//! How an edition reaches the template: the function `edition()` of the Typst library.
//!
//! Typst remembers what functions returned by what they read of the world. So `edition()` reads an
//! identity, the digest of the edition, from the world's file `/edition`, and finds the edition
//! itself in a table that [`Registration`] keeps for the time of one compilation.

use super::builder::{Builder, spoken};
use super::world::{self, STUDY};
use super::{Environment, prepared, proof};
use crate::edition::{Edition, Face, Fact, Notice};
use crate::locale::{Direction, Part};
use crate::markdown::{Block, BlockKind, plain_text, visit_inlines};
use crate::text::Digest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use typst::World;
use typst::diag::{SourceResult, error};
use typst::engine::Engine;
use typst::foundations::{Array, Bytes, Dict, IntoValue, Value};
use typst::syntax::Span;
use typst::text::TextElem;
use typst_macros::func;

/// An edition that is being set, with the glyphs it may use.
#[derive(Clone)]
struct Job {
    edition: Arc<Edition>,
    uncovered: Arc<dyn Fn(char) -> bool + Send + Sync>,
    pictures: Arc<BTreeMap<String, Bytes>>,
}

static JOBS: Mutex<BTreeMap<Digest, (usize, Job)>> = Mutex::new(BTreeMap::new());

/// Keeps an edition in the table; drops it when it is dropped.
pub(super) struct Registration(Digest);

impl Registration {
    /// Enters an edition under its identity. The same edition may be entered more than once.
    pub(super) fn new(edition: &Arc<Edition>, environment: &Environment) -> Self {
        let identity = identity(edition);
        // The characters are decided here, so that the job needs no reference to the environment.
        let mut missing: BTreeSet<char> = edition.file.text().chars().collect();
        brought_in(&edition.body, &mut missing);
        missing.extend(edition.original.iter().flat_map(|file| file.text().chars()));
        face_characters(&edition.face, &mut missing);
        missing.retain(|&c| !environment.covers(c));
        let pictures = Arc::new(prepared::pictures(edition, &|c| !environment.covers(c)));
        let uncovered = Arc::new(move |c: char| missing.contains(&c));
        let job = Job { edition: Arc::clone(edition), uncovered, pictures };
        let mut jobs = JOBS.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.entry(identity).or_insert((0, job)).0 += 1;
        Self(identity)
    }

    pub(super) fn identity(&self) -> Digest {
        self.0
    }
}

impl Drop for Registration {
    fn drop(&mut self) {
        let mut jobs = JOBS.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((count, _)) = jobs.get_mut(&self.0) {
            *count -= 1;
            if *count == 0 {
                jobs.remove(&self.0);
            }
        }
    }
}

/// The characters of the words beside a text.
pub(super) fn face_characters(words: &Face, out: &mut BTreeSet<char>) {
    of_value(&face(words).into_value(), out);
    out.extend(words.summary.iter().flat_map(|text| text.chars()));
}

/// The characters of all texts in a value.
fn of_value(value: &Value, out: &mut BTreeSet<char>) {
    match value {
        Value::Str(text) => out.extend(text.chars()),
        Value::Array(items) => items.iter().for_each(|item| of_value(item, out)),
        Value::Dict(dict) => dict.iter().for_each(|(_, entry)| of_value(entry, out)),
        _ => {}
    }
}

/// A value whose texts have no character that no font has: PDF/UA-1 (7.21.8) refuses those.
fn legible(value: Value, uncovered: &dyn Fn(char) -> bool) -> Value {
    match value {
        Value::Str(text) => {
            let text: String = text.chars().map(|c| shown(c, uncovered)).collect();
            super::limits::broken(text).into_value()
        }
        Value::Array(items) => {
            Value::Array(items.into_iter().map(|item| legible(item, uncovered)).collect())
        }
        Value::Dict(dict) => Value::Dict(
            dict.into_iter().map(|(key, entry)| (key, legible(entry, uncovered))).collect(),
        ),
        other => other,
    }
}

/// A character, or what stands for one that no font has.
pub(super) fn shown(c: char, uncovered: &dyn Fn(char) -> bool) -> char {
    match c {
        c if !uncovered(c) => c,
        c if c.is_whitespace() => ' ',
        _ => super::render::REPLACEMENT,
    }
}

/// The characters of texts that are not in the Markdown: of the bibliography, of data.
fn brought_in(blocks: &[Block], out: &mut BTreeSet<char>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Drawing(drawing) => {
                out.extend(drawing.rows.iter().flatten().flat_map(|text| text.chars()));
            }
            BlockKind::References(works) => {
                let marks = works.iter().filter_map(|work| work.mark.as_deref());
                out.extend(marks.flat_map(str::chars));
            }
            _ => {}
        }
    }
    visit_inlines(blocks, &mut |inlines| out.extend(plain_text(inlines).chars()));
}

/// The digest of everything that the template can see of an edition.
fn identity(edition: &Edition) -> Digest {
    let pictures: Vec<(&String, Digest)> =
        edition.pictures.iter().map(|(name, p)| (name, Digest::of(&p.bytes))).collect();
    let face = format!("{} {} {:?}", edition.study, edition.lang, edition.face);
    let face = format!("{face} {:?}", edition.proof);
    let digests: Vec<[u8; 32]> = pictures.iter().map(|(_, digest)| *digest.as_bytes()).collect();
    let names: Vec<&String> = pictures.iter().map(|(name, _)| *name).collect();
    Digest::of_value(&(face, &edition.body, &edition.notes, names, digests))
}

/// What is being set.
fn job(engine: &Engine<'_>) -> SourceResult<Job> {
    let identity = engine.world.file(world::identity_id()).ok();
    let job = identity.and_then(|bytes| {
        let jobs = JOBS.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.iter()
            .find(|(key, _)| key.as_bytes() == bytes.as_slice())
            .map(|(_, (_, job))| job.clone())
    });
    job.ok_or_else(|| vec![error!(Span::detached(), "no edition is being set")].into())
}

/// The edition being set without its text: its words by name.
#[func]
pub(super) fn words(engine: &mut Engine<'_>) -> SourceResult<Dict> {
    Ok(named(&job(engine)?, engine))
}

fn named(job: &Job, engine: &Engine<'_>) -> Dict {
    let edition = &job.edition;
    let mut dict = match legible(face(&edition.face).into_value(), &*job.uncovered) {
        Value::Dict(dict) => dict,
        _ => Dict::new(),
    };
    // A family that is not there was reported; asking for it would be reported at every use.
    let book = engine.world.book();
    let family = |name: &Option<String>| {
        name.as_deref().filter(|name| book.contains_family(&name.to_lowercase())).into_value()
    };
    let mut fonts = Dict::new();
    fonts.insert("text".into(), family(&edition.face.fonts.0));
    fonts.insert("headings".into(), family(&edition.face.fonts.1));
    dict.insert("fonts".into(), fonts.into_value());
    dict.insert("lang".into(), edition.format_lang.language().into_value());
    dict.insert("region".into(), edition.format_lang.region().into_value());
    dict.insert("rtl".into(), (edition.direction == Direction::Rtl).into_value());
    dict.insert("study".into(), edition.study.as_str().into_value());
    dict.insert("pattern".into(), shape(&edition.body));
    dict
}

/// The edition being set: its words by name, and its text as content.
#[func]
pub(super) fn edition(engine: &mut Engine<'_>) -> SourceResult<Dict> {
    let job = job(engine)?;
    let edition = &job.edition;
    let mut dict = named(&job, engine);
    dict.insert("summary-text".into(), summary(&edition.face, &*job.uncovered));
    if let Some(code) = edition.face.address.as_deref().and_then(super::code::svg) {
        dict.insert("code".into(), Bytes::from_string(code).into_value());
    }
    let proof = edition.proof.as_ref().map(proof::value);
    dict.insert("proof".into(), proof.into_value());
    let mut builder = Builder::new(edition, engine, &*job.uncovered, &job.pictures);
    let body = builder.document()?;
    dict.insert("body".into(), body.into_value());
    // Only for templates that may want them: nothing is laid out in vain, but building takes time.
    if edition.template != STUDY {
        let picked = super::excerpt::lessons(&edition.body, &edition.face.lesson_words);
        let lessons = (!picked.is_empty())
            .then(|| Builder::new(edition, engine, &*job.uncovered, &job.pictures).excerpt(&picked))
            .transpose()?;
        dict.insert("lessons".into(), lessons.into_value());
    }
    Ok(dict)
}

fn face(face: &Face) -> Dict {
    let mut dict = Dict::new();
    let mut put = |key: &str, value: Value| dict.insert(key.into(), value);
    put("title", face.title.as_str().into_value());
    put("subtitle", face.subtitle.as_deref().into_value());
    put("summary", face.summary.as_deref().into_value());
    put("number", face.number.map(|number| number.to_string()).into_value());
    put("heading", face.heading.as_str().into_value());
    put("series", face.series.as_str().into_value());
    put("series-description", face.series_description.as_str().into_value());
    put("publisher", face.publisher.as_str().into_value());
    put("country", face.country.as_deref().into_value());
    put("themes", strings(&face.themes));
    put("keywords", strings(&face.keywords));
    put("authors", strings(&face.authors));
    let goals = face.sdgs.iter().map(|(goal, name)| {
        let mut entry = Dict::new();
        entry.insert("number".into(), goal.to_string().into_value());
        entry.insert("name".into(), name.as_str().into_value());
        entry.into_value()
    });
    put("sdgs", Value::Array(goals.collect()));
    put("facts", facts(&face.facts));
    put("colophon", facts(&face.colophon));
    put("language", face.language.as_str().into_value());
    let languages = face.languages.iter().map(|language| {
        let mut entry = Dict::new();
        entry.insert("lang".into(), language.lang.as_str().into_value());
        entry.insert("name".into(), language.name.as_str().into_value());
        entry.insert("state".into(), language.state.as_ref().into_value());
        entry.insert("text".into(), language.text.as_str().into_value());
        entry.into_value()
    });
    put("languages", Value::Array(languages.collect()));
    put("address", face.address.as_deref().into_value());
    put("code", Value::None);
    put("code-alt", face.code_alt.as_str().into_value());
    put("availability", face.availability.as_str().into_value());
    put("citation", face.citation.as_str().into_value());
    put("translated-from", face.translated_from.as_deref().into_value());
    put("notice", face.notice.as_ref().map(notice).into_value());
    put("date", face.date.as_deref().and_then(world::datetime).into_value());
    put("accent", face.accent.as_str().into_value());
    put("second", face.second.as_str().into_value());
    let logo = face.logo.as_ref().map(|logo| Bytes::new(logo.bytes.to_vec()));
    put("logo", logo.into_value());
    let partners = face.partners.iter().map(|partner| {
        let mut entry = Dict::new();
        entry.insert("name".into(), partner.name.as_str().into_value());
        entry.insert("url".into(), partner.url.as_deref().into_value());
        entry.insert("logo".into(), Bytes::new(partner.logo.bytes.to_vec()).into_value());
        entry.into_value()
    });
    put("partners", Value::Array(partners.collect()));
    let (code, alt) = face.locator.as_ref().map(|(code, alt)| (&**code, &**alt)).unzip();
    put("country-code", code.into_value());
    put("locator-alt", alt.into_value());
    let mut labels = Dict::new();
    for (key, parts) in &face.labels {
        labels.insert(key.as_str().into(), label(parts));
    }
    put("labels", labels.into_value());
    dict
}

/// The blocks of the text with their lengths, for a drawing.
fn shape(body: &[crate::markdown::Block]) -> Value {
    let strokes = super::pattern::strokes(body).into_iter().map(|stroke| {
        let mut entry = Dict::new();
        entry.insert("kind".into(), stroke.kind.into_value());
        entry.insert("weight".into(), stroke.weight.into_value());
        entry.insert("first".into(), stroke.first.into_value());
        entry.into_value()
    });
    Value::Array(strokes.collect())
}

/// The summary as content, in its language.
fn summary(face: &Face, uncovered: &dyn Fn(char) -> bool) -> Value {
    let Some(text) = face.summary.as_deref() else { return Value::None };
    let content = TextElem::packed(text.chars().map(|c| shown(c, uncovered)).collect::<String>());
    match &face.summary_lang {
        Some((lang, direction)) => spoken(content, lang, *direction).into_value(),
        None => content.into_value(),
    }
}

fn notice(notice: &Notice) -> Value {
    let mut entry = Dict::new();
    entry.insert("title".into(), notice.title.as_str().into_value());
    entry.insert("text".into(), notice.text.as_str().into_value());
    entry.into_value()
}

/// A label is a string, or an array in which `(late: "page")` stands for a value of the layout.
fn label(parts: &[Part]) -> Value {
    if let [Part::Text(text)] = parts {
        return text.as_str().into_value();
    }
    let parts = parts.iter().map(|part| match part {
        Part::Text(text) => text.as_str().into_value(),
        Part::Late(name) => {
            let mut entry = Dict::new();
            entry.insert("late".into(), name.as_str().into_value());
            entry.into_value()
        }
    });
    Value::Array(parts.collect())
}

fn strings(items: &[String]) -> Value {
    Value::Array(items.iter().map(|item| item.as_str().into_value()).collect())
}

fn facts(facts: &[Fact]) -> Value {
    let entries: Array = facts
        .iter()
        .map(|fact| {
            let mut entry = Dict::new();
            entry.insert("key".into(), fact.key.as_ref().into_value());
            entry.insert("label".into(), fact.label.as_str().into_value());
            entry.insert("values".into(), strings(&fact.values));
            entry.into_value()
        })
        .collect();
    Value::Array(entries)
}
