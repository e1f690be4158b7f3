//! The orientation that a camera noted (Exif 2.32, 4.6.4).

/// The orientation in a TIFF structure, 1 to 8.
pub(super) fn orientation(tiff: &[u8]) -> Option<u8> {
    let big = match tiff.get(..4)? {
        b"MM\0\x2a" => true,
        b"II\x2a\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes: [u8; 4] = tiff.get(at..at + 4)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let count = usize::from(short(directory)?);
    (0..count).find_map(|index| {
        let entry = directory.checked_add(2 + index * 12)?;
        let value = (short(entry)? == 0x0112).then(|| short(entry + 8)).flatten()?;
        u8::try_from(value).ok().filter(|value| (1..=8).contains(value))
    })
}
