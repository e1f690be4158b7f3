//! Applies a function to many items on a number of threads.
//!
//! Not rayon: these threads mostly wait for workers, files and disks, and should be more than cores.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Enough for the nesting that the Markdown reader admits, several times over.
const STACK_BYTES: usize = 32 << 20;

/// Applies `work` to every item on as many threads; results in the items' order.
pub(super) fn map<T: Sync, R: Send>(
    items: &[T],
    threads: usize,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    map_heaviest_first(items, threads, |_| 0, work)
}

/// The same for items of very different weight: the heaviest begin first, so that no thread is alone
/// with one at the end.
pub(super) fn map_heaviest_first<T: Sync, R: Send, W: Ord>(
    items: &[T],
    threads: usize,
    weight: impl Fn(&T) -> W,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_cached_key(|&index| std::cmp::Reverse(weight(&items[index])));
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<Option<R>>> = Mutex::new(items.iter().map(|_| None).collect());
    let worker = || {
        while let Some(&index) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            let result = work(&items[index]);
            results.lock().unwrap_or_else(PoisonError::into_inner)[index] = Some(result);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..threads.min(items.len()) {
            let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
            if thread.spawn_scoped(scope, &worker).is_err() {
                // No thread to be had: the work is done here, one after the other.
                worker();
            }
        }
    });
    let results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_keep_the_order() {
        let items: Vec<usize> = (0..100).collect();
        let doubled = super::map(&items, 3, |n| n * 2);
        assert_eq!(doubled, (0..200).step_by(2).collect::<Vec<_>>());
        assert!(super::map(&[] as &[usize], 3, |n| *n).is_empty());
    }

    #[test]
    fn the_heaviest_begin_first() {
        let begun = std::sync::Mutex::new(Vec::new());
        super::map_heaviest_first(&[3, 1, 4, 1, 5], 1, |n| *n, |n| begun.lock().unwrap().push(*n));
        assert_eq!(*begun.lock().unwrap(), [5, 4, 3, 1, 1]);
    }
}
