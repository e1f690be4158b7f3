//! Which editions to render, and which not and why.

use crate::edition::{self, Rendition, Ruling, Standing, Verdict};
use crate::ledger::{Availability, SeriesStatus};
use crate::locale::Lang;
use crate::message::{Message, say};
use crate::study::{Day, Planned, Policy, Study, Withdrawal};
use std::sync::Arc;

/// An edition to render.
#[derive(Debug, Clone)]
pub struct Item<'s> {
    /// The study.
    pub study: &'s Study,
    /// The language.
    pub lang: Lang,
    /// Its form.
    pub rendition: Rendition,
    /// What the gate decided, where it was asked.
    pub ruling: Option<Ruling>,
}

impl<'s> Item<'s> {
    /// The translation as it is.
    #[must_use]
    pub fn plain(study: &'s Study, lang: Lang) -> Self {
        Self { study, lang, rendition: Rendition::Plain, ruling: None }
    }
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
    /// When and why it was withdrawn for good, if it was; readers find a page that says so.
    pub withdrawn: Option<&'s Withdrawal>,
    /// What the gate decided, where it was the gate.
    pub ruling: Option<Ruling>,
}

/// What a publication consists of.
#[derive(Debug)]
pub struct Plan<'s> {
    /// To render, in the order of the series.
    pub items: Vec<Item<'s>>,
    /// Not to render.
    pub held: Vec<Held<'s>>,
}

impl Plan<'_> {
    /// How many editions are held back for a time; what was withdrawn is no longer waited for.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.held.iter().filter(|held| held.withdrawn.is_none()).count()
    }

    /// The last day on which all that is decided by the day holds; nothing if nothing is.
    #[must_use]
    pub fn until(&self) -> Option<Day> {
        self.items.iter().filter_map(|item| item.ruling.as_ref()?.until).min()
    }
}

/// Plans the publication of what a status covers: what exists, as far as the gates allow on a day.
#[must_use]
pub fn plan<'s>(status: &SeriesStatus<'s>, today: Day) -> Plan<'s> {
    let mut plan = Plan { items: Vec::new(), held: Vec::new() };
    for row in &status.studies {
        let changed = edition::changed(row.study);
        for edition in &row.editions {
            let lang = edition.lang.clone();
            if let Some(withdrawal) = row.study.withdrawn.get(&lang) {
                let reason = say::publish_held_withdrawn(&withdrawal.reason);
                plan.held.push(Held {
                    study: row.study,
                    lang,
                    reason,
                    keeps_last: false,
                    withdrawn: Some(withdrawal),
                    ruling: None,
                });
                continue;
            }
            let reason = match &edition.availability {
                Availability::Published => {
                    let gate = status.series.gates.of(&lang);
                    let ruling = edition::rule(gate, edition, changed, today);
                    let standing = || Arc::new(Standing::new(edition, changed));
                    let rendition = match ruling.verdict {
                        Verdict::Publish if gate.policy == Policy::Open || edition.is_original => {
                            Rendition::Plain
                        }
                        Verdict::Publish => Rendition::Behind(standing()),
                        Verdict::Mix => Rendition::Mixed(standing()),
                        Verdict::Hold | Verdict::KeepLast => {
                            let keeps_last = ruling.verdict == Verdict::KeepLast;
                            let (study, reason) = (row.study, ruling.reason.clone());
                            let ruling = Some(ruling);
                            plan.held.push(Held {
                                study,
                                lang,
                                reason,
                                keeps_last,
                                withdrawn: None,
                                ruling,
                            });
                            continue;
                        }
                    };
                    let ruling = Some(ruling);
                    plan.items.push(Item { study: row.study, lang, rendition, ruling });
                    continue;
                }
                Availability::Record(None) => say::publish_held_record(),
                Availability::Record(Some(planned)) | Availability::Planned(planned) => {
                    match planned {
                        Planned::Soon => say::publish_held_planned(),
                        Planned::For(date) => say::publish_held_planned_for(date),
                    }
                }
                Availability::None => continue,
            };
            let study = row.study;
            plan.held.push(Held {
                study,
                lang,
                reason,
                keeps_last: false,
                withdrawn: None,
                ruling: None,
            });
        }
    }
    plan
}
