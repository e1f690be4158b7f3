//! `polyfolio align`: which lines of two files say the same.

use super::args::{AlignArgs, AlignFormat};
use super::environment;
use super::exit::Exit;
use super::session::Session;
use crate::align::{Bead, align};
use crate::diag::Severity;
use crate::locale::Lang;
use crate::message::{Message, say};
use crate::report::Rows;
use crate::study::{self, MAX_TEXT_BYTES, Segment, unreadable};
use crate::text::{SourceFile, read};
use serde::Serialize;
use std::path::Path;
use std::sync::Arc;

/// The JSON contract.
#[derive(Serialize)]
struct Bitext {
    beads: Vec<BeadRow>,
}

#[derive(Serialize)]
struct BeadRow {
    source: Vec<(usize, usize)>,
    target: Vec<(usize, usize)>,
    confidence: f64,
}

/// One side of a bitext.
struct Side {
    file: Arc<SourceFile>,
    units: Vec<Segment>,
}

pub(super) fn run(session: &mut Session, args: &AlignArgs) -> Exit {
    let sides = (side(session, &args.source), side(session, &args.target));
    session.show_findings(Severity::Error);
    let (Some(source), Some(target)) = sides else {
        return Exit::BadContent;
    };
    let beads = align(&source.units, &target.units);
    let text = match args.format {
        AlignFormat::Json => json(&source, &target, &beads),
        AlignFormat::Text => {
            let header = [&args.source_lang, &args.target_lang];
            table(session, header, &source, &target, &beads)
        }
    };
    environment::print(&text);
    // Whatever else is wrong with the files, their bitext is complete.
    Exit::Done
}

/// Reads a file. Findings about its Markdown are left to `check`.
fn side(session: &mut Session, path: &Path) -> Option<Side> {
    let shown = path.to_string_lossy().replace('\\', "/");
    match read::text(path, &shown, MAX_TEXT_BYTES) {
        Ok(file) => {
            let file = Arc::new(file);
            let units = study::units(&study::version(&file).output);
            Some(Side { file, units })
        }
        Err(error) => {
            session.found([unreadable(&shown, &error)]);
            None
        }
    }
}

fn json(source: &Side, target: &Side, beads: &[Bead]) -> String {
    let lines = |side: &Side, list: &[usize]| {
        list.iter().map(|&unit| side.file.lines(&side.units[unit].span)).collect()
    };
    let beads = beads
        .iter()
        .map(|bead| BeadRow {
            source: lines(source, &bead.source),
            target: lines(target, &bead.target),
            confidence: (bead.confidence * 1000.0).round() / 1000.0,
        })
        .collect();
    serde_json::to_string(&Bitext { beads }).unwrap_or_default() + "\n"
}

fn table(
    session: &Session,
    languages: [&Option<Lang>; 2],
    source: &Side,
    target: &Side,
    beads: &[Bead],
) -> String {
    let heading = |language: &Option<Lang>, otherwise: Message| {
        session.say(&match language {
            Some(language) => say::align_column_language(language),
            None => otherwise,
        })
    };
    let header = [
        heading(languages[0], say::align_column_source()),
        heading(languages[1], say::align_column_target()),
        session.say(&say::align_column_confidence()),
    ];
    let mut rows = Rows::new(session.look, &header);
    rows.align_end(2);
    // Two columns, the last one and the spaces between them share the line.
    let room = (session.look.width.saturating_sub(header[2].chars().count() + 8) / 2).max(12);
    let shown = |side: &Side, list: &[usize]| {
        let mut texts = list.iter().map(|&unit| side.units[unit].text.as_str());
        let Some(first) = list.first() else { return String::new() };
        let line = side.file.lines(&side.units[*first].span).0;
        let mut text = format!("{line}  {}", texts.next().unwrap_or_default());
        texts.for_each(|more| text.push_str(&format!(" + {more}")));
        if text.chars().count() > room {
            text = text.chars().take(room - 1).collect();
            text.push(if session.look.unicode { '…' } else { '~' });
        }
        text
    };
    for bead in beads {
        #[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
        #[expect(clippy::cast_sign_loss, reason = "0 to 100")]
        let share = (bead.confidence * 100.0).round() as u32;
        let share = session.say(&say::status_share(share));
        rows.push(vec![shown(source, &bead.source), shown(target, &bead.target), share]);
    }
    let only = |side: fn(&Bead) -> bool| beads.iter().filter(|bead| side(bead)).count();
    let source_only = only(|bead| bead.target.is_empty());
    let target_only = only(|bead| bead.source.is_empty());
    let pairs = beads.len() - source_only - target_only;
    let summary = session.say(&say::align_summary(pairs, source_only, target_only));
    format!("{}\n{summary}\n", rows.render())
}
