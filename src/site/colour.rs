//! The accent of a series, made legible by day and by night.

/// A colour's channels, 0 to 255.
type Rgb = [u8; 3];

const PAPER: Rgb = [0xfd, 0xfc, 0xfa];
const NIGHT: Rgb = [0x14, 0x18, 0x1b];
/// WCAG 2.2, 1.4.3 asks for 4.5; a little more survives rounding and tints.
const CONTRAST: f64 = 5.2;

/// The accent for a light and for a dark page, as `#rrggbb`: the brand's own as far as text in it
/// can be read.
pub(super) fn accents(brand: &str) -> (String, String) {
    let accent = parse(brand).unwrap_or([0x0f, 0x5c, 0x6e]);
    (legible(accent, PAPER, [0, 0, 0]), legible(accent, NIGHT, [255, 255, 255]))
}

fn legible(colour: Rgb, ground: Rgb, towards: Rgb) -> String {
    let mixed = (0..=20).map(|step| mix(colour, towards, f64::from(step) / 20.0));
    let [r, g, b] =
        mixed.into_iter().find(|mixed| contrast(*mixed, ground) >= CONTRAST).unwrap_or(towards);
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn parse(text: &str) -> Option<Rgb> {
    let digits = text.strip_prefix('#')?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([channel(0)?, channel(2)?, channel(4)?])
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a mean of two bytes is a byte"
)]
fn mix(a: Rgb, b: Rgb, share: f64) -> Rgb {
    std::array::from_fn(|at| {
        (f64::from(a[at]) * (1.0 - share) + f64::from(b[at]) * share).round() as u8
    })
}

/// The contrast of two colours (WCAG 2.2, definition of contrast ratio).
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = colour.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_accent_can_be_read() {
        for brand in ["#0f5c6e", "#ffee00", "#000000", "#ffffff", "#ff0000", "#777777", "nonsense"]
        {
            let (day, night) = accents(brand);
            assert!(contrast(parse(&day).unwrap(), PAPER) >= CONTRAST, "{brand}: {day}");
            assert!(contrast(parse(&night).unwrap(), NIGHT) >= CONTRAST, "{brand}: {night}");
        }
        assert_eq!(accents("#0f5c6e").0, "#0f5c6e", "one that can be read stays as it is");
    }
}
