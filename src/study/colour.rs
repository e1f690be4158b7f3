//! Colours of a brand, and whether they can be read: contrast by WCAG 2.2.

/// A colour of the screen: red, green and blue of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Paper.
    pub const WHITE: Self = Self([255; 3]);

    /// Reads `#rrggbb`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        // The parser below would take a sign.
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([value[1], value[2], value[3]]))
    }

    /// Part of this colour in the rest of another, per channel: `mix(white, 0.08)` is a tint.
    #[must_use]
    pub fn mix(self, other: Self, share: f64) -> Self {
        let channel = |index: usize| {
            let [own, other] = [self.0[index], other.0[index]].map(f64::from);
            rounded(own * share + other * (1.0 - share))
        };
        Self([channel(0), channel(1), channel(2)])
    }

    /// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The lightest shade of this colour that has a contrast on its ground; itself if it has.
    #[must_use]
    pub fn readable_on(self, ground: impl Fn(Self) -> Self, contrast: f64) -> Self {
        let shades = (0..=100).map(|step| self.mix(Self([0; 3]), 1.0 - f64::from(step) / 100.0));
        let mut shades = shades.filter(|shade| shade.contrast(ground(*shade)) >= contrast);
        shades.next().unwrap_or(Self([0; 3]))
    }

    /// A wash of the colour that text of the same colour stands on.
    #[must_use]
    pub fn tint(self) -> Self {
        self.mix(Self::WHITE, 0.07)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "channels are between 0 and 255"
)]
fn rounded(value: f64) -> u8 {
    value.round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let of = |a: &str, b: &str| Colour::parse(a).unwrap().contrast(Colour::parse(b).unwrap());
        assert!((of("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((of("#777777", "#ffffff") - 4.48).abs() < 0.005, "the known grey just below 4.5");
        assert!((of("#767676", "#ffffff") - 4.54).abs() < 0.005, "the known grey just above");
        assert!(Colour::parse("0f5c6e").is_none() && Colour::parse("#0f5c6").is_none());
        assert!(Colour::parse("#0f5cgg").is_none() && Colour::parse("#+f5c6e").is_none());
    }

    #[test]
    fn every_colour_has_a_readable_shade_and_a_readable_one_stays() {
        for colour in ["#7fb8c4", "#ffff00", "#ff0000", "#0f5c6e", "#ffffff", "#000000"] {
            let colour = Colour::parse(colour).unwrap();
            let shade = colour.readable_on(Colour::tint, 4.5);
            assert!(shade.contrast(shade.tint()) >= 4.5, "{shade}");
            assert!(shade.contrast(Colour::WHITE) >= 4.5, "{shade}");
            assert_eq!(shade.readable_on(Colour::tint, 4.5), shade, "the law is stable");
        }
    }
}
