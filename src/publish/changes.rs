//! What a publication changes for its readers, edition by edition.

use super::manifest::Entry;

/// What became, or would become, of an edition since the last publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It was not published before.
    Added,
    /// Its bytes changed.
    Updated,
    /// Its bytes are the same.
    Unchanged,
    /// It could not be made. What was published before stays.
    Failed,
}

impl Change {
    pub(super) fn of(old: Option<&Entry>, entry: Option<&Entry>) -> Self {
        match (old, entry) {
            (_, None) => Self::Failed,
            (None, Some(_)) => Self::Added,
            (Some(old), Some(new)) if old.sha256 == new.sha256 => Self::Unchanged,
            (Some(_), Some(_)) => Self::Updated,
        }
    }

    /// The name in machine-readable reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Failed => "failed",
        }
    }
}
