//! XXH3, to see quickly whether bytes are still what they were.

use std::fmt;
use std::io::{ErrorKind, Read};
use xxhash_rust::xxh3::{Xxh3Default, xxh3_128};

/// An XXH3 value of 128 bits (https://xxhash.com). It changes with what rot and accidents do to bytes;
/// whoever wants two files to have the same can make them, so nothing is identified by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checksum(u128);

impl Checksum {
    /// Of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes))
    }

    /// Of all that a reader gives, piece by piece through a buffer.
    ///
    /// # Errors
    /// Whatever the reader says.
    pub fn of_reader(reader: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<Self> {
        // Most files fit into the buffer as a whole.
        let mut hasher: Option<Xxh3Default> = None;
        let mut filled = 0;
        loop {
            match reader.read(&mut buffer[filled..]) {
                Ok(0) => {
                    return Ok(match hasher {
                        None => Self::of(&buffer[..filled]),
                        Some(mut hasher) => {
                            hasher.update(&buffer[..filled]);
                            Self(hasher.digest128())
                        }
                    });
                }
                Ok(read) => filled += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
            if filled == buffer.len() {
                hasher.get_or_insert_default().update(buffer);
                filled = 0;
            }
        }
    }
}

impl std::str::FromStr for Checksum {
    type Err = ();

    /// Reads the 32 hexadecimal digits that it is displayed as.
    fn from_str(text: &str) -> Result<Self, ()> {
        let is_whole = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let value = is_whole.then(|| u128::from_str_radix(text, 16).ok()).flatten();
        value.map(Self).ok_or(())
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Checksum;

    #[test]
    fn pieces_make_the_whole() {
        let bytes: Vec<u8> = (0..2000_u32).map(|n| (n * n % 251) as u8).collect();
        for length in [0, 1, 15, 16, 17, 240, 1000, 2000] {
            let whole = Checksum::of(&bytes[..length]);
            for size in [1, 16, 100, 1000, 4096] {
                let pieces =
                    Checksum::of_reader(&mut &bytes[..length], &mut vec![0; size]).unwrap();
                assert_eq!(pieces, whole, "{length} by {size}");
            }
            assert_eq!(whole.to_string().parse(), Ok(whole));
        }
    }

    #[test]
    fn it_is_the_one_that_others_know() {
        // The value of nothing in the reference implementation (xxh128sum).
        assert_eq!(Checksum::of(b"").to_string(), "99aa06d3014798d86001c324468d497f");
    }
}
