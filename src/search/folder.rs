//! A bundle as one script, for pages that are opened from a folder: there, browsers let a page run scripts
//! of its folder, but read none of its files.

use super::File;
use std::fmt::Write as _;

/// The name of the script in the bundle.
pub const FOLDER: &str = "folder.js";

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The script of a bundle: it hands every file of it to the search page, which takes them for those of
/// a server. The library's own worker is not among them: a page from a folder may start none.
#[must_use]
pub fn folder(bundle: &[File]) -> File {
    let mut script = String::from("polyfolioBundle(document.currentScript, {");
    for (path, bytes) in bundle.iter().filter(|(path, _)| path != "pagefind-worker.js") {
        let path = serde_json::Value::from(path.as_str());
        let _ = write!(script, "\n{path}: \"{}\",", base64(bytes));
    }
    script.push_str("\n});\n");
    (FOLDER.into(), script.into_bytes())
}

/// Base 64 (RFC 4648, 4).
fn base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let byte = |at: usize| u32::from(part.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = (bits >> (18 - 6 * at)) & 63;
            let is_there = at <= part.len() as u32;
            out.push(if is_there { char::from(DIGITS[digit as usize]) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{base64, folder};

    #[test]
    fn vectors_of_the_standard() {
        // RFC 4648, section 10.
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn every_file_but_the_worker() {
        let bundle = ["a.pf_meta", "pagefind-worker.js"].map(|name| (name.to_owned(), vec![0xff]));
        let (path, script) = folder(&bundle);
        assert_eq!(path, "folder.js");
        let script = String::from_utf8(script).unwrap();
        assert!(
            script.contains("\"a.pf_meta\": \"/w==\"") && !script.contains("worker"),
            "{script}"
        );
    }
}
