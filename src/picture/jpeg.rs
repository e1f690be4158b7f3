//! JPEG files without what cameras and programs note in them (JFIF; Exif 2.32).

/// The segments that say how to read the picture: all but `APPn` and comments; of `APPn`, JFIF,
/// colour profiles and Adobe's note of the colour space.
fn is_needed(marker: u8, body: &[u8]) -> bool {
    match marker {
        0xe0 => body.starts_with(b"JFIF"),
        0xe2 => body.starts_with(b"ICC_PROFILE\0"),
        0xee => body.starts_with(b"Adobe"),
        0xe1 | 0xe3..=0xef | 0xfe => false,
        _ => true,
    }
}

/// The file without notes; nothing if it has none, or is not understood.
pub(super) fn without_notes(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..2)?.to_vec();
    let orientation = orientation(bytes).filter(|orientation| *orientation > 1);
    let mut at = 2;
    let mut dropped = false;
    let mut scan = None;
    while scan.is_none() {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        if marker == 0xff {
            at += 1; // fill bytes
            continue;
        }
        let length = usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?));
        let end = at + 2 + length.max(2);
        let segment = bytes.get(at..end)?;
        if is_needed(marker, &segment[4.min(segment.len())..]) {
            out.extend(segment);
        } else {
            dropped = true;
        }
        if marker == 0xda {
            scan = Some(end);
        }
        at = end;
    }
    // Data up to the end of the image; what stands after it (further pictures with notes of their
    // own) goes. `FF` in data is followed by `00` or a restart; progressive files have more segments.
    let mut at = scan?;
    let end = loop {
        match bytes.get(at..at + 2) {
            Some([0xff, 0xd9]) => break at + 2,
            Some([0xff, 0x00 | 0x01 | 0xd0..=0xd7]) => at += 2,
            Some([0xff, 0xff]) => at += 1,
            Some([0xff, _]) => {
                let length = bytes.get(at + 2..at + 4)?.try_into().ok()?;
                at += 2 + usize::from(u16::from_be_bytes(length)).max(2);
            }
            Some(_) => at += 1,
            None => break bytes.len(),
        }
    };
    dropped |= end < bytes.len();
    out.extend(bytes.get(scan?..end)?);
    if !dropped {
        return None;
    }
    if let Some(orientation) = orientation {
        out.splice(2..2, exif(orientation));
    }
    Some(out)
}

/// Whether the file's colours are inks, four of them, as its frame says (ITU-T T.81, B.2.2).
pub(super) fn is_of_inks(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xff, marker]) = bytes.get(at..at + 2) {
        if (0xc0..=0xcf).contains(&marker) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return bytes.get(at + 9) == Some(&4);
        }
        let Some(&[high, low]) = bytes.get(at + 2..at + 4) else { return false };
        at += 2 + usize::from(u16::from_be_bytes([high, low])).max(2);
    }
    false
}

/// Whether a program of Adobe wrote the file, or one that does as they do.
pub(super) fn is_of_adobe(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xff, marker]) = bytes.get(at..at + 2) {
        if marker == 0xda {
            return false;
        }
        let Some(&[high, low]) = bytes.get(at + 2..at + 4) else { return false };
        let end = at + 2 + usize::from(u16::from_be_bytes([high, low])).max(2);
        if marker == 0xee && bytes.get(at + 4..end).is_some_and(|b| b.starts_with(b"Adobe")) {
            return true;
        }
        at = end;
    }
    false
}

/// A segment that notes the orientation and nothing else.
fn exif(orientation: u8) -> Vec<u8> {
    let mut out = vec![0xff, 0xe1, 0, 34];
    out.extend(b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01");
    out.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    out.extend([0, 0, 0, 0]);
    out
}

/// The orientation that the file notes, 1 to 8.
pub(super) fn orientation(bytes: &[u8]) -> Option<u8> {
    let mut at = 2;
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        let length = usize::from(u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?));
        let body = bytes.get(at + 4..at + 2 + length.max(2))?;
        if marker == 0xe1
            && let Some(tiff) = body.strip_prefix(b"Exif\0\0")
        {
            return super::exif::orientation(tiff);
        }
        if marker == 0xda {
            return None;
        }
        at += 2 + length.max(2);
    }
}
