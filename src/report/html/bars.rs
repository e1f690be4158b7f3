//! Stacked bars of words by status: vector, labelled with numbers, a table behind them.

use super::Page;
use crate::ledger::{Status, Words};
use crate::message::say;
use crate::report::common::{self, COUNTED};

/// The narrowest screen that bars are labelled for: 320 CSS pixels less the margins.
const NARROWEST: f64 = 280.0;
/// The width of a character of the labels, digits and separators taken together.
const DIGIT: f64 = 7.5;

impl Page<'_> {
    /// The patterns that tell the colours apart without colours.
    pub(super) fn patterns(&mut self) {
        let html = &mut self.html;
        html.open(
            "svg",
            &[("class", "patterns"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")],
        );
        html.open("defs", &[]);
        for (id, path) in [
            ("p-glance", "M2 2h2v2h-2zM7 7h2v2h-2z"),
            ("p-unconfirmed", "M0 9.5h10"),
            ("p-outdated", "M-1 11L11 -1M-1 1L1 -1M9 11L11 9"),
            ("p-untranslated", "M-1 -1L11 11M9 -1L11 1M-1 9L1 11M-1 11L11 -1M-1 1L1 -1M9 11L11 9"),
        ] {
            let pattern =
                [("id", id), ("width", "10"), ("height", "10"), ("patternUnits", "userSpaceOnUse")];
            html.open("pattern", &pattern);
            html.void("path", &[("class", "stripe"), ("d", path)]);
            html.close();
        }
        html.close();
        html.close();
    }

    /// A bar and its legend per language, then the same as a table.
    pub(super) fn languages(&mut self) {
        let languages = common::languages(self.status);
        for (lang, words) in &languages {
            let tag = lang.to_string();
            let name = self.catalog.language(&tag);
            let share = self.say(&say::report_available(common::percent(words)));
            let total = self.say(&say::report_words(words.total));
            let said = common::list(self.catalog, common::parts(words));
            let said = self.say(&say::cli_labelled(&name, said));
            self.html.line();
            self.html.open("div", &[("class", "language")]);
            self.html.open("h3", &[]);
            self.html.element("span", &[("class", "name")], &name);
            self.html.element("span", &[("class", "share")], &share);
            self.html.element("span", &[("class", "total")], &total);
            self.html.close();
            self.html.open("div", &[("class", "chart")]);
            self.bar(words, Some(&said));
            self.legend(words);
            self.html.close();
            self.html.close();
        }
        self.html.open("details", &[("class", "behind")]);
        self.html.element("summary", &[], &self.say(&say::report_as_table()));
        self.language_table(&languages);
        self.html.close();
    }

    /// A bar. One with a name is a picture with labels; one without stands beside its numbers.
    pub(super) fn bar(&mut self, words: &Words, name: Option<&str>) {
        let rtl = self.rtl();
        match name {
            Some(name) => {
                self.html.open("svg", &[("class", "bar"), ("role", "img"), ("aria-label", name)]);
            }
            None => self.html.open("svg", &[("class", "bar small"), ("aria-hidden", "true")]),
        }
        let mut before = 0.0;
        for (status, count) in common::parts(words) {
            let share = share(count, words.total);
            let x = if rtl { 1.0 - before - share } else { before };
            before += share;
            self.piece(status, x, share);
            let label = self.number(count);
            #[expect(clippy::cast_precision_loss, reason = "a handful of digits")]
            let needed = label.chars().count() as f64 * DIGIT + 4.0;
            if name.is_some() && share * NARROWEST >= needed {
                let class = format!("on {}", status.name());
                let middle = percent(x + share / 2.0);
                self.html.element(
                    "text",
                    &[("class", &class), ("x", &middle), ("y", "50%")],
                    &label,
                );
            }
        }
        self.html.close();
    }

    /// A stretch of a bar: its colour, and its pattern over it.
    fn piece(&mut self, status: Status, x: f64, share: f64) {
        let (x, width) = (percent(x), percent(share));
        for layer in ["fill", "over"] {
            let class = format!("{layer} {}", status.name());
            let place =
                [("class", class.as_str()), ("x", &x), ("width", &width), ("height", "100%")];
            self.html.void("rect", &place);
        }
    }

    /// What is in a bar, in its order, with words and numbers.
    fn legend(&mut self, words: &Words) {
        self.html.open("ul", &[("class", "legend")]);
        for (status, count) in common::parts(words) {
            self.html.open("li", &[]);
            self.html.open("svg", &[("class", "swatch"), ("aria-hidden", "true")]);
            self.piece(status, 0.0, 1.0);
            self.html.close();
            let name = self.say(&common::status_message(status));
            self.html.text(&format!("{name} "));
            self.html.element("b", &[], &self.number(count));
            self.html.close();
        }
        self.html.close();
    }

    fn language_table(&mut self, languages: &[(crate::locale::Lang, Words)]) {
        let mut columns = vec![
            (self.say(&say::report_column_language()), false),
            (self.say(&say::status_column_words()), true),
        ];
        columns.extend(COUNTED.map(|s| (self.say(&common::status_message(s)), true)));
        columns.push((self.say(&say::report_column_share()), true));
        self.table_head(&say::report_caption_languages(), &columns, false);
        for (lang, words) in languages {
            self.html.open("tr", &[("role", "row")]);
            self.row_head(&self.catalog.language(&lang.to_string()), None);
            let names = columns.iter().skip(1);
            let counts = std::iter::once(words.total).chain(common::counts(words));
            for ((name, _), count) in names.zip(counts) {
                self.number_cell(name, count);
            }
            let share = common::percent(words);
            let text = self.say(&say::status_share(share));
            self.value_cell(&columns[columns.len() - 1].0, &share.to_string(), &text);
            self.html.close();
        }
        self.table_end();
    }
}

fn share(count: usize, total: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "word counts stay far below 2^53")]
    let share = count as f64 / total.max(1) as f64;
    share
}

fn percent(share: f64) -> String {
    format!("{:.3}%", share * 100.0)
}
