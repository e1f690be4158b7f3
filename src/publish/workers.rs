//! Runs documents side by side, each in a pool of threads of its own.
//!
//! Typst exports through deferred tasks of rayon, and a worker that waits for one runs whatever else
//! its pool holds. With documents as tasks of one pool, the wait of the first document began the
//! second inside it, and so on: after 100 documents 600 MB and a very deep stack. A pool of one
//! thread per worker holds only the tasks of the document that it is at.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Enough for the nesting that the Markdown reader admits, several times over.
const STACK_BYTES: usize = 32 << 20;

/// Applies `work` to every item on as many workers as rayon has threads; results in the items' order.
pub(super) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<Option<R>>> = Mutex::new(items.iter().map(|_| None).collect());
    let worker = || {
        while let Some((index, item)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            items.get(index).map(|item| (index, item))
        } {
            let result = work(item);
            results.lock().unwrap_or_else(PoisonError::into_inner)[index] = Some(result);
        }
    };
    let count = rayon::current_num_threads().min(items.len());
    std::thread::scope(|scope| {
        for _ in 0..count {
            let pool =
                rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK_BYTES).build();
            match pool {
                Ok(pool) => drop(scope.spawn(move || pool.install(worker))),
                // No thread to be had: the work is done here, one after the other.
                Err(_) => worker(),
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
        assert_eq!(super::map(&items, |n| n * 2), (0..200).step_by(2).collect::<Vec<_>>());
        assert!(super::map(&[] as &[usize], |n| *n).is_empty());
    }
}
