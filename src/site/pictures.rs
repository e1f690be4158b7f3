//! The pictures of the pages, each under the digest of its bytes.

use super::address::Address;
use super::{Page, PageKind};
use crate::diag::{Code, Diagnostic};
use crate::edition::{Edition, PictureFormat};
use crate::html;
use crate::message::say;
use crate::picture;
use crate::text::Digest;
use std::collections::BTreeMap;

/// Where a picture is, and its width and height.
pub(super) type Place = (Address, Option<(u32, u32)>);

/// Writes pictures.
pub(super) struct Pictures<'a, E> {
    write: &'a (dyn Fn(Page<'_>) -> Result<(), E> + Sync),
}

impl<'a, E> Pictures<'a, E> {
    pub(super) fn new(write: &'a (dyn Fn(Page<'_>) -> Result<(), E> + Sync)) -> Self {
        Self { write }
    }

    /// Writes a file.
    pub(super) fn write(&self, page: Page<'_>) -> Result<(), E> {
        (self.write)(page)
    }

    /// Writes the pictures of an edition. A drawing that cannot be
    /// made harmless is reported, and its description stands for it.
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
                // What a camera noted of its place is nobody's business.
                cleaned = picture::without_notes(&shown.bytes).into_owned();
                (&cleaned, html::measure(shown))
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
