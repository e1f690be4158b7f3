//! Exit codes: a contract with scripts.

use std::process::ExitCode;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Everything was done.
    Done,
    /// Findings that the user asked to fail on, or a folder that cannot be written.
    Findings,
    /// The command line made no sense.
    Usage,
    /// Something in the studies is wrong; what could be done was done.
    BadContent,
    /// A mistake of the program.
    Internal,
    /// Another run holds the lock; try again.
    Temporary,
}

impl Exit {
    /// The number (those above 63 are of `sysexits.h`).
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::BadContent => 65,
            Self::Internal => 70,
            Self::Temporary => 75,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
