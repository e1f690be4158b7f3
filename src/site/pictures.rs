//! The pictures of the pages, each under the digest of its bytes.

use super::address::Address;
use super::{Darkroom, Page, PageKind};
use crate::diag::{Code, Diagnostic};
use crate::edition::{Edition, Picture, PictureFormat};
use crate::html;
use crate::message::say;
use crate::picture;
use crate::text::Digest;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Where a picture is, and its width and height.
pub(super) type Place = (Address, Option<(u32, u32)>);

/// The most pixels that a page or an e-book shows across and down: a column of text on a dense screen
/// is some 1,300 wide.
const SHOWN: (u32, u32) = (1600, 2000);

/// Writes the pictures of one study in all its languages.
pub(super) struct Pictures<'a, E> {
    write: &'a (dyn Fn(Page<'_>) -> Result<(), E> + Sync),
    darkroom: &'a dyn Darkroom,
    /// What was redrawn, by the digest of what it was: languages share their photographs.
    redrawn: RefCell<BTreeMap<Digest, Picture>>,
}

impl<'a, E> Pictures<'a, E> {
    pub(super) fn new(
        write: &'a (dyn Fn(Page<'_>) -> Result<(), E> + Sync),
        darkroom: &'a dyn Darkroom,
    ) -> Self {
        Self { write, darkroom, redrawn: RefCell::default() }
    }

    /// Makes the pictures of an edition ready for screens: upright, no larger than they are seen, and
    /// without what a camera noted. One that cannot be made smaller stays as large as it is.
    pub(super) fn prepare(&self, edition: &mut Edition, diagnostics: &mut Vec<Diagnostic>) {
        let file = edition.file.path();
        for (source, picture) in &mut edition.pictures {
            if picture.format == PictureFormat::Svg {
                continue;
            }
            if !picture::asks_for_redrawing(&picture.bytes, SHOWN) {
                if let Cow::Owned(bare) = picture::without_notes(&picture.bytes) {
                    picture.bytes = bare.into();
                }
                continue;
            }
            let digest = Digest::of(&picture.bytes);
            let kept = self.redrawn.borrow().get(&digest).cloned();
            let redrawn = kept.or_else(|| {
                let bytes = self.darkroom.redraw(&picture.bytes, SHOWN)?;
                let format = if bytes.starts_with(b"\xff\xd8") {
                    PictureFormat::Jpeg
                } else if bytes.starts_with(b"\x89PNG") {
                    PictureFormat::Png
                } else {
                    picture.format
                };
                Some(Picture { bytes: bytes.into(), format })
            });
            match redrawn {
                Some(redrawn) => {
                    self.redrawn.borrow_mut().insert(digest, redrawn.clone());
                    *picture = redrawn;
                }
                None => {
                    picture.bytes = picture::without_notes(&picture.bytes).into_owned().into();
                    let message = say::diag_media_redraw(source);
                    diagnostics.push(Diagnostic::of_path(Code::MediaLarge, file, message));
                }
            }
        }
    }

    /// Writes a file.
    pub(super) fn write(&self, page: Page<'_>) -> Result<(), E> {
        (self.write)(page)
    }

    /// Writes the pictures of an edition, which were prepared. A drawing that cannot be made harmless is
    /// reported, and its description stands for it.
    pub(super) fn publish(
        &self,
        edition: &Edition,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<BTreeMap<String, Place>, E> {
        let mut out = BTreeMap::new();
        for (source, shown) in &edition.pictures {
            let cleaned: Vec<u8>;
            let (bytes, size): (&[u8], _) = if shown.format == PictureFormat::Svg {
                let Some((bytes, size)) = html::clean_svg(&shown.bytes) else {
                    let message = say::diag_media_format(source);
                    let file = edition.file.path();
                    diagnostics.push(
                        Diagnostic::of_path(Code::MediaUnusable, file, message)
                            .help(say::diag_media_unusable_help()),
                    );
                    continue;
                };
                cleaned = bytes;
                (&cleaned, size)
            } else {
                (&shown.bytes, html::measure(shown))
            };
            let extension = match shown.format {
                PictureFormat::Png => "png",
                PictureFormat::Jpeg => "jpg",
                PictureFormat::Webp => "webp",
                PictureFormat::Gif => "gif",
                PictureFormat::Svg => "svg",
            };
            let path = format!("media/{}.{extension}", Digest::of(bytes).short(20));
            (self.write)(Page {
                path: &path,
                language: None,
                kind: PageKind::Asset,
                group: Some(&edition.study),
                bytes,
            })?;
            out.insert(source.clone(), (Address::file(path), size));
        }
        Ok(out)
    }
}
