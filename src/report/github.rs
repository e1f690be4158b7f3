//! The status as workflow commands, which GitHub shows as annotations of files.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>. GitHub shows
//! ten warnings and ten notices of a step, so there is one per edition unless segments are asked
//! for, and the largest gaps come first.

use super::common::{self, Lines, Need, plain};
use crate::ledger::{Availability, SeriesStatus};
use crate::locale::Catalog;

/// The status as workflow commands, one per line: warnings where an edition that exists needs
/// work, notices where there is something to look at or no edition yet.
#[must_use]
pub fn status_github(status: &SeriesStatus<'_>, catalog: &Catalog, with_segments: bool) -> String {
    let mut out = String::new();
    for (study, edition) in common::gaps(status) {
        let title = format!("{} · {}", study.study.slug, edition.lang);
        if with_segments && edition.availability == Availability::Published {
            for segment in common::open(edition) {
                let level = level(common::need(segment.status));
                let message = common::finding(catalog, edition, segment);
                let place = common::place(edition, segment);
                out.push_str(&command(level, place, &title, &message));
            }
        } else {
            let exists = edition.availability == Availability::Published;
            let work = exists && common::todo(&edition.words) > 0;
            let level = level(if work { Need::Work } else { Need::Look });
            let message = common::edition_finding(catalog, edition);
            let place = common::edition_place(edition);
            out.push_str(&command(level, place, &title, &message));
        }
    }
    out
}

fn level(need: Need) -> &'static str {
    if need == Need::Work { "warning" } else { "notice" }
}

fn command(level: &str, place: Option<Lines<'_>>, title: &str, message: &str) -> String {
    let mut properties = String::new();
    if let Some(Lines { file, first, last }) = place {
        let file = property(file.path());
        properties = format!("file={file},line={first},endLine={last},");
    }
    format!("::{level} {properties}title={}::{}\n", property(&plain(title)), data(&plain(message)))
}

/// Escapes as the toolkit's `escapeData` does.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes as the toolkit's `escapeProperty` does.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::command;
    use crate::text::SourceFile;

    #[test]
    fn nothing_escapes_from_its_place() {
        let file = SourceFile::new("a,b:c%\n.md", "");
        let place = super::Lines { file: &file, first: 3, last: 4 };
        let line = command("warning", Some(place), "t,\n::x", "100 %\n::error::no");
        let expected = "::warning file=a%2Cb%3Ac%25%0A.md,line=3,endLine=4,\
                        title=t%2C %3A%3Ax::100 %25 ::error::no\n";
        assert_eq!(line, expected);
    }
}
