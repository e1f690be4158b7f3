//! The parent's side: workers that are started when needed, killed when they take too long, and
//! replaced after a number of documents, or when they have come to hold much memory.

use super::protocol::{self, Answer, Job, Limits, Start, Wishes};
use crate::diag::Code;
use crate::edition::{self, Clerk, Edition, Lapse, Sheet};
use crate::message::say;
use crate::pdf::Typeset;
use crate::text::{Digest, SourceFile, read};
use std::io;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// After so many documents a worker is replaced. Its memory is flat as measured; this bounds what
/// nobody measured.
const DOCUMENTS_PER_WORKER: u32 = 500;

/// The part of the memory it may use that a worker may still hold between two documents; one that
/// holds more is replaced. With the default limit of 2 GiB this is 512 MiB, five times what a worker
/// holds after ordinary documents.
const RESIDENT_PART: u64 = 4;
/// How a worker's allocator goes about (<https://microsoft.github.io/mimalloc/environment.html>).
///
/// It reserves 64 MiB at a time: the limit of its memory counts addresses, and the allocator would take
/// a GiB of them at once, more than a small limit allows. And it gives nothing back to the system
/// between documents, since the next one needs as much; that alone is 8 % of the time of a document.
const ALLOCATION: [(&str, &str); 2] =
    [("MIMALLOC_ARENA_RESERVE", "65536"), ("MIMALLOC_PURGE_DELAY", "-1")];
/// The longest `/proc/PID/status` that is read.
const MOST_STATUS: u64 = 64 << 10;

/// Why an edition was not set although nothing is known to be wrong with it.
#[derive(Debug)]
pub enum Failure {
    /// It took longer than this.
    Deadline(Duration),
    /// The worker ended without an answer, of its own or for its limits.
    Died(ExitStatus),
    /// It panicked and said this.
    Panicked(String),
}

/// Workers that share templates, fonts and limits.
#[derive(Debug)]
pub struct Pool {
    program: PathBuf,
    start: Vec<u8>,
    limits: Limits,
    covers: bool,
    size: usize,
    identity: Digest,
    idle: Mutex<Idle>,
    freed: Condvar,
}

#[derive(Debug)]
struct Idle {
    workers: Vec<Worker>,
    /// How many more may be at work.
    free: usize,
}

impl Pool {
    /// A pool of at most `size` workers, each `program worker`. None is started yet.
    ///
    /// # Errors
    /// If templates or fonts cannot be encoded.
    pub fn new(
        program: PathBuf,
        size: usize,
        templates: &[(String, Arc<SourceFile>)],
        fonts: &[Vec<u8>],
        limits: Limits,
    ) -> io::Result<Self> {
        let start = Start {
            templates: templates
                .iter()
                .map(|(path, file)| (path.clone(), file.path().into(), file.text().into()))
                .collect(),
            fonts: fonts.iter().map(|font| serde_bytes::ByteBuf::from(font.as_slice())).collect(),
            limits,
        };
        let frame = protocol::encode(&start)?;
        // Limits decide whether there is a document, not what is in it.
        let identity =
            Digest::of(&protocol::encode(&Start { limits: Limits::default(), ..start })?);
        Ok(Self {
            program,
            start: frame,
            limits,
            covers: false,
            identity,
            size: size.max(1),
            idle: Mutex::new(Idle { workers: Vec::new(), free: size.max(1) }),
            freed: Condvar::new(),
        })
    }

    /// The same, with pictures of first pages or without. They are no part of the identity: a picture
    /// changes no document.
    #[must_use]
    pub fn with_covers(self, covers: bool) -> Self {
        Self { covers, ..self }
    }

    /// Whether first pages are drawn too.
    #[must_use]
    pub fn covers(&self) -> bool {
        self.covers
    }

    /// How many editions can be set at once.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// The digest of the templates and fonts that all editions share.
    #[must_use]
    pub fn identity(&self) -> Digest {
        self.identity
    }

    /// Makes an edition ready to be set.
    ///
    /// # Errors
    /// If it cannot be encoded, which is a mistake of the program.
    #[expect(clippy::unused_self, reason = "a job is one of this pool's")]
    pub fn job(&self, edition: &Edition) -> io::Result<Job> {
        Job::new(edition)
    }

    /// Makes a sheet ready to be set.
    ///
    /// # Errors
    /// If it cannot be encoded, which is a mistake of the program.
    #[expect(clippy::unused_self, reason = "a job is one of this pool's")]
    pub fn sheet(&self, sheet: &Sheet) -> io::Result<Job> {
        Job::sheet(sheet)
    }

    /// Sets an edition in a worker; waits for one to be free.
    ///
    /// # Errors
    /// The outer one if no worker can be started; the inner one if the worker failed at this edition.
    pub fn typeset(&self, job: &Job) -> io::Result<Result<Typeset, Failure>> {
        self.ask(job, |answer| match answer {
            Answer::Typeset(typeset) => Some(typeset),
            _ => None,
        })
    }

    /// Makes a picture ready for screens in a worker, of at most so many pixels across and down: it is
    /// decoded where that can be stopped.
    ///
    /// # Errors
    /// As of [`typeset`](Self::typeset).
    pub fn redraw(&self, bytes: &[u8], most: (u32, u32)) -> io::Result<Result<Vec<u8>, Failure>> {
        self.ask(&Job::picture(bytes, most)?, |answer| match answer {
            Answer::Picture(bytes) => Some(bytes.into_vec()),
            _ => None,
        })
    }

    /// Gives a job to a worker; waits for one to be free.
    fn ask<T>(
        &self,
        job: &Job,
        expected: impl Fn(Answer) -> Option<T>,
    ) -> io::Result<Result<T, Failure>> {
        let idle = {
            let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            let mut idle = self
                .freed
                .wait_while(idle, |idle| idle.free == 0)
                .unwrap_or_else(PoisonError::into_inner);
            idle.free -= 1;
            idle.workers.pop()
        };
        let (worker, result) = match idle.map_or_else(|| self.spawn(), Ok) {
            Ok(worker) => worker.ask(&job.0, self.limits),
            Err(error) => (None, Err(error)),
        };
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.free += 1;
        idle.workers.extend(worker);
        drop(idle);
        self.freed.notify_one();
        // An answer to another question can only come from another program.
        let strange = || io::Error::from(io::ErrorKind::InvalidData);
        match result? {
            Ok(answer) => expected(answer).map(Ok).ok_or_else(strange),
            Err(failure) => Ok(Err(failure)),
        }
    }

    fn spawn(&self) -> io::Result<Worker> {
        let mut child = Command::new(&self.program)
            .arg("worker")
            .envs(ALLOCATION)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(mut input), Some(mut output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (sender, answers) = mpsc::channel();
        // Reads on its own, because a pipe cannot be waited for with a deadline.
        std::thread::Builder::new().spawn(move || {
            while let Ok(Some(answer)) = protocol::receive::<Answer>(&mut output) {
                if sender.send(answer).is_err() {
                    break;
                }
            }
        })?;
        // A worker that dies at once is noticed when it does not answer.
        let wishes = protocol::encode(&Wishes { covers: self.covers })?;
        let _ = protocol::send(&mut input, &self.start);
        let _ = protocol::send(&mut input, &wishes);
        Ok(Worker { child, input: Some(input), answers, documents: 0 })
    }
}

/// References are worded under the limits of documents.
impl Clerk for Pool {
    fn word(&self, order: &edition::Order) -> Result<edition::Answer, Lapse> {
        let worked = Job::words(order).and_then(|job| {
            self.ask(&job, |answer| match answer {
                Answer::Worded(words) => Some(words),
                _ => None,
            })
        });
        let died = |detail: String| Lapse {
            code: Code::RenderDied,
            message: say::diag_words_died(detail),
            help: say::diag_words_help(),
        };
        match worked {
            Ok(Ok(words)) => Ok(words),
            Ok(Err(Failure::Deadline(limit))) => Err(Lapse {
                code: Code::RenderDeadline,
                message: say::diag_words_deadline(limit.as_secs()),
                help: say::diag_words_help(),
            }),
            Ok(Err(Failure::Died(status))) => Err(died(status.to_string())),
            Ok(Err(Failure::Panicked(what))) => Err(died(what)),
            Err(error) => Err(died(error.to_string())),
        }
    }
}

/// A running worker.
#[derive(Debug)]
struct Worker {
    child: Child,
    input: Option<ChildStdin>,
    answers: Receiver<Answer>,
    documents: u32,
}

impl Worker {
    /// Does one job; gives the worker back if it can do another.
    fn ask(
        mut self,
        job: &[u8],
        limits: Limits,
    ) -> (Option<Self>, io::Result<Result<Answer, Failure>>) {
        let deadline = limits.time;
        // A broken pipe means that it died, which the missing answer tells with the reason.
        let _ = self.input.as_mut().map(|input| protocol::send(input, job));
        self.documents += 1;
        match self.answers.recv_timeout(deadline) {
            Ok(Answer::Panicked(what)) => (None, Ok(Err(Failure::Panicked(what)))),
            Ok(answer) => {
                let keeps = self.documents < DOCUMENTS_PER_WORKER
                    && self.resident().is_none_or(|held| held < limits.memory / RESIDENT_PART);
                (keeps.then_some(self), Ok(Ok(answer)))
            }
            Err(RecvTimeoutError::Timeout) => (None, Ok(Err(Failure::Deadline(deadline)))),
            Err(RecvTimeoutError::Disconnected) => {
                (None, self.end().map(|status| Err(Failure::Died(status))))
            }
        }
    }
}

impl Worker {
    /// How many bytes of memory it holds (proc(5)); nothing where the system does not say.
    fn resident(&self) -> Option<u64> {
        let path = PathBuf::from(format!("/proc/{}/status", self.child.id()));
        let status = read::bytes(&path, MOST_STATUS).ok()?;
        held(std::str::from_utf8(&status).ok()?)
    }

    /// How a worker ended that says nothing any more. Most often it has died; if only its answers
    /// cannot be read, it lives on and would be waited for for ever.
    fn end(&mut self) -> io::Result<ExitStatus> {
        drop(self.input.take());
        for _ in 0..100 {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        self.child.kill()?;
        self.child.wait()
    }
}

fn held(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()?.checked_mul(1 << 10)
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Whatever it is doing, nobody waits for it any more. Killing what has ended is no error.
        drop(self.input.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_from_the_system() {
        assert_eq!(held("Name:\tpolyfolio\nVmHWM:\t  9 kB\nVmRSS:\t  2048 kB\n"), Some(2 << 20));
        assert_eq!(held("Name:\tkthread\n"), None);
        assert_eq!(held("VmRSS:\t99999999999999999999 kB\n"), None);
        // Where the system tells, it tells of a running process.
        let child = Command::new("sleep").arg("5").stdin(Stdio::piped()).spawn();
        if let Ok(child) = child {
            let (_, answers) = mpsc::channel();
            let worker = Worker { child, input: None, answers, documents: 0 };
            let knows = read::is_file(std::path::Path::new("/proc/self/status"));
            assert_eq!(worker.resident().is_some_and(|held| held > 0), knows);
        }
    }
}
