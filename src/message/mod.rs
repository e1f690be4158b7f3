//! Floor 1: what the program says, before it is said in a language.
//!
//! A [`Message`] is the id of a Fluent message with its arguments. Every room may make one;
//! only the edges ([`cli`](crate::cli), [`edition`](crate::edition), reports) turn it into words,
//! through [`locale::Catalog`](crate::locale::Catalog).

pub mod embedded;

use crate::text::read::ReadError;

/// One function per message of the reference locale, generated from `locales/` by the build.
pub mod say {
    use super::{Arg, Message, Number};
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// A number in a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub f64);

macro_rules! number_from {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Number {
            fn from(value: $kind) -> Self {
                Self(value as f64)
            }
        }
    )* };
}
number_from!(u8, u32, u64, usize, i32, f64);

/// Why a file could not be read.
#[must_use]
pub fn unreadable_because(error: &ReadError) -> Message {
    match error {
        ReadError::NotFound => say::read_not_found(),
        ReadError::NotRegular => say::read_not_regular(),
        ReadError::TooLarge { limit } => say::read_too_large(*limit),
        ReadError::NotUtf8 { line } => say::read_not_utf8(line.to_string()),
        ReadError::Outside => say::read_outside(),
        ReadError::System(error) => say::read_system(error.to_string()),
    }
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// Formatted by the locale.
    Number(Number),
    /// An ISO 8601 date, `2027-03-01`, or a month, `2027-03`.
    Date(String),
    /// A BCP 47 tag, shown as the language's name.
    Language(String),
    /// An ISO 3166-1 code, shown as the country's name.
    Country(String),
    /// Another message.
    Message(Box<Message>),
    /// Several, joined by `LIST()`.
    List(Vec<Self>),
}

/// Something to say: a message's id and arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    id: String,
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// Called by the generated functions of [`say`], which know the arguments.
    fn new(id: &str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { id: id.into(), args }
    }

    /// A message without arguments whose id is composed from data, as `theme-` and a key are.
    #[must_use]
    pub fn named(id: impl Into<String>) -> Self {
        Self { id: id.into(), args: Vec::new() }
    }

    /// The Fluent id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The arguments in their documented order.
    #[must_use]
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }
}

impl Message {
    /// The same message with one argument replaced by a text.
    #[must_use]
    pub fn with_text(mut self, name: &'static str, text: &str) -> Self {
        for (key, arg) in &mut self.args {
            if *key == name {
                *arg = Arg::Text(text.to_owned());
            }
        }
        self
    }
}
