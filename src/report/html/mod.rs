//! The status as one HTML file that asks for nothing else: for directors, then for translators.
//!
//! First screen: what a reader finds in every language, and what to do first. Then every edition,
//! then every open paragraph. It is complete without its script, which sorts tables and opens what
//! is folded before printing; a content security policy lets nothing else run or load.

mod bars;
mod tables;
mod trend;

pub use trend::Moment;

use super::common;
use super::markup::Markup;
use crate::ledger::SeriesStatus;
use crate::locale::{Catalog, Direction};
use crate::message::{Message, say};

const STYLE: &str = concat!(include_str!("../tokens.css"), include_str!("status.css"));
const SCRIPT: &str = include_str!("status.js");

/// A page being written, with what every part of it needs.
struct Page<'a> {
    status: &'a SeriesStatus<'a>,
    catalog: &'a Catalog,
    html: Markup,
}

/// The status as an HTML document. The list of open paragraphs is always in it: `with_segments`
/// adds those that nobody has confirmed. Two moments or more of the past make a trend.
#[must_use]
pub fn status_html(
    status: &SeriesStatus<'_>,
    catalog: &Catalog,
    with_segments: bool,
    moments: &[Moment],
) -> String {
    let html = Markup::new("<!DOCTYPE html>\n");
    let mut page = Page { status, catalog, html };
    let direction = if page.rtl() { "rtl" } else { "ltr" };
    // The language of the words, which are a fallback's where this language has none.
    page.html.open("html", &[("lang", &catalog.profile().format), ("dir", direction)]);
    page.head();
    page.html.open("body", &[]);
    page.html.element(
        "a",
        &[("class", "skip"), ("href", "#studies")],
        &page.say(&say::report_skip()),
    );
    page.patterns();
    page.header();
    page.html.open("main", &[]);
    page.section("languages", &say::report_heading_languages(), Page::languages);
    page.section("first", &say::report_heading_first(), Page::first);
    if moments.len() > 1 {
        page.section("trend", &say::report_heading_trend(), |page| page.trend(moments));
    }
    page.section("studies", &say::report_heading_studies(), Page::studies);
    page.section("segments", &say::report_heading_segments(), |page| page.segments(with_segments));
    page.html.close();
    page.html.open("footer", &[]);
    page.html.element("p", &[], &page.say(&say::report_note()));
    page.html.close();
    page.html.raw("script", SCRIPT);
    page.html.finish()
}

impl Page<'_> {
    fn say(&self, message: &Message) -> String {
        self.catalog.text(message)
    }

    fn number(&self, number: usize) -> String {
        self.say(&say::status_words(number))
    }

    fn rtl(&self) -> bool {
        self.catalog.profile().direction == Direction::Rtl
    }

    fn head(&mut self) {
        let title = common::series_title(self.status.series, self.catalog);
        let title = self.say(&say::report_title_of(title));
        // Six hexadecimal digits: checked when the series was read.
        let accent = &self.status.series.brand.accent;
        let style = format!("{STYLE}:root{{--accent:{accent}}}\n");
        self.html.head(&title, &style, Some(SCRIPT));
    }

    fn header(&mut self) {
        let series = common::series_title(self.status.series, self.catalog);
        let title = self.say(&say::report_title());
        let summary = super::table::summary(self.status, self.catalog);
        let html = &mut self.html;
        html.line();
        html.open("header", &[]);
        html.open("p", &[("class", "series")]);
        html.element("bdi", &[], &series);
        html.close();
        html.element("h1", &[], &title);
        html.element("p", &[("class", "lead")], summary.trim());
        html.close();
    }

    fn section(&mut self, id: &'static str, heading: &Message, content: impl FnOnce(&mut Self)) {
        let heading = self.say(heading);
        let label = format!("{id}-heading");
        self.html.line();
        self.html.open("section", &[("id", id), ("aria-labelledby", &label)]);
        self.html.element("h2", &[("id", &label)], &heading);
        content(self);
        self.html.close();
    }
}

#[cfg(test)]
mod tests {
    use super::STYLE;

    /// The relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2).
    fn luminance(colour: &str) -> f64 {
        let digits = colour.trim_start_matches('#');
        let wide = digits.len() == 6;
        let channel = |index: usize| {
            let text =
                if wide { &digits[2 * index..2 * index + 2] } else { &digits[index..=index] };
            let value = f64::from(u8::from_str_radix(text, 16).unwrap());
            let value = if wide { value / 255.0 } else { value / 15.0 };
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
    }

    #[test]
    fn colours_have_contrast_by_day_by_night_and_on_paper() {
        let blocks: Vec<&str> = STYLE.split(":root {").skip(1).collect();
        assert_eq!(blocks.len(), 3);
        for block in blocks {
            let colour = |name: &str| {
                let rest = block.split(&format!("--{name}: ")).nth(1).unwrap();
                luminance(rest.split(';').next().unwrap())
            };
            let contrast = |a: &str, b: &str| {
                let (a, b) = (colour(a), colour(b));
                (a.max(b) + 0.05) / (a.min(b) + 0.05)
            };
            for (a, b) in [
                ("text", "ground"),
                ("text", "soft"),
                ("muted", "ground"),
                ("muted", "soft"),
                ("link", "ground"),
                ("text", "missing"),
                ("on", "current"),
                ("on", "glance"),
                ("on", "unconfirmed"),
                ("on", "outdated"),
                ("on", "untranslated"),
                ("went", "went-soft"),
                ("came", "came-soft"),
            ] {
                assert!(contrast(a, b) >= 4.5, "{a} on {b}: {}", contrast(a, b));
            }
            for fill in ["current", "glance", "unconfirmed", "outdated", "untranslated", "muted"] {
                assert!(contrast(fill, "ground") >= 3.0, "{fill}: {}", contrast(fill, "ground"));
            }
        }
    }
}
