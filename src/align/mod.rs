//! Floor 7: which segment of a translation goes with which of its source.
//!
//! Never the nth with the nth: one paragraph left out would shift all that follow. Each pair of
//! segments gets [evidence](evidence): how much likelier they are as each other's translation than
//! by chance, by class, length, and what survives translation (numbers, names, addresses, code,
//! stems that languages share). A dynamic programme finds the likeliest [path](path) in order, with
//! segments left out, added, joined and parted; what is then without a partner is looked for
//! [elsewhere](moved). Table rows go as one, their cells by column; front matter goes by name.

mod band;
mod evidence;
mod moved;
mod path;
mod token;
mod unit;

use crate::study::{Segment, SegmentKind};
use evidence::Evidence;
use path::Step;
use std::ops::Range;
use unit::Units;

/// Segments that say the same, or one that nothing on the other side says: indices into the two
/// lists, rising; one side may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Bead {
    /// The source segments.
    pub source: Vec<usize>,
    /// The target segments.
    pub target: Vec<usize>,
    /// How likely it is right, 0 to 1.
    pub confidence: f64,
}

/// Pairs the segments of a source with those of its translation.
///
/// Every segment is in one bead. Beads are in the order of the source; those of the target alone
/// stand where they stand in the target.
#[must_use]
pub fn align(source: &[Segment], target: &[Segment]) -> Vec<Bead> {
    let mut beads = fields(source, target);
    let (left, right) = (Units::of(source), Units::of(target));
    let evidence = Evidence::of(&left, &right);
    let mut links = links(&path::path(&evidence));
    relink(&evidence, &mut links);
    for link in &links {
        let confidence = confidence(&evidence, link);
        expand(source, target, &evidence, link, confidence, &mut beads);
    }
    beads
}

/// Units that go together.
struct Link {
    source: Range<usize>,
    target: Range<usize>,
}

fn links(steps: &[Step]) -> Vec<Link> {
    let (mut i, mut j) = (0, 0);
    steps
        .iter()
        .map(|step| {
            let (down, right) = step.size();
            let link = Link { source: i..i + down, target: j..j + right };
            (i, j) = (i + down, j + right);
            link
        })
        .collect()
}

/// Pairs that only the order of the documents made, with less evidence than this, may be dissolved
/// if a unit is found elsewhere.
const DOUBTFUL: f32 = -1.0;

/// Looks for units without a partner out of order.
fn relink(evidence: &Evidence<'_>, links: &mut Vec<Link>) {
    let doubtful = |link: &Link| {
        link.source.len() == 1
            && link.target.len() == 1
            && evidence.pair(link.source.start, link.target.start) < DOUBTFUL
    };
    let (mut source, mut target) = (Vec::new(), Vec::new());
    for link in links.iter() {
        if link.source.is_empty() || link.target.is_empty() || doubtful(link) {
            source.extend(link.source.clone());
            target.extend(link.target.clone());
        }
    }
    let found = moved::moved(evidence, source, target);
    if found.is_empty() {
        return;
    }
    let mut partner = vec![None; evidence.source.len()];
    let mut taken = vec![false; evidence.target.len()];
    for (i, j) in found {
        (partner[i], taken[j]) = (Some(j), true);
    }
    let mut out = Vec::with_capacity(links.len());
    for link in links.drain(..) {
        let found = (link.source.len() == 1).then(|| partner[link.source.start]).flatten();
        let lost = link.target.len() == 1 && taken[link.target.start];
        if let Some(j) = found {
            out.push(Link { source: link.source, target: j..j + 1 });
            if !lost && !link.target.is_empty() {
                out.push(Link { source: 0..0, target: link.target });
            }
        } else if lost {
            if !link.source.is_empty() {
                out.push(Link { source: link.source, target: 0..0 });
            }
        } else {
            out.push(link);
        }
    }
    *links = out;
}

/// How likely a link is right; the numbers are fitted to damaged translations, for which
/// `tests/align_synthetic.rs` prints how often links of each confidence are right.
fn confidence(evidence: &Evidence<'_>, link: &Link) -> f64 {
    let (i, j) = (link.source.start, link.target.start);
    let logit = match (link.source.len(), link.target.len()) {
        (1, 1) => 2.5 + 0.4 * evidence.pair(i, j),
        (0, _) | (_, 0) => 2.5,
        _ => 2.0,
    };
    1.0 / (1.0 + f64::from(-logit).exp())
}

/// Front matter goes by name.
fn fields(source: &[Segment], target: &[Segment]) -> Vec<Bead> {
    let names = |segments: &[Segment]| -> Vec<(usize, &'static str)> {
        let named = |(index, segment): (usize, &Segment)| match segment.kind {
            SegmentKind::Field(name) => Some((index, name)),
            _ => None,
        };
        segments.iter().enumerate().filter_map(named).collect()
    };
    by_key(names(source), names(target), 1.0)
}

/// Pairs what has the same key, in the order of the source; the rest of the target follows.
fn by_key<K: PartialEq>(
    source: Vec<(usize, K)>,
    mut target: Vec<(usize, K)>,
    confidence: f64,
) -> Vec<Bead> {
    let mut out = Vec::new();
    for (index, key) in source {
        let partner = target.iter().position(|(_, other)| *other == key);
        let target = partner.map(|at| target.remove(at).0).into_iter().collect();
        out.push(Bead { source: vec![index], target, confidence });
    }
    out.extend(target.into_iter().map(|(index, _)| Bead {
        source: Vec::new(),
        target: vec![index],
        confidence,
    }));
    out
}

/// The beads of a link: one, or one per column if it is a link of table rows.
fn expand(
    source: &[Segment],
    target: &[Segment],
    evidence: &Evidence<'_>,
    link: &Link,
    confidence: f64,
    beads: &mut Vec<Bead>,
) {
    let all = |units: &Units, range: &Range<usize>| -> Vec<usize> {
        range.clone().flat_map(|unit| units.segments[unit].clone()).collect()
    };
    let left = all(evidence.source, &link.source);
    let right = all(evidence.target, &link.target);
    let column = |segments: &[Segment], list: Vec<usize>| -> Vec<(usize, _)> {
        let key = |index: usize| (segments[index].cell.map(|cell| cell.1), segments[index].kind);
        list.into_iter().map(|index| (index, key(index))).collect()
    };
    if link.source.len() <= 1 && link.target.len() <= 1 && left.len().max(right.len()) > 1 {
        beads.extend(by_key(column(source, left), column(target, right), confidence));
    } else {
        beads.push(Bead { source: left, target: right, confidence });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(kind: SegmentKind, text: &str) -> Segment {
        Segment {
            key: String::new(),
            kind,
            span: 0..0,
            text: text.into(),
            words: 1,
            prints: crate::study::Prints::of_text(text),
            markup: Vec::new(),
            cell: None,
            references: Vec::new(),
            verbatim: None,
        }
    }

    #[test]
    fn a_left_out_paragraph_does_not_shift_the_rest() {
        use SegmentKind::{Heading, Paragraph};
        let source = [
            segment(Heading(2), "Context"),
            segment(Paragraph, "The county counted 1,240 water points in 2019, half of them dry."),
            segment(Paragraph, "Families abroad sent money for pumps, and nobody for repairs."),
            segment(Heading(2), "Lessons"),
            segment(Paragraph, "Meters pay for themselves."),
        ];
        let target = [
            segment(Heading(2), "Contexte"),
            segment(
                Paragraph,
                "Les familles envoyaient de l’argent pour les pompes, jamais pour réparer.",
            ),
            segment(Heading(2), "Enseignements"),
            segment(Paragraph, "Les compteurs se remboursent seuls."),
        ];
        assert_eq!(shown(&align(&source, &target)), "0=0 1= 2=1 3=2 4=3");
    }

    /// Beads as `source=target`.
    fn shown(beads: &[Bead]) -> String {
        let list =
            |side: &[usize]| side.iter().map(ToString::to_string).collect::<Vec<_>>().join("+");
        let beads: Vec<String> =
            beads.iter().map(|b| format!("{}={}", list(&b.source), list(&b.target))).collect();
        beads.join(" ")
    }

    #[test]
    fn joined_and_parted_paragraphs_stay_together() {
        use SegmentKind::Paragraph;
        let source = [
            "The county counted 1,240 water points, half of them dry in the rainy season of 2019.",
            "Families abroad sent money through Equity Bank for new pumps in their villages.",
            "Nobody paid the 300 shillings for repairs; the committee in Kitui met only twice.",
            "Meters now pay for themselves after fourteen months.",
        ]
        .map(|text| segment(Paragraph, text));
        let target = [
            "Le comté a compté 1 240 points d’eau, dont la moitié à sec pendant les pluies de \
             2019. Les familles à l’étranger ont payé par Equity Bank de nouvelles pompes dans \
             leurs villages.",
            "Personne n’a payé les 300 shillings des réparations.",
            "Le comité de Kitui ne s’est réuni que deux fois.",
            "Les compteurs se remboursent désormais seuls après quatorze mois.",
        ]
        .map(|text| segment(Paragraph, text));
        assert_eq!(shown(&align(&source, &target)), "0+1=0 2=1+2 3=3");
    }

    #[test]
    fn a_moved_section_is_found_where_it_went() {
        use SegmentKind::{Heading, Paragraph};
        let source = [
            segment(Heading(2), "Finance"),
            segment(Paragraph, "The World Bank lent USD 4.5 million for 36 months."),
            segment(Heading(2), "Context"),
            segment(Paragraph, "Kitui County has 1,240 wells, dug between 1987 and 2009."),
            segment(Paragraph, "Its Water Act of 2016 gave them to WASREB."),
        ];
        let target = [
            segment(Heading(2), "Contexte"),
            segment(Paragraph, "Le comté de Kitui a 1 240 puits, creusés entre 1987 et 2009."),
            segment(Paragraph, "Sa loi sur l’eau de 2016 les a remis à la WASREB."),
            segment(Heading(2), "Financement"),
            segment(Paragraph, "La Banque mondiale a prêté 4,5 millions d’USD sur 36 mois."),
        ];
        assert_eq!(shown(&align(&source, &target)), "0=3 1=4 2=0 3=1 4=2");
    }

    #[test]
    fn cells_go_by_row_and_column() {
        let cell = |row, column, text| Segment {
            cell: Some((row, column)),
            ..segment(SegmentKind::Cell, text)
        };
        let source = [
            cell(0, 0, "Year"),
            cell(0, 1, "Wells"),
            cell(1, 0, "2018"),
            cell(1, 1, "12"),
            cell(2, 0, "2019"),
            cell(2, 1, "15"),
        ];
        // One row is left out, and in the last one the cell of the first column is empty.
        let target = [cell(0, 0, "Année"), cell(0, 1, "Puits"), cell(1, 1, "15")];
        assert_eq!(shown(&align(&source, &target)), "0=0 1=1 2= 3= 4= 5=2");
    }

    #[test]
    fn front_matter_goes_by_name() {
        use SegmentKind::{Field, Paragraph};
        let source = [segment(Field("title"), "Wells"), segment(Paragraph, "Deep.")];
        let target = [
            segment(Field("summary"), "Sur les puits."),
            segment(Field("title"), "Puits"),
            segment(Paragraph, "Profonds."),
        ];
        assert_eq!(shown(&align(&source, &target)), "0=1 =0 1=2");
    }

    #[test]
    fn nothing_on_one_side() {
        let one = [segment(SegmentKind::Paragraph, "x")];
        assert_eq!(shown(&align(&one, &[])), "0=");
        assert_eq!(shown(&align(&[], &one)), "=0");
        assert_eq!(shown(&align(&[], &[])), "");
    }
}
