//! A two-dimensional code with an address, drawn as vector.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// Light modules around the code, so that readers find its edge (ISO/IEC 18004 asks for four).
const QUIET: i32 = 4;

/// The code as SVG in the current ink; nothing if the address is too long for one.
///
/// Runs of dark modules in a row are one rectangle each: a tenth of the size of one per module.
pub(super) fn svg(address: &str) -> Option<String> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let width = x - start;
                write!(path, "M{} {}h{width}v1h-{width}z", start + QUIET, y + QUIET).ok()?;
            }
            x += 1;
        }
    }
    let whole = size + 2 * QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" \
         shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_module_is_drawn_once() {
        let address = "https://example.org/cases/004/";
        let svg = super::svg(address).unwrap();
        let code = qrcodegen::QrCode::encode_text(address, qrcodegen::QrCodeEcc::Medium).unwrap();
        let dark = (0..code.size())
            .flat_map(|y| (0..code.size()).map(move |x| (x, y)))
            .filter(|&(x, y)| code.get_module(x, y))
            .count();
        let drawn: usize = svg
            .split('h')
            .filter_map(|part| {
                part.split_once("v1").and_then(|(width, _)| width.parse::<usize>().ok())
            })
            .sum::<usize>();
        assert_eq!(drawn, dark);
        assert!(super::svg(&"x".repeat(5000)).is_none());
    }
}
