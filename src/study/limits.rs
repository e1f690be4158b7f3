//! `[limits]` in `series.toml`: what one edition may cost.

use crate::data::{Reader, Source};
use crate::diag::Code;
use crate::message::say;

/// The limits of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Seconds after which setting one edition is given up.
    pub worker_seconds: u64,
    /// Mebibytes of address space that a worker process may use.
    pub worker_memory: u64,
    /// The largest picture that is read, in mebibytes.
    pub image_megabytes: u64,
    /// The largest picture that is decoded, in millions of pixels.
    pub image_megapixels: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { worker_seconds: 30, worker_memory: 2048, image_megabytes: 50, image_megapixels: 100 }
    }
}

/// Below this not even an empty document can be set: fonts and program take as much.
const LEAST_MEMORY: u64 = 256;

pub(super) fn limits(reader: &mut Reader<'_>, source: &mut Source) -> Limits {
    let mut limits = Limits::default();
    let Some(node) = reader.map(source, "limits") else { return limits };
    let mut inner = Reader::new(node);
    let fields = [
        ("worker-seconds", 1, &mut limits.worker_seconds),
        ("worker-memory", LEAST_MEMORY, &mut limits.worker_memory),
        ("image-megabytes", 1, &mut limits.image_megabytes),
        ("image-megapixels", 1, &mut limits.image_megapixels),
    ];
    for (key, least, field) in fields {
        match inner.count(source, key) {
            Some(value) if value >= least => *field = value,
            Some(_) => {
                let span = node.get(key).map(|node| node.span.clone()).unwrap_or_default();
                let message = say::diag_wrong_value(key, say::type_at_least(least));
                source.report(Code::WrongValue, &span, message, None);
            }
            None => {}
        }
    }
    inner.finish(source);
    limits
}
