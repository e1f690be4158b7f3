//! Findings on the terminal: the place, the text around it, what to do.

use crate::diag::{Diagnostic, Origin, Severity};
use crate::locale::Catalog;
use crate::message::say;
use crate::report::Look;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin as PathOrigin, Renderer, Snippet};

/// A finding as text, in the language of the catalog.
pub(super) fn render(finding: &Diagnostic, catalog: &Catalog, look: Look) -> String {
    let (level, name) = match finding.severity {
        Severity::Error => (Level::ERROR, catalog.text(&say::level_error())),
        Severity::Warning => (Level::WARNING, catalog.text(&say::level_warning())),
        Severity::Info => (Level::INFO, catalog.text(&say::level_info())),
    };
    let level = level.with_name(name);
    let help_name = catalog.text(&say::level_help());
    // Nothing that a file says may move the cursor or change colours. (The marks of a pseudo-locale
    // are its own.)
    let printable =
        |text: &str| if catalog.is_pseudo() { text.to_owned() } else { printable(text) };
    let message = printable(&catalog.text(&finding.message));
    let title = level.primary_title(message).id(finding.name());
    let mut group = match &finding.origin {
        Origin::Place(place) => {
            let (window, from) = window(place.file.text(), &place.span);
            let span = place.span.start - from..(place.span.end - from).min(window.len());
            let snippet = Snippet::source(window)
                .path(place.file.path())
                .line_start(place.file.line(from))
                .annotation(AnnotationKind::Primary.span(span));
            Group::with_title(title).element(snippet)
        }
        Origin::Path(path) if path.is_empty() => Group::with_title(title),
        Origin::Path(path) => Group::with_title(title).element(PathOrigin::path(path.clone())),
    };
    for (origin, message) in &finding.related {
        let line = origin.line().map(|line| format!(":{line}")).unwrap_or_default();
        let text = format!("{}{line}: {}", origin.path(), catalog.text(message));
        group = group.element(Level::NOTE.with_name(help_name.clone()).message(printable(&text)));
    }
    if let Some(help) = &finding.help {
        let text = printable(&catalog.text(help));
        group = group.element(Level::HELP.with_name(help_name).message(text));
    }
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    let decor = if look.unicode { DecorStyle::Unicode } else { DecorStyle::Ascii };
    let mut text = renderer.decor_style(decor).term_width(look.width).render(&[group]);
    text.push_str("\n\n");
    text
}

/// The lines around a span: a paragraph of 1 MB is not shown whole.
fn window<'t>(text: &'t str, span: &std::ops::Range<usize>) -> (&'t str, usize) {
    const REACH: usize = 400;
    let from = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let from = text.floor_char_boundary(from.max(span.start.saturating_sub(REACH)));
    let first_line = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
    let to = text.ceil_char_boundary(first_line.min(span.start + REACH).max(from));
    (&text[from..to], from)
}

/// A text whose control characters are shown instead of obeyed.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            c if c.is_control() => '\u{fffd}',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            c => c,
        })
        .collect()
}
