//! What it costs to set documents in processes that can be killed: a series through workers beside the
//! same editions in this process, in turns. `cargo bench --bench workers`; `POLYFOLIO_SERIES` names
//! another series than the bundled one, `POLYFOLIO_SOURCE` its source language, `POLYFOLIO_ROUNDS` how
//! often each is done.

#![expect(clippy::unwrap_used, reason = "a broken benchmark should panic")]
#![expect(clippy::print_stdout, reason = "it prints what it measures")]

use polyfolio::edition::{self, Edition};
use polyfolio::locale::Locales;
use polyfolio::pdf::{self, Environment};
use polyfolio::publish::worker::{Limits, Pool};
use polyfolio::study::{self, Workspace};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// As the workers have, for each document.
const STACK_BYTES: usize = 32 << 20;

fn main() {
    let variable = |name| std::env::var(name).ok();
    let bundled = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("studies");
    let workspace = Workspace {
        series: variable("POLYFOLIO_SERIES").map_or(bundled, PathBuf::from),
        source: variable("POLYFOLIO_SOURCE").map(|source| source.parse().unwrap()),
    };
    let rounds = variable("POLYFOLIO_ROUNDS").map_or(7, |rounds| rounds.parse().unwrap());
    let editions = editions(&workspace);
    let cores = std::thread::available_parallelism().unwrap().get();
    println!("{} editions of {}", editions.len(), workspace.series.display());
    for threads in [1, cores] {
        compare(&editions, threads, rounds);
    }
}

fn editions(workspace: &Workspace) -> Vec<Arc<Edition>> {
    let locales = Locales::load(&[]).output;
    let series = study::load(workspace, &locales).output;
    let each = series.studies.iter().flat_map(|s| s.versions.keys().map(move |lang| (s, lang)));
    each.filter_map(|(study, lang)| edition::build(&series, study, lang, &locales).output)
        .map(Arc::new)
        .collect()
}

/// Both ways in turns, after one round of each that does not count.
fn compare(editions: &[Arc<Edition>], threads: usize, rounds: usize) {
    let environment = Environment::new(&[], &[]);
    let program = PathBuf::from(env!("CARGO_BIN_EXE_polyfolio"));
    let workers = Pool::new(program, threads, &[], &[], Limits::default()).unwrap();
    let here = |edition: &Arc<Edition>| {
        let set = pdf::typeset(&environment, edition, false);
        set.artifact.unwrap().bytes.len()
    };
    let there = |edition: &Arc<Edition>| {
        let job = workers.job(edition).unwrap();
        workers.typeset(&job).unwrap().unwrap().artifact.unwrap().bytes.len()
    };
    let (mut in_process, mut in_workers) = (Vec::new(), Vec::new());
    for round in 0..=rounds {
        let (own, size) = timed(editions, threads, &here);
        let (theirs, other) = timed(editions, threads, &there);
        assert_eq!(size, other, "both make the same files");
        if round > 0 {
            in_process.push(own);
            in_workers.push(theirs);
        }
    }
    let name =
        if threads == 1 { "one at a time".to_owned() } else { format!("{threads} at a time") };
    let line = |way: &str, times: &mut Vec<Duration>| {
        times.sort_unstable();
        let (least, median) = (times[0].as_secs_f64(), times[times.len() / 2].as_secs_f64());
        let rate = editions.len() as f64 / median;
        println!("{name}, {way}: least {least:.2} s, median {median:.2} s, {rate:.1} PDFs/s");
        (least, median)
    };
    let own = line("in process", &mut in_process);
    let theirs = line("in workers", &mut in_workers);
    println!(
        "{name}: workers take {:.3} of the median in process, {:.3} of the least",
        theirs.1 / own.1,
        theirs.0 / own.0
    );
}

/// How long all editions take on so many threads, and the bytes of their files.
fn timed(
    editions: &[Arc<Edition>],
    threads: usize,
    set: &(dyn Fn(&Arc<Edition>) -> usize + Sync),
) -> (Duration, usize) {
    let (next, size) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let begin = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                // Typst's own parallel parts stay on the thread of their document, as in a worker.
                let pool =
                    rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK_BYTES).build();
                pool.unwrap().install(|| {
                    while let Some(edition) = editions.get(next.fetch_add(1, Ordering::Relaxed)) {
                        size.fetch_add(set(edition), Ordering::Relaxed);
                    }
                });
            });
        }
    });
    (begin.elapsed(), size.into_inner())
}
