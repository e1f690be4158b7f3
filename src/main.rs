//! The command line program; everything else lives in the library.

use std::process::ExitCode;

/// Typesetting allocates many small things: this takes a twentieth off its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    polyfolio::cli::run(std::env::args_os()).into()
}
