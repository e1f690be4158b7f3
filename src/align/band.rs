//! Which pairs are looked at: all of them in documents of usual size, and in huge ones those near a
//! line through passages that can only go with each other.

use super::token::Token;

/// At most this many pairs are looked at, unless that left fewer than [`MIN_WIDTH`] per unit.
/// 1,200 × 1,200 units are all looked at.
const MAX_CELLS: usize = 1_500_000;
const MIN_WIDTH: usize = 33;

/// For each source unit a range of target units, all of one width.
pub(super) struct Band {
    starts: Vec<usize>,
    /// How many target positions each row has, from its start.
    pub(super) width: usize,
}

impl Band {
    /// A band for positions `0..=rows` and `0..=columns`.
    pub(super) fn new(rows: usize, columns: usize, source: &[Token], target: &[Token]) -> Self {
        let width = (MAX_CELLS / (rows + 1)).max(MIN_WIDTH).min(columns + 1);
        if width == columns + 1 {
            return Self { starts: vec![0; rows + 1], width };
        }
        let mut anchors = chain(unique_links(source, target));
        anchors.push((rows, columns));
        let mut starts = Vec::with_capacity(rows + 1);
        let (mut from, mut next) = ((0, 0), 0);
        for row in 0..=rows {
            while anchors[next].0 < row {
                from = anchors[next];
                next += 1;
            }
            let to = anchors[next];
            let share = (row - from.0) * (to.1.saturating_sub(from.1));
            let centre = from.1 + share / (to.0 - from.0).max(1);
            let start = centre.saturating_sub(width / 2).min(columns + 1 - width);
            // Paths never go back, so the band must not either.
            starts.push(start.max(starts.last().copied().unwrap_or(0)));
        }
        // Both corners must be inside.
        if let Some(first) = starts.first_mut() {
            *first = 0;
        }
        if let Some(last) = starts.last_mut() {
            *last = columns + 1 - width;
        }
        Self { starts, width }
    }

    /// The first column of a row.
    pub(super) fn start(&self, row: usize) -> usize {
        self.starts[row]
    }

    /// Where a pair of positions is stored, if it is looked at.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<usize> {
        let offset = column.checked_sub(self.starts[row])?;
        (offset < self.width).then(|| row * self.width + offset)
    }

    /// How many places there are.
    pub(super) fn cells(&self) -> usize {
        self.starts.len() * self.width
    }
}

/// Pairs of units with a token that each document has once, by source unit.
pub(super) fn unique_links(source: &[Token], target: &[Token]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    shared(source, target, |left, right| {
        if let ([left], [right]) = (left, right) {
            out.push((left.unit(), right.unit()));
        }
    });
    out.sort_unstable();
    out.dedup();
    out
}

/// Calls `visit` with the occurrences on either side of each token that both sides have.
pub(super) fn shared(
    mut source: &[Token],
    mut target: &[Token],
    mut visit: impl FnMut(&[Token], &[Token]),
) {
    let run = |list: &[Token]| {
        let first = list.first().map(|token| token.identity());
        list.iter().position(|token| Some(token.identity()) != first).unwrap_or(list.len())
    };
    while let (Some(left), Some(right)) = (source.first(), target.first()) {
        match left.identity().cmp(&right.identity()) {
            std::cmp::Ordering::Less => source = &source[1..],
            std::cmp::Ordering::Greater => target = &target[1..],
            std::cmp::Ordering::Equal => {
                let (l, r) = (run(source), run(target));
                visit(&source[..l], &target[..r]);
                (source, target) = (&source[l..], &target[r..]);
            }
        }
    }
}

/// The longest chain of links that rises on both sides: what was moved is left out.
fn chain(mut links: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    // Equal source units in falling order, so that a chain takes one of them.
    links.sort_unstable_by_key(|&(i, j)| (i, usize::MAX - j));
    // tails[k]: the link that ends the best chain of k + 1 links.
    let mut tails: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(links.len());
    for (index, &(_, column)) in links.iter().enumerate() {
        let at = tails.partition_point(|&tail| links[tail].1 < column);
        previous.push(at.checked_sub(1).map(|before| tails[before]));
        if at == tails.len() {
            tails.push(index);
        } else {
            tails[at] = index;
        }
    }
    let mut out = Vec::new();
    let mut at = tails.last().copied();
    while let Some(index) = at {
        out.push(links[index]);
        at = previous[index];
    }
    out.reverse();
    out
}

#[cfg(test)]
mod tests {
    use super::chain;

    #[test]
    fn a_moved_passage_is_no_anchor() {
        let links = vec![(0, 0), (1, 9), (2, 2), (3, 3), (3, 4), (5, 6)];
        let found = chain(links);
        assert_eq!(found.len(), 4);
        assert!(!found.contains(&(1, 9)));
    }
}
