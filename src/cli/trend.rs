//! The status of the series at past commits, for the trend in reports.

use super::git::{Commit, Git};
use super::session::Session;
use crate::ledger;
use crate::report::Moment;
use crate::study::{self, Series, Study, Workspace};

/// So many moments are shown; a chart has no room for more.
const MOST: usize = 24;

/// The status at commits of the series' history, the oldest first; nothing where there is none.
pub(super) fn moments(session: &Session, series: &Series) -> Vec<Moment> {
    let Some(git) = Git::of(&series.root) else { return Vec::new() };
    let mut history = git.folder_history();
    history.reverse();
    let commits: Vec<&Commit> = history.iter().map(|(commit, _)| commit).collect();
    let chosen = spread(&commits);
    history
        .iter()
        .filter(|(commit, _)| chosen.contains(&commit))
        .filter_map(|(commit, folder)| moment(session, series, &git, commit, folder))
        .collect()
}

/// At most [`MOST`] of them, the first and the last among them, the others evenly over time.
fn spread<'c>(commits: &[&'c Commit]) -> Vec<&'c Commit> {
    let (Some(first), Some(last)) = (commits.first(), commits.last()) else { return Vec::new() };
    let step = ((last.time - first.time) / i64::try_from(MOST).unwrap_or(1)).max(1);
    let mut out: Vec<&Commit> = Vec::new();
    for &commit in commits {
        // Of those in one stretch the last tells where it ended.
        let stretch = |commit: &Commit| (commit.time - first.time) / step;
        if out.len() > 1 && out.last().is_some_and(|before| stretch(before) == stretch(commit)) {
            out.pop();
        }
        out.push(commit);
    }
    out
}

fn moment(
    session: &Session,
    series: &Series,
    git: &Git,
    commit: &Commit,
    folder: &str,
) -> Option<Moment> {
    let place = tempfile::tempdir().ok()?;
    let root = git.check_out(&commit.id, folder, place.path())?;
    let workspace = Workspace { series: root, source: series.source.clone() };
    // What was wrong with old texts is of no use now.
    let past = study::load(&workspace, &session.locales).output;
    let studies: Vec<&Study> = past.studies.iter().collect();
    let status = ledger::status(&past, &studies, &series.languages, &session.locales).output;
    Some(Moment::new(commit.date.clone(), commit.time, &status))
        .filter(|_| !past.studies.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_spread_over_time_with_both_ends() {
        let commits: Vec<Commit> = (0..500)
            .map(|index| Commit { id: index.to_string(), time: index * 60, date: String::new() })
            .collect();
        let commits: Vec<&Commit> = commits.iter().collect();
        let chosen = spread(&commits);
        assert!(chosen.len() <= MOST + 2, "{}", chosen.len());
        assert_eq!((chosen[0].id.as_str(), chosen.last().unwrap().id.as_str()), ("0", "499"));
        assert_eq!(spread(&commits[..3]).len(), 3);
        assert!(spread(&[]).is_empty());
    }
}
