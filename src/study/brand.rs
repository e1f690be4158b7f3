//! `[brand]` in `series.toml`: colours, logo and fonts of a series.

use super::colour::Colour;
use crate::data::{Node, Reader, Source};
use crate::diag::Code;
use crate::message::say;
use crate::text::read::{self, ReadError};
use crate::text::{Place, Span};
use std::path::Path;

/// The contrast that text needs (WCAG 2.2, 1.4.3).
const TEXT_CONTRAST: f64 = 4.5;
/// The contrast that graphics need (WCAG 2.2, 1.4.11).
const GRAPHICS_CONTRAST: f64 = 3.0;

/// The look of a series.
#[derive(Debug, Clone)]
pub struct Brand {
    /// The accent colour, `#rrggbb`. Legible on white and on its own tint.
    pub accent: String,
    /// A second colour for graphics, `#rrggbb`. Told from white.
    pub second: String,
    /// The path of the logo, below the folder of the series.
    pub logo: Option<Logo>,
    /// Whether a map shows where the country lies.
    pub locator: bool,
    /// The family of running text.
    pub text_font: Option<FontChoice>,
    /// The family of headings, labels and tables.
    pub heading_font: Option<FontChoice>,
}

/// A logo.
#[derive(Debug, Clone)]
pub struct Logo {
    /// Its path as written, relative to the folder of the series.
    pub path: String,
    /// Where that is written.
    pub place: Place,
}

/// A font family that somebody chose.
#[derive(Debug, Clone)]
pub struct FontChoice {
    /// The family's name.
    pub family: String,
    /// Where that is written.
    pub place: Place,
}

impl Default for Brand {
    fn default() -> Self {
        Self {
            accent: "#0f5c6e".into(),
            second: "#b8741a".into(),
            logo: None,
            locator: true,
            text_font: None,
            heading_font: None,
        }
    }
}

/// Decodes `[brand]`. A colour that cannot be read on paper is reported and darkened until it can:
/// what is published must be legible.
pub(super) fn brand(reader: &mut Reader<'_>, source: &mut Source, root: &Path) -> Brand {
    let mut brand = Brand::default();
    let Some(node) = reader.map(source, "brand") else { return brand };
    let mut inner = Reader::new(node);
    if let Some((colour, span)) = colour(&mut inner, source, node, "accent") {
        let readable = colour.readable_on(Colour::tint, TEXT_CONTRAST);
        legible(source, &span, "accent", colour, readable, TEXT_CONTRAST);
        brand.accent = readable.to_string();
    }
    if let Some((colour, span)) = colour(&mut inner, source, node, "second") {
        let readable = colour.readable_on(|_| Colour::WHITE, GRAPHICS_CONTRAST);
        legible(source, &span, "second", colour, readable, GRAPHICS_CONTRAST);
        brand.second = readable.to_string();
    }
    brand.logo = logo(&mut inner, source, node, (root, root));
    brand.locator = inner.bool(source, "locator").unwrap_or(true);
    if let Some(fonts) = inner.map(source, "fonts") {
        let mut reader = Reader::new(fonts);
        let mut font = |source: &mut Source, key| {
            let family = reader.text(source, key)?;
            let place = Place::new(&source.file, &fonts.get(key)?.span);
            Some(FontChoice { family, place })
        };
        brand.text_font = font(source, "text");
        brand.heading_font = font(source, "headings");
        reader.finish(source);
    }
    inner.finish(source);
    brand
}

fn colour(
    reader: &mut Reader<'_>,
    source: &mut Source,
    node: &Node,
    key: &'static str,
) -> Option<(Colour, Span)> {
    let text = reader.text(source, key)?;
    let span = node.get(key)?.span.clone();
    let colour = Colour::parse(&text);
    if colour.is_none() {
        let message = say::diag_wrong_value(key, say::type_colour());
        source.report(Code::WrongValue, &span, message, None);
    }
    Some((colour?, span))
}

fn legible(
    source: &mut Source,
    span: &Span,
    key: &str,
    colour: Colour,
    readable: Colour,
    needed: f64,
) {
    if colour == readable {
        return;
    }
    let ground = if needed == TEXT_CONTRAST { colour.tint() } else { Colour::WHITE };
    // Rounded down, lest 4.49 read as enough.
    let contrast = (colour.contrast(ground) * 10.0).floor() / 10.0;
    let message = say::diag_contrast(key, colour, contrast, needed);
    let help = say::diag_contrast_help(key, readable);
    source.report(Code::ContrastLow, span, message, Some(help));
}

/// Decodes `logo`, the path of a picture that is there. It is relative to a folder within the root,
/// and may not lead out of the root.
pub(super) fn logo(
    reader: &mut Reader<'_>,
    source: &mut Source,
    node: &Node,
    (root, folder): (&Path, &Path),
) -> Option<Logo> {
    let path = reader.text(source, "logo")?;
    let span = node.get("logo")?.span.clone();
    let found = read::confined(root, folder, &path);
    let (code, message, help) = match found {
        Ok(file) if read::is_file(&file) => {
            return Some(Logo { path, place: Place::new(&source.file, &span) });
        }
        Err(ReadError::Outside) => {
            let message = say::diag_media_outside(&path);
            (Code::MediaOutside, message, say::diag_media_outside_help())
        }
        _ => (Code::MediaMissing, say::diag_media_missing(&path), say::diag_logo_missing_help()),
    };
    source.report(code, &span, message, Some(help));
    None
}
