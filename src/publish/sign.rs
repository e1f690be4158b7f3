//! A signature of the manifest, and so of every file that it names. In the format of minisign, so that
//! `minisign -Vm manifest.json -p key.pub` verifies it too.

use super::write::WriteError;
use minisign::{PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox};
use std::io::Cursor;
use std::path::PathBuf;

/// The file with the signature.
pub(super) const SIGNATURE: &str = "manifest.json.minisig";

/// A secret key that can be used.
#[derive(Debug)]
pub struct Signer(SecretKey);

impl Signer {
    /// Reads a secret key as `minisign -G` writes it. Nothing if it is none, or the password is wrong.
    #[must_use]
    pub fn new(text: &str, password: Option<String>) -> Option<Self> {
        let key = SecretKeyBox::from_string(text).ok()?;
        // Whether a key is encrypted only shows by trying.
        let plain = SecretKeyBox::from_string(text).ok()?.into_unencrypted_secret_key().ok();
        let plain = plain.or_else(|| without_sum(text));
        let key = match (plain, password) {
            (Some(key), _) => key,
            // Without a password minisign would ask for one on the terminal.
            (None, password) => key.into_secret_key(Some(password?)).ok()?,
        };
        Some(Self(key))
    }

    /// Signs a text. Two signatures of one text differ, as the scheme has it; no time is in them.
    pub(super) fn sign(&self, text: &[u8]) -> Result<String, WriteError> {
        let (trusted, untrusted) = ("manifest.json", "signature of a polyfolio publication");
        minisign::sign(None, &self.0, Cursor::new(text), Some(trusted), Some(untrusted))
            .map(SignatureBox::into_string)
            .map_err(|error| WriteError::System {
                path: PathBuf::from(SIGNATURE),
                source: std::io::Error::other(error.to_string()),
            })
    }
}

/// A key as minisign 0.11 writes one that has no password (`-G -W`): nothing says how it was encrypted,
/// and in the place of its checksum are zeros, so that the library refuses it.
fn without_sum(text: &str) -> Option<SecretKey> {
    let bytes = of_base64(text.lines().nth(1)?)?;
    let (encryption, sum) = (bytes.get(2..4)?, bytes.get(bytes.len().checked_sub(32)?..)?);
    let none = encryption.iter().chain(sum).all(|byte| *byte == 0);
    none.then(|| SecretKey::from_bytes(&bytes).ok()).flatten()
}

/// The bytes of a line in base 64 (RFC 4648, section 4).
fn of_base64(line: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let (mut bits, mut have) = (0_u32, 0);
    for c in line.trim().trim_end_matches('=').bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        (bits, have) = (bits << 6 | u32::from(value), have + 6);
        if have >= 8 {
            have -= 8;
            out.push((bits >> have) as u8);
            bits &= (1 << have) - 1;
        }
    }
    Some(out)
}

/// Whether a text is signed with the secret part of a public key, given as a file's text or as its
/// one line in base 64. Nothing if that is no key.
pub(super) fn is_signed(text: &[u8], signature: &str, key: &str) -> Option<bool> {
    let key = PublicKeyBox::from_string(key)
        .ok()
        .and_then(|key| key.into_public_key().ok())
        .or_else(|| minisign::PublicKey::from_base64(key.trim()).ok())?;
    let Ok(signature) = SignatureBox::from_string(signature) else { return Some(false) };
    Some(minisign::verify(&key, &signature, Cursor::new(text), true, false, false).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use minisign::KeyPair;

    #[test]
    fn what_is_signed_is_verified_and_nothing_else() {
        let pair = KeyPair::generate_unencrypted_keypair().unwrap();
        let secret = pair.sk.to_box(None).unwrap().into_string();
        let public = pair.pk.to_box().unwrap().into_string();
        let signer = Signer::new(&secret, None).unwrap();
        let signature = signer.sign(b"text").unwrap();
        assert_eq!(is_signed(b"text", &signature, &public), Some(true));
        assert_eq!(is_signed(b"text", &signature, &pair.pk.to_base64()), Some(true));
        assert_eq!(is_signed(b"test", &signature, &public), Some(false));
        assert_eq!(is_signed(b"text", "nonsense", &public), Some(false));
        assert_eq!(is_signed(b"text", &signature, "nonsense"), None);
        let other = KeyPair::generate_unencrypted_keypair().unwrap().pk.to_base64();
        assert_eq!(is_signed(b"text", &signature, &other), Some(false));
        assert!(Signer::new("nonsense", None).is_none());
    }

    #[test]
    fn a_key_of_the_other_program_signs() {
        // As `minisign -G -W` of version 0.11 wrote them, for this test and nothing else.
        let secret = "untrusted comment: minisign encrypted secret key\n\
            RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA6dV8QHWJyCSt9EnCqKv9\
            7FvVlxIAsbroMx3hfIwlCiN1F1TRogSobIM7MZvacbq+/51RxTMRWolG/DBsrnpbS8aJXyWvy+k9AAAAAAAAAAAAAAAA\
            AAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
        let public = "RWTp1XxAdYnIJIM7MZvacbq+/51RxTMRWolG/DBsrnpbS8aJXyWvy+k9";
        let signature = Signer::new(secret, None).unwrap().sign(b"text").unwrap();
        assert_eq!(is_signed(b"text", &signature, public), Some(true));
        assert_eq!(is_signed(b"test", &signature, public), Some(false));
        for broken in ["\n", "a\nRWQ!\n", "a\nRWQAAEIy\n", "a\n\n"] {
            assert!(Signer::new(broken, None).is_none(), "{broken}");
        }
    }

    #[test]
    fn an_encrypted_key_needs_its_password() {
        let pair = KeyPair::generate_encrypted_keypair(Some("open".into())).unwrap();
        let secret = pair.sk.to_box(None).unwrap().into_string();
        assert!(Signer::new(&secret, None).is_none());
        assert!(Signer::new(&secret, Some("shut".into())).is_none());
        let signer = Signer::new(&secret, Some("open".into())).unwrap();
        let signature = signer.sign(b"text").unwrap();
        assert_eq!(is_signed(b"text", &signature, &pair.pk.to_base64()), Some(true));
    }
}
