//! Photographs on pages and in e-books: upright, no larger than they are seen, and nothing of where they
//! were taken.

use crate::workspace::Workspace;
use image::codecs::jpeg::JpegEncoder;
use image::{ImageFormat, Rgb, RgbImage};
use std::collections::BTreeMap;
use std::io::Read as _;

/// A photograph as a camera writes it: on its side (orientation 6), with the place.
fn photograph(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        let channel = |value: u32| u8::try_from(value % 256).unwrap();
        Rgb([channel(x / 9), channel(y / 5), channel((x ^ y) / 7)])
    });
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 80).encode_image(&image).unwrap();
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01".to_vec();
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 12.3456 N");
    let mut out = plain[..2].to_vec();
    out.extend([0xff, 0xe1]);
    out.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    out.extend(&exif);
    out.extend(&plain[2..]);
    out
}

fn size(bytes: &[u8]) -> (u32, u32) {
    let image = image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap();
    (image.width(), image.height())
}

#[test]
fn photographs_are_made_ready_for_screens() {
    let text = |title: &str| {
        format!(
            "---\ntitle: {title}\n---\n\n## A\n\n![Large](large.jpg)\n\n![Turned](turned.jpg)\n\n![Small](small.jpg)\n"
        )
    };
    let workspace = Workspace::new(&[
        ("studies/series.toml", "source = \"en\"\nlanguages = [\"en\", \"fr\"]\n"),
        ("studies/one/en.md", &text("One")),
        ("studies/one/fr.md", &text("Un")),
    ]);
    for (name, width, height, orientation) in
        [("large", 3200, 400, 6), ("turned", 300, 200, 8), ("small", 300, 200, 1)]
    {
        let path = format!("studies/one/{name}.jpg");
        workspace.write(&path, &photograph(width, height, orientation));
    }
    workspace.run(&["publish"]).expect(0);
    let current = workspace.path().join("public/current");
    let page = workspace.read("public/current/fr/cases/one/index.html");
    let shown: BTreeMap<String, crate::site::Tag> = crate::site::tags(&page)
        .into_iter()
        .filter(|tag| tag.name == "img")
        .filter_map(|tag| Some((tag.get("alt")?.to_owned(), tag)))
        .collect();
    for (alt, expected) in
        // On its side the first is 400 wide and 3,200 high, of which 2,000 are shown.
        [("Large", (250, 2000)), ("Turned", (200, 300)), ("Small", (300, 200))]
    {
        let tag = &shown[alt];
        let source = tag.get("src").unwrap().trim_start_matches("../");
        let bytes = std::fs::read(current.join(source)).unwrap();
        assert_eq!(size(&bytes), expected, "{alt}");
        assert!(!bytes.windows(3).any(|part| part == b"GPS"), "{alt}: the place is noted");
        let told = [tag.get("width"), tag.get("height")].map(|side| side.unwrap().parse().unwrap());
        assert_eq!((told[0], told[1]), expected, "{alt}: nothing moves when it loads");
        for lang in ["en", "fr"] {
            let book =
                std::fs::File::open(current.join(format!("files/one/one.{lang}.epub"))).unwrap();
            let mut book = zip::ZipArchive::new(book).unwrap();
            let is_there = (0..book.len()).any(|index| {
                let mut held = Vec::new();
                book.by_index(index).unwrap().read_to_end(&mut held).unwrap();
                held == bytes
            });
            assert!(is_there, "{alt} is not in the book in {lang}");
        }
    }
}
