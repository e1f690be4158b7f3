//! What a pattern is made of: variables, calls, references, selectors, and the texts it can become.

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, NamedArgument, Pattern, PatternElement, Variant,
};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::{BTreeMap, BTreeSet};

/// Stands for a value in a text: U+FFFC OBJECT REPLACEMENT CHARACTER.
pub(super) const VALUE: char = '\u{fffc}';
/// No more texts of one pattern are looked at.
const MAX_TEXTS: usize = 64;

/// A call of a function.
pub(super) struct Call<'p> {
    pub(super) name: &'p str,
    /// The first variable among its arguments.
    pub(super) variable: Option<&'p str>,
    pub(super) named: &'p [NamedArgument<&'p str>],
}

/// A reference to a message, a term or an attribute.
pub(super) struct Reference<'p> {
    pub(super) is_term: bool,
    pub(super) id: &'p str,
    pub(super) attribute: Option<&'p str>,
    pub(super) arguments: Option<&'p CallArguments<&'p str>>,
}

impl Reference<'_> {
    /// As it is written: `-term.attribute`.
    pub(super) fn name(&self) -> String {
        let dash = if self.is_term { "-" } else { "" };
        match self.attribute {
            Some(attribute) => format!("{dash}{}.{attribute}", self.id),
            None => format!("{dash}{}", self.id),
        }
    }
}

/// A choice between variants.
pub(super) struct Select<'p> {
    pub(super) selector: &'p InlineExpression<&'p str>,
    pub(super) variants: &'p [Variant<&'p str>],
}

impl<'p> Select<'p> {
    /// The variable that decides, bare or in a function.
    pub(super) fn variable(&self) -> Option<&'p str> {
        variable(self.selector)
    }

    /// The function that decides.
    pub(super) fn function(&self) -> Option<&'p str> {
        match self.selector {
            InlineExpression::FunctionReference { id, .. } => Some(id.name),
            _ => None,
        }
    }

    /// Whether ordinal numbers are meant (`type: "ordinal"`).
    pub(super) fn is_ordinal(&self) -> bool {
        let InlineExpression::FunctionReference { arguments, .. } = self.selector else {
            return false;
        };
        arguments.named.iter().any(|argument| {
            argument.name.name == "type"
                && matches!(argument.value, InlineExpression::StringLiteral { value: "ordinal" })
        })
    }
}

fn variable<'p>(expression: &'p InlineExpression<&'p str>) -> Option<&'p str> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().find_map(variable)
        }
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => variable(inline),
            Expression::Select { selector, .. } => variable(selector),
        },
        _ => None,
    }
}

/// What a pattern is made of.
#[derive(Default)]
pub(super) struct Facts<'p> {
    /// Every variable with its first place, which the value's pointer tells.
    pub(super) variables: BTreeMap<&'p str, &'p str>,
    /// The variables that are printed, not only chosen by.
    pub(super) shown: BTreeSet<&'p str>,
    pub(super) calls: Vec<Call<'p>>,
    pub(super) references: Vec<Reference<'p>>,
    pub(super) selects: Vec<Select<'p>>,
    /// The string literals as they are written.
    pub(super) literals: Vec<&'p str>,
    /// The texts that it can become, values being [`VALUE`].
    pub(super) texts: Vec<String>,
    /// What its texts may hold, so that most checks need not look.
    pub(super) signs: Signs,
    choosing: bool,
    /// The first and last byte, as slices.
    edges: Option<(&'p str, &'p str)>,
}

/// What some text of a pattern may hold. A sign that is not set is surely in none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Signs {
    /// `<` or `&`.
    pub(super) markup: bool,
    /// A digit of any script.
    pub(super) digits: bool,
    /// A colon, an at sign, or `www.`.
    pub(super) address: bool,
    /// A mark of direction.
    pub(super) direction: bool,
}

impl Signs {
    fn of(texts: &[String]) -> Self {
        let mut signs = Self::default();
        for text in texts {
            for byte in text.bytes() {
                match byte {
                    b'<' | b'&' => signs.markup = true,
                    b'0'..=b'9' | 0xd9 | 0xdb | 0xdf..=0xe1 | 0xef => signs.digits = true,
                    b':' | b'@' => signs.address = true,
                    0xd8 | 0xe2 => signs.direction = true,
                    _ => {}
                }
            }
            signs.address |= text.contains("www.");
        }
        signs
    }
}

impl<'p> Facts<'p> {
    pub(super) fn of(pattern: &'p Pattern<&'p str>) -> Self {
        let mut facts = Self::default();
        facts.texts = facts.pattern(pattern);
        facts.signs = Signs::of(&facts.texts);
        facts
    }

    /// The slices that it begins and ends with.
    pub(super) fn edges(&self) -> Option<(&'p str, &'p str)> {
        self.edges
    }

    fn touch(&mut self, slice: &'p str) {
        self.edges = match self.edges {
            Some((first, _)) => Some((first, slice)),
            None => Some((slice, slice)),
        };
    }

    fn pattern(&mut self, pattern: &'p Pattern<&'p str>) -> Vec<String> {
        // Most messages are one text.
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            self.touch(value);
            return vec![(*value).to_owned()];
        }
        let mut texts = vec![String::new()];
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.touch(value);
                    texts.iter_mut().for_each(|text| text.push_str(value));
                }
                PatternElement::Placeable { expression } => {
                    let tails = self.expression(expression);
                    if let [tail] = tails.as_slice() {
                        texts.iter_mut().for_each(|text| text.push_str(tail));
                        continue;
                    }
                    texts = texts
                        .iter()
                        .flat_map(|text| tails.iter().map(move |tail| format!("{text}{tail}")))
                        .take(MAX_TEXTS)
                        .collect();
                }
            }
        }
        texts
    }

    fn expression(&mut self, expression: &'p Expression<&'p str>) -> Vec<String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.choosing = true;
                self.inline(selector);
                self.choosing = false;
                self.selects.push(Select { selector, variants });
                let texts: Vec<String> =
                    variants.iter().flat_map(|variant| self.pattern(&variant.value)).collect();
                texts.into_iter().take(MAX_TEXTS).collect()
            }
        }
    }

    fn arguments(&mut self, arguments: &'p CallArguments<&'p str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.touch(argument.name.name);
        }
    }

    fn inline(&mut self, inline: &'p InlineExpression<&'p str>) -> Vec<String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                self.touch(value);
                self.literals.push(value);
                return vec![unescape_unicode_to_string(value).into_owned()];
            }
            InlineExpression::NumberLiteral { value } => {
                self.touch(value);
                return vec![(*value).to_owned()];
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.touch(id.name);
                let variable = arguments.positional.iter().find_map(variable);
                self.calls.push(Call { name: id.name, variable, named: &arguments.named });
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.touch(id.name);
                self.references.push(Reference {
                    is_term: false,
                    id: id.name,
                    attribute: attribute.as_ref().map(|id| id.name),
                    arguments: None,
                });
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.touch(id.name);
                self.references.push(Reference {
                    is_term: true,
                    id: id.name,
                    attribute: attribute.as_ref().map(|id| id.name),
                    arguments: arguments.as_ref(),
                });
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::VariableReference { id } => {
                self.touch(id.name);
                self.variables.entry(id.name).or_insert(id.name);
                if !self.choosing {
                    self.shown.insert(id.name);
                }
            }
            InlineExpression::Placeable { expression } => return self.expression(expression),
        }
        vec![VALUE.to_string()]
    }
}
