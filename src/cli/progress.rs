//! How far long work has come: a bar for people who watch, lines of JSON for programs, else nothing.

use super::args::ProgressForm;
use super::environment;
use super::session::Session;
use crate::message::Message;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use serde_json::json;
use std::fmt;
use std::time::{Duration, Instant};
use unicode_width::UnicodeWidthChar as _;

/// A line of fewer columns has room for what counts, and for nothing else.
const NARROW: usize = 60;

/// The progress of some work on a known number of things.
pub(super) struct Progress {
    bar: ProgressBar,
    /// So many columns are for what is in hand.
    room: usize,
    json: bool,
    begin: Instant,
}

/// What a bar looks like, in a language with this decimal separator.
fn style(unicode: bool, separator: char, columns: usize) -> ProgressStyle {
    let template = if columns < NARROW {
        "{prefix} {pos}/{len}  {eta}"
    } else {
        "{prefix} {wide_bar} {pos}/{len}  {rate}  {eta}  {msg}"
    };
    let marks = if unicode { "━━─" } else { "=> " };
    let style = ProgressStyle::with_template(template);
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars(marks);
    style.with_key("rate", move |state: &ProgressState, out: &mut dyn fmt::Write| {
        // A bar that cannot be written is of no consequence.
        let _ = write!(out, "{}/s", rate(state.per_sec(), separator));
    })
}

/// How many a second, in few columns.
fn rate(each_second: f64, separator: char) -> String {
    if each_second >= 10.0 {
        return format!("{each_second:.0}");
    }
    format!("{each_second:.1}").replace('.', separator.encode_utf8(&mut [0; 4]))
}

/// The beginning of a text that takes so many columns at most. What joins signs to one, or changes
/// the look of one, is left out: how wide the result is, programs and terminals disagree.
fn cut(text: &str, columns: usize) -> String {
    let joins =
        |c: char| matches!(c, '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
    let text: String = text.chars().filter(|c| !joins(*c)).collect();
    let width = |text: &str| text.chars().filter_map(|c| c.width()).sum::<usize>();
    if width(&text) <= columns {
        return text;
    }
    let ends = text.char_indices().filter(|(_, c)| c.width().unwrap_or(0) > 0).map(|(at, _)| at);
    let end = ends.take_while(|at| width(&text[..*at]) < columns).last().unwrap_or(0);
    format!("{}…", &text[..end])
}

impl Progress {
    pub(super) fn new(
        session: &Session,
        label: &Message,
        total: usize,
        form: ProgressForm,
    ) -> Self {
        let json = form == ProgressForm::Json;
        let bar = ProgressBar::new(total as u64);
        if json || session.quiet || !environment::watched() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        } else {
            let look = session.error_look;
            bar.set_style(style(look.unicode, session.catalog.decimal_separator(), look.width));
            bar.set_prefix(session.say(label));
            bar.enable_steady_tick(Duration::from_millis(250));
        }
        let room = (session.error_look.width / 2).min(40);
        let progress = Self { bar, room, json, begin: Instant::now() };
        if total > 0 {
            progress.line("begin", None);
        }
        progress
    }

    /// How many there are, now that it is known.
    pub(super) fn total(&self, total: usize) {
        self.bar.set_length(total as u64);
        self.line("begin", None);
    }

    /// One more is done.
    pub(super) fn step(&self, name: &str) {
        self.bar.inc(1);
        if self.json {
            self.line("step", Some(name));
        } else {
            self.bar.set_message(cut(name, self.room));
        }
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
        self.line("end", None);
    }

    /// A line on standard error: `{"progress":"step","done":3,"total":12,"name":"…","per-second":…,
    /// "seconds-left":…}`.
    fn line(&self, event: &str, name: Option<&str>) {
        if !self.json {
            return;
        }
        let (done, total) = (self.bar.position(), self.bar.length().unwrap_or_default());
        let seconds = self.begin.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "counts of editions are small")]
        let (rate, left) = (done as f64 / seconds.max(1e-3), total.saturating_sub(done) as f64);
        let round = |value: f64| (value * 10.0).round() / 10.0;
        let line = json!({
            "progress": event,
            "done": done,
            "total": total,
            "name": name,
            "per-second": round(rate),
            "seconds-left": if done == 0 { None } else { Some(round(left / rate)) },
        });
        environment::print_error(&format!("{line}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, rate, style};
    use indicatif::{ProgressBar, ProgressDrawTarget, TermLike};
    use std::io;
    use std::sync::{Arc, Mutex, PoisonError};
    use unicode_width::UnicodeWidthStr as _;

    /// A terminal of 78 columns that keeps what is written.
    #[derive(Debug, Clone, Default)]
    struct Screen(Arc<Mutex<String>>);

    impl TermLike for Screen {
        fn width(&self) -> u16 {
            78
        }
        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            self.write_str("\n")
        }
        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            self.write_str("\n")
        }
        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn write_line(&self, line: &str) -> io::Result<()> {
            self.write_str(&format!("{line}\n"))
        }
        fn write_str(&self, text: &str) -> io::Result<()> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push_str(text);
            Ok(())
        }
        fn clear_line(&self) -> io::Result<()> {
            self.write_str("\n")
        }
        fn flush(&self) -> io::Result<()> {
            self.write_str("\n")
        }
    }

    #[test]
    fn rates_are_short_and_in_the_language() {
        for (each_second, expected) in
            [(0.0, "0,0"), (0.46, "0,5"), (9.9, "9,9"), (12.3, "12"), (20_614.45, "20614")]
        {
            assert_eq!(rate(each_second, ','), expected);
        }
    }

    #[test]
    fn texts_are_cut_by_what_is_seen() {
        for (text, columns, expected) in [
            ("short", 5, "short"),
            ("longer", 5, "long…"),
            ("e\u{301}te\u{301}s et", 5, "e\u{301}te\u{301}s…"),
            ("水の家、川", 6, "水の…"),
            ("水の家、川", 5, "水の…"),
            ("ab👩‍🔬👩‍🔬", 7, "ab👩🔬…"),
        ] {
            let cut = cut(text, columns);
            assert_eq!(cut, expected);
            assert!(cut.width() <= columns, "{cut}");
        }
    }

    #[test]
    fn a_bar_keeps_to_its_line_whatever_it_names() {
        for name in [
            "001-water · en",
            "e\u{301}tude-sur-l’eau-et-les-migrations-saisonnie\u{300}res · fr",
            "水の家、川のほとり、砂漠の井戸、山の泉、海の家 · ja",
            "👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬 · en",
        ] {
            let screen = Screen::default();
            let target = ProgressDrawTarget::term_like(Box::new(screen.clone()));
            let bar =
                ProgressBar::with_draw_target(Some(10), target).with_style(style(true, ',', 78));
            bar.set_prefix("Établissement");
            bar.set_message(cut(name, 39));
            bar.inc(1);
            bar.tick();
            let drawn = screen.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
            assert!(drawn.contains("1/10") || drawn.contains("0/10"), "{drawn}");
            let widest = drawn.lines().map(|line| line.width()).max().unwrap_or(0);
            assert!((50..=78).contains(&widest), "{widest} columns: {drawn}");
        }
    }
}
