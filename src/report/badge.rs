//! A badge: how much of the series a reader finds in a language, or in all, as a small SVG.

use super::common::{self, plain};
use super::markup::Markup;
use crate::ledger::SeriesStatus;
use crate::locale::Catalog;
use crate::message::{Arg, say};
use unicode_width::UnicodeWidthChar as _;

/// The ground of the label. White on it and on the colours below has a contrast of 5:1 or more.
const LABEL: &str = "#444c51";
const ALL: &str = "#1a6e3c";
const MOST: &str = "#0f5c6e";
const SOME: &str = "#8a5200";
const NONE: &str = "#a12c2c";

/// The width of a half-width character in Verdana at 11 pixels, on average, and of the space at
/// either end of a text. `textLength` makes every font keep to it.
const CHARACTER: f64 = 6.6;
const MARGIN: f64 = 6.0;

/// The status as a badge in the flat style that readers know from the web.
#[must_use]
pub fn status_badge(status: &SeriesStatus<'_>, catalog: &Catalog) -> String {
    let languages = common::languages(status);
    let words = common::sum(languages.iter().map(|(_, words)| words));
    let label = if languages.is_empty() || languages.len() == status.series.languages.len() {
        match languages.as_slice() {
            [(only, _)] => catalog.language(&only.to_string()),
            _ => catalog.text(&say::report_all_languages()),
        }
    } else {
        let names = languages.iter().map(|(lang, _)| Arg::Language(lang.to_string()));
        catalog.text(&say::list(names.collect()))
    };
    let share = common::percent(&words);
    let value = plain(&catalog.text(&say::status_share(share)));
    let ground = match share {
        100.0 => ALL,
        50.0.. => MOST,
        1.0.. => SOME,
        _ => NONE,
    };
    draw(catalog, &plain(&label), &value, ground)
}

fn draw(catalog: &Catalog, label: &str, value: &str, ground: &str) -> String {
    let (label_text, value_text) = (width(label), width(value));
    let label_width = label_text + 2.0 * MARGIN;
    let value_width = value_text + 2.0 * MARGIN;
    let whole = label_width + value_width;
    let px = |value: f64| format!("{value:.1}");
    let said = catalog.text(&say::cli_labelled(label, value));
    let lang = catalog.profile().format.clone();
    let mut svg = Markup::new("");
    svg.open(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("width", &px(whole)),
            ("height", "20"),
            ("role", "img"),
            ("aria-label", &said),
            ("lang", &lang),
        ],
    );
    svg.element("title", &[], &said);
    svg.open("clipPath", &[("id", "r")]);
    svg.void("rect", &[("width", &px(whole)), ("height", "20"), ("rx", "3")]);
    svg.close();
    svg.open("g", &[("clip-path", "url(#r)")]);
    svg.void("rect", &[("width", &px(label_width)), ("height", "20"), ("fill", LABEL)]);
    let value_box =
        [("x", &*px(label_width)), ("width", &px(value_width)), ("height", "20"), ("fill", ground)];
    svg.void("rect", &value_box);
    svg.close();
    let font = "Verdana,Geneva,'DejaVu Sans',sans-serif";
    let group = [
        ("fill", "#fff"),
        ("text-anchor", "middle"),
        ("font-family", font),
        ("font-size", "11"),
        ("aria-hidden", "true"),
    ];
    svg.open("g", &group);
    let mut text = |centre: f64, length: f64, text: &str| {
        let place = [
            ("x", &*px(centre)),
            ("y", "14"),
            ("textLength", &px(length)),
            ("lengthAdjust", "spacingAndGlyphs"),
        ];
        svg.element("text", &place, text);
    };
    text(label_width / 2.0, label_text, label);
    text(label_width + value_width / 2.0, value_text, value);
    svg.finish()
}

/// How wide a text is, about: narrow letters count less, wide scripts twice.
fn width(text: &str) -> f64 {
    text.chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' => 3.9,
            'f' | 'r' | 't' | '(' | ')' | '-' => 4.8,
            'm' | 'w' | 'M' | 'W' | '%' => 10.4,
            c if c.is_uppercase() => 7.8,
            c => [0.0, CHARACTER, 2.0 * CHARACTER][c.width().unwrap_or(0).min(2)],
        })
        .sum()
}
