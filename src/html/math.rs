//! TeX formulas into MathML Core.
//!
//! `pulldown-latex` reads the TeX; its own writer of MathML leaves `<` in relations unescaped and
//! writes `style` attributes, which a content policy forbids, so its events are written here. They
//! come in prefix order: a fraction, then its two parts.

use super::markup::{Fragment, Markup, Syntax};
use pulldown_latex::event::{
    Content as Tex, EnvironmentFlow, Event, Grouping, ScriptPosition, ScriptType, Visual,
};
use pulldown_latex::{Parser, Storage};
use std::iter::Peekable;

/// Groups nested deeper than this are refused.
const MAX_DEPTH: usize = 32;

/// A formula, or nothing if it cannot be read.
pub(super) fn formula(tex: &str, block: bool, syntax: Syntax) -> Option<Fragment> {
    let storage = Storage::new();
    let events: Vec<Event<'_>> = Parser::new(tex, &storage).collect::<Result<_, _>>().ok()?;
    let mut reader = Reader { events: events.into_iter().peekable(), depth: 0, syntax };
    let mut parts = Vec::new();
    while reader.events.peek().is_some() {
        parts.extend(reader.element()?);
    }
    if parts.is_empty() {
        return None;
    }
    let mut attributes = vec![("display", if block { "block" } else { "inline" })];
    if syntax == Syntax::Xml {
        attributes.push(("xmlns", "http://www.w3.org/1998/Math/MathML"));
        attributes.push(("alttext", tex.trim()));
    }
    let mut out = Markup::new(syntax);
    out.open("math", &attributes);
    out.open("semantics", &[]);
    out.open("mrow", &[]);
    for part in &parts {
        out.fragment(part);
    }
    out.close();
    out.element("annotation", &[("encoding", "application/x-tex")], tex.trim());
    Some(out.finish())
}

struct Reader<'t, I: Iterator<Item = Event<'t>>> {
    events: Peekable<I>,
    depth: usize,
    syntax: Syntax,
}

impl<'t, I: Iterator<Item = Event<'t>>> Reader<'t, I> {
    /// The next element: `None` if it cannot be read, `Some(None)` if the event prints nothing.
    fn element(&mut self) -> Option<Option<Fragment>> {
        let event = self.events.next()?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let content = match event {
            Event::Content(content) => Some(self.leaf(content)),
            Event::Begin(grouping) => Some(self.group(&grouping)?),
            Event::End => return None,
            Event::Visual(visual) => {
                let (name, count) = match visual {
                    Visual::SquareRoot => ("msqrt", 1),
                    Visual::Root => ("mroot", 2),
                    Visual::Fraction(_) => ("mfrac", 2),
                    Visual::Negation => ("mrow", 1),
                };
                let mut parts = self.operands(count)?;
                if visual == Visual::Negation {
                    parts.push(self.token("mo", "\u{338}"));
                }
                Some(self.wrap(name, &parts))
            }
            Event::Script { ty, position } => {
                let under = position == ScriptPosition::AboveBelow;
                let (name, count) = match (ty, under) {
                    (ScriptType::Subscript, false) => ("msub", 2),
                    (ScriptType::Superscript, false) => ("msup", 2),
                    (ScriptType::SubSuperscript, false) => ("msubsup", 3),
                    (ScriptType::Subscript, true) => ("munder", 2),
                    (ScriptType::Superscript, true) => ("mover", 2),
                    (ScriptType::SubSuperscript, true) => ("munderover", 3),
                };
                let parts = self.operands(count)?;
                Some(self.wrap(name, &parts))
            }
            Event::Space { .. } => {
                let mut out = Markup::new(self.syntax);
                out.open("mspace", &[("width", "0.2em")]);
                Some(out.finish())
            }
            // Rows and columns are read by `table`; colours and fonts change nothing that is said.
            Event::EnvironmentFlow(_) | Event::StateChange(_) => None,
        };
        self.depth -= 1;
        Some(content)
    }

    /// The next elements that print something.
    fn operands(&mut self, count: usize) -> Option<Vec<Fragment>> {
        let mut out = Vec::new();
        while out.len() < count {
            out.extend(self.element()?);
        }
        Some(out)
    }

    fn group(&mut self, grouping: &Grouping) -> Option<Fragment> {
        let mut rows = vec![vec![Vec::new()]];
        loop {
            match self.events.peek()? {
                Event::End => {
                    self.events.next();
                    break;
                }
                Event::EnvironmentFlow(EnvironmentFlow::Alignment) => {
                    self.events.next();
                    rows.last_mut()?.push(Vec::new());
                }
                Event::EnvironmentFlow(EnvironmentFlow::NewLine { .. }) => {
                    self.events.next();
                    rows.push(vec![Vec::new()]);
                }
                _ => {
                    let element = self.element()?;
                    rows.last_mut()?.last_mut()?.extend(element);
                }
            }
        }
        let cells = rows.iter().map(Vec::len).sum::<usize>();
        let body = if cells == 1 { rows.pop()?.pop()? } else { vec![self.table(&rows)] };
        let fence =
            |mark: Option<char>| mark.map(|mark| self.token("mo", mark.encode_utf8(&mut [0; 4])));
        let (left, right) = match grouping {
            Grouping::LeftRight(left, right) => (fence(*left), fence(*right)),
            Grouping::Cases { left: true } => (fence(Some('{')), None),
            Grouping::Cases { left: false } => (None, fence(Some('}'))),
            _ => (None, None),
        };
        let parts: Vec<Fragment> = left.into_iter().chain(body).chain(right).collect();
        Some(self.wrap("mrow", &parts))
    }

    fn table(&self, rows: &[Vec<Vec<Fragment>>]) -> Fragment {
        let mut out = Markup::new(self.syntax);
        out.open("mtable", &[]);
        for row in rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())) {
            out.open("mtr", &[]);
            for cell in row {
                out.open("mtd", &[]);
                cell.iter().for_each(|part| out.fragment(part));
                out.close();
            }
            out.close();
        }
        out.finish()
    }

    fn wrap(&self, name: &'static str, parts: &[Fragment]) -> Fragment {
        let mut out = Markup::new(self.syntax);
        out.open(name, &[]);
        parts.iter().for_each(|part| out.fragment(part));
        out.finish()
    }

    fn token(&self, name: &'static str, text: &str) -> Fragment {
        let mut out = Markup::new(self.syntax);
        out.element(name, &[], text);
        out.finish()
    }

    fn leaf(&self, content: Tex<'_>) -> Fragment {
        let one = |name, c: char| self.token(name, c.encode_utf8(&mut [0; 4]));
        match content {
            Tex::Text(text) => self.token("mtext", text),
            Tex::Number(number) => self.token("mn", number),
            Tex::Function(name) => self.token("mi", name),
            Tex::Ordinary { content, stretchy: false } => one("mi", content),
            Tex::Ordinary { content, stretchy: true }
            | Tex::LargeOp { content, .. }
            | Tex::BinaryOp { content, .. }
            | Tex::Delimiter { content, .. }
            | Tex::Punctuation(content) => one("mo", content),
            Tex::Relation { content, .. } => {
                let mut buffer = [0_u8; 8];
                let bytes = content.encode_utf8_to_buf(&mut buffer);
                self.token("mo", std::str::from_utf8(bytes).unwrap_or_default())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Syntax, formula};

    fn check(tex: &str, expected: &str) {
        let made = formula(tex, false, Syntax::Html).unwrap();
        let inner = made.as_str().split("<mrow>").skip(1).collect::<Vec<_>>().join("<mrow>");
        let inner = inner.split("</mrow><annotation").next().unwrap();
        assert_eq!(inner, expected, "{tex}");
    }

    #[test]
    fn formulas_keep_their_structure() {
        check(r"\frac{C}{V}", "<mfrac><mrow><mi>C</mi></mrow><mrow><mi>V</mi></mrow></mfrac>");
        check("a<b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>");
        check("x^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>");
        check(r"\sqrt[3]{a}", "<mroot><mrow><mi>a</mi></mrow><mn>3</mn></mroot>");
        check(r"\text{<b>}", "<mtext>&lt;b&gt;</mtext>");
    }

    #[test]
    fn what_cannot_be_read_is_no_formula() {
        let deep = format!("{}x{}", "{".repeat(500), "}".repeat(500));
        for tex in ["", r"\frac{1}", r"\nosuchcommand", "}{", &deep] {
            assert!(formula(tex, false, Syntax::Html).is_none(), "{tex}");
        }
    }
}
