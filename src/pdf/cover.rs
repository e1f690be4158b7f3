//! Pictures of a document: its first page, for pages and e-books, and a card for links in other people's
//! texts.

use super::Environment;
use super::drawn::encode;
use super::world::DocumentWorld;
use crate::text::Digest;
use serde::{Deserialize, Serialize};
use typst::diag::SourceResult;
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;
use typst_utils::Scalar;

/// How wide it is, in pixels: twice what a page shows, for dense screens.
const WIDTH: f64 = 480.0;

/// The size of a card in pixels: what those that show links ask for (Open Graph, 1.91 to 1).
pub const CARD: (u32, u32) = (1200, 630);

/// A picture of a first page, and a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// A PNG file.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The card: a PNG file of the size [`CARD`].
    #[serde(with = "serde_bytes")]
    pub card: Vec<u8>,
}

/// Draws the first page, and the card of the edition of this identity; nothing if there is no page.
///
/// Drawn from the document and not from its file, so that the same document gives the same bytes on
/// every processor.
pub(super) fn cover(
    document: &PagedDocument,
    environment: &Environment,
    identity: Digest,
) -> SourceResult<Option<Cover>> {
    let Some(page) = document.pages().first() else { return Ok(None) };
    let world = DocumentWorld::card(environment, identity);
    let card = typst::compile::<PagedDocument>(&world).output?;
    let card = card.pages().first().map(|page| picture(page, f64::from(CARD.0)));
    let cover = picture(page, WIDTH);
    Ok(card.flatten().zip(cover).map(|((card, ..), (bytes, width, height))| Cover {
        bytes,
        width,
        height,
        card,
    }))
}

/// A page as a PNG file of a width, with its size.
fn picture(page: &Page, width: f64) -> Option<(Vec<u8>, u32, u32)> {
    let scale = width / page.frame.width().to_pt().max(1.0);
    let options = RenderOptions { pixel_per_pt: Scalar::new(scale), render_bleed: false };
    let drawn = typst_render::render(page, &options);
    let (width, height) = (drawn.width(), drawn.height());
    let bytes = encode(drawn.data(), width, height)?;
    Some((bytes, width, height))
}
