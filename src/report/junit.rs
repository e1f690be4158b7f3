//! The status as `JUnit` XML, which continuous integration shows as tests.
//!
//! A test suite per study and language. Its test case is the edition as a whole; with segments,
//! every segment that needs work is a failed test case of its own. An edition that does not exist
//! is skipped: a plan is not a failure.

use super::common::{self, Lines, Need, plain};
use super::markup::Markup;
use crate::ledger::{EditionStatus, SegmentStatus, SeriesStatus, StudyStatus};
use crate::locale::Catalog;

/// A test case: where, what, how it ended.
struct Case<'e> {
    name: String,
    place: Option<Lines<'e>>,
    end: End,
}

enum End {
    Passed,
    Skipped(String),
    Failed { kind: &'static str, message: String },
}

/// The status as `JUnit` XML.
#[must_use]
pub fn status_junit(status: &SeriesStatus<'_>, catalog: &Catalog, with_segments: bool) -> String {
    let suites: Vec<(String, Vec<Case<'_>>)> = common::editions(status)
        .map(|(study, edition)| (name(study, edition), cases(catalog, edition, with_segments)))
        .collect();
    let mut xml = Markup::new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let counts = counts(suites.iter().flat_map(|(_, cases)| cases));
    let series = plain(&status.series.id);
    xml.open(
        "testsuites",
        &[("name", &series), counts[0].pair(), counts[1].pair(), counts[2].pair(), ("errors", "0")],
    );
    for (name, cases) in &suites {
        let counts = self::counts(cases);
        xml.line();
        xml.open(
            "testsuite",
            &[
                ("name", name),
                counts[0].pair(),
                counts[1].pair(),
                counts[2].pair(),
                ("errors", "0"),
            ],
        );
        for case in cases {
            write_case(&mut xml, name, case);
        }
        xml.line();
        xml.close();
    }
    xml.line();
    xml.finish()
}

fn name(study: &StudyStatus<'_>, edition: &EditionStatus) -> String {
    plain(&format!("{}/{}", study.study.slug, edition.lang))
}

fn cases<'e>(catalog: &Catalog, edition: &'e EditionStatus, with_segments: bool) -> Vec<Case<'e>> {
    let name = catalog.language(&edition.lang.to_string());
    let whole = |end| Case { name, place: common::edition_place(edition), end };
    if let Some(reason) = common::absent(catalog, &edition.availability) {
        return vec![whole(End::Skipped(reason))];
    }
    let failed: Vec<&SegmentStatus> =
        common::open(edition).filter(|s| common::need(s.status) == Need::Work).collect();
    match failed.first() {
        None => vec![whole(End::Passed)],
        Some(_) if with_segments => failed.into_iter().map(|s| case(catalog, edition, s)).collect(),
        // The edition fails by what most of its words lack.
        Some(_) => {
            let worst = common::parts(&edition.words)
                .filter(|(status, _)| common::need(*status) == Need::Work)
                .max_by_key(|(_, words)| *words);
            let kind = worst.map_or("missing", |(status, _)| status.name());
            let message = common::gap(catalog, edition, true);
            vec![whole(End::Failed { kind, message })]
        }
    }
}

fn case<'e>(catalog: &Catalog, edition: &'e EditionStatus, segment: &SegmentStatus) -> Case<'e> {
    let kind = catalog.text(&common::kind_message(segment.kind));
    Case {
        name: format!("{kind} {}", plain(&segment.key)),
        place: common::place(edition, segment),
        end: End::Failed {
            kind: segment.status.name(),
            message: common::finding(catalog, edition, segment),
        },
    }
}

fn write_case(xml: &mut Markup, suite: &str, case: &Case<'_>) {
    let file = case.place.map(|place| plain(place.file.path())).unwrap_or_default();
    let line = case.place.map(|place| place.first.to_string()).unwrap_or_default();
    let mut attributes = vec![("classname", suite), ("name", &case.name)];
    if case.place.is_some() {
        attributes.extend([("file", file.as_str()), ("line", &line)]);
    }
    xml.line();
    match &case.end {
        End::Passed => xml.void("testcase", &attributes),
        End::Skipped(reason) => {
            xml.open("testcase", &attributes);
            xml.void("skipped", &[("message", reason)]);
            xml.close();
        }
        End::Failed { kind, message } => {
            xml.open("testcase", &attributes);
            let place = case.place.map(|place| place.text()).unwrap_or_default();
            xml.element("failure", &[("type", kind), ("message", message)], &place);
            xml.close();
        }
    }
}

/// A count as an attribute.
struct Count(&'static str, String);

impl Count {
    fn pair(&self) -> (&'static str, &str) {
        (self.0, &self.1)
    }
}

fn counts<'c, 'e: 'c>(cases: impl IntoIterator<Item = &'c Case<'e>>) -> [Count; 3] {
    let (mut tests, mut failures, mut skipped) = (0_usize, 0_usize, 0_usize);
    for case in cases {
        tests += 1;
        match case.end {
            End::Passed => {}
            End::Skipped(_) => skipped += 1,
            End::Failed { .. } => failures += 1,
        }
    }
    [("tests", tests), ("failures", failures), ("skipped", skipped)]
        .map(|(name, count)| Count(name, count.to_string()))
}
