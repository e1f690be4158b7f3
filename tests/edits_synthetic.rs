//! Tracking through edits whose effect is known: repeated cells and items, moves, splits, merges.
//!
//! **Truth.** A translation is confirmed as a whole, then the source is edited by cutting and
//! pasting its bytes. What was copied as it was is the same segment, wherever it stands now: it must
//! keep its key and its translation, and nothing may be flagged. What was written anew must be
//! flagged; a part of a split paragraph as `split`, joined paragraphs as `merged`. The tracker takes
//! no part in this.
//!
//! **Score.** Precision and recall over flagged segments; a segment that was copied and lost its key
//! or its translation counts as flagged wrongly.

use crate::workspace::{corpus, root};
use polyfolio::ledger::{Decision, Ledger, Relation, decide, track};
use polyfolio::study::{Segment, SegmentKind, Version, segments, version};
use polyfolio::text::SourceFile;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// As many edits of each kind.
const EDITS: usize = 500;

#[test]
fn repeated_cells_and_items() {
    measure("repeated", &[edit_repeated, insert_row, delete_row, move_row, edit_item], 0.99);
}

#[test]
fn moved_paragraphs() {
    measure("moved", &[move_paragraph, move_and_edit, move_section], 0.99);
}

#[test]
fn split_paragraphs() {
    measure("split", &[split], 0.97);
}

#[test]
fn merged_paragraphs() {
    measure("merged", &[merge], 0.97);
}

/// A document with its translation, all of it confirmed.
struct Base {
    text: String,
    source: Vec<Segment>,
    target: Vec<Segment>,
    ledger: Ledger,
    /// Per source segment: its key and its translation.
    known: Vec<(String, Option<usize>)>,
    name: String,
}

/// A new text made of pieces of the old one and new words.
#[derive(Default)]
struct Edit {
    pieces: Vec<Piece>,
    /// What a segment made of new words must be.
    expected: Option<Relation>,
}

enum Piece {
    Copy(Range<usize>),
    New(String),
}

type Editor = fn(&Base, &mut Random) -> Option<Edit>;

fn measure(name: &str, editors: &[Editor], floor: f64) {
    let bases = bases();
    let mut random = Random(0x5eed);
    let (mut hit, mut wrong, mut missed, mut done, mut tries) = (0, 0, 0, 0, 0);
    let mut examples = Vec::new();
    while done < EDITS && tries < EDITS * 40 {
        let base = &bases[tries % bases.len()];
        let editor = editors[random.below(editors.len())];
        tries += 1;
        let Some(edit) = editor(base, &mut random) else { continue };
        let Some((h, w, m)) = judge(base, &edit, &mut examples) else { continue };
        done += 1;
        (hit, wrong, missed) = (hit + h, wrong + w, missed + m);
    }
    let (precision, recall) =
        (hit as f64 / (hit + wrong).max(1) as f64, hit as f64 / (hit + missed).max(1) as f64);
    eprintln!(
        "{name}: {done} edits, {hit} flagged rightly, precision {precision:.4} recall {recall:.4}"
    );
    let shown = examples.iter().take(12).cloned().collect::<Vec<_>>().join("\n");
    assert!(precision >= floor && recall >= floor, "{precision:.4} {recall:.4}\n{shown}");
    assert!(done == EDITS && hit > 100, "{done} edits, {hit} flagged");
}

/// Flagged rightly, flagged wrongly, missed. Nothing if the edit made another document of it (a
/// table that is none any more, say), which is not what is measured here.
fn judge(base: &Base, edit: &Edit, examples: &mut Vec<String>) -> Option<(usize, usize, usize)> {
    let mut text = String::new();
    let mut copies: Vec<(Range<usize>, usize)> = Vec::new();
    for piece in &edit.pieces {
        match piece {
            Piece::Copy(range) => {
                copies.push((range.clone(), text.len()));
                text.push_str(&base.text[range.clone()]);
            }
            Piece::New(words) => text.push_str(words),
        }
    }
    let file = Arc::new(SourceFile::new("en.md", text));
    let new = segments(&version(&file).output);
    // Where each old segment went, if its bytes were copied whole.
    let mut same: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, segment) in base.source.iter().enumerate() {
        let span = &segment.span;
        let went =
            copies.iter().find(|(range, _)| range.start <= span.start && span.end <= range.end);
        let Some((range, to)) = went else { continue };
        let start = to + span.start - range.start;
        let found = new.iter().position(|s| {
            s.span.start == start && s.kind == segment.kind && s.text == segment.text
        });
        same.insert(found?, at);
    }
    let tracked = track(&new, &base.target, &base.ledger);
    let (mut hit, mut wrong, mut missed) = (0, 0, 0);
    for row in &tracked.rows {
        let Some(at) = row.source else { continue };
        let entry = row.entry.map(|entry| &base.ledger.entries[entry]);
        let current = row.relation == Relation::Is
            && entry.is_some_and(|entry| entry.source_prints == new[at].prints);
        match same.get(&at) {
            Some(&old) => {
                let (key, target) = &base.known[old];
                let kept = current
                    && entry.is_some_and(|entry| entry.key == *key)
                    && row.target == *target;
                if !kept {
                    wrong += 1;
                    examples.push(format!(
                        "{}: wrongly flagged `{}`: {row:?} {:?}, was {:?}",
                        base.name,
                        new[at].text,
                        entry.map(|entry| &entry.key),
                        base.known[old],
                    ));
                }
            }
            None => {
                let flagged = match edit.expected {
                    Some(expected) => row.relation == expected,
                    None => !current,
                };
                if flagged {
                    hit += 1;
                } else {
                    missed += 1;
                    examples.push(format!(
                        "{}: missed `{}` ({:?})",
                        base.name, new[at].text, row.relation
                    ));
                }
            }
        }
    }
    Some((hit, wrong, missed))
}

// Editors

fn whole(base: &Base) -> Range<usize> {
    0..base.text.len()
}

fn replace(base: &Base, range: Range<usize>, words: String) -> Edit {
    let pieces = vec![
        Piece::Copy(0..range.start),
        Piece::New(words),
        Piece::Copy(range.end..whole(base).end),
    ];
    Edit { pieces, expected: None }
}

/// Takes a range out and puts it in elsewhere, on its own or edited.
fn relocate(base: &Base, from: Range<usize>, to: usize, words: Option<String>) -> Option<Edit> {
    if from.contains(&to) || to == from.end {
        return None;
    }
    let moved = words.map_or(Piece::Copy(from.clone()), Piece::New);
    let pieces = if to < from.start {
        vec![
            Piece::Copy(0..to),
            moved,
            Piece::Copy(to..from.start),
            Piece::Copy(from.end..whole(base).end),
        ]
    } else {
        vec![
            Piece::Copy(0..from.start),
            Piece::Copy(from.end..to),
            moved,
            Piece::Copy(to..whole(base).end),
        ]
    };
    Some(Edit { pieces, expected: None })
}

/// Segments of a kind that stand there more than once.
fn repeated(base: &Base, wanted: impl Fn(&Segment) -> bool) -> Vec<usize> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for segment in base.source.iter().filter(|s| wanted(s)) {
        *count.entry(&segment.text).or_default() += 1;
    }
    let twice = |s: &Segment| wanted(s) && count[s.text.as_str()] > 1;
    (0..base.source.len()).filter(|&at| twice(&base.source[at])).collect()
}

fn is_cell(segment: &Segment) -> bool {
    segment.kind == SegmentKind::Cell && segment.cell.is_some_and(|(row, _)| row > 0)
}

fn edit_repeated(base: &Base, random: &mut Random) -> Option<Edit> {
    let at = random.of(&repeated(base, is_cell))?;
    let word = ["partly", "see note 2", "planned for 2027", "not yet"][random.below(4)];
    Some(replace(base, base.source[at].span.clone(), word.into()))
}

fn edit_item(base: &Base, random: &mut Random) -> Option<Edit> {
    // Lists rarely repeat themselves: an item is doubled elsewhere first, by the text itself.
    let items: Vec<usize> = (0..base.source.len())
        .filter(|&at| base.source[at].kind == SegmentKind::Item && base.source[at].words > 2)
        .collect();
    let at = random.of(&items)?;
    let range = changed_word(base, &base.source[at].span, random)?;
    Some(replace(base, range, "somewhere".into()))
}

/// The line of a row of a table: cells of one row stand in one line.
fn row_line(base: &Base, random: &mut Random) -> Option<Range<usize>> {
    let at = random.of(&repeated(base, is_cell))?;
    line(base, base.source[at].span.start)
}

fn line(base: &Base, at: usize) -> Option<Range<usize>> {
    let start = base.text[..at].rfind('\n')? + 1;
    let end = at + base.text[at..].find('\n')? + 1;
    Some(start..end)
}

fn insert_row(base: &Base, random: &mut Random) -> Option<Edit> {
    let row = row_line(base, random)?;
    let text = &base.text[row.clone()];
    let first =
        base.source.iter().find(|s| s.kind == SegmentKind::Cell && row.contains(&s.span.start))?;
    // The same marks as its neighbour under a name of its own.
    let label = format!("Requirement {}", random.below(900) + 100);
    let head = first.span.start - row.start..first.span.end - row.start;
    let new = format!("{}{label}{}", &text[..head.start], &text[head.end..]);
    let pieces =
        vec![Piece::Copy(0..row.end), Piece::New(new), Piece::Copy(row.end..whole(base).end)];
    Some(Edit { pieces, expected: None })
}

fn delete_row(base: &Base, random: &mut Random) -> Option<Edit> {
    let row = row_line(base, random)?;
    Some(Edit {
        pieces: vec![Piece::Copy(0..row.start), Piece::Copy(row.end..whole(base).end)],
        expected: None,
    })
}

fn move_row(base: &Base, random: &mut Random) -> Option<Edit> {
    let row = row_line(base, random)?;
    // To another row of the same table: the lines between them are rows too.
    let cells: Vec<usize> =
        (0..base.source.len()).filter(|&at| is_cell(&base.source[at])).collect();
    let at = random.of(&cells)?;
    let to = line(base, base.source[at].span.start)?;
    let between = row.start.min(to.start)..row.end.max(to.end);
    let same_table = base.text[between].lines().all(|line| line.trim_start().starts_with('|'));
    if same_table { relocate(base, row, to.start, None) } else { None }
}

/// Paragraphs that stand by themselves: after a blank line, before a blank line, from the margin.
fn paragraphs(base: &Base, words: usize) -> Vec<Range<usize>> {
    base.source
        .iter()
        .filter(|s| s.kind == SegmentKind::Paragraph && s.words >= words)
        .filter_map(|s| {
            let end = s.span.start + base.text[s.span.start..].find("\n\n")? + 2;
            let start = s.span.start;
            let own = base.text[..start].ends_with("\n\n")
                && base.text[s.span.end..end].trim().is_empty()
                && base.text[start..].starts_with(char::is_alphabetic)
                // Beside its equal, which of the two it is would be a matter of taste.
                && base.source.iter().filter(|other| other.text == s.text).count() == 1;
            own.then_some(start..end)
        })
        .collect()
}

fn move_paragraph(base: &Base, random: &mut Random) -> Option<Edit> {
    let all = paragraphs(base, 12);
    let (from, to) = (random.of(&all)?, random.of(&all)?);
    relocate(base, from, to.start, None)
}

fn move_and_edit(base: &Base, random: &mut Random) -> Option<Edit> {
    let all = paragraphs(base, 12);
    let (from, to) = (random.of(&all)?, random.of(&all)?);
    let word = changed_word(base, &from, random)?;
    let words = format!(
        "{}somewhere{}",
        &base.text[from.start..word.start],
        &base.text[word.end..from.end]
    );
    relocate(base, from, to.start, Some(words))
}

fn move_section(base: &Base, random: &mut Random) -> Option<Edit> {
    let heads: Vec<usize> = base
        .source
        .iter()
        .filter(|s| matches!(s.kind, SegmentKind::Heading(_)))
        .map(|s| s.span.start)
        .filter(|&start| base.text[..start].ends_with("\n\n"))
        .collect();
    let at = random.below(heads.len().checked_sub(1).filter(|&last| last > 0)?);
    let to = random.of(&heads)?;
    relocate(base, heads[at]..heads[at + 1], to, None)
}

fn split(base: &Base, random: &mut Random) -> Option<Edit> {
    let paragraph = random.of(&paragraphs(base, 24))?;
    let text = &base.text[paragraph.clone()];
    let ends: Vec<usize> = text
        .match_indices(". ")
        .map(|(at, _)| at)
        .filter(|&at| {
            let enough = |part: &str| part.split_whitespace().count() >= 6;
            enough(&text[..at]) && enough(&text[at + 2..])
        })
        .filter(|&at| text[at + 2..].starts_with(char::is_uppercase))
        .collect();
    let at = paragraph.start + random.of(&ends)?;
    let mut edit = replace(base, at + 1..at + 2, "\n\n".into());
    edit.expected = Some(Relation::Part);
    Some(edit)
}

fn merge(base: &Base, random: &mut Random) -> Option<Edit> {
    let all = paragraphs(base, 6);
    let pairs: Vec<(Range<usize>, Range<usize>)> = all
        .windows(2)
        .filter(|pair| pair[0].end == pair[1].start)
        .map(|pair| (pair[0].clone(), pair[1].clone()))
        .collect();
    let (first, second) = random.of(&pairs)?;
    let joined = format!("{} {}", base.text[first.clone()].trim_end(), &base.text[second.clone()]);
    let mut edit = replace(base, first.start..second.end, joined);
    edit.expected = Some(Relation::Joined);
    Some(edit)
}

/// A word of four letters or more in plain text, to be replaced.
fn changed_word(base: &Base, span: &Range<usize>, random: &mut Random) -> Option<Range<usize>> {
    let text = &base.text[span.clone()];
    if text.contains(['[', '`', '<', '*', '_', '!', '$']) {
        return None;
    }
    let mut words = Vec::new();
    let mut from = 0;
    for word in text.split(' ') {
        if word.len() >= 4 && word.chars().all(char::is_lowercase) {
            words.push(span.start + from..span.start + from + word.len());
        }
        from += word.len() + 1;
    }
    random.of(&words)
}

// Documents

fn bases() -> Vec<Base> {
    let mut folders: Vec<_> = ["osg", "asvs"].into_iter().filter_map(corpus).collect();
    folders.push(root().join("studies"));
    let mut out = Vec::new();
    for folder in folders {
        let mut studies: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        studies.sort();
        for study in studies {
            let languages = if study.join("en.md").exists() { ["fr", "es"] } else { ["en", "es"] };
            let source = if study.join("en.md").exists() { "en" } else { "fr" };
            for lang in languages {
                out.extend(base(&study, source, lang));
            }
        }
    }
    out
}

fn base(study: &Path, source: &str, lang: &str) -> Option<Base> {
    let read = |lang: &str| -> Option<Version> {
        let text = std::fs::read_to_string(study.join(format!("{lang}.md"))).ok()?;
        let file = Arc::new(SourceFile::new(format!("{lang}.md"), text.replace("\r\n", "\n")));
        Some(version(&file).output)
    };
    let (original, translation) = (read(source)?, read(lang)?);
    let (ledger, _) = decide(
        &original,
        Some(&translation),
        &Ledger::default(),
        &|_| true,
        &Decision::Confirm,
        None,
    );
    let (old, target) = (segments(&original), segments(&translation));
    let tracked = track(&old, &target, &ledger);
    let mut known = vec![None; old.len()];
    for row in &tracked.rows {
        if let (Some(at), Some(entry)) = (row.source, row.entry) {
            known[at] = Some((ledger.entries[entry].key.clone(), row.target));
        }
    }
    // A key names one segment.
    let known: Vec<_> = known.into_iter().collect::<Option<_>>()?;
    let keys: BTreeSet<&String> = known.iter().map(|(key, _): &(String, _)| key).collect();
    assert_eq!(keys.len(), old.len());
    let text = original.document.file.text().to_owned();
    let name = format!("{}/{lang}", study.file_name()?.to_string_lossy());
    Some(Base { text, source: old, target, ledger, known, name })
}

/// A small generator (xorshift64), so that every run sees the same.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % limit.max(1)
    }

    fn of<T: Clone>(&mut self, items: &[T]) -> Option<T> {
        (!items.is_empty()).then(|| items[self.below(items.len())].clone())
    }
}
