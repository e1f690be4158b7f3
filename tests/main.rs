//! Tests of the program from the outside, and of the code as a whole.

#![expect(clippy::unwrap_used, reason = "a broken test setup should panic")]
#![expect(clippy::disallowed_methods, reason = "tests set files up and read them back")]
#![expect(clippy::print_stderr, reason = "a skipped test says why")]

mod align_command;
mod align_synthetic;
mod analyse;
mod arbitrary;
mod arbitrary_pdf;
mod broken;
mod bundled;
mod content;
mod corpora;
mod determinism;
mod difference;
mod edits;
mod edits_synthetic;
mod epub;
mod faults;
mod fluent_fix;
mod formats;
mod gates;
mod generations;
mod history;
mod hostile;
mod hostile_pages;
mod incremental;
mod languages;
mod locale_trees;
mod locales;
mod markdown;
mod mixed;
mod pages;
mod program;
mod pseudo;
mod publication;
mod reports;
mod search;
mod shards;
mod site;
mod site_data;
mod site_pictures;
mod site_words;
mod sync;
mod templates;
mod tidy;
mod tracking;
mod typography;
mod uploads;
mod withdrawal;
mod workers;
mod workspace;
