//! How wide the words of a chart are: the advance widths of the house's sans, and room for others.
//!
//! A chart is laid out here and set elsewhere: in print with the bundled Source Sans 3, on the web
//! with whatever the reader's system has for it, which may be a wider face.

use icu::normalizer::DecomposingNormalizerBorrowed;
use unicode_width::UnicodeWidthChar as _;

/// Advance widths of Source Sans 3 Regular in thousandths of an em, from U+0020 to U+007E.
const WIDTHS: [u16; 95] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497,
    497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 544, 588, 571, 615, 527,
    494, 617, 652, 263, 480, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513,
    476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495,
    255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
];
/// Other letters: the mean of Cyrillic, Greek and Arabic ones, and ideographs, which are square.
const OTHER: f64 = 0.56;
const SQUARE: f64 = 1.0;
/// How much wider the faces are that stand in for Source Sans 3: DejaVu Sans and Verdana, the widest
/// in use, by a fifth.
const STAND_IN: f64 = 1.2;

/// The width of a text in ems that is enough for any common sans.
pub(super) fn width(text: &str) -> f64 {
    // An accented letter is as wide as its base: the accent alone takes no room.
    let text = DecomposingNormalizerBorrowed::new_nfd().normalize(text);
    text.chars().map(advance).sum::<f64>() * STAND_IN
}

fn advance(c: char) -> f64 {
    let index = u32::from(c).checked_sub(0x20).and_then(|index| usize::try_from(index).ok());
    match index.and_then(|index| WIDTHS.get(index)) {
        Some(&width) => f64::from(width) / 1000.0,
        None => match c.width() {
            None | Some(0) => 0.0,
            Some(1) => OTHER,
            Some(_) => SQUARE,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_count_for_more_than_narrow_ones() {
        assert!(width("MMMM") > 2.5 * width("illi"));
        assert!((width("e\u{301}a") - width("\u{e9}a")).abs() < 1e-9, "accents take no room");
        assert!((width("\u{e9}") - width("e")).abs() < 1e-9);
        // Set in DejaVu Sans, "Documents" is 5.70 em wide.
        assert!((5.70..6.2).contains(&width("Documents")), "{}", width("Documents"));
        assert!(width("文書") >= 2.0);
    }
}
