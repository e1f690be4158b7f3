//! What the parser could not read: each piece by itself, the rest of the file counts.

use super::index::Parsed;
use crate::diag::{Code, Diagnostic};
use crate::locale::guard;
use crate::message::{Message, say};
use fluent_syntax::parser::ErrorKind;

pub(super) fn check(parsed: &Parsed<'_>, out: &mut Vec<Diagnostic>) {
    let file = &parsed.file.file;
    if let Some(at) = parsed.too_deep {
        let message = say::diag_too_deep(guard::MAX_NESTING);
        out.push(
            Diagnostic::at(Code::TooDeep, file, &(at..at + 1), message)
                .help(say::ftl_too_deep_help())
                .locale(&parsed.file.locale),
        );
    }
    for error in &parsed.errors {
        let code = match error.kind {
            ErrorKind::MissingDefaultVariant => Code::DefaultMissing,
            _ => Code::FluentSyntax,
        };
        let (message, help) = words(&error.kind);
        // The beginning of the broken entry is where a reader looks for it.
        let slice = error.slice.clone().unwrap_or_else(|| error.pos.clone());
        let text = &file.text()[parsed.start..];
        let slice = slice.start.min(text.len())..slice.end.min(text.len());
        let first = text[slice.clone()].trim_end().lines().next().unwrap_or_default();
        let start = parsed.start + slice.start;
        out.push(
            Diagnostic::at(code, file, &(start..start + first.len()), message)
                .help(help)
                .locale(&parsed.file.locale),
        );
    }
}

/// What is wrong, and what to do.
fn words(kind: &ErrorKind) -> (Message, Message) {
    let help = say::ftl_syntax_help();
    match kind {
        ErrorKind::MissingDefaultVariant => {
            (say::ftl_syntax_default(), say::ftl_syntax_default_help())
        }
        ErrorKind::MultipleDefaultVariants => {
            (say::ftl_syntax_defaults(), say::ftl_syntax_default_help())
        }
        ErrorKind::ExpectedToken(token) => (say::ftl_syntax_token(token), help),
        ErrorKind::ExpectedCharRange { range } => (say::ftl_syntax_range(range), help),
        ErrorKind::ExpectedMessageField { entry_id } => {
            (say::ftl_syntax_message(entry_id), say::ftl_syntax_value_help())
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            (say::ftl_syntax_term(entry_id), say::ftl_syntax_value_help())
        }
        ErrorKind::MissingValue => (say::ftl_syntax_value(), say::ftl_syntax_value_help()),
        ErrorKind::UnbalancedClosingBrace => {
            (say::ftl_syntax_brace(), say::ftl_syntax_brace_help())
        }
        ErrorKind::UnterminatedStringLiteral => {
            (say::ftl_syntax_quote(), say::ftl_syntax_quote_help())
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            (say::ftl_syntax_escape(), say::ftl_syntax_escape_help())
        }
        ErrorKind::ForbiddenCallee => (say::ftl_syntax_callee(), help),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            (say::ftl_syntax_selector(), say::ftl_syntax_selector_help())
        }
        ErrorKind::TermAttributeAsPlaceable => (say::ftl_syntax_attribute(), help),
        ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::DuplicatedNamedArgument(_)
        | ErrorKind::ExpectedLiteral => (say::ftl_syntax_argument(), help),
        ErrorKind::ExpectedInlineExpression => (say::ftl_syntax_expression(), help),
    }
}
