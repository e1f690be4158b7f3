//! Floor 6: a series of studies, their facts and language versions, and their segments.

mod brand;
mod colour;
mod content;
mod day;
mod disguise;
mod fingerprint;
mod gate;
mod identity;
mod limits;
mod load;
mod rates;
mod segment;
mod series;
mod style;
mod version;
mod vocabulary;

pub use brand::{Brand, FontChoice, Logo};
pub use colour::Colour;
pub use day::Day;
pub use fingerprint::{Print, Prints, SEGMENTER, flattened};
pub use gate::{Gate, Gates, Mandatory, Policy};
pub use limits::Limits;
pub use load::{Workspace, load, load_with};
pub(crate) use load::{reason, unreadable};
pub use rates::{Band, Rate, Rates};
pub use segment::{Segment, SegmentKind, segments, units};
pub use series::{Erratum, MenuEntry, Partner, Planned, Publisher, Series, Study, Withdrawal};
pub use style::Style;
pub use version::{LONGEST, Meta, Version, bytes_in_pdf, version};

/// The largest Markdown or configuration file that is read, in bytes. A study of 40,000 words is a
/// quarter of a megabyte.
pub const MAX_TEXT_BYTES: u64 = 2 << 20;
