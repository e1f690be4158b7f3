//! SHA-256, the one hash of the project: for files, fingerprints and identities.

use sha2::Digest as _;
use std::fmt;
use std::io::{ErrorKind, Read};

/// A SHA-256 value. It changes with any byte of what was hashed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Hashes some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// Hashes all that a reader gives, piece by piece through a buffer.
    ///
    /// # Errors
    /// Whatever the reader says.
    pub fn of_reader(reader: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<Self> {
        let mut hasher = sha2::Sha256::new();
        loop {
            match reader.read(buffer) {
                Ok(0) => return Ok(Self(hasher.finalize().into())),
                Ok(read) => hasher.update(&buffer[..read]),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Hashes a value through its `Hash`. For identities within a process: the bytes that a type
    /// feeds to a hasher are not promised to stay the same over versions.
    #[must_use]
    pub fn of_value(value: &impl std::hash::Hash) -> Self {
        let mut hasher = Feed(sha2::Sha256::new());
        value.hash(&mut hasher);
        Self(hasher.0.finalize().into())
    }

    /// The raw value.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first `length` characters of a base-32 form without look-alikes, for keys people type.
    #[must_use]
    pub fn short(&self, length: usize) -> String {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's alphabet
        self.0.iter().take(length).map(|b| char::from(ALPHABET[usize::from(b & 31)])).collect()
    }
}

impl std::str::FromStr for Digest {
    type Err = ();

    /// Reads the 64 hexadecimal digits that a digest is displayed as.
    fn from_str(text: &str) -> Result<Self, ()> {
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(());
        }
        let mut out = [0; 32];
        for (at, byte) in out.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).map_err(|_| ())?;
        }
        Ok(Self(out))
    }
}

/// Hands what is hashed to SHA-256.
struct Feed(sha2::Sha256);

impl std::hash::Hasher for Feed {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Asked for by nobody: the whole digest is taken instead.
    fn finish(&self) -> u64 {
        0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        // In one piece: a publication tells tens of thousands.
        let mut text = String::with_capacity(64);
        for byte in self.0 {
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        f.write_str(&text)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({})", self.short(8))
    }
}
