//! Charts: numbers from a CSV file beside the study into a vector picture in the language's own
//! formats.
//!
//! A chart is legible without colour (shades, hatching, dashes), labels its values directly, and its
//! numbers are in the description as well, so that nobody needs to see it.

mod bars;
mod canvas;
mod data;
mod lines;
mod metrics;
mod shares;

use self::canvas::{Canvas, Palette};
use self::data::Table;
use super::media::{Picture, PictureFormat};
use crate::diag::{Code, Diagnostic};
use crate::locale::{Catalog, Direction};
use crate::markdown::{Block, BlockKind, Chart, ChartKind, Drawing, Image};
use crate::message::say;
use crate::text::{Digest, SourceFile};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// What drawing needs to know beside the chart.
pub(super) struct Studio<'a> {
    pub(super) root: &'a Path,
    pub(super) folder: &'a Path,
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) catalog: &'a Catalog,
    pub(super) accent: &'a str,
}

impl Studio<'_> {
    /// Draws all charts of some blocks. One that cannot be drawn is reported and stays as it is.
    pub(super) fn draw(
        &self,
        blocks: &mut [Block],
        pictures: &mut BTreeMap<String, Picture>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Chart(chart) => {
                    if chart.alt.is_none() {
                        let message = say::diag_chart_alt();
                        diagnostics.push(
                            Diagnostic::at(Code::AltMissing, self.file, &block.span, message)
                                .help(say::diag_chart_alt_help()),
                        );
                    }
                    match data::read(self, chart) {
                        Ok(table) => {
                            let drawing = self.drawing(chart, &table, pictures);
                            block.kind = BlockKind::Drawing(Box::new(drawing));
                        }
                        Err(diagnostic) => diagnostics.push(*diagnostic),
                    }
                }
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.draw(&mut item.blocks, pictures, diagnostics);
                    }
                }
                BlockKind::Quote(blocks)
                | BlockKind::Callout { blocks, .. }
                | BlockKind::Foreign { blocks, .. } => {
                    self.draw(blocks, pictures, diagnostics);
                }
                BlockKind::Definitions(definitions) => {
                    for blocks in definitions.iter_mut().flat_map(|d| &mut d.details) {
                        self.draw(blocks, pictures, diagnostics);
                    }
                }
                _ => {}
            }
        }
    }

    fn drawing(
        &self,
        chart: &mut Chart,
        table: &Table,
        pictures: &mut BTreeMap<String, Picture>,
    ) -> Drawing {
        let rtl = self.catalog.profile().direction == Direction::Rtl;
        // It changes with the settings, the data and the colours.
        let mut canvas = Canvas::new(rtl, Palette::new(self.accent));
        let unit = chart.unit.as_deref().filter(|unit| *unit != "%");
        match chart.kind {
            ChartKind::Bars => bars::draw(&mut canvas, table, unit),
            ChartKind::Lines => lines::draw(&mut canvas, table, unit, self.catalog),
            ChartKind::Shares => shares::draw(&mut canvas, table, self.catalog),
        }
        let svg = canvas.finish();
        let source = format!("chart-{}.svg", Digest::of(svg.as_bytes()).short(16));
        let picture = Picture { bytes: svg.into_bytes().into(), format: PictureFormat::Svg };
        pictures.insert(source.clone(), picture);
        let image = Image {
            source,
            alt: self.alt(chart, table),
            alt_span: chart.alt.as_ref().map_or(0..0, |alt| alt.span.clone()),
            title: chart.title.as_ref().map(|title| title.text.clone()).unwrap_or_default(),
            anchor: chart.anchor.clone(),
        };
        Drawing {
            image,
            caption: std::mem::take(&mut chart.caption),
            note: std::mem::take(&mut chart.note),
            rows: table.shown(),
            table: chart.table,
        }
    }

    fn alt(&self, chart: &Chart, table: &Table) -> String {
        let series: Vec<String> = table
            .series
            .iter()
            .map(|series| {
                let values: Vec<String> = table
                    .categories
                    .iter()
                    .zip(&series.shown)
                    .map(|(category, value)| {
                        self.catalog.text(&say::chart_alt_value(category, value))
                    })
                    .collect();
                let values = values.join("; ");
                if table.series.len() == 1 {
                    values
                } else {
                    self.catalog.text(&say::chart_alt_series(&series.name, values))
                }
            })
            .collect();
        let data = self.catalog.text(&say::chart_alt_data(series.join("; ")));
        let said = chart.alt.as_ref().map(|alt| alt.text.as_str()).unwrap_or_default();
        format!("{said} {data}").trim().to_owned()
    }
}
