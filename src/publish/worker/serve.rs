//! The child's side: editions in, PDFs out; and pictures, and the words of citations.

use super::protocol::{self, Answer, Limits, Start, Wishes, Work};
use crate::edition;
use crate::pdf::{self, Environment};
use crate::picture;
use crate::text::SourceFile;
use std::cell::LazyCell;
use std::io::{self, Read, Write};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver};

/// Enough for the nesting that the Markdown reader admits, several times over.
const STACK_BYTES: usize = 32 << 20;

/// Serves until the input ends or the work panics. If it ends while an edition is being set, the
/// parent is gone: `orphaned` is called, from another thread, and has to end the process, because the
/// typesetter cannot be stopped otherwise.
///
/// # Errors
/// If the pipes break, or the system refuses a thread.
pub fn serve(
    mut input: impl Read + Send + 'static,
    mut output: impl Write + Send,
    orphaned: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    // A panic is answered, not printed: the parent says what happened.
    std::panic::set_hook(Box::new(|_| {}));
    let Some(start) = protocol::receive::<Start>(&mut input)? else { return Ok(()) };
    let Some(wishes) = protocol::receive::<Wishes>(&mut input)? else { return Ok(()) };
    let waiting = Arc::new(AtomicUsize::new(0));
    let work = listen(input, Arc::clone(&waiting), orphaned)?;
    limit_process(start.limits);
    // One thread: the parent runs as many workers as it wants cores. (Typst exports through deferred
    // tasks of rayon; with documents as tasks of a larger pool one would begin inside another.)
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .stack_size(STACK_BYTES)
        .build()
        .map_err(io::Error::other)?;
    pool.install(move || {
        let templates: Vec<(String, Arc<SourceFile>)> = start
            .templates
            .into_iter()
            .map(|(path, shown, text)| (path, Arc::new(SourceFile::new(shown, text))))
            .collect();
        let fonts: Vec<Vec<u8>> =
            start.fonts.into_iter().map(serde_bytes::ByteBuf::into_vec).collect();
        // Pictures and words need neither templates nor fonts.
        let environment = LazyCell::new(|| Environment::new(&templates, &fonts));
        // The sender goes when the input has ended.
        while let Ok(frame) = work.recv() {
            let work: Work = protocol::decode(&frame?)?;
            limit_document(start.limits);
            let done = || match work {
                Work::Edition(edition) => {
                    let edition = Arc::from(edition);
                    Answer::Typeset(pdf::typeset(&environment, &edition, wishes.covers))
                }
                Work::Sheet(sheet) => Answer::Typeset(pdf::typeset_sheet(&environment, &sheet)),
                Work::Picture(bytes, most) => {
                    Answer::Picture(picture::for_screen(&bytes, most).into_owned().into())
                }
                Work::Words(order) => Answer::Worded(edition::word(&order)),
            };
            let answer = std::panic::catch_unwind(AssertUnwindSafe(done))
                .unwrap_or_else(|panic| Answer::Panicked(said(&*panic)));
            protocol::send(&mut output, &protocol::encode(&answer)?)?;
            waiting.fetch_sub(1, Ordering::SeqCst);
            // After a panic nobody knows what Typst's caches hold.
            if matches!(answer, Answer::Panicked(_)) {
                break;
            }
        }
        Ok(())
    })
}

/// Reads ahead on a thread of its own, so that the end of the input is noticed whatever the typesetter is
/// doing. `waiting` counts the frames that were not yet answered. (The system could send a signal when
/// the parent dies, on Linux; but it does so when the *thread* ends that started the child.)
fn listen(
    mut input: impl Read + Send + 'static,
    waiting: Arc<AtomicUsize>,
    orphaned: impl FnOnce() + Send + 'static,
) -> io::Result<Receiver<io::Result<Vec<u8>>>> {
    let (sender, work) = mpsc::sync_channel(1);
    std::thread::Builder::new().name("input".into()).spawn(move || {
        let broken = loop {
            match protocol::frame(&mut input) {
                Ok(Some(frame)) => {
                    waiting.fetch_add(1, Ordering::SeqCst);
                    if sender.send(Ok(frame)).is_err() {
                        return;
                    }
                }
                Ok(None) => break None,
                Err(error) => break Some(error),
            }
        };
        if waiting.load(Ordering::SeqCst) > 0 {
            orphaned();
        }
        if let Some(error) = broken {
            let _ = sender.send(Err(error));
        }
    })?;
    Ok(work)
}

fn said(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or_default()
        .to_owned()
}

/// No core files (they would hold unpublished text), no more memory than allowed. What a system does
/// not know is left out: the parent's deadline stands in any case.
fn limit_process(limits: Limits) {
    #[cfg(unix)]
    {
        use rlimit::Resource;
        let _ = rlimit::setrlimit(Resource::CORE, 0, 0);
        let _ = rlimit::setrlimit(Resource::AS, limits.memory, limits.memory);
    }
    #[cfg(not(unix))]
    let _ = limits;
}

/// Processor time for one document, should the parent be gone and kill nobody. The limit counts from
/// the start of the process, so it moves with every document.
fn limit_document(limits: Limits) {
    #[cfg(unix)]
    {
        let used = cpu_time::ProcessTime::now().as_duration().as_secs();
        let soft = used + limits.time.as_secs() + 1;
        let _ = rlimit::setrlimit(rlimit::Resource::CPU, soft, rlimit::INFINITY);
    }
    #[cfg(not(unix))]
    let _ = limits;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_input_is_noticed_while_something_is_being_set() {
        let frame = [8_u64.to_le_bytes().as_slice(), b"anything"].concat();
        for (sent, answered, orphan) in
            [(&frame[..], false, true), (&frame[..], true, false), (&frame[..12], false, false)]
        {
            let (input, mut parent) = io::pipe().unwrap();
            let waiting = Arc::new(AtomicUsize::new(0));
            let (tell, told) = mpsc::channel();
            let work = listen(input, Arc::clone(&waiting), move || {
                let _ = tell.send(());
            })
            .unwrap();
            parent.write_all(sent).unwrap();
            let whole = sent.len() == frame.len();
            if whole {
                assert_eq!(work.recv().unwrap().unwrap(), b"anything");
            }
            if answered {
                waiting.fetch_sub(1, Ordering::SeqCst);
            }
            drop(parent);
            // The callback goes with the thread, so this waits for either.
            assert_eq!(told.recv().is_ok(), orphan, "{sent:?}, answered: {answered}");
            assert_eq!(work.recv().is_ok_and(|frame| frame.is_err()), !whole, "{sent:?}");
        }
    }
}
