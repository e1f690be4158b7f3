//! Picks what a short template prints of a study: the key lessons, each with its first paragraph.

use crate::markdown::{Block, BlockKind, plain_text};

/// The blocks of the section about lessons: its headings, the first paragraph below
/// each, or all its paragraphs where it has no headings of its own; and its boxes.
///
/// The section is the first of the highest level whose heading has one of the words in it. `words` are
/// the edition's language's, in small letters.
pub(super) fn lessons(body: &[Block], words: &[String]) -> Vec<Block> {
    let level = |block: &Block| match &block.kind {
        BlockKind::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let Some(top) = body.iter().filter_map(level).min() else { return Vec::new() };
    let is_lessons = |block: &Block| match &block.kind {
        BlockKind::Heading { level, content, .. } if *level == top => {
            let heading = plain_text(content).to_lowercase();
            words.iter().any(|word| heading.contains(word.as_str()))
        }
        _ => false,
    };
    let Some(start) = body.iter().position(is_lessons) else { return Vec::new() };
    let length = body[start + 1..]
        .iter()
        .position(|block| level(block) == Some(top))
        .unwrap_or(body.len() - start - 1);
    let section = start..start + 1 + length;
    let parted = body[section.clone()].iter().filter(|block| level(block).is_some()).count() > 1;
    let (mut said, mut open) = (false, false);
    body[section]
        .iter()
        .filter(|block| match &block.kind {
            BlockKind::Heading { .. } => {
                said = false;
                true
            }
            BlockKind::Paragraph(content) => {
                let kept = !std::mem::replace(&mut said, parted);
                open = kept && plain_text(content).trim_end().ends_with([':', '：']);
                kept
            }
            // What a paragraph announces belongs to it.
            BlockKind::List { .. } => std::mem::take(&mut open),
            BlockKind::Callout { .. } => true,
            _ => false,
        })
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::parse;
    use crate::text::SourceFile;
    use std::sync::Arc;

    fn picked(text: &str) -> Vec<String> {
        let body = parse(&Arc::new(SourceFile::new("en.md", text))).output.body;
        let picks = lessons(&body, &["lessons".to_owned()]);
        picks.iter().map(|block| text[block.span.clone()].trim().to_owned()).collect()
    }

    #[test]
    fn each_lesson_keeps_its_first_paragraph() {
        let text =
            "# A\n\na\n\n# Key Lessons\n\n## One\n\nb\n\nc\n\n## Two\n\nd\n\n- e\n\n# Z\n\nf\n";
        assert_eq!(picked(text), ["# Key Lessons", "## One", "b", "## Two", "d"]);
    }

    #[test]
    fn a_section_without_headings_is_taken_whole() {
        assert_eq!(picked("# Lessons\n\na\n\nb\n"), ["# Lessons", "a", "b"]);
        assert_eq!(picked("# Lessons\n\na:\n\n- b\n\n- c\n").len(), 3, "what is announced");
        assert!(picked("# A\n\na\n").is_empty());
        assert!(picked("no heading\n").is_empty());
    }
}
