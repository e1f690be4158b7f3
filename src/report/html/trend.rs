//! How the translations came along: per language the words by status over the commits.

use super::Page;
use crate::ledger::{SeriesStatus, Status, Words};
use crate::locale::Lang;
use crate::message::say;
use crate::report::common::{self, COUNTED};

/// The counts of every language at a moment.
#[derive(Debug, Clone)]
pub struct Moment {
    /// ISO 8601.
    pub date: String,
    /// Seconds since 1970.
    pub time: i64,
    /// The counts, in the order of the series' languages.
    pub languages: Vec<(Lang, Words)>,
}

impl Moment {
    /// The counts of a status.
    #[must_use]
    pub fn new(date: String, time: i64, status: &SeriesStatus<'_>) -> Self {
        Self { date, time, languages: common::languages(status) }
    }
}

/// Units of a chart's drawing, which is stretched to its place.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 100.0;

impl Page<'_> {
    /// A chart per language, then the same as a table. With fewer than two moments there is no trend.
    pub(super) fn trend(&mut self, moments: &[Moment]) {
        let (Some(first), Some(last)) = (moments.first(), moments.last()) else { return };
        self.html.element("p", &[("class", "legend-note")], &self.say(&say::report_trend_note()));
        for (lang, now) in &last.languages {
            let of = |moment: &Moment| {
                moment.languages.iter().find(|(other, _)| other == lang).map(|(_, words)| *words)
            };
            let points: Vec<(i64, Words)> =
                moments.iter().filter_map(|m| Some((m.time, of(m)?))).collect();
            let name = self.catalog.language(&lang.to_string());
            let share = self.say(&say::report_available(common::percent(now)));
            let before = of(first).unwrap_or_default();
            let from = self.say(&say::status_share(common::percent(&before)));
            let to = self.say(&say::status_share(common::percent(now)));
            let said = self.say(&say::report_trend_said(&name, &first.date, from, &last.date, to));
            self.html.line();
            self.html.open("div", &[("class", "language")]);
            self.html.open("h3", &[]);
            self.html.element("span", &[("class", "name")], &name);
            self.html.element("span", &[("class", "share")], &share);
            self.html.close();
            self.html.open("div", &[("class", "chart")]);
            self.area(&points, &said);
            self.html.open("p", &[("class", "axis")]);
            for (date, share) in
                [(&first.date, common::percent(&before)), (&last.date, common::percent(now))]
            {
                let text = self.say(&say::report_trend_point(date, share));
                self.html.element("span", &[], &text);
            }
            self.html.close();
            self.html.close();
            self.html.close();
        }
        self.html.open("details", &[("class", "behind")]);
        self.html.element("summary", &[], &self.say(&say::report_as_table()));
        self.trend_table(moments);
        self.html.close();
    }

    /// Areas stacked from what is done to what is not, of the height of the largest moment.
    fn area(&mut self, points: &[(i64, Words)], said: &str) {
        let (from, to) = (points.first().map_or(0, |p| p.0), points.last().map_or(0, |p| p.0));
        let most = points.iter().map(|(_, words)| words.total).max().unwrap_or(0).max(1);
        let rtl = self.rtl();
        #[expect(clippy::cast_precision_loss, reason = "a drawing")]
        let x = |time: i64| {
            let share = (time - from) as f64 / (to - from).max(1) as f64;
            if rtl { WIDTH * (1.0 - share) } else { WIDTH * share }
        };
        #[expect(clippy::cast_precision_loss, reason = "a drawing")]
        let y = |words: usize| HEIGHT * (1.0 - words as f64 / most as f64);
        let box_ = format!("0 0 {WIDTH} {HEIGHT}");
        let frame = [
            ("class", "area"),
            ("role", "img"),
            ("aria-label", said),
            ("viewBox", &box_),
            ("preserveAspectRatio", "none"),
        ];
        self.html.open("svg", &frame);
        let mut below = vec![0_usize; points.len()];
        for (index, status) in COUNTED.into_iter().enumerate() {
            let above: Vec<usize> = points
                .iter()
                .zip(&below)
                .map(|((_, words), below)| below + common::counts(words)[index])
                .collect();
            if above != below {
                let edge = |heights: &[usize]| -> Vec<String> {
                    let point = |((time, _), height): (&(i64, Words), &usize)| {
                        format!("{:.1},{:.2}", x(*time), y(*height))
                    };
                    points.iter().zip(heights).map(point).collect()
                };
                let mut outline = edge(&above);
                outline.extend(edge(&below).into_iter().rev());
                self.shape(status, &outline.join(" "));
            }
            below = above;
        }
        self.html.close();
    }

    fn shape(&mut self, status: Status, points: &str) {
        for layer in ["fill", "over"] {
            let class = format!("{layer} {}", status.name());
            self.html.void("polygon", &[("class", &class), ("points", points)]);
        }
    }

    fn trend_table(&mut self, moments: &[Moment]) {
        let mut columns = vec![
            (self.say(&say::report_column_date()), false),
            (self.say(&say::report_column_language()), false),
            (self.say(&say::status_column_words()), true),
        ];
        columns.extend(COUNTED.map(|s| (self.say(&common::status_message(s)), true)));
        self.table_head(&say::report_caption_trend(), &columns, false);
        for moment in moments.iter().rev() {
            for (lang, words) in &moment.languages {
                self.html.open("tr", &[("role", "row")]);
                let date = self.say(&say::report_date(&moment.date));
                self.row_head(&date, None);
                self.text_cell(&columns[1].0, &self.catalog.language(&lang.to_string()));
                let counts = std::iter::once(words.total).chain(common::counts(words));
                for ((name, _), count) in columns[2..].iter().zip(counts) {
                    self.number_cell(name, count);
                }
                self.html.close();
            }
        }
        self.table_end();
    }
}
