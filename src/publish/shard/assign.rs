//! Which shard renders which study.
//!
//! By rendezvous hashing (Thaler and Ravishankar 1998): each study goes to the shard whose number,
//! hashed with the study's id, is highest. So a study stays where it was when others come and go, and
//! a machine's own caches stay warm. With a bound on the load (after Mirrokni, Thorup and
//! Zadimoghaddam 2018): a shard that has its share of the work takes no more, and the study goes to the
//! next. Plain rendezvous would leave shards of 1,250 studies 8 % apart.

use crate::text::Digest;

/// The shard, from 0, of each study; studies are given by their ids and what they cost.
///
/// Shards differ by no more than a few of the lightest studies, unless one study alone is more than a
/// share.
#[must_use]
pub fn assign(studies: &[(&str, u64)], shards: usize) -> Vec<usize> {
    let shards = shards.max(1);
    let total: u64 = studies.iter().map(|(_, cost)| cost).sum();
    let share = total.div_ceil(shards as u64);
    let mut load = vec![0; shards];
    let mut out = vec![0; studies.len()];
    // The heavy ones first, as long as there is room for them everywhere; of about one weight in the
    // order of their hashes, so that neither names nor numbers decide who comes first.
    let of = |at: usize| {
        (std::cmp::Reverse(studies[at].1.checked_ilog2()), Digest::of(studies[at].0.as_bytes()))
    };
    let mut order: Vec<_> = (0..studies.len()).map(|at| (of(at), at)).collect();
    order.sort_unstable();
    for (_, at) in order {
        let (id, cost) = studies[at];
        // Half over is as likely as half under, so what is over does not add up.
        let free = |&shard: &usize| load[shard] + cost / 2 <= share;
        let best =
            (0..shards).filter(free).max_by_key(|&shard| (weight(id, shard), shards - shard));
        let least = || (0..shards).min_by_key(|&shard| load[shard]);
        let shard = best.or_else(least).unwrap_or(0);
        load[shard] += cost;
        out[at] = shard;
    }
    out
}

fn weight(id: &str, shard: usize) -> u64 {
    let digest = Digest::of(format!("{shard}\n{id}").as_bytes());
    u64::from_be_bytes(std::array::from_fn(|at| digest.as_bytes()[at]))
}

#[cfg(test)]
mod tests {
    use super::assign;

    fn loads(studies: &[(&str, u64)], shards: usize) -> Vec<u64> {
        let mut loads = vec![0; shards];
        for ((_, cost), shard) in studies.iter().zip(assign(studies, shards)) {
            loads[shard] += cost;
        }
        loads
    }

    #[test]
    fn ten_thousand_studies_lie_within_five_per_cent() {
        let names: Vec<String> = (0..10_000).map(|n| format!("{n:05}-study")).collect();
        let costing = |cost: fn(u64) -> u64| -> Vec<(&str, u64)> {
            let costs = (0..).map(cost);
            names.iter().zip(costs).map(|(name, cost)| (name.as_str(), cost)).collect()
        };
        let alike = costing(|_| 3);
        let mixed = costing(|n| 1 + n % 5);
        // Most are short, and some are books: 20 to 2,000.
        let books = costing(|n| 20 + if n % 97 == 0 { 1_980 } else { n * 7_919 % 200 });
        for studies in [alike, mixed, books] {
            for shards in [1, 2, 3, 8, 50] {
                let loads = loads(&studies, shards);
                let (least, most) = (loads.iter().min().unwrap(), loads.iter().max().unwrap());
                assert!(most * 100 <= least * 105, "{shards}: {least} to {most}");
            }
        }
    }

    #[test]
    fn a_new_study_moves_few_others() {
        let names: Vec<String> = (0..1001).map(|n| format!("{n:04}")).collect();
        let studies: Vec<(&str, u64)> = names.iter().map(|name| (name.as_str(), 3)).collect();
        let (before, after) = (assign(&studies[..1000], 8), assign(&studies, 8));
        let moved = before.iter().zip(&after).filter(|(a, b)| a != b).count();
        assert!(moved < 50, "{moved}");
    }

    #[test]
    fn few_studies_and_many_shards_work_too() {
        assert_eq!(assign(&[], 4), Vec::<usize>::new());
        assert_eq!(loads(&[("a", 3), ("b", 0)], 4).iter().sum::<u64>(), 3);
        assert_eq!(assign(&[("a", 0)], 4).len(), 1);
    }
}
