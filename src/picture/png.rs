//! PNG files without texts, times and Exif (PNG 3rd edition, 11.3).

/// The file without notes; nothing if it has none, or is not understood.
pub(super) fn without_notes(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..8)?.to_vec();
    let mut at = 8;
    let mut dropped = false;
    loop {
        let length = usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let end = at.checked_add(length.ok()?)?.checked_add(12)?;
        let chunk = bytes.get(at..end)?;
        let name = &chunk[4..8];
        if matches!(name, b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME") {
            dropped = true;
        } else {
            out.extend(chunk);
        }
        at = end;
        if name == b"IEND" {
            dropped |= at < bytes.len();
            return dropped.then_some(out);
        }
    }
}

/// The orientation that the file notes, 1 to 8.
pub(super) fn orientation(bytes: &[u8]) -> Option<u8> {
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let end = at.checked_add(usize::try_from(length).ok()?)?.checked_add(12)?;
        let chunk = bytes.get(at..end)?;
        match &chunk[4..8] {
            b"eXIf" => return super::exif::orientation(&chunk[8..chunk.len() - 4]),
            b"IEND" => return None,
            _ => at = end,
        }
    }
}
