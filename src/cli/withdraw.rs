//! `polyfolio withdraw`: takes editions back, and says so to whoever comes for them.
//!
//! The decision is written into `study.toml`, so that it lives with the text and its history. The rest
//! of the file stays as it is, byte for byte.

use super::args::WithdrawArgs;
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::diag::Severity;
use crate::locale::Lang;
use crate::message::say;
use crate::publish::write_file;
use crate::study::MAX_TEXT_BYTES;
use crate::text::read::{self, ReadError};

pub(super) fn run(session: &mut Session, args: &WithdrawArgs) -> Exit {
    let series = session.series();
    let study = match session.study(&series, &args.study) {
        Ok(study) => study,
        Err(exit) => {
            session.show_findings(Severity::Error);
            return exit;
        }
    };
    let languages: Vec<Lang> = if args.lang.is_empty() {
        study.versions.keys().cloned().collect()
    } else {
        args.lang.clone()
    };
    if let Some(lang) = languages.iter().find(|lang| !study.versions.contains_key(lang)) {
        return session.no_edition(study, lang);
    }
    let path = series.root.join(&study.slug).join("study.toml");
    let shown = path.to_string_lossy().into_owned();
    let before = match read::text(&path, &shown, MAX_TEXT_BYTES) {
        Ok(file) => file.text().to_owned(),
        Err(ReadError::NotFound) => String::new(),
        Err(error) => {
            session.found([crate::study::unreadable(&shown, &error)]);
            session.show_findings(Severity::Error);
            return Exit::BadContent;
        }
    };
    let date = args.date.clone().unwrap_or_else(|| session.today.to_string());
    let mut after = before;
    for lang in &languages {
        after = without(&after, lang);
        if let (Some(reason), false) = (&args.reason, args.undo) {
            after = with(&after, lang, &date, reason);
        }
    }
    // Whatever else is in the file, it must be read as it was meant.
    let read_back = toml::from_str::<toml::Table>(&after).ok();
    let date_is_one = args.undo || read_back.is_some() && is_day(&date);
    if read_back.is_none() || !date_is_one {
        session
            .error(&say::cli_error_withdraw(&shown), Some(&say::cli_error_withdraw_help(&shown)));
        return Exit::BadContent;
    }
    if let Err(error) = write_file(&path, after.as_bytes()) {
        return session.write_error(&error);
    }
    if !session.quiet {
        let count = languages.len();
        let done = if args.undo {
            say::withdraw_undone(&study.slug, count, &shown)
        } else {
            say::withdraw_done(&study.slug, count, &shown)
        };
        environment::print(&format!("{}\n", session.say(&done)));
    }
    Exit::Done
}

/// Whether a text is a day in ISO 8601.
fn is_day(text: &str) -> bool {
    icu::calendar::Date::try_from_str(text, icu::calendar::Iso).is_ok() && text.len() == 10
}

/// The text with a table `[withdrawn.LANG]` at its end.
fn with(text: &str, lang: &Lang, date: &str, reason: &str) -> String {
    let mut out = text.to_owned();
    if !out.is_empty() {
        out.push_str(if out.ends_with('\n') { "\n" } else { "\n\n" });
    }
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    out.push_str(&format!(
        "[withdrawn.{lang}]\ndate = {}\nreason = {}\n",
        quoted(date),
        quoted(reason)
    ));
    out
}

/// The text without such a table.
fn without(text: &str, lang: &Lang) -> String {
    let header = format!("[withdrawn.{lang}]");
    let mut out = String::new();
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        let start = line.trim();
        if start.starts_with('[') {
            inside = start == header;
        }
        if !inside {
            out.push_str(line);
        }
    }
    // The empty line that stood before the table.
    if out.len() != text.len() {
        let kept = out.trim_end_matches('\n').len();
        out.truncate(kept);
        if !out.is_empty() {
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_of_the_file_stays() {
        let lang: Lang = "fr".parse().unwrap();
        for before in ["", "number = 4\n", "# who?\n[links]\nproject = \"https://x\"\n"] {
            let after = with(before, &lang, "2026-01-02", "Wrong \"figures\".");
            assert!(after.starts_with(before));
            assert!(toml::from_str::<toml::Table>(&after).is_ok(), "{after}");
            assert_eq!(without(&after, &lang), before);
            assert_eq!(without(&after, &"en".parse().unwrap()), after);
        }
    }
}
