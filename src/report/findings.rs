//! Findings as SARIF 2.1.0, for code-scanning views: a rule per kind, a result per finding.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use super::common::plain;
use super::sarif::uri;
use crate::diag::{Diagnostic, Origin, Severity};
use crate::locale::Catalog;
use crate::message::Message;
use crate::text::Digest;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Findings as indented SARIF with a final newline.
#[must_use]
pub fn findings_sarif(findings: &[Diagnostic], catalog: &Catalog) -> String {
    let mut names: BTreeMap<&str, Severity> = BTreeMap::new();
    for finding in findings {
        // A rule of typography has a severity of its own; a kind's findings share one at first.
        let severity =
            if finding.rule.is_some() { finding.severity } else { finding.code.severity() };
        names.entry(finding.name()).or_insert(severity);
    }
    let index: BTreeMap<&str, usize> = names.keys().enumerate().map(|(at, n)| (*n, at)).collect();
    let rules: Vec<Value> =
        names.iter().map(|(name, severity)| rule(name, *severity, catalog)).collect();
    let results: Vec<Value> =
        findings.iter().map(|finding| result(finding, index[finding.name()], catalog)).collect();
    let report = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Polyfolio",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

fn rule(name: &str, severity: Severity, catalog: &Catalog) -> Value {
    let text = catalog.text(&Message::named(format!("explain-{}", name.to_lowercase())));
    let first = text.split(". ").next().unwrap_or_default().replace('\n', " ");
    json!({
        "id": name,
        "shortDescription": { "text": first },
        "fullDescription": { "text": text },
        "defaultConfiguration": { "level": level(severity) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn result(finding: &Diagnostic, rule: usize, catalog: &Catalog) -> Value {
    let mut text = plain(&catalog.text(&finding.message));
    if let Some(help) = &finding.help {
        text = format!("{text}. {}", plain(&catalog.text(help)));
    }
    let identity = format!("{}\0{}\0{text}", finding.name(), finding.origin.path());
    let mut result = json!({
        "ruleId": finding.name(),
        "ruleIndex": rule,
        "level": level(finding.severity),
        "message": { "text": text },
        "locations": location(&finding.origin),
        "partialFingerprints": { "finding/v1": Digest::of(identity.as_bytes()).short(20) },
    });
    if let Some(locale) = &finding.locale {
        result["properties"] = json!({ "locale": locale });
    }
    let related: Vec<Value> = finding
        .related
        .iter()
        .flat_map(|(origin, message)| {
            let mut place = location(origin);
            place.iter_mut().for_each(|place| {
                place["message"] = json!({ "text": plain(&catalog.text(message)) });
            });
            place
        })
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = json!(related);
    }
    result
}

fn location(origin: &Origin) -> Vec<Value> {
    if origin.path().is_empty() {
        return Vec::new();
    }
    let mut place = json!({ "artifactLocation": { "uri": uri(origin.path()) } });
    if let Origin::Place(at) = origin {
        let (first, last) = at.file.lines(&at.span);
        place["region"] = json!({
            "startLine": first,
            "startColumn": at.column(),
            "endLine": last,
        });
    }
    vec![json!({ "physicalLocation": place })]
}
