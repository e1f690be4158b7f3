//! The child's side: editions in, PDFs out; and pictures.

use super::protocol::{self, Answer, Limits, Start, Wishes, Work};
use crate::pdf::{self, Environment};
use crate::picture;
use crate::text::SourceFile;
use std::io::{self, Read, Write};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

/// Enough for the nesting that the Markdown reader admits, several times over.
const STACK_BYTES: usize = 32 << 20;

/// Serves until the input ends or the typesetter panics.
///
/// # Errors
/// If the pipes break, or the system refuses a thread.
pub fn serve(mut input: impl Read + Send, mut output: impl Write + Send) -> io::Result<()> {
    // A panic is answered, not printed: the parent says what happened.
    std::panic::set_hook(Box::new(|_| {}));
    let Some(start) = protocol::receive::<Start>(&mut input)? else { return Ok(()) };
    let Some(wishes) = protocol::receive::<Wishes>(&mut input)? else { return Ok(()) };
    limit_process(start.limits);
    // One thread: the parent runs as many workers as it wants cores. (Typst exports through deferred
    // tasks of rayon; with documents as tasks of a larger pool one would begin inside another.)
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .stack_size(STACK_BYTES)
        .build()
        .map_err(io::Error::other)?;
    pool.install(|| {
        let templates: Vec<(String, Arc<SourceFile>)> = start
            .templates
            .into_iter()
            .map(|(path, shown, text)| (path, Arc::new(SourceFile::new(shown, text))))
            .collect();
        let fonts: Vec<Vec<u8>> =
            start.fonts.into_iter().map(serde_bytes::ByteBuf::into_vec).collect();
        let environment = Environment::new(&templates, &fonts);
        while let Some(work) = protocol::receive::<Work>(&mut input)? {
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
            };
            let answer = std::panic::catch_unwind(AssertUnwindSafe(done))
                .unwrap_or_else(|panic| Answer::Panicked(said(&*panic)));
            protocol::send(&mut output, &protocol::encode(&answer)?)?;
            // After a panic nobody knows what Typst's caches hold.
            if matches!(answer, Answer::Panicked(_)) {
                break;
            }
        }
        Ok(())
    })
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
