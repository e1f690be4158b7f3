//! The OCF container: a ZIP archive whose first entry tells what it is.

use std::borrow::Cow;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A file of the container: its path, and its bytes.
pub(super) type File<'b> = (String, Cow<'b, [u8]>);

/// How hard texts are compressed, from 1 to 9.
const LEVEL: i64 = 3;

/// Packs the files in their order. Without dates, owners or anything else that differs from one
/// machine to the next.
pub(super) fn pack(files: &[File<'_>]) -> Vec<u8> {
    // An archive fails on a file of 4 GiB: a text has 2 MiB at the most, a picture 50 MB.
    try_pack(files).expect("files of an edition fit into an archive in memory")
}

fn try_pack(files: &[File<'_>]) -> zip::result::ZipResult<Vec<u8>> {
    let plain = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .compression_method(CompressionMethod::Stored);
    // Much less work than the usual level 6, for 6 % more bytes.
    let deflated =
        plain.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // OCF 4.2: the first file, neither compressed nor encrypted.
    archive.start_file("mimetype", plain)?;
    archive.write_all(b"application/epub+zip")?;
    for (path, bytes) in files {
        archive.start_file(path.as_str(), if is_packed(path) { plain } else { deflated })?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Whether the format of a file is compressed in itself.
fn is_packed(path: &str) -> bool {
    [".png", ".jpg", ".webp", ".gif"].iter().any(|ending| path.ends_with(ending))
}
