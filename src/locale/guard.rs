//! Decides whether a Fluent text may be parsed at all: the parser recurses on braces.

/// Larger Fluent files are refused before they are parsed (the embedded ones are below 40 KiB).
pub const MAX_BYTES: usize = 8 << 20;
/// Deeper nesting of braces is refused before parsing.
pub const MAX_NESTING: usize = 64;

/// Whether no entry opens more braces than may be nested. So it is with nearly all files.
fn has_few_braces(bytes: &[u8]) -> bool {
    let mut count = 0;
    let mut line_start = true;
    bytes.iter().enumerate().all(|(at, &byte)| {
        if line_start && (byte == b'#' || starts_entry(bytes, at)) {
            count = 0;
        }
        line_start = byte == b'\n';
        count += usize::from(byte == b'{');
        count <= MAX_NESTING
    })
}

/// The offset of the brace that is nested too deep, if any is.
///
/// What begins an entry or a comment at the start of a line ends any placeable, so braces in
/// comments and those of a broken entry count for nothing after it. A string literal that opens a
/// placeable (`{ "{" }`) holds no braces; any other quotation mark may be text.
#[must_use]
pub fn too_deep(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    if has_few_braces(bytes) {
        return None;
    }
    let mut depth = 0_usize;
    let mut at = 0;
    let mut line_start = true;
    while at < bytes.len() {
        if line_start {
            line_start = false;
            if bytes[at] == b'#' {
                depth = 0;
                at = end_of_line(bytes, at);
                continue;
            }
            if starts_entry(bytes, at) {
                depth = 0;
            }
        }
        match bytes[at] {
            b'\n' => line_start = true,
            b'}' => depth = depth.saturating_sub(1),
            b'{' => {
                depth += 1;
                if depth > MAX_NESTING {
                    return Some(at);
                }
                at = literal(bytes, at + 1).unwrap_or(at);
            }
            _ => {}
        }
        at += 1;
    }
    None
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    bytes[from..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |length| from + length)
}

/// Whether `id =` or `-id =` begins here, which no placeable can contain at the start of a line.
fn starts_entry(bytes: &[u8], at: usize) -> bool {
    let rest = bytes[at..].strip_prefix(b"-").unwrap_or(&bytes[at..]);
    let id = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || b"-_".contains(b)).count();
    let space = rest[id..].iter().take_while(|&&b| b == b' ').count();
    rest.first().is_some_and(u8::is_ascii_alphabetic) && rest.get(id + space) == Some(&b'=')
}

/// The last byte of a string literal that stands here after blanks.
fn literal(bytes: &[u8], from: usize) -> Option<usize> {
    let open = from + bytes[from..].iter().take_while(|b| b" \n\r".contains(b)).count();
    if bytes.get(open) != Some(&b'"') {
        return None;
    }
    let mut at = open + 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\n' => return None,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn only_real_nesting_counts() {
        for (text, deep) in [
            ("a = b\n".to_owned(), false),
            ("a = ".to_owned() + &"{".repeat(200_000), true),
            ("a = ".to_owned() + &"{\n".repeat(200_000), true),
            ("a = ".to_owned() + &"{ $x -> *[a] \" ".repeat(200_000), true),
            ("a = ".to_owned() + &"{ F(\n".repeat(200_000), true),
            ("a = ".to_owned() + &"{\nF(\n".repeat(200_000), true),
            ("# {\n".repeat(1000), false),
            ("a = {\n".repeat(1000), false),
            ("a = ".to_owned() + &"{\"{\"}".repeat(1000), false),
            ("a = ".to_owned() + &"{ \"\\\"{\" } x ".repeat(1000), false),
        ] {
            assert_eq!(too_deep(&text).is_some(), deep, "{}", &text[..text.len().min(40)]);
        }
    }
}
