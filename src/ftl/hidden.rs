//! Characters that nobody sees: controls, marks of direction, spaces without width, byte order
//! marks, and the sign for what could not be decoded.

use super::unit::{Context, Unit};
use crate::diag::{Code, Diagnostic, Severity};
use crate::ftl::TreeFile;
use crate::message::say;
use fluent_syntax::unicode::unescape_unicode_to_string;

/// A character as Unicode names it by number.
fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// The file as a whole, comments and broken entries included.
pub(super) fn file(file: &TreeFile, context: &Context<'_>, out: &mut Vec<Diagnostic>) {
    let text = file.file.text();
    let at = |code, at: usize, c: char, message| {
        Diagnostic::at(code, &file.file, &(at..at + c.len_utf8()), message).locale(&file.locale)
    };
    line_ends(file, out);
    // Almost every file is free of them all, and most are ASCII.
    // The first bytes of what is looked for; most files have few of them.
    let suspect = |b: u8| match b {
        0x20..=0x7e | b'\n' | b'\t' => false,
        0xe1 | 0xe2 | 0xee.. | 0xc2 | 0xd8 => true,
        _ => b < 0x80,
    };
    let suspects = text.bytes().enumerate().filter(|(_, b)| suspect(*b)).map(|(index, _)| index);
    for index in suspects {
        let mut chars = text[index..].chars();
        let Some(c) = chars.next() else { break };
        // A blank between words in many languages, and the quotation marks and dashes of most.
        if matches!(c, '\u{a0}' | '\u{2010}'..='\u{2027}' | '\u{202f}') {
            continue;
        }
        let after = chars.next().unwrap_or('\n');
        let before = text[..index].chars().next_back().unwrap_or('\n');
        match c {
            '\u{feff}' if index == 0 => {
                let message = say::ftl_byte_order_mark();
                out.push(
                    at(Code::ByteOrderMark, index, c, message)
                        .help(say::ftl_byte_order_mark_help()),
                );
            }
            '\u{fffd}' if file.sound => {
                let message = say::ftl_replacement();
                out.push(
                    at(Code::ReplacementCharacter, index, c, message)
                        .help(say::ftl_replacement_help()),
                );
            }
            '\u{202d}' | '\u{202e}' => {
                let message = say::ftl_bidi_override(code_point(c));
                out.push(at(Code::BidiCharacter, index, c, message).help(say::ftl_bidi_help()));
            }
            '\u{202a}' | '\u{202b}' if !context.is_rtl => {
                let message = say::ftl_bidi_override(code_point(c));
                out.push(at(Code::BidiCharacter, index, c, message).help(say::ftl_bidi_help()));
            }
            '\n' | '\t' => {}
            '\r' if after == '\n' => {}
            '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' => {
                let message = say::ftl_control(code_point(c));
                out.push(
                    at(Code::ControlCharacter, index, c, message).help(say::ftl_control_help()),
                );
            }
            c if c.is_control() => {
                let message = say::ftl_control(code_point(c));
                out.push(
                    at(Code::ControlCharacter, index, c, message).help(say::ftl_control_help()),
                );
            }
            c if is_hidden(c, before, after) => {
                let message = say::ftl_hidden(code_point(c));
                out.push(at(Code::HiddenCharacter, index, c, message).help(say::ftl_hidden_help()));
            }
            _ => {}
        }
    }
}

/// The characters that can go without anybody missing them.
pub(super) fn removable(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut before = '\n';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or('\n', |(_, c)| *c);
        if is_hidden(c, before, after) {
            found.push(at..at + c.len_utf8());
        }
        before = c;
    }
    found
}

/// Whether a character has no width and no business between these neighbours.
fn is_hidden(c: char, before: char, after: char) -> bool {
    match c {
        // Scripts that join letters, or are written without spaces, need them; so do emoji.
        '\u{200b}'..='\u{200d}' => !joins(before) && !joins(after),
        '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{180e}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{206a}'..='\u{206f}' => true,
        // Tags draw flags, and nothing else any more.
        '\u{e0001}' | '\u{e0020}'..='\u{e007f}' => !is_flag(before),
        _ => false,
    }
}

fn is_flag(c: char) -> bool {
    matches!(c, '\u{1f3f4}' | '\u{e0020}'..='\u{e007f}')
}

/// Letters from Hebrew to Mongolian and Khmer, their presentation forms, and pictures.
fn joins(c: char) -> bool {
    matches!(u32::from(c),
        0x0590..=0x109f | 0x1700..=0x1cff | 0x2600..=0x27bf | 0xa800..=0xabff | 0xfb1d..=0xfeff
        | 0x1f000..=0x1faff | 0x10a00..=0x11fff)
}

/// Line ends of two kinds in one file.
fn line_ends(file: &TreeFile, out: &mut Vec<Diagnostic>) {
    let text = file.file.text();
    if !text.contains('\r') {
        return;
    }
    let windows = text.matches("\r\n").count();
    let all = text.matches('\n').count();
    if windows == 0 || windows == all {
        return;
    }
    // The first line that ends otherwise than most do.
    let most_are_windows = windows * 2 > all;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.ends_with('\n') && line.ends_with("\r\n") != most_are_windows {
            let message = say::ftl_line_ends(windows, all - windows);
            let span = start..start + line.trim_end().len();
            out.push(
                Diagnostic::at(Code::LineEnds, &file.file, &span, message)
                    .help(say::ftl_line_ends_help())
                    .locale(&file.locale),
            );
            return;
        }
        start += line.len();
    }
}

/// Marks of direction in a pattern: isolates and embeddings without their end, and marks in a
/// language that has no need of them.
pub(super) fn pattern(
    unit: &Unit<'_>,
    reference: Option<&Unit<'_>>,
    context: &Context<'_>,
    out: &mut Vec<Diagnostic>,
) {
    for literal in &unit.facts.literals {
        escapes(unit, literal, out);
    }
    let marks = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}');
    let bidi = |c: char| matches!(c, '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202c}');
    if !unit.facts.signs.direction
        || !unit.facts.texts.iter().any(|text| text.contains(|c| marks(c) || bidi(c)))
    {
        return;
    }
    if let Some(text) = unit.facts.texts.iter().find(|text| !is_balanced(text)) {
        let mark = text.chars().find(|c| bidi(*c)).unwrap_or(' ');
        let message = say::ftl_bidi_unbalanced(code_point(mark));
        out.push(
            unit.at_words(Code::BidiCharacter, mark.encode_utf8(&mut [0; 4]), message)
                .help(say::ftl_bidi_unbalanced_help()),
        );
    }
    let theirs = |c: char| reference.is_some_and(|r| r.facts.texts.iter().any(|t| t.contains(c)));
    let mark = unit.facts.texts.iter().flat_map(|t| t.chars()).find(|c| marks(*c));
    if let Some(mark) = mark.filter(|mark| !context.is_rtl && !theirs(*mark)) {
        let message = say::ftl_hidden(code_point(mark));
        out.push(
            unit.at_words(Code::HiddenCharacter, mark.encode_utf8(&mut [0; 4]), message)
                .help(say::ftl_hidden_help()),
        );
    }
}

/// Characters that a literal names by number, which only the reader of the result would not see.
fn escapes(unit: &Unit<'_>, literal: &str, out: &mut Vec<Diagnostic>) {
    if !literal.contains('\\') {
        return;
    }
    let text = unescape_unicode_to_string(literal);
    if !literal.contains('\u{fffd}') && text.contains('\u{fffd}') {
        let message = say::ftl_escape_nothing();
        out.push(
            unit.at(Code::ReplacementCharacter, literal, message)
                .help(say::ftl_syntax_escape_help()),
        );
    }
    for c in text.chars() {
        if matches!(c, '\u{202d}' | '\u{202e}') {
            let message = say::ftl_bidi_override(code_point(c));
            out.push(unit.at(Code::BidiCharacter, literal, message).help(say::ftl_bidi_help()));
        } else if c.is_control() && !"\n\t".contains(c) {
            let mut finding =
                unit.at(Code::ControlCharacter, literal, say::ftl_control(code_point(c)));
            finding.severity = Severity::Warning;
            out.push(finding.help(say::ftl_control_help()));
        }
    }
}

fn is_balanced(text: &str) -> bool {
    let (mut isolates, mut embeddings) = (0_i32, 0_i32);
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => isolates += 1,
            '\u{2069}' => isolates -= 1,
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => embeddings += 1,
            '\u{202c}' => embeddings -= 1,
            _ => {}
        }
        if isolates < 0 || embeddings < 0 {
            return false;
        }
    }
    isolates == 0 && embeddings == 0
}

#[cfg(test)]
mod tests {
    use super::{is_balanced, is_hidden};

    #[test]
    fn hidden_where_nothing_needs_it() {
        for (text, expected) in [
            ("a\u{200b}b", true),
            ("می\u{200c}خواهم", false),
            ("क्\u{200d}ष", false),
            ("👩\u{200d}💻", false),
            ("ไทย\u{200b}ไทย", false),
            ("a\u{2060}b", true),
            ("a\u{feff}b", true),
            ("🏴\u{e0067}\u{e007f}", false),
            ("a\u{e0067}", true),
            ("1\u{a0}000\u{202f}€", false),
        ] {
            let chars: Vec<char> = text.chars().collect();
            let found = (0..chars.len()).any(|at| {
                let near = |at: Option<usize>| at.and_then(|at| chars.get(at)).map_or('\n', |c| *c);
                is_hidden(chars[at], near(at.checked_sub(1)), near(Some(at + 1)))
            });
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn isolates_end() {
        for (text, expected) in [
            ("a \u{2068}b\u{2069}", true),
            ("a \u{2068}b", false),
            ("a \u{2069}b\u{2068}", false),
            ("\u{202b}a\u{202c}", true),
            ("\u{202b}a", false),
        ] {
            assert_eq!(is_balanced(text), expected, "{text:?}");
        }
    }
}
