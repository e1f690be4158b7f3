//! Tells the words of a quotation from the line that names who said them.

use crate::markdown::{Block, BlockKind, Inline, InlineKind, plain_text};

/// The words, and the voice if the last paragraph of several names it after a dash.
///
/// The dash stays: it is how the author's language marks the line.
pub(super) fn attributed(blocks: &[Block]) -> (&[Block], Option<&[Inline]>) {
    match blocks {
        [words @ .., Block { kind: BlockKind::Paragraph(voice), .. }]
            if !words.is_empty() && is_voice(voice) =>
        {
            (words, Some(voice))
        }
        _ => (blocks, None),
    }
}

/// Whether the words are few enough to be set large: a voice among the text, not a passage.
pub(super) fn is_short(words: &[Block]) -> bool {
    let [Block { kind: BlockKind::Paragraph(words), .. }] = words else { return false };
    plain_text(words).chars().count() <= MAX_PULLED
}

/// The longest quotation that is set large, in characters: about six lines.
const MAX_PULLED: usize = 260;

fn is_voice(content: &[Inline]) -> bool {
    let dashed = matches!(
        content.first(),
        Some(Inline { kind: InlineKind::Text(text), .. }) if text.starts_with(['—', '–', '―'])
    );
    // A line that runs on is speech: a dash opens that too, in French and Spanish.
    dashed && plain_text(content).chars().count() <= MAX_VOICE
}

/// The longest name with function and place, in characters.
const MAX_VOICE: usize = 160;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;
    use crate::text::SourceFile;
    use std::sync::Arc;

    fn voice(text: &str) -> Option<String> {
        let document = parse(&Arc::new(SourceFile::new("en.md", text))).output;
        let BlockKind::Quote(blocks) = &document.body[0].kind else { panic!("a quote") };
        attributed(blocks).1.map(plain_text)
    }

    #[test]
    fn the_last_line_after_a_dash_is_the_voice() {
        assert_eq!(voice("> Words.\n>\n> — Ana, Cuenca").as_deref(), Some("— Ana, Cuenca"));
        assert_eq!(voice("> Words.\n>\n> More words."), None);
        assert_eq!(voice("> — Ana"), None, "nothing is quoted");
        assert_eq!(voice(&format!("> Words.\n>\n> — {}", "speech ".repeat(40))), None);
    }
}
