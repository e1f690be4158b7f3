//! Which editions to render, and which not and why.

use crate::edition::{Verdict, verdict};
use crate::ledger::{Availability, SeriesStatus};
use crate::locale::Lang;
use crate::message::{Message, say};
use crate::study::{Planned, Study};

/// An edition to render.
#[derive(Debug, Clone)]
pub struct Item<'s> {
    /// The study.
    pub study: &'s Study,
    /// The language.
    pub lang: Lang,
}

/// An edition that is not published although readers are told of it, or it exists.
#[derive(Debug, Clone)]
pub struct Held<'s> {
    /// The study.
    pub study: &'s Study,
    /// The language.
    pub lang: Lang,
    /// Why.
    pub reason: Message,
    /// Whether what was published last stays.
    pub keeps_last: bool,
    /// Whether it was withdrawn for good, and readers find a page that says so.
    pub withdrawn: bool,
}

/// What a publication consists of.
#[derive(Debug)]
pub struct Plan<'s> {
    /// To render, in the order of the series.
    pub items: Vec<Item<'s>>,
    /// Not to render.
    pub held: Vec<Held<'s>>,
}

/// Plans the publication of what a status covers: what exists, as far as the gates allow.
#[must_use]
pub fn plan<'s>(status: &SeriesStatus<'s>) -> Plan<'s> {
    let mut plan = Plan { items: Vec::new(), held: Vec::new() };
    for row in &status.studies {
        for edition in &row.editions {
            let lang = edition.lang.clone();
            if let Some(withdrawal) = row.study.withdrawn.get(&lang) {
                let reason = say::publish_held_withdrawn(&withdrawal.reason);
                let study = row.study;
                plan.held.push(Held { study, lang, reason, keeps_last: false, withdrawn: true });
                continue;
            }
            let (reason, keeps_last) = match &edition.availability {
                Availability::Published => match verdict(status.series.gates.of(&lang), edition) {
                    Verdict::Publish => {
                        plan.items.push(Item { study: row.study, lang });
                        continue;
                    }
                    Verdict::Hold(reason) => (reason, false),
                    Verdict::KeepLast(reason) => (reason, true),
                },
                Availability::Record(None) => (say::publish_held_record(), false),
                Availability::Record(Some(planned)) | Availability::Planned(planned) => {
                    let reason = match planned {
                        Planned::Soon => say::publish_held_planned(),
                        Planned::For(date) => say::publish_held_planned_for(date),
                    };
                    (reason, false)
                }
                Availability::None => continue,
            };
            let study = row.study;
            plan.held.push(Held { study, lang, reason, keeps_last, withdrawn: false });
        }
    }
    plan
}
