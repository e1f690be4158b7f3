//! Which editions to render, and which not and why.

use crate::ledger::Availability;
use crate::locale::Lang;
use crate::study::{Planned, Series, Study};

/// An edition to render.
#[derive(Debug, Clone)]
pub struct Item<'s> {
    /// The study.
    pub study: &'s Study,
    /// The language.
    pub lang: Lang,
}

/// Why an edition is not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeldReason {
    /// Only title and summary are there.
    Record,
    /// It is announced and not there yet.
    Planned(Planned),
}

/// An edition that is not published although readers are told of it.
#[derive(Debug, Clone)]
pub struct Held<'s> {
    /// The study.
    pub study: &'s Study,
    /// The language.
    pub lang: Lang,
    /// Why.
    pub reason: HeldReason,
}

/// What a publication consists of.
#[derive(Debug)]
pub struct Plan<'s> {
    /// To render, in the order of the series.
    pub items: Vec<Item<'s>>,
    /// Not to render.
    pub held: Vec<Held<'s>>,
}

/// Plans the publication of some languages of a series; all if none is named.
#[must_use]
pub fn plan<'s>(series: &'s Series, languages: &[Lang]) -> Plan<'s> {
    let mut plan = Plan { items: Vec::new(), held: Vec::new() };
    let wanted: Vec<&Lang> =
        series.languages.iter().filter(|l| languages.is_empty() || languages.contains(l)).collect();
    for study in &series.studies {
        for &lang in &wanted {
            let reason = match Availability::of(study, lang) {
                Availability::Published => {
                    plan.items.push(Item { study, lang: lang.clone() });
                    continue;
                }
                Availability::Record(None) => HeldReason::Record,
                Availability::Record(Some(planned)) | Availability::Planned(planned) => {
                    HeldReason::Planned(planned)
                }
                Availability::None => continue,
            };
            plan.held.push(Held { study, lang: lang.clone(), reason });
        }
    }
    plan
}
