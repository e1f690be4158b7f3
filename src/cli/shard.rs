//! `polyfolio plan`, `render --plan` and `merge`: one publication made by many machines.

use super::args::{MergeArgs, PlanArgs, RenderArgs};
use super::environment;
use super::exit::Exit;
use super::progress::Progress;
use super::publish::{self as making, Ready, SiteReady};
use super::session::Session;
use crate::diag::Severity;
use crate::message::say;
use crate::publish::shard::{self, PlanFile, ShardError};
use crate::publish::{Inputs, Order, Remote, write_file};
use crate::text::read;
use std::path::Path;

pub(super) fn plan(session: &mut Session, args: &PlanArgs) -> Exit {
    let inputs = making::inputs(session, &args.lang, args.attach_source, args.pdf_only);
    let mut series = session.series();
    series.attach_source |= args.attach_source;
    let ready = match Ready::new(session, &series, &args.lang) {
        Ok(ready) => ready,
        Err(exit) => return exit,
    };
    let output = session.default_output();
    let order = Order::new(&output, &ready.broken, &inputs, session.today);
    let options = (args.lang.as_slice(), session.workspace.source.as_ref(), session.today);
    let drawn =
        shard::draw_up(&series, &ready.plan, ready.renderer(session), order, options, &|_| ());
    let (plan, found) = match drawn {
        Ok(drawn) => drawn,
        Err(error) => return session.publish_error(&error),
    };
    let (attach_source, pdf_only) = (args.attach_source, args.pdf_only);
    let plan = PlanFile { attach_source, pdf_only, ..plan };
    session.found(found);
    session.show_findings(Severity::Error);
    match &args.output {
        None => environment::print(&plan.to_json()),
        Some(path) => {
            if let Err(error) = write_file(path, plan.to_json().as_bytes()) {
                return session.write_error(&error);
            }
            if !session.quiet {
                let done = say::plan_done(plan.items.len(), ready.plan.waiting(), path.display());
                environment::print(&format!("{}\n", session.say(&done)));
            }
        }
    }
    session.exit()
}

/// `render --plan P --shard i/n --store URL`.
pub(super) fn render(session: &mut Session, args: &RenderArgs, plan: &Path, store: &str) -> Exit {
    let (plan, store) = match open(session, plan, store) {
        Ok(both) => both,
        Err(exit) => return exit,
    };
    let shard = args.shard.unwrap_or((1, 1));
    let inputs = inputs(session, &plan);
    let mut series = session.series();
    series.attach_source |= plan.attach_source;
    let ready = match Ready::new(session, &series, &plan.languages) {
        Ok(ready) => ready.with_covers(!plan.pdf_only),
        Err(exit) => return exit,
    };
    let output = session.default_output();
    let new = Order::new(&output, &ready.broken, &inputs, session.today);
    let order = Order { rebuild: args.rebuild, ..new };
    let progress = Progress::new(
        session,
        &say::progress_rendering(),
        shard::part(&plan, shard.0, shard.1).len(),
        args.progress,
    );
    let words = session.say(&say::shard_interrupted(shard.0.to_string(), shard.1.to_string()));
    environment::on_interrupt(words);
    let renderer = ready.renderer(session);
    let done = shard::render(
        &series,
        &ready.plan.items,
        &plan,
        shard,
        renderer,
        order,
        &store,
        &|name: &str| {
            progress.step(name);
        },
    );
    progress.finish();
    let done = match done {
        Ok(done) => done,
        Err(error) => return shard_error(session, &error),
    };
    session.found(done.diagnostics);
    session.show_findings(Severity::Warning);
    if !session.quiet {
        let text = say::shard_done(
            shard.0.to_string(),
            shard.1.to_string(),
            done.editions,
            done.rendered,
            session.size(done.bytes),
            store.address(),
        );
        environment::print(&format!("{}\n", session.say(&text)));
    }
    // What is wrong with editions of other shards does not fail this one.
    if done.failed > 0 { Exit::BadContent } else { Exit::Done }
}

pub(super) fn merge(session: &mut Session, args: &MergeArgs) -> Exit {
    let (plan, store) = match open(session, &args.plan, &args.store) {
        Ok(both) => both,
        Err(exit) => return exit,
    };
    let output = args.output.clone().unwrap_or_else(|| session.default_output());
    let inputs = inputs(session, &plan);
    let mut series = session.series();
    series.attach_source |= plan.attach_source;
    let ready = match Ready::new(session, &series, &plan.languages) {
        Ok(ready) => ready.with_covers(!plan.pdf_only),
        Err(exit) => return exit,
    };
    let site = (!plan.pdf_only).then(|| SiteReady::new(session, &series)).transpose();
    let site = match site {
        Ok(site) => site,
        Err(exit) => return exit,
    };
    let site = site.as_ref().map(|site| site.order(session, ready.clerk()));
    let order = Order { site, ..Order::new(&output, &ready.broken, &inputs, session.today) };
    let progress =
        Progress::new(session, &say::progress_merging(), plan.items.len(), args.progress);
    environment::on_interrupt(session.say(&say::publish_interrupted()));
    let merged = shard::merge(
        &series,
        &ready.plan,
        &plan,
        ready.renderer(session),
        order,
        &store,
        &|name: &str| {
            progress.step(name);
        },
    );
    progress.finish();
    match merged {
        Ok(publication) => {
            making::tell(session, &series, publication, &ready.plan, &output, args.format, false)
        }
        Err(error) => shard_error(session, &error),
    }
}

/// The digests of all that a publication by this plan depends on.
fn inputs(session: &Session, plan: &PlanFile) -> Inputs {
    making::inputs(session, &plan.languages, plan.attach_source, plan.pdf_only)
}

/// Reads the plan, settles the options that it was made with, and opens the store.
fn open(session: &mut Session, plan: &Path, store: &str) -> Result<(PlanFile, Remote), Exit> {
    let shown = plan.to_string_lossy().into_owned();
    let file = read::text(plan, &shown, 1 << 30).ok();
    let Some(plan) = file.and_then(|file| PlanFile::from_json(file.text())) else {
        session.error(&say::cli_error_plan(shown), Some(&say::cli_error_plan_help()));
        return Err(Exit::Usage);
    };
    session.workspace.source.clone_from(&plan.source);
    if let Some(today) = plan.today.as_ref().and_then(|today| today.parse().ok()) {
        session.today = today;
    }
    let store = session.remote(store)?;
    Ok((plan, store))
}

fn shard_error(session: &Session, error: &ShardError) -> Exit {
    let (message, help, exit) = match error {
        ShardError::Remote(error) => return session.remote_error(error),
        ShardError::Publish(error) => return session.publish_error(error),
        ShardError::OtherInputs => {
            (say::cli_error_other_inputs(), say::cli_error_other_inputs_help(), Exit::BadContent)
        }
        ShardError::Missing { missing, of } => {
            let list: Vec<String> = missing.iter().map(usize::to_string).collect();
            let list = list.join(", ");
            let of = of.to_string();
            (
                say::cli_error_shards_missing(missing.len(), &list, &of),
                say::cli_error_shards_missing_help(&of),
                Exit::Temporary,
            )
        }
        ShardError::Nothing => {
            (say::cli_error_no_shards(), say::cli_error_no_shards_help(), Exit::Temporary)
        }
        ShardError::Cover(name) => {
            (say::cli_error_cover(name), say::cli_error_cover_help(), Exit::Temporary)
        }
        ShardError::Damaged(name) => {
            (say::cli_error_damaged(name), say::cli_error_damaged_help(), Exit::Temporary)
        }
    };
    session.error(&message, Some(&help));
    exit
}
