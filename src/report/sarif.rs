//! The status as SARIF 2.1.0, for code-scanning views.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. A result per segment that
//! needs work (`warning`) or a look (`note`), at its place in the translation or, where it has
//! none, in the original; and a `note` for an edition that does not exist.

use super::common::{self, Lines, Need, plain};
use crate::ledger::{EditionStatus, SegmentStatus, SeriesStatus, Status, StudyStatus};
use crate::locale::Catalog;
use crate::text::Digest;
use serde_json::{Value, json};

/// The status as indented SARIF with a final newline.
#[must_use]
pub fn status_sarif(status: &SeriesStatus<'_>, catalog: &Catalog) -> String {
    let mut results = Vec::new();
    for (study, edition) in common::editions(status) {
        if let Some(reason) = common::absent(catalog, &edition.availability) {
            results.push(absent(catalog, study, edition, &reason));
        }
        results.extend(common::open(edition).map(|s| result(catalog, study, edition, s)));
    }
    let mut driver = json!({
        "name": "Polyfolio",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules(catalog),
    });
    // The standard knows only `xx` and `xx-XX` here.
    let lang = catalog.profile().format.clone();
    if matches!(lang.len(), 2 | 5) {
        driver["language"] = json!(lang);
    }
    let report = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

/// A rule per status that is reported, in the order of [`Status::ALL`].
fn rules(catalog: &Catalog) -> Vec<Value> {
    reported()
        .map(|status| {
            json!({
                "id": status.name(),
                "shortDescription": { "text": catalog.text(&common::status_message(status)) },
                "defaultConfiguration": { "level": level(status) },
            })
        })
        .collect()
}

fn reported() -> impl Iterator<Item = Status> {
    Status::ALL.into_iter().filter(|status| common::need(*status) > Need::Nothing)
}

fn level(status: Status) -> &'static str {
    if common::need(status) == Need::Work { "warning" } else { "note" }
}

fn result(
    catalog: &Catalog,
    study: &StudyStatus<'_>,
    edition: &EditionStatus,
    segment: &SegmentStatus,
) -> Value {
    let mut result = json!({
        "ruleId": segment.status.name(),
        "ruleIndex": reported().position(|status| status == segment.status),
        "level": level(segment.status),
        "message": { "text": common::finding(catalog, edition, segment) },
        "locations": locations(common::place(edition, segment), Some(&segment.key)),
        "partialFingerprints": fingerprint(study, edition, &segment.key),
        "properties": {
            "study": plain(&study.study.slug),
            "language": edition.lang.to_string(),
            "kind": segment.kind.name(),
            "words": segment.words,
        },
    });
    if let Some(class) = segment.class {
        result["properties"]["class"] = json!(class);
    }
    if common::target(edition, segment).is_some()
        && let Some(source) = common::source(edition, segment)
    {
        result["relatedLocations"] = locations(Some(source), None);
    }
    result
}

fn absent(
    catalog: &Catalog,
    study: &StudyStatus<'_>,
    edition: &EditionStatus,
    reason: &str,
) -> Value {
    let title = common::title(study.study);
    let language = catalog.language(&edition.lang.to_string());
    let labelled = |label, text| catalog.text(&crate::message::say::cli_labelled(label, text));
    json!({
        "ruleId": Status::Missing.name(),
        "ruleIndex": reported().position(|status| status == Status::Missing),
        "level": "note",
        "message": { "text": labelled(title, labelled(language, reason.to_owned())) },
        "locations": locations(common::edition_place(edition), None),
        "partialFingerprints": fingerprint(study, edition, ""),
        "properties": {
            "study": plain(&study.study.slug),
            "language": edition.lang.to_string(),
            "words": edition.words.total,
        },
    })
}

fn locations(place: Option<Lines<'_>>, key: Option<&str>) -> Value {
    let Some(Lines { file, first, last }) = place else { return json!([]) };
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(file.path()) },
            "region": { "startLine": first, "endLine": last },
        },
    });
    if let Some(key) = key {
        location["logicalLocations"] = json!([{ "name": plain(key) }]);
    }
    json!([location])
}

/// What tells a result from others when lines move.
fn fingerprint(study: &StudyStatus<'_>, edition: &EditionStatus, key: &str) -> Value {
    let identity = format!("{}\0{}\0{key}", study.study.slug, edition.lang);
    json!({ "segment/v1": Digest::of(identity.as_bytes()).short(20) })
}

/// A path as a URI reference: relative as it is, absolute as `file:`.
pub(super) fn uri(path: &str) -> String {
    let drive = path.as_bytes().get(1) == Some(&b':');
    let mut out = match (path.starts_with('/'), drive) {
        (true, _) => "file://".to_owned(),
        (false, true) => "file:///".to_owned(),
        (false, false) => String::new(),
    };
    for (index, byte) in path.bytes().enumerate() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        if plain || (drive && index == 1) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn paths_become_uri_references() {
        for (path, expected) in [
            ("studies/a/fr.md", "studies/a/fr.md"),
            ("é tude/a:b#c.md", "%C3%A9%20tude/a%3Ab%23c.md"),
            ("/srv/a.md", "file:///srv/a.md"),
            ("C:/srv/a.md", "file:///C:/srv/a.md"),
        ] {
            assert_eq!(super::uri(path), expected, "{path}");
        }
    }
}
