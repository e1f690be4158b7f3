//! `polyfolio worker`: not for people; see [`publish::worker`](crate::publish::worker).

use super::environment;
use super::exit::Exit;
use crate::publish::worker;

pub(super) fn run() -> Exit {
    match worker::serve(std::io::stdin(), std::io::stdout(), environment::end) {
        Ok(()) => Exit::Done,
        Err(_) => Exit::Internal,
    }
}
