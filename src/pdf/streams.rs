//! Makes the ends of a PDF's streams unambiguous.
//!
//! The exporter writes a line feed between a stream's data and `endstream`. Where the data happens
//! to end in a carriage return (one stream in 256, so one file in twenty), the two read as one line
//! end, CR LF, and a validator finds the data a byte shorter than `/Length` says (ISO 19005-2,
//! 6.1.7.1). A carriage return alone is a line end too (ISO 32000-1, 7.2.3), so it takes the line
//! feed's place: same length, same offsets.

/// Replaces the line feed where it would merge with the data.
pub(super) fn disambiguate(pdf: &mut [u8]) {
    const MERGED: &[u8] = b"\r\nendstream";
    let mut at = 0;
    while let Some(found) = pdf[at..].windows(MERGED.len()).position(|window| window == MERGED) {
        pdf[at + found + 1] = b'\r';
        at += found + MERGED.len();
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_merged_ends_change() {
        let mut pdf = b"stream\nab\r\nendstream stream\ncd\nendstream".to_vec();
        super::disambiguate(&mut pdf);
        assert_eq!(pdf, b"stream\nab\r\rendstream stream\ncd\nendstream");
    }
}
