//! An SVG picture, element by element, with every text escaped.

use super::metrics;
use std::fmt::Write as _;

/// The width of every chart: both columns of a page, in points.
pub(super) const WIDTH: f64 = 450.0;
/// The size of type.
pub(super) const TYPE: f64 = 9.4;
/// The distance of lines of text.
pub(super) const LEADING: f64 = 11.4;
const INK: &str = "#1c2226";
const MUTED: &str = "#56616a";
const HAIRLINE: &str = "#b9c1c7";

/// Where a text stands by its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// After it.
    Start,
    /// Around it.
    Middle,
    /// Before it.
    End,
}

/// How much a text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// A value or name.
    Plain,
    /// A value or name that counts more.
    Strong,
    /// A unit, a mark of the scale.
    Muted,
}

/// The colours of a chart: shades and hatching of one accent that differ in grey as well.
#[derive(Debug)]
pub(super) struct Palette {
    accent: String,
}

impl Palette {
    /// From `#rrggbb`; darkened where it would be too light on white.
    pub(super) fn new(accent: &str) -> Self {
        let part = |from: usize| {
            accent.get(from..from + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(0)
        };
        let mut rgb = [part(1), part(3), part(5)];
        while contrast_on_white(rgb) < LEAST_CONTRAST {
            rgb = rgb.map(|value| value.saturating_sub(value / 16 + 1));
        }
        Self { accent: format!("#{:02x}{:02x}{:02x}", rgb[0], rgb[1], rgb[2]) }
    }

    /// The colour of a line.
    pub(super) fn stroke(&self, index: usize) -> &str {
        if index.is_multiple_of(2) { &self.accent } else { INK }
    }
}

/// WCAG 2.2 (1.4.11) asks for 3:1; a bar in a print that a copier has seen needs more.
const LEAST_CONTRAST: f64 = 3.6;

/// The contrast of a colour on white by WCAG 2.2.
fn contrast_on_white(rgb: [u8; 3]) -> f64 {
    let linear = rgb.map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)
}

/// The picture.
#[derive(Debug)]
pub(super) struct Canvas {
    body: String,
    /// Whether the picture is mirrored, for languages that are.
    rtl: bool,
    palette: Palette,
    /// How far down something is drawn.
    height: f64,
    hatched: [bool; HATCHES],
}

/// How many kinds of hatching there are.
const HATCHES: usize = 6;

impl Canvas {
    pub(super) fn new(rtl: bool, palette: Palette) -> Self {
        Self { body: String::new(), rtl, palette, height: 0.0, hatched: [false; HATCHES] }
    }

    /// The room that a text takes in whatever sans it is set.
    pub(super) fn measure(text: &str) -> f64 {
        metrics::width(text) * TYPE
    }

    /// Breaks a text into lines of at most so many units; the last one takes the rest.
    pub(super) fn wrap(text: &str, width: f64, most: usize) -> Vec<String> {
        let mut out = vec![String::new()];
        for word in text.split_whitespace() {
            let full = out.len() == most;
            let line = out.last_mut().expect("never empty");
            let wide = Self::measure(line) + Self::measure(word) + TYPE * 0.3 > width;
            if !line.is_empty() && wide && !full {
                out.push(word.to_owned());
            } else {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
        }
        out
    }

    fn x(&self, x: f64) -> f64 {
        if self.rtl { WIDTH - x } else { x }
    }

    fn reach(&mut self, y: f64) {
        self.height = self.height.max(y);
    }

    pub(super) fn text(&mut self, x: f64, y: f64, anchor: Anchor, tone: Tone, text: &str) {
        let anchor = match (anchor, self.rtl) {
            (Anchor::Middle, _) => "middle",
            (Anchor::Start, false) | (Anchor::End, true) => "start",
            (Anchor::End, false) | (Anchor::Start, true) => "end",
        };
        let (fill, weight) = match tone {
            Tone::Plain => (INK, 400),
            Tone::Strong => (INK, 600),
            Tone::Muted => (MUTED, 400),
        };
        let (x, text) = (self.x(x), escaped(text));
        let _ = writeln!(
            self.body,
            "<text x=\"{x:.2}\" y=\"{y:.2}\" text-anchor=\"{anchor}\" fill=\"{fill}\" \
             font-weight=\"{weight}\">{text}</text>"
        );
        self.reach(y + TYPE * 0.4);
    }

    /// Lines of text around a height.
    pub(super) fn lines(&mut self, x: f64, middle: f64, anchor: Anchor, lines: &[String]) {
        #[expect(clippy::cast_precision_loss, reason = "three lines at most")]
        let top = middle - (lines.len() as f64 - 1.0) * LEADING / 2.0 + TYPE * 0.34;
        let mut y = top;
        for line in lines {
            self.text(x, y, anchor, Tone::Plain, line);
            y += LEADING;
        }
    }

    /// An area in the shade or hatching of a series.
    pub(super) fn area(&mut self, x: f64, y: f64, width: f64, height: f64, index: usize) {
        let left = if self.rtl { WIDTH - x - width } else { x };
        let fill = self.fill(index);
        let stroke = if index.is_multiple_of(4) || index % 4 == 2 {
            "none"
        } else {
            self.palette.stroke(index / 2)
        };
        let _ = writeln!(
            self.body,
            "<rect x=\"{left:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" \
             fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"0.8\"/>"
        );
        self.reach(y + height);
    }

    /// Accent, hatched accent, ink, hatched ink, then denser hatchings of both.
    fn fill(&mut self, index: usize) -> String {
        match index {
            0 => self.palette.accent.clone(),
            2 => INK.to_owned(),
            _ => {
                let hatch = match index {
                    1 => 0,
                    3 => 1,
                    other => 2 + other % (HATCHES - 2),
                };
                self.hatched[hatch] = true;
                format!("url(#hatch-{hatch})")
            }
        }
    }

    /// A rule of the scale.
    pub(super) fn rule(&mut self, from: (f64, f64), to: (f64, f64), strong: bool) {
        let (stroke, width) = if strong { (MUTED, 0.8) } else { (HAIRLINE, 0.5) };
        let (x1, x2) = (self.x(from.0), self.x(to.0));
        let _ = writeln!(
            self.body,
            "<line x1=\"{x1:.2}\" y1=\"{:.2}\" x2=\"{x2:.2}\" y2=\"{:.2}\" stroke=\"{stroke}\" \
             stroke-width=\"{width}\"/>",
            from.1, to.1
        );
        self.reach(from.1.max(to.1));
    }

    /// The line of a series: its own dashes, and its own marks at the points.
    pub(super) fn line(&mut self, points: &[(f64, f64)], index: usize) {
        const DASHES: [&str; 3] = ["", "5 2.5", "1.6 2"];
        let stroke = self.palette.stroke(index).to_owned();
        let dash = match DASHES[(index / 2) % DASHES.len()] {
            "" => String::new(),
            dash => format!(" stroke-dasharray=\"{dash}\""),
        };
        let path: Vec<String> =
            points.iter().map(|&(x, y)| format!("{:.2},{y:.2}", self.x(x))).collect();
        let _ = writeln!(
            self.body,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{stroke}\" stroke-width=\"1.8\" \
             stroke-linejoin=\"round\"{dash}/>",
            path.join(" ")
        );
        // Many points are a line and no marks.
        for &(x, y) in points.iter().filter(|_| points.len() <= 24) {
            let x = self.x(x);
            let _ = if index.is_multiple_of(2) {
                writeln!(
                    self.body,
                    "<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"2.3\" fill=\"{stroke}\"/>"
                )
            } else {
                let (left, top) = (x - 2.2, y - 2.2);
                writeln!(
                    self.body,
                    "<rect x=\"{left:.2}\" y=\"{top:.2}\" width=\"4.4\" height=\"4.4\" \
                     fill=\"#ffffff\" stroke=\"{stroke}\" stroke-width=\"1.2\"/>"
                )
            };
            self.reach(y + 3.0);
        }
    }

    /// The names of the series beside samples of their areas, in as many lines as it takes; gives
    /// the height below.
    pub(super) fn legend(&mut self, top: f64, names: &[&str]) -> f64 {
        let (mut x, mut y) = (0.0, top);
        for (index, name) in names.iter().enumerate() {
            let width = 14.0 + Self::measure(name) + 12.0;
            if x > 0.0 && x + width > WIDTH {
                (x, y) = (0.0, y + LEADING + 2.0);
            }
            self.area(x, y, 9.0, 9.0, index);
            self.text(x + 14.0, y + 8.0, Anchor::Start, Tone::Plain, name);
            x += width;
        }
        y + LEADING + 6.0
    }

    /// The file.
    pub(super) fn finish(self) -> String {
        let height = (self.height + 2.0).ceil();
        let mut defs = String::new();
        for (index, _) in self.hatched.iter().enumerate().filter(|(_, used)| **used) {
            let colour = self.palette.stroke(index);
            // Lines at an angle, further apart or closer, for each of the two colours.
            let (gap, turn) =
                [(4.0, 45), (4.0, -45), (2.4, 90), (2.4, 0), (2.6, 45), (2.6, -45)][index];
            let middle = gap / 2.0;
            let _ = writeln!(
                defs,
                "<pattern id=\"hatch-{index}\" width=\"{gap}\" height=\"{gap}\" \
                 patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn})\">\
                 <rect width=\"{gap}\" height=\"{gap}\" fill=\"#ffffff\"/>\
                 <line x1=\"0\" y1=\"{middle}\" x2=\"{gap}\" y2=\"{middle}\" stroke=\"{colour}\" \
                 stroke-width=\"1.2\"/></pattern>"
            );
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
             width=\"{WIDTH}\" height=\"{height}\" font-family=\"'Source Sans 3', 'Source Sans Pro', Arial, sans-serif\" \
             font-size=\"{TYPE}\">\n<defs>\n{defs}</defs>\n{}</svg>\n",
            self.body
        )
    }
}

/// A text as XML has it, without what XML cannot hold.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_legible_on_white() {
        for accent in ["#ffffff", "#ffff00", "#8fd3ff", "#0f5c6e", "#000000"] {
            let palette = Palette::new(accent);
            let part = |at: usize| u8::from_str_radix(&palette.accent[at..at + 2], 16).unwrap();
            assert!(contrast_on_white([part(1), part(3), part(5)]) >= 3.0, "{accent}");
        }
        assert_eq!(Palette::new("#0f5c6e").accent, "#0f5c6e", "a good one stays");
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("a<b>&\"\0\u{1b}c"), "a&lt;b&gt;&amp;&quot;c");
        assert_eq!(Canvas::wrap("one two three", 20.0, 2), ["one", "two three"]);
    }
}
