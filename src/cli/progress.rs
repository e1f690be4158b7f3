//! How far long work has come: a bar for people who watch, lines of JSON for programs, else nothing.

use super::args::ProgressForm;
use super::environment;
use super::session::Session;
use crate::message::Message;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;
use std::time::{Duration, Instant};

/// The progress of some work on a known number of things.
pub(super) struct Progress {
    bar: ProgressBar,
    json: bool,
    begin: Instant,
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
            let template = "{prefix} {wide_bar} {pos}/{len}  {per_sec}  {eta}  {msg:.40}";
            if let Ok(style) = ProgressStyle::with_template(template) {
                let marks = if session.error_look.unicode { "━━─" } else { "=> " };
                bar.set_style(style.progress_chars(marks));
            }
            bar.set_prefix(session.say(label));
            bar.enable_steady_tick(Duration::from_millis(250));
        }
        let progress = Self { bar, json, begin: Instant::now() };
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
            self.bar.set_message(name.to_owned());
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
