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
