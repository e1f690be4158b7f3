//! The command line program; everything else lives in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    polyfolio::cli::run(std::env::args_os()).into()
}
