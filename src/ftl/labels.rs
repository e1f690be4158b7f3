//! The labels that templates ask for by name: each exists in every language that is published, and
//! each that a workspace adds is asked for.
//!
//! A template says `labels.NAME` (`edition.labels.NAME` in Typst, `labels.NAME` on a page, with `_`
//! for `-`), `labels.at("NAME")` or `labels["NAME"]`, for the message `pdf-label-NAME` or
//! `site-label-NAME`.

use super::index::{FileIndex, Parsed};
use super::tree::TreeFile;
use crate::data::nearest;
use crate::diag::{Code, Diagnostic};
use crate::locale::{Lang, Locales};
use crate::message::{Arg, embedded, say};
use crate::text::{SourceFile, Span};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Where templates of a kind end, and where the ids of their labels begin.
const KINDS: [(&str, &str); 2] = [(".typ", "pdf-label-"), (".html", "site-label-")];

/// A label that a template asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelUse {
    /// The message's id.
    pub id: String,
    /// Where its name stands.
    pub span: Span,
    /// Whether the template says what to do without it.
    pub optional: bool,
}

/// The labels that a template asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LabelUses {
    /// Those that are named.
    pub named: Vec<LabelUse>,
    /// Whether it asks for some by a name that is not written in it: it may use any.
    pub any: bool,
}

/// The labels that a template asks for, by what its path ends with; none of other files.
#[must_use]
pub fn label_uses(file: &SourceFile) -> LabelUses {
    let mut out = LabelUses::default();
    let kind = KINDS.iter().find(|(end, _)| file.path().ends_with(end));
    let Some((end, prefix)) = kind else { return out };
    let typst = *end == ".typ";
    let code = if typst { typst_code(file.text()) } else { page_code(file.text()) };
    let part = |c: char| c.is_alphanumeric() || c == '_' || (typst && c == '-');
    let name = |from: usize| -> Span {
        from..code[from..].find(|c| !part(c)).map_or(code.len(), |length| from + length)
    };
    for (at, word) in code.match_indices("labels") {
        let (before, rest) = (&code[..at], &code[at + word.len()..]);
        // `side-labels` is another name.
        if before.ends_with(part) || rest.starts_with(part) {
            continue;
        }
        let source = if typst { source(before, rest) } else { Source::Messages };
        if source == Source::Others {
            continue;
        }
        let from = at + word.len();
        let literal = |opening: &str| {
            let quote =
                rest.strip_prefix(opening)?.chars().next().filter(|c| "\"'".contains(*c))?;
            let start = from + opening.len() + 1;
            let length = code[start..].find(quote)?;
            Some(start..start + length)
        };
        let span = match literal(".at(").or_else(|| literal("[")) {
            Some(span) => span,
            None if rest.starts_with('.') => {
                let span = name(from + 1);
                if code[span.end..].starts_with('(') {
                    out.any = true; // `labels.pairs()`, `labels.at(key)`
                    continue;
                }
                span
            }
            // Another name for all of them, one by a value, or all in turn.
            None => {
                let before = before.trim_end().trim_end_matches("edition.").trim_end();
                let named = before.strip_suffix('=').map(str::trim_end);
                out.any |= rest.starts_with('[')
                    || rest.trim_start().starts_with('|')
                    || named.is_some_and(|named| !named.ends_with("let labels"))
                    || before.ends_with(" in");
                continue;
            }
        };
        if span.is_empty() {
            continue;
        }
        let after = code[span.end..].trim_start_matches(['"', '\'', ']', ')', ' ']);
        let optional = source == Source::Unknown
            || ["is defined", "is not defined", "|default", "| default", ", default:"]
                .iter()
                .any(|words| after.starts_with(words));
        let key = if typst {
            code[span.clone()].to_owned()
        } else {
            code[span.clone()].replace('_', "-")
        };
        out.named.push(LabelUse { id: format!("{prefix}{key}"), span, optional });
    }
    out
}

/// What the labels are that Typst code names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    /// The messages `pdf-label-…`.
    Messages,
    /// The texts of a proof or a report, which have names of their own.
    Others,
    /// A parameter of a function: either.
    Unknown,
}

/// Typst code says `edition.labels`, or `labels` after `let labels = edition.labels`.
fn source(before: &str, rest: &str) -> Source {
    // A name for what follows.
    if rest.trim_start().starts_with([':', '=']) {
        return Source::Others;
    }
    if let Some(receiver) = before.strip_suffix('.') {
        return if receiver.ends_with("edition") { Source::Messages } else { Source::Others };
    }
    match before.rsplit_once("let labels =") {
        Some((_, value)) if value.trim_start().starts_with("edition.labels") => Source::Messages,
        Some(_) => Source::Others,
        None => Source::Unknown,
    }
}

/// A text of the same length with blanks for `from..to`.
fn blank(out: &mut String, text: &str) {
    out.extend(text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
}

/// What a page's template computes: what stands in `{{ }}` and `{% %}`.
fn page_code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) =
        rest.find("{{").into_iter().chain(rest.find("{%")).chain(rest.find("{#")).min()
    {
        blank(&mut out, &rest[..open]);
        let close = match rest.as_bytes()[open + 1] {
            b'{' => "}}",
            b'%' => "%}",
            _ => "#}",
        };
        let end = rest[open + 2..].find(close).map_or(rest.len(), |at| open + 4 + at);
        if close == "#}" {
            blank(&mut out, &rest[open..end]);
        } else {
            without_literals(&mut out, &rest[open..end], "[");
        }
        rest = &rest[end..];
    }
    blank(&mut out, rest);
    out
}

/// A Typst file without its comments.
fn typst_code(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find("//").into_iter().chain(rest.find("/*")).min() {
        // The colon of `https://` begins no comment.
        if rest[..open].ends_with(':') {
            bare.push_str(&rest[..open + 2]);
            rest = &rest[open + 2..];
            continue;
        }
        let end = match rest.as_bytes()[open + 1] {
            b'/' => rest[open..].find('\n').map_or(rest.len(), |at| open + at),
            _ => rest[open..].find("*/").map_or(rest.len(), |at| open + at + 2),
        };
        bare.push_str(&rest[..open]);
        blank(&mut bare, &rest[open..end]);
        rest = &rest[end..];
    }
    bare.push_str(rest);
    let mut out = String::with_capacity(bare.len());
    without_literals(&mut out, &bare, ".at(");
    out
}

/// Blanks what stands between double quotes, but for what follows `names`.
fn without_literals(out: &mut String, text: &str, names: &str) {
    for (index, piece) in text.split('"').enumerate() {
        if index > 0 {
            out.push('"');
        }
        if index % 2 == 0 || out.trim_end_matches('"').ends_with(names) {
            out.push_str(piece);
        } else {
            blank(out, piece);
        }
    }
}

/// What a workspace's templates ask for in vain in one of the `languages`, and what its locales say
/// in vain.
#[must_use]
pub fn check_templates(
    templates: &[Arc<SourceFile>],
    locales: &Locales,
    languages: &[Lang],
) -> Vec<Diagnostic> {
    let uses: Vec<(&Arc<SourceFile>, LabelUses)> =
        templates.iter().map(|file| (file, label_uses(file))).collect();
    let mut out = undefined(&uses, locales, languages);
    out.extend(unused(&uses, locales));
    out
}

fn undefined(
    uses: &[(&Arc<SourceFile>, LabelUses)],
    locales: &Locales,
    languages: &[Lang],
) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let catalogs: Vec<_> = languages.iter().map(|lang| (lang, locales.catalog(lang))).collect();
    for (file, uses) in uses {
        for one in uses.named.iter().filter(|one| !one.optional) {
            let id = &one.id;
            let lacking: Vec<&Lang> = catalogs
                .iter()
                .filter(|(_, catalog)| !catalog.has(id))
                .map(|(lang, _)| *lang)
                .collect();
            let Some(first) = lacking.first() else { continue };
            let (_, prefix) = KINDS[usize::from(id.starts_with(KINDS[1].1))];
            let known: Vec<&str> = locales.ids(prefix).collect();
            let name = id.strip_prefix(prefix).unwrap_or(id);
            let nowhere = !known.contains(&name);
            let message = if nowhere {
                say::ftl_label_undefined(id)
            } else {
                let languages = lacking.iter().map(|lang| Arg::Language(lang.to_string()));
                say::ftl_label_lacking(id, languages.collect())
            };
            let near = nearest(name, &known).filter(|_| nowhere);
            let help = near.map_or_else(
                || say::ftl_label_undefined_help(id, format!("locales/{first}/")),
                say::diag_did_you_mean,
            );
            out.push(Diagnostic::at(Code::MessageUndefined, file, &one.span, message).help(help));
        }
    }
    out
}

fn unused(uses: &[(&Arc<SourceFile>, LabelUses)], locales: &Locales) -> Vec<Diagnostic> {
    let is_label = |id: &str| KINDS.iter().any(|(_, prefix)| id.starts_with(prefix));
    let asked: BTreeSet<&str> =
        uses.iter().flat_map(|(_, uses)| &uses.named).map(|one| one.id.as_str()).collect();
    let any = |id: &str| {
        uses.iter().any(|(file, uses)| {
            uses.any
                && KINDS
                    .iter()
                    .any(|(end, kind)| file.path().ends_with(end) && id.starts_with(kind))
        })
    };
    // What the program's own locales have, its own templates and code ask for.
    let ours: BTreeSet<String> = embedded::below("locales/")
        .filter(|(path, _)| path.ends_with(".ftl"))
        .filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
        .filter(|(_, text)| KINDS.iter().any(|(_, prefix)| text.contains(prefix)))
        .flat_map(|(path, text)| labels_of(&Arc::new(SourceFile::new(path, text))))
        .map(|(id, _)| id)
        .collect();
    let mut out = Vec::new();
    for over in locales.overrides().iter().filter(|over| over.file.name().ends_with(".ftl")) {
        for (id, span) in labels_of(&over.file) {
            if is_label(&id) && !ours.contains(&id) && !asked.contains(id.as_str()) && !any(&id) {
                let finding = Diagnostic::at(
                    Code::MessageUnused,
                    &over.file,
                    &span,
                    say::ftl_message_unused(&id),
                );
                out.push(finding.help(say::ftl_message_unused_help()).locale(&over.lang));
            }
        }
    }
    out
}

/// The messages of a file with their places.
fn labels_of(file: &Arc<SourceFile>) -> Vec<(String, Span)> {
    let file = TreeFile {
        locale: String::new(),
        path: String::new(),
        file: Arc::clone(file),
        sound: true,
    };
    let parsed = Parsed::new(&file);
    let index = FileIndex::new(&parsed);
    let messages = index.entries.iter().filter(|entry| !entry.key.is_term());
    messages.map(|entry| (entry.id.to_owned(), entry.span())).collect()
}

#[cfg(test)]
mod tests {
    use super::label_uses;
    use crate::text::SourceFile;

    #[test]
    fn labels_are_found_where_they_are_asked_for() {
        for (path, text, expected, any) in [
            ("a.typ", "#edition.labels.page", &["pdf-label-page"][..], false),
            ("a.typ", "text(edition.labels.how-to-cite)", &["pdf-label-how-to-cite"], false),
            ("a.typ", "edition.labels.at(\"tip\")", &["pdf-label-tip"], false),
            ("a.typ", "edition.labels.at(kind)", &[], true),
            ("a.typ", "for (key, words) in edition.labels.pairs() { }", &[], true),
            ("a.typ", "let words = edition.labels\nwords.page", &[], true),
            ("a.typ", "let labels = edition.labels\nlabels.page", &["pdf-label-page"], false),
            ("a.typ", "let labels = sheet.labels\nlabels.page", &[], false),
            ("a.typ", "let f(labels) = labels.page", &["pdf-label-page"], false),
            ("a.typ", "// edition.labels.page\n/* labels.tip */ \"labels.note\"", &[], false),
            ("a.typ", "https://x.org edition.labels.page", &["pdf-label-page"], false),
            ("a.typ", "proof.labels.date side-labels.x labels-of (labels: 1)", &[], false),
            ("a.html", "{{ labels.search_script }}", &["site-label-search-script"], false),
            (
                "a.html",
                "<p>labels.page {# labels.x #} {% if labels.any %}",
                &["site-label-any"],
                false,
            ),
            (
                "a.html",
                "{{ labels[\"any\"] }}{{ labels['tip'] }}",
                &["site-label-any", "site-label-tip"],
                false,
            ),
            ("a.html", "{{ labels[kind] }}", &[], true),
            ("a.html", "{% for key in labels %}", &[], true),
            ("a.html", "{{ pages(pager, labels) }}{{ \"labels.x\" }}", &[], false),
            ("a.css", "labels.page", &[], false),
        ] {
            let found = label_uses(&SourceFile::new(path, text));
            let ids: Vec<&str> = found.named.iter().map(|one| one.id.as_str()).collect();
            assert_eq!((ids.as_slice(), found.any), (expected, any), "{text}");
        }
    }

    #[test]
    fn a_template_may_say_what_to_do_without() {
        for (path, text) in [
            ("a.typ", "labels.at(\"tip\", default: none)"),
            ("a.html", "{% if labels.tip is defined %}"),
            ("a.html", "{{ labels.tip|default('') }}"),
        ] {
            assert!(label_uses(&SourceFile::new(path, text)).named[0].optional, "{text}");
        }
    }
}
