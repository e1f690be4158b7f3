//! TeX formulas into native equations.
//!
//! `pulldown-latex` reads the TeX; its events come in prefix order (a fraction, then its two parts),
//! so a recursive reader builds the content. What it cannot express makes the whole formula
//! unreadable, which is reported, and the TeX is printed as code.

use pulldown_latex::event::{Content as Tex, EnvironmentFlow, Event, Grouping, ScriptType, Visual};
use pulldown_latex::{Parser, Storage};
use std::iter::Peekable;
use typst::foundations::{Content, NativeElement as _};
use typst::layout::HElem;
use typst::math::{AlignPointElem, AttachElem, EquationElem, FracElem, LrElem, OpElem, RootElem};
use typst::text::{LinebreakElem, SpaceElem, TextElem};

/// Groups nested deeper than this are refused.
const MAX_DEPTH: usize = 32;

/// An equation, or why there is none.
pub(super) fn equation(tex: &str, block: bool) -> Result<Content, String> {
    let storage = Storage::new();
    let mut events = Vec::new();
    for event in Parser::new(tex, &storage) {
        events.push(event.map_err(|error| error.to_string())?);
    }
    let mut reader = Reader { events: events.into_iter().peekable(), depth: 0 };
    let mut parts = Vec::new();
    while reader.events.peek().is_some() {
        parts.extend(reader.element()?);
    }
    if parts.is_empty() {
        return Err("the formula is empty".into());
    }
    // PDF/UA-1 (7.7) asks for a description: the TeX source is what screen readers of formulas know.
    let body = Content::sequence(parts);
    Ok(EquationElem::new(body).with_block(block).with_alt(Some(tex.trim().into())).pack())
}

struct Reader<'t, I: Iterator<Item = Event<'t>>> {
    events: Peekable<I>,
    depth: usize,
}

impl<'t, I: Iterator<Item = Event<'t>>> Reader<'t, I> {
    /// The next element; nothing for events that print nothing.
    fn element(&mut self) -> Result<Option<Content>, String> {
        let event = self.events.next().ok_or("it ends too early")?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err("it is nested too deeply".into());
        }
        let content = match event {
            Event::Content(content) => Some(leaf(content)),
            Event::Begin(grouping) => Some(self.group(&grouping)?),
            Event::End => return Err("a group ends that never began".into()),
            Event::Visual(Visual::SquareRoot) => Some(RootElem::new(self.operand()?).pack()),
            Event::Visual(Visual::Root) => {
                let radicand = self.operand()?;
                Some(RootElem::new(radicand).with_index(Some(self.operand()?)).pack())
            }
            Event::Visual(Visual::Fraction(_)) => {
                let numerator = self.operand()?;
                Some(FracElem::new(numerator, self.operand()?).pack())
            }
            Event::Visual(Visual::Negation) => {
                let operand = self.operand()?;
                Some(Content::sequence([operand, TextElem::packed('\u{338}')]))
            }
            Event::Script { ty, .. } => {
                let mut attached = AttachElem::new(self.operand()?);
                if matches!(ty, ScriptType::Subscript | ScriptType::SubSuperscript) {
                    attached = attached.with_b(Some(self.operand()?));
                }
                if matches!(ty, ScriptType::Superscript | ScriptType::SubSuperscript) {
                    attached = attached.with_t(Some(self.operand()?));
                }
                Some(attached.pack())
            }
            Event::Space { .. } => {
                Some(HElem::new(typst::layout::Em::new(0.2).into()).with_weak(true).pack())
            }
            Event::EnvironmentFlow(EnvironmentFlow::Alignment) => {
                Some(AlignPointElem::shared().clone())
            }
            Event::EnvironmentFlow(EnvironmentFlow::NewLine { .. }) => {
                Some(LinebreakElem::shared().clone())
            }
            // Colours and fonts change nothing that is said.
            Event::EnvironmentFlow(_) | Event::StateChange(_) => None,
        };
        self.depth -= 1;
        Ok(content)
    }

    /// The next element that prints something.
    fn operand(&mut self) -> Result<Content, String> {
        loop {
            if let Some(content) = self.element()? {
                return Ok(content);
            }
        }
    }

    fn group(&mut self, grouping: &Grouping) -> Result<Content, String> {
        let mut parts = Vec::new();
        loop {
            match self.events.peek() {
                None => return Err("a group never ends".into()),
                Some(Event::End) => {
                    self.events.next();
                    break;
                }
                Some(_) => parts.extend(self.element()?),
            }
        }
        let body = Content::sequence(parts);
        Ok(match grouping {
            Grouping::LeftRight(left, right) => {
                let fence = |mark: &Option<char>| mark.map(TextElem::packed).unwrap_or_default();
                LrElem::new(Content::sequence([fence(left), body, fence(right)])).pack()
            }
            Grouping::Cases { left } => {
                let brace = TextElem::packed(if *left { '{' } else { '}' });
                let both = if *left { [brace, body] } else { [body, brace] };
                LrElem::new(Content::sequence(both)).pack()
            }
            _ => body,
        })
    }
}

fn leaf(content: Tex<'_>) -> Content {
    match content {
        Tex::Text(text) => TextElem::packed(format!(" {text} ").trim_start().to_owned()),
        Tex::Number(number) => TextElem::packed(number.to_owned()),
        Tex::Function(name) => {
            let limits =
                matches!(name, "lim" | "max" | "min" | "sup" | "inf" | "det" | "gcd" | "Pr");
            let operator =
                OpElem::new(TextElem::packed(name.to_owned())).with_limits(limits).pack();
            Content::sequence([operator, SpaceElem::shared().clone()])
        }
        Tex::Ordinary { content, .. }
        | Tex::LargeOp { content, .. }
        | Tex::BinaryOp { content, .. }
        | Tex::Delimiter { content, .. }
        | Tex::Punctuation(content) => symbol(content),
        Tex::Relation { content, .. } => {
            let mut buffer = [0_u8; 8];
            let bytes = content.encode_utf8_to_buf(&mut buffer);
            let text = std::str::from_utf8(bytes).unwrap_or_default();
            Content::sequence(text.chars().map(symbol))
        }
    }
}

fn symbol(c: char) -> Content {
    typst::foundations::SymbolElem::packed(c)
}

#[cfg(test)]
mod tests {
    use super::equation;

    #[test]
    fn reads_what_case_studies_write() {
        for tex in [
            r"T = \frac{C + M}{V}",
            r"x^2_{\text{max}}",
            r"\sqrt[3]{a} \leq \sum_{i=1}^{n} x_i",
            r"\left( \frac12 \right)",
            r"\alpha \times 10^{-3}\,\mathrm{kg}",
            r"\begin{aligned} a &= b \\ c &= d \end{aligned}",
        ] {
            assert!(equation(tex, true).is_ok(), "{tex}: {:?}", equation(tex, true));
        }
    }

    #[test]
    fn refuses_what_it_cannot_read() {
        let deep = format!("{}x{}", "{".repeat(500), "}".repeat(500));
        for tex in ["", r"\frac{1}", r"\nosuchcommand", r"}{", &deep] {
            assert!(equation(tex, false).is_err(), "{tex}");
        }
    }
}
