//! Drawings without anything that acts: only what draws is written anew.
//!
//! A drawing in an `<img>` runs no script, but a reader may open its address by itself. So it is
//! parsed, and elements and attributes that are not on the lists here are left out.

use super::markup::{Markup, Syntax};
use roxmltree::{Document, Node, NodeType, ParsingOptions};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Deeper elements are left out.
const MAX_DEPTH: usize = 200;
const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The elements that draw (SVG 2), with those that hold them. Not `a`, `script`, `foreignObject`,
/// `animate` and `set`, which can change an attribute after it was looked at.
const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "image",
    "switch",
    "clipPath",
    "mask",
    "marker",
    "pattern",
    "linearGradient",
    "radialGradient",
    "stop",
    "style",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "view",
    "metadata",
    "hatch",
    "hatchpath",
    "tref",
];

/// The lists, to look names up in: a drawing of a map has tens of thousands.
struct Known {
    elements: FxHashSet<&'static str>,
    attributes: FxHashSet<&'static str>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| Known {
    elements: ELEMENTS.iter().copied().collect(),
    attributes: ATTRIBUTES.iter().copied().collect(),
});

/// A drawing that only draws, and its width and height. Nothing if it is no SVG.
#[must_use]
pub(super) fn clean(bytes: &[u8]) -> Option<(Vec<u8>, Option<(u32, u32)>)> {
    let text = std::str::from_utf8(bytes).ok()?;
    // Old programs write a document type; the parser expands entities within limits.
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).ok()?;
    let root = document.root_element();
    if !is_svg(root) || root.tag_name().name() != "svg" {
        return None;
    }
    let mut out = Markup::new(Syntax::Xml);
    element(root, &mut out, 0);
    let mut bytes = out.finish().into_string().into_bytes();
    bytes.push(b'\n');
    Some((bytes, size(root)))
}

fn is_svg(node: Node<'_, '_>) -> bool {
    matches!(node.tag_name().namespace(), Some(SVG) | None)
}

fn element(node: Node<'_, '_>, out: &mut Markup, depth: usize) {
    let Some(name) = KNOWN.elements.get(node.tag_name().name()) else { return };
    if !is_svg(node) || depth > MAX_DEPTH || *name == "metadata" {
        return;
    }
    if *name == "style" {
        let rules: String = node.children().filter_map(|child| child.text()).collect();
        if is_inert(&rules) && !rules.contains('<') {
            out.element("style", &[], &rules);
        }
        return;
    }
    let mut attributes: Vec<(&'static str, &str)> = Vec::new();
    if depth == 0 {
        attributes.push(("xmlns", SVG));
    }
    for attribute in node.attributes() {
        let value = attribute.value();
        let name = match (attribute.namespace(), attribute.name()) {
            (None | Some(XLINK), "href") if is_local(value) => "href",
            (Some(XML), "space") => "xml:space",
            (Some(XML), "lang") => "xml:lang",
            (None, name) => match KNOWN.attributes.get(name) {
                Some(name) if is_inert(value) => name,
                _ => continue,
            },
            _ => continue,
        };
        attributes.push((name, value));
    }
    out.open(name, &attributes);
    for child in node.children() {
        match child.node_type() {
            NodeType::Element => element(child, out, depth + 1),
            NodeType::Text => out.text(child.text().unwrap_or_default()),
            _ => {}
        }
    }
    out.close();
}

/// Whether an address stays within the drawing: an element of it, or a raster picture inside.
fn is_local(address: &str) -> bool {
    let address = address.trim();
    let pictures = ["png", "jpeg", "gif", "webp"];
    address.starts_with('#')
        || pictures.iter().any(|kind| address.starts_with(&format!("data:image/{kind};base64,")))
}

/// Whether a value or rule loads nothing and runs nothing.
fn is_inert(value: &str) -> bool {
    // Most are numbers and colours: all that could load or run has one of these characters.
    if !value.bytes().any(|byte| matches!(byte, b'(' | b':' | b'@' | b'\\')) {
        return true;
    }
    // An escape could hide a name from this look at it.
    if value.contains('\\') {
        return false;
    }
    let lower = value.to_ascii_lowercase();
    let loads = lower
        .match_indices("url(")
        .any(|(at, _)| !lower[at + 4..].trim_start_matches([' ', '"', '\'']).starts_with('#'));
    !loads
        && !["@import", "javascript:", "expression(", "image(", "image-set("]
            .iter()
            .any(|bad| lower.contains(bad))
}

/// The size in CSS pixels: what the root says, else its view box.
fn size(root: Node<'_, '_>) -> Option<(u32, u32)> {
    let length = |name| {
        let text = root.attribute(name)?.trim();
        let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let number: f64 = text[..digits].parse().ok()?;
        // https://www.w3.org/TR/css-values-4/#absolute-lengths
        let unit = match &text[digits..] {
            "" | "px" => 1.0,
            "pt" => 96.0 / 72.0,
            "pc" => 16.0,
            "in" => 96.0,
            "cm" => 96.0 / 2.54,
            "mm" => 9.6 / 2.54,
            _ => return None,
        };
        pixels(number * unit)
    };
    if let (Some(width), Some(height)) = (length("width"), length("height")) {
        return Some((width, height));
    }
    let view: Vec<f64> = root
        .attribute("viewBox")?
        .split([' ', ',', '\t', '\n'])
        .filter_map(|number| number.parse().ok())
        .collect();
    match view.as_slice() {
        [_, _, width, height] => Some((pixels(*width)?, pixels(*height)?)),
        _ => None,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the range was looked at before"
)]
fn pixels(length: f64) -> Option<u32> {
    (length >= 1.0 && length < 100_000.0).then(|| length.round() as u32)
}

/// The attributes that draw.
const ATTRIBUTES: &[&str] = &[
    "id",
    "class",
    "style",
    "lang",
    "role",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "viewBox",
    "preserveAspectRatio",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "fr", // not a language: the radius of a gradient's focus
    "d",
    "points",
    "transform",
    "pathLength",
    "dx",
    "dy",
    "rotate",
    "textLength",
    "lengthAdjust",
    "startOffset",
    "method",
    "spacing",
    "side",
    "offset",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "patternUnits",
    "patternContentUnits",
    "patternTransform",
    "clipPathUnits",
    "maskUnits",
    "maskContentUnits",
    "mask-type",
    "markerUnits",
    "markerWidth",
    "markerHeight",
    "refX",
    "refY",
    "orient",
    "filterUnits",
    "primitiveUnits",
    "in",
    "in2",
    "result",
    "mode",
    "type",
    "values",
    "tableValues",
    "slope",
    "intercept",
    "amplitude",
    "exponent",
    "operator",
    "k1",
    "k2",
    "k3",
    "k4",
    "order",
    "kernelMatrix",
    "divisor",
    "bias",
    "targetX",
    "targetY",
    "edgeMode",
    "preserveAlpha",
    "surfaceScale",
    "diffuseConstant",
    "specularConstant",
    "specularExponent",
    "scale",
    "xChannelSelector",
    "yChannelSelector",
    "azimuth",
    "elevation",
    "stdDeviation",
    "radius",
    "z",
    "pointsAtX",
    "pointsAtY",
    "pointsAtZ",
    "limitingConeAngle",
    "baseFrequency",
    "numOctaves",
    "seed",
    "stitchTiles",
    "systemLanguage",
    "alignment-baseline",
    "baseline-shift",
    "clip",
    "clip-path",
    "clip-rule",
    "color",
    "color-interpolation",
    "color-interpolation-filters",
    "cursor",
    "direction",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "filter",
    "flood-color",
    "flood-opacity",
    "font",
    "font-family",
    "font-feature-settings",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "glyph-orientation-vertical",
    "image-rendering",
    "isolation",
    "letter-spacing",
    "lighting-color",
    "marker",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "mix-blend-mode",
    "opacity",
    "overflow",
    "paint-order",
    "pointer-events",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-orientation",
    "text-overflow",
    "text-rendering",
    "transform-box",
    "transform-origin",
    "unicode-bidi",
    "vector-effect",
    "visibility",
    "white-space",
    "word-spacing",
    "writing-mode",
    "version",
];

#[cfg(test)]
mod tests {
    use super::clean;

    fn check(inside: &str, expected: &str) {
        let text =
            format!("<svg xmlns=\"{}\" xmlns:x=\"{}\">{inside}</svg>", super::SVG, super::XLINK);
        let (bytes, _) = clean(text.as_bytes()).unwrap();
        let made = String::from_utf8(bytes).unwrap();
        let start = format!("<svg xmlns=\"{}\">", super::SVG);
        assert_eq!(made, format!("{start}{expected}</svg>\n"), "{inside}");
    }

    #[test]
    fn only_what_draws_stays() {
        check("<rect width=\"1\" fill=\"url(#a)\"/>", "<rect width=\"1\" fill=\"url(#a)\"></rect>");
        check("<script>alert(1)</script>", "");
        check("<rect onload=\"alert(1)\"/>", "<rect></rect>");
        check("<a href=\"javascript:alert(1)\"><path/></a>", "");
        check("<use x:href=\"#a\"/>", "<use href=\"#a\"></use>");
        check("<use x:href=\"https://example.org/a.svg#b\"/>", "<use></use>");
        check("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "<image></image>");
        check(
            "<image href=\"data:image/png;base64,AAAA\"/>",
            "<image href=\"data:image/png;base64,AAAA\"></image>",
        );
        check("<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>", "");
        check("<style>@import 'https://example.org'</style>", "");
        check("<style>.a{fill:red}</style>", "<style>.a{fill:red}</style>");
        check("<rect style=\"fill:u\\72l(https://example.org)\"/>", "<rect></rect>");
        check("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>", "");
        check("<text>a &lt; b</text>", "<text>a &lt; b</text>");
    }

    #[test]
    fn sizes() {
        for (root, expected) in [
            ("width=\"30\" height=\"20px\"", Some((30, 20))),
            ("width=\"72pt\" height=\"1in\"", Some((96, 96))),
            ("viewBox=\"0 0 640 480\" width=\"100%\"", Some((640, 480))),
            ("viewBox=\"0,0,6,4\"", Some((6, 4))),
            ("", None),
        ] {
            let text = format!("<svg xmlns=\"{}\" {root}/>", super::SVG);
            assert_eq!(clean(text.as_bytes()).unwrap().1, expected, "{root}");
        }
        assert!(clean(b"<html/>").is_none());
        assert!(clean(b"<svg").is_none());
    }
}
