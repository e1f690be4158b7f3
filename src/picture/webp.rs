//! WebP files without Exif and XMP (RFC 9649, 2.7).

/// In the first byte of `VP8X`: there are Exif, XMP, an animation.
const NOTED: u8 = 0x08 | 0x04;
const MOVES: u8 = 0x02;

/// The chunks: name, and the whole with its padding.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = bytes.get(12..).unwrap_or_default();
    std::iter::from_fn(move || {
        let length = u32::from_le_bytes(rest.get(4..8)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let end = length.checked_add(length % 2)?.checked_add(8)?;
        // The padding of the last one may be missing.
        let chunk = rest.get(..end).or_else(|| rest.get(..length + 8))?;
        rest = &rest[chunk.len()..];
        Some((&chunk[..4], chunk))
    })
}

/// The file without notes; nothing if it has none.
pub(super) fn without_notes(bytes: &[u8]) -> Option<Vec<u8>> {
    let is_note = |name: &[u8]| name == b"EXIF" || name == b"XMP ";
    if !chunks(bytes).any(|(name, _)| is_note(name)) {
        return None;
    }
    let mut out = bytes[..12].to_vec();
    for (name, chunk) in chunks(bytes).filter(|(name, _)| !is_note(name)) {
        let at = out.len();
        out.extend(chunk);
        if name == b"VP8X"
            && let Some(flags) = out.get_mut(at + 8)
        {
            *flags &= !NOTED;
        }
    }
    let size = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&size.to_le_bytes());
    Some(out)
}

/// The orientation that the file notes, 1 to 8.
pub(super) fn orientation(bytes: &[u8]) -> Option<u8> {
    let (_, chunk) = chunks(bytes).find(|(name, _)| *name == b"EXIF")?;
    let noted = &chunk[8..];
    // Some programs write the mark of JPEG files before it.
    super::exif::orientation(noted.strip_prefix(b"Exif\0\0").unwrap_or(noted))
}

/// Whether it has several frames.
pub(super) fn moves(bytes: &[u8]) -> bool {
    let mut all = chunks(bytes);
    all.any(|(name, chunk)| name == b"VP8X" && chunk.get(8).is_some_and(|flags| flags & MOVES != 0))
}

#[cfg(test)]
mod tests {
    use super::{moves, orientation, without_notes};

    fn file(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut out = b"RIFF\0\0\0\0WEBP".to_vec();
        for (name, body) in chunks {
            out.extend(*name);
            out.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
            out.extend(*body);
            out.resize(out.len().next_multiple_of(2), 0);
        }
        let size = u32::try_from(out.len() - 8).unwrap();
        out[4..8].copy_from_slice(&size.to_le_bytes());
        out
    }

    /// On its side (6), and where it was taken.
    const EXIF: &[u8] =
        b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS 12.3456 N";

    #[test]
    fn notes_go_and_the_picture_stays() {
        let noted = file(&[
            (b"VP8X", &[0x2e, 0, 0, 0, 9, 0, 0, 9, 0, 0]),
            (b"VP8L", b"pixels"),
            (b"EXIF", EXIF),
            (b"XMP ", b"<x>"),
        ]);
        assert_eq!(orientation(&noted), Some(6));
        let bare = without_notes(&noted).unwrap();
        let flags: &[u8] = &[0x22, 0, 0, 0, 9, 0, 0, 9, 0, 0];
        assert_eq!(bare, file(&[(b"VP8X", flags), (b"VP8L", b"pixels")]));
        assert_eq!((without_notes(&bare), orientation(&bare)), (None, None));
        assert!(moves(&bare) && !moves(&file(&[(b"VP8L", b"pixels")])));
        for cut in 0..noted.len() {
            let _ = (without_notes(&noted[..cut]), orientation(&noted[..cut]));
        }
    }
}
