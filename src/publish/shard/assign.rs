//! Which shard renders which study.
//!
//! By rendezvous hashing (Thaler and Ravishankar 1998): each study goes to the shard whose number,
//! hashed with the study's id, is highest. So a study stays where it was when others come and go, and
//! a machine's own caches stay warm. With a bound on the load (after Mirrokni, Thorup and
//! Zadimoghaddam 2018): a shard that has its share of editions takes no more, and the study goes to the
//! next. Plain rendezvous would leave shards of 1,250 studies 8 % apart.

use crate::text::Digest;

/// The shard, from 0, of each study; studies are given by their ids and numbers of editions.
///
/// Shards differ by no more than the editions of a few studies.
#[must_use]
pub fn assign(studies: &[(&str, usize)], shards: usize) -> Vec<usize> {
    let shards = shards.max(1);
    let total: usize = studies.iter().map(|(_, editions)| editions).sum();
    let share = total.div_ceil(shards);
    let mut load = vec![0; shards];
    let mut out = vec![0; studies.len()];
    // In the order of their hashes, so that neither names nor numbers decide who comes first.
    let mut order: Vec<(Digest, usize)> =
        studies.iter().enumerate().map(|(at, (id, _))| (Digest::of(id.as_bytes()), at)).collect();
    order.sort_unstable();
    for (_, at) in order {
        let (id, editions) = studies[at];
        let mut best: Option<(u64, usize)> = None;
        for shard in (0..shards).filter(|&shard| load[shard] < share || total == 0) {
            let weight = weight(id, shard);
            if best.is_none_or(|(highest, _)| weight > highest) {
                best = Some((weight, shard));
            }
        }
        let shard = best.map_or(0, |(_, shard)| shard);
        load[shard] += editions;
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

    fn loads(studies: &[(&str, usize)], shards: usize) -> Vec<usize> {
        let mut loads = vec![0; shards];
        for ((_, editions), shard) in studies.iter().zip(assign(studies, shards)) {
            loads[shard] += editions;
        }
        loads
    }

    #[test]
    fn ten_thousand_studies_lie_within_five_per_cent() {
        let names: Vec<String> = (0..10_000).map(|n| format!("{n:05}-study")).collect();
        let alike: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 3)).collect();
        let mixed: Vec<(&str, usize)> =
            names.iter().enumerate().map(|(n, name)| (name.as_str(), 1 + n % 5)).collect();
        for studies in [alike, mixed] {
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
        let studies: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 3)).collect();
        let (before, after) = (assign(&studies[..1000], 8), assign(&studies, 8));
        let moved = before.iter().zip(&after).filter(|(a, b)| a != b).count();
        assert!(moved < 50, "{moved}");
    }

    #[test]
    fn few_studies_and_many_shards_work_too() {
        assert_eq!(assign(&[], 4), Vec::<usize>::new());
        assert_eq!(loads(&[("a", 3), ("b", 0)], 4).iter().sum::<usize>(), 3);
        assert_eq!(assign(&[("a", 0)], 4).len(), 1);
    }
}
