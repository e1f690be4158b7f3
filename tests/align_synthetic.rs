//! The aligner over translations with known damage.
//!
//! **Truth.** Real pairs of files are cut at their headings. Where both have the same headings (by
//! level), sections whose blocks have the same kinds in the same order on both sides are kept, and
//! their nth block goes with the nth; unless a number, acronym or address says otherwise (glossaries
//! are sorted by the letters of each language), or a length does: then the section is left out.
//! Nothing of the aligner takes part in this. The paired sections, put together again, are a
//! document and its whole translation.
//!
//! **Damage.** On the target side each paragraph, list item or heading is, with a given
//! probability: left out, preceded by a paragraph from another document, joined with the next of
//! its kind, or parted between two sentences. "A moved run" also moves three to eight blocks in a
//! row elsewhere. A generator with a fixed seed decides, so every run sees the same.
//!
//! **Score.** F1 over links between source and target segments, as in `score_alignment.py`: a join
//! or a part has two links.

use crate::workspace::corpus;
use polyfolio::align::{Bead, align};
use polyfolio::study::{Segment, SegmentKind, segments, version};
use polyfolio::text::SourceFile;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// A document and its translation, segment by segment.
struct Pair {
    source: Vec<Segment>,
    target: Vec<Segment>,
}

/// Links between source and target segments.
type Links = BTreeSet<(usize, usize)>;

#[test]
fn prose_with_some_damage() {
    measure("osg", 0.03, false, 0.994);
}

#[test]
fn prose_with_much_damage() {
    measure("osg", 0.10, false, 0.975);
}

#[test]
fn prose_with_a_moved_run() {
    measure("osg", 0.03, true, 0.970);
}

#[test]
fn tables_with_damage() {
    measure("asvs", 0.03, false, 0.994);
    measure("asvs", 0.10, false, 0.975);
    measure("asvs", 0.03, true, 0.970);
}

/// Levels of confidence that are looked at.
const LEVELS: [f64; 9] = [0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

/// Damages every pair of a corpus several times and fails if links are found with less than `floor`.
#[track_caller]
fn measure(name: &str, rate: f64, moves: bool, floor: f64) {
    let Some(folder) = corpus(name) else { return };
    let pairs = pairs(&folder);
    assert!(pairs.len() > 10, "{} pairs", pairs.len());
    let mut random = Random(0x5eed);
    let (mut want, mut have, mut hit) = (0, 0, 0);
    let mut sure = [(0_usize, 0_usize); LEVELS.len()];
    for round in 0..4 {
        for (index, pair) in pairs.iter().enumerate() {
            let other = &pairs[(index + 1 + round) % pairs.len()].target;
            let (target, truth) = damage(pair, other, rate, moves, &mut random);
            let beads = align(&pair.source, &target);
            let found = links(&beads);
            want += truth.len();
            have += found.len();
            hit += found.intersection(&truth).count();
            if std::env::var_os("SHOW").is_some() {
                show(pair, &target, &truth, &found);
            }
            for bead in &beads {
                let right = if bead.target.is_empty() {
                    !truth.iter().any(|(s, _)| bead.source.contains(s))
                } else if bead.source.is_empty() {
                    !truth.iter().any(|(_, t)| bead.target.contains(t))
                } else {
                    links(std::slice::from_ref(bead)).is_subset(&truth)
                };
                let slot = LEVELS.iter().rposition(|&level| bead.confidence >= level).unwrap_or(0);
                let slot = &mut sure[slot];
                *slot = (slot.0 + usize::from(right), slot.1 + 1);
            }
        }
    }
    let f1 = 2.0 * hit as f64 / (want + have) as f64;
    eprintln!(
        "{name} {rate} moves {moves}: {want} links, precision {:.4} recall {:.4} F1 {f1:.4}",
        hit as f64 / have as f64,
        hit as f64 / want as f64
    );
    eprintln!(
        "  by confidence: {}",
        sure.iter()
            .enumerate()
            .map(|(k, (right, all))| format!(
                "{} {:.3} of {all}",
                LEVELS[k],
                *right as f64 / (*all).max(1) as f64
            ))
            .collect::<Vec<_>>()
            .join("  ")
    );
    assert!(f1 >= floor, "{name}, {rate}, moves {moves}: F1 {f1:.4} < {floor}");
}

fn links(beads: &[Bead]) -> Links {
    beads
        .iter()
        .flat_map(|bead| bead.source.iter().flat_map(|&s| bead.target.iter().map(move |&t| (s, t))))
        .collect()
}

fn show(pair: &Pair, target: &[Segment], truth: &Links, found: &Links) {
    let text = |segment: &Segment| {
        format!("{} {}", segment.kind.name(), segment.text.chars().take(70).collect::<String>())
    };
    for (label, links) in [("missed", truth.difference(found)), ("wrong", found.difference(truth))]
    {
        for &(s, t) in links {
            eprintln!("{label} {s}={t}\n    {}\n    {}", text(&pair.source[s]), text(&target[t]));
        }
    }
}

/// All pairs of a corpus whose structure says what goes with what.
fn pairs(folder: &Path) -> Vec<Pair> {
    let mut folders: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let read = |path: &Path| -> Option<Vec<Segment>> {
        let text = std::fs::read_to_string(path).ok()?;
        let file = Arc::new(SourceFile::new("x.md", text));
        let mut list = segments(&version(&file).output);
        list.retain(|segment| !matches!(segment.kind, SegmentKind::Field(_)));
        Some(list)
    };
    let mut out = Vec::new();
    for folder in folders {
        let Some(source) = read(&folder.join("en.md")) else { continue };
        for lang in ["fr.md", "es.md"] {
            let Some(target) = read(&folder.join(lang)) else { continue };
            let (left, right) = (sections(&source), sections(&target));
            let levels = |sections: &[&[Segment]]| -> Vec<SegmentKind> {
                sections.iter().map(|section| section[0].kind).collect()
            };
            if levels(&left) != levels(&right) {
                continue;
            }
            let mut pair = Pair { source: Vec::new(), target: Vec::new() };
            for (l, r) in left.into_iter().zip(right) {
                let shape = |segments: &[Segment]| -> Vec<_> {
                    segments.iter().map(|segment| (segment.kind, segment.cell)).collect()
                };
                if shape(l) == shape(r) && in_step(l, r) {
                    pair.source.extend_from_slice(l);
                    pair.target.extend_from_slice(r);
                }
            }
            if pair.source.len() >= 20 {
                out.push(pair);
            }
        }
    }
    out
}

/// Whether nothing says that the nth of one list does not go with the nth of the other: what occurs
/// once in each stands at the same place, and no length is out of proportion.
fn in_step(left: &[Segment], right: &[Segment]) -> bool {
    let marks = |segments: &[Segment]| -> BTreeMap<String, Vec<usize>> {
        let mut out: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, segment) in segments.iter().enumerate() {
            let words = segment
                .text
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| word.len() > 1 && !word.chars().any(char::is_lowercase));
            let markup = segment.markup.iter().map(String::as_str);
            for mark in words.chain(markup).collect::<BTreeSet<_>>() {
                out.entry(mark.to_owned()).or_default().push(index);
            }
        }
        out
    };
    let (marks_left, marks_right) = (marks(left), marks(right));
    let placed = marks_left.iter().all(|(mark, at)| {
        at.len() > 1 || marks_right.get(mark).is_none_or(|other| other.len() > 1 || other == at)
    });
    let length = |segment: &Segment| segment.text.chars().count() as f64 + 20.0;
    let proportions = || left.iter().zip(right).map(|(l, r)| (length(r) / length(l)).ln().abs());
    placed && proportions().all(|off| off < 0.7)
}

/// The runs of segments that begin with a heading, or with the document.
fn sections(segments: &[Segment]) -> Vec<&[Segment]> {
    let mut out = Vec::new();
    let mut from = 0;
    for (index, segment) in segments.iter().enumerate().skip(1) {
        if matches!(segment.kind, SegmentKind::Heading(_)) {
            out.push(&segments[from..index]);
            from = index;
        }
    }
    if from < segments.len() {
        out.push(&segments[from..]);
    }
    out
}

/// The target with damage, and which source segment goes with which of it.
fn damage(
    pair: &Pair,
    other: &[Segment],
    rate: f64,
    moves: bool,
    random: &mut Random,
) -> (Vec<Segment>, Links) {
    // Pieces of the target with the source segments of each. Cells of a row stay together.
    let mut rows: Vec<Vec<(Segment, Vec<usize>)>> = Vec::new();
    let mut before: Option<(usize, usize)> = None;
    for (index, segment) in pair.target.iter().enumerate() {
        let piece = (segment.clone(), vec![index]);
        let same = matches!((before, segment.cell), (Some(a), Some(b)) if a.0 == b.0 && a.1 <= b.1);
        before = segment.cell;
        match rows.last_mut() {
            Some(row) if same => row.push(piece),
            _ => rows.push(vec![piece]),
        }
    }
    let mut out: Vec<Vec<(Segment, Vec<usize>)>> = Vec::new();
    let mut rest = rows.into_iter().peekable();
    while let Some(mut row) = rest.next() {
        let running = |row: &[(Segment, Vec<usize>)]| {
            row.len() == 1 && matches!(row[0].0.kind, SegmentKind::Paragraph | SegmentKind::Item)
        };
        if random.share() < rate {
            // What cannot be joined or parted is left out, so that the rate is what it says.
            match random.below(4) {
                1 => {
                    let mut strange = other[random.below(other.len())].clone();
                    if strange.cell.take().is_some() {
                        strange.kind = SegmentKind::Paragraph;
                    }
                    out.push(vec![(strange, Vec::new())]);
                }
                2 if running(&row) => {
                    let next =
                        rest.next_if(|next| running(next) && next[0].0.kind == row[0].0.kind);
                    let Some(next) = next else { continue };
                    let (segment, from) = next.into_iter().next().unwrap();
                    let joined = &mut row[0];
                    joined.0.text = format!("{} {}", joined.0.text, segment.text);
                    joined.0.markup.extend(segment.markup);
                    joined.1.extend(from);
                }
                3 if running(&row) => {
                    let Some((first, second)) = parted(&row[0].0.text) else { continue };
                    let mut piece = row[0].clone();
                    piece.0.text = second;
                    row[0].0.text = first;
                    out.push(row);
                    out.push(vec![piece]);
                    continue;
                }
                _ => continue,
            }
        }
        out.push(row);
    }
    if moves && out.len() > 20 {
        let length = 3 + random.below(6);
        let from = random.below(out.len() - length);
        let run: Vec<_> = out.drain(from..from + length).collect();
        let to = random.below(out.len());
        out.splice(to..to, run);
    }
    let mut target = Vec::new();
    let mut truth = Links::new();
    for (segment, from) in out.into_iter().flatten() {
        truth.extend(from.into_iter().map(|source| (source, target.len())));
        target.push(segment);
    }
    (target, truth)
}

/// A text in two, between the sentences nearest to its middle; both at least 20 characters long.
fn parted(text: &str) -> Option<(String, String)> {
    let middle = text.len() / 2;
    let (at, _) = text
        .match_indices(". ")
        .filter(|(at, _)| *at >= 20 && text.len() - at >= 22)
        .min_by_key(|(at, _)| at.abs_diff(middle))?;
    Some((text[..=at].to_owned(), text[at + 2..].to_owned()))
}

/// Numbers that look random and are always the same (`SplitMix64`).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}
