//! What parent and worker say to each other: frames of CBOR, each after its length.
//!
//! Both ends are the same program, so the form has no version.

use crate::edition::{self, Edition, Sheet};
use crate::pdf::Typeset;
use crate::text::Digest;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::io::{self, Read, Write};
use std::time::Duration;

/// What one edition may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Seconds until the worker is killed.
    pub time: Duration,
    /// Bytes of address space that a worker may use.
    pub memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { time: Duration::from_secs(30), memory: 2 << 30 }
    }
}

/// The first frame to a worker: what all editions share.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub(super) struct Start {
    /// The workspace's templates: path below `templates/`, path for people, text.
    pub(super) templates: Vec<(String, String, String)>,
    /// The workspace's fonts.
    pub(super) fonts: Vec<serde_bytes::ByteBuf>,
    pub(super) limits: Limits,
}

/// The second frame: what is wanted beside documents.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Wishes {
    /// Pictures of first pages.
    pub(super) covers: bool,
}

/// A worker's answer to a job.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
    Typeset(Typeset),
    /// A picture, redrawn.
    Picture(serde_bytes::ByteBuf),
    Worded(edition::Answer),
    /// It panicked, with what it said; the worker ends after this.
    Panicked(String),
}

/// What is to be done.
#[derive(Debug, Deserialize)]
pub(super) enum Work {
    Edition(Box<Edition>),
    Sheet(Box<Sheet>),
    /// A picture for screens, and the most pixels it may have across and down.
    Picture(serde_bytes::ByteBuf, (u32, u32)),
    Words(Box<edition::Order>),
}

/// The same, to be sent.
#[derive(Debug, Serialize)]
enum Order<'a> {
    Edition(&'a Edition),
    Sheet(&'a Sheet),
    Picture(&'a serde_bytes::Bytes, (u32, u32)),
    Words(&'a edition::Order),
}

/// Every frame after those: an edition, a sheet, a picture or an order of words, ready to be sent.
#[derive(Debug)]
pub struct Job(pub(super) Vec<u8>);

impl Job {
    /// The digest of all that the typesetter learns of the edition.
    #[must_use]
    pub fn identity(&self) -> Digest {
        Digest::of(&self.0)
    }

    pub(super) fn new(edition: &Edition) -> io::Result<Self> {
        encode(&Order::Edition(edition)).map(Self)
    }

    pub(super) fn sheet(sheet: &Sheet) -> io::Result<Self> {
        encode(&Order::Sheet(sheet)).map(Self)
    }

    pub(super) fn picture(bytes: &[u8], most: (u32, u32)) -> io::Result<Self> {
        encode(&Order::Picture(serde_bytes::Bytes::new(bytes), most)).map(Self)
    }

    pub(super) fn words(order: &edition::Order) -> io::Result<Self> {
        encode(&Order::Words(order)).map(Self)
    }
}

pub(super) fn encode(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut frame = vec![0; 8];
    ciborium::into_writer(value, &mut frame).map_err(io::Error::other)?;
    let length = (frame.len() - 8) as u64;
    frame[..8].copy_from_slice(&length.to_le_bytes());
    Ok(frame)
}

pub(super) fn send(to: &mut impl Write, frame: &[u8]) -> io::Result<()> {
    to.write_all(frame)?;
    to.flush()
}

/// The next frame; nothing at the end of the stream.
pub(super) fn receive<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<T>> {
    frame(from)?.map(|frame| decode(&frame)).transpose()
}

pub(super) fn decode<T: DeserializeOwned>(frame: &[u8]) -> io::Result<T> {
    ciborium::from_reader(frame).map_err(io::Error::other)
}

/// The bytes of the next frame; nothing at the end of the stream.
pub(super) fn frame(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let length = u64::from_le_bytes(length);
    let mut frame = Vec::new();
    // Read as it comes: a length that a broken peer made up must not be allocated.
    if from.take(length).read_to_end(&mut frame)? as u64 != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(frame))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_round_trip_and_end() {
        let start =
            Start { templates: vec![("a".into(), "b".into(), "c\r\n".into())], ..Start::default() };
        let mut pipe = encode(&start).unwrap();
        pipe.extend(encode(&Answer::Panicked("é".into())).unwrap());
        let mut pipe = pipe.as_slice();
        let back: Start = receive(&mut pipe).unwrap().unwrap();
        assert_eq!(back.templates, start.templates);
        let Answer::Panicked(what) = receive(&mut pipe).unwrap().unwrap() else { panic!() };
        assert_eq!(what, "é");
        assert!(receive::<Start>(&mut pipe).unwrap().is_none());
        let torn = encode(&start).unwrap();
        assert!(receive::<Start>(&mut &torn[..torn.len() - 1]).is_err());
        assert!(receive::<Start>(&mut &[255; 20][..]).is_err(), "an absurd length");
    }
}
