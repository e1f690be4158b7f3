//! Characters that steer machines and are no text.

/// Whether a character has no place in a printed text: controls, and marks that reorder what
/// follows them. U+200B–U+200D, U+00AD and U+200E/F are legitimate.
#[must_use]
pub fn is_control(c: char) -> bool {
    matches!(c,
        '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\x7f'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
