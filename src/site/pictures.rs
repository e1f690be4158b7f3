//! The pictures of the pages, each under the digest of its bytes.

use super::address::Address;
use super::{Darkroom, Page, PageKind};
use crate::diag::{Code, Diagnostic};
use crate::edition::{Edition, Picture, PictureFormat};
use crate::html;
use crate::message::say;
use crate::picture;
use crate::text::Digest;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The most pixels that a page or an e-book shows across and down: a column of text on a dense screen
/// is some 1,300 wide.
const SHOWN: (u32, u32) = (1600, 2000);

/// The pictures of one study in all its languages, which share most of them: each is made ready and
/// written once.
pub(super) struct Pictures<'a, E> {
    write: &'a (dyn Fn(Page<'_>) -> Result<(), E> + Sync),
    darkroom: &'a dyn Darkroom,
    /// What became of a picture, by the digest of what it was.
    developed: RefCell<BTreeMap<Digest, Developed>>,
}

/// What became of a picture.
#[derive(Clone)]
struct Developed {
    /// The picture and where it was written; nothing if it cannot be made harmless.
    ready: Option<(html::Image, Address)>,
    /// Whether it should have been made smaller and could not be.
    stays_large: bool,
}

/// The pictures of an edition by their names in it.
#[derive(Default)]
pub(super) struct Ready {
    /// The pictures.
    pub(super) images: BTreeMap<String, html::Image>,
    /// Where they are.
    pub(super) places: BTreeMap<String, Address>,
}

impl<'a, E> Pictures<'a, E> {
    pub(super) fn new(
        write: &'a (dyn Fn(Page<'_>) -> Result<(), E> + Sync),
        darkroom: &'a dyn Darkroom,
    ) -> Self {
        Self { write, darkroom, developed: RefCell::default() }
    }

    /// Writes a file.
    pub(super) fn write(&self, page: Page<'_>) -> Result<(), E> {
        (self.write)(page)
    }

    /// Writes the pictures of an edition, ready for screens: upright, no larger than they are seen,
    /// harmless, and without what a camera noted. A drawing that cannot be made harmless is reported,
    /// and its description stands for it; a photograph that cannot be made smaller stays as large as
    /// it is.
    pub(super) fn publish(
        &self,
        edition: &Edition,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Ready, E> {
        let mut out = Ready::default();
        let file = edition.file.path();
        for (source, picture) in &edition.pictures {
            let developed = self.develop(picture, &edition.study)?;
            if developed.stays_large {
                let message = say::diag_media_redraw(source);
                diagnostics.push(Diagnostic::of_path(Code::MediaLarge, file, message));
            }
            let Some((image, address)) = developed.ready else {
                let message = say::diag_media_format(source);
                diagnostics.push(
                    Diagnostic::of_path(Code::MediaUnusable, file, message)
                        .help(say::diag_media_unusable_help()),
                );
                continue;
            };
            out.images.insert(source.clone(), image);
            out.places.insert(source.clone(), address);
        }
        Ok(out)
    }

    /// Makes a picture ready and writes it, unless that was done for another language.
    fn develop(&self, picture: &Picture, study: &str) -> Result<Developed, E> {
        let digest = Digest::of(&picture.bytes);
        if let Some(known) = self.developed.borrow().get(&digest) {
            return Ok(known.clone());
        }
        let is_large = picture.format != PictureFormat::Svg
            && picture::asks_for_redrawing(&picture.bytes, SHOWN);
        let redrawn = is_large.then(|| self.redraw(picture)).flatten();
        let stays_large = is_large && redrawn.is_none();
        let ready = match html::Image::of(redrawn.as_ref().unwrap_or(picture)) {
            None => None,
            Some(image) => {
                let name = Digest::of(image.bytes()).short(20);
                let path = format!("media/{name}.{}", image.extension());
                (self.write)(Page {
                    path: &path,
                    language: None,
                    kind: PageKind::Asset,
                    group: Some(study),
                    bytes: image.bytes(),
                })?;
                Some((image, Address::file(path)))
            }
        };
        let developed = Developed { ready, stays_large };
        self.developed.borrow_mut().insert(digest, developed.clone());
        Ok(developed)
    }

    fn redraw(&self, picture: &Picture) -> Option<Picture> {
        let bytes = self.darkroom.redraw(&picture.bytes, SHOWN)?;
        let format = if bytes.starts_with(b"\xff\xd8") {
            PictureFormat::Jpeg
        } else if bytes.starts_with(b"\x89PNG") {
            PictureFormat::Png
        } else {
            picture.format
        };
        Some(Picture { bytes: bytes.into(), format })
    }
}
