//! Differences as one HTML file that asks for nothing else and can be mailed: it has no script, and
//! where a mail reader drops its style, `del` and `ins` still say what went and what came.

use super::{Difference, Mark, Text};
use crate::ledger::Passage;
use crate::locale::{Catalog, Direction};
use crate::message::{Message, say};
use crate::report::common;
use crate::report::markup::Markup;
use crate::study::Series;

const STYLE: &str = concat!(include_str!("../tokens.css"), include_str!("difference.css"));

/// The differences as an HTML document.
#[must_use]
pub fn difference_html(difference: &Difference<'_>, series: &Series, catalog: &Catalog) -> String {
    let mut page = Page { difference, catalog, html: Markup::new("<!DOCTYPE html>\n") };
    let direction = if catalog.profile().direction == Direction::Rtl { "rtl" } else { "ltr" };
    page.html.open("html", &[("lang", &catalog.profile().format), ("dir", direction)]);
    page.head(&series.brand.accent);
    page.html.open("body", &[]);
    page.header(series);
    page.html.open("main", &[]);
    for (index, passage) in difference.passages.iter().enumerate() {
        page.passage(passage, difference.under[index].as_deref());
    }
    page.html.close();
    page.html.open("footer", &[]);
    let next = if difference.passages.is_empty() {
        say::diff_nothing(&difference.study.slug, difference.lang)
    } else {
        say::diff_next(&difference.study.slug, difference.lang)
    };
    page.code(&next);
    page.html.finish()
}

struct Page<'p> {
    difference: &'p Difference<'p>,
    catalog: &'p Catalog,
    html: Markup,
}

impl Page<'_> {
    fn say(&self, message: &Message) -> String {
        self.catalog.text(message)
    }

    fn head(&mut self, accent: &str) {
        let title = self.say(&say::diff_title(self.difference.lang));
        let title = format!("{title} · {}", common::title(self.difference.study));
        let style = format!("{STYLE}:root{{--accent:{accent}}}\n");
        self.html.head(&title, &style, None);
    }

    fn header(&mut self, series: &Series) {
        let series = common::series_title(series, self.catalog);
        let title = self.say(&say::diff_title(self.difference.lang));
        let counts = self.difference.counts(self.catalog);
        let (removed, added) = (say::diff_legend_removed(), say::diff_legend_added());
        let (removed, added) = (self.say(&removed), self.say(&added));
        let study = self.difference.study;
        let html = &mut self.html;
        html.open("header", &[]);
        html.open("p", &[("class", "series")]);
        html.element("bdi", &[], &series);
        html.close();
        html.element("h1", &[], &title);
        html.open("p", &[("class", "study")]);
        let lang = study.source.to_string();
        html.element("bdi", &[("lang", &lang)], &common::numbered_title(study));
        html.close();
        if !self.difference.passages.is_empty() {
            html.element("p", &[("class", "lead")], &counts);
            html.open("p", &[("class", "legend")]);
            html.element("del", &[], &removed);
            html.text(" ");
            html.element("ins", &[], &added);
            html.close();
        }
        html.close();
        html.line();
    }

    fn passage(&mut self, passage: &Passage, under: Option<&str>) {
        let status = super::status(self.catalog, passage);
        let kind = super::kind(self.catalog, passage);
        let places = self.difference.places(passage).join(" · ");
        let key = &passage.status.key;
        self.html.line();
        let class = format!("passage {}", passage.status.status.name());
        self.html.open("article", &[("class", &class), ("id", key)]);
        self.html.open("h2", &[]);
        self.html.element("span", &[("class", "status")], &status);
        self.html.text(" ");
        self.html.element("span", &[("class", "kind")], &kind);
        self.html.text(" ");
        self.html.element("code", &[], key);
        self.html.close();
        if let Some(heading) = under {
            let mut text = self.say(&say::diff_under("\u{f0000}"));
            let after = text.split_off(text.find('\u{f0000}').unwrap_or(text.len()));
            self.html.open("p", &[("class", "under")]);
            self.html.text(&text);
            let lang = self.difference.study.source.to_string();
            self.html.element("bdi", &[("lang", &lang)], heading);
            self.html.text(after.trim_start_matches('\u{f0000}'));
            self.html.close();
        }
        let texts = super::texts(passage);
        let class = format!("texts n{}", texts.len());
        self.html.open("div", &[("class", &class)]);
        for text in &texts {
            self.text(text);
        }
        self.html.close();
        self.html.open("p", &[("class", "about")]);
        self.html.text(&places);
        self.html.close();
        if let Some(record) = super::record(self.catalog, passage) {
            let label = self.say(&say::diff_decided());
            let said = self.say(&say::cli_labelled(label, record));
            self.html.element("p", &[("class", "about")], &said);
        }
        self.html.close();
    }

    /// A text under its label, in its language and direction.
    fn text(&mut self, text: &Text) {
        let study = self.difference.study;
        let lang = if text.is_target { self.difference.lang } else { &study.source };
        let label = self.say(&text.label);
        let lang = lang.to_string();
        let class = if text.is_target { "text target" } else { "text" };
        self.html.open("div", &[("class", class)]);
        self.html.element("h3", &[], &label);
        if text.is_verbatim {
            self.html.open("pre", &[("dir", "ltr")]);
        } else {
            self.html.open("p", &[("lang", &lang), ("dir", "auto")]);
        }
        for run in &text.runs {
            let name = match run.mark {
                Mark::Same => None,
                Mark::Removed => Some("del"),
                Mark::Added => Some("ins"),
            };
            match name {
                Some(name) => self.html.element(name, &[], &run.text),
                None => self.html.text(&run.text),
            }
        }
        self.html.close();
        self.html.close();
    }

    /// A sentence with what stands between grave accents set as code.
    fn code(&mut self, message: &Message) {
        let text = self.say(message);
        self.html.open("p", &[]);
        for (index, part) in text.split('`').enumerate() {
            if index % 2 == 1 {
                self.html.element("code", &[], part);
            } else {
                self.html.text(part);
            }
        }
        self.html.close();
    }
}
