//! Puts passages of the original where a translation lacks them or is out of date.
//!
//! Blocks are paired by the lines of the segments in them. A block of the translation with a stale
//! segment gives way to the original's; lists, quotes and callouts are entered, so that one stale
//! item costs one item. Tables, figures and definitions give way as a whole: half a table in another
//! language helps nobody. What the translation lacks stands after what stands before it in the
//! original.

use super::rendition::is_stale;
use crate::ledger::{SegmentStatus, Status};
use crate::locale::{Direction, Lang};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, Item, Note, visit_inlines_mut};
use crate::text::{SourceFile, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is put together, and how it is marked.
pub(super) struct Mixer<'a> {
    /// How the segments stand.
    pub(super) segments: &'a [SegmentStatus],
    /// The file of the original.
    pub(super) source: &'a Arc<SourceFile>,
    /// The file of the translation.
    pub(super) target: &'a Arc<SourceFile>,
    /// The language of the original, with region.
    pub(super) lang: &'a Lang,
    /// Its direction.
    pub(super) direction: Direction,
    /// What is said of passages that the translation lacks.
    pub(super) missing: String,
    /// What is said of passages that are out of date.
    pub(super) outdated: String,
    /// Whether only what is lacking is put in, and what is out of date stays.
    pub(super) only_missing: bool,
}

/// A text put together.
pub(super) struct Mixed {
    /// The blocks.
    pub(super) body: Vec<Block>,
    /// The notes of both languages; those of the original under other names.
    pub(super) notes: BTreeMap<String, Note>,
    /// How many passages of the original there are.
    pub(super) passages: usize,
}

/// A block of the original and its counterpart.
struct Pair<'b> {
    block: &'b Block,
    /// The index of the block that translates it.
    to: Option<usize>,
    /// Whether a segment in it is not in step, and the first such is missing rather than out of date.
    stale: Option<bool>,
    /// Whether it holds any segments.
    speaks: bool,
}

impl Mixer<'_> {
    /// Puts texts together; all are already set by the rules of their languages.
    pub(super) fn mix(
        &self,
        source: &[Block],
        target: Vec<Block>,
        source_notes: &BTreeMap<String, Note>,
        mut notes: BTreeMap<String, Note>,
    ) -> Mixed {
        let mut body = self.blocks(source, target);
        for (label, note) in &mut notes {
            if let Some(original) = source_notes.get(label).filter(|_| !self.only_missing)
                && self.stale(&original.span, self.source).is_some()
            {
                note.blocks = vec![self.foreign(original.blocks.clone(), None)];
            }
        }
        let mut wanted = BTreeSet::new();
        rename_all(&mut body, self.lang, &mut wanted);
        // A note may call for another.
        let mut done = BTreeSet::new();
        while let Some(label) = wanted.pop_first() {
            if !done.insert(label.clone()) {
                continue;
            }
            if let Some(note) = source_notes.get(&label) {
                let mut blocks = vec![self.foreign(note.blocks.clone(), None)];
                rename_all(&mut blocks, self.lang, &mut wanted);
                let note = Note { span: note.span.clone(), blocks };
                notes.insert(renamed(self.lang, &label), note);
            }
        }
        let passages = count(&body);
        Mixed { body, notes, passages }
    }

    fn blocks(&self, source: &[Block], target: Vec<Block>) -> Vec<Block> {
        let places: Vec<(usize, usize)> =
            target.iter().map(|block| self.target.lines(&block.span)).collect();
        let pairs: Vec<Pair<'_>> = source.iter().map(|block| self.pair(block, &places)).collect();
        let mut owners: Vec<Vec<&Pair<'_>>> = target.iter().map(|_| Vec::new()).collect();
        // What stands before the first block of the translation, and after each.
        let mut lacking: Vec<Vec<&Pair<'_>>> = (0..=target.len()).map(|_| Vec::new()).collect();
        let mut at = 0;
        let mut silent: Vec<&Pair<'_>> = Vec::new();
        for pair in &pairs {
            match (pair.to, pair.stale) {
                (Some(to), _) => {
                    owners[to].push(pair);
                    at = at.max(to + 1);
                    silent.clear();
                }
                (None, Some(_)) => {
                    // Code and formulas between passages that are lacking are lacking too.
                    let follows = !lacking[at].is_empty();
                    lacking[at].extend(silent.drain(..).filter(|_| follows));
                    lacking[at].push(pair);
                }
                (None, None) if !pair.speaks => silent.push(pair),
                // Left out on purpose.
                (None, None) => silent.clear(),
            }
        }
        let mut out = Vec::new();
        self.insert(&lacking[0], &mut out);
        for (index, block) in target.into_iter().enumerate() {
            let owners = &owners[index];
            match owners.iter().find_map(|pair| pair.stale) {
                None => out.push(block),
                Some(missing) => match (owners.as_slice(), block) {
                    ([only], block) if enters(&only.block.kind, &block.kind) => {
                        out.push(self.within(only.block, block));
                    }
                    (_, block) if self.only_missing => out.push(block),
                    _ => {
                        let blocks = owners.iter().map(|pair| pair.block.clone()).collect();
                        out.push(self.foreign(blocks, Some(missing)));
                    }
                },
            }
            self.insert(&lacking[index + 1], &mut out);
        }
        join(out)
    }

    /// A container of which only parts are stale.
    fn within(&self, source: &Block, target: Block) -> Block {
        let span = target.span.clone();
        let kind = match (&source.kind, target.kind) {
            (BlockKind::Quote(source), BlockKind::Quote(target)) => {
                BlockKind::Quote(self.blocks(source, target))
            }
            (
                BlockKind::Callout { blocks: source, .. },
                BlockKind::Callout { kind, blocks: target },
            ) => BlockKind::Callout { kind, blocks: self.blocks(source, target) },
            (
                BlockKind::List { items: source, .. },
                BlockKind::List { start, tight, items: target },
            ) => {
                let marks: BTreeMap<usize, Option<bool>> =
                    target.iter().map(|item| (item.span.start, item.checked)).collect();
                let source: Vec<Block> = source.iter().cloned().map(boxed).collect();
                let target: Vec<Block> = target.into_iter().map(boxed).collect();
                let items = self.blocks(&source, target).into_iter();
                let items = items.flat_map(|block| self.items(block, &marks)).collect();
                BlockKind::List { start, tight, items }
            }
            (_, kind) => kind,
        };
        Block { span, kind }
    }

    /// Items again, from what was made of them.
    fn items(&self, block: Block, marks: &BTreeMap<usize, Option<bool>>) -> Vec<Item> {
        match block.kind {
            BlockKind::Quote(blocks) => {
                let checked = marks.get(&block.span.start).copied().flatten();
                vec![Item { span: block.span, checked, blocks }]
            }
            BlockKind::Foreign { lang, direction, label, blocks } => blocks
                .into_iter()
                .map(|inner| {
                    let span = inner.span.clone();
                    let blocks = match inner.kind {
                        BlockKind::Quote(blocks) => blocks,
                        kind => vec![Block { span: span.clone(), kind }],
                    };
                    let (lang, label) = (lang.clone(), label.clone());
                    let kind = BlockKind::Foreign { lang, direction, label, blocks };
                    let blocks = vec![Block { span: span.clone(), kind }];
                    Item { span, checked: None, blocks }
                })
                .collect(),
            kind => {
                let span = block.span.clone();
                vec![Item { span: block.span, checked: None, blocks: vec![Block { span, kind }] }]
            }
        }
    }

    fn pair<'b>(&self, block: &'b Block, places: &[(usize, usize)]) -> Pair<'b> {
        let lines = self.source.lines(&block.span);
        let mut to = None;
        let mut speaks = false;
        for segment in self.segments.iter().filter(|s| s.source.is_some_and(|s| within(s, lines))) {
            speaks = true;
            if let (None, Some(target)) = (to, segment.target) {
                to = places.iter().position(|place| within(target, *place));
            }
        }
        Pair { block, to, stale: self.stale(&block.span, self.source), speaks }
    }

    /// Whether something in a stretch of the original is stale, and the first such is missing.
    fn stale(&self, span: &Span, file: &SourceFile) -> Option<bool> {
        let lines = file.lines(span);
        let inside = |s: &&SegmentStatus| s.source.is_some_and(|source| within(source, lines));
        let stale = self.segments.iter().filter(inside).find(|segment| is_stale(segment))?;
        Some(matches!(stale.status, Status::Missing | Status::Untranslated))
    }

    fn insert(&self, pairs: &[&Pair<'_>], out: &mut Vec<Block>) {
        if !pairs.is_empty() {
            let blocks = pairs.iter().map(|pair| pair.block.clone()).collect();
            out.push(self.foreign(blocks, Some(true)));
        }
    }

    fn foreign(&self, blocks: Vec<Block>, missing: Option<bool>) -> Block {
        let span = match (blocks.first(), blocks.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        };
        let label = missing.map(|missing| if missing { &self.missing } else { &self.outdated });
        let kind = BlockKind::Foreign {
            lang: self.lang.clone(),
            direction: self.direction,
            label: label.cloned(),
            blocks,
        };
        Block { span, kind }
    }
}

/// Whether lines lie within others.
fn within((first, last): (usize, usize), (from, to): (usize, usize)) -> bool {
    from <= first && last <= to
}

/// Whether two blocks are containers of a kind, which are entered rather than replaced.
fn enters(source: &BlockKind, target: &BlockKind) -> bool {
    matches!(
        (source, target),
        (BlockKind::Quote(_), BlockKind::Quote(_))
            | (BlockKind::Callout { .. }, BlockKind::Callout { .. })
            | (BlockKind::List { .. }, BlockKind::List { .. })
    )
}

/// An item as a block, to be paired like one.
fn boxed(item: Item) -> Block {
    Block { span: item.span, kind: BlockKind::Quote(item.blocks) }
}

/// Joins passages that follow one another and are marked alike.
fn join(blocks: Vec<Block>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for mut block in blocks {
        if let (
            Some(Block { kind: BlockKind::Foreign { label: before, blocks: all, .. }, span }),
            BlockKind::Foreign { label, blocks, .. },
        ) = (out.last_mut(), &mut block.kind)
            && before == label
        {
            span.end = block.span.end;
            all.append(blocks);
            continue;
        }
        out.push(block);
    }
    out
}

fn count(blocks: &[Block]) -> usize {
    let inside = |block: &Block| match &block.kind {
        BlockKind::Foreign { .. } => 1,
        BlockKind::Quote(blocks) | BlockKind::Callout { blocks, .. } => count(blocks),
        BlockKind::List { items, .. } => items.iter().map(|item| count(&item.blocks)).sum(),
        _ => 0,
    };
    blocks.iter().map(inside).sum()
}

/// The name of a note of the original beside those of the translation.
fn renamed(lang: &Lang, label: &str) -> String {
    format!("{lang}:{label}")
}

/// Makes the marks in foreign passages call for the original's notes, and collects their labels.
fn rename_all(blocks: &mut [Block], lang: &Lang, wanted: &mut BTreeSet<String>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Foreign { blocks, .. } => {
                visit_inlines_mut(blocks, &mut |inlines| {
                    rename(inlines, lang, wanted);
                });
            }
            BlockKind::Quote(blocks) | BlockKind::Callout { blocks, .. } => {
                rename_all(blocks, lang, wanted);
            }
            BlockKind::List { items, .. } => {
                items.iter_mut().for_each(|i| rename_all(&mut i.blocks, lang, wanted));
            }
            _ => {}
        }
    }
}

fn rename(inlines: &mut [Inline], lang: &Lang, wanted: &mut BTreeSet<String>) {
    for inline in inlines {
        match &mut inline.kind {
            InlineKind::NoteMark(label) => {
                wanted.insert(label.clone());
                *label = renamed(lang, label);
            }
            kind => rename(kind.children_mut(), lang, wanted),
        }
    }
}
