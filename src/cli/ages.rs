//! How long what is open in a translation has been so, from the history of its source.
//!
//! A passage of the original has waited since its lines have been as they are (`git blame`, white
//! space aside). What a ledger knows is no help: it holds no dates, so that two branches that
//! confirm the same agree. A shallow clone knows no more than when its history begins, and what is
//! not committed has not waited.

use super::git::Git;
use crate::ledger::{EditionStatus, SeriesStatus, StudyStatus, Waiting};
use crate::study::{Day, Series};
use rayon::prelude::*;

/// So many originals are looked into, those with the most open words: reports begin with those.
const MOST: usize = 200;

/// Fills in the waiting of editions that want work.
pub(super) fn fill(status: &mut SeriesStatus<'_>, series: &Series) {
    let Some(git) = Git::of(&series.root) else { return };
    let Some(now) = git.latest() else { return };
    let mut open: Vec<&mut StudyStatus<'_>> =
        status.studies.iter_mut().filter(|study| words(study) > 0).collect();
    open.sort_by_key(|study| std::cmp::Reverse(words(study)));
    open.truncate(MOST);
    open.into_par_iter().for_each(|study| {
        let Some(original) = study.study.original() else { return };
        let path = series.path_of(&original.document.file);
        let Some(path) = path.strip_prefix(&series.root).ok().and_then(|path| path.to_str()) else {
            return;
        };
        let times = git.line_times(&git.path(&path.replace('\\', "/")));
        for edition in &mut study.editions {
            edition.waiting = waiting(edition, &times, now);
        }
    });
}

fn words(study: &StudyStatus<'_>) -> usize {
    let open = |e: &EditionStatus| e.words.missing + e.words.untranslated + e.words.outdated;
    study.editions.iter().map(open).sum()
}

/// `times` are those of the original's lines, in seconds since 1970; `now` is the latest commit's,
/// so that the same history gives the same report on any day.
fn waiting(edition: &EditionStatus, times: &[Option<i64>], now: i64) -> Option<Waiting> {
    let open = edition.segments.iter().filter(|s| s.status.needs_work() && !s.is_light());
    let mut oldest = None;
    let mut word_days = 0_u64;
    for segment in open {
        let words = u64::try_from(segment.words).unwrap_or(u64::MAX);
        // The passage says what it says since the last of its lines came.
        let lines = segment.source.and_then(|(first, last)| times.get(first - 1..last));
        let since = lines.and_then(|lines| {
            lines.iter().copied().try_fold(i64::MIN, |latest, time| Some(latest.max(time?)))
        });
        let days = since.map_or(0, |since| u64::try_from((now - since) / 86_400).unwrap_or(0));
        word_days = word_days.saturating_add(words.saturating_mul(days + 1));
        oldest = match (oldest, since) {
            (Some(oldest), Some(since)) => Some(i64::min(oldest, since)),
            (oldest, since) => oldest.or(since),
        };
    }
    let since = Day::of_seconds(oldest?).to_string();
    Some(Waiting { since, word_days })
}
