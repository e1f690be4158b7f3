//! The locales and templates that the program carries, so that it needs nothing beside `studies/`.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The embedded files below a folder such as `locales/`, with paths relative to it, sorted.
pub fn below(folder: &str) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FILES.iter().filter_map(move |(path, bytes)| Some((path.strip_prefix(folder)?, *bytes)))
}
