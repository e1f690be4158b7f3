//! The types of a status: per study and language, to the segment.

use crate::locale::Lang;
use crate::study::{Planned, SegmentKind, Series, Study};
use crate::text::SourceFile;
use std::sync::Arc;

/// The status of a segment, by the contract's names. Computed at every run, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Confirmed, and the source has not changed since. Always so in the original itself.
    Current,
    /// What is right but wants a look, taken together: the name under which words are counted and
    /// shown ([`Words::glance`]). No segment has it as its status: one whose source was corrected is
    /// [`Outdated`](Self::Outdated), because its text did change, with the class that tells how little
    /// ([`SegmentStatus::is_light`]); it counts here, and gates do not weigh it.
    Glance,
    /// Only markup, addresses or code of the source changed; the words hold.
    Mechanical,
    /// The translation changed after it was reviewed.
    Edited,
    /// There, but nobody has confirmed that it is in step with the source.
    Unconfirmed,
    /// The source changed in what it says since the translation was confirmed.
    Outdated,
    /// The source segment was divided; its translation covers the parts together.
    Split,
    /// Source segments were joined; their translations stand apart.
    Merged,
    /// The same words as the source.
    Untranslated,
    /// Not there.
    Missing,
    /// In the translation only.
    Orphan,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 11] = [
        Self::Current,
        Self::Glance,
        Self::Mechanical,
        Self::Edited,
        Self::Unconfirmed,
        Self::Outdated,
        Self::Split,
        Self::Merged,
        Self::Untranslated,
        Self::Missing,
        Self::Orphan,
    ];

    /// The name in the contract.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Glance => "glance",
            Self::Mechanical => "mechanical",
            Self::Edited => "edited",
            Self::Unconfirmed => "unconfirmed",
            Self::Outdated => "outdated",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Untranslated => "untranslated",
            Self::Missing => "missing",
            Self::Orphan => "orphan",
        }
    }

    /// Whether a translator has to do something.
    #[must_use]
    pub fn needs_work(self) -> bool {
        matches!(
            self,
            Self::Outdated | Self::Split | Self::Merged | Self::Untranslated | Self::Missing
        )
    }
}

/// How a source changed since it was decided about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its Markdown then.
    pub was: String,
    /// Its Markdown now.
    pub now: String,
}

/// A segment of the source, of the translation, or both, with its status.
#[derive(Debug, Clone)]
pub struct SegmentStatus {
    /// The key of the source segment, or of the target where there is no source.
    pub key: String,
    /// The kind of that segment.
    pub kind: SegmentKind,
    /// What is known.
    pub status: Status,
    /// How the source changed, where it did: `substantive`, `misspelling` …
    pub class: Option<&'static str>,
    /// The change itself, where it is more than white space and the like.
    pub change: Option<Box<Change>>,
    /// Its words; counted in the source where there is one.
    pub words: usize,
    /// Where it stands in the source: first and last line.
    pub source: Option<(usize, usize)>,
    /// Where it stands in the translation.
    pub target: Option<(usize, usize)>,
}

impl SegmentStatus {
    /// Whether the source changed by no more than punctuation or a misspelling: the translation
    /// holds, gates do not count it, and somebody should look at it once.
    #[must_use]
    pub fn is_light(&self) -> bool {
        matches!(self.class, Some("punctuation" | "misspelling"))
    }
}

/// Words of the source by what is known of their translation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words {
    /// All.
    pub total: usize,
    /// In current segments.
    pub current: usize,
    /// In segments that hold but want a look: the source changed by a slip, or only mechanically,
    /// or the translation changed after its review.
    pub glance: usize,
    /// In segments whose source changed since.
    pub outdated: usize,
    /// In segments that are not there.
    pub missing: usize,
    /// In segments that nobody has confirmed.
    pub unconfirmed: usize,
    /// In segments that still say what the source says.
    pub untranslated: usize,
}

impl Words {
    /// The share of words that a reader finds in this language and not outdated, 0 to 1. Never 1
    /// while something is missing, however little.
    #[must_use]
    pub fn share_present(&self) -> f64 {
        if self.total == 0 {
            return 0.0;
        }
        let present = self.total - self.missing - self.untranslated - self.outdated;
        #[expect(clippy::cast_precision_loss, reason = "word counts stay far below 2^53")]
        let share = present as f64 / self.total as f64;
        share
    }
}

/// Whether a reader finds a study in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Availability {
    /// The document exists.
    Published,
    /// Title and summary exist; the document is announced or not.
    Record(Option<Planned>),
    /// Nothing exists, but it is announced.
    Planned(Planned),
    /// Nothing exists and nothing is announced.
    None,
}

impl Availability {
    /// What is announced, if anything is.
    #[must_use]
    pub fn planned(&self) -> Option<&Planned> {
        match self {
            Self::Record(planned) => planned.as_ref(),
            Self::Planned(planned) => Some(planned),
            Self::Published | Self::None => None,
        }
    }

    /// The name in the contract.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Record(Some(_)) | Self::Planned(_) => "planned",
            Self::Record(None) => "record",
            Self::None => "none",
        }
    }

    /// What a study offers in a language.
    #[must_use]
    pub fn of(study: &Study, lang: &Lang) -> Self {
        let planned = study.planned.get(lang).cloned();
        match study.versions.get(lang) {
            // Who has a link must find that it was withdrawn, so its record stays.
            Some(_) if study.withdrawn.contains_key(lang) => Self::Record(planned),
            Some(version) if version.has_document() => Self::Published,
            Some(_) => Self::Record(planned),
            None => planned.map_or(Self::None, Self::Planned),
        }
    }
}

/// The status of a study in one language.
#[derive(Debug)]
pub struct EditionStatus {
    /// The language.
    pub lang: Lang,
    /// Whether it is the language the study was written in.
    pub is_original: bool,
    /// What a reader finds.
    pub availability: Availability,
    /// The counts.
    pub words: Words,
    /// Whether a second person has approved every segment that is not waived or left out.
    pub reviewed: bool,
    /// The details, in the order of the source; orphans where they stand in the translation.
    pub segments: Vec<SegmentStatus>,
    /// The source's file.
    pub source_file: Option<Arc<SourceFile>>,
    /// The translation's file.
    pub target_file: Option<Arc<SourceFile>>,
    /// How long what is open has been so, where a history tells.
    pub waiting: Option<Waiting>,
}

/// How long readers of a language have waited for what the original says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Since when the oldest open passage of the original has said what it says: an ISO date.
    pub since: String,
    /// Words times the days that they have waited, each begun day counted, over all open passages.
    pub word_days: u64,
}

/// The status of a study.
#[derive(Debug)]
pub struct StudyStatus<'s> {
    /// The study.
    pub study: &'s Study,
    /// One per language of the series, in its order.
    pub editions: Vec<EditionStatus>,
}

/// The status of a series.
#[derive(Debug)]
pub struct SeriesStatus<'s> {
    /// The series.
    pub series: &'s Series,
    /// One per study, in the series' order.
    pub studies: Vec<StudyStatus<'s>>,
}
